//! The facts for the method chapter, read from the journal and the interviews in small pieces, and put into words.

mod checklist;
mod material;
mod tree;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use jiff::tz::TimeZone;

use super::Project;
use super::export::ExportOptions;
use crate::analysis::method::{Fact, RoundDates, RoundFacts, StepFact, method};
use crate::domain::ids::{DocumentId, ExcerptId, Id, Moment, RoundId};
use crate::domain::row::Table;
use crate::error::Result;
use crate::export::method::{MethodPart, MethodRow, save_method};
use crate::store::facts::RowFact;
use crate::store::journal::Entry;
use crate::words::Words;
use crate::words::day::{day, day_of};
use material::Spoken;

/// How many steps are read at a time.
const STEPS_AT_A_TIME: i64 = 2_000;

/// How many interviews are read at a time.
const INTERVIEWS_AT_A_TIME: usize = 20;

/// Reads the facts from the journal and the interviews.
pub struct MethodReader {
    zone: TimeZone,
    steps: Vec<StepFact>,
    /// The round of each code and excerpt that the journal has added so far.
    rounds: HashMap<(Table, i64), RoundId>,
    /// How many codings each excerpt has ever had, without those that were undone.
    coded: HashMap<i64, usize>,
    /// How many acts are not counted in full, because content of theirs was erased.
    erased: usize,
    /// The excerpt of each coding that the journal has added or removed so far.
    excerpt_of: HashMap<i64, i64>,
    /// The codings that got another code before it was known which excerpt they are on, with the places of those steps.
    unplaced: HashMap<i64, Vec<usize>>,
    /// The last step that was read.
    read: i64,
    /// The last step to read.
    until: i64,
    /// The interviews whose words have not been counted yet.
    unread: Vec<DocumentId>,
    /// How much is said in those that have.
    spoken: Spoken,
}

impl MethodReader {
    /// A reader of the project as it is now. Days are those of the time zone.
    pub fn new(project: &Project, zone: TimeZone) -> Self {
        Self {
            zone,
            steps: Vec::new(),
            rounds: HashMap::new(),
            coded: HashMap::new(),
            erased: 0,
            excerpt_of: HashMap::new(),
            unplaced: HashMap::new(),
            read: 0,
            until: project.store().head(),
            unread: project.model.interviews_in_order().map(|document| document.id).collect(),
            spoken: Spoken::default(),
        }
    }

    /// Whether everything has been read.
    pub fn is_done(&self) -> bool {
        self.read >= self.until && self.unread.is_empty()
    }

    /// Reads a piece of the journal, or some interviews.
    pub fn read_some(&mut self, project: &Project) -> Result<()> {
        if self.read >= self.until {
            let some = self.unread.split_off(self.unread.len().saturating_sub(INTERVIEWS_AT_A_TIME));
            return some.into_iter().try_for_each(|interview| self.spoken.add(project, interview));
        }
        let until = self.until.min(self.read + STEPS_AT_A_TIME);
        for (entry, rows) in project.store().step_facts(self.read, until)? {
            let fact = self.fact(project, &entry, &rows);
            self.steps.push(fact);
        }
        self.read = until;
        if self.read >= self.until {
            self.erased = project.store().erased_facts()?;
        }
        Ok(())
    }

