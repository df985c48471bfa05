//! Names in labels, and remarks beside them.

use super::*;

#[test]
fn names_may_have_small_words() {
    for name in [
        "Lucas Fernandes da Costa",
        "Ana de la Cruz",
        "Maria dos Santos e Silva",
        "Jan van der Berg",
        "Karl von Linden",
        "Ali bin Hassan",
        "Nadia el Amrani",
        "Luca del Monte",
        "Ove af Geijerstam",
        "Marie Le Goff",
        "Conchita de las Heras y Ruiz",
        "Sinéad O’Brien",
    ] {
        let text = format!("**Ida:** Hei?\n\n**{name}:** Bra.\n\n**Ida:** Og?\n\n**{name}:** Fint.\n");
        for (file, text) in [("x.md", text.clone()), ("x.txt", text.replace("**", "")), ("x.txt", text)] {
            assert_eq!(speakers(&import(file, &text)), ["Ida?", name], "{file}");
        }
    }
}

#[test]
fn brackets_beside_a_label_are_a_remark_on_it() {
    for remark in ["(kvinne, 34)", "[kvinne, 34]", "(kvinne 34 år, Oslo)"] {
        let text = format!(
            "I: Hva tenker du?\nInformant 3 {remark}: Jeg svarte at: \"Nei\", og da sa hun: ja.\nI: (ler)\n\
             Informant 3 {remark}: Men klokka 12:30 var det slutt.\n"
        );
        let transcript = import("x.txt", &text);
        let expected = [
            "I: Hva tenker du?",
            "Informant 3: Jeg svarte at: \"Nei\", og da sa hun: ja.",
            "I: (ler)",
            "Informant 3: Men klokka 12:30 var det slutt.",
        ];
        assert_eq!(turns(&transcript), expected);
        assert_eq!(transcript.speakers[1].remarks, [remark.trim_matches(['(', ')', '[', ']'])]);
    }
    let once = import("x.txt", "I: Hva?\nAnna (kvinne, 34): Ja.\nI: Og?\nAnna: Nei.\n");
    assert_eq!(
        (speakers(&once), &once.speakers[1].remarks[..]),
        (vec!["I?".into(), "Anna".into()], &["kvinne, 34".to_owned()][..])
    );
}

#[test]
fn brackets_may_distinguish_two_people() {
    let text =
        "I: Hva?\nDeltaker (mor): Ja.\nDeltaker (far): Nei.\nI: Og?\nDeltaker (mor): Jo.\nDeltaker (far): Vel.\n";
    let transcript = import("x.txt", text);
    assert_eq!(speakers(&transcript), ["I?", "Deltaker (mor)", "Deltaker (far)"]);
}

#[test]
fn brackets_about_how_something_is_said_stay_in_the_text() {
    let text = "I: Hva?\nAnna (ler): Ja.\nI: Og?\nAnna (gråter): Nei.\nI (smiler): Ja?\nAnna: Jo.\n";
    let expected = ["I: Hva?", "Anna: (ler) Ja.", "I: Og?", "Anna: (gråter) Nei.", "I: (smiler) Ja?", "Anna: Jo."];
    assert_eq!(turns(&import("x.txt", text)), expected);
}

#[test]
fn badges_of_meeting_programs_are_not_part_of_a_name() {
    for badge in ["(Gjest)", "(Guest)", "(Ekstern)", "[External]", "Unverified", "(Uverifisert)", "(Gast)", "(Co-host)"]
    {
        let voice = |name: &str, words: &str| format!("00:01.000 --> 00:03.000\n<v {name}>{words}</v>\n\n");
        let mari = format!("Mari Moen {badge}");
        let vtt = [
            "WEBVTT\n\n".to_owned(),
            voice(&mari, "Hei på deg"),
            voice(&mari, "og velkommen?"),
            voice("Per Vik", "Takk"),
        ];
        let transcript = import("x.vtt", &vtt.concat());
        assert_eq!(turns(&transcript), ["Mari Moen: Hei på deg og velkommen?", "Per Vik: Takk"]);
        let lines = format!("{mari}   0:03\nHva da?\nAnna   1:02\nJa\n{mari}   1:05\nMm\n");
        assert_eq!(speakers(&import("x.txt", &lines)), ["Mari Moen?", "Anna"]);
    }
}

#[test]
fn someone_who_speaks_once_is_found_by_the_same_formatting() {
    let lines = [
        ("Leder", "Velkommen, vil dere presentere dere?"),
        ("Kari", "Jeg heter Kari. Jeg vokste opp her og har alltid bodd her, bortsett fra to år i utlandet."),
        ("Ola Nes", "Og jeg er Ola."),
        ("Leder", "Takk. Kari, vil du begynne?"),
        ("Kari", "Gjerne."),
        ("Leder", "Ja?"),
        ("Kari", "Da begynner jeg."),
    ];
    let paragraph = "\n\nOg så er det noe mer å si om det.";
    for set_off in [
        |label: &str, words: &str| format!("**{label}:** {words}"),
        |label: &str, words: &str| format!("{}: {words}", label.to_uppercase()),
        |label: &str, words: &str| format!("{label}\t{words}"),
        |label: &str, words: &str| format!("{label:<12}{words}"),
    ] {
        let text: Vec<String> = lines.iter().map(|(label, words)| set_off(label, words) + paragraph).collect();
        let transcript = import("x.md", &text.join("\n\n"));
        let labels: Vec<String> = transcript.speakers.iter().map(|s| s.label.to_lowercase()).collect();
        assert_eq!(labels, ["leder", "kari", "ola nes"], "{}", text[0]);
    }
}

#[test]
fn a_label_is_shown_in_its_most_frequent_spelling() {
    let text = "KARI: Hva?\nanna: Ja.\nKari: Og?\nAnna: Nei.\nKari: Ja?\nAnna: Jo.\n";
    assert_eq!(speakers(&import("x.txt", text)), ["Kari?", "Anna"]);
}
