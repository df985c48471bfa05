//! Counts themes by groups of people, and people by their attributes.

use std::collections::{BTreeMap, HashSet};

use super::Project;
use super::matrix::{Topics, theme_of};
use crate::analysis::count::Person;
use crate::analysis::counts::{CountInput, CountTable, CountedTheme, InformantRow, InformantTable, ValueCount, counts};
use crate::analysis::matrix::Line;
use crate::domain::ids::{AttributeId, CodeId};
use crate::domain::nearest::nearest;
use crate::domain::participant::Attribute;
use crate::domain::text::fold::{folded, natural};
use crate::error::{Error, Noun, Result};

/// The counts to make. They are of the current round, unless the query names another.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CountRequest {
    /// The themes.
    pub topics: Topics,
    /// The attribute whose values are the groups; `None` for no groups.
    pub by: Option<AttributeId>,
    /// Only the excerpts that this query matches, and only the people who can have some. Empty for all.
    pub query: String,
}

impl Project {
    /// The attribute with this name, regardless of case. Errors: there is none (with suggestions).
    pub fn find_attribute(&self, name: &str) -> Result<AttributeId> {
        self.attribute_named(name).map(|attribute| attribute.id)
    }

    /// As [`Self::find_attribute`], the attribute itself.
    pub(super) fn attribute_named(&self, name: &str) -> Result<&Attribute> {
        let attributes = || self.model.attributes_in_order().into_iter();
        let found = attributes().find(|attribute| folded(&attribute.name) == folded(name));
        found.ok_or_else(|| Error::Unknown {
            noun: Noun::Attribute,
            name: name.to_owned(),
            nearest: nearest(name, attributes().map(|one| (one.name.clone(), one.name.clone()))),
        })
    }

    /// Counts themes. Columns of a form that are not themes are left out. Errors: the query cannot be read, or the form no
    /// longer exists.
    pub fn theme_counts(&self, request: &CountRequest) -> Result<CountTable> {
        let condition = self.understand(&request.query)?;
        let themes = self.counted_themes(&request.topics)?;
        let codes: Vec<Vec<CodeId>> = themes.iter().map(|theme| self.model.codebook.theme(theme.code)).collect();
        let spread = self.spread(&codes, &self.select(&condition)?);
        let mut people = self.interviewed();
        people.retain(|person| self.can_match(&condition, *person));
        // Someone in an interview with several people may have no name of their own.
        let known: HashSet<Person> = people.iter().copied().collect();
        let mut seen = HashSet::new();
        let others = spread.sources().iter().map(|source| source.person).filter(|one| !known.contains(one));
        people.extend(others.filter(|person| seen.insert(*person)));
        let groups = request.by.map(|by| self.groups_of(&people, by)).unwrap_or_default();
        Ok(counts(CountInput { themes, people, groups, spread }))
    }

    fn counted_themes(&self, topics: &Topics) -> Result<Vec<CountedTheme>> {
        let lines = self.topic_lines(topics)?;
        let codes: Vec<CodeId> = lines.iter().filter_map(theme_of).collect();
        let cells = self.shown_cells(&codes);
        let themed = lines.into_iter().filter_map(|line| Some((theme_of(&line)?, line)));
        let theme = |(code, line): (CodeId, Line)| CountedTheme {
            code,
            name: line.name,
            path: self.model.codebook.path(code),
            depth: line.depth,
            not_asked: self.not_asked_about(&cells, code).into_iter().map(Person::Participant).collect(),
        };
        Ok(themed.map(theme).collect())
    }

