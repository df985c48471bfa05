//! The workbench in a terminal. Events come in, a buffer goes out; in between stand the command table, the screens
//! and what lies over them. Nothing else in tusj knows of a terminal.

pub mod command;
pub mod dropped;
pub mod guard;
pub mod look;
pub mod overlay;
pub mod platform;
pub mod reply;
#[cfg(test)]
pub(crate) mod robot;
pub mod run;
pub mod screen;
pub mod session;
pub mod settings;
pub mod start;
pub mod view;
pub mod widget;
pub mod workbench;
