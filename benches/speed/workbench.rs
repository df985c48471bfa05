//! Measurements of the real program in a real terminal, from the key press to the last byte of output.

use std::time::Duration;

use super::ground::{Copy, Ground};
use super::measure::Times;
use super::robot::{Robot, Size};

const WINDOW: Size = Size(40, 120);
const GREAT_WINDOW: Size = Size(60, 200);

/// The output has ended when nothing has arrived for this long.
const QUIET: Duration = Duration::from_millis(8);

/// From the start of the program to its first frame, with the files in the system's cache.
pub fn first_frame(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    copy.workbench(WINDOW);
    Some(Times::given(11, || copy.workbench(WINDOW).answered()).median())
}

/// One coding, from the key press to the frame, where an fsync costs nothing.
pub fn coding(ground: &Ground) -> Option<f64> {
    Some(codings(&ground.in_memory()?))
}

/// The same on this machine's disk.
pub fn coding_on_disk(ground: &Ground) -> Option<f64> {
    Some(codings(&ground.on_disk()))
}

fn codings(copy: &Copy) -> f64 {
    const RUNS: usize = 60;
    let before = copy.open().model().codings.len();
    let mut robot = copy.workbench(WINDOW);
    settle(&mut robot);
    // The first coding creates a new code, which none of the passages has yet.
    for keys in ["s", "c", "Hastighet", "<enter>"] {
        robot.time(keys, QUIET).expect("an answer to a key");
    }
    let times = Times::given(RUNS, || {
        // Moves on by a turn, to another sentence.
        robot.time("<pgdn>", QUIET);
        robot.time(".", QUIET).expect("a frame after a coding")
    });
    robot.kill();
    let made = copy.open().model().codings.len() - before;
    assert!(made == RUNS + 1, "{RUNS} codings were measured, {made} were made");
    times.median()
}

/// From a cursor key to the frame, in a large window with a long interview and many overlapping excerpts.
pub fn reading(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    let mut robot = copy.workbench(GREAT_WINDOW);
    settle(&mut robot);
    Some(key_to_frame(&mut robot, &["<down>", "<pgdn>", "<right>", "<down>", "<down>", "<pgup>", "<pgdn>", "s"]))
}

/// The p95 of the time from one of these keys to the frame.
fn key_to_frame(robot: &mut Robot, keys: &[&str]) -> f64 {
    let mut keys = keys.iter().cycle();
    let times = Times::given(400, || {
        let key = keys.next().copied().unwrap_or_default();
        robot.time(key, QUIET).unwrap_or_default()
    });
    times.p95()
}

/// From a cursor key to the frame in the matrix of all codes and participants, in a large window.
pub fn matrix(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    let mut robot = copy.workbench(GREAT_WINDOW);
    settle(&mut robot);
    robot.time("<f12>", QUIET).expect("the matrix");
    Some(key_to_frame(&mut robot, &["<pgdn>", "<right>", "<up>", "<right>", "<pgup>", "<left>", "<down>", "<left>"]))
}

/// The peak memory of the program, in megabytes, after building its index and showing a theme. Available on Linux only.
pub fn memory(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    let mut robot = copy.workbench(GREAT_WINDOW);
    settle(&mut robot);
    robot.time("<f2>", QUIET);
    let status = std::fs::read_to_string(format!("/proc/{}/status", robot.process())).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = peak.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

/// The processor time of a process, in tenths of a second. Coarse, so that timers in an idle program do not show.
fn processor_time(process: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(11);
    let ticks: u64 = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    Some(ticks / 10)
}

/// Waits until the program is idle, which means that its index has been built.
pub fn settle(robot: &mut Robot) {
    robot.wait_for_quiet(Duration::from_millis(120));
    let mut spent = None;
    while spent != processor_time(robot.process()) {
        spent = processor_time(robot.process());
        std::thread::sleep(Duration::from_millis(1500));
    }
}
