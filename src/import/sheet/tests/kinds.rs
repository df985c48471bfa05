//! The content of a table decides what it is.

use super::build::{Xlsx, rows, text};
use super::*;
use crate::error::ImportError;
use crate::import::sheet::reading::Shape;
use crate::import::tests::shown::refused;

fn shape(table: &str) -> Result<Shape, ImportError> {
    match read_all("t.csv", table.as_bytes(), &Options::default()) {
        Ok(all) => Ok(reading(&all[0]).shape),
        Err(crate::error::Error::Import(why)) => Err(why),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn participants_and_codebooks_are_no_interviews() {
    for table in [
        "nummer;pseudonym;gruppe\nI01;Astrid;leder\nI02;Bo;konsulent\n",
        "Informant,Alder,Kontor\nI01,34,Nord\nI02,51,Sør\n",
        "nr;pseudonym;bakgrunn\n1;Anna;Har jobbet i kommunen i over ti år nå\n2;Bo;Kom rett fra studiene og har jobbet her siden\n",
    ] {
        assert!(matches!(shape(table), Err(ImportError::ParticipantTable { .. })), "{table}");
    }
    let codebook = "kode;definisjon\nTillit;Når noen sier at de stoler på en kollega eller en leder.\n";
    assert_eq!(shape(codebook), Err(ImportError::CodebookTable));
    let book = Xlsx::new().sheet("Ark1", &rows(&[["nr", "gruppe"], ["I01", "a"]])).build();
    assert!(matches!(refused("t.xlsx", &book), ImportError::ParticipantTable { .. }));
}

#[test]
fn interviews_and_surveys_are_told_apart() {
    let talk = |headings: [&str; 2], labels: [&str; 2]| {
        text(
            ';',
            &[
                headings,
                [labels[0], "Hvordan var det å begynne her?"],
                [labels[1], "Det var ganske fint, egentlig."],
                [labels[0], "Og hvordan er det nå for tida?"],
                [labels[1], "Nå er det mye å gjøre."],
            ],
        )
    };
    assert_eq!(shape(&talk(["Taler", "Tekst"], ["Nina", "Tor"])), Ok(Shape::Turns));
    assert_eq!(shape(&talk(["Person", "Utsagn"], ["Nina", "Tor"])), Ok(Shape::Turns));
    assert_eq!(shape(&talk(["Person", "Innhold"], ["Intervjuer", "Tor"])), Ok(Shape::Turns));
    // A survey of men and women could be a talk between two people.
    let unclear = ImportError::NoTranscript { columns: vec!["Side".into(), "Innhold".into()] };
    assert_eq!(shape(&talk(["Side", "Innhold"], ["Lærer", "Elev"])), Err(unclear));
    assert_eq!(shape(&talk(["Kjønn", "Innhold"], ["Kvinne", "Mann"])), Ok(Shape::Survey));
    assert_eq!(shape(&talk(["Kjønn", "Hva synes du?"], ["Kvinne", "Mann"])), Ok(Shape::Survey));
}

#[test]
fn a_table_of_anything_else_is_refused_with_its_first_row() {
    let unknown = |columns: [&str; 2]| ImportError::NoTranscript { columns: columns.map(str::to_owned).to_vec() };
    assert_eq!(shape("Vare;Pris\nMelk;20\nBrød;35\n"), Err(unknown(["Vare", "Pris"])));
    assert!(shape("Anna: Hei.\nBo: Ja, hei.\n").is_err());
    assert_eq!(shape(" ;\n"), Err(ImportError::Empty));
    let book = Xlsx::new().sheet("Budsjett", &rows(&[["Vare", "Pris"], ["Melk", "20"]])).build();
    assert_eq!(refused("t.xlsx", &book), unknown(["Vare", "Pris"]));
}
