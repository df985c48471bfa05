//! Whole files: every format as students have it, and laws that hold for any bytes.

mod formats;
mod kinds;
mod laws;
mod line_ends;
pub mod no_word_lost;
pub mod word_documents;
mod word_laws;
