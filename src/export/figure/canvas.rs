//! What all figures are drawn with: boxes, lines and labels, in an SVG drawing with a title and a description.

use super::font::{FAMILIES, Weight};
use super::text::{LINE, Label, Type};
use super::{MARGIN, NOTE, NOTE_SPACE, length};
use crate::export::swatch::{dark, hex};
use crate::export::xml::Xml;
use crate::words::Words;

/// Millimetres in a point.
const MILLIMETRES: f64 = 25.4 / 72.0;
/// The colour of text on a light background.
pub(in crate::export) const INK: u32 = 0x1a_1a_1a;
/// The colour of text that matters less, and of thin lines.
pub(in crate::export) const FAINT: u32 = 0x59_59_59;
/// The colour of the outlines of cells and of guide lines.
pub(super) const GUIDE: u32 = 0xb0_b0_b0;
/// How far the middle of a capital letter is above the line it stands on, in font sizes.
const HALF_CAPITAL: f64 = 0.344;
/// The distance between the lines of a hatching.
const HATCH: f64 = 4.0;

/// What is said about a figure, besides its values.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// The language.
    pub words: &'a Words,
    /// The title, for screen readers. It is not drawn, since the caption in the thesis says it.
    pub title: &'a str,
    /// The note below the figure: what was counted, and when. Empty for none.
    pub note: &'a str,
}

/// A rectangle, in points.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Area {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Area {
    /// Its middle.
    pub(super) fn middle(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Its right edge.
    pub(super) fn right(&self) -> f64 {
        self.x + self.width
    }
}

/// Which point of a label its place is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::export) enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

impl Anchor {
    fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A drawing of this size, with a margin around it and the note below it.
pub(super) fn drawing(
    about: &About,
    description: &str,
    (width, height): (f64, f64),
    paint: impl FnOnce(&mut Canvas),
) -> String {
    let note = Label::new(about.note, Type::regular(NOTE), width, usize::MAX);
    // Screen readers say the description only, so that it has the note too.
    let description = &[description.trim_end(), about.note].join("\n");
    let below = if note.lines.is_empty() { 0.0 } else { NOTE_SPACE + note.height() };
    svg(about.words, (about.title, description), (width + 2.0 * MARGIN, height + below + 2.0 * MARGIN), |canvas| {
        canvas.moved((MARGIN, MARGIN), |canvas| {
            paint(canvas);
            canvas.text(&note, (0.0, height + NOTE_SPACE + note.height() / 2.0), Anchor::Start, FAINT);
        });
    })
}

/// An SVG drawing on a white background, with a title and a description for screen readers. Its size is in points.
pub(in crate::export) fn svg(
    words: &Words,
    (title, description): (&str, &str),
    (width, height): (f64, f64),
    paint: impl FnOnce(&mut Canvas),
) -> String {
    let root = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", &*format!("{}mm", short(width * MILLIMETRES))),
        ("height", &*format!("{}mm", short(height * MILLIMETRES))),
        ("viewBox", &*format!("0 0 {} {}", short(width), short(height))),
        ("font-family", FAMILIES),
        ("xml:lang", words.language().tag()),
        ("role", "img"),
        ("aria-labelledby", "title description"),
    ];
    let bytes = Xml::document("svg", &root, |xml| {
        xml.element("title", &[("id", "title")], |xml| xml.text(title));
        xml.element("desc", &[("id", "description")], |xml| xml.text(description));
        xml.empty("rect", &[("width", "100%"), ("height", "100%"), ("fill", "#FFFFFF")]);
        paint(&mut Canvas { xml });
    });
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A drawing that is being made.
pub(in crate::export) struct Canvas<'a> {
    /// The elements so far.
    pub xml: &'a mut Xml,
}

