//! Property tests that no word of a random Word document is lost: paragraphs, tables of every kind, text boxes, notes,
//! comments, hidden and deleted words, page headers.

use std::io::{Cursor, Read};

use proptest::prelude::*;
use zip::ZipArchive;

use super::super::docx::build::*;
use super::super::transcript::{Emphasis, Transcript};
use super::super::{Options, Questions, read};
use super::laws::holds_together;
use super::no_word_lost::lost_words;

/// All words in a document's parts, found in its XML without the reader's rules: tags are removed, and those that
/// separate words become line ends.
pub fn words_in(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut words = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        if !name.starts_with("word/") || name.ends_with(".rels") {
            continue;
        }
        let mut xml = String::new();
        part.read_to_string(&mut xml).unwrap();
        let mut is_hidden = false;
        for piece in xml.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
            // Runs join their words, unless some of them are hidden or deleted.
            let joins = ["w:r", "w:t", "w:rPr", "w:ins", "w:b", "w:i", "w:highlight"].contains(&name)
                || (name.starts_with("w:comment") && !["w:comment", "w:comments"].contains(&name));
            is_hidden |= name == "w:vanish";
            let parts = !joins || (is_hidden && tag == "/w:r");
            is_hidden &= !parts || name == "w:vanish";
            words.push_str(if parts { "\n" } else { "" });
            words.push_str(text);
        }
        words.push('\n');
    }
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn keeps_every_word(docx: &Docx, options: &Options) -> Result<Transcript, TestCaseError> {
    let bytes = docx.build();
    match read("x.docx", &bytes, options) {
        Ok(transcript) => {
            holds_together(&transcript)?;
            let lost = lost_words(&words_in(&bytes), &transcript);
            prop_assert!(lost.is_empty(), "{:?} of {:?} in {:#?}", lost, words_in(&bytes), transcript);
            Ok(transcript)
        }
        // A document without text is refused, so no word is lost.
        Err(_) => Ok(Transcript::default()),
    }
}

fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "ja",
        "det",
        "gikk",
        "bra",
        "Siv",
        "Bodø",
        "41",
        "00:12",
        "2",
        "Hvorfor?",
        "slutt",
        "nei.",
        "I",
        "Intervjuer",
        "fire\u{2028}trinn",
        "a\u{30a}r",
        "x<y",
        "Notat",
        "Navn",
        "Kontor",
        "Tid",
        "Tekst",
        "Taler",
    ]);
    prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
}

fn label() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "", "I: ", "Siv: ", "Intervjuer: ", "[00:01] Siv: ", "Siv (ler): ", "09:00 "])
}

/// A run of a random kind.
fn piece() -> impl Strategy<Value = String> {
    (words(), 0..9_u8).prop_map(|(words, kind)| match kind {
        0 => bold(&words),
        1 => italic(&words),
        2 => mark("yellow", &words),
        3 => hidden(&words),
        4 => deleted(&words),
        5 => inserted(&words),
        6 => format!("{}{}{}", comment_start("1"), run(&words), comment_end("1")),
        7 => format!("<w:r><w:footnoteReference w:id=\"1\"/></w:r>{}", run(&words)),
        _ => run(&words),
    })
}

fn a_paragraph() -> impl Strategy<Value = String> {
    (label(), prop::collection::vec(piece(), 0..4), 0..8_u8).prop_map(|(label, pieces, kind)| {
        let inner = [vec![run(label)], pieces.into_iter().map(|p| p + &run(" ")).collect()].concat();
        match kind {
            0 => format!("<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>{}</w:p>", inner.concat()),
            1 => paragraph(&[&inner[..], &[sign("br"), run("og så"), sign("tab"), run("videre")]].concat()),
            2 => paragraph(&[format!("<w:r><w:txbxContent>{}</w:txbxContent></w:r>", paragraph(&inner))]),
            _ => paragraph(&inner),
        }
    })
}

