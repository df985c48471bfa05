//! Draws the pages: rows at the top, and details of the selected row or the input line below.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Import, ListRow, ListedFile, Page, Typing, one_file};
use crate::error::{Error, ImportError};
use crate::import::encoding::Certainty;
use crate::import::transcript::Warning;
use crate::tui::view::View;
use crate::tui::widget::browser::Row;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened, shortened_front};
use crate::words::import;

/// The maximum width of the box, in columns.
const MAX_WIDTH: u16 = 110;

/// A row to be drawn.
#[derive(Default)]
pub(super) struct Line {
    /// A checkbox, and whether it is checked. The inner `None` is a checkbox that cannot be checked.
    tick: Option<Option<bool>>,
    left: String,
    right: String,
    tone: Tone,
    /// The colour of the row's pen, as 24 bits.
    pen: Option<u32>,
}

/// The style of a row that is not selected.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tone {
    #[default]
    Plain,
    Dim,
    Strong,
}

impl Line {
    pub(super) fn new(left: String, right: String) -> Self {
        Self { left, right, ..Self::default() }
    }

    pub(super) fn checked(self, checked: bool) -> Self {
        Self { tick: Some(Some(checked)), ..self }
    }

    fn with_tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}

impl Import {
    /// Draws the current page.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, MAX_WIDTH, area.height);
        paint::clear(buffer, place);
        let title = view.words.say("key-import");
        let inner =
            paint::pane(buffer, place, (&crate::words::capitalised(&title), &self.step(view)), view.styles.focused());
        let Rect { y, height, .. } = inner;
        if self.page == Page::Reading {
            return self.draw_reading(buffer, inner, view);
        }
        paint::row(
            buffer,
            Rect { height: 1, ..inner },
            &format!(" {}", self.heading(view, inner.width)),
            view.styles.strong(),
        );
        let below = self.height_below(height);
        self.rows_area = Rect { y: y + 1, height: height.saturating_sub(below + 1), ..inner };
        let length = self.length();
        let room = usize::from(self.rows_area.height);
        let shown = self.list().show(length, room);
        let chosen = self.list().at;
        for (at, y) in shown.zip(self.rows_area.top()..self.rows_area.bottom()) {
            draw_line(buffer, Rect { y, height: 1, ..inner }, &self.line(view, at), at == chosen, view);
        }
        let below = Rect { y: self.rows_area.bottom(), height: below, ..inner };
        self.draw_below(buffer, below, view);
    }

    /// The height of the area below the rows. Pages with few details get less.
    fn height_below(&self, height: u16) -> u16 {
        let rows = u16::try_from(self.length()).unwrap_or(u16::MAX);
        let left = height.saturating_sub(1).saturating_sub(rows);
        let rows_below = match self.page {
            // The path being typed, and an error about it.
            Page::Browse | Page::Reading if self.typing.is_some() || self.message.is_some() => 6,
            // The hint has three lines on a narrow screen.
            Page::Browse | Page::Reading => 4,
            // The details of a file or of the import. The list of files needs more room.
            Page::Files => left.max(height / 3).max(7),
            Page::File(_) | Page::People | Page::Marks => left.max(height / 3),
        };
        rows_below.min(height.saturating_sub(3))
    }

    fn step(&self, view: View) -> String {
        let step: i64 = if matches!(self.page, Page::Browse | Page::Reading) { 1 } else { 2 };
        view.words.tell("import-step", &[("step", step.into()), ("of", 2_i64.into())])
    }

    fn heading(&self, view: View, width: u16) -> String {
        match self.page {
            Page::Browse | Page::Reading => {
                let folder = self.browser.folder();
                let short = self.folders.home.as_ref().and_then(|home| folder.strip_prefix(home).ok());
                let path = short.filter(|s| !s.as_os_str().is_empty()).map_or_else(
                    || folder.to_string_lossy().into_owned(),
                    |short| format!("~/{}", short.to_string_lossy()),
                );
                shortened_front(&path, usize::from(width).saturating_sub(2))
            }
            Page::Files => view.words.say("import-files-title").into_owned(),
            Page::File(at) => self.files.get(at).map(ListedFile::file).unwrap_or_default(),
            Page::People => self.table.as_ref().map(super::Table::file).unwrap_or_default(),
            Page::Marks => view.words.say("import-marks-title").into_owned(),
        }
    }

    fn draw_reading(&mut self, buffer: &mut Buffer, inner: Rect, view: View) {
        let (done, of) = self.reading.as_ref().map_or((0, 0), |reading| (reading.done, reading.total));
        let now = self.pending.first().and_then(|at| self.files.get(*at)).map(ListedFile::file).unwrap_or_default();
        let text = view.words.tell("import-reading", &[("done", done.into()), ("of", of.into())]);
        let wide = usize::from(inner.width).saturating_sub(4);
        let full = (wide * done).checked_div(of).unwrap_or(0);
        let bar = format!("{}{}", "█".repeat(full), "░".repeat(wide - full));
        let y = inner.y + inner.height / 3;
        for (n, (text, style)) in
            (0..).zip([(text, view.styles.strong()), (bar, view.styles.focused()), (now, view.styles.dim())])
        {
            let row = Rect { x: inner.x + 2, y: y + n, width: inner.width.saturating_sub(4), height: 1 };
            if row.y < inner.bottom() {
                paint::row(buffer, row, &text, style);
            }
        }
    }

    /// The row at an index.
    fn line(&self, view: View, at: usize) -> Line {
        match self.page {
            Page::Browse => self.browser.rows().get(at).map(|row| self.browse_line(view, row)).unwrap_or_default(),
            Page::Reading => Line::default(),
            Page::Files => self.list_line(view, at),
            Page::File(one) => self.files.get(one).map(|one| one_file::line(view, one, at)).unwrap_or_default(),
            Page::People => self.people_line(view, at),
            Page::Marks => self.marks_line(view, at),
        }
    }

    fn browse_line(&self, view: View, row: &Row) -> Line {
        let name = |path: &std::path::Path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        match row {
            Row::Import(n) => {
                let key = if self.browser.chosen() > 0 { "import-chosen-files" } else { "import-all-files" };
                let text = view.words.tell(key, &[("n", (*n).into())]);
                Line::new(text, "Enter".to_owned()).with_tone(Tone::Strong)
            }
            Row::TypePath => Line::new(view.words.say("import-type-path").into_owned(), String::new()),
            Row::Up(up) => Line::new(view.words.tell("import-up", &[("folder", name(up).into())]), String::new()),
            Row::Folder(path, 0) => Line::new(format!("{}/", name(path)), String::new()).with_tone(Tone::Dim),
            Row::Folder(path, n) => {
                Line::new(format!("{}/", name(path)), view.words.tell("import-files", &[("n", (*n).into())]))
            }
            Row::Table(path) => Line::new(name(path), view.words.say("import-table").into_owned()).with_tone(Tone::Dim),
            Row::Exchange(path) => {
                Line::new(self.browser.name_here(path), view.words.say("import-exchange").into_owned())
            }
            Row::File(path) => Line::new(name(path), String::new()).checked(self.browser.is_chosen(path)),
        }
    }

    fn list_line(&self, view: View, at: usize) -> Line {
        let words = view.words;
        match self.list_row(at) {
            ListRow::Import => {
                let text = match (self.chosen(), self.adding_marks()) {
                    (0, adding) if adding > 0 => words.tell("import-add-marks", &[("n", adding.into())]),
                    (chosen, _) => words.tell("import-chosen-documents", &[("n", chosen.into())]),
                };
                Line::new(text, "Enter".to_owned()).with_tone(Tone::Strong)
            }
            ListRow::People => {
                let Some(table) = &self.table else { return Line::default() };
                let text = words.tell("import-people", &[("file", table.file().into())]);
                let right = match &table.read {
                    Ok(read) => words.tell("count-participants", &[("n", read.rows.len().into())]),
                    Err(_) => words.say("import-cannot-be-read").into_owned(),
                };
                Line {
                    tick: Some(table.read.is_ok().then_some(table.is_used)),
                    ..Line::new(text, format!("{right} →"))
                }
            }
            ListRow::Marks => {
                let marks: usize = self.pens.iter().map(|pen| pen.count).sum();
                let right =
                    words.tell("import-marks-count", &[("marks", marks.into()), ("comments", self.comments.into())]);
                Line::new(words.say("import-marks-title").into_owned(), format!("{right} →"))
                    .checked(!self.marks.leave_out)
            }
            ListRow::File(at) => self.files.get(at).map(|one| file_line(view, one)).unwrap_or_default(),
        }
    }

    fn people_line(&self, view: View, at: usize) -> Line {
        let Some(table) = &self.table else { return Line::default() };
        let doubtful = table.read.as_ref().ok().zip(at.checked_sub(1)).and_then(|(read, n)| read.suspicious.get(n));
        let Some(doubtful) = doubtful else {
            let text = view.words.say("import-use-table").into_owned();
            return Line { tick: Some(table.read.is_ok().then_some(table.is_used)), ..Line::new(text, String::new()) };
        };
        let holds = crate::words::import::identifies(view.words, doubtful.why);
        let values = [("column", (&doubtful.column).into()), ("holds", holds.as_ref().into())];
        Line::new(view.words.tell("import-doubtful-column", &values), String::new()).checked(!doubtful.left_out)
    }

    fn marks_line(&self, view: View, at: usize) -> Line {
        let words = view.words;
        let pens = self.pens.len();
        match at {
            0 => {
                Line::new(words.say("import-include-marks").into_owned(), String::new()).checked(!self.marks.leave_out)
            }
            at if at == pens + 1 => {
                let text = words.tell("import-comments-as-codes", &[("n", self.short_comments.len().into())]);
                Line::new(text, String::new()).checked(self.marks.comments_as_codes)
            }
            at if at > pens + 1 => {
                Line::new(words.say("import-keep-authors").into_owned(), String::new()).checked(self.keeps_authors)
            }
            at => {
                let Some(pen) = self.pens.get(at - 1) else { return Line::default() };
                let count = words.tell("count-highlights", &[("n", pen.count.into())]);
                Line {
                    pen: Some(pen.rgb), ..Line::new(format!("    ▌ {} → {}", pen.name_in_file, pen.name), count)
                }
            }
        }
    }

    /// The prompt of the input line.
    pub(super) fn prompt(&self, view: View) -> String {
        match self.typing.as_ref().map(|(what, _)| *what) {
            Some(Typing::Path) => view.words.say("import-ask-path").into_owned(),
            Some(Typing::Name(_)) => view.words.say("import-ask-name").into_owned(),
            Some(Typing::Person(_)) => view.words.say("import-ask-person").into_owned(),
            Some(Typing::Speaker(_)) => view.words.say("import-ask-speaker").into_owned(),
            Some(Typing::Pen(at)) => {
                let pen = self.pens.get(at).map(|pen| pen.name_in_file.clone()).unwrap_or_default();
                view.words.tell("import-ask-pen", &[("pen", pen.into())])
            }
            None => String::new(),
        }
    }
}

