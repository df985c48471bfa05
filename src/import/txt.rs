//! Plain text. A line is a paragraph, unless the file is wrapped to a width: then blank lines part the paragraphs.

use super::draft::{Draft, Opens};

/// The longest line of a file that is wrapped to a width, in characters.
const WIDTH: usize = 100;
/// How long the lines that go on are at least in such a file, most of them.
const FULL: usize = 45;

/// Reads the text.
pub fn read(text: &str) -> Draft {
    let text = lines_unified(text);
    let mut draft = Draft::default();
    let wrapped = is_wrapped(&text);
    let mut before_blank = true;
    for line in text.split('\n') {
        draft.line(line, if wrapped && !before_blank { Opens::Wrap } else { Opens::Paragraph });
        before_blank = line.trim().is_empty();
    }
    draft
}

/// The text with every kind of line end made `\n`.
pub fn lines_unified(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n")
}

/// Whether lines end because the page was full and not because a paragraph did.
fn is_wrapped(text: &str) -> bool {
    let lines: Vec<usize> = text.trim().split('\n').map(|l| l.trim().chars().count()).collect();
    let goes_on = lines.windows(2).filter(|pair| matches!(pair, [a, b] if *a > 0 && *b > 0));
    let (mut all, mut full) = (0, 0);
    for pair in goes_on {
        all += 1;
        full += usize::from(pair.first().is_some_and(|&l| l >= FULL));
    }
    all >= 3 && full * 10 >= all * 9 && lines.iter().all(|&l| l <= WIDTH) && lines.contains(&0)
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
    }

    #[test]
    fn lines_wrapped_to_a_width_are_one() {
        let line = "dette er en linje som går helt ut til kanten av arket";
        assert_eq!(paragraphs(&format!("{line}\n{line}\n{line}\nslutt\n\n{line}\nslutt\n")), 2);
        assert_eq!(paragraphs(&format!("{line}\nja\n{line}\nnei\n\n{line}\nslutt\n")), 6);
    }
}
