//! OpenDocument texts: the text, and every mark and comment on the right words.

mod build;
mod laws;
mod left_out;
mod libreoffice;
mod refused;
mod tables;

use build::*;

use super::super::transcript::{LeftOut, Transcript, Warning};
use super::super::{Options, read};
use crate::import::tests::shown::{comments, left_out, marks, refused, turns};

/// Reads a document, and asserts that the packed and the flat file are read alike.
fn import(odt: &Odt) -> Transcript {
    let packed = read("I01.odt", &odt.build(), &Options::default()).unwrap();
    assert_eq!(read("I01.fodt", &odt.flat(), &Options::default()).as_ref(), Ok(&packed));
    packed
}

fn text(odt: &Odt) -> String {
    import(odt).text
}

/// The text of a document with this XML in its body.
fn text_of(xml: &str) -> String {
    text(&Odt::new().xml(xml))
}

#[test]
fn paragraphs_headings_lists_and_sections_are_paragraphs() {
    let odt = Odt::new()
        .xml("<text:h text:outline-level=\"2\">Om jobben</text:h>")
        .say("I: Hva da?")
        .xml("<text:list><text:list-header><text:p>A: Først</text:p></text:list-header><text:list-item><text:number>1.</text:number>\
              <text:p>ett</text:p><text:list><text:list-item><text:p>to</text:p></text:list-item></text:list></text:list-item></text:list>")
        .xml("<text:section text:name=\"x\"><text:p>I: Så</text:p></text:section>")
        .xml("<text:numbered-paragraph><text:p>tre</text:p></text:numbered-paragraph>");
    let transcript = import(&odt);
    assert_eq!(turns(&transcript), ["-: Om jobben", "I: Hva da?", "A: Først\nett\nto", "I: Så\ntre"]);
}

#[test]
fn blanks_are_read_as_the_standard_says() {
    assert_eq!(
        text_of("<text:p>\n  en \n <text:span> to</text:span>\t<text:span>tre </text:span>\n</text:p>"),
        "en to tre"
    );
    assert_eq!(text_of("<text:p>og<text:s text:c=\"3\"/>så<text:s/> ja<text:tab/>vel</text:p>"), "og   så  ja\tvel");
    assert_eq!(text_of("<text:p>og<text:line-break/>så<text:soft-page-break/> ja</text:p>"), "og\nså ja");
    assert_eq!(
        text_of("<text:p>a</text:p>\n<text:soft-page-break/>\n<text:p>b &lt; c &amp; d &#229;</text:p>"),
        "a\nb < c & d å"
    );
    assert_eq!(text_of("<text:p>fire\u{2028}trinn</text:p>"), "fire\ntrinn");
    let marked = Odt::new()
        .look("T1", "fo:background-color=\"#ff0000\"")
        .p(&["en <text:span text:style-name=\"T1\"> to  tre </text:span> ".into()]);
    assert_eq!(marks(&import(&marked)), [("red", "to tre")]);
}

#[test]
fn words_in_no_paragraph_are_not_lost() {
    assert_eq!(text_of("<text:section>ute</text:section><text:p>inne</text:p>"), "ute\ninne");
}

#[test]
fn text_boxes_and_notes_follow_their_paragraph() {
    let frame = format!(
        "<draw:frame><draw:text-box>{}{}</draw:text-box><svg:title>Tittel</svg:title><svg:desc>Bilde</svg:desc></draw:frame>",
        paragraph(&[run("i boksen")]),
        paragraph(&[run("mer")])
    );
    let shape = "<draw:g><draw:custom-shape><text:p>i formen</text:p></draw:custom-shape></draw:g>".to_owned();
    let odt = Odt::new().p(&[run("før"), frame, run("etter"), shape]).p(&[
        run("ja"),
        note("footnote", " en note "),
        run(" nei"),
        note("endnote", "til slutt"),
    ]);
    assert_eq!(text(&odt), "føretter\ni boksen\nmer\ni formen\nja nei\n[en note]\n[til slutt]");
    let page = "<draw:frame><draw:text-box><text:p>på siden</text:p></draw:text-box></draw:frame><text:p>så</text:p>";
    assert_eq!(text_of(page), "på siden\nså");
}

#[test]
fn fields_indexes_and_insertions_are_text() {
    let field = "<text:p>side <text:page-number>3</text:page-number> av <text:title>Boka</text:title>, \
                 <text:a>lenke</text:a> <text:meta>og</text:meta> <text:ruby><text:ruby-base>base</text:ruby-base></text:ruby>\
                 <text:change-start text:change-id=\"c\"/> ny<text:change-end text:change-id=\"c\"/></text:p>";
    assert_eq!(text_of(field), "side 3 av Boka, lenke og base ny");
    let index = "<text:bibliography><text:bibliography-source><text:index-title-template>Mal</text:index-title-template>\
                 </text:bibliography-source><text:index-body><text:index-title><text:p>Kilder</text:p></text:index-title>\
                 <text:p>Berg 2001</text:p></text:index-body></text:bibliography>";
    assert_eq!(text_of(index), "Kilder\nBerg 2001");
}