    fn fact(&mut self, project: &Project, entry: &Entry, rows: &[RowFact]) -> StepFact {
        let count = |which: &dyn Fn(&RowFact) -> bool| rows.iter().filter(|row| which(row)).count();
        let is = |table: Table| move |row: &RowFact| row.table == table && !row.is_copy;
        let touched = |row: &&RowFact| row.table == Table::Excerpt && (row.is_added || row.is_removed);
        let touched: BTreeSet<i64> = rows.iter().filter(touched).map(|row| row.row).collect();
        let coding = |row: &RowFact| row.excerpt.filter(|_| row.table == Table::Coding && !row.is_copy);
        // Copies of an earlier round are coded from the start.
        let is_copy = |id: &i64| project.model.excerpts.get(ExcerptId(*id)).is_some_and(|copy| copy.origin.is_some());
        let was_coded = |row: &RowFact, id: &i64| row.is_removed || self.coded.contains_key(id) || is_copy(id);
        let again = |row: &RowFact| coding(row).filter(|id| !touched.contains(id) && was_coded(row, id));
        let mut recoded: BTreeSet<i64> = rows.iter().filter_map(again).collect();
        recoded.extend(self.moved(project, rows));
        for (row, excerpt) in rows.iter().filter_map(|row| Some((row, coding(row)?))) {
            let count = self.coded.entry(excerpt).or_default();
            match (row.is_added, row.is_removed && entry.reverses.is_some()) {
                (true, _) => *count += 1,
                // A coding that was undone has not been there.
                (false, true) => *count = count.saturating_sub(1),
                (false, false) => {}
            }
            if *count == 0 {
                self.coded.remove(&excerpt);
            }
        }
        let round = rows.iter().filter_map(|row| self.round_of(project, row)).next();
        StepFact {
            seq: entry.seq,
            reverses: entry.reverses,
            kind: entry.act.kind,
            things: entry.act.things(),
            coder: entry.coder,
            at: entry.at,
            day: day_of(entry.at, self.zone.clone()),
            round,
            codes_added: count(&|row| is(Table::Code)(row) && row.is_added),
            codes_removed: count(&|row| row.table == Table::Code && row.is_removed),
            first: entry.act.on.first().map(|(_, row)| *row),
            codes_retired: count(&|row| row.table == Table::Code && row.is_retired && !row.is_added),
            marked: count(&|row| is(Table::Excerpt)(row) && row.is_added),
            unmarked: count(&|row| row.table == Table::Excerpt && row.is_removed),
            recoded: recoded.into_iter().map(ExcerptId).collect(),
            codes_excerpts: rows.iter().any(|row| is(Table::Coding)(row) && (row.is_added || row.is_moved)),
        }
    }

    /// The excerpts whose codings got another code in a step. A coding that is gone is placed when its removal is read.
    fn moved(&mut self, project: &Project, rows: &[RowFact]) -> Vec<i64> {
        let mut moved = Vec::new();
        for row in rows.iter().filter(|row| row.table == Table::Coding) {
            if let Some(excerpt) = row.excerpt {
                self.excerpt_of.insert(row.row, excerpt);
                for step in self.unplaced.remove(&row.row).unwrap_or_default() {
                    self.steps[step].recoded.push(ExcerptId(excerpt));
                }
            }
            if row.is_moved {
                let now = || Some(project.model.codings.get(Id::new(row.row))?.excerpt.number());
                match self.excerpt_of.get(&row.row).copied().or_else(now) {
                    Some(excerpt) => moved.push(excerpt),
                    None => self.unplaced.entry(row.row).or_default().push(self.steps.len()),
                }
            }
        }
        moved
    }

    /// The round of a row that was changed. Remembers the rounds of added rows.
    fn round_of(&mut self, project: &Project, row: &RowFact) -> Option<RoundId> {
        let place = match (row.table, row.excerpt) {
            (Table::Coding, Some(excerpt)) => (Table::Excerpt, excerpt),
            (Table::Coding, None) => (Table::Excerpt, project.model.codings.get(Id::new(row.row))?.excerpt.number()),
            (table, _) => (table, row.row),
        };
        if let Some(round) = row.round {
            self.rounds.insert(place, Id::new(round));
        }
        let now = || match place.0 {
            Table::Code => project.model.codebook.get(Id::new(place.1)).map(|code| code.round),
            _ => project.model.excerpts.get(Id::new(place.1)).map(|excerpt| excerpt.round),
        };
        self.rounds.get(&place).copied().or_else(now)
    }

