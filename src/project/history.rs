//! The history: each act of the journal with its coder, its time, and the names of the things it was done to.
//!
//! The journal only holds ids. The names come from the journal's own changes, so that an act is shown with the names
//! that held at the time, even of things that no longer exist.

pub mod detail;
mod names;

use std::cmp::Ordering;

use super::Project;
use crate::analysis::speaker::SpeakerName;
use crate::domain::change::Change;
use crate::domain::ids::{CodeId, Id, Moment};
use crate::domain::row::{Fields, Table, Value};
use crate::domain::step::{ActKind, Standing};
use crate::error::Result;
use crate::store::correction::from_json;
use crate::store::journal::{Entry, Recorded};
use crate::store::steps::StepFilter;
use crate::words::Words;
use crate::words::act::{self, ActSummary, TurnAct};
use names::Names;

/// One act of the history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HistoryEntry {
    /// Its number in the journal.
    pub seq: i64,
    /// When it was done.
    pub at: Moment,
    /// The coder, if known.
    pub coder: Option<String>,
    /// What was done, and to what.
    pub summary: ActSummary,
    /// Whether it still holds.
    pub standing: Standing,
    /// Whether some of its content was erased for good.
    pub is_forgotten: bool,
}

impl HistoryEntry {
    /// A sentence about the act, with a mark if it was undone or some of its content was erased.
    pub fn text(&self, words: &Words) -> String {
        let sentence = act::sentence(words, &self.summary);
        let mark = match (self.is_forgotten, self.standing) {
            (true, _) => "act-mark-forgotten",
            (false, Standing::Undone) => "act-mark-undone",
            (false, Standing::Redone) => "act-mark-redone",
            (false, Standing::Holds) => return sentence,
        };
        words.tell(mark, &[("act", sentence.into())])
    }
}

/// A part of the history.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct HistoryPage {
    /// The acts, newest first.
    pub acts: Vec<HistoryEntry>,
    /// The step before which the history goes on. `None` at its beginning.
    pub next: Option<i64>,
}

impl Project {
    /// The latest acts, at most `most`, oldest first.
    pub fn history(&self, most: usize) -> Result<Vec<HistoryEntry>> {
        self.history_of(self.store().entries(0, most)?)
    }

    /// The latest acts before step `before` that match a filter, newest first, at most `most`. With a filter, one call
    /// looks through a limited part of the journal and may find none; the page says where to go on.
    pub fn history_page(&self, filter: &StepFilter, before: i64, most: usize) -> Result<HistoryPage> {
        let page = self.store.page(filter, before, most)?;
        Ok(HistoryPage { acts: self.history_of(page.entries)?, next: page.next })
    }

    /// The code and the codes of earlier rounds that it was copied from.
    pub fn code_and_origins(&self, code: CodeId) -> Vec<CodeId> {
        let mut codes = vec![code];
        let origin = |code: &CodeId| self.model.codebook.get(*code).and_then(|code| code.origin);
        while let Some(origin) = codes.last().and_then(origin).filter(|origin| !codes.contains(origin)) {
            codes.push(origin);
        }
        codes
    }

    /// These acts, in the same order.
    pub(super) fn history_of(&self, entries: Vec<Entry>) -> Result<Vec<HistoryEntry>> {
        let mut names = Names::new(self);
        entries.into_iter().map(|entry| self.history_entry(&mut names, entry)).collect()
    }

    fn history_entry(&self, names: &mut Names, entry: Entry) -> Result<HistoryEntry> {
        let summary = match entry.reverses {
            None => summary(names, &entry)?,
            Some(_) => {
                let of = summary(names, &self.original(entry.seq)?)?;
                ActSummary { reversed: Some(Box::new(of)), ..ActSummary::new(entry.act.kind) }
            }
        };
        let coder = entry.coder.and_then(|id| self.model().coders.get(id)).map(|c| c.name.clone());
        Ok(HistoryEntry {
            seq: entry.seq,
            at: entry.at,
            coder,
            summary,
            standing: self.standing(entry.seq)?,
            is_forgotten: self.store.is_forgotten(entry.seq)?,
        })
    }