fn file_line(view: View, one: &ListedFile) -> Line {
    let words = view.words;
    match &one.read {
        None => Line::new(one.file(), "…".to_owned()).with_tone(Tone::Dim),
        Some(Err(error)) if one.is_survey() => {
            let right = format!("{} →", words.say(why_not(error)));
            Line { tick: Some(None), ..Line::new(one.file(), right) }
        }
        Some(Err(error)) => {
            let line = Line::new(one.file(), words.say(why_not(error)).into_owned()).with_tone(Tone::Dim);
            Line { tick: Some(None), ..line }
        }
        Some(Ok(transcript)) => {
            let turns = words.tell("count-turns", &[("n", transcript.turns.len().into())]);
            let right = match (&one.same_as, &one.person) {
                _ if one.adds_marks_to().is_some() => {
                    let marks =
                        one.adds_marks_to().map(|same| import::new_marks(words, same.new.counts())).unwrap_or_default();
                    words.tell("import-duplicate-new-marks", &[("marks", marks.into())])
                }
                (Some(_), _) => words.say("import-duplicate").into_owned(),
                (None, Some(person)) if person.pseudonym.is_empty() => format!("{} · {turns}", person.number),
                (None, Some(person)) => format!("{} {} · {turns}", person.number, person.pseudonym),
                (None, None) => turns,
            };
            let is_guessed = transcript.encoding.is_some_and(|read_as| read_as.certainty == Certainty::Guess);
            let warned = match transcript.doubt() {
                _ if transcript.missed().is_some() => format!("! {} · ", words.say("import-missed-speaker")),
                Some(_) => format!("! {} · ", words.say("import-doubtful-roles")),
                None if is_guessed => format!("! {} · ", words.say("import-guessed-encoding")),
                None if transcript.warnings.iter().any(Warning::is_serious) => "! ".to_owned(),
                None => String::new(),
            };
            Line::new(one.name.clone(), format!("{warned}{right} →")).checked(one.is_chosen)
        }
    }
}

