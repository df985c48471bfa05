//! Which quotes go into the thesis: those that are flagged for it. If none is flagged, all.

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

/// Which quotes are shown of some excerpts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ChosenQuotes {
    /// Which of them.
    pub shown: ShownQuotes,
    /// How many excerpts there are.
    pub all: usize,
    /// How many of them are flagged for the thesis.
    pub flagged: usize,
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
    pub quotes: ChosenQuotes,
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
        let (chosen, quotes) = self.quotes_among(&all, request.quotes);
        let coded = self.coded();
        let selected = |which: &RoaringBitmap| Selected {
            excerpts: number(which),
            coded: self.tally(&(which & &coded)),
            without_code: number(&(which - &coded)),
        };
        let themes = self.model.codebook.in_order().len();
        Ok(ThesisContents { themes, all: selected(&all), chosen: selected(&chosen), quotes })
    }

    /// Which quotes a file for the thesis shows. Errors: the query cannot be read.
    pub fn chosen_quotes(&self, request: ForThesis) -> Result<ChosenQuotes> {
        Ok(self.quotes_among(&self.excerpts_matching(request.query)?, request.quotes).1)
    }

    /// The excerpts among these whose quotes are shown, and which these are.
    pub(super) fn quotes_among(&self, all: &RoaringBitmap, quotes: WhichQuotes) -> (RoaringBitmap, ChosenQuotes) {
        let flagged = self.flagged_among(all);
        let chosen = |shown| ChosenQuotes { shown, all: number(all), flagged: number(&flagged) };
        match quotes {
            _ if flagged.is_empty() => (all.clone(), chosen(ShownQuotes::NoneFlagged)),
            WhichQuotes::All => (all.clone(), chosen(ShownQuotes::All)),
            WhichQuotes::ForThesis => {
                let chosen = chosen(ShownQuotes::Flagged);
                (flagged, chosen)
            }
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

fn number(which: &RoaringBitmap) -> usize {
    usize::try_from(which.len()).unwrap_or(usize::MAX)
}
