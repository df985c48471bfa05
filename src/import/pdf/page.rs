//! Reads what is drawn on a page: its letters with their places, the coloured areas, and how many pictures there are.

use std::rc::Rc;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream, String as Text};
use hayro_syntax::page::{Page, Resources};

use super::budget::Budget;
use super::font::{Code, Font, Fonts, Letters};
use super::geometry::{Area, Matrix, STRAIGHT, Turn};
use super::notes::{Mark, Sign};
use super::unpack;
use crate::error::ImportError;
use crate::import::limits::{PDF_AREAS, PDF_DRAWINGS};

/// What stands for a letter that the file does not say.
pub const UNREADABLE: char = '\u{fffd}';

/// A letter, or several that are drawn as one.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Glyph {
    /// Its letters, in bytes of the page's text.
    pub start: u32,
    pub end: u32,
    /// Where it begins and ends on its baseline.
    pub left: f32,
    pub right: f32,
    /// The height of its baseline.
    pub base: f32,
    /// The size of its font.
    pub size: f32,
    pub look: Look,
    pub turn: Turn,
}

/// What a letter looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    /// Whether it stands after a blank.
    pub after_blank: bool,
    /// Whether the file says that it belongs to the page, not to the text.
    pub aside: bool,
}

/// The text of a page.
#[derive(Clone, Debug, Default)]
pub struct PageText {
    /// The letters, in the order in which they are drawn.
    pub text: String,
    /// The glyphs with these letters.
    pub glyphs: Vec<Glyph>,
    /// The direction of most lines. The glyphs are placed as one sees them who turns the page so.
    pub turn: Turn,
    /// Coloured areas, seen in the same way.
    pub fills: Vec<(Area, u32)>,
    /// Marked words, and comments beside the text.
    pub marks: Vec<Mark>,
    pub signs: Vec<Sign>,
    /// How wide it is.
    pub width: f32,
    /// Words that are written in another direction than most.
    pub across: String,
    pub pictures: usize,
    pub symbols: usize,
}

impl PageText {
    /// The letters of a glyph.
    pub fn letters(&self, glyph: &Glyph) -> &str {
        self.text.get(glyph.start as usize..glyph.end as usize).unwrap_or_default()
    }

    /// Takes out the glyphs in other directions than most.
    fn straighten(&mut self) {
        let count = |turn: Turn| self.glyphs.iter().filter(|glyph| glyph.turn == turn).count();
        // Among equals, the last is taken.
        self.turn = STRAIGHT.into_iter().rev().max_by_key(|turn| count(*turn)).unwrap_or_default();
        let turn = self.turn;
        let mut last: Option<Glyph> = None;
        for glyph in self.glyphs.iter().filter(|glyph| glyph.turn != turn) {
            let goes_on = last.is_some_and(|last| last.turn == glyph.turn && !glyph.look.after_blank);
            self.across.push_str(if goes_on || last.is_none() { "" } else { " " });
            self.across.push_str(self.text.get(glyph.start as usize..glyph.end as usize).unwrap_or_default());
            last = Some(*glyph);
        }
        self.glyphs.retain(|glyph| glyph.turn == turn);
    }
}

/// Reads a page. Errors: it unpacks to too much, or more is drawn than the budget allows.
pub fn read(page: &Page<'_>, fonts: &mut Fonts, budget: &mut Budget) -> Result<PageText, ImportError> {
    let content = content(page, budget)?;
    let mut reader = Reader { fonts, budget, page: PageText::default(), filled: Vec::new(), places: Vec::new() };
    let state = State { place: Matrix::from(page.initial_transform(false)), ..State::default() };
    reader.draw(&content, page.resources(), state, 0)?;
    let mut text = reader.page;
    text.straighten();
    let turn = text.turn;
    let seen = |points: Vec<(f64, f64)>| Area::around(points.into_iter().map(|point| turn.seen(point)));
    text.fills = reader.filled.into_iter().filter_map(|(points, rgb)| Some((seen(points)?, rgb))).collect();
    let (width, height) = page.render_dimensions();
    text.width = if matches!(turn, Turn::Up | Turn::Down) { height } else { width };
    Ok(text)
}

/// The instructions of a page, which may be in several streams.
fn content(page: &Page<'_>, budget: &mut Budget) -> Result<Vec<u8>, ImportError> {
    let streams: Vec<Stream<'_>> = match page.raw().get::<Object<'_>>("Contents") {
        Some(Object::Stream(stream)) => vec![stream],
        Some(Object::Array(streams)) => streams.iter::<Object<'_>>().filter_map(Object::into_stream).collect(),
        _ => Vec::new(),
    };
    let mut all = Vec::new();
    for stream in streams {
        all.extend(unpack::content(&stream, budget)?);
        all.push(b' ');
        unpack::within(all.len())?;
    }
    Ok(all)
}

