//! The index itself: entries put in, taken out, committed, and read.
//!
//! One entry a turn and one an excerpt. Turns and excerpts, and each analyser's terms, have fields of their own, so
//! that no posting is read in vain and no term of one language is taken for another's. Nothing is stored: an entry
//! answers with its key.

use std::collections::HashMap;

use roaring::RoaringBitmap;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::query::{BooleanQuery, PhraseQuery, Query, TermQuery};
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, SchemaBuilder, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use tantivy::{
    DocId, Index, IndexReader, IndexWriter, ReloadPolicy, Score, Searcher, SegmentOrdinal, SegmentReader,
    TantivyDocument, Term,
};

use super::analysis::{Analyser, Terms, Wanted};
use super::memory::Memory;
use crate::domain::ids::{DocumentId, ExcerptId, Id};

/// Marks the key of an excerpt.
const EXCERPT: u64 = 1 << 63;

/// How many threads fill the index, and how much memory each may use on the way, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effort {
    pub(super) threads: usize,
    pub(super) memory: usize,
}

/// Turns of documents, by number.
pub type Turns = HashMap<DocumentId, RoaringBitmap>;

/// A number in half a key; there are no documents, turns and excerpts beyond it.
fn half(number: i64) -> u64 {
    u64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The key of a turn: its document, then its number.
fn turn_key(document: DocumentId, number: i64) -> u64 {
    (half(document.number()) << 32 | half(number)) & !EXCERPT
}

fn excerpt_key(id: ExcerptId) -> u64 {
    EXCERPT | half(id.number())
}

#[derive(Clone, Copy)]
struct Fields {
    key: Field,
    /// The document of a turn; excerpts have none, since they come and go one by one.
    document: Field,
    turns: [Field; 3],
    excerpts: [Field; 3],
}

/// The index, and the one who writes to it.
pub(super) struct TextIndex {
    writer: IndexWriter,
    reader: IndexReader,
    fields: Fields,
}

impl TextIndex {
    /// An empty index.
    pub(super) fn new(effort: Effort) -> tantivy::Result<Self> {
        let (schema, fields) = schema();
        let index = Index::create(Memory::default(), schema, tantivy::IndexSettings::default())?;
        for analyser in Analyser::ALL {
            index.tokenizers().register(tokenizer(analyser), Words { analyser, token: Token::default() });
        }
        let writer = index.writer_with_num_threads(effort.threads, effort.threads * effort.memory)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { writer, reader, fields })
    }

    /// Puts a turn in.
    pub(super) fn add_turn(
        &mut self,
        document: DocumentId,
        number: i64,
        analyser: Analyser,
        words: &str,
    ) -> tantivy::Result<()> {
        let mut entry = TantivyDocument::default();
        entry.add_u64(self.fields.key, turn_key(document, number));
        entry.add_u64(self.fields.document, document.number().unsigned_abs());
        entry.add_text(self.fields.turns[analyser.place()], words);
        self.writer.add_document(entry).map(drop)
    }

    /// Puts an excerpt in.
    pub(super) fn add_excerpt(&mut self, id: ExcerptId, analyser: Analyser, words: &str) -> tantivy::Result<()> {
        let mut entry = TantivyDocument::default();
        entry.add_u64(self.fields.key, excerpt_key(id));
        entry.add_text(self.fields.excerpts[analyser.place()], words);
        self.writer.add_document(entry).map(drop)
    }

    /// Takes out all turns of a document that were put in until now.
    pub(super) fn remove_turns(&mut self, document: DocumentId) {
        self.writer.delete_term(Term::from_field_u64(self.fields.document, document.number().unsigned_abs()));
    }

    /// Takes out an excerpt as it was put in until now.
    pub(super) fn remove_excerpt(&mut self, id: ExcerptId) {
        self.writer.delete_term(Term::from_field_u64(self.fields.key, excerpt_key(id)));
    }

    /// Makes what was put in and taken out count. Returns the index as it is now, for reading.
    pub(super) fn commit(&mut self) -> tantivy::Result<Reading> {
        self.writer.commit()?;
        self.reader.reload()?;
        Ok(Reading { searcher: self.reader.searcher(), fields: self.fields })
    }
}

/// The index as it was after one commit.
#[derive(Clone)]
pub(super) struct Reading {
    searcher: Searcher,
    fields: Fields,
}

