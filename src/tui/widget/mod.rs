//! Pieces that screens are made of. They draw what they are given; they know nothing of projects.

pub mod browser;
pub mod choice;
pub mod input;
pub mod list;
pub mod names;
pub mod paint;
pub mod panes;
pub mod sheet;
pub mod table;
pub mod tree;
pub mod wrap;
