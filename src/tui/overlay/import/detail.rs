//! What there is to know about the chosen row, below the rows: a file's speakers, marks and first turns, or why it
//! cannot be read; what a choice means.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::draw::is_own_table;
use super::one_file::{self, OneRow};
use super::{Found, FoundRow, Import, Page};
use crate::domain::span::Span;
use crate::error::Result;
use crate::import::encoding::Certainty;
use crate::import::transcript::{Transcript, Warning};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, wrap};
use crate::words::error::sentence;
use crate::words::import;

/// How many bytes of a turn are looked at for the preview.
const PREVIEW: usize = 600;

/// How many speakers of a file are listed.
const SPEAKERS: usize = 6;

/// How many short comments are listed.
const LISTED: usize = 40;

impl Import {
    /// Draws what stands below the rows: the line being typed, or what was told, or the chosen row's detail.
    pub(super) fn draw_below(&self, buffer: &mut Buffer, area: Rect, view: View) {
        if area.height == 0 {
            return;
        }
        let rule = "─".repeat(usize::from(area.width));
        paint::words(buffer, (area.x, area.y), area.width, &rule, view.styles.dim());
        let room = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
        if let Some((_, input)) = &self.typing {
            let y = paragraph(buffer, room, &self.title_of_typing(view), view.styles.strong());
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
            Page::Where => self.where_detail(buffer, room, view),
            Page::Reader => {}
            Page::Found => self.found_detail(buffer, room, view),
            Page::One(at) => {
                let Some(one) = self.found.get(at) else { return };
                let hint = match (self.offered(), self.one_row(at)) {
                    (Some((change, n)), _) => one_file::offered_in_all(view, change, *n),
                    (_, Some(OneRow::Label(_))) => view.words.say("import-role-hint").into_owned(),
                    (_, Some(OneRow::Encoding)) => view.words.say("import-encoding-hint").into_owned(),
                    (_, Some(OneRow::Missing)) => view.words.say("import-missing-hint").into_owned(),
                    _ => view.words.say("import-one-hint").into_owned(),
                };
                let y = doubt(buffer, room, one, view);
                let room = Rect { y, height: room.bottom().saturating_sub(y), ..room };
                let y = paragraph(buffer, room, &hint, view.styles.dim());
                preview(buffer, Rect { y, height: room.bottom().saturating_sub(y), ..room }, one, view);
            }
            Page::People => self.people_detail(buffer, room, view),
            Page::Marks => self.marks_detail(buffer, room, view),
        }
    }

    fn draw_message(&self, buffer: &mut Buffer, area: Rect, view: View) -> u16 {
        let Some((text, is_trouble)) = &self.message else { return area.y };
        let style = if *is_trouble { view.styles.wrong() } else { view.styles.strong() };
        paragraph(buffer, area, text, style)
    }

    fn where_detail(&self, buffer: &mut Buffer, area: Rect, view: View) {
        let hopeless = self.browser.hopeless().len();
        let text = match hopeless {
            0 => view.words.say("import-drop-hint").into_owned(),
            n => view.words.tell("import-hopeless", &[("n", n.into())]),
        };
        paragraph(buffer, area, &text, view.styles.dim());
    }

    fn found_detail(&self, buffer: &mut Buffer, area: Rect, view: View) {
        let words = view.words;
        match self.found_row(self.found_list.at) {
            FoundRow::Take => {
                let fails = |read: &Result<Transcript>| read.as_ref().is_err_and(|error| !is_own_table(error));
                let failed = self.found.iter().filter(|one| one.read.as_ref().is_some_and(fails)).count();
                let known = self.found.iter().filter(|one| one.same_as.is_some() && !one.is_chosen).count();
                let doubtful = self.doubtful();
                let said = words.tell(
                    "import-summary",
                    &[("failed", failed.into()), ("known", known.into()), ("doubtful", doubtful.into())],
                );
                let y = paragraph(buffer, area, said.trim(), Style::new());
                let hint = Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1), ..area };
                paragraph(buffer, hint, &words.say("import-look-hint"), view.styles.dim());
            }
            FoundRow::People => self.people_detail(buffer, area, view),
            FoundRow::Marks => self.marks_detail(buffer, area, view),
            FoundRow::File(at) => {
                let Some(one) = self.found.get(at) else { return };
                let y = file_detail(buffer, area, one, view);
                preview(buffer, Rect { y, height: area.bottom().saturating_sub(y), ..area }, one, view);
            }
        }
    }

    /// How many columns of the table are left out because they seem to say who someone is.
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
            Err(error) => say(&sentence(view.words, error), view.styles.wrong()),
            Ok(read) => {
                if self.doubtful() > 0 {
                    say(&view.words.tell("import-doubtful", &[("n", self.doubtful().into())]), view.styles.wrong());
                }
                let columns = read.attributes.join(", ");
                if !columns.is_empty() {
                    say(&view.words.tell("import-attributes", &[("columns", columns.into())]), Style::new());
                }
                for row in read.rows.iter().take(LISTED) {
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
                let short = self.short_comments.iter().take(LISTED);
                short.map(|words| view.words.tell("quoted", &[("text", words.into())])).collect::<Vec<_>>().join(", ")
            }
            at if self.page == Page::Marks && at > pens + 1 => view.words.say("import-authors-hint").into_owned(),
            at if self.page == Page::Marks && at > 0 => view.words.say("import-pen-hint").into_owned(),
            _ => view.words.say("import-marks-hint").into_owned(),
        };
        paragraph(buffer, area, &text, view.styles.dim());
    }
}

