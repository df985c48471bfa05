//! Completes a query at the cursor. The candidates come from [`complete`](crate::project::query::complete).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::project::Project;
use crate::project::query::complete::Completions;
use crate::tui::style::Styles;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::columns_of;
use crate::words::Words;

/// The completions at the cursor, and the one that is shown.
#[derive(Default)]
pub struct Completer {
    completions: Option<Completions>,
    /// The candidate that is in the line now, once Tab has inserted one.
    at: Option<usize>,
    /// Whether Tab was pressed, so that the candidates are shown.
    requested: bool,
}

impl Completer {
    /// Finds the completions, after a key has changed the text.
    pub fn update(&mut self, project: &Project, words: &Words, input: &Input) {
        *self = Self { completions: project.completions(words, input.text(), input.cursor()), ..Self::default() };
    }

    /// Whether Tab does anything.
    pub fn has_candidates(&self) -> bool {
        self.completions.is_some()
    }

    /// Whether Tab was pressed and there are several candidates.
    pub fn shows_several(&self) -> bool {
        self.requested && self.completions.as_ref().is_some_and(|completions| completions.candidates.len() > 1)
    }

    /// Inserts the only candidate, or the beginning that several share. After that, inserts one candidate after the
    /// other, backwards with Shift-Tab. Returns whether anything was inserted.
    pub fn next(&mut self, project: &Project, words: &Words, input: &mut Input, back: bool) -> bool {
        let Some(completions) = &mut self.completions else { return false };
        let count = completions.candidates.len();
        let common = completions.begin_with(input.text());
        let next = match (self.at, common) {
            (None, _) if back => return false,
            (None, Some(common)) if count > 1 => {
                input.replace(completions.replaces, &common);
                self.update(project, words, input);
                self.requested = true;
                return true;
            }
            (None, _) => 0,
            (Some(at), _) => (at + if back { count - 1 } else { 1 }) % count,
        };
        let Some(candidate) = completions.candidates.get(next) else { return false };
        input.replace(completions.replaces, candidate);
        completions.replaces.end = completions.replaces.start + candidate.len();
        (self.at, self.requested) = (Some(next), true);
        if count == 1 {
            self.update(project, words, input);
        }
        true
    }

    /// Draws the candidates in one row, so that the current one is visible.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, styles: Styles) {
        let candidates = self.completions.as_ref().map_or(&[][..], |completions| &completions.candidates);
        let at = self.at.unwrap_or(0);
        let wide = |some: &[String]| some.iter().map(|one| columns_of(one) + 3).sum::<usize>();
        let mut from = 0;
        while from < at && candidates.get(from..=at).is_some_and(|some| wide(some) > usize::from(area.width)) {
            from += 1;
        }
        let mut x = area.x;
        for (n, candidate) in candidates.iter().enumerate().skip(from) {
            let style = if self.at == Some(n) { styles.selected() } else { styles.dim() };
            if n > from {
                x = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), " · ", styles.dim());
            }
            x = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), candidate, style);
        }
    }
}
