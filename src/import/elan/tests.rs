//! Files of ELAN are read as interviews with times and speakers.

use crate::error::{Error, ImportError, NoText};
use crate::import::format::Format;
use crate::import::tests::shown::{left_out, refused, turns};
use crate::import::transcript::{LeftOut, Transcript};
use crate::import::{Options, read};

const INTERVIEW: &str = include_str!("interview.eaf");

fn read_as_elan(text: &str) -> Result<Transcript, Error> {
    read("I01.eaf", text.as_bytes(), &Options::default())
}

#[test]
fn tiers_are_speakers_and_what_they_say_is_in_the_order_of_the_recording() {
    let transcript = read_as_elan(INTERVIEW).unwrap();
    let expected = ["Intervjuer: Hvordan gikk det?", "Anna: Det gikk <bra>, tror jeg. Ja, æøå.", "Intervjuer: Og så?"];
    let shown: Vec<String> = turns(&transcript);
    assert_eq!(shown, expected);
    let times: Vec<Option<i64>> = transcript.turns.iter().map(|turn| turn.time_ms).collect();
    assert_eq!(times, [Some(1500), Some(4200), Some(9100)]);
    assert_eq!(left_out(&transcript, LeftOut::DependentTiers), ["It went well, I think."]);
    assert_eq!((transcript.format, transcript.warnings.len()), (Format::Elan, 1));
}

#[test]
fn times_in_frames_are_left_out_and_give_the_order_alone() {
    let transcript = read_as_elan(&INTERVIEW.replace("\"milliseconds\"", "\"PAL-frames\"")).unwrap();
    assert_eq!(transcript.turns.len(), 3);
    assert!(transcript.turns.iter().all(|turn| turn.time_ms.is_none()));
}

#[test]
fn a_file_without_speech_is_refused_with_the_reason() {
    let refused = |text: &str| refused("I01.eaf", text.as_bytes());
    assert_eq!(refused("<html><p>Hei</p></html>"), ImportError::NoSpeech);
    assert_eq!(refused("Hei"), ImportError::NoSpeech);
    assert_eq!(refused(&INTERVIEW[..1800]), ImportError::Broken { part: String::new() });
    assert_eq!(refused("<ANNOTATION_DOCUMENT><TIER TIER_ID=\"A\"/></ANNOTATION_DOCUMENT>"), ImportError::Empty);
    let dependent = "<ANNOTATION_DOCUMENT><TIER TIER_ID=\"A\" PARENT_REF=\"B\"><ANNOTATION><REF_ANNOTATION>\
                     <ANNOTATION_VALUE>Hei.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>";
    assert_eq!(refused(dependent), ImportError::NoText { instead: NoText::LeftOut });
}
