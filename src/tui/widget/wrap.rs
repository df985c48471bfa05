//! Wrapping text into rows of a width, once; drawing then only looks rows up.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::span::Span;

/// The widest tab: a tab is drawn as this many spaces.
pub const TAB: usize = 4;

/// How many columns a grapheme takes.
pub fn columns(grapheme: &str) -> usize {
    match grapheme {
        "\t" => TAB,
        "\n" => 0,
        other => other.width(),
    }
}

/// A text in graphemes, each with where it begins and how many columns it takes.
///
/// In text of Latin letters alone, which interviews are nearly always, a grapheme is a character; there nothing has to
/// be looked up.
pub fn pieces(text: &str) -> impl Iterator<Item = (usize, &str, usize)> {
    let is_plain = text.chars().all(|c| c < '\u{300}' && c != '\u{ad}' && c != '\r');
    let plain = text.char_indices().filter(move |_| is_plain).map(|(at, c)| {
        let wide = match c {
            '\t' => TAB,
            control if control.is_control() => 0,
            _ => 1,
        };
        (at, text.get(at..at + c.len_utf8()).unwrap_or_default(), wide)
    });
    let other = if is_plain { "" } else { text };
    plain.chain(other.grapheme_indices(true).map(|(at, grapheme)| (at, grapheme, columns(grapheme))))
}

/// How many columns a text of one line takes.
pub fn columns_of(text: &str) -> usize {
    if text.is_ascii() && !text.contains('\t') { text.len() } else { pieces(text).map(|(.., wide)| wide).sum() }
}

/// The rows of `within` in `text`, each at most `width` columns wide, broken at spaces where there are any and at
/// newlines always. The first row is `indent` columns shorter. The space or newline at a break ends its row. At
/// least one row.
pub fn wrap(text: &str, within: Span, width: usize, indent: usize) -> Vec<Span> {
    let width = width.max(1);
    let mut rows = Vec::new();
    let mut line_start = within.start;
    let mut used = indent.min(width - 1);
    for line in within.of(text).unwrap_or_default().split('\n') {
        wrap_line(line, line_start, (width, used), &mut rows);
        line_start += line.len() + 1;
        used = 0;
    }
    rows
}

fn wrap_line(line: &str, offset: usize, (width, mut used): (usize, usize), rows: &mut Vec<Span>) {
    let row = |start: usize, end: usize| Span { start: offset + start, end: offset + end };
    let mut start = 0;
    // Where the next row would begin: after the last space on this one.
    let mut space: Option<usize> = None;
    for (at, grapheme, wide) in pieces(line) {
        let is_space = grapheme == " " || grapheme == "\t";
        if used + wide > width && !is_space && at > start {
            let next = space.take().unwrap_or(at);
            rows.push(row(start, next));
            start = next;
            used = columns_of(&line[start..at]);
        }
        used += wide;
        if is_space {
            space = Some(at + grapheme.len());
        }
    }
    rows.push(row(start, line.len()));
}

/// A text of one line cut to `width` columns, with `…` where something was cut.
pub fn shortened(text: &str, width: usize) -> String {
    if columns_of(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += columns(grapheme);
        if used >= width {
            break;
        }
        kept.push_str(grapheme);
    }
    if width > 0 {
        kept.push('…');
    }
    kept
}

/// The end of a text of one line, cut at its beginning to `width` columns.
pub fn shortened_front(text: &str, width: usize) -> String {
    if columns_of(text) <= width {
        return text.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut used = 0;
    for grapheme in text.graphemes(true).rev() {
        used += columns(grapheme);
        if used >= width {
            break;
        }
        kept.push(grapheme);
    }
    let front = if width > 0 { "…" } else { "" };
    kept.into_iter().rev().fold(front.to_owned(), |text, grapheme| text + grapheme)
}

/// The beginning and the end of a text of one line, cut in its middle to `width` columns.
pub fn shortened_middle(text: &str, width: usize) -> String {
    if columns_of(text) <= width {
        return text.to_owned();
    }
    let front = shortened(text, width - width / 2);
    let end = shortened_front(text, width / 2 + 1);
    format!("{front}{}", end.trim_start_matches('…'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, width: usize) -> Vec<&str> {
        wrap(text, Span::new(0, text.len()), width, 0).into_iter().map(|r| text[r.range()].trim_end()).collect()
    }

    #[test]
    fn plain_text_and_any_other_are_cut_alike() {
        for text in ["Så æ sa: «ja»\t–", "e\u{301}n 👩‍👩‍👧 日本", "", "ÆØÅ ¼ ß"] {
            let cut: Vec<_> = pieces(text).collect();
            let graphemes: Vec<_> = text.grapheme_indices(true).map(|(at, g)| (at, g, columns(g))).collect();
            assert_eq!(cut, graphemes, "{text}");
        }
    }

    #[test]
    fn rows_break_at_spaces_and_newlines() {
        assert_eq!(rows("jeg følte meg sett", 10), ["jeg følte", "meg sett"]);
        assert_eq!(rows("ja\n\nnei", 10), ["ja", "", "nei"]);
        assert_eq!(rows("", 10), [""]);
        assert_eq!(rows("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(rows("aa bb", 2), ["aa", "bb"]);
        assert_eq!(rows("日本語 日本", 6), ["日本語", "日本"]);
    }

    #[test]
    fn the_first_row_leaves_room_for_the_speaker() {
        let text = "jeg følte meg";
        assert_eq!(wrap(text, Span::new(0, text.len()), 10, 5), [Span::new(0, 4), Span::new(4, text.len())]);
    }

    #[test]
    fn no_row_is_wider_than_asked_and_nothing_but_white_space_is_lost() {
        let text = "Den første uka satt jeg mest og leste. 👩‍👩‍👧 Så kom en kollega og viste meg systemet.";
        for width in 2..40 {
            let rows = rows(text, width);
            assert!(rows.iter().all(|row| columns_of(row.trim_end()) <= width), "{width}: {rows:?}");
            let letters = |t: &str| t.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert_eq!(letters(&rows.concat()), letters(text));
        }
    }

    #[test]
    fn what_is_cut_shows_that_it_was() {
        assert_eq!(shortened("Sosialfaglig arbeid", 10), "Sosialfag…");
        assert_eq!(shortened("kort", 10), "kort");
        assert_eq!(shortened_front("Underveis/Kolleger", 9), "…Kolleger");
    }
}
