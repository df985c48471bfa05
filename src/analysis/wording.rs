//! The lines of a quotation: the words of a passage by speaker, as they are spoken or as they are changed for print.

use std::borrow::Cow;

use super::quote::Line;
use super::speaker::SpeakerName;
use crate::domain::document::DocumentLanguage;
use crate::domain::quote_edit::{Piece, QuoteEdit, pieces, printed, without_hesitations};
use crate::domain::quote_style::Brackets;
use crate::domain::span::Span;
use crate::domain::turn::Turn;

/// How the words of a passage are changed for print.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wording<'a> {
    /// What is left out, replaced and put in, in bytes of the passage.
    pub edits: &'a [QuoteEdit],
    /// The brackets around it.
    pub brackets: Brackets,
    /// The language of the hesitations that are left out; `None` if they are kept.
    pub hesitations: Option<Option<DocumentLanguage>>,
}

impl<'a> Wording<'a> {
    /// The words of a part of a passage. `None` if all of them are left out.
    fn words(&self, passage: &'a str, part: Span) -> Option<Cow<'a, str>> {
        let plain = part.of(passage).unwrap_or_default();
        if self.edits.is_empty() {
            return Some(self.fluent(plain));
        }
        let pieces = pieces(self.edits, passage, part);
        let is_gap = |piece: &Piece| match piece {
            Piece::Kept(words) => words.trim().is_empty(),
            Piece::LeftOut => true,
            Piece::Put(_) => false,
        };
        if pieces.contains(&Piece::LeftOut) && pieces.iter().all(is_gap) {
            return None;
        }
        let fluent: Vec<Cow<str>> = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Kept(words) => self.fluent(words),
                Piece::LeftOut | Piece::Put(_) => Cow::Borrowed(""),
            })
            .collect();
        let pieces = pieces.iter().zip(&fluent).map(|(piece, fluent)| match piece {
            Piece::Kept(_) => Piece::Kept(fluent),
            other => *other,
        });
        Some(printed(&pieces.collect::<Vec<_>>(), self.brackets).into())
    }

    /// Words without hesitations, if these are left out. Words that are nothing but hesitations stay.
    fn fluent(&self, words: &'a str) -> Cow<'a, str> {
        let Some(language) = self.hesitations else { return words.into() };
        let fluent = without_hesitations(words, language);
        if fluent.contains(char::is_alphanumeric) || !words.contains(char::is_alphanumeric) {
            fluent.into()
        } else {
            words.into()
        }
    }
}

/// The lines of the passage `span` of `text`, in this wording. `touched` are the turns that it overlaps, and `name` looks up
/// the speaker of a turn. Words between turns are kept. A turn that is left out as a whole has no line; between others, a mark
/// stands in its place.
pub fn lines(
    text: &str,
    touched: &[Turn],
    span: Span,
    name: impl Fn(&Turn) -> Option<SpeakerName>,
    wording: &Wording,
) -> Vec<Line> {
    let passage = span.of(text).unwrap_or_default();
    let starts: Vec<usize> =
        std::iter::once(span.start).chain(touched.iter().skip(1).map(|turn| turn.span.start)).collect();
    let ends = starts.iter().skip(1).copied().chain([span.end]);
    let part = |from: usize, to: usize| Span::new(from.saturating_sub(span.start), to.saturating_sub(span.start));
    let parts: Vec<Option<Cow<str>>> =
        starts.iter().zip(ends).map(|(from, to)| wording.words(passage, part(*from, to))).collect();
    let mut names: Vec<Option<SpeakerName>> = vec![None; parts.len()];
    if touched.len() > 1 {
        names = touched.iter().map(name).collect();
    }
    let kept: Vec<&Option<SpeakerName>> =
        names.iter().zip(&parts).filter(|(_, part)| part.is_some()).map(|(name, _)| name).collect();
    let several = kept.windows(2).any(|pair| pair[0] != pair[1]);
    let (mut lines, mut after_gap): (Vec<Line>, bool) = (Vec::new(), false);
    for (part, name) in parts.iter().zip(names) {
        let Some(words) = part else {
            after_gap = true;
            continue;
        };
        // A turn without a speaker must not look like a continuation of the turn before.
        let mut speaker = name.or(Some(SpeakerName::Nobody)).filter(|_| several);
        for words in words.lines().map(str::trim).filter(|words| !words.is_empty()) {
            if std::mem::take(&mut after_gap) {
                mark_gap(lines.last_mut(), words, wording.brackets);
            }
            lines.push(Line { speaker: speaker.take(), words: words.to_owned() });
        }
    }
    lines
}

/// Marks that a turn was left out after this line, unless the line or the next one, with the words `next`, says so already.
fn mark_gap(line: Option<&mut Line>, next: &str, brackets: Brackets) {
    let mark = brackets.left_out();
    if let Some(line) = line.filter(|line| !line.words.ends_with(mark) && !next.starts_with(mark)) {
        line.words.push(' ');
        line.words.push_str(mark);
    }
}

/// The lines in other words: a line for each, or any number if there is one speaker. `None` if they do not fit.
pub fn in_other_words(lines: &[Line], words: &str) -> Option<Vec<Line>> {
    let words: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let has_speakers = lines.iter().any(|line| line.speaker.is_some());
    if has_speakers && words.len() != lines.len() {
        return None;
    }
    let speakers = lines.iter().map(|line| line.speaker.clone()).chain(std::iter::repeat(None));
    Some(words.into_iter().zip(speakers).map(|(words, speaker)| Line { speaker, words: words.to_owned() }).collect())
}
