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
use crate::domain::turn::turns_touched;
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

/// Counts words, one document at a time, so that a screen need not wait for all of them.
pub struct WordReader {
    most: usize,
    /// The themes, each with its excerpts and its words so far.
    themes: Vec<(CodeId, RoaringBitmap, WordCounts)>,
    /// The values of the attribute, each with the words of its people so far.
    groups: Vec<(Option<String>, WordCounts)>,
    group_of: HashMap<Person, usize>,
    /// The words of everyone so far.
    all: WordCounts,
    documents: Vec<DocumentId>,
    /// How many of the documents have been read.
    pub read: usize,
}

impl WordReader {
    /// How many documents there are.
    pub fn documents(&self) -> usize {
        self.documents.len()
    }

    /// Whether all of them have been read.
    pub fn is_done(&self) -> bool {
        self.read == self.documents.len()
    }

    /// The words that each theme and each group uses more than the rest of what has been read.
    pub fn found(&self) -> WordsFound {
        let themes = self.themes.iter().map(|(code, _, here)| self.typical(*code, here));
        let groups = self.groups.iter().map(|(value, here)| self.typical(value.clone(), here));
        WordsFound {
            total: self.all.total(),
            of_themes: themes.filter(|one| !one.words.is_empty()).collect(),
            of_groups: groups.filter(|one| !one.words.is_empty()).collect(),
        }
    }

    fn typical<T>(&self, of: T, here: &WordCounts) -> TypicalWords<T> {
        TypicalWords { of, total: here.total(), words: frequent_words(here, &self.all, self.most) }
    }
}

impl Project {
    /// The words that each theme and each group of people uses more than the rest of what the participants say. Errors: a
    /// text cannot be read, or the form of the themes is gone.
    pub fn typical_words(&self, request: &WordsRequest) -> Result<WordsFound> {
        let mut reader = self.word_reader(request)?;
        while !reader.is_done() {
            self.read_words(&mut reader)?;
        }
        Ok(reader.found())
    }

    /// A reader that has read nothing yet. Errors: the form of the themes is gone.
    pub fn word_reader(&self, request: &WordsRequest) -> Result<WordReader> {
        let current = self.select(&Condition::everything())?;
        let theme = |code: CodeId| {
            let own = &current & self.model.by_owner.coded_with_any(&self.model.codebook.theme(code));
            (code, own, WordCounts::default())
        };
        let groups = request.by.map(|by| self.groups_of(&self.interviewed(), by)).unwrap_or_default();
        let people = groups.iter().enumerate().flat_map(|(at, (_, own))| own.iter().map(move |one| (*one, at)));
        Ok(WordReader {
            most: request.most,
            themes: self.topic_lines(&request.topics)?.iter().filter_map(theme_of).map(theme).collect(),
            group_of: people.collect(),
            groups: groups.into_iter().map(|(value, _)| (value, WordCounts::default())).collect(),
            all: WordCounts::default(),
            documents: self.model.documents_in_order().iter().map(|document| document.id).collect(),
            read: 0,
        })
    }

    /// Reads the next document. Errors: its text cannot be read.
    pub fn read_words(&self, reader: &mut WordReader) -> Result<()> {
        let Some(document) = reader.documents.get(reader.read).copied() else { return Ok(()) };
        reader.read += 1;
        let (text, analyser) = (self.text_once(document)?, self.analyser(document));
        for turn in &text.turns {
            let Some(person) = self.model.person_in(document, turn.speaker) else { continue };
            let words = turn.span.of(&text.text).unwrap_or_default();
            count_words(&mut reader.all, analyser, words, person);
            if let Some((_, own)) = reader.group_of.get(&person).and_then(|at| reader.groups.get_mut(*at)) {
                count_words(own, analyser, words, person);
            }
        }
        for (_, excerpts, here) in &mut reader.themes {
            for span in self.passages_of(excerpts, document) {
                // Of a passage of several turns, only what participants say counts.
                for turn in turns_touched(&text.turns, span) {
                    let Some(person) = self.model.person_in(document, turn.speaker) else { continue };
                    let said = Span { start: span.start.max(turn.span.start), end: span.end.min(turn.span.end) };
                    count_words(here, analyser, said.of(&text.text).unwrap_or_default(), person);
                }
            }
        }
        Ok(())
    }

    /// The passages of the excerpts that count in a document. Where excerpts share text, it is there once.
    fn passages_of(&self, excerpts: &RoaringBitmap, document: DocumentId) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let own = self.model.by_owner.excerpts(document).filter(|id| excerpts.contains(id.bit()));
        for Counted { span, .. } in own.filter_map(|id| self.model.counted(id)) {
            match spans.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => spans.push(span),
            }
        }
        spans
    }
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
        p.add_grouped(&[("I01", "a"), ("I02", "b")]);
        let by = Some(p.find_attribute("gruppe").unwrap());
        let found = p.typical_words(&WordsRequest { by, most: 3, ..WordsRequest::default() }).unwrap();
        let of_themes = &found.of_themes;
        assert_eq!((of_themes.len(), of_themes[0].words[0].here), (1, 12));
        assert!(of_themes[0].words.iter().all(|word| word.word.starts_with("lede")), "{of_themes:?}");
        assert_eq!((of_themes[0].total, found.total), (30, of_themes[0].total + 56 + 56 + 56 + 2));
        let of_groups = &found.of_groups;
        assert_eq!(of_groups[0].of.as_deref(), Some("a"));
        assert!(of_groups[0].words[0].word.starts_with("lede"));
        let groups_alone = WordsRequest { topics: Topics::Chosen(Vec::new()), by, most: 3 };
        let alone = p.typical_words(&groups_alone).unwrap();
        assert_eq!((alone.of_themes.len(), &alone.of_groups), (0, of_groups));
        let found = p.typical_words(&WordsRequest { most: 0, ..WordsRequest::default() }).unwrap();
        assert!(found.of_themes.is_empty() && found.of_groups.is_empty());
    }
    #[test]
    fn the_words_of_an_interviewer_within_an_excerpt_do_not_count() {
        let asked = "opplæring, opplæringa, opplæringen, opplæring";
        let p = Study::with(&[(
            "I01",
            &[
                "Anna: {A:Ja, leder leder leder leder leder leder.",
                &format!("I: {asked}?"),
                "Anna: Leder nei.} Nei nei nei nei nei ja.",
            ],
        )]);
        let found = p.typical_words(&WordsRequest::default()).unwrap();
        let words: Vec<&str> =
            found.of_themes.iter().flat_map(|one| &one.words).map(|word| word.word.as_str()).collect();
        assert!(words.iter().all(|word| !word.starts_with("opplæring")), "{words:?}");
        assert_eq!((found.total, found.of_themes[0].total), (15, 9));
    }
}
