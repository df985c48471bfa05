//! The way from codes to themes as a figure: the earlier codes on the left, the themes on the right, and between them
//! bands as wide as the number of excerpts that went that way.
//!
//! It is a drawing as wide as the text of an A4 page. Bands have an outline, so that the figure can be read in
//! greyscale. What was left behind and what is new is hatched.

mod layout;

use super::Frame;
use super::figure::{Anchor, FAINT, INK, LINE, Label, Type, colour, hues, point, short, svg, wrap};
use super::journey::JourneyTable;
use super::swatch::dark;
use super::xml::Xml;
use crate::analysis::journey::{Arrival, Flow, Stop, level_text};
use crate::words::{Words, capitalised};
use layout::{BAR, Band, INDENT, LEFT, Layout, Link, NUMBERS, Node, Placed, RIGHT, WIDTH, layout};

/// The font sizes of the headings above the two sides: the round, and the numbers of its codes.
const HEADINGS: [f64; 2] = [9.0, 8.0];
/// The space below the headings.
const HEADING_SPACE: f64 = 10.0;
/// The font size of the note, and the space above it.
const NOTE: f64 = 7.5;
/// See [`NOTE`].
const NOTE_SPACE: f64 = 14.0;
/// The colour of earlier codes.
const GREY: u32 = 0x9a_9a_9a;

/// A side of the figure: its nodes, with what is shown beside each name.
struct Side {
    nodes: Vec<Node>,
    /// The number of excerpts beside the name.
    counts: Vec<usize>,
    /// The colours. `None` for what was left behind or is new.
    colours: Vec<Option<u32>>,
    /// The round, in lines, and the numbers of its codes.
    heading: (Vec<String>, String),
}

/// The figure, as SVG.
pub fn figure(way: &JourneyTable, frame: &Frame) -> String {
    let words = frame.words;
    let (left, right) = (earlier(way, words), later(way, words));
    let links = links(way);
    let layout = layout(&left.nodes, &right.nodes, &links);
    let note = format!("{} {}", words.say("journey-figure-note"), way.note(frame));
    let note = Label::new(&note, Type::regular(NOTE), WIDTH, usize::MAX);
    let head = left.heading_height().max(right.heading_height()) + HEADING_SPACE;
    let bottom = head + layout.height + NOTE_SPACE;
    let title = format!("{}. {}", way.title(words), way.levels(words));
    svg(words, (&title, &described(way, words)), (WIDTH, bottom + note.height()), |canvas| {
        hatching(canvas.xml);
        heads(canvas.xml, &left, &right);
        canvas.moved((0.0, head), |canvas| {
            for band in &layout.bands {
                if let Some(link) = links.get(band.link) {
                    let colour = right.colours.get(link.to).copied().flatten();
                    draw_band(canvas.xml, band, colour, &told(&left, &right, link));
                }
            }
            draw_side(canvas.xml, &layout, &layout.left, &left, true);
            draw_side(canvas.xml, &layout, &layout.right, &right, false);
        });
        canvas.text(&note, (0.0, bottom + note.height() / 2.0), Anchor::Start, FAINT);
    })
}

/// The earlier codes, and below them a node for what is new, if anything is.
fn earlier(way: &JourneyTable, words: &Words) -> Side {
    let stops: Vec<&Stop> = way.journey.departures.iter().map(|one| &one.code).collect();
    let [round, _] = way.rounds(words);
    let heading = heading(&round, &way.journey.levels_before());
    let mut side = side(&stops, heading);
    side.colours = vec![Some(GREY); stops.len()];
    side.with(way.journey.new_here().len(), words.say("journey-new-node").as_ref())
}

/// The themes, and below them a node for what was left behind, if anything was.
fn later(way: &JourneyTable, words: &Words) -> Side {
    let stops: Vec<&Stop> = way.journey.arrivals.iter().map(|one| &one.theme).collect();
    let [_, round] = way.rounds(words);
    let heading = heading(&round, &way.journey.levels_after());
    side(&stops, heading).with(way.journey.left_behind().len(), words.say("journey-left").as_ref())
}

