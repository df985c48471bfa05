//! Text in lines: names are wrapped between words, very long words are broken, and what is too long ends with «…».

use unicode_segmentation::UnicodeSegmentation;

use super::font::{Weight, width};

/// The height of a line, in font sizes.
pub(in crate::export) const LINE: f64 = 1.18;
/// The sign that something was left out.
const CUT: char = '…';

/// How letters look.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(in crate::export) struct Type {
    /// The font size, in points.
    pub size: f64,
    /// How heavy they are.
    pub weight: Weight,
}

impl Type {
    /// Regular letters of a size.
    pub(in crate::export) fn regular(size: f64) -> Self {
        Self { size, weight: Weight::Regular }
    }

    /// Bold letters of a size.
    pub(in crate::export) fn bold(size: f64) -> Self {
        Self { size, weight: Weight::Bold }
    }

    /// The width of a text on one line.
    pub(in crate::export) fn width(self, text: &str) -> f64 {
        width(text, self.size, self.weight)
    }

    /// The height of a number of lines.
    pub(in crate::export) fn height(self, lines: usize) -> f64 {
        super::length(lines) * self.size * LINE
    }
}

/// A text in lines.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::export) struct Label {
    /// The lines; none for an empty text.
    pub lines: Vec<String>,
    /// How the letters look.
    pub letters: Type,
    /// The whole text, if something was left out.
    pub whole: Option<String>,
}

impl Label {
    /// The text in lines that are no wider than `room`, `most` lines at most.
    pub(in crate::export) fn new(text: &str, letters: Type, room: f64, most: usize) -> Self {
        let mut lines = wrap(text, letters, room);
        lines.retain(|line| !line.is_empty());
        let is_cut = lines.len() > most;
        if is_cut {
            let next = lines.drain(most..).next();
            if let Some(last) = lines.last_mut() {
                // As much of the next word as there is room for.
                if let Some(next) = next.filter(|_| !last.ends_with('-')) {
                    last.push(' ');
                    last.push_str(&next);
                }
                cut(last, letters, room);
            }
        }
        Self { lines, letters, whole: is_cut.then(|| text.to_owned()) }
    }

    /// The width of its widest line.
    pub(in crate::export) fn width(&self) -> f64 {
        self.lines.iter().map(|line| self.letters.width(line)).fold(0.0, f64::max)
    }

    /// The height of its lines.
    pub(in crate::export) fn height(&self) -> f64 {
        self.letters.height(self.lines.len())
    }
}

/// The text in lines that are no wider than `room`. A word that is too long is broken, with a hyphen if it is one of
/// letters. An empty text is one empty line.
pub(in crate::export) fn wrap(text: &str, letters: Type, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        for (n, piece) in pieces(word).enumerate() {
            let space = if n == 0 && !line.is_empty() { " " } else { "" };
            let longer = format!("{line}{space}{piece}");
            if letters.width(&longer) <= room {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line = broken(piece, letters, room, &mut lines);
        }
    }
    lines.push(line);
    lines
}

/// The parts of a word between which a line may end: after a hyphen, a dash or a slash.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    word.split_inclusive(['-', '–', '/'])
}

/// Breaks a word into lines, if it is too long for one. Returns its last part.
fn broken(word: &str, letters: Type, room: f64, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for sign in word.graphemes(true) {
        let is_in_word = |text: &str| text.chars().next_back().is_some_and(char::is_alphabetic);
        let hyphen = if is_in_word(&line) && is_in_word(sign) { "-" } else { "" };
        // There must be room for a hyphen if the word goes on.
        if !line.is_empty() && letters.width(&format!("{line}{sign}-")) > room {
            let ended = format!("{line}{hyphen}");
            // A single letter may be so wide that a hyphen does not fit.
            lines.push(if letters.width(&ended) > room { line.clone() } else { ended });
            line.clear();
        }
        line.push_str(sign);
    }
    line
}

/// Leaves out the end of a line, so that there is room for the sign that says so.
fn cut(line: &mut String, letters: Type, room: f64) {
    loop {
        let kept = line.trim_end_matches(['-', ' ']).len();
        line.truncate(kept);
        let shorter = format!("{line}{CUT}");
        let last = line.grapheme_indices(true).next_back().map(|(at, _)| at);
        match last {
            Some(at) if letters.width(&shorter) > room => line.truncate(at),
            _ => {
                *line = shorter;
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SMALL: f64 = 8.0;

    fn wrapped(text: &str, room: f64) -> Vec<String> {
        wrap(text, Type::regular(SMALL), room)
    }

    #[test]
    fn names_are_wrapped_between_words_and_after_hyphens_and_slashes() {
        assert_eq!(wrapped("Rekruttering og forventninger", 70.0), ["Rekruttering og", "forventninger"]);
        assert_eq!(wrapped("NAV-kontoret og barnehage/skole", 55.0), ["NAV-kontoret", "og barnehage/", "skole"]);
        assert_eq!(wrapped("Håp", 70.0), ["Håp"]);
        assert_eq!(wrapped("", 60.0), [""]);
    }

    #[test]
    fn a_word_that_is_too_long_is_broken_with_a_hyphen() {
        let lines = wrapped("Arbeidsmarkedstiltaksmedarbeiderne", 60.0);
        assert_eq!(lines, ["Arbeidsmarked-", "stiltaksmedarbe-", "iderne"]);
        assert_eq!(wrapped("1234567890123456", 40.0), ["12345678", "90123456"]);
        assert_eq!(wrapped("\u{1ee3b}\u{11347}\u{ecd}A", 20.0).len(), 2, "no hyphen after a wide letter");
    }

    #[test]
    fn what_has_no_room_is_left_out_and_kept_as_the_whole() {
        let letters = Type::bold(SMALL);
        let label = Label::new("Rekruttering og forventninger til arbeidet", letters, 55.0, 2);
        assert_eq!(label.lines, ["Rekruttering", "og forventni…"]);
        assert_eq!(label.whole.as_deref(), Some("Rekruttering og forventninger til arbeidet"));
        assert_eq!(Label::new("Håp", letters, 70.0, 2).whole, None);
        assert_eq!(Label::new(" ", letters, 70.0, 2).height(), 0.0);
    }

    proptest! {
        #[test]
        fn lines_are_never_too_wide_and_no_letter_is_lost(text in "[\\PC]{0,80}", room in 20.0..200.0_f64) {
            let lines = wrapped(&text, room);
            for line in &lines {
                prop_assert!(Type::regular(SMALL).width(line) <= room || line.graphemes(true).count() == 1, "{line}");
            }
            let letters = |text: &str| text.replace('-', "").split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&lines.join(" ")), letters(&text));
        }
    }
}