    /// Whether a step still holds: how often it was reversed decides.
    fn standing(&self, seq: i64) -> Result<Standing> {
        let (mut last, mut times) = (seq, 0);
        while let Some(by) = self.store.reversed_by(last)?.filter(|by| *by > last) {
            (last, times) = (by, times + 1);
        }
        Ok(match times {
            0 => Standing::Holds,
            odd if odd % 2 == 1 => Standing::Undone,
            _ => Standing::Redone,
        })
    }

    /// The name of the pen that a change sets; `Some(None)` if it removes a pen, `None` if it does neither.
    fn pen_in(&self, change: &Change) -> Option<Option<String>> {
        let Some(after) = &change.after else {
            // The whole row was removed with its pen.
            return change.before.as_ref()?.contains_key("colour").then_some(None);
        };
        match after.get("colour")? {
            Value::Int(id) => Some(self.model().colours.get(Id::new(*id)).map(|pen| pen.name.clone())),
            _ => Some(None),
        }
    }
}

/// An act with its names. For a renaming or a move it has the old and the new name.
fn summary(names: &mut Names, entry: &Entry) -> Result<ActSummary> {
    let project = names.project();
    let mut summary = ActSummary { places: entry.act.on.len(), ..ActSummary::new(entry.act.kind) };
    let changes = project.store().changes_for_description(entry.seq)?;
    names.at(entry.seq, &changes);
    let mut concerned = Vec::new();
    let mut coded = Vec::new();
    for recorded in &changes {
        if let Recorded::Kept(change) = recorded {
            summary.retired |= change.after.as_ref().and_then(|after| after.get("retired")) == Some(&Value::Int(1));
            coded.extend(change.after.as_ref().filter(|_| change.table == Table::Coding).and_then(code_in));
            concerned.extend(change.about.document);
            if let Some(pen) = project.pen_in(change) {
                summary.pen = Some(pen);
            }
        }
    }
    // When an excerpt was coded, ancestors added along with the code are not listed.
    let all = coded.is_empty() || entry.act.kind != ActKind::ExcerptCoded;
    let is_listed = |(table, row): &(Table, i64)| *table != Table::Code || all || coded.contains(row);
    for (table, row) in entry.act.on.iter().copied().filter(is_listed) {
        names.add_names(&mut summary, table, row)?;
    }
    if entry.act.kind == ActKind::TurnsChanged {
        summary.turns = changes.iter().find_map(|recorded| turns_in(project, recorded.change()));
    }
    if summary.documents.is_empty() {
        concerned.dedup();
        for document in concerned {
            add(&mut summary.documents, names.name_of(Table::Document, document.number())?);
        }
    }
    if let Some((table, row)) = entry.act.on.first().copied().filter(|_| is_renaming(entry.act.kind)) {
        let after = names.name_of(table, row)?;
        names.at(entry.seq - 1, &[]);
        summary.before = names.name_of(table, row)?.filter(|before| Some(before) != after.as_ref());
    }
    Ok(summary)
}

/// What a correction did to turns.
fn turns_in(project: &Project, change: &Change) -> Option<TurnAct> {
    let Value::Text(edits) = change.after.as_ref().filter(|_| change.table == Table::Correction)?.get("edits")? else {
        return None;
    };
    let splices = from_json(edits)?.edit.splices;
    let first = splices.first()?;
    let turn = first.removed.first()?.number;
    Some(match first.removed.len().cmp(&first.inserted.len()) {
        Ordering::Greater => TurnAct::Joined(turn),
        Ordering::Less => TurnAct::Split(turn),
        Ordering::Equal => {
            let given = splices.iter().flat_map(|splice| &splice.removed).map(|turn| turn.number).collect();
            let speaker = project.model().speakers.get(first.inserted.first()?.speaker?)?;
            let name = match project.model().speaker_name(speaker.id)? {
                SpeakerName::Interviewer(_) | SpeakerName::Nobody | SpeakerName::Unnamed => None,
                SpeakerName::Pseudonym(name) | SpeakerName::Number(name) | SpeakerName::Described(name) => Some(name),
                SpeakerName::Label(name) | SpeakerName::Document(name) => Some(name),
            };
            TurnAct::Given(given, name)
        }
    })
}

fn is_renaming(kind: ActKind) -> bool {
    matches!(kind, ActKind::CodeRenamed | ActKind::CodeMoved | ActKind::DocumentChanged | ActKind::FormRenamed)
}

