//! The code picker: typing finds a code anywhere in the tree, or creates a new one. `Oppstart/Opplæring` creates a
//! nested one. The code is applied to a passage, or another code is moved under it.
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

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::codebook::split_path;
use crate::domain::colour::Rgb;
use crate::domain::form::ColumnContent;
use crate::domain::ids::{CodeId, ExcerptId, FormId};
use crate::project::Project;
use crate::project::excerpt::Target;
use crate::tui::command::Key;
use crate::tui::outcome::MatrixChoice;
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::tui::widget::tree::indent;
use crate::tui::widget::wrap::{columns_of, shortened, shortened_path};

/// A code in the picker.
struct Row {
    code: CodeId,
    path: String,
    /// The parent, the depth, and the position in the codebook.
    parent: Option<CodeId>,
    depth: usize,
    position: usize,
    /// The number of excerpts with the theme, counted when the row becomes visible.
    count: Option<usize>,
    pen: Option<Rgb>,
    is_applied: bool,
    /// Whether the code is retired. Retired codes are found only by typing, and come last.
    retired: bool,
}

/// What a code is picked for.
#[derive(Clone)]
pub enum Purpose {
    /// To apply it to this target.
    Apply(Target),
    /// To move these codes under it.
    Move(Vec<CodeId>),
    /// To merge these codes into it.
    Merge(Vec<CodeId>),
    /// To move this excerpt to it, from another code.
    Deal(CodeId, ExcerptId),
    /// To show it in a new column of this form.
    FormColumn(FormId),
}

impl Purpose {
    /// Whether a new code can be made for it.
    fn takes_new(&self) -> bool {
        !matches!(self, Purpose::Merge(_) | Purpose::FormColumn(_))
    }
}

/// A row of the list.
enum Choice<'a> {
    /// An existing code.
    Code(&'a Row),
    /// A new code with the typed name.
    New,
    /// The top level of the codebook.
    Top,
    /// A note that the name of a subcode is still to be typed. Enter does nothing on it.
    Unfinished,
}

/// How well a code matches the typed text, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum MatchQuality {
    /// The name or the path equals it.
    Exact,
    /// The name begins with it.
    Prefix,
    /// The path begins with it, because the name of an ancestor does.
    PathPrefix,
    /// Every typed word begins a word of the path.
    Words,
    /// Every typed word occurs in the path.
    Parts,
    /// The typed letters occur in the path, but not together.
    Scattered,
    /// The code is retired.
    Retired,
}

/// How well a code matches. Capital letters that were typed must be there too, unless a name begins with what was typed: so
/// a new name is not taken for a word inside another.
fn match_quality(row: &Row, typed: &str) -> MatchQuality {
    let is_lower = typed == typed.to_lowercase();
    let exact_case = if is_lower { row.path.to_lowercase() } else { row.path.clone() };
    let parts: Vec<&str> = typed.split([' ', '/']).collect();
    let begins_word =
        |part: &&str| exact_case.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(*part));
    let (path, lower) = (row.path.to_lowercase(), typed.to_lowercase());
    let name = split_path(&path).pop().unwrap_or_default();
    if row.retired {
        MatchQuality::Retired
    } else if path == lower || name == lower {
        MatchQuality::Exact
    } else if name.starts_with(&lower) {
        MatchQuality::Prefix
    } else if path.starts_with(&lower) {
        MatchQuality::PathPrefix
    } else if parts.iter().all(begins_word) {
        MatchQuality::Words
    } else if parts.iter().all(|part| exact_case.contains(part)) {
        MatchQuality::Parts
    } else {
        MatchQuality::Scattered
    }
}

/// The size of the picker.
const SIZE: Size = Size { width: 72, max_rows: 15, above: 1 };

/// The number of rows for the note that is shown if nothing is found.
const NOTE_ROWS: u16 = 3;

/// The code picker.
pub struct Picker {
    purpose: Purpose,
    input: Input,
    rows: Vec<Row>,
    /// The indexes in `rows` of the codes that match the typed text, best first.
    found: Vec<usize>,
    /// How many of them match better than scattered letters.
    good_matches: usize,
    /// Whether they are drawn as a tree. Otherwise each is shown by its path, so that it does not seem to be a subcode of
    /// the row above.
    is_tree: bool,
    sheet: Sheet,
    matcher: Matcher,
}

