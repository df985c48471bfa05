//! Feeds the analysis of the words that are typical of themes and of groups.

use std::collections::HashMap;

use roaring::RoaringBitmap;

use super::Project;
use super::matrix::{Topics, theme_of};
use crate::analysis::count::Person;
use crate::analysis::frequent_words::{FrequentWord, WordCounts, frequent_words};
use crate::domain::ids::{AttributeId, CodeId, DocumentId};
use crate::domain::query::condition::Condition;
use crate::domain::span::Span;
use crate::error::Result;
use crate::search::analysis::Analyser;
use crate::search::analysis::tokens::words;

/// The words that are typical of something.
#[derive(Clone, PartialEq, Debug)]
pub struct TypicalWords<T> {
    /// What they are typical of.
    pub of: T,
    /// The words, the most typical first.
    pub words: Vec<FrequentWord>,
}

/// The value that a group has of an attribute, and the words of its people.
type GroupWords = (Option<String>, WordCounts);

impl Project {
    /// The words that each of these themes uses more than the rest of what the informants say, at most `most` for each.
    /// Themes without such words are left out. Errors: a text cannot be read.
    pub fn typical_words_of_themes(&self, topics: &Topics, most: usize) -> Result<Vec<TypicalWords<CodeId>>> {
        let (all, _) = self.words_of_informants(None)?;
        let current = self.select(&Condition::everything())?;
        let mut found = Vec::new();
        for theme in self.topic_lines(topics)?.iter().filter_map(theme_of) {
            let own = &current & self.model.by_owner.coded_with_any(&self.model.codebook.theme(theme));
            let mut here = WordCounts::default();
            for (document, spans) in self.passages_of(&own) {
                let text = self.text(document)?;
                for span in spans {
                    count_words(&mut here, self.analyser(document), span.of(&text.text).unwrap_or_default());
                }
            }
            let words = frequent_words(&here, &all, most);
            found.extend((!words.is_empty()).then_some(TypicalWords { of: theme, words }));
        }
        Ok(found)
    }

    /// The words that each group of people uses more than the others, at most `most` for each. Groups without such words
    /// are left out. Errors: a text cannot be read.
    pub fn typical_words_of_groups(&self, by: AttributeId, most: usize) -> Result<Vec<TypicalWords<Option<String>>>> {
        let (all, groups) = self.words_of_informants(Some(by))?;
        let typical =
            groups.into_iter().map(|(of, here)| TypicalWords { of, words: frequent_words(&here, &all, most) });
        Ok(typical.filter(|one| !one.words.is_empty()).collect())
    }

    /// The words of all turns that count, and those of each group.
    fn words_of_informants(&self, by: Option<AttributeId>) -> Result<(WordCounts, Vec<GroupWords>)> {
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
                count_words(&mut all, analyser, words);
                if let Some((_, own)) = of_person.get(&person).and_then(|at| counted.get_mut(*at)) {
                    count_words(own, analyser, words);
                }
            }
        }
        Ok((all, counted))
    }

    /// The passages of the excerpts that count, by document. Where excerpts share text, it is there once.
    fn passages_of(&self, excerpts: &RoaringBitmap) -> Vec<(DocumentId, Vec<Span>)> {
        let mut passages: Vec<(DocumentId, Vec<Span>)> = Vec::new();
        for document in self.model.documents_in_order() {
            let own = self.model.by_owner.excerpts(document.id).filter(|id| excerpts.contains(id.bit()));
            let mut spans: Vec<Span> = Vec::new();
            for excerpt in own.filter_map(|id| self.model.excerpts.get(id)).filter(|one| self.model.counts(one)) {
                match spans.last_mut() {
                    Some(last) if excerpt.start_byte < last.end => last.end = last.end.max(excerpt.end_byte),
                    _ => spans.push(excerpt.span()),
                }
            }
            if !spans.is_empty() {
                passages.push((document.id, spans));
            }
        }
        passages
    }
}

fn count_words(counts: &mut WordCounts, analyser: Analyser, text: &str) {
    for word in words(text) {
        let terms = analyser.terms(&word);
        counts.add(terms.iter().next().unwrap_or(&word), &word);
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
        let of_themes = p.typical_words_of_themes(&Topics::All, 3).unwrap();
        assert_eq!((of_themes.len(), of_themes[0].words[0].here), (1, 12));
        assert!(of_themes[0].words.iter().all(|word| word.word.starts_with("lede")), "{of_themes:?}");
        let by = p.find_attribute("gruppe").unwrap();
        let of_groups = p.typical_words_of_groups(by, 3).unwrap();
        assert_eq!(of_groups[0].of.as_deref(), Some("a"));
        assert!(of_groups[0].words[0].word.starts_with("lede"));
    }
}
