//! Lays out a flow figure: names and bars on both sides, and bands between them. Lengths are in points.
//!
//! The figure is as wide as the text of an A4 page, and no taller than that page unless the names need more room.

use crate::export::figure::{LINE, Type, wrap};

/// The width of the figure: 160 mm.
pub const WIDTH: f64 = 453.54;
/// The height that a figure should not exceed, so that a caption fits below it.
const MAX_HEIGHT: f64 = 590.0;
/// Where the bars of the left side end, and those of the right side begin.
pub const LEFT: f64 = 158.0;
/// See [`LEFT`].
pub const RIGHT: f64 = 296.0;
/// The width of a bar.
pub const BAR: f64 = 6.0;
/// The width of a column of numbers, beside the bars.
pub const NUMBERS: f64 = 24.0;
/// How far the names of each level are indented.
pub const INDENT: f64 = 8.0;
/// The font sizes to choose from. The largest that fits is used.
const SIZES: [f64; 4] = [8.0, 7.5, 7.0, 6.5];
/// The most that one excerpt takes, so that a small project does not get a crude figure.
const MAX_SCALE: f64 = 8.0;
/// The share of the height that the bands get at least.
const BANDS: f64 = 0.3;
/// The space between two rows, and the additional space between two top-level codes.
const GAP: f64 = 2.0;
/// See [`GAP`].
const GROUP_GAP: f64 = 6.0;

/// A code on one side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its depth in the tree; 0 at the top.
    pub depth: usize,
}

/// The passages that go from a node on the left to a node on the right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Link {
    /// The index of the node on the left.
    pub from: usize,
    /// The index of the node on the right.
    pub to: usize,
    /// How many excerpts.
    pub excerpts: usize,
}

/// A node with its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Placed {
    /// The name, in lines.
    pub lines: Vec<String>,
    /// Where the row begins.
    pub top: f64,
    /// The height of the row.
    pub height: f64,
    /// Where the bar begins, and its height. The height is 0 if nothing flows here.
    pub bar: (f64, f64),
}

impl Placed {
    /// The middle of the row.
    pub fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// A band between two bars: where it begins on each side, and its thickness.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Band {
    /// Which link it is, by index.
    pub link: usize,
    /// Its upper edge on the left.
    pub left: f64,
    /// Its upper edge on the right.
    pub right: f64,
    /// Its thickness.
    pub thickness: f64,
}

/// A figure, laid out.
#[derive(Clone, PartialEq, Debug)]
pub struct Layout {
    /// The font size.
    pub size: f64,
    /// The nodes on the left.
    pub left: Vec<Placed>,
    /// The nodes on the right.
    pub right: Vec<Placed>,
    /// The bands, in the order of the links.
    pub bands: Vec<Band>,
    /// The height of the whole.
    pub height: f64,
}

/// One side before it is placed: each row's name in lines, and what flows through it.
struct Side {
    rows: Vec<Measured>,
}

struct Measured {
    lines: Vec<String>,
    depth: usize,
    weight: usize,
}

impl Side {
    fn new(nodes: &[Node], weights: Vec<usize>, width: f64, size: f64) -> Self {
        let row = |(node, weight): (&Node, usize)| {
            let room = width - NUMBERS - INDENT * depth(node.depth);
            Measured { lines: wrap(&node.name, letters(node.depth, size), room), depth: node.depth, weight }
        };
        Self { rows: nodes.iter().zip(weights).map(row).collect() }
    }

    fn row_height(row: &Measured, size: f64, scale: f64) -> f64 {
        (length(row.lines.len()) * size * LINE).max(length(row.weight) * scale) + GAP
    }

    /// How many top-level codes there are.
    fn groups(&self) -> usize {
        self.rows.iter().filter(|row| row.depth == 0).count()
    }

