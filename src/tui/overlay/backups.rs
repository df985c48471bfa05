//! The backups of a project: picks one to restore.
//!
//! ```text
//! ┌ Hent tilbake en sikkerhetskopi ─────────────────────────────┐
//! │ 28. november 2026 17:51 · 8 dokumenter, 221 utdrag · ~/kopier │
//! ```

use std::path::PathBuf;

use jiff::tz::TimeZone;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::platform::folders::Folders;
use crate::project::backup::Listed;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::tui::widget::wrap::{columns_of, shortened_front};
use crate::words::Words;
use crate::words::day::{day, day_of, timestamp};

/// The list.
pub struct BackupList {
    paths: Vec<PathBuf>,
    /// When each was made and what it holds, and where it is.
    rows: Vec<(String, String)>,
    /// What is said above the list.
    note: Option<String>,
    sheet: Sheet,
}

impl BackupList {
    /// A list of these backups, with local times.
    pub fn new(words: &Words, backups: Vec<Listed>, zone: &TimeZone, folders: &Folders, note: Option<String>) -> Self {
        let row = |one: &Listed| {
            let time = timestamp(one.made_at).to_zoned(zone.clone()).strftime("%H:%M").to_string();
            let holds = match one.holds {
                Some((contents, _)) => {
                    let values = [("documents", contents.documents.into()), ("excerpts", contents.excerpts.into())];
                    words.tell("backup-holds", &values)
                }
                None => words.say("backup-unreadable").into_owned(),
            };
            let day = day(words, day_of(one.made_at, zone.clone()));
            // The name of one that tusj made by itself says only when.
            let place = if one.is_automatic { one.path.parent().unwrap_or(&one.path) } else { &one.path };
            let place = folders.display_path(place);
            let place = match &one.owner {
                Some(owner) => {
                    let values = [("file", place.into()), ("project", folders.display_path(owner).into())];
                    words.tell("backup-of-original", &values)
                }
                None => place,
            };
            (format!("{day} {time} · {holds} · "), place)
        };
        let rows = backups.iter().map(row).collect();
        Self { rows, paths: backups.into_iter().map(|one| one.path).collect(), note, sheet: Sheet::default() }
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => {
                self.paths.get(at).map_or(OverlayOutcome::Closed, |path| OverlayOutcome::Restore(path.clone()))
            }
            SheetOutcome::Cancelled => OverlayOutcome::Closed,
            SheetOutcome::Waiting => OverlayOutcome::Waiting,
            SheetOutcome::Other => OverlayOutcome::Unknown,
        }
    }
}

impl OverlayBehaviour for BackupList {
    fn hint(&self) -> &'static str {
        "hint-backups"
    }

    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        let answer = self.sheet.key(key, self.paths.len());
        self.answer(answer)
    }

    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.paths.len());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        const WIDTH: u16 = 110;
        let Self { rows, note, sheet, .. } = self;
        let width = WIDTH.min(area.width.saturating_sub(2));
        let above = note.as_deref().map_or(0, |note| paint::rows_of(note, width.saturating_sub(4)));
        let size = Size { width, max_rows: 14, above };
        let title = view.words.say("backups-title");
        let (under, shown) = sheet.open(buffer, area, (&title, rows.len()), size, view.styles);
        if let Some(note) = note {
            paint::wrapped(buffer, under, note, view.styles.error());
        }
        for (at, row, style) in shown {
            let Some((what, place)) = rows.get(at) else { continue };
            let room = usize::from(row.width).saturating_sub(columns_of(what) + 2);
            paint::row(buffer, row, &format!(" {what}{}", shortened_front(place, room.max(1))), style);
        }
    }
}
