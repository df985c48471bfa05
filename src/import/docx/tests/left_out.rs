//! Words that do not become text are reported; for a document without text, its content is reported.

use super::super::build::*;
use super::*;
use crate::error::NoText;

fn sdt(words: &str) -> String {
    format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", run(words))
}

#[test]
fn hidden_and_deleted_words_are_reported_stretch_by_stretch() {
    let docx = Docx::new()
        .p(&[hidden("ikke "), hidden("dette"), run("Vi rakk det "), deleted("nesten"), deleted(" alltid"), run("bra.")])
        .p(&[hidden(" "), run("Ja "), hidden("hemmelig")]);
    let transcript = import(&docx);
    assert_eq!(transcript.text, "Vi rakk det bra.\nJa");
    assert_eq!(left_out(&transcript, LeftOut::HiddenText), ["ikke dette", "hemmelig"]);
    assert_eq!(left_out(&transcript, LeftOut::DeletedText), ["nesten alltid"]);
    let moved = "<w:moveFrom w:id=\"1\"><w:r><w:t>flyttet</w:t></w:r></w:moveFrom>";
    let to = "<w:moveTo w:id=\"2\"><w:r><w:t>flyttet</w:t></w:r></w:moveTo>";
    assert_eq!(import(&Docx::new().p(&[moved.into(), run("så "), to.into()])).warnings, [Warning::NoSpeakers]);
}

#[test]
fn page_headers_and_footers_are_reported_and_page_numbers_are_not() {
    let docx = Docx::new()
        .say("I: Ja?")
        .say("Siv: Ja.")
        .part("header", "hdr", &paragraph(&[run("Intervju 3")]))
        .part("header", "hdr", &paragraph(&[run("Utkast")]))
        .part("footer", "ftr", &(paragraph(&[run("2")]) + &paragraph(&[run("Fortrolig")])));
    let transcript = read("x.docx", &docx.build(), &Options::default()).unwrap();
    assert_eq!(left_out(&transcript, LeftOut::HeadersAndFooters), ["Intervju 3", "Utkast", "Fortrolig"]);
    assert_eq!(transcript.text, "Ja?\nJa.");
    assert!(!transcript.warnings.iter().any(Warning::is_serious));
}

#[test]
fn diagrams_and_charts_are_reported() {
    let docx = Docx::new()
        .say("Se figuren.")
        .part(
            "diagramData",
            "dataModel",
            "<a:p><a:r><a:t>Start</a:t></a:r></a:p><a:p><a:r><a:t>Slutt</a:t></a:r></a:p>",
        )
        .part("chart", "chartSpace", "<c:strCache><c:pt><c:v>Ansatte</c:v></c:pt></c:strCache>");
    assert_eq!(left_out(&import(&docx), LeftOut::Diagrams), ["Start", "Slutt", "Ansatte"]);
}

