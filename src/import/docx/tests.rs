//! Word documents: the text, and every mark and comment on the right words.

mod left_out;
mod questions;
mod tables;

use super::super::transcript::{LeftOut, Transcript, Warning};
use super::super::{Options, read};
use super::build::*;
use crate::error::{Content, ImportError};
use crate::import::tests::no_word_lost::lost_words;
use crate::import::tests::shown::{comments, left_out, marks, refused, saved_by_libreoffice, turns};
use crate::import::tests::word_documents::words_in;

/// Documents with one of these are not checked for lost words, because that would need the reader's own rules.
const HARD_TO_COUNT: &[&str] = &["moveFrom", "AlternateContent", "fldChar", "<w:sym", "Hyphen", "&a39;"];

/// Reads a document and asserts that no word is lost.
fn import(docx: &Docx) -> Transcript {
    let bytes = docx.build();
    let transcript = read("I01.docx", &bytes, &Options::default()).unwrap();
    if !HARD_TO_COUNT.iter().any(|hard| docx.body().contains(hard)) {
        assert_eq!(lost_words(&words_in(&bytes), &transcript), [""; 0]);
    }
    transcript
}

fn text(docx: Docx) -> String {
    import(&docx).text
}

#[test]
fn special_elements_become_characters() {
    let pieces =
        [run("gjekk det?"), sign("br"), run("Mari"), sign("tab"), run("e"), sign("noBreakHyphen"), run("post")];
    assert_eq!(text(Docx::new().p(&pieces)), "gjekk det?\nMari\te-post");
    let soft = [run("ar"), sign("softHyphen"), run("beid\u{ad}er"), sign("cr"), run("a\u{a0}b"), run(" 1 < 2 & 3")];
    assert_eq!(text(Docx::new().p(&soft)), "arbeider\na b 1 < 2 & 3");
    let symbols = [
        run("så "),
        "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:sym w:font=\"Wingdings\" w:char=\"F001\"/></w:r>".into(),
    ];
    let transcript = import(&Docx::new().p(&symbols));
    assert_eq!(transcript.text, "så →");
    assert!(transcript.warnings.contains(&Warning::SymbolsDropped(1)));
}

#[test]
fn a_page_break_ends_a_paragraph() {
    let broken = Docx::new().p(&[run("en"), "<w:r><w:br w:type=\"page\"/></w:r>".into(), run("to")]);
    assert_eq!(import(&broken).turns.len(), 2);
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    let moved = "<w:moveFrom w:id=\"1\"><w:r><w:t>borte</w:t></w:r></w:moveFrom><w:moveTo w:id=\"2\"><w:r><w:t>her</w:t></w:r></w:moveTo>";
    let docx = Docx::new().p(&[run("jeg "), deleted("var"), inserted("er "), moved.into()]);
    assert_eq!(text(docx), "jeg er her");
    let joined = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>en </w:t></w:r></w:p>";
    assert_eq!(text(Docx::new().xml(joined).say("to").say("tre")), "en to\ntre");
    let former = "<w:r><w:rPr><w:rPrChange><w:rPr><w:highlight w:val=\"red\"/></w:rPr></w:rPrChange></w:rPr><w:t>ren</w:t></w:r>";
    assert_eq!(marks(&import(&Docx::new().p(&[former.into()]))), []);
}

#[test]
fn text_is_read_once_wherever_it_is_stored() {
    let content = |words: &str| format!("<w:txbxContent>{}</w:txbxContent>", paragraph(&[run(words)]));
    let boxed = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>{}</wps:txbx></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:br/></w:r>",
        content("i boksen"),
        content("i boksen"),
    );
    assert_eq!(text(Docx::new().p(&[run("før"), boxed, run("etter")])), "før\netter\ni boksen");
    let held = "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent><w:p><w:smartTag><w:hyperlink><w:r><w:t>lenke</w:t></w:r>\
                </w:hyperlink></w:smartTag></w:p></w:sdtContent></w:sdt>";
    assert_eq!(text(Docx::new().xml(held)), "lenke");
    assert_eq!(text(Docx::new().xml(&grid(&[["a"], ["b"]]))), "a\nb");
}

