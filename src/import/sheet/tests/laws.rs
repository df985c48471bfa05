//! Properties: no bytes make the readers panic, and no word of a table is lost.

use proptest::prelude::*;

use super::build::{Xlsx, ods, ods_row, ods_table, rows, text};
use super::*;
use crate::import::tests::laws::holds_together;
use crate::import::tests::no_word_lost::lost_words;

/// A spreadsheet with some of everything.
fn rich() -> Vec<u8> {
    let talk = rows(&[["Tid", "Taler", "Tekst"], ["00:01", "I", "Hva?"], ["00:02", "Bo", "Ja."]]);
    let survey = rows(&[["ID", "Alder", "Hva mener du?"], ["1", "34", "Det er fint å være her."]]);
    let merged = format!(
        "<cols><col min=\"9\" max=\"9\" hidden=\"1\"/></cols><sheetData>{survey}</sheetData><mergeCells><mergeCell ref=\"A1:A9\"/></mergeCells>"
    );
    Xlsx::new()
        .format("hh:mm")
        .shared("<t>x</t>")
        .sheet("A", &talk)
        .sheet_with("B", "", &merged)
        .note("A1", "n")
        .build()
}

fn reads(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    for transcript in read_all(name, bytes, &Options::default()).unwrap_or_default() {
        holds_together(&transcript)?;
    }
    Ok(())
}

/// Cells as people fill them in.
fn cell() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "",
        "I",
        "Anna",
        "Taler",
        "Tekst",
        "Tid",
        "Hva?",
        "Nr",
        "1",
        "2",
        "00:01",
        "12:30:01",
        "Det gikk bra, tror jeg.",
        "Hva synes du om det?",
        "#N/A",
        " ",
        "a\nb",
        "\"",
        ";",
        "0.5",
        "kari@example.no",
        "I: ja",
        "Intervjuet slutt",
        "\u{1b}",
        "A\u{30a}",
        "=1",
        "Hei [kremter litt] du",
        "(en lang merknad om lyden her)",
    ])
}

fn table() -> impl Strategy<Value = Vec<[&'static str; 4]>> {
    prop::collection::vec(prop::array::uniform4(cell()), 1..9)
}

proptest! {
    #[test]
    fn any_table_is_read_alike_as_text_and_as_a_spreadsheet_and_loses_no_word(table in table()) {
        let (lines, csv) = (table.clone(), text(';', &table));
        let words = lines.iter().map(|line| ods_row(line)).collect::<String>();
        reads("t.ods", &ods("", &ods_table("A", &words)))?;
        let book = Xlsx::new().sheet("A", &rows(&lines)).build();
        reads("t.xlsx", &book)?;
        let all_said = |name: &str, bytes: &[u8]| {
            let all = read_all(name, bytes, &Options::default()).unwrap_or_default();
            all.iter().map(|one| (said(one), times(one))).collect::<Vec<_>>()
        };
        prop_assert_eq!(all_said("t.xlsx", &book), all_said("t.csv", csv.as_bytes()));
        if let Ok(all) = read_all("t.csv", csv.as_bytes(), &Options::default()) {
            for transcript in &all {
                holds_together(transcript)?;
            }
            if let [only] = all.as_slice()
                && only.respondent.is_none()
            {
                // A number may be a time.
                let source = lines.iter().flatten().filter(|cell| cell.parse::<f64>().is_err()).map(|cell| format!("{cell} ")).collect::<String>();
                prop_assert_eq!(lost_words(&source, only), Vec::<String>::new());
            }
        }
    }

    #[test]
    fn no_bytes_make_the_readers_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for name in ["t.csv", "t.tsv", "t.xlsx", "t.ods", "t.fods"] {
            reads(name, &bytes)?;
        }
    }

    #[test]
    fn a_changed_byte_makes_no_reader_panic(at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = rich();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        reads("t.xlsx", &bytes)?;
    }

    #[test]
    fn changed_xml_makes_no_reader_panic(at in any::<prop::sample::Index>(), piece in prop::sample::select(vec![
        "<c r=\"ZZZZ9\"/>", "</row>", "<row r=\"99999999999999999999\">", "<mergeCell ref=\"A9:A1\"/>", "<f>", "&x;", "<c t=\"s\"><v>9</v></c>",
        "<c s=\"99\"><v>1e309</v></c>", "<c><v>-1</v></c>", "<col min=\"0\" max=\"x\" hidden=\"1\"/>", "\u{0}",
    ])) {
        let talk = rows(&[["Taler", "Tekst"], ["I", "Hva?"], ["Bo", "Ja."]]);
        let place = talk.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
        let at = place[at.index(place.len())];
        let changed = format!("{}{piece}{}", &talk[..at], &talk[at..]);
        reads("t.xlsx", &Xlsx::new().sheet("A", &changed).build())?;
    }
}
