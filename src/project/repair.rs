//! Repairing what `check` finds: what can be done about each fault, and doing it.
//!
//! Rows that differ from the journal become what the journal says. Everything else that can be repaired is one ordinary
//! step, which can be undone.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::check::Fault;
use super::name::numbered;
use super::{Context, Project};
use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::codebook::split_path;
use crate::domain::excerpt::{Coding, Excerpt, Quote};
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::preparation::{NO_EDITS, Preparation};
use crate::domain::row::Table;
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::store::backup::{BackupRecord, back_up};
use crate::store::backup_files::kept_path;
use crate::store::check::FileFault;
use crate::store::texts::digest;
use crate::store::{Mode, Store};

/// What can be done about a fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remedy {
    /// The row becomes what the journal says.
    FromJournal,
    /// The quote becomes the text of its span.
    QuoteFromText,
    /// The span moves to the only place where the text has the quote.
    SpanFromQuote,
    /// The excerpt is stored under the turn that it belongs to.
    OwnTurn,
    /// The empty excerpt is removed.
    RemoveEmpty,
    /// The code gets a name that no sibling has.
    NewName,
    /// The code moves to the top of the tree.
    MoveToTop,
    /// The coding gets the code of the same name in its own round, or is removed.
    OwnRound,
    /// The quote is printed as it stands in the text again.
    RestoreQuote,
    /// The indexes are built again. Whether that helps is seen afterwards.
    RebuildIndexes,
    /// Nothing.
    None,
}

/// The result of a repair.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repaired {
    /// The copy of the file as it was. `None` if nothing was wrong.
    pub kept: Option<PathBuf>,
    /// How many faults there were. `None` if the file could not be read before.
    pub before: Option<usize>,
    /// What is still wrong.
    pub left: Vec<Fault>,
}

/// Repairs the project at `path`, after keeping a copy beside it; `unrepaired` says in its name what it is. If nothing is
/// wrong, nothing is done. Errors: the file cannot be read even so, or the disk refuses.
pub fn repair(path: &Path, zone: TimeZone, unrepaired: &str, context: fn() -> Context) -> Result<Repaired> {
    let before = match Project::open(path, Mode::Read, context()).and_then(|project| project.check()) {
        Ok(faults) => Some(faults.len()),
        Err(Error::Damaged { .. }) => None,
        Err(other) => return Err(other),
    };
    let mut store = Store::open(path, Mode::Write)?;
    if before == Some(0) && !store.lacks_indexes()? {
        return Ok(Repaired { kept: None, before, left: Vec::new() });
    }
    let now = (context().now)();
    let kept = kept_path(path, now, zone, unrepaired);
    let record = BackupRecord::new(&kept, now, store.head()).of(path);
    // The list of backups may be what is damaged.
    store.begin_backup(&record).ok();
    back_up(path, &kept, &|_| Ok(()), &|| Ok(()))?;
    store.repair(None, now)?;
    let mut project = Project::open(path, Mode::Write, context())?;
    // A repaired code or excerpt may show another fault, which was hidden.
    for _ in 0..3 {
        let faults = project.check()?;
        let step = project.repair_step(&faults)?;
        if project.commit(step)?.seq == 0 {
            break;
        }
    }
    project.store.record_backup(&record)?;
    Ok(Repaired { kept: Some(kept), before, left: project.check()? })
}

impl Project {
    /// What can be done about each of these faults.
    pub fn remedies(&self, faults: &[Fault]) -> Result<Vec<Remedy>> {
        let differs = |fault: &Fault| matches!(fault, Fault::File(_));
        let from_journal =
            if faults.iter().any(differs) { self.store.rows_to_repair().unwrap_or_default() } else { BTreeSet::new() };
        faults.iter().map(|fault| self.remedy(fault, &from_journal)).collect()
    }

    fn remedy(&self, fault: &Fault, from_journal: &BTreeSet<(Table, i64)>) -> Result<Remedy> {
        let in_journal = |table: Table, row: i64| from_journal.contains(&(table, row));
        Ok(match fault {
            Fault::File(FileFault::DiffersFromJournal { table, row }) if in_journal(*table, *row) => {
                Remedy::FromJournal
            }
            // A missing row may be in the journal.
            Fault::File(FileFault::DanglingReference(_)) if !from_journal.is_empty() => Remedy::FromJournal,
            Fault::File(FileFault::Damaged(_)) => Remedy::RebuildIndexes,
            Fault::File(_) | Fault::Text(_) | Fault::Turns(_) => Remedy::None,
            Fault::Span(id) if self.only_place_of(*id)?.is_some() => Remedy::SpanFromQuote,
            Fault::Span(_) => Remedy::None,
            Fault::Quote(_) => Remedy::QuoteFromText,
            Fault::Turn(_) => Remedy::OwnTurn,
            Fault::EmptyExcerpt(_) => Remedy::RemoveEmpty,
            Fault::Cycle(_) => Remedy::MoveToTop,
            Fault::DuplicateName(_) => Remedy::NewName,
            Fault::OtherRound(_) => Remedy::MoveToTop,
            Fault::CodeOfOtherRound(_) => Remedy::OwnRound,
            Fault::Preparation(_) => Remedy::RestoreQuote,
        })
    }

