//! Which excerpts go into the thesis: those that were flagged for it, where any was.

use roaring::RoaringBitmap;

use crate::analysis::count::Tally;
use crate::analysis::quote::{ShownQuotes, WhichQuotes};
use crate::domain::ids::ExcerptId;
use crate::error::Result;
use crate::project::Project;

/// What a file for the thesis is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ForThesis<'a> {
    /// The query that selects the excerpts. An empty one selects all.
    pub query: &'a str,
    /// Which quotes to take of them.
    pub quotes: WhichQuotes,
}

impl<'a> ForThesis<'a> {
    /// What a query selects: the quotes that are flagged for the thesis, where any is.
    pub fn of(query: &'a str) -> Self {
        Self { query, quotes: WhichQuotes::ForThesis }
    }
}

/// What is selected for the thesis, before a file is made of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ThesisContents {
    /// How many themes there are.
    pub themes: usize,
    /// All excerpts that the query matches.
    pub all: Selected,
    /// Those of them whose quotes are shown.
    pub chosen: Selected,
    /// Which these are.
    pub shown: ShownQuotes,
    /// How many of all are flagged for the thesis.
    pub flagged: usize,
}

/// Some excerpts, by whether they have a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Selected {
    /// How many there are.
    pub excerpts: usize,
    /// Those with a code.
    pub coded: Tally,
    /// How many have no code, and so stand under no theme.
    pub without_code: usize,
}

impl Project {
    /// What is selected for the thesis. Errors: the query cannot be read.
    pub fn thesis_contents(&self, request: ForThesis) -> Result<ThesisContents> {
        let all = self.excerpts_matching(request.query)?;
        let (chosen, shown) = self.quotes_among(&all, request.quotes);
        let number = |which: &RoaringBitmap| usize::try_from(which.len()).unwrap_or(usize::MAX);
        let coded = self.coded();
        let selected = |which: &RoaringBitmap| Selected {
            excerpts: number(which),
            coded: self.tally(&(which & &coded)),
            without_code: number(&(which - &coded)),
        };
        Ok(ThesisContents {
            themes: self.model.codebook.in_order().len(),
            all: selected(&all),
            chosen: selected(&chosen),
            shown,
            flagged: number(&self.flagged_among(&all)),
        })
    }

    /// The excerpts among these whose quotes are shown.
    pub(super) fn quotes_among(&self, all: &RoaringBitmap, quotes: WhichQuotes) -> (RoaringBitmap, ShownQuotes) {
        match (self.flagged_among(all), quotes) {
            (none, _) if none.is_empty() => (all.clone(), ShownQuotes::NoneFlagged),
            (flagged, WhichQuotes::ForThesis) => (flagged, ShownQuotes::Flagged),
            (_, WhichQuotes::All) => (all.clone(), ShownQuotes::All),
        }
    }

    /// The excerpts among these that are flagged for the thesis.
    fn flagged_among(&self, all: &RoaringBitmap) -> RoaringBitmap {
        if self.model.preparations.is_empty() {
            return RoaringBitmap::new();
        }
        let is_flagged = |id: &u32| {
            let excerpt = self.model.excerpts.get(ExcerptId::of_bit(*id));
            excerpt.and_then(|excerpt| self.model.shown_preparation(excerpt)).is_some_and(|one| one.flagged)
        };
        all.iter().filter(is_flagged).collect()
    }
}
