//! Takes in a corrected version of a whole text: the same interview from a file.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::Plan;
use crate::analysis::difference::{ALIKE, difference, is_alike, likeness, middle};
use crate::domain::document::{DocumentText, Speaker};
use crate::domain::edit::build;
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::step::ActKind;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::import::transcript::{FoundTurn, Transcript};
use crate::project::Project;
use crate::project::name::tidy;

/// A corrected version of a document, compared with the text in the project.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Version {
    /// The correction that makes it the document's text.
    pub plan: Plan,
    /// Whether the two are versions of one text. If not, it may be quite another interview.
    pub is_alike: bool,
}

impl Project {
    /// Compares a corrected version with a document, by words. Its turns and speakers become the document's; speakers are
    /// known by their labels. Highlights and comments in it are not read.
    pub fn plan_version(&mut self, document: DocumentId, version: &Transcript) -> Result<Version> {
        let text = self.text(document)?;
        let mut plan = Plan::new(ActKind::TextReimported);
        let is_alike = is_alike(&text.text, &version.text);
        let (speakers, new_speakers) = self.speakers_for(document, version);
        let turn = |found: &FoundTurn| Turn {
            number: 0,
            span: found.span,
            speaker: found.speaker.and_then(|at| speakers.get(at)).copied(),
            time_ms: found.time_ms,
        };
        let pieces = match is_alike {
            true => difference(&text.text, &version.text),
            false => vec![middle(&text.text, &version.text)],
        };
        let built = build(&text, pieces, |new| match new.text == version.text {
            true => as_in(version, version.turns.iter().map(turn).collect(), new),
            false => new,
        });
        self.plan_with_speakers(&mut plan, document, built, new_speakers)?;
        Ok(Version { plan, is_alike })
    }

    /// The document that a text is most like, if it is a version of any.
    pub fn document_like(&self, text: &str) -> Result<Option<DocumentId>> {
        let documents: Vec<DocumentId> = self.model.documents_in_order().into_iter().map(|d| d.id).collect();
        let likeness = self.of_texts(&documents, |_, one| Ok(likeness(&one.text, text)))?;
        let like = likeness.into_iter().zip(&documents).filter(|(likeness, _)| *likeness >= ALIKE);
        Ok(like.max_by_key(|(likeness, document)| (*likeness, Reverse(**document))).map(|(_, document)| *document))
    }

    /// The document's speakers with the labels of the version's, and those of them that are new.
    fn speakers_for(&mut self, document: DocumentId, version: &Transcript) -> (Vec<SpeakerId>, Vec<Speaker>) {
        let (mut ids, mut new) = (Vec::new(), Vec::new());
        for found in &version.speakers {
            let label = tidy(&found.label);
            let known = self.model.speakers_of(document).into_iter();
            let known = known.chain(&new).find(|known| known.label.to_lowercase() == label.to_lowercase());
            ids.push(match known.map(|known| known.id) {
                Some(known) => known,
                None => {
                    let id = self.id_for::<Speaker>();
                    new.push(Speaker { id, document, label, role: found.role, participant: None });
                    id
                }
            });
        }
        (ids, new)
    }
}

/// The text with the turns of a version. A version that does not say when each piece was said leaves the times as they are, within
/// turns and, if it has none at all, also those of turns.
fn as_in(version: &Transcript, mut turns: Vec<Turn>, new: DocumentText) -> DocumentText {
    if version.time_count() == 0 {
        let known: HashMap<usize, i64> =
            new.turns.iter().filter_map(|turn| Some((turn.span.start, turn.time_ms?))).collect();
        turns.iter_mut().for_each(|turn| turn.time_ms = known.get(&turn.span.start).copied());
    }
    DocumentText { turns, times: if version.times.is_empty() { new.times } else { version.times.clone() }, ..new }
}
