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