/// The code of a coding.
fn code_in(coding: &Fields) -> Option<i64> {
    match coding.get("code")? {
        Value::Int(code) => Some(*code),
        _ => None,
    }
}

fn add(names: &mut Vec<String>, name: Option<String>) {
    names.extend(name.filter(|name| !names.contains(name)));
}

#[cfg(test)]
mod tests {
    use crate::domain::cell::CellTopic;
    use crate::domain::form::ColumnContent;
    use crate::domain::ids::{CoderId, Moment};
    use crate::domain::memo::Subject;
    use crate::domain::step::{ActKind, Standing};
    use crate::project::testing::{Study, import_lines, project, span_of};
    use crate::store::steps::StepFilter;
    use crate::words::{Language, Words, act};

    #[test]
    fn acts_are_shown_with_the_names_of_their_time() {
        let folder = crate::project::testing::folder();
        let mut p = project(folder.path());
        let document = import_lines(&mut p, "I01", &["I: Hvordan?", "Anna: Det gikk sakte, men godt."]);
        let span = span_of(&p, document, "sakte");
        let (_, code, _) = p.code_passage_with(document, span, "Oppstart/Tempo").unwrap();
        p.rename_code(code, "Fart").unwrap();
        p.move_code(code, None, 9).unwrap();
        p.write_memo_on(document, span, "Viktig.").unwrap();
        p.undo().unwrap();
        p.remove_code(code).unwrap();
        let words = Words::new(Language::Nb);
        let sentences = |most| -> Vec<String> {
            p.history(most).unwrap().iter().map(|entry| act::sentence(&words, &entry.summary)).collect()
        };
        let all = [
            "laget prosjektet",
            "hentet inn «I01»",
            "kodet 1 utdrag i «I01» med «Oppstart/Tempo»",
            "ga koden «Oppstart/Tempo» navnet «Oppstart/Fart»",
            "flyttet koden «Oppstart/Fart» til «Fart»",
            "skrev notat om et utdrag i «I01»",
            "angret: skrev notat om et utdrag i «I01»",
            "fjernet koden «Fart»",
        ];
        assert_eq!(sentences(100), all);
        assert_eq!(sentences(3)[..2], all[5..7]);
        assert!(p.history(100).unwrap().iter().all(|entry| entry.coder.as_deref() == Some("RH")));
    }

    #[test]
    fn a_memo_on_a_round_names_the_round_and_one_on_the_project_does_not() {
        let mut p = Study::new();
        let round = p.open_round().unwrap();
        p.write_memo(Subject::Round(round), "Metning?").unwrap();
        p.write_memo(Subject::Diary, "I dag.").unwrap();
        let words = Words::new(Language::Nb);
        for most in [9, 2] {
            let sentences: Vec<String> =
                p.history(most).unwrap().iter().map(|t| act::sentence(&words, &t.summary)).collect();
            assert_eq!(sentences[sentences.len() - 2..], ["skrev notat om runde 1", "skrev notat i forskerdagboken"]);
        }
    }

