//! The table of highlights as Taguette exports it: a row for each code on each excerpt. Scripts made for Taguette read it.
//!
//! Source of the columns: `highlights_csv` and `highlights_xslx` in Taguette's `taguette/export.py` (version 1.5). As there,
//! an excerpt without a code has no row.

use crate::analysis::excerpts::{CodePath, ExcerptRow};
use crate::export::Frame;
use crate::export::sheet::{LONG, NAME, SHORT, Sheet, Value, key_column};

/// The table.
pub fn sheet<'a>(rows: &'a [ExcerptRow<'a>], frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    let columns = [("id", SHORT), ("document", SHORT), ("tag", NAME), ("content", LONG)];
    let of_excerpt = move |row: &'a ExcerptRow<'a>| row.codes.iter().map(move |code| (row, code));
    let values = move |(row, code): (&'a ExcerptRow<'a>, &'a std::rc::Rc<CodePath>)| {
        vec![
            Value::Text(row.id.to_string().into()),
            Value::text(row.quotation.document.as_str()),
            Value::text(tag(code)),
            Value::text(row.quotation.text(words)),
        ]
    };
    Sheet {
        name: "highlights".to_owned(),
        columns: columns.map(|(key, width)| key_column(key, width)).to_vec(),
        rows: Box::new(rows.iter().flat_map(of_excerpt).map(values)),
        note: frame.note(),
        frozen: 0,
    }
}

/// A code as a tag: the names from the top down with dots between them, as people write a hierarchy in Taguette. A dot or a
/// backslash in a name has a backslash in front.
fn tag(code: &CodePath) -> String {
    let escaped = |name: &String| name.replace('\\', "\\\\").replace('.', "\\.");
    code.names.iter().map(escaped).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_dots_between_names_and_a_backslash_before_those_in_them() {
        for (names, expected) in [
            (&["Start", "Tillit"][..], "Start.Tillit"),
            (&["f.eks.", "a/b"], "f\\.eks\\..a/b"),
            (&["a\\", "b"], "a\\\\.b"),
        ] {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(tag(&CodePath { path: String::new(), names }), expected);
        }
    }
}
