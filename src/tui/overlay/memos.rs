//! The list of memos on one subject: opens one of them, or starts a new one.
//!
//! ```text
//! ┌ Notater til utdraget ───────────────────────┐
//! │ 3. mai 2026   Tilfeldig opplæring, jf. I07  │
//! │ 5. mai 2026   Svar: enig, men …             │
//! │ + nytt notat                                │
//! ```

use std::borrow::Cow;

use crossterm::event::KeyCode;
use jiff::tz::TimeZone;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::memo::{Memo, Subject};
use crate::project::Project;
use crate::project::writing::EditedText;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::tui::widget::wrap::columns_of;
use crate::words::Words;
use crate::words::day::{day, day_of};

/// An existing memo.
struct Row {
    edited: EditedText,
    day: String,
    /// The first line of the memo. If the memo is about a coding, the path of its code comes first.
    first_line: String,
}

/// The list.
pub struct Memos {
    subject: Subject,
    rows: Vec<Row>,
    sheet: Sheet,
}

impl Memos {
    /// The memos on a subject, with the latest one selected. `zone` determines the dates on which they were written.
    pub fn new(project: &Project, subject: Subject, words: &Words, zone: &TimeZone) -> Self {
        let row = |memo: &Memo| Row {
            edited: EditedText::Memo(memo.id, memo.subject()),
            day: day(words, day_of(memo.written_at, zone.clone())),
            first_line: first_line(project, memo),
        };
        let rows: Vec<Row> = project.memos_on(subject).into_iter().map(row).collect();
        Self { subject, sheet: Sheet::at(rows.len().saturating_sub(1)), rows }
    }

    fn length(&self) -> usize {
        self.rows.len() + 1
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => {
                OverlayOutcome::Edit(self.rows.get(at).map_or(EditedText::NewMemo(self.subject), |row| row.edited))
            }
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting => OverlayOutcome::Waiting,
            SheetOutcome::Other => OverlayOutcome::Unknown,
        }
    }
}

impl OverlayBehaviour for Memos {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match (self.sheet.key(key, self.length()), key.0) {
            (SheetOutcome::Other, KeyCode::Char('n' | '+')) => OverlayOutcome::Edit(EditedText::NewMemo(self.subject)),
            (answer, _) => self.answer(answer),
        }
    }

    /// Opens the memo that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.length());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let (title, length) = (view.words.say(super::memo::title(self.subject)), self.length());
        let Self { rows, sheet, .. } = self;
        let wide = rows.iter().map(|row| columns_of(&row.day)).max().unwrap_or(0);
        let text = |at: usize| -> Cow<str> {
            match rows.get(at) {
                Some(row) => {
                    format!("{}{}  {}", row.day, " ".repeat(wide - columns_of(&row.day)), row.first_line).into()
                }
                None => format!("+ {}", view.words.say("memos-new")).into(),
            }
        };
        sheet.draw(buffer, area, (&title, length), Size { width: 70, max_rows: 14, above: 0 }, view.styles, text);
    }

    fn hint(&self) -> &'static str {
        "hint-memos"
    }
}

fn first_line(project: &Project, memo: &Memo) -> String {
    let model = project.model();
    let first = memo.words.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned();
    let code = memo.coding.and_then(|id| model.codings.get(id)).map(|coding| model.codebook.path(coding.code));
    code.map_or(first.clone(), |path| format!("{path}: {first}"))
}

#[cfg(test)]
mod tests {
    use crate::tui::robot::{Robot, UserActions};

    fn robot() -> Robot {
        let mut robot = Robot::with(&[("I01", &["I: Hvordan var det?", "Anna: Jeg følte meg aldri hørt."])]);
        robot.press("down");
        robot
    }

    fn memos(robot: &Robot) -> Vec<&str> {
        robot.project().model().memos.iter().map(|memo| memo.words.as_str()).collect()
    }

    #[test]
    fn a_single_memo_opens_at_once_and_ctrl_n_starts_another() {
        let mut r = robot();
        r.press("m").write("Første").press("esc m").sees("Første").sees("Ctrl-N").press("ctrl-n");
        r.misses("Første").write("Andre").press("esc");
        assert_eq!(memos(&r), ["Første", "Andre"]);
        assert_eq!(r.excerpts().len(), 1);
    }

    #[test]
    fn any_of_several_memos_can_be_edited_and_a_new_one_started() {
        let mut r = robot();
        r.press("m").write("Første").press("enter").write("linje to").press("ctrl-n").write("Andre").press("esc");
        r.press("m").sees("november 2023  Første").misses("linje to").sees("+ nytt notat");
        r.press("up enter").sees("linje to").write("!").press("esc m n").write("Tredje").press("esc");
        assert_eq!(memos(&r), ["Første\nlinje to!", "Andre", "Tredje"]);
        r.press("m esc").misses("nytt notat").press("m").click("Andre").press("backspace esc");
        assert_eq!(memos(&r), ["Første\nlinje to!", "Andr", "Tredje"]);
    }

    #[test]
    fn esc_saves_a_memo_or_definition_and_discarding_asks_first() {
        let mut r = robot();
        r.press("m").write("Hele").press("esc m").write(" tanken").press("ctrl-d").sees("Forkaste").press("n");
        assert_eq!(memos(&r), ["Hele"]);
        r.sees("Hele tanken").press("ctrl-d enter").misses("Forkaste").press("m").misses("tanken").press("esc");
        r.press("c").write("Tillit").press("enter f2 down d").sees("Hva hører til").write("Om tillit").press("esc");
        r.press("d").write(" og makt").wait().press("ctrl-d j");
        assert_eq!(r.project().model().codes.iter().next().unwrap().definition, "Om tillit");
        r.press("d").sees("Om tillit").misses("makt").press("ctrl-d").misses("Forkaste").misses("Hva hører");
    }

    #[test]
    fn text_written_in_another_window_meanwhile_is_added_below_before_saving() {
        let mut r = robot();
        r.press("m").write("Første").press("esc m").write(" og mer");
        let path = r.project().store().path().to_owned();
        let other = || {
            let around = crate::project::testing::counted();
            crate::project::Project::open(&path, crate::store::Mode::Write, around).unwrap()
        };
        let memo = r.project().model().memos.iter().next().unwrap().id;
        other().change_memo(memo, "Første\nderfra").unwrap();
        r.wait().press("esc").sees("mens du skrev").sees("og mer").sees("derfra").press("esc");
        assert_eq!(memos(&r), ["Første og mer\nderfra"]);
        r.press("m").write("!");
        other().change_memo(memo, "borte").unwrap();
        // The other window's text is not shown before this one is saved.
        r.press("esc").sees("derfra!").sees("borte").press("esc");
        assert_eq!(memos(&r), ["Første og mer\nderfra!\nborte"]);
    }

    #[test]
    fn a_memo_on_a_coding_is_listed_with_those_of_the_excerpt() {
        let mut r = robot();
        r.press("c").write("Tillit").press("enter m").write("Om utdraget").press("esc enter m").write("Om kodingen");
        r.press("esc esc m").sees("Om utdraget").sees("Tillit: Om kodingen");
    }

    #[test]
    fn a_second_memo_that_was_not_saved_is_offered_after_a_crash() {
        let mut r = robot();
        r.press("m").write("Ferdig").press("ctrl-n").write("Halv").wait();
        let path = r.project().store().path().to_owned();
        let again = crate::project::Project::open(&path, crate::store::Mode::Write, crate::project::testing::counted());
        let mut other = Robot::at(again.unwrap(), 80, 24);
        other.press("down m").sees("Ferdig").press("n").sees("Halv");
    }
}
