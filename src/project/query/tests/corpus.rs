//! Queries over the sample corpus with their expected results, as a table that was written by reading the interviews.
//! The test reports every row that differs at once, with the lines that
//! are missing and those that are unexpected.

use std::fmt::Write;
use std::path::Path;

use crate::domain::ids::ExcerptId;
use crate::error::{Error, Noun, QueryFault};
use crate::project::Project;
use crate::project::testing::{counted, folder};
use crate::words::{Language, Words};

const TABLE: &str = include_str!("corpus.txt");

/// A query of the table: its kind and the expected lines.
struct Row<'a> {
    kind: &'a str,
    query: &'a str,
    expected: Vec<&'a str>,
}

fn rows() -> Vec<Row<'static>> {
    let mut rows: Vec<Row> = Vec::new();
    for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(missed) if missed.starts_with("- ") => {}
            Some(expected) => {
                rows.last_mut().unwrap().expected.push(expected.strip_prefix("+ ").unwrap_or(expected));
            }
            None => {
                let (kind, query) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
                rows.push(Row { kind, query, expected: Vec::new() });
            }
        }
    }
    rows
}

fn sample(folder: &Path) -> Project {
    Project::create_sample(&folder.join("demo.tusj"), &Words::new(Language::Nb), counted()).unwrap()
}

#[test]
fn queries_give_what_a_reader_of_the_interviews_expects() {
    let folder = folder();
    let mut p = sample(folder.path());
    let rows = rows();
    let mut report = String::new();
    let mut differing = 0;
    for how in ["without an index", "with an index"] {
        if how == "with an index" {
            p.start_index();
            p.index().unwrap().wait();
        }
        for row in &rows {
            let found = found(&p, row);
            let same = found.len() == row.expected.len()
                && row.expected.iter().zip(&found).all(|(expected, found)| matches(expected, found));
            if !same {
                differing += 1;
                write!(report, "\n\n{}: {} ({how})", row.kind, row.query).unwrap();
                write_lines(
                    "missing",
                    &row.expected,
                    |line| !found.iter().any(|found| matches(line, found)),
                    &mut report,
                );
                write_lines("unexpected", &found, |line| !row.expected.iter().any(|e| matches(e, line)), &mut report);
            }
        }
    }
    let exceptions = TABLE.lines().filter(|line| line.starts_with("  + ") || line.starts_with("  - ")).count();
    assert!(rows.len() >= 60, "the table has too few queries");
    assert!(exceptions <= 5, "the table has too many known differences");
    assert!(differing == 0, "{differing} of {} answers differ{report}", 2 * rows.len());
}

#[test]
fn every_excerpt_in_the_table_is_identified_unambiguously() {
    let folder = folder();
    let p = sample(folder.path());
    let round = p.current_round().unwrap();
    let in_round = p.in_order(p.model().by_owner.in_round(round));
    let all: Vec<String> = in_round.into_iter().map(|id| line(&p, id)).collect();
    for row in rows().iter().filter(|row| row.kind == "excerpts") {
        for expected in &row.expected {
            let meant = all.iter().filter(|excerpt| matches(expected, excerpt));
            assert_eq!(meant.count(), 1, "{}: {expected}", row.query);
        }
    }
}

/// The program's results, in the format of the table.
fn found(p: &Project, row: &Row) -> Vec<String> {
    let condition = match p.understand(row.query) {
        Ok(condition) => condition,
        Err(Error::Query(error)) => return vec![fault(&error.fault)],
        Err(error) => panic!("{}: {error:?}", row.query),
    };
    match row.kind {
        "text" => {
            let places = p.text_hits(&condition).unwrap();
            let lines = places.iter().map(|place| {
                let hits = place.hits.iter().map(|hit| p.words(place.document, *hit).unwrap());
                format!("{}:{} {}", place.document, place.turn, hits.collect::<Vec<_>>().join(" | "))
            });
            lines.map(|line| line.trim_end().to_owned()).collect()
        }
        "excerpts" => p.in_order(&p.select(&condition).unwrap()).into_iter().map(|id| line(p, id)).collect(),
        "wrong" => vec!["understood".to_owned()],
        other => panic!("{other}"),
    }
}

/// An excerpt as its document and its quote.
fn line(p: &Project, id: ExcerptId) -> String {
    format!("{} {}", p.model().excerpts.get(id).unwrap().document, p.quote(id).unwrap())
}

fn fault(fault: &QueryFault) -> String {
    let noun = |noun: &Noun| format!("{noun:?}").to_lowercase();
    match fault {
        QueryFault::Unknown { noun: kind, nearest, .. } => {
            let offered = nearest.first().map_or(String::new(), |name| format!(": {name}"));
            format!("unknown {}{offered}", noun(kind))
        }
        QueryFault::UnknownValue { nearest, .. } => {
            format!("unknown value{}", nearest.first().map_or(String::new(), |name| format!(": {name}")))
        }
        QueryFault::NotAmong { noun: kind, known, .. } => format!("unknown {}, of {}", noun(kind), known.join(" | ")),
        QueryFault::AttributeAsField { example, .. } => format!("attribute as field: {example}"),
        QueryFault::Ambiguous { noun: kind, candidates, .. } => {
            format!("ambiguous {}: {}", noun(kind), candidates.join(" | "))
        }
        QueryFault::OpenQuote => "open quote".to_owned(),
        QueryFault::MissingOperand => "missing operand".to_owned(),
        QueryFault::MissingValue => "missing value".to_owned(),
        QueryFault::MisplacedSign => "misplaced sign".to_owned(),
        QueryFault::OnlyWords => "only words".to_owned(),
        other => format!("{other:?}").to_lowercase(),
    }
}

/// Whether a line of the table matches a result. An excerpt matches by its first words, and its last ones if they are
/// given. Turns and errors must be equal, but a hit may be given by its first and last words.
fn matches(expected: &str, found: &str) -> bool {
    let is_excerpt = expected.split_once(' ').is_some_and(|(at, _)| at.parse::<u32>().is_ok());
    if is_excerpt {
        return match expected.split_once(" … ") {
            Some((first, last)) => found.starts_with(first) && found.ends_with(last),
            None => found.starts_with(expected),
        };
    }
    let (expected, found): (Vec<_>, Vec<_>) = (expected.split(" | ").collect(), found.split(" | ").collect());
    expected.len() == found.len()
        && expected.iter().zip(&found).all(|(expected, found)| match expected.split_once(" … ") {
            Some((first, last)) => found.starts_with(first) && found.ends_with(last),
            None => expected == found,
        })
}

fn write_lines<T: AsRef<str>>(what: &str, lines: &[T], is_listed: impl Fn(&str) -> bool, report: &mut String) {
    for line in lines.iter().map(AsRef::as_ref).filter(|line| is_listed(line)) {
        write!(report, "\n  {what}: {}", line.chars().take(100).collect::<String>()).unwrap();
    }
}
