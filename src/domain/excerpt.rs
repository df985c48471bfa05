//! An excerpt: a span that one coder marked in one round; its quoted text; and the codes on it.

use super::ids::{CodeId, CoderId, ColourId, DocumentId, ExcerptId, Moment, RoundId, SpeakerId, Uuid};
use super::row::row;
use super::span::Span;

row! {
    /// A marked span. It belongs to one coder and one round. Several excerpts may share a span.
    pub struct Excerpt in Excerpt by ExcerptId {
        /// Identifies the excerpt across projects and programs.
        uuid: Uuid,
        /// The document.
        document: DocumentId,
        /// The first byte; on a grapheme boundary.
        start_byte: usize,
        /// The byte after the last; on a grapheme boundary.
        end_byte: usize,
        /// The number of the turn it counts under: its first turn by an informant, otherwise its first turn.
        turn: i64,
        /// That turn's speaker.
        speaker: Option<SpeakerId>,
        /// Who marked it.
        coder: CoderId,
        /// The round in which it was marked.
        round: RoundId,
        /// The pen it was marked with, if any.
        colour: Option<ColourId>,
        /// When it was marked.
        marked_at: Moment,
        /// The excerpt of an earlier round that it was copied from. It may no longer exist.
        origin: Option<ExcerptId>,
    }
}

impl Excerpt {
    /// Its span in the document's text, in bytes.
    pub fn span(&self) -> Span {
        Span { start: self.start_byte, end: self.end_byte }
    }
}

row! {
    /// The text of an excerpt, under the excerpt's id. It has a table of its own, so that opening a project reads
    /// the positions of 100,000 excerpts without reading their text.
    pub struct Quote in Quote by ExcerptId {
        /// The excerpt's document.
        document: DocumentId,
        /// The text of the excerpt's span, unchanged.
        words: String,
    }
}

row! {
    /// A code applied to an excerpt of the same round. A code is applied to an excerpt at most once.
    pub struct Coding in Coding by CodingId {
        /// Identifies the coding across projects and programs.
        uuid: Uuid,
        /// The excerpt.
        excerpt: ExcerptId,
        /// The code.
        code: CodeId,
        /// A pen on this coding alone (recurs, stands out, of special interest within the category).
        colour: Option<ColourId>,
        /// When it was coded.
        coded_at: Moment,
    }
}
