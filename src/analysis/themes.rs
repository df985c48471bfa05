//! The theme table: every code in tree order with its definition, its quotations and the counts of its theme. Excerpts
//! without a code follow, grouped by pen.

use std::collections::HashMap;

use super::codebook::{CodeRow, Pen};
use super::count::{Count, Counted, count};
use super::quote::Quotation;
use crate::domain::codebook::join_path;
use crate::domain::ids::{CodeId, ColourId};
use crate::words::{Words, capitalised, kind};

/// What a row is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Heading {
    /// A code, with the counts of its theme.
    Code(CodeRow),
    /// A pen, for excerpts without a code. With their count.
    Pen(Pen, Count),
    /// Excerpts with neither a code nor a pen. With their count.
    Nothing(Count),
}

/// A row: a code or a pen, with its quotations.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemeRow {
    /// What the row is about.
    pub heading: Heading,
    /// The quotations with this code or pen itself, in the order given. Quotations with a subtheme are in its own row.
    pub quotes: Vec<Quotation>,
}

impl ThemeRow {
    /// The name of the top-level theme, or what replaces it.
    pub fn theme(&self, words: &Words) -> String {
        match &self.heading {
            Heading::Code(code) => code.names.first().cloned().unwrap_or_default(),
            Heading::Pen(pen, _) => capitalised(kind::pen(words, &pen.name)),
            Heading::Nothing(_) => words.say("themes-uncoded").into_owned(),
        }
    }

    /// The path below the top-level theme, or the name alone if that is one level. Empty if the row is that theme itself.
    pub fn subtheme(&self) -> String {
        match &self.heading {
            Heading::Code(code) if code.names.len() == 2 => code.names[1].clone(),
            Heading::Code(code) => join_path(code.names.iter().skip(1).map(String::as_str)),
            Heading::Pen(..) | Heading::Nothing(_) => String::new(),
        }
    }

    /// Its definition. Empty if there is no code.
    pub fn definition(&self) -> &str {
        match &self.heading {
            Heading::Code(code) => &code.definition,
            Heading::Pen(..) | Heading::Nothing(_) => "",
        }
    }

    /// Its colour as `0xRRGGBB`.
    pub fn colour(&self) -> Option<u32> {
        match &self.heading {
            Heading::Code(code) => code.colour.as_ref().map(|pen| pen.rgb),
            Heading::Pen(pen, _) => Some(pen.rgb),
            Heading::Nothing(_) => None,
        }
    }

    /// The counts of the theme.
    pub fn count(&self) -> Count {
        match &self.heading {
            Heading::Code(code) => code.theme,
            Heading::Pen(_, count) | Heading::Nothing(count) => *count,
        }
    }
}

/// Whether the table shows codes without excerpts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EmptyCodes {
    /// Yes, unless they are retired: the table shows the whole codebook.
    Shown,
    /// No: the table shows what a query matched.
    LeftOut,
}

/// An excerpt to put into the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MarkedExcerpt {
    /// Its quotation; `None` if it counts without being quoted.
    pub quotation: Option<Quotation>,
    /// How it counts.
    pub counted: Counted,
    /// Its codes.
    pub codes: Vec<CodeId>,
    /// The pen on it.
    pub colour: Option<ColourId>,
}

/// The rows of the table: quotations by code, then those without a code by pen (in the order of `pens`), then the rest.
pub fn themes(
    codes: Vec<CodeRow>,
    pens: &[(ColourId, Pen)],
    marked: Vec<MarkedExcerpt>,
    empty: EmptyCodes,
) -> Vec<ThemeRow> {
    let (coded, uncoded): (Vec<_>, Vec<_>) = marked.into_iter().partition(|one| !one.codes.is_empty());
    let mut with: HashMap<CodeId, Vec<Quotation>> = HashMap::new();
    for one in coded {
        one.codes.iter().for_each(|code| with.entry(*code).or_default().extend(one.quotation.clone()));
    }
    let shown = |code: &CodeRow| code.theme.excerpts > 0 || (empty == EmptyCodes::Shown && !code.retired);
    let row =
        |code: CodeRow| ThemeRow { quotes: with.remove(&code.id).unwrap_or_default(), heading: Heading::Code(code) };
    let mut rows: Vec<ThemeRow> = codes.into_iter().filter(shown).map(row).collect();
    let mut rest = uncoded;
    for (id, pen) in pens {
        let (own, others) = rest.into_iter().partition(|one| one.colour == Some(*id));
        rows.extend(uncoded_row(own, |count| Heading::Pen(pen.clone(), count)));
        rest = others;
    }
    rows.extend(uncoded_row(rest, Heading::Nothing));
    rows
}

