//! Everything that differs between operating systems: file permissions, valid file names, typed paths, cloud folders
//! and signals to stop. All other code is the same on every system.

pub mod cloud;
pub mod file_name;
pub mod folders;
pub mod permissions;
pub mod shell;
pub mod stop;
pub mod typed_paths;
