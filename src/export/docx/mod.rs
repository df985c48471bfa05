//! Word documents: a heading, one real table, and a line under it, made to be pasted into a thesis.
//!
//! Every paragraph has a named style based on the document's own `Normal`, and the table has a named style, so that
//! after pasting the thesis decides on typeface and size. The header row repeats on every page. Nothing says who made
//! the file or when: there are no document properties, and the times inside the package are a fixed date.

mod codebook;
mod package;
mod styles;
mod table;
mod themes;
mod xml;

pub use codebook::codebook;
pub use themes::themes;
