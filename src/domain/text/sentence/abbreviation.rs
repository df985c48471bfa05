//! Abbreviations: words whose final point does not end the sentence.
//!
//! The lists are in lower case, with the points. Abbreviations that are also ordinary words are left out (*min.*,
//! *tom.*, *eg.*, *mm.*), so a point after them ends the sentence.

/// Always followed by something: the point never ends a sentence.
const OPEN: &[&str] = &[
    // Norwegian.
    "f.eks.", "bl.a.", "bla.", "dvs.", "d.v.s.", "ca.", "jf.", "jfr.", "kl.", "nr.", "pga.", "p.g.a.", "mht.", "m.h.t.",
    "ift.", "i.f.t.", "iht.", "i.h.t.", "vha.", "v.h.a.", "mtp.", "m.t.p.", "inkl.", "ekskl.", "evt.", "ev.", "tlf.",
    "avd.", "adm.", "dir.", "adm.dir.", "ass.", "gj.sn.", "hhv.", "resp.", "sml.", "spes.", "særl.", "vs.", "tidl.",
    "st.", "fr.", "hr.", "frk.", "dr.", "prof.", "red.", "st.meld.", "meld.", "kap.", "pkt.", "t.o.m.", "f.o.m.",
    "fom.", "m.a.o.", "s.k.", "såk.", "alm.", "t.d.", // English.
    "e.g.", "i.e.", "cf.", "viz.", "approx.", "mr.", "mrs.", "ms.", "dept.", "esp.", "incl.", "ph.d.",
];

/// May be the last word: the point ends a sentence if a capital follows.
const LAST: &[&str] = &[
    "osv.", "o.s.v.", "o.l.", "ol.", "o.a.", "m.m.", "m.v.", "mv.", "m.fl.", "mfl.", "e.l.", "el.l.", "etc.", "e.kr.",
    "f.kr.", "kr.", "mill.", "mrd.", "pst.", "maks.", "eks.", "sek.", "u.å.", "d.å.", "p.t.", "a.s.", "a.m.", "p.m.",
    "al.", "jr.", "sr.", "inc.", "ltd.", "co.", "u.s.", "u.k.",
];

/// Abbreviations only if a number follows.
const BEFORE_NUMBER: &[&str] = &[
    "no.", "s.", "p.", "pp.", "fig.", "tab.", "vol.", "art.", "f.", "ch.", "sec.", "jan.", "feb.", "mar.", "apr.",
    "jun.", "jul.", "aug.", "sep.", "sept.", "okt.", "oct.", "nov.", "des.", "dec.",
];

/// Months. A number with a point before a month is a date, even if the month is capitalised.
pub(super) const MONTHS: &[&str] = &[
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "october",
    "december",
];

/// What the point after an abbreviation can mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Something always follows: see [`OPEN`].
    Open,
    /// May end a sentence: see [`LAST`].
    Last,
    /// Abbreviation only before a number: see [`BEFORE_NUMBER`].
    BeforeNumber,
}

/// The kind of abbreviation that `word` is; `None` if it is not one. `word` is in lower case, with its points.
pub(super) fn kind(word: &str) -> Option<Kind> {
    let lists = [(OPEN, Kind::Open), (LAST, Kind::Last), (BEFORE_NUMBER, Kind::BeforeNumber)];
    lists.into_iter().find(|(list, _)| list.contains(&word)).map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_abbreviation_is_listed_once_in_lower_case_with_its_point() {
        let mut all = [OPEN, LAST, BEFORE_NUMBER].concat();
        all.sort_unstable();
        assert!(all.windows(2).all(|pair| pair[0] != pair[1]), "{all:?}");
        assert!(all.iter().all(|word| word.ends_with('.') && word.to_lowercase() == **word), "{all:?}");
    }
}
