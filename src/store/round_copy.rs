//! Carries out a copy of excerpts from one round to another, and takes it back.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::rows::{insert, rows_where};
use crate::domain::change::Change;
use crate::domain::excerpt::{Coding, Excerpt, Quote};
use crate::domain::ids::{CodeId, Id, RoundCopyId, RoundId};
use crate::domain::round::{Round, RoundCopy};
use crate::domain::row::Row;

/// Makes the copies that a row of `round_copy` stands for where the row was added, and removes them where it was removed.
pub(super) fn apply(connection: &Connection, change: &Change) -> rusqlite::Result<()> {
    let copy = |fields| RoundCopy::from_fields(RoundCopyId::new(change.row), fields);
    match (&change.before, &change.after) {
        (None, Some(fields)) => copy(fields).map_or(Ok(()), |copy| carry_out(connection, &copy)),
        (Some(fields), None) => copy(fields).map_or(Ok(()), |copy| take_back(connection, &copy)),
        _ => Ok(()),
    }
}

/// Copies the excerpts with their quotes and codings. Every code of the old round must have its copy in the new one.
fn carry_out(connection: &Connection, copy: &RoundCopy) -> rusqlite::Result<()> {
    let missing = || rusqlite::Error::QueryReturnedNoRows;
    let round = rows_where::<Round>(connection, "id = ?", [copy.new.number()])?.pop().ok_or_else(missing)?;
    let codes = copied_codes(connection, copy.new)?;
    let of_old = params![copy.document.number(), copy.old.number()];
    let originals = rows_where::<Excerpt>(connection, "document = ? AND round = ?", of_old)?;
    let of_excerpts = "id IN (SELECT id FROM excerpt WHERE document = ? AND round = ?)";
    let quotes = rows_where::<Quote>(connection, of_excerpts, of_old)?;
    let of_codings = "excerpt IN (SELECT id FROM excerpt WHERE document = ? AND round = ?)";
    let mut codings: HashMap<_, Vec<Coding>> = HashMap::new();
    for coding in rows_where::<Coding>(connection, of_codings, of_old)? {
        codings.entry(coding.excerpt).or_default().push(coding);
    }
    let mut coded = 0;
    for ((n, original), quote) in (0..).zip(&originals).zip(quotes) {
        if quote.id != original.id {
            return Err(missing());
        }
        let excerpt = copy.excerpt(n, original, &round);
        insert(connection, &excerpt)?;
        insert(connection, &Quote { id: excerpt.id, ..quote })?;
        for coding in codings.remove(&original.id).unwrap_or_default() {
            let code = *codes.get(&coding.code).ok_or_else(missing)?;
            insert(connection, &copy.coding(coded, &coding, &round, excerpt.id, code))?;
            coded += 1;
        }
    }
    Ok(())
}

/// Removes the copies.
fn take_back(connection: &Connection, copy: &RoundCopy) -> rusqlite::Result<()> {
    let copies = "SELECT id FROM excerpt WHERE document = ?1 AND round = ?2 AND id >= ?3 AND origin IS NOT NULL";
    let which = params![copy.document.number(), copy.new.number(), copy.first_excerpt.number()];
    for sql in [
        format!("DELETE FROM coding WHERE excerpt IN ({copies})"),
        format!("DELETE FROM quote WHERE id IN ({copies})"),
        format!("DELETE FROM excerpt WHERE id IN ({copies})"),
    ] {
        connection.prepare_cached(&sql)?.execute(which)?;
    }
    Ok(())
}

/// The code of a round that was copied from each code.
fn copied_codes(connection: &Connection, round: RoundId) -> rusqlite::Result<HashMap<CodeId, CodeId>> {
    let sql = "SELECT origin, id FROM code WHERE round = ? AND origin IS NOT NULL";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([round.number()], |row| Ok((CodeId(row.get(0)?), CodeId(row.get(1)?))))?;
    found.collect()
}
