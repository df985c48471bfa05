//! Writes exports and reads them back.

mod formats;
mod journey;

use std::io::{Cursor, Read};
use std::path::Path;

use super::*;
use crate::analysis::codebook::Pen;
use crate::analysis::count::Count;
use crate::analysis::memos::MemoEntry;
use crate::analysis::quote::{Line, Quotation, Times};
use crate::analysis::speaker::SpeakerName;
use crate::analysis::themes::Heading;
use crate::domain::ids::CodeId;
use crate::domain::level::LevelNames;
use crate::domain::quote_style::QuoteMarks;
use crate::domain::turn::TurnRange;
use crate::error::FileTrouble;
use crate::project::testing::{folder, libreoffice};
use crate::words::{Language, Words};

fn code(id: i64, path: &[&str], excerpts: usize) -> CodeRow {
    let count = Count { excerpts, informants: excerpts.min(2) };
    CodeRow {
        id: CodeId(id),
        names: path.iter().map(|name| (*name).to_owned()).collect(),
        definition: format!("Det som hører under {}.", path.last().unwrap()),
        inclusion: String::new(),
        exclusion: String::new(),
        example: None,
        quotation: None,
        colour: Some(Pen { name: "gul".into(), rgb: 0xf0_e4_42 }),
        is_coloured: true,
        retired: false,
        own: count,
        theme: count,
    }
}

fn line(speaker: Option<SpeakerName>, words: &str) -> Line {
    Line { speaker, words: words.into() }
}

fn astrid() -> SpeakerName {
    SpeakerName::Pseudonym("Astrid".into())
}

fn quote(lines: Vec<Line>, (first, last): (i64, i64), time_ms: Option<i64>) -> Quotation {
    Quotation {
        lines,
        by: astrid(),
        document: "I01 Astrid".into(),
        turns: TurnRange { first, last },
        time_ms,
        marks: QuoteMarks::OfLanguage,
    }
}

/// A theme with a quotation by two speakers, a subtheme whose quotation looks like a formula, markup and a table, and a
/// theme without quotations.
fn rows() -> Vec<ThemeRow> {
    let two =
        vec![line(Some(SpeakerName::Interviewer(None)), "Og så?"), line(Some(astrid()), "Så gikk jeg & tok <jakka>.")];
    let formula = vec![line(None, "=1+1 | \"ja\", *sa* hun\u{ffff}")];
    let row = |code, quotes| ThemeRow { heading: Heading::Code(code), quotes };
    vec![
        row(code(1, &["Oppstart"], 2), vec![quote(two, (11, 12), Some(62_000))]),
        row(code(2, &["Oppstart", "Opplæring"], 1), vec![quote(formula, (12, 12), None)]),
        row(code(3, &["Slutt"], 0), Vec::new()),
    ]
}

fn frame(words: &Words) -> Frame<'_> {
    let date = jiff::civil::date(2026, 5, 3);
    let total = Count { excerpts: 2, informants: 2 };
    Frame { round: Some(2), total, ..Frame::plain(words, date, &LevelNames::Theme) }
}

