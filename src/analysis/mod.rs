//! What can be told about coded material: pure functions from values to values.
//!
//! A project gathers the values (its excerpts with their codes, quotes and people), the functions here count and
//! arrange them, and `export` and `cli` show the result. Nothing here reads a file, knows a language or holds a
//! project. The counting rules stand in one place, [`count`].

pub mod codebook;
pub mod count;
pub mod excerpts;
pub mod quote;
pub mod themes;
