//! An excerpt as it will be printed, with what was done to it.

use super::shown::Prepared;
use crate::analysis::quote::Quotation;
use crate::domain::ids::ExcerptId;
use crate::error::Result;
use crate::project::Project;

/// An excerpt as it will be printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PrintedQuote {
    /// As it will be printed.
    pub quotation: Quotation,
    /// As it stands in the text.
    pub spoken: Quotation,
    /// The words of the quote, exactly as in the text. The edits are places in it.
    pub words: String,
    /// What it was given, if anything.
    pub prepared: Option<Prepared>,
}

impl Project {
    /// An excerpt as it will be printed. Errors: it no longer exists.
    pub fn printed_quote(&self, excerpt: ExcerptId) -> Result<PrintedQuote> {
        let row = self.excerpt(excerpt)?;
        Ok(PrintedQuote {
            quotation: self.excerpt_quotation(excerpt)?,
            spoken: self.quotation_as_spoken(row)?,
            words: self.quote(excerpt)?,
            prepared: self.prepared(row)?,
        })
    }
}
