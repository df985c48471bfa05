//! An excerpt: a marked span of one coder in one round; its words; and the codes on it.

use super::ids::{CodeId, CoderId, ColourId, DocumentId, ExcerptId, Moment, RoundId, SpeakerId, Uuid};
use super::row::row;
use super::span::Span;

row! {
    /// A marked span. Several may share a span; each belongs to one coder and one round.
    pub struct Excerpt in Excerpt by ExcerptId {
        /// Its name for exchange.
        uuid: Uuid,
        /// The document.
        document: DocumentId,
        /// First byte, a grapheme boundary.
        start_byte: usize,
        /// The byte after the last, a grapheme boundary.
        end_byte: usize,
        /// The number of the turn it counts under: the first informant's turn that it touches, else the first turn.
        turn: i64,
        /// That turn's speaker.
        speaker: Option<SpeakerId>,
        /// Who marked it.
        coder: CoderId,
        /// In which pass.
        round: RoundId,
        /// The pen.
        colour: Option<ColourId>,
        /// When it was marked.
        marked_at: Moment,
    }
}

impl Excerpt {
    /// Where it lies, in bytes of its document's text.
    pub fn span(&self) -> Span {
        Span { start: self.start_byte, end: self.end_byte }
    }
}

row! {
    /// The words of an excerpt, under the excerpt's own number. A table of its own, so that opening a project reads
    /// the places of 100,000 excerpts without reading their words.
    pub struct Quote in Quote by ExcerptId {
        /// The document, as the excerpt has it.
        document: DocumentId,
        /// The text of the excerpt's span, to the letter.
        words: String,
    }
}

row! {
    /// A code applied to an excerpt; at most once each.
    pub struct Coding in Coding by CodingId {
        /// Its name for exchange.
        uuid: Uuid,
        /// The excerpt.
        excerpt: ExcerptId,
        /// The code.
        code: CodeId,
        /// A pen of this coding alone (recurs, stands out, of special interest within the category).
        colour: Option<ColourId>,
        /// When it was coded.
        coded_at: Moment,
    }
}
