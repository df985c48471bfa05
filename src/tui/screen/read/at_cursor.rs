//! What is coded where the cursor stands: each coding of each excerpt there, and the memos on them.

use std::collections::HashMap;
use std::ops::Range;

use crate::analysis::count::Uncounted;
use crate::domain::ids::CodeId;
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::project::excerpt::CodedRow;
use crate::tui::widget::list::ListPosition;

use super::page::Mark;

/// One line of the pane.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// The words of an excerpt, where several lie there: its rows come below.
    Excerpt(String),
    /// The row at this place.
    Row(usize),
    /// What is not counted beside the row at this place.
    Uncounted(usize),
}

/// The list for the cursor's place.
#[derive(Clone, Debug, Default)]
pub struct AtCursor {
    /// The rows, innermost excerpt first.
    pub rows: Vec<CodedRow>,
    /// What stands where in the pane.
    pub lines: Vec<Line>,
    /// What the memos say.
    pub memos: Vec<String>,
    /// Where one stands among the rows.
    pub list: ListPosition,
    /// What was counted since the project last changed.
    counts: HashMap<CodeId, (usize, Uncounted)>,
}

impl AtCursor {
    /// Looks anew at the marks that lie there, in this text.
    pub fn look(&mut self, project: &Project, text: &str, marks: &[&Mark]) {
        self.rows.clear();
        self.lines.clear();
        for mark in marks {
            if marks.len() > 1 {
                self.lines.push(Line::Excerpt(gist(mark.span.of(text).unwrap_or_default())));
            }
            for row in project.coded_here(mark.excerpt, |code| self.count(project, code)) {
                let at = self.rows.len();
                self.lines.push(Line::Row(at));
                self.lines.extend((row.uncounted != Uncounted::default()).then_some(Line::Uncounted(at)));
                self.rows.push(row);
            }
        }
        let memos = marks.iter().flat_map(|mark| project.memos_on(Subject::Excerpt(mark.excerpt)));
        self.memos = memos.map(|memo| memo.words.clone()).collect();
        self.list.at = self.list.at.min(self.rows.len().saturating_sub(1));
    }

    /// Forgets what was counted, after the project was changed.
    pub fn forget_counts(&mut self) {
        self.counts.clear();
    }

    /// Whether nothing is coded there.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The chosen row.
    pub fn chosen(&self) -> Option<&CodedRow> {
        self.rows.get(self.list.at)
    }

    /// The lines that a pane of this height shows: the chosen row is among them.
    pub fn shown(&self, height: usize) -> Range<usize> {
        let at = self.lines.iter().position(|line| *line == Line::Row(self.list.at)).unwrap_or(0);
        ListPosition { at, top: 0 }.show(self.lines.len(), height)
    }

    /// The same numbers as on the Themes screen, counted once between two changes.
    fn count(&mut self, project: &Project, code: CodeId) -> (usize, Uncounted) {
        let count = || {
            let (count, uncounted) = (project.counted_under(code), project.uncounted_under(code));
            (count.unwrap_or(0), uncounted.unwrap_or_default())
        };
        *self.counts.entry(code).or_insert_with(count)
    }
}

/// The beginning and the end of an excerpt's words, on one line.
fn gist(words: &str) -> String {
    const ENDS: usize = 200;
    let cut = |at| crate::domain::span::boundary_at_or_before(words, at);
    let quoted = match words.len() > 2 * ENDS {
        true => format!("«{}…{}»", &words[..cut(ENDS)], &words[cut(words.len() - ENDS)..]),
        false => format!("«{words}»"),
    };
    quoted.replace('\n', " ")
}