impl Picker {
    /// A picker for this purpose. Recently used codes come first until something is typed.
    pub fn new(project: &Project, purpose: Purpose, last: &[CodeId]) -> Self {
        let mut picker = Self {
            purpose,
            input: Input::default(),
            rows: Vec::new(),
            found: Vec::new(),
            good_matches: 0,
            is_tree: false,
            sheet: Sheet::default(),
            matcher: Matcher::new(Config::DEFAULT.match_paths()),
        };
        picker.read(project, last);
        picker
    }

    /// Reloads the codes. The typed text and the selection are kept.
    pub fn read(&mut self, project: &Project, last: &[CodeId]) {
        self.rows = rows(project, &self.purpose);
        self.rows.sort_by_key(|row| last.iter().position(|code| *code == row.code).unwrap_or(usize::MAX));
        let at = self.sheet.list.at;
        self.search();
        self.sheet.list.go(at);
        self.count(project);
    }

    /// Counts the excerpts of the rows that are or may soon be visible.
    fn count(&mut self, project: &Project) {
        let reach = usize::from(SIZE.max_rows) + 3;
        for at in self.found.iter().skip(self.sheet.list.at.saturating_sub(reach)).take(2 * reach) {
            if let Some(row) = self.rows.get_mut(*at).filter(|row| row.count.is_none()) {
                row.count = project.counted_under(row.code).ok();
            }
        }
    }

