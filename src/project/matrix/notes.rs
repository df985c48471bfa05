//! What is noted in the cells of a matrix: the researcher's words, the values of attributes, and who was not asked.

use std::collections::{HashMap, HashSet};

use rustc_hash::FxHashMap;

use super::{participant_at, theme_of};
use crate::analysis::matrix::{Line, LineKey, Note, NoteAt};
use crate::domain::cell::Cell;
use crate::domain::ids::{CodeId, ParticipantId};
use crate::project::Project;

/// The cells that themes show, by theme and participant.
#[derive(Default)]
pub(in crate::project) struct ShownCells<'a> {
    by_code: HashMap<CodeId, HashMap<ParticipantId, &'a Cell>>,
}

impl Project {
    /// What is noted in the cells of a matrix of people.
    pub(super) fn notes(&self, topics: &[Line], units: &[Line]) -> Vec<NoteAt> {
        let people: FxHashMap<ParticipantId, usize> = units.iter().enumerate().filter_map(participant_at).collect();
        let themes: Vec<CodeId> = topics.iter().filter_map(theme_of).collect();
        let of_themes = self.shown_cells(&themes);
        let mut notes = Vec::new();
        for (topic, line) in topics.iter().enumerate() {
            match line.key {
                LineKey::Attribute(attribute) => {
                    let values = self.model.attribute_values.iter().filter(|value| value.attribute == attribute);
                    notes.extend(values.filter_map(|value| {
                        let note = Note { words: value.value.clone(), not_asked: false };
                        Some((topic, *people.get(&value.participant)?, note))
                    }));
                }
                LineKey::Column(column) => {
                    let cells = self.model.cells.iter().filter(|cell| cell.form_column == Some(column));
                    notes
                        .extend(cells.filter_map(|cell| Some((topic, *people.get(&cell.participant)?, note_of(cell)))));
                }
                LineKey::Theme(code) => {
                    let cells = of_themes.by_code.get(&code).into_iter().flatten();
                    notes.extend(cells.filter_map(|(person, cell)| Some((topic, *people.get(person)?, note_of(cell)))));
                    notes.extend(self.not_asked_above(&of_themes, code).into_iter().filter_map(|person| {
                        Some((topic, *people.get(&person)?, Note { words: String::new(), not_asked: true }))
                    }));
                }
                _ => {}
            }
        }
        notes
    }

    /// The cells that these themes and the themes above them show: their own, or those of what they were copied from.
    pub(in crate::project) fn shown_cells(&self, themes: &[CodeId]) -> ShownCells<'_> {
        let above = themes.iter().flat_map(|code| self.model.codebook.ancestors(*code));
        let codes: HashSet<CodeId> = themes.iter().copied().chain(above).collect();
        let mut shown_by: FxHashMap<CodeId, Vec<(CodeId, usize)>> = FxHashMap::default();
        if self.model.cells.is_empty() {
            return ShownCells::default();
        }
        for code in codes {
            for (rank, origin) in self.code_and_origins(code).into_iter().enumerate() {
                shown_by.entry(origin).or_default().push((code, rank));
            }
        }
        let mut nearest: FxHashMap<(CodeId, ParticipantId), (usize, &Cell)> = FxHashMap::default();
        for cell in self.model.cells.iter() {
            let shown = cell.code.and_then(|code| shown_by.get(&code)).into_iter().flatten();
            for (code, rank) in shown {
                let kept = nearest.entry((*code, cell.participant)).or_insert((*rank, cell));
                if *rank < kept.0 {
                    *kept = (*rank, cell);
                }
            }
        }
        let mut cells = ShownCells::default();
        for ((code, participant), (_, cell)) in nearest {
            cells.by_code.entry(code).or_default().insert(participant, cell);
        }
        cells
    }

    /// The participants without a cell about a theme who were not asked about a theme above it.
    fn not_asked_above(&self, cells: &ShownCells, code: CodeId) -> Vec<ParticipantId> {
        let mut decided: HashSet<ParticipantId> =
            cells.by_code.get(&code).into_iter().flatten().map(|(id, _)| *id).collect();
        let mut not_asked = Vec::new();
        for above in self.model.codebook.ancestors(code) {
            for (participant, cell) in cells.by_code.get(&above).into_iter().flatten() {
                if decided.insert(*participant) && note_of(cell).not_asked {
                    not_asked.push(*participant);
                }
            }
        }
        not_asked
    }

    /// Those of these people who were not asked about a theme, by what its cells say.
    pub(in crate::project) fn not_asked_about(&self, cells: &ShownCells, code: CodeId) -> HashSet<ParticipantId> {
        let own = cells.by_code.get(&code).into_iter().flatten();
        let own = own.filter(|(_, cell)| note_of(cell).not_asked).map(|(participant, _)| *participant);
        own.chain(self.not_asked_above(cells, code)).collect()
    }
}

/// What a cell says. Words win in a file in which a cell has both.
fn note_of(cell: &Cell) -> Note {
    Note { words: cell.words.clone(), not_asked: cell.not_asked && cell.words.is_empty() }
}
