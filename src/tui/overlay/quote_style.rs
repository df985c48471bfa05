//! Chooses how quotes are printed, with an example below. Every key takes effect at once.
//!
//! ```text
//! ╔ Slik trykkes sitater ═══════════════════════════════╗
//! ║ Klammer                              ‹ […] ›        ║
//! ║ Hvem som siteres                     ‹ pseudonym ›  ║
//! ║─ Eksempel ──────────────────────────────────────────║
//! ║ «Den første uka satt jeg […]» (Clara, replikk 41)   ║
//! ```

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{OverlayBehaviour, OverlayOutcome, Within};
use crate::analysis::quote::{Quotation, Times};
use crate::domain::ids::ExcerptId;
use crate::domain::quote_style::{Brackets, Hesitations, NamedBy, QuoteMarks, QuoteStyle};
use crate::error::Result;
use crate::project::Project;
use crate::tui::command::{Command, Key};
use crate::tui::view::View;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::paint;

/// The parts of the style, in the order of the list.
const PARTS: [Part; 6] = [Part::Brackets, Part::Hesitations, Part::NamedBy, Part::Marks, Part::Block, Part::Italic];

/// How many words the length of a block changes by, and the longest.
const BLOCK: (usize, usize) = (5, 200);

/// A part of the style.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Brackets,
    Hesitations,
    NamedBy,
    Marks,
    Block,
    Italic,
}

/// The overlay.
pub struct StyleSheet {
    style: QuoteStyle,
    /// The names of the attributes.
    attributes: Vec<String>,
    example: Option<Quotation>,
    list: ListPosition,
    rows: Rect,
}

impl StyleSheet {
    /// Opens the style of a project. Errors: the file is damaged.
    pub fn new(project: &Project) -> Result<Self> {
        let attributes = project.model().attributes_in_order().into_iter().map(|one| one.name.clone()).collect();
        let (list, rows) = (ListPosition::default(), Rect::default());
        let mut sheet = Self { style: project.quote_style(), attributes, example: None, list, rows };
        sheet.reload(project)?;
        Ok(sheet)
    }

    /// Updates the style and the example after a change.
    pub fn reload(&mut self, project: &Project) -> Result<()> {
        self.style = project.quote_style();
        self.example = example(project).map(|excerpt| project.excerpt_quotation(excerpt)).transpose()?;
        Ok(())
    }

    /// The style with the next value of the selected part, or the previous one.
    fn changed(&self, onward: bool) -> QuoteStyle {
        let mut style = self.style.clone();
        match PARTS.get(self.list.at) {
            Some(Part::Brackets) => style.brackets = next(Brackets::VARIANTS, style.brackets, onward),
            Some(Part::Hesitations) => style.hesitations = next(Hesitations::VARIANTS, style.hesitations, onward),
            Some(Part::NamedBy) => self.change_named_by(&mut style, onward),
            Some(Part::Marks) => style.marks = next(QuoteMarks::VARIANTS, style.marks, onward),
            Some(Part::Block) => {
                let (step, most) = BLOCK;
                style.block_from = if onward { style.block_from + step } else { style.block_from.saturating_sub(step) };
                style.block_from = style.block_from.min(most);
            }
            Some(Part::Italic) => style.italic = !style.italic,
            None => {}
        }
        style
    }

    /// Changes who is named. A role can be any of the attributes, one after the other.
    fn change_named_by(&self, style: &mut QuoteStyle, onward: bool) {
        let at = self.attributes.iter().position(|name| *name == style.role_attribute).unwrap_or(0);
        let other = if onward { Some(at + 1) } else { at.checked_sub(1) };
        if let (NamedBy::Role, Some(name)) = (style.named_by, other.and_then(|at| self.attributes.get(at))) {
            style.role_attribute.clone_from(name);
            return;
        }
        style.named_by = next(NamedBy::VARIANTS, style.named_by, onward);
        if style.named_by == NamedBy::Role {
            let name = if onward { self.attributes.first() } else { self.attributes.last() };
            style.role_attribute = name.cloned().unwrap_or_default();
        }
    }

    fn act(&self, onward: bool) -> OverlayOutcome {
        OverlayOutcome::Within(Within::QuoteStyle(Box::new(self.changed(onward))))
    }

    /// The phrase of a part, and its value.
    fn shown(&self, part: Part, view: View) -> (&'static str, String) {
        let say = |key: &str| view.words.say(key).into_owned();
        match part {
            Part::Brackets => ("style-brackets", self.style.brackets.left_out().to_owned()),
            Part::Hesitations => match self.style.hesitations {
                Hesitations::Kept => ("style-hesitations", say("style-hesitations-kept")),
                Hesitations::Dropped => ("style-hesitations", say("style-hesitations-dropped")),
            },
            Part::NamedBy => ("style-named-by", self.named_by(view)),
            Part::Marks => match self.style.marks {
                QuoteMarks::OfLanguage => ("style-marks", say("quote-opens") + &say("quote-closes")),
                QuoteMarks::Straight => ("style-marks", "\"\"".to_owned()),
            },
            Part::Block => ("style-block", view.words.tell("style-block-from", &[("n", self.style.block_from.into())])),
            Part::Italic => ("style-italic", say(if self.style.italic { "style-yes" } else { "style-no" })),
        }
    }

