//! Measurements of rounds: beginning one with a copy, and the way from codes to themes.

use std::hint::black_box;
use std::time::Instant;

use tusj::domain::ids::{CodeId, ExcerptId};
use tusj::project::Project;
use tusj::project::round::{NewRound, RoundStart};

use super::ground::Ground;
use super::measure::Times;

/// The steps in the journal when the way is shown.
const STEPS: usize = 100_000;

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
    let copy = ground.in_memory()?;
    let mut project = copy.open();
    let old = project.current_round().expect("a round");
    let new = project.begin_round(&NewRound::new(old, RoundStart::Copy)).expect("a round begun").0;
    recode(&mut project);
    let times = Times::of(5, || {
        black_box((project.journey(old, new).expect("a way"), project.code_acts().expect("the acts")));
    });
    Some(times.median())
}

/// Recodes excerpts one at a time, and renames a code now and then.
fn recode(project: &mut Project) {
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
