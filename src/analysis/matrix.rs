//! The matrix: topics (themes, or the columns of a form) against units (people, documents, or groups of people). A cell has
//! the number of excerpts, and what the researcher has written.
//!
//! It is built once and then only arranged: turned, sorted, without its empty lines. Totals are counted anew and are never
//! sums of distinct things: a person under two themes is one person.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::count::{Count, Person};
use super::spread::{Source, Spread, number};
use crate::domain::ids::{AttributeId, CodeId, DocumentId, FormColumnId};
use crate::domain::text::fold::natural;

/// What a row or a column is about.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum LineKey {
    /// A theme.
    Theme(CodeId),
    /// An attribute, as a column of a form.
    Attribute(AttributeId),
    /// A form's own column.
    Column(FormColumnId),
    /// A person.
    Person(Person),
    /// A document.
    Document(DocumentId),
    /// The people with this value of an attribute; `None` for those without one.
    Group(Option<String>),
}

/// A row or a column.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// What it is about.
    pub key: LineKey,
    /// Its name. Empty for the people without a value.
    pub name: String,
    /// A name that no other line has: the path of a theme.
    pub full_name: String,
    /// How many of the themes above a theme are lines too.
    pub depth: usize,
    /// The group that a person is listed under. `None` if there are no groups; an empty text if the person has no value.
    pub group: Option<String>,
    /// The distinct excerpts in it, and the distinct people who speak in them.
    pub total: Count,
    /// In how many of its cells something is written.
    pub written: usize,
    /// In how many of its cells the person was not asked.
    pub not_asked: usize,
}

impl Line {
    /// A line without numbers yet.
    pub fn new(key: LineKey, name: String) -> Self {
        let full_name = name.clone();
        let (depth, group, total) = (0, None, Count::default());
        Self { key, name, full_name, depth, group, total, written: 0, not_asked: 0 }
    }

    /// Whether nothing is in it. Of a person, the values of attributes do not count.
    fn is_empty(&self) -> bool {
        self.total.excerpts == 0 && self.written == 0 && self.not_asked == 0
    }
}

/// What the researcher has noted in a cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Note {
    /// The words, as they are stored; the value of an attribute.
    pub words: String,
    /// Whether the person was not asked about the topic.
    pub not_asked: bool,
}

/// A note and its cell, by the indices of topic and unit.
pub type NoteAt = (usize, usize, Note);

/// What a matrix is built from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MatrixInput {
    /// The topics, in their own order.
    pub topics: Vec<Line>,
    /// The units, in their own order.
    pub units: Vec<Line>,
    /// The people of each unit that is a group.
    pub groups: FxHashMap<Person, usize>,
    /// The numbers of the topics that are themes, in their order.
    pub spread: Spread,
    /// The notes, each cell once.
    pub notes: Vec<NoteAt>,
}

/// The cell of a topic and a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CellView<'a> {
    /// The distinct excerpts, and the people who speak in them.
    pub count: Count,
    /// What is written, as it is stored.
    pub words: &'a str,
    /// Whether the person was not asked. Never where there are excerpts or words.
    pub not_asked: bool,
}

impl CellView<'_> {
    /// Whether there are excerpts: the cell of a table of presence.
    pub fn is_present(&self) -> bool {
        self.count.excerpts > 0
    }

    /// Whether something is written without any excerpt.
    pub fn is_words_alone(&self) -> bool {
        !self.is_present() && !self.words.is_empty()
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        !self.is_present() && self.words.is_empty() && !self.not_asked
    }
}

/// The order of rows or of columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// Their own: themes as in the codebook, columns as in the form, people and documents as in their lists.
    #[default]
    Position,
    /// By name.
    Name,
    /// By number of excerpts, the most first, and by their own order if equal.
    Count,
}

/// How a matrix is arranged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Arrangement {
    /// Whether the units are the rows, and the topics the columns.
    pub units_in_rows: bool,
    /// Whether empty rows and columns are left out.
    pub hides_empty: bool,
    /// The order of the topics.
    pub topics: Order,
    /// The order of the units. People in groups are sorted within their group.
    pub units: Order,
}

