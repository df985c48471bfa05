//! The workbench in a terminal. Events come in, a buffer goes out; in between stand the command table, the screens
//! and what lies over them. Nothing else in tusj knows of a terminal.

pub mod burst;
pub mod command;
pub mod folders;
pub mod guard;
#[cfg(test)]
mod laws;
pub mod outcome;
pub mod overlay;
#[cfg(test)]
pub(crate) mod robot;
pub mod run;
pub mod screen;
pub mod session;
pub mod settings;
pub mod start;
pub mod style;
#[cfg(test)]
mod tests;
pub mod view;
pub mod widget;
pub mod workbench;
