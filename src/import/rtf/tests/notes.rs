//! Footnotes, endnotes, comments and text boxes.

use super::*;

/// Thursday, 12 March 2024, 10:05.
const DATE: i64 = (124 << 20) | (3 << 16) | (12 << 11) | (10 << 6) | 5;

fn comment(reference: &str, author: &str, words: &str) -> String {
    let reference = if reference.is_empty() { String::new() } else { format!("{{\\*\\atnref {reference}}}") };
    format!(
        "{{\\*\\atnid X}}{{\\*\\atnauthor {author}}}\\chatn {{\\*\\annotation{reference}{{\\*\\atndate {DATE}}}\
         \\pard\\plain {{\\chatn }}{words}}}"
    )
}

#[test]
fn notes_follow_their_paragraph_in_brackets() {
    let body = "I: Ja?{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} Ler {\\b h\\'f8yt}.\\par Lenge.}} Og s\\'e5?\\par \
                Siv: Nei.{\\footnote\\ftnalt Hun gr\\'e5t.\\par}\\par";
    assert_eq!(text(body), "I: Ja? Og så?\n[Ler høyt.\nLenge.]\nSiv: Nei.\n[Hun gråt.]");
}

#[test]
fn notes_on_deleted_words_are_reported() {
    let transcript = import("Ja.{\\deleted nei{\\footnote en note}}\\par");
    assert_eq!(transcript.text, "Ja.");
    // The note was deleted together with its words.
    assert_eq!(left_out(&transcript, LeftOut::DeletedText), ["nei", "en note"]);
}

#[test]
fn comments_are_on_the_words_of_their_range() {
    let body = [
        "I: {\\*\\atrfstart 1}Hva da?\\par Siv: jeg {\\*\\atrfstart 2}f\\'f8lte{\\*\\atrfend 1}",
        &comment("1", "Kari", "over to"),
        " det{\\*\\atrfend 2}",
        &comment("2", "Ola B\\u248?", "tillit"),
        "\\par I: ja",
        &comment("", "Kari", "avsnittet\\par og mer"),
        "\\par",
    ]
    .concat();
    let transcript = import(&body);
    assert_eq!(transcript.text, "Hva da?\njeg følte det\nja");
    let expected = [("Hva da?\njeg følte", "over to"), ("følte det", "tillit"), ("ja", "avsnittet\nog mer")];
    assert_eq!(comments(&transcript), expected);
    assert!(transcript.comments.iter().all(|c| c.author.is_none() && c.written_ms == Some(1_710_237_900_000)));
    let options = Options { keep_comment_authors: true, ..Options::default() };
    let named = read("x.rtf", file(&body).as_bytes(), &options).unwrap();
    let authors: Vec<_> = named.comments.iter().map(|c| c.author.as_deref()).collect();
    assert_eq!(authors, [Some("Kari"), Some("Ola Bø"), Some("Kari")]);
}

#[test]
fn comments_of_old_versions_of_word_have_hidden_marks_and_no_range() {
    let body = "This is an {\\cs16\\v\\fs16 {\\atnid JD}{\\atnauthor John Doe}\\chatn{\\*\\annotation \\s224 \\fs20 \
                {\\field{\\fldinst page \\\\# \"'Page: '#'\"}{\\fldrslt}}{\\cs16\\fs16 \\chatn}How about examples?}}example.";
    let transcript = import(body);
    assert_eq!(transcript.text, "This is an example.");
    assert_eq!(comments(&transcript), [("This is an example.", "How about examples?")]);
    assert_eq!(transcript.warnings, [Warning::NoSpeakers]);
}

#[test]
fn replies_follow_the_comment_they_answer() {
    let reply = comment("2", "Ola", "{\\*\\atnparent -1}enig");
    let body = ["{\\*\\atrfstart 1}Ja.{\\*\\atrfend 1}", &comment("1", "Kari", "hvorfor"), &reply].concat();
    assert_eq!(comments(&import(&body)), [("Ja.", "hvorfor\nenig")]);
}

#[test]
fn two_comments_with_one_number_are_both_kept() {
    let body = ["{\\*\\atrfstart 0}Ja{\\*\\atrfend 0} da.", &comment("0", "", "en"), &comment("0", "", "to")].concat();
    assert_eq!(comments(&import(&body)), [("Ja", "en"), ("Ja da.", "to")]);
}

#[test]
fn text_boxes_follow_their_paragraph() {
    let shape = |inner: &str| {
        format!(
            "{{\\shp{{\\*\\shpinst\\shpleft0{{\\sp{{\\sn shapeType}}{{\\sv 202}}}}{{\\shptxt \\pard {inner}\\par}}}}\
             {{\\shprslt{{\\*\\do\\dptxbx{{\\dptxbxtext \\pard {inner}\\par}}}}}}}}"
        )
    };
    assert_eq!(
        text(&format!("f\\'f8r {}etter\\par slutt", shape("i {\\highlight1 boksen}"))),
        "før etter\ni boksen\nslutt"
    );
    assert_eq!(text(&format!("a{}b", shape(&format!("ytre{}", shape("indre"))))), "ab\nytre\nindre");
    assert_eq!(text("a{\\*\\do\\dptxbx{\\dptxbxtext gammel}}b"), "ab\ngammel");
}