    #[test]
    fn acts_on_forms_and_cells_name_them_as_they_were_called() {
        let mut p = Study::with_participants(&["I01", "I02"]);
        let [one, other] = ["I01", "I02"].map(|number| p.find_participant(number).unwrap());
        let (code, _) = p.add_code("Oppstart/Tillit").unwrap();
        let point = p.store().head();
        let (form, _) = p.make_form("Skjema", "").unwrap();
        p.rename_form(form, "Veiledere").unwrap();
        p.set_form_query(form, "informant:I01").unwrap();
        let (column, _) = p.add_form_column(form, ColumnContent::Theme(code), "").unwrap();
        let (own, _) = p.add_form_column(form, ColumnContent::Own, "Forløp").unwrap();
        p.rename_form_column(own, "Forløpet").unwrap();
        p.write_cell(one, CellTopic::Theme(code), "Mye.").unwrap();
        p.write_cell(one, CellTopic::Column(own), "Bra.").unwrap();
        p.empty_cells(&[(one, CellTopic::Theme(code))]).unwrap();
        p.set_not_asked(&[(one, CellTopic::Theme(code)), (other, CellTopic::Theme(code))], true).unwrap();
        p.set_not_asked(&[(one, CellTopic::Theme(code))], false).unwrap();
        p.remove_form_column(column).unwrap();
        p.remove_form(form).unwrap();
        let words = Words::new(Language::Nb);
        let acts = p.history(99).unwrap();
        let after = acts.iter().filter(|act| act.seq > point);
        let sentences: Vec<String> = after.map(|act| act::sentence(&words, &act.summary)).collect();
        let expected = [
            "laget skjemaet «Skjema»",
            "ga skjemaet «Skjema» navnet «Veiledere»",
            "endret hvem skjemaet «Veiledere» gjelder",
            "la til kolonnen «Oppstart/Tillit» i skjemaet «Veiledere»",
            "la til kolonnen «Forløp» i skjemaet «Veiledere»",
            "endret overskriften på kolonnen «Forløpet» i skjemaet «Veiledere»",
            "skrev i matrisen om «I01» under «Oppstart/Tillit»",
            "skrev i matrisen om «I01» under «Forløpet»",
            "tømte matrisen om «I01» under «Oppstart/Tillit»",
            "noterte at «I01», «I02» ikke er spurt om «Oppstart/Tillit»",
            "tok tilbake at «I01» ikke er spurt om «Oppstart/Tillit»",
            "fjernet kolonnen «Oppstart/Tillit» fra skjemaet «Veiledere»",
            "fjernet skjemaet «Veiledere»",
        ];
        assert_eq!(sentences, expected);
        let detail =
            |seq| -> Vec<String> { p.step_detail(seq, &words).unwrap().into_iter().map(|line| line.text).collect() };
        assert_eq!(detail(point + 7), ["celle «I01, Oppstart/Tillit»", "ny", "tekst: «Mye.»"]);
        let code = StepFilter { codes: vec![code], ..StepFilter::default() };
        assert_eq!(filtered(&p, &code, 99).len(), 7);
    }

    #[test]
    fn after_undoing_a_renaming_the_old_name_is_shown_again() {
        let mut p = Study::new();
        let (code, _) = p.add_code("Tempo").unwrap();
        p.rename_code(code, "Fart").unwrap();
        p.undo().unwrap();
        p.define_code(code, "Hvor fort.").unwrap();
        let last = p.history(9).unwrap().pop().unwrap();
        assert_eq!(last.summary.codes, ["Tempo"]);
    }

