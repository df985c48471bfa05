//! Queries of excerpts and of the text, as tables.

mod corpus;
mod laws;

use std::path::Path;

use crate::analysis::count::Count;
use crate::domain::document::DocumentLanguage;
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::memo::Subject;
use crate::error::{Error, Noun, QueryFault};
use crate::project::Project;
use crate::project::participant::ParticipantDetails;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::{counted, import_lines, project, span_of};
use crate::store::Mode;
use crate::store::tests::tamper;
use crate::words::error::sentence;
use crate::words::{Language, Words};

/// Codes these words. Returns the excerpt.
fn code(project: &mut Project, document: DocumentId, words: &str, path: &str) -> ExcerptId {
    let span = span_of(project, document, words);
    project.code_passage_with(document, span, path).unwrap().0
}

/// Two interviews, six excerpts.
fn studied(folder: &Path) -> Project {
    let mut p = project(folder);
    let anna = import_lines(
        &mut p,
        "I01 Anna",
        &[
            "I: Hvordan var oppstarten for deg?",
            "Anna: Jeg følte meg ikke sett. Samtalene var korte.",
            "Anna: Etter hvert ble jeg trygg på kollegaene mine.",
        ],
    );
    let berit = import_lines(
        &mut p,
        "I02 Berit",
        &["I: Følte du deg trygg?", "Berit: Nei, jeg var redd. Det var ingen samtale med lederen."],
    );
    let described =
        [("I01", "Anna", "deltaker", "41"), ("I02", "Berit", "Veileder", "29,5")].map(|(number, name, group, age)| {
            ParticipantDetails {
                number: number.into(),
                pseudonym: name.into(),
                values: vec![
                    ("gruppe".into(), group.into()),
                    ("år i jobben".into(), "3–5".into()),
                    ("alder".into(), age.into()),
                ],
            }
        });
    p.save_participants(&described).unwrap();
    for (document, number) in [(anna, "I01"), (berit, "I02")] {
        let participant = p.find_participant(number).unwrap();
        p.set_participant(document, Some(participant)).unwrap();
    }
    code(&mut p, anna, "ikke sett", "Oppstart/Tillit");
    code(&mut p, anna, "Samtalene var korte", "Oppstart/Samtaler");
    let trygg = code(&mut p, anna, "trygg på kollegaene", "Underveis/Tillit");
    code(&mut p, berit, "jeg var redd", "Oppstart");
    code(&mut p, berit, "Følte du deg trygg?", "Underveis");
    let samtale = code(&mut p, berit, "ingen samtale med lederen", "Oppstartsmøte");
    let yellow = p.find_colour("gul").unwrap();
    p.colour_excerpts(&[samtale], Some(yellow)).unwrap();
    p.write_memo(Subject::Excerpt(trygg), "Metning? Se også I07.").unwrap();
    p
}

/// The quotes of the excerpts that a query gives, in order.
fn quotes(project: &Project, query: &str) -> Vec<String> {
    let found = project.select(&project.understand(query).unwrap()).unwrap();
    project.in_order(&found).into_iter().map(|id| project.quote(id).unwrap()).collect()
}

