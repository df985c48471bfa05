//! The index itself: adds, removes, commits and reads entries.
//!
//! Each turn and each excerpt is one entry. Turns and excerpts use separate fields, and each analyser has its own
//! fields too, so that a search never reads irrelevant lists and never confuses words of different languages. The index
//! stores words as written; the [vocabulary](super::vocabulary) and the index's own dictionary say which of them match
//! a term. It stores no text, only a key for each entry, and no positions: [`word_numbers`](super::word_numbers) has
//! the words in order.

mod postings;

use std::sync::Arc;

use levenshtein_automata::{DFA, Distance, SINK_STATE};
use roaring::RoaringBitmap;
use tantivy::columnar::Column;
use tantivy::fastfield::AliveBitSet;
use tantivy::postings::TermInfo;
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, SchemaBuilder, TextFieldIndexing, TextOptions};
use tantivy::termdict::TermDictionary;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use tantivy::{DocId, Index, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term};

use super::analysis::Analyser;
use super::analysis::finder::{Finder, SearchText};
use super::analysis::query_terms::{LookUp, QueryTerms};
use super::analysis::tokens::Words;
use super::memory::MemoryDirectory;
use super::source::Content;
use super::vocabulary::Vocabulary;
use super::word_numbers::{DocumentWords, WordNumbers};
use crate::domain::ids::{DocumentId, ExcerptId, Id};
use postings::Slots;

/// The bit that is set in the key of an excerpt.
const EXCERPT: u64 = 1 << 63;

/// How many threads fill the index, and how many bytes of memory each may use for that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Resources {
    pub(super) threads: usize,
    pub(super) memory: usize,
}

/// Turns that have all the words of a query. Only these can match; whether they do depends on the order of their words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Turns {
    /// Their keys, sorted.
    keys: Vec<u64>,
}

impl Turns {
    /// The numbers of the turns in one document.
    pub fn of(&self, document: DocumentId) -> impl Iterator<Item = i64> {
        let first = turn_key(document, 0);
        let from = self.keys.partition_point(|key| *key < first);
        let all = self.keys.get(from..).unwrap_or_default().iter().take_while(move |key| **key >> 32 == first >> 32);
        all.map(|key| i64::from(*key as u32))
    }

    /// Whether this turn is among them.
    pub fn holds(&self, document: DocumentId, number: i64) -> bool {
        self.keys.binary_search(&turn_key(document, number)).is_ok()
    }
}

/// A number as half a key (32 bits). Larger numbers do not occur.
fn half(number: i64) -> u64 {
    u64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The key of a turn: the document in the upper half, the number in the lower.
fn turn_key(document: DocumentId, number: i64) -> u64 {
    (half(document.number()) << 32 | half(number)) & !EXCERPT
}

fn excerpt_key(id: ExcerptId) -> u64 {
    EXCERPT + half(id.number())
}

fn excerpt_of(key: u64) -> ExcerptId {
    ExcerptId(i64::try_from(key & !EXCERPT).unwrap_or(i64::MAX))
}

#[derive(Clone, Copy)]
struct Fields {
    key: Field,
    /// The document of a turn, to delete all its turns at once. Not set for excerpts, which are deleted one by one.
    document: Field,
    turns: [Field; 3],
    excerpts: [Field; 3],
}

/// The index, with its writer and reader.
pub(super) struct TextIndex {
    writer: IndexWriter,
    reader: IndexReader,
    fields: Fields,
    vocabulary: Arc<Vocabulary>,
    words: Arc<WordNumbers>,
}

impl TextIndex {
    /// An empty index.
    pub(super) fn new(
        resources: Resources,
        vocabulary: Arc<Vocabulary>,
        words: Arc<WordNumbers>,
    ) -> tantivy::Result<Self> {
        let (schema, fields) = schema();
        let index = Index::create(MemoryDirectory::default(), schema, tantivy::IndexSettings::default())?;
        index.tokenizers().register(TOKENIZER, Cutter::default());
        let writer = index.writer_with_num_threads(resources.threads, resources.threads * resources.memory)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { writer, reader, fields, vocabulary, words })
    }

    /// Adds the turns of a document.
    pub(super) fn add_turns(&mut self, document: DocumentId, content: &Content) -> tantivy::Result<()> {
        let (field, text) = (self.fields.turns[content.analyser().index()], &content.text);
        for turn in &text.turns {
            let mut entry = TantivyDocument::default();
            entry.add_u64(self.fields.key, turn_key(document, turn.number));
            entry.add_u64(self.fields.document, document.number().unsigned_abs());
            entry.add_text(field, turn.span.of(&text.text).unwrap_or_default());
            self.writer.add_document(entry)?;
        }
        self.words.put_document(document, DocumentWords::of(content, &self.vocabulary));
        Ok(())
    }

    /// Adds an excerpt.
    pub(super) fn add_excerpt(&mut self, id: ExcerptId, analyser: Analyser, words: &str) -> tantivy::Result<()> {
        let mut entry = TantivyDocument::default();
        entry.add_u64(self.fields.key, excerpt_key(id));
        entry.add_text(self.fields.excerpts[analyser.index()], words);
        self.writer.add_document(entry)?;
        self.words.put_excerpt(id, analyser, self.vocabulary.numbers(analyser, words));
        Ok(())
    }

    /// Removes all turns of a document that have been added so far.
    pub(super) fn remove_turns(&mut self, document: DocumentId) {
        self.writer.delete_term(Term::from_field_u64(self.fields.document, document.number().unsigned_abs()));
        self.words.remove_document(document);
    }

    /// Removes an excerpt that has been added.
    pub(super) fn remove_excerpt(&mut self, id: ExcerptId) {
        self.writer.delete_term(Term::from_field_u64(self.fields.key, excerpt_key(id)));
        self.words.remove_excerpt(id);
    }

    /// Commits all additions and removals. Returns the new state of the index.
    pub(super) fn commit(&mut self) -> tantivy::Result<Snapshot> {
        self.writer.commit()?;
        self.reader.reload()?;
        let (vocabulary, words) = (Arc::clone(&self.vocabulary), Arc::clone(&self.words));
        Ok(Snapshot { searcher: self.reader.searcher(), fields: self.fields, vocabulary, words })
    }
}

