//! A thematic map: the question or title in the middle, the themes around it, and the subthemes around each theme.
//!
//! The themes stand in two halves, left and right of the middle, each beside its own subthemes. Each half is bent
//! around the middle like a bow: the further a theme is above or below, the closer it moves to the middle line. So
//! nothing overlaps, and no line from the middle to a theme crosses a box.

use super::canvas::{Area, Canvas, drawing, point};
use super::text::{Label, Type};
use super::{About, Anchor, HEIGHT, INK, SMALLEST, WIDTH, hues, length};
use crate::export::swatch::{dark, ink_on, tint};

/// The sizes of names to choose from. The largest that fits on a page is used.
const SIZES: [f64; 4] = [9.0, 8.5, 8.0, SMALLEST];
/// The most lines of the title, of a theme and of a subtheme.
const LINES: [usize; 3] = [8, 6, 5];
/// The width of the box in the middle.
const CENTRE: f64 = 96.0;
/// The space between the middle and a theme, and between a theme and its subthemes.
const GAPS: (f64, f64) = (18.0, 16.0);
/// The width of a theme's box.
const THEME: f64 = 72.0;
/// How close to the middle line a box may be.
const AXIS: f64 = 8.0;
/// The space between two subthemes, and between two themes.
const BETWEEN: (f64, f64) = (4.0, 12.0);
/// The space between a name and the edges of its box.
const PADDING: f64 = 4.5;

/// The values of the figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Map {
    /// The question or title in the middle. Empty for none.
    pub centre: String,
    /// The themes, in order: down the left side, then down the right side.
    pub themes: Vec<MapTheme>,
}

/// A theme of the map.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapTheme {
    /// Its name.
    pub name: String,
    /// Its colour as `0xRRGGBB`.
    pub colour: Option<u32>,
    /// What is said below its name, such as the number of excerpts. Empty for nothing.
    pub count: String,
    /// The subthemes.
    pub subthemes: Vec<MapSubtheme>,
}

/// A subtheme of the map.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MapSubtheme {
    /// Its name.
    pub name: String,
    /// What is said below its name. Empty for nothing.
    pub count: String,
}

/// A name with the count below it, and the size of its box.
struct Named {
    name: Label,
    count: Label,
    height: f64,
}

/// A theme with its subthemes, measured.
struct Cluster {
    theme: Named,
    subthemes: Vec<Named>,
}

/// The whole figure, measured.
struct Layout {
    centre: Option<Named>,
    clusters: Vec<Cluster>,
    /// How many of the clusters are on the left.
    left: usize,
}

/// The half-widths of the figure: where the middle ends, and the width of a subtheme.
#[derive(Clone, Copy)]
struct Widths {
    inner: f64,
    theme: f64,
    subtheme: f64,
}

impl Widths {
    fn of(figure: &Map) -> Self {
        let inner = if figure.centre.trim().is_empty() { AXIS } else { CENTRE / 2.0 + GAPS.0 };
        let rest = WIDTH / 2.0 - inner;
        let has_subthemes = figure.themes.iter().any(|theme| !theme.subthemes.is_empty());
        match has_subthemes {
            true => Self { inner, theme: THEME, subtheme: rest - THEME - GAPS.1 },
            false => Self { inner, theme: rest.min(130.0), subtheme: 0.0 },
        }
    }
}

impl Named {
    fn new((name, count): (&str, &str), letters: Type, width: f64, lines: usize) -> Self {
        let room = width - 2.0 * PADDING;
        let name = Label::new(name, letters, room, lines);
        let count = Label::new(count, Type::regular((letters.size - 1.0).max(SMALLEST)), room, 2);
        let height = (name.height() + count.height()).max(letters.size) + 2.0 * PADDING;
        Self { name, count, height }
    }

