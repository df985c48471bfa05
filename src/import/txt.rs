//! Plain text. A line is a paragraph, unless lines end because the page was full: then those that go on are put
//! together, however wide the page was.

use super::draft::{Draft, Opens};
use super::speakers::{self, Shape};

/// How many lines must go on before a text is taken to be wrapped.
const LINES: usize = 3;

/// Reads the text.
pub fn read(text: &str) -> Draft {
    let text = lines_unified(text);
    let lines: Vec<&str> = text.split('\n').collect();
    let wrapped = Wrapped::of(&lines);
    let mut draft = Draft::default();
    let mut above = None;
    // The column that lines hang at, below the words of one whose label stands in a column of its own.
    let mut hanging = None;
    for line in lines {
        hanging = above.and_then(|above| hangs_at(above, line, hanging));
        let goes_on = hanging.is_some() || above.is_some_and(|above| wrapped.is_some_and(|w| w.goes_on(above, line)));
        draft.line(line, if goes_on { Opens::Wrap } else { Opens::Paragraph });
        above = Some(line).filter(|line| !line.trim().is_empty());
    }
    draft
}

/// The text with every kind of line end made `\n`.
pub fn lines_unified(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n")
}

/// The column that a line hangs at: that of the words above it, or that where the line above hangs already.
fn hangs_at(above: &str, line: &str, hanging: Option<usize>) -> Option<usize> {
    let set_in = line.chars().take_while(|c| c.is_whitespace()).count();
    let is_below_tab = line.starts_with('\t') && !above.starts_with('\t') && above.contains('\t');
    let hangs = hanging == Some(set_in) || second_column(above) == Some(set_in) || is_below_tab;
    (set_in > 0 && hangs).then_some(set_in)
}

/// Where a line's second column begins, in characters: after a tab or the first wide gap.
fn second_column(line: &str) -> Option<usize> {
    let letters: Vec<char> = line.chars().collect();
    let is_gap = |at: &usize| letters.get(*at..at + 2).is_some_and(|pair| pair.iter().all(|c| c.is_whitespace()));
    let start = letters.iter().position(|c| !c.is_whitespace())?;
    let gap = (start..letters.len()).find(|at| letters.get(*at) == Some(&'\t') || is_gap(at))?;
    let width = letters.iter().skip(gap).take_while(|c| c.is_whitespace()).count();
    Some(gap + width)
}

/// A text whose lines end because the page was full.
#[derive(Clone, Copy)]
struct Wrapped {
    /// How many characters a line can have; nothing where each ends where its writer liked.
    width: Option<usize>,
}

impl Wrapped {
    /// How a text is wrapped, if it is.
    fn of(lines: &[&str]) -> Option<Self> {
        let mut lengths: Vec<usize> = lines.iter().map(|line| length(line)).filter(|&l| l > 0).collect();
        lengths.sort_unstable();
        // A heading or an address can be longer than the page is wide.
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
            // One paragraph without end is no page, but what a program wrote as it listened.
            () if !is_parted && full == pairs.len() => None,
            () if is_enough(full, 90) => Some(Self { width: Some(width) }),
            () if is_parted && is_enough(open, 60) && ended * 20 >= pairs.len() => Some(Self { width: None }),
            () => None,
        }
    }

    /// Whether a line goes on with what the one above it says.
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

/// Whether the first word of a line would not have fitted on the one above.
fn is_full(above: &str, line: &str, width: usize) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    length(above) + 1 + length(word) > width
}

/// Whether a line stops in the middle of a sentence that the next one goes on with.
fn is_open(above: &str, line: &str) -> bool {
    !speakers::ends_sentence(above) && line.trim_start().starts_with(char::is_lowercase)
}

/// Whether a line begins with what can be a label and words after it.
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
    fn lines_hang_below_words_in_a_column_and_nowhere_else() {
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
    fn lines_wrapped_to_a_width_are_one() {
        let line = "dette er en linje som går helt ut til kanten av arket";
        assert_eq!(paragraphs(&format!("{line}\n{line}\n{line}\nslutt\n\n{line}\nslutt\n")), 2);
        assert_eq!(paragraphs(&format!("{line}\nja\n{line}\nnei\n\n{line}\nslutt\n")), 6);
    }
}