    fn press(&mut self, view: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Tab => self.continue_below(view),
            // Home and End move in the input line, not in the list.
            KeyCode::Home | KeyCode::End => drop(self.input.key(key)),
            // Tab has added a slash already.
            KeyCode::Char('/') if self.input.text().ends_with('/') => {}
            _ => match self.sheet.key(key, self.length(view)) {
                SheetOutcome::Cancelled => return OverlayOutcome::Closed,
                SheetOutcome::Chosen(_) => return self.pick(view),
                SheetOutcome::Other if self.input.key(key) => self.search(),
                SheetOutcome::Waiting | SheetOutcome::Other => {}
            },
        }
        OverlayOutcome::Waiting
    }

    /// Puts the path of the selected row and a slash in the input line, to continue with a subcode. The selected row is
    /// a code or the new name.
    fn continue_below(&mut self, view: View) {
        let above = match self.choice(view, self.sheet.list.at) {
            Some(Choice::Code(row)) => row.path.clone(),
            Some(Choice::New) => self.input.text().trim().to_owned(),
            Some(Choice::Top | Choice::Unfinished) | None => return,
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
            (self.good_matches, self.is_tree) = (self.found.len(), self.is_whole_tree());
            return;
        }
        if self.is_blank() {
            (self.found, self.good_matches) = (Vec::new(), 0);
            return;
        }
        let typed = self.input.text().trim();
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        let mut letters = Vec::new();
        let mut score = |row: &Row| pattern.score(Utf32Str::new(&row.path, &mut letters), &mut self.matcher);
        let scored = self.rows.iter().enumerate().filter_map(|(i, row)| {
            let quality = match_quality(row, typed);
            // Among names that begin with the typed text, the one highest in the tree comes first.
            let depth = if quality < MatchQuality::Words { row.depth } else { 0 };
            Some((quality, depth, Reverse(score(row)?), i))
        });
        let mut scored: Vec<_> = scored.collect();
        // When the typed text ends in a slash, matches of scattered letters are dropped, so that Enter cannot choose
        // one by accident.
        scored.retain(|(quality, ..)| *quality < MatchQuality::Scattered || !typed.ends_with('/'));
        scored.sort_unstable();
        self.good_matches = scored.iter().filter(|(quality, ..)| *quality < MatchQuality::Scattered).count();
        self.found = scored.into_iter().map(|(.., i)| i).collect();
    }

    /// Whether only spaces and slashes were typed, which are not a name.
    fn is_blank(&self) -> bool {
        !self.input.is_empty() && self.input.text().split('/').all(|name| name.trim().is_empty())
    }

    /// Whether the codes are in the order of the codebook, and each comes after its parent.
    fn is_whole_tree(&self) -> bool {
        let found = || self.found.iter().filter_map(|at| self.rows.get(*at));
        let codes: HashSet<CodeId> = found().map(|row| row.code).collect();
        found().is_sorted_by_key(|row| row.position)
            && found().all(|row| row.parent.is_none_or(|above| codes.contains(&above)))
    }

    /// The row at an index of the list. A new code comes after the good matches and before matches of scattered
    /// letters. The top level comes first while nothing is typed, and a note while a name ends with a slash, so that Enter
    /// does not choose a subcode that was not meant.
    fn choice(&self, view: View, at: usize) -> Option<Choice<'_>> {
        let first = self.first_row();
        if at == 0 && first.is_some() {
            return first;
        }
        let at = at - usize::from(first.is_some());
        let code = |at: usize| self.found.get(at).and_then(|i| self.rows.get(*i)).map(Choice::Code);
        match (self.new_path(view).is_some(), at.cmp(&self.good_matches)) {
            (true, Ordering::Equal) => Some(Choice::New),
            (true, Ordering::Greater) => code(at - 1),
            _ => code(at),
        }
    }

    /// The row before the codes, if there is one.
    fn first_row(&self) -> Option<Choice<'_>> {
        let typed = self.input.text().trim();
        let is_unfinished = typed.ends_with('/') && !self.found.is_empty() && self.purpose.takes_new();
        match self.purpose {
            Purpose::Move(_) if self.input.is_empty() => Some(Choice::Top),
            _ => is_unfinished.then_some(Choice::Unfinished),
        }
    }

    /// The typed path, if no code has it.
    fn new_path(&self, view: View) -> Option<String> {
        let typed = self.input.text().trim();
        let names = split_path(typed);
        let is_new = !typed.is_empty()
            && self.purpose.takes_new()
            && names.iter().all(|name| !name.is_empty())
            && view.project.model().codebook.at_path(&names).is_none();
        is_new.then(|| typed.to_owned())
    }

    fn length(&self, view: View) -> usize {
        self.found.len() + usize::from(self.new_path(view).is_some()) + usize::from(self.first_row().is_some())
    }

    fn pick(&self, view: View) -> OverlayOutcome {
        let typed = || self.input.text().trim().to_owned();
        match (self.choice(view, self.sheet.list.at), &self.purpose) {
            (Some(Choice::Code(row)), Purpose::Apply(target)) => OverlayOutcome::Code(target.clone(), row.code),
            (Some(Choice::New), Purpose::Apply(target)) => OverlayOutcome::NewCode(target.clone(), typed()),
            (Some(Choice::Code(row)), Purpose::Move(codes)) => OverlayOutcome::MoveCodes(codes.clone(), Some(row.code)),
            (Some(Choice::New), Purpose::Move(codes)) => OverlayOutcome::MoveCodesTo(codes.clone(), typed()),
            (Some(Choice::Top), Purpose::Move(codes)) => OverlayOutcome::MoveCodes(codes.clone(), None),
            (Some(Choice::Code(row)), Purpose::Merge(codes)) => OverlayOutcome::MergeCodes(codes.clone(), row.code),
            (Some(Choice::Code(row)), Purpose::Deal(from, id)) => OverlayOutcome::Deal(*from, *id, row.code),
            (Some(Choice::New), Purpose::Deal(from, id)) => OverlayOutcome::DealTo(*from, *id, typed()),
            (Some(Choice::Code(row)), Purpose::FormColumn(form)) => {
                OverlayOutcome::Matrix(MatrixChoice::Column(*form, ColumnContent::Theme(row.code)))
            }
            (Some(Choice::New), Purpose::Merge(_) | Purpose::FormColumn(_))
            | (Some(Choice::Top | Choice::Unfinished), _)
            | (None, _) => OverlayOutcome::Waiting,
        }
    }

    fn title(&self, view: View) -> String {
        match &self.purpose {
            Purpose::Apply(_) => view.words.say("picker-title").into_owned(),
            Purpose::Move(codes) => view.words.tell("picker-move-title", &[("path", names(view, codes).into())]),
            Purpose::Merge(codes) => {
                let title = |code: &str| view.words.tell("picker-merge-title", &[("codes", code.into())]);
                let name = codes.first().and_then(|code| view.project.model().codebook.get(*code));
                let room = usize::from(SIZE.width).saturating_sub(columns_of(&title("")) + 6);
                title(&shortened(name.map_or("", |code| &code.name), room))
            }
            Purpose::Deal(..) => view.words.say("picker-deal-title").into_owned(),
            Purpose::FormColumn(_) => view.words.say("picker-column-title").into_owned(),
        }
    }

    fn draw_code(&self, buffer: &mut Buffer, area: Rect, code: &Row, style: Style, view: View) {
        let count = code.count.filter(|count| *count > 0).map(|count| count.to_string()).unwrap_or_default();
        let retired = code.retired.then(|| view.words.say("picker-retired").into_owned());
        let count = retired.into_iter().chain([count]).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let style = if code.retired { style.patch(view.styles.dim()) } else { style };
        let room = usize::from(area.width).saturating_sub(columns_of(&count) + 5);
        let label = match self.is_tree {
            true => shortened(&(indent(code.depth) + &split_path(&code.path).pop().unwrap_or_default()), room),
            false => shortened_path(&code.path, room),
        };
        let mark = if code.is_applied { "✓" } else { " " };
        paint::pair(buffer, area, &format!(" {mark} {label}"), &format!("{count} "), style);
        paint::words(buffer, (area.x, area.y), 1, "▌", view.styles.swatch(code.pen));
    }
}

