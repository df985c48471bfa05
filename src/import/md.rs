//! Markdown as used in transcripts: headings, quotes, lists and emphasis. Only markup is removed. Everything that is
//! not certainly markup (`5 * 3`, `fil_navn`) is kept.

use unicode_normalization::char::is_combining_mark;

use super::draft::{Draft, Opens};
use super::txt::with_unix_line_ends;

/// Reads the text.
pub fn read(text: &str) -> Draft {
    let text = with_unix_line_ends(text);
    let mut draft = Draft::default();
    let mut opens = Opens::Paragraph;
    let mut in_front = text.starts_with("---\n");
    for (i, line) in text.split('\n').enumerate() {
        let (words, is_block) = without_block_markup(line);
        if in_front && i > 0 && line.trim_end() == "---" {
            in_front = false;
            continue;
        }
        if words.is_empty() || is_rule(line) {
            opens = Opens::Paragraph;
            continue;
        }
        let start = if is_block || in_front { Opens::Paragraph } else { opens };
        let (plain, bold, italic) = without_emphasis(words);
        let is_line = plain.trim() != "";
        draft.line(plain.trim_end_matches('\\').trim_end(), start);
        if let Some(last) = draft.lines.last_mut().filter(|_| is_line) {
            let length = last.span.len();
            (last.bold, last.italic, last.heading) = (bold.min(length), italic.min(length), heading_level(line));
        }
        let broken = line.ends_with("  ") || line.ends_with('\\');
        opens = match () {
            () if heading_level(line).is_some() => Opens::Paragraph,
            () if broken => Opens::Line,
            () => Opens::Wrap,
        };
    }
    draft
}

/// A line without heading, quote and list markup at its start, and whether it begins a block.
fn without_block_markup(line: &str) -> (&str, bool) {
    let mut words = line.trim_start();
    let mut is_block = false;
    while let Some(rest) = words.strip_prefix('>') {
        words = rest.trim_start();
    }
    let heading = words.trim_start_matches('#');
    let hashes = words.len() - heading.len();
    if (1..=6).contains(&hashes) && (heading.is_empty() || heading.starts_with([' ', '\t'])) {
        (words, is_block) = (heading.trim().trim_end_matches('#'), true);
    }
    for bullet in ["- ", "* ", "+ "] {
        if let Some(rest) = words.strip_prefix(bullet) {
            (words, is_block) = (rest, true);
            break;
        }
    }
    (words.trim(), is_block)
}

/// The heading level of a line; `None` if it is not a heading.
fn heading_level(line: &str) -> Option<u8> {
    let rest = line.trim_start().trim_start_matches('#');
    let level = u8::try_from(line.trim_start().len() - rest.len()).ok()?;
    ((1..=6).contains(&level) && rest.starts_with([' ', '\t'])).then_some(level)
}

/// Whether a line is a horizontal rule.
fn is_rule(line: &str) -> bool {
    let marks: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    marks.len() >= 3 && ["-", "*", "_", "="].iter().any(|m| marks.replace(m, "").is_empty())
}

/// The words without emphasis markup, and how many bytes at their start are bold and italic.
fn without_emphasis(words: &str) -> (String, usize, usize) {
    let mut plain = String::new();
    let mut open: Vec<(usize, &'static str)> = Vec::new();
    let (mut bold, mut italic) = (0, 0);
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|r| !r.is_empty()) {
        if let Some(c) = rest.strip_prefix('\\').and_then(|r| r.chars().next()).filter(char::is_ascii_punctuation) {
            plain.push(c);
            at += 1 + c.len_utf8();
            continue;
        }
        if let Some(&(from, mark)) = open.last().filter(|(_, m)| rest.starts_with(m) && closes(words, at, m)) {
            open.pop();
            match mark.len() {
                _ if from > 0 => {}
                2 => bold = plain.len(),
                _ => italic = plain.len(),
            }
            at += mark.len();
            continue;
        }
        match marker(rest) {
            Some(mark) if opens(words, at, mark) => {
                open.push((plain.len(), mark));
                at += mark.len();
            }
            _ => {
                let Some(c) = rest.chars().next() else { break };
                plain.push(c);
                at += c.len_utf8();
            }
        }
    }
    (plain, bold, italic)
}

fn marker(rest: &str) -> Option<&'static str> {
    ["**", "__", "*", "_"].into_iter().find(|m| rest.starts_with(m))
}

fn before(words: &str, at: usize) -> Option<char> {
    words.get(..at).and_then(|w| w.chars().next_back())
}

fn after(words: &str, at: usize) -> Option<char> {
    words.get(at..).and_then(|w| w.chars().next())
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Whether a mark at `at` opens emphasis: it is at the start of a word, and the same mark closes it further on.
fn opens(words: &str, at: usize, mark: &str) -> bool {
    let starts = before(words, at).is_none_or(|c| !is_of_word(c))
        && after(words, at + mark.len()).is_some_and(|c| !c.is_whitespace());
    let rest = at + mark.len();
    starts
        && words.get(rest..).is_some_and(|tail| {
            tail.match_indices(mark).take(64).any(|(offset, _)| offset > 0 && closes(words, rest + offset, mark))
        })
}

/// Whether a mark at `at` may close emphasis: it is right after a word or punctuation, and not inside a word.
fn closes(words: &str, at: usize, mark: &str) -> bool {
    before(words, at).is_some_and(|c| !c.is_whitespace() && c != '\\')
        && after(words, at + mark.len()).is_none_or(|c| !is_of_word(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_markup_is_removed() {
        let table = [
            ("**Anna:** jeg *følte* det", "Anna: jeg følte det", 5, 0),
            ("__Anna__: ja", "Anna: ja", 4, 0),
            ("5 * 3 * 2", "5 * 3 * 2", 0, 0),
            ("fil_navn_her", "fil_navn_her", 0, 0),
            ("han ** sa", "han ** sa", 0, 0),
            (r"\*ler\* ja", "*ler* ja", 0, 0),
            (r"\*ler* ja", "*ler* ja", 0, 0),
            ("***begge***", "begge", 5, 5),
            ("*ler* og **gråter", "ler og **gråter", 0, 3),
            ("_Hva da?_", "Hva da?", 0, 7),
            ("(*ler*)", "(ler)", 0, 0),
        ];
        for (words, plain, bold, italic) in table {
            assert_eq!(without_emphasis(words), (plain.to_owned(), bold, italic), "{words}");
        }
    }

    #[test]
    fn blocks_are_paragraphs_and_wrapped_lines_are_joined() {
        let draft = read("---\ntitle: x\n---\n# Intervju #\n\n> **I:** hva\n> da?\n\n- ja\n- nei  \nså\n***\n5. punkt");
        let lines: Vec<_> = draft.lines.iter().map(|l| (draft.words(l), l.opens)).collect();
        let (paragraph, wrap) = (Opens::Paragraph, Opens::Wrap);
        let expected = [
            ("title: x", paragraph),
            ("Intervju", paragraph),
            ("I: hva", paragraph),
            ("da?", wrap),
            ("ja", paragraph),
            ("nei", paragraph),
            ("så", Opens::Line),
            ("5. punkt", paragraph),
        ];
        assert_eq!(lines, expected);
    }
}
