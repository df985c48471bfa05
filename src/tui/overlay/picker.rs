//! The code picker: typing finds a code anywhere in the tree, or makes a new one; `Oppstart/Opplæring` makes a
//! nested one.
//!
//! ```text
//! ┌ Hvilken kode? ─────────────────────────┐
//! │ oppl_                                  │
//! │▸Oppstart/Opplæring                  52 │
//! │ + Ny kode «oppl»                       │
//! ```

use std::cmp::Ordering;

use crossterm::event::KeyCode;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::OverlayOutcome;
use crate::domain::codebook::split_path;
use crate::domain::ids::CodeId;
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::outcome::Target;
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListAt;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened_front};

/// A code that can be picked.
struct Row {
    code: CodeId,
    path: String,
    depth: usize,
    /// How many excerpts the theme has; counted when the row comes into sight.
    count: Option<usize>,
    pen: Option<(u8, u8, u8)>,
    on: bool,
}

/// What stands in the list.
enum Choice<'a> {
    /// A code there is.
    Code(&'a Row),
    /// One called what was typed.
    New,
}

/// How near a code is to what was typed, nearest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// The name or the path is just that.
    Exact,
    /// The name begins so.
    Begins,
    /// Every word of it stands somewhere in the path.
    Holds,
    /// The letters stand there, scattered.
    Scattered,
}

fn nearness(row: &Row, typed: &str) -> Nearness {
    let (path, typed) = (row.path.to_lowercase(), typed.to_lowercase());
    let name = split_path(&path).pop().unwrap_or_default();
    if path == typed || name == typed {
        Nearness::Exact
    } else if name.starts_with(&typed) || path.starts_with(&typed) {
        Nearness::Begins
    } else if typed.split([' ', '/']).all(|word| path.contains(word)) {
        Nearness::Holds
    } else {
        Nearness::Scattered
    }
}

/// How many rows of the window it takes at most.
const HIGHEST: u16 = 18;

/// The code picker.
pub struct Picker {
    target: Target,
    input: Input,
    rows: Vec<Row>,
    /// Positions in `rows` of those that match what was typed, best first.
    found: Vec<usize>,
    /// How many of them were plainly meant.
    near: usize,
    list: ListAt,
    matcher: Matcher,
    rows_area: Rect,
}

impl Picker {
    /// A picker of a code to put on the target; the codes used last come first until something is typed.
    pub fn new(project: &Project, target: Target, last: &[CodeId]) -> Self {
        let mut rows = rows(project, &target);
        rows.sort_by_key(|row| last.iter().position(|code| *code == row.code).unwrap_or(usize::MAX));
        let matcher = Matcher::new(Config::DEFAULT.match_paths());
        let found: Vec<usize> = (0..rows.len()).collect();
        let near = found.len();
        let (input, list) = (Input::default(), ListAt::default());
        let mut picker = Self { target, input, rows, found, near, list, matcher, rows_area: Rect::default() };
        picker.count(project);
        picker
    }

    /// Counts what is in sight.
    fn count(&mut self, project: &Project) {
        let reach = usize::from(HIGHEST);
        for at in self.found.iter().skip(self.list.at.saturating_sub(reach)).take(2 * reach) {
            if let Some(row) = self.rows.get_mut(*at).filter(|row| row.count.is_none()) {
                row.count = project.counted_under(row.code).ok();
            }
        }
    }