#[test]
fn each_query_selects_the_expected_excerpts() {
    let folder = crate::project::testing::folder();
    let p = studied(folder.path());
    const SETT: &str = "ikke sett";
    const KORTE: &str = "Samtalene var korte";
    const TRYGG: &str = "trygg på kollegaene";
    const REDD: &str = "jeg var redd";
    const SPURT: &str = "Følte du deg trygg?";
    const LEDER: &str = "ingen samtale med lederen";
    for (query, found) in [
        ("", &[SETT, KORTE, TRYGG, SPURT, REDD, LEDER][..]),
        ("tema:Oppstart", &[SETT, KORTE, REDD]),
        ("kode:Oppstart", &[REDD]),
        ("theme:oppstart/tillit", &[SETT]),
        ("tema:Underveis/Tillit", &[TRYGG]),
        ("samtale", &[KORTE, LEDER]),
        ("samtaler IKKE tema:Oppstart", &[LEDER]),
        ("trygg", &[TRYGG, SPURT]),
        ("\"trygge på kollegaer\"", &[TRYGG]),
        ("\"kollegaer trygg\"", &[]),
        ("farge:gul", &[LEDER]),
        ("colour:yellow", &[LEDER]),
        ("informant:Anna", &[SETT, KORTE, TRYGG]),
        ("informant:i02", &[REDD, LEDER]),
        ("gruppe=veileder", &[REDD, LEDER]),
        ("\"år i jobben\"=\"3–5\" trygg", &[TRYGG]),
        ("alder>29", &[SETT, KORTE, TRYGG, REDD, LEDER]),
        ("alder > 29.5", &[SETT, KORTE, TRYGG]),
        ("alder<=29,5", &[REDD, LEDER]),
        ("Alder=30..50", &[SETT, KORTE, TRYGG]),
        ("alder<10", &[]),
        ("IKKE alder<30 trygg", &[TRYGG, SPURT]),
        ("intervju:I02", &[SPURT, REDD, LEDER]),
        ("rolle:intervjuer", &[SPURT]),
        ("role:informant trygg", &[TRYGG]),
        ("av:rh runde:1 redd", &[REDD]),
        ("notat:metning", &[TRYGG]),
        ("tema:Oppstart (redd ELLER ikke)", &[SETT, REDD]),
        ("IKKE tema:Oppstart", &[TRYGG, SPURT, LEDER]),
        ("IKKE (tema:Oppstart ELLER trygg)", &[LEDER]),
        ("samt*", &[KORTE, LEDER]),
        ("samtlaene~ tema:Oppstart", &[KORTE]),
        ("\"tryg* på koleg*\"", &[]),
        ("\"tryg* på kolleg*\"", &[TRYGG]),
        ("samtale NÆR/2 korte", &[KORTE]),
        ("korte NEAR/1 samtale", &[]),
        ("ukodet", &[]),
        ("IKKE uncoded tema:Underveis/Tillit", &[TRYGG]),
        ("tema:Oppstart OVERLAPPER tema:Underveis", &[]),
        ("tema:Oppstart OVERLAPS sett", &[SETT]),
        ("tema:Oppstart FØR tema:Oppstartsmøte", &[REDD]),
        ("FØR kode:Oppstart/Samtaler", &[SETT]),
        ("tema:Oppstart FØR tema:Underveis/Tillit", &[SETT, KORTE]),
    ] {
        assert_eq!(quotes(&p, query), found, "{query}");
    }
}

#[test]
fn each_query_of_the_text_gives_turns_with_hits() {
    let folder = crate::project::testing::folder();
    let p = studied(folder.path());
    let found = |query: &str| -> Vec<String> {
        let places = p.text_hits(&p.understand(query).unwrap()).unwrap();
        let lines = places.iter().map(|place| {
            let hits = place.hits.iter().map(|hit| p.words(place.document, *hit).unwrap());
            format!("{}:{} {}", place.document, place.turn, hits.collect::<Vec<_>>().join("|"))
        });
        lines.map(|line| line.trim_end().to_owned()).collect()
    };
    for (query, places) in [
        ("samtaler", &["1:2 Samtalene", "2:2 samtale"][..]),
        ("jeg", &["1:2 Jeg", "1:3 jeg", "2:2 jeg"]),
        ("følte", &["1:2 følte"]),
        ("følte (rolle:intervjuer ELLER rolle:informant)", &["1:2 følte", "2:1 Følte"]),
        ("tema:Underveis", &["1:3"]),
        ("tema:Oppstart jeg IKKE redd", &["1:2 Jeg"]),
        ("gruppe=veileder \"jeg var\"", &["2:2 jeg var"]),
        ("alder>=30 jeg", &["1:2 Jeg", "1:3 jeg"]),
        ("trygg ELLER kollegaen", &["1:3 trygg|kollegaene"]),
        ("intervju:I01 IKKE samtale", &["1:3"]),
        ("samt*", &["1:2 Samtalene", "2:2 samtale"]),
        ("følte NÆR/2 ikke", &["1:2 følte|ikke"]),
        ("(trygg ELLER følte) NÆR/3 (meg ELLER på)", &["1:2 følte|meg", "1:3 trygg|på"]),
        ("ukodet intervju:I01", &["1:2 Jeg følte meg", "1:3 Etter hvert ble jeg|mine."]),
        ("ukodet jeg", &["1:2 Jeg", "1:3 jeg"]),
        ("uncoded samtale", &[]),
        ("OVERLAPPER ukodet", &[]),
        ("IKKE ukodet", &[]),
        ("jeg IKKE OVERLAPPER rolle:intervjuer", &["1:2 Jeg", "1:3 jeg", "2:2 jeg"]),
        ("tema:Oppstart FØR tema:Oppstartsmøte", &["2:2"]),
    ] {
        assert_eq!(found(query), places, "{query}");
    }
}

