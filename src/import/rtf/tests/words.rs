//! Letters and formats.

use super::*;
use crate::import::transcript::Emphasis;

#[test]
fn letters_are_read_from_bytes_digits_and_numbers() {
    assert_eq!(text("bl\\'e5b\\'e6r\\u248?st \\'8050\\par"), "blåbærøst €50");
    assert_eq!(text("\\u-10179?\\u-8704? \\u128512? \\u-3?"), "😀 😀 \u{fffd}");
    assert_eq!(text("\\uc0 \\u55357\\uc1 \\u56832\\'3f."), "😀.");
    assert_eq!(text("{\\uc2\\u229\\'61\\'61b}\\u229 ?c{\\uc0\\u229 d}\\u229\\'61\\par"), "åbåcådå");
    assert_eq!(text("\\u8217\\par to"), "’\nto");
    assert_eq!(text("\\u1055\\u1088"), "Пр");
    let bytes = file("bl@bær").bytes().map(|b| if b == b'@' { 0xe5 } else { b }).collect::<Vec<_>>();
    // The bytes of æ in UTF-8 are two letters in the code page.
    assert_eq!(read("x.rtf", &bytes, &Options::default()).unwrap().text, "blåbÃ¦r");
}

#[test]
fn a_font_decides_what_bytes_mean() {
    assert_eq!(text("\\'e5{\\f1 \\'c4\\'e0}\\'e5{\\f2 \\'82\\'a0\\'83A}{\\f4 \\'86}"), "åДаåあアå");
    let file = |head: &str, body: &str| format!("{{\\rtf1{head}\\deff0{{\\fonttbl{{\\f0 Geneva;}}}}{body}}}");
    let words = |head: &str, body: &str| read("x.rtf", file(head, body).as_bytes(), &Options::default()).unwrap().text;
    assert_eq!(words("\\mac", "\\f0 bl\\'8cb\\'ber"), "blåbær");
    assert_eq!(words("\\pc", "\\'86\\'91"), "åæ");
    assert_eq!(words("\\pca", "\\'9b"), "ø");
    assert_eq!(words("\\ansi\\ansicpg1250", "\\'b9\\'e6"), "ąć");
    assert_eq!(words("\\ansi\\ansicpg65001", "blåbær"), "blåbær");
    assert_eq!(words("", "bl\\'e5"), "blå");
}

#[test]
fn letters_that_cannot_be_read_are_counted() {
    let transcript = import("ja {\\f2 \\'82}\\u-10179? nei");
    assert_eq!(transcript.text, "ja \u{fffd}\u{fffd} nei");
    assert!(transcript.warnings.contains(&Warning::LettersUnreadable(2)), "{:?}", transcript.warnings);
}

#[test]
fn signs_of_symbol_fonts_become_letters_that_mean_the_same() {
    let transcript = import("s\\'e5 {\\f3 \\'e0\\u-3872?\\'01} ja");
    assert_eq!(transcript.text, "så →→ ja");
    assert!(transcript.warnings.contains(&Warning::SymbolsDropped(1)));
}

#[test]
fn control_words_stand_for_characters() {
    let body =
        "a\\emdash b\\endash c\\bullet d\\lquote e\\rquote f\\ldblquote g\\rdblquote h\\tab i\\~j\\_k\\-l\\{m\\}n\\\\o";
    assert_eq!(text(body), "a—b–c•d‘e’f“g”h\ti j-kl{m}n\\o");
    assert_eq!(text("en\\line to\\lbr0 tre\\page fire\\\nfem"), "en\nto\ntre\nfire\nfem");
    assert_eq!(import("en\\page to").turns.len(), 2);
    assert_eq!(import("en\\line to").turns.len(), 1);
}

#[test]
fn line_ends_of_the_file_mean_nothing() {
    assert_eq!(text("Jeg gi\r\nkk hj\nem.\r\n\\par\r\nS\\'e5 ko\rm de.\\par\r\n"), "Jeg gikk hjem.\nSå kom de.");
}

#[test]
fn paragraphs_end_at_their_marks_and_at_sections() {
    assert_eq!(text("en\\par to\\sect\\sectd tre{\\par}\\par\\par fire"), "en\nto\ntre\nfire");
    assert_eq!(import("en\\par to\\sect tre").turns.len(), 3);
}

#[test]
fn headings_come_from_levels_and_styles() {
    let talk = |heading: &str| {
        let body: String = ["Hvordan er en vanlig dag?", "Hva er best?", "Hva er verst?"]
            .map(|asked| format!("{heading} {asked}\\par\\pard\\plain Travel. Jeg rekker ikke alt.\\par"))
            .concat();
        import(&body).questions
    };
    assert_eq!(talk("\\pard\\plain\\s1\\outlinelevel0\\b"), Some(Emphasis::Heading));
    assert_eq!(talk("\\pard\\plain\\s1"), Some(Emphasis::Heading));
    assert_eq!(talk("\\pard\\plain\\s2\\b"), Some(Emphasis::Heading));
    assert_eq!(talk("\\pard\\plain\\outlinelevel3"), Some(Emphasis::Heading));
    assert_eq!(talk("\\pard\\plain\\outlinelevel9"), None);
    assert_eq!(talk("\\pard\\plain\\s1\\outlinelevel9\\b"), Some(Emphasis::Bold));
    assert_eq!(talk("\\pard\\plain\\i"), Some(Emphasis::Italic));
}

#[test]
fn bold_headings_are_no_labels() {
    let body = "\\pard\\plain\\s2\\b Om dagen\\par\\pard\\plain Det gikk bra.\\par".repeat(4);
    assert_eq!(import(&body).speakers, []);
    let body: String = [("Kari", "hva da?"), ("Siv", "ja."), ("Kari", "og?"), ("Siv", "nei.")]
        .map(|(label, said)| format!("\\pard\\plain{{\\b {label} }}{said}\\par"))
        .concat();
    assert_eq!(turns(&import(&body)), ["Kari: hva da?", "Siv: ja.", "Kari: og?", "Siv: nei."]);
}

#[test]
fn highlights_and_shadings_are_marks() {
    let body = "Jeg {\\highlight1 f\\'f8lte}\\highlight1  \\'e5pent\\highlight0  og {\\highlight2 hvit} {\\cb4 gr\\'f8nn} \
                {\\chshdng0\\chcbpat3 lys} {\\cb2\\chcbpat0 ingen} {\\highlight1 a\\plain b}{\\highlight9 c}";
    let transcript = import(body);
    assert_eq!(transcript.text, "Jeg følte åpent og hvit grønn lys ingen abc");
    let expected = [("yellow", "følte åpent"), ("green", "grønn"), ("#e2efd9", "lys"), ("yellow", "a")];
    assert_eq!(marks(&transcript), expected);
    assert_eq!(transcript.marks[0].rgb, 0xff_ff00);
}

#[test]
fn text_in_two_versions_is_read_in_unicode() {
    assert_eq!(text("Jeg {\\upr{s\\'e5g Pr}{\\*\\ud{s\\u229\\'e5g \\u1055?\\u1088?}}} deg"), "Jeg såg Пр deg");
}

#[test]
fn numbers_of_lists_are_no_text() {
    let body =
        "{\\listtext\\tab 1.\\tab}Det ene.\\par{\\pntext\\f3\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb x}}Det andre.\\par";
    assert_eq!(text(body), "Det ene.\nDet andre.");
}
