//! What is suggested as alike, and what is left out.

use super::*;
use crate::error::Error;
use crate::project::round::NewRound;
use crate::project::round::RoundStart;
use crate::project::testing::{Study, assert_sound, rows, span_of};

/// An interview in which training is coded once, and talked about in three other turns.
fn study() -> Study {
    Study::with(&[
        (
            "I01",
            &[
                "I: Hvilken opplæring fikk du den første uka?",
                "Anna: {Opplæring:Jeg fikk opplæring av en kollega den første uka}.",
                "Anna: Vi spiste lunsj på kontoret klokka tolv.",
                "Anna: Etterpå fikk vi et kurs, og opplæringen var god.",
                "I: Ja, opplæringen den første uka?",
            ],
        ),
        (
            "I02",
            &[
                "Bo: Kollegaene ga oss opplæring, men bare litt.",
                "Bo: Det regnet hele dagen da vi kom dit.",
                "Bo: {Vær:Snøen lå} og opplæringen ble avlyst den uka.",
                "Bo: Opplæring, ja.",
            ],
        ),
        (
            "I03",
            &[
                "Cato: Bussen stoppet nede ved kirka i går.",
                "Cato: Hunden min heter Truls og er snill.",
                "Cato: Huset trenger maling før vinteren kommer.",
                "Cato: Søsteren hans spiller trompet hver søndag.",
                "Cato: Butikken stenger tidlig om kvelden.",
                "Cato: Fjellet hadde is på toppen.",
                "Cato: Bilen startet ikke i morges.",
                "Cato: Katten sover alltid under senga.",
            ],
        ),
    ])
}

fn theme(p: &Project, path: &str) -> SimilarTo {
    SimilarTo::Theme(p.find_code(path).unwrap())
}

/// The suggestions, each as document, turn and words.
fn found(p: &Project, to: SimilarTo) -> Vec<String> {
    let place = |one: &Suggestion| {
        let document = &p.model().documents.get(one.document).unwrap().name;
        format!("{document}:{} {}", one.turn, one.words.join(" "))
    };
    p.similar(to, 9).unwrap().unwrap_or_default().iter().map(place).collect()
}

/// The turns that are suggested.
fn turns(p: &Project, to: SimilarTo) -> Vec<String> {
    found(p, to).iter().map(|one| one.split(' ').next().unwrap().to_owned()).collect()
}

/// Puts the best suggestion aside.
fn put_first_aside(p: &mut Project, to: SimilarTo) {
    let passage = first(p, to);
    p.dismiss(to, &[passage]).unwrap();
}

/// The best suggestion.
fn first(p: &Project, to: SimilarTo) -> (DocumentId, Span) {
    let found = p.similar(to, 1).unwrap().unwrap();
    (found[0].document, found[0].span)
}

#[test]
fn the_turns_that_share_rare_words_are_suggested_with_those_words() {
    let p = study();
    assert_eq!(found(&p, theme(&p, "Opplæring")), ["I02:1 Kollegaene opplæring", "I01:4 fikk opplæringen"]);
}

#[test]
fn the_questions_of_interviewers_and_turns_that_are_coded_or_too_short_are_left_out() {
    let p = study();
    let turns = turns(&p, theme(&p, "Opplæring"));
    for (turn, why) in [("I01:1", "a question"), ("I01:2", "coded"), ("I02:3", "coded otherwise"), ("I02:4", "short")] {
        assert!(!turns.contains(&turn.to_owned()), "{turn} is {why}");
    }
}

#[test]
fn own_texts_are_not_suggested() {
    let mut p = study();
    let own = p.find_document("I02").unwrap();
    p.set_kind(own, crate::domain::document::DocumentKind::Own).unwrap();
    assert_eq!(turns(&p, theme(&p, "Opplæring")), ["I01:4"]);
}

#[test]
fn an_excerpt_has_suggestions_of_its_own_and_is_not_like_itself() {
    let mut p = study();
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "opplæringen");
    let pen = p.pen_for_digit(1);
    p.colour_passage(document, span, pen).unwrap();
    let excerpt = p.excerpt_at(document, span).unwrap().id;
    assert_eq!(turns(&p, SimilarTo::Excerpt(excerpt)), ["I02:1"]);
}

