//! Building blocks of screens. They draw values that the caller passes in, and know nothing about projects.

pub mod browser;
pub mod choice;
pub mod input;
pub mod list;
pub mod names;
pub mod paint;
pub mod panes;
pub mod passage;
pub mod sheet;
pub mod table;
pub mod tree;
pub mod wrap;
