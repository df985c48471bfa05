//! How the excerpts of themes are spread over those who speak: the numbers under the matrix and the counts.
//!
//! It is made in one pass over the codings, with a small table of sources by themes, and not by an intersection for each
//! cell. An excerpt has exactly one source, so numbers of excerpts can be added over sources; numbers of people cannot.

use rustc_hash::FxHashMap;

use super::count::{Count, Person};
use crate::domain::ids::{CodeId, DocumentId};

/// Who speaks where: a person in a document.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Source {
    /// The document.
    pub document: DocumentId,
    /// The person.
    pub person: Person,
}

/// The numbers of distinct excerpts of themes by their sources.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Spread {
    /// How many themes there are.
    themes: usize,
    /// The sources of the excerpts.
    sources: Vec<Source>,
    /// For each source, the excerpts of each theme.
    excerpts: Vec<u32>,
    /// For each source, the excerpts that have any of the themes.
    any: Vec<u32>,
}

impl Spread {
    /// How many themes there are.
    pub fn themes(&self) -> usize {
        self.themes
    }

    /// The sources of the excerpts, in the order in which they were found.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The excerpts of each theme from a source, by its index.
    pub fn of_source(&self, source: usize) -> &[u32] {
        let start = source * self.themes;
        self.excerpts.get(start..start + self.themes).unwrap_or_default()
    }

    /// The excerpts of a theme from a source.
    pub fn excerpts(&self, source: usize, theme: usize) -> usize {
        self.of_source(source).get(theme).map_or(0, |n| number(*n))
    }

    /// The excerpts from a source that have any of the themes.
    pub fn any(&self, source: usize) -> usize {
        self.any.get(source).map_or(0, |n| number(*n))
    }

    /// The excerpts from some sources that have any of the themes, and the people who speak in them.
    pub fn total(&self, sources: impl Iterator<Item = usize>) -> Count {
        let mut people = std::collections::HashSet::new();
        let mut excerpts = 0;
        for source in sources {
            let own = self.any(source);
            excerpts += own;
            people.extend(self.sources.get(source).filter(|_| own > 0).map(|source| source.person));
        }
        Count { excerpts, informants: people.len() }
    }
}

/// A number as it is used elsewhere.
pub(super) fn number(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// Counts excerpts one by one.
#[derive(Debug)]
pub struct SpreadBuilder {
    spread: Spread,
    /// The themes that each code belongs to.
    themes_of: FxHashMap<CodeId, Vec<usize>>,
    places: FxHashMap<Source, usize>,
    /// The source of the last excerpt. The next one often has the same.
    last: Option<(Source, usize)>,
    /// The last excerpt that was counted under each theme, by its number.
    counted: Vec<usize>,
    excerpt: usize,
}

/// The themes that each code belongs to, by their indices. Each theme is given by its codes.
pub fn themes_of_codes(themes: impl Iterator<Item = impl AsRef<[CodeId]>>) -> FxHashMap<CodeId, Vec<usize>> {
    let mut themes_of: FxHashMap<CodeId, Vec<usize>> = FxHashMap::default();
    for (theme, codes) in themes.enumerate() {
        for code in codes.as_ref() {
            themes_of.entry(*code).or_default().push(theme);
        }
    }
    themes_of
}

impl SpreadBuilder {
    /// Counts these themes, each given by its codes.
    pub fn new<'a>(themes: impl Iterator<Item = &'a [CodeId]>) -> Self {
        let mut count = 0;
        let themes_of = themes_of_codes(themes.inspect(|_| count += 1));
        let spread = Spread { themes: count, ..Spread::default() };
        let counted = vec![0; count];
        Self { spread, themes_of, places: FxHashMap::default(), last: None, counted, excerpt: 0 }
    }

    /// Counts an excerpt with these codes, once under each theme. An excerpt must not be given twice.
    pub fn add(&mut self, source: Source, codes: impl Iterator<Item = CodeId>) {
        self.excerpt += 1;
        let mut start = None;
        for code in codes {
            let Some(themes) = self.themes_of.get(&code).map(Vec::as_slice) else { continue };
            let start = *start.get_or_insert_with(|| {
                place_of(&mut self.spread, &mut self.places, &mut self.last, source) * self.counted.len()
            });
            for theme in themes {
                let Some(last) = self.counted.get_mut(*theme).filter(|last| **last != self.excerpt) else { continue };
                *last = self.excerpt;
                if let Some(cell) = self.spread.excerpts.get_mut(start + theme) {
                    *cell += 1;
                }
            }
        }
        if let Some(any) = start.and_then(|start| self.spread.any.get_mut(start / self.counted.len().max(1))) {
            *any += 1;
        }
    }

    /// The numbers.
    pub fn finish(self) -> Spread {
        self.spread
    }
}