/// What was found in a file, or why nothing was. Returns the row after it.
fn file_detail(buffer: &mut Buffer, mut area: Rect, one: &Found, view: View) -> u16 {
    let words = view.words;
    let mut say = |text: &str, style: Style| {
        let y = paragraph(buffer, area, text, style);
        area = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    };
    match &one.read {
        None => {}
        Some(Err(error)) => say(&sentence(words, error), view.styles.wrong()),
        Some(Ok(transcript)) => {
            if let Some(same) = one.adds_marks_to() {
                let values =
                    [("name", (&same.name).into()), ("marks", import::new_marks(words, same.new.counts()).into())];
                say(&words.tell("import-same-text-marks", &values), view.styles.strong());
            } else if let Some(name) = &one.same_as {
                say(&words.tell("import-same-text", &[("name", name.into())]), view.styles.strong());
            }
            for (speaker, share) in transcript.speakers.iter().zip(transcript.shares()).take(SPEAKERS) {
                say(&import::speaker(words, speaker, share), Style::new());
            }
            if transcript.speakers.len() > SPEAKERS {
                let more = transcript.speakers.len() - SPEAKERS;
                say(&words.tell("import-more-speakers", &[("n", more.into())]), Style::new());
            }
            for doubt in doubts(transcript, view) {
                say(&doubt, view.styles.wrong());
            }
            say(&holds(transcript, view), Style::new());
            for warning in transcript.warnings.iter().filter(|warning| !is_missed(warning)) {
                say(&import::warning(words, warning), view.styles.wrong());
            }
        }
    }
    area.y
}

/// Says who may be missing, and why the roles look doubtful. Returns the row after it.
fn doubt(buffer: &mut Buffer, mut area: Rect, one: &Found, view: View) -> u16 {
    for doubt in one.transcript().map(|transcript| doubts(transcript, view)).unwrap_or_default() {
        let y = paragraph(buffer, area, &doubt, view.styles.wrong());
        area = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    }
    area.y
}

/// What may be wrong with the speakers of a file, and the key that helps.
fn doubts(transcript: &Transcript, view: View) -> Vec<String> {
    let missed = transcript.warnings.iter().find(|warning| is_missed(warning));
    let missed = missed.map(|missed| (import::warning(view.words, missed), "import-missed-hint"));
    let roles = transcript.doubt().map(|doubt| (import::doubt(view.words, doubt).into_owned(), "import-swap-hint"));
    missed.into_iter().chain(roles).map(|(said, key)| format!("! {said} {}", view.words.say(key))).collect()
}

fn is_missed(warning: &Warning) -> bool {
    matches!(warning, Warning::SpeakerMissed { .. })
}

/// Marks, comments, note and encoding, on one line.
fn holds(transcript: &Transcript, view: View) -> String {
    let words = view.words;
    let counted = |key, n: usize| (n > 0).then(|| words.tell(key, &[("n", n.into())]));
    let mut parts: Vec<String> = counted("count-highlights", transcript.marks.len()).into_iter().collect();
    parts.extend(counted("count-comments", transcript.comments.len()));
    parts.extend(transcript.note.as_ref().map(|_| words.say("import-has-note").into_owned()));
    let assumed = transcript.encoding.filter(|read_as| read_as.certainty != Certainty::Certain);
    parts.extend(assumed.map(|read_as| import::read_as(words, read_as)));
    parts.join(" · ")
}

/// The first turns, so that one sees whether the file was read as it was meant.
fn preview(buffer: &mut Buffer, area: Rect, one: &Found, view: View) {
    let Some(transcript) = one.transcript() else { return };
    let mut y = area.y + u16::from(area.height > 3);
    for turn in &transcript.turns {
        if y >= area.bottom() {
            break;
        }
        let said = turn.span.of(&transcript.text).unwrap_or_default();
        let said = Span { start: 0, end: said.len().min(PREVIEW) }.snapped(said).of(said).unwrap_or_default();
        let label = turn.speaker.and_then(|at| transcript.speakers.get(at)).map_or("", |s| s.label.as_str());
        let label = if label.is_empty() { String::new() } else { format!("{label}  ") };
        let indent = columns_of(&label).min(usize::from(area.width) / 2);
        paint::words(buffer, (area.x, y), u16::try_from(indent).unwrap_or(0), &label, view.styles.key());
        let rows = wrap(said, Span { start: 0, end: said.len() }, usize::from(area.width), indent);
        for (n, row) in rows.iter().enumerate() {
            if y >= area.bottom() {
                break;
            }
            let x = if n == 0 { area.x + u16::try_from(indent).unwrap_or(0) } else { area.x };
            paint::words(buffer, (x, y), area.width, row.of(said).unwrap_or_default().trim_end(), view.styles.dim());
            y += 1;
        }
    }
}

/// Paints a text wrapped to an area. Returns the row after it.
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
