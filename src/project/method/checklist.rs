//! What the facts answer of COREQ, a checklist for reports of interview studies (Tong, Sainsbury and Craig, Consolidated
//! criteria for reporting qualitative research, 2007): its items 24 to 32, about the analysis and the findings. The
//! questions are in our own words. Where the project cannot know, the answer says so, and that the student must write it.

use super::MethodReader;
use super::material::{coders, program};
use super::tree::{levels, listed, on_levels};
use crate::analysis::counts::CountRow;
use crate::analysis::method::code_origins;
use crate::domain::ids::CodeId;
use crate::domain::quote_style::NamedBy;
use crate::error::Result;
use crate::export::method::{MethodPart, MethodRow};
use crate::project::Project;
use crate::project::counts::CountRequest;
use crate::words::Words;

/// The items with what is known about each.
pub(super) fn rows(project: &Project, reader: &MethodReader, words: &Words) -> Result<Vec<MethodRow>> {
    let themes = project.theme_counts(&CountRequest::default())?.rows;
    let levels = project.model.current_round().map(|round| levels(project, round.id, words)).unwrap_or_default();
    let answers = [
        ("coreq-24", who_coded(project, words)),
        ("coreq-25", tree(&levels, words)),
        ("coreq-26", origins(project, reader, words)),
        ("coreq-27", program(words)),
        ("coreq-28", words.say("coreq-28-unknown").into_owned()),
        ("coreq-29", quotes(project, words)),
        ("coreq-30", agreement(&themes, words)),
        ("coreq-31", main_themes(project, &themes, words)),
        ("coreq-32", minor_themes(&levels, &themes, words)),
    ];
    let row = |(item, value): (&str, String)| MethodRow {
        part: MethodPart::Checklist,
        round: String::new(),
        what: words.say(item).into_owned(),
        value,
    };
    Ok(answers.into_iter().map(row).collect())
}

fn who_coded(project: &Project, words: &Words) -> String {
    match coders(project).as_slice() {
        [] => words.say("coreq-24-nobody").into_owned(),
        names => words.tell("coreq-24-coders", &[("n", names.len().into()), ("names", names.join(", ").into())]),
    }
}

fn tree(levels: &[(String, usize)], words: &Words) -> String {
    match levels {
        [] => words.say("coreq-none").into_owned(),
        _ => words.tell("coreq-25-levels", &[("n", levels.len().into()), ("levels", on_levels(levels).into())]),
    }
}

/// Whether the codes were there in advance or came from the material.
fn origins(project: &Project, reader: &MethodReader, words: &Words) -> String {
    let origins = code_origins(&reader.steps);
    let mut parts: Vec<String> = [
        ("coreq-26-imported", origins.imported),
        ("coreq-26-before", origins.before),
        ("coreq-26-after", origins.after),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(phrase, n)| words.tell(phrase, &[("n", n.into())]))
    .collect();
    if parts.is_empty() {
        return words.say("coreq-none").into_owned();
    }
    if project.model.rounds.len() > 1 {
        parts.push(words.say("coreq-26-journey").into_owned());
    }
    if origins.imported > 0 {
        parts.push(words.say("coreq-26-write").into_owned());
    }
    parts.join(" ")
}

/// How many quotes are flagged, of how many people, and what identifies them.
fn quotes(project: &Project, words: &Words) -> String {
    let quoted = project.quoted_people();
    let flagged = quoted.people.iter().map(|(_, n)| n).sum::<usize>() + quoted.others;
    let people = quoted.people.iter().filter(|(_, n)| *n > 0).count();
    let flagged = match flagged {
        0 => words.say("coreq-29-none").into_owned(),
        n => {
            let of = project.interviewed().len();
            words.tell("coreq-29-flagged", &[("n", n.into()), ("people", people.into()), ("of", of.into())])
        }
    };
    let identified = words.say(match project.quote_style().named_by {
        NamedBy::Pseudonym => "coreq-29-pseudonym",
        NamedBy::Role => "coreq-29-role",
        NamedBy::Attributes => "coreq-29-attributes",
        NamedBy::Number => "coreq-29-number",
        NamedBy::Nothing => "coreq-29-nothing",
    });
    format!("{flagged} {identified}")
}

fn agreement(themes: &[CountRow], words: &Words) -> String {
    let with = themes.iter().filter(|row| row.total.count.excerpts > 0).count();
    words.tell("coreq-30-codes", &[("n", with.into()), ("of", themes.len().into())])
}

/// The codes of the top level with their numbers.
fn main_themes(project: &Project, themes: &[CountRow], words: &Words) -> String {
    let top: Vec<&CountRow> = themes.iter().filter(|row| row.theme.depth == 0).collect();
    if top.is_empty() {
        return words.say("coreq-none").into_owned();
    }
    let named = top.iter().map(|row| {
        let people = row.total.text(words);
        let excerpts = words.tell("count-excerpts", &[("n", row.total.count.excerpts.into())]);
        let name = row.theme.name.as_str();
        words.tell("coreq-31-theme", &[("name", name.into()), ("excerpts", excerpts.into()), ("people", people.into())])
    });
    let named = listed(&named.collect::<Vec<_>>(), words);
    let about = |code: CodeId| {
        let is_defined = project.model.codebook.get(code).is_some_and(|code| !code.definition.is_empty());
        is_defined || project.model.shown_condensate(code).is_some_and(|one| !one.words.is_empty())
    };
    let defined = top.iter().filter(|row| about(row.theme.code)).count();
    let values = [("themes", named.into()), ("n", defined.into()), ("of", top.len().into())];
    words.tell("coreq-31-themes", &values)
}

/// The levels below the top, and what only few speak about.
fn minor_themes(levels: &[(String, usize)], themes: &[CountRow], words: &Words) -> String {
    if themes.is_empty() {
        return words.say("coreq-none").into_owned();
    }
    let below = match levels {
        [] | [_] => words.say("coreq-32-one-level").into_owned(),
        [_, below @ ..] => format!("{}.", on_levels(below)),
    };
    let single = |row: &&CountRow| row.total.count.informants == 1;
    let single: Vec<String> = themes.iter().filter(single).map(|row| row.theme.path.clone()).collect();
    let single = match single.len() {
        0 => words.say("coreq-32-none").into_owned(),
        _ => words.tell("coreq-32-single", &[("names", listed(&single, words).into())]),
    };
    format!("{below} {single} {}", words.say("coreq-32-write"))
}
