//! Draws the excerpts of the selected theme, or the absent participants.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::layout::FAULT_MARGIN;
use super::super::{Focus, Themes};
use crate::project::theme::group::Grouping;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::columns_of;

impl Themes {
    pub(super) fn draw_list(&self, buffer: &mut Buffer, view: View) {
        paint::pane(buffer, self.areas.list, (&self.title(view), ""), view.styles.border(self.focus == Focus::List));
        if self.filter.is_shown() {
            self.draw_filter(buffer, view);
        }
        match &self.absent {
            Some(absent) => {
                let title = absent.title(view, "themes-absent");
                paint::row(buffer, self.areas.status, &format!(" {title}"), view.styles.strong());
                absent.draw(buffer, view, self.focus == Focus::List);
            }
            None => {
                self.draw_status(buffer, view);
                self.draw_excerpts(buffer, view);
                if self.filter.line.fault().is_some() {
                    // The list does not show the result of the query in the line.
                    buffer.set_style(self.areas.rows.intersection(*buffer.area()), view.styles.dim());
                }
            }
        }
    }

    /// Draws the counts, the grouping, what pens colour, and the number of chosen excerpts.
    fn draw_status(&self, buffer: &mut Buffer, view: View) {
        let (words, list) = (view.words, &self.list);
        if self.filter.line.fault().is_some() {
            let still =
                words.say(if self.filter.condition.is_some() { "themes-fault-filtered" } else { "themes-fault-all" });
            return paint::row(buffer, self.areas.status, &format!(" {still}"), view.styles.strong());
        }
        let mut parts = Vec::new();
        if !list.chosen.is_empty() {
            parts.push(words.tell("themes-chosen", &[("n", list.chosen.len().into())]));
        }
        parts.push(self.tally.count.text(words));
        let uncounted = self.tally.uncounted.text(words);
        parts.extend(uncounted.map(|reasons| words.tell("not-counted", &[("reasons", reasons.into())])));
        parts.push(match list.shape.grouping {
            Grouping::Person => words.say("themes-by-person").into_owned(),
            Grouping::Code => words.say("themes-by-code").into_owned(),
            Grouping::Colour => words.say("themes-by-colour").into_owned(),
            Grouping::Attribute(id) => {
                let name = view.project.model().attributes.get(id).map_or("", |attribute| &attribute.name);
                words.tell("themes-by-attribute", &[("name", name.into())])
            }
        });
        parts.push(match list.shape.colours_codings() {
            true => words.say("themes-pens-coding").into_owned(),
            false => words.say("themes-pens-excerpt").into_owned(),
        });
        let area = self.areas.status;
        let style = if list.chosen.is_empty() { view.styles.dim() } else { view.styles.strong() };
        if area.height > 0 {
            paint::row(buffer, area, &format!(" {}", parts.join(" · ")), style);
        }
    }

    fn draw_filter(&self, buffer: &mut Buffer, view: View) {
        let area = self.areas.filter;
        if area.height == 0 {
            return;
        }
        let x = paint::words(buffer, (area.x + 1, area.y), area.width, "/ ", view.styles.key());
        let mut room = Rect { x, width: area.right().saturating_sub(x + 1), ..area };
        if self.filter.as_written {
            let mark = view.words.say("search-exact");
            let wide = u16::try_from(columns_of(&mark)).unwrap_or(u16::MAX).min(room.width);
            room.width -= wide;
            paint::words(buffer, (room.right(), room.y), wide, &mark, view.styles.dim());
            room.width = room.width.saturating_sub(1);
        }
        self.filter.line.draw(buffer, room, view, view.styles.strong());
        if self.filter.line.text().is_empty() {
            let hint = view.words.say("themes-filter-hint");
            paint::words(buffer, (room.x + 2, room.y), room.width.saturating_sub(2), &hint, view.styles.dim());
        }
        let below = Rect { x: area.x + 3, width: area.width.saturating_sub(FAULT_MARGIN), ..self.areas.fault };
        if !self.filter.line.draw_below(buffer, below, view) {
            self.filter.line.draw_hint(buffer, below, view);
        }
    }

    fn draw_excerpts(&self, buffer: &mut Buffer, view: View) {
        if self.list.items.is_empty() {
            let hint = match (self.filter.condition.is_some(), self.list.shape.node.code()) {
                (true, _) => view.words.say("themes-nothing-found"),
                (false, Some(_)) => view.words.say("themes-nothing-under"),
                (false, None) => view.words.say("themes-nothing-marked"),
            };
            return paint::wrapped(buffer, paint::indented(self.areas.rows, 2), &hint, view.styles.dim());
        }
        self.list.draw(buffer, view, self.areas.rows, self.focus == Focus::List);
    }
}
