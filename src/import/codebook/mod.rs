//! Reads a codebook from a table: path, definition and colour of each code.
//!
//! Columns are recognised by their names: path (`path`, `sti`, `kode`, `kategori`, `tema`, `code`, `theme` …),
//! definition (`definition`, `definisjon`, `beskrivelse` …), colour (`colour`, `color`, `farge`). Other columns are
//! ignored.

use std::collections::HashSet;

use super::table;
use crate::error::{Error, ImportError, NeededColumn};

/// One code of the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeRow {
    /// The names from the top down: at least one, none empty.
    pub path: Vec<String>,
    /// Its definition; may be empty.
    pub definition: String,
    /// Its colour.
    pub colour: Option<ColourWord>,
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
const DEFINITION: &[&str] =
    &["definition", "definisjon", "beskrivelse", "skildring", "description", "forklaring", "forklåring"];
const COLOUR: &[&str] = &["colour", "color", "farge", "fargekode", "leet"];

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

/// Reads a codebook. Errors: [`Error::Import`] if there is no column of paths, a path is empty or repeated, or a colour
/// begins with `#` but is not valid.
pub fn read(bytes: &[u8]) -> Result<Vec<CodeRow>, Error> {
    let table = table::read(bytes)?;
    let no_path = || ImportError::NoColumn { needed: NeededColumn::Path, columns: table.columns.clone() };
    let path = table.column(PATH).ok_or_else(no_path)?;
    let (definition, colour) = (table.column(DEFINITION), table.column(COLOUR));
    let mut seen = HashSet::new();
    let mut codes = Vec::new();
    for row in &table.rows {
        let names: Vec<String> = row.cell(path).split('/').map(|name| name.trim().to_owned()).collect();
        if names.iter().any(String::is_empty) {
            let column = table.columns.get(path).cloned().unwrap_or_default();
            return Err(ImportError::NoValue { line: row.line, column }.into());
        }
        if !seen.insert(names.join("/").to_lowercase()) {
            return Err(ImportError::RepeatedValue { line: row.line, value: names.join("/") }.into());
        }
        let definition = definition.map_or("", |c| row.cell(c)).to_owned();
        let word = colour.map_or("", |c| row.cell(c));
        let bad = || ImportError::BadColour { line: row.line, value: word.to_owned() };
        let colour = if word.is_empty() { None } else { Some(colour_word(word).ok_or_else(bad)?) };
        codes.push(CodeRow { path: names, definition, colour });
    }
    Ok(codes)
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
        let code = |path: &[&str], definition: &str, colour| CodeRow {
            path: path.iter().map(|&p| p.to_owned()).collect(),
            definition: definition.into(),
            colour,
        };
        let expected = vec![
            code(&["Oppstart", "Opplæring"], "Å lære jobben", colour("Gul", Some(0xff_e066))),
            code(&["Slutt"], "", colour("#ABCDEF", Some(0xab_cdef))),
            code(&["x"], "", colour("plomme", None)),
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
}