fn part(docx: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// A table in one format.
fn made(export: Export, format: Format, frame: &Frame) -> Vec<u8> {
    export.bytes(format, frame).unwrap()
}

fn word(export: Export, frame: &Frame) -> Vec<u8> {
    made(export, Format::Docx, frame)
}

fn markdown_of(export: Export, frame: &Frame) -> String {
    String::from_utf8(made(export, Format::Md, frame)).unwrap()
}

/// The text of a .docx, read by our own importer.
fn read_back(docx: &[u8]) -> String {
    crate::import::read("t.docx", docx, &crate::import::Options::default()).unwrap().text
}

#[test]
fn a_docx_has_a_real_table_and_does_not_reveal_its_author() {
    let words = Words::new(Language::Nb);
    let docx = word(Export::Themes(&rows()), &frame(&words));
    let zip = zip::ZipArchive::new(Cursor::new(&docx)).unwrap();
    assert!(zip.file_names().all(|name| !name.unwrap().starts_with("docProps")));
    let document = part(&docx, "word/document.xml");
    assert_eq!(document.matches("<w:tr>").count(), 4);
    assert_eq!((document.matches("<w:tblHeader/>").count(), document.matches("<w:tc>").count()), (1, 24));
    assert!(part(&docx, "word/styles.xml").contains("w:val=\"nb-NO\""));
    for name in ["word/document.xml", "word/styles.xml", "word/settings.xml"] {
        assert!(!part(&docx, name).contains("creator") && !part(&docx, name).contains("w:author"));
    }
    assert_eq!(docx, word(Export::Themes(&rows()), &frame(&words)), "the same table is the same file");
}

#[test]
fn a_docx_has_the_whole_table_in_each_language() {
    for (language, heading, place, foot) in [
        (Language::Nb, "Undertema", "replikk 11–12", "Runde 2. 3. mai 2026."),
        (Language::Nn, "Undertema", "replikk 11–12", "Runde 2. 3. mai 2026."),
        (Language::En, "Subtheme", "turns 11–12", "Round 2. 3 May 2026."),
    ] {
        let words = Words::new(language);
        let text = read_back(&word(Export::Themes(&rows()), &frame(&words)));
        for part in [heading, place, foot, "Så gikk jeg & tok <jakka>.", "=1+1 | \"ja\", *sa* hun", "Opplæring"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        let codes = read_back(&word(Export::Codebook(&[code(1, &["A"], 1), code(2, &["A", "B"], 1)]), &frame(&words)));
        assert!(codes.contains("Det som hører under B.") && codes.contains(foot), "{codes}");
    }
}

#[test]
fn each_line_of_a_definition_is_a_paragraph() {
    let words = Words::new(Language::Nb);
    let row = CodeRow { definition: "Det første.\nDet andre.".into(), ..code(1, &["A"], 1) };
    let rows = [ThemeRow { heading: Heading::Code(row.clone()), quotes: Vec::new() }];
    for docx in [word(Export::Themes(&rows), &frame(&words)), word(Export::Codebook(&[row]), &frame(&words))] {
        let text = read_back(&docx);
        assert!(text.lines().any(|line| line == "Det andre."), "{text}");
    }
}

#[test]
fn every_style_in_use_is_defined_and_based_on_normal() {
    let words = Words::new(Language::En);
    let docx = word(Export::Themes(&rows()), &frame(&words));
    let memo = MemoEntry { source: "RH".into(), quotation: rows()[0].quotes.first().cloned(), words: "A & B".into() };
    let groups = [MemoGroup { heading: "3 May 2026".into(), memos: vec![memo] }];
    let memos = part(&word(Export::Memos("Research diary", &groups), &frame(&words)), "word/document.xml");
    assert!(memos.contains("A &amp; B") && memos.contains("Så gikk jeg") && !memos.contains("landscape"), "{memos}");
    let (document, styles) = (part(&docx, "word/document.xml") + &memos, part(&docx, "word/styles.xml"));
    let used = document.split("Style w:val=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut used: Vec<&str> = used.collect();
    used.sort_unstable();
    used.dedup();
    assert!(used.len() >= 9, "{used:?}");
    for style in used {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    let own = styles.matches("w:type=\"paragraph\" w:customStyle=\"1\"").count();
    assert_eq!(
        styles.matches("<w:basedOn w:val=\"Normal\"/>").count(),
        own + 6,
        "the headings, captions, headers and comments are Word's own"
    );
}

#[test]
fn libreoffice_opens_a_docx() {
    let folder = folder();
    let path = folder.path().join("t.docx");
    let words = Words::new(Language::Nb);
    Export::Themes(&rows()).to_file(&path, &frame(&words), Replace::No).unwrap();
    if libreoffice(folder.path(), &["--convert-to", "txt:Text"], &[path]).is_none() {
        return;
    }
    let text = std::fs::read_to_string(folder.path().join("t.txt")).unwrap();
    assert!(text.contains("Temaer og sitater") && text.contains("Så gikk jeg & tok <jakka>."), "{text}");
}

#[test]
fn a_csv_suits_spreadsheets_and_runs_no_formula() {
    let words = Words::new(Language::Nb);
    let bytes = made(Export::Themes(&rows()), Format::Csv, &frame(&words));
    assert!(bytes.starts_with(b"\xef\xbb\xbfTema;Undertema;") && bytes.ends_with(b"\r\n"));
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    let read: Vec<Vec<String>> =
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(read.len(), 3);
    assert_eq!(read[0][3], "Intervjuer: Og så?\nAstrid: Så gikk jeg & tok <jakka>.");
    assert_eq!(
        read[1][..4],
        ["Oppstart", "Opplæring", "Det som hører under Opplæring.", "'=1+1 | \"ja\", *sa* hun\u{ffff}"]
    );
    assert_eq!(read[0][4..], ["Astrid", "I01 Astrid", "11–12", "00:01:02", "2", "2"]);
    assert_eq!(read[1][4..], ["Astrid", "I01 Astrid", "12", "", "1", "1"]);
    assert_eq!(read[2], ["Slutt", "", "Det som hører under Slutt.", "", "", "", "", "", "0", "0"]);
}

#[test]
fn cells_that_look_like_formulas_are_made_harmless() {
    for (cell, harmless) in [
        ("=1+1", "'=1+1"),
        ("+47 123", "'+47 123"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("– sa hun", "– sa hun"),
        ("a=b", "a=b"),
        ("'=1", "'=1"),
        ("", ""),
    ] {
        assert_eq!(csv::harmless(cell), harmless);
    }
}

#[test]
fn markdown_keeps_a_quote_in_its_cell() {
    let words = Words::new(Language::Nb);
    let text = markdown_of(Export::Themes(&rows()), &frame(&words));
    let table: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(table.len(), 5);
    let bars = |line: &str| line.replace("\\|", "").matches('|').count();
    assert!(table.iter().all(|line| bars(line) == 7), "{text}");
    assert!(
        table[2].contains(
            "«*Intervjuer:* Og så?<br>*Astrid:* Så gikk jeg &amp; tok &lt;jakka&gt;.» (Astrid, replikk 11–12)"
        )
    );
    assert!(table[3].contains("=1+1 \\| \"ja\", \\*sa\\* hun"), "{}", table[3]);
}

#[test]
fn an_existing_file_is_replaced_only_on_request() {
    let folder = folder();
    let words = Words::new(Language::En);
    let at = |name: &str| folder.path().join(name);
    let export = |name: &str, replace| Export::Themes(&rows()).to_file(&at(name), &frame(&words), replace);
    for name in ["t.docx", "t.xlsx", "t.csv", "T.MD", "t.html", "t.json"] {
        export(name, Replace::No).unwrap();
        let made = std::fs::read(at(name)).unwrap();
        assert_eq!(export(name, Replace::No), Err(Error::ExportExists { path: at(name) }));
        assert_eq!(std::fs::read(at(name)).unwrap(), made);
        std::fs::write(at(name), "my thesis").unwrap();
        assert_eq!(export(name, Replace::No), Err(Error::ExportExists { path: at(name) }));
        assert_eq!(std::fs::read_to_string(at(name)).unwrap(), "my thesis");
        export(name, Replace::Yes).unwrap();
        assert_eq!(std::fs::read(at(name)).unwrap().len(), made.len());
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 6, "{left:?}");
}

#[test]
fn a_failed_export_leaves_no_files() {
    let folder = folder();
    let words = Words::new(Language::Nb);
    let export = |path: &Path| Export::Codebook(&[]).to_file(path, &frame(&words), Replace::Yes);
    for name in ["k.txt", "k.tusj", "docx", "k.docx.exe"] {
        let endings = [".docx", ".xlsx", ".csv", ".md", ".html", ".json"].map(str::to_owned).to_vec();
        assert_eq!(export(Path::new(name)), Err(Error::ExportFormat { endings }));
    }
    let lost = folder.path().join("none/k.docx");
    assert_eq!(export(&lost), Err(Error::CannotWrite { path: lost, why: FileTrouble::Missing }));
    let taken = folder.path().join("k.docx");
    std::fs::create_dir(&taken).unwrap();
    assert_eq!(export(&taken), Err(Error::CannotWrite { path: taken, why: FileTrouble::IsFolder }));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn coloured_excerpts_without_a_code_are_listed_under_their_pen_in_every_format() {
    let words = Words::new(Language::Nb);
    let (pen, count) = (Pen { name: "gul".into(), rgb: 0xf0_e4_42 }, Count { excerpts: 1, informants: 1 });
    let quotes = || vec![quote(vec![line(None, "Hjemme.")], (3, 3), None)];
    let rows = [
        ThemeRow { heading: Heading::Pen(pen, count), quotes: quotes() },
        ThemeRow { heading: Heading::Nothing(count), quotes: quotes() },
    ];
    let docx = word(Export::Themes(&rows), &frame(&words));
    assert!(part(&docx, "word/document.xml").contains("w:fill=\"FCF9D0\""), "the pen's tint");
    let csv = String::from_utf8(made(Export::Themes(&rows), Format::Csv, &frame(&words))).unwrap();
    let (docx, markdown) = (read_back(&docx), markdown_of(Export::Themes(&rows), &frame(&words)));
    for text in [&docx, &csv, &markdown] {
        for part in ["Gul", "Uten kode", "Hjemme."] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[test]
fn times_in_the_recording_are_included_on_request() {
    let words = Words::new(Language::Nb);
    for (times, is_shown) in [(Times::Shown, true), (Times::Hidden, false)] {
        let frame = Frame { times, ..frame(&words) };
        let docx = read_back(&word(Export::Themes(&rows()), &frame));
        for text in [docx, markdown_of(Export::Themes(&rows()), &frame)] {
            let text = text.replace('\u{a0}', " ");
            assert_eq!(text.contains("(Astrid, replikk 11–12, 00:01:02)"), is_shown, "{text}");
            assert!(text.contains("(Astrid, replikk 12)"), "what has no time stands without one: {text}");
        }
    }
}