    /// Handles a key.
    pub fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        let answer = self.press(view, key);
        self.count(view.project);
        answer
    }

    fn press(&mut self, view: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Esc => return OverlayOutcome::Left,
            KeyCode::Enter => return self.pick(view),
            KeyCode::Up => self.list.step(-1, self.length(view)),
            KeyCode::Down => self.list.step(1, self.length(view)),
            KeyCode::PageUp => self.list.step(-10, self.length(view)),
            KeyCode::PageDown => self.list.step(10, self.length(view)),
            KeyCode::Tab => self.go_below(view),
            _ => {
                if self.input.key(key) {
                    self.search();
                }
            }
        }
        OverlayOutcome::Waiting
    }

    /// Takes the chosen path into the line, or the new name that stands there, to go on with a subcode of it.
    fn go_below(&mut self, view: View) {
        let above = match self.choice(view, self.list.at) {
            Some(Choice::Code(row)) => row.path.clone(),
            Some(Choice::New) => self.input.text().trim().to_owned(),
            None => return,
        };
        self.input = Input::new(&format!("{above}/"));
        self.search();
    }

    /// Takes pasted text in.
    pub fn paste(&mut self, view: View, text: &str) {
        self.input.insert(text);
        self.search();
        self.count(view.project);
    }

    /// Picks the row that was clicked.
    pub fn click(&mut self, view: View, x: u16, y: u16) -> OverlayOutcome {
        if !self.rows_area.contains((x, y).into()) {
            return OverlayOutcome::Waiting;
        }
        let at = self.list.top + usize::from(y - self.rows_area.y);
        if at >= self.length(view) {
            return OverlayOutcome::Waiting;
        }
        self.list.go(at);
        self.pick(view)
    }

    fn search(&mut self) {
        self.list = ListAt::default();
        let typed = self.input.text().trim();
        if typed.is_empty() {
            self.found = (0..self.rows.len()).collect();
            self.near = self.found.len();
            return;
        }
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let mut letters = Vec::new();
        let mut score = |row: &Row| pattern.score(Utf32Str::new(&row.path, &mut letters), &mut self.matcher);
        let scored = self.rows.iter().enumerate().filter_map(|(i, row)| Some((nearness(row, typed), score(row)?, i)));
        let mut scored: Vec<(Nearness, u32, usize)> = scored.collect();
        // Where a subcode is begun, scattered letters are not what is meant, and Enter must not take them for it.
        scored.retain(|(near, ..)| *near != Nearness::Scattered || !typed.ends_with('/'));
        scored.sort_by_key(|(near, score, i)| (*near, std::cmp::Reverse(*score), *i));
        self.near = scored.iter().filter(|(near, ..)| *near != Nearness::Scattered).count();
        self.found = scored.into_iter().map(|(.., i)| i).collect();
    }

    /// What stands at a place of the list. A new code comes after those that were plainly meant, and before those
    /// that only have the letters somewhere.
    fn choice(&self, view: View, at: usize) -> Option<Choice<'_>> {
        let code = |at: usize| self.found.get(at).and_then(|i| self.rows.get(*i)).map(Choice::Code);
        match (self.fresh(view).is_some(), at.cmp(&self.near)) {
            (true, Ordering::Equal) => Some(Choice::New),
            (true, Ordering::Greater) => code(at - 1),
            _ => code(at),
        }
    }

    /// What was typed, if it names a code that is not there.
    fn fresh(&self, view: View) -> Option<String> {
        let typed = self.input.text().trim();
        let names = split_path(typed);
        let is_new = !typed.is_empty()
            && names.iter().all(|name| !name.is_empty())
            && view.project.model().codebook.at_path(&names).is_none();
        is_new.then(|| typed.to_owned())
    }

    fn length(&self, view: View) -> usize {
        self.found.len() + usize::from(self.fresh(view).is_some())
    }

    fn pick(&self, view: View) -> OverlayOutcome {
        match self.choice(view, self.list.at) {
            Some(Choice::Code(row)) => OverlayOutcome::Code(self.target.clone(), row.code),
            Some(Choice::New) => OverlayOutcome::NewCode(self.target.clone(), self.input.text().trim().to_owned()),
            None => OverlayOutcome::Waiting,
        }
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let length = self.length(view);
        let height = u16::try_from(length).unwrap_or(u16::MAX).saturating_add(3).clamp(6, area.height.min(HIGHEST));
        let place = paint::middle(area, 60, height);
        paint::clear(buffer, place);
        let title = view.words.say("picker-title");
        let inner = paint::pane(buffer, place, (&title, ""), view.styles.active());
        self.input.draw(
            buffer,
            Rect { x: inner.x + 1, width: inner.width.saturating_sub(1), height: 1, ..inner },
            Style::new(),
        );
        self.rows_area = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
        if length == 0 {
            let hint = view.words.say("picker-type-a-name");
            paint::words(buffer, (inner.x + 1, inner.y + 1), inner.width, &hint, view.styles.dim());
        }
        let shown = self.list.show(length, usize::from(self.rows_area.height));
        for (at, y) in shown.zip(self.rows_area.top()..self.rows_area.bottom()) {
            let row = Rect { y, height: 1, ..inner };
            let style = if at == self.list.at { view.styles.chosen() } else { Style::new() };
            match self.choice(view, at) {
                Some(Choice::Code(code)) => self.draw_code(buffer, row, code, style, view),
                None => {}
                Some(Choice::New) => {
                    let name = self.input.text().trim();
                    let text = view.words.tell("picker-new", &[("name", name.into())]);
                    paint::row(buffer, row, &format!(" + {text}"), style);
                }
            }
        }
    }

    fn draw_code(&self, buffer: &mut Buffer, area: Rect, code: &Row, style: Style, view: View) {
        let count = code.count.filter(|count| *count > 0).map(|count| count.to_string()).unwrap_or_default();
        let room = usize::from(area.width).saturating_sub(columns_of(&count) + 5);
        let typed = !self.input.is_empty();
        let label = match typed {
            true => shortened_front(&code.path, room),
            false => {
                let name = split_path(&code.path).pop().unwrap_or_default();
                shortened_front(&format!("{}{name}", "  ".repeat(code.depth)), room)
            }
        };
        let gap = " ".repeat(room.saturating_sub(columns_of(&label)) + 1);
        let on = if code.on { "✓" } else { " " };
        paint::row(buffer, area, &format!(" {on} {label}{gap}{count}"), style);
        paint::words(buffer, (area.x, area.y), 1, "▌", view.styles.swatch(code.pen));
    }
}