    /// The participants by their attributes alone.
    pub fn informant_table(&self) -> InformantTable {
        let model = &self.model;
        let attributes = model.attributes_in_order();
        let people = model.participants_in_order();
        let value = |person, attribute| model.value_of(person, attribute).unwrap_or_default().to_owned();
        let rows = people.iter().map(|person| InformantRow {
            number: person.number.clone(),
            pseudonym: person.pseudonym.clone(),
            values: attributes.iter().map(|attribute| value(person.id, attribute.id)).collect(),
        });
        let mut values = Vec::new();
        for attribute in &attributes {
            let mut counted: BTreeMap<(Vec<u32>, String), usize> = BTreeMap::new();
            for own in people.iter().filter_map(|person| model.value_of(person.id, attribute.id)) {
                *counted.entry((natural(own), own.to_owned())).or_default() += 1;
            }
            let name = &attribute.name;
            values.extend(counted.into_iter().map(|((_, value), people)| ValueCount {
                attribute: attribute.id,
                name: name.clone(),
                value,
                people,
            }));
        }
        InformantTable {
            attributes: attributes.iter().map(|attribute| attribute.name.clone()).collect(),
            rows: rows.collect(),
            values,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::counts::CountRow;
    use crate::domain::cell::CellTopic;
    use crate::project::testing::Study;
    use crate::words::{Language, Words};

    fn study() -> Study {
        let mut p = Study::with(&[
            ("I01", &["I: {Slutt:Hva?}", "Anna: Det {Oppstart/Tillit:gikk} {Oppstart/Tillit:bra}."]),
            ("I02", &["Bo: Det {Oppstart:gikk}."]),
            ("I03", &["Cato: Nei."]),
        ]);
        p.add_grouped(&[("I01", "leder"), ("I02", "veileder"), ("I03", "leder"), ("I04", "leder")]);
        p
    }

    #[test]
    fn themes_are_counted_by_group_and_those_who_do_not_speak_are_named() {
        let mut p = study();
        let by = Some(p.find_attribute("Gruppe").unwrap());
        let words = Words::new(Language::Nb);
        let drawn = |p: &Study| -> Vec<String> {
            let table = p.theme_counts(&CountRequest { by, ..CountRequest::default() }).unwrap();
            assert_eq!(table.groups, [Some("leder".to_owned()), Some("veileder".to_owned())]);
            let names = |people: &[Person]| people.iter().map(|one| p.person_name(*one)).collect::<Vec<_>>().join(" ");
            let row = |row: &CountRow| {
                let groups: Vec<String> = row.groups.iter().map(|group| group.text(&words)).collect();
                let (total, groups) = (row.total.text(&words), groups.join(", "));
                format!("{}: {} {total}; {groups}; {}", row.theme.name, row.total.count.excerpts, names(&row.absent))
            };
            table.rows.iter().map(row).collect()
        };
        assert_eq!(
            drawn(&p),
            [
                "Slutt: 0 0 av 3; 0 av 2, 0 av 1; I01 I02 I03",
                "Oppstart: 3 2 av 3; 1 av 2, 1 av 1; I03",
                "Tillit: 2 1 av 3; 1 av 2, 0 av 1; I02 I03",
            ],
            "I04 was not interviewed"
        );
        let three = p.find_participant("I03").unwrap();
        let oppstart = p.find_code("Oppstart").unwrap();
        p.set_not_asked(&[(three, CellTopic::Theme(oppstart))], true).unwrap();
        assert_eq!(
            drawn(&p)[1..],
            [
                "Oppstart: 3 2 av 2 spurte; 1 av 1 spurte, 1 av 1; ",
                "Tillit: 2 1 av 2 spurte; 1 av 1 spurte, 0 av 1; I02",
            ]
        );
        let unknown = Error::Unknown { noun: Noun::Attribute, name: "grupe".into(), nearest: vec!["gruppe".into()] };
        assert_eq!(p.find_attribute("grupe"), Err(unknown));
    }

    #[test]
    fn a_query_narrows_the_people() {
        let p = study();
        let request = CountRequest { query: "gruppe=leder".into(), topics: Topics::Top, ..CountRequest::default() };
        let table = p.theme_counts(&request).unwrap();
        let counts: Vec<_> = table.rows.iter().map(|row| (row.total.count.informants, row.total.asked)).collect();
        assert_eq!((counts, table.people), (vec![(0, 2), (1, 2)], 2));
    }

    #[test]
    fn the_table_of_informants_counts_each_value() {
        let table = study().informant_table();
        assert_eq!(table.rows[1].values, ["veileder"]);
        let values: Vec<_> = table.values.iter().map(|value| (value.value.as_str(), value.people)).collect();
        assert_eq!((values, table.rows.len()), (vec![("leder", 3), ("veileder", 1)], 4));
    }
}
