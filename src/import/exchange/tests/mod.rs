//! What is read from the projects of other programs.

mod dialects;
