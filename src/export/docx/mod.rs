//! Word documents with a heading, a real table and a note below it, made to be pasted into a thesis.
//!
//! Every paragraph has a named style based on the document's own `Normal`, and the table has a named style too, so
//! after pasting, the thesis decides typeface and size. The header row repeats on every page. The file does not reveal
//! who made it or when: it has no document properties, and all times in the package are the same fixed date.

mod codebook;
mod journey;
mod memos;
mod method;
mod package;
mod styles;
mod table;
mod themes;

pub use codebook::codebook;
pub use journey::journey;
pub use memos::memos;
pub use method::method;
pub use themes::themes;
