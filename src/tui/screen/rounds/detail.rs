//! What became of the codes and excerpts of one round in another, as lines. It is computed in the background of typing,
//! and kept until the project changes.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use crate::analysis::journey::Journey;
use crate::domain::codebook::join_path;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ExcerptId, RoundId};
use crate::error::Result;
use crate::project::Project;
use crate::project::round::RoundChange;
use crate::tui::widget::list::ListPosition;
use crate::tui::widget::wrap::shortened;

/// The two rounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Subject {
    /// The selected round.
    pub new: RoundId,
    /// The round that it is compared with, if there is another.
    pub from: Option<RoundId>,
}

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

/// A line of the detail.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Line {
    /// How many codes each level had and has.
    Levels(Vec<usize>, Vec<usize>),
    /// A theme of the later round: its names, depth and number of excerpts.
    Theme(CodeId, String, usize, usize),
    /// A code of the earlier round whose excerpts are under the theme, with how many; `None` for new excerpts.
    Source(CodeId, Option<(CodeId, String)>, usize),
    /// A code of the earlier round with excerpts that have no code in the later: how many.
    Left(String, usize),
    /// The heading above those.
    LeftHeading,
    /// A passage, by its place among the changes: where it is and what is said.
    Passage(usize),
    /// What became of the codes of this passage.
    Codes(usize),
}

/// The detail.
#[derive(Default)]
pub struct Detail {
    /// The two rounds.
    subject: Option<Subject>,
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
    width: usize,
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

    /// The two rounds that are compared.
    pub fn rounds(&self) -> Option<(RoundId, RoundId)> {
        let subject = self.subject?;
        Some((subject.from?, subject.new))
    }

    /// Takes note of what is to be shown, in lines of `width` columns.
    pub fn prepare(&mut self, subject: Option<Subject>, width: usize) {
        if self.subject != subject {
            (self.subject, self.shown) =
                (subject, if self.shown == Shown::Changes { Shown::Changes } else { Shown::Journey });
            self.list = ListPosition::default();
            self.forget();
        }
        if self.width != width {
            self.width = width;
            self.lay_out();
        }
    }

    /// Whether it is still to be computed.
    pub fn has_work(&self) -> bool {
        self.computed.is_none() && self.rounds().is_some()
    }

    /// Computes it.
    pub fn work(&mut self, project: &Project) -> Result<()> {
        let Some((from, to)) = self.rounds() else { return Ok(()) };
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
            chosen.flat_map(|(n, _)| [Line::Passage(n), Line::Codes(n)]).collect()
        };
        self.texts.clear();
        self.lines = match self.shown {
            Shown::Journey => journey_lines(&journey),
            Shown::Changes => passages(&|change| change.is_change() || change.is_renamed),
            Shown::Flow(from, to) => {
                let behind = journey.passages_from(from, to);
                passages(&|change| behind.binary_search(&change.pair).is_ok())
            }
        };
    }

    /// Reads the texts of these lines, which are about to be drawn.
    pub fn read(&mut self, project: &Project, visible: Range<usize>) {
        for line in self.lines.get(visible).unwrap_or_default() {
            if matches!(line, Line::Passage(_) | Line::Codes(_)) && !self.texts.contains_key(line) {
                self.texts.insert(line.clone(), self.text_of(project, line).unwrap_or_default());
            }
        }
    }

    /// The text of a visible line about a passage.
    pub fn text(&self, line: &Line) -> &str {
        self.texts.get(line).map_or("", String::as_str)
    }

    /// The excerpt of a line about a passage: the later one, if there is one.
    pub fn excerpt<'a>(&self, project: &'a Project, line: &Line) -> Option<&'a Excerpt> {
        let (Line::Passage(n) | Line::Codes(n)) = line else { return None };
        let pair = self.computed.as_ref()?.changes.get(*n)?.pair;
        project.model().excerpts.get(pair.new.or(pair.old)?)
    }

    fn text_of(&self, project: &Project, line: &Line) -> Option<String> {
        let (model, excerpt) = (project.model(), self.excerpt(project, line)?);
        let Line::Codes(n) = line else {
            let name = model.documents.get(excerpt.document).map_or("", |document| document.name.as_str());
            let quote = project.quote(excerpt.id).unwrap_or_default().replace('\n', " ");
            return Some(shortened(&format!("{name} {}  «{quote}»", excerpt.turn), self.width));
        };
        let pair = self.computed.as_ref()?.changes.get(*n)?.pair;
        let paths = |id: Option<ExcerptId>| {
            let path = |code: CodeId| model.codebook.path(code);
            id.map_or("–".to_owned(), |id| model.codes_of(id).into_iter().map(path).collect::<Vec<_>>().join(" · "))
        };
        Some(format!("{} → {}", paths(pair.old), paths(pair.new)))
    }
}

fn journey_lines(journey: &Journey) -> Vec<Line> {
    let name = |code: CodeId| journey.names_before(code).map_or(String::new(), join_names);
    let mut lines = vec![Line::Levels(journey.levels_before(), journey.levels_after())];
    for arrival in &journey.arrivals {
        let theme = &arrival.theme;
        let last = theme.names.last().cloned().unwrap_or_default();
        lines.push(Line::Theme(theme.code, last, theme.depth, theme.excerpts));
        let sources = arrival.sources.iter().map(|(code, n)| Line::Source(theme.code, Some((*code, name(*code))), *n));
        lines.extend(sources);
        lines.extend((arrival.new > 0).then_some(Line::Source(theme.code, None, arrival.new)));
    }
    let left: Vec<Line> = journey
        .departures
        .iter()
        .filter(|one| one.left > 0)
        .map(|one| Line::Left(join_names(&one.code.names), one.left))
        .collect();
    if !left.is_empty() {
        lines.push(Line::LeftHeading);
        lines.extend(left);
    }
    lines
}

fn join_names(names: &[String]) -> String {
    join_path(names.iter().map(String::as_str))
}