impl Canvas<'_> {
    /// Draws something with its origin at another place.
    pub(in crate::export) fn moved(&mut self, (x, y): (f64, f64), paint: impl FnOnce(&mut Canvas)) {
        let place = format!("translate({} {})", short(x), short(y));
        self.xml.element("g", &[("transform", &place)], |xml| paint(&mut Canvas { xml }));
    }

    /// Draws something that says what it is when a pointer rests on it.
    pub(super) fn told(&mut self, what: &str, paint: impl FnOnce(&mut Canvas)) {
        self.xml.element("g", &[], |xml| {
            xml.element("title", &[], |xml| xml.text(what));
            paint(&mut Canvas { xml });
        });
    }

    /// A box in a colour with a dark outline, for a name.
    pub(super) fn name_box(&mut self, area: Area, radius: f64, fill: u32, colour: u32) {
        self.rect("box", area, radius, fill, (dark(colour), 0.8));
    }

    /// A cell of a matrix, without room between it and the next.
    pub(super) fn cell(&mut self, area: Area, fill: u32) {
        self.rect("cell", area, 0.0, fill, (GUIDE, 0.5));
    }

    /// The outline of a cell without a number.
    pub(super) fn outline(&mut self, area: Area) {
        let (right, bottom) = (area.right(), area.y + area.height);
        let path = format!("M{} H{} V{} H{} Z", point(area.x, area.y), short(right), short(bottom), short(area.x));
        self.line(&path, GUIDE, 0.5);
    }

    /// The bar of a diagram.
    pub(super) fn bar(&mut self, area: Area, colour: u32) {
        self.rect("bar", area, 0.0, colour, (dark(colour), 0.6));
    }

    fn rect(&mut self, kind: &str, area: Area, radius: f64, fill: u32, (line, thickness): (u32, f64)) {
        let [x, y, width, height, radius, thickness] =
            [area.x, area.y, area.width, area.height, radius, thickness].map(short);
        let (fill, line) = (colour(fill), colour(line));
        let mut style = vec![("class", kind), ("x", &x), ("y", &y), ("width", &width), ("height", &height)];
        style.extend((radius != "0").then_some(("rx", &*radius)));
        style.extend([("fill", &*fill), ("stroke", &*line), ("stroke-width", &*thickness)]);
        self.xml.empty("rect", &style);
    }

    /// A line along a path in SVG's notation.
    pub(super) fn line(&mut self, path: &str, ink: u32, thickness: f64) {
        let (ink, thickness) = (colour(ink), short(thickness));
        let style = [("d", path), ("fill", "none"), ("stroke", &*ink), ("stroke-width", &*thickness)];
        self.xml.empty("path", &style);
    }

    /// A small disc.
    pub(super) fn dot(&mut self, (x, y): (f64, f64), radius: f64, ink: u32) {
        let ([x, y, radius], ink) = ([x, y, radius].map(short), colour(ink));
        self.xml.empty("circle", &[("cx", &x), ("cy", &y), ("r", &radius), ("fill", &ink)]);
    }

    /// Slanted lines across an area. Each line is drawn by itself, since not every program knows patterns.
    pub(super) fn hatching(&mut self, area: Area) {
        let Area { x, y, width, height } = area;
        let mut path = String::new();
        let mut at = HATCH / 2.0;
        while at < width + height {
            let (from, to) = ((at.min(width), at - at.min(width)), (at - at.min(height), at.min(height)));
            path.push_str(&format!("M{} L{}", point(x + from.0, y + from.1), point(x + to.0, y + to.1)));
            at += HATCH;
        }
        self.line(&path, 0x8c_8c_8c, 0.5);
    }

    /// A label, at the height of its middle.
    pub(in crate::export) fn text(&mut self, label: &Label, (x, middle): (f64, f64), anchor: Anchor, ink: u32) {
        self.label(label, (x, middle), anchor, ink, None);
    }

    /// A label that is read from below, around a line upwards.
    pub(super) fn upright(&mut self, label: &Label, (middle, bottom): (f64, f64), ink: u32) {
        let turn = format!("rotate(-90 {} {})", short(middle), short(bottom));
        self.label(label, (middle, bottom), Anchor::Start, ink, Some(&turn));
    }

    fn label(&mut self, label: &Label, (x, middle): (f64, f64), anchor: Anchor, ink: u32, turn: Option<&str>) {
        let (size, ink, x) = (short(label.letters.size), colour(ink), short(x));
        let mut style = vec![("font-size", &*size), ("fill", &*ink), ("text-anchor", anchor.word())];
        style.extend((label.letters.weight == Weight::Bold).then_some(("font-weight", "bold")));
        style.extend(turn.map(|turn| ("transform", turn)));
        let step = label.letters.size * LINE;
        let first = middle - step * (length(label.lines.len()) - 1.0) / 2.0 + label.letters.size * HALF_CAPITAL;
        let draw = |xml: &mut Xml| match &*label.lines {
            [] => {}
            [line] => {
                xml.element("text", &[&[("x", &*x), ("y", &*short(first))], &style[..]].concat(), |xml| xml.text(line));
            }
            lines => xml.element("text", &style, |xml| {
                for (n, line) in lines.iter().enumerate() {
                    let y = short(first + length(n) * step);
                    xml.element("tspan", &[("x", &*x), ("y", &*y)], |xml| xml.text(line));
                }
            }),
        };
        match &label.whole {
            Some(whole) => self.told(whole, |canvas| draw(canvas.xml)),
            None => draw(self.xml),
        }
    }
}

/// A colour in SVG's notation.
pub(in crate::export) fn colour(rgb: u32) -> String {
    format!("#{}", hex(rgb))
}

/// A point in SVG's notation.
pub(in crate::export) fn point(x: f64, y: f64) -> String {
    format!("{},{}", short(x), short(y))
}

/// A length with at most two decimals.
pub(in crate::export) fn short(length: f64) -> String {
    let text = format!("{length:.2}");
    match text.trim_end_matches('0').trim_end_matches('.') {
        "-0" => "0".to_owned(),
        text => text.to_owned(),
    }
}