    /// The step that repairs what a step can repair.
    fn repair_step(&self, faults: &[Fault]) -> Result<Step> {
        let mut step = Step::new(ActKind::Repaired);
        let (mut names, mut untied) = (HashSet::new(), HashSet::new());
        for fault in faults {
            match fault {
                Fault::Quote(id) => self.repair_quote(&mut step, *id)?,
                Fault::Span(id) => {
                    if let Some(span) = self.only_place_of(*id)? {
                        self.repair_excerpt(&mut step, *id, span)?;
                    }
                }
                Fault::Turn(id) => {
                    let span = self.model.excerpts.get(*id).map(Excerpt::span);
                    span.map_or(Ok(()), |span| self.repair_excerpt(&mut step, *id, span))?;
                }
                Fault::EmptyExcerpt(id) => self.repair_empty(&mut step, *id)?,
                Fault::Cycle(id) => self.repair_circle(&mut step, *id, &mut untied, &mut names),
                Fault::DuplicateName(id) => self.repair_name(&mut step, *id, &mut names),
                Fault::OtherRound(id) => self.move_to_top(&mut step, *id, &mut names),
                Fault::CodeOfOtherRound(id) => self.repair_round(&mut step, *id),
                Fault::Preparation(id) => self.repair_preparation(&mut step, *id)?,
                Fault::File(_) | Fault::Text(_) | Fault::Turns(_) => {}
            }
        }
        Ok(step)
    }

    fn repair_quote(&self, step: &mut Step, id: ExcerptId) -> Result<()> {
        let Some(excerpt) = self.model.excerpts.get(id) else { return Ok(()) };
        let words = self.words(excerpt.document, excerpt.span())?;
        let new = Quote { id, document: excerpt.document, words };
        let about = self.about(excerpt.document);
        match self.store.row::<Quote>(id)? {
            Some(old) => step.alter(&old, &new, about),
            None => step.add(&new, about),
        };
        step.on::<Excerpt>(id);
        Ok(())
    }

    /// The only place where the document has the excerpt's quote.
    fn only_place_of(&self, id: ExcerptId) -> Result<Option<Span>> {
        let Some(excerpt) = self.model.excerpts.get(id) else { return Ok(None) };
        let (text, quote) = match (self.text(excerpt.document), self.store.quote(id)) {
            (Ok(text), Ok(quote)) => (text, quote),
            (Err(Error::Damaged { .. }), _) | (_, Err(Error::Damaged { .. })) => return Ok(None),
            (Err(other), _) | (_, Err(other)) => return Err(other),
        };
        let mut places = text.text.match_indices(quote.as_str()).map(|(at, _)| Span::new(at, at + quote.len()));
        Ok(places.next().filter(|_| places.next().is_none()))
    }

    /// Gives an excerpt this span, and the turn that belongs to it.
    fn repair_excerpt(&self, step: &mut Step, id: ExcerptId, span: Span) -> Result<()> {
        let Some(old) = self.model.excerpts.get(id) else { return Ok(()) };
        let text = self.text(old.document)?;
        let (turn, speaker) = self.counting_turn(&text, span);
        let new = Excerpt { start_byte: span.start, end_byte: span.end, turn, speaker, ..old.clone() };
        step.alter(old, &new, self.about(old.document)).on::<Excerpt>(id);
        Ok(())
    }

    fn repair_empty(&self, step: &mut Step, id: ExcerptId) -> Result<()> {
        let Some(excerpt) = self.model.excerpts.get(id) else { return Ok(()) };
        let about = self.about(excerpt.document);
        if let Some(quote) = self.store.row::<Quote>(id)? {
            step.remove(&quote, about);
        }
        self.drop_preparation(step, excerpt);
        step.remove(excerpt, about).on::<Excerpt>(id);
        Ok(())
    }

