//! Whole files in every format that students use, and properties that hold for any bytes.

mod enormous;
mod formats;
mod kinds;
pub mod laws;
mod line_ends;
mod mutated;
pub mod no_word_lost;
pub mod shown;
mod whisper;
pub mod word_documents;
mod word_laws;
