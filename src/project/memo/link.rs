//! Links in memos and cells: from the names that people type to codes and excerpts, and back.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::domain::cell::Cell;
use crate::domain::change::{Change, ChangeScope};
use crate::domain::ids::{CodeId, ExcerptId, Id, RoundId};
use crate::domain::link::{LinkTarget, between_brackets, links, replaced, shown};
use crate::domain::memo::Memo;
use crate::domain::row::Table;
use crate::domain::step::Step;
use crate::project::Project;

/// A link of a memo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemoLink {
    /// What it leads to.
    pub target: LinkTarget,
    /// The target's name; its last name if it was removed.
    pub name: String,
    /// Whether the target was removed.
    pub is_removed: bool,
}

/// The most suggestions for a link.
const MAX_SUGGESTIONS: usize = 50;

impl Project {
    /// The text of a memo as people read it: links show the present names of what they lead to.
    pub fn readable<'a>(&self, words: &'a str) -> Cow<'a, str> {
        replaced(words, |link| {
            let name = self.link_name(link.target?).unwrap_or_else(|| link.name.to_owned());
            Some(shown(&name))
        })
    }

    /// The text of a memo as it is stored: names in double brackets become links to the codes and excerpts that have
    /// them. A name that nothing has stays as it is.
    pub fn with_links(&self, words: &str) -> String {
        replaced(words, |link| {
            let target = link.target.or_else(|| self.link_target(link.name))?;
            let name = self.link_name(target).unwrap_or_else(|| link.name.to_owned());
            Some(target.stored(&name))
        })
        .into_owned()
    }

    /// The links in the text of a memo, each once, in order.
    pub fn links_in(&self, words: &str) -> Vec<MemoLink> {
        let mut seen = BTreeSet::new();
        let targets = links(words).filter_map(|link| Some((link.target?, link.name)));
        let new = targets.filter(|(target, _)| seen.insert(*target));
        let link = |(target, name): (LinkTarget, &str)| {
            let now = self.link_name(target);
            MemoLink { target, is_removed: now.is_none(), name: now.unwrap_or_else(|| name.to_owned()) }
        };
        new.map(link).collect()
    }

    /// The name of a link's target: the path of a code, or an excerpt's document and turn, `I03 41`. A second excerpt in
    /// the turn is `I03 41.2`. `None` if the target was removed.
    pub fn link_name(&self, target: LinkTarget) -> Option<String> {
        match target {
            LinkTarget::Code(id) => {
                self.model.codes.get(id)?;
                Some(between_brackets(&self.model.codebook.path(id)).into_owned())
            }
            LinkTarget::Excerpt(id) => {
                let excerpt = self.model.excerpts.get(id)?;
                let document = self.model.documents.get(excerpt.document)?;
                let place =
                    self.excerpts_in_turn(excerpt.document, excerpt.turn, excerpt.round).position(|e| e == id)?;
                let nth = if place == 0 { String::new() } else { format!(".{}", place + 1) };
                Some(format!("{} {}{nth}", between_brackets(&document.name), excerpt.turn))
            }
        }
    }

    /// The excerpts of a round in a turn, in the order of the text.
    fn excerpts_in_turn(
        &self,
        document: crate::domain::ids::DocumentId,
        turn: i64,
        round: RoundId,
    ) -> impl Iterator<Item = ExcerptId> {
        let all = self.model.by_owner.excerpts(document);
        all.filter(move |id| self.model.excerpts.get(*id).is_some_and(|e| e.turn == turn && e.round == round))
    }

    /// What a typed name stands for: a code of the current round, or an excerpt.
    fn link_target(&self, name: &str) -> Option<LinkTarget> {
        if let Ok(code) = self.find_code(name) {
            return Some(LinkTarget::Code(code));
        }
        let (document, place) = name.trim().rsplit_once(' ')?;
        let (turn, nth) = place.split_once('.').unwrap_or((place, "1"));
        let (turn, nth): (i64, usize) = (turn.parse().ok()?, nth.parse().ok()?);
        let document = self.find_document(document).ok()?;
        let round = self.current_round().ok()?;
        let found = self.excerpts_in_turn(document, turn, round).nth(nth.checked_sub(1)?);
        found.map(LinkTarget::Excerpt)
    }

    /// The names that a link being typed can be completed to, the best first: codes of the current round, then excerpts
    /// of the documents with that name.
    pub fn link_suggestions(&self, typed: &str) -> Vec<(String, LinkTarget)> {
        let typed = typed.trim().to_lowercase();
        let mut found = self.codes_like(&typed);
        found.extend(self.excerpts_like(&typed));
        found.truncate(MAX_SUGGESTIONS);
        found
    }

    fn codes_like(&self, typed: &str) -> Vec<(String, LinkTarget)> {
        let book = &self.model.codebook;
        let in_use = book.in_order().iter().filter(|(id, _)| book.get(*id).is_some_and(|code| !code.retired));
        let mut found: Vec<(u8, String, CodeId)> = in_use
            .filter_map(|(id, _)| {
                let (path, name) = (book.path(*id), book.get(*id)?.name.to_lowercase());
                let rank = match path.to_lowercase() {
                    lower if name.starts_with(typed) || lower.starts_with(typed) => 0,
                    lower if lower.contains(typed) => 1,
                    _ => return None,
                };
                Some((rank, path, *id))
            })
            .collect();
        found.sort_by_key(|(rank, ..)| *rank);
        found.into_iter().map(|(_, path, id)| (between_brackets(&path).into_owned(), LinkTarget::Code(id))).collect()
    }

    /// The excerpts of the current round whose name begins like this. The name of a document must have been begun.
    fn excerpts_like(&self, typed: &str) -> Vec<(String, LinkTarget)> {
        let Some(round) = self.model.current_round().map(|round| round.id).filter(|_| !typed.is_empty()) else {
            return Vec::new();
        };
        let begins = |name: &str| name.starts_with(typed) || typed.starts_with(name);
        let documents = self.model.documents_in_order();
        let documents = documents.iter().filter(|document| begins(&document.name.to_lowercase()));
        let excerpts = documents.flat_map(|document| self.model.by_owner.excerpts(document.id));
        let of_round = excerpts.filter(|id| self.model.excerpts.get(*id).is_some_and(|e| e.round == round));
        let named = of_round.map(LinkTarget::Excerpt).filter_map(|target| Some((self.link_name(target)?, target)));
        named.filter(|(name, _)| name.to_lowercase().starts_with(typed)).take(MAX_SUGGESTIONS).collect()
    }

    /// Before codes or excerpts are removed: adds their last names to the memos and cells that link to them. A link keeps
    /// only the name from when it was written, and the target may have been renamed since.
    pub(crate) fn keep_last_names(&self, step: &mut Step) {
        let removed: BTreeSet<LinkTarget> = step.changes.iter().filter_map(removed_target).collect();
        if removed.is_empty() {
            return;
        }
        let changed: BTreeSet<(Table, i64)> = step.changes.iter().map(|change| (change.table, change.row)).collect();
        let last_name = |target: LinkTarget| self.link_name(target).filter(|_| removed.contains(&target));
        let named = |words: &str| match replaced(words, |link| Some(link.target?.stored(&last_name(link.target?)?))) {
            Cow::Owned(new) if new != words => Some(new),
            _ => None,
        };
        let is_kept = |table: Table, row: i64| !changed.contains(&(table, row));
        for memo in self.model.memos.iter().filter(|memo| is_kept(Table::Memo, memo.id.number())) {
            if let Some(words) = named(&memo.words) {
                step.alter(memo, &Memo { words, ..memo.clone() }, self.about_subject(memo.subject()));
            }
        }
        for cell in self.model.cells.iter().filter(|cell| is_kept(Table::Cell, cell.id.number())) {
            if let Some(words) = named(&cell.words) {
                step.alter(cell, &Cell { words, ..cell.clone() }, ChangeScope::participant(cell.participant));
            }
        }
    }
}

/// The code or excerpt that a change removes.
fn removed_target(change: &Change) -> Option<LinkTarget> {
    match change.table {
        _ if change.after.is_some() => None,
        Table::Code => Some(LinkTarget::Code(Id::new(change.row))),
        Table::Excerpt => Some(LinkTarget::Excerpt(Id::new(change.row))),
        _ => None,
    }
}
