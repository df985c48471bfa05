//! Reads a codebook: from a table (CSV, Markdown, or the table of a Word document), or from an indented list of names.
//!
//! Columns are recognised by their names: path (`path`, `sti`, `kode`, `kategori`, `tema`, `code`, `theme` …), or a
//! column for each level (`tema` and `undertema`); definition, when to use the code, when not, colour, and whether it is
//! out of use. Other columns are ignored, such as counts and examples, since an example is an excerpt of a project.

mod outline;

use std::collections::HashSet;

use super::folder::ending;
use super::table::{self, Row, Table};
use super::{decode, docx};
use crate::domain::codebook::{join_path, split_path};
use crate::error::{Error, ImportError, NeededColumn};

/// One code.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CodeRow {
    /// Its line in the file, or its row in the table of a Word document, from 1.
    pub line: u64,
    /// The names from the top down: at least one, none empty.
    pub path: Vec<String>,
    /// Its definition; may be empty.
    pub definition: String,
    /// When to use it; may be empty.
    pub inclusion: String,
    /// When not to use it; may be empty.
    pub exclusion: String,
    /// Its colour.
    pub colour: Option<ColourWord>,
    /// Whether it is out of use.
    pub retired: bool,
}

/// A colour in a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ColourWord {
    /// The word in the table.
    pub name: String,
    /// The colour as `0xRRGGBB`; `None` for a name that is not among the common ones.
    pub rgb: Option<u32>,
}

const PATH: &[&str] =
    &["path", "sti", "kodesti", "kode", "code", "kategori", "category", "tema", "theme", "navn", "namn", "name"];
/// The second of two columns that hold a path together.
const BELOW: &[&str] =
    &["undertema", "subtheme", "underkategori", "subkategori", "subcategory", "underkode", "subcode", "kode", "code"];
/// The first of two such columns.
const ABOVE: &[&str] = &[
    "tema",
    "theme",
    "kategori",
    "category",
    "hovedtema",
    "hovudtema",
    "hovedkategori",
    "kodegruppe",
    "code group",
    "group",
    "gruppe",
];
const DEFINITION: &[&str] =
    &["definition", "definisjon", "beskrivelse", "skildring", "description", "forklaring", "forklåring"];
const INCLUSION: &[&str] = &[
    "use when",
    "when to use",
    "when",
    "inclusion",
    "inclusion criteria",
    "brukes når",
    "brukast når",
    "når",
    "inklusjon",
    "inklusjonskriterier",
    "inklusjonskriterium",
];
const EXCLUSION: &[&str] = &[
    "do not use when",
    "when not to use",
    "when not",
    "exclusion",
    "exclusion criteria",
    "brukes ikke når",
    "brukast ikkje når",
    "når ikke",
    "når ikkje",
    "eksklusjon",
    "eksklusjonskriterier",
    "eksklusjonskriterium",
];
const COLOUR: &[&str] = &["colour", "color", "farge", "fargekode", "leet"];
const RETIRED: &[&str] = &["out of use", "no longer in use", "retired", "ute av bruk"];

/// Common colours by their names in bokmål, nynorsk and English.
const COLOURS: &[(&[&str], u32)] = &[
    (&["gul", "yellow"], 0xff_e066),
    (&["oransje", "orange"], 0xff_a94d),
    (&["lilla", "fiolett", "purple", "violet"], 0xb1_97fc),
    (&["grønn", "grøn", "green"], 0x8c_e99a),
    (&["blå", "blue"], 0x74_c0fc),
    (&["rød", "raud", "red"], 0xff_8787),
    (&["rosa", "pink"], 0xfa_a2c1),
    (&["turkis", "turquoise", "cyan"], 0x66_d9e8),
    (&["brun", "brown"], 0xc2_9b78),
    (&["grå", "gray", "grey"], 0xad_b5bd),
];

/// Reads the codebook in a file. The file's extension decides how: a Word document, a list or a Markdown table
/// (`.txt`, `.md`), or else a CSV table.
pub fn read_file(name: &str, bytes: &[u8]) -> Result<Vec<CodeRow>, Error> {
    match ending(name).as_str() {
        "docx" => Ok(rows_of(&docx_table(bytes)?)?),
        "txt" | "md" => match table::of_markdown(&decode::decode(bytes)?.0) {
            Some(table) => Ok(rows_of(&table?)?),
            None => Ok(outline::read(bytes)?),
        },
        _ => read(bytes),
    }
}

/// Reads a codebook from a CSV table. Errors: [`Error::Import`] if there is no column of paths, a path is empty or
/// repeated, or a colour begins with `#` but is not valid.
pub fn read(bytes: &[u8]) -> Result<Vec<CodeRow>, Error> {
    Ok(rows_of(&table::read(bytes)?)?)
}

/// Whether a table is a codebook: it has names of codes, and says what they mean or when to use them. It has no other column
/// that may hold the numbers of participants.
pub(super) fn is_one(table: &Table, number: Option<usize>) -> bool {
    let is_such = |columns: Columns| {
        columns.texts.iter().any(Option::is_some) && number.is_none_or(|at| columns.levels.contains(&at))
    };
    Columns::of(table).is_some_and(is_such)
}