    fn draw(&self, canvas: &mut Canvas, area: Area, (fill, colour): (u32, u32), radius: f64) {
        canvas.name_box(area, radius, fill, colour);
        let (ink, (x, middle)) = (ink_on(fill), area.middle());
        let top = middle - (self.name.height() + self.count.height()) / 2.0;
        canvas.text(&self.name, (x, top + self.name.height() / 2.0), Anchor::Middle, ink);
        canvas.text(&self.count, (x, top + self.name.height() + self.count.height() / 2.0), Anchor::Middle, ink);
    }
}

impl Cluster {
    fn height(&self) -> f64 {
        self.theme.height.max(self.below())
    }

    /// The height of its subthemes.
    fn below(&self) -> f64 {
        let gaps = length(self.subthemes.len().saturating_sub(1)) * BETWEEN.0;
        self.subthemes.iter().map(|subtheme| subtheme.height).sum::<f64>() + gaps
    }
}

impl Layout {
    fn new(figure: &Map, widths: Widths, size: f64) -> Self {
        let cluster = |theme: &MapTheme| Cluster {
            theme: Named::new((&theme.name, &theme.count), Type::bold(size), widths.theme, LINES[1]),
            subthemes: (theme.subthemes.iter())
                .map(|one| Named::new((&one.name, &one.count), Type::regular(size), widths.subtheme, LINES[2]))
                .collect(),
        };
        let clusters: Vec<Cluster> = figure.themes.iter().map(cluster).collect();
        let has_centre = !figure.centre.trim().is_empty();
        let centre = has_centre.then(|| Named::new((&figure.centre, ""), Type::bold(size + 1.0), CENTRE, LINES[0]));
        let left = balanced(&clusters);
        Self { centre, clusters, left }
    }

    fn sides(&self) -> [&[Cluster]; 2] {
        let (left, right) = self.clusters.split_at(self.left.min(self.clusters.len()));
        [left, right]
    }

    fn height(&self) -> f64 {
        let centre = self.centre.as_ref().map_or(0.0, |centre| centre.height);
        self.sides().map(stacked).into_iter().fold(centre, f64::max)
    }
}

/// How many themes go to the left, so that both sides are about equally high.
fn balanced(clusters: &[Cluster]) -> usize {
    let higher = |left: &usize| {
        let (left, right) = clusters.split_at(*left);
        stacked(left).max(stacked(right))
    };
    (0..=clusters.len()).min_by(|a, b| higher(a).total_cmp(&higher(b))).unwrap_or(0)
}

/// The height of themes one below the other.
fn stacked(clusters: &[Cluster]) -> f64 {
    let gaps = length(clusters.len().saturating_sub(1)) * BETWEEN.1;
    clusters.iter().map(Cluster::height).sum::<f64>() + gaps
}

/// The figure.
pub fn map(figure: &Map, about: &About) -> String {
    let widths = Widths::of(figure);
    let fits = |size: &&f64| Layout::new(figure, widths, **size).height() <= HEIGHT;
    let size = SIZES.iter().find(fits).copied().unwrap_or(SMALLEST);
    let layout = Layout::new(figure, widths, size);
    let colours = hues(&figure.themes.iter().map(|theme| (0, theme.colour)).collect::<Vec<_>>());
    let (left, right) = colours.split_at(layout.left.min(colours.len()));
    let height = layout.height();
    drawing(about, &described(figure), (WIDTH, height), |canvas| {
        let middle = (WIDTH / 2.0, height / 2.0);
        for ((clusters, colours), is_left) in layout.sides().into_iter().zip([left, right]).zip([true, false]) {
            Side { widths, is_left, middle, centre: layout.centre.as_ref() }.draw(canvas, clusters, colours);
        }
        if let Some(centre) = &layout.centre {
            let (x, y) = (middle.0 - CENTRE / 2.0, middle.1 - centre.height / 2.0);
            let area = Area { x, y, width: CENTRE, height: centre.height };
            centre.draw(canvas, area, (0xff_ff_ff, INK), 8.0);
        }
    })
}

/// One side of the figure.
struct Side<'a> {
    widths: Widths,
    is_left: bool,
    /// The middle of the figure.
    middle: (f64, f64),
    centre: Option<&'a Named>,
}