#[test]
fn fields_give_their_results() {
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK</w:instrText><w:t>ikke</w:t></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>dette</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let simple = "<w:fldSimple w:instr=\"DATE\"><w:r><w:t> og dette</w:t></w:r></w:fldSimple>";
    assert_eq!(text(Docx::new().p(&[field.into(), simple.into()])), "dette og dette");
    let open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    assert_eq!(text(Docx::new().p(&[run("en"), open.into()]).say("to")), "en\nto");
}

#[test]
fn footnotes_follow_their_paragraph_once() {
    let sign = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    let docx = Docx::new().p(&[run("ja"), sign.into(), run(" nei"), sign.into()]).say("så").footnote("2", " en note ");
    assert_eq!(text(docx), "ja nei\n[en note]\nså");
}

#[test]
fn hidden_text_is_left_out_and_reported() {
    let transcript = import(&Docx::new().p(&[run("synlig"), hidden("skjult")]));
    assert_eq!(transcript.text, "synlig");
    assert!(transcript.warnings.contains(&Warning::LeftOut(LeftOut::HiddenText, vec!["skjult".into()])));
}

#[test]
fn highlights_are_marks_on_their_words() {
    let docx = Docx::new().say("I: Hva da?").p(&[
        run("Anna: jeg "),
        mark("yellow", "følte"),
        mark("yellow", " a\u{30a}pent"),
        run(" "),
        mark("yellow", "alt"),
        mark("white", " hvit"),
        mark("none", " ingen"),
        shaded("auto", " auto"),
        shaded("FFFFFF", " blank"),
        shaded("00FF00", " grønn "),
        shaded("E2EFD9", "lys"),
    ]);
    let transcript = import(&docx);
    assert_eq!(transcript.text, "Hva da?\njeg følte åpent alt hvit ingen auto blank grønn lys");
    assert_eq!(marks(&transcript), [("yellow", "følte åpent alt"), ("green", "grønn"), ("#e2efd9", "lys")]);
    assert_eq!(transcript.marks.iter().map(|m| m.rgb).collect::<Vec<_>>(), [0xffff00, 0x00ff00, 0xe2efd9]);
}

#[test]
fn a_highlight_becomes_one_mark_for_each_turn() {
    let docx = Docx::new()
        .p(&[mark("yellow", "I: Hva da?")])
        .p(&[mark("yellow", "Anna: jeg følte")])
        .p(&[mark("yellow", "en ting til")])
        .p(&[mark("cyan", "Anna:"), run(" nei")]);
    assert_eq!(marks(&import(&docx)), [("yellow", "Hva da?"), ("yellow", "jeg følte\nen ting til")]);
    let one_run = "<w:r><w:rPr><w:highlight w:val=\"red\"/></w:rPr><w:t>I: Ja?</w:t><w:br/><w:t>R: Ja da</w:t></w:r>";
    assert_eq!(marks(&import(&Docx::new().p(&[one_run.into()]))), [("red", "Ja?"), ("red", "Ja da")]);
}

#[test]
fn highlights_come_from_styles_too() {
    let style =
        "<w:style w:type=\"character\" w:styleId=\"Gul\"><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr></w:style>";
    let inherits = "<w:style w:styleId=\"Gul2\"><w:basedOn w:val=\"Gul\"/></w:style>";
    let docx = Docx::new().style(style).style(inherits).p(&[
        styled("<w:rStyle w:val=\"Gul2\"/>", "gul"),
        styled("<w:rStyle w:val=\"Gul\"/><w:highlight w:val=\"none\"/>", " ren"),
    ]);
    assert_eq!(marks(&import(&docx)), [("yellow", "gul")]);
}