/// The table of a Word document that looks most like a codebook; the first of several.
fn docx_table(bytes: &[u8]) -> Result<Table, ImportError> {
    let tables = docx::tables(bytes)?.into_iter().filter_map(|rows| table::of_rows(rows).ok());
    let known = |table: &Table| Columns::of(table).map_or(0, |columns| columns.known());
    tables.rev().max_by_key(known).ok_or(ImportError::NoTable)
}

/// The columns of a table.
struct Columns {
    /// The path, or its levels from the top down.
    levels: Vec<usize>,
    texts: [Option<usize>; 3],
    colour: Option<usize>,
    retired: Option<usize>,
}

impl Columns {
    /// `None` if no column holds paths.
    fn of(table: &Table) -> Option<Self> {
        let texts = [DEFINITION, INCLUSION, EXCLUSION].map(|words| table.column(words));
        let pair = || Some(vec![table.column(ABOVE)?, table.column(BELOW)?]).filter(|pair| pair[0] != pair[1]);
        let one = || table.column(PATH).map(|path| vec![path]);
        // In a table with levels of one's own, they come before the definition.
        let own = || texts[0].filter(|at| (1..=3).contains(at)).map(|at| (0..at).collect());
        let levels = pair().or_else(one).or_else(own)?;
        Some(Self { levels, texts, colour: table.column(COLOUR), retired: table.column(RETIRED) })
    }

    /// How many columns were recognised.
    fn known(&self) -> usize {
        self.levels.len() + self.texts.iter().flatten().count() + self.colour.iter().count()
    }

    /// The names of a row's path. A blank first level repeats the one above, as in a cell that spans several rows.
    fn path(&self, row: &Row, above: &[String]) -> Vec<String> {
        let cell = |column: &usize| unharmed(row.cell(*column));
        let mut names: Vec<String> = Vec::new();
        for (level, column) in self.levels.iter().enumerate() {
            match row.cell(*column).is_empty() {
                // The first of several levels is one name. Below, a cell may hold the rest of the path.
                false if level == 0 && self.levels.len() > 1 => names.push(cell(column)),
                false => names.extend(split_path(&cell(column))),
                true if level == 0 && self.levels.len() > 1 => names.extend(above.first().cloned()),
                true => {}
            }
        }
        names
    }
}

fn rows_of(table: &Table) -> Result<Vec<CodeRow>, ImportError> {
    let no_path = || ImportError::NoColumn { needed: NeededColumn::Path, columns: table.columns.clone() };
    let columns = Columns::of(table).ok_or_else(no_path)?;
    let mut seen = HashSet::new();
    let mut codes: Vec<CodeRow> = Vec::new();
    for row in &table.rows {
        let above = codes.last().map_or(&[][..], |code| code.path.as_slice());
        let path = columns.path(row, above);
        if path.is_empty() || path.iter().any(String::is_empty) {
            let column = columns.levels.first().and_then(|at| table.columns.get(*at)).cloned().unwrap_or_default();
            return Err(ImportError::NoValue { line: row.line, column });
        }
        let joined = join_path(path.iter().map(String::as_str));
        if !seen.insert(joined.to_lowercase()) {
            return Err(ImportError::RepeatedValue { line: row.line, value: joined });
        }
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column));
        let [definition, inclusion, exclusion] = columns.texts.map(|column| unharmed(cell(column)));
        let (definition, says_retired) = without_retired(definition);
        let retired = says_retired || is_yes(cell(columns.retired));
        let colour = colour(cell(columns.colour), row.line)?;
        codes.push(CodeRow { line: row.line, path, definition, inclusion, exclusion, colour, retired });
    }
    Ok(codes)
}

/// The cell without the apostrophe that tusj puts before what a spreadsheet would treat as a formula.
fn unharmed(cell: &str) -> String {
    match cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])) {
        Some(rest) => rest.to_owned(),
        None => cell.to_owned(),
    }
}

/// A definition without the last line that says that the code is out of use, as tusj's own tables for reading have it; and
/// whether there is such a line.
fn without_retired(definition: String) -> (String, bool) {
    let (before, last) = definition.rsplit_once('\n').unwrap_or(("", &definition));
    match RETIRED.contains(&last.trim().to_lowercase().as_str()) {
        true => (before.trim_end().to_owned(), true),
        false => (definition, false),
    }
}

fn is_yes(cell: &str) -> bool {
    ["ja", "yes", "x", "1", "true"].contains(&cell.to_lowercase().as_str())
}

fn colour(word: &str, line: u64) -> Result<Option<ColourWord>, ImportError> {
    let bad = || ImportError::BadColour { line, value: word.to_owned() };
    if word.is_empty() { Ok(None) } else { colour_word(word).ok_or_else(bad).map(Some) }
}

