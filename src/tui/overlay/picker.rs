//! The code picker: typing finds a code anywhere in the tree, or makes a new one; `Oppstart/Opplæring` makes a
//! nested one. The code is put on a passage, or another code is moved under it.
//!
//! ```text
//! ┌ Hvilken kode? ─────────────────────────┐
//! │ oppl_                                  │
//! │▸Oppstart/Opplæring                  52 │
//! │ + Ny kode «oppl»                       │
//! ```

use std::cmp::{Ordering, Reverse};
use std::collections::HashSet;

use crossterm::event::KeyCode;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Over, OverlayOutcome};
use crate::domain::codebook::split_path;
use crate::domain::colour::Rgb;
use crate::domain::ids::CodeId;
use crate::project::Project;
use crate::project::excerpt::Target;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Answer, Sheet, Size};
use crate::tui::widget::tree::indent;
use crate::tui::widget::wrap::{columns_of, shortened_front};

/// A code that can be picked.
struct Row {
    code: CodeId,
    path: String,
    /// The code that it lies under, how far in it stands, and its place in the codebook.
    parent: Option<CodeId>,
    depth: usize,
    place: usize,
    /// How many excerpts the theme has; counted when the row comes into sight.
    count: Option<usize>,
    pen: Option<Rgb>,
    on: bool,
    /// Whether it was taken out of use: then it is found only by typing, after the others.
    retired: bool,
}

/// What a code is picked for.
#[derive(Clone)]
pub enum Purpose {
    /// To put it on this.
    Put(Target),
    /// To move this code under it.
    Move(CodeId),
}

/// What stands in the list.
enum Choice<'a> {
    /// A code there is.
    Code(&'a Row),
    /// One called what was typed.
    New,
    /// The top of the codebook, above all codes.
    Top,
}

/// How near a code is to what was typed, nearest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// The name or the path is just that.
    Exact,
    /// The name begins so.
    Begins,
    /// The path begins so: it lies under a code whose name does.
    Under,
    /// Every word of it stands somewhere in the path.
    Holds,
    /// The letters stand there, scattered.
    Scattered,
    /// It is out of use, however near it is.
    Retired,
}

fn nearness(row: &Row, typed: &str) -> Nearness {
    let (path, typed) = (row.path.to_lowercase(), typed.to_lowercase());
    let name = split_path(&path).pop().unwrap_or_default();
    if row.retired {
        Nearness::Retired
    } else if path == typed || name == typed {
        Nearness::Exact
    } else if name.starts_with(&typed) {
        Nearness::Begins
    } else if path.starts_with(&typed) {
        Nearness::Under
    } else if typed.split([' ', '/']).all(|word| path.contains(word)) {
        Nearness::Holds
    } else {
        Nearness::Scattered
    }
}

/// How large it becomes.
const SIZE: Size = Size { width: 60, most: 15, above: 1 };

/// How many rows there are for what is said where nothing is found.
const NOTE: u16 = 3;

/// The code picker.
pub struct Picker {
    purpose: Purpose,
    input: Input,
    rows: Vec<Row>,
    /// Positions in `rows` of those that match what was typed, best first.
    found: Vec<usize>,
    /// How many of them were plainly meant.
    near: usize,
    /// Whether they are drawn as a tree. Otherwise each is shown by its path, or it would seem to lie under another.
    is_tree: bool,
    sheet: Sheet,
    matcher: Matcher,
}

impl Picker {
    /// A picker for this; the codes used last come first until something is typed.
    pub fn new(project: &Project, purpose: Purpose, last: &[CodeId]) -> Self {
        let mut picker = Self {
            purpose,
            input: Input::default(),
            rows: Vec::new(),
            found: Vec::new(),
            near: 0,
            is_tree: false,
            sheet: Sheet::default(),
            matcher: Matcher::new(Config::DEFAULT.match_paths()),
        };
        picker.read(project, last);
        picker
    }

    /// Reads the codes again. What was typed stays, and where one stands in the list.
    pub fn read(&mut self, project: &Project, last: &[CodeId]) {
        self.rows = rows(project, &self.purpose);
        self.rows.sort_by_key(|row| last.iter().position(|code| *code == row.code).unwrap_or(usize::MAX));
        let at = self.sheet.list.at;
        self.search();
        self.sheet.list.go(at);
        self.count(project);
    }

