//! The theme table: every code in tree order with its definition, its quotes, and the counts of its theme.

use std::collections::HashMap;

use super::codebook::CodeRow;
use super::quote::Quote;
use crate::domain::ids::CodeId;

/// One code with its quotes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemeRow {
    /// The code, with the counts of its theme.
    pub code: CodeRow,
    /// The quotes that have this very code, in the order in which they were given; those of its subthemes stand there.
    pub quotes: Vec<Quote>,
}

/// Which codes without any excerpt a table shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Empty {
    /// Those that are in use: the table shows the whole codebook.
    Shown,
    /// None: the table shows what was asked for.
    LeftOut,
}

/// Puts each quote under its codes.
pub fn themes(
    codes: Vec<CodeRow>,
    quotes: impl IntoIterator<Item = (Quote, Vec<CodeId>)>,
    empty: Empty,
) -> Vec<ThemeRow> {
    let mut with: HashMap<CodeId, Vec<Quote>> = HashMap::new();
    for (quote, own) in quotes {
        own.iter().for_each(|code| with.entry(*code).or_default().push(quote.clone()));
    }
    let shown = |code: &CodeRow| code.theme.excerpts > 0 || (empty == Empty::Shown && !code.retired);
    let row = |code: CodeRow| ThemeRow { quotes: with.remove(&code.id).unwrap_or_default(), code };
    codes.into_iter().filter(shown).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::count::Count;

    fn code(id: i64, excerpts: usize, retired: bool) -> CodeRow {
        CodeRow {
            id: CodeId(id),
            names: vec![format!("K{id}")],
            definition: String::new(),
            colour: None,
            retired,
            own: Count::default(),
            theme: Count { excerpts, informants: excerpts },
        }
    }

    fn quote(turn: i64) -> Quote {
        Quote { lines: Vec::new(), by: "Anna".into(), document: "I01".into(), turn }
    }

    #[test]
    fn a_quote_stands_under_each_of_its_codes_and_empty_codes_as_asked() {
        let codes = || vec![code(1, 2, true), code(2, 1, false), code(3, 0, false), code(4, 0, true)];
        let quotes = || [(quote(1), vec![CodeId(1), CodeId(2)]), (quote(2), vec![CodeId(1)])];
        let read = |empty| -> Vec<(i64, Vec<i64>)> {
            let rows = themes(codes(), quotes(), empty);
            rows.iter().map(|r| (r.code.id.0, r.quotes.iter().map(|q| q.turn).collect())).collect()
        };
        assert_eq!(read(Empty::Shown), [(1, vec![1, 2]), (2, vec![1]), (3, vec![])]);
        assert_eq!(read(Empty::LeftOut), [(1, vec![1, 2]), (2, vec![1])]);
    }
}
