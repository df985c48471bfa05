//! The machine below the program: who can read a file, which names a file can have, how a path is typed in a terminal,
//! which folders a cloud service copies, and how a program is asked to stop. What differs between operating systems
//! stands here and nowhere else.

pub mod cloud;
pub mod file_name;
pub mod folders;
pub mod permissions;
pub mod shell;
pub mod stop;
pub mod typed_paths;
