//! Draws splitting and grouping.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::ids::CodeId;
use crate::project::theme::Node;
use crate::project::theme::counts::Counts;
use crate::tui::screen::codebook::group::Group;
use crate::tui::screen::codebook::split::Split;
use crate::tui::view::View;
use crate::tui::widget::paint;

/// Draws the excerpt to deal, and the codes that it can go to with their keys.
pub(super) fn split(split: &Split, buffer: &mut Buffer, view: View) {
    let area = split.excerpt_area;
    let place = Rect {
        x: area.x.saturating_sub(1),
        y: area.y.saturating_sub(1),
        width: area.width + 2,
        height: area.height + split.targets_area.height + 3,
    };
    let path = view.project.model().codebook.path(split.code);
    let title = view.words.tell("split-title", &[("path", path.into())]);
    let n = split.left.len();
    let left = match split.at {
        0 => view.words.tell("split-left", &[("n", n.into())]),
        at => view.words.tell("split-left-at", &[("n", n.into()), ("at", (at + 1).into())]),
    };
    let left = if split.left.is_empty() { String::new() } else { left };
    paint::pane(buffer, place, (&title, &left), view.styles.border(true));
    match &split.card {
        Some(card) => card.draw(buffer, view, area),
        None => {
            let done = view.words.say("split-done");
            paint::wrapped(buffer, paint::indented(area, 2), &done, Style::new());
        }
    }
    let rule = Rect { y: split.targets_area.y.saturating_sub(1), height: 1, ..split.targets_area };
    paint::words(buffer, (rule.x, rule.y), rule.width, &"─".repeat(usize::from(rule.width)), view.styles.dim());
    if split.targets.len() == 0 {
        let hint = view.words.say("split-no-targets");
        return paint::row(buffer, split.targets_area, &format!(" {hint}"), view.styles.dim());
    }
    for ((key, code), row) in split.targets.all().zip(split.targets_area.rows()) {
        let path = view.project.model().codebook.path(code);
        let own = view.project.model().by_owner.coded(code).map_or(0, |coded| coded.len());
        target(buffer, view, row, (key, code), (&path, &own.to_string()), Style::new());
    }
}

/// Draws the loose codes and the groups.
pub(super) fn group(group: &Group, counts: &Counts, buffer: &mut Buffer, view: View) {
    let book = &view.project.model().codebook;
    let excerpts = |code: CodeId| counts.of(Node::Code(code)).count.excerpts.to_string();
    let title = view.words.tell("group-loose", &[("n", group.loose.len().into())]);
    let inner = paint::pane(buffer, group.loose_pane, (&title, ""), view.styles.border(!group.is_among_groups));
    if group.loose.is_empty() {
        paint::wrapped(buffer, paint::indented(inner, 1), &view.words.say("notice-all-grouped"), view.styles.dim());
    }
    let mut list = group.list;
    for (at, row) in list.rows(inner, group.loose.len()) {
        let Some(code) = group.loose.get(at).and_then(|code| book.get(*code)) else { continue };
        let style = match (at == group.list.at, group.is_among_groups) {
            (true, false) => view.styles.selected(),
            (true, true) => view.styles.selected_unfocused(),
            (false, _) => Style::new(),
        };
        let mark = if group.chosen.contains(&code.id) { "✓" } else { " " };
        paint::pair(buffer, row, &format!("{mark} {}", code.name), &format!("{} ", excerpts(code.id)), style);
    }
    paint::more(buffer, inner, list.beyond(group.loose.len(), usize::from(inner.height)), view.styles);
    let title = view.words.say("group-groups");
    let inner = paint::pane(buffer, group.group_pane, (&title, ""), view.styles.border(group.is_among_groups));
    if group.targets.len() == 0 {
        paint::wrapped(buffer, paint::indented(inner, 1), &view.words.say("group-no-groups"), view.styles.dim());
    }
    let mut list = group.target_list;
    let all: Vec<(Option<char>, CodeId)> = group.targets.all().collect();
    for (at, row) in list.rows(inner, all.len()) {
        let Some((key, code)) = all.get(at).copied() else { continue };
        let is_selected = at == group.target_list.at && group.is_among_groups;
        let style = if is_selected { view.styles.selected() } else { Style::new() };
        target(buffer, view, row, (key, code), (&book.path(code), &excerpts(code)), style);
    }
    paint::more(buffer, inner, list.beyond(all.len(), usize::from(inner.height)), view.styles);
}

/// Draws a code with its key, colour and count.
fn target(
    buffer: &mut Buffer,
    view: View,
    area: Rect,
    (key, code): (Option<char>, CodeId),
    (path, count): (&str, &str),
    style: Style,
) {
    paint::pair(buffer, area, &format!("     {path}"), &format!("{count} "), style);
    let key = key.map(String::from).unwrap_or_default();
    paint::words(buffer, (area.x + 1, area.y), 1, &key, style.patch(view.styles.key()));
    paint::words(buffer, (area.x + 3, area.y), 1, "▌", style.patch(view.styles.swatch(view.project.code_rgb(code))));
}
