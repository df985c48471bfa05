//! Canonical text, and the units in which people select it: words and sentences.
//!
//! [`canonical`] defines what a document's text may hold. [`word`] and [`sentence`] find the unit at a position by
//! rules made for transcribed speech in Norwegian and English. They read no further than they must, because they answer
//! key presses in long documents. A [`selection`] grows and shrinks by these units. [`fold`] compares and sorts names;
//! [`occurrence`] finds words.
//! Graphemes, the smallest unit, are handled by [`span`](super::span); turns are found at import and stored.

mod canonical;
pub mod fold;
pub mod occurrence;
#[cfg(test)]
pub(crate) mod sample;
pub mod selection;
pub mod sentence;
pub mod word;

pub use canonical::{canonical, is_allowed, is_canonical};
