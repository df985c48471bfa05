//! Texts that documents had before, and texts that were undone. They are not stored: each is worked out from a text next to
//! it and the correction between them. A correction holds only the pieces that differ, so words can stand half in a piece
//! and half in what did not change. Only the whole text tells whether they were there.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::{Connection, params};

use super::correction::from_json;
use super::rows;
use crate::domain::correction::Correction;
use crate::domain::edit::{Cut, TextEdit};
use crate::domain::ids::{CorrectionId, Id};
use crate::domain::row::{Row, Table};

/// The corrections of each document: the revision before, the one after, and the edit between.
type Corrections = HashMap<i64, Vec<(i64, i64, TextEdit)>>;

/// The documents of which an earlier or an undone text holds what is looked for. It is at most `longest` bytes long where
/// it stands.
pub(super) fn documents_with(
    connection: &Connection,
    holds: &dyn Fn(&str) -> bool,
    longest: usize,
) -> rusqlite::Result<BTreeSet<i64>> {
    let mut found = BTreeSet::new();
    let unused = "SELECT document, text FROM text_revision WHERE id NOT IN (SELECT revision FROM document)";
    let mut statement = connection.prepare(unused)?;
    let mut texts = statement.query([])?;
    while let Some(row) = texts.next()? {
        if holds(&row.get::<_, String>(1)?) {
            found.insert(row.get(0)?);
        }
    }
    for (document, corrections) in corrections(connection)? {
        if found.contains(&document) {
            continue;
        }
        let mut statement = connection.prepare_cached("SELECT id, text FROM text_revision WHERE document = ?")?;
        let known = statement.query_map([document], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let known: Vec<(i64, String)> = known.collect::<rusqlite::Result<_>>()?;
        if any_holds(&corrections, known, holds, longest) {
            found.insert(document);
        }
    }
    Ok(found)
}

/// All corrections that are in the file: those that hold, and those that were undone.
fn corrections(connection: &Connection) -> rusqlite::Result<Corrections> {
    let mut all = Corrections::new();
    let mut seen = HashSet::new();
    let mut add = |document: i64, old: i64, new: i64, edits: &str| {
        if let Some(recorded) = from_json(edits).filter(|_| seen.insert((old, new))) {
            all.entry(document).or_default().push((old, new, recorded.edit));
        }
    };
    let mut statement = connection.prepare("SELECT document, old, new, edits FROM correction")?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        add(row.get(0)?, row.get(1)?, row.get(2)?, &row.get::<_, String>(3)?);
    }
    let sql = "SELECT row, coalesce(after, before) FROM change WHERE table_name = ? AND scrubbed = 0";
    let mut statement = connection.prepare(sql)?;
    let mut found = statement.query(params![Table::Correction.name()])?;
    while let Some(row) = found.next()? {
        let fields = rows::from_json(Table::Correction, &row.get::<_, String>(1)?);
        let id = CorrectionId(row.get(0)?);
        if let Some(one) = fields.and_then(|fields| Correction::from_fields(id, &fields)) {
            add(one.document.number(), one.old.number(), one.new.number(), &one.edits);
        }
    }
    Ok(all)
}

/// Whether any text that the corrections lead to, from the known ones, holds what is looked for.
fn any_holds(
    corrections: &[(i64, i64, TextEdit)],
    known: Vec<(i64, String)>,
    holds: &dyn Fn(&str) -> bool,
    longest: usize,
) -> bool {
    let mut seen: HashSet<i64> = known.iter().map(|(revision, _)| *revision).collect();
    let mut next = known;
    while let Some((revision, text)) = next.pop() {
        for (old, new, edit) in corrections {
            let (to, forth, back) = match (*old == revision, *new == revision) {
                (true, _) => (*new, edit.clone(), edit.inverse()),
                (_, true) => (*old, edit.inverse(), edit.clone()),
                _ => continue,
            };
            let Some(other) = forth.applied_to_text(&text).filter(|_| seen.insert(to)) else { continue };
            if back.cuts.iter().any(|cut| holds(around(&other, cut, longest))) {
                return true;
            }
            next.push((to, other));
        }
    }
    false
}

/// The part of a text in which words can stand that a cut of it touches. It begins and ends with whole words.
fn around<'a>(text: &'a str, cut: &Cut, longest: usize) -> &'a str {
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let start = (0..=cut.at.saturating_sub(longest)).rev().find(is_boundary).unwrap_or(0);
    let end = (cut.at + cut.removed.len()).saturating_add(longest).min(text.len());
    let end = (end..=text.len()).find(is_boundary).unwrap_or(text.len());
    let start = text.get(..start).and_then(|before| before.rfind(char::is_whitespace)).unwrap_or(0);
    let end = text.get(end..).and_then(|after| after.find(char::is_whitespace)).map_or(text.len(), |more| end + more);
    text.get(start..end).unwrap_or(text)
}
