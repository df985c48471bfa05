//! The interface in the terminal. It receives events and draws into a buffer. In between are the table of commands, the
//! screens and the overlays. No other room knows of a terminal.

pub mod burst;
pub mod command;
pub mod file_request;
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
