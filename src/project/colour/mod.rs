//! Pens: finds them by name, adds them, and gives them a meaning («gul = gjentar seg»). A meaning is stored as a
//! setting named after its pen.

mod count;
mod set;

pub use set::PenChange;

use super::name::{fitting, named, tidy};
use super::{Changed, Project};
use crate::domain::change::ChangeScope;
use crate::domain::colour::{Colour, Rgb, packed, same_colour};
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, CodingId, ColourId, Id};
use crate::domain::nearest::nearest;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Noun, Result};

impl Project {
    /// The pens of the current round, those with digits first.
    pub fn pens(&self) -> Vec<&Colour> {
        self.model.current_round().map_or_else(Vec::new, |round| self.model.pens(round.id))
    }

    /// The pen with this digit.
    pub fn pen_for_digit(&self, digit: i64) -> Option<ColourId> {
        self.pens().into_iter().find(|pen| pen.digit == Some(digit)).map(|pen| pen.id)
    }

    /// The pen that a digit picks up, or none at all for 0; nothing where no pen has the digit.
    pub fn picked_pen(&self, digit: u8) -> Option<Option<ColourId>> {
        match digit {
            0 => Some(None),
            other => self.pen_for_digit(i64::from(other)).map(Some),
        }
    }

    /// A pen's meaning, in the researcher's words; empty if none was given.
    pub fn pen_meaning(&self, pen: ColourId) -> &str {
        self.setting(&meaning_of(pen)).map_or("", |setting| &setting.value)
    }

    /// A pen's name on screens and in tables: its meaning, or its own name if it has none.
    pub fn pen_name(&self, pen: ColourId) -> &str {
        let name = || self.model.colours.get(pen).map_or("", |pen| &pen.name);
        Some(self.pen_meaning(pen)).filter(|meaning| !meaning.is_empty()).unwrap_or_else(name)
    }

    /// What a pen looks like.
    pub fn pen_rgb(&self, pen: Option<ColourId>) -> Option<Rgb> {
        pen.and_then(|pen| self.model.colours.get(pen)).map(Colour::channels)
    }

    /// What colours a code: its own pen, or else that of the code above it.
    pub fn code_rgb(&self, code: CodeId) -> Option<Rgb> {
        self.pen_rgb(self.model.codebook.colour(code))
    }

    /// What colours a code, as `0xRRGGBB`.
    pub fn code_colour(&self, code: CodeId) -> Option<u32> {
        self.code_rgb(code).map(packed)
    }

    /// What colours one coding: its own pen, else its code's.
    pub fn coding_rgb(&self, coding: CodingId) -> Option<Rgb> {
        let coding = self.model.codings.get(coding)?;
        self.pen_rgb(coding.colour.or_else(|| self.model.codebook.colour(coding.code)))
    }

    /// What colours an excerpt: its own pen, else that of one of its codings, else the first that one of its codes has.
    pub fn excerpt_rgb(&self, excerpt: &Excerpt) -> Option<Rgb> {
        let of_codings = || self.codings_on(excerpt.id).find_map(|coding| coding.colour);
        let of_codes = || self.codings_on(excerpt.id).find_map(|coding| self.model.codebook.colour(coding.code));
        self.pen_rgb(excerpt.colour.or_else(of_codings).or_else(of_codes))
    }

    /// Sets a pen's meaning; an empty text removes it. Errors: the pen no longer exists, its set is
    /// used by a closed round, or the text is too long.
    pub fn set_pen_meaning(&mut self, pen: ColourId, meaning: &str) -> Result<Changed> {
        let meaning = fitting(tidy(meaning))?;
        self.pen_to_change(pen)?;
        let name = meaning_of(pen);
        let mut step = Step::new(ActKind::ColourChanged);
        step.on::<Colour>(pen);
        match (meaning.is_empty(), self.setting(&name)) {
            (true, Some(old)) => {
                step.remove(old, ChangeScope::NONE);
            }
            (true, None) => {}
            (false, _) => {
                self.put_setting(&mut step, &name, &meaning);
            }
        }
        self.commit(step)
    }

    /// The pen of the current set with this name or meaning, its name in another language (`yellow` for `gul`), or its
    /// digit. Errors: there is none (with suggestions).
    pub fn find_colour(&self, name: &str) -> Result<ColourId> {
        let pens = self.pens();
        let wanted = tidy(name);
        let called = |pen: &&&Colour| pen.name.to_lowercase() == wanted.to_lowercase();
        let alike = |pen: &&&Colour| same_colour(&pen.name, &wanted);
        let on_key = |pen: &&&Colour| pen.digit.is_some_and(|digit| digit.to_string() == wanted);
        let means = |pen: &&&Colour| self.pen_meaning(pen.id).to_lowercase() == wanted.to_lowercase();
        let find = |is: &dyn Fn(&&&Colour) -> bool| pens.iter().find(is).map(|pen| pen.id);
        find(&called).or_else(|| find(&means)).or_else(|| find(&alike)).or_else(|| find(&on_key)).ok_or_else(|| {
            Error::Unknown {
                noun: Noun::Colour,
                name: name.to_owned(),
                nearest: nearest(name, pens.iter().map(|pen| (pen.name.clone(), pen.name.clone()))),
            }
        })
    }

    /// Adds a pen to the current set, with the first free digit. Errors: the name is empty or too long, or a pen has
    /// it.
    pub fn add_colour(&mut self, name: &str, rgb: u32) -> Result<(ColourId, Changed)> {
        let mut step = Step::new(ActKind::ColourChanged);
        let id = self.new_colour(&mut step, name, rgb)?;
        step.on::<Colour>(id);
        Ok((id, self.commit(step)?))
    }

    /// Adds a new pen to a step.
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
        step.add(&Colour { id, colour_set, name, rgb: i64::from(rgb & 0xff_ffff), digit }, ChangeScope::NONE);
        Ok(id)
    }
}

/// The name of the setting with a pen's meaning.
fn meaning_of(pen: ColourId) -> String {
    format!("meaning/{}", pen.number())
}

#[cfg(test)]
mod tests {
    use crate::project::testing::Study;
    use crate::store::Mode;
    use crate::words::{Language, Words, act};

    #[test]
    fn a_pen_is_shown_and_found_by_the_meaning_the_researcher_gave_it() {
        let mut p = Study::new();
        let yellow = p.find_colour("gul").unwrap();
        p.set_pen_meaning(yellow, " gjentar  seg ").unwrap();
        assert_eq!((p.pen_name(yellow), p.find_colour("Gjentar seg")), ("gjentar seg", Ok(yellow)));
        assert_eq!(p.opened(Mode::Read).pen_meaning(yellow), "gjentar seg");
        let last = p.history(1).unwrap().pop().unwrap();
        assert_eq!(act::sentence(&Words::new(Language::Nb), &last.summary), "endret fargen «gul»");
        p.set_pen_meaning(yellow, "").unwrap();
        assert_eq!((p.pen_name(yellow), p.pen_meaning(yellow)), ("gul", ""));
        p.undo().unwrap();
        assert_eq!(p.pen_name(yellow), "gjentar seg");
        assert_eq!(p.check().unwrap(), []);
    }
}
