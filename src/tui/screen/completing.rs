//! Going through what a query can go on with at the cursor. What that is, the project knows
//! ([`complete`](crate::project::query::complete)).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::project::Project;
use crate::project::query::complete::Completions;
use crate::tui::style::Styles;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::columns_of;
use crate::words::Words;

/// What the query at the cursor can go on with.
#[derive(Default)]
pub struct Completing {
    offered: Option<Completions>,
    /// Which of them stands in the line now, once they are gone through.
    at: Option<usize>,
    /// Whether Tab was pressed, so that one wants to see them.
    asked: bool,
}

impl Completing {
    /// Looks at what is typed, after a key changed it.
    pub fn look(&mut self, project: &Project, words: &Words, input: &Input) {
        *self = Self { offered: project.completions(words, input.text(), input.cursor()), ..Self::default() };
    }

    /// Whether Tab does anything.
    pub fn can(&self) -> bool {
        self.offered.is_some()
    }

    /// Whether Tab was pressed and there are several.
    pub fn is_going_on(&self) -> bool {
        self.asked && self.offered.as_ref().is_some_and(|offered| offered.candidates.len() > 1)
    }

    /// Puts in the one candidate, or as much as several begin with; then one after the other, backwards with
    /// Shift-Tab. Returns whether there was anything to put in.
    pub fn next(&mut self, project: &Project, words: &Words, input: &mut Input, back: bool) -> bool {
        let Some(offered) = &mut self.offered else { return false };
        let count = offered.candidates.len();
        let common = offered.begin_with(input.text());
        let next = match (self.at, common) {
            (None, _) if back => return false,
            (None, Some(common)) if count > 1 => {
                input.replace(offered.replaces, &common);
                self.look(project, words, input);
                self.asked = true;
                return true;
            }
            (None, _) => 0,
            (Some(at), _) => (at + if back { count - 1 } else { 1 }) % count,
        };
        let Some(candidate) = offered.candidates.get(next) else { return false };
        input.replace(offered.replaces, candidate);
        offered.replaces.end = offered.replaces.start + candidate.len();
        (self.at, self.asked) = (Some(next), true);
        if count == 1 {
            self.look(project, words, input);
        }
        true
    }

    /// Draws the candidates in one row, the one that stands in the line in sight.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, styles: Styles) {
        let candidates = self.offered.as_ref().map_or(&[][..], |offered| &offered.candidates);
        let at = self.at.unwrap_or(0);
        let wide = |some: &[String]| some.iter().map(|one| columns_of(one) + 3).sum::<usize>();
        let mut from = 0;
        while from < at && candidates.get(from..=at).is_some_and(|some| wide(some) > usize::from(area.width)) {
            from += 1;
        }
        let mut x = area.x;
        for (n, candidate) in candidates.iter().enumerate().skip(from) {
            let style = if self.at == Some(n) { styles.chosen() } else { styles.dim() };
            if n > from {
                x = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), " · ", styles.dim());
            }
            x = paint::words(buffer, (x, area.y), area.right().saturating_sub(x), candidate, style);
        }
    }
}
