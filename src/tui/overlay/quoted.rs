//! How many excerpts of each participant are for the thesis.
//!
//! ```text
//! ╔ Utdrag til oppgaven: 9 ════════════════╗
//! ║ I01 Astrid   ▇▇▇▇▇▇ 6                  ║
//! ║ I02 Bjørg    0                         ║
//! ║ I03 Clara    ▇▇▇ 3                     ║
//! ```

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::project::Project;
use crate::project::preparation::Quoted;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};

/// The widest name and the longest bar, in columns.
const WIDEST: (usize, usize) = (28, 24);

/// The overlay.
pub struct QuotedList {
    quoted: Quoted,
    list: ListPosition,
    height: u16,
}

impl QuotedList {
    /// Counts the flagged excerpts of the current round.
    pub fn new(project: &Project) -> Self {
        Self { quoted: project.quoted_people(), list: ListPosition::default(), height: 0 }
    }

    /// The names with their numbers, and last those that are of no participant, if there are any.
    fn lines(&self, view: View) -> Vec<(String, usize)> {
        let named = self.quoted.people.iter().map(|(person, n)| (view.project.person_name(*person), *n));
        let others = Some(self.quoted.others).filter(|n| *n > 0);
        named.chain(others.map(|n| (view.words.say("quoted-others").into_owned(), n))).collect()
    }
}

impl OverlayBehaviour for QuotedList {
    fn key(&mut self, _: View, key: Key) -> OverlayOutcome {
        let length = self.quoted.people.len() + usize::from(self.quoted.others > 0);
        match key.0 {
            KeyCode::Esc | KeyCode::Enter => OverlayOutcome::Closed,
            _ if self.list.key(key, length, usize::from(self.height)) => OverlayOutcome::Waiting,
            _ => OverlayOutcome::Unknown,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let lines = self.lines(view);
        let total = lines.iter().map(|(_, n)| n).sum::<usize>();
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(if total == 0 { 5 } else { 2 });
        let title = view.words.tell("quoted-title", &[("n", total.into())]);
        let inner = paint::sheet(buffer, area, (64, rows), &title, view.styles);
        let note = if total == 0 { 3 } else { 0 };
        let place = Rect { height: inner.height.saturating_sub(note), ..inner };
        self.height = place.height;
        let wide = lines.iter().map(|(name, _)| columns_of(name)).max().unwrap_or(0).min(WIDEST.0);
        let most = lines.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
        for (at, row) in self.list.rows(place, lines.len()) {
            let Some((name, n)) = lines.get(at) else { continue };
            let name = shortened(name, wide);
            let gap = " ".repeat(wide - columns_of(&name) + 2);
            let bar = "▇".repeat((n * WIDEST.1.min(most)).div_ceil(most));
            let bar = if bar.is_empty() { bar } else { bar + " " };
            let style = if at == self.list.at { view.styles.selected() } else { Style::new() };
            paint::row(buffer, row, &format!(" {name}{gap}{bar}{n}"), style);
        }
        paint::more(buffer, place, self.list.beyond(lines.len(), usize::from(place.height)), view.styles);
        if total == 0 {
            let below = paint::below(inner, usize::from(place.height) + 1);
            paint::wrapped(buffer, below, &view.words.say("quoted-none"), view.styles.dim());
        }
    }

    fn hint(&self) -> &'static str {
        "hint-quoted"
    }
}

#[cfg(test)]
mod tests {
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::Study;
    use crate::tui::robot::{Robot, UserActions};

    #[test]
    fn everyone_is_listed_with_the_number_of_their_flagged_excerpts() {
        let mut study = Study::with(&[
            ("I01", &["I: Hvordan?", "Anna: {Tillit:Det gikk bra.} {Tillit:Ja.} {Tillit:Jo da.}"]),
            ("I02", &["Bo: {Tillit:Nei.}"]),
        ]);
        for number in ["I01", "I02"] {
            let details = ParticipantDetails { number: number.into(), ..ParticipantDetails::default() };
            study.save_participants(&[details]).unwrap();
            let (person, document) = (study.find_participant(number).unwrap(), study.find_document(number).unwrap());
            study.set_participant(document, Some(person)).unwrap();
        }
        let mut r = Robot::at_study(study, 80, 24);
        let open = |r: &mut Robot| {
            r.press("f4 ctrl-p").write("hvor ofte hver").press("enter");
        };
        open(&mut r);
        r.sees("Utdrag til oppgaven: 0").sees("f på et utdrag").press("esc");
        r.press("f2 right space down space f");
        open(&mut r);
        r.sees("Utdrag til oppgaven: 2").sees("I01  ▇▇ 2").sees("I02  0");
    }
}
