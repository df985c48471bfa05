//! The Overview screen: how far the interviews are coded, and what the analyses count. It has six parts, and shows one at a
//! time as a table with bars.
//!
//! ```text
//! ╔ Oversikt ═════════════════════════════════════════════════ runde 2 ╗
//! ║ [Intervjuer] Temaer  Farger  Metning  Sammen  Ord                  ║
//! ║ Dokument         Ord  Kodet, %  Utdrag  Sist arbeidet med          ║
//! ║ I01 Astrid      3412        52      33  9. oktober 2026   █████    ║
//! ║ I02 Bjørg       2980        31      28  8. oktober 2026   ███      ║
//! ║ I01 Astrid: 1774 av 3412 ord er kodet, 33 utdrag                   ║
//! ║ Ordene er de som informantene sier.                                ║
//! ╚════════════════════════════════════════════════════════════════════╝
//! ```
//!
//! A part is counted when it is shown and the project has changed since then, never because the cursor moved. What needs the
//! texts of all interviews is read piece by piece, between the keys.

mod act;
mod content;
mod draw;
mod part;
#[cfg(test)]
mod tests;

use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::analysis::progress::Progress;
use crate::domain::ids::{DocumentId, RoundId};
use crate::error::Result;
use crate::export::contents::plain::PlainTable;
use crate::project::Project;
use crate::project::frequent_words::WordReader;
use crate::project::matrix::Topics;
use crate::tui::command::Pane;
use crate::tui::outcome::OverviewChoice;
use crate::tui::screen::ScreenBehaviour;
use crate::tui::screen::zone::TimeZoneOnce;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::table::Columns;
use crate::words::{Language, Words};
use content::Content;
use part::{Choice, Part};

/// How many interviews are read before the first frame. A thesis has fewer.
const AT_ONCE: usize = 32;

/// The state of the screen.
#[derive(Default)]
pub struct Overview {
    part: Part,
    choice: Choice,
    /// What each part shows, so that going back to it counts nothing again.
    made: [Made; 6],
    /// The selected row of each part.
    lists: [ListPosition; 6],
    columns: Columns,
    /// More about the selected row, and which row that is.
    detail: (Option<usize>, String),
    reading: Option<Reading>,
    areas: draw::Areas,
    zone: TimeZoneOnce,
}

/// What a part shows.
#[derive(Default)]
struct Made {
    /// What it was made for. `None` if it must be made again.
    of: Option<MadeFor>,
    content: Content,
    /// The content as a table.
    table: PlainTable,
    /// The width of each column, and whether it is shown. Long texts are shown below the table instead.
    widths: Vec<Option<usize>>,
}

/// The state of the project, the choices, and the language.
#[derive(Clone, PartialEq, Eq)]
struct MadeFor {
    state: (i64, Option<RoundId>),
    choice: Choice,
    language: Language,
}

/// What is being read piece by piece.
enum Reading {
    /// Interviews: those that were read, and those still to be read, the next one last.
    Interviews(Vec<Progress>, Vec<DocumentId>),
    /// Words.
    Words(WordReader),
}

impl Reading {
    /// How many documents were read, of how many.
    fn progress(&self) -> (usize, usize) {
        match self {
            Self::Interviews(read, left) => (read.len(), read.len() + left.len()),
            Self::Words(reader) => (reader.read, reader.documents()),
        }
    }

    fn is_done(&self) -> bool {
        let (read, of) = self.progress();
        read == of
    }

    /// How far it has come.
    fn text(&self, words: &Words) -> String {
        let (read, of) = self.progress();
        words.tell("overview-reading", &[("read", read.into()), ("of", of.into())])
    }

    /// Reads the next document.
    fn read_on(&mut self, project: &Project) -> Result<()> {
        match self {
            Self::Interviews(read, left) => {
                if let Some(document) = left.pop() {
                    read.push(project.progress(document)?);
                }
                Ok(())
            }
            Self::Words(reader) => project.read_words(reader),
        }
    }
}

impl Overview {
    /// The pane with the focus.
    pub fn pane(&self) -> Pane {
        self.part.pane()
    }

    /// Focuses a pane. Returns whether that is possible.
    pub fn go_to(&mut self, pane: Pane) -> bool {
        let part = Part::ALL.into_iter().find(|part| part.pane() == pane);
        part.inspect(|part| self.show_part(*part)).is_some()
    }

    /// Sets the time zone of the days.
    pub fn set_zone(&mut self, zone: fn() -> TimeZone) {
        self.zone = TimeZoneOnce::new(zone);
    }

    fn show_part(&mut self, part: Part) {
        if self.part != part {
            self.stop_reading();
            (self.part, self.columns) = (part, Columns::default());
            self.detail.0 = None;
        }
    }

    /// Stops reading. What has been read so far is not all, so it is read again when the part is shown.
    fn stop_reading(&mut self) {
        if self.reading.take().is_some() {
            self.made_mut().of = None;
        }
    }

    /// Shows what was chosen from a list.
    pub fn choose(&mut self, choice: OverviewChoice) {
        match choice {
            OverviewChoice::Topics(topics) => self.choice.topics = topics,
            OverviewChoice::CountsBy(by) => self.choice.by = by,
            OverviewChoice::Codes(among) => self.choice.among = among,
            OverviewChoice::WordsBy(by) => self.choice.words_by = by,
        }
        self.columns = Columns::default();
        self.list_mut().go(0);
    }