impl OverlayBehaviour for Picker {
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
            SheetOutcome::Chosen(_) => self.pick(view),
            _ => OverlayOutcome::Waiting,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let (length, title) = (self.length(view), self.title(view));
        let (line, rows) =
            self.sheet.open(buffer, area, (&title, length.max(usize::from(NOTE_ROWS))), SIZE, view.styles);
        self.input.draw(buffer, line, Style::new());
        if length == 0 {
            let hint = view.words.say(match self.input.is_empty() {
                true => "picker-type-a-name",
                false if self.is_blank() => "error-empty-name",
                false if !self.purpose.takes_new() => "picker-nothing-found",
                false => "picker-unfinished",
            });
            let room = Rect { y: line.y + 1, width: line.width.saturating_sub(1), height: NOTE_ROWS, ..line };
            paint::wrapped(buffer, room, &hint, view.styles.dim());
        }
        for (at, row, style) in rows {
            match self.choice(view, at) {
                Some(Choice::Code(code)) => self.draw_code(buffer, row, code, style, view),
                Some(Choice::Top) => {
                    paint::row(buffer, row, &format!("   {}", view.words.say("picker-top")), style);
                }
                Some(Choice::Unfinished) => {
                    let text = view.words.say("picker-name-below");
                    paint::row(buffer, row, &format!("   {text}"), style);
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
        match self.purpose {
            Purpose::Move(_) | Purpose::Deal(..) => "hint-picker-move",
            Purpose::Merge(_) => "hint-picker-merge",
            Purpose::FormColumn(_) => "hint-picker-column",
            _ => "hint-picker",
        }
    }
}

/// The codes' paths in a title: the first one, and how many more there are.
fn names(view: View, codes: &[CodeId]) -> String {
    let first = codes.first().map(|code| view.project.model().codebook.path(*code)).unwrap_or_default();
    match codes.len() {
        0 | 1 => first,
        more => view.words.tell("codes-and-more", &[("code", first.into()), ("n", (more - 1).into())]),
    }
}

fn rows(project: &Project, purpose: &Purpose) -> Vec<Row> {
    let model = project.model();
    let is_applied = |code: CodeId| match purpose {
        Purpose::Apply(target) => project.target_has(target, code),
        Purpose::Move(moved) => {
            let is_above = |moved: &CodeId| model.codebook.get(*moved).is_some_and(|moved| moved.parent == Some(code));
            moved.iter().all(is_above)
        }
        Purpose::Merge(_) | Purpose::Deal(..) | Purpose::FormColumn(_) => false,
    };
    // A code cannot be moved under itself or its descendants, or merged into them.
    let is_forbidden = |code: CodeId| match purpose {
        Purpose::Move(codes) | Purpose::Merge(codes) => {
            codes.iter().any(|moved| model.codebook.is_within(code, *moved))
        }
        Purpose::Deal(from, _) => code == *from,
        Purpose::Apply(_) | Purpose::FormColumn(_) => false,
    };
    let row = |(position, (code, depth)): (usize, &(CodeId, usize))| {
        (!is_forbidden(*code)).then(|| Row {
            code: *code,
            path: model.codebook.path(*code),
            parent: model.codebook.get(*code).and_then(|code| code.parent),
            depth: *depth,
            position,
            count: None,
            pen: project.code_rgb(*code),
            is_applied: is_applied(*code),
            retired: model.codebook.get(*code).is_none_or(|c| c.retired),
        })
    };
    model.codebook.in_order().iter().enumerate().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use crate::project::testing::Study;
    use crate::tui::robot::{Robot, UserActions};

    /// A robot with the picker open, in a project with these codes.
    fn picking(codes: &[&str]) -> Robot {
        let mut robot = Robot::with(&[("I01", &["I: Hvordan?", "Anna: Jeg var aldri alene."])]);
        for code in codes {
            robot.press("c").write(code).press("enter");
        }
        robot.press("c");
        robot
    }

    #[test]
    fn tab_continues_with_a_subcode_of_a_new_name_or_an_existing_code() {
        let mut robot = picking(&["Oppstart"]);
        robot.write("Ny").press("tab").sees("║ Ny/").press("tab").sees("║ Ny/").misses("Ny//");
        robot.write("under").press("enter");
        assert!(robot.project().find_code("Ny/under").is_ok());
        robot.press("c").write("opp").press("tab").write("Tempo").press("enter");
        assert!(robot.project().find_code("Oppstart/Tempo").is_ok());
    }

    #[test]
    fn a_retired_code_is_found_only_by_typing_and_comes_last() {
        let mut robot = picking(&["Tillit", "Til senere"]);
        robot.press("esc f2 down o f1 c").sees("✓ Til senere").misses("✓ Tillit").write("til");
        let rows = ["✓ Til senere", "+ Ny", "✓ Tillit"].map(|row| robot.find(row).1);
        assert!(rows.is_sorted(), "{}", robot.screen());
        robot.sees("ute av bruk").press("esc down c").write("Tillit").press("enter").sees("Kodet");
        assert_eq!(robot.excerpts()[1], "Jeg var aldri alene. = Tillit");
    }

    #[test]
    fn a_retired_code_is_not_applied_again_with_one_key() {
        let mut robot = picking(&["Tillit"]);
        robot.press("esc f2 down o f1 ctrl-end .").sees("Hvilken kode?").misses("✓ Tillit");
    }

    #[test]
    fn a_new_name_is_not_taken_for_a_word_inside_another() {
        let mut robot = picking(&["Uformell læring", "Opplæringa var kort"]);
        robot.write("Læring").press("enter").sees("Kodet: Læring");
        robot.press("c").write("læring").press("enter").sees("Læring");
        robot.press("c ctrl-u").write("uformell").press("enter");
        robot.press("ctrl-end c").write("formell").press("enter").sees("Kodet: Uformell læring");
    }

    #[test]
    fn after_a_slash_enter_waits_for_the_name_of_the_subcode() {
        let mut robot = picking(&["Vei inn/Tilfeldig"]);
        robot.write("Vei inn/").sees("Skriv navnet på underkoden").press("enter").sees("Hvilken kode?");
        robot.press("tab").sees("║ Vei inn/ ").press("down enter").misses("Hvilken kode?");
    }

    #[test]
    fn after_a_slash_enter_does_not_choose_a_match_of_scattered_letters() {
        let mut robot = picking(&["Underveis/Målstyring"]);
        robot.write("Ny").sees("Underveis/Målstyring").press("tab").misses("Underveis/Målstyring").press("enter");
        robot.sees("║ Ny/");
    }

    /// Two themes, each with a code called “Tid”.
    const TWO_TIMES: [&str; 4] = ["Oppstart", "Oppstart/Tid", "Underveis", "Underveis/Tid"];

    #[test]
    fn only_a_whole_tree_in_order_is_drawn_as_a_tree() {
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
    fn paths_are_shown_if_the_parent_of_a_code_is_retired() {
        let mut study = Study::with(&[("I01", &["Anna: Jeg var aldri alene."])]);
        for code in TWO_TIMES {
            study.add_code(code).unwrap();
        }
        let theme = study.find_code("Underveis").unwrap();
        study.retire_code(theme, true).unwrap();
        Robot::at_study(study, 80, 24).press("c").sees("Underveis/Tid").misses("    Tid");
    }

    #[test]
    fn a_name_that_cannot_be_used_stays_and_can_be_corrected() {
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
    fn names_that_begin_with_the_typed_text_come_before_recent_codes_and_parents_come_first() {
        let mut robot = picking(&["Veien inn", "Annet/Vei ut", "Veien inn/Tilfeldig"]);
        robot.write("Vei");
        let rows = ["Veien inn  ", "Annet/Vei ut", "Veien inn/Tilfeldig"].map(|row| robot.find(row).1);
        assert!(rows.is_sorted(), "{}", robot.screen());
        robot.press("tab").sees("║ Veien inn/ ");
    }

    #[test]
    fn enter_picks_the_selected_row_and_nothing_if_the_name_is_empty() {
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
    fn the_note_on_an_unfinished_name_is_not_cut() {
        picking(&["Oppstart"]).write("Oppstart").press("tab").sees("ta den bort.");
    }

    #[test]
    fn an_arrow_at_the_edge_shows_that_there_are_more_rows() {
        let mut study = Study::with(&[("I01", &["Anna: Jeg var aldri alene."])]);
        for n in 10..40 {
            study.add_code(&format!("Kode {n}")).unwrap();
        }
        let mut robot = Robot::at_study(study, 80, 24);
        let edges = |robot: &mut Robot| {
            let screen = robot.screen();
            // The bottom line contains arrows too.
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
