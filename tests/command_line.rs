//! Tests of the compiled program: exit codes, output and file permissions.

#![allow(clippy::unwrap_used)] // a test fails by panicking

use std::process::{Command, Output};

fn tusj(folder: &std::path::Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tusj"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "nb_NO.UTF-8").env("XDG_CONFIG_HOME", folder);
    command.output().unwrap()
}

#[test]
fn exit_codes_distinguish_success_failure_and_wrong_usage() {
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
fn the_language_is_the_systems_unless_another_is_requested() {
    let folder = tempfile::tempdir().unwrap();
    let text = |arguments: &[&str]| String::from_utf8(tusj(folder.path(), arguments).stderr).unwrap();
    assert!(text(&["check", "none.tusj"]).starts_with("Fant ikke"));
    assert!(text(&["check", "none.tusj", "--language", "nn"]).starts_with("Fann ikkje"));
    assert!(text(&["check", "none.tusj", "--language", "en"]).contains("none.tusj"));
}

#[test]
fn a_full_disk_is_an_error_but_a_closed_pipe_is_not() {
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
    // Only on systems with a device that is always full.
    if let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") {
        let ended = run(full.into()).wait_with_output().unwrap();
        assert_eq!((ended.status.code(), ended.stderr.is_empty()), (Some(1), false));
    }
}

#[cfg(unix)]
mod permissions {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::path::Path;

    use super::tusj;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().mode() & 0o777
    }

    fn set_mode(path: &Path, mode: u32) {
        set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }

    #[track_caller]
    fn run(folder: &Path, line: &str) -> String {
        let output = tusj(folder, &line.split(' ').collect::<Vec<_>>());
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stderr).unwrap()
    }

    #[test]
    fn projects_and_exports_are_readable_by_their_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        run(folder.path(), "demo --no-open");
        run(folder.path(), "new p.tusj");
        for (what, name) in [("themes", "t.docx"), ("themes", "t.csv"), ("themes", "t.md"), ("codebook", "k.docx")] {
            run(folder.path(), &format!("export tusj-demo.tusj {what} --to {name}"));
            assert_eq!(mode(&at(name)), 0o600, "{name}");
        }
        assert_eq!((mode(&at("tusj-demo.tusj")), mode(&at("p.tusj"))), (0o600, 0o600));
    }

    #[test]
    fn the_owners_choice_of_mode_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        run(folder.path(), "demo --no-open");
        run(folder.path(), "export tusj-demo.tusj themes --to t.csv");
        for kept in [0o640, 0o644, 0o600] {
            set_mode(&at("tusj-demo.tusj"), kept);
            set_mode(&at("t.csv"), kept);
            run(folder.path(), "codebook tusj-demo.tusj define Oppstart Begynnelsen");
            run(folder.path(), "undo tusj-demo.tusj");
            run(folder.path(), "export tusj-demo.tusj themes --to t.csv --replace");
            assert_eq!((mode(&at("tusj-demo.tusj")), mode(&at("t.csv"))), (kept, kept));
        }
    }

    #[test]
    fn check_warns_if_others_can_read_the_project_and_says_how_to_prevent_it() {
        let folder = tempfile::tempdir().unwrap();
        set_mode(folder.path(), 0o755);
        let above = folder.path().canonicalize().unwrap();
        if above.ancestors().any(|above| mode(above) & 0o001 == 0) {
            eprintln!("skipped: the folder for temporary files is private");
            return;
        }
        run(folder.path(), "new p.tusj");
        assert_eq!(run(folder.path(), "check p.tusj"), "");
        set_mode(&folder.path().join("p.tusj"), 0o644);
        for line in ["check p.tusj", "check p.tusj --json"] {
            let output = run(folder.path(), line);
            assert!(output.contains("chmod 600 p.tusj") && output.lines().count() == 1, "{output}");
        }
        set_mode(folder.path(), 0o700);
        assert_eq!(run(folder.path(), "check p.tusj"), "", "nobody else can enter the folder");
    }
}

#[test]
fn all_components_are_listed_with_their_licences() {
    let folder = tempfile::tempdir().unwrap();
    let text = |arguments: &[&str]| String::from_utf8(tusj(folder.path(), arguments).stdout).unwrap();
    let list = text(&["licences"]);
    for part in ["MIT OR Apache-2.0 · © 2026 the tusj authors", "Norsk ordbank", "CC BY 4.0", "SQLite", "rusqlite 0."]
    {
        assert!(list.contains(part), "{part}: {list}");
    }
    let parts: serde_json::Value = serde_json::from_str(&text(&["licences", "--json"])).unwrap();
    let parts = parts.as_array().unwrap();
    assert!(parts.len() > 100 && parts.iter().all(|part| part["licence"].as_str().is_some_and(|l| !l.is_empty())));
    let texts = text(&["licences", "--texts"]);
    assert!(texts.contains("THE SOFTWARE IS PROVIDED") && texts.contains("Mozilla Public License"));
}
