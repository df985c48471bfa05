//! A row for each respondent.

use super::build::{Xlsx, rows, text, words};
use super::*;
use crate::domain::document::Role;
use crate::error::{Error, ImportError};
use crate::import::sheet::reading::Shape;
use crate::import::tests::shown::left_out as words_left_out;
use crate::import::transcript::LeftOut;

const BEST: &str = "Hva liker du best med jobben?";
const WORST: &str = "Hva ville du endret?";

/// A survey with an attribute, a closed question and two open ones.
const SURVEY: [[&str; 5]; 5] = [
    ["Svar-ID", "Alder", "Hvor fornøyd er du?", BEST, WORST],
    ["11", "34", "Svært fornøyd", "At vi hjelper hverandre når det trengs.", "Vi har for dårlig tid.\nOg for få folk."],
    ["12", "51", "Litt fornøyd", "Kollegene mine er det beste her.", ""],
    ["13", "", "Svært fornøyd", "", ""],
    ["14", "28", "Litt fornøyd", "Ingen dager er helt like.", "Ledelsen burde lytte mer til oss."],
];

#[test]
fn each_open_answer_is_a_turn_under_its_question() {
    let book = Xlsx::new().sheet("Svar", &rows(&SURVEY)).build();
    for all in [all("s.csv", text(';', &SURVEY).as_bytes()), all("s.xlsx", &book)] {
        assert_eq!(all.len(), 3);
        let expected = [
            format!("I: {BEST}"),
            "R: At vi hjelper hverandre når det trengs.".to_owned(),
            format!("I: {WORST}"),
            "R: Vi har for dårlig tid.\nOg for få folk.".to_owned(),
        ];
        assert_eq!(said(&all[0]), expected);
        assert_eq!(all[0].speakers.iter().map(|s| s.role).collect::<Vec<_>>(), [Role::Interviewer, Role::Informant]);
        assert_eq!(all[0].doubt(), None);
        assert_eq!(said(&all[1]), [format!("I: {BEST}"), "R: Kollegene mine er det beste her.".to_owned()]);
        let people: Vec<String> = all.iter().map(person).collect();
        let expected = [
            "11, Alder=34, Hvor fornøyd er du?=Svært fornøyd",
            "12, Alder=51, Hvor fornøyd er du?=Litt fornøyd",
            "14, Alder=28, Hvor fornøyd er du?=Litt fornøyd",
        ];
        assert_eq!(people, expected);
        assert_eq!(columns(&all[0]), ["A respondent", "B attribute", "C attribute", "D answers", "E answers"]);
        let read = reading(&all[0]);
        assert_eq!((read.shape, read.rows, read.silent), (Shape::Survey, 4, 1));
    }
}

#[test]
fn the_user_can_choose_the_columns_by_heading_words_or_letter() {
    let table = text(';', &SURVEY);
    for answers in [&[WORST][..], &["endret"], &["E"], &["e", "E"]] {
        let all = chosen(table.as_bytes(), answers, Some("svar id"), &[]);
        let people: Vec<String> = all.iter().map(person).collect();
        assert_eq!(all.len(), 2, "{answers:?}");
        let best = "At vi hjelper hverandre når det trengs.";
        assert_eq!(people[0], format!("11, Alder=34, Hvor fornøyd er du?=Svært fornøyd, {BEST}={best}"));
        assert_eq!(said(&all[1]), [format!("I: {WORST}"), "R: Ledelsen burde lytte mer til oss.".to_owned()]);
    }
    let by_age = chosen(table.replace("13;;", "13;60;").as_bytes(), &[], Some("B"), &[]);
    assert_eq!(person(&by_age[0]), "34, Svar-ID=11, Hvor fornøyd er du?=Svært fornøyd");
}

