//! A project that is handed on and taken in again is the same project.

mod odd;
mod qualcoder;
mod taguette;
mod written;

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::domain::exchange::unit::Unit;
use crate::domain::exchange::{Exchange, Taken};
use crate::domain::link::{self, Link};
use crate::domain::row::{Row, Table, Value};
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::export::refi::{RefiOptions, qdpx};
use crate::import::exchange::{read, settle};
use crate::project::Project;
use crate::project::laws::{act, cases, perform, study};
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::{Study, assert_sound, counted, import_subtitles, span_of};
use crate::words::{Language, Words};

/// The project as a `.qdpx` file.
fn handed_on(project: &Project, unit: Unit) -> Vec<u8> {
    let words = Words::new(Language::Nb);
    let options = RefiOptions { words: &words, coder: project.coder(), at: project.now() };
    qdpx(&project.gather(None).unwrap(), unit, options).unwrap()
}

/// A new project into which the file was taken.
fn taken_in(bytes: &[u8]) -> Study {
    let mut study = Study::new();
    take(&mut study, bytes);
    study
}

fn take(study: &mut Study, bytes: &[u8]) -> BTreeMap<Table, Taken> {
    let settled = settle(read("p.qdpx", bytes).unwrap());
    let plan = study.plan_exchange(&settled).unwrap();
    let counts = plan.counts.clone();
    study.take_in(plan, &mut |_, _| {}).unwrap();
    assert_sound(study);
    counts
}

/// The rows of a project as text, without ids: each reference is replaced by what it refers to. Two projects with the same
/// content give the same text.
fn content(project: &Project) -> String {
    let exchange = project.gather(None).unwrap();
    let mut names = Names(BTreeMap::new());
    exchange.each_table(&mut names);
    let mut lines = Lines { names: &names.0, lines: Vec::new(), exchange: &exchange };
    exchange.each_table(&mut lines);
    lines.lines.sort();
    lines.lines.join("\n")
}

/// What each row is called: its identifier or its name.
struct Names(BTreeMap<(Table, i64), String>);

impl crate::domain::exchange::EachTable for Names {
    fn table<R: Row>(&mut self, rows: &[R]) {
        for row in rows {
            let fields = row.to_fields();
            // A new project has a coder of the same name already, who keeps the identifier.
            let by = if R::TABLE == Table::Coder { ["name", "uuid", "label"] } else { ["uuid", "name", "label"] };
            let name = by.iter().find_map(|column| fields.get(column));
            let name = name.map_or_else(|| format!("{fields:?}"), |name| format!("{name:?}"));
            self.0.insert((R::TABLE, crate::domain::ids::Id::number(row.id())), name);
        }
    }
}

struct Lines<'a> {
    names: &'a BTreeMap<(Table, i64), String>,
    lines: Vec<String>,
    exchange: &'a Exchange,
}

impl crate::domain::exchange::EachTable for Lines<'_> {
    fn table<R: Row>(&mut self, rows: &[R]) {
        use crate::domain::exchange::reference::refers_to;
        // The pens and coders that every new project has.
        let untouched = matches!(R::TABLE, Table::ColourSet | Table::Colour | Table::Coder);
        for row in rows.iter().filter(|_| !untouched) {
            let mut line = R::TABLE.name().to_owned();
            for (column, value) in row.to_fields() {
                let shown = match (refers_to(R::TABLE, column), &value) {
                    (_, Value::Int(_)) if column == "revision" => continue,
                    // What is gone is nothing in the other project.
                    (Some(table), Value::Int(id)) => {
                        self.names.get(&(table, *id)).cloned().unwrap_or_else(|| format!("{:?}", Value::Null))
                    }
                    (_, Value::Text(words)) if column == "words" => {
                        let named = |link: &Link| link.target.map(|_| link::shown(link.name));
                        format!("{:?}", link::replaced(words, named))
                    }
                    _ => format!("{value:?}"),
                };
                line += &format!(" {column}={shown}");
            }
            self.lines.push(line);
        }
        if R::TABLE == Table::Document {
            for document in &self.exchange.documents {
                let text = &self.exchange.texts[&document.id];
                let turns = text.turns.iter().map(|turn| {
                    let speaker =
                        turn.speaker.map(|s| self.names[&(Table::Speaker, crate::domain::ids::Id::number(s))].clone());
                    format!("{:?} {speaker:?} {:?}", turn.span, turn.time_ms)
                });
                self.lines.push(format!(
                    "text {} {:?} {} {:?}",
                    document.uuid,
                    text.text,
                    turns.collect::<Vec<_>>().join("; "),
                    text.times
                ));
            }
        }
    }
}

