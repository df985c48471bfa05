//! Draws the Read screen: only the visible rows.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::at_cursor::Line;
use super::interview::Line as InterviewLine;
use super::page::{Heading, Mark, Page, Row};
use super::{Focus, Read};
use crate::analysis::quote::Times;
use crate::domain::span::Span;
use crate::domain::turn::clock_time;
use crate::project::memo::subject::kind_phrase;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::panes::{Panes, Width};
use crate::tui::widget::wrap::{columns_of, shortened, shortened_middle, shortened_path};
use crate::words::{capitalised, kind};

/// Columns beside the name in the list of interviews: the mark of the open one, the bar and the count.
pub(super) const BESIDE_NAMES: usize = 9;

/// Columns before the text: the turn's number and a space.
const GUTTER: u16 = 5;

/// The maximum width of the text, in columns. Longer rows are hard to read.
const MAX_TEXT_WIDTH: u16 = 84;

/// The areas of the screen. An empty area is hidden.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Areas {
    /// The list of interviews, with the border.
    pub documents: Rect,
    /// The transcript, with the border.
    pub text: Rect,
    /// The excerpts at the cursor, with the border.
    pub here: Rect,
    /// The rows of the transcript: gutter, text and margin.
    pub rows: Rect,
    /// The width of the margin.
    pub margin: u16,
}

impl Areas {
    /// The areas within `area`. The list of interviews gets the width of its longest name, which is `max_name_width`
    /// columns. `shows_interview` says whether the memos on the interview are shown, which need more room.
    pub(super) fn of(
        area: Rect,
        (focus, shows_interview): (Focus, bool),
        panes: &mut Panes,
        max_name_width: usize,
    ) -> Self {
        // Including the border.
        let list =
            u16::try_from(max_name_width + BESIDE_NAMES + 2).unwrap_or(u16::MAX).clamp(18, (area.width / 3).max(26));
        let widths = [
            Some(Width { minimum: 12, default: list }),
            None,
            Some(Width {
                minimum: 14,
                default: if shows_interview { area.width / 3 } else { (area.width / 5).clamp(24, 34) },
            }),
        ];
        let mut areas = Self::default();
        if let [documents, text, here] = panes.lay_out(area, &widths, focus.place()) {
            (areas.documents, areas.text, areas.here) = (*documents, *text, *here);
        }
        let has_lower_half = focus.place() == 2 || shows_interview && focus == Focus::Text;
        if has_lower_half && !panes.are_beside(area) {
            let height = (area.height / 2).min(if shows_interview { 12 } else { 9 });
            areas.text = Rect { height: area.height - height, ..area };
            areas.here = Rect { y: area.bottom() - height, height, ..area };
        }
        let text = if areas.text.area() > 0 { areas.text } else { area };
        areas.rows = paint::inside(text);
        areas.margin = if areas.rows.width < 40 { 0 } else { (areas.rows.width / 4).clamp(12, 24) };
        areas
    }

    /// Makes the margin wider, for the marks of two rounds.
    pub fn widen_margin(&mut self) {
        self.margin = self.margin.max((self.rows.width * 2 / 5).min(44));
    }

    /// The width of the text, in columns.
    pub fn text_width(&self) -> u16 {
        self.rows.width.saturating_sub(GUTTER + self.margin + 1).clamp(8, MAX_TEXT_WIDTH)
    }

    fn text_x(&self) -> u16 {
        self.rows.x + GUTTER
    }

    fn margin_x(&self) -> u16 {
        self.text_x() + self.text_width() + 1
    }

    /// The column of the text at a column of the window.
    pub fn column(&self, x: u16) -> usize {
        usize::from(x.saturating_sub(self.text_x()))
    }
}

impl Read {
    /// Draws the visible panes.
    pub fn draw(&self, buffer: &mut Buffer, view: View) {
        if self.areas.documents.area() > 0 {
            self.draw_documents(buffer, view);
        }
        if self.areas.text.area() > 0 {
            self.draw_text(buffer, view);
        }
        if self.areas.here.area() > 0 && self.interview.is_shown && self.focus != Focus::AtCursor {
            self.draw_interview(buffer, view);
        } else if self.areas.here.area() > 0 {
            self.draw_here(buffer, view);
        }
    }

