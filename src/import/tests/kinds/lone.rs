//! Labels on lines of their own, and headings of forms that look like them.

use super::*;
use crate::import::transcript::Warning;

#[test]
fn the_headings_of_a_form_that_was_filled_in_twice_are_not_speakers() {
    for headings in
        [["Navn", "Alder", "Bosted"], ["Yrke", "Barn", "Fritid"], ["Name", "Age", "Place"], ["Rolle", "Kontor", "Team"]]
    {
        let [a, b, c] = headings;
        let text = format!(
            "{a}\n{b}\n{c}\nMari, 41 år, bor på en gård utenfor byen.\n{a}\n{b}\n{c}\nPer, 38 år, bor i en blokk i sentrum.\n"
        );
        let transcript = import("x.txt", &text);
        assert_eq!((transcript.warnings.as_slice(), transcript.turns.len()), (&[Warning::NoSpeakers][..], 8), "{a}");
    }
}

#[test]
fn a_form_in_the_middle_gives_the_roles() {
    let text = "# Intervju\n\n## Om intervjuet\n\nTORA LIE: et intervju gjort av Nils Dahl, 4. november 2013.\n\n## Rettigheter\n\n\
                Teksten er bare til forskning. Ingen del av den kan gjengis uten avtale.\n\nINTERVIEWEE: Tora Lie\n\
                INTERVIEWER: Nils Dahl\nDATE: 4 November 2013\n\nQ:\nHvor vokste du opp?\n\nTora Lie:\nI en liten by ved havet.\n\n\
                Q:\nOg så?\n\nTora Lie:\nSå flyttet vi til byen, alle sammen. Hvorfor? Hvorfor ikke?\n\nQ:\nJa.\n";
    let transcript = import("x.md", text);
    assert_eq!(speakers(&transcript), ["Q?", "Tora Lie"]);
    assert_eq!(
        turns(&transcript)[5..],
        [
            "Q: Hvor vokste du opp?",
            "Tora Lie: I en liten by ved havet.",
            "Q: Og så?",
            "Tora Lie: Så flyttet vi til byen, alle sammen. Hvorfor? Hvorfor ikke?",
            "Q: Ja.",
        ]
    );
    assert!(turns(&transcript)[2].starts_with("-: TORA LIE: et intervju"));
}

#[test]
fn the_head_gives_the_roles_whoever_asks_more() {
    let text = "Intervjuer: Tor\nInformant: Nina\nDato: 3. mai\n\nNina: Skal jeg begynne?\nTor: Ja.\nNina: Nå?\nTor: Ja, fortell.\n";
    assert_eq!(speakers(&import("x.txt", text)), ["Nina", "Tor?"]);
}

#[test]
fn a_label_without_speech_is_kept_as_text() {
    let transcript = import("x.txt", "I: Hva da?\nR: Ja.\nI: Og?\nR: Nei.\nOrdstyrer:\n");
    assert_eq!(speakers(&transcript), ["I?", "R"]);
    assert_eq!(turns(&transcript).last().unwrap(), "-: Ordstyrer:");
}

#[test]
fn labels_on_their_own_lines_may_be_far_apart() {
    let answer = "Det begynte med at jeg fikk en telefon.\n\n".repeat(20);
    for (asks, answers) in [("Intervjuer", "Informant"), ("I", "R"), ("Kari", "Anna Berg")] {
        let text = format!("{asks}\n\nHva?\n\n{answers}\n\n{answer}").repeat(3);
        let transcript = import("x.txt", &text);
        assert_eq!(speakers(&transcript), [format!("{asks}?"), answers.to_owned()]);
        assert_eq!(transcript.turns.len(), 6);
    }
}
