//! The program itself: exit codes, and where it writes.

#![allow(clippy::unwrap_used)] // in a test, stopping dead is how it fails

use std::process::{Command, Output};

fn tusj(folder: &std::path::Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tusj"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "nb_NO.UTF-8").env("XDG_CONFIG_HOME", folder);
    command.output().unwrap()
}

#[test]
fn exit_codes_say_done_failed_or_wrong_usage() {
    let folder = tempfile::tempdir().unwrap();
    for (arguments, code) in [
        (&["demo", "--no-open"][..], 0),
        (&["check", "tusj-demo.tusj"], 0),
        (&["check", "none.tusj"], 1),
        (&["check"], 2),
        (&["tusj-demo.tusj"], 1),
        (&["--version"], 0),
    ] {
        let output = tusj(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert_eq!(output.stderr.is_empty(), code == 0, "{arguments:?}");
        assert_eq!(output.stdout.is_empty(), code != 0, "{arguments:?}");
    }
}

#[test]
fn the_language_is_the_computers_unless_another_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let said = |arguments: &[&str]| String::from_utf8(tusj(folder.path(), arguments).stderr).unwrap();
    assert!(said(&["check", "none.tusj"]).starts_with("Fant ikke"));
    assert!(said(&["check", "none.tusj", "--language", "nn"]).starts_with("Fann ikkje"));
    assert!(said(&["check", "none.tusj", "--language", "en"]).contains("none.tusj"));
}

#[test]
fn a_full_disk_is_told_and_a_reader_who_has_had_enough_is_not() {
    let folder = tempfile::tempdir().unwrap();
    tusj(folder.path(), &["demo", "--no-open"]);
    let run = |out: std::process::Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tusj"));
        command.args(["excerpts", "tusj-demo.tusj"]).current_dir(folder.path()).env("XDG_CONFIG_HOME", folder.path());
        command.env("LC_ALL", "nb_NO.UTF-8").stdout(out).stderr(std::process::Stdio::piped()).spawn().unwrap()
    };
    let mut reader = run(std::process::Stdio::piped());
    drop(reader.stdout.take());
    let ended = reader.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr), (Some(0), Vec::new()));
    // Where the system has a disk that is always full.
    if let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") {
        let ended = run(full.into()).wait_with_output().unwrap();
        assert_eq!((ended.status.code(), ended.stderr.is_empty()), (Some(1), false));
    }
}
