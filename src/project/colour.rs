//! Pens: found by what a person calls them, and added.

use super::name::{named, tidy};
use super::{Changed, Project};
use crate::domain::change::About;
use crate::domain::colour::{Colour, same_colour};
use crate::domain::ids::ColourId;
use crate::domain::nearest::nearest;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Noun, Result};

impl Project {
    /// The pens of the current round, those with digits first.
    pub fn pens(&self) -> Vec<&Colour> {
        self.model.current_round().map_or_else(Vec::new, |round| self.model.pens(round.id))
    }

    /// The pen that a digit picks up.
    pub fn pen_for_digit(&self, digit: i64) -> Option<ColourId> {
        self.pens().into_iter().find(|pen| pen.digit == Some(digit)).map(|pen| pen.id)
    }

    /// The pen of the current set with this name, also in another language (`yellow` for `gul`), or this digit.
    pub fn find_colour(&self, name: &str) -> Result<ColourId> {
        let pens = self.pens();
        let wanted = tidy(name);
        let called = |pen: &&&Colour| pen.name.to_lowercase() == wanted.to_lowercase();
        let alike = |pen: &&&Colour| same_colour(&pen.name, &wanted);
        let on_key = |pen: &&&Colour| pen.digit.is_some_and(|digit| digit.to_string() == wanted);
        let find = |is: &dyn Fn(&&&Colour) -> bool| pens.iter().find(is).map(|pen| pen.id);
        find(&called).or_else(|| find(&alike)).or_else(|| find(&on_key)).ok_or_else(|| Error::Unknown {
            noun: Noun::Colour,
            name: name.to_owned(),
            nearest: nearest(name, pens.iter().map(|pen| (pen.name.clone(), pen.name.clone()))),
        })
    }

    /// Adds a pen to the current set, with the first digit that is free. Errors: the name is empty or too long, or a pen has it.
    pub fn add_colour(&mut self, name: &str, rgb: u32) -> Result<(ColourId, Changed)> {
        let mut step = Step::new(ActKind::ColourChanged);
        let id = self.new_colour(&mut step, name, rgb)?;
        Ok((id, self.commit(step)?))
    }

    /// Puts a new pen into a step.
    pub(crate) fn new_colour(&mut self, step: &mut Step, name: &str, rgb: u32) -> Result<ColourId> {
        let name = named(name)?;
        if self.pens().iter().any(|pen| pen.name.to_lowercase() == name.to_lowercase()) {
            return Err(Error::NameTaken { name });
        }
        let added = step.changes.iter().filter(|c| c.table == crate::domain::row::Table::Colour).count();
        let free = |digit: &i64| self.pens().iter().all(|pen| pen.digit != Some(*digit));
        let digit = (1..=9).filter(free).nth(added);
        let round = self.model.current_round().ok_or_else(|| Error::Damaged { what: "round".to_owned() })?;
        let colour_set = round.colour_set;
        let id = self.id_for::<Colour>();
        step.add(&Colour { id, colour_set, name, rgb: i64::from(rgb & 0xff_ffff), digit }, About::NOBODY);
        Ok(id)
    }
}
