//! Pages and what is read from them.

mod libreoffice;

use crate::domain::document::Role;
use crate::error::{ImportError, NoText};
use crate::import::tests::shown::{refused, turns};
use crate::import::transcript::{LeftOut, Transcript, Warning};
use crate::import::{Options, read};

fn page(body: &str) -> Transcript {
    named(
        "I01.html",
        &format!(
            "<!DOCTYPE html><html><head><title>Samtale</title><style>p {{ color: red }}</style></head><body>{body}</body></html>"
        ),
    )
}

fn named(name: &str, text: &str) -> Transcript {
    read(name, text.as_bytes(), &Options::default()).unwrap()
}

#[test]
fn blocks_are_paragraphs_and_white_space_collapses() {
    let read = page(
        "<p>I:  Hvordan\n  gikk <b>det</b>?</p><div>Anna: Det <i>gikk</i>&nbsp;bra.<br>Ja.</div>Anna: Slutt<script>x()</script>",
    );
    assert_eq!(turns(&read), ["I: Hvordan gikk det?", "Anna: Det gikk bra.\nJa.", "Anna: Slutt"]);
    assert_eq!(read.speakers[0].role, Role::Interviewer);
}

#[test]
fn two_line_breaks_part_paragraphs_and_preformatted_lines_stay() {
    assert_eq!(turns(&page("I: Hei?<br><br>Anna: Ja.<br>\n<br/>I: Nei?")), ["I: Hei?", "Anna: Ja.", "I: Nei?"]);
    assert_eq!(turns(&page("<pre>I: Hei?\nAnna: Ja.</pre>")), ["I: Hei?", "Anna: Ja."]);
}

#[test]
fn marked_words_are_marks_with_the_colours_of_pens() {
    let read = page(
        "<p>I: Ja?</p><p>Anna: Jeg <mark>ble</mark> <span style='background-color: #00FFFF'>trodd</span> og \
         <font style='background:rgb(226, 239, 217)'>hørt</font>, <span style='background: white'>ikke</span> sant.</p>",
    );
    let marks: Vec<(&str, &str)> =
        read.marks.iter().map(|mark| (mark.span.of(&read.text).unwrap(), mark.pen.as_str())).collect();
    assert_eq!(marks, [("ble", "yellow"), ("trodd", "cyan"), ("hørt", "#e2efd9")]);
}

#[test]
fn what_stands_around_the_text_is_left_out_and_reported() {
    let read = page(
        "<nav>Hjem Om oss</nav><p>Ja?</p><p>Jo <del>nei</del><span style='display:none'>hemmelig</span>.</p>\
         <ruby>ord<rp>(</rp><rt>ɔr</rt><rp>)</rp></ruby><footer>2026</footer><noscript>Slå på skript</noscript>",
    );
    assert_eq!(read.text, "Ja?\nJo .\nord");
    let left = |why, words: &str| Warning::LeftOut(why, vec![words.to_owned()]);
    for warning in [
        left(LeftOut::DeletedText, "nei"),
        left(LeftOut::HiddenText, "hemmelig"),
        left(LeftOut::SmallLetters, "ɔr"),
        Warning::LeftOut(LeftOut::HeadersAndFooters, vec!["Hjem Om oss".into(), "2026".into()]),
    ] {
        assert!(read.warnings.contains(&warning), "{:?}", read.warnings);
    }
}

#[test]
fn a_table_of_turns_is_read_as_in_other_documents() {
    let row = |time: &str, who: &str, said: &str| format!("<tr><td>{time}</td><td>{who}</td><td>{said}</td></tr>");
    let rows: String = [
        ("00:00:01", "I", "Hvordan gikk det?"),
        ("00:00:05", "Anna", "Det gikk bra."),
        ("00:01:00", "I", "Ja?"),
        ("00:01:02", "Anna", "Jo."),
    ]
    .map(|(time, who, said)| row(time, who, said))
    .concat();
    let read = page(&format!("<table><thead><tr><th>Tid</th><th>Taler</th><th>Tekst</th></tr></thead>{rows}</table>"));
    assert_eq!(turns(&read), ["I: Hvordan gikk det?", "Anna: Det gikk bra.", "I: Ja?", "Anna: Jo."]);
    assert_eq!(
        read.turns.iter().map(|turn| turn.time_ms).collect::<Vec<_>>(),
        [1_000, 5_000, 60_000, 62_000].map(Some)
    );
}