/// What holds while something is drawn.
#[derive(Clone)]
struct State {
    /// From the drawing's places to those of the page.
    place: Matrix,
    /// The colour of areas; `None` for patterns.
    fill: Option<u32>,
    font: Option<Rc<Font>>,
    size: f64,
    /// Added after each letter, and after each blank.
    between_letters: f64,
    between_words: f64,
    /// How wide letters are drawn; 1 as they are.
    wide: f64,
    leading: f64,
    rise: f64,
    /// How letters are drawn; 2 fills and outlines them, which makes them bold.
    mode: i64,
    /// The place of the next letter, and of the line that it is in.
    letter: Matrix,
    line: Matrix,
}

impl Default for State {
    fn default() -> Self {
        let (letter, line) = (Matrix::SAME, Matrix::SAME);
        let (size, between_letters, between_words, wide, leading, rise) = (0.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        let (place, fill, font, mode) = (Matrix::SAME, Some(0), None, 0);
        Self { place, fill, font, size, between_letters, between_words, wide, leading, rise, mode, letter, line }
    }
}

impl State {
    fn next_line(&mut self, x: f64, y: f64) {
        self.line = Matrix::shift(x, y).then(self.line);
        self.letter = self.line;
    }

    fn step(&mut self, x: f64) {
        self.letter = Matrix::shift(x, 0.0).then(self.letter);
    }
}

/// A part of the text that the file marks.
#[derive(Default)]
struct Marked {
    /// The letters that its glyphs stand for, until the first of them is drawn; then nothing.
    instead: Option<String>,
    aside: bool,
}

struct Reader<'f> {
    fonts: &'f mut Fonts,
    budget: &'f mut Budget,
    page: PageText,
    /// The coloured areas, by their corners, and their colours.
    filled: Vec<(Vec<(f64, f64)>, u32)>,
    /// The corners of the areas that are being drawn.
    places: Vec<Vec<(f64, f64)>>,
}

