//! The backups of a project: picks one to restore.

use jiff::tz::TimeZone;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::store::backup::BackupRecord;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::sheet::{Sheet, SheetOutcome, Size};
use crate::words::day::timestamp;

/// The list.
pub struct BackupList {
    made: Vec<BackupRecord>,
    times: Vec<String>,
    sheet: Sheet,
}

impl BackupList {
    /// A list of these backups, with local times.
    pub fn new(made: Vec<BackupRecord>, zone: &TimeZone) -> Self {
        let time =
            |made: &BackupRecord| timestamp(made.made_at).to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
        Self { times: made.iter().map(time).collect(), made, sheet: Sheet::default() }
    }

    fn answer(&self, answer: SheetOutcome) -> OverlayOutcome {
        match answer {
            SheetOutcome::Chosen(at) => {
                self.made.get(at).map_or(OverlayOutcome::Closed, |made| OverlayOutcome::Restore(made.path.clone()))
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
        let answer = self.sheet.key(key, self.made.len());
        self.answer(answer)
    }

    fn click(&mut self, _: View, x: u16, y: u16) -> OverlayOutcome {
        let answer = self.sheet.click(x, y, self.made.len());
        self.answer(answer)
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let Self { made, times, sheet } = self;
        let size = Size { width: 90, max_rows: 14, above: 0 };
        let title = view.words.say("backups-title");
        let text = |at: usize| {
            let path = made.get(at).map(|made| made.path.to_string_lossy().into_owned()).unwrap_or_default();
            format!("{}  {path}", times.get(at).map_or("", String::as_str)).into()
        };
        sheet.draw(buffer, area, (&title, made.len()), size, view.styles, text);
    }
}
