//! Tables as transcripts, in each format and each shape.

pub mod build;
mod kinds;
mod laws;
mod libreoffice;
mod ods;
mod refused;
mod survey;
mod turns;
mod xlsx;

use crate::import::sheet::reading::TableReading;
use crate::import::tests::shown::turns as said;
use crate::import::transcript::{Transcript, Warning};
use crate::import::{Options, SurveyOptions, read_all};

/// The transcripts in a file.
#[track_caller]
fn all(name: &str, bytes: &[u8]) -> Vec<Transcript> {
    read_all(name, bytes, &Options::default()).unwrap()
}

/// The only transcript in a file.
#[track_caller]
fn only(name: &str, bytes: &[u8]) -> Transcript {
    let mut all = all(name, bytes);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// The transcripts of a survey with these choices: the columns of open answers, that of the respondents, and those that
/// reveal nobody.
fn chosen(bytes: &[u8], answers: &[&str], respondent: Option<&str>, confirmed: &[&str]) -> Vec<Transcript> {
    let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let survey = SurveyOptions {
        answers: own(answers),
        respondent: respondent.map(str::to_owned),
        confirmed: own(confirmed).into_iter().collect(),
    };
    read_all("s.csv", bytes, &Options { survey, ..Options::default() }).unwrap()
}

/// The times of the turns, in milliseconds.
fn times(transcript: &Transcript) -> Vec<Option<i64>> {
    transcript.turns.iter().map(|turn| turn.time_ms).collect()
}

/// How a table was read.
#[track_caller]
fn reading(transcript: &Transcript) -> &TableReading {
    transcript.table.as_ref().unwrap()
}

/// The columns of a table, as their letters and what they hold.
fn columns(transcript: &Transcript) -> Vec<String> {
    reading(transcript).columns.iter().map(|c| format!("{} {}", c.letters(), c.holds.word())).collect()
}

/// A respondent: number, pseudonym and attributes.
#[track_caller]
fn person(transcript: &Transcript) -> String {
    let one = transcript.respondent.as_ref().unwrap();
    let values = one.values.iter().map(|(name, value)| format!(", {name}={value}")).collect::<String>();
    format!("{} {}{values}", one.number, one.pseudonym).replace(" ,", ",")
}

/// Warnings about words that were left out.
fn left_out(transcript: &Transcript) -> Vec<&Warning> {
    transcript.warnings.iter().filter(|warning| matches!(warning, Warning::LeftOut(..))).collect()
}
