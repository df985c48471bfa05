//! Files of others made into values of ours: bytes → a [`Transcript`](transcript::Transcript). Nothing here knows the
//! project file; nothing is changed until a project takes the value in.

pub mod transcript;
