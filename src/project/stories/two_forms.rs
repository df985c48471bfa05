//! The second student sorts with two forms of 7 categories, one for each group of informants, with four of them shared. She
//! reads everything once more for one question, with a tree of its own beside the forms, and then with 8 colours. At the
//! end she draws 3 + 4 overarching themes out of the chapters that she has written, which are her own text.

use super::Student;
use crate::domain::document::DocumentKind;
use crate::domain::ids::DocumentId;
use crate::domain::query::condition::Condition;
use crate::import::{Options, read};
use crate::project::document::{Incoming, Marks};
use crate::project::excerpt::Passage;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::span_of;

const SHARED: [&str; 4] = ["Bakgrunn", "Samarbeid i praksis", "Forløp som har fungert", "Forløp som ikke har fungert"];
const OF_CONSULTANTS: [&str; 3] = ["Deltakerne", "Opplæringen", "Slutten"];
const OF_LEADERS: [&str; 3] = ["Tilbudet", "Tallene", "Ansvaret"];

const CHAPTER: &str = "Funn\n\nTid er det som går igjen. Konsulentene fikk til noe når ingen hastet, og når de kunne følge \
    noen hele veien. Kolleger som tok over for hverandre, bar mye.\n\nTallene trakk andre veien. Det som ikke kunne føres, \
    ble ikke sett. Ingen lærte bort det vanskelige, og ventingen tok kreftene. Til slutt manglet avslutningen.";

/// What helps and what hinders, with the words of the chapter that each is drawn from.
const THEMES: [(&str, &str); 7] = [
    ("Fremmer/Tid", "Tid er det som går igjen"),
    ("Fremmer/Å følge noen hele veien", "følge noen hele veien"),
    ("Fremmer/Kolleger", "Kolleger som tok over for hverandre"),
    ("Hemmer/Tall", "Tallene trakk andre veien"),
    ("Hemmer/Det usynlige", "Det som ikke kunne føres"),
    ("Hemmer/Manglende opplæring", "Ingen lærte bort det vanskelige"),
    ("Hemmer/Venting og brudd", "ventingen tok kreftene. Til slutt manglet avslutningen"),
];

/// The form of a group and the category in it, by what the passage was coded with in the sample.
fn column(group: &str, first_code: &str) -> String {
    let top = first_code.split('/').next().unwrap_or_default();
    let category = match (group, top) {
        (_, "Å begynne") => SHARED[0],
        (_, "Kollegene") => SHARED[1],
        ("konsulent", "Deltakerne") => OF_CONSULTANTS[0],
        ("konsulent", "Å lære jobben") => OF_CONSULTANTS[1],
        ("konsulent", "Å slutte" | "Å vente") => OF_CONSULTANTS[2],
        ("leder", "Å lære jobben") => OF_LEADERS[0],
        ("leder", "Tallene") => OF_LEADERS[1],
        ("leder", "Å slutte" | "Å vente") => OF_LEADERS[2],
        (_, "Deltakerne") => SHARED[2],
        _ => SHARED[3],
    };
    format!("{}/{category}", if group == "leder" { "Ledere" } else { "Konsulenter" })
}

impl Student {
    /// The group that the informant of an interview belongs to.
    fn group_of(&self, document: DocumentId) -> String {
        let model = self.model();
        let participant = model.documents.get(document).unwrap().participant.unwrap();
        model.attributes_of(participant)["gruppe"].to_owned()
    }

    /// Codes all passages of the sample in the forms. Returns how many.
    fn fill_in_the_forms(&mut self) -> usize {
        let rows = self.passages();
        let rows: Vec<_> = rows.iter().filter(|row| !row.first_codes.is_empty()).collect();
        for (form, own) in [("Konsulenter", OF_CONSULTANTS), ("Ledere", OF_LEADERS)] {
            for category in SHARED.iter().chain(&own) {
                self.add_code(&format!("{form}/{category}")).unwrap();
            }
        }
        for row in &rows {
            let category = self.code(&column(&self.group_of(row.document), &row.first_codes[0]));
            self.code_passage(row.document, row.span, &[category]).unwrap();
        }
        rows.len()
    }

    fn count(&self, query: &str) -> usize {
        self.counted(&self.select(&self.understand(query).unwrap()).unwrap()).excerpts
    }
}

