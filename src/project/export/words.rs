//! Exports the words that are typical of themes and groups.

use std::path::Path;

use super::ExportOptions;
use crate::analysis::count::Count;
use crate::domain::ids::CodeId;
use crate::error::{Error, Result};
use crate::export::contents::words::{WordsOf, WordsTable};
use crate::export::{TABLE_FORMATS, format_among, save_table};
use crate::project::Project;
use crate::project::frequent_words::{TypicalWords, WordsRequest};
use crate::words::{Words, kind};

impl Project {
    /// Writes the words that are typical of themes and groups. Returns the number of words. Errors: there are none, the
    /// format does not suit, the file exists and may not be replaced, or the disk refuses. Nothing is changed then.
    pub fn export_words(&self, request: &WordsRequest, path: &Path, options: ExportOptions) -> Result<usize> {
        format_among(TABLE_FORMATS, path)?;
        let found = self.typical_words(request)?;
        let themes: Vec<WordsOf> = self.words_by_theme(&found.of_themes);
        let groups: Vec<WordsOf> = found.of_groups.into_iter().map(|one| words_of_group(one, options.words)).collect();
        let attribute = request.by.and_then(|by| self.model.attributes.get(by)).map_or("", |one| &one.name);
        let table = WordsTable { themes: &themes, groups: &groups, attribute, total: found.total };
        if table.is_empty() {
            return Err(Error::NothingFound);
        }
        let levels = self.level_names();
        let frame = self.frame("", Count::default(), &levels, options)?;
        save_table(|| table.page(&frame), || table.sheet(&frame), path, &frame, options.replace)?;
        Ok(table.len())
    }

    /// The words of themes with the names of these. A theme is moved in under those above it that are in the list too.
    fn words_by_theme(&self, themes: &[TypicalWords<CodeId>]) -> Vec<WordsOf> {
        let book = &self.model.codebook;
        let is_shown = |above: &&CodeId| themes.iter().any(|one| one.of == **above);
        let words = |one: &TypicalWords<CodeId>| WordsOf {
            name: book.get(one.of).map(|code| code.name.clone()).unwrap_or_default(),
            path: book.path(one.of),
            depth: book.ancestors(one.of).iter().filter(is_shown).count(),
            colour: self.code_colour(one.of),
            total: one.total,
            words: one.words.clone(),
        };
        themes.iter().map(words).collect()
    }
}

fn words_of_group(one: TypicalWords<Option<String>>, words: &Words) -> WordsOf {
    let name = kind::group(words, one.of.as_deref().unwrap_or_default()).into_owned();
    WordsOf { path: name.clone(), name, depth: 0, colour: None, total: one.total, words: one.words }
}