impl Side<'_> {
    fn draw(&self, canvas: &mut Canvas, clusters: &[Cluster], colours: &[u32]) {
        let height = stacked(clusters);
        let mut top = -height / 2.0;
        for (cluster, colour) in clusters.iter().zip(colours) {
            let away = self.bow(top, top + cluster.height(), height / 2.0);
            self.cluster(canvas, cluster, *colour, (away, top));
            top += cluster.height() + BETWEEN.1;
        }
    }

    /// How far from the middle line a theme between two heights is. The bow has its greatest width beside the middle.
    fn bow(&self, top: f64, bottom: f64, end: f64) -> f64 {
        let Some(centre) = self.centre else { return self.widths.inner };
        let nearest = if top <= 0.0 && bottom >= 0.0 { 0.0 } else { top.abs().min(bottom.abs()) };
        let beside = centre.height / 2.0 + BETWEEN.1;
        if nearest <= beside || end <= beside {
            return self.widths.inner;
        }
        let share = ((nearest - beside) / (end - beside)).min(1.0);
        AXIS + (self.widths.inner - AXIS) * (1.0 - share * share).sqrt()
    }

    /// Draws a theme with its subthemes, `away` from the middle line and from the height `top` on.
    fn cluster(&self, canvas: &mut Canvas, cluster: &Cluster, colour: u32, (away, top): (f64, f64)) {
        let widths = self.widths;
        let middle = top + cluster.height() / 2.0;
        let theme = self.area(away, middle - cluster.theme.height / 2.0, (widths.theme, cluster.theme.height));
        if self.centre.is_some() {
            let end = (self.x(away), self.middle.1 + middle);
            let path = format!("M{} L{}", point(self.middle.0, self.middle.1), point(end.0, end.1));
            canvas.line(&path, dark(colour), 1.2);
        }
        let mut next = middle - cluster.below() / 2.0;
        for subtheme in &cluster.subthemes {
            let outer = away + widths.theme + GAPS.1;
            let area = self.area(outer, next, (widths.subtheme, subtheme.height));
            let (from, to) = (self.x(away + widths.theme), self.x(outer));
            let (bend, start, end) = (f64::midpoint(from, to), theme.middle().1, area.middle().1);
            let (first, curve) = (point(from, start), [point(bend, start), point(bend, end), point(to, end)]);
            canvas.line(&format!("M{first} C{}", curve.join(" ")), dark(colour), 0.8);
            subtheme.draw(canvas, area, (tint(colour), colour), 5.0);
            next += subtheme.height + BETWEEN.0;
        }
        cluster.theme.draw(canvas, theme, (colour, colour), 8.0);
    }

    /// A point `away` from the middle line.
    fn x(&self, away: f64) -> f64 {
        if self.is_left { self.middle.0 - away } else { self.middle.0 + away }
    }

    /// A box `away` from the middle line and `down` from the middle.
    fn area(&self, away: f64, down: f64, (width, height): (f64, f64)) -> Area {
        let x = if self.is_left { self.middle.0 - away - width } else { self.middle.0 + away };
        Area { x, y: self.middle.1 + down, width, height }
    }
}

/// The map in words: each theme with its subthemes.
fn described(figure: &Map) -> String {
    let counted = |name: &str, count: &str| match count {
        "" => name.to_owned(),
        count => format!("{name} ({count})"),
    };
    let theme = |theme: &MapTheme| {
        let below: Vec<String> = theme.subthemes.iter().map(|one| counted(&one.name, &one.count)).collect();
        let colon = if below.is_empty() { "" } else { ": " };
        format!("{}{colon}{}.", counted(&theme.name, &theme.count), below.join(", "))
    };
    let centre = Some(figure.centre.trim().to_owned()).filter(|centre| !centre.is_empty());
    centre.into_iter().chain(figure.themes.iter().map(theme)).collect::<Vec<_>>().join("\n")
}
