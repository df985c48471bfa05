//! Draws the Search screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::Search;
use super::line::{HitLine, Line};
use crate::domain::query::options::SearchOptions;
use crate::project::query::diagnosis::Cause;
use crate::project::query::job::SearchJob;
use crate::tui::command::{self, Command, Pane};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened, shortened_front};
use crate::words::Words;

/// In windows of at least this many columns, names get more room and a hint fits in one row.
pub(super) const WIDE: u16 = 100;

/// Columns of a line besides names and text: marks, the turn's number and spaces.
const FIXED: u16 = 9;

/// The areas of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The query line and the rows below it, with the border.
    pub query: Rect,
    /// The list, with the border.
    pub hits: Rect,
    /// The rows of the list.
    pub list: Rect,
}

impl Areas {
    /// The areas within `area`, with `below` rows below the query line.
    pub fn of(area: Rect, below: u16) -> Self {
        let height = (3 + below).min(area.height);
        let query = Rect { height, ..area };
        let hits = Rect { y: area.y + height, height: area.height - height, ..area };
        Self { query, hits, list: paint::inside(hits) }
    }
}

impl Search {
    /// Draws the screen from memory.
    pub fn draw(&self, buffer: &mut Buffer, view: View) {
        self.draw_query(buffer, view);
        let border = view.styles.border(!self.line.typing);
        if self.shows_absent {
            return self.draw_absent(buffer, view, border);
        }
        let title = match self.search.job() {
            Some(_) if self.line.fault().is_some() => {
                view.words.tell("search-previous-query", &[("query", self.search.query().into())])
            }
            Some(_) => self.search.sort().title(view.project.model(), view.words),
            None => String::new(),
        };
        let chosen = match self.chosen.len() {
            0 => String::new(),
            count => view.words.tell("search-chosen", &[("count", count.into())]),
        };
        paint::pane(buffer, self.areas.hits, (&title, &chosen), border);
        if self.search.rows().is_empty() {
            self.draw_reason(buffer, view);
        }
        self.draw_below(buffer, view, border.line);
        let list = self.areas.list;
        for ((n, line), row) in self.lines.iter().enumerate().zip(list.rows()) {
            match line {
                Line::Heading(group) => {
                    let name = self.search.sort().heading(view.project.model(), view.words, &group.name);
                    let mut heading = format!("{name} · {}", hits(view, group.hits));
                    if group.people > 0 {
                        heading += " · ";
                        heading += &view.words.tell("count-participants", &[("n", group.people.into())]);
                    }
                    paint::words(buffer, (row.x, row.y), row.width, &heading, view.styles.strong());
                }
                Line::Hit(line) => self.draw_hit(buffer, view, row, line, self.list.top + n == self.list.at),
            }
        }
        if self.line.fault().is_some() {
            // The list does not show the result of the query in the line.
            buffer.set_style(list.intersection(*buffer.area()), view.styles.dim());
        }
    }

    /// Draws the lower border: the codes on the selected hit, and what is coded of a hit.
    fn draw_below(&self, buffer: &mut Buffer, view: View, border: Style) {
        let area = self.areas.hits;
        if self.search.rows().is_empty() || area.height < 2 {
            return;
        }
        let unit = format!(" {} ", view.words.say(self.unit_phrase()));
        let wide = u16::try_from(columns_of(&unit)).unwrap_or(u16::MAX);
        let (y, x) = (area.bottom() - 1, area.right().saturating_sub(wide + 1));
        paint::words(buffer, (x, y), wide, &unit, border);
        if !self.codes.is_empty() {
            let room = usize::from(x.saturating_sub(area.x + 4));
            paint::words(buffer, (area.x + 1, y), x, &format!(" {} ", shortened(&self.codes, room)), border);
        }
    }

