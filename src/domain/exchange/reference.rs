//! Which fields refer to other rows, and how a row is carried over to other ids.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::domain::ids::Id;
use crate::domain::link::{self, LinkTarget};
use crate::domain::row::{Fields, Row, Table, Value};

/// The table whose rows a column refers to; `None` if it does not refer to any. A column is named after the table, apart
/// from a few.
pub fn refers_to(table: Table, column: &str) -> Option<Table> {
    match (table, column) {
        (_, "parent") => Some(Table::Code),
        (_, "example" | "golden") => Some(Table::Excerpt),
        (_, "origin") => Some(table),
        (_, name) => Table::named(name),
    }
}

/// Which row each row of another set of ids is.
#[derive(Clone, Debug, Default)]
pub struct IdMap(HashMap<(Table, i64), i64>);

impl IdMap {
    /// Says which row it is.
    pub fn insert(&mut self, table: Table, old: i64, new: i64) {
        self.0.insert((table, old), new);
    }

    /// Which row it is.
    pub fn get(&self, table: Table, old: i64) -> Option<i64> {
        self.0.get(&(table, old)).copied()
    }

    /// Replaces the ids in the fields of a row: those of other rows, and those in the links of what people have written. A
    /// reference to a row that is not known becomes empty, and a link to it only a name.
    pub fn refer(&self, table: Table, fields: &mut Fields) {
        for (column, value) in fields {
            match value {
                Value::Int(old) => {
                    if let Some(target) = refers_to(table, column) {
                        *value = self.get(target, *old).map_or(Value::Null, Value::Int);
                    }
                }
                Value::Text(words) if *column == "words" => {
                    let new = link::replaced(words, |link| Some(self.link(link.target?, link.name)));
                    if let Cow::Owned(new) = new {
                        *words = new;
                    }
                }
                _ => {}
            }
        }
    }

    fn link(&self, target: LinkTarget, name: &str) -> String {
        let new = match target {
            LinkTarget::Code(id) => self.get(Table::Code, id.number()).map(|id| LinkTarget::Code(Id::new(id))),
            LinkTarget::Excerpt(id) => self.get(Table::Excerpt, id.number()).map(|id| LinkTarget::Excerpt(Id::new(id))),
        };
        new.map_or_else(|| link::shown(name), |target| target.stored(name))
    }

    /// The row with the id `id` and with references to the new ids. `None` if a reference is empty that must not be.
    pub fn carried<R: Row>(&self, row: &R, id: R::Id) -> Option<R> {
        let mut fields = row.to_fields();
        self.refer(R::TABLE, &mut fields);
        R::from_fields(id, &fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::exchange::Exchange;

    /// The references that the schema declares, as (table, column, table). A column that may name a row that is gone is not
    /// declared there.
    fn declared() -> Vec<(String, String, String)> {
        let mut table = String::new();
        let mut found = Vec::new();
        for line in include_str!("../../../schema.sql").lines() {
            if let Some(name) = line.strip_prefix("CREATE TABLE ") {
                table = name.split(' ').next().unwrap_or_default().to_owned();
            }
            if let Some((column, rest)) = line.trim().split_once(' ')
                && let Some((_, target)) = rest.split_once("REFERENCES ")
            {
                let target = target.split(' ').next().unwrap_or_default();
                found.push((table.clone(), column.to_owned(), target.to_owned()));
            }
        }
        found
    }

    #[test]
    fn every_reference_that_the_schema_declares_is_known() {
        let exchanged = |name: &str| Table::named(name).is_some_and(|table| Exchange::TABLES.contains(&table));
        let declared: Vec<_> = declared().into_iter().filter(|(table, ..)| exchanged(table)).collect();
        assert!(declared.len() > 30, "{declared:?}");
        for (table, column, target) in declared {
            let own = Table::named(&table).unwrap();
            assert_eq!(refers_to(own, &column), Table::named(&target), "{table}.{column}");
        }
    }
}
