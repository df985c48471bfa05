//! Making a table for the thesis: gathered, counted, and put into a file.

use std::path::Path;

use jiff::civil::Date;

use super::Project;
use crate::analysis::count::Count;
use crate::analysis::themes::Empty;
use crate::domain::ids::CodeId;
use crate::domain::query::condition::Condition;
use crate::domain::query::how::How;
use crate::error::{Error, Result};
use crate::export::{Export, Frame, Replace, What};
use crate::words::Words;

/// Which table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableRequest {
    /// Of what.
    pub what: What,
    /// Of the excerpts that this query matches; of all where there is none.
    pub query: Option<String>,
    /// How that is asked.
    pub how: How,
    /// The theme table's rows of this theme alone; without it, of the codes that the query asks for, and where it asks
    /// for none, of every theme that the excerpts have.
    pub theme: Option<CodeId>,
}

/// In which language, of which day, and whether a file may go for it.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// The phrases of the table's language.
    pub words: &'a Words,
    /// The day it is made.
    pub date: Date,
    /// Whether a file that is there may be replaced.
    pub replace: Replace,
}

impl Project {
    /// Makes a table at `path`, of the kind that its ending says. Returns what was counted in it.
    ///
    /// Errors: such a kind cannot be made, the query cannot be read, nothing is found to stand in the table, a file is
    /// there and was not to be replaced, or the disk refuses. Nothing is changed then.
    pub fn export(&self, wanted: &TableRequest, path: &Path, making: Making) -> Result<Count> {
        // A kind of file that cannot be made is refused before anything is read.
        wanted.what.format(path)?;
        let query = wanted.query.as_deref();
        let condition = query.map_or(Ok(Condition::everything()), |query| self.understand(query))?;
        let condition = wanted.how.meant(condition);
        // The table says of what it is made, and that is not what the query finds otherwise.
        let strictly = || Some(format!("{} ({})", query?, making.words.say("search-strictly")));
        let told = if wanted.how.strictly { strictly() } else { query.map(str::to_owned) };
        let which = self.select(&condition)?;
        let round = self.model.current_round().filter(|_| !condition.names_round()).map(|round| round.number);
        let total = match wanted.what {
            What::Themes | What::Codebook => self.counted_coded(&which),
            What::Excerpts => self.counted(&which),
        };
        let frame = Frame { words: making.words, date: making.date, round, query: told.as_deref(), total };
        let made = |table: Export| match table.is_empty() {
            true => Err(Error::NothingFound),
            false => table.to_file(path, &frame, making.replace),
        };
        match wanted.what {
            What::Themes => {
                let empty = if query.is_some() { Empty::LeftOut } else { Empty::Shown };
                let mut rows = self.theme_table(&which, empty)?;
                // Other codes on the same excerpts are not what was asked for.
                match (wanted.theme, condition.codes()) {
                    (Some(theme), _) => rows.retain(|row| self.model.codebook.is_within(row.code.id, theme)),
                    (None, Some(codes)) => rows.retain(|row| codes.contains(&row.code.id)),
                    (None, None) => {}
                }
                made(Export::Themes(&rows))?;
            }
            What::Codebook => made(Export::Codebook(&self.model.code_rows(&which)))?,
            What::Excerpts => made(Export::Excerpts(&self.excerpt_rows(&which)?))?,
        }
        Ok(total)
    }
}
