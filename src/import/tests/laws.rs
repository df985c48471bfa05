//! Property tests: no bytes make an importer panic; every transcript is consistent; highlights are on their words.

use proptest::prelude::*;

use super::super::docx::build::*;
use super::super::transcript::{FoundTurn, Transcript};
use super::super::{ENDINGS, Options, codebook, participants, read};
use crate::domain::span::{Span, is_boundary};
use crate::domain::text::is_canonical;

/// Asserts everything that must hold for any transcript.
pub fn holds_together(transcript: &Transcript) -> Result<(), TestCaseError> {
    let text = &transcript.text;
    prop_assert!(is_canonical(text));
    prop_assert!(!transcript.turns.is_empty());
    let fits = |span: Span| span.fits(text) && span.of(text).is_some_and(|words| !words.trim().is_empty());
    let mut end = 0;
    for turn in &transcript.turns {
        prop_assert!(fits(turn.span) && turn.span.start >= end);
        prop_assert!(text[end..turn.span.start].chars().all(|c| c == '\n'));
        // Search looks through whole texts first, so no word may belong to two turns.
        prop_assert!(end == 0 || text[..turn.span.start].ends_with('\n'));
        prop_assert!(turn.speaker.is_none_or(|s| s < transcript.speakers.len()));
        end = turn.span.end;
    }
    prop_assert_eq!(end, text.len());
    prop_assert!(transcript.times.windows(2).all(|pair| pair[0].at < pair[1].at));
    for mark in &transcript.times {
        let is_within = |turn: &FoundTurn| turn.span.start < mark.at && mark.at < turn.span.end;
        prop_assert!(transcript.turns.iter().any(is_within) && is_boundary(text, mark.at));
    }
    for mark in &transcript.marks {
        prop_assert!(fits(mark.span) && transcript.turns.iter().any(|t| t.span.covers(mark.span)));
    }
    for comment in &transcript.comments {
        prop_assert!(fits(comment.span) && is_canonical(&comment.words) && !comment.words.is_empty());
    }
    for (i, speaker) in transcript.speakers.iter().enumerate() {
        prop_assert!(!speaker.label.is_empty() && is_canonical(&speaker.label));
        prop_assert_eq!(speaker.turns, transcript.turns.iter().filter(|t| t.speaker == Some(i)).count());
        prop_assert!(speaker.turns > 0);
    }
    prop_assert!(transcript.note.as_deref().is_none_or(is_canonical));
    Ok(())
}

fn read_all(bytes: &[u8]) -> Result<(), TestCaseError> {
    for ending in ENDINGS {
        if let Ok(transcript) = read(&format!("x.{ending}"), bytes, &Options::default()) {
            holds_together(&transcript)?;
        }
    }
    let _ = participants::read(bytes, &["navn".to_owned()].into());
    let _ = codebook::read(bytes);
    Ok(())
}

