//! Checks that no importer loses a word: every word of a file is in the text, a label, a note, a comment, or the report
//! of what was left out.

use std::collections::HashMap;

use super::super::transcript::{LeftOut, Transcript, Warning};
use crate::domain::text::canonical;

/// The words of a file that an import has lost. `source` is the file's text as its reader sees it, without markup.
///
/// A word that occurs three times in the source must occur three times in the result. Words of labels are not counted,
/// because each speaker's label is kept only once. The digits of a clock time (`00:12:03`) do not count as words,
/// because time codes become times of turns.
pub fn lost_words(source: &str, transcript: &Transcript) -> Vec<String> {
    let badges =
        transcript.warnings.iter().filter(|w| matches!(w, Warning::LeftOut(LeftOut::Badges | LeftOut::Voices, _)));
    let badges: Vec<&str> = badges.flat_map(Warning::words).collect();
    let labels = transcript.speakers.iter().map(|s| format!("{} {} ", s.label, s.remarks.join(" ")));
    let is_in_label = counted(&(labels.collect::<String>() + &badges.join(" ")).to_lowercase());
    let mut kept = counted(&transcript.text);
    let reported = transcript.warnings.iter().flat_map(|w| w.words());
    let comments = transcript.comments.iter().map(|c| c.words.as_str());
    for words in transcript.note.as_deref().into_iter().chain(comments).chain(reported) {
        for (word, times) in counted(words) {
            *kept.entry(word).or_default() += times;
        }
    }
    let is_lost = |(word, times): &(String, usize)| {
        !is_in_label.contains_key(&word.to_lowercase()) && kept.get(word).is_none_or(|kept| kept < times)
    };
    let mut lost: Vec<String> = counted(source).into_iter().filter(is_lost).map(|(word, _)| word).collect();
    lost.sort();
    lost
}

/// The words of a text with their counts.
fn counted(text: &str) -> HashMap<String, usize> {
    let mut words = HashMap::new();
    // Characters that an import removes inside words are removed here too.
    let text = without_times(&canonical(text).replace(['\u{ad}', '\u{200b}'], ""));
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// The text with a space in place of each clock time: digits with colons between them.
fn without_times(text: &str) -> String {
    let is_of_time = |c: char| c.is_ascii_digit() || ":.,".contains(c);
    let mut rest = text;
    let mut kept = String::new();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(from.find(|c| !is_of_time(c)).unwrap_or(from.len()));
        kept += before;
        let is_time = run.trim_end_matches([':', '.', ',']).contains(':');
        kept += if is_time { " " } else { run };
        rest = if is_time { without_tenths(after) } else { after };
    }
    kept + rest
}

/// The text without the tenths of a second at its start, as F4 writes them: `-3#`.
fn without_tenths(text: &str) -> &str {
    let rest = text.strip_prefix('-').map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    rest.filter(|rest| rest.starts_with('#')).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::super::super::transcript::FoundSpeaker;
    use super::*;
    use crate::domain::document::Role;

    #[test]
    fn a_word_may_be_kept_anywhere_and_is_reported_if_it_is_not() {
        let kept = Transcript {
            text: "ja og ja".to_owned(),
            speakers: vec![FoundSpeaker {
                remarks: vec!["kvinne, 34".to_owned()],
                ..FoundSpeaker::new("Anna", Role::Informant)
            }],
            note: Some("Ring Ola".to_owned()),
            warnings: vec![Warning::LeftOut(LeftOut::RepeatedCaptions, vec!["mens det snødde".to_owned()])],
            ..Transcript::default()
        };
        let source = "[00:12] Anna (kvinne, 34): ja og ja\nAnna: mens det snødde\nRing Ola";
        assert_eq!(lost_words(source, &kept), Vec::<String>::new());
        assert_eq!(lost_words("ja ja ja nei", &kept), ["ja", "nei"]);
    }
}
