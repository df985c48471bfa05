//! Prints a correction: every place, turn and speaker that it changes, and what happens to excerpts.

use serde::Serialize;
use serde_json::{Value, json};

use crate::analysis::speaker::SpeakerName;
use crate::cli::console::{Console, Done};
use crate::domain::turn::clock_time;
use crate::error::Result;
use crate::project::Project;
use crate::project::document::correct::{
    ChangedPlace, ChangedSpeaker, ChangedTurn, Fate, Plan, TouchedExcerpt, TurnChange,
};
use crate::words::Words;
use crate::words::kind::replaced;

/// What is printed about a plan.
pub(in crate::cli) struct Shown {
    pub(in crate::cli) places: Vec<ChangedPlace>,
    pub(in crate::cli) turns: Vec<ChangedTurn>,
    pub(in crate::cli) speakers: Vec<ChangedSpeaker>,
    pub(in crate::cli) excerpts: Vec<TouchedExcerpt>,
}

impl Shown {
    pub(in crate::cli) fn of(project: &Project, plan: &Plan) -> Result<Self> {
        Ok(Self {
            places: project.places_of(plan)?,
            turns: project.turns_changed_by(plan)?,
            speakers: project.speakers_changed_by(plan)?,
            excerpts: project.excerpts_touched_by(plan)?,
        })
    }

    fn is_nothing(&self) -> bool {
        self.places.is_empty() && self.turns.is_empty() && self.speakers.is_empty()
    }
}

/// A place, as JSON.
#[derive(Serialize)]
pub(in crate::cli) struct PlaceRow<'a> {
    document: &'a str,
    turn: i64,
    before: &'a str,
    removed: &'a str,
    inserted: &'a str,
    after: &'a str,
}

impl<'a> PlaceRow<'a> {
    pub(in crate::cli) fn of(project: &'a Project, place: &'a ChangedPlace) -> Self {
        let document = project.model().documents.get(place.document).map_or("", |document| document.name.as_str());
        let ChangedPlace { turn, before, removed, inserted, after, .. } = place;
        Self { document, turn: *turn, before, removed, inserted, after }
    }
}

/// Prints what a plan changes, and what happens to excerpts.
pub(super) fn show(console: &mut Console, project: &Project, shown: &Shown, json: bool, is_done: bool) -> Done {
    if json {
        let value = in_json(console.words, project, shown, is_done);
        return console.json(&value);
    }
    show_places(console, project, shown)?;
    show_turns(console, project, shown)?;
    for one in &shown.excerpts {
        show_excerpt(console, one)?;
    }
    if shown.is_nothing() {
        return console.line(&console.words.say("correct-nothing"));
    }
    let reworded = shown.excerpts.iter().filter(|one| one.fate != Fate::Reassigned).count();
    let args = [("n", shown.places.len().into()), ("turns", shown.turns.len().into()), ("excerpts", reworded.into())];
    console.line(&console.words.tell(if is_done { "correct-done" } else { "correct-would" }, &args))
}

/// Prints every place with the text around it.
pub(in crate::cli) fn show_places(console: &mut Console, project: &Project, shown: &Shown) -> Done {
    let name = |id| project.model().documents.get(id).map_or("", |document| document.name.as_str());
    for place in &shown.places {
        let (removed, inserted) = (line(&place.removed), line(&place.inserted));
        let change = replaced(console.words, &removed, &inserted);
        let text = format!("{}{change}{}", line(&place.before), line(&place.after));
        let args = [("document", name(place.document).into()), ("turn", place.turn.into()), ("text", text.into())];
        console.line(&console.words.tell("correct-place", &args))?;
    }
    Ok(())
}

/// Prints every turn that another speaks, or that begins or ends elsewhere, and who comes or goes.
fn show_turns(console: &mut Console, project: &Project, shown: &Shown) -> Done {
    let document = |id| project.model().documents.get(id).map_or("", |document| document.name.as_str());
    for one in &shown.turns {
        let change = turn_change(console.words, &one.change);
        let text = format!("[{change}] {}", one.words);
        let args = [("document", document(one.document).into()), ("turn", one.turn.into()), ("text", text.into())];
        console.line(&console.words.tell("correct-place", &args))?;
    }
    for one in &shown.speakers {
        let name = one.name.text(console.words).into_owned();
        let key = if one.is_new { "correct-new-speaker" } else { "correct-speaker-without-turns" };
        let args = [("document", document(one.document).into()), ("name", name.into())];
        console.line(&console.words.tell(key, &args))?;
    }
    Ok(())
}