/// A matrix.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Matrix {
    topics: Vec<Line>,
    units: Vec<Line>,
    counts: Vec<CellCount>,
    notes: FxHashMap<(usize, usize), Note>,
    /// The distinct excerpts of all cells, and the people who speak in them.
    pub total: Count,
    is_turned: bool,
    shown_topics: Vec<usize>,
    shown_units: Vec<usize>,
}

/// The numbers of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct CellCount {
    excerpts: u32,
    informants: u32,
}

impl Matrix {
    /// Builds a matrix and arranges it.
    pub fn new(input: MatrixInput, arrangement: &Arrangement) -> Self {
        let units = UnitPlaces::of(&input);
        let mut matrix = Self { topics: input.topics, units: input.units, ..Self::default() };
        matrix.count(&input.spread, &units);
        matrix.note(input.notes);
        matrix.arrange(arrangement);
        matrix
    }

    /// Turns and sorts the matrix, and leaves out empty lines or shows them again.
    pub fn arrange(&mut self, arrangement: &Arrangement) {
        self.is_turned = arrangement.units_in_rows;
        self.shown_topics = arranged(&self.topics, arrangement.topics, arrangement.hides_empty);
        self.shown_units = arranged(&self.units, arrangement.units, arrangement.hides_empty);
    }

    /// How many rows are shown.
    pub fn row_count(&self) -> usize {
        if self.is_turned { self.shown_units.len() } else { self.shown_topics.len() }
    }

    /// How many columns are shown.
    pub fn column_count(&self) -> usize {
        if self.is_turned { self.shown_topics.len() } else { self.shown_units.len() }
    }

    /// A row, by its index.
    pub fn row(&self, at: usize) -> Option<&Line> {
        if self.is_turned { self.unit(at) } else { self.topic(at) }
    }

    /// A column, by its index.
    pub fn column(&self, at: usize) -> Option<&Line> {
        if self.is_turned { self.topic(at) } else { self.unit(at) }
    }

    /// The rows.
    pub fn rows(&self) -> impl Iterator<Item = &Line> {
        (0..self.row_count()).filter_map(|at| self.row(at))
    }

    /// The columns.
    pub fn columns(&self) -> impl Iterator<Item = &Line> {
        (0..self.column_count()).filter_map(|at| self.column(at))
    }

    fn topic(&self, at: usize) -> Option<&Line> {
        self.shown_topics.get(at).and_then(|topic| self.topics.get(*topic))
    }

    fn unit(&self, at: usize) -> Option<&Line> {
        self.shown_units.get(at).and_then(|unit| self.units.get(*unit))
    }

