//! The table of measurements, as it stands in `benches/README.md`.

use super::ground::Ground;
use super::query::PreparedQuery;

/// What is counted in a row.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Megabytes of memory.
    Megabytes,
}

impl Unit {
    fn say(self, value: f64) -> String {
        match self {
            Unit::Milliseconds if value < 10.0 => format!("{value:.2} ms"),
            Unit::Milliseconds if value < 1000.0 => format!("{value:.0} ms"),
            Unit::Milliseconds => format!("{:.1} s", value / 1000.0),
            Unit::Megabytes => format!("{value:.0} MB"),
        }
    }

    /// A value beside its limit; in bold where it is over it.
    fn beside(self, measured: f64, limit: Option<f64>) -> String {
        let said = self.say(measured);
        match limit {
            None => said,
            Some(limit) if measured > limit => format!("**{said}**, over ≤ {}", self.say(limit)),
            Some(limit) => format!("{said} (≤ {})", self.say(limit)),
        }
    }
}

/// One thing to be measured on a project.
pub struct Row {
    /// What is measured.
    pub what: &'static str,
    /// In what.
    pub unit: Unit,
    /// What it may be at most, for the thesis and for the large project; nothing where there is no limit.
    pub limits: [Option<f64>; 2],
    /// Measures it; nothing where it cannot be measured on this project or machine.
    pub measure: fn(&Ground) -> Option<f64>,
}

impl Row {
    /// Measures on each ground and prints the line.
    pub fn print(&self, grounds: &[Ground]) {
        let cells = grounds.iter().zip(self.limits).map(|(ground, limit)| self.cell((self.measure)(ground), limit));
        println!("| {} | {} |", self.what, cells.collect::<Vec<_>>().join(" | "));
    }

    fn cell(&self, measured: Option<f64>, limit: Option<f64>) -> String {
        measured.map_or_else(|| "–".to_owned(), |measured| self.unit.beside(measured, limit))
    }
}

/// Prints the table of what is asked, with what others take for the same beside each.
pub fn compared(queries: &[&super::Query], grounds: &[Ground], asked: &[PreparedQuery]) {
    let each = |name: &Ground| format!("{} | ripgrep | FTS5", name.name);
    let names: Vec<String> = grounds.iter().map(each).collect();
    println!("\n| asked | {} |\n|---|{}", names.join(" | "), "---|".repeat(3 * names.len()));
    for (what, limits, ask) in queries {
        let cells = asked.iter().zip(limits).map(|(asked, limit)| {
            let answered = ask(asked);
            let other = |time: Option<f64>| time.map_or_else(|| "–".to_owned(), |time| Unit::Milliseconds.say(time));
            let here = Unit::Milliseconds.beside(answered.here, *limit);
            format!("{here} | {} | {}", other(answered.ripgrep), other(answered.fts))
        });
        println!("| {what} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
}

/// Prints the head of a table.
pub fn head(title: &str, grounds: &[Ground]) {
    let names: Vec<&str> = grounds.iter().map(|ground| ground.name).collect();
    println!("\n| {title} | {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()));
}
