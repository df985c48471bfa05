//! How often themes occur: a bar for the excerpts of each theme, in its colour, with the number of informants beside
//! it.

use super::canvas::{Area, Canvas, FAINT, drawing};
use super::grid::{Names, SIZE, one_line};
use super::text::Type;
use super::{About, Anchor, INK, WIDTH, length, short};

/// The width of the names, at most.
const NAMES: f64 = 190.0;
/// The height of the headings, and the space between headings and rows.
const HEADINGS: f64 = 16.0;
/// The space between a bar and its number, and between numbers and the informants.
const GAPS: (f64, f64) = (4.0, 12.0);
/// The height of a bar.
const BAR: f64 = 10.0;

/// The values of the figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frequencies {
    /// The themes, in order.
    pub rows: Vec<FrequencyRow>,
}

/// A theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrequencyRow {
    /// Its name.
    pub name: String,
    /// Its depth in the tree; 0 at the top.
    pub depth: usize,
    /// Its colour as `0xRRGGBB`.
    pub colour: Option<u32>,
    /// The number of its excerpts.
    pub excerpts: usize,
    /// How many informants it has excerpts of.
    pub informants: usize,
    /// How many informants were asked.
    pub asked: usize,
}

impl FrequencyRow {
    /// `6 of 8`.
    fn share(&self, about: &About) -> String {
        about.words.tell("figure-of", &[("n", self.informants.into()), ("of", self.asked.into())])
    }
}

/// The figure.
pub fn frequencies(figure: &Frequencies, about: &About) -> String {
    let rows: Vec<_> = figure.rows.iter().map(|row| (&*row.name, row.depth, row.colour)).collect();
    let names = Names::with_strips(&rows, NAMES, false);
    let heading = Type::bold(SIZE);
    let [excerpts, informants] = ["column-excerpts", "column-participants"].map(|key| about.words.say(key));
    let shares = figure.rows.iter().map(|row| Type::regular(SIZE).width(&row.share(about)));
    let right = shares.fold(heading.width(&informants), f64::max);
    let height = HEADINGS + names.height();
    drawing(about, &described(figure, about), (WIDTH, height), |canvas| {
        let middle = heading.height(1) / 2.0;
        canvas.text(&one_line(&excerpts, heading), (names.width, middle), Anchor::Start, INK);
        canvas.text(&one_line(&informants, heading), (WIDTH, middle), Anchor::End, INK);
        canvas.moved((0.0, HEADINGS), |canvas| {
            names.draw(canvas);
            draw_bars(canvas, figure, (&names, WIDTH - right - GAPS.1), about);
            let (x, bottom) = (short(names.width), short(names.height()));
            canvas.line(&format!("M{x},0 V{bottom}"), FAINT, 0.8);
        });
    })
}

/// Draws the bars with their numbers, between the names and the right edge.
fn draw_bars(canvas: &mut Canvas, figure: &Frequencies, (names, right): (&Names, f64), about: &About) {
    let letters = Type::regular(SIZE);
    let most = figure.rows.iter().map(|row| row.excerpts).max().unwrap_or(0);
    let longest = right - names.width - GAPS.0 - letters.width(&most.to_string());
    for (row, (top, height, colour)) in figure.rows.iter().zip(names.rows()) {
        let (width, middle) = (longest * length(row.excerpts) / length(most.max(1)), top + height / 2.0);
        if row.excerpts > 0 {
            canvas.bar(Area { x: names.width, y: middle - BAR / 2.0, width, height: BAR }, colour);
        }
        let number = one_line(&row.excerpts.to_string(), letters);
        canvas.text(&number, (names.width + width + GAPS.0, middle), Anchor::Start, INK);
        canvas.text(&one_line(&row.share(about), letters), (WIDTH, middle), Anchor::End, INK);
    }
}

/// The numbers in words.
fn described(figure: &Frequencies, about: &About) -> String {
    let [excerpts, informants] = ["column-excerpts", "column-participants"].map(|key| about.words.say(key));
    let row =
        |row: &FrequencyRow| format!("{}. {excerpts}: {}. {informants}: {}.", row.name, row.excerpts, row.share(about));
    figure.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
