//! Data for other programs: what exactly is in the files.

use std::path::PathBuf;

use super::*;
use crate::domain::document::DocumentKind;
use crate::domain::memo::Subject;
use crate::project::export::data::{DataKind, DataRequest, ExportedData, Speakers};
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{import_lines, incoming, transcript};

/// An interview with a coder and a pseudonym, an excerpt with two codes and one with a colour alone, and an own text.
fn study() -> Study {
    let mut p = Study::with(&[(
        "I01",
        &["I: Hva {Start:skjedde}?", "Kari Nordmann: Å, {f.eks./Tro:det gikk} bra. Mye *mas* …"],
    )]);
    let astrid =
        ParticipantDetails { number: "I01".into(), pseudonym: "Astrid".into(), ..ParticipantDetails::default() };
    p.save_participants(&[astrid]).unwrap();
    let (one, document) = (p.find_participant("I01").unwrap(), p.find_document("I01").unwrap());
    p.set_participant(document, Some(one)).unwrap();
    p.set_attribute(one, "gruppe", "leder, nord").unwrap();
    let span = span_of(&p, document, "det gikk");
    p.code_passage_with(document, span, "Start").unwrap();
    let excerpt = p.model().excerpts.iter().last().unwrap().id;
    p.write_memo(Subject::Excerpt(excerpt), "Husk").unwrap();
    let span = span_of(&p, document, "Mye");
    let pen = p.find_colour("gul").unwrap();
    p.colour_passage(document, span, Some(pen)).unwrap();
    let mut own = incoming("Utkast", transcript(&["x: Mine ord."]));
    own.kind = DocumentKind::Own;
    own.transcript.speakers.clear();
    own.transcript.turns[0].speaker = None;
    p.import(&[own], &[]).unwrap();
    p
}

fn write(p: &Study, kind: DataKind, query: &str, name: &str) -> (ExportedData, PathBuf) {
    let (words, path) = (Words::new(Language::Nb), p.folder().join(name));
    let request = DataRequest { kind, query: query.to_owned(), round: None };
    (p.export_data(&request, &path, options(&words), &mut |_, _| {}).unwrap(), path)
}

fn said(made: &ExportedData) -> (String, Vec<&str>) {
    (made.text(&Words::new(Language::Nb)), made.notes.iter().map(String::as_str).collect())
}

#[test]
fn the_table_of_taguette_has_a_row_for_each_code_with_dots_between_levels() {
    let p = study();
    let (made, path) = write(&p, DataKind::Taguette, "", "t.csv");
    assert_eq!(
        std::fs::read_to_string(path).unwrap(),
        "id,document,tag,content\r\n1,I01,Start,skjedde\r\n2,I01,Start,det gikk\r\n2,I01,f\\.eks\\..Tro,det gikk\r\n"
    );
    let notes =
        ["Ikke med: farger, notater, runder og hvem som kodet.", "Ikke med, fordi de ikke har noen kode: 1 utdrag."];
    assert_eq!(said(&made), ("3 rader, 2 utdrag".into(), notes.to_vec()));
    let (_, path) = write(&p, DataKind::Taguette, "kode:Tro", "t.xlsx");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let range = calamine::Reader::worksheet_range(&mut book, "highlights").unwrap();
    assert_eq!(range.height(), 3, "each code of an excerpt that matches");
}

