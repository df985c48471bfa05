//! Finding words: what is typed becomes a query ([`parse`]), texts become terms ([`analysis`], [`forms`]), and an index in
//! memory answers for all of them at once ([`handle`]).
//!
//! The index holds texts alone, one entry a turn and one an excerpt, and knows no code, pen, coder or round: those are
//! the project's, in memory already, and change with every key press. It can be thrown away at any time. What it does
//! not know yet is answered by the plain matcher over the same terms, so that both give the same.

pub mod analysis;
pub mod forms;
pub mod handle;
mod index;
pub mod language;
mod memory;
pub mod parse;
mod source;
pub mod vocabulary;
mod word_numbers;
mod worker;
