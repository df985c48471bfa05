//! Coders and pens.

use std::collections::HashMap;

use super::TakingIn;
use crate::domain::change::ChangeScope;
use crate::domain::colour::{Colour, ColourSet};
use crate::domain::ids::ColourId;
use crate::domain::round::Coder;
use crate::error::Result;
use crate::project::name::{cut, named, tidy};

impl TakingIn<'_> {
    pub(super) fn coders(&mut self) -> Result<()> {
        for coder in &self.exchange.coders {
            let rows = &self.project.model().coders;
            let wanted = tidy(&coder.name).to_lowercase();
            let there = match wanted.as_str() {
                "" => Some(self.project.coder()),
                _ => rows
                    .iter()
                    .find(|row| row.uuid == coder.uuid)
                    .or_else(|| rows.iter().find(|row| row.name.to_lowercase() == wanted))
                    .map(|row| row.id),
            };
            match there {
                Some(there) => self.is_known::<Coder>(coder.id, there),
                None => {
                    let (uuid, name) = (self.free_uuid(coder.uuid), named(cut(&tidy(&coder.name), 0))?);
                    self.add(coder, ChangeScope::NONE, |row: &mut Coder| (row.uuid, row.name) = (uuid, name));
                }
            }
        }
        Ok(())
    }

    /// The pens: those of the same name in a set of the same name, in files of tusj's own; otherwise any pen of the current
    /// set with exactly that colour.
    pub(super) fn pens(&mut self) {
        for set in &self.exchange.colour_sets {
            let named = |name: &str| {
                let wanted = name.to_lowercase();
                self.project.model().colour_sets.iter().find(|row| row.name.to_lowercase() == wanted).map(|row| row.id)
            };
            let current = self.project.current_round().ok().and_then(|round| self.project.model().rounds.get(round));
            let current = current.map(|round| round.colour_set);
            let own_name = if self.is_own { set.name.clone() } else { cut(&tidy(self.program), 0).to_owned() };
            let pens: Vec<_> = self.exchange.colours.iter().filter(|pen| pen.colour_set == set.id).collect();
            let shades: HashMap<i64, ColourId> = self.project.pens().iter().map(|pen| (pen.rgb, pen.id)).collect();
            let all_there = !self.is_own && pens.iter().all(|pen| shades.contains_key(&pen.rgb));
            let there = if all_there { current } else { named(&own_name) };
            match there {
                Some(there) => self.is_known::<ColourSet>(set.id, there),
                None => {
                    let name = if own_name.is_empty() { "REFI-QDA".to_owned() } else { own_name };
                    self.add(set, ChangeScope::NONE, |row| row.name = name);
                }
            }
            for pen in pens {
                let wanted = pen.name.to_lowercase();
                let set = self.new_id::<ColourSet>(set.id);
                let rows = &self.project.model().colours;
                let is_same = |row: &&Colour| Some(row.colour_set) == set && row.name.to_lowercase() == wanted;
                let same = rows.iter().find(is_same).map(|row| row.id);
                let by_shade = shades.get(&pen.rgb).copied().filter(|_| !self.is_own);
                match by_shade.or(same) {
                    Some(there) => self.is_known::<Colour>(pen.id, there),
                    None => {
                        self.add(pen, ChangeScope::NONE, |_| {});
                    }
                }
            }
        }
    }
}
