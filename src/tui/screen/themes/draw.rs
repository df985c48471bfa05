//! Drawing the Themes screen: the rows of the tree and of the excerpts that are seen.

mod excerpts;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::tree::{Fold, Node, Row};
use super::{Focus, Themes};
use crate::analysis::count::Tally;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::{columns_of, shortened};

impl Themes {
    /// Draws it from memory.
    pub fn draw(&self, buffer: &mut Buffer, view: View) {
        if self.areas.tree.area() > 0 {
            self.draw_tree(buffer, view);
        }
        if self.areas.list.area() > 0 {
            self.draw_list(buffer, view);
        }
        if self.areas.definition.area() > 0 {
            self.draw_definition(buffer, view);
        }
    }

    fn draw_tree(&self, buffer: &mut Buffer, view: View) {
        let (title, columns) = (view.words.say("screen-themes"), view.words.say("themes-columns"));
        paint::pane(buffer, self.areas.tree, (&title, &columns), view.styles.border(self.focus == Focus::Tree));
        let area = self.areas.tree_rows;
        let list = self.tree.list;
        for (at, y) in (list.top..self.tree.rows.len()).zip(area.top()..area.bottom()) {
            if let Some(row) = self.tree.rows.get(at) {
                self.draw_tree_row(buffer, view, Rect { y, height: 1, ..area }, row, at == list.at);
            }
        }
    }

    fn draw_tree_row(&self, buffer: &mut Buffer, view: View, area: Rect, row: &Row, chosen: bool) {
        let fold = match row.fold {
            Fold::Leaf => " ",
            Fold::Open => "▾",
            Fold::Closed => "▸",
        };
        let indent = "  ".repeat(row.depth);
        let front = format!("{indent}{fold}  ");
        let memo = if row.memo { " ✎" } else { "" };
        let (width, name) = (usize::from(area.width), self.name(view, row));
        let beside = columns_of(&front) + columns_of(memo) + 2;
        let counts = counts(view, self.counts_of(row.node), width.saturating_sub(beside + columns_of(&name)));
        let room = width.saturating_sub(columns_of(&counts) + beside);
        let label = format!("{front}{}{memo}", shortened(&name, room));
        let base = if row.retired { view.styles.dim() } else { Style::new() };
        let style = match (chosen, self.focus) {
            (true, Focus::Tree) => base.patch(view.styles.chosen()),
            (true, Focus::List) => base.add_modifier(Modifier::BOLD),
            (false, _) => base,
        };
        // The last column is for the mark of the chosen row.
        paint::pair(buffer, area, &label, &format!("{counts} "), style);
        if let Some(pen) = row.pen {
            let x = area.x + u16::try_from(indent.len() + 1).unwrap_or(0);
            paint::words(buffer, (x, area.y), 1, "▌", style.patch(view.styles.swatch(Some(pen))));
        }
        if chosen && self.focus == Focus::List {
            paint::words(buffer, (area.right().saturating_sub(1), area.y), 1, "▸", view.styles.strong());
        }
    }

    fn name(&self, view: View, row: &Row) -> String {
        match row.node {
            Node::All => view.words.say("themes-all").into_owned(),
            Node::Uncoded => view.words.say("themes-uncoded").into_owned(),
            Node::Code(_) => row.name.clone(),
        }
    }

    /// What the chosen row stands for, as the title of the other pane.
    fn title(&self, view: View) -> String {
        match self.list.shape.node {
            Node::All => view.words.say("themes-all").into_owned(),
            Node::Uncoded => view.words.say("themes-uncoded").into_owned(),
            Node::Code(code) => view.project.model().codebook.path(code),
        }
    }

    fn draw_definition(&self, buffer: &mut Buffer, view: View) {
        let mut area = self.areas.definition;
        if self.areas.list.area() == 0 {
            // Below the tree a rule parts it from the codes.
            let rule = "─".repeat(usize::from(area.width));
            paint::words(buffer, (area.x, area.y), area.width, &rule, view.styles.dim());
            area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        }
        let style = Style::new().add_modifier(Modifier::ITALIC);
        for (row, y) in self.areas.definition_rows.iter().zip(area.top()..area.bottom()) {
            paint::words(buffer, (area.x + 1, y), area.width.saturating_sub(1), row, style);
        }
    }
}

/// How many excerpts and people. Where there are none and yet something is marked, also what that is, as far as there
/// is room for it.
fn counts(view: View, tally: Tally, room: usize) -> String {
    let (excerpts, people) = (tally.count.excerpts, tally.count.informants);
    let uncounted = tally.uncounted.text(view.words).filter(|_| excerpts == 0);
    match uncounted.map(|reasons| format!("0 · {reasons}")) {
        Some(told) if columns_of(&told) <= room => told,
        Some(_) => format!("{:>6}{people:>5}", format!("0+{}", tally.uncounted.total())),
        None => format!("{excerpts:>6}{people:>5}"),
    }
}