    fn height(&self, size: f64, scale: f64) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| Self::row_height(row, size, scale)).sum();
        rows + GROUP_GAP * length(self.groups().saturating_sub(1))
    }

    /// Places the rows. Space that is left over goes around the top-level codes.
    fn place(self, size: f64, scale: f64, height: f64) -> Vec<Placed> {
        let spare = (height - self.height(size, scale)).max(0.0) / length(self.groups().max(1));
        let mut top = 0.0;
        let mut placed = Vec::with_capacity(self.rows.len());
        for (n, row) in self.rows.into_iter().enumerate() {
            if row.depth == 0 {
                top += if n == 0 { spare / 2.0 } else { GROUP_GAP + spare };
            }
            let height = Self::row_height(&row, size, scale);
            let bar = length(row.weight) * scale;
            placed.push(Placed { lines: row.lines, top, height, bar: (top + (height - bar) / 2.0, bar) });
            top += height;
        }
        placed
    }
}

/// Lays out the nodes of both sides and the links between them.
pub fn layout(left: &[Node], right: &[Node], links: &[Link]) -> Layout {
    let sides = |size: f64| {
        let through = |count: usize, end: fn(&Link) -> usize| {
            let mut weights = vec![0; count];
            for link in links {
                if let Some(weight) = weights.get_mut(end(link)) {
                    *weight += link.excerpts;
                }
            }
            weights
        };
        let left = Side::new(left, through(left.len(), |link| link.from), LEFT - BAR, size);
        (left, Side::new(right, through(right.len(), |link| link.to), WIDTH - RIGHT - BAR, size))
    };
    let total: usize = links.iter().map(|link| link.excerpts).sum();
    let least = (MAX_HEIGHT * BANDS / length(total.max(1))).min(MAX_SCALE);
    let height = |(left, right): &(Side, Side), size, scale| left.height(size, scale).max(right.height(size, scale));
    let fits = |size: &&f64| height(&sides(**size), **size, least) <= MAX_HEIGHT;
    let size = SIZES.iter().find(fits).copied().unwrap_or(SIZES[SIZES.len() - 1]);
    let both = sides(size);
    let scale = largest_scale(least, |scale| height(&both, size, scale) <= MAX_HEIGHT);
    let height = height(&both, size, scale);
    let (left, right) = (both.0.place(size, scale, height), both.1.place(size, scale, height));
    let bands = bands(links, &left, &right, scale);
    Layout { size, left, right, bands, height }
}

/// The largest scale that fits, at least `least`.
fn largest_scale(least: f64, fits: impl Fn(f64) -> bool) -> f64 {
    if fits(MAX_SCALE) {
        return MAX_SCALE;
    }
    let (mut low, mut high) = (least, MAX_SCALE);
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        *(if fits(middle) { &mut low } else { &mut high }) = middle;
    }
    low
}

/// The bands. At each bar, they are in the order of the other side, so that few of them cross.
fn bands(links: &[Link], left: &[Placed], right: &[Placed], scale: f64) -> Vec<Band> {
    let begins = |placed: &[Placed]| placed.iter().map(|node| node.bar.0).collect::<Vec<f64>>();
    let mut next = (begins(left), begins(right));
    let mut bands: Vec<Band> = Vec::with_capacity(links.len());
    let by = |key: fn(&Link) -> (usize, usize)| {
        let mut order: Vec<usize> = (0..links.len()).collect();
        order.sort_by_key(|link| links.get(*link).map(key));
        order
    };
    for link in 0..links.len() {
        bands.push(Band { link, left: 0.0, right: 0.0, thickness: 0.0 });
    }
    for link in by(|link| (link.from, link.to)) {
        let (Some(of), Some(band)) = (links.get(link), bands.get_mut(link)) else { continue };
        band.thickness = length(of.excerpts) * scale;
        band.left = taken(&mut next.0, of.from, band.thickness);
    }
    for link in by(|link| (link.to, link.from)) {
        let (Some(of), Some(band)) = (links.get(link), bands.get_mut(link)) else { continue };
        band.right = taken(&mut next.1, of.to, band.thickness);
    }
    bands
}

/// Takes the next piece of a bar. Returns where it begins.
fn taken(next: &mut [f64], node: usize, thickness: f64) -> f64 {
    let Some(begin) = next.get_mut(node) else { return 0.0 };
    let taken = *begin;
    *begin += thickness;
    taken
}

