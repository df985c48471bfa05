//! The Matrix screen: themes, or the columns of a form, against people, documents or groups. A cell opens its excerpts
//! beside what the researcher has written.
//!
//! ```text
//! ╔ Matrise ════════════════════════════════════════════ antall · 48 × 8 ╗
//! ║ Oppstart/Opplæring × I03 Clara: 7 utdrag · noe er skrevet            ║
//! ║                        I01     I02     I03                           ║
//! ║                        Astrid  Bjørg   Clara    utdrag    inf.       ║
//! ║ Oppstart                 12       ·      9*        74       8        ║
//! ║   Opplæring               4       –    [ 7*]       52       8        ║
//! ║ utdrag                   40      31      27       219                ║
//! ╚══════════════════════════════════════════════════════════════════════╝
//! ```
//!
//! The matrix is built when the project has changed since it was built, never because the cursor moved. Only the visible
//! cells are drawn.

mod act;
mod cell;
mod draw;
mod draw_cell;
mod form;
mod grid;
mod mouse;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use crate::analysis::matrix::{Line, LineKey, Matrix, Order};
use crate::domain::cell::CellTopic;
use crate::domain::ids::{FormId, ParticipantId, RoundId};
use crate::error::Result;
use crate::export::contents::matrix::Show;
use crate::project::Project;
use crate::project::matrix::{MatrixRequest, Topics, Units, cell_of};
use crate::tui::command::{Key, Pane};
use crate::tui::outcome::Outcome;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::screen::query_line::QueryLine;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::tree::indent;
use crate::tui::widget::wrap::columns_of;
use crate::words::Words;
use cell::OpenCell;
use grid::Grid;

/// The part with the focus.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Focus {
    /// The grid.
    #[default]
    Grid,
    /// The excerpts of the open cell.
    Excerpts,
    /// The words of the open cell.
    Words,
}

/// The state of the screen.
#[derive(Default)]
pub struct MatrixScreen {
    focus: Focus,
    request: MatrixRequest,
    show: Show,
    matrix: Matrix,
    /// The greatest number of excerpts in a cell.
    most: usize,
    /// The names of the rows and of the columns, which tell them apart, and the width of the widest of each.
    rows: Labels,
    columns: Labels,
    row: ListPosition,
    column: ListPosition,
    /// Whether something is written in a cell.
    has_words: bool,
    line: QueryLine,
    /// The query before typing.
    previous: String,
    cell: OpenCell,
    grid: Grid,
    /// The state of the project when the matrix was built. `None` if it must be built again.
    built_at: Option<(i64, Option<RoundId>)>,
    /// Whether the last column is selected when the matrix has been built again, because it is new.
    wants_last: bool,
}

/// The names of the rows or of the columns, and the widths of the widest name and of the widest word in them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Labels {
    names: Vec<String>,
    widest: usize,
    widest_word: usize,
}

impl Labels {
    /// The names of these lines. After a name that several have stands what it is under. Subthemes are indented where they
    /// stand under their themes.
    fn of<'a>(lines: impl Iterator<Item = &'a Line> + Clone, order: Order, is_tree: bool) -> Self {
        let mut times: HashMap<&str, usize> = HashMap::new();
        for line in lines.clone() {
            *times.entry(&line.name).or_default() += 1;
        }
        let name = |line: &Line| {
            let is_one_of_several = times.get(line.name.as_str()).is_some_and(|times| *times > 1);
            let is_under = is_tree && order == Order::Position;
            match line.group.as_deref() {
                Some(group) if !group.is_empty() => format!("{group} · {}", line.name),
                _ if is_under => indent(line.depth) + &line.name,
                _ if is_one_of_several => named_with_parent(line),
                _ => line.name.clone(),
            }
        };
        let names: Vec<String> = lines.map(name).collect();
        let widest = names.iter().map(|name| columns_of(name)).max().unwrap_or(0);
        let words = names.iter().flat_map(|name| name.split(' '));
        let widest_word = words.map(columns_of).max().unwrap_or(0);
        Self { names, widest, widest_word }
    }

    fn at(&self, at: usize) -> &str {
        self.names.get(at).map_or("", String::as_str)
    }
}