/// Whether a file was left out because it is a table of something else than interviews.
pub(super) fn is_other_table(error: &Error) -> bool {
    use ImportError::{CodebookTable, OwnTable, ParticipantTable};
    matches!(error, Error::Import(OwnTable | ParticipantTable { .. } | CodebookTable))
}

/// Why a file cannot be imported, in a few words.
fn why_not(error: &Error) -> &'static str {
    match error {
        Error::Import(ImportError::OwnTable) => "import-own-table",
        Error::Import(ImportError::NoTranscript { .. }) => "import-unknown-table",
        Error::Import(ImportError::ParticipantTable { .. }) => "import-participant-table",
        error if is_other_table(error) => "import-other-table",
        _ => "import-cannot-be-read",
    }
}

fn draw_line(buffer: &mut Buffer, area: Rect, line: &Line, is_chosen: bool, view: View) {
    let style = match line.tone {
        _ if is_chosen => view.styles.selected(),
        Tone::Plain => Style::new(),
        Tone::Dim => view.styles.dim(),
        Tone::Strong => view.styles.strong(),
    };
    let tick = match line.tick {
        None => "",
        Some(None) => "[–] ",
        Some(Some(true)) => "[x] ",
        Some(Some(false)) => "[ ] ",
    };
    let width = usize::from(area.width).saturating_sub(3);
    let right = shortened(&line.right, width * 2 / 3);
    let room = width.saturating_sub(columns_of(&right) + columns_of(tick) + 1);
    let left = shortened(&line.left, room);
    let gap = " ".repeat(room.saturating_sub(columns_of(&left)) + 1);
    paint::row(buffer, area, &format!(" {tick}{left}{gap}{right}"), style);
    if let Some([_, red, green, blue]) = line.pen.map(u32::to_be_bytes) {
        paint::words(buffer, (area.x + 5, area.y), 1, "▌", view.styles.swatch(Some((red, green, blue))));
    }
}
