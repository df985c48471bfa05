//! The separators between labels and speech.

use super::*;

#[test]
fn spaces_may_separate_a_label_and_indented_lines_continue_the_turn() {
    for (i, r) in [("I", "R"), ("INT", "RES"), ("Kari", "Anna Berg"), ("Q1", "A1")] {
        let gap = |label: &str| format!("{label:<12}");
        let hang = " ".repeat(12);
        let text = format!(
            "{}Hvordan traff du ham?\n\n{}På jobben. Det er lenge\n{hang}siden nå.\n\n{}Og så?\n\n\
             {}00:00:49     Ja, det er en trist historie.\n\n{}Ja.\n\n{}Vel.\n",
            gap(i),
            gap(r),
            gap(i),
            gap(r),
            gap(i),
            gap(r),
        );
        let transcript = import("x.txt", &text);
        let expected = [
            format!("{i}: Hvordan traff du ham?"),
            format!("{r}: På jobben. Det er lenge siden nå."),
            format!("{i}: Og så?"),
            format!("{r}: Ja, det er en trist historie."),
            format!("{i}: Ja."),
            format!("{r}: Vel."),
        ];
        assert_eq!(turns(&transcript), expected);
        assert_eq!(seconds(&transcript), [-1, -1, -1, 49, -1, -1]);
        assert_eq!(speakers(&transcript), [format!("{i}?"), r.to_owned()]);
    }
}

#[test]
fn a_column_between_label_and_time_becomes_a_comment() {
    let text = "I      Hvordan traff du ham?\n\nR      Arv           00:00:49     Ja, det er en trist historie.\n\nI      Og?\n\nR      Vel.\n";
    let transcript = import("x.txt", text);
    assert_eq!(turns(&transcript)[1], "R: Ja, det er en trist historie.");
    let comment = &transcript.comments[0];
    assert_eq!((comment.words.as_str(), comment.span), ("Arv", transcript.turns[1].span));
}

#[test]
fn wide_gaps_in_speech_do_not_make_speakers() {
    let transcript = import("x.txt", "Vi gikk.  Og så kom vi hjem.\nDet var  sent.\nOslo.  Det var der.\nFint.  Ja.\n");
    assert_eq!(transcript.speakers, []);
}

#[test]
fn a_label_with_a_time_needs_no_colon() {
    let expected = ["I: Hvordan går det?", "B: Bra, takk.", "I: Og ellers?", "B: Også bra."];
    for (name, pattern) in [
        ("x.md", "**{} [{}]** {}"),
        ("x.md", "**{} ({})** {}"),
        ("x.md", "__{} {}__ {}"),
        ("x.md", "**{}** [{}] {}"),
        ("x.txt", "{} [{}] {}"),
        ("x.txt", "{} {} {}"),
        ("x.txt", "{} ({}) - {}"),
        ("x.txt", "[{}] {}"),
    ] {
        let line = |label: &str, time: &str, words: &str| {
            let line = pattern.replacen("{}", label, 1).replacen("{}", time, 1).replacen("{}", words, 1);
            // The last pattern has its time before the label.
            if pattern == "[{}] {}" { format!("[{time}] {label} {words}") } else { line }
        };
        let lines = [
            line("I", "00:00:38", "Hvordan går det?"),
            line("B", "00:00:45", "Bra, takk."),
            line("I", "00:00:57", "Og ellers?"),
            line("B", "00:01:08", "Også bra."),
        ];
        let transcript = import(name, &lines.join("\n\n"));
        assert_eq!(turns(&transcript), expected, "{pattern}");
        assert_eq!(seconds(&transcript), [38, 45, 57, 68], "{pattern}");
    }
}

#[test]
fn a_dash_or_a_full_stop_may_separate_labels_that_alternate() {
    for (asks, answers, mark) in [("Q", "A", " - "), ("Q", "A", ". "), ("I", "R", " – "), ("Kari", "Anna Berg", " — ")]
    {
        let said = ["Hvordan gikk det?", "Bra, takk.", "Og ellers?", "Også bra.", "Ja?", "Ja, det gikk."];
        let lines = said
            .iter()
            .enumerate()
            .map(|(n, words)| format!("{}{mark}{words}", if n % 2 == 0 { asks } else { answers }));
        let transcript = import("x.txt", &lines.collect::<Vec<_>>().join("\n\n"));
        assert_eq!(speakers(&transcript), [format!("{asks}?"), answers.to_owned()]);
        assert_eq!(turns(&transcript)[1], format!("{answers}: Bra, takk."));
    }
    let text = "Oslo - der bodde jeg.\nA. Det første.\nB. Det andre.\nBergen - dit flyttet vi.\nOslo - hjem igjen.\n";
    assert_eq!(import("x.txt", text).speakers, []);
}

