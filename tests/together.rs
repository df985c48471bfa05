//! Several programs that write to one project at the same time, as the program itself does it: every act is done, and
//! done once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

/// How many write at the same time.
const WRITERS: usize = 8;
/// How many acts each does, one after the other.
const ACTS: usize = 12;

fn tusj(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tusj"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "nb_NO.UTF-8").env("XDG_CONFIG_HOME", folder);
    command.output().unwrap()
}

fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = tusj(folder, arguments);
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{arguments:?}: {out}{err}");
    out
}

/// A writer's act of this number, and what must stand in the answer to it.
fn act(writer: usize, n: usize) -> (Vec<String>, String) {
    let name = format!("W{writer}N{n}");
    let (line, told) = match n % 4 {
        0 => ("codebook p.tusj add NAME", name.as_str()),
        // What a memo says is not told again.
        1 => ("memo p.tusj add NAME", "notat"),
        2 => ("participant p.tusj add NAME", name.as_str()),
        // All of them put a code on the same words.
        _ => ("code p.tusj --document I01 --quote bra --code NAME", name.as_str()),
    };
    (line.split(' ').map(|word| word.replace("NAME", &name)).collect(), told.to_owned())
}

#[test]
fn acts_of_many_at_once_are_all_done_and_each_is_told_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    said(at, &["new", "p.tusj"]);
    std::fs::write(at.join("I01.txt"), "I: Hva nå?\n\nAnna: Det gikk bra.\n").unwrap();
    said(at, &["import", "p.tusj", "I01.txt"]);
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            scope.spawn(move || {
                for n in 0..ACTS {
                    let (arguments, told) = act(writer, n);
                    let out = said(at, &arguments.iter().map(String::as_str).collect::<Vec<_>>());
                    assert!(out.contains(&told), "{arguments:?}: {out}");
                }
            });
        }
    });
    let history: serde_json::Value = serde_json::from_str(&said(at, &["history", "p.tusj", "--json"])).unwrap();
    assert_eq!(history.as_array().unwrap().len(), 2 + WRITERS * ACTS);
    let codes = said(at, &["codes", "p.tusj"]);
    let names: BTreeSet<String> = (0..WRITERS).flat_map(|w| (0..ACTS).map(move |n| format!("W{w}N{n}"))).collect();
    let list = [codes, said(at, &["memos", "p.tusj"]), said(at, &["participants", "p.tusj"])].concat();
    for name in &names {
        assert!(list.contains(name), "{name} is lost");
    }
    said(at, &["check", "p.tusj"]);
}
