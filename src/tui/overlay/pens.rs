//! The pens and their meanings: picks one to describe, rename, recolour or remove, or adds one.

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::ids::ColourId;
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::outcome::Prompt;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::words::kind;

/// The list.
pub struct Pens {
    pens: Vec<ColourId>,
    sheet: Sheet,
}

impl Pens {
    /// The pens of the current round.
    pub fn new(project: &Project) -> Self {
        Self { pens: project.pens().iter().map(|pen| pen.id).collect(), sheet: Sheet::default() }
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => {
                self.pens.get(at).map_or(OverlayOutcome::Closed, |pen| OverlayOutcome::Pen(*pen))
            }
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting => OverlayOutcome::Waiting,
            SheetOutcome::Other => OverlayOutcome::Unknown,
        }
    }
}

impl OverlayBehaviour for Pens {
    /// Handles a key. The digit before a pen's name chooses it too.
    fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        if let KeyCode::Char(c) = key.0
            && let Some(pen) = c.to_digit(10).and_then(|digit| view.project.pen_for_digit(i64::from(digit)))
        {
            return OverlayOutcome::Pen(pen);
        }
        match (key.0, self.pens.get(self.sheet.list.at)) {
            (KeyCode::Char('r'), Some(pen)) => OverlayOutcome::Ask(Prompt::RenamePen(*pen)),
            (KeyCode::Char('a'), _) => OverlayOutcome::Ask(Prompt::AddPen),
            (KeyCode::Char('x') | KeyCode::Delete, Some(pen)) => OverlayOutcome::RemovePen(*pen),
            _ => {
                let answer = self.sheet.key(key, self.pens.len());
                self.answer(answer)
            }
        }
    }

    /// Chooses the pen that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.pens.len());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = view.words.say("pens-title");
        let size = Size { width: 56, max_rows: 10, above: 0 };
        for (at, row, style) in self.sheet.open(buffer, area, (&title, self.pens.len()), size, view.styles).1 {
            let pen = self.pens.get(at).and_then(|id| view.project.model().colours.get(*id));
            let Some(pen) = pen else { continue };
            let digit = pen.digit.map_or(String::new(), |digit| digit.to_string());
            let name = kind::pen(view.words, &pen.name);
            paint::pair(
                buffer,
                row,
                &format!("   {digit:<2} {name}"),
                &format!("{} ", view.project.pen_meaning(pen.id)),
                style,
            );
            paint::words(buffer, (row.x + 1, row.y), 1, "▌", view.styles.swatch(Some(pen.channels())));
        }
    }

    fn hint(&self) -> &'static str {
        "hint-pens"
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::robot::{Robot, UserActions};

    #[test]
    fn a_digit_chooses_its_pen() {
        let mut robot = Robot::with(&[("I01", &["Anna: Ja."])]);
        robot.press("ctrl-p").write("tegnforklaring").press("enter").sees("Hvilken farge?").press("3");
        robot.sees("Hva betyr lilla?").press("esc");
        robot.press("ctrl-p").write("tegnforklaring").press("enter 9").sees("9 gjør ingenting her");
    }

    #[test]
    fn pens_are_renamed_recoloured_added_and_removed() {
        let mut robot = Robot::with(&[("I01", &["Anna: Ja."])]);
        robot.press("ctrl-p").write("tegnforklaring").press("enter r").sees("Nytt navn på fargen");
        robot.write("metning #112233").press("enter").sees("Endret fargen «metning»");
        assert_eq!(robot.project().pens()[0].channels(), (0x11, 0x22, 0x33));
        robot.press("ctrl-p").write("tegnforklaring").press("enter a").write("gjentas").press("enter");
        robot.sees("Endret fargen «gjentas»");
        assert_eq!(robot.project().pens().len(), 4);
        robot.press("1").press("ctrl-p").write("tegnforklaring").press("enter x").sees("er i bruk og kan ikke fjernes");
        robot.press("esc ctrl-p").write("tegnforklaring").press("enter down down x").sees("Endret fargen «lilla»");
        assert_eq!(robot.project().pens().len(), 3);
        robot.press("ctrl-p").write("tegnforklaring").press("enter a").write("gjentas").press("enter");
        robot.sees("«gjentas» er alt i bruk");
    }
}
