//! The History screen: what was done, newest first, and what the selected act changed.
//!
//! ```text
//! ┌ Historikk ──────────────────────── alle handlinger ┐┌ Handling 41 ─────────────────────┐
//! │ 28. november 2026                                  ││ kodet 1 utdrag i «I01» med «Tempo»│
//! │ 14:03  RH  kodet 1 utdrag i «I01» med «Tempo»      ││ «Det gikk sakte, men godt.»       │
//! │ 13:58  RH  la til koden «Tempo» (angret siden)     ││   I01, replikk 2                  │
//! │ 27. november 2026                                  ││   + Tempo                         │
//! ```
//!
//! The journal is read page by page while the user moves down, and in small pieces while a filter looks for rare acts.
//! In a window narrower than 100 columns, Enter shows the details instead of the list.

mod act;
mod draw;
mod filter;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::domain::ids::Moment;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::history::HistoryEntry;
use crate::project::history::detail::{DetailLine, LineSort};
use crate::project::method::MethodReader;
use crate::store::steps::StepFilter;
use crate::tui::command::Pane;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::screen::zone::TimeZoneOnce;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::panes::Panes;
use crate::tui::widget::wrap::wrap;
use crate::words::Words;
use crate::words::day::day_of;
pub use filter::FilterChoice;

/// How many acts are read at a time.
const PAGE: usize = 30;

/// Stands for the facts where the number of an act is meant.
const FACTS: i64 = 0;

/// The part with the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The acts.
    #[default]
    Acts,
    /// What the selected act changed.
    Detail,
}

/// A row of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Row {
    /// A day, above its acts.
    Day(Date),
    /// The act with this index.
    Act(usize),
}

/// The state of the screen.
pub struct History {
    zone: TimeZoneOnce,
    focus: Focus,
    filter: StepFilter,
    /// What the filter lets through, each with its name. Empty for everything.
    chosen: Vec<(FilterChoice, String)>,
    acts: Vec<HistoryEntry>,
    rows: Vec<Row>,
    /// The step before which reading goes on.
    next: Option<i64>,
    /// How many acts to read. It grows as the user moves down.
    wanted: usize,
    list: ListPosition,
    /// The lines about the selected act, cut to the width of the pane.
    lines: Vec<DetailLine>,
    lines_list: ListPosition,
    /// The act that the lines are about, and their width.
    lines_of: Option<(i64, u16)>,
    /// The journal's head when the list was read. `None` before the first time.
    read_at: Option<i64>,
    /// The facts for the method chapter, while they are shown in place of the details.
    facts: Option<MethodReader>,
    panes: Panes,
    areas: draw::Areas,
}

impl Default for History {
    fn default() -> Self {
        Self {
            zone: TimeZoneOnce::default(),
            focus: Focus::Acts,
            filter: StepFilter::default(),
            chosen: Vec::new(),
            acts: Vec::new(),
            rows: Vec::new(),
            next: None,
            wanted: PAGE,
            list: ListPosition::default(),
            lines: Vec::new(),
            lines_list: ListPosition::default(),
            lines_of: None,
            read_at: None,
            facts: None,
            panes: Panes::default(),
            areas: draw::Areas::default(),
        }
    }
}