/// The words of a cell, by the kind of its column.
fn cell_words(column: u8, row: usize) -> BoxedStrategy<String> {
    match column {
        0 => Just(format!("00:{row:02}")).boxed(),
        1 => Just(format!("{row}")).boxed(),
        2 => prop::sample::select(vec!["I", "Siv", "", "Siv (ler)", "[latter]"]).prop_map(str::to_owned).boxed(),
        3 => words().prop_map(|words| if words.is_empty() { words } else { words + " Det gikk bra." }).boxed(),
        4 => prop::sample::select(vec!["Navn", "Alder:", "Rolle", "Kontor", "Dato"]).prop_map(str::to_owned).boxed(),
        _ => words().boxed(),
    }
}

/// A table whose columns have different kinds. Rows may lack cells, and a cell may hold a table.
fn a_table() -> impl Strategy<Value = String> {
    let columns = prop::collection::vec(0..6_u8, 1..5);
    (columns, 1..6_usize, any::<bool>()).prop_flat_map(|(columns, rows, has_headings)| {
        let cells = |row: usize| columns.iter().map(|&column| cell_words(column, row)).collect::<Vec<_>>();
        let body: Vec<_> = (0..rows).map(cells).collect();
        let names = ["Tid", "Nr", "Taler", "Tekst", "Fakta", "Notat"];
        let headings: Vec<&str> = columns.iter().map(|&column| names[usize::from(column)]).collect();
        let headings = has_headings.then_some(headings);
        (Just(headings), body, prop::option::of(a_paragraph()), prop::option::of(words())).prop_map(table_of)
    })
}

/// Headings, rows, a paragraph for a nested table, and a title.
type Parts<'a> = (Option<Vec<&'a str>>, Vec<Vec<String>>, Option<String>, Option<String>);

fn table_of((headings, body, inner, title): Parts<'_>) -> String {
    let plain = |words: &str| cell(&paragraph(&[run(words)]));
    let mut rows: Vec<String> =
        body.iter().map(|cells| row(&cells.iter().map(|w| plain(w)).collect::<Vec<_>>())).collect();
    rows.splice(0..0, headings.map(|names| row(&names.iter().map(|name| plain(name)).collect::<Vec<_>>())));
    rows.extend(title.map(|words| row(&[plain(&words)])));
    if let Some(inner) = inner {
        rows.push(row(&[cell(&(table(&[row(&[cell(&inner), plain("inne i")])]) + "<w:p/>")), plain("ved siden av")]));
    }
    table(&rows)
}

fn a_document() -> impl Strategy<Value = Docx> {
    let block = prop_oneof![3 => a_paragraph(), 1 => a_table()];
    let around = (words(), words(), words(), any::<bool>());
    (prop::collection::vec(block, 0..10), around, any::<bool>()).prop_map(|(blocks, around, ends)| {
        let (comment, note, header, replies) = around;
        let docx = blocks.iter().fold(Docx::new(), |docx, block| docx.xml(block));
        let docx = if ends { docx.say("Intervjuet slutt").say("Hun virket glad.") } else { docx };
        let docx = docx
            .comment("1", "Kari", &comment)
            .comment("2", "Ola", "uten sted")
            .footnote("1", &note)
            .footnote("2", "uten henvisning")
            .part("header", "hdr", &paragraph(&[run("Fortrolig "), run(&header)]));
        if replies { docx.comment("3", "Kari", "enig").reply("3", "1") } else { docx }
    })
}

proptest! {
    #[test]
    fn no_word_of_a_document_is_lost(docx in a_document()) {
        keeps_every_word(&docx, &Options::default())?;
        for by in [Emphasis::Bold, Emphasis::Italic, Emphasis::Heading] {
            let questions = Questions { by, interviewer: "Intervjuer".into(), informant: "Informant".into() };
            keeps_every_word(&docx, &Options { questions: Some(questions), ..Options::default() })?;
        }
        let not_speakers = ["Siv".to_owned()].into();
        keeps_every_word(&docx, &Options { not_speakers, ..Options::default() })?;
    }

    #[test]
    fn no_word_of_a_table_is_lost(tables in prop::collection::vec(a_table(), 1..4)) {
        let docx = tables.iter().fold(Docx::new(), |docx, table| docx.xml(table).say(""));
        keeps_every_word(&docx, &Options::default())?;
    }
}
