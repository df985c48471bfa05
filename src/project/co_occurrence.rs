//! Feeds the analysis of which themes stand together.

use std::collections::BTreeSet;

use super::Project;
use super::matrix::{Topics, theme_of};
use crate::analysis::co_occurrence::{Pair, ThemedExcerpt, Within, co_occurrences};
use crate::analysis::spread::themes_of_codes;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::error::Result;

/// Themes that stand together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CoOccurrences {
    /// The themes that were compared. The pairs give their indices.
    pub themes: Vec<CodeId>,
    /// The pairs, most often first.
    pub pairs: Vec<Pair>,
}

impl Project {
    /// Which of these themes stand together, in the excerpts that a query matches; an empty query means all of the current
    /// round. Errors: the query cannot be read.
    pub fn co_occurrence(&self, topics: &Topics, within: Within, query: &str) -> Result<CoOccurrences> {
        let themes: Vec<CodeId> = self.topic_lines(topics)?.iter().filter_map(theme_of).collect();
        let book = &self.model.codebook;
        let themes_of = themes_of_codes(themes.iter().map(|theme| book.theme(*theme)));
        let selected = self.excerpts_matching(query)?;
        let excerpts = selected.iter().filter_map(|bit| self.model.excerpts.get(ExcerptId::of_bit(bit)));
        let themed = excerpts.filter(|excerpt| self.model.counts(excerpt)).filter_map(|excerpt| {
            let own = self.codings_on(excerpt.id).filter_map(|coding| themes_of.get(&coding.code)).flatten();
            let own: BTreeSet<usize> = own.copied().collect();
            let (document, coder, turn) = (excerpt.document, excerpt.coder, excerpt.turn);
            let themes = own.into_iter().collect();
            Some(ThemedExcerpt { document, coder, span: excerpt.span(), turn, themes })
                .filter(|one| !one.themes.is_empty())
        });
        let is_compared = |first: usize, second: usize| match (themes.get(first), themes.get(second)) {
            (Some(one), Some(other)) => !book.is_within(*one, *other) && !book.is_within(*other, *one),
            _ => false,
        };
        let pairs = co_occurrences(themed.collect(), within, is_compared);
        Ok(CoOccurrences { themes, pairs })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;

    #[test]
    fn themes_that_stand_together_are_counted_but_not_a_theme_with_what_lies_under_it() {
        let p = Study::with(&[("I01", &["I: {A:{B:Hva?}}", "Anna: {A/C:{B:En}} og {A/C:to}.", "Bo: {D:Tre}."])]);
        let read = |within| -> Vec<String> {
            let found = p.co_occurrence(&Topics::All, within, "").unwrap();
            let path = |at: usize| p.model().codebook.path(found.themes[at]);
            found
                .pairs
                .iter()
                .map(|pair| format!("{} {} {}", path(pair.first), path(pair.second), pair.places))
                .collect()
        };
        let mut overlap = read(Within::Overlap);
        overlap.sort();
        assert_eq!(overlap, ["B A 1", "B A/C 1"]);
        assert_eq!(read(Within::Interview).len(), 5, "A and A/C with B and D, and B with D");
    }
}
