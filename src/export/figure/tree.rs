//! Categories and subcategories as a tree from left to right: the overview figure of a thesis.
//!
//! ```text
//!               ┌ Opplæring
//!  Oppstart ────┤
//!               └ Forventninger
//! ```
//!
//! Each level is a column. A box is at the middle of the boxes that belong to it.

use super::canvas::{Area, Canvas, FAINT, drawing};
use super::text::{Label, Type};
use super::{About, Anchor, HEIGHT, INK, SMALLEST, WIDTH, hues, length, short};
use crate::export::swatch::{ink_on, tint};

/// The sizes to choose from, the largest first. The first with which the figure fits on a page is used.
const SIZES: [Size; 4] = [
    Size { letters: 9.5, padding: 4.0, sibling: 4.0, category: 9.0 },
    Size { letters: 9.0, padding: 3.5, sibling: 3.5, category: 8.0 },
    Size { letters: 8.0, padding: 2.5, sibling: 3.0, category: 7.0 },
    SMALL,
];
const SMALL: Size = Size { letters: SMALLEST, padding: 1.8, sibling: 2.2, category: 6.0 };
/// The most lines of a name.
const LINES: usize = 5;
/// The space between a name and the sides of its box.
const PADDING: f64 = 7.0;
/// The space between two columns, at least.
const GAP: f64 = 28.0;
/// The width of a box, at least and, if there is room, at most.
const BOX: (f64, f64) = (82.0, 200.0);
/// How round the corners of boxes are.
const ROUND: f64 = 3.0;

/// The values of the figure: codes in the order of the codebook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tree {
    /// The codes: each is below the last one that is less deep.
    pub nodes: Vec<TreeNode>,
}

/// A code in the tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TreeNode {
    /// Its name.
    pub name: String,
    /// Its depth; 0 for a category.
    pub depth: usize,
    /// Its own colour as `0xRRGGBB`. Without one, it has that of the code above it.
    pub colour: Option<u32>,
    /// What is said below its name, such as the number of excerpts. Empty for nothing.
    pub count: String,
}

/// The measures that depend on how much there is to show.
#[derive(Clone, Copy)]
struct Size {
    /// The font size of names.
    letters: f64,
    /// The space above and below a name in its box.
    padding: f64,
    /// The space between two boxes below the same one.
    sibling: f64,
    /// The space between two categories.
    category: f64,
}

/// A box with its contents and place.
struct Placed {
    name: Label,
    count: Label,
    area: Area,
    depth: usize,
    children: Vec<usize>,
    /// The height of the box and all that is below it in the tree.
    room: f64,
}

/// The columns: their width, and the space between them.
#[derive(Clone, Copy)]
struct Columns {
    width: f64,
    gap: f64,
}

/// The figure.
pub fn tree(figure: &Tree, about: &About) -> String {
    let depths = depths(&figure.nodes);
    let columns = columns(depths.iter().max().map_or(0, |deepest| deepest + 1));
    let fits = |size: &&Size| height(&measured(figure, &depths, columns, **size), **size) <= HEIGHT;
    let size = SIZES.iter().find(fits).copied().unwrap_or(SMALL);
    let mut boxes = measured(figure, &depths, columns, size);
    place(&mut boxes, size);
    let colours =
        hues(&figure.nodes.iter().zip(&depths).map(|(node, depth)| (*depth, node.colour)).collect::<Vec<_>>());
    let right = boxes.iter().map(|placed| placed.area.right()).fold(WIDTH, f64::max);
    drawing(about, &described(figure), (right, height(&boxes, size)), |canvas| {
        for placed in &boxes {
            join(canvas, placed, &boxes, columns);
        }
        for (placed, colour) in boxes.iter().zip(colours) {
            draw(canvas, placed, colour);
        }
    })
}

/// The depth of each code, so that each is at most one deeper than the one before.
fn depths(nodes: &[TreeNode]) -> Vec<usize> {
    let mut deepest = 0;
    let mut depth = |node: &TreeNode| {
        let depth = node.depth.min(deepest);
        deepest = depth + 1;
        depth
    };
    nodes.iter().map(&mut depth).collect()
}

/// The columns for a number of levels. They fill the width of the figure, if boxes do not become too wide.
fn columns(levels: usize) -> Columns {
    let (levels, gaps) = (length(levels.max(1)), length(levels.saturating_sub(1)));
    let width = ((WIDTH - gaps * GAP) / levels).clamp(BOX.0, BOX.1);
    let gap = if gaps > 0.0 { ((WIDTH - width * levels) / gaps).max(GAP) } else { 0.0 };
    Columns { width, gap }
}