#[test]
fn comments_are_on_their_words() {
    let docx = Docx::new()
        .p(&[run("I: "), comment_start("0"), run("Hva da?")])
        .p(&[run("Anna: jeg "), comment_start("1"), run("følte"), comment_end("0"), run(" det"), comment_end("1")])
        .p(&[run("I: ja"), "<w:r><w:commentReference w:id=\"2\"/></w:r>".into()])
        .p(&[comment_start("3"), run("Anna:"), comment_end("3"), run(" nei")])
        .comment("0", "Kari", "over to replikker")
        .comment("1", "Kari", "tillit")
        .comment("2", "Kari", "avsnittet")
        .comment("3", "Kari", "hele replikken\nog mer");
    let transcript = import(&docx);
    let expected = [
        ("Hva da?\njeg følte", "over to replikker"),
        ("følte det", "tillit"),
        ("ja", "avsnittet"),
        ("nei", "hele replikken\nog mer"),
    ];
    assert_eq!(comments(&transcript), expected);
    assert_eq!(transcript.comments.iter().map(|c| c.like_a_code).collect::<Vec<_>>(), [false, true, true, false]);
    assert!(transcript.comments.iter().all(|c| c.author.is_none()));
    assert_eq!(transcript.comments[0].written_ms, Some(1_710_237_600_000));
}

#[test]
fn replies_follow_in_order_and_authors_are_kept_only_on_request() {
    let docx = Docx::new()
        .p(&[comment_start("1"), comment_start("2"), run("jeg følte"), comment_end("1"), comment_end("2")])
        .comment("1", "Kari", "hvorfor")
        .comment("2", "Ola", "godt spørsmål")
        .comment("3", "Kari", "takk")
        .reply("2", "1")
        .reply("3", "2");
    let options = Options { keep_comment_authors: true, ..Options::default() };
    let transcript = read("x.docx", &docx.build(), &options).unwrap();
    assert_eq!(comments(&transcript), [("jeg følte", "hvorfor\ngodt spørsmål\ntakk")]);
    assert_eq!(transcript.comments[0].author.as_deref(), Some("Kari"));
    assert!(!transcript.comments[0].like_a_code);
}

#[test]
fn text_after_the_end_is_a_note() {
    let docx = Docx::new()
        .say("I: Takk")
        .say("Anna: Takk selv")
        .say("Intervjuet slutt")
        .p(&[mark("yellow", "Hun virket "), comment_start("1"), run("trist."), comment_end("1")])
        .comment("1", "", "se dagbok")
        .comment("9", "", "uten sted");
    let transcript = import(&docx);
    assert_eq!(transcript.text, "Takk\nTakk selv");
    assert_eq!(transcript.note.as_deref(), Some("Intervjuet slutt\nHun virket trist.\nse dagbok\nuten sted"));
    assert_eq!(marks(&transcript), []);
    let told = [Warning::MarksInNote(1), Warning::CommentsInNote(1), Warning::CommentsWithoutPlace(1)];
    assert_eq!(transcript.warnings, told);
}

#[test]
fn a_comment_in_deleted_text_and_between_paragraphs_keeps_its_place() {
    let docx = Docx::new()
        .xml(&comment_start("1"))
        .p(&[run("en")])
        .xml("<w:commentRangeEnd w:id=\"1\"/>")
        .p(&[
            run("to"),
            format!("<w:del w:id=\"1\">{}</w:del>", [comment_start("2"), run("x"), comment_end("2")].concat()),
        ])
        .comment("1", "", "om en")
        .comment("2", "", "om to");
    assert_eq!(comments(&import(&docx)), [("en", "om en"), ("to", "om to")]);
}

#[test]
fn bold_names_are_labels() {
    let docx = Docx::new()
        .p(&[bold("Kari "), run("hva synes du?")])
        .p(&[bold("Anna"), run(" jeg synes det")])
        .p(&[bold("Kari"), run(" og så?")])
        .p(&[bold("Anna"), run(" så gikk jeg")]);
    let transcript = import(&docx);
    assert_eq!(transcript.speakers.iter().map(|s| s.label.as_str()).collect::<Vec<_>>(), ["Kari", "Anna"]);
    assert_eq!(transcript.text, "hva synes du?\njeg synes det\nog så?\nså gikk jeg");
}

#[test]
fn the_main_part_is_found_by_its_relationship_in_both_variants() {
    assert_eq!(text(Docx::new().say("ja").strict()), "ja");
    assert_eq!(text(Docx::new().p(&[mark("red", "ja")]).main("other/place.xml")), "ja");
}