#[test]
fn notes_that_nothing_refers_to_are_reported() {
    let docx = Docx::new()
        .p(&[run("Ja."), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>".into()])
        .footnote("1", "en note")
        .footnote("2", "en løs note");
    let transcript = import(&docx);
    assert_eq!(transcript.text, "Ja.\n[en note]");
    assert_eq!(left_out(&transcript, LeftOut::NotesWithoutPlace), ["en løs note"]);
}

#[test]
fn words_are_read_from_every_kind_of_element() {
    let list = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Nei\"/>\
                <w:listEntry w:val=\"Kanskje\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let art = "<w:r><w:pict><v:shape><v:textpath string=\"Velkommen\"/></v:shape></w:pict></w:r>";
    let formula = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>";
    let ruby = "<w:r><w:ruby><w:rt><w:r><w:t>kana</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    let drawn = "<w:r><w:drawing><a:txBody><a:p><a:r><a:t>tegnet</a:t></a:r></a:p></a:txBody></w:drawing></w:r>";
    let pieces = [list, " ", art, " ", formula, " ", &sdt("felt"), " ", ruby, drawn].map(|piece| match piece {
        " " => run(" "),
        other => other.to_owned(),
    });
    let transcript = import(&Docx::new().p(&pieces).xml("<w:r><w:t>løse ord</w:t></w:r>"));
    assert_eq!(transcript.text, "Kanskje Velkommen x=2 felt 漢字\ntegnet\nløse ord");
    assert_eq!(left_out(&transcript, LeftOut::SmallLetters), ["kana"]);
}

#[test]
fn the_first_alternative_with_words_is_read() {
    let shown = format!("<w:txbxContent>{}</w:txbxContent>", paragraph(&[run("i boksen")]));
    let choice = |first: &str, second: &str| {
        format!(
            "<w:r><mc:AlternateContent><mc:Choice>{first}</mc:Choice><mc:Fallback>{second}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    };
    for (first, second) in [(shown.as_str(), shown.as_str()), ("<w:drawing/>", &shown), (&shown, "<w:pict/>")] {
        assert_eq!(text(Docx::new().p(&[run("så"), choice(first, second)])), "så\ni boksen");
    }
}

#[test]
fn highlights_beside_the_turns_are_counted() {
    let of = |piece: String| cell(&paragraph(&[piece]));
    let rows = [
        row(&[of(run("Taler")), of(run("Tekst")), of(run("Notat"))]),
        row(&[of(run("I")), of(run("Hvordan gikk det?")), of(run(""))]),
        row(&[of(run("Siv")), of(mark("red", "Bra.")), of(mark("yellow", "ler"))]),
    ];
    let transcript = import(&Docx::new().xml(&table(&rows)));
    assert_eq!(marks(&transcript), [("red", "Bra.")]);
    assert!(transcript.warnings.contains(&Warning::MarksBesideTurns(1)));
}

#[test]
fn separators_break_lines() {
    let transcript = import(&Docx::new().say("Fire trinn\u{2028}territoriale\u{2029}to\u{85}tre\u{b}fire"));
    assert_eq!(transcript.text, "Fire trinn\nterritoriale\nto\ntre\nfire");
}

#[test]
fn the_content_of_a_document_without_text_is_reported() {
    let picture = "<w:r><w:drawing/></w:r>".to_owned();
    let table = [
        (Docx::new().xml("<w:altChunk r:id=\"x\"/>").p(std::slice::from_ref(&picture)), NoText::Embedded),
        (Docx::new().p(&[hidden("ja")]), NoText::LeftOut),
        (Docx::new().part("header", "hdr", &paragraph(&[run("ja")])), NoText::LeftOut),
        (Docx::new().p(&[picture]), NoText::Pictures),
    ];
    for (docx, instead) in table {
        assert_eq!(refused("x.docx", &docx.build()), ImportError::NoText { instead });
    }
    assert_eq!(refused("x.docx", &Docx::new().say(" ").build()), ImportError::Empty);
    let some = import(&Docx::new().say("Ja.").xml("<w:altChunk r:id=\"x\"/>"));
    assert!(some.warnings.contains(&Warning::EmbeddedDropped(1)));
}

#[test]
fn times_in_a_plan_for_the_day_are_kept() {
    let plan = ["Plan for dagen", "09:00", "Frokost", "10:00", "Møte med leder", "11:30", "Lunsj med de andre"];
    let transcript = import(&plan.iter().fold(Docx::new(), |docx, words| docx.say(words)));
    assert_eq!((transcript.text, transcript.speakers.len()), (plan.join("\n"), 0));
}

#[test]
fn a_huge_table_is_read_in_reasonable_time() {
    let row = format!("<w:tr>{}</w:tr>", cell(&paragraph(&[run("ja")])).repeat(300));
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p><w:r><w:t>bred</w:t></w:r></w:p></w:tc>";
    let docx = Docx::new().xml(&table(&[row.repeat(20), format!("<w:tr>{wide}{wide}</w:tr>")]));
    assert_eq!(import(&docx).text.matches("ja").count(), 6_000);
}