    fn draw_documents(&self, buffer: &mut Buffer, view: View) {
        let title = view.words.say("read-documents");
        let border = view.styles.border(self.focus == Focus::Documents);
        let inner = paint::pane(buffer, self.areas.documents, (&title, ""), border);
        let documents = &self.documents;
        let mut list = documents.list;
        for (n, place) in list.rows(inner, documents.rows.len()) {
            let Some(row) = documents.rows.get(n) else { continue };
            let count = row.count.unwrap_or(0);
            let bar = "▇".repeat((count * 3).div_ceil(documents.max_count));
            let open = if self.document() == Some(row.id) { "▸" } else { " " };
            let name = documents.names.get(n).map_or("", String::as_str);
            let style = match (n == documents.list.at, self.focus == Focus::Documents) {
                (true, true) => view.styles.selected(),
                _ if self.document() == Some(row.id) => view.styles.strong(),
                _ => Style::new(),
            };
            paint::pair(buffer, place, &format!("{open}{name}"), &format!("{bar:<3}{count:>4}"), style);
        }
    }

    fn draw_text(&self, buffer: &mut Buffer, view: View) {
        let border = view.styles.border(self.focus == Focus::Text);
        let Some(page) = &self.page else {
            let inner = paint::pane(buffer, self.areas.text, ("", ""), border);
            let lines = view.words.say("read-nothing-here").into_owned();
            for (line, y) in lines.lines().zip(inner.top() + 1..inner.bottom()) {
                paint::words(buffer, (inner.x + 2, y), inner.width.saturating_sub(4), line, Style::new());
            }
            return;
        };
        let name = view.project.model().documents.get(page.document).map_or("", |d| &d.name);
        let turn = self
            .turn_number()
            .map(|(number, of)| view.words.tell("read-turn-of", &[("number", number.into()), ("of", of.into())]));
        let time = page.text.time_at(self.cursor).filter(|_| self.layout.times == Times::Shown).map(clock_time);
        let here: Vec<String> = time.into_iter().chain(turn).collect();
        paint::pane(buffer, self.areas.text, (name, &here.join(" · ")), border);
        let rows = self.areas.rows;
        for (n, y) in (self.top..page.rows.len()).zip(rows.top()..rows.bottom()) {
            if let Some(row) = page.rows.get(n) {
                self.draw_row(buffer, view, page, row, y);
            }
        }
        if self.areas.margin > 0 {
            self.draw_margin(buffer, view, page);
        }
        self.draw_cursor(buffer, view, page);
    }

    fn draw_row(&self, buffer: &mut Buffer, view: View, page: &Page, row: &Row, y: u16) {
        let Some(heading) = page.headings.get(row.turn).filter(|_| !row.blank) else { return };
        let base = if heading.interviewer { view.styles.dim() } else { Style::new() };
        let mut x = self.areas.text_x();
        if row.first {
            self.draw_heading(buffer, view, heading, y);
            x += u16::try_from(row.indent).unwrap_or(0);
        }
        let end = self.areas.text_x() + self.areas.text_width();
        for (span, style) in self.styled(view, page, row.span, base) {
            let words = span.of(&page.text.text).unwrap_or_default();
            // The space or newline at which a row was broken is not drawn.
            let words = if span.end == row.span.end { words.trim_end() } else { words };
            x = paint::words(buffer, (x, y), end.saturating_sub(x), words, style);
        }
    }

    fn draw_heading(&self, buffer: &mut Buffer, view: View, heading: &Heading, y: u16) {
        let number = format!("{:>4}", heading.number);
        paint::words(buffer, (self.areas.rows.x, y), GUTTER, &number, view.styles.dim());
        let style = if heading.interviewer { view.styles.dim() } else { view.styles.strong() };
        let x = self.areas.text_x();
        paint::words(buffer, (x, y), self.areas.text_width(), &heading.speaker, style);
        let column = u16::try_from(heading.time_column()).unwrap_or(u16::MAX);
        let room = self.areas.text_width().saturating_sub(column);
        paint::words(buffer, (x.saturating_add(column), y), room, &heading.time, view.styles.dim());
    }

