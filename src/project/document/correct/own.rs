//! Texts of one's own: writing one, and editing it as a whole.

use super::Plan;
use super::passage::lines_of;
use crate::analysis::difference::difference;
use crate::domain::change::ChangeScope;
use crate::domain::document::{Document, DocumentKind, DocumentText};
use crate::domain::edit::build;
use crate::domain::ids::{DocumentId, RevisionId};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::domain::turn::Turn;
use crate::error::{Error, Result};
use crate::project::name::{in_vivo, named};
use crate::project::{Changed, Project};
use crate::search::language::guess;
use crate::store::commit::CommitKind;
use crate::store::texts::NewText;

impl Project {
    /// Writes a new text of one's own: a summary, a field note, a draft chapter. Without a name it is called by its first
    /// line. It can be coded and searched, and never counts as an informant.
    ///
    /// Errors: it has no words, or the name is taken.
    pub fn write_own_text(&mut self, name: &str, words: &str) -> Result<(DocumentId, Changed)> {
        let text = canonical(words).trim_end().to_owned();
        let first = text.lines().find(|line| !line.trim().is_empty()).ok_or(Error::EmptyName)?;
        let name = named(if name.trim().is_empty() { in_vivo(first) } else { name.to_owned() }.as_str())?;
        if self.model.documents.iter().any(|d| d.name.to_lowercase() == name.to_lowercase()) {
            return Err(Error::NameTaken { name });
        }
        let id = self.id_for::<Document>();
        let revision: RevisionId = self.next_id("text_revision");
        let document = Document {
            id,
            uuid: self.uuid(),
            name,
            kind: DocumentKind::Own,
            participant: None,
            revision,
            language: guess(&text).map(|language| language.word().to_owned()),
            source: String::new(),
            position: self.model.documents.iter().map(|d| d.position).max().unwrap_or(-1) + 1,
            imported_at: self.now(),
        };
        let mut step = Step::new(ActKind::TextWritten);
        step.on::<Document>(id).add(&document, ChangeScope::document(id));
        let turns = paragraphs(&text);
        let text = NewText {
            revision,
            document: id,
            text: DocumentText { text, turns, times: Vec::new() },
            made_at: document.imported_at,
        };
        Ok((id, self.commit_with(step, &[text], CommitKind::NewAct)?))
    }

    /// The correction that makes these words the whole text of a document without speakers. Every line is a paragraph.
    ///
    /// Errors: no text would be left.
    pub fn plan_whole_text(&self, document: DocumentId, words: &str) -> Result<Plan> {
        let text = self.text(document)?;
        let new = canonical(words).trim_end().to_owned();
        let mut plan = Plan::new(ActKind::TextCorrected);
        let built =
            build(&text, difference(&text.text, &new), |new| DocumentText { turns: paragraphs(&new.text), ..new });
        self.plan_document(&mut plan, document, built)?;
        Ok(plan)
    }
}

/// The paragraphs of a text as turns without a speaker.
fn paragraphs(text: &str) -> Vec<Turn> {
    let whole = Turn { number: 1, span: Span { start: 0, end: text.len() }, speaker: None, time_ms: None };
    let mut turns = lines_of(text, whole);
    (1..).zip(&mut turns).for_each(|(number, turn)| turn.number = number);
    turns
}
