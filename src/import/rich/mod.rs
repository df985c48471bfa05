//! Documents with formatting, as Word and others write them: paragraphs with highlights, bold and italic words, headings,
//! tables, notes and comments. Each format reads its files into [`text_part`]s; here they become a draft.

pub mod budget;
pub mod comments;
mod draft_builder;
pub mod format;
pub mod pens;
pub mod symbols;
pub mod table;
pub mod text_part;

pub use table::cells;

use super::draft::Draft;
use super::transcript::{LeftOut, Warning};
use crate::error::{ImportError, NoText};
use comments::Parents;
use draft_builder::DraftBuilder;
use text_part::TextPart;

/// A document: its text, and what its paragraphs refer to.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its text.
    pub body: TextPart,
    /// Its footnotes.
    pub footnotes: TextPart,
    /// Its endnotes.
    pub endnotes: TextPart,
    /// Its comments.
    pub comments: TextPart,
    /// Which comments are replies to which.
    pub replies: Parents,
    /// Words beside the text, such as page headers, and why they are left out.
    pub beside: Vec<(LeftOut, String)>,
}

impl Document {
    /// The draft of the document. Errors: it has no text, but something that is not imported.
    pub fn draft(&self) -> Result<Draft, ImportError> {
        let mut builder = DraftBuilder::new(&self.footnotes, &self.endnotes);
        builder.body(&self.body.paragraphs);
        let parts = [&self.body, &self.footnotes, &self.endnotes, &self.comments];
        for (why, words) in parts.iter().flat_map(|part| &part.left_out).chain(&self.beside) {
            builder.leave_out(*why, words);
        }
        let (mut draft, anchors) = builder.finish();
        comments::put(&mut draft, &self.comments, &self.replies, &anchors);
        draft.warnings.extend(warnings(&parts));
        match no_text(&draft, &self.body) {
            Some(instead) => Err(ImportError::NoText { instead }),
            None => Ok(draft),
        }
    }
}

fn warnings(parts: &[&TextPart]) -> Vec<Warning> {
    let sum = |count: fn(&TextPart) -> usize| parts.iter().map(|part| count(part)).sum::<usize>();
    let counted = [
        (sum(|part| part.symbols), Warning::SymbolsDropped as fn(usize) -> Warning),
        (sum(|part| part.entities), Warning::EntitiesDropped),
        (sum(|part| part.embedded), Warning::EmbeddedDropped),
    ];
    counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, warning)| warning(count)).collect()
}

/// What a document without text holds instead; `None` if it has text or is empty.
fn no_text(draft: &Draft, body: &TextPart) -> Option<NoText> {
    match () {
        () if !draft.lines.is_empty() => None,
        () if body.embedded > 0 => Some(NoText::Embedded),
        () if draft.warnings.iter().any(|warning| warning.words().next().is_some()) => Some(NoText::LeftOut),
        () if body.pictures > 0 => Some(NoText::Pictures),
        () => None,
    }
}
