//! Measurements of re-coding: merging, moving and renaming codes, and coding from a table.

use std::time::{Duration, Instant};

use tusj::domain::ids::{CodeId, ExcerptId};
use tusj::domain::span::Span;
use tusj::import::passages::{PassageRow, Place};
use tusj::project::Project;

use super::ground::Ground;
use super::measure::Times;
use super::robot::{Robot, Size};

const WINDOW: Size = Size(40, 120);

/// The output has ended when nothing has arrived for this long.
const QUIET: Duration = Duration::from_millis(8);

/// The codings of each of the two codes that are merged, or fewer in a smaller project.
const CODINGS: usize = 5_000;

/// The rows of the table.
const ROWS: usize = 1_500;

/// Merging two codes of 5,000 codings, of which they share a tenth, where an fsync costs nothing.
pub fn merging(ground: &Ground) -> Option<f64> {
    measured_merge(ground, |project, [one, other]| timed(|| drop(project.merge_codes(one, &[other], None))))
}

/// Undoing that merge.
pub fn unmerging(ground: &Ground) -> Option<f64> {
    measured_merge(ground, |project, [one, other]| {
        project.merge_codes(one, &[other], None).expect("a merge");
        timed(|| drop(project.undo()))
    })
}

fn measured_merge(ground: &Ground, run: impl Fn(&mut Project, [CodeId; 2]) -> Duration) -> Option<f64> {
    let copy = ground.in_memory()?;
    let mut project = copy.open();
    project.start_index();
    project.index().expect("an index").wait();
    let excerpts: Vec<ExcerptId> = project.model().excerpts.iter().map(|excerpt| excerpt.id).collect();
    let each = CODINGS.min(excerpts.len() / 2);
    let ranges = [0..each, each - each / 10..2 * each - each / 10];
    let codes = ["Én", "To"].map(|name| project.add_code(name).expect("a code").0);
    for (code, range) in codes.into_iter().zip(ranges) {
        project.code_excerpts(&excerpts[range], &[code]).expect("codings");
    }
    let times = Times::given(9, || {
        let head = project.store().head();
        let taken = run(&mut project, codes);
        assert!(project.store().head() > head, "nothing was measured");
        if project.model().codebook.get(codes[1]).is_none() {
            project.undo().expect("the merge undone");
        }
        taken
    });
    Some(times.median())
}

fn timed(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

/// Moving the largest theme under another on the Codebook screen, from the key that drops it to the frame.
pub fn moving(ground: &Ground) -> Option<f64> {
    on_screen(ground, &["f", "<end>"], "<enter>")
}

/// Renaming it, from Enter to the frame.
pub fn renaming(ground: &Ground) -> Option<f64> {
    on_screen(ground, &["r", "Nytt navn"], "<enter>")
}

/// Undoing the move, from the key to the frame.
pub fn moving_back(ground: &Ground) -> Option<f64> {
    let copy = ground.in_memory()?;
    let mut robot = copy.workbench(WINDOW);
    begin(&mut robot);
    let times = Times::given(9, || {
        for key in ["<home>", "f", "<end>", "<enter>"] {
            robot.time(key, QUIET);
        }
        robot.time("u", QUIET).expect("a frame after undo")
    });
    Some(times.median())
}

fn on_screen(ground: &Ground, before: &[&str], key: &str) -> Option<f64> {
    let copy = ground.in_memory()?;
    let mut robot = copy.workbench(WINDOW);
    begin(&mut robot);
    let times = Times::given(9, || {
        robot.time("<home>", QUIET);
        for key in before {
            robot.time(key, QUIET);
        }
        let taken = robot.time(key, QUIET).expect("a frame after the act");
        robot.time("u", QUIET).expect("a frame after undo");
        taken
    });
    Some(times.median())
}

/// Opens the Codebook screen, once the index has been built.
fn begin(robot: &mut Robot) {
    super::workbench::settle(robot);
    robot.time("<f5>", QUIET).expect("the codebook");
}

/// Coding 1,500 passages from a table, given by their words, where an fsync costs nothing.
pub fn from_table(ground: &Ground) -> Option<f64> {
    let copy = ground.in_memory()?;
    let mut project = copy.open();
    let documents: Vec<_> = project.model().documents_in_order().iter().map(|d| (d.id, d.name.clone())).collect();
    let mut rows = Vec::new();
    'documents: for (id, name) in documents {
        let text = project.text(id).expect("a text");
        for n in 0..ROWS / 10 {
            let span = Span::new(n * 400, n * 400 + 90).snapped(&text.text).trimmed(&text.text);
            let Some(words) = span.of(&text.text) else { break };
            if project.find_quote(id, words) != Ok(span) {
                continue;
            }
            rows.push(PassageRow {
                line: 2,
                document: name.clone(),
                place: Ok(Place::Quote(words.to_owned())),
                codes: vec![format!("Fra tabell/{}", n % 20)],
                colour: String::new(),
                memo: String::new(),
                position: None,
            });
            if rows.len() == ROWS {
                break 'documents;
            }
        }
    }
    assert!(rows.len() == ROWS, "only {} passages", rows.len());
    let times = Times::given(7, || {
        let taken = timed(|| drop(project.mark_table(&rows, None).expect("the passages coded")));
        project.undo().expect("undone");
        taken
    });
    Some(times.median())
}