    /// Counts what is in sight.
    fn count(&mut self, project: &Project) {
        let reach = usize::from(SIZE.most) + 3;
        for at in self.found.iter().skip(self.sheet.list.at.saturating_sub(reach)).take(2 * reach) {
            if let Some(row) = self.rows.get_mut(*at).filter(|row| row.count.is_none()) {
                row.count = project.counted_under(row.code).ok();
            }
        }
    }

    fn press(&mut self, view: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Tab => self.go_below(view),
            // The ends of the line are nearer than those of the list.
            KeyCode::Home | KeyCode::End => drop(self.input.key(key)),
            // After Tab a slash stands there already.
            KeyCode::Char('/') if self.input.text().ends_with('/') => {}
            _ => match self.sheet.key(key, self.length(view)) {
                Answer::Left => return OverlayOutcome::Left,
                Answer::Chosen(_) => return self.pick(view),
                Answer::Other if self.input.key(key) => self.search(),
                Answer::Waiting | Answer::Other => {}
            },
        }
        OverlayOutcome::Waiting
    }

    /// Takes the chosen path into the line, or the new name that stands there, to go on with a subcode of it.
    fn go_below(&mut self, view: View) {
        let above = match self.choice(view, self.sheet.list.at) {
            Some(Choice::Code(row)) => row.path.clone(),
            Some(Choice::New) => self.input.text().trim().to_owned(),
            Some(Choice::Top) | None => return,
        };
        self.input = Input::new(&format!("{above}/"));
        self.search();
    }

    fn search(&mut self) {
        self.sheet = Sheet::default();
        self.is_tree = false;
        if self.input.is_empty() {
            let in_use = |(at, row): (usize, &Row)| (!row.retired).then_some(at);
            self.found = self.rows.iter().enumerate().filter_map(in_use).collect();
            (self.near, self.is_tree) = (self.found.len(), self.is_whole_tree());
            return;
        }
        if self.is_blank() {
            (self.found, self.near) = (Vec::new(), 0);
            return;
        }
        let typed = self.input.text().trim();
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let mut letters = Vec::new();
        let mut score = |row: &Row| pattern.score(Utf32Str::new(&row.path, &mut letters), &mut self.matcher);
        let scored = self.rows.iter().enumerate().filter_map(|(i, row)| {
            let near = nearness(row, typed);
            // Of names that begin as was typed, the one that lies highest is meant first.
            let depth = if near < Nearness::Holds { row.depth } else { 0 };
            Some((near, depth, Reverse(score(row)?), i))
        });
        let mut scored: Vec<_> = scored.collect();
        // Where a subcode is begun, scattered letters are not what is meant, and Enter must not take them for it.
        scored.retain(|(near, ..)| *near < Nearness::Scattered || !typed.ends_with('/'));
        scored.sort_unstable();
        self.near = scored.iter().filter(|(near, ..)| *near < Nearness::Scattered).count();
        self.found = scored.into_iter().map(|(.., i)| i).collect();
    }

    /// Whether only spaces and slashes were typed, which are no name.
    fn is_blank(&self) -> bool {
        !self.input.is_empty() && self.input.text().split('/').all(|name| name.trim().is_empty())
    }

    /// Whether what was found comes in the order of the codebook, each code after the one that it lies under.
    fn is_whole_tree(&self) -> bool {
        let found = || self.found.iter().filter_map(|at| self.rows.get(*at));
        let codes: HashSet<CodeId> = found().map(|row| row.code).collect();
        found().is_sorted_by_key(|row| row.place)
            && found().all(|row| row.parent.is_none_or(|above| codes.contains(&above)))
    }

    /// What stands at a place of the list. A new code comes after those that were plainly meant, and before those
    /// that only have the letters somewhere; the top of the codebook comes first while nothing is typed.
    fn choice(&self, view: View, at: usize) -> Option<Choice<'_>> {
        let at = match self.offers_top() {
            true if at == 0 => return Some(Choice::Top),
            true => at - 1,
            false => at,
        };
        let code = |at: usize| self.found.get(at).and_then(|i| self.rows.get(*i)).map(Choice::Code);
        match (self.fresh(view).is_some(), at.cmp(&self.near)) {
            (true, Ordering::Equal) => Some(Choice::New),
            (true, Ordering::Greater) => code(at - 1),
            _ => code(at),
        }
    }

    fn offers_top(&self) -> bool {
        matches!(self.purpose, Purpose::Move(_)) && self.input.is_empty()
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
        self.found.len() + usize::from(self.fresh(view).is_some()) + usize::from(self.offers_top())
    }

    fn pick(&self, view: View) -> OverlayOutcome {
        let typed = || self.input.text().trim().to_owned();
        match (self.choice(view, self.sheet.list.at), &self.purpose) {
            (Some(Choice::Code(row)), Purpose::Put(target)) => OverlayOutcome::Code(target.clone(), row.code),
            (Some(Choice::New), Purpose::Put(target)) => OverlayOutcome::NewCode(target.clone(), typed()),
            (Some(Choice::Code(row)), Purpose::Move(code)) => OverlayOutcome::MoveCode(*code, Some(row.code)),
            (Some(Choice::New), Purpose::Move(code)) => OverlayOutcome::MoveCodeTo(*code, typed()),
            (Some(Choice::Top), Purpose::Move(code)) => OverlayOutcome::MoveCode(*code, None),
            (Some(Choice::Top), Purpose::Put(_)) | (None, _) => OverlayOutcome::Waiting,
        }
    }

    fn title(&self, view: View) -> String {
        match &self.purpose {
            Purpose::Put(_) => view.words.say("picker-title").into_owned(),
            Purpose::Move(code) => {
                view.words.tell("picker-move-title", &[("path", view.project.model().codebook.path(*code).into())])
            }
        }
    }

    fn draw_code(&self, buffer: &mut Buffer, area: Rect, code: &Row, style: Style, view: View) {
        let count = code.count.filter(|count| *count > 0).map(|count| count.to_string()).unwrap_or_default();
        let retired = code.retired.then(|| view.words.say("picker-retired").into_owned());
        let count = retired.into_iter().chain([count]).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let style = if code.retired { style.patch(view.styles.dim()) } else { style };
        let room = usize::from(area.width).saturating_sub(columns_of(&count) + 5);
        let label = match self.is_tree {
            true => indent(code.depth) + &split_path(&code.path).pop().unwrap_or_default(),
            false => code.path.clone(),
        };
        let label = shortened_front(&label, room);
        let on = if code.on { "✓" } else { " " };
        paint::pair(buffer, area, &format!(" {on} {label}"), &format!("{count} "), style);
        paint::words(buffer, (area.x, area.y), 1, "▌", view.styles.swatch(code.pen));
    }
}

