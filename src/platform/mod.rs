//! Everything that differs between operating systems: file permissions, valid file names, quoting paths for a shell,
//! and signals to stop. All other code is the same on every system.

pub mod file_name;
pub mod permissions;
pub mod shell;
pub mod stop;