    /// The phrase that says what is coded of the hits that an act applies to.
    fn unit_phrase(&self) -> &'static str {
        let has_words = match self.chosen.is_empty() {
            true => self.search.hit_at(self.list.at).is_none_or(|hit| hit.has_words()),
            false => self.search.job().is_none_or(SearchJob::asks_for_words),
        };
        if has_words { self.unit.phrase() } else { "search-codes-whole-turn" }
    }

    fn draw_query(&self, buffer: &mut Buffer, view: View) {
        let typing = self.line.typing;
        let border = view.styles.border(typing);
        let what = options_text(view.words, self.search.options, !typing);
        let inner = paint::pane(buffer, self.areas.query, (&view.words.say("search-title"), &what), border);
        let room = paint::indented(inner, 1);
        self.line.draw(buffer, room, view, Style::new());
        let below = Rect { y: room.y + 1, height: room.height.saturating_sub(1), ..room };
        if !self.line.draw_below(buffer, below, view) {
            paint::row(buffer, below, &self.state(view), view.styles.dim());
            let under = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
            self.line.draw_hint(buffer, under, view);
        }
    }

    /// The number of hits, and whether there may be more.
    fn state(&self, view: View) -> String {
        let Some(job) = self.search.job() else { return view.words.say("search-how").into_owned() };
        let (hits, people, documents) = (job.count, job.people.len(), job.documents_with);
        let mut state = match people {
            _ if let Some(word) = self.search.begins() => {
                let values = [("word", word.into()), ("hits", hits.into()), ("people", people.into())];
                view.words.tell("search-prefix", &values)
            }
            0 => view.words.tell("search-found", &[("hits", hits.into()), ("documents", documents.into())]),
            _ => {
                let values = [("hits", hits.into()), ("people", people.into()), ("documents", documents.into())];
                view.words.tell("search-found-people", &values)
            }
        };
        if !job.is_done() {
            let (done, all) = job.progress();
            let values = [("done", done.into()), ("all", all.into())];
            state += " · ";
            state += &match job.is_by_index() {
                true => view.words.tell("search-in-progress", &values),
                false => view.words.tell("search-without-index", &values),
            };
        } else if job.count > job.hits.len() {
            state += " · ";
            state += &view.words.tell("search-first-of", &[("count", job.hits.len().into())]);
        }
        state
    }

    /// Draws why the list is empty.
    fn draw_reason(&self, buffer: &mut Buffer, view: View) {
        let list = paint::indented(self.areas.list, 1);
        let room = Rect { y: list.y + 1, height: list.height.saturating_sub(1), ..list };
        let reason = match self.search.job() {
            _ if view.project.model().documents.is_empty() => view.words.say("read-nothing-here").into_owned(),
            // The message below the line is enough. A reason here would be about the previous query.
            _ if self.line.fault().is_some() || self.search.has_work() => return,
            None => view.words.say("search-help").into_owned(),
            Some(_) => self.reason(view),
        };
        paint::wrapped(buffer, room, &reason, Style::new());
    }

    /// What excludes the hits, if that is known, or else that there are none.
    fn reason(&self, view: View) -> String {
        let query = self.search.query();
        let Some((cause, count)) = self.search.cause() else {
            return view.words.tell("search-none", &[("query", query.into())]);
        };
        let values = [("query", query.into()), ("hits", hits(view, count).into())];
        match cause {
            Cause::Interviewers => view.words.tell("search-none-of-informants", &values),
            Cause::Strictness => view.words.tell("search-none-exact", &values),
            Cause::Spelling => view.words.tell("search-none-spelled", &values),
            Cause::Narrowing => view.words.tell("search-none-in-filter", &values),
        }
    }

    fn draw_hit(&self, buffer: &mut Buffer, view: View, row: Rect, line: &HitLine, at: bool) {
        let is_chosen = self.chosen.contains(&(line.hit.document, line.hit.span));
        let (base, cursor) = match at && !self.line.typing {
            true => (view.styles.strong().add_modifier(Modifier::UNDERLINED), view.styles.selected()),
            false => (Style::new(), Style::new()),
        };
        buffer.set_style(row.intersection(*buffer.area()), base);
        if is_chosen {
            paint::words(buffer, (row.x, row.y), 1, "✓", view.styles.key());
        }
        if let Some(pen) = line.marked {
            paint::words(buffer, (row.x + 1, row.y), 1, "▌", view.styles.swatch(pen));
        }
        let who_width = if row.width + 2 >= WIDE { 16 } else { 10 };
        let who = shortened(&line.who.text(view.words), usize::from(who_width));
        paint::words(buffer, (row.x + 2, row.y), who_width, &who, cursor);
        let turn = format!("{:>4}", line.hit.turn);
        paint::words(buffer, (row.x + 3 + who_width, row.y), 4, &turn, view.styles.dim());
        if line.hit.loosely {
            paint::words(buffer, (row.x + 7 + who_width, row.y), 1, "≈", view.styles.dim());
        }
        let x = row.x + FIXED + who_width;
        let words = Rect { x, width: row.right().saturating_sub(x), ..row };
        draw_words(buffer, view, words, line, base);
    }
}

