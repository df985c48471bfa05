//! The tables of another program's database, as plain values.

use std::collections::BTreeMap;

use super::super::row::Value;

/// A table to read, and the columns that matter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WantedTable {
    /// Its name.
    pub name: &'static str,
    /// The names of its columns. Those that it does not have are read as no value.
    pub columns: &'static [&'static str],
}

/// The most that is read from one database.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MostRead {
    /// How many rows, of all tables together.
    pub rows: usize,
    /// How many bytes of text, of all tables together.
    pub bytes: usize,
}

/// The wanted tables that a database has, by name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ForeignTables(BTreeMap<&'static str, ForeignTable>);

/// One table: its columns, and for each row a value for each of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct ForeignTable {
    columns: Vec<&'static str>,
    rows: Vec<Vec<Value>>,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct ForeignRow<'a> {
    columns: &'a [&'static str],
    values: &'a [Value],
}

impl ForeignTables {
    /// Adds a table.
    pub fn add(&mut self, name: &'static str, columns: Vec<&'static str>, rows: Vec<Vec<Value>>) {
        self.0.insert(name, ForeignTable { columns, rows });
    }

    /// Whether the database has a table with this column.
    pub fn has(&self, table: &str, column: &str) -> bool {
        self.0.get(table).is_some_and(|table| table.columns.contains(&column))
    }

    /// The rows of a table in the order of the file; none if the database has no such table.
    pub fn rows<'a>(&'a self, table: &str) -> impl Iterator<Item = ForeignRow<'a>> + use<'a> {
        let table = self.0.get(table);
        let rows = table.into_iter().flat_map(|table| table.rows.iter().map(move |values| (table, values)));
        rows.map(|(table, values)| ForeignRow { columns: &table.columns, values })
    }
}

impl<'a> ForeignRow<'a> {
    fn value(&self, column: &str) -> Option<&'a Value> {
        let at = self.columns.iter().position(|own| *own == column)?;
        self.values.get(at)
    }

    /// The text in a column; empty if it has none.
    pub fn text(&self, column: &str) -> &'a str {
        match self.value(column) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The whole number in a column.
    pub fn number(&self, column: &str) -> Option<i64> {
        match self.value(column) {
            Some(Value::Int(number)) => Some(*number),
            Some(Value::Text(text)) => text.trim().parse().ok(),
            _ => None,
        }
    }
}
