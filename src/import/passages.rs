//! Reads passages to code from a table, which may be a spreadsheet: document, the words or the byte range, codes, colour and
//! memo.
//!
//! Columns are recognised by their names, in Norwegian or English, as in the table of excerpts that tusj exports. Several
//! codes in one cell are separated by semicolons.
//!
//! The tables of coded segments that MAXQDA, ATLAS.ti, NVivo and Taguette export have other names for the columns, in English
//! or German. MAXQDA writes the levels of a code with `>` or `\`, NVivo with `\` after the name of the folder, Taguette with
//! points, and ATLAS.ti writes each code on a line of its own. A slash in a name of theirs divides nothing.

use super::table::{self, Row, Table};
use crate::domain::codebook::join_path;
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
    /// The document's name; empty if the row has none.
    pub document: String,
    /// Where it is. A row that does not say, or not in which document, has the heading of the empty column instead.
    pub place: Result<Place, String>,
    /// The paths of its codes.
    pub codes: Vec<String>,
    /// Its colour; empty for none.
    pub colour: String,
    /// What to note about it; empty for nothing.
    pub memo: String,
    /// Where it begins, as another program counts, such as in paragraphs. Only the order of such numbers means anything here.
    pub position: Option<u64>,
}

const DOCUMENT: &[&str] = &["document", "dokument", "interview", "intervju"];
const QUOTE: &[&str] = &["quote", "sitat", "utdrag", "excerpt", "text", "tekst"];
const START: &[&str] = &["start_byte", "start byte", "from byte", "first byte", "fra byte", "frå byte", "første byte"];
const END: &[&str] = &["end_byte", "end byte", "to byte", "til byte"];
const CODES: &[&str] = &["code", "codes", "kode", "koder", "kodar", "kategori", "category", "tema", "theme"];
const COLOUR: &[&str] = &["colour", "color", "farge"];
const MEMO: &[&str] = &["memo", "memos", "note", "notes", "notat", "notater", "notatar"];

/// Who writes a table, as far as that changes how its codes are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Writer {
    Tusj,
    Maxqda,
    Atlas,
    Nvivo,
    Taguette,
}

/// The column with the words in the tables of other programs.
const WORDS_OF_OTHERS: &[(Writer, &[&str])] = &[
    (Writer::Maxqda, &["segment", "coded segment", "coded segments", "codiertes segment", "codierte segmente"]),
    (Writer::Atlas, &["quotation content", "zitatinhalt"]),
    (Writer::Nvivo, &["coded text", "reference text"]),
    (Writer::Taguette, &["content"]),
];

/// The column with the documents there.
const DOCUMENTS_OF_OTHERS: &[&str] = &[
    "document name",
    "dokumentname",
    "document",
    "dokument",
    "file name",
    "file",
    "files",
    "source name",
    "source",
    "sources",
    "datei",
    "hierarchical file name",
];

/// The column that says where a passage begins, in paragraphs or another measure. In tables of NVivo, a reference is counted
/// within its code.
const POSITIONS: &[&str] = &["beginning", "anfang", "start position", "reference", "referenz"];

/// The folders that NVivo writes before the names of codes and documents.
const NVIVO_FOLDERS: &[&str] = &["codes", "nodes", "files", "internals", "cases"];

/// The columns of a list of codes in NVivo, which counts the passages and has none of their words.
const NVIVO_COUNTS: [&str; 3] = ["name", "files", "references"];

/// The column with the codes there.
const CODES_OF_OTHERS: &[&str] =
    &["code", "codes", "kode", "kodes", "tag", "tags", "code name", "node", "node name", "hierarchical name", "name"];

/// The column with comments there.
const COMMENTS: &[&str] = &["comment", "kommentar"];

impl Writer {
    /// The writer of a table, and the column with its words.
    fn of(table: &Table) -> (Self, Option<usize>) {
        let column = |(writer, words): &(Self, &[&str])| table.column(words).map(|column| (*writer, Some(column)));
        match table.column(QUOTE) {
            Some(quote) => (Self::Tusj, Some(quote)),
            None => WORDS_OF_OTHERS.iter().find_map(column).unwrap_or((Self::Tusj, None)),
        }
    }

