//! Exports a matrix.

use std::collections::HashMap;
use std::path::Path;

use roaring::RoaringBitmap;

use super::ExportOptions;
use crate::analysis::matrix::Matrix;
use crate::analysis::quote::Quotation;
use crate::error::{Error, Result};
use crate::export::contents::matrix::{MatrixTable, Show};
use crate::export::{Frame, TABLE_FORMATS, format_among, save_table};
use crate::project::Project;
use crate::project::matrix::MatrixRequest;

impl Project {
    /// Writes a matrix. Returns it.
    ///
    /// Errors: as for [`matrix`](Self::matrix), the matrix has no rows or columns, the format does not suit, the file exists
    /// and may not be replaced, or the disk refuses. Nothing is changed then.
    pub fn export_matrix(
        &self,
        request: &MatrixRequest,
        show: Show,
        path: &Path,
        options: ExportOptions,
    ) -> Result<Matrix> {
        format_among(TABLE_FORMATS, path)?;
        let matrix = self.matrix(request)?;
        if matrix.row_count() == 0 || matrix.column_count() == 0 {
            return Err(Error::NothingFound);
        }
        let (quoted, chosen) = match show {
            Show::Quotes(which) => self.quotes_among(&self.excerpts_matching(&request.query)?, which),
            _ => Default::default(),
        };
        let quotes = self.quotes_in(&matrix, request, &quoted)?;
        let table = MatrixTable {
            title: self.matrix_title(request, options)?,
            matrix: &matrix,
            show,
            readable: &|words| self.readable(words).into_owned(),
            quotes: &|row, column| quotes.get(&(row, column)).cloned().unwrap_or_default(),
        };
        let levels = self.level_names();
        let frame = Frame { quotes: chosen.shown, ..self.frame(&request.query, matrix.total, &levels, options)? };
        save_table(|| table.page(&frame), || table.sheet(&frame), path, &frame, options.replace)?;
        Ok(matrix)
    }

    /// The name of its form, or what a matrix is called.
    fn matrix_title(&self, request: &MatrixRequest, options: ExportOptions) -> Result<String> {
        match request.form {
            Some(form) => Ok(self.form(form)?.name.clone()),
            None => Ok(options.words.say("export-matrix-title").into_owned()),
        }
    }

    /// The quotations of these excerpts in the cells where they are counted, by row and column.
    fn quotes_in(
        &self,
        matrix: &Matrix,
        request: &MatrixRequest,
        excerpts: &RoaringBitmap,
    ) -> Result<HashMap<(usize, usize), Vec<Quotation>>> {
        if excerpts.is_empty() {
            return Ok(HashMap::new());
        }
        let quoted = self.quotations_of(excerpts)?;
        let places: HashMap<u32, usize> = quoted.iter().map(|(excerpt, _)| excerpt.id.bit()).zip(0..).collect();
        let own = |row, column| {
            let which = self.excerpts_in_cell(matrix, request, excerpts, (row, column));
            let mut own: Vec<usize> = which.iter().filter_map(|bit| places.get(&bit).copied()).collect();
            own.sort_unstable();
            own.into_iter().map(|place| quoted[place].1.clone()).collect()
        };
        let cells = (0..matrix.row_count()).flat_map(|row| (0..matrix.column_count()).map(move |column| (row, column)));
        Ok(cells.map(|(row, column)| ((row, column), own(row, column))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::quote::WhichQuotes;
    use crate::export::Replace;
    use crate::project::matrix::{Topics, Units};
    use crate::project::testing::{counted, folder};
    use crate::words::{Language, Words};

    #[test]
    fn the_quotes_of_each_cell_are_as_many_as_it_counts() {
        let folder = folder();
        let words = Words::new(Language::Nb);
        let mut p = Project::create_sample(&folder.path().join("p.tusj"), &words, counted()).unwrap();
        let by = p.model().attributes_in_order()[0].id;
        for units in [Units::People, Units::Documents, Units::Groups(by)] {
            for units_in_rows in [false, true] {
                let mut request = MatrixRequest { topics: Topics::All, units, ..MatrixRequest::default() };
                request.arrangement.units_in_rows = units_in_rows;
                let matrix = p.matrix(&request).unwrap();
                let quotes = p.quotes_in(&matrix, &request, p.model().by_owner.all()).unwrap();
                let places =
                    (0..matrix.row_count()).flat_map(|row| (0..matrix.column_count()).map(move |at| (row, at)));
                let mut all = 0;
                for (row, column) in places {
                    assert_eq!(quotes[&(row, column)].len(), matrix.cell(row, column).count.excerpts);
                    all += quotes[&(row, column)].len();
                }
                assert!(all > 100);
            }
        }
        let first = p.model().rounds.iter().next().unwrap().id;
        p.choose_round(first).unwrap();
        let path = folder.path().join("m.xlsx");
        let options = ExportOptions { words: &words, date: jiff::civil::date(2026, 5, 3), replace: Replace::No };
        for (show, name) in [
            (Show::Counts, "a.xlsx"),
            (Show::Quotes(WhichQuotes::All), "b.docx"),
            (Show::Presence, "c.csv"),
            (Show::Words, "d.html"),
        ] {
            let made = p.export_matrix(&MatrixRequest::default(), show, &path.with_file_name(name), options).unwrap();
            assert_eq!(made.column_count(), 8);
        }
    }
}
