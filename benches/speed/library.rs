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

/// The bytes of 300 pages: 400 words a page, and six bytes a word.
const PAGES_300: usize = 300 * 400 * 6;
/// The excerpts in them.
const EXCERPTS: usize = 2_000;

/// One corrected word in 300 pages with 2,000 excerpts, where an fsync costs nothing.
pub fn correcting(ground: &Ground) -> Option<f64> {
    let copy = ground.in_memory()?;
    let mut project = copy.open();
    let first = project.model().documents.iter().next().expect("an interview").id;
    let mut words = String::new();
    while words.len() < PAGES_300 {
        words.push_str(&project.text(first).expect("a text").text);
        words.push('\n');
    }
    let (document, _) = project.write_own_text("300 pages", &words).expect("a text");
    let code = project.find_code(&ground.sample.theme).expect("a code");
    let text = project.text(document).expect("a text");
    let step = text.text.len() / EXCERPTS;
    let passages: Vec<_> = (0..EXCERPTS).map(|n| (document, Span::new(n * step, n * step + step / 2))).collect();
    project.code_passages(&passages, &[code]).expect("passages coded");
    let mut at = text.text.len() / 3;
    let times = Times::of(51, || {
        let text = project.text(document).expect("a text");
        let span = tusj::domain::text::word::at(&text.text, at);
        at += 997;
        let plan = project.plan_passage(document, span, "misheard").expect("a plan");
        project.carry_out(&plan).expect("a word corrected");
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
