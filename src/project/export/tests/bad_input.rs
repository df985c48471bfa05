//! Hostile and empty projects: every export is right, or refused with a clear error and without a file.

use std::io::{Cursor, Read};
use std::path::Path;

use calamine::Reader;

use super::kinds::kinds;
use super::*;
use crate::domain::memo::Subject;
use crate::export::Format;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::span_of;

/// What is dangerous in a spreadsheet, a web page, a table in Markdown, or a terminal.
const QUOTE: &str = "=cmd|'/c calc'!A1 <script>alert(1)</script> & \"hun\" | 👩‍👩‍👧 مرحبا";

/// A name of 200 characters, with what Excel forbids in the names of sheets.
fn long_name() -> String {
    format!("[x]:*?'<&>|\"{}", "Opplæring og veiledning ".repeat(10)).chars().take(199).collect::<String>() + "e"
}

/// A project in which every name and text is hostile, and the same name stands under two themes.
fn hostile() -> Study {
    let mut p = Study::with(&[("I01 <b>&|", &["I: Hva?", &format!("Anna: {QUOTE} Og så gikk det. Ja.")])]);
    p.add_participants(&["I01 <b>&|", "I02"]);
    let one = p.find_participant("I01 <b>&|").unwrap();
    p.set_attribute(one, "gruppe | <i>", "=1+1").unwrap();
    let document = p.find_document("I01 <b>&|").unwrap();
    let name = long_name();
    for (words, path) in [("=cmd|'/c", format!("A/{name}")), ("gikk det", format!("B/{name}")), ("hun", "=SUM".into())]
    {
        let span = span_of(&p, document, words);
        p.code_passage_with(document, span, &path).unwrap();
    }
    let span = crate::domain::span::Span {
        start: span_of(&p, document, "=cmd|").start,
        end: span_of(&p, document, "Og så").end,
    };
    p.code_passage_with(document, span, "B").unwrap();
    let code = p.find_code("=SUM").unwrap();
    p.define_code(code, "=HYPERLINK(\"http://x\") <script>alert(2)</script>\nlinje to").unwrap();
    p.write_memo(Subject::Document(document), "@SUM(1) <script>alert(3)</script> | &").unwrap();
    let round = p.current_round().unwrap();
    p.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    p
}

fn well_formed(xml: &str, name: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return,
            Ok(_) => {}
            Err(error) => panic!("{name}: {error}"),
        }
    }
}

/// Reads a file with a reader of its own.
fn is_sound(path: &Path, format: Format) {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).unwrap();
    match format {
        Format::Docx => {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            for at in 0..archive.len() {
                let mut part = archive.by_index(at).unwrap();
                let mut xml = String::new();
                part.read_to_string(&mut xml).unwrap();
                well_formed(&xml, &name);
            }
        }
        Format::Xlsx => {
            let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
            for sheet in book.sheet_names() {
                assert!(book.worksheet_range(&sheet).unwrap().height() > 0, "{name}");
                assert!(book.worksheet_formula(&sheet).unwrap().is_empty(), "{name}: nothing is a formula");
            }
        }
        Format::Csv => {
            // A file for programs has commas and no byte order mark.
            let mut reader = match bytes.strip_prefix("\u{feff}".as_bytes()) {
                Some(rest) => csv::ReaderBuilder::new().delimiter(b';').from_reader(rest),
                None => csv::Reader::from_reader(&bytes[..]),
            };
            for record in reader.records() {
                let record = record.unwrap();
                assert!(!record.iter().any(|cell| cell.starts_with(['=', '+', '@'])), "{name}: {record:?}");
            }
        }
        Format::Json => assert!(serde_json::from_slice::<serde_json::Value>(&bytes).unwrap().is_array(), "{name}"),
        Format::Qdpx => {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let mut xml = String::new();
            archive.by_name("project.qde").unwrap().read_to_string(&mut xml).unwrap();
            well_formed(&xml, &name);
        }
        Format::Qdc => well_formed(&String::from_utf8(bytes).unwrap(), &name),
        Format::Svg => well_formed(&String::from_utf8(bytes).unwrap(), &name),
        Format::Html => {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains("<script>alert") && !text.contains("<b>&|"), "{name}");
        }
        Format::Md => {
            let text = String::from_utf8(bytes).unwrap();
            let tables = text.split("\n\n").filter(|block| block.starts_with('|'));
            for table in tables {
                let cells = |row: &str| row.replace("\\|", "").matches('|').count();
                let widths: Vec<usize> = table.lines().filter(|row| row.starts_with('|')).map(cells).collect();
                assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{name}: {table}");
            }
        }
        Format::Ndjson => {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).unwrap().is_object()));
            let beside = std::fs::read_to_string(path.with_extension("quickwit.yaml")).unwrap();
            assert!(beside.is_ascii() && beside.contains("index_id: tusj-lines\n"), "{beside}");
        }
        Format::Txt => {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.ends_with('\n') && !text.contains('\u{1b}'), "{name}: {text}");
        }
        Format::Png | Format::Pdf => assert!(bytes.len() > 1000, "{name}"),
    }
}