/// The index as it was after one commit.
#[derive(Clone)]
pub(super) struct Snapshot {
    searcher: Searcher,
    fields: Fields,
    vocabulary: Arc<Vocabulary>,
    words: Arc<WordNumbers>,
}

impl Snapshot {
    /// The excerpts in `among` (both by number) that match the terms.
    pub(super) fn excerpts(&self, terms: &Arc<QueryTerms>, among: &RoaringBitmap) -> tantivy::Result<RoaringBitmap> {
        let mut found = Vec::new();
        self.each_segment(self.fields.excerpts, terms, |slots, keys| {
            let excerpts = slots.with_words(terms.pattern())?.into_iter().filter_map(|entry| keys.of(entry));
            found.extend(excerpts.map(excerpt_of).filter(|id| among.contains(id.bit())));
            Ok(())
        })?;
        if !terms.pattern().is_word() {
            let mut finder = Finder::new(Arc::clone(terms), &self.vocabulary);
            found = self
                .words
                .filtered(found.into_iter(), |analyser, words| finder.is_match(analyser, SearchText::Numbers(words)));
        }
        Ok(found.into_iter().map(ExcerptId::bit).collect())
    }

    /// The turns that have all the words of the terms.
    pub(super) fn turns(&self, terms: &QueryTerms) -> tantivy::Result<Turns> {
        let mut keys_found: Vec<u64> = Vec::new();
        self.each_segment(self.fields.turns, terms, |slots, keys| {
            let entries = slots.with_words(terms.pattern())?;
            keys_found.extend(entries.iter().filter_map(|entry| keys.of(entry)));
            Ok(())
        })?;
        // A stable sort, which is fast because the keys of each segment are already in order.
        keys_found.sort();
        Ok(Turns { keys: keys_found })
    }

    /// The words of a document, by number.
    pub(super) fn document_words(&self, document: DocumentId) -> Option<Arc<DocumentWords>> {
        self.words.document(document)
    }

    /// Calls `each` with the words of these excerpts, by number. Returns those that are not in the index.
    pub(super) fn each_excerpt(&self, excerpts: Vec<ExcerptId>, each: impl FnMut(Analyser, &[u32])) -> Vec<ExcerptId> {
        self.words.each_excerpt(excerpts, each)
    }

    /// Calls `each` for every segment and field that has the words, with the words' lists and the keys of the entries.
    fn each_segment(
        &self,
        fields: [Field; 3],
        terms: &QueryTerms,
        mut each: impl FnMut(&Slots, &Keys) -> tantivy::Result<()>,
    ) -> tantivy::Result<()> {
        for (analyser, field) in Analyser::ALL.into_iter().zip(fields) {
            let words: Vec<DictionaryQuery> =
                terms.words().iter().map(|w| self.dictionary_query(analyser, w.look_up(analyser))).collect();
            for segment in self.searcher.segment_readers() {
                let index = segment.inverted_index(field)?;
                let slots = Slots::of(&index, &words)?;
                if slots.has_words(terms.pattern()) {
                    each(&slots, &Keys { column: segment.fast_fields().u64("key")?, alive: segment.alive_bitset() })?;
                }
            }
        }
        Ok(())
    }