    /// The facts of each round.
    pub fn facts(&self, project: &Project) -> Vec<RoundFacts> {
        let mut rounds: Vec<RoundDates> = project
            .model
            .rounds
            .iter()
            .map(|round| RoundDates {
                id: round.id,
                number: round.number,
                name: round.name.clone(),
                began_at: round.began_at,
                closed_at: round.closed_at,
            })
            .collect();
        rounds.sort_by_key(|round| round.number);
        method(&rounds, &self.steps)
    }

    /// The facts as rows of a table. Errors: there is a fault in the project.
    pub fn rows(&self, project: &Project, words: &Words) -> Result<Vec<MethodRow>> {
        let mut rows = material::rows(project, self.spoken, words);
        rows.extend(tree::rows(project, words));
        rows.extend(self.round_rows(project, words));
        rows.extend(checklist::rows(project, self, words)?);
        Ok(rows)
    }

    /// What was done in each round.
    fn round_rows(&self, project: &Project, words: &Words) -> Vec<MethodRow> {
        let date = |at: Moment| day(words, day_of(at, self.zone.clone()));
        let mut rows = Vec::new();
        for facts in self.facts(project) {
            let number = words.tell("status-round", &[("number", facts.round.number.into())]);
            let round = match facts.round.name.as_str() {
                "" => number,
                name => format!("{number}: {name}"),
            };
            let mut add = |what: String, value: String| {
                rows.push(MethodRow { part: MethodPart::Rounds, round: round.clone(), what, value });
            };
            add(words.say("fact-began").into_owned(), date(facts.round.began_at));
            if let Some(closed) = facts.round.closed_at {
                add(words.say("fact-closed").into_owned(), date(closed));
            }
            if let Some(start) = tree::start(project, facts.round.id, words) {
                add(words.say("fact-start").into_owned(), start);
            }
            add(words.say("fact-codes").into_owned(), tree::codes(project, facts.round.id, words));
            add(words.say("fact-coded").into_owned(), tree::coded(project, facts.round.id).text(words));
            add(words.say("fact-days").into_owned(), facts.days.to_string());
            for (coder, days) in &facts.days_of {
                let name = project.model.coders.get(*coder).map_or_else(String::new, |coder| coder.name.clone());
                add(words.tell("fact-days-of", &[("coder", name.into())]), days.to_string());
            }
            for (fact, n) in &facts.counts {
                add(named(words, *fact), n.to_string());
            }
        }
        if self.erased > 0 {
            let what = words.say("fact-erased").into_owned();
            rows.push(MethodRow {
                part: MethodPart::Rounds,
                round: String::new(),
                what,
                value: self.erased.to_string(),
            });
        }
        rows
    }
}

/// What is counted, in words.
fn named(words: &Words, fact: Fact) -> String {
    let named = match fact {
        Fact::CodesAdded => words.say("fact-codes-added"),
        Fact::CodesRetired => words.say("fact-codes-retired"),
        Fact::Marked => words.say("fact-marked"),
        Fact::Recoded => words.say("fact-recoded"),
        Fact::Unmarked => words.say("fact-unmarked"),
        Fact::Of(kind) => words.say(&format!("acts-{}", kind.word())),
    };
    crate::words::capitalised(&named)
}

impl Project {
    /// The facts for the method chapter as rows of a table. Reads the whole journal.
    pub fn method_rows(&self, zone: TimeZone, words: &Words) -> Result<Vec<MethodRow>> {
        self.method_reader(zone)?.rows(self, words)
    }

    /// A reader that has read everything.
    pub fn method_reader(&self, zone: TimeZone) -> Result<MethodReader> {
        let mut reader = MethodReader::new(self, zone);
        while !reader.is_done() {
            reader.read_some(self)?;
        }
        Ok(reader)
    }

