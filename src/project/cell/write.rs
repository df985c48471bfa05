//! Writes and empties cells.

use crate::domain::cell::CellTopic;
use crate::domain::ids::ParticipantId;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::{Changed, Project};

impl Project {
    /// Writes the words of a cell, which may hold links as memos do. Whoever has words was asked, so «not asked» is taken
    /// back. An empty text takes the words away.
    ///
    /// Errors: the text is too long, the theme's round is closed, or the column shows a theme or an attribute.
    pub fn write_cell(&mut self, participant: ParticipantId, topic: CellTopic, words: &str) -> Result<Changed> {
        self.check_cell(participant, topic)?;
        let words = self.memo_words(words)?;
        if self.cell(participant, topic).words == words {
            return Ok(Changed::default());
        }
        let mut step = Step::new(if words.is_empty() { ActKind::CellEmptied } else { ActKind::CellWritten });
        Self::name_cells(&mut step, &[(participant, topic)]);
        self.put_cell(&mut step, participant, topic, |cell| {
            (cell.words, cell.not_asked) = (words, false);
        });
        self.commit(step)
    }

    /// Empties cells: takes away their words, and what they say of not being asked. Errors: as for
    /// [`write_cell`](Self::write_cell).
    pub fn empty_cells(&mut self, cells: &[(ParticipantId, CellTopic)]) -> Result<Changed> {
        let mut filled = Vec::new();
        for (participant, topic) in cells.iter().copied() {
            self.check_cell(participant, topic)?;
            if !self.cell(participant, topic).is_empty() && !filled.contains(&(participant, topic)) {
                filled.push((participant, topic));
            }
        }
        let mut step = Step::new(ActKind::CellEmptied);
        Self::name_cells(&mut step, &filled);
        for (participant, topic) in filled {
            self.put_cell(&mut step, participant, topic, |cell| {
                (cell.words, cell.not_asked) = (String::new(), false);
            });
        }
        self.commit(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::CodeId;
    use crate::error::Error;
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::{Study, assert_sound, rows};

    /// A participant and a theme with a subtheme.
    fn study() -> (Study, ParticipantId, CodeId, CodeId) {
        let mut p = Study::with_participants(&["I01"]);
        let (below, _) = p.add_code("Oppstart/Tillit").unwrap();
        let (person, above) = (p.find_participant("I01").unwrap(), p.find_code("Oppstart").unwrap());
        (p, person, above, below)
    }

    fn begin_copy(p: &mut Study) {
        let round = p.current_round().unwrap();
        p.begin_round(&NewRound::new(round, RoundStart::Codes)).unwrap();
    }

    #[test]
    fn a_cell_is_written_changed_and_emptied_and_each_act_is_undone() {
        let (mut p, person, _, code) = study();
        let topic = CellTopic::Theme(code);
        let before = rows(p.store());
        p.write_cell(person, topic, "  Mye tillit. \n").unwrap();
        assert_eq!(p.cell(person, topic).words, "Mye tillit.");
        assert_eq!(p.write_cell(person, topic, "Mye tillit.").unwrap().seq, 0, "nothing has changed");
        p.write_cell(person, topic, "Lite.").unwrap();
        p.write_cell(person, topic, "").unwrap();
        assert!(p.model().cells.is_empty());
        assert_eq!(p.empty_cells(&[(person, topic)]).unwrap().seq, 0);
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(p.cell(person, topic).words, "Lite.");
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
        let long = "x".repeat(crate::project::memo::MAX_LENGTH + 1);
        assert!(matches!(p.write_cell(person, topic, &long), Err(Error::MemoTooLong { .. })));
    }

    #[test]
    fn the_words_of_a_cell_link_to_excerpts_and_keep_their_last_name() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        p.add_participants(&["I01"]);
        let (person, code) = (p.find_participant("I01").unwrap(), p.find_code("Tillit").unwrap());
        p.write_cell(person, CellTopic::Theme(code), "Se [[I01 1]].").unwrap();
        let stored = |p: &Study| p.cell(person, CellTopic::Theme(code)).words.to_owned();
        assert_eq!(stored(&p), "Se [[excerpt:1|I01 1]].");
        assert_eq!(p.readable(&stored(&p)), "Se [[I01 1]].");
        let document = p.find_document("I01").unwrap();
        p.rename_document(document, "Astrid").unwrap();
        let excerpt = p.model().excerpts.iter().next().unwrap().id;
        p.remove_excerpts(&[excerpt]).unwrap();
        assert_eq!(stored(&p), "Se [[excerpt:1|Astrid 1]].");
        assert!(p.links_in(&stored(&p))[0].is_removed);
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(stored(&p), "Se [[excerpt:1|I01 1]].");
    }

    #[test]
    fn a_copied_theme_shows_the_earlier_cell_until_it_is_changed() {
        let (mut p, person, _, old) = study();
        p.write_cell(person, CellTopic::Theme(old), "Fra før.").unwrap();
        let first = p.current_round().unwrap();
        begin_copy(&mut p);
        begin_copy(&mut p);
        let new = CellTopic::Theme(p.find_code("Tillit").unwrap());
        let shown = p.cell(person, new);
        assert_eq!((shown.words, shown.from), ("Fra før.", Some(first)));
        p.close_round(first).unwrap();
        assert_eq!(p.write_cell(person, CellTopic::Theme(old), "x"), Err(Error::RoundClosed { number: 1 }));
        p.write_cell(person, new, "Fra før. Og mer.").unwrap();
        let shown = p.cell(person, new);
        assert_eq!((shown.words, shown.from), ("Fra før. Og mer.", None));
        assert_eq!(p.cell(person, CellTopic::Theme(old)).words, "Fra før.");
        p.empty_cells(&[(person, new)]).unwrap();
        assert!(p.cell(person, new).is_empty(), "an empty cell hides the earlier one");
        assert_sound(&p);
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(p.cell(person, new).words, "Fra før.");
        let code = p.find_code("Tillit").unwrap();
        p.remove_code(code).unwrap();
        assert_sound(&p);
    }

    #[test]
    fn a_column_with_a_theme_or_an_attribute_is_not_written_in() {
        use crate::domain::form::ColumnContent;
        let (mut p, person, _, code) = study();
        let (form, _) = p.make_form("Skjema", "").unwrap();
        let (column, _) = p.add_form_column(form, ColumnContent::Theme(code), "Tiltro").unwrap();
        let refused = Err(Error::NotAnOwnColumn { heading: "Tiltro".into() });
        assert_eq!(p.write_cell(person, CellTopic::Column(column), "x"), refused);
        assert_eq!(p.set_not_asked(&[(person, CellTopic::Column(column))], true), refused);
    }
}
