//! The codebook as a table: every code in tree order, with its definition and counts.

use std::collections::HashMap;

use super::count::{Count, Counted, count};
use super::quote::Quotation;
use crate::domain::codebook::{Codebook, join_path};
use crate::domain::ids::{CodeId, ColourId, ExcerptId};

/// A pen, as shown in tables.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pen {
    /// Its name.
    pub name: String,
    /// `0xRRGGBB`.
    pub rgb: u32,
}

/// One code as a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeRow {
    /// Which code.
    pub id: CodeId,
    /// The names from the top of the tree down to its own.
    pub names: Vec<String>,
    /// Its definition.
    pub definition: String,
    /// When to use it.
    pub inclusion: String,
    /// When not to use it.
    pub exclusion: String,
    /// The excerpt that shows it.
    pub example: Option<ExcerptId>,
    /// The quotation of that excerpt, in tables that show it.
    pub quotation: Option<Box<Quotation>>,
    /// Its pen, its own or inherited.
    pub colour: Option<Pen>,
    /// Whether the pen is its own.
    pub is_coloured: bool,
    /// Whether it is retired.
    pub retired: bool,
    /// The count of excerpts with this code itself.
    pub own: Count,
    /// The count of excerpts with this code or any code below it.
    pub theme: Count,
}

impl CodeRow {
    /// Its own name.
    pub fn name(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }

    /// Its level in the tree, 1 at the top.
    pub fn level(&self) -> usize {
        self.names.len()
    }

    /// The names joined as a path.
    pub fn path(&self) -> String {
        join_path(self.names.iter().map(String::as_str))
    }
}

/// Every code in tree order. `counted` is each excerpt that counts, with its codes; `pen` looks up a colour.
pub fn codebook<'a>(
    book: &Codebook,
    counted: impl IntoIterator<Item = (Counted, &'a [CodeId])>,
    pen: impl Fn(ColourId) -> Option<Pen>,
) -> Vec<CodeRow> {
    let mut with: HashMap<CodeId, Vec<Counted>> = HashMap::new();
    for (one, codes) in counted {
        codes.iter().for_each(|code| with.entry(*code).or_default().push(one));
    }
    let under = |code: &CodeId| with.get(code).into_iter().flatten().copied();
    let row = |&(id, _): &(CodeId, usize)| {
        let code = book.get(id)?;
        let mut names: Vec<String> =
            book.ancestors(id).iter().filter_map(|a| Some(book.get(*a)?.name.clone())).collect();
        names.reverse();
        names.push(code.name.clone());
        Some(CodeRow {
            id,
            names,
            definition: code.definition.clone(),
            inclusion: code.inclusion.clone(),
            exclusion: code.exclusion.clone(),
            example: code.example,
            quotation: None,
            is_coloured: code.colour.is_some(),
            colour: book.colour(id).and_then(&pen),
            retired: code.retired,
            own: count(under(&id)),
            theme: count(book.theme(id).iter().flat_map(under)),
        })
    };
    book.in_order().iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::count::Person;
    use crate::domain::code::Code;
    use crate::domain::ids::{CoderId, DocumentId, RoundId, Uuid};
    use crate::domain::span::Span;

    fn code(id: i64, parent: Option<i64>, name: &str, colour: Option<i64>) -> Code {
        let code = Code::new(CodeId(id), Uuid::default(), RoundId(1), parent.map(CodeId), name.into(), id);
        Code { colour: colour.map(ColourId), ..code }
    }

    fn counted_at(document: i64, start: usize) -> Counted {
        let document = DocumentId(document);
        Counted { coder: CoderId(1), document, span: Span::new(start, start + 1), person: Person::Unnamed(document) }
    }

    #[test]
    fn a_theme_counts_each_excerpt_once() {
        let book = Codebook::new(
            [code(1, None, "A", Some(7)), code(2, Some(1), "B", None), code(3, Some(1), "B/c", None)],
            Some(RoundId(1)),
        );
        let (both, one, two) = ([CodeId(2), CodeId(3)], [CodeId(3)], [CodeId(2)]);
        let counted = [(counted_at(1, 0), &both[..]), (counted_at(1, 5), &one[..]), (counted_at(2, 0), &two[..])];
        let pen = |id: ColourId| (id.0 == 7).then(|| Pen { name: "gul".into(), rgb: 1 });
        let rows = codebook(&book, counted, pen);
        let counts: Vec<_> = rows.iter().map(|r| (r.path(), r.level(), r.own.excerpts, r.theme)).collect();
        let theme = |excerpts, informants| Count { excerpts, informants };
        assert_eq!(
            counts,
            [
                ("A".to_owned(), 1, 0, theme(3, 2)),
                ("A/B".to_owned(), 2, 2, theme(2, 2)),
                ("A/B\\/c".to_owned(), 2, 2, theme(2, 1)),
            ]
        );
        assert!(rows.iter().all(|r| r.colour.as_ref().is_some_and(|c| c.name == "gul")));
    }
}
