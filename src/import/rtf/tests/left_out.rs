//! What is left out is reported; what nobody wrote is not.

use super::*;
use crate::error::NoText;

#[test]
fn hidden_and_deleted_words_are_reported_stretch_by_stretch() {
    let body = "{\\v ikke }{\\v dette}Vi rakk det {\\deleted nesten}{\\deleted  alltid}{\\revised bra}.\\par \
                Ja {\\v hemmelig}{\\mvf flyttet}{\\mvt flyttet}\\par";
    let transcript = import(body);
    assert_eq!(transcript.text, "Vi rakk det bra.\nJa flyttet");
    assert_eq!(left_out(&transcript, LeftOut::HiddenText), ["ikke dette", "hemmelig"]);
    assert_eq!(left_out(&transcript, LeftOut::DeletedText), ["nesten alltid"]);
}

#[test]
fn paragraphs_whose_mark_was_deleted_are_joined() {
    assert_eq!(text("en {\\deleted\\par}to\\par tre"), "en to\ntre");
}

#[test]
fn fields_give_their_results() {
    let body = "Se {\\field{\\*\\fldinst{ HYPERLINK \"https://eksempel.no\"}}{\\fldrslt{\\ul lenken}}} her{\\xe Ark}.";
    let transcript = import(body);
    assert_eq!(transcript.text, "Se lenken her.");
    assert_eq!(left_out(&transcript, LeftOut::FieldCodes), ["HYPERLINK \"https://eksempel.no\"", "Ark"]);
    assert!(!transcript.warnings.iter().any(|warning| warning.is_serious() && *warning != Warning::NoSpeakers));
}

#[test]
fn page_headers_and_footers_are_reported_and_page_numbers_are_not() {
    let page = "{\\field{\\*\\fldinst PAGE}{\\fldrslt 2}}";
    let body = format!("{{\\headerl\\pard Intervju 3\\par}}{{\\footer {page}\\par Fortrolig {{\\v x}}\\par}}Ja.");
    let transcript = import(&body);
    assert_eq!(transcript.text, "Ja.");
    assert_eq!(left_out(&transcript, LeftOut::HeadersAndFooters), ["Intervju 3", "Fortrolig"]);
    assert_eq!(left_out(&transcript, LeftOut::FieldCodes), [""; 0]);
}

#[test]
fn what_programs_keep_for_themselves_is_not_read() {
    let body = "{\\*\\generator X;}{\\*\\ukjent {\\b borte}{\\footnote og borte}}{\\*\\bkmkstart merke}Ja{\\*\\bkmkend merke}\
                {\\ukjent  nei}{\\*\\listtable{\\list x}}{\\pict\\wmetafile8 01ab\r\n}{\\pict\\bin6 {{{{}}x}.";
    let transcript = import(body);
    assert_eq!(transcript.text, "Ja nei.");
    assert_eq!(transcript.warnings, [Warning::NoSpeakers]);
}

#[test]
fn formulas_are_text() {
    let body = "Vi fant {\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mtype bar}}{\\mr x=2}}}{\\mmathPict{\\pict 00}}} der.";
    assert_eq!(text(body), "Vi fant x=2 der.");
}

#[test]
fn embedded_files_are_counted_and_what_they_show_is_read() {
    let transcript = import("Ja {\\object\\objemb{\\*\\objclass X}{\\*\\objdata 0102}{\\result vist}}.");
    assert_eq!(transcript.text, "Ja vist.");
    assert!(transcript.warnings.contains(&Warning::EmbeddedDropped(1)));
}

#[test]
fn the_content_of_a_document_without_text_is_reported() {
    let table = [
        ("{\\object{\\*\\objdata 01}}", NoText::Embedded),
        ("{\\v ja}\\par", NoText::LeftOut),
        ("{\\header ja}\\par", NoText::LeftOut),
        ("{\\*\\shppict{\\pict\\pngblip 89504e}}{\\nonshppict{\\pict 01}}", NoText::Pictures),
    ];
    for (body, instead) in table {
        assert_eq!(refused("x.rtf", file(body).as_bytes()), ImportError::NoText { instead });
    }
}
