//! Queries asked of a project: of its excerpts, and of its text.
//!
//! What was typed becomes a condition, its names resolved in this project
//! ([`understand`](super::Project::understand)). Asked of the excerpts ([`select`](super::Project::select)) it gives a set
//! of them; asked of the text ([`text_hits`](super::Project::text_hits)), turns with their hits. What each condition means
//! in either is written in [`domain::query`](crate::domain::query). Cheap conditions are checked first, and words last, in
//! what is left. Words are found by the index where one runs; without it, all texts are searched on all cores.

pub mod complete;
mod count;
pub mod diagnosis;
mod excerpts;
pub mod hit;
mod index;
pub mod job;
pub mod order;
mod parallel;
mod prepared;
mod relation;
mod resolve;
pub mod running;
#[cfg(test)]
mod tests;
mod text_hits;
pub mod walk;

pub(in crate::project) use count::UncountedExcerpts;
pub(in crate::project) use excerpts::{DIALECT, dialect_of};
pub use prepared::PreparedQuery;
pub use text_hits::TextHit;
