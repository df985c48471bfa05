//! Condenses excerpts: says what they mean in one's own short words.

use crate::domain::ids::ExcerptId;
use crate::domain::step::ActKind;
use crate::domain::text::canonical;
use crate::error::{Error, Result};
use crate::project::memo::MAX_LENGTH;
use crate::project::{Changed, Project};

impl Project {
    /// Sets the condensation of an excerpt. An empty text removes it. Errors: the text is too long.
    pub fn condense(&mut self, excerpt: ExcerptId, words: &str) -> Result<Changed> {
        let words = own_text(words)?;
        let kind = if words.is_empty() { ActKind::CondensationRemoved } else { ActKind::ExcerptCondensed };
        self.prepare_each(kind, &[excerpt], |prepared, _| {
            prepared.preparation.condensation.clone_from(&words);
            Ok(())
        })
    }
}

/// A text by the researcher as it is stored. Errors: it is too long.
pub(in crate::project) fn own_text(words: &str) -> Result<String> {
    if words.len() > MAX_LENGTH {
        return Err(Error::MemoTooLong { most: MAX_LENGTH });
    }
    Ok(canonical(words).trim().to_owned())
}
