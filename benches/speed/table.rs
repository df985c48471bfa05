//! Prints the tables in `benches/README.md`.

use super::ground::Ground;
use super::query::PreparedQuery;

/// The unit of a row.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Megabytes of memory.
    Megabytes,
    /// How many times as long as something else.
    Times,
}

impl Unit {
    fn say(self, value: f64) -> String {
        match self {
            Unit::Milliseconds if value < 10.0 => format!("{value:.2} ms"),
            Unit::Milliseconds if value < 1000.0 => format!("{value:.0} ms"),
            Unit::Milliseconds => format!("{:.1} s", value / 1000.0),
            Unit::Megabytes => format!("{value:.0} MB"),
            Unit::Times => format!("{value:.2} ×"),
        }
    }

    /// A value with its limit, in bold if it is over the limit.
    fn beside(self, measured: f64, limit: Option<f64>) -> String {
        let text = self.say(measured);
        match limit {
            None => text,
            Some(limit) if measured > limit => format!("**{text}**, over ≤ {}", self.say(limit)),
            Some(limit) => format!("{text} (≤ {})", self.say(limit)),
        }
    }
}

/// One measurement.
pub struct Row {
    /// What is measured.
    pub what: &'static str,
    /// The unit.
    pub unit: Unit,
    /// The limits for the thesis and the large project, if any.
    pub limits: [Option<f64>; 2],
    /// Takes the measurement. Returns `None` if that is not possible on this project or machine.
    pub measure: fn(&Ground) -> Option<f64>,
}

impl Row {
    /// Measures on each project and prints the row.
    pub fn print(&self, grounds: &[Ground]) {
        let cells = grounds.iter().zip(self.limits).map(|(ground, limit)| self.cell((self.measure)(ground), limit));
        println!("| {} | {} |", self.what, cells.collect::<Vec<_>>().join(" | "));
    }

    fn cell(&self, measured: Option<f64>, limit: Option<f64>) -> String {
        measured.map_or_else(|| "–".to_owned(), |measured| self.unit.beside(measured, limit))
    }
}

/// Prints the table of queries, compared with other programs.
pub fn compared(queries: &[&super::Query], grounds: &[Ground], prepared: &[PreparedQuery]) {
    let each = |name: &Ground| format!("{} | ripgrep | FTS5", name.name);
    let names: Vec<String> = grounds.iter().map(each).collect();
    println!("\n| asked | {} |\n|---|{}", names.join(" | "), "---|".repeat(3 * names.len()));
    for (what, limits, ask) in queries {
        let cells = prepared.iter().zip(limits).map(|(prepared, limit)| {
            let answered = ask(prepared);
            let other = |time: Option<f64>| time.map_or_else(|| "–".to_owned(), |time| Unit::Milliseconds.say(time));
            let here = Unit::Milliseconds.beside(answered.here, *limit);
            format!("{here} | {} | {}", other(answered.ripgrep), other(answered.fts))
        });
        println!("| {what} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
}

/// Prints the header of a table.
pub fn head(title: &str, grounds: &[Ground]) {
    let names: Vec<&str> = grounds.iter().map(|ground| ground.name).collect();
    println!("\n| {title} | {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()));
}
