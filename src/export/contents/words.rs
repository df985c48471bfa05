//! The words that themes and groups use more than the rest. They lead into the texts and never replace reading them, which
//! stands under every table.

use super::indented;
use crate::analysis::frequent_words::FrequentWord;
use crate::export::Frame;
use crate::export::page::{Cell, Column, Layout, Look, Page, Paragraph, Row, Style, Table};
use crate::export::sheet::{self, NAME, SHORT, Sheet, Value};
use crate::words::{capitalised, kind};

/// The typical words of one theme or group.
#[derive(Clone, PartialEq, Debug)]
pub struct WordsOf {
    /// Its name.
    pub name: String,
    /// Its path in the codebook; the name of a group.
    pub path: String,
    /// How many of the themes above it are shown too.
    pub depth: usize,
    /// The colour of its code as `0xRRGGBB`.
    pub colour: Option<u32>,
    /// How many words are said there in all.
    pub total: usize,
    /// Its typical words, the most typical first.
    pub words: Vec<FrequentWord>,
}

/// The words, ready to be written.
pub struct WordsTable<'a> {
    /// The words of themes.
    pub themes: &'a [WordsOf],
    /// The words of groups.
    pub groups: &'a [WordsOf],
    /// The attribute whose values are the groups; empty if there are no groups.
    pub attribute: &'a str,
    /// How many words the participants say in all.
    pub total: usize,
}

impl WordsTable<'_> {
    /// The number of rows as a sheet: one for each word.
    pub fn len(&self) -> usize {
        self.themes.iter().chain(self.groups).map(|one| one.words.len()).sum()
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The words to read: a table of themes, and one of groups.
    pub fn page(&self, frame: &Frame) -> Page {
        let words = frame.words;
        let [top, _] = frame.level_headings();
        let table = |first: String, caption: &str, of: &[WordsOf]| Table {
            caption: words.say(caption).into_owned(),
            columns: vec![Column::text(first, 3200), Column::text(words.say("words-column"), 6400)],
            rows: of.iter().map(row).collect(),
        };
        let mut page = Page::new(words.say("export-words-title"), Layout::Portrait);
        if !self.themes.is_empty() {
            page = page.with_table(table(top.into_owned(), "words-caption-themes", self.themes));
        }
        if !self.groups.is_empty() {
            page = page.with_table(table(capitalised(self.attribute), "words-caption-groups", self.groups));
        }
        page.with(Paragraph::new(Style::Note, self.note(frame)))
    }

    /// What was counted, that it never replaces reading, the round and the date.
    fn note(&self, frame: &Frame) -> String {
        let words = frame.words;
        let mut parts = vec![words.say("words-how").into_owned(), words.say("words-read").into_owned()];
        parts.extend(frame.round.map(|round| words.tell("export-note-round", &[("round", round.into())])));
        parts.push(frame.made_on());
        parts.join(" ")
    }

    /// The words to calculate with: a row for each, with the sizes of what was compared.
    pub fn sheet<'s>(&'s self, frame: &Frame<'s>) -> Sheet<'s> {
        let words = frame.words;
        let top = kind::top_level(words, frame.levels).into_owned();
        let all = self.total;
        let attribute = capitalised(self.attribute);
        let themes = self.themes.iter().map(move |one| (top.clone(), one));
        let groups = self.groups.iter().map(move |one| (attribute.clone(), one));
        let rows = themes.chain(groups).flat_map(move |(sort, one)| {
            one.words.iter().map(move |word| {
                vec![
                    Value::text(sort.clone()),
                    Value::text(one.path.as_str()),
                    Value::text(word.word.as_str()),
                    Value::Number(word.here),
                    Value::Number(word.elsewhere),
                    Value::Number(one.total),
                    Value::Number(all.saturating_sub(one.total)),
                ]
            })
        });
        let columns = [
            ("column-about", SHORT),
            ("column-name", NAME),
            ("column-word", SHORT),
            ("column-here", SHORT),
            ("column-elsewhere", SHORT),
            ("column-words-here", SHORT),
            ("column-words-elsewhere", SHORT),
        ];
        Sheet {
            name: words.say("export-words-title").into_owned(),
            columns: sheet::columns(words, &columns),
            rows: Box::new(rows),
            note: self.note(frame),
            frozen: 0,
        }
    }
}

/// A theme or group with its words: `leader 12 (3)`, used 12 times here and 3 times elsewhere.
fn row(one: &WordsOf) -> Row {
    let look = if one.depth == 0 { Look::Strong } else { Look::Plain };
    // The space between a word and its numbers does not break.
    let word = |word: &FrequentWord| format!("{}\u{a0}{}\u{a0}({})", word.word, word.here, word.elsewhere);
    let words: Vec<String> = one.words.iter().map(word).collect();
    let name = Cell::looking(look, indented(&one.name, one.depth));
    Row { colour: one.colour, ..Row::new(vec![name, Cell::text(&words.join(", "))]) }
}