/// Every box with its size, but without its place.
fn measured(figure: &Tree, depths: &[usize], columns: Columns, size: Size) -> Vec<Placed> {
    let room = columns.width - 2.0 * PADDING;
    let mut boxes: Vec<Placed> = Vec::with_capacity(depths.len());
    let mut above: Vec<usize> = Vec::new();
    for (n, (node, depth)) in figure.nodes.iter().zip(depths).enumerate() {
        let letters = if *depth == 0 { Type::bold(size.letters) } else { Type::regular(size.letters) };
        let name = Label::new(&node.name, letters, room, LINES);
        let count = Label::new(&node.count, Type::regular((size.letters - 1.0).max(SMALLEST)), room, 2);
        let height = (name.height() + count.height()).max(size.letters) + 2.0 * size.padding;
        let area = Area { x: length(*depth) * (columns.width + columns.gap), y: 0.0, width: columns.width, height };
        above.truncate(*depth);
        if let Some(parent) = above.last().and_then(|parent| boxes.get_mut(*parent)) {
            parent.children.push(n);
        }
        above.push(n);
        boxes.push(Placed { name, count, area, depth: *depth, children: Vec::new(), room: height });
    }
    for n in (0..boxes.len()).rev() {
        let below = children_room(&boxes, n, size);
        if let Some(placed) = boxes.get_mut(n) {
            placed.room = placed.room.max(below);
        }
    }
    boxes
}

/// The height of all that is below a box.
fn children_room(boxes: &[Placed], n: usize, size: Size) -> f64 {
    let Some(placed) = boxes.get(n) else { return 0.0 };
    let rooms = placed.children.iter().filter_map(|child| boxes.get(*child)).map(|child| child.room);
    rooms.sum::<f64>() + length(placed.children.len().saturating_sub(1)) * size.sibling
}

/// The height of the figure.
fn height(boxes: &[Placed], size: Size) -> f64 {
    let categories = boxes.iter().filter(|placed| placed.depth == 0);
    categories.fold(-size.category, |height, placed| height + size.category + placed.room).max(0.0)
}

/// Places the boxes, the categories one below the other.
fn place(boxes: &mut [Placed], size: Size) {
    let mut top = 0.0;
    for n in 0..boxes.len() {
        match boxes.get(n) {
            Some(placed) if placed.depth == 0 => {
                let room = placed.room;
                place_below(boxes, n, top, size);
                top += room + size.category;
            }
            _ => {}
        }
    }
}

/// Places a box and all that is below it in the tree, from this height on.
fn place_below(boxes: &mut [Placed], n: usize, top: f64, size: Size) {
    let below = children_room(boxes, n, size);
    let Some(placed) = boxes.get_mut(n) else { return };
    placed.area.y = top + (placed.room - placed.area.height) / 2.0;
    let mut next = top + (placed.room - below) / 2.0;
    for child in placed.children.clone() {
        place_below(boxes, child, next, size);
        next += boxes.get(child).map_or(0.0, |child| child.room) + size.sibling;
    }
}

/// The lines from a box to those below it in the tree.
fn join(canvas: &mut Canvas, placed: &Placed, boxes: &[Placed], columns: Columns) {
    let (from, y) = (placed.area.right(), placed.area.middle().1);
    let bend = from + columns.gap / 2.0;
    for child in placed.children.iter().filter_map(|child| boxes.get(*child)) {
        let to = child.area.middle().1;
        let path = format!("M{},{} H{} V{} H{}", short(from), short(y), short(bend), short(to), short(child.area.x));
        canvas.line(&path, FAINT, 0.8);
    }
}

fn draw(canvas: &mut Canvas, placed: &Placed, colour: u32) {
    let fill = if placed.depth == 0 { colour } else { tint(colour) };
    let ink = if placed.depth == 0 { ink_on(fill) } else { INK };
    canvas.name_box(placed.area, ROUND, fill, colour);
    let (x, middle) = (placed.area.x + PADDING, placed.area.middle().1);
    let top = middle - (placed.name.height() + placed.count.height()) / 2.0;
    canvas.text(&placed.name, (x, top + placed.name.height() / 2.0), Anchor::Start, ink);
    let below = top + placed.name.height() + placed.count.height() / 2.0;
    canvas.text(&placed.count, (x, below), Anchor::Start, ink);
}

/// The tree in words: one line for each code, indented as in an outline.
fn described(figure: &Tree) -> String {
    let line = |node: &TreeNode| {
        let count = if node.count.is_empty() { String::new() } else { format!(" ({})", node.count) };
        format!("{}{}{count}", "– ".repeat(node.depth), node.name)
    };
    figure.nodes.iter().map(line).collect::<Vec<_>>().join("\n")
}