#[test]
fn uncoded_text_of_a_round_is_found_with_the_rounds_name() {
    let folder = crate::project::testing::folder();
    let mut p = project(folder.path());
    let doc = import_lines(&mut p, "I01", &["I: Og?", "A: en to tre fire", "A: fem seks"]);
    code(&mut p, doc, "en to tre", "A");
    p.add_code("B").unwrap();
    let from = p.current_round().unwrap();
    p.begin_round(&NewRound::new(from, RoundStart::Codes)).unwrap();
    code(&mut p, doc, "fem", "B");
    let found = |query: &str| -> Vec<String> {
        let places = p.text_hits(&p.understand(query).unwrap()).unwrap();
        let hits = places.iter().flat_map(|place| place.hits.iter().map(|hit| p.words(place.document, *hit).unwrap()));
        hits.collect()
    };
    for (query, left) in [
        ("ukodet", &["en to tre fire", "seks"][..]),
        ("runde:2 ukodet", &["en to tre fire", "seks"]),
        ("runde:1 ukodet", &["fire", "fem seks"]),
        ("(runde:1 ELLER runde:2) ukodet", &["fire", "seks"]),
        ("ukodet runde:1 fem", &["fem"]),
        ("runde:1 ukodet tema:A", &["fire"]),
        ("runde:1 ukodet tema:B", &[]),
    ] {
        assert_eq!(found(query), left, "{query}");
    }
    assert_eq!(p.text_hits(&p.understand("runde:1 IKKE ukodet").unwrap()).unwrap().len(), 0);
    assert_eq!(quotes(&p, "runde:1 ukodet"), [""; 0]);
}

#[test]
fn only_one_coders_excerpts_overlap_and_before_ignores_interviewers() {
    let folder = crate::project::testing::folder();
    let mut p = project(folder.path());
    let document_words = ["A: en to tre fire", "I: fem seks", "A: sju åtte", "A: ni ti", "A: elleve"];
    let doc = import_lines(&mut p, "I01", &document_words);
    code(&mut p, doc, "en to", "A");
    code(&mut p, doc, "to tre", "B");
    code(&mut p, doc, "tre fire", "C");
    code(&mut p, doc, "sju", "D");
    code(&mut p, doc, "ni", "E");
    for (query, found) in [
        ("kode:A OVERLAPPER kode:B", &["en to"][..]),
        ("OVERLAPPER kode:B", &["en to", "to tre", "tre fire"]),
        ("kode:A OVERLAPPER kode:C", &[]),
        ("kode:A FØR kode:C", &["en to"]),
        ("kode:B FØR kode:C", &[]),
        ("kode:A FØR kode:D", &["en to"]),
        ("kode:D FØR kode:E", &["sju"]),
        ("kode:A FØR kode:E", &[]),
        ("kode:D FØR kode:A", &[]),
    ] {
        assert_eq!(quotes(&p, query), found, "{query}");
    }
    // The turn has an excerpt of A, and one that overlaps an excerpt of C; but they are not the same excerpt.
    for (query, turns) in
        [("kode:A OVERLAPPER kode:C", 0), ("kode:B OVERLAPPER kode:C", 1), ("en OVERLAPPER kode:C", 1)]
    {
        assert_eq!(p.text_hits(&p.understand(query).unwrap()).unwrap().len(), turns, "{query}");
    }
    let (another, _) = p.add_coder("AB").unwrap();
    p.set_coder(another).unwrap();
    code(&mut p, doc, "en to tre", "B");
    assert_eq!(quotes(&p, "av:rh kode:A OVERLAPPER av:AB"), [""; 0]);
}

