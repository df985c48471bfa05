//! Wraps text into rows of a given width. Callers keep the rows, so drawing only looks them up.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::codebook::{join_path, split_path};
use crate::domain::span::Span;

/// The columns that a path keeps of what stands before its last name.
const SHORTEST_ABOVE: usize = 5;

/// The width of a tab, in columns.
pub const TAB: usize = 4;

/// The number of columns that a grapheme takes.
pub fn columns(grapheme: &str) -> usize {
    match grapheme {
        "\t" => TAB,
        "\n" => 0,
        other => shown(other).width(),
    }
}

/// The part of a grapheme that is drawn. Terminals disagree on the width of emoji that are joined or modified by
/// zero-width characters. Such emoji would leave letters of the previous frame on the screen. So only the first emoji
/// is drawn, and a lone zero-width character is not drawn.
pub fn shown(grapheme: &str) -> &str {
    let Some(first) = grapheme.chars().next() else { return grapheme };
    if first.is_alphanumeric() || first < '\u{a9}' {
        return grapheme.trim_end_matches(is_zero_width);
    }
    grapheme.find(is_zero_width).and_then(|at| grapheme.get(..at)).unwrap_or(grapheme)
}

/// Whether a character has no width and modifies the one before it: joiners, variation selectors, skin tones and tags.
fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || matches!(c, '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The graphemes of a text, each with its byte offset and its width in columns.
///
/// Most interviews contain only Latin letters. There a grapheme is a character, and no lookup is needed.
pub fn pieces(text: &str) -> impl Iterator<Item = (usize, &str, usize)> {
    let is_plain = text.chars().all(is_one_column);
    let plain = text.char_indices().filter(move |_| is_plain);
    let plain = plain.map(|(at, c)| (at, text.get(at..at + c.len_utf8()).unwrap_or_default(), 1));
    let other = if is_plain { "" } else { text };
    plain.chain(other.grapheme_indices(true).map(|(at, grapheme)| (at, grapheme, columns(grapheme))))
}

/// The number of columns that one line of text takes.
pub fn columns_of(text: &str) -> usize {
    if text.is_ascii() && !text.contains('\t') { text.len() } else { pieces(text).map(|(.., wide)| wide).sum() }
}

/// The rows of `within` in `text`, each at most `width` columns wide. Rows break at newlines and, if possible, at
/// spaces. The first row is `indent` columns shorter. If its first word fits only on the next row, the first row is
/// empty. The space or newline at a break belongs to the row it ends. There is always at least one row.
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

fn wrap_line(line: &str, offset: usize, (width, indent): (usize, usize), rows: &mut Vec<Span>) {
    let mut row = |start: usize, end: usize| rows.push(Span { start: offset + start, end: offset + end });
    let end_of_row = if line.chars().all(is_one_column) { end_of_plain_row } else { end_of_any_row };
    let (mut start, mut room) = (0, width - indent);
    let is_torn = |end: usize| !line.get(..end).is_some_and(|row| row.ends_with([' ', '\t']));
    if indent > 0 && end_of_row(line, room).is_some_and(is_torn) {
        let word = line.split([' ', '\t']).next().unwrap_or_default();
        if columns_of(word) <= width {
            row(0, 0);
            room = width;
        }
    }
    while let Some(end) = line.get(start..).and_then(|rest| end_of_row(rest, room)) {
        row(start, start + end);
        (start, room) = (start + end, width);
    }
    row(start, line.len());
}

/// The end of the first row of a line, in bytes: after a space, or else within the word. Spaces may hang over. A
/// grapheme wider than a row gets a row of its own. `None` if the whole line fits.
fn end_of_any_row(line: &str, room: usize) -> Option<usize> {
    let (mut used, mut after_space) = (0, None);
    for (at, grapheme) in line.grapheme_indices(true) {
        let is_space = grapheme == " " || grapheme == "\t";
        used += columns(grapheme);
        if used > room && !is_space && at > 0 {
            return Some(after_space.unwrap_or(at));
        }
        if is_space {
            after_space = Some(at + grapheme.len());
        }
    }
    None
}

/// Does the same as [`end_of_any_row`] for a line in which each character takes one column. Counting the characters is
/// enough.
fn end_of_plain_row(line: &str, room: usize) -> Option<usize> {
    let (full, _) = line.char_indices().nth(room)?;
    let (fits, over) = line.split_at(full);
    let word = over.trim_start_matches(' ');
    let hanging = over.len() - word.len();
    let end = match (hanging, fits.rfind(' ')) {
        (0, Some(space)) => space + 1,
        _ => full + hanging,
    };
    (end < line.len()).then_some(end)
}

/// Whether a character is a grapheme of one column, provided that its neighbours are too: Latin letters, dashes,
/// quotation marks, the ellipsis.
fn is_one_column(c: char) -> bool {
    (c < '\u{300}' && c != '\u{ad}' && !c.is_control()) || matches!(c, '\u{2010}'..='\u{2027}')
}

/// One line of text cut to `width` columns, with `…` if something was cut.
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

/// One line of text cut at its beginning to `width` columns.
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

/// The path of a code cut to `width` columns. Its own name is cut at the end, and what stands before it is kept as far as it
/// tells two codes of the same name apart.
pub fn shortened_path(path: &str, width: usize) -> String {
    let names = split_path(path);
    let (Some((name, above)), true) = (names.split_last(), columns_of(path) > width) else { return path.to_owned() };
    if above.is_empty() {
        return shortened(path, width);
    }
    let above = join_path(above.iter().map(String::as_str));
    let room = width.saturating_sub(columns_of(name) + 1).max(SHORTEST_ABOVE.min(width / 2));
    let above = shortened(&above, room);
    let name = shortened(name, width.saturating_sub(columns_of(&above) + 1));
    format!("{above}/{name}")
}

/// One line of text cut in the middle to `width` columns.
pub fn shortened_middle(text: &str, width: usize) -> String {
    if columns_of(text) <= width {
        return text.to_owned();
    }
    let front = shortened(text, width - width / 2);
    let end = shortened_front(text, width / 2 + 1);
    format!("{front}{}", end.trim_start_matches('…'))
}

/// A text wrapped to a width, at most `most` rows. An ellipsis shows that there is more.
pub fn first_rows(text: &str, width: usize, most: usize) -> Vec<String> {
    let rows = wrap(text, Span { start: 0, end: text.len() }, width, 0);
    let shown = rows.iter().take(most).filter_map(|row| row.of(text));
    let mut shown: Vec<String> = shown.map(|row| row.trim_end().to_owned()).collect();
    if let Some(last) = shown.last_mut().filter(|_| rows.len() > most) {
        last.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, width: usize) -> Vec<&str> {
        wrap(text, Span::new(0, text.len()), width, 0).into_iter().map(|r| text[r.range()].trim_end()).collect()
    }

    #[test]
    fn plain_text_and_other_text_split_into_the_same_graphemes() {
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
    fn the_first_row_leaves_room_for_the_speaker_label() {
        let text = "jeg følte meg";
        assert_eq!(wrap(text, Span::new(0, text.len()), 10, 5), [Span::new(0, 4), Span::new(4, text.len())]);
    }

    #[test]
    fn a_word_that_does_not_fit_beside_the_speaker_moves_to_the_next_row() {
        let text = "arbeidsmarked nå";
        let rows = |indent| wrap(text, Span::new(0, text.len()), 14, indent);
        assert_eq!(rows(5), [Span::new(0, 0), Span::new(0, 14), Span::new(14, text.len())]);
        assert_eq!(rows(0), [Span::new(0, 14), Span::new(14, text.len())]);
        let long = "x".repeat(30);
        assert_eq!(wrap(&long, Span::new(0, 30), 14, 5)[0], Span::new(0, 9), "what fits on no row is cut");
    }

    #[test]
    fn graphemes_are_drawn_with_a_width_all_terminals_agree_on() {
        for (grapheme, drawn) in
            [("👩‍👩‍👧", "👩"), ("👍🏽", "👍"), ("❤\u{fe0f}", "❤"), ("\u{200d}", ""), ("e\u{301}", "e\u{301}")]
        {
            assert_eq!(shown(grapheme), drawn, "{grapheme}");
        }
        assert_eq!((columns("👩‍👩‍👧"), columns("\u{200b}"), columns("ک\u{200c}")), (2, 0, 1));
    }

    proptest::proptest! {
        #[test]
        fn no_row_is_too_wide_and_no_text_is_lost(
            text in "([a-f æ\t日\n]|👩‍👩‍👧|lengre ){0,40}", width in 2_usize..20, indent in 0_usize..20,
        ) {
            let rows = wrap(&text, Span::new(0, text.len()), width, indent);
            let rows_text: Vec<&str> = rows.iter().filter_map(|row| row.of(&text)).collect();
            let wide = |row: &&str| columns_of(row.trim_end()) > width;
            proptest::prop_assert!(!rows_text.iter().any(wide), "{rows_text:?}");
            proptest::prop_assert_eq!(rows_text.concat(), text.replace('\n', ""));
            let starts: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            let is_torn = |row: &Span| !starts.contains(&row.start);
            proptest::prop_assert!(!rows.iter().any(is_torn), "{rows_text:?}");
        }
    }

    #[test]
    fn cut_text_has_an_ellipsis() {
        assert_eq!(shortened("Sosialfaglig arbeid", 10), "Sosialfag…");
        assert_eq!(shortened("kort", 10), "kort");
        assert_eq!(shortened_front("Underveis/Kolleger", 9), "…Kolleger");
        assert_eq!(shortened_path("Underveis/Kolleger", 18), "Underveis/Kolleger");
        assert_eq!(shortened_path("Underveis/Kolleger", 16), "Underv…/Kolleger");
        assert_eq!(shortened_path("Underveis/Kolleger", 10), "Unde…/Kol…");
        assert_eq!(shortened_path("A/Underveis/Kolleger", 16), "A/Unde…/Kolleger");
        assert_eq!(shortened_path("Kolleger", 5), "Koll…");
    }
}
