//! Tests of PDFs.

mod build;
mod laws;
mod libreoffice;
mod read;
mod refused;
