//! Queries in a project: of its excerpts, and of its text.
//!
//! [`understand`](super::Project::understand) turns a typed query into a condition, with its names resolved in this
//! project. [`select`](super::Project::select) gives the set of excerpts that meet a condition, and
//! [`text_hits`](super::Project::text_hits) gives turns with their hits. [`domain::query`](crate::domain::query) says
//! what each condition means for both. Cheap conditions are tested first, and words last, in what is left. Words are
//! found with the index if it is running; otherwise all texts are searched on all cores.

pub mod complete;
mod count;
pub mod diagnosis;
mod excerpts;
pub mod hit;
mod index;
pub mod job;
pub mod order;
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
