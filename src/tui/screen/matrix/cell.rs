//! An open cell: its excerpts, beside what the researcher has written.

use ratatui::layout::Rect;

use super::{Focus, MatrixScreen};
use crate::analysis::matrix::{LineKey, Matrix};
use crate::domain::cell::CellTopic;
use crate::domain::ids::{ExcerptId, ParticipantId};
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::matrix::{MatrixRequest, cell_of};
use crate::project::memo::link::MemoLink;
use crate::project::theme::Node;
use crate::project::writing::EditedText;
use crate::tui::command::Command;
use crate::tui::outcome::{Outcome, Request};
use crate::tui::screen::excerpts::{List, passage, words_width};
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::paint;
use crate::tui::widget::panes::WIDE;
use crate::tui::widget::wrap::wrap;
use crate::words::Words;

/// A line of what is written in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Line {
    /// Something about the words.
    Beside(String),
    /// Words of the cell.
    Words(String),
    /// A link.
    Link(MemoLink),
}

/// The areas of an open cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Areas {
    /// The excerpts, with the border.
    pub(super) excerpts: Rect,
    /// The words, with the border.
    pub(super) words: Rect,
}

/// An open cell.
#[derive(Default)]
pub(super) struct OpenCell {
    is_open: bool,
    /// Its excerpts.
    pub(super) list: List,
    /// What is written, as it is stored.
    stored: String,
    not_asked: bool,
    /// Whether something can be written in it.
    can_be_written: bool,
    /// The number of the earlier round that the words are from.
    from: Option<i64>,
    /// The words in lines.
    pub(super) lines: Vec<Line>,
    pub(super) position: ListPosition,
    /// The width that they were wrapped to.
    wrapped_to: Option<usize>,
    pub(super) areas: Areas,
}

impl OpenCell {
    /// Reads the cell, if it is open. The selected excerpt stays selected.
    pub(super) fn read(
        &mut self,
        project: &Project,
        matrix: &Matrix,
        request: &MatrixRequest,
        at: (usize, usize),
    ) -> Result<()> {
        if !self.is_open {
            return Ok(());
        }
        let Some((topic, unit)) = lines_at(matrix, request, at) else { return Ok(()) };
        let node = match topic.key {
            LineKey::Theme(code) => Node::Code(code),
            _ => Node::All,
        };
        let all = project.excerpts_matching(&request.query)?;
        self.list.show_these(project, node, project.excerpts_in_cell(matrix, request, &all, at));
        let cell = matrix.cell(at.0, at.1);
        (self.stored, self.not_asked) = (cell.words.to_owned(), cell.not_asked);
        let target = cell_of(topic, unit);
        self.can_be_written = target.is_some();
        let from = target.and_then(|(participant, topic)| project.cell(participant, topic).from);
        self.from = from.and_then(|round| project.round(round).ok()).map(|round| round.number);
        self.wrapped_to = None;
        Ok(())
    }

    /// Lays out the cell. In a narrow window the words are above the excerpts.
    pub(super) fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        let is_wide = area.width >= WIDE;
        let width = if is_wide { area.width * 2 / 5 } else { area.width };
        let room = usize::from(width.saturating_sub(4)).max(8);
        if self.wrapped_to != Some(room) {
            self.lines = self.wrapped(project, words, room);
            self.wrapped_to = Some(room);
        }
        self.areas = if is_wide {
            let left = area.width - width;
            Areas { excerpts: Rect { width: left, ..area }, words: Rect { x: area.x + left, width, ..area } }
        } else {
            let needed = u16::try_from(self.lines.len() + 2).unwrap_or(u16::MAX);
            let height = needed.clamp(3, (area.height / 2).max(3)).min(area.height);
            Areas { words: Rect { height, ..area }, excerpts: paint::below(area, usize::from(height)) }
        };
        self.position.show(self.lines.len(), usize::from(paint::inside(self.areas.words).height));
        let rows = paint::inside(self.areas.excerpts);
        self.list.lay_out(project, words, words_width(rows.width), usize::from(rows.height))
    }

    fn wrapped(&self, project: &Project, words: &Words, width: usize) -> Vec<Line> {
        if self.not_asked {
            return vec![Line::Beside(words.say("matrix-not-asked").into_owned())];
        }
        if self.stored.is_empty() {
            let phrase = if self.can_be_written { "matrix-not-written" } else { "matrix-not-about-people" };
            return rows(&words.say(phrase), width).map(Line::Beside).collect();
        }
        let from = self.from.map(|number| words.tell("matrix-from-round", &[("number", number.into())]));
        let mut lines: Vec<Line> = from.into_iter().map(Line::Beside).collect();
        lines.extend(rows(&project.readable(&self.stored), width).map(Line::Words));
        lines.extend(project.links_in(&self.stored).into_iter().map(Line::Link));
        lines
    }

    /// The selected line of the words.
    fn selected(&self) -> Option<&Line> {
        self.lines.get(self.position.at)
    }
}

impl MatrixScreen {
    /// Opens the selected cell.
    pub(super) fn open_cell(&mut self, project: &Project) -> Outcome {
        if self.is_empty() {
            return Outcome::Notice("notice-matrix-empty");
        }
        self.cell = OpenCell { is_open: true, ..OpenCell::default() };
        if let Err(error) = self.cell.read(project, &self.matrix, &self.request, (self.row.at, self.column.at)) {
            return Outcome::Failed(error);
        }
        self.focus = if self.cell.list.items.is_empty() { Focus::Words } else { Focus::Excerpts };
        Outcome::Done
    }

