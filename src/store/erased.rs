//! Acts that can no longer be undone, because content of theirs was erased, or of an act after them that touched the same
//! thing. They are taken off the stacks once and for all, so that no undo needs to look at them again.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use rusqlite::{Connection, OptionalExtension};

use super::journal::Side;
use super::{Store, choice};
use crate::error::Result;

/// The choice that holds the number of the last step that erased something.
const LAST_ERASURE: &str = "last-erasure";

/// The choice that holds the numbers of the acts that were taken off the undo stack, as ranges: `12-40 55 60-61`.
const ERASED_ACTS: &str = "erased-acts";

impl Store {
    /// The number of the last step that erased something or repaired rows; 0 if there is none. What was done before it
    /// may not fit the rows of now.
    pub fn last_erasure(&self) -> Result<i64> {
        Ok(self.choice(LAST_ERASURE)?.and_then(|seq| seq.parse().ok()).unwrap_or(0))
    }

    /// How many acts after step `seq` can no longer be undone.
    pub fn erased_after(&self, seq: i64) -> Result<usize> {
        let ranges = ranges(&self.choice(ERASED_ACTS)?.unwrap_or_default());
        let after = |range: &RangeInclusive<i64>| (range.end() - seq.max(range.start() - 1)).max(0);
        Ok(usize::try_from(ranges.iter().map(after).sum::<i64>()).unwrap_or(0))
    }
}

/// After step `seq` has erased content: takes the acts off the stacks that cannot be undone or redone any more.
pub(super) fn take_off_stacks(connection: &Connection, seq: i64) -> rusqlite::Result<()> {
    note(connection, seq)?;
    remove(connection, &barred(connection, Side::Redo)?)?;
    let erased = barred(connection, Side::Undo)?;
    remove(connection, &erased)?;
    if erased.is_empty() {
        return Ok(());
    }
    let sql = "SELECT value FROM choice WHERE name = ?";
    let before: Option<String> = connection.query_row(sql, [ERASED_ACTS], |row| row.get(0)).optional()?;
    let mut all: Vec<i64> = ranges(&before.unwrap_or_default()).into_iter().flatten().chain(erased).collect();
    all.sort_unstable();
    choice::write(connection, ERASED_ACTS, &as_ranges(&all))
}

/// Remembers that what was done before step `seq` may not fit the rows any more.
pub(super) fn note(connection: &Connection, seq: i64) -> rusqlite::Result<()> {
    choice::write(connection, LAST_ERASURE, &seq.to_string())
}

/// Ends redoing: nothing that was undone before can be done again.
pub(super) fn end_redo(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM live WHERE side = 'redo'", []).map(drop)
}

/// What an act touches: everything that belongs to one document, or a row outside the documents.
#[derive(PartialEq, Eq, Hash)]
enum Area {
    Document(i64),
    Row(String, i64),
}

/// The acts on a stack with erased content, and those below them that touched the same.
fn barred(connection: &Connection, stack: Side) -> rusqlite::Result<Vec<i64>> {
    // A copy of excerpts is no part of its document, so that it is not erased with it. But where the document still is,
    // what was done with the copies would be lost with them.
    let sql = "SELECT seq, table_name, row,
                   CASE table_name WHEN 'round_copy' THEN
                       (SELECT id FROM document WHERE id = coalesce(after, before) ->> 'document')
                   ELSE document END,
                   scrubbed
               FROM live JOIN change USING (seq) WHERE side = ? ORDER BY seq DESC";
    let mut statement = connection.prepare(sql)?;
    let mut found = statement.query([stack.word()])?;
    let (mut barred, mut areas) = (Vec::new(), HashSet::new());
    let (mut act, mut touched, mut is_barred) = (0, Vec::new(), false);
    let mut end = |act: i64, touched: &mut Vec<Area>, is_barred: bool, areas: &mut HashSet<Area>| {
        if is_barred {
            barred.push(act);
            areas.extend(touched.drain(..));
        }
        touched.clear();
    };
    while let Some(row) = found.next()? {
        let seq = row.get(0)?;
        if seq != act {
            end(act, &mut touched, is_barred, &mut areas);
            (act, is_barred) = (seq, false);
        }
        let area = match row.get::<_, Option<i64>>(3)? {
            Some(document) => Area::Document(document),
            None => Area::Row(row.get(1)?, row.get(2)?),
        };
        is_barred |= row.get::<_, bool>(4)? || areas.contains(&area);
        touched.push(area);
    }
    end(act, &mut touched, is_barred, &mut areas);
    Ok(barred)
}

fn remove(connection: &Connection, acts: &[i64]) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("DELETE FROM live WHERE seq = ?")?;
    acts.iter().try_for_each(|seq| statement.execute([seq]).map(drop))
}

fn ranges(text: &str) -> Vec<RangeInclusive<i64>> {
    let range = |one: &str| {
        let (first, last) = one.split_once('-').unwrap_or((one, one));
        Some(first.parse().ok()?..=last.parse().ok()?)
    };
    text.split_whitespace().filter_map(range).collect()
}

/// Numbers in order, as ranges.
fn as_ranges(numbers: &[i64]) -> String {
    let runs = numbers.chunk_by(|a, b| a + 1 == *b || a == b);
    let run = |run: &[i64]| match run {
        [one] => one.to_string(),
        [first, .., last] => format!("{first}-{last}"),
        [] => String::new(),
    };
    runs.map(run).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_as_ranges() {
        assert_eq!(as_ranges(&[1, 2, 3, 5, 8, 9]), "1-3 5 8-9");
        assert_eq!(ranges("1-3 5 8-9").into_iter().flatten().collect::<Vec<_>>(), [1, 2, 3, 5, 8, 9]);
        assert!(ranges("").is_empty());
    }
}