    /// The cell of a row and a column, by their indices.
    pub fn cell(&self, row: usize, column: usize) -> CellView<'_> {
        let (topic, unit) = if self.is_turned { (column, row) } else { (row, column) };
        match (self.shown_topics.get(topic), self.shown_units.get(unit)) {
            (Some(topic), Some(unit)) => self.cell_at(*topic, *unit),
            _ => CellView::default(),
        }
    }

    fn cell_at(&self, topic: usize, unit: usize) -> CellView<'_> {
        let count = self.counts.get(topic * self.units.len() + unit).copied().unwrap_or_default();
        let note = self.notes.get(&(topic, unit));
        CellView {
            count: Count { excerpts: number(count.excerpts), informants: number(count.informants) },
            words: note.map_or("", |note| &note.words),
            not_asked: note.is_some_and(|note| note.not_asked),
        }
    }

    /// The greatest number of excerpts in a cell, for the shades of a heat map.
    pub fn most(&self) -> usize {
        self.counts.iter().map(|cell| number(cell.excerpts)).max().unwrap_or(0)
    }

    /// Fills the cells and the totals with the numbers of excerpts and people.
    fn count(&mut self, spread: &Spread, units: &UnitPlaces) {
        self.counts = vec![CellCount::default(); self.topics.len() * self.units.len()];
        let themes: Vec<usize> = (0..self.topics.len()).filter(|at| self.is_theme(*at)).collect();
        let mut last_in_unit = vec![None; themes.len()];
        for (unit, source, person) in units.by_unit() {
            for (theme, own) in spread.of_source(source).iter().enumerate().filter(|(_, own)| **own > 0) {
                let place = themes.get(theme).map(|topic| topic * self.units.len() + unit);
                let Some(cell) = place.and_then(|place| self.counts.get_mut(place)) else { continue };
                cell.excerpts += own;
                if let Some(last) = last_in_unit.get_mut(theme).filter(|last| **last != Some((unit, person))) {
                    *last = Some((unit, person));
                    cell.informants += 1;
                }
            }
        }
        let mut last = vec![None; themes.len()];
        for (_, source, person) in units.by_person() {
            for (theme, own) in spread.of_source(source).iter().enumerate().filter(|(_, own)| **own > 0) {
                let line = themes.get(theme).and_then(|topic| self.topics.get_mut(*topic));
                let (Some(line), Some(last)) = (line, last.get_mut(theme)) else { continue };
                line.total.excerpts += number(*own);
                if *last != Some(person) {
                    *last = Some(person);
                    line.total.informants += 1;
                }
            }
        }
        for (at, line) in self.units.iter_mut().enumerate() {
            line.total = spread.total(units.of_unit(at));
        }
        self.total = spread.total(units.by_unit().map(|(_, source, _)| source));
    }

    fn is_theme(&self, topic: usize) -> bool {
        self.topics.get(topic).is_some_and(|line| matches!(line.key, LineKey::Theme(_)))
    }

    /// Puts the notes in their cells. Whoever speaks or has words was asked.
    fn note(&mut self, notes: Vec<NoteAt>) {
        for (topic, unit, mut note) in notes {
            let is_present = self.cell_at(topic, unit).is_present();
            note.not_asked &= note.words.is_empty() && !is_present;
            let (Some(line), Some(of_unit)) = (self.topics.get_mut(topic), self.units.get_mut(unit)) else { continue };
            let has_words = usize::from(!note.words.is_empty());
            line.written += has_words;
            line.not_asked += usize::from(note.not_asked);
            if !matches!(line.key, LineKey::Attribute(_)) {
                of_unit.written += has_words;
                of_unit.not_asked += usize::from(note.not_asked);
            }
            self.notes.insert((topic, unit), note);
        }
    }
}

/// Which sources belong to which units.
struct UnitPlaces {
    /// Unit, source and person, sorted by unit and person. The person is a number that no other has.
    places: Vec<(usize, usize, usize)>,
}

impl UnitPlaces {
    fn of(input: &MatrixInput) -> Self {
        let units = &input.units;
        let of_key: FxHashMap<&LineKey, usize> = units.iter().enumerate().map(|(at, line)| (&line.key, at)).collect();
        let by_document = units.iter().any(|line| matches!(line.key, LineKey::Document(_)));
        let unit_of = |source: &Source| match by_document {
            true => of_key.get(&LineKey::Document(source.document)).copied(),
            false => {
                let own = of_key.get(&LineKey::Person(source.person)).copied();
                own.or_else(|| input.groups.get(&source.person).copied())
            }
        };
        let mut people: FxHashMap<Person, usize> = FxHashMap::default();
        let mut places = Vec::new();
        for (at, source) in input.spread.sources().iter().enumerate() {
            let next = people.len();
            let person = *people.entry(source.person).or_insert(next);
            places.extend(unit_of(source).map(|unit| (unit, at, person)));
        }
        places.sort_unstable_by_key(|(unit, source, person)| (*unit, *person, *source));
        Self { places }
    }

    fn by_unit(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        self.places.iter().copied()
    }

    fn by_person(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let mut sorted = self.places.clone();
        sorted.sort_unstable_by_key(|(_, source, person)| (*person, *source));
        sorted.into_iter()
    }

    fn of_unit(&self, unit: usize) -> impl Iterator<Item = usize> {
        let first = self.places.partition_point(|(other, ..)| *other < unit);
        let own = self.places.get(first..).unwrap_or_default().iter();
        own.take_while(move |(other, ..)| *other == unit).map(|(_, source, _)| *source)
    }
}

