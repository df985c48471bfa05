//! Time codes are removed; times in the content are kept.

use super::*;

#[test]
fn times_in_a_diary_are_kept() {
    let text = "09:00\nSto opp og spiste.\n10:30\nMøte med NAV.\n12:00\nLunsj.\n15:15\nHjem.\n";
    let transcript = import("x.txt", text);
    assert_eq!(transcript.text, text.trim_end());
    let table = "09:00 Sto opp.\n(10:30) Møte med NAV.\n[12:00] Lunsj.\n13:00-14:00 Hjem.\n";
    assert_eq!(import("x.txt", table).text, table.trim_end());
    let mixed =
        "I: Hva gjorde du?\nR: Det var slik:\n09:00\nSto opp.\n10:30\nMøte.\n12:00\nLunsj.\nI: Og så?\nR: Hjem.\n";
    assert!(import("x.txt", mixed).text.contains("09:00\nSto opp.\n10:30\nMøte."));
}

#[test]
fn times_that_increase_from_the_start_are_removed() {
    let alone = "0:00\nhei og velkommen\n0:04\ni dag skal vi\n0:09\nsnakke om jobben\n0:12\nog livet.\n";
    let transcript = import("x.txt", alone);
    assert_eq!(
        (transcript.text.as_str(), seconds(&transcript)),
        ("hei og velkommen i dag skal vi snakke om jobben og livet.", vec![0])
    );
    let whisper = "[00:00.000 --> 00:04.000]  og da tenkte jeg at\n[00:04.000 --> 00:08.000]  det kanskje var best.\n\
                   [00:08.000 --> 00:12.000]  og så\n[00:12.000 --> 00:15.000]  gikk jeg.\n";
    let transcript = import("x.txt", whisper);
    assert_eq!(turns(&transcript), ["-: og da tenkte jeg at det kanskje var best.", "-: og så gikk jeg."]);
    assert_eq!(seconds(&transcript), [0, 8]);
    let bracketed = "(00:05) Vi begynte.\n(00:40) Så gikk vi.\n(01:10) Og kom hjem.\n";
    assert_eq!(seconds(&import("x.txt", bracketed)), [5, 40, 70]);
}

#[test]
fn marks_of_f4_at_the_end_of_a_paragraph_are_the_times_of_the_next_turn() {
    let text = "Interview 3\n\nI: Hvordan gikk det? #00:00:05-1#\nSiv: Det gikk bra. #00:00:12-9#\n\n\
                Vi rakk det #00:01:02-3#\nI: Alt? #00:01:04-0#\nSiv: Alt kl. 09:00. #00:01:09-0#\n";
    let transcript = import("x.txt", text);
    let expected = [
        "-: Interview 3",
        "I: Hvordan gikk det?",
        "Siv: Det gikk bra. | Vi rakk det",
        "I: Alt?",
        "Siv: Alt kl. 09:00.",
    ];
    assert_eq!(
        (turns(&transcript), seconds(&transcript)),
        (expected.map(str::to_owned).to_vec(), vec![-1, -1, 5, 62, 64])
    );
    assert_eq!(transcript.turns[2].time_ms, Some(5_100));
    assert_eq!(speakers(&transcript), ["I?", "Siv"]);
}

#[test]
fn marks_of_f4_are_read_without_labels_and_on_lines_of_their_own() {
    let unlabelled = "Vi begynte med en gang. #00:00:05-1#\nSå gikk vi hjem #00:00:12-9#\nog la oss. #00:00:20-0#\n";
    let transcript = import("x.txt", unlabelled);
    assert_eq!(turns(&transcript), ["-: Vi begynte med en gang.", "-: Så gikk vi hjem", "-: og la oss."]);
    assert_eq!(seconds(&transcript), [-1, 5, 12]);
    let alone = "I: Hvordan gikk det?\n#00:00:05-1#\nSiv: Bra.\n#00:00:12-9#\nI: Alt?\n#00:00:20-0#\nSiv: Alt.\n";
    assert_eq!(seconds(&import("x.txt", alone)), [-1, 5, 12, 20]);
    let first = "#00:00:05-1# I: Hvordan gikk det?\n#00:00:12-9# Siv: Bra. #00:00:20-0#\nI: Alt?\nSiv: Alt.\n";
    let transcript = import("x.txt", first);
    assert_eq!(turns(&transcript), ["I: Hvordan gikk det?", "Siv: Bra.", "I: Alt?", "Siv: Alt."]);
    assert_eq!(seconds(&transcript), [5, 12, 20, -1]);
}

#[test]
fn marks_of_f4_within_a_paragraph_are_kept() {
    let text = "I: Hva da?\nSiv: Først #00:00:05-1# dette, så det. #00:00:12-9#\nI: Ja?\nSiv: Ja #1#\n";
    let transcript = import("x.txt", text);
    assert_eq!(transcript.text, "Hva da?\nFørst #00:00:05-1# dette, så det.\nJa?\nJa #1#");
    assert_eq!(seconds(&transcript), [-1, -1, 12, -1]);
}

#[test]
fn a_mark_of_f4_ends_a_wrapped_paragraph_at_its_last_line() {
    let text = "I: Hvordan gikk det den dagen du begynte der? #00:00:05-1#\n\
                Siv: Det gikk helt fint, for jeg kjente mange av dem fra\n\
                før, og de hjalp meg mye. #00:00:12-9#\n\
                I: Og hva tenkte du etterpå, da du kom hjem igjen om\n\
                kvelden og skulle sove litt? #00:00:20-0#\n\
                Siv: Jeg tenkte at det var godt å være ferdig med det for\n\
                den dagen. #00:00:31-2#\n";
    let transcript = import("x.txt", text);
    assert!(!transcript.text.contains('#'), "{}", transcript.text);
    assert_eq!(seconds(&transcript), [-1, 5, 12, 20]);
}
