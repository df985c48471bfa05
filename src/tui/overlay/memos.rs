//! The list of memos on one subject: opens one of them, or starts a new one. What was begun and never saved is listed
//! too, and the memos of what the subject was copied from, with their round.
//!
//! ```text
//! ┌ Notat til utdraget I03 41 ──────────────────┐
//! │ 3. mai 2026   Tilfeldig opplæring, jf. I07  │
//! │ 5. mai 2026   Svar: enig, men …             │
//! │ utkast        Kanskje heller                │
//! │ + nytt notat                                │
//! ```

use std::borrow::Cow;

use crossterm::event::KeyCode;
use jiff::tz::TimeZone;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::memo::{Memo, MemoKind, Subject, title};
use crate::project::Project;
use crate::project::memo::subject::kind_phrase;
use crate::project::writing::{EditedText, LeftDraft};
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::tui::widget::wrap::columns_of;
use crate::words::Words;
use crate::words::day::{day, day_of};

/// What a row opens.
enum RowKind {
    Memo(EditedText),
    Draft(LeftDraft),
}

/// A memo, or a draft of one.
struct Row {
    opens: RowKind,
    day: String,
    /// Its title, after what sets it apart: the code of a coding, its round, its kind.
    title: String,
}

/// The list.
pub struct Memos {
    new: EditedText,
    rows: Vec<Row>,
    sheet: Sheet,
}

impl Memos {
    /// The memos on a subject, with the latest own one selected, or else a draft. `zone` determines the dates on which
    /// they were written.
    pub fn new(project: &Project, subject: Subject, words: &Words, zone: &TimeZone) -> Self {
        let row = |memo: &Memo, round: Option<i64>| Row {
            opens: RowKind::Memo(EditedText::Memo(memo.id, memo.subject())),
            day: day(words, day_of(memo.written_at, zone.clone())),
            title: full_title(project, words, memo, round),
        };
        let memos = project.memos_with_origins(subject);
        let mut rows: Vec<Row> = memos.iter().map(|shown| row(shown.memo, shown.round)).collect();
        let own = memos.iter().filter(|shown| shown.round.is_none()).count();
        let new = EditedText::NewMemo(subject);
        rows.splice(own..own, drafts(project, words, new));
        Self { new, sheet: Sheet::at(own.saturating_sub(1)), rows }
    }

    /// The drafts of new memos on a passage that is not an excerpt yet.
    pub fn on_passage(project: &Project, new: EditedText, words: &Words) -> Self {
        let rows = drafts(project, words, new).collect();
        Self { new, rows, sheet: Sheet::at(0) }
    }

    fn length(&self) -> usize {
        self.rows.len() + 1
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => match self.rows.get(at).map(|row| &row.opens) {
                Some(RowKind::Memo(memo)) => OverlayOutcome::Edit(*memo),
                Some(RowKind::Draft(draft)) => OverlayOutcome::Resume(draft.clone()),
                None => OverlayOutcome::Edit(self.new),
            },
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting => OverlayOutcome::Waiting,
            SheetOutcome::Other => OverlayOutcome::Unknown,
        }
    }
}

impl OverlayBehaviour for Memos {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        match (self.sheet.key(key, self.length()), key.0) {
            (SheetOutcome::Other, KeyCode::Char('n' | '+')) => OverlayOutcome::Edit(self.new),
            (answer, _) => self.answer(answer),
        }
    }

    /// Opens the memo that was clicked.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.length());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let (title, length) = (super::memo::title(view, self.new), self.length());
        let Self { rows, sheet, .. } = self;
        let wide = rows.iter().map(|row| columns_of(&row.day)).max().unwrap_or(0);
        let text = |at: usize| -> Cow<str> {
            match rows.get(at) {
                Some(row) => format!("{}{}  {}", row.day, " ".repeat(wide - columns_of(&row.day)), row.title).into(),
                None => format!("+ {}", view.words.say("memos-new")).into(),
            }
        };
        sheet.draw(buffer, area, (&title, length), Size { width: 70, max_rows: 14, above: 0 }, view.styles, text);
    }

    fn hint(&self) -> &'static str {
        "hint-memos"
    }
}