#[test]
fn hits_with_another_spelling_are_found_and_flagged() {
    let folder = crate::project::testing::folder();
    let mut p = project(folder.path());
    import_lines(&mut p, "I01", &["A: Æ veit itj, men eg lærer. Jeg vet ikke om lærerne."]);
    let found = |condition: &crate::domain::query::condition::Condition| {
        let place = p.text_hits(condition).unwrap().pop();
        let words = |spans: &[crate::domain::span::Span]| -> Vec<String> {
            spans.iter().map(|span| p.words(DocumentId(1), *span).unwrap()).collect()
        };
        place.map_or((vec![], vec![]), |place| (words(&place.hits), words(&place.loosely)))
    };
    let of = |query: &str| found(&p.understand(query).unwrap());
    let text = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    assert_eq!(of("jeg"), (text(&["Æ", "eg", "Jeg"]), text(&["Æ", "eg"])));
    assert_eq!(of("laerer"), (text(&["lærer", "lærerne"]), text(&["lærer", "lærerne"])));
    assert_eq!(of("lærer").1, text(&[]));
    let as_written = p.understand("jeg").unwrap().as_written();
    assert_eq!(found(&as_written), (text(&["Jeg"]), text(&[])));
}

#[test]
fn interviewers_and_own_texts_do_not_count() {
    let folder = crate::project::testing::folder();
    let mut p = studied(folder.path());
    let count = |p: &Project, query: &str| p.counted(&p.select(&p.understand(query).unwrap()).unwrap());
    assert_eq!(count(&p, ""), Count { excerpts: 5, informants: 2 });
    assert_eq!(count(&p, "tema:Underveis"), Count { excerpts: 1, informants: 1 });
    let underway = p.find_code("Underveis").unwrap();
    assert_eq!(p.counted_under(underway).unwrap(), 1);
    let anna = p.find_document("I01").unwrap();
    p.set_kind(anna, crate::domain::document::DocumentKind::Own).unwrap();
    assert_eq!(count(&p, ""), Count { excerpts: 2, informants: 1 });
    assert_eq!(p.counted_under(underway).unwrap(), 0);
}

