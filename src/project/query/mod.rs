//! Queries asked of a project: of its excerpts, and of its text.
//!
//! What was typed is worked out against the project's names ([`resolve`](super::Project::resolve)); the condition that comes
//! of it is asked of the excerpts ([`select`](super::Project::select)), which gives a set of them, or of the text
//! ([`places`](super::Project::text_hits)), which gives turns with what was said marked. What each condition means in either is
//! written down in [`domain::query`](crate::domain::query). Cheap conditions are asked first and words last, of what
//! is left; words are answered by the index where one runs, and plainly where not.

pub mod complete;
mod count;
pub mod diagnosis;
mod excerpts;
mod index;
mod prepared;
mod relation;
mod resolve;
#[cfg(test)]
mod tests;
mod text_hits;

pub(in crate::project) use count::UncountedExcerpts;
pub(in crate::project) use excerpts::{DIALECT, dialect_of};
pub use prepared::PreparedQuery;
pub use text_hits::TextHit;