/// The search options, with the keys that change them. While typing, those keys would be text and are left out.
fn options_text(words: &Words, options: SearchOptions, with_keys: bool) -> String {
    let whose = if options.interviewers { "search-everyone" } else { "search-informants" };
    let written = if options.as_written { "search-exact" } else { "search-forgiving" };
    let options_text = |phrase, command| match command::key_for(Pane::Hits, command).filter(|_| with_keys) {
        Some(key) => format!("{} ({})", words.say(phrase), command::name(words, key)),
        None => words.say(phrase).into_owned(),
    };
    format!("{} · {}", options_text(whose, Command::Interviewers), options_text(written, Command::ExactSpelling))
}

fn hits(view: View, count: usize) -> String {
    view.words.tell("count-hits", &[("n", count.into())])
}

/// Draws a hit: the text before it to the left of the middle, the hit, and the text after it.
fn draw_words(buffer: &mut Buffer, view: View, area: Rect, line: &HitLine, base: Style) {
    if !line.hit.has_words() {
        paint::words(buffer, (area.x, area.y), area.width, &shortened(&line.words, usize::from(area.width)), base);
        return;
    }
    let middle = area.width * 2 / 5;
    let before = shortened_front(&line.before, usize::from(middle.saturating_sub(1)));
    let wide = u16::try_from(columns_of(&before)).unwrap_or(0);
    paint::words(buffer, (area.x + middle.saturating_sub(wide), area.y), wide, &before, base);
    let room = area.width - middle;
    let found = shortened(&line.words, usize::from(room));
    let x = paint::words(buffer, (area.x + middle, area.y), room, &found, view.styles.hit());
    let room = area.right().saturating_sub(x);
    let end = paint::words(buffer, (x, area.y), room, &shortened(&line.after, usize::from(room)), base);
    // Other visible hits in the same turn, such as the second word of a `NEAR` pair.
    let start = area.x + middle.saturating_sub(wide);
    for other in &line.others {
        let [distance, length] = [other.distance, other.width].map(|n| u16::try_from(n).unwrap_or(u16::MAX));
        let (from, to) = match other.is_before {
            true => (
                (area.x + middle).saturating_sub(distance.saturating_add(length)),
                (area.x + middle).saturating_sub(distance),
            ),
            false => (x.saturating_add(distance), x.saturating_add(distance).saturating_add(length)),
        };
        let (left, right) = if other.is_before { (start, area.x + middle) } else { (x, end) };
        if from >= left && to <= right {
            buffer.set_style(Rect { x: from, width: to - from, ..area }, view.styles.hit());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_search_options_fit_in_eighty_columns() {
        let combinations = [(true, true), (true, false), (false, true), (false, false)];
        let all = [Language::Nb, Language::Nn, Language::En]
            .into_iter()
            .flat_map(|language| combinations.map(|options| (language, options)));
        for (language, (as_written, interviewers)) in all {
            let words = Words::new(language);
            let options_text = options_text(&words, SearchOptions { as_written, interviewers }, true);
            let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 3));
            paint::pane(&mut buffer, Rect::new(0, 0, 80, 3), (&words.say("search-title"), &options_text), Style::new());
            let top: String = (0..80).map(|x| buffer[(x, 0)].symbol()).collect();
            assert!(top.contains(&options_text) && top.contains(&*words.say("search-title")), "{options_text}: {top}");
        }
    }
}
