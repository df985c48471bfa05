//! A condensate: the text that sums up a code, often in the first person, with the excerpt that shows it best.

use super::ids::{CodeId, ExcerptId};
use super::row::row;

row! {
    /// The text that sums up a code. A code has at most one.
    pub struct Condensate in Condensate by CondensateId {
        /// The code.
        code: CodeId,
        /// The text; empty if only the golden quote is chosen.
        words: String,
        /// The golden quote: an excerpt, which may be gone since.
        golden: Option<ExcerptId>,
    }
}

impl Condensate {
    /// Whether it says anything.
    pub fn has_content(&self) -> bool {
        !self.words.is_empty() || self.golden.is_some()
    }
}
