//! The exported table has what the screen shows, and says what it leaves out.

use proptest::prelude::*;

use super::super::Themes;
use super::study;
use crate::analysis::quote::{Quotation, Times};
use crate::domain::document::{DocumentKind, Role};
use crate::domain::ids::{CodeId, DocumentId, ExcerptId, SpeakerId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::theme::Node;
use crate::words::{Language, Words};

const QUERIES: &[&str] = &[
    "",
    "farge:gul",
    "kode:Oppstart ELLER farge:gul",
    "IKKE tema:Oppstart",
    "tema:Underveis tema:Oppstart",
    "jeg ELLER perm",
    "ukodet",
    "rolle:intervjuer",
    "notat:sjekk",
];

/// One of many acts, chosen by numbers. An act that is refused changes nothing.
fn act(p: &mut Project, (what, one, other): (u8, usize, usize)) {
    let pick = |all: usize| one % all.max(1);
    let documents: Vec<DocumentId> = p.model().documents_in_order().iter().map(|document| document.id).collect();
    let excerpts: Vec<ExcerptId> = p.model().excerpts.iter().map(|excerpt| excerpt.id).collect();
    let codes: Vec<CodeId> = p.model().codebook.in_order().iter().map(|(code, _)| *code).collect();
    let speakers: Vec<SpeakerId> = p.model().speakers.iter().map(|speaker| speaker.id).collect();
    let document = documents[pick(documents.len())];
    let span = Span::new(other, other + 1 + one % 40);
    let pens: Vec<_> = p.pens().iter().map(|pen| pen.id).collect();
    let pen = pens.get(other % (pens.len() + 1)).copied();
    let code = codes[other % codes.len()];
    match (what, excerpts.get(pick(excerpts.len())).copied()) {
        (0, _) => drop(p.code_passage(document, span, &[code])),
        (1, _) => drop(p.colour_passage(document, span, pen)),
        (2, _) => drop(p.write_memo_on(document, span, "sjekk")),
        (3, Some(excerpt)) => drop(p.colour_excerpts(&[excerpt], pen)),
        (4, Some(excerpt)) => drop(p.code_excerpts(&[excerpt], &[code])),
        (5, Some(excerpt)) => {
            let codings: Vec<_> = p.codings_on(excerpt).map(|coding| coding.id).collect();
            drop(p.uncode(&codings));
        }
        (6, Some(excerpt)) => drop(p.write_memo(Subject::Excerpt(excerpt), "sjekk")),
        (7, _) => {
            let role = [Role::Interviewer, Role::Informant, Role::Other][other % 3];
            drop(p.set_role(speakers[pick(speakers.len())], role));
        }
        _ => drop(p.set_kind(document, [DocumentKind::Own, DocumentKind::Interview][other % 2])),
    }
}

/// The excerpts on the screen that are counted, as quotations.
fn listed(screen: &Themes, p: &Project) -> Vec<Quotation> {
    let excerpts = screen.list.set.iter().filter_map(|bit| p.model().excerpts.get(ExcerptId::of_bit(bit)));
    let counted = excerpts.filter(|excerpt| p.model().counts(excerpt));
    counted.map(|excerpt| p.quotation(excerpt.document, excerpt.span()).unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_table_has_exactly_the_counted_excerpts_of_the_list(
        acts in prop::collection::vec((0u8..9, 0usize..60, 0usize..60), 1..24)
    ) {
        let mut p = study();
        acts.into_iter().for_each(|one| act(&mut p, one));
        let words = Words::new(Language::Nb);
        for query in QUERIES {
            let mut screen = Themes::default();
            screen.filter.line.set(query);
            screen.filter.read(&p);
            screen.refresh(&p).unwrap();
            let nodes: Vec<Node> = screen.tree.shown().map(|(row, _)| row.node).collect();
            for node in nodes {
                screen.tree.go(node);
                screen.show_node(&p).unwrap();
                let listed = listed(&screen, &p);
                let Some(request) = screen.table(&p, &words, Times::Hidden).unwrap() else {
                    prop_assert_eq!(listed, [], "{}", query);
                    continue;
                };
                let contents = p.contents(&request).unwrap();
                prop_assert_eq!(contents.tally, screen.tally, "{:?}", &request.query);
                let rows = p.requested_themes(&request).unwrap();
                let exported: Vec<&Quotation> = rows.iter().flat_map(|row| &row.quotes).collect();
                prop_assert!(listed.iter().all(|one| exported.contains(&one)), "{:?} leaves something out", &request.query);
                prop_assert!(exported.iter().all(|one| listed.contains(one)), "{:?} holds more", &request.query);
                let left_out = usize::try_from(screen.list.set.len()).unwrap() - listed.len();
                prop_assert_eq!(contents.tally.uncounted.in_no_table().total(), left_out, "what is left out is said");
                prop_assert_eq!(contents.left_out(&words).is_some(), left_out > 0);
            }
        }
    }
}
