//! tusj: a terminal workbench for coding qualitative interviews.

pub mod analysis;
pub mod cli;
pub mod domain;
pub mod error;
pub mod export;
pub mod import;
pub mod project;
pub mod search;
pub mod store;
pub mod tui;
pub mod words;
