//! tusj: a terminal workbench for coding qualitative interviews.

pub mod domain;
pub mod error;
pub mod import;
pub mod words;
