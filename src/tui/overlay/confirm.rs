//! Asks for confirmation before something large is removed or changed.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::searches::summary;
use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::memo::title;
use crate::store::journal::Side;
use crate::tui::command::Key;
use crate::tui::outcome::Confirmation;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::shortened;

/// A request for confirmation.
pub struct Confirm {
    act: Confirmation,
}

impl Confirm {
    /// Asks whether to do this.
    pub fn new(act: Confirmation) -> Self {
        Self { act }
    }

    /// Whether the act cannot be undone. Enter is then not enough to confirm it.
    fn is_irreversible(&self) -> bool {
        matches!(self.act, Confirmation::Replace(..))
    }

    fn question(&self, view: View) -> String {
        let model = view.project.model();
        match &self.act {
            Confirmation::RemoveCodes(ids) => {
                let loss = view.project.loss_of(ids);
                let (codings, excerpts) = (loss.codings.into(), loss.excerpts.into());
                match ids.as_slice() {
                    [id] => {
                        let (path, codes) = (model.codebook.path(*id).into(), loss.codes.saturating_sub(1).into());
                        view.words.tell(
                            "confirm-remove-code",
                            &[("path", path), ("codes", codes), ("codings", codings), ("excerpts", excerpts)],
                        )
                    }
                    _ => view.words.tell(
                        "confirm-remove-codes",
                        &[("codes", loss.codes.into()), ("codings", codings), ("excerpts", excerpts)],
                    ),
                }
            }
            Confirmation::BreakUp(id) => {
                let excerpts = model.by_owner.coded(*id).map_or(0, |coded| coded.len());
                let excerpts = usize::try_from(excerpts).unwrap_or(usize::MAX);
                view.words
                    .tell("confirm-break-up", &[("path", model.codebook.path(*id).into()), ("n", excerpts.into())])
            }
            Confirmation::RemoveExcerpts(ids) => {
                view.words.tell("confirm-remove-excerpts", &[("count", ids.len().into())])
            }
            Confirmation::ReplaceSearch(search) => {
                let saved = view.project.find_search(&search.name).map(|saved| (summary(view, &saved), saved.name));
                let (query, name) = saved.unwrap_or_default();
                view.words.tell("confirm-replace-search", &[("name", name.into()), ("query", query.into())])
            }
            Confirmation::Replace(_, path) => {
                let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
                let phrase = if path.is_dir() { "confirm-replace-in-folder" } else { "confirm-replace" };
                view.words.tell(phrase, &[("file", file.as_ref().into())])
            }
            Confirmation::RemoveMemo(id) => {
                let memo = model.memos.get(*id).map(|memo| view.project.readable(&memo.words));
                let title = memo.as_deref().map_or("", title);
                view.words.tell("confirm-remove-memo", &[("title", shortened(title, 80).into())])
            }
            Confirmation::CloseRound(id) | Confirmation::ReopenRound(id) => {
                let number = view.project.round(*id).map_or(0, |round| round.number);
                let is_closing = matches!(self.act, Confirmation::CloseRound(_));
                let phrase = if is_closing { "confirm-close-round" } else { "confirm-reopen-round" };
                view.words.tell(phrase, &[("number", number.into())])
            }
            Confirmation::JoinTurn(document, _, speakers, excerpts) => {
                let name = |speaker| model.attributed_to(*document, speaker).text(view.words).into_owned();
                let [first, second] = speakers.map(name);
                let values = [("first", first.into()), ("second", second.into()), ("n", (*excerpts).into())];
                view.words.tell("confirm-join-turn", &values)
            }
            Confirmation::RemoveForm(id) => {
                let name = model.forms.get(*id).map_or("", |form| &form.name);
                view.words.tell("confirm-remove-form", &[("name", name.into())])
            }
            Confirmation::RemoveFormColumn(id) => {
                let heading = model.form_columns.get(*id).map(|column| view.project.column_heading(column));
                let written = model.cells.iter().filter(|cell| cell.form_column == Some(*id)).count();
                let values = [("name", heading.unwrap_or_default().into()), ("n", written.into())];
                view.words.tell("confirm-remove-column", &values)
            }
            Confirmation::UndoTo(_, _, text) => text.clone(),
            Confirmation::Restore(_, _, text) => view.words.tell("confirm-restore", &[("text", text.into())]),
            Confirmation::Reverse(Side::Undo, _, act) => view.words.tell("confirm-undo-other", &[("act", act.into())]),
            Confirmation::Reverse(Side::Redo, _, act) => view.words.tell("confirm-redo-other", &[("act", act.into())]),
            Confirmation::RemoveDocument(id) => {
                let name = model.documents.get(*id).map_or("", |d| &d.name);
                let count = model.by_owner.excerpt_count(*id);
                let closed = view.project.excerpts_in_closed_rounds(*id);
                let values = [("name", name.into()), ("count", count.into()), ("closed", closed.into())];
                view.words.tell("confirm-remove-document", &values).replace("  ", " ")
            }
        }
    }
}

impl OverlayBehaviour for Confirm {
    fn hint(&self) -> &'static str {
        if self.is_irreversible() { "hint-confirm-irreversible" } else { "hint-confirm" }
    }

    /// Handles a key: Enter or the first letter of "yes" confirms.
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Enter if self.is_irreversible() => OverlayOutcome::Closed,
            KeyCode::Enter | KeyCode::Char('j' | 'J' | 'y' | 'Y') => OverlayOutcome::Confirmed(self.act.clone()),
            KeyCode::Esc | KeyCode::Char('n' | 'N' | 'q') => OverlayOutcome::Closed,
            _ => OverlayOutcome::Unknown,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        // A part of the sentence that is left out leaves a space.
        let question = self.question(view).replace("  ", " ");
        let rows = paint::rows_of(&question, 60.min(area.width.saturating_sub(4)));
        let inner = paint::sheet(
            buffer,
            area,
            (64, rows.saturating_add(3).max(7)),
            &view.words.say("confirm-title"),
            view.styles,
        );
        paint::wrapped(buffer, inner, &question, Style::new());
    }
}
