//! Comments: threads of a comment and its replies, and their anchors in the text.

use std::collections::HashMap;

use super::text_part::{Note, Paragraph, Point, TextPart, words_of};
use crate::domain::span::Span;
use crate::import::draft::{Draft, Remark};
use crate::import::limits::REPLIES;

/// Parents of replies: the parent's paragraph id by the reply's paragraph id.
pub type Parents = HashMap<String, String>;

/// The anchors of comments by comment id, in bytes of the draft's text.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    starts: HashMap<String, usize>,
    ends: HashMap<String, usize>,
    /// The paragraph with the comment's reference mark, or with an end of its range.
    paragraphs: HashMap<String, Span>,
}

impl Anchors {
    /// Adds a point at byte `at` of the draft's text, in the paragraph that covers `paragraph`.
    pub fn add(&mut self, point: &Point, at: usize, paragraph: Span) {
        let id = match point {
            Point::CommentStart(id) => {
                self.starts.insert(id.clone(), at);
                id
            }
            Point::CommentEnd(id) => {
                self.ends.insert(id.clone(), at);
                id
            }
            Point::Comment(id) => id,
            Point::Footnote(_) | Point::Endnote(_) => return,
        };
        self.paragraphs.insert(id.clone(), paragraph);
    }

    /// The span of a comment: its range, or its paragraph if the range is blank or missing.
    fn span(&self, id: &str, text: &str) -> Option<Span> {
        let range = self.starts.get(id).zip(self.ends.get(id)).map(|(&a, &b)| Span::new(a, b));
        let range = range.filter(|s| s.of(text).is_some_and(|words| !words.trim().is_empty()));
        range.or_else(|| self.paragraphs.get(id).copied())
    }
}

/// Adds the comments to the draft in the order of the text. Replies are appended to the comment they reply to.
pub fn put(draft: &mut Draft, part: &TextPart, parents: &Parents, anchors: &Anchors) {
    // By number, since several comments of a damaged file may have one id.
    let mut paragraphs: HashMap<usize, Vec<&Paragraph>> = HashMap::new();
    for paragraph in &part.paragraphs {
        if let Some(note) = paragraph.note {
            paragraphs.entry(note).or_default().push(paragraph);
        }
    }
    let note_of: HashMap<&str, usize> =
        part.paragraphs.iter().filter_map(|p| Some((p.id.as_deref()?, p.note?))).collect();
    let mut parent_of: HashMap<usize, usize> = HashMap::new();
    for (reply, parent) in parents {
        if let (Some(&reply), Some(&parent)) = (note_of.get(reply.as_str()), note_of.get(parent.as_str())) {
            parent_of.insert(reply, parent);
        }
    }
    // Replies come after all comments, in the order of their dates, because they may stand before what they answer.
    let mut ordered: Vec<(usize, &Note)> = part.notes.iter().enumerate().collect();
    let dates = part.notes.iter().map(|note| note.date.as_deref().and_then(moment)).collect::<Vec<_>>();
    ordered.sort_by_key(|(i, _)| (root(*i, &parent_of) != *i).then(|| dates.get(*i).copied().flatten()));
    let mut remarks: HashMap<usize, Remark> = HashMap::new();
    for (i, note) in ordered {
        let said = paragraphs.get(&i).map(|all| words_of(all.iter().copied())).unwrap_or_default();
        let span = anchors.span(&note.id, &draft.text);
        let root = root(i, &parent_of);
        if let Some(remark) = remarks.get_mut(&root).filter(|_| root != i) {
            remark.words.push('\n');
            remark.words.push_str(&said);
            remark.answered |= !said.is_empty();
            remark.span = remark.span.or(span);
            continue;
        }
        let written_ms = dates.get(i).copied().flatten();
        remarks.insert(i, Remark { span, words: said, answered: false, author: note.author.clone(), written_ms });
    }
    let mut remarks: Vec<(usize, Remark)> = remarks.into_iter().collect();
    remarks.sort_by_key(|(i, _)| *i);
    draft.remarks.extend(remarks.into_iter().map(|(_, remark)| remark));
    draft.remarks.sort_by_key(|r| r.span.map_or((usize::MAX, 0), |s| (s.start, s.end)));
}

/// The first comment of a thread. The search is limited, so that a cycle in a damaged file ends.
fn root(of: usize, parent_of: &HashMap<usize, usize>) -> usize {
    let mut at = of;
    for _ in 0..REPLIES {
        match parent_of.get(&at) {
            Some(&parent) => at = parent,
            None => return at,
        }
    }
    of
}

/// A date in Word's format, in milliseconds since 1970 UTC. A date without an offset is read as UTC.
fn moment(date: &str) -> Option<i64> {
    let with_offset = date.parse::<jiff::Timestamp>().ok();
    let without = || date.parse::<jiff::civil::DateTime>().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok();
    with_offset.or_else(|| without().map(|z| z.timestamp())).map(jiff::Timestamp::as_millisecond)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_with_and_without_offset() {
        assert_eq!(moment("1970-01-01T00:00:01Z"), Some(1000));
        assert_eq!(moment("1970-01-01T01:00:01+01:00"), Some(1000));
        assert_eq!(moment("1970-01-01T00:00:01"), Some(1000));
        assert_eq!(moment("i går"), None);
    }

    #[test]
    fn a_cycle_of_replies_ends() {
        assert_eq!(root(0, &HashMap::from([(0, 1), (1, 0)])), 0);
        assert_eq!(root(2, &HashMap::from([(2, 1), (1, 0)])), 0);
    }
}