#[test]
fn a_label_after_a_time_is_found_if_it_recurs() {
    for (asks, answers) in [("I", "R"), ("Kari Lie", "Anna"), ("Ole van der Berg", "Åse")] {
        for (open, close) in [("[", "]"), ("", ""), ("(", ")")] {
            let said = [
                (asks, "00:00:12", "Hvordan går det?"),
                (answers, "00:00:15", "Bra, takk."),
                (asks, "00:00:21", "Og ellers?"),
                (answers, "00:00:24", "Også bra."),
            ];
            let lines: Vec<String> =
                said.iter().map(|(who, at, words)| format!("{open}{at}{close} {who} {words}")).collect();
            let transcript = import("x.txt", &lines.join("\n"));
            let expected: Vec<String> = said.iter().map(|(who, _, words)| format!("{who}: {words}")).collect();
            assert_eq!(turns(&transcript), expected);
            assert_eq!(seconds(&transcript), [12, 15, 21, 24]);
        }
    }
    let text =
        "[00:00:01] Jeg tenkte det.\n[00:00:04] Og så gikk jeg.\n[00:00:08] Jeg kom hjem.\n[00:00:12] Han kom.\n";
    let transcript = import("x.txt", text);
    assert_eq!((transcript.speakers.len(), seconds(&transcript)), (0, vec![1, 4, 8, 12]));
}

#[test]
fn speakers_are_found_in_every_script() {
    for (label, words) in [
        ("سارة", "أنا متعبة اليوم"),
        ("李明", "我很好，你呢"),
        ("田中", "元気です"),
        ("김민수", "괜찮아요"),
        ("राम", "मैं ठीक हूँ"),
        ("שרה", "אני עייפה"),
        ("Анна", "Я устала сегодня"),
        ("Μαρία", "Είμαι κουρασμένη"),
        ("Łucja", "Źle się czuję"),
    ] {
        for colon in [":", "：", " :"] {
            let text =
                format!("I{colon}Går det bra?\n{label}{colon} {words}\nI{colon} Hvorfor?\n{label}{colon} {words}\n");
            let transcript = import("x.txt", &text);
            assert_eq!(speakers(&transcript), ["I?".to_owned(), label.to_owned()]);
            assert_eq!(turns(&transcript)[1], format!("{label}: {words}"));
        }
    }
}

#[test]
fn slashes_for_overlapping_speech_are_not_part_of_a_label() {
    let vtt = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v S00>Hvordan går det?</v>\n\n00:03.000 --> 00:05.000\n<v //S01>Jo da</v>\n\n\
               00:05.000 --> 00:09.000\n<v S01>det gikk bra &amp; fint</v>\n";
    assert_eq!(turns(&import("x.vtt", vtt)), ["S00: Hvordan går det?", "S01: Jo da det gikk bra & fint"]);
    let txt = "Kari: Hva da?\n//Anna: Jo\nKari//: Ja?\nAnna: Mm\n";
    assert_eq!(speakers(&import("x.txt", txt)), ["Kari?", "Anna"]);
}

#[test]
fn headings_have_no_speaker_and_are_not_labels() {
    let text = "### [00:00] Innledning: dette er ikke et foredrag\n\nTone: Kan vi ta det kort?\n\nMor: Ja, men jeg er ikke \
                historiker.\n\n### [00:30] Gården: jord og hus\n\nMor: Det var sånn at\n\n## Dyr: Kari\n\nTone: Med dyr?\n";
    let expected = [
        "-: [00:00] Innledning: dette er ikke et foredrag",
        "Tone: Kan vi ta det kort?",
        "Mor: Ja, men jeg er ikke historiker.",
        "-: [00:30] Gården: jord og hus",
        "Mor: Det var sånn at",
        "-: Dyr: Kari",
        "Tone: Med dyr?",
    ];
    assert_eq!(turns(&import("x.md", text)), expected);
    let interrupted = "Tone: Hva da?\n\nMor: Det var\n\n## Dyr\n\nog så kuer.\n\nTone: Ja?\n";
    let expected = ["Tone: Hva da?", "Mor: Det var", "-: Dyr", "Mor: og så kuer.", "Tone: Ja?"];
    assert_eq!(turns(&import("x.md", interrupted)), expected);
    let as_labels = "## Tone\n\nHva da?\n\n## Mor\n\nDet var kuer.\n\n## Tone\n\nJa?\n\n## Mor\n\nJa.\n";
    assert_eq!(speakers(&import("x.md", as_labels)), ["Tone?", "Mor"]);
}

#[test]
fn notes_in_brackets_have_no_speaker_but_asides_do() {
    let text = "I: Og så?\nR: Da kom hun.\n[Informanten viser fram et bilde av hytta]\nDer er den.\n(ler)\nI: Fin?\nR: (pause) Ja.\n";
    let expected = [
        "I: Og så?",
        "R: Da kom hun.",
        "-: [Informanten viser fram et bilde av hytta]",
        "R: Der er den. | (ler)",
        "I: Fin?",
        "R: (pause) Ja.",
    ];
    assert_eq!(turns(&import("x.txt", text)), expected);
}
