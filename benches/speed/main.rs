//! How fast tusj is, against the limits set for it: `cargo bench` prints the table of `benches/README.md`.
//!
//! Not a test: it says what it measured, and what is over its limit, and leaves the judging to the reader.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that prints, and that cannot go on when broken"
)]

mod codes;
mod disk;
mod docx;
mod ground;
mod interview;
mod measure;
mod random;
mod sample;
mod table;
mod vocabulary;
mod workbench;

#[path = "../../tests/robot/mod.rs"]
mod robot;

use ground::Ground;
use table::{Row, Unit};

/// What is measured, and what it may be at most.
const ROWS: &[Row] = &[
    Row {
        what: "the program in a terminal: start to first frame",
        unit: Unit::Milliseconds,
        limits: [Some(20.0), Some(80.0)],
        measure: workbench::first_frame,
    },
    Row {
        what: "one coding in a terminal: key → durable → frame, fsyncs free",
        unit: Unit::Milliseconds,
        limits: [Some(3.0), Some(4.0)],
        measure: workbench::coding,
    },
    Row {
        what: "the same on this disk, fsyncs counted",
        unit: Unit::Milliseconds,
        limits: [None, None],
        measure: workbench::coding_on_disk,
    },
    Row {
        what: "key to frame while reading, 200×60, long interview, many overlaps (p95)",
        unit: Unit::Milliseconds,
        limits: [Some(2.0), Some(2.0)],
        measure: workbench::reading,
    },
];

fn main() {
    let grounds = [Ground::new(&sample::THESIS), Ground::new(&sample::LARGE)];
    table::head("what", &grounds);
    ROWS.iter().for_each(|row| row.print(&grounds));
    let cache = sample::cache();
    println!("\nThe disk: {:.2} ms for one append and fsync,", disk::append(&cache));
    println!("{:.2} ms for all that SQLite asks of it for one act.", disk::rollback(&cache));
}
