//! What is a label and what is speech, line by line and over whole documents.

use super::label::candidate;
use super::words::{is_ending, only_counts, role};
use crate::domain::document::Role;
use crate::import::transcript::{Transcript, Warning};
use crate::import::{Options, read};

/// Lines, and the label that each could begin with; a line that stands alone could be one as a whole.
const LINES: &[(&str, Option<&str>)] = &[
    ("I: Hva tenker du?", Some("I")),
    ("I:Hva tenker du?", Some("I")),
    ("I : Hva tenker du?", Some("I")),
    ("i: ja", Some("i")),
    ("R: ja", Some("R")),
    ("S1: ja", Some("S1")),
    ("I1: ja", Some("I1")),
    ("I03: ja", Some("I03")),
    ("RH: ja", Some("RH")),
    ("Int: ja", Some("Int")),
    ("Int. ja", None),
    ("Int.: ja", Some("Int.")),
    ("INTERVJUER: ja", Some("INTERVJUER")),
    ("Intervjuer 1: ja", Some("Intervjuer 1")),
    ("Intervjuar: kossen da?", Some("Intervjuar")),
    ("Interviewer 2: yes", Some("Interviewer 2")),
    ("Informant 3: ja", Some("Informant 3")),
    ("informant: ja", Some("informant")),
    ("Speaker 1: yes", Some("Speaker 1")),
    ("SPEAKER_00: ja", Some("SPEAKER_00")),
    ("[SPEAKER_01]: ja", Some("SPEAKER_01")),
    ("(speaker 0) ja", Some("speaker 0")),
    ("(speaker ?) ja", Some("speaker ?")),
    ("(speaker unknown) ja", None),
    ("(speaker 0): ja", Some("speaker 0")),
    ("(speaker 0)", Some("speaker 0")),
    ("[00:00:00.000 --> 00:00:04.000] SPEAKER_01: ja", Some("SPEAKER_01")),
    ("[00:00:00.000 --> 00:00:04.000]  ja, det var rart.", None),
    ("Anna: æ va så blid", Some("Anna")),
    ("anna: ja", Some("anna")),
    ("ANNA: ja", Some("ANNA")),
    ("Anna:", Some("Anna")),
    ("Anna (informant): ja", Some("Anna")),
    ("Kari Anne: ja", Some("Kari Anne")),
    ("Per-Arne: ja", Some("Per-Arne")),
    ("Åse Ødegård: ja", Some("Åse Ødegård")),
    ("A\u{30a}se:\u{a0}ja", Some("Åse")),
    ("\u{feff}Anna\u{a0}: ja", Some("Anna")),
    ("Veileder NAV: ja", Some("Veileder NAV")),
    ("Solveig: Ja: nei: kanskje", Some("Solveig")),
    ("**Anna:** ja", Some("Anna")),
    ("**Anna**: ja", Some("Anna")),
    ("__Anna:__ ja", Some("Anna")),
    ("> **Anna:** ja", Some("Anna")),
    ("  Anna: ja", Some("Anna")),
    ("[Anna]: ja", Some("Anna")),
    ("<Anna>: ja", Some("Anna")),
    ("[00:01:23] Anna: ja", Some("Anna")),
    ("[00:01:23] **Anna:** ja", Some("Anna")),
    ("(1:23) Anna: ja", Some("Anna")),
    ("00:01:23 Anna: ja", Some("Anna")),
    ("00:01 - Anna: ja", Some("Anna")),
    ("Anna 00:12", Some("Anna")),
    ("Anna   0:12", Some("Anna")),
    ("Anna (00:12)", Some("Anna")),
    ("Anna [00:12]: ja", Some("Anna")),
    ("Anna 00:12: ja", Some("Anna")),
    ("Anna Berg 00:01:12", Some("Anna Berg")),
    ("[Anna] 12:04:01", Some("Anna")),
    ("00:00:12 Speaker 1", Some("Speaker 1")),
    ("[00:12] Anna", Some("Anna")),
    ("Anna\tja, det va kjekt", Some("Anna")),
    ("I\tHva da?", Some("I")),
    ("Anna\t00:12\tja", Some("Anna")),
    ("Anna", Some("Anna")),
    ("Anna Berg", Some("Anna Berg")),
    ("Speaker 2", Some("Speaker 2")),
    ("Taler 1 0:03", Some("Taler 1")),
    // Speech.
    ("og da sa hun: nei", None),
    ("Og da sa hun: nei", None),
    ("Da sa eg: kossen då?", None),
    ("Det er tre ting: først det", None),
    ("Det: ja", None),
    ("Klokka 12:30 kom hun", None),
    ("Klokka 12:30", None),
    ("klokka 12:30: da kom hun", None),
    ("12:30 kom hun", None),
    ("Problemet er: ingen spør", None),
    ("Problemet: ingen spør", None),
    ("Spørsmålet er jo: kven bryr seg?", None),
    ("Han sa det sånn: «kom inn»", None),
    ("Hun sa: nei", None),
    ("Mamma sa: du må", None),
    ("Æ tenkte: itj tale om", None),
    ("Ho sa te mæ: kossn e det?", None),
    ("Men altså: vi fikk det til", None),
    ("Altså: vi fikk det til", None),
    ("Ja: akkurat", None),
    ("Ja", None),
    ("Mm", None),
    ("Nei nei", None),
    ("Nå: ja", None),
    ("NB: husk dette", None),
    ("PS: husk dette", None),
    ("Først: ring", None),
    ("For eksempel: anbud", None),
    ("http://example.com", None),
    ("https://example.com er siden", None),
    ("C:\\mappe\\fil", None),
    ("Forholdet var 3:1 til oss", None),
    ("Vi leste Matteus 5:3 sammen", None),
    ("The problem is: nobody asks", None),
    ("And then she said: no", None),
    ("Well: yes", None),
    ("So I thought: why not?", None),
    ("Jeg heter Anna: ja, det gjør jeg", None),
    ("Anna, Bjørg og Clara satt der og sa som så: nei", None),
    (": ja", None),
    ("Anna; ja", None),
    ("Anna. Ja", None),
    ("Dato: 12. mars", None),
    ("Varighet: 54 minutter", None),
    ("Sted: kontoret", None),
    ("(ler)", None),
    ("", None),
    ("   ", None),
    ("::::", None),
    ("**", None),
    ("[[[[", None),
    ("[00:12", None),
    ("Jeg jobbet der i mange år", None),
];

