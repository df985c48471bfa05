//! Picks what the history is narrowed to. Typing finds codes, documents, coders, kinds of acts, and days.
//!
//! ```text
//! ┌ Vis bare ───────────────────────────────────┐
//! │ tem█                                        │
//! │ kode        Oppstart/Tempo                  │
//! ```

use crossterm::event::KeyCode;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::palette::plain;
use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::step::ActKind;
use crate::tui::command::Key;
use crate::tui::screen::history::FilterChoice;
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::words::day::day;

/// A row: what sort of thing, its name, the text that typing is compared with, and the choice.
struct Row {
    sort: String,
    name: String,
    folded: String,
    choice: FilterChoice,
}

impl Row {
    fn new(sort: &str, name: &str, choice: FilterChoice) -> Self {
        Self { sort: sort.to_owned(), name: name.to_owned(), folded: plain(&format!("{sort} {name}")), choice }
    }
}

/// The picker.
pub struct HistoryFilter {
    input: Input,
    rows: Vec<Row>,
    /// The indexes in `rows` of what matches the typed text.
    found: Vec<usize>,
    sheet: Sheet,
}

impl HistoryFilter {
    /// A picker. `today` is the day of the selected act, offered first.
    pub fn new(view: View, today: Option<Date>) -> Self {
        let (words, model) = (view.words, view.project.model());
        let say = |phrase: &str| words.say(phrase).into_owned();
        let mut rows = vec![Row::new("", &say("history-all"), FilterChoice::All)];
        rows.extend(today.map(|date| Row::new(&say("history-day"), &day(words, date), FilterChoice::Day(date))));
        for (code, _) in model.codebook.in_order() {
            rows.push(Row::new(&say("thing-code"), &model.codebook.path(*code), FilterChoice::Code(*code)));
        }
        for document in model.documents_in_order() {
            rows.push(Row::new(&say("thing-document"), &document.name, FilterChoice::Document(document.id)));
        }
        for coder in model.coders.iter() {
            rows.push(Row::new(&say("thing-coder"), &coder.name, FilterChoice::Coder(coder.id)));
        }
        for kind in ActKind::VARIANTS {
            let name = words.say(&format!("acts-{}", kind.word()));
            rows.push(Row::new(&say("history-kind"), &name, FilterChoice::Kind(*kind)));
        }
        let found = (0..rows.len()).collect();
        Self { input: Input::default(), rows, found, sheet: Sheet::default() }
    }

    /// Finds the typed words. A typed date becomes a row of its own.
    fn search(&mut self, view: View) {
        let typed = self.input.text().trim().to_owned();
        self.rows.retain(|row| row.sort != TYPED);
        if let Some(date) = typed_date(&typed) {
            let row = Row { sort: TYPED.to_owned(), ..Row::new("", &day(view.words, date), FilterChoice::Day(date)) };
            self.rows.insert(0, Row { folded: plain(&typed), ..row });
        }
        let typed = plain(&typed);
        let matches = |row: &Row| typed.split_whitespace().all(|word| row.folded.contains(word));
        self.found = self.rows.iter().enumerate().filter(|(_, row)| matches(row)).map(|(at, _)| at).collect();
        self.sheet = Sheet::default();
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => match self.found.get(at).and_then(|at| self.rows.get(*at)) {
                Some(row) => OverlayOutcome::HistoryFilter(row.choice, row.name.clone()),
                None => OverlayOutcome::Waiting,
            },
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting | SheetOutcome::Other => OverlayOutcome::Waiting,
        }
    }
}

/// The sort of a row with a typed date.
const TYPED: &str = "→";

/// A date as people type it: 2026-11-28 or 28.11.2026.
fn typed_date(typed: &str) -> Option<Date> {
    let numbers: Vec<&str> = typed.split(['.', '-', '/']).map(str::trim).collect();
    let [first, month, last] = numbers.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

impl OverlayBehaviour for HistoryFilter {
    fn hint(&self) -> &'static str {
        "hint-history-filter"
    }

    fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        // Home and End move in the input line, not in the list.
        if matches!(key.0, KeyCode::Home | KeyCode::End) {
            self.input.key(key);
            return OverlayOutcome::Waiting;
        }
        match self.sheet.key(key, self.found.len()) {
            SheetOutcome::Other if self.input.key(key) => self.search(view),
            answer => return self.answer(answer),
        }
        OverlayOutcome::Waiting
    }

    fn paste(&mut self, view: View, text: &str) {
        self.input.insert(text);
        self.search(view);
    }

    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.found.len());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let size = Size { width: 66, max_rows: 14, above: 1 };
        let title = view.words.say("history-filter-title");
        let (above, rows) = self.sheet.open(buffer, area, (&title, self.found.len()), size, view.styles);
        self.input.draw(buffer, above, Style::new());
        for (at, row, style) in rows {
            let Some(one) = self.found.get(at).and_then(|at| self.rows.get(*at)) else { continue };
            paint::row(buffer, row, &format!(" {:<10} {}", one.sort, one.name), style);
        }
        if self.found.is_empty() {
            let below = paint::below(paint::indented(above, 0), 0);
            paint::wrapped(
                buffer,
                Rect { y: below.y + 1, ..below },
                &view.words.say("history-none"),
                view.styles.dim(),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_people_type_it() {
        let date = Date::new(2026, 11, 28).ok();
        for typed in ["2026-11-28", "28.11.2026", "28. 11. 2026", "28/11/2026"] {
            assert_eq!(typed_date(typed), date, "{typed}");
        }
        assert_eq!([typed_date("28.11"), typed_date("40.1.2026"), typed_date("Tempo")], [None; 3]);
    }
}
