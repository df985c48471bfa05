//! What can be said of coded material: pure functions from values to values.
//!
//! A project gathers the values (its excerpts with their codes, words and people), the functions here count and
//! arrange them, and `export`, `cli` and the screens show the result. Nothing here reads a file or holds a project.
//! The counting rules stand in one place, [`count`]; how a quotation is written, in one place, [`quote`]; how one who
//! speaks is named, in one place, [`speaker`].

pub mod codebook;
pub mod count;
pub mod excerpts;
pub mod quote;
pub mod speaker;
pub mod themes;
