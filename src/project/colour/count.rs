//! Feeds the counts of colours: the excerpts of the current round with their themes and colours.

use crate::analysis::colour_counts::{ColourCounts, ColouredExcerpt, ColouredTheme, colour_counts};
use crate::analysis::spread::themes_of_codes;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::ExcerptId;
use crate::error::Result;
use crate::project::Project;
use crate::project::matrix::{Topics, theme_of};

impl Project {
    /// How many excerpts of each theme have each colour, in the current round; last, the excerpts without a code. Errors: the
    /// form that the themes are from no longer exists.
    pub fn colour_counts(&self, topics: &Topics) -> Result<ColourCounts> {
        let book = &self.model.codebook;
        let lines = self.topic_lines(topics)?.into_iter();
        let mut themes: Vec<ColouredTheme> = lines
            .filter_map(|line| {
                let code = theme_of(&line)?;
                Some(ColouredTheme { code: Some(code), path: book.path(code), name: line.name, depth: line.depth })
            })
            .collect();
        let themes_of = themes_of_codes(themes.iter().filter_map(|theme| Some(book.theme(theme.code?))));
        let without_code = themes.len();
        themes.push(ColouredTheme { code: None, name: String::new(), path: String::new(), depth: 0 });
        let round = self.current_round()?;
        let all = self.model.by_owner.in_round(round).iter();
        let excerpts = all.filter_map(|bit| self.model.excerpts.get(ExcerptId::of_bit(bit)));
        let coloured = |excerpt: &Excerpt| {
            let mut themes = Vec::new();
            let mut has_code = false;
            for coding in self.codings_on(excerpt.id) {
                has_code = true;
                for theme in themes_of.get(&coding.code).into_iter().flatten() {
                    themes.extend([(*theme, coding.colour), (*theme, excerpt.colour)]);
                }
            }
            themes.extend((!has_code).then_some((without_code, excerpt.colour)));
            ColouredExcerpt { themes }
        };
        let pens = self.pens().into_iter().map(|pen| pen.id).collect();
        let counted = excerpts.filter(|excerpt| self.model.counts(excerpt)).map(coloured);
        let mut counts = colour_counts(themes, pens, counted);
        counts.rows.retain(|row| row.theme.code.is_some() || row.excerpts > 0);
        Ok(counts)
    }
}

#[cfg(test)]
mod tests {
    use crate::project::matrix::Topics;
    use crate::project::testing::{Study, span_of};

    #[test]
    fn colours_count_under_the_codes_that_they_sit_on() {
        let mut p = Study::with(&[("I01", &["I: {A:Hva?}", "Anna: Det {A/B:gikk} {A:bra}, {C:egentlig}. Ja da."])]);
        let document = p.find_document("I01").unwrap();
        let pen = |p: &Study, name: &str| p.find_colour(name).unwrap();
        let (yellow, orange) = (pen(&p, "gul"), pen(&p, "oransje"));
        for (words, colour) in [("gikk", yellow), ("Ja", yellow), ("Hva", yellow)] {
            let span = span_of(&p, document, words);
            p.colour_passage(document, span, Some(colour)).unwrap();
        }
        let code = p.find_code("A").unwrap();
        let bra = p.model().codings.iter().filter(|one| one.code == code).map(|one| one.id).max().unwrap();
        p.colour_codings(&[bra], Some(orange)).unwrap();
        let counts = p.colour_counts(&Topics::All).unwrap();
        let at = |colour| counts.colours.iter().position(|one| *one == colour).unwrap();
        let read = |path: &str| {
            let row = counts.rows.iter().find(|row| row.theme.path == path).unwrap();
            (row.counts[at(yellow)], row.counts[at(orange)], row.without, row.excerpts)
        };
        assert_eq!(
            [read("A"), read("A/B"), read("C"), read("")],
            [(1, 1, 0, 2), (1, 0, 0, 1), (0, 0, 1, 1), (1, 0, 0, 1)]
        );
    }
}