#[test]
fn the_anchors_of_noscribe_are_times() {
    let read = page(
        "<p style='font-weight:600'>intervju1</p>\
         <p><a name='ts_1520_3000_S00'>S00: Hvordan gikk</a><a name='ts_3000_4000_S00'> det?</a></p>\
         <p><a name='ts_5000_6000_S01'>S01: Det gikk (..) bra.</a></p>\
         <p><a name='ts_61000_62000_S00'>S00: Ja?</a></p><p><a name='ts_63500_64000_S01'>S01: Jo.</a></p>",
    );
    assert_eq!(turns(&read)[1..], ["S00: Hvordan gikk det?", "S01: Det gikk (..) bra.", "S00: Ja?", "S01: Jo."]);
    assert_eq!(
        read.turns[1..].iter().map(|turn| turn.time_ms).collect::<Vec<_>>(),
        [1_520, 5_000, 61_000, 63_500].map(Some)
    );
}

#[test]
fn a_file_of_otranscribe_is_read_with_its_times() {
    let body = "<p><span class=\"timestamp\" contenteditable=\"false\" data-timestamp=\"1.52\">0:01</span>I: Hvordan gikk det?</p>\
        <p><span class=\"timestamp\" data-timestamp=\"5\">0:05</span> Anna: Det <b>gikk</b> bra.<br /><br /></p><p>I: Ja?</p><p>Anna: Jo.</p>";
    let file = serde_json::json!({ "text": body, "media": "opptak.mp3", "media-time": 5.0 }).to_string();
    let read = named("I01.otr", &file);
    assert_eq!(turns(&read), ["I: Hvordan gikk det?", "Anna: Det gikk bra.", "I: Ja?", "Anna: Jo."]);
    assert_eq!(read.turns.iter().map(|turn| turn.time_ms).collect::<Vec<_>>(), [Some(1_520), Some(5_000), None, None]);
}

#[test]
fn a_page_is_read_under_other_names_too() {
    let text = "\n<HTML><body><p>I: Hei?</p><p>Anna: Ja.</p></body></HTML>";
    for name in ["I01.htm", "I01.txt", "I01.doc"] {
        assert_eq!(named(name, text).text, "Hei?\nJa.", "{name}");
    }
}

#[test]
fn pages_without_text_are_refused_with_the_reason() {
    let refused = |name: &str, text: &str| refused(name, text.as_bytes());
    assert_eq!(
        refused("a.html", "<html><body><img src='x.png'></body></html>"),
        ImportError::NoText { instead: NoText::Pictures }
    );
    assert_eq!(refused("a.html", "<html><body> <p> </p></body></html>"), ImportError::Empty);
    assert_eq!(refused("a.otr", "<p>Hei</p>"), ImportError::Broken { part: String::new() });
    assert_eq!(refused("a.otr", "{\"text\": \" \"}"), ImportError::Empty);
}

#[test]
fn elements_nested_too_deep_are_read_quickly() {
    let deep = "<div><b>".repeat(200_000) + "I: Hei?" + &"</b></div>".repeat(200_000) + "<p>Anna: Ja.</p>";
    assert_eq!(turns(&page(&deep)), ["I: Hei?", "Anna: Ja."]);
    let tables = "<table><tr><td>".repeat(50_000) + "Hei";
    assert_eq!(page(&tables).text, "Hei");
}

proptest::proptest! {
    #[test]
    fn no_page_makes_it_panic(pieces in proptest::collection::vec("<?/?[a-z]{1,5}[ a-z='\"]{0,8}>?|[æøå &;#\u{1F600}\n]{1,6}", 0..30)) {
        let _ = read("a.html", pieces.concat().as_bytes(), &Options::default());
    }

    #[test]
    fn words_between_tags_all_come_back(words in proptest::collection::vec("[a-zæøå]{2,8}", 1..20)) {
        let tags = ["<p>", "</p>", "<b>", "</b>", "<br>", "</i>", "<div>", "</div>", "<!-- x -->"];
        let body: String = words.iter().enumerate().map(|(n, word)| format!(" {word} {}", tags[(n * 7 + word.len()) % tags.len()])).collect();
        let read = page(&body);
        proptest::prop_assert_eq!(read.text.split_whitespace().collect::<Vec<_>>(), words);
    }
}
