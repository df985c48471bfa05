//! What becomes of cells and columns when codes are merged or removed.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::domain::cell::{Cell, CellTopic};
use crate::domain::change::ChangeScope;
use crate::domain::form::FormColumn;
use crate::domain::ids::{CodeId, FormId, ParticipantId};
use crate::domain::step::Step;
use crate::project::Project;

impl Project {
    /// Joins the cells of codes that are merged: the words of all, with a blank line between. «Not asked» holds only if all
    /// of them say so. Columns about a merged code are about the remaining one.
    pub(in crate::project) fn merge_cells(&mut self, step: &mut Step, into: &[(CodeId, CodeId)]) {
        let mut groups: BTreeMap<CodeId, Vec<CodeId>> = BTreeMap::new();
        for (source, target) in into {
            groups.entry(remaining(into, *target)).or_default().push(*source);
        }
        for (target, sources) in &groups {
            for participant in self.people_with_cells(std::iter::once(target).chain(sources)) {
                self.merge_cells_of(step, participant, *target, sources);
            }
        }
        self.merge_columns(step, into);
    }

    /// The participants with a cell about one of these codes, or about what they were copied from.
    fn people_with_cells<'a>(&self, codes: impl Iterator<Item = &'a CodeId>) -> BTreeSet<ParticipantId> {
        let codes: HashSet<CodeId> = codes.flat_map(|code| self.code_and_origins(*code)).collect();
        let cells = self.model.cells.iter().filter(|cell| cell.code.is_some_and(|code| codes.contains(&code)));
        cells.map(|cell| cell.participant).collect()
    }

    fn merge_cells_of(&mut self, step: &mut Step, participant: ParticipantId, target: CodeId, sources: &[CodeId]) {
        let all = || std::iter::once(target).chain(sources.iter().copied());
        let mut words: Vec<&str> = Vec::new();
        for shown in all().map(|code| self.cell(participant, CellTopic::Theme(code)).words) {
            if !shown.is_empty() && !words.contains(&shown) {
                words.push(shown);
            }
        }
        let words = words.join("\n\n");
        let says_so = |code: CodeId| self.cell(participant, CellTopic::Theme(code)).not_asked;
        let not_asked =
            words.is_empty() && all().all(says_so) && !all().any(|code| self.has_excerpts(participant, code));
        for source in sources {
            if let Some(own) = self.model.own_cell(participant, CellTopic::Theme(*source)) {
                step.remove(own, ChangeScope::participant(participant));
            }
        }
        let shown = self.cell(participant, CellTopic::Theme(target));
        if (shown.words, shown.not_asked) != (words.as_str(), not_asked) {
            self.put_cell(step, participant, CellTopic::Theme(target), |cell| {
                (cell.words, cell.not_asked) = (words, not_asked);
            });
        }
    }

    /// Columns about the merged codes are about the remaining ones. A form keeps one column about each.
    fn merge_columns(&self, step: &mut Step, into: &[(CodeId, CodeId)]) {
        let gone: HashMap<CodeId, CodeId> =
            into.iter().map(|(source, target)| (*source, remaining(into, *target))).collect();
        let all = || self.model.form_columns.iter();
        let mut known: HashSet<(FormId, CodeId)> = all()
            .filter_map(|column| Some((column.form, column.code?)))
            .filter(|(_, code)| !gone.contains_key(code))
            .collect();
        for column in all() {
            let Some(target) = column.code.and_then(|code| gone.get(&code)).copied() else { continue };
            if known.insert((column.form, target)) {
                step.alter(column, &FormColumn { code: Some(target), ..column.clone() }, ChangeScope::NONE);
            } else {
                self.drop_form_column(step, column);
            }
        }
    }

    /// Removes the cells and columns about codes that are removed.
    pub(in crate::project) fn drop_cells_of(&self, step: &mut Step, codes: &[CodeId]) {
        let codes: HashSet<CodeId> = codes.iter().copied().collect();
        let is_about = |code: Option<CodeId>| code.is_some_and(|code| codes.contains(&code));
        for cell in self.model.cells.iter().filter(|cell: &&Cell| is_about(cell.code)) {
            step.remove(cell, ChangeScope::participant(cell.participant));
        }
        for column in self.model.form_columns.iter().filter(|column| is_about(column.code)) {
            self.drop_form_column(step, column);
        }
    }
}

