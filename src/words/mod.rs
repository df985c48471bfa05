//! All phrases in screens, messages and exported documents, in bokmål, nynorsk and English.
//!
//! Each phrase has a key, and is at the same place in `nb.ftl`, `nn.ftl` and `en.ftl` (in Fluent's format). [`Words`]
//! has the phrases of one language: [`say`](Words::say) returns a phrase without values, [`tell`](Words::tell) one with
//! values. [`error::sentence`] returns the message for an error. Text written by users (codes, memos, names) is passed
//! in as a value.
//!
//! The tests compare the files with the code: all three have the same keys and values, every key in the code exists and
//! gets the values it needs, and no key is unused.

pub mod act;
pub mod coded;
pub mod day;
pub mod error;
pub mod exchange;
pub mod hint;
pub mod import;
pub mod kind;
mod language;
mod say;
#[cfg(test)]
mod tests;

pub use language::Language;
pub use say::{Arg, Words, capitalised};