impl Over for Picker {
    fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        let answer = self.press(view, key);
        self.count(view.project);
        answer
    }

    fn paste(&mut self, view: View, text: &str) {
        self.input.insert(text);
        self.search();
        self.count(view.project);
    }

    /// Picks the row that was clicked.
    fn click(&mut self, view: View, x: u16, y: u16) -> OverlayOutcome {
        match self.sheet.click(x, y, self.length(view)) {
            Answer::Chosen(_) => self.pick(view),
            _ => OverlayOutcome::Waiting,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let (length, title) = (self.length(view), self.title(view));
        let (line, rows) = self.sheet.open(buffer, area, (&title, length.max(usize::from(NOTE))), SIZE, view.styles);
        self.input.draw(buffer, line, Style::new());
        if length == 0 {
            let hint = view.words.say(match self.input.is_empty() {
                true => "picker-type-a-name",
                false if self.is_blank() => "error-empty-name",
                false => "picker-unfinished",
            });
            let room = Rect { y: line.y + 1, width: line.width.saturating_sub(1), height: NOTE, ..line };
            paint::wrapped(buffer, room, &hint, view.styles.dim());
        }
        for (at, row, style) in rows {
            match self.choice(view, at) {
                Some(Choice::Code(code)) => self.draw_code(buffer, row, code, style, view),
                Some(Choice::Top) => {
                    paint::row(buffer, row, &format!("   {}", view.words.say("picker-top")), style);
                }
                Some(Choice::New) => {
                    let name = self.input.text().trim();
                    let text = view.words.tell("picker-new", &[("name", name.into())]);
                    paint::row(buffer, row, &format!(" + {text}"), style);
                }
                None => {}
            }
        }
    }

    fn hint(&self) -> &'static str {
        "hint-picker"
    }
}