    /// Drops the edits of a quote. A rendering and a translation stay, but are stale until someone approves them.
    fn repair_preparation(&self, step: &mut Step, id: ExcerptId) -> Result<()> {
        let Some((excerpt, old)) = self.model.excerpts.get(id).zip(self.model.preparation_of(id)) else {
            return Ok(());
        };
        let is_by_hand = !old.rendering.is_empty() || !old.translation.is_empty();
        let prepared_from = digest(&if is_by_hand { String::new() } else { self.quote(id)? });
        let new = Preparation { edits: NO_EDITS.to_owned(), prepared_from, ..old.clone() };
        let about = self.about(excerpt.document);
        match new.has_content() || !self.is_marked(excerpt, 0) {
            true => step.alter(old, &new, about),
            false => step.remove(old, about),
        };
        step.on::<Excerpt>(id);
        Ok(())
    }

    /// Moves one code of a circle to the top. That opens the circle for the others.
    fn repair_circle(
        &self,
        step: &mut Step,
        id: CodeId,
        untied: &mut HashSet<CodeId>,
        names: &mut HashSet<(Option<CodeId>, String)>,
    ) {
        if untied.contains(&id) {
            return;
        }
        let mut next = Some(id);
        while let Some(code) = next.filter(|code| untied.insert(*code)) {
            next = self.model.codebook.get(code).and_then(|code| code.parent);
        }
        self.move_to_top(step, id, names);
    }

    fn move_to_top(&self, step: &mut Step, id: CodeId, names: &mut HashSet<(Option<CodeId>, String)>) {
        let Some(code) = self.model.codebook.get(id) else { return };
        let name = self.unused_name(code, None, names);
        let new = Code { parent: None, name, ..code.clone() };
        step.alter(code, &new, ChangeScope::NONE).on::<Code>(id);
    }

    fn repair_name(&self, step: &mut Step, id: CodeId, names: &mut HashSet<(Option<CodeId>, String)>) {
        let Some(code) = self.model.codebook.get(id) else { return };
        // The first of those with the same name keeps it.
        let is_first = |other: &&Code| {
            let same = (other.round, other.parent) == (code.round, code.parent);
            same && other.name.to_lowercase() == code.name.to_lowercase()
        };
        let first = self.model.codes.iter().filter(is_first).map(|code| code.id).min();
        if first == Some(id) {
            return;
        }
        let new = Code { name: self.unused_name(code, code.parent, names), ..code.clone() };
        step.alter(code, &new, ChangeScope::NONE).on::<Code>(id);
    }

    /// A name like the code's that no code under `parent` has.
    fn unused_name(
        &self,
        code: &Code,
        parent: Option<CodeId>,
        given: &mut HashSet<(Option<CodeId>, String)>,
    ) -> String {
        let siblings = self
            .model
            .codes
            .iter()
            .filter(|other| (other.round, other.parent) == (code.round, parent) && other.id != code.id);
        let taken: HashSet<String> = siblings.map(|code| code.name.to_lowercase()).collect();
        let mut names = numbered(&code.name);
        let is_free =
            |name: &String| !taken.contains(&name.to_lowercase()) && !given.contains(&(parent, name.to_lowercase()));
        let name = names.find(is_free).unwrap_or_else(|| code.name.clone());
        given.insert((parent, name.to_lowercase()));
        name
    }

