//! Plain text. A line is a paragraph, unless the lines were wrapped at a page width: then wrapped lines are joined,
//! whatever the width.

use super::draft::{Draft, Opens};
use super::speakers::{self, Shape};

/// The minimum number of pairs of lines to judge whether a text is wrapped.
const LINES: usize = 3;

/// Reads the text.
pub fn read(text: &str) -> Draft {
    let text = with_unix_line_ends(text);
    let lines: Vec<&str> = text.split('\n').collect();
    let wrapped = Wrapped::of(&lines);
    let mut draft = Draft::default();
    let mut above = None;
    // The indentation of lines that continue the text of a turn whose label has a column of its own.
    let mut hanging = None;
    for line in lines {
        hanging = above.and_then(|above| hangs_at(above, line, hanging));
        let goes_on = hanging.is_some() || above.is_some_and(|above| wrapped.is_some_and(|w| w.goes_on(above, line)));
        draft.line(line, if goes_on { Opens::Wrap } else { Opens::Paragraph });
        // A mark of F4 ends a paragraph, however long the line is.
        above = Some(line).filter(|line| !line.trim().is_empty() && !speakers::ends_with_mark(line));
    }
    draft
}

/// The text with every kind of line end replaced by `\n`.
pub fn with_unix_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n")
}

/// The indentation of a line that continues the one above: it equals the column of that line's text, or its
/// indentation.
fn hangs_at(above: &str, line: &str, hanging: Option<usize>) -> Option<usize> {
    let set_in = line.chars().take_while(|c| c.is_whitespace()).count();
    let is_below_tab = line.starts_with('\t') && !above.starts_with('\t') && above.contains('\t');
    let hangs = hanging == Some(set_in) || second_column(above) == Some(set_in) || is_below_tab;
    (set_in > 0 && hangs).then_some(set_in)
}

/// The start of a line's second column, in characters: after a tab or the first wide gap.
fn second_column(line: &str) -> Option<usize> {
    let letters: Vec<char> = line.chars().collect();
    let is_gap = |at: &usize| letters.get(*at..at + 2).is_some_and(|pair| pair.iter().all(|c| c.is_whitespace()));
    let start = letters.iter().position(|c| !c.is_whitespace())?;
    let gap = (start..letters.len()).find(|at| letters.get(*at) == Some(&'\t') || is_gap(at))?;
    let width = letters.iter().skip(gap).take_while(|c| c.is_whitespace()).count();
    Some(gap + width)
}

/// A text whose lines are wrapped.
#[derive(Clone, Copy)]
struct Wrapped {
    /// The page width in characters; `None` if the lines break at various widths.
    width: Option<usize>,
}

impl Wrapped {
    /// How a text is wrapped, if it is.
    fn of(lines: &[&str]) -> Option<Self> {
        let mut lengths: Vec<usize> = lines.iter().map(|line| length(line)).filter(|&l| l > 0).collect();
        lengths.sort_unstable();
        // Headings and addresses may be longer than the page width, so the longest lines are ignored.
        let last = lengths.len().checked_sub(1)?;
        let width = *lengths.get(last - last / 50)?;
        let pairs: Vec<(&str, &str)> = lines
            .windows(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
            .filter(|(above, line)| !above.trim().is_empty() && !line.trim().is_empty())
            .filter(|(above, line)| !is_label_alone(above) && !begins_a_turn(line))
            .collect();
        let is_enough = |n: usize, percent: usize| pairs.len() >= LINES && n * 100 >= pairs.len() * percent;
        let full = pairs.iter().filter(|(above, line)| is_full(above, line, width)).count();
        let open = pairs.iter().filter(|(above, line)| is_open(above, line)).count();
        let ended = pairs.iter().filter(|(above, _)| speakers::ends_sentence(above)).count();
        let parts = |line: &&str| line.trim().is_empty() || begins_a_turn(line);
        let said = lines.iter().rposition(|line| !line.trim().is_empty()).unwrap_or(0);
        let is_parted = lines.iter().take(said).skip_while(|line| line.trim().is_empty()).any(parts);
        match () {
            // A single endless paragraph comes from speech recognition, not from a page.
            () if !is_parted && full == pairs.len() => None,
            () if is_enough(full, 90) => Some(Self { width: Some(width) }),
            () if is_parted && is_enough(open, 60) && ended * 20 >= pairs.len() => Some(Self { width: None }),
            () => None,
        }
    }

    /// Whether a line continues the one above.
    fn goes_on(self, above: &str, line: &str) -> bool {
        match self.width {
            Some(width) => is_full(above, line, width) || is_open(above, line),
            None => !speakers::ends_sentence(above) || is_open(above, line),
        }
    }
}

fn length(line: &str) -> usize {
    line.trim_end().chars().count()
}

/// Whether the first word of a line would not have fitted on the line above.
fn is_full(above: &str, line: &str, width: usize) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    length(above) + 1 + length(word) > width
}

/// Whether the line above stops in the middle of a sentence that this line continues.
fn is_open(above: &str, line: &str) -> bool {
    !speakers::ends_sentence(above) && line.trim_start().starts_with(char::is_lowercase)
}

/// Whether a line begins with a possible label, followed by speech.
fn begins_a_turn(line: &str) -> bool {
    speakers::candidate(line, 0).is_some_and(|found| found.shape != Shape::Alone)
}

fn is_label_alone(line: &str) -> bool {
    speakers::candidate(line, 0)
        .is_some_and(|found| matches!(found.shape, Shape::Alone | Shape::Timed) || found.said == line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> usize {
        read(text).lines.iter().filter(|l| l.opens == Opens::Paragraph).count()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(paragraphs("en\r\nto\r\n\r\ntre\rfire"), 4);
        assert_eq!(paragraphs("en\u{85}to\u{2028}tre\u{2029}fire\u{b}fem\u{c}seks"), 6);
    }

    #[test]
    fn indented_lines_below_a_column_of_text_continue_it() {
        assert_eq!(paragraphs("R    På jobben. Det er\n     lenge siden nå, men\n     vi husker det.\nI    Ja?"), 2);
        assert_eq!(paragraphs("R\tPå jobben.\n\tDet er lenge\n\tsiden.\nI\tJa?"), 2);
        assert_eq!(paragraphs("    Vi gikk.\n    Så kom hun.\n    Og han."), 3);
        assert_eq!(paragraphs("\tVi gikk.\n\tSå kom hun.\n\tOg han."), 3);
        assert_eq!(paragraphs("Vi gikk.\n    Så kom hun."), 2);
    }

    #[test]
    fn a_line_goes_on_in_small_letters_where_a_sentence_is_open() {
        for (above, line, goes_on) in [
            ("Jeg ville ikke", "svare.", true),
            ("Jeg ville ikke", "Svare?", false),
            ("Jeg ville ikke.", "svare", false),
        ] {
            assert_eq!(is_open(above, line), goes_on, "{above} {line}");
        }
    }

    #[test]
    fn lines_wrapped_at_a_width_are_joined() {
        let line = "dette er en linje som går helt ut til kanten av arket";
        assert_eq!(paragraphs(&format!("{line}\n{line}\n{line}\nslutt\n\n{line}\nslutt\n")), 2);
        assert_eq!(paragraphs(&format!("{line}\nja\n{line}\nnei\n\n{line}\nslutt\n")), 6);
    }
}
