//! The material: how much there is, who coded it, and with which program.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::domain::document::DocumentKind;
use crate::domain::ids::{CoderId, DocumentId};
use crate::error::Result;
use crate::export::method::{MethodPart, MethodRow};
use crate::project::Project;
use crate::words::Words;

/// How much is said in interviews, in words.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Spoken {
    /// By everyone.
    pub all: usize,
    /// By participants.
    pub participants: usize,
}

impl Spoken {
    /// Adds the words of an interview.
    pub fn add(&mut self, project: &Project, interview: DocumentId) -> Result<()> {
        let text = project.text_once(interview)?;
        for turn in text.turns.iter().filter(|turn| turn.speaker.is_some()) {
            let words = turn.span.of(&text.text).unwrap_or_default().split_whitespace().count();
            self.all += words;
            self.participants += if project.model.counts_turn(interview, turn.speaker) { words } else { 0 };
        }
        Ok(())
    }
}

/// The program with its version, as a sentence for the thesis.
pub(super) fn program(words: &Words) -> String {
    words.tell("method-program", &[("version", env!("CARGO_PKG_VERSION").into())])
}

/// The names of those who marked excerpts, in any round.
pub(super) fn coders(project: &Project) -> Vec<String> {
    let coders: BTreeSet<CoderId> = project.model.excerpts.iter().map(|excerpt| excerpt.coder).collect();
    coders.into_iter().filter_map(|id| Some(project.model.coders.get(id)?.name.clone())).collect()
}

/// The facts.
pub(super) fn rows(project: &Project, spoken: Spoken, words: &Words) -> Vec<MethodRow> {
    let documents = |kind| project.model.documents.iter().filter(|document| document.kind == kind).count();
    let count = |n: usize| words.tell("count-words", &[("n", n.into())]);
    let mut facts = vec![
        (words.say("fact-interviews"), documents(DocumentKind::Interview).to_string()),
        (words.say("fact-participants"), project.interviewed().len().to_string()),
        (words.say("fact-words-participants"), count(spoken.participants)),
        (words.say("fact-words-all"), count(spoken.all)),
    ];
    let own = documents(DocumentKind::Own);
    facts.extend((own > 0).then(|| (words.say("fact-own-texts"), own.to_string())));
    let coders = coders(project);
    let named = match coders.as_slice() {
        [] => words.say("method-nobody").into_owned(),
        names => words.tell("method-coders", &[("n", names.len().into()), ("names", names.join(", ").into())]),
    };
    facts.push((words.say("fact-coders"), named));
    facts.push((words.say("fact-program"), program(words)));
    let row = |(what, value): (Cow<'_, str>, String)| MethodRow {
        part: MethodPart::Material,
        round: String::new(),
        what: what.into_owned(),
        value,
    };
    facts.into_iter().map(row).collect()
}