/// A document with some of everything.
fn rich() -> Docx {
    let boxed = format!("<w:r><w:txbxContent>{}</w:txbxContent></w:r>", paragraph(&[mark("green", "i boks")]));
    Docx::new()
        .style("<w:style w:styleId=\"A\"><w:rPr><w:highlight w:val=\"cyan\"/></w:rPr></w:style>")
        .p(&[bold("I:"), run(" Hva "), comment_start("0"), mark("yellow", "tenkte"), comment_end("0"), run(" du?")])
        .p(&[
            run("Anna: Æ "),
            inserted("e "),
            deleted("va "),
            hidden("x"),
            styled("<w:rStyle w:val=\"A\"/>", "a\u{30a}pen"),
            boxed,
        ])
        .p(&[run("I: Ja?"), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>".into()])
        .say("Anna: Nei")
        .say("Intervjuet slutt")
        .say("Notat")
        .footnote("1", "fot")
        .comment("0", "Kari", "tillit")
        .comment("1", "Ola", "enig")
        .reply("1", "0")
}

/// Pieces of transcripts that are hard to read.
pub(super) fn awkward() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "I: ",
        "Anna:",
        "Anna\t",
        "[00:01]",
        "12:30",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "**",
        "_",
        "# ",
        "> ",
        "- ",
        "ja",
        "Hva?",
        "Intervjuet slutt",
        "-->",
        "00:01.000 --> 00:02.000\n",
        "<v Anna>",
        "<v A\u{30a}\u{1b}se>",
        "</v>",
        "<",
        "&lt;",
        "a\u{30a}",
        "\u{301}",
        "\u{ad}",
        "\u{1b}",
        "\u{feff}",
        "\u{a0}",
        "👩\u{200d}👧",
        "🇳🇴",
        ";",
        ",",
        "\"",
        "nr",
        "navn",
        "WEBVTT\n\n",
        "---\n",
        "\u{85}",
        "\u{2028}",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_make_an_importer_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        read_all(&bytes)?;
    }

    #[test]
    fn no_text_makes_an_importer_panic(text in awkward()) {
        read_all(text.as_bytes())?;
        read_all(&text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>())?;
    }

    #[test]
    fn no_damage_to_the_file_makes_an_importer_panic(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = rich().build();
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        bytes.truncate(cut.map_or(bytes.len(), |c| c.index(bytes.len())));
        read_all(&bytes)?;
    }

    #[test]
    fn no_damage_to_the_parts_makes_an_importer_panic(
        body in prop::collection::vec(prop::sample::select(vec![
            "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t>I: ja</w:t>", "<w:rPr>", "</w:rPr>", "<w:pPr>", "</w:pPr>",
            "<w:highlight w:val=\"red\"/>", "<w:del>", "</w:del>", "<w:txbxContent>", "</w:txbxContent>", "<w:br/>", "&#0;", "&x;", "&amp;",
            "<w:commentRangeStart w:id=\"0\"/>", "<w:commentRangeEnd w:id=\"0\"/>", "<w:footnoteReference w:id=\"1\"/>", "<![CDATA[x]]>",
            "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:gridSpan w:val=\"99\"/>", "<w:gridBefore w:val=\"9\"/>",
            "<w:tblHeader/>", "<w:delText>", "</w:delText>", "<w:rt>", "</w:rt>", "<w:ddList>", "<w:listEntry w:val=\"å\"/>", "</w:ddList>",
            "<mc:AlternateContent>", "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>", "<mc:Fallback>", "</mc:Fallback>",
            "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:comment w:id=\"0\">", "</w:comment>", "å", "<",
        ]), 0..40),
    ) {
        read_all(&rich().xml(&body.concat()).build())?;
    }

    #[test]
    fn highlights_and_comments_are_on_their_words(paragraphs in prop::collection::vec((label(), stretches()), 1..8)) {
        let mut docx = Docx::new();
        let mut expected = Vec::new();
        for (i, (label, stretches)) in paragraphs.iter().enumerate() {
            let mut pieces = vec![run(label)];
            for (k, (words, marked)) in stretches.iter().enumerate() {
                // Each has its own pen and comment, so that none are merged.
                let number = (1 + i * 100 + k).to_string();
                let fill = format!("{number:0>6}");
                match marked {
                    true => pieces.extend([comment_start(&number), shaded(&fill, words), comment_end(&number)]),
                    false => pieces.push(run(words)),
                }
                pieces.push(run(" "));
                if *marked {
                    docx = docx.comment(&number, "", &format!("#{fill}"));
                    expected.push((format!("#{fill}"), plain(words)));
                }
            }
            docx = docx.p(&pieces);
        }
        let transcript = read("x.docx", &docx.build(), &Options::default()).unwrap();
        holds_together(&transcript)?;
        let words = |span: Span| span.of(&transcript.text).unwrap().to_owned();
        let marks: Vec<_> = transcript.marks.iter().map(|m| (m.pen.clone(), words(m.span))).collect();
        let comments: Vec<_> = transcript.comments.iter().map(|c| (c.words.clone(), words(c.span))).collect();
        prop_assert_eq!(&marks, &expected);
        prop_assert_eq!(&comments, &expected);
    }
}

fn label() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "I: ", "Anna: ", "[00:01] Anna: "])
}

/// Stretches of a paragraph, and whether each is marked.
fn stretches() -> impl Strategy<Value = Vec<(String, bool)>> {
    prop::collection::vec((word(), any::<bool>()), 1..6)
}

/// Words that change in canonical text, and some that look like labels.
fn word() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "ja",
        "Anna",
        "a\u{30a}pen",
        "e\u{301}n",
        "\u{1b}rart",
        "so\u{ad}sial",
        "a\u{a0}b",
        "👩\u{200d}👧",
        "🇳🇴",
        "nei:",
        "to ord",
        "x\u{2011}y",
    ]);
    prop::collection::vec(words, 1..4).prop_map(|words| words.join(" "))
}

/// The canonical form of such words.
fn plain(words: &str) -> String {
    words
        .replace("a\u{30a}", "å")
        .replace("e\u{301}", "é")
        .replace(['\u{1b}', '\u{ad}'], "")
        .replace('\u{a0}', " ")
        .replace('\u{2011}', "-")
}
