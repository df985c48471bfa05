//! Recognises tables that tusj exported, which may be in the same folder as the interviews but are not interviews. A
//! text that such a table was pasted into, like a chapter of a thesis, is not one.

/// Stands for any heading: the researcher names the levels of the codebook.
const ANY: &str = "";

/// The first headings of each table, in each language. A test checks that they match the exports.
const BEGINNINGS: &[[&str; 3]] = &[
    [ANY, ANY, "Definisjon"],
    [ANY, ANY, "Definition"],
    [ANY, ANY, "Kommer fra"],
    [ANY, ANY, "Kjem frå"],
    [ANY, ANY, "Comes from"],
    ["Kode", "Nivå", "Definisjon"],
    ["Code", "Level", "Definition"],
    ["Dokument", "Informant", "Hvem snakker"],
    ["Dokument", "Informant", "Kven snakkar"],
    ["Document", "Participant", "Speaker"],
];

/// The most words beside the table in a file that tusj exported: a title, and a note about what was counted.
const MAX_WORDS_BESIDE: usize = 150;

/// The fewest columns in such a table.
const COLUMNS: usize = 5;

/// Whether these cells are the headings of a table that tusj made, in any language.
pub fn is_headed<'a>(cells: impl IntoIterator<Item = &'a str>) -> bool {
    let cells = cells.into_iter().map(str::trim).filter(|cell| !cell.is_empty() && !is_further_level(cell));
    let cells: Vec<&str> = cells.collect();
    let begins = |headings: &[&str; 3]| headings.iter().zip(&cells).all(|(one, cell)| one == cell || *one == ANY);
    cells.len() >= COLUMNS && BEGINNINGS.iter().any(begins)
}

/// Whether this is the heading of a column for the third level or a lower one.
fn is_further_level(heading: &str) -> bool {
    let number = ["Nivå ", "Level "].iter().find_map(|word| heading.strip_prefix(word));
    number.is_some_and(|number| number.parse::<usize>().is_ok())
}

/// Whether a file with such a table holds so few other words that tusj exported it.
pub fn is_all(words_beside: usize) -> bool {
    words_beside <= MAX_WORDS_BESIDE
}

/// Whether a Markdown text is such a table.
pub fn is_markdown(text: &str) -> bool {
    let (rows, others): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with('|'));
    let beside = others.iter().map(|line| line.split_whitespace().count()).sum();
    rows.first().is_some_and(|row| is_headed(row.split('|'))) && is_all(beside)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::error::{Error, ImportError};
    use crate::export::{Replace, TableKind};
    use crate::import::docx::build::{Docx, grid, run};
    use crate::import::{Options, file, participants};
    use crate::project::export::{ExportOptions, TableRequest};
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::Study;
    use crate::words::{Language, Words};

    #[test]
    fn every_exported_table_is_recognised_in_every_language() {
        let p = Study::with(&[("I01", &["Anna: {A/B/C/Tillit:Det gikk bra.} Ja."])]);
        for language in Language::ALL {
            let words = Words::new(language);
            for (what, name) in [
                (TableKind::Themes, "t.docx"),
                (TableKind::Themes, "t.md"),
                (TableKind::Codebook, "k.docx"),
                (TableKind::Themes, "t.csv"),
                (TableKind::Codebook, "k.csv"),
                (TableKind::Excerpts, "u.csv"),
            ] {
                let path = p.folder().join(name);
                let date = jiff::civil::date(2026, 1, 1);
                let making = ExportOptions { words: &words, date, replace: Replace::Yes };
                p.export(&TableRequest::of_all(what), &path, making).unwrap();
                let refused = match name.ends_with("csv") {
                    true => participants::read(&std::fs::read(&path).unwrap(), &BTreeSet::new()).err(),
                    false => file::read(&path, &Options::default()).err(),
                };
                assert_eq!(refused, Some(Error::Import(ImportError::OwnTable)), "{name} in {}", language.code());
            }
        }
    }

    #[test]
    fn the_way_from_codes_to_themes_is_recognised_in_every_language() {
        let mut p = Study::with(&[("I01", &["Anna: {Tillit:Det gikk bra.} Ja."])]);
        let first = p.current_round().unwrap();
        let second = p.begin_round(&NewRound::new(first, RoundStart::Copy)).unwrap().0;
        for (language, name) in
            Language::ALL.into_iter().flat_map(|l| ["v.docx", "v.md", "v.csv"].map(|name| (l, name)))
        {
            let (words, path) = (Words::new(language), p.folder().join(name));
            let date = jiff::civil::date(2026, 1, 1);
            let making = ExportOptions { words: &words, date, replace: Replace::Yes };
            p.export_journey((first, second), &path, making, &jiff::tz::TimeZone::UTC).unwrap();
            let refused = match name.ends_with("csv") {
                true => participants::read(&std::fs::read(&path).unwrap(), &BTreeSet::new()).err(),
                false => file::read(&path, &Options::default()).err(),
            };
            assert_eq!(refused, Some(Error::Import(ImportError::OwnTable)), "{name} in {}", language.code());
        }
    }

    #[test]
    fn tables_made_by_others_are_not_recognised() {
        assert!(!is_headed(["Tid", "Hvem", "Tekst", "Notat", "Kode"]));
        assert!(!is_headed(["Tema", "Undertema", "Definisjon"]));
        assert!(!is_markdown("I: Hva?\n| Tema | Sitat |"));
    }

    #[test]
    fn a_text_that_a_table_was_pasted_into_is_read() {
        const ROWS: [[&str; 5]; 2] =
            [["Tema", "Undertema", "Definisjon", "Sitat", "Informant"], ["Tillit", "", "", "Det gikk bra.", "I01"]];
        let markdown = ROWS.map(|row| format!("| {} |\n", row.join(" | "))).concat();
        let folder = tempfile::tempdir().unwrap();
        for (times, is_own) in [(1, true), (40, false)] {
            let chapter = "Informantene fortalte om tillit. ".repeat(times);
            for (name, bytes) in [
                ("kapittel.docx", Docx::new().p(&[run(&chapter)]).xml(&grid(&ROWS)).build()),
                ("kapittel.md", format!("{chapter}\n\n{markdown}").into_bytes()),
            ] {
                let path = folder.path().join(name);
                std::fs::write(&path, bytes).unwrap();
                let read = file::read(&path, &Options::default());
                assert_eq!(read.err() == Some(ImportError::OwnTable.into()), is_own, "{name}, {times}");
            }
        }
    }
}
