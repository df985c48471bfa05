//! Flows: the body, and texts beside it (notes, comments, text boxes, page headers), each with paragraphs of its own.

use super::{Facts, Reader, cells::Level};
use crate::import::rich::text_part::{Note, Paragraph, Point, is_page_text};
use crate::import::rtf::destinations::{Fact, FlowKind};
use crate::import::transcript::LeftOut;

/// A text that is being read.
pub struct Flow {
    pub kind: FlowKind,
    /// How many groups are open within it at its start.
    pub depth: usize,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// The paragraph that has not ended.
    pub open: Paragraph,
    /// The tables that have not ended, the outermost first.
    pub levels: Vec<Level>,
    /// Paragraphs of text boxes within this text box, which come after the current paragraph.
    waiting: Vec<Paragraph>,
}

impl Flow {
    /// A flow whose group is the one at this depth.
    pub fn new(kind: FlowKind, depth: usize) -> Self {
        let (paragraphs, open, levels, waiting) = (Vec::new(), Paragraph::default(), Vec::new(), Vec::new());
        Self { kind, depth, paragraphs, open, levels, waiting }
    }

    /// Whether the open paragraph holds anything.
    fn is_filled(&self) -> bool {
        !(self.open.text.is_empty() && self.open.points.is_empty() && self.open.boxes.is_empty())
    }
}

impl Reader {
    pub(super) fn begin_flow(&mut self, kind: FlowKind) {
        let (page, around) = (self.state, self.around.len());
        self.flows.push(Flow::new(kind, around));
        self.state = super::State {
            font: page.font,
            stand_ins: page.stand_ins,
            // Word hides the marks of comments, but not what they say.
            hidden: page.hidden && kind != FlowKind::Comment,
            deleted: page.deleted,
            moved: page.moved,
            ..super::State::new()
        };
        self.leaving_out = false;
    }

    /// Ends a line at a paragraph mark. If the mark was deleted, the next paragraph continues this one.
    pub(super) fn end_line(&mut self) {
        if self.state.place == super::Place::Text && !self.state.deleted && !self.state.moved {
            self.end_paragraph(self.level());
        }
    }

    /// Ends a section, and the paragraph before its end if that did not end itself.
    pub(super) fn end_section(&mut self) {
        if self.flows.last().is_some_and(Flow::is_filled) {
            self.end_paragraph(self.level());
        }
    }

    /// In how many tables the open paragraph is.
    fn level(&self) -> usize {
        match self.state.table_depth {
            0 => usize::from(self.state.in_table),
            depth => depth,
        }
    }

    /// Ends the open paragraph, which is in this many tables.
    pub(super) fn end_paragraph(&mut self, level: usize) {
        self.leaving_out = false;
        self.pieces += 1;
        let style = self.tables.style(self.state.style);
        let heading = self.state.heading.or(style.heading).filter(|level| *level > 0);
        let Some(flow) = self.flows.last_mut() else { return };
        let mut paragraph = std::mem::take(&mut flow.open);
        paragraph.heading = heading;
        // Headings are bold by style, which does not mean that their words are emphasised.
        if heading.is_some() && style.is_bold {
            paragraph.bold.clear();
        }
        let waiting = std::mem::take(&mut flow.waiting);
        for paragraph in std::iter::once(paragraph).chain(waiting) {
            self.place_paragraph(paragraph, level);
        }
    }

    /// Ends the innermost flow and gives its text to where it belongs. `is_deleted`: whether the place where it stands
    /// was deleted.
    pub(super) fn end_flow(&mut self, is_deleted: bool) {
        self.end_section();
        self.end_tables(0);
        let Some(flow) = self.flows.pop() else { return };
        self.leaving_out = false;
        match flow.kind {
            FlowKind::Body => self.document.body.paragraphs.extend(flow.paragraphs),
            FlowKind::Box => self.end_box(flow.paragraphs),
            FlowKind::Comment => self.end_comment(flow.paragraphs),
            FlowKind::Footnote | FlowKind::Endnote => self.end_note(flow, is_deleted),
            FlowKind::Margin => {
                let words = flow.paragraphs.iter().map(Paragraph::words);
                let said = words.filter(|words| is_page_text(words));
                self.document.beside.extend(said.map(|words| (LeftOut::HeadersAndFooters, words)));
            }
        }
    }

