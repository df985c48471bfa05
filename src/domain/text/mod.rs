//! Canonical text, and the units in which one points at it: words and sentences.
//!
//! [`canonical`] says what a document's text may hold. [`word`] and [`sentence`] find the unit at a place, by rules
//! made for transcribed speech in Norwegian and English, and read no further than they must: they answer key presses
//! in long documents; [`selection`] grows and shrinks by them. [`fold`] compares and sorts names. Graphemes, the smallest unit, are the business of
//! [`span`](super::span); turns are found at import and kept, not found here.

mod canonical;
pub mod fold;
#[cfg(test)]
pub(crate) mod sample;
pub mod selection;
pub mod sentence;
pub mod word;

pub use canonical::{canonical, is_allowed, is_canonical};
