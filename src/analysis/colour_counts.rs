//! How many excerpts of each theme have each colour. A colour may sit on an excerpt, or on one of its codings, and then it
//! counts under that code alone.

use std::collections::BTreeSet;

use crate::domain::ids::{CodeId, ColourId};

/// What the colours are counted for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ColouredTheme {
    /// The code; `None` for the excerpts without a code.
    pub code: Option<CodeId>,
    /// Its name; empty without a code.
    pub name: String,
    /// Its path; empty without a code.
    pub path: String,
    /// How many of the themes above it are counted too.
    pub depth: usize,
}

/// An excerpt, with its colours under each of its themes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ColouredExcerpt {
    /// The indices of its themes, each with a colour that it has there. A theme may be listed several times.
    pub themes: Vec<(usize, Option<ColourId>)>,
}

/// The colours of one theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ColourRow {
    /// The theme.
    pub theme: ColouredTheme,
    /// How many of its excerpts have each colour, in the order of the table's colours.
    pub counts: Vec<usize>,
    /// How many have none.
    pub without: usize,
    /// How many excerpts it has. An excerpt may have several colours.
    pub excerpts: usize,
}

/// The colours of themes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ColourCounts {
    /// The colours: those of the round, and any others that are used.
    pub colours: Vec<ColourId>,
    /// The themes.
    pub rows: Vec<ColourRow>,
}

/// Counts colours. `colours` are listed even if they are not used.
pub fn colour_counts(
    themes: Vec<ColouredTheme>,
    mut colours: Vec<ColourId>,
    excerpts: impl Iterator<Item = ColouredExcerpt>,
) -> ColourCounts {
    let empty = |theme| ColourRow { theme, counts: vec![0; colours.len()], without: 0, excerpts: 0 };
    let mut rows: Vec<ColourRow> = themes.into_iter().map(empty).collect();
    for excerpt in excerpts {
        let pairs: BTreeSet<(usize, Option<ColourId>)> = excerpt.themes.into_iter().collect();
        let mut last = None;
        // `None` comes first among the colours of a theme. An excerpt has no colour there only if nothing follows.
        for (theme, colour) in &pairs {
            let Some(row) = rows.get_mut(*theme) else { continue };
            row.excerpts += usize::from(last.replace(*theme) != Some(*theme));
            let Some(colour) = colour else {
                row.without += usize::from(pairs.range((*theme, None)..).nth(1).is_none_or(|next| next.0 != *theme));
                continue;
            };
            let at = colours.iter().position(|other| other == colour).unwrap_or_else(|| {
                colours.push(*colour);
                colours.len() - 1
            });
            row.counts.resize(row.counts.len().max(at + 1), 0);
            if let Some(count) = row.counts.get_mut(at) {
                *count += 1;
            }
        }
    }
    rows.iter_mut().for_each(|row| row.counts.resize(colours.len(), 0));
    ColourCounts { colours, rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(code: i64) -> ColouredTheme {
        ColouredTheme { code: Some(CodeId(code)), name: String::new(), path: String::new(), depth: 0 }
    }

    fn excerpt(themes: &[(usize, Option<i64>)]) -> ColouredExcerpt {
        ColouredExcerpt { themes: themes.iter().map(|(theme, colour)| (*theme, colour.map(ColourId))).collect() }
    }

    #[test]
    fn an_excerpt_counts_once_for_each_of_its_colours_and_once_without_any() {
        let excerpts = [
            excerpt(&[(0, Some(1)), (0, Some(2)), (1, None)]),
            excerpt(&[(0, None), (0, Some(1))]),
            excerpt(&[(0, None), (0, None)]),
            excerpt(&[(1, Some(9))]),
        ];
        let counts = colour_counts(vec![theme(1), theme(2)], vec![ColourId(1), ColourId(2)], excerpts.into_iter());
        let rows: Vec<_> = counts.rows.iter().map(|row| (row.counts.clone(), row.without, row.excerpts)).collect();
        assert_eq!(counts.colours, [1, 2, 9].map(ColourId), "a colour of another set is listed too");
        assert_eq!(rows, [(vec![2, 1, 0], 1, 3), (vec![0, 0, 1], 1, 2)]);
    }
}