    /// A row of text, split where the style changes: at marks, the selection and hits.
    fn styled(&self, view: View, page: &Page, row: Span, base: Style) -> Vec<(Span, Style)> {
        let runs = page.runs_in(row);
        let selected = self.selection.map(|s| s.span).and_then(|s| s.shared(row));
        let hits: Vec<Span> = self.hits.near(row).filter_map(|hit| hit.shared(row)).collect();
        let mut cuts = vec![row.start, row.end];
        cuts.extend(runs.iter().filter_map(|r| r.span.shared(row)).flat_map(|s| [s.start, s.end]));
        cuts.extend(selected.iter().chain(&hits).flat_map(|s| [s.start, s.end]));
        cuts.sort_unstable();
        cuts.dedup();
        let style = |at: usize| {
            let run = runs.iter().find(|r| r.span.holds(at));
            let marked = run.map_or(base, |run| run_style(view, page, &run.over, base));
            let is_hit = hits.iter().any(|hit| hit.holds(at));
            let marked = if is_hit { marked.patch(view.styles.hit()) } else { marked };
            if selected.is_some_and(|s| s.holds(at)) { view.styles.selected() } else { marked }
        };
        cuts.windows(2).map(|cut| (Span { start: cut[0], end: cut[1] }, style(cut[0]))).collect()
    }

    /// Draws the brackets of the visible excerpts. Each excerpt's label is in its first row that has no label yet. If there
    /// is none, it is counted beside the label there.
    fn draw_margin(&self, buffer: &mut Buffer, view: View, page: &Page) {
        let rows = self.areas.rows;
        let (first, end) = (self.top, self.top + usize::from(rows.height));
        let mut labels: Vec<Option<(&Mark, usize)>> = vec![None; usize::from(rows.height)];
        let lanes = u16::try_from(page.lanes + page.lanes_beside).unwrap_or(0);
        for mark in page.marks.iter().filter(|m| m.first_row < end && m.end_row > first) {
            let style = view.styles.swatch(mark.pen).add_modifier(Modifier::BOLD);
            let visible = mark.first_row.max(first)..mark.end_row.min(end);
            let x = self.areas.margin_x() + u16::try_from(mark.lane).unwrap_or(0);
            for row in visible.clone() {
                paint::words(buffer, (x, self.y_of(row)), 1, bracket(mark, row), style);
            }
            let own = labels.get_mut(visible.start - first..visible.end - first).unwrap_or_default();
            match own.iter().position(Option::is_none) {
                Some(free) => own[free] = Some((mark, 0)),
                None => own.iter_mut().flatten().take(1).for_each(|(_, others)| *others += 1),
            }
        }
        for (row, (mark, others)) in labels.iter().enumerate().filter_map(|(n, label)| Some((first + n, (*label)?))) {
            let label_x = self.areas.margin_x() + lanes + 1;
            let room = rows.right().saturating_sub(label_x);
            let others = if others > 0 { format!(" +{others}") } else { String::new() };
            let label = label(view, mark, usize::from(room).saturating_sub(columns_of(&others))) + &others;
            let style = mark.pen.map_or(Style::new(), |pen| view.styles.swatch(Some(pen)));
            paint::words(buffer, (label_x, self.y_of(row)), room, &label, style);
        }
        let mut has_label: Vec<bool> = labels.iter().map(Option::is_some).collect();
        self.draw_margin_beside(buffer, view, page, &mut has_label);
    }

    /// Draws the brackets of the excerpts of the round beside, to the right of those of the current round. A label begins
    /// with the number of the round.
    fn draw_margin_beside(&self, buffer: &mut Buffer, view: View, page: &Page, has_label: &mut [bool]) {
        let rows = self.areas.rows;
        let (first, end) = (self.top, self.top + usize::from(rows.height));
        let of_round = page.layout.beside.and_then(|id| view.project.model().rounds.get(id));
        let number = of_round.map_or(0, |round| round.number);
        for mark in page.beside.iter().filter(|mark| mark.first_row < end && mark.end_row > first) {
            let visible = mark.first_row.max(first)..mark.end_row.min(end);
            let x = self.areas.margin_x() + u16::try_from(page.lanes + mark.lane).unwrap_or(0);
            for row in visible.clone() {
                paint::words(buffer, (x, self.y_of(row)), 1, bracket_beside(mark, row), view.styles.dim());
            }
            if let Some(row) = visible.clone().find(|row| has_label.get(row - first) == Some(&false)) {
                has_label[row - first] = true;
                let x = self.areas.margin_x() + u16::try_from(page.lanes + page.lanes_beside).unwrap_or(0) + 1;
                let room = rows.right().saturating_sub(x);
                let own = Mark { pen_name: mark.pen_name.clone().filter(|_| mark.codes.is_empty()), ..mark.clone() };
                let label = format!("{number}: {}", label(view, &own, usize::from(room.saturating_sub(3))));
                paint::words(buffer, (x, self.y_of(row)), room, &label, view.styles.dim());
            }
        }
    }

