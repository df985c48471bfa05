//! The numbers in each export are those of a plain scan: the passages are made up here, counted here, and read back from
//! the files with readers of their own.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use quick_xml::events::Event;

use super::kinds::kinds;
use super::*;
use crate::export::{Format, TableKind};
use crate::project::counts::CountRequest;
use crate::project::export::TableRequest;
use crate::project::export::data::{DataKind, DataRequest, ExportedData, Speakers};
use crate::project::export::overview::OverviewRequest;
use crate::project::matrix::Units;
use crate::project::testing::interview;

/// The codes, each after the one above it.
const CODES: [&str; 5] = ["A", "A/B", "A/B/C", "D", "D/B"];

/// A marked word: the interview, whether the interviewer says it, and its code.
#[derive(Clone, Copy, Debug)]
struct Mark {
    interview: usize,
    is_question: bool,
    code: usize,
}

/// How many words are marked with which code, in the turns of an interview; every second turn is a question.
fn turns() -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::collection::vec(0..CODES.len(), 0..4), 1..5)
}

/// The study, and what is marked in it. The third participant is never interviewed.
fn made_up(interviews: &[Vec<Vec<usize>>]) -> (Study, Vec<Mark>) {
    let mut marks = Vec::new();
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for (interview, turns) in interviews.iter().enumerate() {
        let mut lines = Vec::new();
        for (turn, codes) in turns.iter().enumerate() {
            let is_question = turn % 2 == 0;
            marks.extend(codes.iter().map(|code| Mark { interview, is_question, code: *code }));
            let words: String = codes.iter().map(|code| format!("{{{}:ord}} ", CODES[*code])).collect();
            lines.push(format!("{}: x {words}.", if is_question { "I" } else { "Anna" }));
        }
        lines.push("Anna: Ferdig.".to_owned());
        texts.push((format!("I0{}", interview + 1), lines));
    }
    let mut p = Study::new();
    for code in CODES {
        p.add_code(code).unwrap();
    }
    for (name, lines) in &texts {
        interview(&mut p, name, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    }
    p.add_participants(&["I01", "I02", "I09"]);
    (p, marks)
}

/// Whether a code is a theme or lies under it.
fn is_within(code: usize, theme: &str) -> bool {
    CODES[code] == theme || CODES[code].starts_with(&format!("{theme}/"))
}

/// The excerpts of a theme, and how many people speak in them.
fn plain(marks: &[Mark], theme: &str) -> (usize, usize) {
    let own: Vec<&Mark> = marks.iter().filter(|mark| !mark.is_question && is_within(mark.code, theme)).collect();
    (own.len(), own.iter().map(|mark| mark.interview).collect::<BTreeSet<_>>().len())
}

/// The rows of a CSV file by their headings.
fn csv(path: &std::path::Path) -> Vec<BTreeMap<String, String>> {
    let bytes = std::fs::read(path).unwrap();
    let mut reader = csv::ReaderBuilder::new().from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    let headings = reader.headers().unwrap().clone();
    let row =
        |row: csv::StringRecord| headings.iter().zip(&row).map(|(h, cell)| (h.to_owned(), cell.to_owned())).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// The rows of the first sheet of an Excel file by their headings.
fn xlsx(path: &std::path::Path) -> Vec<BTreeMap<String, String>> {
    let mut book: Xlsx<_> = calamine::open_workbook(path).unwrap();
    let name = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&name).unwrap();
    let rows: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
    rows[1..].iter().map(|row| rows[0].iter().cloned().zip(row.iter().cloned()).collect()).collect()
}

/// The rows of the tables in a Markdown file.
fn markdown(path: &std::path::Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    let row = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    text.lines().filter(|line| line.starts_with('|')).map(row).collect()
}

fn number(row: &BTreeMap<String, String>, heading: &str) -> usize {
    row.get(heading).unwrap_or_else(|| panic!("{heading} in {row:?}")).parse().unwrap_or(0)
}

/// Writes each export twice, as CSV and as Excel, and calls `check` with the rows of both.
fn in_both<T>(p: &Study, write: impl Fn(&std::path::Path) -> T, check: impl Fn(&[BTreeMap<String, String>])) {
    for ending in ["csv", "xlsx"] {
        let path = p.folder().join("table").with_extension(ending);
        let _ = std::fs::remove_file(&path);
        write(&path);
        check(&if ending == "csv" { csv(&path) } else { xlsx(&path) });
    }
}

/// Checks the data for other programs against what was made up.
fn check_data(p: &Study, interviews: &[Vec<Vec<usize>>], marks: &[Mark]) {
    let words = Words::new(Language::En);
    let write = |kind, query: &str, name: &str| {
        let (request, path) = (DataRequest { kind, query: query.to_owned(), round: None }, p.folder().join(name));
        let options = ExportOptions { replace: Replace::Yes, ..options(&words) };
        p.export_data(&request, &path, options, &mut |_, _| {}).map(|made| (made, path))
    };
    let counted = |made: &ExportedData| made.counts.iter().map(|(_, _, n)| *n).collect::<Vec<_>>();
    for theme in ["", "A", "D"] {
        let query = if theme.is_empty() { String::new() } else { format!("theme:{theme}") };
        let own: Vec<&Mark> = marks.iter().filter(|mark| theme.is_empty() || is_within(mark.code, theme)).collect();
        for kind in [DataKind::Codings, DataKind::Taguette] {
            match write(kind, &query, "data.csv") {
                Ok((made, path)) => {
                    let rows: Vec<_> =
                        csv::Reader::from_path(path).unwrap().into_records().map(Result::unwrap).collect();
                    assert_eq!((rows.len(), counted(&made)), (own.len(), vec![own.len(); 2]));
                }
                Err(error) => assert_eq!((error, own.len()), (Error::NothingFound, 0)),
            }
        }
        // Each turn of an informant has an x, and the last one a word, beside what is marked.
        let said = own.iter().filter(|mark| !mark.is_question).count();
        let beside: usize = interviews.iter().map(|turns| turns.len() / 2 + 1).sum();
        let expected = if theme.is_empty() { beside + said } else { said };
        match write(DataKind::Corpus(Speakers::Participants), &query, "data.txt") {
            Ok((made, _)) => {
                let people: BTreeSet<usize> =
                    own.iter().filter(|mark| !mark.is_question).map(|mark| mark.interview).collect();
                let texts = if theme.is_empty() { interviews.len() } else { people.len() };
                assert_eq!(counted(&made), [texts, expected]);
            }
            Err(error) => assert_eq!((error, expected), (Error::NothingFound, 0)),
        }
    }
    let (made, path) = write(DataKind::Lines, "", "data.ndjson").unwrap();
    let turns: usize = interviews.iter().map(|turns| turns.len() + 1).sum();
    assert_eq!(counted(&made), [turns, marks.len()]);
    let text = std::fs::read_to_string(path).unwrap();
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), turns + marks.len());
    for theme in CODES {
        let has = |line: &&serde_json::Value| line["themes"].as_array().is_some_and(|all| all.contains(&theme.into()));
        let of = |kind: &str, counts: bool| {
            lines.iter().filter(|line| line["kind"] == kind && line["counts"] == counts).filter(has).count()
        };
        let own = |is_question| {
            marks.iter().filter(|mark| mark.is_question == is_question && is_within(mark.code, theme)).count()
        };
        assert_eq!([of("excerpt", true), of("excerpt", false)], [own(false), own(true)], "{theme}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn the_numbers_of_the_tables_are_those_of_a_plain_scan(interviews in prop::collection::vec(turns(), 1..4)) {
        let (p, marks) = made_up(&interviews);
        let words = Words::new(Language::En);
        let options = options(&words);
        let people = interviews.len();
        in_both(&p, |path| p.export_counts(&CountRequest::default(), false, path, options).unwrap(), |rows| {
            assert_eq!(rows.len(), CODES.len());
            for row in rows {
                let (excerpts, informants) = plain(&marks, &row["Theme"]);
                let of_all = |heading: &str| {
                    let key = row.keys().find(|key| key.ends_with(heading)).unwrap();
                    number(row, key)
                };
                assert_eq!([of_all(": excerpts"), of_all(": participants")], [excerpts, informants], "{row:?}");
                assert_eq!([of_all(": asked"), of_all(": present (1/0)")], [people, usize::from(informants > 0)]);
                assert_eq!(of_all(": percent"), (informants * 100 + people / 2) / people);
            }
        });
        in_both(&p, |path| p.export_counts(&CountRequest::default(), true, path, options).unwrap(), |rows| {
            for row in rows {
                assert_eq!((number(row, "Excerpts"), number(row, "Participants")), plain(&marks, &row["Theme"]));
            }
        });
        let by_interview = MatrixRequest { units: Units::Documents, ..MatrixRequest::default() };
        in_both(&p, |path| p.export_matrix(&by_interview, Show::Counts, path, options).unwrap(), |rows| {
            for row in rows.iter().filter(|row| CODES.contains(&row.values().find(|cell| CODES.contains(&cell.as_str())).map_or("", String::as_str))) {
                let theme = row.values().find(|cell| CODES.contains(&cell.as_str())).unwrap();
                for interview in 0..people {
                    let own: Vec<Mark> = marks.iter().copied().filter(|mark| mark.interview == interview).collect();
                    assert_eq!(number(row, &format!("I0{}", interview + 1)), plain(&own, theme).0, "{row:?}");
                }
                assert_eq!((number(row, "Excerpts"), number(row, "Participants")), plain(&marks, theme));
            }
        });
        in_both(&p, |path| p.export_overview(&OverviewRequest::Interviews, path, &TimeZone::UTC, options).unwrap(), |rows| {
            for (interview, row) in rows.iter().enumerate() {
                let own = marks.iter().filter(|mark| mark.interview == interview && !mark.is_question).count();
                assert_eq!(number(row, "Excerpts"), own);
                // Each turn of the informant has an x and a full stop, and the last one a word, beside what is marked.
                let said = interviews[interview].len() / 2 * 2 + 1 + own;
                assert_eq!([number(row, "Words"), number(row, "Coded, %")], [said, (own * 100 + said / 2) / said], "{row:?}");
            }
        });
        in_both(&p, |path| p.export_overview(&OverviewRequest::Colours(Topics::All), path, &TimeZone::UTC, options).unwrap(), |rows| {
            for row in rows {
                let excerpts = plain(&marks, &row["Theme"]).0;
                assert_eq!([number(row, "No colour"), number(row, "Excerpts")], [excerpts, excerpts]);
            }
        });
        let among = CodesOf::CurrentRound;
        let saturation = OverviewRequest::Saturation { order: InterviewOrder::Interviewed, among };
        in_both(&p, |path| p.export_overview(&saturation, path, &TimeZone::UTC, options).unwrap(), |rows| {
            let codes = |until: usize, from: usize| -> BTreeSet<usize> {
                let own = marks.iter().filter(|mark| !mark.is_question && (from..=until).contains(&mark.interview));
                own.map(|mark| mark.code).collect()
            };
            for (at, row) in rows.iter().enumerate() {
                let before = if at == 0 { 0 } else { codes(at - 1, 0).len() };
                let expected = [codes(at, at).len(), codes(at, 0).len() - before, codes(at, 0).len()];
                assert_eq!(["Codes", "New", "In all"].map(|heading| number(row, heading)), expected, "{row:?}");
            }
        });
        let both = OverviewRequest::CoOccurrence { topics: Topics::All, within: Within::Interview, query: String::new() };
        let together = |first: &str, second: &str| (0..people).filter(|interview| {
            let own: Vec<Mark> = marks.iter().copied().filter(|mark| mark.interview == *interview).collect();
            plain(&own, first).0 > 0 && plain(&own, second).0 > 0
        }).count();
        if together("A", "D") > 0 {
            in_both(&p, |path| p.export_overview(&both, path, &TimeZone::UTC, options).unwrap(), |rows| {
                for row in rows {
                    assert_eq!(number(row, "Interviews"), together(&row["Theme"], &row["With"]), "{row:?}");
                }
            });
        }
        in_both(&p, |path| p.export(&TableRequest::of_all(TableKind::Codebook), path, options).unwrap(), |rows| {
            for (row, theme) in rows.iter().zip(CODES) {
                assert_eq!((number(row, "Excerpts"), number(row, "Participants")), plain(&marks, theme), "{row:?}");
            }
        });
        check_data(&p, &interviews, &marks);
        if !marks.is_empty() {
            in_both(&p, |path| p.export(&TableRequest::of_all(TableKind::Excerpts), path, options).unwrap(), |rows| {
                assert_eq!(rows.len(), marks.len(), "what does not count is there too");
            });
        }
        if marks.iter().any(|mark| !mark.is_question) {
            in_both(&p, |path| p.export(&TableRequest::of_all(TableKind::Themes), path, options).unwrap(), |rows| {
                let quotes = rows.iter().filter(|row| !row["Quote"].is_empty()).count();
                assert_eq!(quotes, marks.iter().filter(|mark| !mark.is_question).count());
            });
        }
    }
}

