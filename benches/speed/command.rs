//! Measurements of whole processes of the command line.

use std::path::Path;
use std::process::{Command, Stdio};

use super::ground::{Ground, TUSJ};
use super::measure::Times;

/// Importing the .docx transcripts, with highlights and comments, into a new project.
pub fn import(ground: &Ground) -> Option<f64> {
    if !ground.sample.has_transcripts() {
        return None;
    }
    let folder = tempfile::tempdir_in(super::sample::cache()).expect("a folder");
    let mut count = 0;
    let mut time = || {
        count += 1;
        let file = folder.path().join(format!("{count}.tusj"));
        run(&[Path::new("new"), &file]);
        let start = std::time::Instant::now();
        run(&[Path::new("import"), &file, &ground.sample.transcripts]);
        start.elapsed()
    };
    time();
    Some(Times::given(7, time).median())
}

/// Listing all excerpts of the largest theme as JSON.
pub fn excerpts(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    let query = format!("tema:{}", ground.sample.theme);
    let words = [Path::new("excerpts"), &copy.file, Path::new(&query), Path::new("--json")];
    Some(Times::of(9, || run(&words)).median())
}

/// The median time of a command as a whole process.
pub fn run_often(arguments: &[&Path]) -> f64 {
    Times::of(15, || run(arguments)).median()
}

fn run(arguments: &[&Path]) {
    let done = Command::new(TUSJ).args(arguments).stdout(Stdio::null()).stdin(Stdio::null()).status();
    assert!(done.is_ok_and(|status| status.success()), "{TUSJ} {arguments:?} did not do it");
}
