//! Every line fits the mapping of the index, and every field of the mapping is in some line.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::quickwit::{FIELDS, Mapping, SEARCHED, TAGS, configuration};
use crate::domain::document::{DocumentKind, DocumentLanguage};
use crate::domain::memo::Subject;
use crate::export::Replace;
use crate::project::export::ExportOptions;
use crate::project::export::data::{DataKind, DataRequest};
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, incoming, span_of, transcript};
use crate::words::{Language, Words};

/// A project in which every field has a value somewhere.
fn full() -> Study {
    let mut p = Study::new();
    let mut read = transcript(&["I: Hva skjedde?", "Kari: Å, det gikk bra."]);
    read.turns[1].time_ms = Some(61_999);
    let document = p.import(&[incoming("I01", read)], &[]).unwrap().0[0];
    let astrid =
        ParticipantDetails { number: "I01".into(), pseudonym: "Astrid".into(), ..ParticipantDetails::default() };
    p.save_participants(&[astrid]).unwrap();
    let one = p.find_participant("I01").unwrap();
    p.set_participant(document, Some(one)).unwrap();
    p.set_attribute(one, "Antall år", "12").unwrap();
    p.set_language(document, Some(DocumentLanguage::Nb)).unwrap();
    let span = span_of(&p, document, "det gikk");
    p.code_passage_with(document, span, "Start/Tillit").unwrap();
    let excerpt = p.model().excerpts.iter().next().unwrap().id;
    let pen = p.find_colour("gul").unwrap();
    p.colour_excerpts(&[excerpt], Some(pen)).unwrap();
    p.write_memo(Subject::Excerpt(excerpt), "Husk").unwrap();
    p.flag_excerpts(&[excerpt], true).unwrap();
    p.condense(excerpt, "Bra").unwrap();
    p.translate_quote(excerpt, "it went").unwrap();
    let mut own = incoming("Utkast", transcript(&["x: Mine ord."]));
    own.kind = DocumentKind::Own;
    own.transcript.speakers.clear();
    own.transcript.turns[0].speaker = None;
    p.import(&[own], &[]).unwrap();
    p
}

/// The lines of a project, and the configuration beside them.
fn written(p: &Study) -> (Vec<BTreeMap<String, Value>>, String) {
    let (words, path) = (Words::new(Language::En), p.folder().join("alle ord.ndjson"));
    let request = DataRequest { kind: DataKind::Lines, query: String::new(), round: None };
    let options = ExportOptions { words: &words, date: jiff::civil::date(2026, 5, 3), replace: Replace::No };
    let made = p.export_data(&request, &path, options, &mut |_, _| {}).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (lines, std::fs::read_to_string(made.beside.unwrap()).unwrap())
}

/// The type of each field in the configuration, as it is written there.
fn types(configuration: &str) -> BTreeMap<&str, &str> {
    let lines: Vec<&str> = configuration.lines().map(str::trim).collect();
    lines
        .windows(2)
        .filter_map(|pair| Some((pair[0].strip_prefix("- name: ")?, pair[1].strip_prefix("type: ")?)))
        .collect()
}

/// Whether Quickwit takes a value for a field of this type.
fn fits(value: &Value, of_type: &str) -> bool {
    match of_type {
        "text" => value.is_string(),
        "array<text>" => value.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(Value::is_string)),
        "u64" => value.is_u64(),
        "bool" => value.is_boolean(),
        "datetime" => value.as_str().is_some_and(|text| text.parse::<jiff::Timestamp>().is_ok() && text.ends_with('Z')),
        "json" => value.as_object().is_some_and(|all| !all.is_empty()),
        other => panic!("{other}"),
    }
}

#[test]
fn every_field_of_every_line_is_mapped_with_its_type_and_every_mapped_field_is_used() {
    let (lines, configuration) = written(&full());
    let types = types(&configuration);
    assert_eq!(types.len(), FIELDS.len());
    let mut used = BTreeSet::new();
    for (field, value) in lines.iter().flatten() {
        let of_type = types.get(field.as_str()).unwrap_or_else(|| panic!("{field} is not mapped"));
        assert!(fits(value, of_type), "{field}: {of_type} does not take {value}");
        used.insert(field.as_str());
    }
    assert_eq!(used, types.keys().copied().collect());
    let kinds: Vec<&Value> = lines.iter().map(|line| &line["kind"]).collect();
    assert_eq!(kinds, ["turn", "turn", "turn", "excerpt"]);
    let ids: BTreeSet<&str> = lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), lines.len());
}

#[test]
fn a_line_says_whose_words_it_holds_and_where_they_are() {
    let (lines, _) = written(&full());
    let turn = serde_json::to_value(&lines[1]).unwrap();
    let document = turn["document_id"].as_str().unwrap();
    let expected = serde_json::json!({
        "kind": "turn", "id": format!("{document}:2"), "document_id": document, "document": "I01", "document_kind": "interview",
        "language": "nb", "participant_id": turn["participant_id"], "participant": "I01", "attributes": { "Antall år": "12" },
        "counts": true, "turn": 2, "first_turn": 2, "last_turn": 2, "start_byte": 13, "end_byte": 30,
        "start_character": 13, "end_character": 29, "time_ms": 61999, "speaker": "Astrid", "role": "informant",
        "text": "Å, det gikk bra.", "codes": ["Start/Tillit"], "themes": ["Start", "Start/Tillit"],
    });
    assert_eq!(turn, expected);
    let own = serde_json::to_value(&lines[2]).unwrap();
    assert_eq!((&own["document_kind"], &own["counts"], &own["speaker"]), (&"own".into(), &false.into(), &Value::Null));
    let excerpt = serde_json::to_value(&lines[3]).unwrap();
    for (field, value) in [
        ("text", "det gikk"),
        ("quote", "det gikk"),
        ("colour", "gul"),
        ("coder", "RH"),
        ("condensation", "Bra"),
        ("translation", "it went"),
        ("speaker", "Astrid"),
    ] {
        assert_eq!(excerpt[field], value, "{field}");
    }
    assert_eq!((&excerpt["start_byte"], &excerpt["start_character"]), (&17.into(), &16.into()));
    assert_eq!(
        (&excerpt["round"], &excerpt["flagged"], &excerpt["memos"][0]),
        (&1.into(), &true.into(), &"Husk".into())
    );
}

#[test]
fn tags_are_whole_words_and_what_is_searched_is_indexed_word_by_word() {
    let mapping = |name: &str| FIELDS.iter().find(|(field, _)| *field == name).unwrap().1;
    assert!(TAGS.iter().all(|tag| mapping(tag) == Mapping::Name));
    assert!(SEARCHED.iter().all(|field| matches!(mapping(field), Mapping::Words | Mapping::Texts)));
    let names: BTreeSet<&str> = FIELDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names.len(), FIELDS.len());
    assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_')));
}

#[test]
fn the_configuration_is_strict_and_has_an_identifier_that_quickwit_takes() {
    insta::assert_snapshot!(configuration("Intervjuer 2 (ny)"));
    for (name, id) in [("", "tusj"), ("æøå", "tusj"), ("a.b-c_d", "tusj-a-b-c_d")] {
        assert!(configuration(name).contains(&format!("index_id: {id}\n")), "{}", configuration(name));
    }
    let long = configuration(&"x".repeat(400));
    let id = long.lines().find_map(|line| line.strip_prefix("index_id: ")).unwrap();
    assert_eq!(id.len(), 255);
}
