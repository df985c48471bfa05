//! Sets of pens: each round uses one. Sets and their pens can be added, renamed and changed, except those that a closed round
//! uses.

use std::collections::HashSet;

use crate::domain::change::ChangeScope;
use crate::domain::colour::{Colour, ColourSet, STANDARD_COLOURS};
use crate::domain::ids::{ColourId, ColourSetId, RoundId};
use crate::domain::nearest::nearest;
use crate::domain::round::Round;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::fold::folded;
use crate::error::{Error, Noun, Result};
use crate::project::name::named;
use crate::project::{Changed, Project};

/// New properties of a pen. `None` leaves one as it is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PenChange {
    /// Its name.
    pub name: Option<String>,
    /// Its shade, as `0xRRGGBB`.
    pub rgb: Option<u32>,
    /// The digit that picks it, 1 to 9. A pen that has the digit gives it up.
    pub digit: Option<u8>,
}

impl PenChange {
    /// A name and perhaps a shade, as typed: `metning #f0e442`.
    pub fn typed(text: &str) -> (String, Option<u32>) {
        let shade = |last: &str| {
            let digits = last.strip_prefix('#').filter(|digits| digits.len() == 6)?;
            u32::from_str_radix(digits, 16).ok()
        };
        match text.trim().rsplit_once(' ') {
            Some((name, last)) if let Some(rgb) = shade(last) => (name.to_owned(), Some(rgb)),
            _ => (text.to_owned(), None),
        }
    }
}

impl Project {
    /// A shade for a new pen of the current round: the first of the standard shades that no pen has, otherwise grey.
    pub fn unused_shade(&self) -> u32 {
        const GREY: u32 = 0xb0_b0_b0;
        let is_free = |rgb: &u32| self.pens().iter().all(|pen| pen.rgb != i64::from(*rgb));
        STANDARD_COLOURS.iter().map(|colour| colour.rgb).find(is_free).unwrap_or(GREY)
    }

    /// The set of pens with this name. Errors: there is none (with the most similar names).
    pub fn find_colour_set(&self, name: &str) -> Result<ColourSetId> {
        let sets = || self.model.colour_sets.iter();
        let found = sets().find(|set| folded(&set.name) == folded(name.trim())).map(|set| set.id);
        found.ok_or_else(|| Error::Unknown {
            noun: Noun::ColourSet,
            name: name.to_owned(),
            nearest: nearest(name, sets().map(|set| (set.name.clone(), set.name.clone()))),
        })
    }

    /// Adds a set of pens, with the pens of another set. Errors: the name is empty, too long or taken.
    pub fn add_colour_set(&mut self, name: &str, like: ColourSetId) -> Result<(ColourSetId, Changed)> {
        let mut step = Step::new(ActKind::ColourSetChanged);
        let id = self.new_colour_set(&mut step, name, like)?;
        step.on::<ColourSet>(id);
        Ok((id, self.commit(step)?))
    }

    fn new_colour_set(&mut self, step: &mut Step, name: &str, like: ColourSetId) -> Result<ColourSetId> {
        let name = self.free_set_name(name, None)?;
        let id = self.id_for::<ColourSet>();
        step.add(&ColourSet { id, name }, ChangeScope::NONE);
        let pens: Vec<Colour> = self.model.colours.iter().filter(|pen| pen.colour_set == like).cloned().collect();
        for pen in pens {
            let copy = Colour { id: self.id_for::<Colour>(), colour_set: id, ..pen };
            step.add(&copy, ChangeScope::NONE);
        }
        Ok(id)
    }

    /// Gives a round the set of pens with this name. A set that is missing is added, with the pens that the round has now.
    /// Errors: the round is closed or no longer exists, or the name is empty or too long.
    pub fn name_round_colours(&mut self, round: RoundId, name: &str) -> Result<Changed> {
        if let Ok(set) = self.find_colour_set(name) {
            return self.set_round_colours(round, set);
        }
        self.check_open(round)?;
        let old = self.round(round)?.clone();
        let mut step = Step::new(ActKind::RoundColoured);
        let colour_set = self.new_colour_set(&mut step, name, old.colour_set)?;
        step.on::<Round>(round).alter(&old, &Round { colour_set, ..old.clone() }, ChangeScope::NONE);
        self.commit(step)
    }

    /// Renames a set of pens. Errors: it no longer exists, or the name is empty, too long or taken.
    pub fn rename_colour_set(&mut self, id: ColourSetId, name: &str) -> Result<Changed> {
        let name = self.free_set_name(name, Some(id))?;
        let old = self.model.colour_sets.get(id).ok_or(Error::Gone)?;
        let mut step = Step::new(ActKind::ColourSetChanged);
        step.on::<ColourSet>(id).alter(old, &ColourSet { name, ..old.clone() }, ChangeScope::NONE);
        self.commit(step)
    }

