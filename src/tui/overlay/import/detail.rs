//! The area below the rows, with details of the selected row: a file's speakers, marks and first turns, why it cannot
//! be read, or what an option means.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::draw::is_other_table;
use super::one_file::{self, FileRow};
use super::{Import, ListRow, ListedFile, Page};
use crate::domain::span::Span;
use crate::error::Result;
use crate::import::encoding::Certainty;
use crate::import::transcript::{Transcript, Warning};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, wrap};
use crate::words::error::sentence;
use crate::words::import;

/// The maximum number of bytes of a turn in the preview.
const MAX_PREVIEW_BYTES: usize = 600;

/// The maximum number of speakers listed for a file.
const MAX_SPEAKERS: usize = 6;

/// The maximum number of short comments and of table rows listed.
const MAX_LISTED: usize = 40;

impl Import {
    /// Draws the area below the rows: the input line and the message, or the details of the selected row.
    pub(super) fn draw_below(&self, buffer: &mut Buffer, area: Rect, view: View) {
        if area.height == 0 {
            return;
        }
        let rule = "─".repeat(usize::from(area.width));
        paint::words(buffer, (area.x, area.y), area.width, &rule, view.styles.dim());
        let room = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
        if let Some((_, input)) = &self.typing {
            let y = paragraph(buffer, room, &self.prompt(view), view.styles.strong());
            if y < room.bottom() {
                input.draw(buffer, Rect { y, height: 1, ..room }, Style::new());
            }
            let rest = Rect { y: y + 1, height: room.bottom().saturating_sub(y + 1), ..room };
            self.draw_message(buffer, rest, view);
            return;
        }
        let y = self.draw_message(buffer, room, view);
        let room = Rect { y, height: room.bottom().saturating_sub(y), ..room };
        match self.page {
            Page::Browse => self.browse_detail(buffer, room, view),
            Page::Reading => {}
            Page::Files => self.list_detail(buffer, room, view),
            Page::File(at) => {
                let Some(one) = self.files.get(at) else { return };
                let hint = match (self.offer(), self.file_row(at)) {
                    (Some((change, n)), _) => one_file::offer_message(view, change, *n),
                    (_, Some(FileRow::Label(_))) => view.words.say("import-role-hint").into_owned(),
                    _ if one.is_survey() => view.words.say("import-column-hint").into_owned(),
                    (_, Some(FileRow::Encoding)) => view.words.say("import-encoding-hint").into_owned(),
                    (_, Some(FileRow::Missing)) => view.words.say("import-missing-hint").into_owned(),
                    _ => view.words.say("import-file-hint").into_owned(),
                };
                let y = draw_doubts(buffer, room, one, view);
                let room = Rect { y, height: room.bottom().saturating_sub(y), ..room };
                let y = paragraph(buffer, room, &hint, view.styles.dim());
                preview(buffer, Rect { y, height: room.bottom().saturating_sub(y), ..room }, one, view);
            }
            Page::People => self.people_detail(buffer, room, view),
            Page::Marks => self.marks_detail(buffer, room, view),
        }
    }

    fn draw_message(&self, buffer: &mut Buffer, area: Rect, view: View) -> u16 {
        let Some((text, is_error)) = &self.message else { return area.y };
        let style = if *is_error { view.styles.error() } else { view.styles.strong() };
        paragraph(buffer, area, text, style)
    }

    fn browse_detail(&self, buffer: &mut Buffer, area: Rect, view: View) {
        let unreadable = self.browser.unreadable().len();
        let text = match unreadable {
            _ if self.browser.is_cut() => view.words.say("import-browser-cut").into_owned(),
            0 => view.words.say("import-drop-hint").into_owned(),
            n => view.words.tell("import-unreadable-files", &[("n", n.into())]),
        };
        paragraph(buffer, area, &text, view.styles.dim());
    }

