//! Reads and writes rows of every type, from the columns that each type declares.

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Params, Row as SqlRow, ToSql, params_from_iter};

use super::fault::SqliteResult;
use super::{Store, correction, round_copy};
use crate::domain::change::Change;
use crate::domain::ids::{Id, Uuid, is_id};
use crate::domain::row::{BorrowedValue, Column, Fields, Kind, Row, Table, Value};
use crate::error::{Error, Result};

impl Store {
    /// All rows of one type, sorted by id. Errors: a row cannot be read, or its id is not valid.
    pub fn rows<R: Row>(&self) -> Result<Vec<R>> {
        let mut rows = Vec::new();
        self.each_row(|row| rows.push(row))?;
        Ok(rows)
    }

    /// The highest id in use now in one table; 0 if the table is empty.
    pub fn max_id<R: Row>(&self) -> Result<i64> {
        let sql = format!("SELECT coalesce(max(id), 0) FROM {}", R::TABLE.name());
        self.connection.query_row(&sql, [], |row| row.get(0)).reading(&self.path)
    }

    /// Visits all rows of one type, sorted by id. Errors: a row cannot be read, or its id is not valid.
    pub fn each_row<R: Row>(&self, mut visit: impl FnMut(R)) -> Result<()> {
        let sql = format!("SELECT id, {} FROM {} ORDER BY id", columns(R::COLUMNS), R::TABLE.name());
        let mut statement = self.connection.prepare(&sql).reading(&self.path)?;
        let mut found = statement.query([]).reading(&self.path)?;
        while let Some(row) = found.next().reading(&self.path)? {
            let id = row.get(0).reading(&self.path)?;
            let found = if is_id(id) { read_row(id, row) } else { None };
            visit(found.ok_or_else(|| unreadable(R::TABLE, id))?);
        }
        Ok(())
    }

    /// The row with this id, if there is one.
    pub fn row<R: Row>(&self, id: R::Id) -> Result<Option<R>> {
        let sql = format!("SELECT id, {} FROM {} WHERE id = ?", columns(R::COLUMNS), R::TABLE.name());
        let mut statement = self.connection.prepare_cached(&sql).reading(&self.path)?;
        let mut found = statement.query([id.number()]).reading(&self.path)?;
        match found.next().reading(&self.path)? {
            None => Ok(None),
            Some(row) => read_row(id.number(), row).ok_or_else(|| unreadable(R::TABLE, id.number())).map(Some),
        }
    }

    /// The highest id that each table has ever used, so that the next id is a new one.
    pub fn last_ids(&self) -> Result<Vec<(String, i64)>> {
        let mut statement = self.connection.prepare("SELECT name, seq FROM sqlite_sequence").reading(&self.path)?;
        let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).reading(&self.path)?;
        found.collect::<rusqlite::Result<_>>().reading(&self.path)
    }
}

fn columns(columns: &[Column]) -> String {
    columns.iter().map(|c| c.name).collect::<Vec<_>>().join(", ")
}

fn unreadable(table: Table, id: i64) -> Error {
    Error::Damaged { what: format!("{} {id}", table.name()) }
}

/// Reads a row whose first column is the id.
fn read_row<R: Row>(id: i64, row: &SqlRow) -> Option<R> {
    let mut at = 0;
    R::read(R::Id::new(id), || {
        at += 1;
        row.get_ref(at).map_or(BorrowedValue::Null, borrowed)
    })
}

fn borrowed(raw: ValueRef) -> BorrowedValue {
    match raw {
        ValueRef::Integer(n) => BorrowedValue::Int(n),
        ValueRef::Text(bytes) => BorrowedValue::Text(String::from_utf8_lossy(bytes)),
        ValueRef::Blob(bytes) => <[u8; 16]>::try_from(bytes)
            .map_or(BorrowedValue::Null, |b| BorrowedValue::Uuid(Uuid(u128::from_be_bytes(b)))),
        ValueRef::Null | ValueRef::Real(_) => BorrowedValue::Null,
    }
}

/// A value as a parameter of an SQL statement.
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Value::Int(n) => ToSqlOutput::Borrowed(ValueRef::Integer(*n)),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Uuid(uuid) => ToSqlOutput::Owned(uuid.0.to_be_bytes().to_vec().into()),
        })
    }
}

/// Applies one change to the tables, with what the row stands for: a correction is carried out or taken back, and a copy
/// of a round is made or removed. Returns the number of changed rows: one, unless the file is damaged.
pub(super) fn apply(connection: &Connection, change: &Change) -> rusqlite::Result<usize> {
    if change.table == Table::Correction && !correction::follow(connection, change)? {
        return Ok(0);
    }
    let changed = apply_to_row(connection, change)?;
    if change.table == Table::RoundCopy {
        round_copy::apply(connection, change)?;
    }
    Ok(changed)
}

