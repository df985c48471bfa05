//! Measurements within the library: from a query to data that is ready to draw.

use std::hint::black_box;
use std::time::Instant;

use tusj::domain::dismissal::SimilarTo;
use tusj::domain::span::Span;
use tusj::project::Project;

use super::ground::Ground;
use super::measure::Times;

/// The most excerpts that fit on a screen.
const SCREENFUL: usize = 30;
/// The bytes of context around each.
const CONTEXT: usize = 200;
/// How many turns the screen asks for.
const SUGGESTIONS: usize = 50;

/// Opening a project and loading everything that is kept in memory.
pub fn opening(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    let open = || {
        let start = Instant::now();
        let project = copy.open();
        let taken = start.elapsed();
        drop(project);
        taken
    };
    open();
    Some(Times::given(15, open).median())
}

/// Building the index of all texts, from a freshly opened project.
pub fn index(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    let runs = Times::given(3, || {
        let mut project = copy.open();
        let start = Instant::now();
        project.start_index();
        project.index().expect("an index").wait();
        start.elapsed()
    });
    Some(runs.median())
}

/// From choosing the largest theme to its first screenful.
pub fn theme(ground: &Ground) -> Option<f64> {
    prepared(ground, &format!("tema:{}", ground.sample.theme))
}

/// The same, narrowed by a word and an attribute.
pub fn narrowed(ground: &Ground) -> Option<f64> {
    prepared(ground, &format!("tema:{} {} gruppe=veileder", ground.sample.theme, ground.sample.word))
}

fn prepared(ground: &Ground, query: &str) -> Option<f64> {
    let copy = ground.on_disk();
    let project = indexed(copy.open());
    assert!(screenful(&project, query) > 0, "nothing is found, so nothing is measured");
    let ask = || {
        black_box(screenful(&project, query));
    };
    Some(Times::of(51, ask).median())
}

/// The first time that turns like the largest theme are asked for, which counts the words of all texts.
pub fn first_similar(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    let runs = Times::given(3, || {
        let project = indexed(copy.open());
        let start = Instant::now();
        suggest(&project, &ground.sample.theme);
        start.elapsed()
    });
    Some(runs.median())
}

/// Turns like the largest theme, asked for once more.
pub fn similar(ground: &Ground) -> Option<f64> {
    let project = indexed(ground.on_disk().open());
    Some(Times::of(15, || suggest(&project, &ground.sample.theme)).median())
}

fn suggest(project: &Project, theme: &str) {
    let theme = SimilarTo::Theme(project.find_code(theme).expect("a theme"));
    let found = project.similar(theme, SUGGESTIONS).expect("an answer").expect("suggestions");
    assert_eq!(black_box(found).len(), SUGGESTIONS);
}

/// The project, when its index is ready.
fn indexed(mut project: Project) -> Project {
    project.start_index();
    project.index().expect("an index").wait();
    project
}

/// Finds and counts the excerpts, and reads the first screenful. Returns the number of excerpts on it.
fn screenful(project: &Project, query: &str) -> usize {
    let found = project.understand(query).and_then(|condition| project.select(&condition)).expect("an answer");
    black_box(project.counted(&found));
    let first = project.in_order(&found).into_iter().take(SCREENFUL);
    let shown = first.filter_map(|id| {
        let excerpt = project.model().excerpts.get(id)?;
        let codes: Vec<String> = project.codings_on(id).map(|c| project.model().codebook.path(c.code)).collect();
        Some((project.quote(id).ok()?, project.context(excerpt, CONTEXT).ok()?, codes))
    });
    shown.map(black_box).count()
}

/// One coding without a screen, where an fsync costs nothing.
pub fn coding(ground: &Ground) -> Option<f64> {
    let copy = ground.in_memory()?;
    let mut project = copy.open();
    let document = project.model().documents.iter().next().expect("an interview").id;
    let code = project.find_code(&ground.sample.theme).expect("a code");
    let mut from = 0;
    let times = Times::of(200, || {
        from += 29;
        project.code_passage(document, Span::new(from, from + 120), &[code]).expect("a passage coded");
    });
    Some(times.median())
}

/// A complete check of a project.
pub fn check(ground: &Ground) -> Option<f64> {
    let project = ground.on_disk().open();
    let start = Instant::now();
    assert!(project.check().expect("an answer").is_empty(), "the sample does not hold what it must");
    Some(start.elapsed().as_secs_f64() * 1000.0)
}
