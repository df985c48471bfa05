//! The layout of one excerpt in the list: a row with its speakers, position and marks, and its text with some context.
//! Only visible excerpts are laid out.

use crate::analysis::quote::{Part, Quotation, Times};
use crate::domain::colour::Rgb;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::project::Project;
use crate::tui::widget::wrap::wrap;
use crate::words::Words;

/// The kind of a piece of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Text of the excerpt.
    Quote,
    /// Context, or the name of a speaker.
    Context,
    /// What the researcher has written.
    Own,
}

/// A row of text: its pieces from left to right.
pub type Line = Vec<(Tone, String)>;

/// The layout of an excerpt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// What it has been given for the thesis: a flag, or that it is the golden quote.
    pub signs: Vec<String>,
    /// The speakers and turns.
    pub attribution: String,
    /// The paths of its codes, except the one it is listed under.
    pub codes: Vec<String>,
    /// The name of its own pen.
    pub pen_name: Option<String>,
    /// The name of the pen on its coding with the theme.
    pub coding_pen_name: Option<String>,
    /// The number of memos on it, its codings, and what it was copied from.
    pub memos: usize,
    /// The colour of its bar.
    pub pen: Option<Rgb>,
    /// Its text, wrapped, and its condensation.
    pub lines: Vec<Line>,
}

impl Card {
    /// Lays out an excerpt that is listed under `code`, with rows of this width. Loads its document's text.
    pub fn of(project: &Project, words: &Words, id: ExcerptId, code: Option<CodeId>, width: usize) -> Result<Self> {
        let model = project.model();
        let missing = || Error::Damaged { what: format!("excerpt {id}") };
        let excerpt = model.excerpts.get(id).ok_or_else(missing)?;
        let name = |colour| Some(project.pen_name(colour).to_owned());
        let others = model.codes_of(id).into_iter().filter(|other| Some(*other) != code);
        let coding = code.and_then(|code| {
            let within = |id| model.codebook.is_within(id, code);
            project.codings_on(id).filter(|coding| within(coding.code)).find_map(|coding| coding.colour)
        });
        let quotation = project.excerpt_quotation(id)?;
        let mut lines = lines(project, words, excerpt, &quotation, width)?;
        lines.extend(condensation(project, words, id, width));
        Ok(Self {
            signs: signs(project, words, excerpt, code)?,
            attribution: quotation.attribution(words, Times::Hidden),
            codes: others.map(|other| model.codebook.path(other)).collect(),
            pen_name: excerpt.colour.and_then(name),
            coding_pen_name: coding.and_then(name),
            memos: project.memos_with_origins(Subject::Excerpt(id)).len(),
            pen: project.excerpt_rgb(excerpt),
            lines,
        })
    }

    /// The number of rows: the first row, the text, and an empty row.
    pub fn height(&self) -> usize {
        self.lines.len() + 2
    }
}

/// What an excerpt has been given for the thesis, and whether its quote has to be looked at.
fn signs(project: &Project, words: &Words, excerpt: &Excerpt, code: Option<CodeId>) -> Result<Vec<String>> {
    let mut signs = Vec::new();
    if project.model().is_flagged(excerpt.id) {
        signs.push(words.say("sign-flagged").into_owned());
    }
    if code.is_some_and(|code| project.model().golden_quote(code) == Some(excerpt.id)) {
        signs.push(words.say("sign-golden").into_owned());
    }
    if project.prepared(excerpt)?.is_some_and(|prepared| prepared.is_stale) {
        signs.push(words.say("sign-stale").into_owned());
    }
    Ok(signs)
}

/// The condensation of an excerpt, wrapped; nothing if it has none.
fn condensation(project: &Project, words: &Words, id: ExcerptId, width: usize) -> Vec<Line> {
    let text = project.model().given(id).map_or("", |given| given.condensation.as_str());
    if text.is_empty() {
        return Vec::new();
    }
    let mut flow = Flow::default();
    flow.add(Tone::Own, &words.tell("shown-condensation", &[("text", text.into())]));
    flow.wrapped(width)
}

/// The text of an excerpt in quotation marks, so that it stands out without colours, with about one row of context on
/// either side.
fn lines(
    project: &Project,
    words: &Words,
    excerpt: &Excerpt,
    quotation: &Quotation,
    width: usize,
) -> Result<Vec<Line>> {
    let text = project.text(excerpt.document)?;
    let (before, after) = project.context(excerpt, width)?;
    let mut flow = Flow::default();
    let cut = |at: usize, found: std::result::Result<usize, usize>| found.is_err() && at > 0;
    let mut pieces = quotation.marked_pieces(words);
    // The name of the first speaker comes before the context, because it applies to that too.
    if pieces.get(1).is_some_and(|(part, _)| *part == Part::Speaker) {
        flow.add(Tone::Context, &pieces.remove(1).1);
    }
    let from = excerpt.start_byte.saturating_sub(before.len());
    if cut(from, text.turns.binary_search_by_key(&from, |turn| turn.span.start)) {
        flow.add(Tone::Context, "… ");
    }
    flow.add(Tone::Context, before.trim_start());
    for (part, piece) in pieces {
        flow.add(if part == Part::Speaker { Tone::Context } else { Tone::Quote }, &piece);
    }
    flow.add(Tone::Context, after.trim_end());
    let to = excerpt.end_byte.saturating_add(after.len());
    if cut(to, text.turns.binary_search_by_key(&to, |turn| turn.span.end)) {
        flow.add(Tone::Context, " …");
    }
    Ok(flow.wrapped(width))
}

/// Consecutive text, with the start of each tone.
#[derive(Default)]
struct Flow {
    text: String,
    pieces: Vec<(usize, Tone)>,
}

impl Flow {
    fn add(&mut self, tone: Tone, words: &str) {
        if !words.is_empty() {
            self.pieces.push((self.text.len(), tone));
            self.text.push_str(words);
        }
    }

    fn wrapped(&self, width: usize) -> Vec<Line> {
        let rows = wrap(&self.text, Span { start: 0, end: self.text.len() }, width, 0);
        rows.into_iter().map(|row| self.cut(row)).collect()
    }

    /// A row split where the tone changes, without the white space at its end.
    fn cut(&self, row: Span) -> Line {
        let ends = self.pieces.iter().skip(1).map(|(start, _)| *start).chain([self.text.len()]);
        let pieces = self.pieces.iter().zip(ends).filter_map(|((start, tone), end)| {
            let own = Span { start: *start, end }.shared(row)?;
            Some((*tone, own.of(&self.text)?.to_owned()))
        });
        let mut line: Line = pieces.collect();
        if let Some((_, last)) = line.last_mut() {
            last.truncate(last.trim_end().len());
        }
        line
    }
}