/// The indices of the lines that are shown, in order.
fn arranged(lines: &[Line], order: Order, hides_empty: bool) -> Vec<usize> {
    let is_shown = |line: &Line| !(hides_empty && line.is_empty());
    let mut shown: Vec<(usize, &Line)> = lines.iter().enumerate().filter(|(_, line)| is_shown(line)).collect();
    // Those without a value come last.
    let group = |line: &Line| line.group.as_ref().map(|group| (group.is_empty(), natural(group)));
    shown.sort_by_cached_key(|(_, line)| match order {
        Order::Position => (group(line), Vec::new(), Reverse(0)),
        Order::Name => (group(line), natural(&line.name), Reverse(0)),
        Order::Count => (group(line), Vec::new(), Reverse(line.total.excerpts)),
    });
    shown.into_iter().map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::spread::SpreadBuilder;
    use crate::domain::ids::ParticipantId;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn person(n: i64) -> Person {
        Person::Participant(ParticipantId(n))
    }

    fn people(count: i64) -> Vec<Line> {
        (1..=count).map(|n| Line::new(LineKey::Person(person(n)), format!("I{n}"))).collect()
    }

    fn themes(count: i64) -> Vec<Line> {
        (1..=count).map(|n| Line::new(LineKey::Theme(CodeId(n)), format!("T{n}"))).collect()
    }

    /// An excerpt: its document, its person and its codes.
    type Marked = (i64, i64, Vec<i64>);

    /// The numbers of excerpts; each theme is one code.
    fn spread(themes: i64, excerpts: &[Marked]) -> Spread {
        let codes: Vec<[CodeId; 1]> = (1..=themes).map(|n| [CodeId(n)]).collect();
        let mut builder = SpreadBuilder::new(codes.iter().map(|theme| &theme[..]));
        for (document, by, codes) in excerpts {
            let source = Source { document: DocumentId(*document), person: person(*by) };
            builder.add(source, codes.iter().map(|code| CodeId(*code)));
        }
        builder.finish()
    }

    fn cells(matrix: &Matrix) -> Vec<Vec<usize>> {
        let row = |row| (0..matrix.column_count()).map(|column| matrix.cell(row, column).count.excerpts).collect();
        (0..matrix.row_count()).map(row).collect()
    }

    fn names<'a>(lines: impl Iterator<Item = &'a Line>) -> Vec<&'a str> {
        lines.map(|line| line.name.as_str()).collect()
    }

    fn example() -> MatrixInput {
        let excerpts = [(1, 1, vec![1, 2]), (1, 1, vec![1]), (2, 2, vec![1]), (3, 1, vec![2])];
        MatrixInput { topics: themes(3), units: people(3), spread: spread(3, &excerpts), ..MatrixInput::default() }
    }

    #[test]
    fn totals_count_excerpts_and_people_once() {
        let matrix = Matrix::new(example(), &Arrangement::default());
        assert_eq!(cells(&matrix), [[2, 1, 0], [2, 0, 0], [0, 0, 0]]);
        let totals: Vec<_> = matrix.rows().map(|line| (line.total.excerpts, line.total.informants)).collect();
        assert_eq!(totals, [(3, 2), (2, 1), (0, 0)]);
        let totals: Vec<_> = matrix.columns().map(|line| (line.total.excerpts, line.total.informants)).collect();
        assert_eq!(totals, [(3, 1), (1, 1), (0, 0)], "the excerpt with two codes is one");
        assert_eq!((matrix.total, matrix.most()), (Count { excerpts: 4, informants: 2 }, 2));
    }

    #[test]
    fn it_is_turned_sorted_and_shown_without_its_empty_lines() {
        let mut input = example();
        input.units[2].name = "A".into();
        let mut matrix = Matrix::new(input, &Arrangement::default());
        matrix.arrange(&Arrangement { units_in_rows: true, hides_empty: true, ..Arrangement::default() });
        assert_eq!((names(matrix.rows()), names(matrix.columns())), (vec!["I1", "I2"], vec!["T1", "T2"]));
        assert_eq!(cells(&matrix), [[2, 2], [1, 0]]);
        matrix.arrange(&Arrangement { units: Order::Name, topics: Order::Count, ..Arrangement::default() });
        assert_eq!((names(matrix.rows()), names(matrix.columns())), (vec!["T1", "T2", "T3"], vec!["A", "I1", "I2"]));
    }

    #[test]
    fn people_are_listed_under_their_groups_and_those_without_one_last() {
        let mut input = example();
        for (unit, group) in input.units.iter_mut().zip(["", "veileder", "leder"]) {
            unit.group = Some(group.into());
        }
        let matrix = Matrix::new(input, &Arrangement { units: Order::Count, ..Arrangement::default() });
        assert_eq!(names(matrix.columns()), ["I3", "I2", "I1"]);
    }

    #[test]
    fn whoever_speaks_or_has_words_was_asked() {
        let mut input = example();
        let note = |words: &str| Note { words: words.into(), not_asked: true };
        input.notes = vec![(0, 0, note("")), (0, 2, note("")), (1, 1, note("Nøkkelord"))];
        let matrix = Matrix::new(input, &Arrangement::default());
        assert_eq!([0, 1, 2].map(|at| matrix.cell(0, at).not_asked), [false, false, true]);
        let cell = matrix.cell(1, 1);
        assert!(cell.is_words_alone() && !cell.is_empty() && !cell.not_asked);
        assert_eq!(
            matrix.rows().map(|line| (line.written, line.not_asked)).collect::<Vec<_>>(),
            [(0, 1), (1, 0), (0, 0)]
        );
        assert!(matrix.cell(9, 9).is_empty(), "there is no such cell");
    }

    proptest! {
        #[test]
        fn the_numbers_are_those_of_a_plain_scan(
            excerpts in prop::collection::vec(
                (1..5_i64, 1..6_i64, prop::collection::vec(1..6_i64, 0..4)), 0..60
            ),
            kind in 0..3_usize,
        ) {
            let units = match kind {
                0 => people(4),
                1 => (1..=3).map(|n| Line::new(LineKey::Document(DocumentId(n)), format!("D{n}"))).collect(),
                _ => vec![
                    Line::new(LineKey::Group(Some("a".into())), "a".into()),
                    Line::new(LineKey::Group(None), String::new()),
                ],
            };
            let group_of = |by: i64| usize::from(by > 2);
            let groups = (1..5).map(|by| (person(by), group_of(by))).collect();
            // The unit of an excerpt; the last person and document have none.
            let unit_of = |document: i64, by: i64| match kind {
                0 => (by < 5).then(|| usize::try_from(by - 1).unwrap()),
                1 => (document < 4).then(|| usize::try_from(document - 1).unwrap()),
                _ => (by < 5).then(|| group_of(by)),
            };
            let units_count = units.len();
            let spread = spread(4, &excerpts);
            let input = MatrixInput { topics: themes(4), units, spread, groups, ..MatrixInput::default() };
            let matrix = Matrix::new(input, &Arrangement::default());
            let counted = |has: &dyn Fn(&Marked) -> bool| {
                let own: Vec<_> = excerpts.iter().filter(|one| has(one)).collect();
                let people: HashSet<i64> = own.iter().map(|(_, by, _)| *by).collect();
                Count { excerpts: own.len(), informants: people.len() }
            };
            for t in 0..4 {
                let code = i64::try_from(t).unwrap() + 1;
                for u in 0..units_count {
                    let plain = counted(&|(d, by, codes)| codes.contains(&code) && unit_of(*d, *by) == Some(u));
                    prop_assert_eq!(matrix.cell(t, u).count, plain);
                }
                let plain = counted(&|(d, by, codes)| codes.contains(&code) && unit_of(*d, *by).is_some());
                prop_assert_eq!(matrix.row(t).unwrap().total, plain);
            }
            let any = |codes: &[i64]| codes.iter().any(|code| *code < 5);
            for u in 0..units_count {
                let plain = counted(&|(d, by, codes)| any(codes) && unit_of(*d, *by) == Some(u));
                prop_assert_eq!(matrix.column(u).unwrap().total, plain);
            }
            prop_assert_eq!(matrix.total, counted(&|(d, by, codes)| any(codes) && unit_of(*d, *by).is_some()));
        }
    }
}