fn uncoded_row(marked: Vec<MarkedExcerpt>, heading: impl Fn(Count) -> Heading) -> Option<ThemeRow> {
    let count = count(marked.iter().map(|one| one.counted));
    let is_empty = marked.is_empty();
    let quotes = marked.into_iter().filter_map(|one| one.quotation).collect();
    (!is_empty).then(|| ThemeRow { heading: heading(count), quotes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::count::Person;
    use crate::analysis::speaker::SpeakerName;
    use crate::domain::ids::{CoderId, DocumentId};
    use crate::domain::quote_style::QuoteMarks;
    use crate::domain::span::Span;
    use crate::domain::turn::TurnRange;
    use crate::words::Language;

    fn code(id: i64, excerpts: usize, retired: bool) -> CodeRow {
        CodeRow {
            id: CodeId(id),
            names: vec![format!("K{id}")],
            definition: String::new(),
            inclusion: String::new(),
            exclusion: String::new(),
            example: None,
            quotation: None,
            colour: None,
            is_coloured: false,
            retired,
            own: Count::default(),
            theme: Count { excerpts, informants: excerpts },
        }
    }

    fn marked(turn: i64, codes: &[i64], colour: Option<i64>) -> MarkedExcerpt {
        let document = DocumentId(1);
        MarkedExcerpt {
            quotation: Some(Quotation {
                lines: Vec::new(),
                by: SpeakerName::Pseudonym("Anna".into()),
                document: "I01".into(),
                turns: TurnRange { first: turn, last: turn },
                time_ms: None,
                marks: QuoteMarks::OfLanguage,
            }),
            counted: Counted {
                coder: CoderId(1),
                document,
                span: Span::new(0, usize::try_from(turn).unwrap()),
                person: Person::Unnamed(document),
            },
            codes: codes.iter().copied().map(CodeId).collect(),
            colour: colour.map(ColourId),
        }
    }

    fn read(marked: Vec<MarkedExcerpt>, empty: EmptyCodes) -> Vec<(String, Vec<i64>, usize)> {
        let codes = vec![code(1, 2, true), code(2, 1, false), code(3, 0, false), code(4, 0, true)];
        let pen = |id, name: &str| (ColourId(id), Pen { name: name.into(), rgb: 1 });
        let rows = themes(codes, &[pen(8, "oransje"), pen(7, "gul")], marked, empty);
        let words = Words::new(Language::En);
        let turns = |row: &ThemeRow| row.quotes.iter().map(|quote| quote.turns.first).collect();
        rows.iter().map(|row| (row.theme(&words), turns(row), row.count().excerpts)).collect()
    }

    #[test]
    fn a_quotation_is_listed_under_each_of_its_codes() {
        let coded = || vec![marked(1, &[1, 2], Some(7)), marked(2, &[1], None)];
        let row = |name: &str, turns, excerpts| (name.to_owned(), turns, excerpts);
        let with = [row("K1", vec![1, 2], 2), row("K2", vec![1], 1)];
        assert_eq!(read(coded(), EmptyCodes::Shown), [&with[..], &[row("K3", vec![], 0)]].concat());
        assert_eq!(read(coded(), EmptyCodes::LeftOut), with);
    }

    #[test]
    fn excerpts_without_a_code_are_grouped_by_pen_and_the_rest_comes_last() {
        let all = vec![marked(1, &[], Some(7)), marked(2, &[], None), marked(3, &[], Some(8)), marked(4, &[], Some(7))];
        let rows = read(all, EmptyCodes::LeftOut).split_off(2);
        let row = |name: &str, turns, excerpts| (name.to_owned(), turns, excerpts);
        assert_eq!(rows, [row("Orange", vec![3], 1), row("Yellow", vec![1, 4], 2), row("Without a code", vec![2], 1)]);
    }
}
