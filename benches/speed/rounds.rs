//! Measurements of rounds: beginning one with a copy; and of a project with a long journal: the way from codes to themes,
//! the history, and opening.

use std::hint::black_box;
use std::time::Instant;

use tusj::domain::ids::{CodeId, ExcerptId};
use tusj::project::Project;
use tusj::project::round::{NewRound, RoundStart};
use tusj::store::steps::StepFilter;

use super::ground::{Copy, Ground};
use super::measure::Times;

/// The steps in the journal when the way is shown.
const STEPS: usize = 100_000;

/// The acts on the first page of the history.
const PAGE: usize = 30;

/// How many of the steps change a code rather than an excerpt: one in this many.
const CODE_STEPS: usize = 50;

/// Beginning a round with a copy of every excerpt, where an fsync costs nothing.
pub fn beginning(ground: &Ground) -> Option<f64> {
    let copy = ground.in_memory()?;
    let mut project = copy.open();
    let from = project.current_round().expect("a round");
    let times = Times::given(5, || {
        let start = Instant::now();
        project.begin_round(&NewRound::new(from, RoundStart::Copy)).expect("a round begun");
        let taken = start.elapsed();
        project.undo().expect("undone");
        taken
    });
    Some(times.median())
}

/// Undoing it.
pub fn undoing(ground: &Ground) -> Option<f64> {
    let copy = ground.in_memory()?;
    let mut project = copy.open();
    let from = project.current_round().expect("a round");
    let times = Times::given(5, || {
        project.begin_round(&NewRound::new(from, RoundStart::Copy)).expect("a round begun");
        let start = Instant::now();
        project.undo().expect("undone");
        start.elapsed()
    });
    Some(times.median())
}

/// The way from the codes of the first round to those of a second, with the acts on codes, after 100,000 steps.
pub fn journey(ground: &Ground) -> Option<f64> {
    let project = ground.after_long_work(recode)?.open();
    let (old, new) = project.journey_rounds().expect("two rounds");
    let times = Times::of(5, || {
        black_box((project.journey(old, new).expect("a way"), project.code_acts().expect("the acts")));
    });
    Some(times.median())
}

/// The first page of the history, after 100,000 steps.
pub fn history(ground: &Ground) -> Option<f64> {
    let project = ground.after_long_work(recode)?.open();
    let times = Times::of(21, || {
        let page = project.history_page(&StepFilter::default(), i64::MAX, PAGE).expect("a page");
        assert_eq!(black_box(page).acts.len(), PAGE);
    });
    Some(times.median())
}

/// Opening a project after 100,000 steps in a second round that began with the codes, compared with the same project
/// before: the ratio.
pub fn opening_ratio(ground: &Ground) -> Option<f64> {
    let old = ground.in_memory()?;
    let new = ground.in_memory()?;
    let mut project = new.open();
    let first = project.current_round().expect("a round");
    project.begin_round(&NewRound::new(first, RoundStart::Codes)).expect("a round begun");
    project.choose_round(first).expect("the first round");
    code_and_uncode(&mut project);
    drop(project);
    let opened = |copy: &Copy| Times::of(15, || drop(black_box(copy.open()))).median();
    Some(opened(&new) / opened(&old))
}

/// Applies a code and removes it again, until there are so many steps; so the project does not grow, but its journal does.
fn code_and_uncode(project: &mut Project) {
    let code = project.add_code("Ny").expect("a code").0;
    let excerpt = project.model().excerpts.iter().next().expect("an excerpt").id;
    for _ in 0..STEPS / 2 {
        project.code_excerpts(&[excerpt], &[code]).expect("an excerpt coded");
        let coding = project.coding_of(excerpt, code).expect("a coding").id;
        project.uncode(&[coding]).expect("a coding removed");
    }
}

/// Begins a round with a copy, recodes excerpts one at a time, and renames a code now and then.
fn recode(project: &mut Project) {
    let first = project.current_round().expect("a round");
    project.begin_round(&NewRound::new(first, RoundStart::Copy)).expect("a round begun");
    let codes: Vec<CodeId> = project.model().codebook.in_order().iter().map(|(code, _)| *code).collect();
    let round = project.current_round().expect("a round");
    let excerpts: Vec<ExcerptId> = project.model().by_owner.in_round(round).iter().map(ExcerptId::of_bit).collect();
    for n in 0..STEPS {
        let (code, excerpt) = (codes[n % codes.len()], excerpts[n % excerpts.len()]);
        if n % CODE_STEPS == 0 {
            project.rename_code(code, &format!("Navn {n}")).expect("a code renamed");
            continue;
        }
        let coding = project.coding_of(excerpt, code).map(|coding| coding.id);
        match coding {
            // An excerpt must keep a code.
            Some(coding) if project.codings_on(excerpt).count() > 1 => project.uncode(&[coding]),
            _ => project.code_excerpts(&[excerpt], &[code]),
        }
        .expect("an excerpt recoded");
    }
}