#[test]
fn each_line_is_judged() {
    for (line, label) in LINES {
        assert_eq!(candidate(line, 0).map(|c| c.label).as_deref(), *label, "{line:?}");
    }
}

fn import(lines: &[&str]) -> Transcript {
    read("I01.txt", lines.join("\n").as_bytes(), &Options::default()).unwrap()
}

/// Turns as `label (i, r or o for the role): words`; `-` for no speaker.
fn turns(transcript: &Transcript) -> Vec<String> {
    let shown = |turn: &crate::import::transcript::FoundTurn| {
        let who = turn.speaker.map_or("-".to_owned(), |s| transcript.speakers[s].label.clone());
        format!("{who}: {}", turn.span.of(&transcript.text).unwrap().replace('\n', " | "))
    };
    transcript.turns.iter().map(shown).collect()
}

fn roles(transcript: &Transcript) -> Vec<(&str, Role)> {
    transcript.speakers.iter().map(|s| (s.label.as_str(), s.role)).collect()
}

#[test]
fn turns_go_on_until_the_next_label() {
    let transcript = import(&[
        "Intervju med Anna",
        "Dato: 12. mars",
        "Informant: Anna",
        "",
        "I: Hvordan var det?",
        "",
        "Anna: Problemet var: ingen spurte.",
        "",
        "Og da sa hun: nei.",
        "[00:02:10] Men så gikk det.",
        "I: Ja?",
        "Anna:",
        "Klokka 12:30 kom hun.",
    ]);
    let expected = [
        "-: Intervju med Anna | Dato: 12. mars | Informant: Anna",
        "I: Hvordan var det?",
        "Anna: Problemet var: ingen spurte. | Og da sa hun: nei. | Men så gikk det.",
        "I: Ja?",
        "Anna: Klokka 12:30 kom hun.",
    ];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(roles(&transcript), [("I", Role::Interviewer), ("Anna", Role::Informant)]);
    assert_eq!(transcript.speakers.iter().map(|s| s.turns).collect::<Vec<_>>(), [2, 2]);
}

#[test]
fn a_name_on_its_own_line_is_a_label_when_it_recurs() {
    let transcript = import(&[
        "Kari",
        "Hva da?",
        "",
        "Anna",
        "Ja",
        "jeg tenkte på det",
        "",
        "Kari",
        "Ja",
        "",
        "Anna",
        "Så gikk jeg",
    ]);
    assert_eq!(turns(&transcript), ["Kari: Hva da?", "Anna: Ja | jeg tenkte på det", "Kari: Ja", "Anna: Så gikk jeg"]);
    let transcript = import(&["Oslo", "Jeg bodde i Oslo da.", "Bergen", "Så flyttet jeg.", "Det var fint der."]);
    assert_eq!(transcript.warnings, [Warning::NoSpeakers]);
    assert_eq!(transcript.turns.len(), 5);
}