/// The rows of drafts that other sessions left.
fn drafts(project: &Project, words: &Words, new: EditedText) -> impl Iterator<Item = Row> {
    let day = words.say("memo-draft").into_owned();
    project.left_drafts_of(new).into_iter().map(move |draft| Row {
        title: title(&project.readable(&draft.words)).to_owned(),
        day: day.clone(),
        opens: RowKind::Draft(draft),
    })
}

fn full_title(project: &Project, words: &Words, memo: &Memo, round: Option<i64>) -> String {
    let model = project.model();
    let kind = (memo.kind != MemoKind::Note).then(|| words.say(kind_phrase(memo.kind)).into_owned());
    let round = round.map(|number| words.tell("status-round", &[("number", number.into())]).to_lowercase());
    let code = memo.coding.and_then(|id| model.codings.get(id)).map(|coding| model.codebook.path(coding.code));
    let readable = project.readable(&memo.words);
    let parts = [round, kind, code, Some(title(&readable).to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
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
        other.press("down m").sees("Ferdig").sees("utkast").press("down enter").sees("Halv").write("t").press("esc");
        assert_eq!(memos(&other), ["Ferdig", "Halvt"]);
        assert!(other.project().left_drafts().is_empty());
    }

    #[test]
    fn a_memo_that_somebody_else_wrote_is_listed_so_that_nothing_is_added_to_it() {
        let mut r = robot();
        let path = r.project().store().path().to_owned();
        let again = crate::project::Project::open(&path, crate::store::Mode::Write, crate::project::testing::counted());
        let mut other = again.unwrap();
        let (coder, _) = other.add_coder("Veileder").unwrap();
        other.set_coder(coder).unwrap();
        let document = other.find_document("I01").unwrap();
        other.write_memo(crate::domain::memo::Subject::Document(document), "Fra en annen").unwrap();
        r.wait().press("M").sees("Fra en annen").press("n").write("Mitt").press("esc");
        assert_eq!(memos(&r), ["Fra en annen", "Mitt"]);
    }

    #[test]
    fn a_pasted_megabyte_is_refused_with_a_sentence_and_what_was_written_stays() {
        let mut r = robot();
        r.press("m").write("Kort").paste(&"ord ".repeat(262_144)).sees("lengre enn 400 000 tegn").sees("Kort");
        r.press("esc");
        assert_eq!(memos(&r), ["Kort"]);
    }

    #[test]
    fn two_windows_write_two_memos_on_the_same_thing() {
        let mut r = robot();
        r.press("m").write("Den ene").wait();
        let path = r.project().store().path().to_owned();
        let again = crate::project::Project::open(&path, crate::store::Mode::Write, crate::project::testing::counted());
        let mut other = Robot::at(again.unwrap(), 80, 24);
        other.press("down m").sees("Den ene").press("n").misses("Den ene").write("Den andre").wait().press("esc");
        r.write("!").press("esc").sees("endret fra et annet vindu").press("esc");
        assert_eq!(memos(&r), ["Den andre", "Den ene!"]);
        assert!(r.project().left_drafts().is_empty() && other.project().left_drafts().is_empty());
    }

    #[test]
    fn the_editor_undoes_and_completes_links_that_can_be_followed() {
        let mut r = robot();
        r.press("c").write("Oppstart/Opplæring").press("enter").press("m").write("Jf. [[læ").sees("Oppstart/Opplæring");
        r.press("enter").sees("Jf. [[Oppstart/Opplæring]]").write("!").press("ctrl-z").misses("!");
        r.press("left ctrl-o").sees("Temaer").sees("aldri hørt");
        assert!(memos(&r)[0].starts_with("Jf. [[code:2|Oppstart/Opplæring]]"), "{:?}", memos(&r));
        let code = r.project().find_code("Opplæring").unwrap();
        r.press("left X")
            .sees("Oppstart/Opplæring")
            .press("enter f1 m")
            .sees("[[Oppstart/Opplæring]]")
            .press("home right right right right right ctrl-o");
        assert!(r.project().model().codes.get(code).is_none());
        r.sees("er fjernet, så lenken fører ingen steder");
    }
}