#[test]
fn two_forms_a_second_reading_eight_colours_and_themes_from_her_own_chapters() {
    let mut student = Student::new();
    let forms = student.current_round().unwrap();
    let filled = student.fill_in_the_forms();
    assert_eq!(student.tree().len(), 2 + 7 + 7);
    assert!(student.find_code("Samarbeid i praksis").is_err(), "it is in both forms");
    assert_eq!(student.count("tema:Konsulenter") + student.count("tema:Ledere"), filled);
    assert_eq!(student.count("tema:Ledere gruppe=konsulent"), 0);
    let in_forms = student.coded_in(forms);

    // Once more, for one question, beside the forms: a tree of its own, and what she does in one changes nothing in the other.
    let reading = student.begin_empty("Hva fremmer samarbeid?");
    assert_eq!(student.tree(), [""; 0]);
    for row in student.passages().into_iter().filter(|row| row.codes.iter().any(|code| code.contains("Arbeidsmiljø")))
    {
        let path = if row.memo.is_empty() { "Fremmer" } else { "Fremmer/Å merke seg" };
        student.code_passage_with(row.document, row.span, path).unwrap();
    }
    student.choose_round(forms).unwrap();
    assert_eq!((student.tree().len(), student.coded_in(forms)), (16, in_forms.clone()));
    student.choose_next_round().unwrap();
    assert_eq!(student.current_round(), Ok(reading));
    let asked = student.count("tema:Fremmer");
    assert!(asked > 20 && student.count("tema:Fremmer OG ord*") < asked);
    student.adds_up(forms, reading);

    // Eight colours, for eight categories of statements. They are a set of their own; the other rounds keep theirs.
    let old_set = student.round(forms).unwrap().colour_set;
    let set = student.add_colour_set("Åtte farger", old_set).unwrap().0;
    let colours = student
        .begin_round(&NewRound { colour_set: Some(set), ..NewRound::new(reading, RoundStart::Empty) })
        .unwrap()
        .0;
    // Those of her Word documents are there already.
    let there = student.pens().len();
    for (name, rgb) in [("grå", 0x99_99_99), ("brun", 0x8b_5a_2b)] {
        student.add_colour(name, rgb).unwrap();
    }
    let pens: Vec<_> = student.pens().into_iter().map(|pen| pen.id).collect();
    assert_eq!(pens.len(), 8);
    let marked: Vec<Passage> = student
        .passages()
        .iter()
        .enumerate()
        .map(|(n, row)| Passage {
            document: row.document,
            span: row.span,
            codes: Vec::new(),
            colour: Some(pens[n % pens.len()]),
            memo: String::new(),
        })
        .collect();
    student.mark_passages(&marked).unwrap();
    let in_colours: usize = student.pens().iter().map(|pen| student.count(&format!("farge:{}", pen.name))).sum();
    assert_eq!(in_colours, student.count(""));
    student.choose_round(forms).unwrap();
    assert_eq!(student.pens().len(), there);
    student.choose_round(colours).unwrap();

    // From her own chapter, 3 themes that help and 4 that hinder. Her own text never counts as an informant.
    let chapter = Incoming {
        name: "Kapittel 5".to_owned(),
        source: "kapittel 5.md".to_owned(),
        kind: DocumentKind::Own,
        participant: None,
        transcript: read("kapittel 5.md", CHAPTER.as_bytes(), &Options::default()).unwrap(),
        marks: Marks::default(),
        only_marks: false,
    };
    let chapter = student.import(&[chapter], &[]).unwrap().0[0];
    let themes = student.begin_empty("Overordnede temaer");
    for (path, words) in THEMES {
        let span = span_of(&student, chapter, words);
        student.code_passage_with(chapter, span, path).unwrap();
    }
    let book = &student.model().codebook;
    let below = |name: &str| book.children(Some(student.code(name))).len();
    assert_eq!((student.tree().len(), below("Fremmer"), below("Hemmer")), (9, 3, 4));
    let drawn = student.select(&Condition::Round(themes)).unwrap();
    let tally = student.tally(&drawn);
    assert_eq!((tally.count.excerpts, tally.count.informants, tally.uncounted.own_texts), (0, 0, 7));

    // Nothing that she did later has changed the forms, and the way says that her themes stand on no informant's words.
    assert_eq!(student.coded_in(forms), in_forms);
    let way = student.adds_up(forms, themes);
    assert_eq!((way.levels_before(), way.levels_after()), (vec![2, 14], vec![2, 7]));
    assert!(way.arrivals.iter().all(|one| one.theme.excerpts == 0 && one.new == 0));
    student.undo_everything_and_redo_it();
}