    /// Closes the open cell.
    fn close_cell(&mut self) -> Outcome {
        self.cell = OpenCell::default();
        self.focus = Focus::Grid;
        Outcome::Done
    }

    /// Performs a command in an open cell.
    pub(super) fn in_cell(&mut self, project: &mut Project, command: Command) -> Outcome {
        match (command, self.focus) {
            (Command::Back, _) => self.close_cell(),
            (Command::Left, _) => self.focus_on(Focus::Excerpts),
            (Command::Right, _) => self.focus_on(Focus::Words),
            (Command::Enter, Focus::Excerpts) => {
                let selected = self.cell.list.selected().and_then(|entry| passage(project, entry.excerpt));
                selected.map_or(Outcome::Notice("notice-no-excerpts"), |(document, span)| Outcome::Jump(document, span))
            }
            (Command::Enter, _) => match self.cell.selected() {
                Some(Line::Link(link)) => Outcome::Follow(link.clone()),
                _ if !project.is_writable() => Outcome::Unhandled,
                _ => self.write(),
            },
            (_, Focus::Excerpts) if self.cell.list.navigate(command) => Outcome::Done,
            (_, Focus::Words) => {
                let height = usize::from(paint::inside(self.cell.areas.words).height);
                match self.cell.position.navigate(command, self.cell.lines.len(), height) {
                    true => Outcome::Done,
                    false => self.on_selected_cell(project, command),
                }
            }
            _ => self.on_selected_cell(project, command),
        }
    }

    fn focus_on(&mut self, focus: Focus) -> Outcome {
        self.focus = focus;
        Outcome::Done
    }

    /// Commands for the selected cell, in the grid and where it is open.
    pub(super) fn on_selected_cell(&mut self, project: &mut Project, command: Command) -> Outcome {
        match command {
            Command::Memo => self.write(),
            Command::Copy => self.copy(project),
            Command::NotAsked => self.with_target(|(participant, topic)| {
                let is_asked = !project.cell(participant, topic).not_asked;
                Outcome::Changed(project.set_not_asked(&[(participant, topic)], is_asked))
            }),
            Command::Remove => self.with_target(|cell| Outcome::Changed(project.empty_cells(&[cell]))),
            Command::QuotesToCell => {
                let excerpts = match self.excerpts(project) {
                    Ok(excerpts) if excerpts.is_empty() => return Outcome::Notice("notice-cell-no-excerpts"),
                    Ok(excerpts) => excerpts,
                    Err(error) => return Outcome::Failed(error),
                };
                self.with_target(|(participant, topic)| {
                    Outcome::Open(Request::QuotesToCell(participant, topic, excerpts))
                })
            }
            _ => Outcome::Unhandled,
        }
    }

    /// Opens the editor with the words of the selected cell.
    fn write(&self) -> Outcome {
        self.with_target(|(participant, topic)| Outcome::Open(Request::Edit(EditedText::Cell(participant, topic))))
    }

    /// Acts on the selected cell, or says why nothing can be written there.
    fn with_target(&self, act: impl FnOnce((ParticipantId, CellTopic)) -> Outcome) -> Outcome {
        match (self.target(), self.selected()) {
            (Some(cell), _) => act(cell),
            (None, None) => Outcome::Notice("notice-matrix-empty"),
            (None, Some((topic, _))) if matches!(topic.key, LineKey::Attribute(_)) => {
                Outcome::Notice("notice-cell-of-attribute")
            }
            (None, Some((_, unit))) if matches!(unit.key, LineKey::Person(_)) => {
                Outcome::Notice("notice-cell-of-unnamed")
            }
            (None, Some(_)) => Outcome::Notice("notice-cells-of-people"),
        }
    }

    /// The excerpts of the selected cell, in the order of the documents.
    fn excerpts(&self, project: &Project) -> Result<Vec<ExcerptId>> {
        let all = project.excerpts_matching(&self.request.query)?;
        let at = (self.row.at, self.column.at);
        Ok(project.in_order(&project.excerpts_in_cell(&self.matrix, &self.request, &all, at)))
    }

    /// Copies the selected excerpt of the open cell, or all excerpts of the cell.
    fn copy(&self, project: &Project) -> Outcome {
        let excerpts = match self.cell.list.selected().filter(|_| self.focus == Focus::Excerpts) {
            Some(entry) => Ok(vec![entry.excerpt]),
            None => self.excerpts(project),
        };
        match excerpts {
            Ok(excerpts) if excerpts.is_empty() => Outcome::Notice("notice-cell-no-excerpts"),
            Ok(excerpts) => Outcome::CopyQuotes(excerpts.into_iter().filter_map(|id| passage(project, id)).collect()),
            Err(error) => Outcome::Failed(error),
        }
    }
}

/// The topic and the unit of a cell, by the indices of its row and column.
fn lines_at<'a>(
    matrix: &'a Matrix,
    request: &MatrixRequest,
    (row, column): (usize, usize),
) -> Option<(&'a crate::analysis::matrix::Line, &'a crate::analysis::matrix::Line)> {
    let (row, column) = (matrix.row(row)?, matrix.column(column)?);
    Some(if request.arrangement.units_in_rows { (column, row) } else { (row, column) })
}

fn rows(text: &str, width: usize) -> impl Iterator<Item = String> {
    let rows = wrap(text, Span { start: 0, end: text.len() }, width, 0).into_iter();
    rows.map(move |row| row.of(text).unwrap_or_default().trim_end().to_owned())
}
