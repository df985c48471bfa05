//! The files of a project of QualCoder, and what is coded and noted in them.
//!
//! Positions of passages that were marked by hand are counted as Qt does, in units of UTF-16 and with a line end as one; those
//! of passages that a search found are counted in code points. So every position is checked with the words of the passage,
//! which are in the file as well.

use std::collections::{HashMap, HashSet};

use super::Reading;
use crate::domain::exchange::tables::ForeignRow;
use crate::domain::ids::Uuid;
use crate::domain::span::Span;
use crate::import::exchange::database::identifier;
use crate::import::exchange::foreign::{
    ForeignCoding, ForeignDocument, ForeignMemo, ForeignSelection, ForeignSubject, NotTaken,
};
use crate::import::exchange::refi::counting::{Counted, Positions, counted_exclusively};
use crate::import::exchange::refi::element::moment_of;
use crate::import::folder::ending;

/// A passage of a file: a coding or an annotation.
struct Passage<'a> {
    row: ForeignRow<'a>,
    is_coding: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn documents(&mut self) {
        let mut passages: HashMap<i64, Vec<Passage>> = HashMap::new();
        for (table, is_coding) in [("code_text", true), ("annotation", false)] {
            for row in self.tables.rows(table) {
                let passage = Passage { row, is_coding };
                passages.entry(row.number("fid").unwrap_or_default()).or_default().push(passage);
            }
        }
        let (mut values, codes) = (self.values("file"), self.code_guids());
        let transcribed: HashSet<i64> = self.tables.rows("source").filter_map(|row| transcript(&row)).collect();
        for row in self.tables.rows("source") {
            let Some(id) = row.number("id") else { continue };
            let (name, text) = (row.text("name"), row.text("fulltext"));
            let guid = identifier(&["qualcoder source", &id.to_string(), name, text]);
            self.sources.insert(id, (guid, name, i64::try_from(text.chars().count()).unwrap_or(i64::MAX)));
            if text.trim().is_empty() {
                self.without_text(&row);
                continue;
            }
            let selections = self.passages(passages.remove(&id).unwrap_or_default(), &codes, (guid, name, text));
            self.memo(ForeignSubject::Document(guid), &row, "memo");
            self.found.documents.push(ForeignDocument {
                guid,
                name: if transcribed.contains(&id) { name.trim_end_matches(".transcribed") } else { name }.to_owned(),
                text: text.to_owned(),
                created: moment_of(row.text("date")),
                selections,
                times: Vec::new(),
                values: values.remove(&id).unwrap_or_default(),
            });
        }
        for id in
            ["code_image", "code_av"].into_iter().flat_map(|table| self.tables.rows(table)).map(|row| row.number("id"))
        {
            let source = id.and_then(|id| self.sources.get(&id)).map(|(_, name, _)| *name);
            self.found.leave_out(NotTaken::NoTextSelected, source.unwrap_or_default());
        }
    }

    /// Names a source that has no text. A recording whose transcript is a source of its own is not missed.
    fn without_text(&mut self, row: &ForeignRow) {
        let (name, path) = (row.text("name"), row.text("mediapath"));
        let begins = |kind: &str| path.trim_start_matches('/').starts_with(kind);
        let what = match () {
            () if begins("images") => NotTaken::Picture,
            () if (begins("audio") || begins("video")) && transcript(row).is_some() => return,
            () if begins("audio") || begins("video") => NotTaken::Recording,
            () if ending(name) == "pdf" || ending(path) == "pdf" => NotTaken::Pdf,
            () => NotTaken::TextMissing,
        };
        self.found.leave_out(what, name);
        if !row.text("memo").trim().is_empty() {
            self.found.leave_out(NotTaken::MemoWithoutPlace, name);
        }
    }

    /// The selections of a file. Codings of the same words are one selection.
    fn passages(
        &mut self,
        mut passages: Vec<Passage>,
        codes: &HashMap<i64, Uuid>,
        (document, name, text): (Uuid, &str, &str),
    ) -> Vec<ForeignSelection> {
        passages.sort_by_key(|one| {
            let number = |column| one.row.number(column).unwrap_or(-1);
            (number("pos0"), number("pos1"), !one.is_coding, number("ctid"))
        });
        let positions = passages.iter().map(|one| Positions {
            start: one.row.number("pos0").unwrap_or(-1),
            end: one.row.number("pos1").unwrap_or(-1),
            name: one.row.text("seltext").to_owned(),
        });
        let positions: Vec<Positions> = positions.collect();
        let Counted { spans, same, .. } = counted_exclusively(text, &positions);
        self.checks.count(&positions, same);
        let mut selections: Vec<ForeignSelection> = Vec::new();
        let mut there: HashMap<Span, usize> = HashMap::new();
        for (one, span) in passages.iter().zip(spans) {
            let Some(span) = span else {
                self.found.leave_out(NotTaken::OutsideText, name);
                continue;
            };
            let at = *there.entry(span).or_insert_with(|| {
                let (start, end) = (span.start.to_string(), span.end.to_string());
                let guid = identifier(&["qualcoder passage", &document.to_string(), &start, &end]);
                let created = moment_of(one.row.text("date"));
                selections.push(ForeignSelection { guid, span, coder: None, created, codings: Vec::new() });
                selections.len() - 1
            });
            if let Some(selection) = selections.get_mut(at) {
                self.add(one, selection, codes);
            }
        }
        selections
    }

    /// Adds a coding or an annotation to its selection.
    fn add(&mut self, one: &Passage, selection: &mut ForeignSelection, codes: &HashMap<i64, Uuid>) {
        let (row, owner) = (&one.row, one.row.text("owner"));
        let (coder, created) = (self.coders.coder(owner), moment_of(row.text("date")));
        if selection.codings.is_empty() && selection.coder.is_none() {
            selection.coder = coder;
        }
        let about = if one.is_coding {
            let code = row.number("cid").and_then(|cid| codes.get(&cid)).copied().unwrap_or_default();
            let guid = identifier(&["qualcoder coding", &selection.guid.to_string(), &code.to_string(), owner]);
            selection.codings.push(ForeignCoding { guid, code, coder, created });
            ForeignSubject::Coding(guid)
        } else {
            ForeignSubject::Selection(selection.guid)
        };
        if !row.text("memo").trim().is_empty() {
            let words = row.text("memo").to_owned();
            self.found.memos.push(ForeignMemo { guid: None, about, words, coder, written: created, changed: None });
        }
        if row.number("important") == Some(1) {
            self.found.leave_out(NotTaken::Important, row.text("seltext"));
        }
    }
}

/// The number of the source with the transcript of a recording.
fn transcript(row: &ForeignRow) -> Option<i64> {
    row.number("av_text_id").filter(|id| *id > 0)
}