    fn y_of(&self, row: usize) -> u16 {
        self.areas.rows.y + u16::try_from(row.saturating_sub(self.top)).unwrap_or(u16::MAX)
    }

    fn draw_cursor(&self, buffer: &mut Buffer, view: View, page: &Page) {
        if self.focus != Focus::Text {
            return;
        }
        let row = page.row_at(self.cursor);
        let column = u16::try_from(page.column_of(self.cursor)).unwrap_or(0).min(self.areas.text_width());
        if row < self.top || row >= self.top + usize::from(self.areas.rows.height) {
            return;
        }
        let style = if self.selection.is_some() { Style::new() } else { view.styles.selected() };
        if let Some(cell) = buffer.cell_mut((self.areas.text_x() + column, self.y_of(row))) {
            cell.set_style(style.add_modifier(Modifier::REVERSED | Modifier::BOLD));
        }
    }

    fn draw_interview(&self, buffer: &mut Buffer, view: View) {
        let title = view.words.say("read-interview-memos");
        let border = view.styles.border(self.focus == Focus::Interview);
        let inner = paint::pane(buffer, self.areas.here, (&title, ""), border);
        let mut list = self.interview.list;
        for (n, area) in list.rows(inner, self.interview.lines.len()) {
            let is_selected = self.focus == Focus::Interview && n == self.interview.list.at;
            let style = if is_selected { view.styles.selected() } else { Style::new() };
            match self.interview.lines.get(n) {
                Some(InterviewLine::Heading(kind)) => {
                    let name = capitalised(&view.words.say(kind_phrase(*kind)));
                    paint::row(buffer, area, &format!(" {name}"), style.patch(view.styles.strong()));
                }
                Some(InterviewLine::Words(_, words)) => paint::row(buffer, area, &format!(" {words}"), style),
                Some(InterviewLine::Missing(_)) => {
                    let hint = view.words.say("read-interview-missing");
                    paint::row(buffer, area, &format!(" {hint}"), style.patch(view.styles.dim()));
                }
                None => {}
            }
        }
        paint::more(buffer, inner, list.beyond(self.interview.lines.len(), usize::from(inner.height)), view.styles);
    }

    fn draw_here(&self, buffer: &mut Buffer, view: View) {
        let title = view.words.say("read-coded-here");
        let inner =
            paint::pane(buffer, self.areas.here, (&title, ""), view.styles.border(self.focus == Focus::AtCursor));
        if self.here.is_empty() {
            let hint = view.words.say("read-nothing-coded").into_owned();
            paint::wrapped(buffer, inner, &hint, view.styles.dim());
            return;
        }
        let mut y = inner.top();
        for line in self.here.lines.get(self.here.shown(usize::from(inner.height))).unwrap_or_default() {
            let area = Rect { y, height: 1, ..inner };
            match line {
                Line::Excerpt(words) => {
                    let words = shortened_middle(words, usize::from(area.width));
                    paint::words(buffer, (area.x, y), area.width, &words, view.styles.dim());
                }
                Line::Flagged => {
                    let sign = view.words.say("sign-flagged");
                    paint::words(buffer, (area.x, y), area.width, &sign, view.styles.strong());
                }
                Line::Row(at) => self.draw_here_row(buffer, view, area, *at),
                Line::Uncounted(at) => self.draw_uncounted(buffer, view, area, *at),
            }
            y += 1;
        }
        self.draw_memos(buffer, view, Rect { y, height: inner.bottom().saturating_sub(y), ..inner });
    }

    fn draw_here_row(&self, buffer: &mut Buffer, view: View, area: Rect, at: usize) {
        let Some(row) = self.here.rows.get(at) else { return };
        let selected = self.focus == Focus::AtCursor && at == self.here.list.at;
        let style = if selected { view.styles.selected() } else { Style::new() };
        let label = if row.coding.is_none() { kind::pen(view.words, &row.label) } else { &row.label };
        let count = row.count.map(|c| c.to_string()).unwrap_or_default();
        let room = usize::from(area.width).saturating_sub(columns_of(&count) + 3);
        let label = if row.coding.is_none() { shortened(label, room) } else { shortened_path(label, room) };
        paint::pair(buffer, area, &format!("  {label}"), &count, style);
        paint::words(buffer, (area.x, area.y), 1, "▌", view.styles.swatch(row.pen));
    }

