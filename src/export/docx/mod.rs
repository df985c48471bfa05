//! Word documents made to be pasted into a thesis: real headings, and real tables with captions.
//!
//! Every paragraph has a named style based on the document's own `Normal`, and the table has a named style too, so
//! after pasting, the thesis decides typeface and size. The header row repeats on every page, and the number of a caption
//! is a field that Word counts anew. The file does not reveal who made it or when: it has no document properties, and all
//! times in the package are the same fixed date.

mod comments;
mod package;
mod paragraph;
mod styles;
mod table;

use std::io::Result;

use super::page::{Block, Page, Paragraph, Style};
use crate::words::Words;

/// The page as a .docx.
pub fn file(page: &Page, words: &Words) -> Result<Vec<u8>> {
    package::package(page, words.language().tag(), |xml| {
        if !page.is_transcript {
            paragraph::heading(xml, 1, &page.title);
        }
        let mut tables = 0;
        for block in &page.blocks {
            match block {
                Block::Paragraph(Paragraph { style: Style::Heading(level), runs }) => {
                    let words: String = runs.iter().map(|run| run.words.as_str()).collect();
                    paragraph::heading(xml, *level, &words);
                }
                Block::Paragraph(paragraph) => paragraph::write(xml, paragraph),
                Block::Table(table) => {
                    tables += 1;
                    paragraph::caption(xml, &words.say("caption-table"), tables, &table.caption);
                    table::write(xml, table, package::room(page.layout));
                }
            }
        }
    })
}
