//! Tests of the text of Taguette's documents.

use proptest::prelude::*;

use super::levels;
use super::page::Page;
use crate::domain::span::Span;

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn blocks_become_lines_and_white_space_collapses() {
    let page = Page::read(
        " <h1>A&nbsp;&amp; B</h1>\n<p>c <b>d</b>\r\n  e<br>f</p><pre>\ng\n h</pre><ul><li>i</li><li>j</li></ul>",
    );
    assert_eq!(page.text, "A\u{a0}& B\nc d e\nf\ng\n h\ni\nj\n");
    assert_eq!(page.source, "A\u{a0}& B\nc d\n  efg\n hij");
}

#[test]
fn positions_count_the_bytes_between_the_tags() {
    let page = Page::read("<p>å 😀</p><p>b</p>");
    let words = |start, end| page.source_span(start, end).map(|span| page.text_span(span).of(&page.text).unwrap());
    assert_eq!(page.source, "å 😀b");
    assert_eq!([words(0, 2), words(3, 7), words(3, 8), words(7, 8)], [Some("å"), Some("😀"), Some("😀\nb"), Some("b")]);
    // The middle of a character means its end.
    assert_eq!([words(1, 5), words(0, 5)], [Some(" 😀"), Some("å 😀")]);
    assert_eq!([words(3, 3), words(-1, 3), words(0, 9), words(i64::MAX, i64::MAX)], [None; 4]);
}

#[test]
fn a_path_with_an_empty_level_is_one_name() {
    assert_eq!(levels("a.b"), ["a", "b"]);
    assert_eq!([levels("a..b"), levels("a."), levels(".")].concat(), ["a..b", "a.", "."]);
}

proptest! {
    #[test]
    fn every_stretch_of_the_source_keeps_its_words(
        pieces in prop::collection::vec("<p>|</p>|<b>|</b>|<br>|<td>|<pre>|</pre>|&amp;|&nbsp;|[ \\n]{1,3}|[a-cå\\u{301}\\u{1f600}]{1,4}", 0..40),
        start in 0usize..80,
        length in 1usize..40,
    ) {
        let page = Page::read(&pieces.concat());
        prop_assert_eq!(without_spaces(&page.text), without_spaces(&page.source));
        if let Some(source) = page.source_span(start as i64, (start + length) as i64) {
            let span = page.text_span(source);
            let words = span.of(&page.text).unwrap();
            prop_assert_eq!(without_spaces(words), without_spaces(source.of(&page.source).unwrap()));
        }
        let all = Span { start: 0, end: page.source.len() };
        prop_assert_eq!(page.text_span(all).of(&page.text).unwrap().trim_end(), page.text.trim_end());
    }
}
