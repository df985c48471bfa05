//! Sets quotes as edited by hand, and translations of them.

use super::shown::Prepared;
use crate::domain::ids::ExcerptId;
use crate::domain::preparation::NO_EDITS;
use crate::domain::step::ActKind;
use crate::error::{Error, QuoteFault, Result};
use crate::project::preparation::condense::own_text;
use crate::project::{Changed, Project};
use crate::store::texts::digest;

impl Project {
    /// Sets the quote as edited by hand, which is printed instead of the quote. What was left out, replaced and put in before
    /// goes. An empty text removes the rendering.
    ///
    /// Errors: the text is too long, or the quote has several speakers and the text has not a line for each line of it; or
    /// another text that the quote was given is stale.
    pub fn render_quote(&mut self, excerpt: ExcerptId, words: &str) -> Result<Changed> {
        let words = self.version_of_quote(excerpt, words)?;
        self.prepare_each(ActKind::QuotePrepared, &[excerpt], |prepared, quote| {
            if prepared.is_stale && !prepared.preparation.translation.is_empty() {
                return Err(Error::Quote(QuoteFault::Changed));
            }
            prepared.become_fresh(quote);
            prepared.edits.clear();
            prepared.preparation.rendering.clone_from(&words);
            Ok(())
        })
    }

    /// Sets the quote in another language. An empty text removes it. Errors as for [`Self::render_quote`].
    pub fn translate_quote(&mut self, excerpt: ExcerptId, words: &str) -> Result<Changed> {
        let words = self.version_of_quote(excerpt, words)?;
        self.prepare_each(ActKind::QuoteTranslated, &[excerpt], |prepared, quote| {
            if prepared.is_stale && prepared.preparation.is_prepared() {
                return Err(Error::Quote(QuoteFault::Changed));
            }
            prepared.become_fresh(quote);
            prepared.preparation.translation.clone_from(&words);
            Ok(())
        })
    }

    /// A whole quote in other words, as it is stored: without empty lines. Errors: it is too long or has too many or too few
    /// lines.
    fn version_of_quote(&self, excerpt: ExcerptId, words: &str) -> Result<String> {
        let words = own_text(words)?;
        let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let original = self.quotation_as_spoken(self.excerpt(excerpt)?)?.lines;
        let has_speakers = original.iter().any(|line| line.speaker.is_some());
        if has_speakers && !lines.is_empty() && lines.len() != original.len() {
            return Err(Error::Quote(QuoteFault::Lines { expected: original.len(), given: lines.len() }));
        }
        Ok(lines.join("\n"))
    }
}

impl Prepared {
    /// Takes back everything that was done to the words of the quote.
    pub(super) fn restore(&mut self, quote: &str) {
        self.become_fresh(quote);
        self.edits.clear();
        self.preparation.rendering.clear();
        self.preparation.translation.clear();
    }

    /// From now on it is for the quote as it is now. Stale edits cannot be placed, so they go.
    pub(super) fn become_fresh(&mut self, quote: &str) {
        if self.is_stale {
            NO_EDITS.clone_into(&mut self.preparation.edits);
            self.is_stale = false;
        }
        self.preparation.prepared_from = digest(quote);
    }
}
