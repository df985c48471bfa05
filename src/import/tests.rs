//! Whole files: every format as students have it, and laws that hold for any bytes.

mod formats;
mod laws;
mod line_ends;
