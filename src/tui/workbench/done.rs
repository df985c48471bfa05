//! What the bottom line says after an act. Moves are said in short: the name and the new place, on at most two lines.

use super::Workbench;
use crate::domain::codebook::{join_path, split_path};
use crate::domain::step::ActKind;
use crate::tui::widget::wrap::{shortened, shortened_front};
use crate::words::act::{ActSummary, sentence};
use crate::words::capitalised;

/// The longest name and the longest path, in columns.
const LONGEST: (usize, usize) = (40, 50);

impl Workbench {
    /// The message after an act.
    pub(super) fn done_text(&self, act: &ActSummary) -> String {
        let words = &self.words;
        match (act.kind, act.reversed.as_deref().and_then(|act| self.short(act)), self.short(act)) {
            (ActKind::Undone, Some(act), _) => capitalised(&words.tell("act-undone", &[("act", act.into())])),
            (ActKind::Redone, Some(act), _) => capitalised(&words.tell("act-redone", &[("act", act.into())])),
            (_, _, Some(done)) => capitalised(&words.tell("notice-u-undoes", &[("done", done.into())])),
            _ => capitalised(&sentence(words, act)),
        }
    }

    /// An act that moves codes or excerpts, in short. `None` for other acts.
    fn short(&self, act: &ActSummary) -> Option<String> {
        let words = &self.words;
        let path = act.codes.first()?;
        let mut above = split_path(path);
        let name = shortened(&above.pop()?, LONGEST.0);
        let fitting = |path: &str| shortened_front(path, LONGEST.1);
        let under = fitting(&join_path(above.iter().map(String::as_str)));
        let (all, others) = (act.codes.len(), act.codes.len() - 1);
        Some(match act.kind {
            ActKind::CodeMoved if act.before.is_none() => words.tell("act-short-reordered", &[("code", name.into())]),
            ActKind::CodeMoved if under.is_empty() => words.tell("act-short-moved-top", &[("code", name.into())]),
            ActKind::CodeMoved => words.tell("act-short-moved", &[("code", name.into()), ("under", under.into())]),
            ActKind::CodesMoved if under.is_empty() => words.tell("act-short-codes-moved-top", &[("n", all.into())]),
            ActKind::CodesMoved => words.tell("act-short-codes-moved", &[("n", all.into()), ("under", under.into())]),
            ActKind::CodesGrouped => {
                words.tell("act-short-codes-moved", &[("n", others.into()), ("under", fitting(path).into())])
            }
            ActKind::CodesMerged => {
                words.tell("act-short-merged", &[("n", all.into()), ("path", fitting(path).into())])
            }
            ActKind::CodeSplit => {
                let to = act.codes.get(1)?;
                let excerpts = words.tell("count-excerpts", &[("n", act.excerpts.into())]);
                words.tell("act-short-dealt", &[("excerpts", excerpts.into()), ("path", fitting(to).into())])
            }
            _ => return None,
        })
    }
}