    /// The paths of the codes in a cell.
    fn codes(self, cell: &str) -> Vec<String> {
        let lines = cell.contains('\n');
        let parts = cell.split(|c| if self == Self::Atlas && lines { c == '\n' } else { c == ';' });
        let whole = [cell];
        let codes: Vec<&str> = match self {
            Self::Maxqda | Self::Taguette | Self::Nvivo => whole.to_vec(),
            Self::Tusj | Self::Atlas => parts.collect(),
        };
        let levels = |code: &str| match self {
            Self::Tusj => code.to_owned(),
            Self::Maxqda => join_path(code.split(['>', '\\']).map(str::trim)),
            Self::Taguette => join_path(code.split('.').map(str::trim)),
            Self::Nvivo => join_path(without_folder(code)),
            Self::Atlas => join_path([code]),
        };
        codes.into_iter().map(str::trim).filter(|code| !code.is_empty()).map(levels).collect()
    }
}

/// The names in a path of NVivo, without the folder that all codes or documents are in.
fn without_folder(path: &str) -> Vec<&str> {
    let mut names: Vec<&str> = path.split('\\').map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.len() > 1 && names.first().is_some_and(|first| NVIVO_FOLDERS.contains(&first.to_lowercase().as_str())) {
        names.remove(0);
    }
    names
}

/// The number at the beginning of a cell: 12 in `12 - 13`.
fn first_number(cell: &str) -> Option<u64> {
    let digits = cell.len() - cell.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    cell.get(..digits)?.parse().ok()
}