    /// Gives a round another set of pens. Errors: the round is closed, or one of the two no longer exists.
    pub fn set_round_colours(&mut self, round: RoundId, set: ColourSetId) -> Result<Changed> {
        self.check_open(round)?;
        self.model.colour_sets.get(set).ok_or(Error::Gone)?;
        self.alter_round(ActKind::RoundColoured, round, |round| round.colour_set = set)
    }

    /// Changes a pen. Errors: it no longer exists, its set is used by a closed round, or its name is empty, too long or
    /// taken in the set.
    pub fn change_colour(&mut self, pen: ColourId, change: &PenChange) -> Result<Changed> {
        let old = self.pen_to_change(pen)?.clone();
        let mut new = old.clone();
        if let Some(name) = &change.name {
            new.name = self.free_pen_name(&old, name)?;
        }
        if let Some(rgb) = change.rgb {
            new.rgb = i64::from(rgb & 0xff_ffff);
        }
        let mut step = Step::new(ActKind::ColourChanged);
        step.on::<Colour>(pen);
        if let Some(digit) = change.digit.map(i64::from).filter(|digit| (1..=9).contains(digit)) {
            new.digit = Some(digit);
            let other = self
                .model
                .colours
                .iter()
                .find(|other| other.id != pen && other.colour_set == old.colour_set && other.digit == Some(digit));
            if let Some(other) = other {
                step.alter(other, &Colour { digit: old.digit, ..other.clone() }, ChangeScope::NONE);
            }
        }
        step.alter(&old, &new, ChangeScope::NONE);
        self.commit(step)
    }

    /// Removes a pen that nothing is marked with. Errors: it no longer exists, is in use, or its set is used by a closed
    /// round.
    pub fn remove_colour(&mut self, pen: ColourId) -> Result<Changed> {
        let old = self.pen_to_change(pen)?.clone();
        let model = &self.model;
        let is_used = model.excerpts.iter().any(|excerpt| excerpt.colour == Some(pen))
            || model.codings.iter().any(|coding| coding.colour == Some(pen))
            || model.codes.iter().any(|code| code.colour == Some(pen));
        if is_used {
            return Err(Error::ColourInUse { name: old.name });
        }
        let mut step = Step::new(ActKind::ColourChanged);
        step.on::<Colour>(pen).remove(&old, ChangeScope::NONE);
        self.commit(step)
    }

    /// The pen with this id. Errors: it no longer exists, or a closed round has its set or something that is marked with it.
    pub(super) fn pen_to_change(&self, pen: ColourId) -> Result<&Colour> {
        let pen = self.model.colours.get(pen).ok_or(Error::Gone)?;
        let (model, id) = (&self.model, Some(pen.id));
        let on_excerpts = model.excerpts.iter().filter(|one| one.colour == id).map(|one| one.round);
        let on_codings = model.codings.iter().filter(|one| one.colour == id).map(|one| one.code);
        let on_codes = model.codes.iter().filter(|one| one.colour == id).map(|one| one.id).chain(on_codings);
        let on_codes = on_codes.filter_map(|code| Some(model.codes.get(code)?.round));
        let using: HashSet<RoundId> = on_excerpts.chain(on_codes).collect();
        let uses = |round: &Round| round.colour_set == pen.colour_set || using.contains(&round.id);
        let closed = self.rounds().into_iter().find(|round| round.closed_at.is_some() && uses(round));
        match closed {
            Some(round) => Err(Error::ColoursOfClosedRound { number: round.number }),
            None => Ok(pen),
        }
    }

    fn free_pen_name(&self, pen: &Colour, name: &str) -> Result<String> {
        let name = named(name)?;
        let is_taken = |other: &Colour| {
            other.id != pen.id && other.colour_set == pen.colour_set && folded(&other.name) == folded(&name)
        };
        if self.model.colours.iter().any(is_taken) { Err(Error::NameTaken { name }) } else { Ok(name) }
    }

