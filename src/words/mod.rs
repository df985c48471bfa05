//! Every phrase that a screen, a message or an exported document shows, in bokmål, nynorsk and English.
//!
//! A phrase has a key and stands under it in `nb.ftl`, `nn.ftl` and `en.ftl` (Fluent's format), at the same place in
//! each; [`Words`] holds one language and [`say`](Words::say)s a phrase or [`tell`](Words::tell)s it with values.
//! [`error::sentence`] puts an error into words. What users write themselves (codes, memos, names) is no phrase and
//! is passed in as a value.
//!
//! The tests hold the files together with the code: all three have the same keys and values, every key that the
//! code names exists and gets the values it needs, and none stands unused.

pub mod act;
pub mod day;
pub mod error;
pub mod hint;
pub mod import;
pub mod kind;
mod language;
mod say;
#[cfg(test)]
mod tests;

pub use language::Language;
pub use say::{Arg, Words, capitalised};