#[test]
fn an_ambiguous_or_unknown_name_is_pointed_at() {
    let folder = crate::project::testing::folder();
    let p = studied(folder.path());
    let wrong = |query: &str| match p.understand(query) {
        Err(Error::Query(error)) => (query[error.start..error.end].to_owned(), error.fault),
        other => panic!("{query}: {other:?}"),
    };
    let (part, fault) = wrong("jeg ELLER tema:Tillit");
    assert_eq!(part, "tema:Tillit");
    let QueryFault::Ambiguous { candidates, .. } = fault else { panic!("{fault:?}") };
    assert_eq!(candidates, ["Oppstart/Tillit", "Underveis/Tillit"]);
    for (query, noun, near) in [
        ("IKKE tema:Opstart", Noun::Code, Some("Oppstart")),
        ("kode:Samtale", Noun::Code, Some("Oppstart/Samtaler")),
        ("farge:gull", Noun::Colour, Some("gul")),
        ("informant:I09", Noun::Participant, Some("I01")),
        ("grupe=veileder", Noun::Attribute, Some("gruppe")),
        ("gruppe=veilder", Noun::Attribute, Some("Veileder")),
        ("rolle:intervjuet", Noun::Role, Some("intervjuer")),
        ("runde:7", Noun::Round, None),
        ("av:XY", Noun::Coder, None),
        ("intervju:Zz", Noun::Document, None),
    ] {
        let (found, nearest) = match wrong(query).1 {
            QueryFault::Unknown { noun, nearest, .. } => (noun, nearest),
            QueryFault::NotAmong { noun, .. } => (noun, Vec::new()),
            QueryFault::UnknownValue { nearest, .. } => (Noun::Attribute, nearest),
            other => panic!("{query}: {other:?}"),
        };
        assert_eq!(found, noun, "{query}");
        assert!(near.is_none_or(|near| nearest.iter().any(|n| n == near)), "{query}: {nearest:?}");
    }
    assert_eq!(wrong("jeg !!!"), ("!!!".to_owned(), QueryFault::NoWord));
    assert_eq!(wrong("a NÆR !!!"), ("!!!".to_owned(), QueryFault::NoWord));
    assert_eq!(wrong("sett sliten~9"), ("sliten~9".to_owned(), QueryFault::FuzzyDistance));
    assert_eq!(wrong("notat:sliten~0"), ("notat:sliten~0".to_owned(), QueryFault::FuzzyDistance));
    assert_eq!(wrong("notat:f*l"), ("notat:f*l".to_owned(), QueryFault::MisplacedSign));
    assert_eq!(wrong(&format!("\"{}\"", "ord ".repeat(65))).1, QueryFault::TooLarge);
}

#[test]
fn an_error_lists_the_known_names_if_none_is_similar() {
    let folder = crate::project::testing::folder();
    let p = studied(folder.path());
    let words = Words::new(Language::Nb);
    for (query, said) in [
        ("foo:x", "med «foo:». Disse finnes: tema:, kode:, farge:,"),
        ("foo:", "Disse finnes: tema:"),
        ("tem:x", "Mente du «tema»"),
        ("gruppe:veileder", "«gruppe» er en egenskap, og egenskaper skrives med likhetstegn, slik: gruppe=Veileder."),
        ("gruppe: xyz", "slik: gruppe="),
        ("gruper:xyz", "Mente du «gruppe=»?"),
        ("farge:lyserosa", "som heter «lyserosa». Disse finnes: gul, "),
        ("gruppe=veilder", "Ingen informanter har «veilder» som gruppe. Mente du «Veileder»?"),
        ("gruppe=xyz", "Ingen informanter har «xyz» som gruppe. Disse finnes: "),
        ("rolle:sjef", "Disse finnes: intervjuer, informant, annen."),
        ("runde:7", "Disse finnes: 1"),
        ("tema:xyz", "Sjekk hvordan det er skrevet."),
    ] {
        let wrong = sentence(&words, &p.understand(query).unwrap_err());
        assert!(wrong.contains(said), "{query}: {wrong}");
    }
}

#[test]
fn a_theme_is_not_matched_by_the_beginning_of_its_name() {
    let folder = crate::project::testing::folder();
    let mut p = project(folder.path());
    let doc = import_lines(&mut p, "I01", &["A: en to tre"]);
    code(&mut p, doc, "en", "tema1");
    code(&mut p, doc, "to", "tema10");
    code(&mut p, doc, "tre", "tema1/under");
    assert_eq!(quotes(&p, "tema:tema1"), ["en", "tre"]);
    assert_eq!(quotes(&p, "kode:tema1"), ["en"]);
}

