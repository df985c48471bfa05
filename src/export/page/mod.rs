//! A page: the content of an exported document, independent of its format. Word, Markdown and HTML write the same page.

mod table;

pub use table::{Cell, Column, ColumnKind, Row, Table};

/// A document: a title, and blocks from top to bottom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page {
    /// Its title.
    pub title: String,
    /// Whether the title is not part of the text: in print, it stands at the top of each page.
    pub is_transcript: bool,
    /// The paper it is made for.
    pub layout: Layout,
    /// What stands below the title.
    pub blocks: Vec<Block>,
    /// Notes on passages, in the margin. Each has a line at least.
    pub notes: Vec<Vec<String>>,
}

/// The size of the paper, and how it lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// A4 upright, for text.
    Portrait,
    /// A4 on the side, for tables.
    Landscape,
    /// A3 on the side, for tables with many columns.
    LandscapeA3,
}

/// A block of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A paragraph or a heading.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// Its style.
    pub style: Style,
    /// Its text, piece by piece.
    pub runs: Vec<Run>,
}

/// The style of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// A heading below the title: 2 for the highest, then 3 and 4.
    Heading(u8),
    /// Running text.
    Text,
    /// Text in a cell.
    Cell,
    /// A number in a cell.
    Number,
    /// A quotation in a cell or in a list.
    Quote,
    /// A quotation that stands by itself, indented, in running text.
    BlockQuote,
    /// Where something comes from, below or above it.
    Source,
    /// A memo.
    Memo,
    /// A note below a table.
    Note,
}

/// A piece of text in one look.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Run {
    /// Its look.
    pub look: Look,
    /// Its text. A newline is a line break within the paragraph.
    pub words: String,
    /// The colour it is marked with, as `0xRRGGBB`.
    pub marked: Option<u32>,
    /// The notes whose passages begin with it, as indices into [`Page::notes`].
    pub opens: Vec<usize>,
    /// The notes whose passages end with it.
    pub closes: Vec<usize>,
}

impl Run {
    /// A piece of text that is not marked.
    pub fn new(look: Look, words: impl Into<String>) -> Self {
        Self { look, words: words.into(), ..Self::default() }
    }
}

/// How a piece of text stands out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Look {
    /// Not at all.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// Pale: the source of a quotation, or what is repeated.
    Source,
    /// The speaker before the words of a quotation.
    Speaker,
}

impl Paragraph {
    /// A paragraph of plain text.
    pub fn new(style: Style, words: impl Into<String>) -> Self {
        Self::looking(style, Look::Plain, words)
    }

    /// A paragraph in one look.
    pub fn looking(style: Style, look: Look, words: impl Into<String>) -> Self {
        Self { style, runs: vec![Run::new(look, words)] }
    }

    /// A paragraph for each line of a text; none for an empty text.
    pub fn lines(style: Style, text: &str) -> Vec<Self> {
        text.lines().filter(|line| !line.trim().is_empty()).map(|line| Self::new(style, line)).collect()
    }

    /// Its text without any looks.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.words.as_str()).collect()
    }
}

impl Page {
    /// A page without content.
    pub fn new(title: impl Into<String>, layout: Layout) -> Self {
        Self { title: title.into(), is_transcript: false, layout, blocks: Vec::new(), notes: Vec::new() }
    }

    /// The page with a paragraph added.
    #[must_use]
    pub fn with(mut self, paragraph: Paragraph) -> Self {
        self.blocks.push(Block::Paragraph(paragraph));
        self
    }

    /// Adds the blocks of another page, with its notes.
    pub fn append(&mut self, other: Self) {
        let before = self.notes.len();
        self.notes.extend(other.notes);
        for mut block in other.blocks {
            if let Block::Paragraph(paragraph) = &mut block {
                let runs = paragraph.runs.iter_mut();
                runs.flat_map(|run| run.opens.iter_mut().chain(&mut run.closes)).for_each(|note| *note += before);
            }
            self.blocks.push(block);
        }
    }

    /// The page with a table added.
    #[must_use]
    pub fn with_table(mut self, table: Table) -> Self {
        self.blocks.push(Block::Table(table));
        self
    }
}