    fn dictionary_query<'a>(&self, analyser: Analyser, look_up: LookUp<'a>) -> DictionaryQuery<'a> {
        match look_up {
            LookUp::Forms { terms, words } => {
                let mut found = Vec::new();
                self.vocabulary.each_form(analyser, terms, words, |_, word| found.push(Arc::clone(word)));
                found.sort_unstable();
                found.dedup();
                DictionaryQuery::Words(found)
            }
            LookUp::Beginnings(beginnings) => DictionaryQuery::Beginnings(beginnings),
            LookUp::NearMisses(nearly) => DictionaryQuery::NearMisses(nearly),
        }
    }
}

/// The keys of a segment's entries.
struct Keys<'a> {
    column: Column<u64>,
    alive: Option<&'a AliveBitSet>,
}

impl Keys<'_> {
    /// The key of an entry, unless it was deleted.
    fn of(&self, entry: DocId) -> Option<u64> {
        self.alive.is_none_or(|alive| alive.is_alive(entry)).then(|| self.column.first(entry)).flatten()
    }
}

/// What to look up in a segment's dictionary.
enum DictionaryQuery<'a> {
    Words(Vec<Arc<str>>),
    Beginnings(&'a [String]),
    NearMisses(&'a DFA),
}

impl DictionaryQuery<'_> {
    /// The dictionary entries of the matching words, at most `most` of them.
    fn infos(&self, words: &TermDictionary, most: usize) -> std::io::Result<Vec<TermInfo>> {
        let mut infos = Vec::new();
        match self {
            Self::Words(list) => {
                for word in list {
                    if infos.len() < most {
                        infos.extend(words.get(word.as_bytes())?);
                    }
                }
            }
            Self::Beginnings(beginnings) => {
                for beginning in *beginnings {
                    let mut found = words.range().ge(beginning).lt(after_all(beginning)).into_stream()?;
                    while infos.len() < most && found.advance() {
                        infos.push(found.value().clone());
                    }
                }
            }
            Self::NearMisses(nearly) => {
                let mut found = words.search(NearMissAutomaton(nearly)).into_stream()?;
                while infos.len() < most && found.advance() {
                    infos.push(found.value().clone());
                }
            }
        }
        Ok(infos)
    }
}

/// The upper bound of all words with this beginning. Adding 1 cannot overflow: UTF-8 has no byte 255.
fn after_all(beginning: &str) -> Vec<u8> {
    let mut bytes = beginning.as_bytes().to_vec();
    if let Some(last) = bytes.last_mut() {
        *last += 1;
    }
    bytes
}

/// Adapts the automaton for near misses to the dictionary's interface.
struct NearMissAutomaton<'a>(&'a DFA);

impl tantivy_fst::Automaton for NearMissAutomaton<'_> {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}

fn schema() -> (Schema, Fields) {
    let mut builder = SchemaBuilder::new();
    let key = builder.add_u64_field("key", FAST | INDEXED);
    let document = builder.add_u64_field("document", INDEXED);
    let mut text = |of: &str, analyser: Analyser| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(TOKENIZER)
            .set_fieldnorms(false)
            .set_index_option(IndexRecordOption::Basic);
        builder.add_text_field(&format!("{of} {analyser:?}"), TextOptions::default().set_indexing_options(indexing))
    };
    let turns = Analyser::ALL.map(|analyser| text("turn", analyser));
    let excerpts = Analyser::ALL.map(|analyser| text("excerpt", analyser));
    (builder.build(), Fields { key, document, turns, excerpts })
}

/// The name of our tokenizer in tantivy.
const TOKENIZER: &str = "words";

/// Adapts [`Words`] to tantivy's tokenizer interface.
#[derive(Clone, Default)]
struct Cutter {
    token: Token,
}

impl Tokenizer for Cutter {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        self.token.reset();
        WordStream { words: Words::of(text), token: &mut self.token }
    }
}

struct WordStream<'a> {
    words: Words<'a>,
    token: &'a mut Token,
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(at) = self.words.advance() else { return false };
        self.token.position = self.token.position.wrapping_add(1);
        (self.token.offset_from, self.token.offset_to) = (at.start, at.end);
        std::mem::swap(&mut self.token.text, &mut self.words.word);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
