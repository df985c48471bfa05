//! Long answers, with labels far apart.

use super::*;

const SENTENCE: &str = "Det begynte med at jeg fikk en telefon en torsdag, og så gikk alt veldig fort etter det.";

/// An interview with four questions, and answers of this many paragraphs.
fn conversation(asks: &str, answers: &str, paragraphs: usize) -> String {
    let answer: Vec<String> = (1..=paragraphs).map(|n| format!("{SENTENCE} Del {n}.")).collect();
    let questions = ["Hvordan begynte det?", "Og så?", "Hva gjorde du da?", "Er det noe mer?"];
    questions.map(|question| format!("{asks}: {question}\n\n{answers}: {}\n\n", answer.join("\n\n"))).concat()
}

#[test]
fn role_words_and_letters_that_alternate_may_be_far_apart() {
    for (asks, answers) in
        [("I", "R"), ("Intervjuer", "Informant"), ("Q", "A"), ("Interviewer", "P12"), ("Forskar", "D3")]
    {
        for paragraphs in [1, 6, 19, 60] {
            let transcript = import("x.txt", &conversation(asks, answers, paragraphs));
            assert_eq!(speakers(&transcript), [format!("{asks}?"), answers.to_owned()], "{paragraphs}");
            assert_eq!(transcript.turns.len(), 8);
        }
    }
}

#[test]
fn names_that_alternate_strictly_may_be_far_apart() {
    for paragraphs in [1, 6, 19] {
        let transcript = import("x.txt", &conversation("Kari", "Anna Berg", paragraphs));
        assert_eq!(speakers(&transcript), ["Kari?", "Anna Berg"]);
    }
}

#[test]
fn names_are_counted_by_paragraph_and_not_by_printed_line() {
    let sentences = vec![SENTENCE; 15].join(" ");
    for width in [40, 72, 110] {
        let turn = |label: &str, words: &str| super::wrapped::wrap(&format!("{label}: {words}"), width) + "\n\n";
        let text =
            [turn("Kari", "Hva?"), turn("Anna", &sentences), turn("Kari", "Og?"), turn("Anna", &sentences)].concat();
        let transcript = import("x.txt", &text);
        let expected =
            ["Kari: Hva?".to_owned(), format!("Anna: {sentences}"), "Kari: Og?".into(), format!("Anna: {sentences}")];
        assert_eq!(turns(&transcript), expected, "{width}");
    }
}

#[test]
fn names_in_one_persons_speech_are_not_speakers() {
    let mut text = String::new();
    for _ in 0..2 {
        text += &format!("{SENTENCE}\n\n").repeat(20);
        text += "Oslo: der bodde jeg.\n\nBergen: der jobbet jeg.\n\n";
    }
    assert_eq!(import("x.txt", &text).speakers, []);
}