/// What changes in a turn, in a few words.
fn turn_change(words: &Words, change: &TurnChange) -> String {
    match change {
        TurnChange::Speaker(before, after) => format!("{} → {}", named(words, before), named(words, after)),
        TurnChange::Time(before, after) => {
            let time = |time: &Option<i64>| time.map_or_else(|| "–".to_owned(), clock_time);
            format!("{} → {}", time(before), time(after))
        }
        TurnChange::Division(before, after) => {
            words.tell("correct-division", &[("before", (*before).into()), ("after", (*after).into())])
        }
    }
}

/// Says what happens to an excerpt, unless only words inside it change.
fn show_excerpt(console: &mut Console, one: &TouchedExcerpt) -> Done {
    let words = console.words;
    let key = match one.fate {
        Fate::Gone => Some("correct-excerpt-gone"),
        Fate::Merged => Some("correct-excerpt-merged"),
        Fate::Resized => Some("correct-excerpt-resized"),
        Fate::Reworded | Fate::Reassigned => None,
    };
    if let Some(key) = key {
        let (before, after) = (line(&one.before), line(&one.after));
        let args = [("id", one.excerpt.0.into()), ("before", before.into()), ("after", after.into())];
        console.line(&words.tell(key, &args))?;
    }
    if let Some((before, after)) = &one.person {
        let (old, new) = (named(words, before), named(words, after));
        let quote = line(&one.before);
        let args = [("id", one.excerpt.0.into()), ("quote", quote.into()), ("old", old.into()), ("new", new.into())];
        console.line(&words.tell("correct-excerpt-person", &args))?;
    }
    Ok(())
}

fn named(words: &Words, name: &Option<SpeakerName>) -> String {
    name.as_ref().unwrap_or(&SpeakerName::Nobody).text(words).into_owned()
}

/// All of it as JSON.
fn in_json(words: &Words, project: &Project, shown: &Shown, is_done: bool) -> Value {
    let document = |id| project.model().documents.get(id).map_or("", |document| document.name.as_str());
    let name = |name: &Option<SpeakerName>| name.as_ref().map(|name| name.text(words).into_owned());
    let turn = |one: &ChangedTurn| {
        let (what, before, after) = match &one.change {
            TurnChange::Speaker(before, after) => ("speaker", json!(name(before)), json!(name(after))),
            TurnChange::Time(before, after) => ("time_ms", json!(before), json!(after)),
            TurnChange::Division(before, after) => ("turns", json!(before), json!(after)),
        };
        json!({ "document": document(one.document), "turn": one.turn, "text": one.words, "what": what,
                "before": before, "after": after })
    };
    let speaker = |one: &ChangedSpeaker| {
        let change = if one.is_new { "new" } else { "without-turns" };
        json!({ "document": document(one.document), "name": one.name.text(words), "change": change })
    };
    let excerpt = |one: &TouchedExcerpt| {
        let (before, after) = one.person.clone().unwrap_or_default();
        json!({ "id": one.excerpt.0, "document": document(one.document), "fate": word(one.fate),
                "before": one.before, "after": one.after, "speaker_changes": one.person.is_some(),
                "speaker_before": name(&before), "speaker_after": name(&after) })
    };
    json!({
        "done": is_done,
        "places": shown.places.iter().map(|place| json!(PlaceRow::of(project, place))).collect::<Vec<_>>(),
        "turns": shown.turns.iter().map(turn).collect::<Vec<_>>(),
        "speakers": shown.speakers.iter().map(speaker).collect::<Vec<_>>(),
        "excerpts": shown.excerpts.iter().map(excerpt).collect::<Vec<_>>(),
    })
}

/// The words on one line.
fn line(words: &str) -> String {
    words.replace('\n', " ⏎ ")
}

fn word(fate: Fate) -> &'static str {
    match fate {
        Fate::Reworded => "reworded",
        Fate::Resized => "resized",
        Fate::Merged => "merged",
        Fate::Gone => "gone",
        Fate::Reassigned => "reassigned",
    }
}
