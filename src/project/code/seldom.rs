//! The codes that the next round should look at: unused ones, and those with a single excerpt or a single informant.

use std::collections::{BTreeMap, HashSet};

use crate::domain::ids::{CodeId, ExcerptId};
use crate::project::Project;

/// How seldom a code is used, with all codes below it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Seldom {
    /// For no excerpt.
    Unused,
    /// For one excerpt.
    SingleExcerpt,
    /// For several excerpts, but in the words of one informant only.
    SingleInformant,
}

impl Seldom {
    /// Its name for other programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unused => "unused",
            Self::SingleExcerpt => "single-excerpt",
            Self::SingleInformant => "single-informant",
        }
    }
}

/// The seldom used codes of the current round.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SeldomCodes(BTreeMap<CodeId, Seldom>);

impl SeldomCodes {
    /// How seldom a code is used; `None` if it is used for excerpts of several informants.
    pub fn of(&self, code: CodeId) -> Option<Seldom> {
        self.0.get(&code).copied()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Project {
    /// How seldom a code is used. Stops reading at the second informant.
    pub fn how_seldom(&self, code: CodeId) -> Option<Seldom> {
        let coded = self.model.by_owner.coded_with_any(&self.model.codebook.theme(code));
        match coded.len() {
            0 => return Some(Seldom::Unused),
            1 => return Some(Seldom::SingleExcerpt),
            _ => {}
        }
        let mut people = HashSet::new();
        let person = |id| {
            let excerpt = self.model.excerpts.get(ExcerptId::of_bit(id))?;
            self.model.person_in(excerpt.document, excerpt.speaker)
        };
        let several = coded.iter().filter_map(person).any(|person| people.insert(person) && people.len() > 1);
        (!several && !people.is_empty()).then_some(Seldom::SingleInformant)
    }

    /// The seldom used codes of the current round.
    pub fn seldom_codes(&self) -> SeldomCodes {
        let codes = self.model.codebook.in_order().iter().map(|(code, _)| *code);
        SeldomCodes(codes.filter_map(|code| Some((code, self.how_seldom(code)?))).collect())
    }

    /// The codes of the current round that are used this seldom, in tree order.
    pub fn codes_used(&self, seldom: Seldom) -> Vec<CodeId> {
        let codes = self.model.codebook.in_order().iter().map(|(code, _)| *code);
        codes.filter(|code| self.how_seldom(*code) == Some(seldom)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;

    #[test]
    fn seldom_used_codes_are_found() {
        let mut p = Study::with(&[
            ("I01", &["I: {Spurt:Hva} {Spurt:da?}", "Anna: {Mye/En:En} {Mye:to} {To:tre} {To:fire}."]),
            ("I02", &["Bo: {Mye:fem}"]),
        ]);
        p.add_code("Tom/Under").unwrap();
        let names = |seldom| -> Vec<String> {
            p.codes_used(seldom).iter().map(|code| p.model().codebook.path(*code)).collect()
        };
        assert_eq!(names(Seldom::Unused), ["Tom", "Tom/Under"]);
        assert_eq!(names(Seldom::SingleExcerpt), ["Mye/En"]);
        assert_eq!(names(Seldom::SingleInformant), ["To"]);
        let (to, mye) = (p.find_code("To").unwrap(), p.find_code("Mye").unwrap());
        assert_eq!((p.seldom_codes().of(to), p.seldom_codes().of(mye)), (Some(Seldom::SingleInformant), None));
    }
}