/// The letters and digits of each cell of the tables in a Word document or a page for the browser, row by row.
fn cells(path: &std::path::Path) -> Vec<Vec<String>> {
    let bytes = std::fs::read(path).unwrap();
    let (text, row, cell): (String, &str, &[&str]) = match path.extension().unwrap().to_str().unwrap() {
        "docx" => {
            let mut xml = String::new();
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
            (xml, "w:tr", &["w:tc"])
        }
        _ => (String::from_utf8(bytes).unwrap(), "tr", &["td", "th"]),
    };
    let mut reader = quick_xml::Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut is_in_cell = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == row => rows.push(Vec::new()),
            Event::Start(tag) if cell.contains(&tag.name().as_ref()) => {
                rows.last_mut().unwrap().push(String::new());
                is_in_cell = true;
            }
            Event::End(tag) if cell.contains(&tag.name().as_ref()) => is_in_cell = false,
            Event::Text(text) if is_in_cell => {
                let words = text.xml10_content();
                let words = words.chars().filter(|c| c.is_alphanumeric());
                rows.last_mut().unwrap().last_mut().unwrap().extend(words);
            }
            Event::Eof => return rows,
            _ => {}
        }
    }
}

#[test]
fn the_tables_in_word_and_in_the_browser_are_those_in_markdown() {
    let folder = folder();
    let words = Words::new(Language::Nb);
    let p = Project::create_sample(&folder.path().join("p.tusj"), &words, counted()).unwrap();
    let mut compared = 0;
    for kind in kinds().into_iter().filter(|kind| kind.formats.contains(&Format::Md)) {
        let of = |ending: &str| {
            let path = folder.path().join(kind.name).with_extension(ending);
            (kind.write)(&p, &path, options(&words)).map(|()| path)
        };
        let Ok(md) = of("md") else { continue };
        let plain =
            |cell: &String| cell.replace("<br>", "").chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let rows =
            markdown(&md).into_iter().filter(|row| row.iter().any(|cell| !cell.trim_matches([':', '-']).is_empty()));
        let expected: Vec<Vec<String>> = rows.map(|row| row.iter().map(plain).collect()).collect();
        for path in ["docx", "html"].map(|ending| of(ending).unwrap()) {
            let rows = cells(&path);
            assert_eq!(rows.len(), expected.len(), "{path:?}");
            for (row, expected) in rows.iter().zip(&expected) {
                assert_eq!(row, expected, "{path:?}");
            }
        }
        compared += usize::from(!expected.is_empty());
    }
    assert!(compared >= 15, "only {compared} kinds have tables");
}