#[test]
fn the_long_table_has_a_row_for_each_coding_with_all_about_it() {
    let p = study();
    let (made, path) = write(&p, DataKind::Codings, "", "c.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headings = reader.headers().unwrap().iter().collect::<Vec<_>>().join(" ");
    assert_eq!(
        headings,
        "coding excerpt excerpt_uuid document participant speaker role counts attribute_gruppe coder round colour \
         code_colour code level_1 level_2 start_byte end_byte start_character end_character turn first_turn last_turn \
         time_ms quote memos marked_at coded_at"
    );
    let rows: Vec<csv::StringRecord> = reader.into_records().map(Result::unwrap).collect();
    // The identities and the moments differ from run to run.
    let shown = |row: &csv::StringRecord| row.iter().skip(3).take(23).collect::<Vec<_>>().join("|");
    assert_eq!(
        rows.iter().map(shown).collect::<Vec<_>>(),
        [
            "I01||Intervjuer|interviewer|0||RH|1|||Start|Start||4|11|4|11|1|1|1||skjedde|",
            "I01|I01|Astrid|informant|1|leder, nord|RH|1|||Start|Start||17|25|16|24|2|2|2||det gikk|Husk",
            "I01|I01|Astrid|informant|1|leder, nord|RH|1|||f.eks./Tro|f.eks.|Tro|17|25|16|24|2|2|2||det gikk|Husk",
        ]
    );
    for row in &rows {
        assert!(row[0].parse::<crate::domain::ids::Uuid>().is_ok() && row[0] != row[2], "{row:?}");
        assert!(
            ["marked_at", "coded_at"].iter().enumerate().all(|(n, _)| row[26 + n].parse::<jiff::Timestamp>().is_ok())
        );
    }
    assert_eq!(said(&made), ("3 rader, 2 utdrag".into(), vec!["Ikke med, fordi de ikke har noen kode: 1 utdrag."]));
    for language in Language::ALL {
        let (words, path) = (Words::new(language), p.folder().join(format!("{}.csv", language.code())));
        let request = DataRequest { kind: DataKind::Codings, query: String::new(), round: None };
        p.export_data(&request, &path, options(&words), &mut |_, _| {}).unwrap();
        let first = std::fs::read_to_string(path).unwrap().lines().next().unwrap().to_owned();
        assert_eq!(first, headings.replace(' ', ","), "the headings are the same in every language");
    }
}

#[test]
fn a_corpus_holds_what_the_participants_say_with_their_attributes() {
    let mut p = study();
    import_lines(&mut p, "I02", &["I: Og du?", "Bo: Nei.", "I: Ja?", "Siv: Jo."]);
    let (made, path) = write(&p, DataKind::Corpus(Speakers::Participants), "", "c.txt");
    let expected = "**** *dokument_I01 *informant_I01 *rolle_informant *gruppe_ledernord\n\
        Å, det gikk bra. Mye mas ...\n\n\
        **** *dokument_I02 *informant_Bo *rolle_informant\nNei.\n\n\
        **** *dokument_I02 *informant_Siv *rolle_informant\nJo.\n\n";
    assert_eq!(std::fs::read_to_string(path).unwrap(), expected);
    let (text, notes) = said(&made);
    assert_eq!((text.as_str(), notes.len()), ("3 tekster, 8 ord", 3));
    assert!(notes[0].contains("intervjuerne") && notes[2].contains("UTF-8"), "{notes:?}");
    let (_, path) = write(&p, DataKind::Corpus(Speakers::Participants), "tema:f.eks. ELLER farge:gul", "d.txt");
    assert!(std::fs::read_to_string(path).unwrap().ends_with("*gruppe_ledernord\ndet gikk\nMye\n\n"));
    let (made, path) = write(&p, DataKind::Corpus(Speakers::Everyone), "", "e.txt");
    let all = std::fs::read_to_string(path).unwrap();
    let begins =
        "**** *dokument_I01 *informant_Intervjuer *rolle_intervjuer\nHva skjedde?\n\n**** *dokument_I01 *informant_I01";
    assert!(all.starts_with(begins), "{all}");
    assert!(all.contains("**** *dokument_Utkast\nMine ord.\n\n"), "{all}");
    assert_eq!(said(&made).0, "6 tekster, 15 ord");
}

#[test]
fn a_passage_that_is_marked_twice_is_in_the_corpus_once() {
    let p = Study::with(&[("I01", &["I: Ja?", "Anna: En {A:to [B:tre} fire] {C:fem}."])]);
    let (_, path) = write(&p, DataKind::Corpus(Speakers::Participants), "tema:A ELLER tema:B", "c.txt");
    assert!(std::fs::read_to_string(path).unwrap().ends_with("\nto tre fire\n\n"));
}

#[test]
fn nobody_with_a_pseudonym_is_shown_by_another_name() {
    let p = study();
    for (kind, name) in [
        (DataKind::Codings, "a.csv"),
        (DataKind::Taguette, "b.csv"),
        (DataKind::Corpus(Speakers::Everyone), "c.txt"),
        (DataKind::Lines, "d.ndjson"),
    ] {
        let (made, path) = write(&p, kind, "", name);
        let text = std::fs::read_to_string(path).unwrap();
        assert!(!text.contains("Nordmann") && !text.contains("Kari"), "{text}");
        assert_eq!(made.real_names.warning(&Words::new(Language::Nb)), None);
    }
}

#[test]
fn the_round_and_the_coder_of_each_coding_are_in_the_table() {
    let mut p = study();
    let round = p.current_round().unwrap();
    p.begin_round(&NewRound::new(round, RoundStart::Copy)).unwrap();
    let (coder, _) = p.add_coder("Bo").unwrap();
    p.set_coder(coder).unwrap();
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "bra");
    p.code_passage_with(document, span, "Start").unwrap();
    let of = |query: &str, name: &str| {
        let (_, path) = write(&p, DataKind::Codings, query, name);
        let rows = csv::Reader::from_path(path).unwrap().into_records().map(Result::unwrap);
        rows.map(|row| format!("{} {} {}", &row[9], &row[10], &row[14])).collect::<Vec<_>>()
    };
    assert_eq!(of("", "a.csv"), ["RH 2 Start", "RH 2 Start", "RH 2 f.eks.", "Bo 2 Start"]);
    assert_eq!(of("runde:1", "b.csv"), ["RH 1 Start", "RH 1 Start", "RH 1 f.eks."]);
}