impl Reading {
    /// The numbers of the excerpts that say what is wanted.
    pub(super) fn excerpts(&self, wanted: &Wanted) -> tantivy::Result<RoaringBitmap> {
        let keys = self.keys(self.fields.excerpts, wanted)?;
        Ok(keys.into_iter().filter_map(|key| u32::try_from(key & !EXCERPT).ok()).collect())
    }

    /// The turns that say what is wanted.
    pub(super) fn turns(&self, wanted: &Wanted) -> tantivy::Result<Turns> {
        let mut turns = Turns::new();
        for key in self.keys(self.fields.turns, wanted)? {
            let document = DocumentId(i64::try_from(key >> 32).unwrap_or(0));
            turns.entry(document).or_default().extend(u32::try_from(key & u64::from(u32::MAX)));
        }
        Ok(turns)
    }

    fn keys(&self, fields: [Field; 3], wanted: &Wanted) -> tantivy::Result<Vec<u64>> {
        let each = Analyser::ALL.into_iter().zip(fields);
        let said = each.filter_map(|(analyser, field)| said(field, wanted.by(analyser))).collect();
        let mut keys = self.searcher.search(&BooleanQuery::union(said), &Keys)?;
        // Stable, since that is quick where each segment comes in order.
        keys.sort();
        Ok(keys)
    }
}

/// Asks for these terms beside each other.
fn said(field: Field, terms: &[String]) -> Option<Box<dyn Query>> {
    let mut terms: Vec<Term> = terms.iter().map(|term| Term::from_field_text(field, term)).collect();
    match terms.len() {
        0 => None,
        1 => Some(Box::new(TermQuery::new(terms.pop()?, IndexRecordOption::Basic))),
        _ => Some(Box::new(PhraseQuery::new(terms))),
    }
}

fn schema() -> (Schema, Fields) {
    let mut builder = SchemaBuilder::new();
    let key = builder.add_u64_field("key", FAST | INDEXED);
    let document = builder.add_u64_field("document", INDEXED);
    let mut text = |of: &str, analyser: Analyser| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(tokenizer(analyser))
            .set_fieldnorms(false)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let name = format!("{of} {}", tokenizer(analyser));
        builder.add_text_field(&name, TextOptions::default().set_indexing_options(indexing))
    };
    let turns = Analyser::ALL.map(|analyser| text("turn", analyser));
    let excerpts = Analyser::ALL.map(|analyser| text("excerpt", analyser));
    (builder.build(), Fields { key, document, turns, excerpts })
}

fn tokenizer(analyser: Analyser) -> &'static str {
    match analyser {
        Analyser::Norwegian => "norwegian",
        Analyser::English => "english",
        Analyser::Plain => "plain",
    }
}

/// An analyser as tantivy calls it.
#[derive(Clone)]
struct Words {
    analyser: Analyser,
    token: Token,
}

impl Tokenizer for Words {
    type TokenStream<'a> = WordStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream<'a> {
        self.token.reset();
        WordStream { terms: self.analyser.terms(text), token: &mut self.token }
    }
}

struct WordStream<'a> {
    terms: Terms<'a>,
    token: &'a mut Token,
}

impl TokenStream for WordStream<'_> {
    fn advance(&mut self) -> bool {
        let Some(at) = self.terms.advance() else { return false };
        self.token.position = self.token.position.wrapping_add(1);
        (self.token.offset_from, self.token.offset_to) = (at.start, at.end);
        std::mem::swap(&mut self.token.text, &mut self.terms.term);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

/// Collects the keys of what was found.
struct Keys;

struct SegmentKeys {
    column: Column<u64>,
    keys: Vec<u64>,
}

impl Collector for Keys {
    type Fruit = Vec<u64>;
    type Child = SegmentKeys;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentKeys> {
        Ok(SegmentKeys { column: segment.fast_fields().u64("key")?, keys: Vec::new() })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, found: Vec<Vec<u64>>) -> tantivy::Result<Vec<u64>> {
        Ok(found.concat())
    }
}

impl SegmentCollector for SegmentKeys {
    type Fruit = Vec<u64>;

    fn collect(&mut self, entry: DocId, _: Score) {
        self.keys.extend(self.column.first(entry));
    }

    fn harvest(self) -> Vec<u64> {
        self.keys
    }
}