/// Reads the table. Errors: [`Error::Import`] if it has no column of documents, or none of words or bytes, or a row has
/// something else than a whole number for a byte.
pub fn read(bytes: &[u8]) -> Result<Vec<PassageRow>, Error> {
    let table = table::read(bytes)?;
    let no_column = |needed| Error::from(ImportError::NoColumn { needed, columns: table.columns.clone() });
    let (writer, quote) = Writer::of(&table);
    let range = table.column(START).zip(table.column(END));
    if quote.is_none() && range.is_none() && NVIVO_COUNTS.iter().all(|name| table.column(&[name]).is_some()) {
        return Err(ImportError::CountsOfPassages.into());
    }
    let documents = if writer == Writer::Tusj { DOCUMENT } else { DOCUMENTS_OF_OTHERS };
    let document = table.column(documents).ok_or_else(|| no_column(NeededColumn::Document))?;
    if quote.is_none() && range.is_none() {
        return Err(no_column(NeededColumn::Passage));
    }
    let [codes, colour, memo] = match writer {
        Writer::Tusj => [CODES, COLOUR, MEMO].map(|words| table.column(words)),
        // MAXQDA has a coloured dot in its column of colours.
        _ => [table.column(CODES_OF_OTHERS), None, table.column(COMMENTS)],
    };
    let has_positions = matches!(writer, Writer::Maxqda | Writer::Atlas);
    let position = table.column(POSITIONS).filter(|_| has_positions);
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
        // Other programs code pictures and recordings too, which have no words.
        let nowhere = || name_of(quote.or(range.map(|(start, _)| start)).unwrap_or(0));
        let name = cell(Some(document));
        let place = match name.is_empty() {
            true => Err(name_of(document)),
            false => bytes.or(words).ok_or_else(nowhere),
        };
        let last = |name: String| without_folder(&name).last().map_or(String::new(), |last| (*last).to_owned());
        let name = if writer == Writer::Nvivo { last(name) } else { name };
        let position = position.and_then(|column| first_number(row.cell(column)));
        let (codes, colour, memo) = (writer.codes(&cell(codes)), cell(colour), cell(memo));
        Ok(PassageRow { line: row.line, document: name, place, codes, colour, memo, position })
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
        assert_eq!((rows[0].line, &rows[0].place), (2, &Ok(Place::Quote("Det gikk.".into()))));
        assert_eq!((rows[0].codes.as_slice(), rows[0].colour.as_str()), (&["A/B".into(), "C".into()][..], "gul"));
        assert_eq!((rows[1].place.clone(), rows[1].memo.as_str()), (Ok(Place::Bytes(4, 9)), ""));
    }

    #[test]
    fn tables_of_other_programs_are_read_with_their_columns_and_levels() {
        let only = |text: &str| {
            let row = read(text.as_bytes()).unwrap().remove(0);
            (row.document, row.place, row.codes, row.colour, row.memo)
        };
        let expected = |codes: &[&str]| {
            let codes = codes.iter().map(|code| (*code).to_owned()).collect();
            ("I01".to_owned(), Ok(Place::Quote("Det gikk.".into())), codes, String::new(), "Hm".to_owned())
        };
        let maxqda = "Color;Document group;Document;Code;Beginning;End;Weight score;Segment;Author;Created;Comment\n\
                      ●;Ledere;I01;Trust > Boss/chef;3;3;0;Det gikk.;Eva;2026-01-02;Hm";
        assert_eq!(only(maxqda), expected(&["Trust/Boss\\/chef"]));
        let german = "Farbe\tDokumentgruppe\tDokument\tCode\tAnfang\tEnde\tSegment\tKommentar\n\
                      ●\tX\tI01\tVertrauen\\Chef\t3\t3\tDet gikk.\tHm";
        assert_eq!(only(german), expected(&["Vertrauen/Chef"]));
        let atlas = "ID,Document,Quotation Content,Codes,Comment\n1:1,I01,Det gikk.,\"Trust: boss\nHope\",Hm";
        assert_eq!(only(atlas), expected(&["Trust: boss", "Hope"]));
        let atlas = "ID,Dokument,Zitatinhalt,Kodes,Kommentar\n1:1,I01,Det gikk.,Vertrauen; Hoffnung,Hm";
        assert_eq!(only(atlas), expected(&["Vertrauen", "Hoffnung"]));
        let maxqda = "Document group,Document name,Code,Beginning,End,Weight score,Segment,Comment\n\
                      Ledere,I01,Trust > Boss,12,13,0,Det gikk.,Hm";
        assert_eq!(only(maxqda), expected(&["Trust/Boss"]));
        assert_eq!(read(maxqda.as_bytes()).unwrap()[0].position, Some(12));
        let german =
            "Dokumentgruppe;Dokumentname;Code;Anfang;Ende;Segment;Kommentar\nX;I01;Vertrauen > Chef;3;3;Det gikk.;Hm";
        assert_eq!(only(german), expected(&["Vertrauen/Chef"]));
        let nvivo = "Name,File,Coded Text,Comment\nCodes\\Trust\\Boss/chef,Files\\I01,Det gikk.,Hm";
        assert_eq!(only(nvivo), expected(&["Trust/Boss\\/chef"]));
        let atlas = "ID,Document,Quotation Content,Codes,Comment,Reference\n1:1,I01,Det gikk.,Trust,Hm,7 - 8";
        assert_eq!((only(atlas), read(atlas.as_bytes()).unwrap()[0].position), (expected(&["Trust"]), Some(7)));
        let taguette = "id,document,tag,content,comment\n1,I01,trust.boss,Det gikk.,Hm";
        assert_eq!(only(taguette), expected(&["trust/boss"]));
    }

    #[test]
    fn a_spreadsheet_is_read_as_a_table_of_text_is() {
        use crate::import::sheet::tests::build::{Xlsx, ods, ods_row, ods_table, rows, text};
        let table = [
            ["Document name", "Code", "Beginning", "Segment", "Comment"],
            ["I01", "Trust > Boss", "12", "Det gikk.", "Hm"],
            ["I02", "Hope", "3", "Så sluttet jeg.", ""],
        ];
        let expected = read(text(';', &table).as_bytes()).unwrap();
        assert_eq!((expected.len(), expected[0].codes.as_slice()), (2, &["Trust/Boss".to_owned()][..]));
        assert_eq!(read(&Xlsx::new().sheet("Segmente", &rows(&table)).build()).unwrap(), expected);
        let of_ods: String = table.iter().map(|row| ods_row(row)).collect();
        assert_eq!(read(&ods("", &ods_table("Segmente", &of_ods))).unwrap(), expected);
    }

    #[test]
    fn a_list_of_codes_from_nvivo_has_no_passages() {
        let refused = read(b"Name,Files,References\nTrust,3,12").unwrap_err();
        assert_eq!(refused, ImportError::CountsOfPassages.into());
    }

    #[test]
    fn a_row_without_a_document_or_a_place_says_which_column_is_empty() {
        let refused = |text: &str| read(text.as_bytes()).unwrap_err();
        let missing = |text: &str| read(text.as_bytes()).unwrap().pop().unwrap().place.unwrap_err();
        assert_eq!(missing("document,quote\nI01,a\n,b"), "document");
        assert_eq!(missing("document,quote,code\nI01,,A"), "quote");
        assert_eq!(missing("document,start_byte,end_byte\nI01,,3"), "start_byte");
        assert_eq!(missing("Document name,Code,Segment\nI01,A,"), "Segment");
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
