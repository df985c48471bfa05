//! Reads passages to code from a table: document, the words or the byte range, codes, colour and memo.
//!
//! Columns are recognised by their names, in Norwegian or English, as in the table of excerpts that tusj exports. Several
//! codes in one cell are separated by semicolons.

use super::table::{self, Row};
use crate::error::{Error, ImportError, NeededColumn};

/// Where a passage is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// At these words.
    Quote(String),
    /// From this byte to before that one.
    Bytes(usize, usize),
}

/// One passage of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PassageRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// The document's name.
    pub document: String,
    /// Where it is.
    pub place: Place,
    /// The paths of its codes.
    pub codes: Vec<String>,
    /// Its colour; empty for none.
    pub colour: String,
    /// What to note about it; empty for nothing.
    pub memo: String,
}

const DOCUMENT: &[&str] = &["document", "dokument", "interview", "intervju"];
const QUOTE: &[&str] = &["quote", "sitat", "utdrag", "excerpt", "text", "tekst"];
const START: &[&str] = &["start_byte", "start byte", "from byte", "first byte", "fra byte", "frå byte", "første byte"];
const END: &[&str] = &["end_byte", "end byte", "to byte", "til byte"];
const CODES: &[&str] = &["code", "codes", "kode", "koder", "kodar", "kategori", "category", "tema", "theme"];
const COLOUR: &[&str] = &["colour", "color", "farge"];
const MEMO: &[&str] = &["memo", "memos", "note", "notes", "notat", "notater", "notatar"];

/// Reads the table. Errors: [`Error::Import`] if it has no column of documents, or none of words or bytes, or a row has
/// no document, no place, or something else than a whole number for a byte.
pub fn read(bytes: &[u8]) -> Result<Vec<PassageRow>, Error> {
    let table = table::read(bytes)?;
    let no_column = |needed| Error::from(ImportError::NoColumn { needed, columns: table.columns.clone() });
    let document = table.column(DOCUMENT).ok_or_else(|| no_column(NeededColumn::Document))?;
    let quote = table.column(QUOTE);
    let range = table.column(START).zip(table.column(END));
    if quote.is_none() && range.is_none() {
        return Err(no_column(NeededColumn::Passage));
    }
    let [codes, colour, memo] = [CODES, COLOUR, MEMO].map(|words| table.column(words));
    let passage = |row: &Row| {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column)).to_owned();
        let name_of = |column: usize| table.columns.get(column).cloned().unwrap_or_default();
        let number = |column: usize| -> Result<Option<usize>, Error> {
            let value = row.cell(column).to_owned();
            let bad = || ImportError::NotANumber { line: row.line, column: name_of(column), value: value.clone() };
            if value.is_empty() { Ok(None) } else { Ok(Some(value.parse().map_err(|_| bad())?)) }
        };
        let bytes = match range {
            Some((start, end)) => number(start)?.zip(number(end)?).map(|(start, end)| Place::Bytes(start, end)),
            None => None,
        };
        let words = Some(cell(quote)).filter(|words| !words.is_empty()).map(Place::Quote);
        let missing = |column: usize| Error::from(ImportError::NoValue { line: row.line, column: name_of(column) });
        let place = bytes.or(words).ok_or_else(|| missing(quote.or(range.map(|(start, _)| start)).unwrap_or(0)))?;
        let name = Some(cell(Some(document))).filter(|name| !name.is_empty()).ok_or_else(|| missing(document))?;
        let codes = cell(codes).split(';').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect();
        Ok(PassageRow { line: row.line, document: name, place, codes, colour: cell(colour), memo: cell(memo) })
    };
    table.rows.iter().map(passage).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_are_given_by_their_words_or_their_bytes() {
        let text = "Dokument;Sitat;start_byte;end_byte;Koder;Farge;Notat\nI01;Det gikk.;;;A/B; C;gul;Hm\nI02;;4;9;;;";
        assert!(read(text.as_bytes()).is_err(), "a row has a cell too many");
        let text =
            "Dokument;Sitat;start_byte;end_byte;Koder;Farge;Notat\nI01;Det gikk.;;;\"A/B; C\";gul;Hm\nI02;;4;9;;;";
        let rows = read(text.as_bytes()).unwrap();
        assert_eq!((rows[0].line, &rows[0].place), (2, &Place::Quote("Det gikk.".into())));
        assert_eq!((rows[0].codes.as_slice(), rows[0].colour.as_str()), (&["A/B".into(), "C".into()][..], "gul"));
        assert_eq!((rows[1].place.clone(), rows[1].memo.as_str()), (Place::Bytes(4, 9), ""));
    }

    #[test]
    fn a_row_without_a_document_or_a_place_is_refused_with_its_line() {
        let refused = |text: &str| read(text.as_bytes()).unwrap_err();
        let no_value = |line, column: &str| Error::from(ImportError::NoValue { line, column: column.into() });
        assert_eq!(refused("document,quote\nI01,a\n,b"), no_value(3, "document"));
        assert_eq!(refused("document,quote,code\nI01,,A"), no_value(2, "quote"));
        assert_eq!(refused("document,start_byte,end_byte\nI01,,3"), no_value(2, "start_byte"));
        let (column, value) = ("start_byte".to_owned(), "x".to_owned());
        let no_number = Error::from(ImportError::NotANumber { line: 2, column, value });
        assert_eq!(refused("document,start_byte,end_byte\nI01,x,3"), no_number);
        let needed = |text: &str| match refused(text) {
            Error::Import(ImportError::NoColumn { needed, .. }) => needed,
            other => panic!("{other:?}"),
        };
        assert_eq!(needed("a,quote\n1,2"), NeededColumn::Document);
        assert_eq!(needed("document,code\n1,2"), NeededColumn::Passage);
    }
}
