//! The counts of themes by groups of people: excerpts, informants, and how many of those who were asked; and the people by
//! their attributes alone.

use std::collections::{HashMap, HashSet};

use super::count::{Count, Person};
use super::spread::Spread;
use crate::domain::ids::{AttributeId, CodeId};
use crate::words::Words;

/// A theme to count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CountedTheme {
    /// Its code.
    pub code: CodeId,
    /// The code's name.
    pub name: String,
    /// The code's path.
    pub path: String,
    /// How many of the themes above it are counted too.
    pub depth: usize,
    /// Those who were not asked about it.
    pub not_asked: HashSet<Person>,
}

/// What the counts are made from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CountInput {
    /// The themes, in order.
    pub themes: Vec<CountedTheme>,
    /// Everyone who was interviewed, in the order of lists.
    pub people: Vec<Person>,
    /// The groups that they are counted in: their value of an attribute, and who has it. Empty for no groups.
    pub groups: Vec<(Option<String>, Vec<Person>)>,
    /// The numbers of the themes, in their order.
    pub spread: Spread,
}

/// The counts of one theme in one group.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct GroupCount {
    /// Excerpts, and the people who speak in them.
    pub count: Count,
    /// How many people of the group were asked.
    pub asked: usize,
    /// How many people are in the group.
    pub people: usize,
}

impl GroupCount {
    /// The share of those who speak among those who were asked, in percent. `None` if nobody was asked.
    pub fn percent(self) -> Option<usize> {
        let half = self.asked / 2;
        (self.count.informants * 100 + half).checked_div(self.asked)
    }

    /// How many speak: `6 of 8`, or `6 of 7 asked` if someone was not asked.
    pub fn text(self, words: &Words) -> String {
        let phrase = if self.asked == self.people { "count-of" } else { "count-of-asked" };
        words.tell(phrase, &[("n", self.count.informants.into()), ("of", self.asked.into())])
    }
}

/// The counts of one theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CountRow {
    /// The theme.
    pub theme: CountedTheme,
    /// All people together.
    pub total: GroupCount,
    /// Each group, in the order of the table's groups.
    pub groups: Vec<GroupCount>,
    /// Those who were asked and do not speak about it, in the order of lists.
    pub absent: Vec<Person>,
    /// Those who were not asked and do not speak about it, in the order of lists.
    pub not_asked: Vec<Person>,
}

/// The table of counts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CountTable {
    /// The values that the groups have; `None` for the people without one.
    pub groups: Vec<Option<String>>,
    /// How many people are in each group.
    pub group_sizes: Vec<usize>,
    /// The themes.
    pub rows: Vec<CountRow>,
    /// The distinct excerpts of all themes, and the people who speak in them.
    pub total: Count,
    /// How many people were interviewed.
    pub people: usize,
}

/// Counts the themes. Who speaks about a theme was asked about it.
pub fn counts(input: CountInput) -> CountTable {
    let CountInput { themes, people, groups, spread } = input;
    let rows = themes.into_iter().enumerate().map(|(at, theme)| {
        let spoken = spoken(&spread, at);
        let of = |own: &[Person]| group_count(own, &spoken, &theme.not_asked);
        let silent = || people.iter().filter(|person| !spoken.contains_key(person));
        let (not_asked, absent) = silent().partition(|person| theme.not_asked.contains(person));
        let groups = groups.iter().map(|(_, own)| of(own)).collect();
        CountRow { total: of(&people), groups, absent, not_asked, theme }
    });
    CountTable {
        rows: rows.collect(),
        total: spread.total(0..spread.sources().len()),
        people: people.len(),
        group_sizes: groups.iter().map(|(_, own)| own.len()).collect(),
        groups: groups.into_iter().map(|(value, _)| value).collect(),
    }
}

/// How many excerpts of a theme each person speaks in; only those with any.
fn spoken(spread: &Spread, theme: usize) -> HashMap<Person, usize> {
    let mut spoken = HashMap::new();
    for (at, source) in spread.sources().iter().enumerate() {
        let excerpts = spread.excerpts(at, theme);
        if excerpts > 0 {
            *spoken.entry(source.person).or_insert(0) += excerpts;
        }
    }
    spoken
}