/// The name of a theme with what it is under in brackets.
fn named_with_parent(line: &Line) -> String {
    let above = line.full_name.strip_suffix(line.name.as_str()).map(|above| above.trim_end_matches('/'));
    match above.filter(|above| !above.is_empty()) {
        Some(above) => format!("{} ({above})", line.name),
        None => line.full_name.clone(),
    }
}

impl MatrixScreen {
    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        match self.focus {
            Focus::Grid => Pane::Matrix,
            Focus::Excerpts => Pane::CellExcerpts,
            Focus::Words => Pane::CellWords,
        }
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        self.focus = match pane {
            Pane::Matrix => Focus::Grid,
            Pane::CellExcerpts if self.focus != Focus::Grid => Focus::Excerpts,
            Pane::CellWords if self.focus != Focus::Grid => Focus::Words,
            _ => return false,
        };
        true
    }

    /// What is shown, for an export. `None` if there are no rows or no columns.
    pub fn export(&mut self, project: &Project) -> Result<Option<(MatrixRequest, Show)>> {
        self.refresh(project)?;
        Ok((!self.is_empty()).then(|| (self.request.clone(), self.show)))
    }

    /// The themes that are shown.
    pub fn topics(&self) -> &Topics {
        &self.request.topics
    }

    /// The form that is shown.
    pub fn form(&self) -> Option<FormId> {
        self.request.form
    }

    fn is_empty(&self) -> bool {
        self.matrix.row_count() == 0 || self.matrix.column_count() == 0
    }

    /// Shows a form, with what is written in it.
    pub fn show_form(&mut self, form: FormId) {
        self.request = MatrixRequest { query: std::mem::take(&mut self.request.query), ..MatrixRequest::of_form(form) };
        (self.row, self.column, self.show) = (ListPosition::default(), ListPosition::default(), Show::Words);
        self.build_again();
    }

    /// Shows these themes instead of a form or of other themes.
    pub fn show_topics(&mut self, topics: Topics) {
        if self.request.form.take().is_some() {
            (self.request.arrangement.units_in_rows, self.show) = (false, Show::Counts);
        }
        self.request.topics = topics;
        self.build_again();
    }

    /// Shows these units. People may be listed under their values of an attribute.
    pub fn show_units(&mut self, units: Units, grouped_by: Option<crate::domain::ids::AttributeId>) {
        (self.request.units, self.request.grouped_by) = (units, grouped_by);
        self.build_again();
    }

    /// Selects the last column once it is there.
    pub fn go_to_last_column(&mut self) {
        self.wants_last = true;
        self.build_again();
    }

    /// Builds the matrix again the next time it is needed.
    fn build_again(&mut self) {
        (self.built_at, self.focus) = (None, Focus::Grid);
    }

    /// Builds the matrix if the project has changed. The selected row and column stay selected.
    fn refresh(&mut self, project: &Project) -> Result<()> {
        if self.built_at == Some(project.state()) {
            return Ok(());
        }
        self.built_at = Some(project.state());
        self.leave_out_what_is_gone(project);
        let selected = self.selected_keys();
        self.matrix = Matrix::default();
        let built = project.matrix(&self.request).map(|matrix| self.matrix = matrix);
        self.most = self.matrix.most();
        self.arranged(selected);
        self.cell.read(project, &self.matrix, &self.request, (self.row.at, self.column.at))?;
        if self.is_empty() {
            self.focus = Focus::Grid;
        }
        built
    }

    /// Shows all themes if the form was removed, and people if the attribute was.
    fn leave_out_what_is_gone(&mut self, project: &Project) {
        if self.request.form.is_some_and(|form| project.form(form).is_err()) {
            self.show_topics(Topics::All);
            self.built_at = Some(project.state());
        }
        let is_gone = |id| project.model().attributes.get(id).is_none();
        self.request.grouped_by = self.request.grouped_by.filter(|id| !is_gone(*id));
        if matches!(self.request.units, Units::Groups(id) if is_gone(id)) {
            self.request.units = Units::People;
        }
    }

    /// The keys of the selected row and column.
    fn selected_keys(&self) -> [Option<LineKey>; 2] {
        let row = self.matrix.row(self.row.at).map(|line| line.key.clone());
        [row, self.matrix.column(self.column.at).map(|line| line.key.clone())]
    }

    /// Called after the matrix was arranged: names the lines anew, and selects the row and the column with these keys.
    fn arranged(&mut self, [row, column]: [Option<LineKey>; 2]) {
        let found = row.and_then(|key| self.matrix.rows().position(|line| line.key == key));
        self.row.go(found.unwrap_or(self.row.at).min(self.matrix.row_count().saturating_sub(1)));
        let found = column.and_then(|key| self.matrix.columns().position(|line| line.key == key));
        let last = self.matrix.column_count().saturating_sub(1);
        let wants_last = std::mem::take(&mut self.wants_last);
        self.column.go(if wants_last { last } else { found.unwrap_or(self.column.at).min(last) });
        let arrangement = &self.request.arrangement;
        let (rows, columns) = match arrangement.units_in_rows {
            true => (arrangement.units, arrangement.topics),
            false => (arrangement.topics, arrangement.units),
        };
        self.rows = Labels::of(self.matrix.rows().collect::<Vec<_>>().into_iter(), rows, !arrangement.units_in_rows);
        let of_columns: Vec<&Line> = self.matrix.columns().collect();
        // Headings are not indented.
        let order = if columns == Order::Position { Order::Name } else { columns };
        self.columns = Labels::of(of_columns.into_iter(), order, false);
        self.has_words = self.matrix.rows().any(|line| line.written > 0);
        self.grid.forget();
    }

    /// The topic and the unit of the selected cell.
    fn selected(&self) -> Option<(&Line, &Line)> {
        let (row, column) = (self.matrix.row(self.row.at)?, self.matrix.column(self.column.at)?);
        Some(if self.request.arrangement.units_in_rows { (column, row) } else { (row, column) })
    }

    /// The selected cell, if it can be written in.
    fn target(&self) -> Option<(ParticipantId, CellTopic)> {
        self.selected().and_then(|(topic, unit)| cell_of(topic, unit))
    }

    /// Builds the matrix if the project has changed, and lays out the screen.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        let built = self.refresh(project);
        if self.focus != Focus::Grid {
            self.cell.prepare(project, words, area)?;
            return built;
        }
        let below =
            if self.line.typing { self.line.rows_below(words, 0, (area.width.saturating_sub(4), false)) } else { 0 };
        let line = u16::from(self.line.typing || !self.line.text().is_empty());
        self.lay_out(area, (line, below));
        built
    }

    /// Applies what has been typed. If it has a mistake, the matrix is as it was before typing.
    fn query_changed(&mut self, project: &Project) -> Outcome {
        let typed = self.line.read(project).map(|_| self.line.text().to_owned());
        self.request.query = typed.unwrap_or_else(|| self.previous.clone());
        self.built_at = None;
        Outcome::Done
    }

    fn clear_query(&mut self) -> Outcome {
        self.line = QueryLine::default();
        self.request.query.clear();
        self.built_at = None;
        Outcome::Done
    }
}

impl ScreenBehaviour for MatrixScreen {
    fn type_in(&mut self, project: &mut Project, words: &Words, key: Key) -> Option<Outcome> {
        if !self.line.typing {
            return None;
        }
        match (self.line.key(project, words, key), key.0) {
            (Some(true), _) => Some(self.query_changed(project)),
            (Some(false), _) => Some(Outcome::Done),
            (None, KeyCode::Esc) => Some(self.clear_query()),
            (None, KeyCode::Enter) => {
                self.line.typing = self.line.submit();
                Some(Outcome::Done)
            }
            (None, _) => None,
        }
    }

    fn paste(&mut self, project: &Project, text: &str) -> bool {
        if self.line.typing {
            self.line.paste(text);
            self.query_changed(project);
        }
        self.line.typing
    }

    fn hint(&self) -> Option<&'static str> {
        match &self.line {
            line if line.can_complete() => Some("hint-filter-complete"),
            line => line.typing.then_some("hint-filter"),
        }
    }
}