#[test]
fn suggestions_are_the_same_with_an_index_and_without() {
    let mut p = study();
    let to = theme(&p, "Opplæring");
    let without = found(&p, to);
    let mut other = p.opened(crate::store::Mode::Write);
    other.start_index();
    other.index().unwrap().wait();
    assert_eq!(found(&other, to), without);
    let document = p.find_document("I02").unwrap();
    let span = span_of(&p, document, "Det regnet hele dagen");
    p.code_passage_with(document, span, "Opplæring").unwrap();
    other.catch_up().unwrap();
    assert_eq!(found(&other, to), found(&p, to));
}

#[test]
fn what_was_put_aside_is_not_suggested_again_until_that_is_undone() {
    let mut p = study();
    let (to, before) = (theme(&p, "Opplæring"), rows(p.store()));
    let passage = first(&p, to);
    p.dismiss(to, &[passage, passage]).unwrap();
    assert_sound(&p);
    assert_eq!(p.model().dismissals.len(), 1);
    assert_eq!(p.dismiss(to, &[passage]).unwrap(), crate::project::Changed::default());
    p.reopen();
    assert_eq!(turns(&p, to), ["I01:4"]);
    p.undo().unwrap();
    assert_eq!(rows(p.store()), before);
    assert_eq!(turns(&p, to), ["I02:1", "I01:4"]);
}

#[test]
fn what_is_not_like_a_theme_is_not_like_the_codes_below_it_but_can_be_like_those_above() {
    let mut p = study();
    let code = p.find_code("Opplæring").unwrap();
    let (above, _) = p.add_code("Oppstart").unwrap();
    p.move_code(code, Some(above), 0).unwrap();
    let (below, above) = (SimilarTo::Theme(code), SimilarTo::Theme(above));
    let passage = first(&p, above);
    p.dismiss(above, &[passage]).unwrap();
    assert_eq!(turns(&p, below), ["I01:4"]);
    put_first_aside(&mut p, below);
    assert_eq!((turns(&p, below), turns(&p, above)), (vec![], vec!["I01:4".to_owned()]));
}

#[test]
fn what_was_put_aside_stays_aside_in_a_round_with_the_same_codes() {
    let mut p = study();
    let to = theme(&p, "Opplæring");
    put_first_aside(&mut p, to);
    let from = p.current_round().unwrap();
    p.begin_round(&NewRound::new(from, RoundStart::Copy)).unwrap();
    let copied = theme(&p, "Opplæring");
    assert_ne!(copied, to);
    assert_eq!(turns(&p, copied), ["I01:4"]);
    p.close_round(from).unwrap();
    let passage = first(&p, copied);
    assert_eq!(p.dismiss(to, &[passage]).unwrap_err(), Error::RoundClosed { number: 1 });
}

#[test]
fn an_empty_list_says_why() {
    let mut p = study();
    let why = |p: &Project, to| p.similar(to, 9).unwrap().unwrap_err();
    let (empty, _) = p.add_code("Tom").unwrap();
    assert_eq!(why(&p, SimilarTo::Theme(empty)), NoSuggestions::NoExcerpts);
    assert_eq!(why(&p, theme(&p, "Vær")), NoSuggestions::NothingAlike);
    let to = theme(&p, "Opplæring");
    put_first_aside(&mut p, to);
    put_first_aside(&mut p, to);
    assert_eq!(why(&p, to), NoSuggestions::PutAside(2));
    p.undo().unwrap();
    p.undo().unwrap();
    let other = p.find_code("Vær").unwrap();
    for _ in 0..2 {
        let (document, span) = first(&p, to);
        p.code_passage(document, span, &[other]).unwrap();
    }
    assert_eq!(why(&p, to), NoSuggestions::AllCoded);
    p.remove_code(other).unwrap();
    let code = p.find_code("Opplæring").unwrap();
    p.remove_code(code).unwrap();
    assert_eq!(p.similar(to, 9).unwrap_err(), Error::Gone);
}

#[test]
fn removing_a_code_an_excerpt_or_a_document_takes_what_was_put_aside_for_it_along() {
    for remove in [
        |p: &mut Project| p.remove_code(CodeId(1)),
        |p: &mut Project| p.remove_excerpts(&[ExcerptId(1)]),
        |p: &mut Project| p.remove_document(DocumentId(1)),
        |p: &mut Project| p.remove_document(DocumentId(2)),
    ] {
        let mut p = study();
        let to = theme(&p, "Opplæring");
        put_first_aside(&mut p, to);
        put_first_aside(&mut p, SimilarTo::Excerpt(ExcerptId(1)));
        put_first_aside(&mut p, SimilarTo::Excerpt(ExcerptId(1)));
        let before = rows(p.store());
        remove(&mut p).unwrap();
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }
}

