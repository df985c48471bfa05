//! What is written for other programs: valid by the published schemas, and whole.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use super::*;
use crate::domain::memo::Subject;
use crate::import::exchange::foreign::ExchangeNote;
use crate::import::xml::{Token, Walker};
use crate::project::code::CodeText;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::span_of;

/// A project with everything that the standard can hold, and with what makes it hard: two rounds, names that occur twice, pens,
/// quotation marks, a text of one's own, memos on everything.
fn rich() -> Study {
    let mut study = Study::with(&[
        ("I01 <A>", &["I: Hvordan & hvorfor?", "Anna: \"Det {Tillit/Håp:gikk 😀}\" [Håp:bra], tror\" jeg."]),
        ("I02", &["Bo: Nei."]),
    ]);
    study.add_grouped(&[("I01", "leder"), ("I02", "ansatt")]);
    let person = study.find_participant("I01").unwrap();
    study.set_attribute(person, "år", "7").unwrap();
    let document = study.find_document("I01 <A>").unwrap();
    let pen = study.pen_for_digit(1);
    let span = span_of(&study, document, "tror");
    study.colour_passage(document, span, pen).unwrap();
    let excerpt = study.model().excerpts.iter().next().unwrap().id;
    let code = study.find_code("Håp").unwrap();
    let round = study.current_round().unwrap();
    for subject in [
        Subject::Diary,
        Subject::Document(document),
        Subject::Participant(person),
        Subject::Excerpt(excerpt),
        Subject::Code(code),
        Subject::Round(round),
    ] {
        study.write_memo(subject, "Et notat.\nMed <to> linjer.").unwrap();
    }
    study.describe_code(code, CodeText::Inclusion, "Når noen ser fram.").unwrap();
    study.write_own_text("Utkast", "Mine egne ord.").unwrap();
    study.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    study
}

/// The part of a file with this name.
pub(super) fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap_or_else(|_| panic!("{name}")).read_to_string(&mut text).unwrap();
    text
}

pub(super) fn names(bytes: &[u8]) -> BTreeSet<String> {
    let zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    zip.file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// The elements with their attributes.
fn elements(xml: &str, attributes: &[&str]) -> Vec<(String, BTreeMap<String, String>)> {
    let mut walker = Walker::new(xml);
    let mut found = Vec::new();
    while let Some(token) = walker.next().unwrap() {
        if let Token::Start(element) = token {
            let has = attributes.iter().filter_map(|name| Some(((*name).to_owned(), element.get(name)?)));
            found.push((element.name().to_owned(), has.collect()));
        }
    }
    found
}

/// Asserts that an XML file is valid by a schema, if xmllint is installed.
fn assert_valid(xml: &[u8], schema: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.xml");
    std::fs::write(&path, xml).unwrap();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refi").join(schema);
    let checked = Command::new("xmllint").args(["--nonet", "--noout", "--schema"]).arg(schema).arg(&path).output();
    let Ok(checked) = checked else {
        eprintln!("skipped: xmllint is not installed here, so nothing was compared with the schema");
        return;
    };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn a_project_is_valid_by_the_schema() {
    let empty = Study::with(&[("I01", &["Anna: Ja."])]);
    for study in [rich(), empty] {
        for unit in [Unit::CodePoint, Unit::Utf16] {
            assert_valid(part(&handed_on(&study, unit), "project.qde").as_bytes(), "Project.xsd");
        }
    }
}

#[test]
fn a_codebook_is_valid_by_the_schema_and_comes_back() {
    let study = rich();
    let words = Words::new(Language::Nb);
    let options = RefiOptions { words: &words, coder: study.coder(), at: study.now() };
    let bytes = crate::export::refi::qdc(&study.gather(Some(study.current_round().unwrap())).unwrap(), options);
    assert_valid(&bytes, "Codebook.xsd");
    let mut other = Study::new();
    let plan = other.plan_exchange(&settle(read("k.qdc", &bytes).unwrap())).unwrap();
    other.take_in(plan, &mut |_, _| {}).unwrap();
    let tree = |p: &Project| {
        let book = &p.model().codebook;
        let line = |id| (book.path(id), p.code(id).unwrap().definition.clone(), p.code(id).unwrap().inclusion.clone());
        book.in_order().iter().map(|(id, _)| line(*id)).collect::<Vec<_>>()
    };
    assert_eq!(tree(&other), tree(&study));
    assert_sound(&other);
}

#[test]
fn every_reference_leads_somewhere_every_identifier_is_its_own_and_every_text_is_there() {
    let bytes = handed_on(&rich(), Unit::CodePoint);
    let of = ["guid", "targetGUID", "originGUID", "creatingUser", "creatingUserGUID", "plainTextPath"];
    let elements = elements(&part(&bytes, "project.qde"), &of);
    let guids: Vec<&String> = elements.iter().filter_map(|(_, has)| has.get("guid")).collect();
    let unique: BTreeSet<&String> = guids.iter().copied().collect();
    assert_eq!(guids.len(), unique.len());
    let mut texts: BTreeSet<String> = BTreeSet::from(["project.qde".to_owned()]);
    for (name, has) in &elements {
        for reference in ["targetGUID", "originGUID", "creatingUser", "creatingUserGUID"] {
            assert!(has.get(reference).is_none_or(|guid| unique.contains(guid)), "{name} {reference}");
        }
        texts.extend(has.get("plainTextPath").map(|path| path.replace("internal://", "sources/")));
    }
    assert_eq!(names(&bytes), texts);
    for kind in
        ["User", "Code", "Variable", "Case", "TextSource", "PlainTextSelection", "Coding", "Note", "Set", "Link"]
    {
        assert!(elements.iter().any(|(name, _)| name == kind), "{kind}");
    }
}

#[test]
fn every_selection_is_on_the_words_that_it_is_named_after() {
    for unit in [Unit::CodePoint, Unit::Utf16] {
        let project = read("p.qdpx", &handed_on(&rich(), unit)).unwrap();
        let checked = |note: &ExchangeNote| match note {
            ExchangeNote::Checked { selections, quoted, same } => Some([*selections, *quoted, *same]),
            _ => None,
        };
        assert_eq!(project.notes.iter().find_map(checked), Some([6, 6, 6]));
        let text = &project.documents[0].text;
        assert!(text.starts_with("I: Hvordan & hvorfor?\nAnna: \"Det gikk 😀\""), "{text}");
    }
}

#[test]
fn no_two_codes_have_the_same_name() {
    let bytes = handed_on(&rich(), Unit::CodePoint);
    let elements = elements(&part(&bytes, "project.qde"), &["name"]);
    let names: Vec<&str> =
        elements.iter().filter(|(kind, _)| kind == "Code").map(|(_, has)| has["name"].as_str()).collect();
    let unique: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), unique.len(), "{names:?}");
    assert!(names.contains(&"Håp") && names.contains(&"Runde 1") && names.contains(&"gul"), "{names:?}");
}