    /// Gives an excerpt the codes of its own round, by their paths, in place of those of another.
    fn repair_round(&self, step: &mut Step, id: ExcerptId) {
        let model = &self.model;
        let Some(excerpt) = model.excerpts.get(id) else { return };
        let mut has: HashSet<CodeId> = self.codings_on(id).map(|coding| coding.code).collect();
        let about = self.about(excerpt.document);
        for coding in self.codings_on(id) {
            if model.codebook.get(coding.code).is_none_or(|code| code.round == excerpt.round) {
                continue;
            }
            let path = split_path(&model.codebook.path(coding.code));
            match model.codebook.at_path_in(excerpt.round, &path).filter(|code| has.insert(*code)) {
                Some(code) => step.alter(coding, &Coding { code, ..coding.clone() }, about),
                None => step.remove(coding, about),
            };
        }
        step.on::<Excerpt>(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::{Study, assert_sound, counted, rows};
    use crate::store::tests::tamper;

    fn study() -> Study {
        Study::with(&[("I01", &["I: Hvordan?", "Anna: Det {Tillit:gikk} bra, og {Uro:sakte}."])])
    }

    /// Repairs the project after this was done to the file. Returns what is left, and the project.
    fn after(sql: &str) -> (Vec<Fault>, Study, String) {
        let mut p = study();
        let before = rows(p.store());
        tamper(&p.path(), sql);
        let repaired = repair(&p.path(), TimeZone::UTC, "før reparasjon", counted).unwrap();
        assert!(repaired.kept.unwrap().exists());
        p.reopen();
        (repaired.left, p, before)
    }

    #[test]
    fn rows_that_differ_from_the_journal_become_what_it_says() {
        for sql in [
            "UPDATE quote SET words = 'annet'",
            "UPDATE excerpt SET turn = 1",
            "UPDATE code SET name = 'x' WHERE name = 'Uro'",
            "DELETE FROM coding",
            "DELETE FROM code WHERE name = 'Uro'",
            "INSERT INTO setting (name, value) VALUES ('a', 'b')",
        ] {
            let (left, p, before) = after(sql);
            assert_eq!(left, [], "{sql}");
            assert_eq!(rows(p.store()), before, "{sql}");
            assert_sound(&p);
        }
    }

    #[test]
    fn missing_indexes_are_made_again() {
        let (left, p, _) = after("DROP INDEX excerpt_document; DROP INDEX change_named; DROP INDEX code_name");
        assert_eq!(left, []);
        let sql = "SELECT count(*) FROM sqlite_schema
                   WHERE name IN ('excerpt_document', 'change_named', 'code_name')";
        assert_eq!(p.store().query_value::<i64>(sql), 3);
    }

    /// Changes a row as a faulty program would: in the table and in the journal.
    fn faulty(table: &str, row: i64, column: &str, before: &str, after: &str) -> String {
        format!(
            "UPDATE {table} SET {column} = {after} WHERE id = {row};
             INSERT INTO step (act, args, coder, at, schema_version) VALUES ('setting-changed', '[]', 1, 1800000000000, 2);
             INSERT INTO change (seq, n, table_name, row, document, before, after)
             VALUES (last_insert_rowid(), 0, '{table}', {row}, NULL, json_object('{column}', {before}),
                     json_object('{column}', {after}));
             INSERT INTO live (seq, side) VALUES ((SELECT max(seq) FROM step), 'undo');"
        )
    }

    #[test]
    fn faults_that_are_in_the_journal_too_are_repaired_by_a_step_that_can_be_undone() {
        let p = study();
        let (tillit, uro) = (p.find_code("Tillit").unwrap().0, p.find_code("Uro").unwrap().0);
        let excerpt = p.model().excerpts.iter().next().unwrap().id.0;
        drop(p);
        for sql in [
            faulty("quote", excerpt, "words", "'gikk'", "'feil'"),
            faulty("excerpt", excerpt, "turn", "2", "1"),
            faulty("code", uro, "name", "'Uro'", "'tillit'"),
            faulty("code", tillit, "parent", "NULL", &uro.to_string())
                + &faulty("code", uro, "parent", "NULL", &tillit.to_string()),
        ] {
            let (left, mut p, _) = after(&sql);
            assert_eq!(left, [], "{sql}");
            assert_sound(&p);
            let repaired = rows(p.store());
            p.undo().unwrap();
            assert_ne!(p.check().unwrap(), [], "{sql}");
            p.redo().unwrap();
            assert_eq!(rows(p.store()), repaired);
        }
    }

    #[test]
    fn what_does_not_fit_a_quote_is_dropped_and_a_rendering_waits_for_someone_to_look() {
        let mut p = study();
        let [a, b] = p.model().excerpts.iter().map(|excerpt| excerpt.id).collect::<Vec<_>>()[..] else { panic!() };
        p.replace_in_quote(a, Span::new(0, 4), "løp").unwrap();
        p.render_quote(b, "seint").unwrap();
        let sql = faulty("preparation", 1, "edits", "'[[0,4,\"for\",\"løp\"]]'", "'[[0,9,\"out\"]]'")
            + &faulty("preparation", 2, "prepared_from", &format!("'{}'", digest("sakte")), "'x'");
        tamper(&p.path(), &sql);
        let repaired = repair(&p.path(), TimeZone::UTC, "før reparasjon", counted).unwrap();
        assert_eq!(repaired.left, []);
        p.reopen();
        assert_sound(&p);
        assert_eq!(p.model().preparations.len(), 1);
        assert_eq!(p.stale_quotes().unwrap(), [b]);
    }

    #[test]
    fn what_cannot_be_repaired_is_left_and_said() {
        let (left, p, _) = after("UPDATE text_revision SET digest = 'x'");
        assert!(matches!(left[..], [Fault::Text(_)]), "{left:?}");
        assert_eq!(p.remedies(&left).unwrap(), [Remedy::None]);
    }
}
