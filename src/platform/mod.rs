//! The machine that the program runs on: file permissions, valid file names, quoting paths for a shell, cloud folders,
//! and signals to stop. All differences between operating systems are handled here.

pub mod cloud;
pub mod file_name;
pub mod folders;
pub mod path_completion;
pub mod permissions;
pub mod safe_file;
pub mod shell;
pub mod stop;
pub mod typed_paths;