fn heading(round: &str, levels: &[usize]) -> (Vec<String>, String) {
    (wrap(&capitalised(round), Type::bold(HEADINGS[0]), WIDTH * 0.46), level_text(levels))
}

fn side(stops: &[&Stop], heading: (Vec<String>, String)) -> Side {
    let codes: Vec<_> = stops.iter().map(|stop| (stop.depth, stop.colour.as_ref().map(|pen| pen.rgb))).collect();
    Side {
        nodes: stops.iter().map(|stop| Node { name: stop.name().to_owned(), depth: stop.depth }).collect(),
        counts: stops.iter().map(|stop| stop.excerpts).collect(),
        colours: hues(&codes).into_iter().map(Some).collect(),
        heading,
    }
}

impl Side {
    fn heading_height(&self) -> f64 {
        self.heading.0.iter().fold(HEADINGS[1] * LINE, |height, _| height + HEADINGS[0] * LINE)
    }

    fn with(mut self, excerpts: usize, name: &str) -> Self {
        if excerpts > 0 {
            self.nodes.push(Node { name: name.to_owned(), depth: 0 });
            self.counts.push(excerpts);
            self.colours.push(None);
        }
        self
    }
}

/// The flows as links between nodes.
fn links(way: &JourneyTable) -> Vec<Link> {
    let journey = &way.journey;
    let from = |code| journey.departures.iter().position(|one| Some(one.code.code) == code);
    let to = |code| journey.arrivals.iter().position(|one| Some(one.theme.code) == code);
    let link = |flow: &Flow| Link {
        from: from(flow.from).unwrap_or(journey.departures.len()),
        to: to(flow.to).unwrap_or(journey.arrivals.len()),
        excerpts: flow.excerpts(),
    };
    journey.flows.iter().map(link).collect()
}

/// What a band means, for a pointer or a screen reader.
fn told(left: &Side, right: &Side, link: &Link) -> String {
    let name = |side: &Side, node: usize| side.nodes.get(node).map_or(String::new(), |node| node.name.clone());
    format!("{} → {}: {}", name(left, link.from), name(right, link.to), link.excerpts)
}

/// The figure in words: every theme with its number of excerpts and the codes behind it.
fn described(way: &JourneyTable, words: &Words) -> String {
    let theme = |arrival: &Arrival| {
        let source = |(code, n): &(_, usize)| {
            words.tell("journey-source", &[("code", way.path_before(*code).into()), ("n", (*n).into())])
        };
        let sources: Vec<String> = arrival.sources.iter().map(source).collect();
        format!("{} ({}) ← {}.", arrival.theme.path(), arrival.theme.excerpts, sources.join(", "))
    };
    let themes: Vec<String> = way.journey.arrivals.iter().map(theme).collect();
    format!("{} {}", themes.join(" "), way.totals(words))
}

/// The pattern of what was left behind and what is new.
fn hatching(xml: &mut Xml) {
    let pattern = [("id", "hatching"), ("width", "4"), ("height", "4"), ("patternUnits", "userSpaceOnUse")];
    xml.element("defs", &[], |xml| {
        xml.element("pattern", &pattern, |xml| {
            xml.empty("rect", &[("width", "4"), ("height", "4"), ("fill", "#F4F4F4")]);
            xml.empty("path", &[("d", "M0,4 L4,0"), ("stroke", "#A6A6A6"), ("stroke-width", "0.6")]);
        });
    });
}

fn heads(xml: &mut Xml, left: &Side, right: &Side) {
    for (side, x, anchor) in [(left, 0.0, "start"), (right, WIDTH, "end")] {
        let (round, levels) = &side.heading;
        let mut y = 0.0;
        for line in round {
            y += HEADINGS[0] * LINE;
            text(xml, (x, y), HEADINGS[0], INK, anchor, true, line);
        }
        text(xml, (x, y + HEADINGS[1] * LINE), HEADINGS[1], FAINT, anchor, false, levels);
    }
}

