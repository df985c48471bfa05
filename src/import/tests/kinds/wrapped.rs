//! Lines that were wrapped at a page width, or broken by speech recognition.

use proptest::prelude::*;

use super::*;

/// The words, wrapped at this width.
pub fn wrap(words: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = lines.last_mut().unwrap();
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            *line += if line.is_empty() { "" } else { " " };
            *line += word;
        }
    }
    lines.join("\n")
}

const SENTENCES: [&str; 4] = [
    "Det begynte med at jeg fikk en telefon en torsdag, og så gikk alt veldig fort etter det.",
    "Vi satt lenge i bilen og sa ingenting, for hva skulle vi si?",
    "Kari ringte, og etterpå gikk vi tur langs elva i Oslo til det ble mørkt.",
    "Æ tænkte at det va best å vente, men så kom dæm likevel.",
];

/// Paragraphs of several sentences, long enough to be wrapped several times.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    let paragraph = prop::collection::vec(prop::sample::select(SENTENCES.to_vec()), 4..9).prop_map(|s| s.join(" "));
    prop::collection::vec(paragraph, 4..7)
}

proptest! {
    #[test]
    fn paragraphs_are_joined_at_any_width(paragraphs in paragraphs(), width in 30usize..160) {
        let text: Vec<String> = paragraphs.iter().map(|p| wrap(p, width)).collect();
        let transcript = import("x.txt", &text.join("\n\n"));
        let found: Vec<&str> = transcript.turns.iter().map(|t| t.span.of(&transcript.text).unwrap()).collect();
        prop_assert_eq!(found, paragraphs);
    }

    #[test]
    fn turns_are_joined_at_any_width(paragraphs in paragraphs(), width in 30usize..160, parted in any::<bool>()) {
        let labels = ["I", "Anna"];
        let turns: Vec<String> = paragraphs.iter().enumerate().map(|(n, p)| format!("{}: {p}", labels[n % 2])).collect();
        let text: Vec<String> = turns.iter().map(|turn| wrap(turn, width)).collect();
        let transcript = import("x.txt", &text.join(if parted { "\n\n" } else { "\n" }));
        prop_assert_eq!(super::turns(&transcript), turns);
    }
}

#[test]
fn segments_are_joined_to_sentences() {
    let once =
        "og da tenkte jeg at\ndet kanskje var best\nå vente litt, men så\nringte hun og sa at\nvi måtte begynne nå.\n";
    let transcript = import("x.txt", &once.repeat(6));
    let sentence =
        "-: og da tenkte jeg at det kanskje var best å vente litt, men så ringte hun og sa at vi måtte begynne nå.";
    assert_eq!(turns(&transcript), [sentence; 6]);
    let ragged = "Og da tenkte jeg\nat det kanskje var best å vente litt, men så ringte\nhun. Vi måtte begynne\nnå.\n";
    assert_eq!(import("x.txt", &ragged.repeat(3)).turns.len(), 3);
}

#[test]
fn lines_that_end_sentences_stay_separate() {
    let text = "Jeg begynte der for ti år siden.\nDet var fint.\nVi var mange.\nSå ble vi færre.\n";
    assert_eq!(import("x.txt", text).turns.len(), 4);
    let unpunctuated = "jeg begynte der for ti år siden\ndet var fint\nvi var mange\nså ble vi færre\n";
    assert_eq!(import("x.txt", unpunctuated).turns.len(), 4);
}