#[test]
fn entities_of_the_file_are_never_expanded() {
    let laughs = (1..40)
        .fold("<!ENTITY a0 \"ha\">".to_owned(), |all, i| format!("{all}<!ENTITY a{i} \"&a{};&a{};\">", i - 1, i - 1));
    let docx =
        Docx::new().declaring(&format!("<!DOCTYPE x [{laughs}]>")).xml("<w:p><w:r><w:t>ja &a39;!</w:t></w:r></w:p>");
    let transcript = import(&docx);
    assert_eq!(transcript.text, "ja !");
    assert!(transcript.warnings.contains(&Warning::EntitiesDropped(1)));
}

#[test]
fn files_that_are_not_documents_are_refused_with_the_reason() {
    let good = Docx::new().say("ja").build();
    let ole = |stream: &str| {
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain([0; 504]).chain(name).collect::<Vec<u8>>()
    };
    let zip = |names: &[&str]| packed(&names.iter().map(|n| ((*n).to_owned(), b"x".to_vec())).collect::<Vec<_>>());
    let holds = |content| ImportError::ContentMismatch { ending: "docx".into(), content };
    let part = |part: &str| ImportError::Broken { part: part.into() };
    let table = [
        ("x.docx", vec![], ImportError::Empty),
        ("x.docx", Docx::new().say("  ").build(), ImportError::Empty),
        ("~$x.docx", good.clone(), ImportError::LockFile),
        ("x.doc", ole("WordDocument"), ImportError::OldWord),
        ("x.docx", ole("WordDocument"), ImportError::OldWord),
        ("x.docx", ole("EncryptedPackage"), ImportError::Protected),
        ("x.docx", b"I: hei\nAnna: hei".to_vec(), holds(Content::Text)),
        ("x.docx", b"\x89PNG".to_vec(), holds(Content::Media)),
        ("x.docx", zip(&["_rels/.rels", "xl/workbook.xml"]), holds(Content::Spreadsheet)),
        ("x.docx", zip(&["mimetype", "content.xml"]), holds(Content::Unknown)),
        ("x.docx", zip(&["a.txt"]), holds(Content::Archive)),
        ("x.docx", good[..good.len() / 2].to_vec(), part("")),
        ("x.docx", Docx::new().xml("<w:p><w:r>").build(), part("word/document.xml")),
        ("x.docx", Docx::new().xml(&"<w:p>".repeat(10_000)).build(), part("word/document.xml")),
        ("x.pages", b"hei".to_vec(), ImportError::UnknownEnding { ending: "pages".into() }),
        ("x", b"hei".to_vec(), ImportError::UnknownEnding { ending: String::new() }),
    ];
    for (name, bytes, why) in table {
        assert_eq!(refused(name, &bytes), why);
    }
}

#[test]
fn an_old_word_file_that_libreoffice_saves_is_refused_whatever_its_ending() {
    let Some(old) = saved_by_libreoffice(&Docx::new().say("I: Hei?").say("Anna: Ja.").build(), "doc") else { return };
    for name in ["I01.doc", "I01.docx", "I01.txt"] {
        assert_eq!(refused(name, &old), ImportError::OldWord, "{name}");
    }
}

#[test]
fn a_zip_bomb_is_refused() {
    let bomb = Docx::new().say(&" ".repeat(12 * 1024 * 1024)).build();
    assert!(matches!(refused("x.docx", &bomb), ImportError::UnpacksTooLarge { .. }));
}

#[test]
fn a_footnote_ends_where_the_next_begins() {
    let sign = |id: &str| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    // The mark of the first one's paragraph was deleted, so that it would go on in a paragraph that followed.
    let open = "<w:p><w:pPr><w:rPr><w:del w:id=\"9\"/></w:rPr></w:pPr><w:r><w:t>den ene</w:t></w:r></w:p>";
    let docx = Docx::new().p(&[run("ja"), sign("2")]).p(&[run("nei"), sign("3")]);
    assert_eq!(text(docx.footnote_xml("2", open).footnote("3", "den andre")), "ja\n[den ene]\nnei\n[den andre]");
}