    fn free_set_name(&self, name: &str, own: Option<ColourSetId>) -> Result<String> {
        let name = named(name)?;
        let is_taken = |set: &ColourSet| Some(set.id) != own && folded(&set.name) == folded(&name);
        if self.model.colour_sets.iter().any(is_taken) { Err(Error::NameTaken { name }) } else { Ok(name) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::round::{NewRound, RoundStart};
    use crate::project::testing::{Study, assert_sound, rows};

    #[test]
    fn a_round_can_have_pens_of_its_own_and_those_of_a_closed_round_stay_as_they_are() {
        let mut p = Study::new();
        let start = rows(p.store());
        let first = p.current_round().unwrap();
        let old = p.round(first).unwrap().colour_set;
        let (set, _) = p.add_colour_set("Ny lesning", old).unwrap();
        p.begin_round(&NewRound { colour_set: Some(set), ..NewRound::new(first, RoundStart::Codes) }).unwrap();
        p.close_round(first).unwrap();
        let (yellow, purple) = (p.find_colour("gul").unwrap(), p.find_colour("lilla").unwrap());
        let change = PenChange { name: Some("metning".into()), rgb: Some(0x11_22_33), digit: Some(3) };
        p.change_colour(yellow, &change).unwrap();
        assert_eq!((p.pen_for_digit(3), p.pen_for_digit(1)), (Some(yellow), Some(purple)));
        assert_eq!(p.pen_rgb(Some(yellow)), Some((0x11, 0x22, 0x33)));
        let taken = PenChange { name: Some("Lilla".into()), ..PenChange::default() };
        assert_eq!(p.change_colour(yellow, &taken), Err(Error::NameTaken { name: "Lilla".into() }));
        p.choose_round(first).unwrap();
        let old = p.find_colour("gul").unwrap();
        assert_eq!(p.change_colour(old, &taken), Err(Error::ColoursOfClosedRound { number: 1 }));
        assert_eq!(p.set_pen_meaning(old, "x"), Err(Error::ColoursOfClosedRound { number: 1 }));
        assert_eq!(p.set_round_colours(first, set), Err(Error::RoundClosed { number: 1 }));
        p.reopen_round(first).unwrap();
        p.set_round_colours(first, set).unwrap();
        assert_eq!(p.find_colour("metning"), Ok(yellow));
        assert_sound(&p);
        while p.undo().is_ok() {}
        assert_eq!(rows(p.store()), start);
    }

    #[test]
    fn a_pen_in_use_is_not_removed_and_sets_have_different_names() {
        let mut p = Study::with(&[("I01", &["Anna: Bra."])]);
        let pen = p.find_colour("gul").unwrap();
        let document = p.find_document("I01").unwrap();
        p.colour_passage(document, crate::domain::span::Span::new(0, 3), Some(pen)).unwrap();
        assert_eq!(p.remove_colour(pen), Err(Error::ColourInUse { name: "gul".into() }));
        let orange = p.find_colour("oransje").unwrap();
        p.remove_colour(orange).unwrap();
        assert_eq!(p.pens().len(), 2);
        let set = p.find_colour_set("penner").unwrap();
        assert_eq!(p.add_colour_set(" PENNER", set).unwrap_err(), Error::NameTaken { name: "PENNER".into() });
        p.rename_colour_set(set, "Hovedkategorier").unwrap();
        assert!(matches!(p.find_colour_set("Penner"), Err(Error::Unknown { noun: Noun::ColourSet, .. })));
        assert_sound(&p);
    }

    #[test]
    fn a_pen_that_a_closed_round_is_marked_with_stays_as_it_is_though_the_round_has_another_set_now() {
        for mark in ["excerpt", "coding", "code"] {
            let mut p = Study::with(&[("I01", &["Anna: Det {A:gikk} bra."])]);
            let first = p.current_round().unwrap();
            let (yellow, old) = (p.find_colour("gul").unwrap(), p.round(first).unwrap().colour_set);
            let excerpt = p.model().excerpts.iter().next().unwrap().id;
            let (coding, code) = p.codings_on(excerpt).map(|coding| (coding.id, coding.code)).next().unwrap();
            match mark {
                "excerpt" => p.colour_excerpts(&[excerpt], Some(yellow)),
                "coding" => p.colour_codings(&[coding], Some(yellow)),
                _ => p.colour_codes(&[code], Some(yellow)),
            }
            .unwrap();
            let (other, _) = p.add_colour_set("Ny lesning", old).unwrap();
            p.set_round_colours(first, other).unwrap();
            p.begin_round(&NewRound { colour_set: Some(old), ..NewRound::new(first, RoundStart::Empty) }).unwrap();
            let change = PenChange { name: Some("metning".into()), ..PenChange::default() };
            p.close_round(first).unwrap();
            assert_eq!(p.change_colour(yellow, &change), Err(Error::ColoursOfClosedRound { number: 1 }), "{mark}");
        }
    }
}
