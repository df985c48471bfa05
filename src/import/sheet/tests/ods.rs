//! OpenDocument spreadsheets: values, what is repeated, what is hidden.

use super::build::{ods, ods_row, ods_table};
use super::*;
use crate::import::format::Format;
use crate::import::tests::shown::left_out as words_left_out;
use crate::import::transcript::LeftOut;

#[test]
fn an_interview_is_read_packed_and_as_one_file() {
    let talk = [
        ods_row(&["Tid", "Taler", "Tekst"]),
        "<table:table-row><table:table-cell office:value-type=\"time\" office:time-value=\"PT00H01M02S\"><text:p>12:01:02 AM</text:p>\
         </table:table-cell><table:table-cell><text:p>I</text:p></table:table-cell><table:table-cell><text:p>Hva\n  <text:span>er</text:span>\
         <text:s text:c=\"2\"/>det?</text:p><text:p>Og så?</text:p></table:table-cell></table:table-row>".to_owned(),
        ods_row(&["00:02:00", "Bo", "Ja."]).replace("Ja.", "Ja, <text:s/>da."),
    ];
    let packed = ods("", &ods_table("Ark1", &talk.concat()));
    let flat = format!(
        "<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>{}\
         </office:spreadsheet></office:body></office:document>",
        ods_table("Ark1", &talk.concat())
    );
    for transcript in [only("I1.ods", &packed), only("I1.fods", flat.as_bytes())] {
        assert_eq!(said(&transcript), ["I: Hva er  det?\nOg så?", "Bo: Ja,  da."]);
        assert_eq!(times(&transcript), [Some(62_000), Some(120_000)]);
        assert_eq!(transcript.format, Format::OpenSpreadsheet);
    }
}

#[test]
fn values_have_one_form_in_all_spreadsheets() {
    let cell = |attributes: &str, shown: &str| {
        format!("<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>")
    };
    let values = [
        cell("office:value-type=\"float\" office:value=\"3.5\"", "3,5"),
        cell("office:value-type=\"date\" office:date-value=\"2024-03-12T10:15:00\"", "12.03.24"),
        cell("office:value-type=\"percentage\" office:value=\"0.25\"", "25 %"),
        cell("office:value-type=\"float\" office:value=\"0\" table:formula=\"of:=1/0\"", "#DIV/0!"),
    ];
    let answer = "<table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>Det er fint å være her.</text:p></table:table-cell>";
    let survey = format!(
        "{}<table:table-row>{answer}{}</table:table-row>",
        ods_row(&["ID", "Hva mener du?", "tall", "dato", "andel", "feil"]),
        values.concat()
    );
    let transcript = only("s.ods", &ods("", &ods_table("Ark1", &survey)));
    assert_eq!(person(&transcript), "1, tall=3.5, dato=2024-03-12 10:15:00, andel=25 %");
    assert_eq!(words_left_out(&transcript, LeftOut::CellErrors), ["#DIV/0!"]);
}

#[test]
fn blank_cells_and_rows_may_be_repeated_as_often_as_a_program_likes() {
    let blank = "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let talk = format!(
        "<table:table-column table:number-columns-repeated=\"16384\"/>{}{}{blank}",
        ods_row(&["Taler", "Tekst"]),
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell><text:p>Bo</text:p></table:table-cell><table:table-cell><text:p>Ja.</text:p>\
         </table:table-cell><table:table-cell table:number-columns-repeated=\"16382\"/></table:table-row>",
    );
    assert_eq!(said(&only("I1.ods", &ods("", &ods_table("Ark1", &talk)))), ["Bo: Ja.\nJa."]);
}

#[test]
fn what_is_hidden_and_notes_are_left_out_and_reported() {
    let style = "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
    let note = "<office:annotation><dc:creator>Kari</dc:creator><dc:date>2024</dc:date><text:p>husk</text:p></office:annotation>";
    let talk = format!(
        "<table:table-column/><table:table-column/><table:table-column table:visibility=\"collapse\"/>{}{}{}",
        ods_row(&["Taler", "Tekst", "Kode"]),
        ods_row(&["I", "Hva?", ""]).replace("<text:p>Hva?", &format!("{note}<text:p>Hva?")),
        ods_row(&["Bo", "Borte", ""]).replace("<table:table-row>", "<table:table-row table:visibility=\"filter\">"),
    );
    let hidden =
        ods_table("Skjult", &ods_row(&["a", "b"])).replace("<table:table ", "<table:table table:style-name=\"ta2\" ");
    let book = ods(style, &format!("{}{hidden}", ods_table("Ark1", &format!("{talk}{}", ods_row(&["Bo", "Ja.", ""])))));
    let transcript = only("I1.ods", &book);
    assert_eq!(said(&transcript), ["I: Hva?", "Bo: Ja."]);
    assert_eq!(words_left_out(&transcript, LeftOut::HiddenCells), ["Kode", "Bo | Borte"]);
    assert_eq!(words_left_out(&transcript, LeftOut::CellComments), ["husk"]);
    assert_eq!(words_left_out(&transcript, LeftOut::HiddenSheets), ["Skjult"]);
}