#[test]
fn the_numbers_on_pages_are_those_of_a_plain_scan() {
    let (p, marks) = made_up(&[vec![vec![0], vec![0, 2, 3]], vec![vec![], vec![2]], vec![vec![4]]]);
    let words = Words::new(Language::En);
    let path = |name: &str| p.folder().join(name);
    p.export_counts(&CountRequest::default(), false, &path("counts.md"), options(&words)).unwrap();
    let rows = markdown(&path("counts.md"));
    for theme in CODES {
        let name = theme.rsplit('/').next().unwrap();
        let (excerpts, informants) = plain(&marks, theme);
        let is_row = |row: &&Vec<String>| row[0].trim_matches(['*', '\u{2003}', ' ']) == name;
        let expected = [excerpts.to_string(), format!("{informants} of 3")];
        assert!(rows.iter().filter(is_row).any(|row| row[1..3] == expected), "{theme}: {expected:?} in {rows:?}");
    }
    let table = |what, name: &str| {
        p.export(&TableRequest::of_all(what), &path(name), options(&words)).unwrap();
        markdown(&path(name))
    };
    p.export_matrix(&MatrixRequest::default(), Show::Counts, &path("matrix.md"), options(&words)).unwrap();
    let tables = [
        table(TableKind::Codebook, "codebook.md"),
        table(TableKind::Themes, "themes.md"),
        markdown(&path("matrix.md")),
    ];
    for rows in tables {
        let counts = |row: &Vec<String>| {
            let numbers: Vec<usize> = row.iter().filter_map(|cell| cell.trim_matches('*').parse().ok()).collect();
            numbers[numbers.len().saturating_sub(2)..].to_vec()
        };
        let shown: Vec<Vec<usize>> = rows.iter().map(counts).filter(|numbers| numbers.len() == 2).collect();
        let expected: Vec<Vec<usize>> =
            CODES.iter().map(|theme| plain(&marks, theme)).map(|(excerpts, people)| vec![excerpts, people]).collect();
        assert_eq!(shown[..CODES.len()], expected, "{rows:?}");
    }
    p.export_results(ForThesis::default(), &path("results.md"), options(&words)).unwrap();
    let chapter = std::fs::read_to_string(path("results.md")).unwrap();
    let (excerpts, informants) = plain(&marks, "A");
    assert!(
        chapter.contains(&format!("{informants} of 3")) && chapter.contains(&format!("{excerpts} excerpts")),
        "{chapter}"
    );
    let svg =
        p.figure(&FigureRequest::Frequencies { topics: Topics::All, query: String::new() }, options(&words)).unwrap();
    assert!(
        svg.contains(&format!("{excerpts} · {informants} of 3")) || svg.contains(&format!(">{excerpts}<")),
        "{svg}"
    );
}
