//! Reads plain transcripts that tusj exported with a head, which says who speaks. See
//! [`plain_transcript`](crate::domain::plain_transcript).

use super::draft::{Draft, Opens};
use super::plan::{Piece, Plan, PlannedSpeaker, PlannedTurn};
use super::transcript::RoleEvidence;
use super::txt::with_unix_line_ends;
use crate::domain::document::Role;
use crate::domain::plain_transcript::{PlainTranscript, PlainTurn};
use crate::domain::span::Span;

/// Reads the text; `None` if it has no head, or does not keep to it.
pub fn read(text: &str) -> Option<Draft> {
    let read = PlainTranscript::read(&with_unix_line_ends(text))?;
    let mut draft = Draft::default();
    let turns = read.turns.iter().map(|turn| planned(turn, &mut draft)).collect();
    let speakers = read.speakers.into_iter().map(speaker).collect();
    draft.plan = Some(Plan { turns, speakers, ..Plan::default() });
    Some(draft)
}

fn planned(turn: &PlainTurn, draft: &mut Draft) -> PlannedTurn {
    let begins = draft.text.len();
    for line in turn.words.split('\n') {
        draft.line(line, Opens::Line);
    }
    let span = Span { start: begins, end: draft.text.len() };
    let time_ms = turn.seconds.map(|seconds| seconds.saturating_mul(1000));
    PlannedTurn { begins, speaker: turn.speaker, time_ms, pieces: vec![Piece::new(span, Opens::Paragraph)] }
}

fn speaker((label, role): (String, Role)) -> PlannedSpeaker {
    PlannedSpeaker { label, role, evidence: RoleEvidence::Word, remarks: Vec::new() }
}

#[cfg(test)]
mod tests {
    use crate::domain::document::Role;
    use crate::import::tests::shown::turns;
    use crate::import::{Options, read};

    #[test]
    fn the_head_of_a_plain_transcript_decides_who_speaks() {
        let text = "\u{feff}[tusj]\r\n[other] Mor\r\n[informant] Anna\r\n\r\n[nobody] Etter pausen\r\n\r\n\
            [00:01:02] Anna: Intervjuet slutt\r\n  Mor: kom hun\r\n\r\nMor: Ja?\r\n";
        let read = read("I01.txt", text.as_bytes(), &Options::default()).unwrap();
        assert_eq!(turns(&read), ["-: Etter pausen", "Anna: Intervjuet slutt\nMor: kom hun", "Mor: Ja?"]);
        assert_eq!(read.turns[1].time_ms, Some(62_000));
        let roles: Vec<_> = read.speakers.iter().map(|one| (one.label.as_str(), one.role)).collect();
        assert_eq!(roles, [("Anna", Role::Informant), ("Mor", Role::Other)]);
        assert_eq!((read.note, read.warnings), (None, Vec::new()));
    }

    #[test]
    fn a_file_that_does_not_keep_to_its_head_is_read_like_any_text() {
        let text = "[tusj]\n[informant] Anna\n\nBo: Hei\n\nAnna: Hei\n\nBo: Ja\n\nAnna: Nei\n";
        let read = read("I01.txt", text.as_bytes(), &Options::default()).unwrap();
        assert!(turns(&read).contains(&"Bo: Ja".to_owned()), "{:?}", turns(&read));
    }
}