impl Reader<'_> {
    /// Follows instructions. `depth` is the number of drawings around them.
    fn draw(
        &mut self,
        content: &[u8],
        resources: &Resources<'_>,
        mut state: State,
        depth: usize,
    ) -> Result<(), ImportError> {
        let mut saved: Vec<State> = Vec::new();
        let mut marked: Vec<Marked> = Vec::new();
        let mut ops = TypedIter::new(content);
        while let Some(op) = ops.next() {
            self.budget.spend(1)?;
            match op {
                Op::SaveState(_) if saved.len() < PDF_AREAS => saved.push(state.clone()),
                Op::RestoreState(_) => state = saved.pop().unwrap_or(state),
                Op::Transform(m) => state.place = matrix([m.0, m.1, m.2, m.3, m.4, m.5]).then(state.place),
                Op::XObject(name) => self.drawing(name.0, resources, &state, depth)?,
                Op::InlineImage(_) => self.page.pictures += 1,
                Op::BeginMarkedContent(mark) => marked.push(marking(mark.0, None, &marked)),
                Op::BeginMarkedContentWithProperties(mark) => {
                    let properties = match mark.1 {
                        Object::Dict(dict) => Some(dict.clone()),
                        Object::Name(name) => resources.properties.get::<Dict<'_>>(name),
                        _ => None,
                    };
                    marked.push(marking(mark.0, properties, &marked));
                }
                Op::EndMarkedContent(_) => drop(marked.pop()),
                Op::TextFont(font) => {
                    state.font = self.fonts.get(&resources.fonts, font.0, self.budget)?;
                    state.size = font.1.as_f64();
                }
                Op::ShowText(text) => self.show(text.0, &mut state, &mut marked)?,
                Op::NextLineAndShowText(text) => {
                    state.next_line(0.0, -state.leading);
                    self.show(text.0, &mut state, &mut marked)?;
                }
                Op::ShowTextWithParameters(text) => {
                    (state.between_words, state.between_letters) = (text.0.as_f64(), text.1.as_f64());
                    state.next_line(0.0, -state.leading);
                    self.show(text.2, &mut state, &mut marked)?;
                }
                Op::ShowTexts(texts) => self.show_all(texts.0, &mut state, &mut marked)?,
                op => {
                    self.area(&op, &state);
                    prepare(&op, &mut state);
                }
            }
        }
        Ok(())
    }

    /// A picture, or a drawing with instructions of its own.
    fn drawing(
        &mut self,
        name: &Name<'_>,
        resources: &Resources<'_>,
        state: &State,
        depth: usize,
    ) -> Result<(), ImportError> {
        let Some(stream) = resources.get_x_object(name) else { return Ok(()) };
        let kind = stream.dict().get::<Name<'_>>("Subtype");
        if kind.is_none_or(|kind| &*kind != b"Form") {
            self.page.pictures += 1;
            return Ok(());
        }
        if depth >= PDF_DRAWINGS {
            return Err(ImportError::TooDeep { limit: PDF_DRAWINGS });
        }
        let own = stream.dict().get::<Dict<'_>>("Resources").map(Resources::new);
        let matrix = stream.dict().get::<[f64; 6]>("Matrix").map_or(Matrix::SAME, Matrix);
        let content = unpack::content(&stream, self.budget)?;
        self.budget.spend(100 + content.len() / 64)?;
        let state = State { place: matrix.then(state.place), ..state.clone() };
        self.draw(&content, own.as_ref().unwrap_or(resources), state, depth + 1)
    }

    /// Follows the outline of an area, and keeps it if it is filled with a colour.
    fn area(&mut self, op: &Op<'_, '_>, state: &State) {
        let at = |x: Number, y: Number| state.place.at(x.as_f64(), y.as_f64());
        match op {
            Op::MoveTo(to) if self.places.len() < PDF_AREAS => self.places.push(vec![at(to.0, to.1)]),
            Op::LineTo(to) => {
                if let Some(places) = self.places.last_mut().filter(|places| places.len() < PDF_AREAS) {
                    places.push(at(to.0, to.1));
                }
            }
            Op::RectPath(area) if self.places.len() < PDF_AREAS => {
                let (x, y) = (area.0.as_f64(), area.1.as_f64());
                let (right, top) = (x + area.2.as_f64(), y + area.3.as_f64());
                self.places.push(vec![state.place.at(x, y), state.place.at(right, top)]);
            }
            Op::FillPathNonZero(_) | Op::FillPathEvenOdd(_) | Op::FillPathNonZeroCompatibility(_) => {
                // Black and white mark nothing.
                let colour = state.fill.filter(|rgb| !matches!(rgb, 0 | 0xff_ffff));
                let places = std::mem::take(&mut self.places);
                if let Some(rgb) = colour.filter(|_| self.filled.len() < PDF_AREAS) {
                    self.filled.extend(places.into_iter().map(|places| (places, rgb)));
                }
            }
            Op::EndPath(_)
            | Op::StrokePath(_)
            | Op::CloseAndStrokePath(_)
            | Op::FillAndStrokeNonZero(_)
            | Op::FillAndStrokeEvenOdd(_)
            | Op::CloseFillAndStrokeNonZero(_)
            | Op::CloseFillAndStrokeEvenOdd(_) => {
                self.places.clear();
            }
            _ => {}
        }
    }

    /// Shows strings, with steps between them.
    fn show_all(&mut self, texts: &Array<'_>, state: &mut State, marked: &mut [Marked]) -> Result<(), ImportError> {
        for item in texts.iter::<Object<'_>>() {
            match item {
                Object::String(text) => self.show(&text, state, marked)?,
                Object::Number(back) => state.step(-back.as_f64() * 0.001 * state.size * state.wide),
                _ => {}
            }
        }
        Ok(())
    }

    /// Shows a string.
    fn show(&mut self, text: &Text<'_>, state: &mut State, marked: &mut [Marked]) -> Result<(), ImportError> {
        let Some(font) = state.font.clone() else { return Ok(()) };
        for code in font.codes(text) {
            self.budget.letter()?;
            let width = font.width(code) * state.size;
            self.glyph(&font, code, width, state, marked);
            let blank = if code == (Code { code: 32, bytes: 1 }) { state.between_words } else { 0.0 };
            state.step((width + state.between_letters + blank) * state.wide);
        }
        Ok(())
    }

    /// Adds a glyph to the page.
    fn glyph(&mut self, font: &Font, code: Code, width: f64, state: &State, marked: &mut [Marked]) {
        let letters = match marked.iter_mut().find_map(|mark| mark.instead.as_mut()) {
            Some(instead) => std::mem::take(instead),
            None => match font.letters(code) {
                Letters::These(letters) => letters,
                Letters::Unknown => UNREADABLE.to_string(),
                Letters::Symbol => {
                    self.page.symbols += 1;
                    " ".to_owned()
                }
            },
        };
        let place = state.letter.then(state.place);
        let (from, to) = (place.at(0.0, state.rise), place.at(width * state.wide, state.rise));
        let above = place.at(0.0, state.rise + state.size);
        let size = ((above.0 - from.0).hypot(above.1 - from.1)) as f32;
        let along = place.at(state.size.abs().max(0.01), state.rise);
        let turn = Turn::of(along.0 - from.0, along.1 - from.1);
        let ((left, base), (right, _)) = (turn.seen(from), turn.seen(to));
        let is_somewhere = [left, right, base, size].iter().all(|at| at.abs() < 100_000.0);
        if !is_somewhere {
            return;
        }
        if letters.is_empty() {
            // One of several glyphs that stand for letters together.
            if let Some(last) = self.page.glyphs.last_mut().filter(|last| last.base == base) {
                last.right = last.right.max(right);
            }
            return;
        }
        let after_blank = self.page.text.ends_with(' ') || letters.starts_with(' ');
        let start = self.page.text.len();
        self.page.text.push_str(if letters.trim().is_empty() { &letters } else { letters.trim_start() });
        if letters.trim().is_empty() {
            return;
        }
        let look = Look {
            bold: font.bold || state.mode == 2,
            italic: font.italic,
            after_blank,
            aside: marked.last().is_some_and(|mark| mark.aside),
        };
        let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(self.page.text.len())) else { return };
        self.page.glyphs.push(Glyph { start, end, left, right, base, size, look, turn });
    }
}

