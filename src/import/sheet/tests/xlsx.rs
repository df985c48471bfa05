//! Cells of Excel: numbers, dates and times, formulas, errors, what is hidden.

use super::build::{Xlsx, number, row, words};
use super::*;
use crate::import::tests::shown::left_out as words_left_out;
use crate::import::transcript::LeftOut;

/// The only row below the headings of a survey, as the attributes of its respondent.
fn attributes(book: &Xlsx) -> String {
    person(&only("s.xlsx", &book.build()))
}

/// A survey with one row, whose attributes are these cells.
fn survey(headings: &[&str], cells: &[String]) -> String {
    let named: Vec<String> = ["ID", "Hva mener du?"].iter().chain(headings).map(|name| words(name)).collect();
    let first = [words("1"), words("Det er fint å være her.")];
    format!("{}{}", row(&named), row(&[&first, cells].concat()))
}

#[test]
fn values_are_read_as_their_cells_show_them() {
    let cells = [
        number("45363", 1),
        number("7.1759259259259259E-4", 2),
        number("0.30000000000000004", 0),
        number("0.25", 3),
        "<c t=\"b\"><v>1</v></c>".into(),
        "<c t=\"str\"><f>A2&amp;\"x\"</f><v>1x</v></c>".into(),
        "<c t=\"s\"><v>1</v></c>".into(),
        "<c t=\"d\"><v>2024-03-12T10:15:00</v></c>".into(),
    ];
    let headings = ["dato", "tid", "tall", "andel", "ja", "formel", "delt", "iso"];
    let book = Xlsx::new()
        .format("yyyy\\-mm\\-dd")
        .format("hh:mm:ss")
        .format("0%")
        .shared("<t>annen</t>")
        .shared("<r><t>to </t></r><r><rPr><b/></rPr><t>formater</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>")
        .sheet("Ark1", &survey(&headings, &cells));
    let expected = "1, dato=2024-03-12, tid=00:01:02, tall=0.3, andel=25 %, ja=TRUE, formel=1x, delt=to formater, \
                    iso=2024-03-12 10:15:00";
    assert_eq!(attributes(&book), expected);
    let old =
        Xlsx::new().format("yyyy-mm-dd").counted_from_1904().sheet("Ark1", &survey(&["dato"], &[number("43901", 1)]));
    assert_eq!(attributes(&old), "1, dato=2024-03-12");
}

#[test]
fn times_and_durations_are_times_of_turns() {
    let second = 1.0 / 86_400.0;
    let line = |seconds: f64, format: usize, who: &str, said: &str| {
        row(&[number(&(seconds * second).to_string(), format), words(who), words(said)])
    };
    let talk = [
        row(&["Tid", "Taler", "Tekst"].map(words)),
        line(1.0, 1, "I", "Hva?"),
        line(62.5, 2, "Bo", "Ja."),
        line(3_723.0, 3, "I", "Og?"),
        // Whoever types 0:12 for twelve seconds gets twelve minutes, which Excel shows as 0:12.
        line(12.0 * 60.0, 4, "Bo", "Nei."),
    ];
    let formats = ["hh:mm:ss", "mm:ss.0", "[h]:mm:ss", "h:mm"];
    let book = formats.iter().fold(Xlsx::new(), |book, code| book.format(code));
    let transcript = only("I1.xlsx", &book.sheet("Ark1", &talk.concat()).build());
    assert_eq!(times(&transcript), [Some(1_000), Some(62_500), Some(3_723_000), Some(12_000)]);
}

#[test]
fn what_is_hidden_has_no_value_or_is_a_note_is_left_out_and_reported() {
    let line = |cells: [&str; 3]| row(&cells.map(words));
    let hidden = line(["I", "Skjult rad", "a"]).replacen("<row>", "<row hidden=\"1\">", 1);
    let error = "<row><c t=\"inlineStr\"><is><t>Bo</t></is></c><c t=\"inlineStr\"><is><t>Ja.</t></is></c><c/>\
                 <c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>SUM(A1)</f></c></row>";
    let content = format!(
        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols><sheetData>{}{}{}{error}</sheetData>",
        line(["Taler", "Tekst", "Kode"]),
        line(["I", "Hva?", "skjult kolonne"]),
        hidden,
    );
    let book = Xlsx::new().sheet_with("Ark1", "", &content).note("B2", "husk dette");
    let transcript = only("I1.xlsx", &book.build());
    assert_eq!(said(&transcript), ["I: Hva?", "Bo: Ja."]);
    for (why, expected) in [
        (LeftOut::HiddenCells, &["Kode", "skjult kolonne", "I | Skjult rad", "a"][..]),
        (LeftOut::CellErrors, &["#DIV/0!"]),
        (LeftOut::Formulas, &["=SUM(A1)"]),
        (LeftOut::CellComments, &["husk dette"]),
    ] {
        assert_eq!(words_left_out(&transcript, why), expected, "{why:?}");
    }
    assert!(left_out(&transcript).iter().any(|warning| warning.is_serious()));
}

#[test]
fn cells_may_say_where_they_are_and_rows_may_be_missing() {
    let content = "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>Taler</t></is></c><c r=\"D3\" t=\"inlineStr\"><is><t>Tekst</t></is></c></row>\
                   <row r=\"1048576\"><c r=\"B1048576\" t=\"inlineStr\"><is><t>Bo</t></is></c><c r=\"D1048576\" t=\"inlineStr\"><is><t>Ja.</t></is></c>\
                   <c r=\"XFD1048576\" s=\"0\"/></row>";
    let transcript = only("I1.xlsx", &Xlsx::new().sheet("Ark1", content).build());
    assert_eq!(said(&transcript), ["Bo: Ja."]);
    assert_eq!(columns(&transcript), ["B speakers", "D text"]);
}

#[test]
fn the_same_cells_are_read_as_by_another_reader() {
    use calamine::{Data, Reader, Xlsx as Other};
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let cells = [["Taler", "Tekst"], ["I", "Hva?\nOg så?"], ["Åse", " <Ja> & \"nei\"  "], ["I", "_x0041_"]];
    for (row, cells) in (0..).zip(cells) {
        for (column, words) in (0..).zip(cells) {
            sheet.write(row, column, words).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let mut other: Other<_> = Other::new(std::io::Cursor::new(&bytes)).unwrap();
    let range = other.worksheet_range_at(0).unwrap().unwrap();
    let plain = |cell: &Data| cell.to_string().trim().to_owned();
    let expected: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(plain).collect()).collect();
    let ours: Vec<Vec<String>> =
        crate::import::sheet::first(&bytes).unwrap().rows.into_iter().map(|row| row.cells).collect();
    assert_eq!(ours, expected);
    assert_eq!(ours[2], ["Åse", "<Ja> & \"nei\""]);
}
