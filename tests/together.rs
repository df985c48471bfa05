//! Tests several programs that write to the same project at the same time: every change is made exactly once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

/// The number of programs.
const WRITERS: usize = 8;
/// The number of changes that each makes, one after the other.
const ACTS: usize = 12;

fn tusj(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tusj"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "nb_NO.UTF-8").env("XDG_CONFIG_HOME", folder);
    command.output().unwrap()
}

fn text(folder: &Path, arguments: &[&str]) -> String {
    let output = tusj(folder, arguments);
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{arguments:?}: {out}{err}");
    out
}

/// The arguments for a writer's n-th change, and the text that its output must contain.
fn act(writer: usize, n: usize) -> (Vec<String>, String) {
    let name = format!("W{writer}N{n}");
    let (line, output) = match n % 4 {
        0 => ("codebook p.tusj add NAME", name.as_str()),
        // The report does not repeat the text of a memo.
        1 => ("memo p.tusj add NAME", "notat"),
        2 => ("participant p.tusj add NAME", name.as_str()),
        // All writers code the same words.
        _ => ("code p.tusj --document I01 --quote bra --code NAME", name.as_str()),
    };
    (line.split(' ').map(|word| word.replace("NAME", &name)).collect(), output.to_owned())
}

#[test]
fn concurrent_changes_are_all_made_and_each_program_reports_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    text(at, &["new", "p.tusj"]);
    std::fs::write(at.join("I01.txt"), "I: Hva nå?\n\nAnna: Det gikk bra.\n").unwrap();
    text(at, &["import", "p.tusj", "I01.txt"]);
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            scope.spawn(move || {
                for n in 0..ACTS {
                    let (arguments, output) = act(writer, n);
                    let out = text(at, &arguments.iter().map(String::as_str).collect::<Vec<_>>());
                    assert!(out.contains(&output), "{arguments:?}: {out}");
                }
            });
        }
    });
    let history: serde_json::Value = serde_json::from_str(&text(at, &["history", "p.tusj", "--json"])).unwrap();
    assert_eq!(history.as_array().unwrap().len(), 2 + WRITERS * ACTS);
    let codes = text(at, &["codes", "p.tusj"]);
    let names: BTreeSet<String> = (0..WRITERS).flat_map(|w| (0..ACTS).map(move |n| format!("W{w}N{n}"))).collect();
    let list = [codes, text(at, &["memos", "p.tusj"]), text(at, &["participants", "p.tusj"])].concat();
    for name in &names {
        assert!(list.contains(name), "{name} is lost");
    }
    text(at, &["check", "p.tusj"]);
}