#[test]
fn times_beside_names_are_kept_with_the_turns() {
    let times = |t: &Transcript| t.turns.iter().map(|t| t.time_ms).collect::<Vec<_>>();
    let teams = import(&["Kari Lie   0:03", "Hva da?", "Anna   1:02", "Ja", "Kari Lie   1:05", "Mm"]);
    assert_eq!(turns(&teams), ["Kari Lie: Hva da?", "Anna: Ja", "Kari Lie: Mm"]);
    assert_eq!(times(&teams), [Some(3_000), Some(62_000), Some(65_000)]);
    let word = import(&["00:00:03 Speaker 1", "Hva da?", "00:01:02 Speaker 2", "Ja"]);
    assert_eq!(turns(&word), ["Speaker 1: Hva da?", "Speaker 2: Ja"]);
    let table = import(&[
        "0:0:3.0 --> 0:0:4.5",
        "Kari",
        "Hva da?",
        "0:1:2.0 --> 0:1:3.0",
        "Anna",
        "Ja",
        "0:1:5.0 --> 0:1:6.0",
        "Kari",
        "Mm",
        "[00:02:00]",
        "Anna",
        "Nei",
    ]);
    assert_eq!(turns(&table), ["Kari: Hva da?", "Anna: Ja", "Kari: Mm", "Anna: Nei"]);
    assert_eq!(times(&table), [Some(3_000), Some(62_000), Some(65_000), Some(120_000)]);
    let bare = import(&["0:03", "Kari", "Hva da?", "1:02", "Anna", "Ja", "1:05", "Kari", "Mm", "2:00", "Anna", "Nei"]);
    assert_eq!((turns(&bare), times(&bare)), (turns(&table), times(&table)));
    let line = import(&["[00:00:03] Kari: Hva da?", "[00:01:02] Anna: Ja", "  [00:01:30] og så"]);
    assert_eq!(times(&line), [Some(3_000), Some(62_000)]);
    let later = import(&["I: Hva da?", "R: Ja", "[00:01:30] og så", "I:", "[00:02:00] Mm"]);
    assert_eq!(times(&later), [None, None, Some(120_000)]);
    assert_eq!(turns(&line), ["Kari: Hva da?", "Anna: Ja | og så"]);
    let after =
        import(&["Kari: [00:03] Hva da?", "Anna: (01:02) Ja, klokka 12:30 [00:01:10] kom hun", "Kari: 12:30 sa du?"]);
    assert_eq!(turns(&after), ["Kari: Hva da?", "Anna: Ja, klokka 12:30 [00:01:10] kom hun", "Kari: 12:30 sa du?"]);
    assert_eq!(times(&after), [Some(3_000), Some(62_000), None]);
}

#[test]
fn two_can_ask() {
    let transcript = import(&["I1: Hva da?", "Anna: Ja", "I2: Hvorfor?", "Anna: Fordi", "I1: Ja?", "Anna: Mm"]);
    let expected = [("I1", Role::Interviewer), ("Anna", Role::Informant), ("I2", Role::Interviewer)];
    assert_eq!(roles(&transcript), expected);
}

#[test]
fn a_letter_gives_way_to_a_word_and_to_how_people_speak() {
    let transcript = import(&["Int: Hva da?", "I: Jeg tenkte", "Int: Ja?", "I: Ja"]);
    assert_eq!(roles(&transcript), [("Int", Role::Interviewer), ("I", Role::Informant)]);
    let transcript = import(&["Kari: Hva da?", "Ola: Jeg tenkte på det", "Kari: Hvorfor?", "Ola: Det vet jeg ikke"]);
    assert_eq!(roles(&transcript), [("Kari", Role::Interviewer), ("Ola", Role::Informant)]);
    let transcript = import(&["Speaker 1: Hva da?", "Speaker 2: Jeg tenkte", "Speaker 1: Hvorfor?", "Speaker 2: Tja"]);
    assert_eq!(roles(&transcript), [("Speaker 1", Role::Interviewer), ("Speaker 2", Role::Informant)]);
}

