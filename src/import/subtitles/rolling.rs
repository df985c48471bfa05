//! Rolling captions: each repeats the end of the one before and adds to it, so that every line is shown at least twice.
//! The transcript has each word once.

use super::{Cue, Piece};
use crate::import::limits::CAPTION_LINES;

/// Removes repeated words from each cue, if the captions of the file are rolling. Returns the words removed, one entry
/// for each cue.
pub fn remove_repeated(cues: &mut Vec<Cue>) -> Vec<String> {
    // The words of two captions at a time, since those of all take much memory.
    let (mut pairs, mut repeated, mut before) = (0, 0, Shown::default());
    for cue in cues.iter() {
        let now = Shown::of(cue);
        pairs += usize::from(!before.words.is_empty());
        repeated += usize::from(now.repeats(&before) > 0);
        before = now;
    }
    // In speech two captions in a row may be the same short answer, but not half of all captions.
    if repeated < 2 || repeated * 2 < pairs {
        return Vec::new();
    }
    let (mut removed, mut before) = (Vec::new(), Shown::default());
    for cue in cues.iter_mut() {
        let now = Shown::of(cue);
        let count = now.repeats(&before);
        if count > 0 {
            let words = now.words.iter().take(count).map(|(_, word)| word.as_str());
            removed.push(words.collect::<Vec<_>>().join(" "));
            drop_words(cue, count);
        }
        before = now;
    }
    cues.retain(|cue| !cue.lines.is_empty());
    removed
}

/// The words of one cue.
#[derive(Default)]
struct Shown {
    /// Its words, each with its voice.
    words: Vec<(Option<String>, String)>,
    /// The number of words up to the end of each line.
    line_ends: Vec<usize>,
}

impl Shown {
    fn of(cue: &Cue) -> Self {
        let mut shown = Self { words: Vec::new(), line_ends: Vec::new() };
        for line in &cue.lines {
            for piece in line {
                let words = piece.words.split_whitespace();
                shown.words.extend(words.map(|word| (piece.voice.clone(), word.to_owned())));
            }
            shown.line_ends.push(shown.words.len());
        }
        shown
    }

    /// How many words at the start repeat the end of the cue before. These must be whole lines of this cue, or all of
    /// the one before.
    fn repeats(&self, before: &Shown) -> usize {
        if self.line_ends.len() > CAPTION_LINES {
            return 0;
        }
        let may = |count: &usize| self.line_ends.contains(count) || *count == before.words.len();
        let is_repeated = |count: &usize| {
            let start = before.words.len() - count;
            self.words.get(..*count) == before.words.get(start..)
        };
        let longest = self.words.len().min(before.words.len());
        (1..=longest).rev().filter(may).find(is_repeated).unwrap_or(0)
    }
}

/// Removes the first words of a cue.
fn drop_words(cue: &mut Cue, mut count: usize) {
    for piece in cue.lines.iter_mut().flatten() {
        let words: Vec<&str> = piece.words.split_whitespace().collect();
        let gone = count.min(words.len());
        count -= gone;
        piece.words = words.get(gone..).unwrap_or_default().join(" ");
    }
    let has_words = |piece: &Piece| !piece.words.is_empty();
    cue.lines.iter_mut().for_each(|line| line.retain(has_words));
    cue.lines.retain(|line| !line.is_empty());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(lines: &[&str]) -> Cue {
        let line = |words: &&str| vec![Piece { voice: None, words: (*words).to_owned() }];
        Cue { lines: lines.iter().map(line).collect(), ..Cue::default() }
    }

    fn once(cues: &[&[&str]]) -> (Vec<String>, usize) {
        let mut cues: Vec<Cue> = cues.iter().map(|lines| cue(lines)).collect();
        let removed = remove_repeated(&mut cues);
        (cues.iter().flat_map(|cue| &cue.lines).flatten().map(|piece| piece.words.clone()).collect(), removed.len())
    }

    #[test]
    fn each_line_of_rolling_captions_is_read_once() {
        let said = ["hva som skjer", "er at jeg", "liker den"].map(str::to_owned).to_vec();
        let two_lines: &[&[&str]] = &[&["hva som skjer"], &["hva som skjer", "er at jeg"], &["er at jeg", "liker den"]];
        assert_eq!(once(two_lines), (said.clone(), 2));
        let held: &[&[&str]] =
            &[&["hva som skjer"], &["hva som skjer"], &["hva som skjer", "er at jeg"], &["liker den"]];
        assert_eq!(once(held), (said, 2));
        let growing: &[&[&str]] = &[&["hva"], &["hva som"], &["hva som skjer"], &["nå"]];
        assert_eq!(once(growing).0, ["hva", "som", "skjer", "nå"]);
    }

    #[test]
    fn people_may_say_the_same_twice() {
        let talk: &[&[&str]] = &[&["Ja."], &["Ja."], &["Og så gikk vi."], &["Hjem?"], &["Ja."], &["Ja."], &["Fint."]];
        assert_eq!(once(talk).0.len(), 7);
        let twice: &[&[&str]] = &[&["Ja."], &["Ja."]];
        assert_eq!(once(twice).0.len(), 2);
        let words: &[&[&str]] = &[&["og da kom hun"], &["hun sa nei"], &["nei det gikk ikke"], &["ikke da"]];
        assert_eq!(once(words).1, 0);
    }
}
