//! Searching: parses what was typed into a query ([`parse`]), analyses the words of texts ([`analysis`], [`forms`]),
//! and finds them with an index in memory ([`handle`]).
//!
//! The index has one entry for each turn and one for each excerpt. It has only texts: codes, pens, coders and rounds
//! belong to the project, are in memory already and may change with every key press. The index can be discarded at any
//! time. Texts that it does not have yet are searched by the plain matcher with the same terms, so the results are
//! equal.

pub mod analysis;
pub mod forms;
pub mod handle;
mod index;
pub mod language;
mod memory;
pub mod parse;
pub mod similar;
mod source;
pub mod vocabulary;
mod word_numbers;
mod worker;
