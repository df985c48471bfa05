//! `tusj document show` and `speakers`: prints the text turn by turn, or the speakers. Only the list of speakers shows
//! the transcript's own labels. They are hidden elsewhere, since a label may be a real name.

use std::collections::HashMap;

use serde::Serialize;

use crate::cli::console::{Console, Done};
use crate::cli::table::{Set, Table, plain};
use crate::domain::ids::SpeakerId;
use crate::project::Project;
use crate::words::{capitalised, kind};

#[derive(Serialize)]
struct TurnRow<'a> {
    turn: i64,
    /// When it starts, in milliseconds from the start of the recording.
    time_ms: Option<i64>,
    speaker: Option<String>,
    role: Option<&'static str>,
    start_byte: usize,
    end_byte: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct SpeakerRow<'a> {
    label: &'a str,
    /// The name shown everywhere else.
    name: Option<String>,
    role: &'static str,
    participant: Option<&'a str>,
    turns: usize,
}

/// Prints the text, one turn per line.
pub(super) fn turns(console: &mut Console, project: &Project, document: &str, json: bool) -> Done {
    let (model, words) = (project.model(), console.words);
    let id = project.find_document(document)?;
    let text = project.text(id)?;
    let rows = text.turns.iter().map(|turn| TurnRow {
        turn: turn.number,
        time_ms: turn.time_ms,
        speaker: turn.speaker.and_then(|id| model.speaker_name(id)).map(|name| name.text(words).into_owned()),
        role: turn.speaker.and_then(|id| model.speakers.get(id)).map(|speaker| speaker.role.word()),
        start_byte: turn.span.start,
        end_byte: turn.span.end,
        text: turn.span.of(&text.text).unwrap_or_default(),
    });
    if json {
        return console.json_list(rows);
    }
    for row in rows {
        let speaker = row.speaker.map(|name| format!("{name}: ")).unwrap_or_default();
        console.line(&format!("{}  {}", row.turn, plain(&format!("{speaker}{}", row.text))))?;
    }
    Ok(())
}

/// Lists the speakers by the transcript's labels, with their names and roles.
pub(super) fn speakers(console: &mut Console, project: &Project, document: &str, json: bool) -> Done {
    let (model, words) = (project.model(), console.words);
    let id = project.find_document(document)?;
    let mut turns: HashMap<SpeakerId, usize> = HashMap::new();
    for speaker in project.text(id)?.turns.iter().filter_map(|turn| turn.speaker) {
        *turns.entry(speaker).or_default() += 1;
    }
    let speakers = model.speakers_of(id);
    let rows = speakers.iter().map(|speaker| SpeakerRow {
        label: &speaker.label,
        name: model.speaker_name(speaker.id).map(|name| name.text(words).into_owned()),
        role: speaker.role.word(),
        participant: model
            .participant_of_turn(id, Some(speaker.id))
            .and_then(|id| model.participants.get(id))
            .map(|p| p.number.as_str()),
        turns: turns.get(&speaker.id).copied().unwrap_or(0),
    });
    if json {
        return console.json_list(rows);
    }
    let heading = |key, set| (words.say(key).into_owned(), set);
    let mut table = Table::new(vec![
        heading("column-label", Set::Left),
        heading("column-shown-as", Set::Left),
        heading("column-role", Set::Left),
        heading("column-turns", Set::Right),
    ]);
    for (row, speaker) in rows.zip(&speakers) {
        let role = capitalised(&kind::role(words, speaker.role));
        table.row(vec![row.label.to_owned(), row.name.unwrap_or_default(), role, row.turns.to_string()]);
    }
    if table.is_empty() {
        return console.line(&words.say("speakers-none"));
    }
    table.write(console)
}
