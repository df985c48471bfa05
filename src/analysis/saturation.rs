//! Saturation: how many codes each interview adds to those of the interviews before it. When nothing new comes, the
//! material may be saturated; over a few final themes the numbers say nothing, so the round is chosen.

use std::collections::HashSet;

use crate::domain::ids::{CodeId, DocumentId, Moment};

/// The order of the interviews.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum InterviewOrder {
    /// As they were interviewed: the order of the list of documents.
    #[default]
    Interviewed,
    /// As they were coded: by the first coding in each. Those without codes come last.
    Coded,
}

/// An interview and its codes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodedInterview {
    /// The document.
    pub document: DocumentId,
    /// Its name.
    pub name: String,
    /// The codes in it, in the order of the codebook.
    pub codes: Vec<CodeId>,
    /// When it was first coded, if it was.
    pub first_coded: Option<Moment>,
}

/// What one interview adds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaturationRow {
    /// The document.
    pub document: DocumentId,
    /// Its name.
    pub name: String,
    /// How many codes are in it.
    pub codes: usize,
    /// The codes that no interview before it has.
    pub new: Vec<CodeId>,
    /// How many codes there are in this interview and those before it.
    pub cumulative: usize,
}

/// What each interview adds, in order. The interviews are given as they were interviewed.
pub fn saturation(mut interviews: Vec<CodedInterview>, order: InterviewOrder) -> Vec<SaturationRow> {
    if order == InterviewOrder::Coded {
        interviews.sort_by_key(|interview| (interview.first_coded.is_none(), interview.first_coded));
    }
    let mut known = HashSet::new();
    let row = |interview: CodedInterview| {
        let new = interview.codes.iter().copied().filter(|code| known.insert(*code)).collect();
        let CodedInterview { document, name, codes, .. } = interview;
        SaturationRow { document, name, codes: codes.len(), new, cumulative: known.len() }
    };
    interviews.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn interview(n: i64, codes: &[i64], first_coded: Option<i64>) -> CodedInterview {
        let codes = codes.iter().copied().map(CodeId).collect();
        CodedInterview { document: DocumentId(n), name: format!("I{n}"), codes, first_coded: first_coded.map(Moment) }
    }

    fn read(rows: &[SaturationRow]) -> Vec<(&str, usize, usize, usize)> {
        rows.iter().map(|row| (row.name.as_str(), row.codes, row.new.len(), row.cumulative)).collect()
    }

    #[test]
    fn a_code_is_new_in_the_first_interview_that_has_it() {
        let all = || vec![interview(1, &[1, 2], Some(9)), interview(2, &[2], None), interview(3, &[2, 3], Some(4))];
        let rows = saturation(all(), InterviewOrder::Interviewed);
        assert_eq!(read(&rows), [("I1", 2, 2, 2), ("I2", 1, 0, 2), ("I3", 2, 1, 3)]);
        let rows = saturation(all(), InterviewOrder::Coded);
        assert_eq!(read(&rows), [("I3", 2, 2, 2), ("I1", 2, 1, 3), ("I2", 1, 0, 3)]);
    }

    proptest! {
        #[test]
        fn the_new_codes_add_up_to_all_codes(all in prop::collection::vec(prop::collection::btree_set(0..9_i64, 0..5), 0..9)) {
            let interviews: Vec<_> = (1..).zip(&all).map(|(n, codes)| {
                interview(n, &codes.iter().copied().collect::<Vec<_>>(), None)
            }).collect();
            let rows = saturation(interviews, InterviewOrder::Interviewed);
            for (at, row) in rows.iter().enumerate() {
                let plain: HashSet<i64> = all.iter().take(at + 1).flatten().copied().collect();
                prop_assert_eq!(row.cumulative, plain.len());
                prop_assert_eq!(rows.iter().take(at + 1).map(|row| row.new.len()).sum::<usize>(), plain.len());
            }
        }
    }
}
