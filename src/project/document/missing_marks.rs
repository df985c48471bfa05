//! Finds the highlights and comments of a file that a document with the same text lacks.

use std::collections::HashSet;

use crate::domain::ids::DocumentId;
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::error::Result;
use crate::import::transcript::{Coded, Comment, Mark, Transcript};
use crate::project::Project;

/// How many highlights and comments a file would add to a document, or another file, with the same text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NewMarks {
    /// Highlights.
    pub highlights: usize,
    /// Comments.
    pub comments: usize,
}

impl NewMarks {
    /// The number of highlights, then of comments.
    pub fn counts(self) -> (usize, usize) {
        (self.highlights, self.comments)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// The highlighted passages of a text, and the comments on passages. Colours are ignored, because a pen may have
/// another name in the project than in the file, and the user may have changed it since.
#[derive(Clone, Debug, Default)]
pub(crate) struct ExistingMarks {
    highlighted: HashSet<Span>,
    /// Passages with the text of a memo or the name of a code, in lower case.
    comments: HashSet<(Span, String)>,
}

impl ExistingMarks {
    /// The marks of a transcript.
    pub(crate) fn of(transcript: &Transcript) -> Self {
        let mut existing = Self::default();
        existing.add(transcript);
        existing
    }

    /// Adds the marks of a transcript of the same text.
    pub(crate) fn add(&mut self, transcript: &Transcript) {
        self.highlighted.extend(transcript.marks.iter().map(|mark| fitted(transcript, mark.span)));
        for comment in &transcript.comments {
            let span = fitted(transcript, comment.span);
            self.comments.insert((span, normalised(&comment.words)));
            if let Some(coded) = &comment.coded {
                self.highlighted.extend(coded.pen.as_ref().map(|_| span));
                self.comments.extend(texts_of(coded).map(|text| (span, normalised(text))));
            }
        }
    }

    /// The highlights and comments of a transcript of the same text that are not among these.
    pub(crate) fn missing(&self, transcript: &Transcript) -> (Vec<Mark>, Vec<Comment>) {
        let is_new = |mark: &&Mark| !self.highlighted.contains(&fitted(transcript, mark.span));
        let marks = transcript.marks.iter().filter(is_new).cloned().collect();
        let of = |comment: &Comment| self.missing_of(comment, fitted(transcript, comment.span));
        (marks, transcript.comments.iter().filter_map(of).collect())
    }

    /// What is new in a comment. `None` if nothing is.
    fn missing_of(&self, comment: &Comment, span: Span) -> Option<Comment> {
        let is_new = |text: &str| {
            let text = normalised(text);
            !text.is_empty() && !self.comments.contains(&(span, text))
        };
        let Some(coded) = &comment.coded else { return is_new(&comment.words).then(|| comment.clone()) };
        let mut coded = coded.clone();
        coded.codes.retain(|code| is_new(&code.path));
        coded.memos.retain(|memo| is_new(memo));
        coded.pen = coded.pen.filter(|_| !self.highlighted.contains(&span));
        (coded != Coded::default()).then(|| Comment { coded: Some(coded), ..comment.clone() })
    }

    /// How many marks [`Self::missing`] finds.
    pub(crate) fn count_missing(&self, transcript: &Transcript) -> NewMarks {
        let (marks, comments) = self.missing(transcript);
        NewMarks { highlights: marks.len(), comments: comments.len() }
    }
}

/// The paths of the codes, and the memos about the passage.
fn texts_of(coded: &Coded) -> impl Iterator<Item = &String> {
    coded.codes.iter().map(|code| &code.path).chain(&coded.memos)
}

fn normalised(words: &str) -> String {
    canonical(words).trim().to_lowercase()
}

impl Project {
    /// The document with exactly the text of a transcript, and how many marks the transcript would add to it. `None` if
    /// there is no such document.
    pub fn same_text(&self, transcript: &Transcript) -> Result<Option<(DocumentId, NewMarks)>> {
        let Some(document) = self.documents_with_text(&transcript.text)?.first().copied() else { return Ok(None) };
        Ok(Some((document, self.existing_marks(document).count_missing(transcript))))
    }

    /// The highlights, memos and codes on the excerpts of a document, by every coder and in every round.
    pub(crate) fn existing_marks(&self, document: DocumentId) -> ExistingMarks {
        let mut existing = ExistingMarks::default();
        for excerpt in self.model.by_owner.excerpts(document).filter_map(|id| self.model.excerpts.get(id)) {
            let span = excerpt.span();
            existing.highlighted.extend(excerpt.colour.map(|_| span));
            for memo in self.model.memos_about(Subject::Excerpt(excerpt.id)) {
                let words = normalised(&memo.words);
                // The author's name may precede an imported comment.
                existing.comments.extend(words.split_once(": ").map(|(_, words)| (span, words.to_owned())));
                existing.comments.insert((span, words));
            }
            let codes = self.codings_on(excerpt.id).filter_map(|coding| self.model.codebook.get(coding.code));
            for code in codes {
                existing.comments.insert((span, normalised(&code.name)));
                existing.comments.insert((span, normalised(&self.model.codebook.path(code.id))));
            }
        }
        existing
    }
}

/// The span snapped to graphemes and trimmed, as an excerpt has it.
pub(super) fn fitted(transcript: &Transcript, span: Span) -> Span {
    span.snapped(&transcript.text).trimmed(&transcript.text)
}
