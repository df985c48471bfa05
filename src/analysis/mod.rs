//! Analysis of coded material, as pure functions.
//!
//! A project collects the data (excerpts with their codes, words and people), the functions here count and arrange
//! them, and `export`, `cli` and the screens show the results. Nothing here reads a file or needs a project. Each rule
//! is in one place: counting in [`count`], the form of quotations in [`quote`], their
//! words in [`wording`], and the names of speakers in
//! [`speaker`].

pub mod co_occurrence;
pub mod codebook;
pub mod coded_text;
pub mod colour_counts;
pub mod comparison;
pub mod count;
pub mod counts;
pub mod detail;
pub mod difference;
pub mod excerpts;
pub mod frequent_words;
pub mod journey;
pub mod matrix;
pub mod memos;
pub mod method;
pub mod progress;
pub mod quote;
pub mod saturation;
pub mod speaker;
pub mod spread;
pub mod themes;
pub mod wording;
