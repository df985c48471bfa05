//! The pane with the excerpts at the cursor: their codings and memos.

use std::collections::HashMap;
use std::ops::Range;

use crate::analysis::count::Uncounted;
use crate::domain::ids::CodeId;
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::project::excerpt::CodedRow;
use crate::tui::widget::list::ListPosition;

use super::page::Mark;

/// A line of the pane.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// The text of an excerpt. Shown if there are several excerpts; its rows follow.
    Excerpt(String),
    /// The excerpt is flagged for the thesis.
    Flagged,
    /// The row with this index.
    Row(usize),
    /// What is not counted, for the row with this index.
    Uncounted(usize),
}

/// The excerpts at the cursor.
#[derive(Clone, Debug, Default)]
pub struct AtCursor {
    /// The rows, in the order of the excerpts' marks.
    pub rows: Vec<CodedRow>,
    /// The lines of the pane.
    pub lines: Vec<Line>,
    /// The condensations.
    pub condensations: Vec<String>,
    /// The texts of the memos, with the round of those that are about what the excerpt was copied from.
    pub memos: Vec<(Option<i64>, String)>,
    /// The selected row.
    pub list: ListPosition,
    /// The counts since the last change of the project.
    counts: HashMap<CodeId, (usize, Uncounted)>,
}

impl AtCursor {
    /// Lists the excerpts of these marks.
    pub fn update(&mut self, project: &Project, text: &str, marks: &[&Mark]) {
        self.rows.clear();
        self.lines.clear();
        for mark in marks {
            if marks.len() > 1 {
                self.lines.push(Line::Excerpt(excerpt_line(mark.span.of(text).unwrap_or_default())));
            }
            self.lines.extend(mark.is_flagged.then_some(Line::Flagged));
            for row in project.coded_here(mark.excerpt, |code| self.count(project, code)) {
                let at = self.rows.len();
                self.lines.push(Line::Row(at));
                self.lines.extend((row.uncounted != Uncounted::default()).then_some(Line::Uncounted(at)));
                self.rows.push(row);
            }
        }
        let given = marks.iter().filter_map(|mark| project.model().given(mark.excerpt));
        self.condensations = given.map(|given| given.condensation.clone()).filter(|words| !words.is_empty()).collect();
        let memos = marks.iter().flat_map(|mark| project.memos_with_origins(Subject::Excerpt(mark.excerpt)));
        self.memos = memos.map(|shown| (shown.round, project.readable(&shown.memo.words).into_owned())).collect();
        self.list.at = self.list.at.min(self.rows.len().saturating_sub(1));
    }

    /// Clears the cached counts, after a change of the project.
    pub fn forget_counts(&mut self) {
        self.counts.clear();
    }

    /// Whether there is no excerpt at the cursor.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&CodedRow> {
        self.rows.get(self.list.at)
    }

    /// The lines that fit in a pane of this height. The selected row is among them.
    pub fn shown(&self, height: usize) -> Range<usize> {
        let at = self.lines.iter().position(|line| *line == Line::Row(self.list.at)).unwrap_or(0);
        ListPosition { at, top: 0 }.show(self.lines.len(), height)
    }

    /// The same counts as on the Themes screen, cached until the next change.
    fn count(&mut self, project: &Project, code: CodeId) -> (usize, Uncounted) {
        let count = || {
            let (count, uncounted) = (project.counted_under(code), project.uncounted_under(code));
            (count.unwrap_or(0), uncounted.unwrap_or_default())
        };
        *self.counts.entry(code).or_insert_with(count)
    }
}

/// The beginning and end of an excerpt's text, on one line.
fn excerpt_line(words: &str) -> String {
    const ENDS: usize = 200;
    let cut = |at| crate::domain::span::boundary_at_or_before(words, at);
    let quoted = match words.len() > 2 * ENDS {
        true => format!("«{}…{}»", &words[..cut(ENDS)], &words[cut(words.len() - ENDS)..]),
        false => format!("«{words}»"),
    };
    quoted.replace('\n', " ")
}