    fn list_detail(&self, buffer: &mut Buffer, area: Rect, view: View) {
        let words = view.words;
        match self.list_row(self.files_list.at) {
            ListRow::Import => {
                let fails = |read: &Result<Transcript>| read.as_ref().is_err_and(|error| !is_other_table(error));
                let failed = self.files.iter().filter(|one| one.read.as_ref().is_some_and(fails)).count();
                let known = self.files.iter().filter(|one| one.same_as.is_some() && !one.is_chosen).count();
                let doubtful = self.doubtful();
                let text = words.tell(
                    "import-summary",
                    &[("failed", failed.into()), ("known", known.into()), ("doubtful", doubtful.into())],
                );
                let y = paragraph(buffer, area, text.trim(), Style::new());
                let hint = Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1), ..area };
                paragraph(buffer, hint, &words.say("import-details-hint"), view.styles.dim());
            }
            ListRow::People => self.people_detail(buffer, area, view),
            ListRow::Marks => self.marks_detail(buffer, area, view),
            ListRow::File(at) => {
                let Some(one) = self.files.get(at) else { return };
                let y = file_detail(buffer, area, one, view);
                preview(buffer, Rect { y, height: area.bottom().saturating_sub(y), ..area }, one, view);
            }
        }
    }

    /// The number of table columns that are left out because they seem to identify people.
    fn doubtful(&self) -> usize {
        let table = self.table.as_ref().and_then(|table| table.read.as_ref().ok());
        table.map_or(0, |table| table.suspicious.iter().filter(|doubtful| doubtful.left_out).count())
    }

    fn people_detail(&self, buffer: &mut Buffer, mut area: Rect, view: View) {
        let Some(table) = &self.table else { return };
        let mut say = |text: &str, style: Style| {
            let y = paragraph(buffer, area, text, style);
            area = Rect { y, height: area.bottom().saturating_sub(y), ..area };
        };
        match &table.read {
            Err(error) => say(&sentence(view.words, error), view.styles.error()),
            Ok(read) => {
                if self.doubtful() > 0 {
                    say(&view.words.tell("import-doubtful", &[("n", self.doubtful().into())]), view.styles.error());
                }
                let columns = read.attributes.join(", ");
                if !columns.is_empty() {
                    say(&view.words.tell("import-attributes", &[("columns", columns.into())]), Style::new());
                }
                for row in read.rows.iter().take(MAX_LISTED) {
                    let values: Vec<&str> = row.values.iter().map(String::as_str).filter(|v| !v.is_empty()).collect();
                    say(&format!("{} {}  {}", row.number, row.pseudonym, values.join(", ")), view.styles.dim());
                }
            }
        }
    }

    fn marks_detail(&self, buffer: &mut Buffer, area: Rect, view: View) {
        let pens = self.pens.len();
        let text = match self.page_list.at {
            at if self.page == Page::Marks && at == pens + 1 => {
                let short = self.short_comments.iter().take(MAX_LISTED);
                short.map(|words| view.words.tell("quoted", &[("text", words.into())])).collect::<Vec<_>>().join(", ")
            }
            at if self.page == Page::Marks && at > pens + 1 => view.words.say("import-authors-hint").into_owned(),
            at if self.page == Page::Marks && at > 0 => view.words.say("import-pen-hint").into_owned(),
            _ => view.words.say("import-marks-hint").into_owned(),
        };
        paragraph(buffer, area, &text, view.styles.dim());
    }
}

/// The contents of a file, or why it cannot be read. Returns the row below.
fn file_detail(buffer: &mut Buffer, mut area: Rect, one: &ListedFile, view: View) -> u16 {
    let words = view.words;
    let mut say = |text: &str, style: Style| {
        let y = paragraph(buffer, area, text, style);
        area = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    };
    match &one.read {
        None => {}
        Some(Err(error)) => {
            say(&sentence(words, error), view.styles.error());
            if one.is_survey() {
                say(&words.say("import-choose-columns"), view.styles.strong());
            }
        }
        Some(Ok(transcript)) => {
            if let Some(same) = one.adds_marks_to() {
                let values =
                    [("name", (&same.name).into()), ("marks", import::new_marks(words, same.new.counts()).into())];
                say(&words.tell("import-same-text-marks", &values), view.styles.strong());
            } else if let Some(name) = &one.same_as {
                say(&words.tell("import-same-text", &[("name", name.into())]), view.styles.strong());
            }
            for about in transcript.table.iter().flat_map(|read| import::table(words, read)) {
                say(&about, Style::new());
            }
            for (speaker, share) in transcript.speakers.iter().zip(transcript.shares()).take(MAX_SPEAKERS) {
                say(&import::speaker(words, speaker, share), Style::new());
            }
            if transcript.speakers.len() > MAX_SPEAKERS {
                let more = transcript.speakers.len() - MAX_SPEAKERS;
                say(&words.tell("import-more-speakers", &[("n", more.into())]), Style::new());
            }
            for doubt in doubts(transcript, view) {
                say(&doubt, view.styles.error());
            }
            say(&contents(transcript, view), Style::new());
            for warning in transcript.warnings.iter().filter(|warning| !is_missed(warning)) {
                say(&import::warning(words, warning), view.styles.error());
            }
        }
    }
    area.y
}