    fn named_by(&self, view: View) -> String {
        let role = match self.style.role_attribute.as_str() {
            "" => self.attributes.first().map_or("", String::as_str),
            name => name,
        };
        let phrase = match self.style.named_by {
            NamedBy::Pseudonym => "style-by-pseudonym",
            NamedBy::Role if role.is_empty() => "style-by-role-unknown",
            NamedBy::Role => return view.words.tell("style-by-role", &[("attribute", role.into())]),
            NamedBy::Attributes => "style-by-attributes",
            NamedBy::Number => "style-by-number",
            NamedBy::Nothing => "style-by-nothing",
        };
        view.words.say(phrase).into_owned()
    }

    fn draw_example(&self, buffer: &mut Buffer, area: Rect, view: View) {
        let Some(example) = &self.example else {
            return paint::wrapped(buffer, area, &view.words.say("style-no-example"), view.styles.dim());
        };
        let text = example.attributed(view.words, Times::Hidden);
        let words = example.lines.iter().map(|line| line.words.split_whitespace().count()).sum::<usize>();
        let area = if words >= self.style.block_from { paint::indented(area, 4) } else { area };
        let style = if self.style.italic { Style::new().add_modifier(Modifier::ITALIC) } else { Style::new() };
        paint::wrapped(buffer, area, &text, style);
    }
}

/// The value after another, or before it. The last is followed by the first.
fn next<T: Copy + PartialEq>(all: &[T], now: T, onward: bool) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let to = if onward { at + 1 } else { at + all.len() - 1 } % all.len().max(1);
    all.get(to).copied().unwrap_or(now)
}

/// The excerpt that shows most of the style: one in which something is left out or put in, else a flagged one, else the first.
fn example(project: &Project) -> Option<ExcerptId> {
    let model = project.model();
    let rank = |excerpt: &ExcerptId| {
        let given = model.given(*excerpt);
        (!given.is_some_and(|given| given.is_prepared()), !given.is_some_and(|given| given.flagged))
    };
    let round = model.current_round()?.id;
    project.in_order(model.by_owner.in_round(round)).into_iter().min_by_key(rank)
}

impl OverlayBehaviour for StyleSheet {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        let control = key.1.contains(KeyModifiers::CONTROL);
        match key.0 {
            KeyCode::Esc => OverlayOutcome::Closed,
            KeyCode::Left => self.act(false),
            KeyCode::Right | KeyCode::Enter | KeyCode::Char(' ') => self.act(true),
            KeyCode::Char('z') if control => OverlayOutcome::Within(Within::Command(Command::Undo)),
            KeyCode::Char('r') if control => OverlayOutcome::Within(Within::Command(Command::Redo)),
            KeyCode::Char('u') if !control => OverlayOutcome::Within(Within::Command(Command::Undo)),
            KeyCode::Char('U') => OverlayOutcome::Within(Within::Command(Command::Redo)),
            _ if self.list.key(key, PARTS.len(), PARTS.len()) => OverlayOutcome::Waiting,
            _ => OverlayOutcome::Unknown,
        }
    }

    /// Selects the part that was clicked. A second click changes it.
    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        match self.list.click(self.rows, (x, y), PARTS.len()) {
            Some(true) => self.act(true),
            _ => OverlayOutcome::Waiting,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        const ROWS: u16 = 17;
        let inner = paint::sheet(buffer, area, (76, ROWS), &view.words.say("style-title"), view.styles);
        self.rows = Rect { height: inner.height.min(6), ..inner };
        for ((at, part), row) in PARTS.iter().enumerate().zip(self.rows.rows()) {
            let (name, value) = self.shown(*part, view);
            let is_selected = at == self.list.at;
            let style = if is_selected { view.styles.selected() } else { Style::new() };
            let value = if is_selected { format!("‹ {value} ›") } else { format!("  {value}  ") };
            paint::pair(buffer, row, &format!(" {}", view.words.say(name)), &value, style);
        }
        let below = paint::below(inner, PARTS.len());
        let rule = format!("{} {}", view.words.say("style-example"), "─".repeat(usize::from(below.width)));
        paint::words(buffer, (below.x, below.y), below.width, &rule, view.styles.dim());
        self.draw_example(buffer, paint::below(below, 1), view);
    }

    fn hint(&self) -> &'static str {
        "hint-style"
    }
}

#[cfg(test)]
mod tests {
    use crate::project::testing::Study;
    use crate::tui::robot::{Robot, UserActions};

    fn opened() -> Robot {
        let study = Study::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Det gikk eh bra.} Ja."])]);
        let mut r = Robot::at_study(study, 80, 24);
        r.press("ctrl-p").write("slik trykkes").press("enter").sees("Slik trykkes sitater");
        r
    }

    #[test]
    fn arrows_change_a_part_at_once_and_the_example_follows() {
        let mut r = opened();
        r.sees("‹ […] ›").sees("«Det gikk eh bra.» (").press("right").sees("‹ (…) ›");
        r.press("down right").sees("utelates").sees("«Det gikk bra.» (");
        r.press("down down right").sees("\"Det gikk bra.\"").press("down left left").sees("fra 30 ord");
        r.press("down right").sees("‹ ja ›");
        let style = r.project().quote_style();
        assert!(style.italic && style.block_from == 30);
        r.press("u").sees("‹ nei ›").press("esc").misses("Slik trykkes sitater");
    }

    #[test]
    fn people_are_named_in_each_way_and_then_in_the_first_again() {
        let mut r = opened();
        r.press("down down").sees("‹ pseudonym ›").press("right").sees("hva de er (ingen egenskaper ennå)");
        r.press("right right right").sees("nevnes ikke").sees("«Det gikk eh bra.»").misses("«Det gikk eh bra.» (");
        r.press("right").sees("‹ pseudonym ›");
    }
}
