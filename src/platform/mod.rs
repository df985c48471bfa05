//! What differs between operating systems, and nothing else: who can read a file, which names a file can have, how a
//! path is typed in a terminal, and how a program is asked to stop. All other code is the same on every system.

pub mod file_name;
pub mod permissions;
pub mod shell;
pub mod stop;
