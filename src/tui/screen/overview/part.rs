//! The parts of the overview, and what is chosen in them.

use crate::analysis::co_occurrence::Within;
use crate::analysis::saturation::InterviewOrder;
use crate::domain::ids::AttributeId;
use crate::project::counts::CountRequest;
use crate::project::export::overview::OverviewRequest;
use crate::project::frequent_words::WordsRequest;
use crate::project::matrix::Topics;
use crate::project::saturation::CodesOf;
use crate::tui::command::Pane;

/// A part of the overview.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Part {
    /// How far each interview is coded.
    #[default]
    Interviews,
    /// Excerpts and participants of each theme.
    Themes,
    /// The colours of each theme.
    Colours,
    /// How many new codes each interview adds.
    Saturation,
    /// Which themes stand together.
    CoOccurrence,
    /// The words that are typical of themes or groups.
    Words,
}

impl Part {
    /// The parts from left to right.
    pub(super) const ALL: [Part; 6] =
        [Part::Interviews, Part::Themes, Part::Colours, Part::Saturation, Part::CoOccurrence, Part::Words];

    /// The phrase with its name.
    pub(super) fn phrase(self) -> &'static str {
        match self {
            Self::Interviews => "overview-interviews",
            Self::Themes => "overview-themes",
            Self::Colours => "overview-colours",
            Self::Saturation => "overview-saturation",
            Self::CoOccurrence => "overview-co-occurrence",
            Self::Words => "overview-words",
        }
    }

    /// Its pane.
    pub(super) fn pane(self) -> Pane {
        match self {
            Self::Interviews => Pane::Interviews,
            Self::Themes => Pane::ThemeCounts,
            Self::Colours => Pane::ThemeColours,
            Self::Saturation => Pane::Saturation,
            Self::CoOccurrence => Pane::CoOccurrence,
            Self::Words => Pane::FrequentWords,
        }
    }

    /// Its place among [`Self::ALL`].
    pub(super) fn place(self) -> usize {
        Self::ALL.iter().position(|part| *part == self).unwrap_or(0)
    }

    /// The part `by` places further on. The last one is followed by the first.
    pub(super) fn neighbour(self, by: isize) -> Self {
        let length = Self::ALL.len();
        let next = (self.place() + length).saturating_add_signed(by) % length;
        Self::ALL.get(next).copied().unwrap_or(self)
    }
}

/// The order of the interviews in the part about them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Sorted {
    /// As in the list of documents.
    #[default]
    Position,
    /// Those with the smallest coded share first.
    Share,
    /// Those that were last worked on first.
    Day,
}

/// What is chosen in the parts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Choice {
    /// The order of the interviews.
    pub(super) sorted: Sorted,
    /// The themes of all parts that list themes.
    pub(super) topics: Topics,
    /// Whether the themes are listed by their number of excerpts.
    pub(super) most_first: bool,
    /// The attribute whose values are the groups of the counts.
    pub(super) by: Option<AttributeId>,
    /// The codes whose saturation is shown.
    pub(super) among: CodesOf,
    /// The order of the interviews there.
    pub(super) order: InterviewOrder,
    /// What counts as together.
    pub(super) within: Within,
    /// The attribute whose groups have typical words; `None` for themes.
    pub(super) words_by: Option<AttributeId>,
}

impl Choice {
    /// The choices that matter to a part; the others as if nothing had been chosen.
    pub(super) fn of(&self, part: Part) -> Self {
        let (none, all) = (Self::default(), self.clone());
        match part {
            Part::Interviews => Self { sorted: all.sorted, ..none },
            Part::Themes => Self { topics: all.topics, most_first: all.most_first, by: all.by, ..none },
            Part::Colours => Self { topics: all.topics, ..none },
            Part::Saturation => Self { among: all.among, order: all.order, ..none },
            Part::CoOccurrence => Self { topics: all.topics, within: all.within, ..none },
            Part::Words => Self { topics: all.topics, words_by: all.words_by, ..none },
        }
    }

    /// The typical words: of themes, or of groups alone.
    pub(super) fn words(&self) -> WordsRequest {
        let topics = if self.words_by.is_some() { Topics::Chosen(Vec::new()) } else { self.topics.clone() };
        WordsRequest { topics, by: self.words_by, ..WordsRequest::default() }
    }

    /// The counts of themes.
    pub(super) fn counts(&self) -> CountRequest {
        CountRequest { topics: self.topics.clone(), by: self.by, query: String::new() }
    }

    /// The table of a part. `None` for those whose tables are not only of the overview.
    pub(super) fn request(&self, part: Part) -> Option<OverviewRequest> {
        let topics = || self.topics.clone();
        match part {
            Part::Interviews => Some(OverviewRequest::Interviews),
            Part::Colours => Some(OverviewRequest::Colours(topics())),
            Part::Saturation => Some(OverviewRequest::Saturation { order: self.order, among: self.among }),
            Part::CoOccurrence => {
                Some(OverviewRequest::CoOccurrence { topics: topics(), within: self.within, query: String::new() })
            }
            Part::Themes | Part::Words => None,
        }
    }
}