impl History {
    /// Sets the time zone in which times are shown.
    pub fn set_zone(&mut self, zone: fn() -> TimeZone) {
        self.zone = TimeZoneOnce::new(zone);
    }

    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::Acts => Pane::Acts,
            Focus::Detail => Pane::ActDetail,
        }
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = Focus::Acts;
        pane == Pane::Acts
    }

    /// The selected act.
    fn selected(&self) -> Option<&HistoryEntry> {
        match self.rows.get(self.list.at)? {
            Row::Act(at) => self.acts.get(*at),
            Row::Day(_) => None,
        }
    }

    /// Reads the history if it has changed, and lays out the screen.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        self.areas = draw::Areas::of(area, &mut self.panes, self.focus, u16::from(!self.chosen.is_empty()));
        let head = project.store().head();
        if self.read_at != Some(head) {
            self.read_again(project)?;
            self.read_at = Some(head);
        }
        let height = usize::from(self.areas.list.height);
        self.list.show(self.rows.len(), height);
        // A day is not selected. Its first act is below it.
        if matches!(self.rows.get(self.list.at), Some(Row::Day(_))) {
            self.list.step(1, self.rows.len());
        }
        // The heading above the first act stays visible.
        if self.list.at == 1 {
            self.list.top = 0;
        }
        self.wanted = self.wanted.max(self.list.at + 2 * height);
        self.describe(project, words)?;
        self.lines_list.show(self.lines.len(), usize::from(self.areas.lines.height));
        Ok(())
    }

    /// Reads from the newest act. The selected act stays selected if it is among the first ones.
    fn read_again(&mut self, project: &Project) -> Result<()> {
        let selected = self.selected().map(|act| act.seq);
        self.acts.clear();
        self.rows.clear();
        self.lines_of = None;
        if self.facts.is_some() {
            self.facts = Some(MethodReader::new(project, self.zone.get()));
        }
        self.next = Some(i64::MAX);
        self.read_more(project)?;
        let found = selected.and_then(|seq| {
            let at = self.acts.iter().position(|act| act.seq == seq)?;
            self.rows.iter().position(|row| *row == Row::Act(at))
        });
        self.list.go(found.unwrap_or(0));
        Ok(())
    }

    /// Reads the next acts. With a filter there may be none among the steps that were looked through.
    fn read_more(&mut self, project: &Project) -> Result<()> {
        let Some(before) = self.next else { return Ok(()) };
        // If this fails, it is not tried again until the history changes.
        self.next = None;
        let page = project.history_page(&self.filter, before, PAGE)?;
        self.next = page.next;
        let zone = self.zone.get();
        for act in page.acts {
            let day = day_of(act.at, zone.clone());
            let last = self.acts.last().map(|last| day_of(last.at, zone.clone()));
            if last != Some(day) {
                self.rows.push(Row::Day(day));
            }
            self.rows.push(Row::Act(self.acts.len()));
            self.acts.push(act);
        }
        Ok(())
    }

    /// Shows the facts for the method chapter, or the details again.
    fn toggle_facts(&mut self, project: &Project) {
        self.lines_of = None;
        self.facts = match self.facts.take() {
            Some(_) => None,
            None => Some(MethodReader::new(project, self.zone.get())),
        };
        self.focus = if self.facts.is_some() { Focus::Detail } else { Focus::Acts };
    }

    /// The facts as lines, once they have been read.
    fn describe_facts(&mut self, project: &Project, words: &Words) -> Result<()> {
        let width = self.areas.lines.width;
        let Some(reader) = &self.facts else { return Ok(()) };
        let line = |text, sort| DetailLine { text, sort, target: None };
        if !reader.is_done() {
            self.lines = vec![line(words.say("history-looking").into_owned(), LineSort::Remark)];
        } else if self.lines_of != Some((FACTS, width)) {
            let mut lines = Vec::new();
            let mut last = String::new();
            for row in reader.rows(project, words)? {
                let heading = row.heading(words);
                if heading != last {
                    lines.push(line(heading.to_string(), LineSort::Thing));
                    last = heading.into_owned();
                }
                lines.push(line(format!("{}: {}", row.what, row.value), LineSort::Change));
            }
            self.lines = lines.into_iter().flat_map(|line| cut(line, usize::from(width).max(20))).collect();
            (self.lines_list, self.lines_of) = (ListPosition::default(), Some((FACTS, width)));
        }
        Ok(())
    }

    /// Describes the selected act, unless that has been done.
    fn describe(&mut self, project: &Project, words: &Words) -> Result<()> {
        if self.facts.is_some() {
            return self.describe_facts(project, words);
        }
        let Some(act) = self.selected() else {
            self.lines.clear();
            self.lines_of = None;
            return Ok(());
        };
        let of = (act.seq, self.areas.lines.width);
        if self.lines_of == Some(of) {
            return Ok(());
        }
        let width = usize::from(of.1).max(20);
        let sentence =
            DetailLine { text: crate::words::capitalised(&act.text(words)), sort: LineSort::Thing, target: None };
        let details = project.step_detail(act.seq, words)?;
        self.lines = std::iter::once(sentence).chain(details).flat_map(|line| cut(line, width)).collect();
        if self.lines_of.is_none_or(|(seq, _)| seq != of.0) {
            self.lines_list = ListPosition::default();
        }
        self.lines_of = Some(of);
        Ok(())
    }

    /// Lets only some acts through, or all of them. `name` says which.
    pub fn set_filter(&mut self, project: &Project, choice: FilterChoice, name: String) {
        let zone = self.zone.get();
        (self.filter, self.chosen) = choice.apply(project, &zone, (&self.filter, &self.chosen), name);
        (self.wanted, self.focus, self.read_at) = (PAGE, Focus::Acts, None);
        self.acts.clear();
        self.rows.clear();
        self.list = ListPosition::default();
    }

    /// The moment of the selected act.
    fn moment(&self) -> Option<Moment> {
        self.selected().map(|act| act.at)
    }
}

/// A line in rows of at most this width. Lines below a passage or a thing are indented.
fn cut(line: DetailLine, width: usize) -> Vec<DetailLine> {
    let indent = if matches!(line.sort, LineSort::Change | LineSort::Remark) { 2 } else { 0 };
    let rows = wrap(&line.text, Span { start: 0, end: line.text.len() }, width.saturating_sub(indent), 0).into_iter();
    let row = |row: Span| {
        let text = row.of(&line.text).unwrap_or_default().trim_end();
        DetailLine { text: format!("{:indent$}{text}", ""), ..line.clone() }
    };
    rows.map(row).collect()
}

impl ScreenBehaviour for History {
    fn panes(&mut self) -> Option<(&mut Panes, usize)> {
        Some((&mut self.panes, usize::from(self.focus == Focus::Detail)))
    }

    fn has_work(&self) -> bool {
        let unread = self.facts.as_ref().is_some_and(|reader| !reader.is_done());
        unread || (self.next.is_some() && self.rows.len() < self.wanted)
    }

    fn work(&mut self, project: &Project) -> Result<()> {
        match self.facts.as_mut().filter(|reader| !reader.is_done()) {
            Some(reader) => reader.read_some(project),
            None => self.read_more(project),
        }
    }
}
