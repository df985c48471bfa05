//! Notes which participants were not asked about a topic, so that counts leave them out.

use crate::domain::cell::CellTopic;
use crate::domain::ids::ParticipantId;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

impl Project {
    /// Notes in cells that their participants were not asked about it (`true`), or takes that back. About a theme, it holds
    /// for its subthemes too.
    ///
    /// Errors: a cell has words, or its participant speaks in excerpts of the theme, so they were asked; the theme's round
    /// is closed; or the column shows a theme or an attribute.
    pub fn set_not_asked(&mut self, cells: &[(ParticipantId, CellTopic)], not_asked: bool) -> Result<Changed> {
        let mut changing = Vec::new();
        for (participant, topic) in cells.iter().copied() {
            self.check_cell(participant, topic)?;
            if self.cell(participant, topic).not_asked == not_asked || changing.contains(&(participant, topic)) {
                continue;
            }
            if not_asked {
                self.check_silent(participant, topic)?;
            }
            changing.push((participant, topic));
        }
        let mut step = Step::new(if not_asked { ActKind::CellNotAsked } else { ActKind::CellAsked });
        Self::name_cells(&mut step, &changing);
        for (participant, topic) in changing {
            self.put_cell(&mut step, participant, topic, |cell| cell.not_asked = not_asked);
        }
        self.commit(step)
    }

    /// Errors: the cell has words, or the participant speaks in excerpts of the theme.
    fn check_silent(&self, participant: ParticipantId, topic: CellTopic) -> Result<()> {
        let has_words = !self.cell(participant, topic).words.is_empty();
        let speaks = || matches!(topic, CellTopic::Theme(code) if self.has_excerpts(participant, code));
        if has_words || speaks() {
            let person = self.model.participants.get(participant);
            let name = person.map(|person| person.listed_name()).unwrap_or_default();
            return Err(Error::CellNotEmpty { participant: name, topic: self.topic_name(topic) });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::{Study, assert_sound, rows};

    #[test]
    fn not_asked_about_a_theme_holds_for_its_subthemes_unless_they_say_otherwise() {
        let mut p = Study::with_participants(&["I01", "I02"]);
        p.add_code("Oppstart/Tillit/Håp").unwrap();
        let [above, code, below] =
            ["Oppstart", "Tillit", "Håp"].map(|name| CellTopic::Theme(p.find_code(name).unwrap()));
        let [one, other] = ["I01", "I02"].map(|number| p.find_participant(number).unwrap());
        let before = rows(p.store());
        p.set_not_asked(&[(one, above), (other, above), (one, above)], true).unwrap();
        assert!([above, code, below].iter().all(|topic| p.cell(one, *topic).not_asked));
        assert_eq!(p.set_not_asked(&[(one, below)], true).unwrap().seq, 0, "it holds already");
        p.set_not_asked(&[(one, code)], false).unwrap();
        let shown = [above, code, below].map(|topic| p.cell(one, topic).not_asked);
        assert_eq!(shown, [true, false, false], "the nearest cell decides");
        p.write_cell(other, below, "Nevnte det selv.").unwrap();
        let shown = [above, code, below].map(|topic| p.cell(other, topic).not_asked);
        assert_eq!(shown, [true, true, false]);
        assert_sound(&p);
        (0..3).for_each(|_| drop(p.undo().unwrap()));
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn whoever_has_words_or_excerpts_was_asked() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Oppstart/Tillit:gikk} bra."])]);
        p.add_participants(&["I01"]);
        let person = p.find_participant("I01").unwrap();
        let [above, code] = ["Oppstart", "Tillit"].map(|name| CellTopic::Theme(p.find_code(name).unwrap()));
        let (other, _) = p.add_code("Annet").unwrap();
        let refused = |topic: &str| Err(Error::CellNotEmpty { participant: "I01".into(), topic: topic.into() });
        assert_eq!(p.set_not_asked(&[(person, above)], true), refused("Oppstart"));
        assert_eq!(p.set_not_asked(&[(person, code)], true), refused("Oppstart/Tillit"));
        let other = CellTopic::Theme(other);
        p.write_cell(person, other, "Lite.").unwrap();
        assert_eq!(p.set_not_asked(&[(person, other)], true), refused("Annet"));
        p.empty_cells(&[(person, other)]).unwrap();
        p.set_not_asked(&[(person, other)], true).unwrap();
        p.write_cell(person, other, "Likevel.").unwrap();
        assert!(!p.cell(person, other).not_asked);
        assert_sound(&p);
    }

    #[test]
    fn taking_it_back_in_a_later_round_leaves_the_earlier_one_as_it_is() {
        let mut p = Study::with_participants(&["I01"]);
        let (code, _) = p.add_code("Tillit").unwrap();
        let person = p.find_participant("I01").unwrap();
        p.set_not_asked(&[(person, CellTopic::Theme(code))], true).unwrap();
        let round = p.current_round().unwrap();
        p.begin_round(&NewRound::new(round, RoundStart::Codes)).unwrap();
        let copy = CellTopic::Theme(p.find_code("Tillit").unwrap());
        assert!(p.cell(person, copy).not_asked);
        p.set_not_asked(&[(person, copy)], false).unwrap();
        assert!(!p.cell(person, copy).not_asked && p.cell(person, CellTopic::Theme(code)).not_asked);
        p.empty_cells(&[(person, CellTopic::Theme(code))]).unwrap();
        assert_sound(&p);
        p.set_not_asked(&[(person, copy)], true).unwrap();
        p.set_not_asked(&[(person, copy)], false).unwrap();
        assert!(p.model().cells.is_empty(), "a cell that hides nothing needs no row");
        assert_sound(&p);
    }
}
