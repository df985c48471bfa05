//! Feeds the analysis of the words that are typical of themes and of groups.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::Project;
use super::matrix::{Topics, theme_of};
use crate::analysis::count::{Counted, Person};
use crate::analysis::frequent_words::{FrequentWord, WordCounts, frequent_words};
use crate::domain::ids::{AttributeId, CodeId, DocumentId};
use crate::domain::query::condition::Condition;
use crate::domain::span::Span;
use crate::error::Result;
use crate::search::analysis::Analyser;
use crate::search::analysis::tokens::words;

/// The words to find.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WordsRequest {
    /// The themes.
    pub topics: Topics,
    /// The attribute whose values are the groups; `None` for no groups.
    pub by: Option<AttributeId>,
    /// How many words of each, at most.
    pub most: usize,
}

impl Default for WordsRequest {
    fn default() -> Self {
        Self { topics: Topics::All, by: None, most: MOST }
    }
}

/// How many words of each are found, unless asked for.
pub const MOST: usize = 10;

/// The words that are typical of themes, and of groups.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct WordsFound {
    /// How many words the participants say in all.
    pub total: usize,
    /// Of themes. Those without such words are left out.
    pub of_themes: Vec<TypicalWords<CodeId>>,
    /// Of groups: people with the same value of the attribute. Those without such words are left out.
    pub of_groups: Vec<TypicalWords<Option<String>>>,
}

/// The words that are typical of something.
#[derive(Clone, PartialEq, Debug)]
pub struct TypicalWords<T> {
    /// What they are typical of.
    pub of: T,
    /// How many words are said there in all.
    pub total: usize,
    /// The words, the most typical first.
    pub words: Vec<FrequentWord>,
}

/// The value that a group has of an attribute, and the words of its people.
type GroupWords = (Option<String>, WordCounts);

impl Project {
    /// The words that each theme and each group of people uses more than the rest of what the participants say. Errors: a
    /// text cannot be read.
    pub fn typical_words(&self, request: &WordsRequest) -> Result<WordsFound> {
        let (all, groups) = self.words_of_participants(request.by)?;
        let of_groups = groups.into_iter().map(|(of, here)| typical(of, &here, &all, request.most));
        Ok(WordsFound {
            total: all.total(),
            of_themes: self.words_of_themes(request, &all)?,
            of_groups: of_groups.filter(|one| !one.words.is_empty()).collect(),
        })
    }

    fn words_of_themes(&self, request: &WordsRequest, all: &WordCounts) -> Result<Vec<TypicalWords<CodeId>>> {
        let current = self.select(&Condition::everything())?;
        let mut found = Vec::new();
        for theme in self.topic_lines(&request.topics)?.iter().filter_map(theme_of) {
            let own = &current & self.model.by_owner.coded_with_any(&self.model.codebook.theme(theme));
            let mut here = WordCounts::default();
            for (document, spans) in self.passages_of(&own) {
                let text = self.text(document)?;
                for (person, span) in spans {
                    let words = span.of(&text.text).unwrap_or_default();
                    count_words(&mut here, self.analyser(document), words, person);
                }
            }
            found.push(typical(theme, &here, all, request.most));
        }
        found.retain(|one| !one.words.is_empty());
        Ok(found)
    }

    /// The words of all turns that count, and those of each group.
    fn words_of_participants(&self, by: Option<AttributeId>) -> Result<(WordCounts, Vec<GroupWords>)> {
        let groups = by.map(|by| self.groups_of(&self.interviewed(), by)).unwrap_or_default();
        let of_person: HashMap<Person, usize> =
            groups.iter().enumerate().flat_map(|(at, (_, own))| own.iter().map(move |one| (*one, at))).collect();
        let mut all = WordCounts::default();
        let mut counted: Vec<GroupWords> =
            groups.iter().map(|(value, _)| (value.clone(), WordCounts::default())).collect();
        for document in self.model.documents_in_order() {
            let text = self.text(document.id)?;
            for turn in &text.turns {
                let Some(person) = self.model.person_in(document.id, turn.speaker) else { continue };
                let (analyser, words) = (self.analyser(document.id), turn.span.of(&text.text).unwrap_or_default());
                count_words(&mut all, analyser, words, person);
                if let Some((_, own)) = of_person.get(&person).and_then(|at| counted.get_mut(*at)) {
                    count_words(own, analyser, words, person);
                }
            }
        }
        Ok((all, counted))
    }

    /// The passages of the excerpts that count, by document, with who speaks. Where excerpts share text, it is there once.
    fn passages_of(&self, excerpts: &RoaringBitmap) -> Vec<(DocumentId, Vec<(Person, Span)>)> {
        let mut passages: Vec<(DocumentId, Vec<(Person, Span)>)> = Vec::new();
        for document in self.model.documents_in_order() {
            let own = self.model.by_owner.excerpts(document.id).filter(|id| excerpts.contains(id.bit()));
            let mut spans: Vec<(Person, Span)> = Vec::new();
            for Counted { person, span, .. } in own.filter_map(|id| self.model.counted(id)) {
                match spans.last_mut() {
                    Some((_, last)) if span.start < last.end => last.end = last.end.max(span.end),
                    _ => spans.push((person, span)),
                }
            }
            if !spans.is_empty() {
                passages.push((document.id, spans));
            }
        }
        passages
    }
}

fn typical<T>(of: T, here: &WordCounts, all: &WordCounts, most: usize) -> TypicalWords<T> {
    TypicalWords { of, total: here.total(), words: frequent_words(here, all, most) }
}

fn count_words(counts: &mut WordCounts, analyser: Analyser, text: &str, person: Person) {
    for word in words(text) {
        let terms = analyser.terms(&word);
        counts.add(terms.iter().next().unwrap_or(&word), &word, person);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;

    #[test]
    fn themes_and_groups_have_typical_words() {
        let (here, there) = ("lederen og ledere var der, ".repeat(6), "det var der, og jeg var der, ".repeat(8));
        let (marked, other) =
            (format!("Anna: {{Ledelse:{here}}} {there}"), format!("Bo: {there} kollegaen {there} kolleger"));
        let mut p = Study::with(&[("I01", &[marked.as_str()]), ("I02", &[other.as_str()])]);
        p.add_participants(&["I01", "I02"]);
        for (number, group) in [("I01", "a"), ("I02", "b")] {
            let person = p.find_participant(number).unwrap();
            p.set_attribute(person, "gruppe", group).unwrap();
        }
        let by = Some(p.find_attribute("gruppe").unwrap());
        let found = p.typical_words(&WordsRequest { by, most: 3, ..WordsRequest::default() }).unwrap();
        let of_themes = &found.of_themes;
        assert_eq!((of_themes.len(), of_themes[0].words[0].here), (1, 12));
        assert!(of_themes[0].words.iter().all(|word| word.word.starts_with("lede")), "{of_themes:?}");
        assert_eq!((of_themes[0].total, found.total), (30, of_themes[0].total + 56 + 56 + 56 + 2));
        let of_groups = &found.of_groups;
        assert_eq!(of_groups[0].of.as_deref(), Some("a"));
        assert!(of_groups[0].words[0].word.starts_with("lede"));
        let found = p.typical_words(&WordsRequest { most: 0, ..WordsRequest::default() }).unwrap();
        assert!(found.of_themes.is_empty() && found.of_groups.is_empty());
    }
}