#[test]
fn a_project_that_others_have_changed_brings_what_they_did() {
    let mut study = rich();
    let words = "Det gikk";
    let bytes = handed_on(&study, Unit::CodePoint);
    // Somebody renames a code, describes it anew, adds a code below it and a coding with that code.
    let xml = part(&bytes, "project.qde");
    let code = study.find_code("Tillit").unwrap();
    let guid = study.code(code).unwrap().uuid.to_string();
    let own = "11111111-2222-4333-8444-555555555555";
    let at = xml.find(&format!("<Code guid=\"{guid}\"")).unwrap();
    let end = at + xml[at..].find('>').unwrap() + 1;
    let added = format!("<Description>Å stole på.</Description><Code guid=\"{own}\" name=\"Ny\" isCodable=\"true\"/>");
    let mut changed = xml.clone();
    changed.replace_range(at..end, &xml[at..end].replace("name=\"Tillit\"", "name=\"Tiltro\""));
    let end = at + changed[at..].find('>').unwrap() + 1;
    changed.insert_str(end, &added);
    let selection = changed.find("<PlainTextSelection").unwrap();
    let end = selection + changed[selection..].find('>').unwrap() + 1;
    let coding = format!("<Coding guid=\"{}\"><CodeRef targetGUID=\"{own}\"/></Coding>", own.replace('1', "9"));
    changed.insert_str(end, &coding);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in names(&bytes) {
        let text = if name == "project.qde" { changed.clone() } else { part(&bytes, &name) };
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    let changed = zip.finish().unwrap().into_inner();
    let counts = take(&mut study, &changed);
    let new: Vec<_> =
        counts.iter().filter(|(_, taken)| taken.new > 0).map(|(table, taken)| (*table, taken.new)).collect();
    assert_eq!(new, [(Table::Code, 1), (Table::Coding, 1)]);
    // The researcher's own name stays, and the empty definition is filled.
    let code = study.code(code).unwrap();
    assert_eq!((code.name.as_str(), code.definition.as_str()), ("Tillit", "Å stole på."));
    let ny = study.find_code("Tillit/Ny").unwrap();
    assert_eq!(study.model().by_owner.coded(ny).map_or(0, |coded| coded.len()), 1);
    // Into a new project it comes as it is in the file.
    let fresh = taken_in(&changed);
    assert!(fresh.find_code("Tiltro/Ny").is_ok() && fresh.find_code("Tillit").is_err());
    let document = fresh.find_document("I01 <A>").unwrap();
    assert!(fresh.text(document).unwrap().text.contains(words));
}

/// QualCoder refuses a file with two notes by one person on the same passage.
#[test]
fn an_excerpt_that_is_only_a_copy_is_no_selection_and_comes_back() {
    let mut study = Study::with(&[("I01", &["I: Hvordan?", "Anna: Det gikk {Tillit:bra}."])]);
    let document = study.find_document("I01").unwrap();
    let words = span_of(&study, document, "gikk");
    study.write_memo_on(document, words, "Se her.").unwrap();
    for _ in 0..2 {
        let round = study.current_round().unwrap();
        study.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    }
    let bytes = handed_on(&study, Unit::CodePoint);
    let selections = elements(&part(&bytes, "project.qde"), &["startPosition"]);
    let selections = selections.iter().filter(|(name, _)| name == "PlainTextSelection").count();
    assert_eq!(selections, 4, "the coded words in each of three rounds, and those with a memo in the first");
    assert_eq!(study.model().excerpts.len(), 6);
    assert_same(&taken_in(&bytes), &study);
}
