//! Reads the databases of other programs.
//!
//! The bytes may come from anybody, so SQLite gets them in memory, for reading only, and with narrow limits. Only the tables
//! and columns that are asked for are read, each from its first row to its last: no view, no virtual table, no generated
//! column, no index and no trigger is ever used, so nothing that the file says about itself is executed.

#[cfg(test)]
pub(crate) mod tests;

use rusqlite::config::DbConfig;
use rusqlite::ffi::ErrorCode;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, MAIN_DB, OptionalExtension};

use super::upgrade::APPLICATION_ID;
use crate::domain::exchange::tables::{ForeignTables, MostRead, WantedTable};
use crate::domain::row::Value;
use crate::error::{DatabaseFault, Error, Result};

/// The first bytes of every database.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// Where the header says how the file is written and read: 1 with a rollback journal, 2 with write-ahead logging.
const JOURNAL_VERSIONS: std::ops::Range<usize> = 18..20;

/// Where the header says whose file it is.
const APPLICATION: std::ops::Range<usize> = 68..72;

/// The most tables, indexes, views and triggers. Programs' own files have about fifty.
const OBJECTS: i32 = 2_000;

/// The longest statement, in bytes, also of those that made the tables.
const STATEMENT: i32 = 100_000;

/// How many columns a table may have.
const COLUMNS: i32 = 500;

/// After how many instructions of SQLite the work so far is looked at, and how often. A row needs about ten.
const STRIDE: i32 = 100_000;
const STRIDES: u32 = 1_000;

/// The wanted tables of a database with these bytes. Tables that it does not have are left out.
///
/// Errors: [`Error::Import`] if the bytes are no database, a project of tusj, damaged, or more than `most`.
pub fn read(mut bytes: Vec<u8>, wanted: &[WantedTable], most: MostRead) -> Result<ForeignTables> {
    if !bytes.starts_with(MAGIC) {
        return Err(damaged("").into());
    }
    let application = bytes.get(APPLICATION).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
    if application.map(i64::from) == Some(APPLICATION_ID) {
        return Err(DatabaseFault::OwnProject.into());
    }
    // In memory there is no log beside the file. The caller has made sure that nothing is left in one.
    if let Some(versions) = bytes.get_mut(JOURNAL_VERSIONS)
        && *versions == [2, 2]
    {
        versions.fill(1);
    }
    let connection = connected(&bytes).map_err(|error| fault(&error, "", most))?;
    drop(bytes);
    let mut reading = Reading { connection, most, tables: ForeignTables::default(), rows: 0, bytes: 0 };
    wanted.iter().try_for_each(|table| reading.table(table))?;
    Ok(reading.tables)
}

/// A connection to these bytes that can do nothing but read them.
fn connected(bytes: &[u8]) -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_SCHEMA, OBJECTS),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, STATEMENT),
        (Limit::SQLITE_LIMIT_COLUMN, COLUMNS),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 50),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    for (config, value) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ] {
        connection.set_db_config(config, value)?;
    }
    connection.deserialize_read_exact(MAIN_DB, bytes, bytes.len(), true)?;
    let mut strides = 0;
    let is_too_much = move || {
        strides += 1;
        strides > STRIDES
    };
    connection.progress_handler(STRIDE, Some(is_too_much))?;
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;")?;
    Ok(connection)
}

/// The state of reading.
struct Reading {
    connection: Connection,
    most: MostRead,
    tables: ForeignTables,
    rows: usize,
    bytes: usize,
}

impl Reading {
    fn table(&mut self, wanted: &WantedTable) -> Result<()> {
        let most = self.most;
        let failed = |error: rusqlite::Error| fault(&error, wanted.name, most);
        let Some(name) = own_name(&self.connection, wanted.name).map_err(failed)? else { return Ok(()) };
        let there = own_columns(&self.connection, &name).map_err(failed)?;
        let columns: Vec<&'static str> =
            wanted.columns.iter().copied().filter(|column| there.contains(&column.to_lowercase())).collect();
        if columns.is_empty() {
            return Ok(());
        }
        let listed = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
        // An index could hold other values than the table.
        let query = format!("SELECT {listed} FROM main.{} NOT INDEXED", quoted(&name));
        let mut rows = Vec::new();
        let mut statement = self.connection.prepare(&query).map_err(failed)?;
        let mut found = statement.query([]).map_err(failed)?;
        while let Some(row) = found.next().map_err(failed)? {
            self.rows += 1;
            if self.rows > most.rows {
                return Err(DatabaseFault::TooManyRows { limit: most.rows }.into());
            }
            let mut values = Vec::with_capacity(columns.len());
            for at in 0..columns.len() {
                let value = value(row.get_ref(at).map_err(failed)?, wanted.name)?;
                self.bytes += if let Value::Text(text) = &value { text.len() } else { 0 };
                values.push(value);
            }
            if self.bytes > most.bytes {
                return Err(DatabaseFault::TooLarge { limit: most.bytes }.into());
            }
            rows.push(values);
        }
        self.tables.add(wanted.name, columns, rows);
        Ok(())
    }
}

/// The name of the table as it is written in the file. `None` if there is none, or what has the name is no table with rows
/// of its own: a view or a virtual table.
fn own_name(connection: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    let query =
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = ?1 COLLATE NOCASE";
    connection.query_row(query, [name], |row| row.get(0)).optional()
}

/// The columns of a table that are stored, in lower case.
fn own_columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_xinfo(?1) WHERE hidden = 0")?;
    let names = statement.query_map([table], |row| row.get::<_, String>(0))?;
    names.map(|name| name.map(|name| name.to_lowercase())).collect()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A value as ours. Errors: a text is not in the encoding that the file says.
fn value(value: ValueRef<'_>, table: &str) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Text(number.to_string()),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            Value::Text(std::str::from_utf8(bytes).map_err(|_| damaged(table))?.to_owned())
        }
    })
}

/// Why a table could not be read.
fn fault(error: &rusqlite::Error, table: &str, most: MostRead) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::OperationInterrupted) => DatabaseFault::TooManyRows { limit: most.rows },
        Some(ErrorCode::TooBig | ErrorCode::OutOfMemory) => DatabaseFault::TooLarge { limit: most.bytes },
        _ => damaged(table),
    }
    .into()
}

fn damaged(table: &str) -> DatabaseFault {
    DatabaseFault::Damaged { table: table.to_owned() }
}
