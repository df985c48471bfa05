//! Writes the way from codes to themes in every format and reads it back.

use jiff::tz::TimeZone;

use super::*;
use crate::project::export::ExportOptions;
use crate::project::round::{NewRound, RoundStart};
use crate::project::testing::Study;

/// Two codes that become one under a theme, one that is left behind, and a passage that is added.
fn study() -> Study {
    let lines = &["Anna: {Hus/Dør:En} {Hus/Vindu:to} {Hus/Dør:tre} {Tid:fire} fem & <seks>."];
    let mut p = Study::with(&[("I01", lines)]);
    let first = p.current_round().unwrap();
    p.begin_round(&NewRound { name: "Samlet".into(), ..NewRound::new(first, RoundStart::Copy) }).unwrap();
    let [door, window, time] = ["Hus/Dør", "Hus/Vindu", "Tid"].map(|path| p.find_code(path).unwrap());
    p.merge_codes(door, &[window], Some("Åpninger")).unwrap();
    p.remove_code(time).unwrap();
    let document = p.find_document("I01").unwrap();
    let span = p.find_quote(document, "fem & <seks>").unwrap();
    p.code_passage(document, span, &[door]).unwrap();
    p
}

fn written(name: &str, language: Language) -> Vec<u8> {
    let p = study();
    let (words, path) = (Words::new(language), p.folder().join(name));
    let options = ExportOptions { words: &words, date: jiff::civil::date(2026, 5, 3), replace: Replace::No };
    let rounds = p.journey_rounds().unwrap();
    assert_eq!(p.export_journey(rounds, &path, options, &TimeZone::UTC), Ok(2));
    std::fs::read(path).unwrap()
}

#[test]
fn the_table_says_where_each_theme_comes_from_and_what_was_done_when() {
    let docx = written("v.docx", Language::Nb);
    let document = part(&docx, "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader/>").count(), 2, "the themes, and the acts");
    let docx = read_back(&docx);
    let markdown = String::from_utf8(written("v.md", Language::Nb)).unwrap();
    for text in [&docx, &markdown] {
        for part in [
            "Fra koder til temaer: fra runde 1 til runde 2 «Samlet»",
            "Koder på hvert nivå: 2 + 2 → 1 + 1",
            "Hus/Dør (2)",
            "Hus/Vindu (1)",
            "Tid (1 av 1)",
            "3 utdrag har en kode i begge rundene. 1 har det bare i runde 1. 1 har det bare i runde 2 «Samlet».",
            "3. mai 2026.",
            "slo «Hus/Vindu» sammen med «Hus/Åpninger»",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    let is_dated = |text: &str| text.contains(". november 2023");
    assert!(is_dated(&document) && is_dated(&markdown), "when each act was done");
    assert!(markdown.contains("| Hus | **Åpninger** | Hus/Dør (2)<br>Hus/Vindu (1) | 1 | 4 |"), "{markdown}");
}

#[test]
fn a_spreadsheet_has_a_line_for_each_flow_with_the_excerpts_behind_it() {
    let bytes = written("v.csv", Language::Nb);
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    let rows: Vec<Vec<String>> =
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(
        rows,
        [
            ["Hus", "Åpninger", "Hus/Dør", "2", "1 3", "5 7"],
            ["Hus", "Åpninger", "Hus/Vindu", "1", "2", "6"],
            ["Hus", "Åpninger", "(lagt til)", "1", "", "9"],
            ["Ikke med videre", "", "Tid", "1", "4", ""],
        ]
    );
}

#[test]
fn the_figure_is_a_drawing_with_text_that_describes_itself() {
    for (language, left) in
        [(Language::Nb, "Ikke med videre"), (Language::Nn, "Ikkje med vidare"), (Language::En, "Left behind")]
    {
        let svg = String::from_utf8(written("v.svg", language)).unwrap();
        let mut reader = quick_xml::Reader::from_str(&svg);
        let mut depth = 0;
        loop {
            match reader.read_event().unwrap() {
                quick_xml::events::Event::Start(_) => depth += 1,
                quick_xml::events::Event::End(_) => depth -= 1,
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(depth, 0);
        assert!(svg.contains("width=\"160mm\"") && svg.contains("font-family=\"Arimo, "), "{svg}");
        for part in
            [left, ">Åpninger<", ">Vindu<", "<title id=\"title\">", "Hus/Åpninger (4) ← Hus/Dør (2), Hus/Vindu (1)."]
        {
            assert!(svg.contains(part), "{part} in {svg}");
        }
        assert_eq!(svg.matches("<path").count(), 4 + 1, "a band for each flow, and the hatching");
        assert!(svg.contains("Vindu → Åpninger: 1"), "a band says what it is");
    }
}

#[test]
fn the_figure_is_also_a_picture_and_a_page() {
    let png = written("v.png", Language::Nb);
    assert!(png.starts_with(b"\x89PNG"));
    let pdf = written("v.pdf", Language::Nb);
    assert!(pdf.starts_with(b"%PDF"));
}

#[test]
fn the_way_is_written_in_no_other_format() {
    let p = study();
    let words = Words::new(Language::Nb);
    let options = ExportOptions { words: &words, date: jiff::civil::date(2026, 5, 3), replace: Replace::No };
    let endings =
        [".docx", ".xlsx", ".csv", ".md", ".html", ".json", ".svg", ".png", ".pdf"].map(str::to_owned).to_vec();
    let rounds = p.journey_rounds().unwrap();
    let made = p.export_journey(rounds, &p.folder().join("v.jpg"), options, &TimeZone::UTC);
    assert_eq!(made, Err(Error::ExportFormat { endings }));
}