#[test]
fn what_was_put_aside_for_an_excerpt_follows_it_when_it_is_merged_with_another() {
    let mut p = study();
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "opplæring av en kollega");
    p.code_passage_with(document, span, "Kolleger").unwrap();
    let other = p.excerpt_at(document, span).unwrap().id;
    put_first_aside(&mut p, SimilarTo::Excerpt(other));
    let whole = p.excerpt(ExcerptId(1)).unwrap().span();
    p.resize(other, whole).unwrap();
    assert_sound(&p);
    assert_eq!(p.model().dismissals.iter().next().unwrap().excerpt, Some(ExcerptId(1)));
}

/// Measures how well suggestions find what a theme has: half of its excerpts are hidden, and the turns that hold them are
/// looked for. Prints the mean average precision; 1 would be all of them first.
#[test]
#[ignore = "a measurement"]
fn measure() {
    let folder = crate::project::testing::folder();
    let words = crate::words::Words::new(crate::words::Language::Nb);
    let context = crate::project::testing::counted();
    let p = Project::create_sample(&folder.path().join("demo.tusj"), &words, context).unwrap();
    let mut corpus = Corpus::default();
    p.count_words(&mut corpus).unwrap();
    let model = p.model();
    let (mut themes, mut chance, mut single) = (Vec::new(), Vec::new(), Vec::new());
    for (code, _) in model.codebook.in_order() {
        let all = p.excerpts_of(SimilarTo::Theme(*code));
        let halves = (0..4_usize)
            .map(|n| all.iter().enumerate().filter(move |(at, _)| at >> (n / 2) & 1 == n % 2).map(|(_, id)| id));
        let halves: Vec<RoaringBitmap> = halves.map(RoaringBitmap::from_iter).collect();
        let alone = all.iter().map(|id| RoaringBitmap::from([id]));
        for known in halves.iter().cloned().chain(alone) {
            let hidden = &all - &known;
            let mut weights = p.words_like(&known, &corpus).unwrap().weights(&corpus);
            let mut scored = p.scored(&corpus, &mut weights);
            let (mut ranks, mut rank) = (Vec::new(), 0);
            while let Some((_, _, document, nth)) = scored.pop() {
                let span = corpus.document(document).unwrap().all_turns()[nth].span;
                if !p.touches(&known, document, span) {
                    rank += 1;
                    ranks.extend(p.touches(&hidden, document, span).then_some(rank));
                }
            }
            let precision = (1..).zip(&ranks).map(|(found, rank)| f64::from(found) / f64::from(*rank));
            let average = precision.sum::<f64>() / ranks.len().max(1) as f64;
            if known.len() == 1 {
                single.push(average);
            } else {
                themes.push(average);
                chance.push(ranks.len() as f64 / f64::from(rank));
            }
        }
    }
    let mean = |all: &[f64]| all.iter().sum::<f64>() / all.len() as f64;
    println!("themes {:.3}, excerpts {:.3}, in random order {:.3}", mean(&themes), mean(&single), mean(&chance));
}

#[test]
fn very_common_words_are_no_reason_in_the_sample() {
    let folder = crate::project::testing::folder();
    let words = crate::words::Words::new(crate::words::Language::Nb);
    let context = crate::project::testing::counted();
    let p = Project::create_sample(&folder.path().join("demo.tusj"), &words, context).unwrap();
    let common = ["en", "om", "så", "og", "på", "det", "jeg", "å", "du", "med", "var", "ikke"];
    let mut shown = 0;
    for excerpt in p.model().excerpts.iter().step_by(9) {
        for one in p.similar(SimilarTo::Excerpt(excerpt.id), 10).unwrap().unwrap_or_default() {
            shown += 1;
            for word in &one.words {
                assert!(!common.contains(&word.to_lowercase().as_str()), "{word} in {:?}", one.words);
            }
        }
    }
    assert!(shown > 50, "{shown}");
}