/// Asserts that two projects have the same content; shows only the lines in which they differ.
#[track_caller]
fn assert_same(one: &Project, other: &Project) {
    let (one, other) = (content(one), content(other));
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    let (one, other) = (lines(&one), lines(&other));
    let only: Vec<_> = one.symmetric_difference(&other).collect();
    assert!(only.is_empty(), "{only:#?}");
}

#[test]
fn a_coded_interview_comes_back_as_it_was() {
    let mut study =
        Study::with(&[("I01", &["I: Hvordan var det?", "Anna: Det {Tillit/Chef:gikk [håp:😀 bra}, tror] jeg."])]);
    study.add_grouped(&[("I01", "leder")]);
    let back = taken_in(&handed_on(&study, Unit::CodePoint));
    assert_same(&back, &study);
    let back = taken_in(&handed_on(&study, Unit::Utf16));
    assert_same(&back, &study);
}

#[test]
fn the_sample_project_comes_back_as_it_was() {
    let study = Study::new();
    let path = study.folder().join("demo.tusj");
    let demo = Project::create_sample(&path, &Words::new(Language::Nb), counted()).unwrap();
    let bytes = handed_on(&demo, Unit::CodePoint);
    let back = taken_in(&bytes);
    assert_same(&back, &demo);
    let mut again = back;
    let counts = take(&mut again, &bytes);
    assert!(counts.values().all(|taken| taken.new == 0), "{counts:?}");
}

#[test]
fn a_copy_whose_memo_is_gone_has_nothing_to_hand_on() {
    let mut study = Study::with(&[("I01", &["I: Hvordan?", "Anna: Det gikk {Tillit:bra}."])]);
    let document = study.find_document("I01").unwrap();
    let words = span_of(&study, document, "gikk");
    study.write_memo_on(document, words, "Se her.").unwrap();
    let round = study.current_round().unwrap();
    study.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    let memo = study.model().memos.iter().next().unwrap().id;
    study.remove_memo(memo).unwrap();
    let copies = |project: &Project| project.model().excerpts.iter().filter(|one| one.origin.is_some()).count();
    assert_eq!(copies(&study), 2, "of the coded words, and of the words that had a memo");
    let back = taken_in(&handed_on(&study, Unit::CodePoint));
    assert_eq!(copies(&back), 1);
    assert_same(&back, &study);
}

#[test]
fn the_times_within_turns_come_back() {
    let mut study = Study::new();
    import_subtitles(&mut study, "I01", &[(1, "Anna", "Det var"), (5, "Anna", "tungt, du.")]);
    let back = taken_in(&handed_on(&study, Unit::CodePoint));
    assert_same(&back, &study);
    let text = back.text(back.find_document("I01").unwrap()).unwrap();
    assert_eq!((text.time_at(0), text.time_at(text.text.len() - 1)), (Some(1_000), Some(5_000)));
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_project_comes_back_as_it_was(acts in prop::collection::vec(act(), 1..40)) {
        let mut study = study();
        for act in &acts {
            perform(&mut study, act);
        }
        let bytes = handed_on(&study, Unit::CodePoint);
        let mut back = taken_in(&bytes);
        assert_same(&back, &study);
        // Nothing is taken in twice, neither there nor where it came from.
        for project in [&mut back, &mut study] {
            let before = content(project);
            let counts = take(project, &bytes);
            prop_assert!(counts.values().all(|taken| taken.new == 0), "{counts:?}");
            prop_assert_eq!(content(project), before);
        }
    }

    #[test]
    fn every_position_holds_in_any_text(
        lines in prop::collection::vec("[a-c \\u{301}\\u{1f600}\\u{1f1f3}:.?]{1,20}", 1..8),
        spans in prop::collection::vec((0usize..200, 1usize..60), 0..12),
        utf16 in any::<bool>(),
    ) {
        let mut study = Study::new();
        let lines: Vec<String> = lines.iter().enumerate()
            .map(|(n, words)| format!("{}: x{}", if n % 2 == 0 { "I" } else { "Anna: B" }, canonical(words).trim())).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let document = crate::project::testing::import_lines(&mut study, "I01", &lines);
        for (start, length) in spans {
            // What lies outside the text is refused.
            study.code_passage_with(document, Span::new(start, start + length), "A").ok();
        }
        let back = taken_in(&handed_on(&study, if utf16 { Unit::Utf16 } else { Unit::CodePoint }));
        assert_same(&back, &study);
    }
}