/// What an instruction that draws nothing changes.
fn prepare(op: &Op<'_, '_>, state: &mut State) {
    match op {
        Op::BeginText(_) => (state.letter, state.line) = (Matrix::SAME, Matrix::SAME),
        Op::SetTextMatrix(m) => {
            state.line = matrix([m.0, m.1, m.2, m.3, m.4, m.5]);
            state.letter = state.line;
        }
        Op::NextLine(to) => state.next_line(to.0.as_f64(), to.1.as_f64()),
        Op::NextLineAndSetLeading(to) => {
            state.leading = -to.1.as_f64();
            state.next_line(to.0.as_f64(), to.1.as_f64());
        }
        Op::NextLineUsingLeading(_) => state.next_line(0.0, -state.leading),
        Op::TextLeading(leading) => state.leading = leading.0.as_f64(),
        Op::CharacterSpacing(spacing) => state.between_letters = spacing.0.as_f64(),
        Op::WordSpacing(spacing) => state.between_words = spacing.0.as_f64(),
        Op::HorizontalScaling(percent) => state.wide = percent.0.as_f64() * 0.01,
        Op::TextRise(rise) => state.rise = rise.0.as_f64(),
        Op::TextRenderingMode(mode) => state.mode = mode.0.as_i64(),
        Op::ColorSpaceNonStroke(_) => state.fill = Some(0),
        Op::NonStrokeColorDeviceGray(grey) => state.fill = colour(&[grey.0]),
        Op::NonStrokeColorDeviceRgb(rgb) => state.fill = colour(&[rgb.0, rgb.1, rgb.2]),
        Op::NonStrokeColorCmyk(c) => state.fill = colour(&[c.0, c.1, c.2, c.3]),
        Op::NonStrokeColor(parts) => state.fill = colour(&parts.0),
        Op::NonStrokeColorNamed(named) => state.fill = colour(&named.0).filter(|_| named.1.is_none()),
        _ => {}
    }
}

fn matrix(numbers: [Number; 6]) -> Matrix {
    Matrix(numbers.map(|number| number.as_f64()))
}

/// The colour of these parts: a grey, red with green and blue, or the four colours of print; `None` for others.
fn colour(parts: &[Number]) -> Option<u32> {
    let parts: Vec<f64> = parts.iter().map(Number::as_f64).collect();
    super::notes::rgb(&parts)
}

/// How a part of the text is marked. What holds for the part around it holds for it too.
fn marking(kind: &Name<'_>, properties: Option<Dict<'_>>, around: &[Marked]) -> Marked {
    let is_outer_aside = around.last().is_some_and(|outer| outer.aside);
    let said = properties.as_ref().and_then(|properties| properties.get::<Text<'_>>("ActualText"));
    let subtype = properties.and_then(|properties| properties.get::<Name<'_>>("Subtype"));
    let is_margin = subtype.is_none_or(|kind| matches!(&*kind, b"Header" | b"Footer" | b"PageNum"));
    Marked {
        instead: said.map(|said| super::notes::words(&said).split_whitespace().collect::<Vec<_>>().join(" ")),
        aside: is_outer_aside || (&**kind == b"Artifact" && is_margin),
    }
}
