//! One excerpt laid out for the list: a line that says who, where and what else is on it, and its words between what
//! comes before and after. Made only of excerpts that are seen.

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

/// Whose words a piece of a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// The excerpt's own.
    Quote,
    /// What stands around it, or who speaks.
    Around,
}

/// One row of words: its pieces from left to right.
pub type Line = Vec<(Tone, String)>;

/// An excerpt laid out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// Who is heard, and in which turns.
    pub attribution: String,
    /// Paths of its codes other than the one it is shown under.
    pub codes: Vec<String>,
    /// The name of its own pen.
    pub pen_name: Option<String>,
    /// The name of the pen on its coding here.
    pub coding_pen_name: Option<String>,
    /// How many memos are about it and its codings.
    pub memos: usize,
    /// What colours it.
    pub pen: Option<Rgb>,
    /// Its words, wrapped.
    pub lines: Vec<Line>,
}

impl Card {
    /// Lays an excerpt out for rows of this many columns, shown under `code`. Reads its document's text.
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
        let quotation = project.quotation(excerpt.document, excerpt.span())?;
        Ok(Self {
            attribution: quotation.attribution(words, Times::Hidden),
            codes: others.map(|other| model.codebook.path(other)).collect(),
            pen_name: excerpt.colour.and_then(name),
            coding_pen_name: coding.and_then(name),
            memos: project.memos_on(Subject::Excerpt(id)).len(),
            pen: project.excerpt_rgb(excerpt),
            lines: lines(project, words, excerpt, &quotation, width)?,
        })
    }

    /// How many rows it takes: the line on top, its words, and an empty row below.
    pub fn height(&self) -> usize {
        self.lines.len() + 2
    }
}

/// The words of an excerpt in quotation marks, so that they stand out without colours too, and about a row of what
/// stands on either side.
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
    // Who speaks first also says what stands before.
    if pieces.get(1).is_some_and(|(part, _)| *part == Part::Speaker) {
        flow.add(Tone::Around, &pieces.remove(1).1);
    }
    let from = excerpt.start_byte.saturating_sub(before.len());
    if cut(from, text.turns.binary_search_by_key(&from, |turn| turn.span.start)) {
        flow.add(Tone::Around, "… ");
    }
    flow.add(Tone::Around, before.trim_start());
    for (part, piece) in pieces {
        flow.add(if part == Part::Speaker { Tone::Around } else { Tone::Quote }, &piece);
    }
    flow.add(Tone::Around, after.trim_end());
    let to = excerpt.end_byte.saturating_add(after.len());
    if cut(to, text.turns.binary_search_by_key(&to, |turn| turn.span.end)) {
        flow.add(Tone::Around, " …");
    }
    Ok(flow.wrapped(width))
}

/// Words one after the other, with where each tone begins.
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

    /// A row cut where the tone changes, without the white space that it was broken at.
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