#[test]
fn role_words_are_known_in_three_languages() {
    let table = [
        ("Intervjuer 2", Some((Role::Interviewer, true))),
        ("Intervjuar", Some((Role::Interviewer, true))),
        ("Moderator", Some((Role::Interviewer, true))),
        ("Forskar", Some((Role::Interviewer, true))),
        ("Informant 12", Some((Role::Informant, true))),
        ("Deltakar", Some((Role::Informant, true))),
        ("Participant", Some((Role::Informant, true))),
        ("Anna (informant)", Some((Role::Informant, true))),
        ("I", Some((Role::Interviewer, false))),
        ("I2", Some((Role::Interviewer, false))),
        ("I03", Some((Role::Informant, false))),
        ("I12", Some((Role::Informant, false))),
        ("R", Some((Role::Informant, false))),
        ("Anna", None),
        ("S1", None),
    ];
    for (label, expected) in table {
        assert_eq!(role(label), expected, "{label}");
    }
}

#[test]
fn speech_without_labels_has_none() {
    let transcript = import(&[
        "Jeg begynte der for ti år siden.",
        "Problemet: ingen spurte hva jeg ville.",
        "Og da sa hun: kom inn.",
        "Poenget: det tok tid.",
        "Poenget: det tok veldig lang tid.",
        "Oslo: der bodde jeg.",
        "Det var det.",
    ]);
    assert_eq!(transcript.speakers, []);
    assert_eq!(transcript.warnings, [Warning::NoSpeakers]);
    assert_eq!(transcript.turns.len(), 7);
}

#[test]
fn the_headings_of_a_form_are_no_speakers() {
    let transcript = import(&["Erfaring: fem år", "Kolleger: mange", "Opplæring: lite", "Ønsker: mer tid"]);
    assert_eq!((transcript.speakers.len(), transcript.turns.len()), (0, 4));
}

#[test]
fn a_colon_in_a_long_interview_is_no_speaker() {
    let mut lines = Vec::new();
    for _ in 0..40 {
        lines.extend(["I: Hva da?", "Anna: Jeg tenkte på det."]);
    }
    lines.extend(["Oslo: der bodde jeg.", "Konkret: vi ringte.", "Svar: nei.", "I: Ja?"]);
    let transcript = import(&lines);
    assert_eq!(transcript.speakers.len(), 2);
    assert!(transcript.text.contains("Oslo: der bodde jeg.\nKonkret: vi ringte.\nSvar: nei."));
}

#[test]
fn a_label_that_is_none_can_be_said_so() {
    let not_speakers = ["tanker".to_owned()].into();
    let options = Options { not_speakers, ..Options::default() };
    let text = "Kari: Hva da?\nAnna: Ja.\nTanker: mange.\nTanker: flere.\nKari: Mm?\nAnna: Nei.";
    let transcript = read("x.txt", text.as_bytes(), &options).unwrap();
    assert_eq!(turns(&transcript)[1], "Anna: Ja. | Tanker: mange. | Tanker: flere.");
}

#[test]
fn the_end_is_known_and_a_break_is_none() {
    for line in [
        "Intervjuet slutt",
        "Slutt på intervjuet.",
        "Opptak slutt",
        "[Opptak slutt 00:45:10]",
        "End of interview",
        "--- slutt ---",
        "== Slutt",
        "[recording ends]",
        "*** SLUTT ***",
        "(Opptaket stoppes)",
        "Intervjuet avsluttes.",
    ] {
        assert!(is_ending(line), "{line}");
        let transcript = import(&["I: Hva da?", "R: Ja", line, "Hun var sliten.", "", "", "Ring henne."]);
        assert_eq!(turns(&transcript), ["I: Hva da?", "R: Ja"]);
        assert_eq!(transcript.note, Some(format!("{line}\nHun var sliten.\n\nRing henne.")));
    }
    for line in
        ["Slutt", "- Slutt", "–slutt", "Det var slutt", "I: Intervjuet slutt", "End of story", "Det tok slutt --", ""]
    {
        assert!(!is_ending(line), "{line}");
    }
    assert_eq!(import(&["I: Ja?", "R: Ja", "Opptak slutt", ""]).note, None);
    let transcript = import(&["I: Ja?", "R: Ja", "Opptak slutt", "I: Ja?", "R: Ja", "I: Ja?", "R: Mm"]);
    assert_eq!((transcript.turns.len(), transcript.note), (6, None));
}

#[test]
fn what_looks_like_speech_above_the_last_heading_is_the_head() {
    let transcript =
        import(&["Anna: kvinne, 34 år", "Dato: 12. mars", "I: Hvordan gikk det?", "Anna: Bra.", "I: Alt?"]);
    assert_eq!(turns(&transcript)[1..], ["I: Hvordan gikk det?", "Anna: Bra.", "I: Alt?"]);
    assert_eq!(turns(&transcript)[0], "-: Anna: kvinne, 34 år | Dato: 12. mars");
}