/// Draws warnings about missing speakers and doubtful roles. Returns the row below.
fn draw_doubts(buffer: &mut Buffer, mut area: Rect, one: &ListedFile, view: View) -> u16 {
    for doubt in one.transcript().map(|transcript| doubts(transcript, view)).unwrap_or_default() {
        let y = paragraph(buffer, area, &doubt, view.styles.error());
        area = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    }
    area.y
}

/// What may be wrong with a file's speakers, with the key that corrects it.
fn doubts(transcript: &Transcript, view: View) -> Vec<String> {
    let missed = transcript.warnings.iter().find(|warning| is_missed(warning));
    let missed = missed.map(|missed| (import::warning(view.words, missed), "import-missed-hint"));
    let roles = transcript.doubt().map(|doubt| (import::doubt(view.words, doubt).into_owned(), "import-swap-hint"));
    missed.into_iter().chain(roles).map(|(text, key)| format!("! {text} {}", view.words.say(key))).collect()
}

fn is_missed(warning: &Warning) -> bool {
    matches!(warning, Warning::SpeakerMissed { .. })
}

/// Times, marks, comments, note and encoding in one line.
fn contents(transcript: &Transcript, view: View) -> String {
    let words = view.words;
    let counted = |key, n: usize| (n > 0).then(|| words.tell(key, &[("n", n.into())]));
    let mut parts: Vec<String> = counted("count-moments", transcript.time_count()).into_iter().collect();
    parts.extend(counted("count-highlights", transcript.marks.len()));
    parts.extend(counted("count-comments", transcript.comments.len()));
    parts.extend(transcript.note.as_ref().map(|_| words.say("import-has-note").into_owned()));
    let assumed = transcript.encoding.filter(|read_as| read_as.certainty != Certainty::Certain);
    parts.extend(assumed.map(|read_as| import::read_as(words, read_as)));
    parts.join(" · ")
}

/// Draws the first turns, so that the user sees whether the file was read correctly.
fn preview(buffer: &mut Buffer, area: Rect, one: &ListedFile, view: View) {
    let Some(transcript) = one.transcript() else { return };
    let mut y = area.y + u16::from(area.height > 3);
    for turn in &transcript.turns {
        if y >= area.bottom() {
            break;
        }
        let text = turn.span.of(&transcript.text).unwrap_or_default();
        let text = Span { start: 0, end: text.len().min(MAX_PREVIEW_BYTES) }.snapped(text).of(text).unwrap_or_default();
        let label = turn.speaker.and_then(|at| transcript.speakers.get(at)).map_or("", |s| s.label.as_str());
        let label = if label.is_empty() { String::new() } else { format!("{label}  ") };
        let indent = columns_of(&label).min(usize::from(area.width) / 2);
        paint::words(buffer, (area.x, y), u16::try_from(indent).unwrap_or(0), &label, view.styles.key());
        let rows = wrap(text, Span { start: 0, end: text.len() }, usize::from(area.width), indent);
        for (n, row) in rows.iter().enumerate() {
            if y >= area.bottom() {
                break;
            }
            let x = if n == 0 { area.x + u16::try_from(indent).unwrap_or(0) } else { area.x };
            paint::words(buffer, (x, y), area.width, row.of(text).unwrap_or_default().trim_end(), view.styles.dim());
            y += 1;
        }
    }
}

/// Paints a text wrapped to the area. Returns the row below.
fn paragraph(buffer: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let rows = wrap(text, Span { start: 0, end: text.len() }, usize::from(area.width), 0);
    let mut y = area.y;
    for row in rows {
        if y >= area.bottom() {
            break;
        }
        paint::words(buffer, (area.x, y), area.width, row.of(text).unwrap_or_default().trim_end(), style);
        y += 1;
    }
    y
}