    /// Puts the paragraphs of a text box into the paragraph that it is anchored in. One within another text box comes
    /// after that one's paragraph, so that boxes are never nested.
    fn end_box(&mut self, paragraphs: Vec<Paragraph>) {
        let Some(outer) = self.flows.last_mut() else { return };
        match outer.kind {
            FlowKind::Box => outer.waiting.extend(paragraphs),
            _ => outer.open.boxes.extend(paragraphs),
        }
    }

    fn point(&mut self, point: Point) {
        self.pieces += 1;
        if let Some(flow) = self.flows.last_mut() {
            flow.open.points.push((flow.open.text.len(), point));
        }
    }

    fn end_note(&mut self, flow: Flow, is_deleted: bool) {
        let is_footnote = flow.kind == FlowKind::Footnote;
        let part = if is_footnote { &mut self.document.footnotes } else { &mut self.document.endnotes };
        let id = part.notes.len().to_string();
        part.add_note(Note { id: id.clone(), ..Note::default() }, flow.paragraphs, None);
        if !is_deleted {
            self.point(if is_footnote { Point::Footnote(id) } else { Point::Endnote(id) });
        }
    }

    fn end_comment(&mut self, paragraphs: Vec<Paragraph>) {
        let Facts { author, date, reference, parent } = std::mem::take(&mut self.facts);
        let part = &mut self.document.comments;
        let number = part.notes.len();
        let given = range_id(&reference);
        // Two comments with the same number would both get the range of one.
        let is_new = !reference.trim().is_empty() && self.comments.insert(given.clone());
        let id = if is_new { given } else { format!("without range {number}") };
        let back = parent.trim().parse::<i32>().ok().and_then(|back| usize::try_from(back.saturating_neg()).ok());
        if let Some(parent) = back.filter(|back| *back > 0).and_then(|back| number.checked_sub(back)) {
            self.document.replies.insert(number.to_string(), parent.to_string());
        }
        let author = Some(author.trim().to_owned()).filter(|author| !author.is_empty());
        let date = date.trim().parse().ok().and_then(moment);
        let note = Note { id: id.clone(), author, date, is_separator: false };
        part.add_note(note, paragraphs, Some(number.to_string()));
        self.point(Point::Comment(id));
    }

    /// Ends a fact about a comment.
    pub(super) fn end_fact(&mut self, fact: Fact) {
        let words = std::mem::take(&mut self.fact);
        match fact {
            Fact::Author => self.facts.author = words,
            Fact::Date => self.facts.date = words,
            Fact::Reference => self.facts.reference = words,
            Fact::Parent => self.facts.parent = words,
            Fact::Start => self.point(Point::CommentStart(range_id(&words))),
            Fact::End => self.point(Point::CommentEnd(range_id(&words))),
        }
    }
}

/// The id of the comment whose range has this number.
fn range_id(number: &str) -> String {
    format!("range {}", number.trim())
}

/// A date that is packed into a number, as a date and time without an offset: six bits of minutes, five of hours, five
/// of days, four of months, nine of years since 1900. `None` for none.
fn moment(packed: i64) -> Option<String> {
    let part = |from: u32, bits: u32| (packed >> from) & ((1 << bits) - 1);
    let (minute, hour, day, month, year) = (part(0, 6), part(6, 5), part(11, 5), part(16, 4), part(20, 9) + 1900);
    (day > 0).then(|| format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_packed_into_numbers() {
        let packed = (124 << 20) | (3 << 16) | (12 << 11) | (10 << 6) | 5;
        assert_eq!(moment(packed).as_deref(), Some("2024-03-12T10:05:00"));
        assert_eq!(moment(-(1 << 32) + packed).as_deref(), Some("2024-03-12T10:05:00"));
        assert_eq!(moment(0), None);
    }
}