    /// Draws why an excerpt is not included in the count of the row above.
    fn draw_uncounted(&self, buffer: &mut Buffer, view: View, area: Rect, at: usize) {
        let Some(row) = self.here.rows.get(at) else { return };
        let room = usize::from(area.width).saturating_sub(2);
        let sentence = row.uncounted.sentence(view.words).filter(|sentence| columns_of(sentence) <= room);
        let words = sentence.or_else(|| row.uncounted.text(view.words)).unwrap_or_default();
        let words = shortened(&words, room);
        let x = area.right().saturating_sub(u16::try_from(columns_of(&words)).unwrap_or(u16::MAX)).max(area.x);
        paint::words(buffer, (x, area.y), area.width, &words, view.styles.dim());
    }

    fn draw_memos(&self, buffer: &mut Buffer, view: View, area: Rect) {
        let condensations = self.here.condensations.join("\n");
        let area = draw_below_rule(buffer, view, area, "read-condensation", &condensations);
        let memos = self.here.memos.iter().map(|(round, memo)| match round {
            Some(number) => format!("{}: {memo}", view.words.tell("status-round", &[("number", (*number).into())])),
            None => memo.clone(),
        });
        draw_below_rule(buffer, view, area, "read-memos", &memos.collect::<Vec<_>>().join("\n"));
    }
}

/// Draws a text below a rule with a title, if there is a text. Returns the area below it.
fn draw_below_rule(buffer: &mut Buffer, view: View, area: Rect, title: &str, text: &str) -> Rect {
    if text.is_empty() || area.height < 2 {
        return area;
    }
    let rule = format!("─ {} {}", view.words.say(title), "─".repeat(usize::from(area.width)));
    let rule: String = rule.chars().take(usize::from(area.width)).collect();
    paint::words(buffer, (area.x, area.y), area.width, &rule, view.styles.dim());
    let rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
    paint::wrapped(buffer, rest, text, Style::new());
    paint::below(rest, usize::from(paint::rows_of(text, rest.width).min(rest.height)))
}

/// The shortest mark determines the colour. Overlapping marks are also underlined.
fn run_style(view: View, page: &Page, over: &[usize], base: Style) -> Style {
    let marks = || over.iter().filter_map(|i| page.marks.get(*i));
    let innermost = marks().min_by_key(|mark| mark.span.len());
    let pen = innermost.and_then(|mark| mark.pen).or_else(|| marks().find_map(|mark| mark.pen));
    let style = pen.map_or(base.add_modifier(Modifier::UNDERLINED), |pen| base.patch(view.styles.marked(pen)));
    if over.len() > 1 { style.add_modifier(Modifier::UNDERLINED) } else { style }
}

/// The label of a mark in the margin: the names of its codes and of its pen, so that the pen can be recognised without
/// colour. If both do not fit, the codes get at least half of the room.
fn label(view: View, mark: &Mark, room: usize) -> String {
    let pen = mark.pen_name.as_ref().map(|name| kind::pen(view.words, name));
    let label = match (mark.codes.is_empty(), pen) {
        (true, pen) => pen.unwrap_or("✎").to_owned(),
        (false, Some(pen)) => {
            let pen = format!(" · {pen}");
            shortened(&mark.codes, room.saturating_sub(columns_of(&pen)).max(room / 2)) + &pen
        }
        (false, None) => mark.codes.clone(),
    };
    let flag = if mark.is_flagged { "⚑ " } else { "" };
    shortened(&format!("{flag}{label}"), room)
}

fn bracket(mark: &Mark, row: usize) -> &'static str {
    match (row == mark.first_row, row + 1 == mark.end_row) {
        (true, true) => "▐",
        (true, false) => "┏",
        (false, true) => "┗",
        (false, false) => "┃",
    }
}

/// The bracket of an excerpt of another round: thinner, so that the two are told apart without colour.
fn bracket_beside(mark: &Mark, row: usize) -> &'static str {
    match (row == mark.first_row, row + 1 == mark.end_row) {
        (true, true) => "│",
        (true, false) => "┌",
        (false, true) => "└",
        (false, false) => "│",
    }
}