    /// The themes that are shown.
    pub fn topics(&self) -> &Topics {
        &self.choice.topics
    }

    fn list(&self) -> ListPosition {
        self.lists.get(self.part.place()).copied().unwrap_or_default()
    }

    fn list_mut(&mut self) -> &mut ListPosition {
        of_part(&mut self.lists, self.part)
    }

    /// What the part shows.
    fn made(&self) -> &Made {
        let [first, rest @ ..] = &self.made;
        self.part.place().checked_sub(1).and_then(|at| rest.get(at)).unwrap_or(first)
    }

    fn made_mut(&mut self) -> &mut Made {
        of_part(&mut self.made, self.part)
    }

    /// How many rows the part has.
    fn rows(&self) -> usize {
        self.made().table.rows.len()
    }

    /// Makes what the part shows, if the project, the choices or the language have changed.
    fn refresh(&mut self, project: &Project, words: &Words) -> Result<()> {
        self.leave_out_what_is_gone(project);
        let wanted = MadeFor { state: project.state(), choice: self.choice.of(self.part), language: words.language() };
        if self.made().of.as_ref() == Some(&wanted) {
            return Ok(());
        }
        self.stop_reading();
        let before = std::mem::take(self.made_mut());
        // Set first, so that what cannot be read is not tried again in each frame.
        self.made_mut().of = Some(wanted.clone());
        self.detail.0 = None;
        match (before.content, before.of) {
            (Content::Interviews(read), Some(of)) if of.state == wanted.state && self.part == Part::Interviews => {
                self.show(Content::interviews(project, read, self.choice.sorted), project, words);
            }
            _ => match Content::of(project, self.part, &self.choice)? {
                Some(content) => self.show(content, project, words),
                None => self.begin_reading(project, words)?,
            },
        }
        Ok(())
    }

    /// Takes back choices that lead nowhere any more.
    fn leave_out_what_is_gone(&mut self, project: &Project) {
        let model = project.model();
        let is_there = |id| model.attributes.get(id).is_some();
        self.choice.by = self.choice.by.filter(|id| is_there(*id));
        self.choice.words_by = self.choice.words_by.filter(|id| is_there(*id));
        if project.round_of_codes(self.choice.among).is_none_or(|round| project.round(round).is_err()) {
            self.choice.among = Default::default();
        }
    }

    /// Begins to read what needs the texts, and reads so much that a thesis is there at once.
    fn begin_reading(&mut self, project: &Project, words: &Words) -> Result<()> {
        let mut reading = if self.part == Part::Interviews {
            let mut left: Vec<DocumentId> = project.model().interviews_in_order().map(|one| one.id).collect();
            left.reverse();
            let mut reading = Reading::Interviews(Vec::new(), left);
            for _ in 0..AT_ONCE {
                reading.read_on(project)?;
            }
            reading
        } else {
            Reading::Words(project.word_reader(&self.choice.words())?)
        };
        if let Reading::Interviews(read, left) = &mut reading
            && !left.is_empty()
        {
            // The first ones are on the screen while the others are read.
            self.show(Content::Interviews(read.clone()), project, words);
        } else if !reading.is_done() {
            self.show(Content::Words(Vec::new()), project, words);
        }
        self.reading = Some(reading);
        self.finish_reading(project, words);
        Ok(())
    }

    /// Shows what has been read, if that is all.
    fn finish_reading(&mut self, project: &Project, words: &Words) {
        let Some(reading) = self.reading.take_if(|reading| reading.is_done()) else { return };
        let content = match reading {
            Reading::Interviews(read, _) => Content::interviews(project, read, self.choice.sorted),
            Reading::Words(reader) => Content::words(reader.found()),
        };
        self.show(content, project, words);
    }

    fn show(&mut self, content: Content, project: &Project, words: &Words) {
        let table = content.table(project, &self.choice, &self.zone.get(), words);
        let widths = draw::widths(&table, words);
        let made = self.made_mut();
        (made.content, made.table, made.widths) = (content, table, widths);
        self.detail.0 = None;
    }

    /// Makes what has changed, and lays out the screen.
    pub fn prepare(&mut self, project: &Project, words: &Words, area: Rect) -> Result<()> {
        let made = self.refresh(project, words);
        self.finish_reading(project, words);
        let at = self.list().at.min(self.rows().saturating_sub(1));
        if self.detail.0 != Some(at) {
            self.detail = (Some(at), self.made().content.detail(project, at, words));
        }
        self.lay_out(area, words);
        made
    }
}

/// The one of a part.
fn of_part<T>(all: &mut [T; 6], part: Part) -> &mut T {
    let [first, rest @ ..] = all;
    part.place().checked_sub(1).and_then(|at| rest.get_mut(at)).unwrap_or(first)
}

impl ScreenBehaviour for Overview {
    fn has_work(&self) -> bool {
        self.reading.as_ref().is_some_and(|reading| !reading.is_done())
    }

    fn work(&mut self, project: &Project) -> Result<()> {
        // The project may have changed since the reading began.
        if self.made().of.as_ref().is_some_and(|of| of.state != project.state()) {
            self.reading = None;
        }
        let Some(reading) = &mut self.reading else { return Ok(()) };
        let result = reading.read_on(project);
        if result.is_err() {
            self.reading = None;
        }
        result
    }
}
