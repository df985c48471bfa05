//! Feeds the analysis of saturation: the codes of each interview, and when it was first coded.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Project;
use crate::analysis::saturation::{CodedInterview, InterviewOrder, SaturationRow, saturation};
use crate::domain::ids::{CodeId, DocumentId, ExcerptId, Moment, RoundId};
use crate::error::Result;

/// The codes whose saturation is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum CodesOf {
    /// All codes of the current round.
    #[default]
    CurrentRound,
    /// All codes of this round.
    Round(RoundId),
    /// This theme, in the round that it belongs to.
    Theme(CodeId),
}

impl CodesOf {
    /// A theme, or all codes of the current round.
    pub fn theme_or_all(theme: Option<CodeId>) -> Self {
        theme.map_or(Self::CurrentRound, Self::Theme)
    }
}

/// What is coded in an interview.
#[derive(Default)]
struct InInterview {
    /// The codes with their places in the codebook.
    codes: BTreeSet<(Option<usize>, CodeId)>,
    first_coded: Option<Moment>,
}

impl Project {
    /// How many codes each interview adds. Errors: the theme or the round no longer exists.
    pub fn saturation(&self, order: InterviewOrder, among: CodesOf) -> Result<Vec<SaturationRow>> {
        let book = &self.model.codebook;
        let in_round = |round| book.in_order_of(round).iter().map(|(code, _)| *code).collect();
        let codes: Vec<CodeId> = match among {
            CodesOf::CurrentRound => in_round(self.current_round()?),
            CodesOf::Round(round) => in_round(self.round(round)?.id),
            CodesOf::Theme(code) => book.theme(self.code(code)?.id),
        };
        let wanted: HashSet<CodeId> = codes.iter().copied().collect();
        let mut found: HashMap<DocumentId, InInterview> = HashMap::new();
        // A code is only on excerpts of its own round.
        let selected = self.model.by_owner.coded_with_any(&codes);
        for excerpt in selected.iter().filter_map(|bit| self.model.excerpts.get(ExcerptId::of_bit(bit))) {
            if !self.model.counts(excerpt) {
                continue;
            }
            let here = found.entry(excerpt.document).or_default();
            for coding in self.codings_on(excerpt.id).filter(|coding| wanted.contains(&coding.code)) {
                here.codes.insert((book.place(coding.code), coding.code));
                let first = here.first_coded.map_or(coding.coded_at, |first| first.min(coding.coded_at));
                here.first_coded = Some(first);
            }
        }
        let coded = self.model.interviews_in_order().map(|document| {
            let InInterview { codes, first_coded } = found.remove(&document.id).unwrap_or_default();
            let codes = codes.into_iter().map(|(_, code)| code).collect();
            CodedInterview { document: document.id, name: document.name.clone(), codes, first_coded }
        });
        Ok(saturation(coded.collect(), order))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;

    fn paths(p: &Study, codes: &[CodeId]) -> Vec<String> {
        codes.iter().map(|code| p.model().codebook.path(*code)).collect()
    }

    #[test]
    fn each_interview_adds_codes_in_the_order_interviewed_or_coded() {
        let mut p = Study::with(&[
            ("I01", &["I: {Hva:Hva?}", "Anna: Det gikk."]),
            ("I02", &["Bo: Det {A:gikk} {B/C:bra}."]),
            ("I03", &["Cato: {A:Ja}, {B:nei}."]),
        ]);
        let read = |p: &Study, order, theme: Option<&str>| -> Vec<(String, Vec<String>, usize)> {
            let among = CodesOf::theme_or_all(theme.map(|name| p.find_code(name).unwrap()));
            let rows = p.saturation(order, among).unwrap();
            rows.into_iter().map(|row| (row.name, paths(p, &row.new), row.cumulative)).collect()
        };
        let row = |name: &str, new: &[&str], all| (name.to_owned(), new.iter().map(|n| (*n).to_owned()).collect(), all);
        assert_eq!(
            read(&p, InterviewOrder::Interviewed, None),
            [row("I01", &[], 0), row("I02", &["A", "B/C"], 2), row("I03", &["B"], 3)]
        );
        let document = p.find_document("I01").unwrap();
        let span = crate::project::testing::span_of(&p, document, "gikk");
        p.code_passage_with(document, span, "A").unwrap();
        assert_eq!(
            read(&p, InterviewOrder::Coded, None),
            [row("I02", &["A", "B/C"], 2), row("I03", &["B"], 3), row("I01", &[], 3)]
        );
        assert_eq!(
            read(&p, InterviewOrder::Interviewed, Some("B"))[1..],
            [row("I02", &["B/C"], 1), row("I03", &["B"], 2)]
        );
    }
}