/// A number of things as a length.
#[allow(clippy::cast_precision_loss, reason = "no figure shows so many excerpts that a double cannot count them")]
fn length(count: usize) -> f64 {
    count as f64
}

/// How the letters of a name look: those at the top are bold.
pub fn letters(depth: usize, size: f64) -> Type {
    if depth == 0 { Type::bold(size) } else { Type::regular(size) }
}

fn depth(levels: usize) -> f64 {
    length(levels.min(4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nodes(depths: &[usize]) -> Vec<Node> {
        depths.iter().enumerate().map(|(n, depth)| Node { name: format!("Kode nummer {n}"), depth: *depth }).collect()
    }

    fn link(from: usize, to: usize, excerpts: usize) -> Link {
        Link { from, to, excerpts }
    }

    /// 8 categories with 38 subcategories, that become 3 with 7.
    fn thesis() -> (Vec<Node>, Vec<Node>, Vec<Link>) {
        let sizes = [5, 5, 5, 5, 5, 5, 4, 4];
        let left: Vec<usize> = sizes.iter().flat_map(|n| std::iter::once(0).chain(vec![1; *n])).collect();
        let right = [0, 1, 1, 0, 1, 1, 1, 0, 1, 1];
        let from = left.iter().enumerate().filter(|(_, depth)| **depth == 1).map(|(n, _)| n);
        let links = from.flat_map(|n| [link(n, 1 + n % 9, 1 + n % 7), link(n, 1 + (n + 4) % 9, n % 3)]);
        (nodes(&left), nodes(&right), links.filter(|link| link.excerpts > 0).collect())
    }

    #[test]
    fn thirty_eight_subcategories_fit_on_a_page_with_names_that_can_be_read() {
        let (left, right, links) = thesis();
        let figure = layout(&left, &right, &links);
        assert!(figure.height <= MAX_HEIGHT && figure.size >= 7.5, "{} {}", figure.height, figure.size);
        for side in [&figure.left, &figure.right] {
            for pair in side.windows(2) {
                assert!(pair[0].top + pair[0].height <= pair[1].top + 0.001, "rows never overlap");
            }
            assert!(side.iter().all(|row| row.height >= figure.size * LINE * row.lines.len() as f64));
        }
    }

    #[test]
    fn every_bar_is_filled_by_its_bands_without_gaps() {
        let (left, right, links) = thesis();
        let figure = layout(&left, &right, &links);
        let filled = |side: &[Placed], end: fn(&Link) -> usize, edge: fn(&Band) -> f64| {
            for (n, node) in side.iter().enumerate() {
                let mut own: Vec<&Band> = figure.bands.iter().filter(|band| end(&links[band.link]) == n).collect();
                own.sort_by(|a, b| edge(a).total_cmp(&edge(b)));
                let mut at = node.bar.0;
                for band in own {
                    assert!((edge(band) - at).abs() < 0.001);
                    at += band.thickness;
                }
                assert!((at - node.bar.0 - node.bar.1).abs() < 0.001);
            }
        };
        filled(&figure.left, |link| link.from, |band| band.left);
        filled(&figure.right, |link| link.to, |band| band.right);
    }

    #[test]
    fn a_small_figure_is_small_and_a_large_one_grows_rather_than_hiding_names() {
        let small = layout(&nodes(&[0, 1]), &nodes(&[0]), &[link(1, 0, 3)]);
        assert!(small.height < 60.0, "{}", small.height);
        let many = vec![0; 200];
        let links: Vec<Link> = (0..200).map(|n| link(n, 0, 500)).collect();
        let large = layout(&nodes(&many), &nodes(&[0]), &links);
        assert!(
            large.height > MAX_HEIGHT
                && large.left.iter().all(|row| row.lines == ["Kode nummer"] || !row.lines.is_empty())
        );
        assert_eq!(layout(&[], &[], &[]).height, 0.0);
    }
}