fn group_count(people: &[Person], spoken: &HashMap<Person, usize>, not_asked: &HashSet<Person>) -> GroupCount {
    let own: Vec<usize> = people.iter().filter_map(|person| spoken.get(person)).copied().collect();
    let unasked = people.iter().filter(|person| not_asked.contains(person) && !spoken.contains_key(person)).count();
    let count = Count { excerpts: own.iter().sum(), informants: own.len() };
    GroupCount { count, asked: people.len() - unasked, people: people.len() }
}

/// A person in the table of informants.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InformantRow {
    /// The number.
    pub number: String,
    /// The pseudonym; may be empty.
    pub pseudonym: String,
    /// The value of each attribute; empty where there is none.
    pub values: Vec<String>,
}

/// How many people have a value of an attribute.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ValueCount {
    /// The attribute.
    pub attribute: AttributeId,
    /// Its name.
    pub name: String,
    /// The value.
    pub value: String,
    /// How many have it.
    pub people: usize,
}

/// The people by their attributes alone: the table of informants of a method chapter.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct InformantTable {
    /// The names of the attributes.
    pub attributes: Vec<String>,
    /// The people, in the order of lists.
    pub rows: Vec<InformantRow>,
    /// How many have each value, by attribute, and then in the natural order of the values.
    pub values: Vec<ValueCount>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::spread::{Source, SpreadBuilder};
    use crate::domain::ids::{DocumentId, ParticipantId};
    use crate::words::Language;

    fn person(n: i64) -> Person {
        Person::Participant(ParticipantId(n))
    }

    fn theme(code: i64, not_asked: &[i64]) -> CountedTheme {
        let name = format!("T{code}");
        let not_asked = not_asked.iter().map(|n| person(*n)).collect();
        CountedTheme { code: CodeId(code), path: name.clone(), name, depth: 0, not_asked }
    }

    fn table(not_asked: &[i64]) -> CountTable {
        let codes = [[CodeId(1)], [CodeId(2)]];
        let mut builder = SpreadBuilder::new(codes.iter().map(|codes| &codes[..]));
        for (document, by, code) in [(1, 1, 1), (1, 1, 1), (2, 1, 1), (2, 2, 1), (3, 3, 2)] {
            let source = Source { document: DocumentId(document), person: person(by) };
            builder.add(source, [CodeId(code)].into_iter());
        }
        let people: Vec<Person> = (1..=4).map(person).collect();
        let groups = vec![(Some("a".to_owned()), people[..2].to_vec()), (None, people[2..].to_vec())];
        let themes = vec![theme(1, not_asked), theme(2, &[])];
        counts(CountInput { themes, people, groups, spread: builder.finish() })
    }

    #[test]
    fn those_who_were_not_asked_are_not_in_the_denominator() {
        let (nb, en) = (Words::new(Language::Nb), Words::new(Language::En));
        let all = table(&[]);
        let first = &all.rows[0];
        assert_eq!((first.total.count, first.total.percent()), (Count { excerpts: 4, informants: 2 }, Some(50)));
        assert_eq!((first.total.text(&nb), first.total.text(&en)), ("2 av 4".into(), "2 of 4".into()));
        assert_eq!(first.absent, [person(3), person(4)]);
        let some = table(&[1, 4]);
        let first = &some.rows[0];
        assert_eq!((first.total.text(&nb), first.total.percent()), ("2 av 3 spurte".into(), Some(67)));
        assert_eq!((&first.absent[..], &first.not_asked[..]), (&[person(3)][..], &[person(4)][..]));
        let groups: Vec<_> = first.groups.iter().map(|group| (group.count.informants, group.asked)).collect();
        assert_eq!(groups, [(2, 2), (0, 1)], "whoever speaks was asked");
    }

    #[test]
    fn the_total_counts_everyone_once() {
        let all = table(&[]);
        assert_eq!((all.total, all.people), (Count { excerpts: 5, informants: 3 }, 4));
        assert_eq!(GroupCount::default().percent(), None);
    }
}
