//! Property tests: while a project is being changed, the index gives the same results as the plain matcher; and a set
//! of excerpts is the same as testing every excerpt by itself.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::domain::document::DocumentLanguage::{self, En, Nn, Other};
use crate::domain::document::Role;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, CoderId, ColourId, DocumentId, ExcerptId, ParticipantId, RoundId};
use crate::domain::memo::Subject;
use crate::domain::query::condition::{Condition, SearchPhrase};
use crate::domain::span::Span;
use crate::project::Project;
use crate::project::testing::{import_lines, project};
use crate::search::analysis::Analyser;
use crate::search::analysis::finder::{Finder, SearchText};

const WORDS: &[&str] =
    &["jeg", "følte", "følelse", "følelsene", "ikke", "Ikke,", "samtale", "samtaler", "running", "runs", "3,5", "–"];

/// An act of a researcher.
#[derive(Clone, Debug)]
enum Act {
    Import(Vec<Vec<&'static str>>),
    Code(Index, Index, usize, usize),
    Colour(Index, usize),
    Resize(Index, Index, usize),
    Note(Index, &'static str),
    Flag(Index, bool),
    Condense(Index, &'static str),
    SumUp(Index, &'static str),
    Remove(Index),
    RemoveDocument(Index),
    SetLanguage(Index, Option<DocumentLanguage>),
    Undo,
    Redo,
    Settle,
}

fn act() -> impl Strategy<Value = Act> {
    fn any() -> impl Strategy<Value = Index> {
        proptest::prelude::any::<Index>()
    }
    prop_oneof![
        1 => turns().prop_map(Act::Import),
        8 => (any(), any(), 1..30_usize, 0..4_usize).prop_map(|(d, at, n, code)| Act::Code(d, at, n, code)),
        2 => (any(), 0..3_usize).prop_map(|(e, pen)| Act::Colour(e, pen)),
        3 => (any(), any(), 1..30_usize).prop_map(|(e, at, n)| Act::Resize(e, at, n)),
        1 => (any(), select(WORDS)).prop_map(|(e, words)| Act::Note(e, words)),
        1 => (any(), proptest::bool::ANY).prop_map(|(e, flagged)| Act::Flag(e, flagged)),
        1 => (any(), select(WORDS)).prop_map(|(e, words)| Act::Condense(e, words)),
        1 => (any(), select(WORDS)).prop_map(|(code, words)| Act::SumUp(code, words)),
        2 => any().prop_map(Act::Remove),
        1 => any().prop_map(Act::RemoveDocument),
        1 => (any(), select(&[None, Some(Nn), Some(En), Some(Other)][..])).prop_map(|(d, l)| Act::SetLanguage(d, l)),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        3 => Just(Act::Settle),
    ]
}

fn turns() -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    vec(vec(select(WORDS), 1..8), 1..6)
}

fn condition() -> impl Strategy<Value = Condition> {
    let word = (select(WORDS), select(&["", "", "", "*", "~", "~1"][..]));
    let word = word.prop_map(|(word, sign)| if word == "–" { word.to_owned() } else { format!("{word}{sign}") });
    let said = vec(word, 1..3).prop_map(|words| words.join(" "));
    let words =
        move || (said.clone(), any::<bool>()).prop_map(|(words, as_written)| SearchPhrase { words, as_written });
    let number = 1..4_i64;
    let leaf = prop_oneof![
        5 => words().prop_map(Condition::Words),
        2 => (0..5_u32, words(), words()).prop_map(|(n, a, b)| Condition::Near(n, vec![a], vec![b])),
        1 => Just(Condition::Uncoded),
        2 => number.clone().prop_map(|n| Condition::Coded(vec![CodeId(n), CodeId(n + 1)])),
        1 => number.clone().prop_map(|n| Condition::Coloured(vec![ColourId(n)])),
        1 => number.clone().prop_map(|n| Condition::Document(DocumentId(n))),
        1 => number.clone().prop_map(|n| Condition::Participant(vec![ParticipantId(n)])),
        1 => select(&[Role::Interviewer, Role::Informant][..]).prop_map(Condition::Role),
        1 => number.clone().prop_map(|n| Condition::Round(RoundId(n))),
        1 => number.prop_map(|n| Condition::Coder(CoderId(n))),
        1 => words().prop_map(Condition::Memo),
        1 => words().prop_map(Condition::Condensation),
        1 => words().prop_map(Condition::Condensate),
        1 => any::<bool>().prop_map(Condition::Flagged),
        1 => any::<bool>().prop_map(Condition::Condensed),
    ];
    leaf.prop_recursive(3, 8, 3, |part| {
        prop_oneof![
            vec(part.clone(), 0..3).prop_map(Condition::All),
            vec(part.clone(), 0..3).prop_map(Condition::Any),
            part.clone().prop_map(|part| Condition::Not(Box::new(part))),
            part.clone().prop_map(|part| Condition::Overlaps(Box::new(part))),
            part.prop_map(|part| Condition::Before(Box::new(part))),
        ]
    })
}

/// Does the act, if possible.
fn perform(p: &mut Project, act: &Act) {
    let documents: Vec<DocumentId> = p.model().documents_in_order().iter().map(|d| d.id).collect();
    let excerpts: Vec<ExcerptId> = p.model().excerpts.iter().map(|e| e.id).collect();
    let document = |at: &Index| (!documents.is_empty()).then(|| *at.get(&documents));
    let excerpt = |at: &Index| (!excerpts.is_empty()).then(|| *at.get(&excerpts));
    let stretch = |p: &Project, document: DocumentId, at: &Index, length: usize| {
        let text = p.text(document).unwrap();
        let start = at.index(text.text.len());
        Span::new(start, (start + length).min(text.text.len()))
    };
    match act {
        Act::Import(turns) => import(p, turns),
        Act::Code(d, at, length, code) => {
            let Some(d) = document(d) else { return };
            // A stretch of only white space is refused, which is fine.
            let _ = p.code_passage_with(d, stretch(p, d, at, *length), ["A", "A/B", "A/C", "D"][*code]);
        }
        Act::Colour(e, pen) => {
            let pen = p.pens().get(*pen).map(|pen| pen.id);
            excerpt(e).map(|e| p.colour_excerpts(&[e], pen).unwrap());
        }
        Act::Resize(e, at, length) => {
            let Some(e) = excerpt(e) else { return };
            let document = p.model().excerpts.get(e).unwrap().document;
            let _ = p.resize(e, stretch(p, document, at, *length));
        }
        Act::Note(e, words) => drop(excerpt(e).map(|e| p.write_memo(Subject::Excerpt(e), words).unwrap())),
        Act::Flag(e, flagged) => drop(excerpt(e).map(|e| p.flag_excerpts(&[e], *flagged).unwrap())),
        Act::Condense(e, words) => drop(excerpt(e).map(|e| p.condense(e, words).unwrap())),
        Act::SumUp(at, words) => {
            let codes: Vec<CodeId> = p.model().codes.iter().map(|code| code.id).collect();
            (!codes.is_empty()).then(|| p.set_condensate(*at.get(&codes), words).unwrap());
        }
        Act::Remove(e) => drop(excerpt(e).map(|e| p.remove_excerpts(&[e]).unwrap())),
        Act::RemoveDocument(d) => drop(document(d).map(|d| p.remove_document(d).unwrap())),
        Act::SetLanguage(d, language) => drop(document(d).map(|d| p.set_language(d, *language).unwrap())),
        Act::Undo => drop(p.undo()),
        Act::Redo => drop(p.redo()),
        Act::Settle => p.index().unwrap().wait(),
    }
}

fn import(p: &mut Project, turns: &[Vec<&str>]) {
    let lines: Vec<String> = (0..)
        .zip(turns)
        .map(|(n, words)| format!("{}: {}", if n % 3 == 0 { "I" } else { "A" }, words.join(" ")))
        .collect();
    import_lines(p, "I", &lines.iter().map(String::as_str).collect::<Vec<_>>());
}

/// Asserts that the index, a scan of all texts at once, and a search document by document give the same results.
fn agree(p: &mut Project, condition: &Condition) -> Result<(), TestCaseError> {
    let find = |p: &Project| (p.select(condition).unwrap(), p.text_hits(condition).unwrap());
    let by_index = find(p);
    let index = p.index.take();
    p.texts.forget();
    let scanned = find(p);
    let query = p.prepare(condition).unwrap();
    let documents = p.model().documents_in_order();
    let plainly: Vec<_> =
        documents.into_iter().flat_map(|document| p.text_hits_in(document, &query).unwrap()).collect();
    p.index = index;
    prop_assert_eq!(&scanned.1, &plainly, "{:?}", condition);
    prop_assert_eq!(by_index, scanned, "{:?}", condition);
    Ok(())
}

/// Whether an excerpt meets a condition, tested by itself.
fn meets(p: &Project, excerpt: &Excerpt, condition: &Condition) -> bool {
    let m = p.model();
    let analyser = p.analyser(excerpt.document);
    let say = |text: &str| {
        let finder = |wanted| Finder::new(wanted, &p.vocabulary);
        p.query_terms(condition).is_some_and(|wanted| finder(wanted).is_match(analyser, SearchText::Text(text)))
    };
    let others = |other: &Condition, stands: &dyn Fn(&Excerpt) -> bool| {
        let same = |e: &&Excerpt| (e.document, e.coder, e.round) == (excerpt.document, excerpt.coder, excerpt.round);
        m.excerpts.iter().filter(same).any(|e| stands(e) && meets(p, e, other))
    };
    match condition {
        Condition::All(parts) => parts.iter().all(|part| meets(p, excerpt, part)),
        Condition::Any(parts) => parts.iter().any(|part| meets(p, excerpt, part)),
        Condition::Not(part) => !meets(p, excerpt, part),
        Condition::Words(_) | Condition::Near(..) => say(&p.quote(excerpt.id).unwrap()),
        Condition::Memo(_) => m.memos_about(Subject::Excerpt(excerpt.id)).iter().any(|memo| say(&memo.words)),
        Condition::Flagged(flagged) => m.preparation_of(excerpt.id).is_some_and(|given| given.flagged) == *flagged,
        Condition::Condensed(condensed) => {
            m.preparation_of(excerpt.id).is_some_and(|given| !given.condensation.is_empty()) == *condensed
        }
        Condition::Condensation(_) => m.preparation_of(excerpt.id).is_some_and(|given| say(&given.condensation)),
        Condition::Condensate(_) => {
            let analyser = Analyser::for_language(None);
            let finder = |wanted| Finder::new(wanted, &p.vocabulary);
            let say = |text: &str| {
                let wanted = p.query_terms(condition);
                wanted.is_some_and(|wanted| finder(wanted).is_match(analyser, SearchText::Text(text)))
            };
            p.codings_on(excerpt.id).any(|one| m.condensate_of(one.code).is_some_and(|shown| say(&shown.words)))
        }
        Condition::Uncoded => p.codings_on(excerpt.id).next().is_none(),
        Condition::Overlaps(other) => others(other, &|e| e.span().overlaps(excerpt.span())),
        Condition::Before(other) => {
            let text = p.text(excerpt.document).unwrap();
            let turn_at = |byte: usize| text.turns.iter().find(|turn| byte < turn.span.end).map(|turn| turn.number);
            let asks = |number: i64| {
                let turn = text.turns.iter().find(|turn| turn.number == number);
                turn.and_then(|turn| m.speakers.get(turn.speaker?)).is_some_and(|s| s.role == Role::Interviewer)
            };
            others(other, &|e| {
                let (from, to) = (turn_at(excerpt.end_byte - 1).unwrap(), turn_at(e.start_byte).unwrap());
                e.start_byte >= excerpt.end_byte && (from + 1..to).all(asks)
            })
        }
        Condition::Coded(codes) => codes.iter().any(|code| p.coding_of(excerpt.id, *code).is_some()),
        Condition::Coloured(pens) => excerpt.colour.is_some_and(|pen| pens.contains(&pen)),
        Condition::Document(document) => excerpt.document == *document,
        Condition::Participant(people) => m.participant_of(excerpt).is_some_and(|person| people.contains(&person)),
        Condition::Role(role) => {
            excerpt.speaker.and_then(|id| m.speakers.get(id)).is_some_and(|speaker| speaker.role == *role)
        }
        Condition::Round(round) => excerpt.round == *round,
        Condition::Coder(coder) => excerpt.coder == *coder,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_index_agrees_with_the_plain_matcher_while_the_project_changes(
        first in turns(),
        acts in vec(act(), 1..30),
        conditions in vec(condition(), 1..3),
    ) {
        let folder = crate::project::testing::folder();
        let mut p = project(folder.path());
        import(&mut p, &first);
        p.start_index();
        for act in &acts {
            perform(&mut p, act);
            conditions.iter().try_for_each(|condition| agree(&mut p, condition))?;
            for code in p.model().codes.iter() {
                let theme = p.select(&Condition::Coded(p.model().codebook.theme(code.id))).unwrap();
                prop_assert_eq!(p.counted_under(code.id).unwrap(), p.counted(&theme).excerpts);
            }
        }
        p.index().unwrap().wait();
        WORDS.iter().try_for_each(|word| agree(&mut p, &Condition::Words(SearchPhrase { words: (*word).to_owned(), as_written: false })))?;
        for condition in &conditions {
            let found = p.select(condition).unwrap();
            let current = p.model().current_round().unwrap().id;
            for excerpt in p.model().excerpts.iter() {
                let meant = condition.names_round() || excerpt.round == current;
                let is = found.iter().any(|bit| ExcerptId::of_bit(bit) == excerpt.id);
                prop_assert_eq!(is, meant && meets(&p, excerpt, condition), "{:?} {:?}", condition, excerpt);
            }
        }
    }
}
