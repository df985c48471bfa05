//! The way from the codes of one round to the themes of another, and the acts that changed the codes.

use std::path::Path;

use jiff::tz::TimeZone;
use rustc_hash::FxHashMap;

use crate::analysis::journey::{Correspondence, Journey, Side, journey};
use crate::domain::ids::{CodeId, RoundId, Uuid};
use crate::error::{Error, Result};
use crate::export::Frame;
use crate::export::journey::{CodeAct, JourneyTable};
use crate::project::Project;
use crate::project::export::ExportOptions;
use crate::project::history::HistoryEntry;
use crate::words::Words;
use crate::words::day::day_of;

impl Project {
    /// The way from the codes of `old` to the themes of `new`. Errors: the two are the same round.
    pub fn journey(&self, old: RoundId, new: RoundId) -> Result<Journey> {
        self.check_different(old, new)?;
        let (before, after) = (self.counted_in_round(old, old), self.counted_in_round(new, old));
        let copied = self.copied_through(old, new);
        let earlier = self.earlier_codes(old, new);
        let correspondence = Correspondence {
            copy: &|coding| copied.iter().fold(coding, |coding, round| coding.combined(*round)),
            earlier: &|code| earlier.get(&code).copied(),
        };
        let (old, new) = (Side { round: old, excerpts: &before }, Side { round: new, excerpts: &after });
        Ok(journey(&self.model.codebook, old, new, &correspondence, |colour| self.pen(colour)))
    }

    /// The earlier code of each code of a round that has one, as [`earlier_code`](Self::earlier_code).
    fn earlier_codes(&self, old: RoundId, new: RoundId) -> FxHashMap<CodeId, CodeId> {
        let codes = self.model.codebook.in_order_of(new).iter().map(|(code, _)| *code);
        codes.filter_map(|code| Some((code, self.earlier_code(code, old)?))).collect()
    }

    /// The identifiers of the rounds through which a round was copied from an earlier one, from the earliest on.
    fn copied_through(&self, old: RoundId, new: RoundId) -> Vec<Uuid> {
        let mut rounds = Vec::new();
        let mut next = self.model.rounds.get(new);
        // An origin is older, so the chain ends.
        while let Some(round) = next.filter(|round| round.id != old) {
            rounds.push(round.uuid);
            next = round.origin.filter(|origin| *origin < round.id).and_then(|origin| self.model.rounds.get(origin));
        }
        rounds.reverse();
        rounds
    }

    /// The rounds that the way is shown between if none are named: the first and the current one, or the first and the
    /// last if the first is current. Errors: there is only one round.
    pub fn journey_rounds(&self) -> Result<(RoundId, RoundId)> {
        let rounds: Vec<RoundId> = self.rounds().into_iter().map(|round| round.id).collect();
        let (first, last) = (rounds.first().copied(), rounds.last().copied());
        let current = self.current_round()?;
        let new = if Some(current) == first { last } else { Some(current) };
        first.zip(new).filter(|(old, new)| old != new).ok_or(Error::OnlyOneRound)
    }

    /// Writes the way from the codes of `old` to the themes of `new` to a file, as a table or a figure by the file's
    /// extension. `zone` is the time zone of the dates. Returns the number of themes.
    ///
    /// Errors: as for [`journey`](Self::journey), or the file cannot be written; then nothing is changed.
    pub fn export_journey(
        &self,
        (old, new): (RoundId, RoundId),
        path: &Path,
        options: ExportOptions,
        zone: &TimeZone,
    ) -> Result<usize> {
        // A wrong format is refused before anything is read.
        JourneyTable::format(path)?;
        let ExportOptions { words, date, replace } = options;
        let act = |entry: HistoryEntry| CodeAct {
            date: day_of(entry.at, zone.clone()),
            coder: entry.coder,
            act: entry.summary,
        };
        let table = JourneyTable {
            journey: self.journey(old, new)?,
            before: self.round(old)?.clone(),
            after: self.round(new)?.clone(),
            acts: self.code_acts()?.into_iter().map(act).collect(),
        };
        let (levels, total) = (self.level_names(), self.counted(self.model.by_owner.in_round(new)));
        let frame = Frame { total, ..Frame::plain(words, date, &levels) };
        table.to_file(path, &frame, replace)?;
        Ok(table.rows())
    }

    /// What an exported journey holds: its two rounds, and the number of its themes.
    pub fn journey_in_words(&self, words: &Words, (old, new): (RoundId, RoundId), themes: usize) -> String {
        let number = |id| self.round(id).map_or(0, |round| round.number);
        let themes = words.tell("count-themes", &[("n", themes.into())]);
        let values = [("old", number(old).into()), ("new", number(new).into()), ("themes", themes.into())];
        words.tell("journey-contents", &values)
    }

    /// The acts in effect that changed codes, oldest first: which were added, renamed, merged, moved and so on, and when.
    pub fn code_acts(&self) -> Result<Vec<HistoryEntry>> {
        let entries = self.store.entries_that_changed_codes()?;
        let mut acts = entries.into_iter().map(|entry| self.original(entry.seq)).collect::<Result<Vec<_>>>()?;
        acts.sort_by_key(|entry| entry.seq);
        self.history_of(acts)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::step::ActKind;
    use crate::project::history::HistoryEntry;
    use crate::project::testing::Study;

    #[test]
    fn excerpts_dealt_to_codes_that_exist_are_among_the_acts_that_changed_codes() {
        let mut p = Study::with(&[("I01", &["Anna: Det {A:gikk} {B:bra}."])]);
        let (a, b) = (p.find_code("A").unwrap(), p.find_code("B").unwrap());
        let excerpt = p.model().excerpts.iter().next().unwrap().id;
        p.deal_excerpts(a, &[excerpt], b).unwrap();
        let kinds = |p: &Study| -> Vec<ActKind> {
            p.code_acts()
                .unwrap()
                .iter()
                .map(|act| act.summary.kind)
                .filter(|kind| *kind == ActKind::CodeSplit)
                .collect()
        };
        assert_eq!(kinds(&p), [ActKind::CodeSplit]);
        p.undo().unwrap();
        assert_eq!(kinds(&p), []);
        p.redo().unwrap();
        assert_eq!(kinds(&p), [ActKind::CodeSplit]);
    }

    #[test]
    fn a_redaction_leaves_the_acts_that_changed_codes_in_the_journey() {
        let mut p = Study::with(&[("I01", &["Anna: Det gikk {A:bra} med {B:Kari}."])]);
        let code = p.find_code("A").unwrap();
        p.rename_code(code, "Kari").unwrap();
        p.add_code("Angret").unwrap();
        p.undo().unwrap();
        let before = p.code_acts().unwrap();
        let plan = p.plan_name_redaction("Kari", "Nora", true).unwrap();
        p.redact(&plan).unwrap();
        let of = |acts: &[HistoryEntry]| acts.iter().map(|act| (act.seq, act.summary.kind)).collect::<Vec<_>>();
        assert!(before.len() > 2);
        assert_eq!(of(&p.code_acts().unwrap()), of(&before));
    }
}
