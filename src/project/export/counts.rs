//! Exports the counts of themes by groups, and the table of informants.

use std::path::Path;

use super::ExportOptions;
use crate::analysis::count::{Count, Person};
use crate::error::{Error, Result};
use crate::export::contents::counts::{CountsTable, informants_page, informants_sheet};
use crate::export::{TABLE_FORMATS, format_among, save_table};
use crate::project::Project;
use crate::project::counts::CountRequest;

impl Project {
    /// Writes the counts of themes. As a sheet, `is_long` gives a row for each theme and group. Returns the number of themes.
    ///
    /// Errors: the query cannot be read, there is no theme, the format does not suit, the file exists and may not be
    /// replaced, or the disk refuses. Nothing is changed then.
    pub fn export_counts(
        &self,
        request: &CountRequest,
        is_long: bool,
        path: &Path,
        options: ExportOptions,
    ) -> Result<usize> {
        format_among(TABLE_FORMATS, path)?;
        let counts = self.theme_counts(request)?;
        if counts.rows.is_empty() {
            return Err(Error::NothingFound);
        }
        let names = |people: &[Person]| people.iter().map(|person| self.person_name(*person)).collect();
        let silent = counts.rows.iter().map(|row| [names(&row.absent), names(&row.not_asked)]).collect();
        let table = CountsTable { counts: &counts, silent, is_long };
        let levels = self.level_names();
        let frame = self.frame(&request.query, counts.total, &levels, options)?;
        save_table(|| table.page(&frame), || table.sheet(&frame), path, &frame, options.replace)?;
        Ok(counts.rows.len())
    }

    /// Writes the table of informants with their attributes. Returns the number of informants. Errors: as for
    /// [`export_counts`](Self::export_counts).
    pub fn export_informants(&self, path: &Path, options: ExportOptions) -> Result<usize> {
        format_among(TABLE_FORMATS, path)?;
        let table = self.informant_table();
        if table.rows.is_empty() {
            return Err(Error::NothingFound);
        }
        let levels = self.level_names();
        let frame = self.frame("", Count::default(), &levels, options)?;
        let (page, sheet) = (|| informants_page(&table, &frame), || informants_sheet(&table, &frame));
        save_table(page, sheet, path, &frame, options.replace)?;
        Ok(table.rows.len())
    }
}
