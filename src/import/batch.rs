//! Makes speaker roles consistent across the transcripts of one import, which often have the same interviewer: a
//! label's role in most files is applied to the rest.

use std::collections::HashMap;

use super::speakers::{key, only_counts};
use super::transcript::{RoleEvidence, Transcript};
use crate::domain::document::Role;

/// Makes a label that is the interviewer in most files the interviewer in the others too, and turns the supposed
/// interviewer there into an informant. A label that is a role word is never overruled. A label that only numbers the
/// speakers may be another person in each file, so it is used only if a file has no interviewer.
pub fn agree<'a>(transcripts: impl IntoIterator<Item = &'a mut Transcript>) {
    let mut transcripts: Vec<&mut Transcript> = transcripts.into_iter().collect();
    // For each label: the number of files with an interviewer that have it, and in how many of them it is the
    // interviewer.
    let mut files: HashMap<String, (usize, usize)> = HashMap::new();
    let someone_asks = |t: &&&mut Transcript| t.speakers.iter().any(|speaker| speaker.role == Role::Interviewer);
    for speaker in transcripts.iter().filter(someone_asks).flat_map(|transcript| &transcript.speakers) {
        let (all, asks) = files.entry(key(&speaker.label)).or_default();
        *all += 1;
        *asks += usize::from(speaker.role == Role::Interviewer);
    }
    let mostly_asks = |label: &str| files.get(&key(label)).is_some_and(|(all, asks)| *asks >= 2 && asks * 2 > *all);
    for transcript in &mut transcripts {
        follow(transcript, mostly_asks);
    }
}

fn follow(transcript: &mut Transcript, mostly_asks: impl Fn(&str) -> bool) {
    let asks = |evidence: fn(RoleEvidence) -> bool| {
        transcript.speakers.iter().any(|s| s.role == Role::Interviewer && evidence(s.evidence))
    };
    let (is_told, is_found) = (asks(|evidence| evidence == RoleEvidence::Word), asks(|_| true));
    let is_known = |label: &str| mostly_asks(label) && !(is_found && only_counts(label));
    let differs = |s: &&mut super::transcript::FoundSpeaker| {
        s.role != Role::Interviewer && s.evidence != RoleEvidence::Word && is_known(&s.label)
    };
    let mut has_changed = false;
    for speaker in transcript.speakers.iter_mut().filter(|_| !is_told).filter(differs) {
        (speaker.role, speaker.evidence, has_changed) = (Role::Interviewer, RoleEvidence::Batch, true);
    }
    let is_wrong = |s: &&mut super::transcript::FoundSpeaker| s.role == Role::Interviewer && !mostly_asks(&s.label);
    for speaker in transcript.speakers.iter_mut().filter(|_| has_changed).filter(is_wrong) {
        (speaker.role, speaker.evidence) = (Role::Informant, RoleEvidence::Batch);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Options, read};
    use super::*;

    fn talk(lines: &[&str]) -> Transcript {
        read("I1.txt", lines.join("\n").as_bytes(), &Options::default()).unwrap()
    }

    fn roles(transcript: &Transcript) -> Vec<(&str, Role)> {
        transcript.speakers.iter().map(|s| (s.label.as_str(), s.role)).collect()
    }

    /// An interview in which the first label asks the questions.
    fn asking(asks: &str, answers: &str) -> Transcript {
        talk(&[
            &format!("{asks}: Hvordan var det?"),
            &format!("{answers}: Det gikk bra, tror jeg, etter hvert."),
            &format!("{asks}: Hvorfor?"),
            &format!("{answers}: Vi hadde tid."),
        ])
    }

    #[test]
    fn a_label_that_asks_in_most_files_asks_in_the_rest() {
        for (asks, answers) in [("Nina", "Tor"), ("I", "R"), ("R", "P")] {
            let mut all = [asking(asks, answers), asking(asks, answers), asking(answers, asks)];
            agree(&mut all);
            for transcript in &all {
                let mut roles = roles(transcript);
                roles.sort_by_key(|(label, _)| *label != asks);
                assert_eq!(roles, [(asks, Role::Interviewer), (answers, Role::Informant)]);
            }
        }
    }

    #[test]
    fn neither_half_of_the_files_nor_a_single_file_is_a_majority() {
        let mut all = [asking("Nina", "Tor"), asking("Tor", "Nina")];
        agree(&mut all);
        assert_eq!(roles(&all[1]), [("Tor", Role::Interviewer), ("Nina", Role::Informant)]);
        let mut all = [asking("Nina", "Tor"), asking("Nina", "Tor"), asking("Tor", "Nina"), asking("Tor", "Nina")];
        agree(&mut all);
        assert_eq!(roles(&all[3]), [("Tor", Role::Interviewer), ("Nina", Role::Informant)]);
    }

    #[test]
    fn a_role_word_is_trusted_against_all_other_files() {
        let mut all = [asking("Nina", "Tor"), asking("Nina", "Tor"), asking("Intervjuer", "Nina")];
        agree(&mut all);
        assert_eq!(roles(&all[2]), [("Intervjuer", Role::Interviewer), ("Nina", Role::Informant)]);
    }

    #[test]
    fn numbered_speakers_are_compared_only_if_a_file_has_no_interviewer() {
        let mut all = [
            asking("Speaker 1", "Speaker 2"),
            asking("Speaker 1", "Speaker 2"),
            asking("Speaker 2", "Speaker 1"),
            talk(&["Speaker 1: Fortell.", "Speaker 2: Det gikk bra.", "Speaker 1: Mer.", "Speaker 2: Nei."]),
        ];
        agree(&mut all);
        assert_eq!(roles(&all[2]), [("Speaker 2", Role::Interviewer), ("Speaker 1", Role::Informant)]);
        assert_eq!(roles(&all[3]), [("Speaker 1", Role::Interviewer), ("Speaker 2", Role::Informant)]);
    }
}