#[test]
fn a_name_that_stands_once_is_a_label_where_every_line_has_one() {
    let labels = |lines: &[&str]| import(lines).speakers.into_iter().map(|s| s.label).collect::<Vec<_>>();
    assert_eq!(labels(&["Kari: Hva da?", "Ola: Ja.", "Kari: Og så?", "Siv: Nei."]), ["Kari", "Ola", "Siv"]);
    assert_eq!(labels(&["Kari: Hva da?", "Ola: Ja.", "Kari: Og så?", "kaffe: nei takk."]), ["Kari"]);
}

#[test]
fn a_noun_with_a_time_is_a_label_where_it_recurs() {
    let labels = |last: &str| {
        let lines = ["[00:01] Kari: Hva da?", "[00:03] Tilbudet: Ja.", "[00:05] Kari: Og så?", last];
        import(&lines).speakers.into_iter().map(|s| s.label).collect::<Vec<_>>()
    };
    assert_eq!(labels("[00:07] Tilbudet: Nei."), ["Kari", "Tilbudet"]);
    assert_eq!(labels("[00:07] Kari: Nei."), ["Kari"]);
}

#[test]
fn names_before_a_colon_are_no_labels_where_most_paragraphs_have_none() {
    let talk = |others: usize| {
        let mut lines = vec!["så gikk vi videre"; others];
        lines.extend(["Kari: så bra", "Ola: ja vel", "Kari: og så", "Kari: fint", "Ola: mm"]);
        let apart: Vec<&str> = lines.into_iter().flat_map(|line| [line, ""]).collect();
        import(&apart).speakers.len()
    };
    assert_eq!((talk(15), talk(55)), (2, 0));
}

#[test]
fn who_is_who_is_told_by_names_alone() {
    let transcript = import(&["Intervjuer: vi går rett på sak", "Siv: Ja, gjerne.", "I: Hva da?", "Siv: Alt."]);
    assert_eq!(turns(&transcript)[0], "Intervjuer: vi går rett på sak");
}

#[test]
fn labels_after_times_stand_on_nine_of_ten_lines_with_times() {
    let speakers = |others: usize| {
        let said = ["Kari hei på deg", "Ola hei igjen du", "Kari hvordan går det", "Ola jo det går"];
        let lines = said.iter().cycle().take(18).map(|words| (*words).to_owned());
        let lines = lines.chain((0..others).map(|n| format!("så ble det {n} stille")));
        let lines: Vec<String> = lines.enumerate().map(|(i, words)| format!("[00:{i:02}] {words}")).collect();
        import(&lines.iter().map(String::as_str).collect::<Vec<_>>()).speakers.len()
    };
    assert_eq!((speakers(2), speakers(3)), (2, 0));
}

#[test]
fn a_time_in_a_column_between_label_and_words_is_the_turns() {
    let transcript = import(&["Anna\t00:12\tja, det er bra", "I\t00:15\tHva da?", "Anna\t00:17\talt", "I\t00:20\tMm?"]);
    assert_eq!(turns(&transcript), ["Anna: ja, det er bra", "I: Hva da?", "Anna: alt", "I: Mm?"]);
    let times: Vec<_> = transcript.turns.iter().map(|turn| turn.time_ms).collect();
    assert_eq!(times, [12_000, 15_000, 17_000, 20_000].map(Some));
}

#[test]
fn a_label_that_only_counts_is_a_word_for_speakers_and_a_number() {
    for label in ["Speaker 1", "S01", "SPEAKER_00", "Taler 2"] {
        assert!(only_counts(label), "{label}");
    }
    for label in ["Informant 3", "Anna", "Speaker", "S", "Nils2"] {
        assert!(!only_counts(label), "{label}");
    }
}

#[test]
fn marks_of_emphasis_after_a_label_are_no_words() {
    let transcript = import(&["**I:** Hva da?", "**Anna:** ja, bra", "**I:** Alt?", "__Anna:__ alt"]);
    assert_eq!(turns(&transcript), ["I: Hva da?", "Anna: ja, bra", "I: Alt?", "Anna: alt"]);
}

#[test]
fn roles_right_below_the_head_are_of_it() {
    let transcript = import(&[
        "Dato: 12. mars",
        "Informant: Anna Berg",
        "Informant: Siv Moe",
        "I: Hvordan gikk det?",
        "Anna: Det gikk bra.",
        "I: Alt?",
        "Siv: Alt.",
    ]);
    assert_eq!(turns(&transcript)[0], "-: Dato: 12. mars | Informant: Anna Berg | Informant: Siv Moe");
    assert_eq!(turns(&transcript).len(), 5);
}
