//! Cached counts equal a new count of everything, after any acts and undos.

use proptest::prelude::*;

use super::Node;
use super::counts::{Counts, News};
use crate::analysis::count::Tally;
use crate::domain::ids::{CodeId, ExcerptId, Id};
use crate::domain::span::Span;
use crate::project::testing::Study;
use crate::project::{Changed, Project};

/// A study with three informants, nested codes, and words without a code.
fn study() -> Study {
    Study::with(&[
        (
            "A",
            &[
                "I: Hvordan begynte det?",
                "Anna: {Oppstart/Opplæring:Jeg fikk to dager.} [Underveis:Vi hadde {Oppstart/Opplæring:ingen} rutiner.]",
            ],
        ),
        ("B", &["Berit: {Oppstart/Opplæring:Det var en perm.} {Underveis/Kolleger:Kollegene hjalp meg.}"]),
        ("C", &["Cato: Jeg har ikke så mye å si. {Oppstart:Egentlig.}"]),
    ])
}

/// Performs one of several acts, chosen by the numbers.
fn act(p: &mut Project, (what, one, other): (u8, usize, usize)) -> Option<Changed> {
    let codes: Vec<CodeId> = p.model().codebook.in_order().iter().map(|(code, _)| *code).collect();
    let excerpts: Vec<ExcerptId> = p.model().excerpts.iter().map(|excerpt| excerpt.id).collect();
    let code = codes.get(one % codes.len().max(1)).copied();
    let excerpt = excerpts.get(other % excerpts.len().max(1)).copied();
    let coding = excerpt.and_then(|id| p.codings_on(id).next().map(|coding| coding.id));
    match what {
        0 => p.code_excerpts(&[excerpt?], &[code?]).ok(),
        1 => p.uncode(&[coding?]).ok(),
        2 => p.move_code(code?, codes.get(other % codes.len()).copied(), 0).ok(),
        3 => p.move_code(code?, None, other).ok(),
        4 => p.remove_code(code?).ok(),
        5 => p.remove_excerpts(&[excerpt?]).ok(),
        6 => p.resize(excerpt?, Span::new(one % 12, 14)).ok(),
        7 => p.undo().ok().map(|turned| turned.changed),
        8 => p.redo().ok().map(|turned| turned.changed),
        _ => p.add_code(&format!("Ny {one}/Under {other}")).ok().map(|(_, changed)| changed),
    }
}

fn read(counts: &Counts, p: &Project) -> Vec<(i64, Tally)> {
    let codes = p.model().codebook.in_order().iter().map(|(code, _)| (code.number(), counts.of(Node::Code(*code))));
    codes.chain([(0, counts.of(Node::All)), (-1, counts.of(Node::Uncoded))]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn kept_counts_are_right(acts in prop::collection::vec((0u8..10, 0usize..30, 0usize..30), 1..12)) {
        let mut p = study();
        let mut kept = Counts::default();
        kept.update(&p, &News::Anything).unwrap();
        for one in acts {
            let Some(changed) = act(&mut p, one) else { continue };
            let mut news = News::Nothing;
            news.add(&changed);
            kept.update(&p, &news).unwrap();
            let mut recounted = Counts::default();
            recounted.update(&p, &News::Anything).unwrap();
            prop_assert_eq!(read(&kept, &p), read(&recounted, &p));
        }
    }
}