#[test]
fn backgrounds_are_marks_also_by_inheritance() {
    let odt = Odt::new()
        .named("text", "Gul", "", "fo:background-color=\"#ffff00\"")
        .look("T1", "fo:background-color=\"#00FF00\"")
        .look("T2", "fo:background-color=\"#e2efd9\"")
        .look("T3", "fo:background-color=\"transparent\"")
        .look("T4", "fo:background-color=\"#ffffff\"")
        .style("text", "T5", "style:parent-style-name=\"Gul\"", "fo:font-weight=\"bold\"")
        .style("paragraph", "P1", "", "fo:background-color=\"#00ffff\"")
        .say("I: Hva da?")
        .p(&[
            run("Anna: jeg "),
            span("T1", "følte"),
            span("T1", " a\u{30a}pent"),
            span("T2", " lys"),
            span("T3", " ingen"),
            span("T4", " hvit"),
            span("T5", " arvet"),
        ])
        .xml(&format!("<text:p text:style-name=\"P1\">I: <text:span>hele</text:span>{}</text:p>", span("T3", " ikke")));
    let transcript = import(&odt);
    assert_eq!(transcript.text, "Hva da?\njeg følte åpent lys ingen hvit arvet\nhele ikke");
    let expected = [("green", "følte åpent"), ("#e2efd9", "lys"), ("yellow", "arvet"), ("cyan", "hele")];
    assert_eq!(marks(&transcript), expected);
}

#[test]
fn bold_names_are_labels_and_bold_of_headings_is_not() {
    let bold = |odt: Odt| {
        odt.look("T1", "fo:font-weight=\"bold\"").named("paragraph", "Heading_20_1", "", "fo:font-weight=\"bold\"")
    };
    let odt = bold(Odt::new())
        .p(&[span("T1", "Kari "), run("hva synes du?")])
        .p(&[span("T1", "Anna"), run(" jeg synes det")])
        .p(&[span("T1", "Kari"), run(" og så?")])
        .p(&[span("T1", "Anna"), run(" så gikk jeg")]);
    assert_eq!(
        turns(&import(&odt)),
        ["Kari: hva synes du?", "Anna: jeg synes det", "Kari: og så?", "Anna: så gikk jeg"]
    );
    let styles = super::styles::Styles::default();
    let read = |xml: &str| {
        let mut styles = styles.clone();
        let odt = bold(Odt::new().style("text", "T2", "", "fo:font-style=\"italic\"")).xml(xml);
        let flat = String::from_utf8(odt.flat()).unwrap();
        styles.add(&flat, true, &mut super::Budget::whole()).unwrap();
        super::reader::read(&flat, &styles, &mut super::Budget::whole()).unwrap().document.body.paragraphs.remove(0)
    };
    let heading = read(
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"3\">Om <text:span text:style-name=\"T2\">jobben</text:span></text:h>",
    );
    assert_eq!((heading.heading, heading.bold.len()), (Some(3), 0));
    assert_eq!(heading.italic[0].of(&heading.text), Some("jobben"));
    let title = read("<text:p text:style-name=\"Heading_20_1\">Om</text:p>");
    assert_eq!((title.heading, title.bold.len()), (None, 1));
}

#[test]
fn symbols_become_characters_that_mean_the_same() {
    let odt = Odt::new().look("T1", "style:font-name=\"Wingdings\"").p(&[run("så "), span("T1", "\u{f0e0}\u{f001}")]);
    let transcript = import(&odt);
    assert_eq!(transcript.text, "så →");
    assert!(transcript.warnings.contains(&Warning::SymbolsDropped(1)));
}

#[test]
fn comments_are_on_their_words() {
    let odt = Odt::new()
        .p(&[run("I: "), comment("a", "Kari", "over to replikker"), run("Hva da?")])
        .p(&[
            run("Anna: jeg "),
            comment("b", "Kari", "tillit"),
            run("følte"),
            comment_end("a"),
            run(" det"),
            comment_end("b"),
        ])
        .p(&[run("I: ja"), comment("c", "", "avsnittet\nog mer")])
        .p(&[run("Anna:"), comment_end("ingen"), run(" nei")]);
    let transcript = import(&odt);
    let expected = [("Hva da?\njeg følte", "over to replikker"), ("følte det", "tillit"), ("ja", "avsnittet\nog mer")];
    assert_eq!(comments(&transcript), expected);
    assert_eq!(transcript.comments[0].written_ms, Some(1_710_237_600_000));
    assert!(transcript.comments.iter().all(|c| c.author.is_none()));
}

#[test]
fn replies_follow_what_they_answer_wherever_they_stand() {
    let reply = |name: &str, author: &str, words: &str, to: &str, hour: &str| {
        let parent = format!("<office:annotation loext:parent-name=\"{to}\" ");
        comment(name, author, words).replace("<office:annotation ", &parent).replace("T10", hour)
    };
    let odt = Odt::new().p(&[
        reply("c", "Kari", "takk", "b", "T12"),
        reply("b", "Ola", "godt spørsmål", "a", "T11"),
        comment("a", "Kari", "hvorfor"),
        run("jeg følte"),
        comment_end("a"),
        comment_end("b"),
        comment_end("c"),
    ]);
    let options = Options { keep_comment_authors: true, ..Options::default() };
    let transcript = read("x.odt", &odt.build(), &options).unwrap();
    assert_eq!(comments(&transcript), [("jeg følte", "hvorfor\ngodt spørsmål\ntakk")]);
    assert_eq!(transcript.comments[0].author.as_deref(), Some("Kari"));
}
