//! What became of the codes and excerpts of one round in another. It is computed in the background of typing, and kept
//! until the project changes.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::lines::{self, Line};
use crate::analysis::journey::Journey;
use crate::domain::codebook::split_path;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ExcerptId, RoundId};
use crate::error::Result;
use crate::project::Project;
use crate::project::round::RoundChange;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::wrap::{columns_of, shortened};
use crate::words::{Language, Words, kind};

/// What the detail shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Shown {
    /// Where the excerpts under each theme come from.
    #[default]
    Journey,
    /// What was changed, excerpt by excerpt.
    Changes,
    /// The excerpts that went from a code of the earlier round to a theme of the later.
    Flow(Option<CodeId>, CodeId),
}

/// The detail.
#[derive(Default)]
pub struct Detail {
    /// The two rounds that are compared: the earlier, and the later. `None` if there are no two to compare.
    pub rounds: Option<(RoundId, RoundId)>,
    /// What is shown.
    pub shown: Shown,
    /// The selected line of the journey while something else is shown.
    line_of_journey: usize,
    computed: Option<Computed>,
    /// The lines.
    pub lines: Vec<Line>,
    /// The selected line.
    pub list: ListPosition,
    /// The texts of the lines about passages that have been visible.
    texts: HashMap<Line, String>,
    /// The width of the lines, and the language of the texts.
    made_for: Option<(usize, Language)>,
}

/// What was computed for the two rounds.
#[derive(Clone)]
struct Computed {
    journey: Rc<Journey>,
    changes: Rc<Vec<RoundChange>>,
}

impl Detail {
    /// Forgets what was computed, because the project has changed.
    pub fn forget(&mut self) {
        self.computed = None;
        self.lines.clear();
    }

    /// Takes note of what is to be shown, in lines of `width` columns.
    pub fn prepare(&mut self, words: &Words, rounds: Option<(RoundId, RoundId)>, width: usize) {
        if self.rounds != rounds {
            self.rounds = rounds;
            if self.shown != Shown::Changes {
                self.shown = Shown::Journey;
            }
            self.list = ListPosition::default();
            self.forget();
        }
        let made_for = Some((width, words.language()));
        if self.made_for != made_for {
            self.made_for = made_for;
            self.lay_out();
        }
    }

    /// Whether it is still to be computed.
    pub fn has_work(&self) -> bool {
        self.computed.is_none() && self.rounds.is_some()
    }

    /// Computes it.
    pub fn work(&mut self, project: &Project) -> Result<()> {
        let Some((from, to)) = self.rounds else { return Ok(()) };
        let (journey, changes) = (project.journey(from, to)?, project.round_changes(from, to)?);
        self.computed = Some(Computed { journey: Rc::new(journey), changes: Rc::new(changes) });
        self.lay_out();
        Ok(())
    }

    /// Shows something else of the same two rounds.
    pub fn show(&mut self, shown: Shown) {
        if self.shown == Shown::Journey {
            self.line_of_journey = self.list.at;
        }
        self.shown = shown;
        let at = if shown == Shown::Journey { self.line_of_journey } else { 0 };
        self.list = ListPosition { at, top: 0 };
        self.lay_out();
    }

    /// The selected line.
    pub fn selected(&self) -> Option<&Line> {
        self.lines.get(self.list.at)
    }

    fn lay_out(&mut self) {
        let Some(Computed { journey, changes }) = self.computed.clone() else { return };
        let passages = |which: &dyn Fn(&RoundChange) -> bool| -> Vec<Line> {
            let chosen = changes.iter().enumerate().filter(|(_, change)| which(change));
            chosen.flat_map(|(n, _)| [Line::Passage(n), Line::Before(n), Line::After(n)]).collect()
        };
        self.texts.clear();
        self.lines = match self.shown {
            Shown::Journey => lines::of_journey(&journey),
            Shown::Changes => passages(&|change| change.is_change() || change.is_renamed),
            Shown::Flow(from, to) => {
                let behind = journey.passages_between(from, to);
                passages(&|change| behind.binary_search(&change.pair).is_ok())
            }
        };
    }