fn rows(project: &Project, target: &Target) -> Vec<Row> {
    let model = project.model();
    let on = |code: CodeId| match target {
        Target::Passage(document, span) => {
            project.excerpt_at(*document, *span).is_some_and(|e| project.coding_of(e.id, code).is_some())
        }
        Target::Excerpts(excerpts) => excerpts.iter().all(|e| project.coding_of(*e, code).is_some()),
        Target::Passages(_) => false,
    };
    let row = |(code, depth): &(CodeId, usize)| {
        let pen = model.codebook.colour(*code).and_then(|id| model.colours.get(id)).map(|pen| pen.channels());
        let retired = model.codebook.get(*code).is_none_or(|c| c.retired);
        (!retired).then(|| Row {
            code: *code,
            path: model.codebook.path(*code),
            depth: *depth,
            count: None,
            pen,
            on: on(*code),
        })
    };
    model.codebook.in_order().iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use crate::tui::robot::{Hands, Robot};

    /// A robot in whose project there are these codes, at the picker.
    fn picking(codes: &[&str]) -> Robot {
        let mut robot = Robot::with(&[("I01", &["I: Hvordan?", "Anna: Jeg var aldri alene."])]);
        for code in codes {
            robot.press("c").write(code).press("enter");
        }
        robot.press("c");
        robot
    }

    #[test]
    fn tab_goes_on_with_a_subcode_of_a_new_name_as_of_a_code_there_is() {
        let mut robot = picking(&["Oppstart"]);
        robot.write("Ny").press("tab").sees("│ Ny/").press("tab").sees("│ Ny/").misses("Ny//");
        robot.write("under").press("enter");
        assert!(robot.project().find_code("Ny/under").is_ok());
        robot.press("c").write("opp").press("tab").write("Tempo").press("enter");
        assert!(robot.project().find_code("Oppstart/Tempo").is_ok());
    }

    #[test]
    fn where_a_subcode_is_begun_enter_takes_no_code_with_scattered_letters() {
        let mut robot = picking(&["Underveis/Målstyring"]);
        robot.write("Ny").sees("Underveis/Målstyring").press("tab").misses("Underveis/Målstyring").press("enter");
        robot.sees("│ Ny/");
    }
}
