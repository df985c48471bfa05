//! Tests of PDFs.

mod by_hand;
