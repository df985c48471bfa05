//! Which highlights and comments of a file a document with the very same text lacks.

use std::collections::HashSet;

use crate::domain::ids::DocumentId;
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::error::Result;
use crate::import::transcript::{Comment, Mark, Transcript};
use crate::project::Project;

/// How many highlights and comments a file has that a document, or another file, with the same text lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NewMarks {
    /// Highlights.
    pub highlights: usize,
    /// Comments.
    pub comments: usize,
}

impl NewMarks {
    /// Highlights, then comments.
    pub fn counts(self) -> (usize, usize) {
        (self.highlights, self.comments)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// Which passages of a text are highlighted, and what is said of which passage. A pen can have another name here than
/// in the file, and the user may have chosen another since, so that its colour does not matter.
#[derive(Clone, Debug, Default)]
pub(crate) struct MarksThere {
    highlighted: HashSet<Span>,
    /// In small letters; a code says its name.
    said: HashSet<(Span, String)>,
}

impl MarksThere {
    /// Those that a transcript has.
    pub(crate) fn of(transcript: &Transcript) -> Self {
        let mut there = Self::default();
        there.add(transcript);
        there
    }

    /// Adds those that a transcript of the same text has.
    pub(crate) fn add(&mut self, transcript: &Transcript) {
        self.highlighted.extend(transcript.marks.iter().map(|mark| fitted(transcript, mark.span)));
        self.said.extend(transcript.comments.iter().map(|c| (fitted(transcript, c.span), said(&c.words))));
    }

    /// The highlights and comments of a transcript of the same text that are not there.
    pub(crate) fn missing<'a>(&self, transcript: &'a Transcript) -> (Vec<&'a Mark>, Vec<&'a Comment>) {
        let is_new = |comment: &&Comment| {
            let (span, words) = (fitted(transcript, comment.span), said(&comment.words));
            !words.is_empty() && !self.said.contains(&(span, words))
        };
        let marks = transcript.marks.iter().filter(|mark| !self.highlighted.contains(&fitted(transcript, mark.span)));
        (marks.collect(), transcript.comments.iter().filter(is_new).collect())
    }

    /// How many these are.
    pub(crate) fn count_missing(&self, transcript: &Transcript) -> NewMarks {
        let (marks, comments) = self.missing(transcript);
        NewMarks { highlights: marks.len(), comments: comments.len() }
    }
}

fn said(words: &str) -> String {
    canonical(words).trim().to_lowercase()
}

impl Project {
    /// The document with the very text of a transcript, and what marks the transcript has that the document lacks;
    /// nothing where there is no such document.
    pub fn same_text(&self, transcript: &Transcript) -> Result<Option<(DocumentId, NewMarks)>> {
        let Some(document) = self.documents_with(&transcript.text)?.first().copied() else { return Ok(None) };
        Ok(Some((document, self.marks_there(document).count_missing(transcript))))
    }

    /// The highlights, memos and codes on the excerpts of a document, of every coder and round.
    pub(crate) fn marks_there(&self, document: DocumentId) -> MarksThere {
        let mut there = MarksThere::default();
        for excerpt in self.model.places.excerpts(document).filter_map(|id| self.model.excerpts.get(id)) {
            let span = excerpt.span();
            there.highlighted.extend(excerpt.colour.map(|_| span));
            for memo in self.model.memos_about(Subject::Excerpt(excerpt.id)) {
                let words = said(&memo.words);
                // The name of who wrote a comment may stand before it.
                there.said.extend(words.split_once(": ").map(|(_, words)| (span, words.to_owned())));
                there.said.insert((span, words));
            }
            let codes = self.codings_on(excerpt.id).filter_map(|coding| self.model.codebook.get(coding.code));
            there.said.extend(codes.map(|code| (span, said(&code.name))));
        }
        there
    }
}

/// A span as an excerpt of the text can have it.
pub(super) fn fitted(transcript: &Transcript, span: Span) -> Span {
    span.snapped(&transcript.text).trimmed(&transcript.text)
}