fn rows(project: &Project, purpose: &Purpose) -> Vec<Row> {
    let model = project.model();
    let on = |code: CodeId| match purpose {
        Purpose::Put(target) => project.target_has(target, code),
        Purpose::Move(moved) => model.codebook.get(*moved).is_some_and(|moved| moved.parent == Some(code)),
    };
    // A code comes neither under itself nor under what lies below it.
    let cannot = |code: CodeId| matches!(purpose, Purpose::Move(moved) if model.codebook.is_within(code, *moved));
    let row = |(place, (code, depth)): (usize, &(CodeId, usize))| {
        (!cannot(*code)).then(|| Row {
            code: *code,
            path: model.codebook.path(*code),
            parent: model.codebook.get(*code).and_then(|code| code.parent),
            depth: *depth,
            place,
            count: None,
            pen: project.code_rgb(*code),
            on: on(*code),
            retired: model.codebook.get(*code).is_none_or(|c| c.retired),
        })
    };
    model.codebook.in_order().iter().enumerate().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use crate::project::testing::Study;
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
        robot.write("Ny").press("tab").sees("║ Ny/").press("tab").sees("║ Ny/").misses("Ny//");
        robot.write("under").press("enter");
        assert!(robot.project().find_code("Ny/under").is_ok());
        robot.press("c").write("opp").press("tab").write("Tempo").press("enter");
        assert!(robot.project().find_code("Oppstart/Tempo").is_ok());
    }

    #[test]
    fn a_code_that_is_out_of_use_is_found_only_by_typing_and_comes_last() {
        let mut robot = picking(&["Tillit", "Til senere"]);
        robot.press("esc f2 down o f1 c").sees("✓ Til senere").misses("✓ Tillit").write("til");
        let rows = ["✓ Til senere", "+ Ny", "✓ Tillit"].map(|row| robot.find(row).1);
        assert!(rows.is_sorted(), "{}", robot.screen());
        robot.sees("ute av bruk").press("esc down c").write("Tillit").press("enter").sees("Kodet");
        assert_eq!(robot.excerpts()[1], "Jeg var aldri alene. = Tillit");
    }

    #[test]
    fn a_code_that_is_out_of_use_is_not_put_on_again_unasked() {
        let mut robot = picking(&["Tillit"]);
        robot.press("esc f2 down o f1 ctrl-end .").sees("Hvilken kode?").misses("✓ Tillit");
    }

    #[test]
    fn where_a_subcode_is_begun_enter_takes_no_code_with_scattered_letters() {
        let mut robot = picking(&["Underveis/Målstyring"]);
        robot.write("Ny").sees("Underveis/Målstyring").press("tab").misses("Underveis/Målstyring").press("enter");
        robot.sees("║ Ny/");
    }

    /// Two themes that both have a code called «Tid».
    const TWO_TIMES: [&str; 4] = ["Oppstart", "Oppstart/Tid", "Underveis", "Underveis/Tid"];

    #[test]
    fn only_the_whole_tree_in_its_order_is_drawn_as_a_tree() {
        let mut robot = picking(&TWO_TIMES);
        let before = ["Underveis/Tid", "Underveis  ", "Oppstart/Tid", "Oppstart  "].map(|row| robot.find(row));
        assert!(before.is_sorted_by_key(|place| place.1), "{}", robot.screen());
        assert!(before.iter().all(|place| place.0 == before[0].0), "{}", robot.screen());
        let mut study = Study::with(&[("I01", &["Anna: Jeg var aldri alene."])]);
        for code in TWO_TIMES {
            study.add_code(code).unwrap();
        }
        let mut robot = Robot::at_study(study, 80, 24);
        robot.press("c").sees("▌  Oppstart  ").sees("▌    Tid  ").misses("Oppstart/Tid");
    }

    #[test]
    fn paths_are_shown_where_the_theme_of_a_code_is_out_of_use() {
        let mut study = Study::with(&[("I01", &["Anna: Jeg var aldri alene."])]);
        for code in TWO_TIMES {
            study.add_code(code).unwrap();
        }
        let theme = study.find_code("Underveis").unwrap();
        study.retire_code(theme, true).unwrap();
        Robot::at_study(study, 80, 24).press("c").sees("Underveis/Tid").misses("    Tid");
    }

    #[test]
    fn a_name_that_cannot_be_used_stays_to_be_mended() {
        let mut robot = picking(&["Oppstart"]);
        let long = "x".repeat(300);
        robot.write(&long).press("enter").sees("Hvilken kode?").sees("║ xxx").sees("Velg et kortere");
        robot.press("ctrl-u").write("Tillit").press("enter").misses("Hvilken kode?").sees("Kodet");
        robot
            .press("f2 down f")
            .sees("Hvor skal")
            .write(&long)
            .press("enter")
            .sees("Hvor skal")
            .sees("Velg et kortere");
        robot.press("ctrl-u").write("Tillit").press("enter").misses("Hvor skal");
        assert!(robot.project().find_code("Tillit/Oppstart").is_ok());
    }

    #[test]
    fn what_begins_as_it_was_typed_comes_before_what_was_used_last_and_a_theme_first() {
        let mut robot = picking(&["Veien inn", "Annet/Vei ut", "Veien inn/Tilfeldig"]);
        robot.write("Vei");
        let rows = ["Veien inn  ", "Annet/Vei ut", "Veien inn/Tilfeldig"].map(|row| robot.find(row).1);
        assert!(rows.is_sorted(), "{}", robot.screen());
        robot.press("tab").sees("║ Veien inn/ ");
    }

    #[test]
    fn enter_takes_what_is_seen_to_be_chosen_and_nothing_where_the_name_is_empty() {
        let mut robot = picking(&["Oppstart", "Underveis"]);
        let reversed =
            |robot: &mut Robot, row: &str| robot.style(row).add_modifier.contains(ratatui::style::Modifier::REVERSED);
        assert!(reversed(&mut robot, "Underveis  ") && !reversed(&mut robot, "Oppstart  "));
        for typed in [" ", "/", " / "] {
            robot.press("ctrl-u").write(typed).sees("Navnet er tomt").press("enter tab").sees("Navnet er tomt");
            robot.misses("Underveis");
        }
        assert_eq!(robot.excerpts(), ["Hvordan? = Oppstart + Underveis"]);
    }

    #[test]
    fn what_is_to_be_known_of_an_unfinished_name_is_not_cut() {
        picking(&["Oppstart"]).write("Oppstart").press("tab").sees("ta den bort.");
    }

    #[test]
    fn an_arrow_at_the_edge_says_that_there_is_more() {
        let mut study = Study::with(&[("I01", &["Anna: Jeg var aldri alene."])]);
        for n in 10..40 {
            study.add_code(&format!("Kode {n}")).unwrap();
        }
        let mut robot = Robot::at_study(study, 80, 24);
        let edges = |robot: &mut Robot| {
            let screen = robot.screen();
            // The bottom line names the arrow keys.
            let rows: Vec<&str> = screen.lines().take(23).collect();
            ["↑", "↓"].map(|edge| rows.iter().any(|row| row.contains(edge)))
        };
        robot.press("c").sees("Kode 10").misses("Kode 39");
        assert_eq!(edges(&mut robot), [false, true]);
        for _ in 0..17 {
            robot.press("down");
        }
        assert_eq!(edges(&mut robot), [true, true]);
        for _ in 0..17 {
            robot.press("down");
        }
        robot.sees("Kode 39");
        assert_eq!(edges(&mut robot), [true, false]);
        robot.press("esc f2");
        assert_eq!(edges(&mut robot), [false, true]);
        robot.press("end");
        assert_eq!(edges(&mut robot), [true, false]);
    }
}