/// The index of a source, which is added if it is new.
fn place_of(
    spread: &mut Spread,
    places: &mut FxHashMap<Source, usize>,
    last: &mut Option<(Source, usize)>,
    source: Source,
) -> usize {
    if let Some((_, place)) = last.filter(|(known, _)| *known == source) {
        return place;
    }
    let place = *places.entry(source).or_insert_with(|| {
        spread.sources.push(source);
        spread.any.push(0);
        spread.excerpts.resize(spread.excerpts.len() + spread.themes, 0);
        spread.sources.len() - 1
    });
    *last = Some((source, place));
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ParticipantId;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn source(n: i64) -> Source {
        Source { document: DocumentId(n % 3 + 1), person: Person::Participant(ParticipantId(n % 4 + 1)) }
    }

    #[test]
    fn an_excerpt_counts_once_under_each_theme_whatever_codes_it_has() {
        let (a, b, c) = (CodeId(1), CodeId(2), CodeId(3));
        let themes: [&[CodeId]; 3] = [&[a, b], &[b], &[c]];
        let mut builder = SpreadBuilder::new(themes.into_iter());
        builder.add(source(0), [a, b].into_iter());
        builder.add(source(0), [b].into_iter());
        builder.add(source(1), [CodeId(9)].into_iter());
        let spread = builder.finish();
        assert_eq!(spread.sources(), [source(0)], "an excerpt without the themes has no source here");
        assert_eq!((spread.of_source(0), spread.any(0)), (&[2, 2, 0][..], 2));
        assert_eq!(spread.total(0..1), Count { excerpts: 2, informants: 1 });
    }

    proptest! {
        #[test]
        fn the_numbers_are_those_of_a_plain_scan(
            excerpts in prop::collection::vec((0..12_i64, prop::collection::vec(1..8_i64, 0..4)), 0..60),
            themes in prop::collection::vec(prop::collection::hash_set(1..8_i64, 0..4), 1..6),
        ) {
            let codes: Vec<Vec<CodeId>> =
                themes.iter().map(|theme| theme.iter().map(|code| CodeId(*code)).collect()).collect();
            let mut builder = SpreadBuilder::new(codes.iter().map(Vec::as_slice));
            for (from, own) in &excerpts {
                builder.add(source(*from), own.iter().map(|code| CodeId(*code)));
            }
            let spread = builder.finish();
            let sources: HashSet<Source> = spread.sources().iter().copied().collect();
            prop_assert_eq!(sources.len(), spread.sources().len());
            for n in 0..12 {
                let at = spread.sources().iter().position(|one| *one == source(n));
                let own = || excerpts.iter().filter(|(from, _)| source(*from) == source(n));
                let has = |codes: &[i64], theme: &HashSet<i64>| codes.iter().any(|code| theme.contains(code));
                for (t, theme) in themes.iter().enumerate() {
                    let plain = own().filter(|(_, codes)| has(codes, theme)).count();
                    prop_assert_eq!(at.map_or(0, |at| spread.excerpts(at, t)), plain);
                }
                let any = own().filter(|(_, codes)| themes.iter().any(|theme| has(codes, theme))).count();
                prop_assert_eq!(at.map_or(0, |at| spread.any(at)), any);
            }
        }
    }
}