/// The colour for a name or `#rrggbb`; `None` if it begins with `#` but is not valid.
fn colour_word(word: &str) -> Option<ColourWord> {
    let name = word.to_owned();
    if let Some(digits) = word.strip_prefix('#') {
        let fine = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        return fine.then(|| ColourWord { name, rgb: u32::from_str_radix(digits, 16).ok() });
    }
    let lower = word.to_lowercase();
    let rgb = COLOURS.iter().find(|(names, _)| names.contains(&lower.as_str())).map(|&(_, rgb)| rgb);
    Some(ColourWord { name, rgb })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn import(text: &str) -> Result<Vec<CodeRow>, ImportError> {
        read(text.as_bytes()).map_err(|e| match e {
            Error::Import(why) => why,
            other => panic!("{other:?}"),
        })
    }

    #[test]
    fn codes_have_path_definition_and_colour() {
        let codes = import(
            "Sti;Definisjon;Farge;annet\nOppstart / Opplæring;Å lære jobben;Gul;x\nSlutt;;#ABCDEF;\nx;;plomme;\n",
        );
        let colour = |name: &str, rgb| Some(ColourWord { name: name.into(), rgb });
        let code = |line: u64, path: &[&str], definition: &str, colour| CodeRow {
            line,
            path: path.iter().map(|&p| p.to_owned()).collect(),
            definition: definition.into(),
            colour,
            ..CodeRow::default()
        };
        let expected = vec![
            code(2, &["Oppstart", "Opplæring"], "Å lære jobben", colour("Gul", Some(0xff_e066))),
            code(3, &["Slutt"], "", colour("#ABCDEF", Some(0xab_cdef))),
            code(4, &["x"], "", colour("plomme", None)),
        ];
        assert_eq!(codes, Ok(expected));
    }

    #[test]
    fn errors_give_the_line() {
        let line = 2;
        let table = [
            ("a,b\n1,2", ImportError::NoColumn { needed: NeededColumn::Path, columns: vec!["a".into(), "b".into()] }),
            ("kode,farge\n,gul", ImportError::NoValue { line, column: "kode".into() }),
            ("kode,farge\nA//B,gul", ImportError::NoValue { line, column: "kode".into() }),
            ("kode,farge\nA/B,gul\na / b,", ImportError::RepeatedValue { line: 3, value: "a/b".into() }),
            ("kode,farge\nA,#12", ImportError::BadColour { line, value: "#12".into() }),
        ];
        for (text, why) in table {
            assert_eq!(import(text), Err(why), "{text}");
        }
    }

    fn paths(codes: &[CodeRow]) -> Vec<String> {
        codes.iter().map(|code| join_path(code.path.iter().map(String::as_str))).collect()
    }

    #[test]
    fn a_path_may_be_given_by_a_column_for_each_level() {
        let levels = [
            ("Tema;Undertema;Definisjon\nA;;x\n;B;y\nA;C/D;\nE;;", vec!["A", "A/B", "A/C/D", "E"]),
            ("Kodegruppe;Kode\nA;B\n;C", vec!["A/B", "A/C"]),
            ("Nivå én;Nivå to;Definisjon\nA;B;", vec!["A/B"]),
        ];
        for (text, expected) in levels {
            assert_eq!(paths(&import(text).unwrap()), expected, "{text}");
        }
    }

    #[test]
    fn all_texts_of_a_code_are_read() {
        let text = "Kode;Brukes når;Brukes ikke når;Ute av bruk\n'=A\\/B;ofte;aldri;ja\nC;;;";
        let codes = import(text).unwrap();
        assert_eq!(codes[0].path, ["=A/B"]);
        assert_eq!((codes[0].inclusion.as_str(), codes[0].exclusion.as_str()), ("ofte", "aldri"));
        assert_eq!((codes[0].retired, codes[1].retired), (true, false));
    }

    #[test]
    fn a_table_in_markdown_is_read_as_a_table() {
        let text = "# Kodebok\n\n| Tema | Undertema | Definisjon |\n| --- | --- | --- |\n| **A** |  | Alt\\|noe. |\n\
            | A | ros\\\\/ris | En<br>linje |\n| B/C | D | |\n\nNote under.\n";
        let codes = read_file("k.md", text.as_bytes()).unwrap();
        assert_eq!(paths(&codes), ["A", "A/ros\\/ris", "B\\/C/D"]);
        assert_eq!(
            (codes[0].definition.as_str(), codes[1].definition.as_str(), codes[1].line),
            ("Alt|noe.", "En\nlinje", 6)
        );
        assert_eq!(paths(&read_file("k.md", b"- A\n  - B\n").unwrap()), ["A", "A/B"]);
    }

    #[test]
    fn the_table_of_a_word_document_is_read() {
        use crate::import::build::{Docx, grid};
        let rows = [["Tema", "Undertema", "Definisjon"], ["A", "", "Alt."], ["", "B", "Noe."]];
        let other = [["Navn", "Alder"], ["Anna", "40"]];
        let docx = Docx::new().xml(&grid(&other)).p(&[]).xml(&grid(&rows)).build();
        assert_eq!(paths(&read_file("Kodebok.docx", &docx).unwrap()), ["A", "A/B"]);
        let empty = Docx::new().p(&[]).build();
        assert_eq!(read_file("k.docx", &empty), Err(ImportError::NoTable.into()));
    }
}
