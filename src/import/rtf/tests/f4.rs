//! Transcripts of F4, whose paragraphs end with the time at which they end.

use super::*;

#[test]
fn the_time_at_the_end_of_a_paragraph_begins_the_next_turn() {
    let body = "Interview 3\\par \\par I: Hvordan gikk det? #00:00:05-1#\\par Siv: Det gikk bra. #00:00:12-9#\\par \
                Vi rakk det. #00:01:02-3#\\par I: {\\b Alt?} #00:01:04-0# \\par Siv: Alt.\\par";
    let transcript = import(body);
    let expected =
        ["-: Interview 3", "I: Hvordan gikk det?", "Siv: Det gikk bra.\nVi rakk det.", "I: Alt?", "Siv: Alt."];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(times(&transcript), [-1, -1, 5_100, 62_300, 64_000]);
}

#[test]
fn a_time_at_the_start_of_a_paragraph_begins_that_turn() {
    let body = "#00:00:05-1# I: Hvordan gikk det?\\par #00:00:12-9# Siv: Det gikk bra.\\par #00:00:20-0# I: Alt?\\par Siv: Alt.\\par";
    let transcript = import(body);
    assert_eq!(turns(&transcript), ["I: Hvordan gikk det?", "Siv: Det gikk bra.", "I: Alt?", "Siv: Alt."]);
    assert_eq!(times(&transcript), [5_100, 12_900, 20_000, -1]);
}