#[test]
fn each_document_is_searched_in_its_own_language() {
    let folder = crate::project::testing::folder();
    let mut p = project(folder.path());
    let english = import_lines(&mut p, "E", &["A: She was running to the meetings."]);
    let norwegian = import_lines(&mut p, "N", &["B: De var på møtene og i running."]);
    p.set_language(english, Some(DocumentLanguage::En)).unwrap();
    code(&mut p, english, "running to the meetings", "A");
    code(&mut p, norwegian, "på møtene og i running", "A");
    for indexed in [false, true] {
        if indexed {
            p.start_index();
            p.index().unwrap().wait();
        }
        assert_eq!(quotes(&p, "runs meeting"), ["running to the meetings"]);
        assert_eq!(quotes(&p, "møte"), ["på møtene og i running"]);
        assert_eq!(quotes(&p, "running").len(), 2);
    }
    p.set_language(english, None).unwrap();
    p.index().unwrap().wait();
    assert_eq!(quotes(&p, "runs"), [""; 0]);
    assert_eq!(p.text_hits(&p.understand("runs").unwrap()).unwrap(), []);
}

#[test]
fn the_index_finds_what_another_program_wrote() {
    let folder = crate::project::testing::folder();
    let mut p = studied(folder.path());
    p.start_index();
    p.index().unwrap().wait();
    let path = p.store().path().to_owned();
    let mut other = Project::open(&path, crate::store::Mode::Write, crate::project::testing::counted()).unwrap();
    let anna = other.find_document("I01").unwrap();
    let new = code(&mut other, anna, "Etter hvert", "Underveis");
    assert_eq!(p.catch_up().unwrap().unwrap().seq, other.store().head());
    p.index().unwrap().wait();
    assert!(p.select(&p.understand("\"etter hvert\"").unwrap()).unwrap().contains(new.bit()));
}

#[test]
fn a_resized_excerpt_is_found_only_by_its_new_words() {
    let folder = crate::project::testing::folder();
    let mut p = project(folder.path());
    let doc = import_lines(&mut p, "I01", &["A: en to tre"]);
    let excerpt = code(&mut p, doc, "en to", "A");
    p.start_index();
    p.index().unwrap().wait();
    let span = span_of(&p, doc, "to tre");
    p.resize(excerpt, span).unwrap();
    for _ in 0..2 {
        assert_eq!((quotes(&p, "en").len(), quotes(&p, "to").len(), quotes(&p, "tre").len()), (0, 1, 1));
        p.index().unwrap().wait();
    }
}

#[test]
fn a_change_by_another_program_is_ignored_until_this_project_has_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut p = project(folder.path());
    let document = import_lines(&mut p, "I01", &["Anna: en to tre fire"]);
    let mut other = Project::open(p.store().path(), Mode::Write, counted()).unwrap();
    other.set_language(document, Some(DocumentLanguage::En)).unwrap();
    p.start_index();
    p.index().unwrap().wait();
    let found = |p: &Project, query: &str| {
        let places = p.text_hits(&p.understand(query).unwrap()).unwrap();
        let text = p.text(document).unwrap();
        let hits = places.iter().flat_map(|place| place.hits.iter().map(|hit| hit.of(&text.text).unwrap().to_owned()));
        hits.collect::<Vec<_>>()
    };
    let agree = |p: &Project| {
        for words in ["tre", "en", "\"to tre\""] {
            assert_eq!(found(p, words), [words.trim_matches('"')]);
        }
        assert_eq!(found(p, "en IKKE fire"), [""; 0]);
    };
    agree(&p);
    p.catch_up().unwrap();
    p.index().unwrap().wait();
    agree(&p);
}

#[test]
fn no_text_is_read_if_the_index_shows_that_it_has_no_hit() {
    let folder = tempfile::tempdir().unwrap();
    let mut p = project(folder.path());
    import_lines(&mut p, "I01", &["Anna: en to tre fire"]);
    p.reload().unwrap();
    p.start_index();
    p.index().unwrap().wait();
    tamper(p.store().path(), "DELETE FROM turn; DELETE FROM text_revision");
    assert_eq!(p.text_hits(&p.understand("\"tre en\"").unwrap()).unwrap(), []);
}