fn draw_band(xml: &mut Xml, band: &Band, hue: Option<u32>, told: &str) {
    let (from, to) = (LEFT + BAR, RIGHT);
    let middle = f64::midpoint(from, to);
    let curve =
        |a: (f64, f64), b: (f64, f64)| format!("C{} {} {}", point(middle, a.1), point(middle, b.1), point(b.0, b.1));
    let (upper, lower) = ((band.left, band.right), (band.left + band.thickness, band.right + band.thickness));
    let path = format!(
        "M{} {} L{} {} Z",
        point(from, upper.0),
        curve((from, upper.0), (to, upper.1)),
        point(to, lower.1),
        curve((to, lower.1), (from, lower.0)),
    );
    let (fill, stroke) = match hue {
        Some(rgb) => (colour(rgb), colour(dark(rgb))),
        None => ("url(#hatching)".to_owned(), "#8C8C8C".to_owned()),
    };
    let style = [("fill", &*fill), ("fill-opacity", "0.6"), ("stroke", &stroke), ("stroke-width", "0.35")];
    xml.element("path", &[&[("d", path.as_str())], &style[..]].concat(), |xml| {
        xml.element("title", &[], |xml| xml.text(told));
    });
}

fn draw_side(xml: &mut Xml, layout: &Layout, placed: &[Placed], side: &Side, is_left: bool) {
    for (n, node) in placed.iter().enumerate() {
        let (Some(of), Some(count)) = (side.nodes.get(n), side.counts.get(n)) else { continue };
        draw_bar(xml, node, side.colours.get(n).copied().flatten(), is_left);
        let is_top = of.depth == 0;
        let indent = (0..of.depth.min(4)).fold(0.0, |x, _| x + INDENT);
        let (number, name) = match is_left {
            true => (LEFT - 4.0, indent),
            false => (RIGHT + BAR + NUMBERS - 4.0, RIGHT + BAR + NUMBERS + indent),
        };
        let ink = if *count == 0 { FAINT } else { INK };
        let lines = node.lines.iter().fold(0.0, |height, _| height + layout.size * LINE);
        let first = node.middle() - lines / 2.0 + layout.size * 0.92;
        text(xml, (number, first), layout.size, ink, "end", is_top, &count.to_string());
        for (n, line) in node.lines.iter().enumerate() {
            let below = (0..n).fold(0.0, |y, _| y + layout.size * LINE);
            text(xml, (name, first + below), layout.size, ink, "start", is_top, line);
        }
    }
}

fn draw_bar(xml: &mut Xml, node: &Placed, hue: Option<u32>, is_left: bool) {
    let (top, height) = node.bar;
    if height <= 0.0 {
        return;
    }
    let (x, y) = (short(if is_left { LEFT } else { RIGHT }), short(top));
    let (fill, stroke) = match hue {
        Some(rgb) => (colour(rgb), colour(dark(rgb))),
        None => ("url(#hatching)".to_owned(), "#8C8C8C".to_owned()),
    };
    let (width, height) = (short(BAR), short(height));
    let place = [("x", &*x), ("y", &*y), ("width", &*width), ("height", &*height)];
    let style = [("fill", &*fill), ("stroke", &*stroke), ("stroke-width", "0.35")];
    xml.empty("rect", &[&place[..], &style[..]].concat());
}

fn text(xml: &mut Xml, (x, y): (f64, f64), size: f64, ink: u32, anchor: &str, is_bold: bool, words: &str) {
    let (x, y, size, ink) = (short(x), short(y), short(size), colour(ink));
    let mut style = vec![("x", &*x), ("y", &*y), ("font-size", &*size), ("fill", &*ink), ("text-anchor", anchor)];
    style.extend(is_bold.then_some(("font-weight", "bold")));
    xml.element("text", &style, |xml| xml.text(words));
}