#[test]
fn hostile_names_and_quotes_make_sound_files_in_every_format() {
    let (p, words) = (hostile(), Words::new(Language::Nb));
    for kind in kinds() {
        for format in &kind.formats {
            let path = p.folder().join(kind.name).with_extension(&format.ending()[1..]);
            match (kind.write)(&p, &path, options(&words)) {
                Ok(()) => is_sound(&path, *format),
                Err(Error::NothingFound) if kind.name == "words" => assert!(!path.exists(), "{path:?}"),
                Err(error) => panic!("{path:?}: {error:?}"),
            }
        }
    }
}

#[test]
fn a_project_without_codings_gives_a_file_or_a_clear_refusal() {
    let words = Words::new(Language::Nb);
    let mut empty = Study::new();
    let mut uncoded = Study::with(&[("I01", &["I: Hva?", "Anna: Ja."])]);
    uncoded.add_code("Tomt/Under").unwrap();
    empty.add_participants(&[]);
    for p in [&empty, &uncoded] {
        for kind in kinds() {
            for format in &kind.formats {
                let path = p.folder().join(kind.name).with_extension(&format.ending()[1..]);
                match (kind.write)(p, &path, options(&words)) {
                    Ok(()) => is_sound(&path, *format),
                    Err(Error::NothingFound | Error::NoMemos | Error::OnlyOneRound) => assert!(!path.exists()),
                    Err(error) => panic!("{path:?}: {error:?}"),
                }
            }
        }
    }
}

#[test]
fn nothing_is_written_where_it_may_not_be() {
    let (p, words) = (hostile(), Words::new(Language::Nb));
    let file = p.folder().join("fil.txt");
    std::fs::write(&file, "min").unwrap();
    for kind in kinds().into_iter().filter(|kind| kind.name != "words") {
        let ending = &kind.formats[0].ending()[1..];
        // A file stands where the folder should be.
        let path = file.join(kind.name).with_extension(ending);
        let refused = (kind.write)(&p, &path, options(&words));
        assert!(matches!(refused, Err(Error::CannotWrite { .. })), "{path:?}: {refused:?}");
        let there = p.folder().join("finnes").with_extension(ending);
        std::fs::write(&there, "min").unwrap();
        let refused = (kind.write)(&p, &there, options(&words));
        assert!(matches!(refused, Err(Error::ExportExists { .. })), "{there:?}: {refused:?}");
        let unknown = p.folder().join("a.xyz");
        assert!(
            matches!((kind.write)(&p, &unknown, options(&words)), Err(Error::ExportFormat { .. })),
            "{}",
            kind.name
        );
        assert_eq!(std::fs::read_to_string(&there).unwrap(), "min");
    }
    let left: Vec<_> = std::fs::read_dir(p.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    let is_known = |name: &std::ffi::OsString| {
        let name = name.to_string_lossy();
        name.starts_with("finnes.") || name == "fil.txt" || name.ends_with(".tusj")
    };
    assert!(left.iter().all(is_known), "nothing half-written is left: {left:?}");
}
