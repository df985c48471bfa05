//! Undoes and redoes, after a question where it is needed.

use super::Workbench;
use crate::store::journal::Side;
use crate::tui::outcome::{Confirmation, Outcome, Request};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::confirm::Confirm;

impl Workbench {
    /// Undoes or redoes the last act. If another window made it, asks first. `agreed` is the journal number of the act
    /// that the user agreed to, which may not be the last one any more.
    pub(super) fn reverse(&mut self, side: Side, agreed: Option<i64>) {
        if side == Side::Undo && agreed.is_none() && self.warns_of_erasure() {
            return self.say_phrase("notice-erasure-is-final");
        }
        match self.project.next_by_another(side) {
            Ok(Some(other)) if self.project.is_writable() && agreed != Some(other.seq) => {
                let act = crate::words::act::sentence(&self.words, &other.summary);
                self.overlays.push(Overlay::Confirm(Confirm::new(Confirmation::Reverse(side, other.seq, act))));
            }
            _ => {
                let done = match side {
                    Side::Undo => self.project.undo(),
                    Side::Redo => self.project.redo(),
                };
                self.carry_out(Outcome::Undone(done));
            }
        }
    }

    /// Whether the last act is an erasure, of which the user has not been told yet that undo goes past it. They press undo to
    /// take it back, and would lose what was done before it instead.
    fn warns_of_erasure(&mut self) -> bool {
        let head = self.project.store().head();
        let is_erasure = self.project.store().last_erasure().is_ok_and(|seq| seq == head && seq > 0);
        is_erasure && self.told_of_erasure.replace(head) != Some(head)
    }

    /// Says what undoing every act after a step takes back, and asks whether to do it.
    pub(super) fn ask_to_undo_to(&mut self, point: i64) {
        match self.project.rewind(point) {
            Ok(rewind) if rewind.acts == 0 => self.say(rewind.text(&self.words)),
            Ok(rewind) => {
                let head = self.project.store().head();
                let act = Confirmation::UndoTo(point, head, rewind.text(&self.words));
                self.open(Request::Confirm(act));
            }
            Err(error) => self.show_error(&error),
        }
    }

    /// Undoes every act after a step. If something was done since the question was asked, asks again.
    pub(super) fn undo_to(&mut self, point: i64, head: i64) {
        if self.project.store().head() != head {
            return self.ask_to_undo_to(point);
        }
        match self.project.undo_to(point) {
            Ok(done) => {
                self.finish(Ok(done.changed));
                if self.notice.is_none() {
                    self.say(done.rewind.done_text(&self.words));
                }
            }
            Err(error) => self.show_error(&error),
        }
    }
}