/// Applies one change to its row alone.
pub(super) fn apply_to_row(connection: &Connection, change: &Change) -> rusqlite::Result<usize> {
    let table = change.table.name();
    match (&change.before, &change.after) {
        (None, Some(after)) => {
            let names: Vec<&str> = after.keys().copied().collect();
            let marks = ", ?".repeat(names.len());
            let names = names.iter().map(|n| format!(", {n}")).collect::<String>();
            let sql = format!("INSERT INTO {table} (id{names}) VALUES (?{marks})");
            run(connection, &sql, std::iter::once(&Value::Int(change.row)).chain(after.values()))
        }
        (Some(_), None) => {
            run(connection, &format!("DELETE FROM {table} WHERE id = ?"), std::iter::once(&Value::Int(change.row)))
        }
        (Some(_), Some(after)) => {
            let sets = after.keys().map(|n| format!("{n} = ?")).collect::<Vec<_>>().join(", ");
            let sql = format!("UPDATE {table} SET {sets} WHERE id = ?");
            run(connection, &sql, after.values().chain(std::iter::once(&Value::Int(change.row))))
        }
        (None, None) => Ok(0),
    }
}

/// Adds a row.
pub(super) fn insert<R: Row>(connection: &Connection, row: &R) -> rusqlite::Result<usize> {
    let names = columns(R::COLUMNS);
    let sql = format!("INSERT INTO {} (id, {names}) VALUES (?{})", R::TABLE.name(), ", ?".repeat(R::COLUMNS.len()));
    let mut fields = row.to_fields();
    let values = R::COLUMNS.iter().map(|column| fields.remove(column.name).unwrap_or(Value::Null));
    let values: Vec<Value> = std::iter::once(Value::Int(row.id().number())).chain(values).collect();
    run(connection, &sql, values.iter())
}

/// The rows for which a condition holds, sorted by id. Rows that cannot be read are left out.
pub(super) fn rows_where<R: Row>(
    connection: &Connection,
    condition: &str,
    values: impl Params,
) -> rusqlite::Result<Vec<R>> {
    let sql = format!("SELECT id, {} FROM {} WHERE {condition} ORDER BY id", columns(R::COLUMNS), R::TABLE.name());
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map(values, |row| Ok(read_row(row.get(0)?, row)))?;
    Ok(found.collect::<rusqlite::Result<Vec<Option<R>>>>()?.into_iter().flatten().collect())
}

/// Whether the row of a change exists and has these fields.
pub(super) fn holds(connection: &Connection, change: &Change, fields: &Fields) -> rusqlite::Result<bool> {
    let each = fields.keys().map(|name| format!(" AND {name} IS ?")).collect::<String>();
    let sql = format!("SELECT count(*) FROM {} WHERE id = ?{each}", change.table.name());
    let id = Value::Int(change.row);
    let values = params_from_iter(std::iter::once(&id).chain(fields.values()).map(Bound));
    connection.prepare_cached(&sql)?.query_row(values, |row| row.get::<_, i64>(0)).map(|found| found == 1)
}

fn run<'a>(connection: &Connection, sql: &str, values: impl Iterator<Item = &'a Value>) -> rusqlite::Result<usize> {
    connection.prepare_cached(sql)?.execute(params_from_iter(values.map(Bound)))
}

/// All rows of a table with their fields, for comparing two files.
pub(super) fn all_rows(connection: &Connection, table: Table) -> rusqlite::Result<Vec<(i64, Fields)>> {
    let sql = format!("SELECT id, {} FROM {} ORDER BY id", columns(table.columns()), table.name());
    let mut statement = connection.prepare(&sql)?;
    let read = |row: &SqlRow| {
        let fields =
            table.columns().iter().enumerate().map(|(i, c)| Ok((c.name, borrowed(row.get_ref(i + 1)?).into_owned())));
        Ok((row.get(0)?, fields.collect::<rusqlite::Result<Fields>>()?))
    };
    statement.query_map([], read)?.collect()
}

/// The fields of a change as JSON, as the journal stores them.
pub(super) fn to_json(fields: &Fields) -> String {
    let json = |value: &Value| match value {
        Value::Null => serde_json::Value::Null,
        Value::Int(n) => (*n).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Uuid(uuid) => uuid.to_string().into(),
    };
    let object = fields.iter().map(|(name, value)| ((*name).to_owned(), json(value))).collect();
    serde_json::Value::Object(object).to_string()
}

/// Reads the fields of a change. `None` if they are not valid fields of `table`.
pub(super) fn from_json(table: Table, json: &str) -> Option<Fields> {
    let serde_json::Value::Object(map) = serde_json::from_str(json).ok()? else { return None };
    let field = |(name, value): (&String, &serde_json::Value)| {
        let column = table.column(name)?;
        let value = match (column.kind, value) {
            (_, serde_json::Value::Null) => Value::Null,
            (Kind::Int, serde_json::Value::Number(n)) => Value::Int(n.as_i64()?),
            (Kind::Text, serde_json::Value::String(text)) => Value::Text(text.clone()),
            (Kind::Uuid, serde_json::Value::String(text)) => Value::Uuid(text.parse().ok()?),
            _ => return None,
        };
        Some((column.name, value))
    };
    map.iter().map(field).collect()
}