/// The code that is left of `code` after a merge.
fn remaining(into: &[(CodeId, CodeId)], code: CodeId) -> CodeId {
    let next = |code: &CodeId| into.iter().find(|(source, _)| source == code).map(|(_, target)| *target);
    std::iter::successors(Some(code), next).take(into.len() + 1).last().unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::form::ColumnContent;
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::{Study, assert_sound, rows};

    fn study() -> (Study, [CodeId; 3]) {
        let mut p = Study::with(&[("I03", &["Cato: Det {Ro:gikk} bra."])]);
        p.add_participants(&["I01", "I02", "I03"]);
        let [tempo, fart] = ["Tempo", "Fart"].map(|name| p.add_code(name).unwrap().0);
        let ro = p.find_code("Ro").unwrap();
        (p, [tempo, fart, ro])
    }

    fn shown(p: &Study, number: &str, code: CodeId) -> String {
        let cell = p.cell(p.find_participant(number).unwrap(), CellTopic::Theme(code));
        if cell.not_asked { "ikke spurt".into() } else { cell.words.into() }
    }

    fn write(p: &mut Study, number: &str, code: CodeId, words: &str) {
        let person = p.find_participant(number).unwrap();
        match words {
            "ikke spurt" => p.set_not_asked(&[(person, CellTopic::Theme(code))], true),
            words => p.write_cell(person, CellTopic::Theme(code), words),
        }
        .unwrap();
    }

    #[test]
    fn merging_codes_joins_their_cells_and_columns() {
        let (mut p, [tempo, fart, ro]) = study();
        for (number, code, words) in [
            ("I01", tempo, "Raskt."),
            ("I01", fart, "Fort."),
            ("I02", tempo, "ikke spurt"),
            ("I02", fart, "ikke spurt"),
            ("I03", fart, "ikke spurt"),
        ] {
            write(&mut p, number, code, words);
        }
        let (form, _) = p.make_form("Skjema", "").unwrap();
        for code in [tempo, fart, ro] {
            p.add_form_column(form, ColumnContent::Theme(code), "").unwrap();
        }
        let before = rows(p.store());
        p.merge_codes(tempo, &[fart], None).unwrap();
        let all = |p: &Study| ["I01", "I02", "I03"].map(|number| shown(p, number, tempo));
        assert_eq!(all(&p), ["Raskt.\n\nFort.", "ikke spurt", ""]);
        assert_eq!(p.model().columns_of(form).len(), 2);
        assert_sound(&p);
        p.merge_codes(ro, &[tempo], None).unwrap();
        let all = |p: &Study| ["I01", "I02", "I03"].map(|number| shown(p, number, ro));
        assert_eq!(all(&p), ["Raskt.\n\nFort.", "", ""], "only one of them says that I02 was not asked");
        assert_sound(&p);
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn a_merge_in_a_later_round_keeps_the_words_of_the_earlier_one() {
        let (mut p, [tempo, fart, _]) = study();
        write(&mut p, "I01", tempo, "Raskt.");
        write(&mut p, "I02", fart, "Fort.");
        let round = p.current_round().unwrap();
        p.begin_round(&NewRound::new(round, RoundStart::Codes)).unwrap();
        let [new_tempo, new_fart] = ["Tempo", "Fart"].map(|name| p.find_code(name).unwrap());
        p.merge_codes(new_tempo, &[new_fart], None).unwrap();
        assert_eq!(["I01", "I02"].map(|number| shown(&p, number, new_tempo)), ["Raskt.", "Fort."]);
        assert_eq!(["I01", "I02"].map(|number| shown(&p, number, tempo)), ["Raskt.", ""]);
        assert_sound(&p);
    }

    #[test]
    fn removing_a_code_or_a_participant_removes_their_cells_and_columns() {
        let (mut p, [tempo, fart, _]) = study();
        write(&mut p, "I01", tempo, "Raskt.");
        write(&mut p, "I01", fart, "Fort.");
        write(&mut p, "I02", fart, "ikke spurt");
        let (form, _) = p.make_form("Skjema", "").unwrap();
        let (own, _) = p.add_form_column(form, ColumnContent::Own, "Forløp").unwrap();
        p.add_form_column(form, ColumnContent::Theme(fart), "").unwrap();
        let person = p.find_participant("I01").unwrap();
        p.write_cell(person, CellTopic::Column(own), "Bra.").unwrap();
        let before = rows(p.store());
        p.remove_codes(&[fart]).unwrap();
        assert_eq!((p.model().cells.len(), p.model().form_columns.len()), (2, 1));
        assert_sound(&p);
        p.remove_participant(person).unwrap();
        assert!(p.model().cells.is_empty());
        assert_sound(&p);
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
        p.rename_participant(person, "I09", "Astrid").unwrap();
        assert_eq!(shown(&p, "I09", fart), "Fort.", "a new number changes nothing");
    }
}