    /// Writes the facts to a file, in the format of its extension. Returns the number of rows. Errors: the format is
    /// not supported, the file exists and may not be replaced, or the disk refuses.
    pub fn export_method(&self, path: &Path, zone: TimeZone, options: ExportOptions) -> Result<usize> {
        let rows = self.method_rows(zone, options.words)?;
        save_method(&rows, path, options.words, options.date, options.replace)?;
        Ok(rows.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::DocumentKind;
    use crate::domain::step::ActKind;
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::{Study, interview, span_of};
    use crate::words::Language;

    fn counts(p: &Study) -> Vec<(Fact, usize)> {
        let facts = p.method_reader(TimeZone::UTC).unwrap().facts(p);
        facts.into_iter().flat_map(|round| round.counts).collect()
    }

    #[test]
    fn a_code_that_is_split_excerpt_by_excerpt_counts_once_and_its_excerpts_are_recoded() {
        let mut p = Study::with(&[("I01", &["Anna: Det {A:gikk} {A:bra} {A:nok}, {C:ja}."])]);
        let code = |p: &Study, name| p.find_code(name).unwrap();
        let excerpts: Vec<_> = p.model().excerpts.iter().map(|excerpt| excerpt.id).collect();
        let (a, c) = (code(&p, "A"), code(&p, "C"));
        for excerpt in &excerpts[..3] {
            p.deal_excerpts_to(a, &[*excerpt], "B").unwrap();
        }
        let b = code(&p, "B");
        p.merge_codes(b, &[c], None).unwrap();
        p.remove_excerpts(&excerpts[3..]).unwrap();
        let counts = counts(&p);
        assert!(counts.contains(&(Fact::Of(ActKind::CodeSplit), 1)), "{counts:?}");
        assert!(counts.contains(&(Fact::Recoded, 4)), "{counts:?}");
    }

    #[test]
    fn a_code_that_is_removed_counts_with_those_under_it() {
        let mut p = Study::new();
        p.add_code("A/B").unwrap();
        let code = p.find_code("A").unwrap();
        p.remove_code(code).unwrap();
        assert!(counts(&p).contains(&(Fact::Of(ActKind::CodeRemoved), 2)), "{:?}", counts(&p));
    }

    #[test]
    fn the_facts_are_counted_from_the_journal() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let document = p.find_document("I01").unwrap();
        let span = span_of(&p, document, "gikk");
        p.code_passage_with(document, span, "Uro").unwrap();
        let other = span_of(&p, document, "bra");
        let pen = p.model().colours.iter().next().unwrap().id;
        p.colour_passage(document, other, Some(pen)).unwrap();
        p.code_passage_with(document, other, "Uro").unwrap();
        let code = p.find_code("Uro").unwrap();
        p.rename_code(code, "Håp").unwrap();
        p.retire_code(code, true).unwrap();
        p.add_code("Feil").unwrap();
        p.undo().unwrap();
        let rows = p.method_rows(TimeZone::UTC, &Words::new(Language::Nb)).unwrap();
        let rounds = rows.iter().filter(|row| row.part == MethodPart::Rounds);
        let rows: Vec<String> = rounds.map(|row| format!("{} | {} | {}", row.round, row.what, row.value)).collect();
        assert_eq!(
            rows[1..],
            [
                "Runde 1 | Koder i runden | 2",
                "Runde 1 | Kodet | 2 utdrag fra 1 informant",
                "Runde 1 | Dager med arbeid | 1",
                "Runde 1 | Dager med arbeid, RH | 1",
                "Runde 1 | Utdrag markert | 2",
                "Runde 1 | Utdrag kodet om | 1",
                "Runde 1 | Koder laget | 2",
                "Runde 1 | Koder tatt ut av bruk | 1",
                "Runde 1 | Dokumenter hentet inn | 1",
                "Runde 1 | Koder gitt nytt navn | 1",
            ]
        );
        assert!(rows[0].starts_with("Runde 1 | Begynt | 1"), "{}", rows[0]);
    }

    #[test]
    fn a_code_that_was_undone_does_not_make_the_next_one_a_recoding() {
        let mut p = Study::with(&[("I01", &["Anna: Det {A:gikk} bra nok."])]);
        let document = p.find_document("I01").unwrap();
        let (span, yellow) = (span_of(&p, document, "bra"), p.find_colour("gul").unwrap());
        p.colour_passage(document, span, Some(yellow)).unwrap();
        p.code_passage_with(document, span, "A").unwrap();
        p.undo().unwrap();
        p.code_passage_with(document, span, "B").unwrap();
        assert!(!counts(&p).iter().any(|(fact, _)| *fact == Fact::Recoded));
        p.code_passage_with(document, span, "C").unwrap();
        assert!(counts(&p).contains(&(Fact::Recoded, 1)));
    }

    #[test]
    fn the_facts_say_how_many_acts_were_erased() {
        let mut p = Study::with(&[("I01", &["Anna: Det {A:gikk} bra, sa {B:Kari}."])]);
        let rows = |p: &Study| p.method_rows(TimeZone::UTC, &Words::new(Language::Nb)).unwrap();
        assert!(!rows(&p).iter().any(|row| row.what.starts_with("Handlinger som ikke er talt")));
        let plan = p.plan_name_redaction("Kari", "hun", true).unwrap();
        p.redact(&plan).unwrap();
        let last = rows(&p).into_iter().rfind(|row| row.part == MethodPart::Rounds).unwrap();
        assert!(last.what.starts_with("Handlinger som ikke er talt fullt ut"), "{last:?}");
    }

    /// The facts of a part: what they are about, and what they say.
    fn part(p: &Study, part: MethodPart) -> Vec<(String, String)> {
        let rows = p.method_rows(TimeZone::UTC, &Words::new(Language::Nb)).unwrap();
        rows.into_iter().filter(|row| row.part == part).map(|row| (row.what, row.value)).collect()
    }

    fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> Vec<(String, String)> {
        pairs.map(|(what, value)| (what.to_owned(), value.to_owned())).into()
    }

    #[test]
    fn the_material_is_counted_in_interviews_people_and_words_but_not_the_interviewers() {
        let mut p = Study::with(&[
            ("I01", &["I: Hvordan var det?", "Anna: Det {A:gikk bra} nok."]),
            ("I02", &["Bo: Ja visst."]),
        ]);
        p.add_coder("Per").unwrap();
        assert_eq!(
            part(&p, MethodPart::Material)[..5],
            pairs([
                ("Intervjuer", "2"),
                ("Informanter", "2"),
                ("Sagt av informantene", "6 ord"),
                ("Sagt i alt", "9 ord"),
                ("Kodet av", "1 (RH)"),
            ]),
            "Per has coded nothing"
        );
        let program = format!("Intervjuene er kodet med dataprogrammet tusj, versjon {}.", env!("CARGO_PKG_VERSION"));
        assert_eq!(part(&p, MethodPart::Material)[5], ("Program".to_owned(), program));
        let own = interview(&mut p, "Sammendrag", &["Anna: Mine egne ord."]);
        p.set_kind(own, DocumentKind::Own).unwrap();
        let material = part(&p, MethodPart::Material);
        assert_eq!((&*material[3].1, &*material[4].0, &*material[4].1), ("9 ord", "Egne tekster", "1"));
    }

    #[test]
    fn the_tree_is_described_by_its_levels_with_their_names() {
        let mut p = Study::with(&[("I01", &["Anna: {Start/Tillit:Det} {Start/Uro/Frykt:gikk} {Slutt:bra}."])]);
        p.name_levels(&crate::domain::level::LevelNames::Category).unwrap();
        let code = p.find_code("Slutt").unwrap();
        p.define_code(code, "Siste dag.").unwrap();
        p.retire_code(code, true).unwrap();
        assert_eq!(
            part(&p, MethodPart::Tree),
            pairs([
                ("Runde", "runde 1"),
                ("Nivå 1: Kategori", "2"),
                ("Nivå 2: Underkategori", "2"),
                ("Nivå 3", "1"),
                ("På det øverste nivået", "Start (3 under), Slutt"),
                ("Ikke lenger i bruk", "1"),
                ("Med definisjon", "1 av 5"),
            ])
        );
        assert!(part(&Study::new(), MethodPart::Tree).is_empty());
    }

    #[test]
    fn each_round_says_what_it_was_begun_with_and_how_many_codes_and_excerpts_it_has() {
        let mut p = Study::with(&[("I01", &["Anna: {A/B:Det} {C:gikk} bra."])]);
        for start in [RoundStart::Copy, RoundStart::Codes, RoundStart::Empty] {
            let first = p.find_round("1").unwrap();
            p.begin_round(&NewRound::new(first, start)).unwrap();
        }
        let rows = p.method_rows(TimeZone::UTC, &Words::new(Language::Nb)).unwrap();
        let of = |round: &str, what: &str| {
            let row = rows.iter().find(|row| row.round == round && row.what == what);
            row.map(|row| row.value.clone()).unwrap_or_default()
        };
        let facts = |round: &str| ["Begynt med", "Koder i runden", "Kodet"].map(|what| of(round, what));
        let coded = "2 utdrag fra 1 informant";
        assert_eq!(facts("Runde 1"), ["", "3 (Tema: 2, Undertema: 1)", coded]);
        assert_eq!(facts("Runde 2"), ["kodene og utdragene fra runde 1", "3 (Tema: 2, Undertema: 1)", coded]);
        assert_eq!(facts("Runde 3")[..2], ["kodene fra runde 1", "3 (Tema: 2, Undertema: 1)"]);
        assert_eq!(facts("Runde 4")[..2], ["tom kodebok", "0"]);
    }

    #[test]
    fn the_checklist_says_what_the_project_knows_and_what_the_student_must_write() {
        let mut p = Study::with(&[
            ("I01", &["Anna: {Start/Tillit:Det} {Start:gikk} bra."]),
            ("I02", &["Bo: {Start:Ja} visst."]),
        ]);
        p.add_code("Slutt").unwrap();
        let answers = |p: &Study| -> Vec<String> {
            let items = part(p, MethodPart::Checklist);
            let numbers: Vec<&str> = items.iter().map(|(item, _)| &item[..3]).collect();
            assert_eq!(numbers, ["24.", "25.", "26.", "27.", "28.", "29.", "30.", "31.", "32."]);
            items.into_iter().map(|(_, answer)| answer).collect()
        };
        let known = answers(&p);
        assert_eq!(known[0], "Én person har kodet: RH.");
        assert!(known[1].starts_with("Treet har 2 nivåer (Tema: 2, Undertema: 1)."), "{}", known[1]);
        assert_eq!(known[2], "3 koder ble laget under kodingen eller senere.");
        assert!(known[4].starts_with("Dette vet ikke tusj."), "{}", known[4]);
        assert!(known[5].starts_with("Ingen sitater er merket «til oppgaven» ennå."), "{}", known[5]);
        assert!(known[6].starts_with("2 av 3 koder har utdrag"), "{}", known[6]);
        assert!(known[7].starts_with("Start (3 utdrag, 2 av 2 informanter), Slutt (0 utdrag, 0 av 2"), "{}", known[7]);
        assert!(known[8].contains("Brukt om bare én informant: Start/Tillit."), "{}", known[8]);
        let excerpts: Vec<_> = p.model().excerpts.iter().map(|excerpt| excerpt.id).collect();
        p.flag_excerpts(&excerpts[..2], true).unwrap();
        assert!(answers(&p)[5].starts_with("2 sitater er merket «til oppgaven», fra 1 av 2 informanter. Hvert"));
        let empty = answers(&Study::new());
        assert_eq!(
            (&*empty[0], &*empty[1], &*empty[2]),
            ("Ingen har merket noe ennå.", "Det er ingen koder ennå.", "Det er ingen koder ennå.")
        );
    }
}