#[test]
fn a_column_that_does_not_exist_or_does_not_number_the_respondents_is_refused() {
    let refused = |answers: &[&str], respondent: Option<&str>| {
        let answers = answers.iter().map(|name| (*name).to_owned()).collect();
        let survey = SurveyOptions { answers, respondent: respondent.map(str::to_owned), ..SurveyOptions::default() };
        let options = Options { survey, ..Options::default() };
        match read_all("s.csv", text(';', &SURVEY).as_bytes(), &options) {
            Err(Error::Import(why)) => why,
            other => panic!("{other:?}"),
        }
    };
    let columns: Vec<String> =
        ["A", "B", "C", "D", "E"].iter().zip(SURVEY[0]).map(|(at, name)| format!("{at} {name}")).collect();
    let unknown = |name: &str| ImportError::UnknownColumn { name: name.into(), columns: columns.clone() };
    assert_eq!(refused(&["Kjønn"], None), unknown("Kjønn"));
    assert_eq!(refused(&["du"], None), unknown("du"), "two letters could be the letters of a column");
    let several = ImportError::SeveralColumns { name: "Hva".into(), columns: columns[3..].to_vec() };
    assert_eq!(refused(&["Hva"], None), several);
    assert_eq!(refused(&["E"], Some("F")), unknown("F"));
    assert_eq!(refused(&["E"], Some("C")), ImportError::RepeatedValue { line: 5, value: "Svært fornøyd".into() });
    assert_eq!(refused(&["E"], Some("Alder")), ImportError::NoValue { line: 5, column: "Alder".into() });
}

#[test]
fn columns_that_may_identify_people_are_left_out_unless_they_are_confirmed() {
    let lines = [
        ["E-post", "Navn", "Fortell om en god dag"],
        ["kari@example.no", "Kari", "Da alle var på jobb samtidig"],
        ["ola@example.no", "Ola", "Da vi fikk ros av sjefen"],
    ];
    let table = text(',', &lines);
    let all = all("s.csv", table.as_bytes());
    assert_eq!(columns(&all[0]), ["A left out", "B left out", "C answers"]);
    assert_eq!(all.iter().map(person).collect::<Vec<_>>(), ["R01 ", "R02 "]);
    assert!(all.iter().all(|one| one.respondent.as_ref().unwrap().is_made_up));
    let confirmed = chosen(table.as_bytes(), &[], None, &["Navn"]);
    assert_eq!(confirmed.iter().map(person).collect::<Vec<_>>(), ["R01 Kari", "R02 Ola"]);
    assert_eq!(columns(&confirmed[0]), ["A left out", "B pseudonym", "C answers"]);
}

#[test]
fn headings_may_be_repeated_and_missing_and_stand_below_a_title() {
    let lines = [
        ["Undersøkelse 2024", "", "", "", ""],
        ["", "", "", "", ""],
        ["ID", "", BEST, "Utdyp", "Utdyp"],
        ["1", "x", "Kollegene mine er det beste her.", "Fordi de hjelper til", "Nei, ikke noe mer å si"],
        ["2", "y", "Ingen dager er helt like.", "Det skjer alltid noe nytt", "Takk for meg nå"],
    ];
    let all = all("s.csv", text(';', &lines).as_bytes());
    assert_eq!(columns(&all[0]), ["A respondent", "B attribute", "C answers", "D answers", "E answers"]);
    assert_eq!(said(&all[0])[2..5], ["I: Utdyp", "R: Fordi de hjelper til", "I: Utdyp (2)"]);
    assert_eq!(person(&all[1]), "2, B=y");
    assert_eq!(words_left_out(&all[0], LeftOut::AboveTable), ["Undersøkelse 2024"]);
}

#[test]
fn a_value_in_merged_cells_is_that_of_every_row() {
    let line = |cells: [&str; 3]| super::build::row(&cells.map(words));
    let content = format!(
        "<sheetData>{}{}{}{}</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>",
        line(["ID", "Avdeling", BEST]),
        line(["1", "Nord", "Kollegene mine er det beste her."]),
        line(["2", "", "Ingen dager er helt like."]),
        line(["3", "", "At vi får bestemme selv."]),
    );
    let all = all("s.xlsx", &Xlsx::new().sheet_with("Svar", "", &content).build());
    let people: Vec<String> = all.iter().map(person).collect();
    assert_eq!(people, ["1, Avdeling=Nord", "2, Avdeling=Nord", "3 "]);
}

#[test]
fn of_several_sheets_with_answers_the_first_is_read() {
    let book = Xlsx::new().sheet("Svar", &rows(&SURVEY)).sheet("Kopi", &rows(&SURVEY)).build();
    let all = all("s.xlsx", &book);
    assert_eq!((all.len(), reading(&all[0]).sheet.as_deref()), (3, Some("Svar")));
    assert_eq!(words_left_out(&all[0], LeftOut::Sheets), ["Kopi"]);
    assert_eq!(left_out(&all[1]).len(), 0);
}
