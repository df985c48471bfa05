//! Measures how fast tusj is, compared with its limits. `cargo bench` prints the table in `benches/README.md`.
//!
//! This is not a test: it prints the results, and marks those over the limit.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program that prints, and that cannot go on when broken"
)]

mod codes;
mod command;
mod disk;
mod docx;
mod exchange;
mod exports;
mod ground;
mod interview;
mod library;
mod measure;
mod others;
mod query;
mod random;
mod recoding;
mod rounds;
mod sample;
mod table;
mod vocabulary;
mod workbench;

#[path = "../../tests/robot/mod.rs"]
mod robot;

use ground::Ground;
use query::{Answered, PreparedQuery};
use table::{Row, Unit};

/// The measurements with limits.
const ROWS: &[Row] = &[
    row("start to first frame, in a terminal", [Some(20.0), Some(80.0)], workbench::first_frame),
    row("index ready", [Some(150.0), Some(10_000.0)], library::index),
    row("a theme chosen → first screenful ready to draw", [Some(1.0), Some(5.0)], library::theme),
    row("the same narrowed by a word and an attribute", [Some(1.0), Some(5.0)], library::narrowed),
    row("more like this for the largest theme, first time", [Some(20.0), Some(150.0)], library::first_similar),
    row("more like this again, after an act", [Some(20.0), Some(150.0)], library::similar),
    row("one coding in a terminal: key → durable → frame, fsyncs free", [Some(3.0), Some(4.0)], workbench::coding),
    row("key to frame while reading, 200×60 (p95)", [Some(2.0), Some(2.0)], workbench::reading),
    row("key to frame in the matrix, 200×60 (p95)", [Some(2.0), Some(2.0)], workbench::matrix),
    row(
        "a word corrected in 300 pages with 2,000 excerpts, fsyncs free",
        [Some(30.0), Some(30.0)],
        library::correcting,
    ),
    row("import of 18 transcripts from .docx, whole process", [Some(1000.0), None], command::import),
    row("`tusj excerpts FILE tema:X --json`, whole process", [Some(15.0), Some(250.0)], command::excerpts),
    row("merging two codes of 5,000 codings, fsyncs free", [Some(100.0), Some(100.0)], recoding::merging),
    row("undo of the merge, fsyncs free", [Some(100.0), Some(100.0)], recoding::unmerging),
    row("moving the largest theme: key → durable → frame, fsyncs free", [Some(20.0), Some(20.0)], recoding::moving),
    row("undo of the move", [Some(20.0), Some(20.0)], recoding::moving_back),
    row("renaming the largest theme", [Some(20.0), Some(20.0)], recoding::renaming),
    row("1,500 codings from a table, fsyncs free", [Some(300.0), Some(300.0)], recoding::from_table),
    row("a round begun with a copy of all excerpts, fsyncs free", [Some(50.0), Some(2_000.0)], rounds::beginning),
    row("undo of the round", [Some(50.0), Some(2_000.0)], rounds::undoing),
    row("the way from codes to themes, after 100,000 steps", [Some(500.0), Some(500.0)], rounds::journey),
    row("first page of the history, after 100,000 steps", [Some(5.0), Some(5.0)], rounds::history),
    row("matrix of all codes × participants, ready to draw", [Some(1.0), Some(20.0)], exports::matrix),
    row("themes to .docx (large: 14,000 excerpts)", [Some(100.0), Some(1_500.0)], exports::themes),
    row("excerpts to .xlsx", [Some(50.0), Some(2_000.0)], exports::excerpts_xlsx),
    row("excerpts to .csv", [Some(15.0), Some(200.0)], exports::excerpts_csv),
    row("the report for a supervisor", [Some(50.0), Some(1_000.0)], exports::report),
    row("everything into a folder", [Some(2_000.0), None], exports::all),
    row("the project to .qdpx, fsyncs free", [Some(60.0), Some(4_000.0)], exchange::written),
    row("a .qdpx taken into a new project, fsyncs free", [Some(300.0), Some(20_000.0)], exchange::taken_in),
    row("a transcript of 5,000 words from .fodt", [Some(30.0), None], exchange::fodt),
    row("the same from .rtf", [Some(30.0), None], exchange::rtf),
    row("the same from .html", [Some(30.0), None], exchange::html),
    row("the same from .json", [Some(30.0), None], exchange::json),
    row("the same from .otr", [Some(30.0), None], exchange::otr),
    Row { unit: Unit::Megabytes, ..row("peak memory", [Some(100.0), Some(800.0)], workbench::memory) },
];

/// Parts of the measurements above and other useful figures, without limits.
const WITHIN: &[Row] = &[
    row("the library opens a project", NO_LIMITS, library::opening),
    Row {
        unit: Unit::Times,
        ..row("the same after 100,000 steps and with a second round, as a ratio", NO_LIMITS, rounds::opening_ratio)
    },
    row("the library codes a passage, fsyncs free", NO_LIMITS, library::coding),
    row("one coding in a terminal, on this disk", NO_LIMITS, workbench::coding_on_disk),
    row("everything checked", NO_LIMITS, library::check),
];

/// The queries and their limits.
const QUERIES: &[Query] = &[
    ("a word over all text → first screenful", [Some(1.0), Some(5.0)], PreparedQuery::word),
    ("a phrase whose last word is begun → first screenful", [Some(2.0), Some(15.0)], PreparedQuery::phrase),
    ("near misses by two letters → first screenful", [Some(2.0), Some(10.0)], PreparedQuery::near_miss),
    ("a theme, a word and an attribute → all ids", [Some(0.2), Some(2.0)], PreparedQuery::narrowed),
    ("two top themes that overlap → all ids", [Some(2.0), Some(50.0)], PreparedQuery::together),
    ("one top theme before the other → all ids", [Some(2.0), Some(50.0)], PreparedQuery::before),
    ("`tusj excerpts FILE word --json`, whole process", [Some(15.0), Some(400.0)], PreparedQuery::excerpts_command),
    ("`tusj search FILE word`, whole process", [Some(15.0), Some(400.0)], PreparedQuery::search_command),
];

type Query = (&'static str, [Option<f64>; 2], fn(&PreparedQuery) -> Answered);

const NO_LIMITS: [Option<f64>; 2] = [None, None];

const fn row(what: &'static str, limits: [Option<f64>; 2], measure: fn(&Ground) -> Option<f64>) -> Row {
    Row { what, unit: Unit::Milliseconds, limits, measure }
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_named = |what: &str| wanted.is_empty() || wanted.iter().any(|word| what.contains(word.as_str()));
    let is_wanted = |row: &&Row| is_named(row.what);
    let grounds = [Ground::new(&sample::THESIS), Ground::new(&sample::LARGE)];
    for (title, rows) in [("what", ROWS), ("within", WITHIN)] {
        table::head(title, &grounds);
        rows.iter().filter(is_wanted).for_each(|row| row.print(&grounds));
    }
    let queries: Vec<&Query> = QUERIES.iter().filter(|(what, ..)| is_named(what)).collect();
    if !queries.is_empty() {
        let prepared: Vec<PreparedQuery> = grounds.iter().map(PreparedQuery::new).collect();
        table::compared(&queries, &grounds, &prepared);
    }
    let cache = sample::cache();
    println!("\nThe disk: {:.2} ms for one append and fsync,", disk::append(&cache));
    println!("{:.2} ms for all that SQLite asks of it for one act.", disk::rollback(&cache));
}