    /// Reads the texts of these lines, which are about to be drawn.
    pub fn read(&mut self, project: &Project, words: &Words, visible: Range<usize>) {
        for line in self.lines.get(visible).unwrap_or_default() {
            if line.passage().is_some() && !self.texts.contains_key(line) {
                self.texts.insert(line.clone(), self.text_of(project, words, line).unwrap_or_default());
            }
        }
    }

    /// The text of a visible line about a passage.
    pub fn text(&self, line: &Line) -> &str {
        self.texts.get(line).map_or("", String::as_str)
    }

    fn change(&self, line: &Line) -> Option<&RoundChange> {
        self.computed.as_ref()?.changes.get(line.passage()?)
    }

    /// The excerpt of a line about a passage: the later one, if there is one.
    pub fn excerpt<'a>(&self, project: &'a Project, line: &Line) -> Option<&'a Excerpt> {
        let pair = self.change(line)?.pair;
        project.model().excerpts.get(pair.new.or(pair.old)?)
    }

    fn text_of(&self, project: &Project, words: &Words, line: &Line) -> Option<String> {
        let (change, (width, _)) = (self.change(line)?, self.made_for?);
        let side = |phrase: &str, text: String| format!("{:<5}{text}", words.say(phrase));
        let room = width.saturating_sub(SIDE);
        match line {
            Line::Before(_) => Some(side("rounds-before", codes(project, words, change.pair.old, room))),
            Line::After(_) => {
                let resized = words.say("rounds-resized");
                let resized = if change.is_resized { format!(" ({resized})") } else { String::new() };
                let room = room.saturating_sub(columns_of(&resized));
                Some(side("rounds-after", codes(project, words, change.pair.new, room) + &resized))
            }
            _ => {
                let (model, excerpt) = (project.model(), self.excerpt(project, line)?);
                let name = model.documents.get(excerpt.document).map_or("", |document| document.name.as_str());
                let quote = project.quote(excerpt.id).unwrap_or_default().replace('\n', " ");
                Some(shortened(&format!("{name} {}  «{quote}»", excerpt.turn), width.saturating_sub(1)))
            }
        }
    }
}

/// The columns of a line that the codes of a passage do not have: the indentation, and the word before them.
const SIDE: usize = 11;

/// The codes of an excerpt, in so many columns; without codes, its colour.
fn codes(project: &Project, words: &Words, id: Option<ExcerptId>, room: usize) -> String {
    let model = project.model();
    let Some(excerpt) = id.and_then(|id| model.excerpts.get(id)) else {
        return words.say("rounds-not-marked").into_owned();
    };
    let paths: Vec<String> = model.codes_of(excerpt.id).into_iter().map(|code| model.codebook.path(code)).collect();
    match (paths.is_empty(), excerpt.colour) {
        (false, _) => fitting_paths(&paths, room),
        (true, Some(pen)) => {
            words.tell("rounds-only-colour", &[("pen", kind::pen(words, project.pen_name(pen)).into())])
        }
        (true, None) => words.say("rounds-no-code").into_owned(),
    }
}

/// Paths in so many columns. Where there is not room for all, the names above the codes are left out.
fn fitting_paths(paths: &[String], room: usize) -> String {
    const BETWEEN: &str = " · ";
    let whole = paths.join(BETWEEN);
    if columns_of(&whole) <= room {
        return whole;
    }
    let between = columns_of(BETWEEN) * paths.len().saturating_sub(1);
    let each = room.saturating_sub(between) / paths.len().max(1);
    paths.iter().map(|path| fitting_path(path, each)).collect::<Vec<_>>().join(BETWEEN)
}

/// A path in so many columns: as many names as there is room for, the last ones first.
pub fn fitting_path(path: &str, room: usize) -> String {
    let names = split_path(path);
    let from = |at: usize| {
        let rest = names.get(at..).unwrap_or_default().join("/");
        if at == 0 { path.to_owned() } else { format!("…/{rest}") }
    };
    let fits = (0..names.len()).map(from).find(|text| columns_of(text) <= room);
    fits.unwrap_or_else(|| shortened(names.last().map_or("", String::as_str), room))
}