    /// The kinds of the acts that a filter lets through, newest first, read `most` at a time.
    fn filtered(p: &crate::project::Project, filter: &StepFilter, most: usize) -> Vec<&'static str> {
        let (mut kinds, mut next) = (Vec::new(), Some(i64::MAX));
        while let Some(before) = next {
            let page = p.history_page(filter, before, most).unwrap();
            kinds.extend(page.acts.iter().map(|act| act.summary.kind.word()));
            next = page.next;
        }
        kinds
    }

    #[test]
    fn the_history_is_read_page_by_page_and_filtered() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."]), ("I02", &["Bo: Ja."])]);
        let (tillit, i02) = (p.find_code("Tillit").unwrap(), p.find_document("I02").unwrap());
        let excerpt = p.model().excerpts.iter().next().unwrap().id;
        p.define_code(tillit, "At noen tør.").unwrap();
        let span = span_of(&p, i02, "Ja");
        p.code_passage_with(i02, span, "Annet").unwrap();
        p.write_memo(Subject::Code(tillit), "Jf. I02.").unwrap();
        p.remove_excerpts(&[excerpt]).unwrap();
        p.remove_document(i02).unwrap();
        let all = StepFilter::default();
        let every = filtered(&p, &all, 100);
        assert_eq!(every.len(), 9);
        for most in [1, 2, 9] {
            assert_eq!(filtered(&p, &all, most), every, "{most} at a time");
        }
        let code = StepFilter { codes: vec![tillit], ..StepFilter::default() };
        assert_eq!(filtered(&p, &code, 2), ["excerpt-removed", "memo-written", "code-defined", "excerpt-coded"]);
        let document = StepFilter { document: Some(i02), ..StepFilter::default() };
        assert_eq!(filtered(&p, &document, 9), ["document-removed", "excerpt-coded", "documents-imported"]);
        let both = StepFilter { kind: Some(ActKind::ExcerptCoded), ..document };
        assert_eq!(filtered(&p, &both, 9), ["excerpt-coded"]);
        let at = p.history(2).unwrap()[0].at;
        let moment = StepFilter { period: Some(at..Moment(at.0 + 1)), ..StepFilter::default() };
        assert_eq!(filtered(&p, &moment, 9), ["excerpt-removed"]);
        let nobody = StepFilter { coder: Some(CoderId(99)), ..StepFilter::default() };
        assert_eq!(filtered(&p, &nobody, 9), [""; 0]);
    }

    #[test]
    fn an_old_act_has_the_names_of_its_time_even_if_only_it_is_read() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit/Tro:gikk} bra."])]);
        let tillit = p.find_code("Tillit").unwrap();
        p.rename_code(tillit, "Tiltro").unwrap();
        let document = p.find_document("I01").unwrap();
        p.rename_document(document, "Anna").unwrap();
        let page = p.history_page(&StepFilter::default(), 4, 1).unwrap();
        assert_eq!(
            (&page.acts[0].summary.codes[..], &page.acts[0].summary.documents[..]),
            (&["Tillit/Tro".to_owned()][..], &["I01".to_owned()][..])
        );
    }

    #[test]
    fn the_history_says_what_was_undone_redone_and_forgotten() {
        let mut p = Study::with(&[("I01", &["Anna: Ja."])]);
        p.add_code("A").unwrap();
        p.add_code("B").unwrap();
        p.undo().unwrap();
        p.undo().unwrap();
        p.redo().unwrap();
        let standings = |p: &Study| p.history(9).unwrap().iter().map(|act| act.standing).collect::<Vec<_>>();
        use Standing::{Holds, Redone, Undone};
        assert_eq!(standings(&p), [Holds, Holds, Redone, Undone, Holds, Undone, Holds]);
        let document = p.find_document("I01").unwrap();
        p.remove_document(document).unwrap();
        p.forget_removed(&["I01".into()], &[]).unwrap();
        let words = Words::new(Language::Nb);
        let text: Vec<String> = p.history(99).unwrap().iter().map(|act| act.text(&words)).collect();
        assert_eq!(text[1], "hentet inn noe som siden er slettet (innholdet er slettet for godt)");
        assert_eq!(text[3], "la til koden «B» (angret siden)");
        assert_eq!(text[2], "la til koden «A» (angret, og så gjort om igjen)");
    }

    /// How long the history of 100,000 acts takes. In a release build: the first page 5 ms at most.
    #[test]
    #[ignore = "it measures; run it in a release build"]
    fn the_first_page_does_not_wait_for_a_long_journal() {
        use std::time::Instant;
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        crate::store::tests::tamper(
            &p.path(),
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 100000)
             INSERT INTO step (act, args, coder, at, schema_version)
             SELECT 'excerpt-coded', '[[\"excerpt\",1],[\"code\",1]]', 1, 1700000000000 + n * 60000, 2 FROM n;
             INSERT INTO live (seq, side) SELECT seq, 'undo' FROM step WHERE seq > 3;
             INSERT INTO change (seq, n, table_name, row, document, after)
             SELECT s.seq, c.n, c.table_name, c.row + s.seq * 10, c.document, c.after FROM step s JOIN change c
             WHERE c.seq = 3 AND c.table_name <> 'code' AND s.seq > 3",
        );
        let began = Instant::now();
        p.reopen();
        println!("opened in {:?}", began.elapsed());
        let tillit = p.find_code("Tillit").unwrap();
        for (what, filter) in [
            ("first page", StepFilter::default()),
            ("rare kind, all of the journal", StepFilter { kind: Some(ActKind::ProjectMade), ..StepFilter::default() }),
            ("a code", StepFilter { codes: vec![tillit], ..StepFilter::default() }),
        ] {
            let began = Instant::now();
            let page = p.history_page(&filter, i64::MAX, 60).unwrap();
            println!("{what}: {} acts in {:?}", page.acts.len(), began.elapsed());
        }
        let began = Instant::now();
        let rows = p.method_rows(jiff::tz::TimeZone::UTC, &Words::new(Language::Nb)).unwrap();
        println!("facts: {} rows in {:?}", rows.len(), began.elapsed());
    }
}
