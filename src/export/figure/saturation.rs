//! Saturation: how many new codes each interview brought (bars), and how many codes there were after it (a line), in
//! the order that is given. The two stand one above the other with the same columns, so that no number covers another.

use super::canvas::{Area, Canvas, FAINT, drawing, point};
use super::grid::{SIZE, one_line};
use super::text::{LINE, Label, Type};
use super::{About, Anchor, INK, WIDTH, length, short};
use crate::domain::colour::STANDARD_COLOURS;
use crate::words::Words;

/// The heights of the two panels, without headings.
const PANELS: [f64; 2] = [100.0, 80.0];
/// The space that a heading takes, the space above the highest number, and the space between the panels.
const HEADING: f64 = 24.0;
/// See [`HEADING`].
const BETWEEN: f64 = 14.0;
/// The width of a column, at least and at most.
const COLUMN: (f64, f64) = (15.0, 60.0);
/// The share of its column that a bar takes.
const BAR: f64 = 0.6;
/// The slope from which on a line would cross a number above it.
const STEEP: f64 = 0.4;
/// The length of an upright name.
const UPRIGHT: f64 = 100.0;
/// The space around names, numbers and points.
const SPACE: f64 = 4.0;

/// The values of the figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saturation {
    /// The interviews, in order.
    pub interviews: Vec<Interview>,
}

/// An interview.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Interview {
    /// Its name.
    pub name: String,
    /// How many codes were used for the first time in it.
    pub new_codes: usize,
}

/// The measures of the figure: the columns, and the names below them.
struct Layout<'a> {
    figure: &'a Saturation,
    /// How many codes there were after each interview.
    sums: Vec<usize>,
    column: f64,
    names: Vec<Label>,
    are_upright: bool,
}

/// The figure.
pub fn saturation(figure: &Saturation, about: &About) -> String {
    let layout = Layout::new(figure);
    let top = HEADING + PANELS[0] + BETWEEN;
    let bottom = top + HEADING + PANELS[1];
    let names = layout.names.iter().map(|name| if layout.are_upright { name.width() } else { name.height() });
    let height = bottom + SPACE + names.fold(SIZE * LINE, f64::max);
    let width = WIDTH.max(layout.column * length(figure.interviews.len()));
    drawing(about, &described(figure, &layout.sums, about.words), (width, height), |canvas| {
        heading(canvas, &about.words.say("figure-all-codes"), 0.0);
        layout.draw_line(canvas, HEADING + PANELS[0]);
        axis(canvas, HEADING + PANELS[0], width);
        heading(canvas, &about.words.say("figure-new-codes"), top);
        layout.draw_bars(canvas, bottom);
        axis(canvas, bottom, width);
        layout.draw_names(canvas, bottom + SPACE);
    })
}

impl<'a> Layout<'a> {
    fn new(figure: &'a Saturation) -> Self {
        let mut sum = 0;
        let add = |interview: &Interview| {
            sum += interview.new_codes;
            sum
        };
        let sums: Vec<usize> = figure.interviews.iter().map(add).collect();
        // There is room for a number that stands left of its point.
        let least = (1.5 * Type::regular(SIZE).width(&sum.to_string()) + SPACE).max(COLUMN.0);
        let column = (WIDTH / length(figure.interviews.len().max(1))).clamp(least, COLUMN.1.max(least));
        let (letters, names) = (Type::regular(SIZE), figure.interviews.iter().map(|interview| &*interview.name));
        let room = column - 3.0;
        let are_upright = names.clone().any(|name| letters.width(name) > room);
        let label = |name| match are_upright {
            true => Label::new(name, letters, UPRIGHT, 1),
            false => Label::new(name, letters, room, 1),
        };
        Self { figure, sums, column, names: names.map(label).collect(), are_upright }
    }

    fn middle(&self, n: usize) -> f64 {
        self.column * (length(n) + 0.5)
    }

    fn draw_line(&self, canvas: &mut Canvas, bottom: f64) {
        let most = self.sums.last().copied().unwrap_or(0).max(1);
        let y = |sum: usize| bottom - (PANELS[0] - SIZE) * length(sum) / length(most);
        let points: Vec<(f64, f64)> = self.sums.iter().enumerate().map(|(n, sum)| (self.middle(n), y(*sum))).collect();
        let path: Vec<String> = points.iter().map(|(x, y)| point(*x, *y)).collect();
        if path.len() > 1 {
            canvas.line(&format!("M{}", path.join(" L")), INK, 1.2);
        }
        for (n, ((x, y), sum)) in points.iter().zip(&self.sums).enumerate() {
            canvas.dot((*x, *y), 2.2, INK);
            // Left of the line, where it is steep.
            let rises = points.get(n + 1).is_some_and(|(_, next)| (y - next) / self.column > STEEP);
            let width = Type::regular(SIZE).width(&sum.to_string());
            let left = if rises { (width / 2.0 + 1.0).min(x - width / 2.0) } else { 0.0 };
            number(canvas, *sum, (x - left, y - 2.0));
        }
    }

    fn draw_bars(&self, canvas: &mut Canvas, bottom: f64) {
        let most = self.figure.interviews.iter().map(|interview| interview.new_codes).max().unwrap_or(0).max(1);
        let colour = STANDARD_COLOURS.iter().find(|pen| pen.names.contains(&"blue")).map_or(INK, |pen| pen.rgb);
        for (n, interview) in self.figure.interviews.iter().enumerate() {
            let height = (PANELS[1] - SIZE) * length(interview.new_codes) / length(most);
            let (width, middle) = (self.column * BAR, self.middle(n));
            if interview.new_codes > 0 {
                canvas.bar(Area { x: middle - width / 2.0, y: bottom - height, width, height }, colour);
            }
            number(canvas, interview.new_codes, (middle, bottom - height));
        }
    }

    /// Draws the names of the interviews below this height.
    fn draw_names(&self, canvas: &mut Canvas, top: f64) {
        for (n, name) in self.names.iter().enumerate() {
            match self.are_upright {
                true => canvas.upright(name, (self.middle(n), top + name.width()), INK),
                false => canvas.text(name, (self.middle(n), top + name.height() / 2.0), Anchor::Middle, INK),
            }
        }
    }
}

fn heading(canvas: &mut Canvas, text: &str, top: f64) {
    let label = one_line(text, Type::bold(SIZE));
    canvas.text(&label, (0.0, top + label.height() / 2.0), Anchor::Start, INK);
}

/// A number above a point.
fn number(canvas: &mut Canvas, number: usize, (x, bottom): (f64, f64)) {
    canvas.text(&one_line(&number.to_string(), Type::regular(SIZE)), (x, bottom - SPACE - 1.0), Anchor::Middle, INK);
}

fn axis(canvas: &mut Canvas, y: f64, width: f64) {
    canvas.line(&format!("M0,{} H{}", short(y), short(width)), FAINT, 0.8);
}

/// The numbers in words.
fn described(figure: &Saturation, sums: &[usize], words: &Words) -> String {
    let interview =
        |(interview, sum): (&Interview, &usize)| format!("{}: {} → {sum}", interview.name, interview.new_codes);
    let all: Vec<String> = figure.interviews.iter().zip(sums).map(interview).collect();
    format!("{} → {}. {}.", words.say("figure-new-codes"), words.say("figure-all-codes"), all.join(", "))
}
