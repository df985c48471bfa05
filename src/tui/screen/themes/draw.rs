//! Draws the Themes screen: the visible rows of the tree and of the excerpts.

mod excerpts;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{Focus, Themes};
use crate::analysis::count::Tally;
use crate::project::theme::{Node, NodeRow};
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::tree::{Fold, front, indent};
use crate::tui::widget::wrap::{columns_of, shortened};

/// The minimum width of a retired code's name, in columns. The note that it is retired is shortened first.
const NAME: usize = 10;

impl Themes {
    /// Draws the screen from memory.
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
        for (row, fold, place, selected) in self.tree.rows_in(self.areas.tree_rows) {
            self.draw_tree_row(buffer, view, place, (row, fold), selected);
        }
        paint::more(buffer, self.areas.tree_rows, self.tree.beyond(self.areas.tree_rows), view.styles);
    }

    fn draw_tree_row(
        &self,
        buffer: &mut Buffer,
        view: View,
        area: Rect,
        (row, fold): (&NodeRow, Fold),
        selected: bool,
    ) {
        let front = front(row.depth, fold) + "  ";
        let is_marked = self.beside.is_some() && row.node.code() == self.beside;
        let memo = format!("{}{}", if is_marked { " ◆" } else { "" }, if row.memo { " ✎" } else { "" });
        let (width, name) = (usize::from(area.width), name(view, row.node, || row.name.clone()));
        let beside = columns_of(&front) + columns_of(&memo) + 2;
        let counts = counts(view, self.counts_of(row.node), width.saturating_sub(beside + columns_of(&name)));
        // The note on the code may reach the counts.
        let counts = if row.retired { counts.trim_start() } else { &counts };
        let room = width.saturating_sub(columns_of(counts) + beside);
        let retired = if row.retired { format!(" · {}", view.words.say("picker-retired")) } else { String::new() };
        let own = room.saturating_sub(columns_of(&retired)).max(NAME);
        let label = format!("{front}{}{retired}{memo}", shortened(&name, own.min(room)));
        let base = if row.retired { view.styles.dim() } else { Style::new() };
        let style = match (selected, self.focus) {
            (true, Focus::Tree) => base.patch(view.styles.selected()),
            (true, Focus::List) => base.add_modifier(Modifier::BOLD),
            (false, _) => base,
        };
        // The last column is for the mark of the selected row.
        paint::pair(buffer, area, &label, &format!("{counts} "), style);
        if let Some(pen) = row.pen {
            let x = area.x + u16::try_from(indent(row.depth).len() + 1).unwrap_or(0);
            paint::words(buffer, (x, area.y), 1, "▌", style.patch(view.styles.swatch(Some(pen))));
        }
        if selected && self.focus == Focus::List {
            paint::words(buffer, (area.right().saturating_sub(1), area.y), 1, "▸", view.styles.strong());
        }
    }

    /// The name of the theme, as the title of the list.
    fn title(&self, view: View) -> String {
        let node = self.list.shape.node;
        let path = || node.code().map(|code| view.project.model().codebook.path(code)).unwrap_or_default();
        name(view, node, path)
    }

    fn draw_definition(&self, buffer: &mut Buffer, view: View) {
        let mut area = self.areas.definition;
        if self.areas.list.area() == 0 {
            // Below the tree, a line separates it from the codes.
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

/// The name of a row of the tree. `code` is the name of a code.
fn name(view: View, node: Node, code: impl FnOnce() -> String) -> String {
    match node {
        Node::All => view.words.say("themes-all").into_owned(),
        Node::Uncoded => view.words.say("themes-uncoded").into_owned(),
        Node::Code(_) => code(),
    }
}

/// The numbers of excerpts and participants. If both are zero but there are excerpts that are not counted, also why, if
/// that fits.
fn counts(view: View, tally: Tally, room: usize) -> String {
    let (excerpts, people) = (tally.count.excerpts, tally.count.informants);
    let uncounted = tally.uncounted.text(view.words).filter(|_| excerpts == 0);
    match uncounted.map(|reasons| format!("0 · {reasons}")) {
        Some(text) if columns_of(&text) <= room => text,
        Some(_) => format!("{:>6}{people:>5}", format!("0+{}", tally.uncounted.total())),
        None => format!("{excerpts:>6}{people:>5}"),
    }
}
