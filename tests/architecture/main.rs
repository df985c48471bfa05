//! Tests of the architecture: which layers may use which, what only one layer may use, and what none may use.
//!
//! Each rule is a function from source files to violations. It is applied to the program's own files, and to a few
//! made-up lines that violate it, to make sure that the rule can find something.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a test fails by panicking

mod source;

use std::collections::BTreeMap;
use std::path::Path;

use source::Source;

/// The layers that each layer may use, besides itself.
const ARROWS: &[(&str, &[&str])] = &[
    // The command line gives the project its clock and random numbers.
    ("main", &["cli", "tui", "project", "domain", "words", "error"]),
    (
        "cli",
        &["tui", "platform", "project", "store", "search", "import", "export", "analysis", "domain", "words", "error"],
    ),
    ("tui", &["platform", "project", "store", "search", "import", "export", "analysis", "domain", "words", "error"]),
    ("project", &["store", "search", "import", "export", "analysis", "domain", "words", "error"]),
    ("store", &["platform", "domain", "error"]),
    ("search", &["domain", "words", "error"]),
    ("import", &["domain", "error"]),
    // Exports are made from the results of analysis.
    ("export", &["platform", "analysis", "domain", "words", "error"]),
    ("analysis", &["domain", "words", "error"]),
    // Messages about warnings of an import.
    ("words", &["import", "domain", "error"]),
    ("error", &["domain"]),
    ("domain", &[]),
    ("platform", &[]),
];

/// Libraries that only one layer may use.
const OWNERS: &[(&str, &str)] = &[
    ("rusqlite", "store"),
    ("tantivy", "search"),
    ("ratatui", "tui"),
    ("ratatui_textarea", "tui"),
    ("crossterm", "tui"),
];

/// The layers that may print and read the clock, random numbers and the environment.
const OUTER: &[&str] = &["main", "cli", "tui"];

/// Crates that give access to a network.
const NETWORK: &[&str] = &[
    "actix-web",
    "async-std",
    "attohttpc",
    "axum",
    "curl",
    "git2",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tokio",
    "tonic",
    "tungstenite",
    "ureq",
    "warp",
    "webpki-roots",
];

/// The violations of a rule in each file, as `path: violation`.
fn broken(sources: &[Source], rule: impl Fn(&Source) -> Vec<String>) -> Vec<String> {
    sources.iter().flat_map(|s| rule(s).into_iter().map(|what| format!("{}: {what}", s.path))).collect()
}

#[track_caller]
fn assert_holds(rule: impl Fn(&Source) -> Vec<String>) {
    let found = broken(Source::all(), rule);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// Asserts that a rule finds exactly these violations in a made-up file.
#[track_caller]
fn assert_finds(rule: impl Fn(&Source) -> Vec<String>, path: &str, text: &str, found: &[&str]) {
    let found: Vec<String> = found.iter().map(|what| format!("{path}: {what}")).collect();
    assert_eq!(broken(&Source::of(&[(path, text)]), rule), found, "{text}");
}

/// The paths in a file that equal one of these or start with one. One that ends in `::` only matches longer paths.
fn naming(source: &Source, forbidden: &[&str]) -> Vec<String> {
    let begins = |path: &String| {
        let goes_on = |f: &&str, rest: &str| f.ends_with("::") || rest.is_empty() || rest.starts_with("::");
        forbidden.iter().any(|f| path.strip_prefix(f).is_some_and(|rest| goes_on(f, rest)))
    };
    source.paths().into_iter().filter(begins).collect()
}

/// The calls of macros with one of these names.
fn calling(source: &Source, macros: &[&str]) -> Vec<String> {
    let calls = |name: &&&str| {
        let call = format!("{name}!");
        source.program.match_indices(&call).any(|(at, _)| {
            let whole = !source.program[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            whole && !source.program[at + call.len()..].starts_with('=')
        })
    };
    macros.iter().filter(calls).map(|name| format!("{name}!")).collect()
}

fn against_the_arrows(source: &Source) -> Vec<String> {
    if source.layer() == "lib" {
        return Vec::new();
    }
    let Some((layer, allowed)) = ARROWS.iter().find(|(layer, _)| *layer == source.layer()) else {
        return vec!["a layer that nobody knows".to_owned()];
    };
    let is_layer = |name: &str| ARROWS.iter().any(|(layer, _)| *layer == name);
    let forbidden = |path: &String| {
        let named = path.strip_prefix("crate::").and_then(|rest| rest.split("::").next());
        named.is_some_and(|named| is_layer(named) && named != *layer && !allowed.contains(&named))
    };
    source.paths().into_iter().filter(forbidden).collect()
}

fn libraries_of_others(source: &Source) -> Vec<String> {
    let foreign: Vec<&str> =
        OWNERS.iter().filter(|(_, owner)| *owner != source.layer()).map(|(name, _)| *name).collect();
    naming(source, &foreign)
}

/// Uses of things that plain values do not need.
fn more_than_values(source: &Source) -> Vec<String> {
    if source.layer() != "domain" {
        return Vec::new();
    }
    let libraries = dependencies().into_iter().filter(|name| !name.starts_with("unicode_"));
    let mut forbidden: Vec<String> = libraries.map(|name| format!("{name}::")).collect();
    forbidden.extend(["fs", "io", "net", "env", "process", "thread", "time", "os"].map(|name| format!("std::{name}")));
    naming(source, &forbidden.iter().map(String::as_str).collect::<Vec<_>>())
}

fn world_behind_the_back(source: &Source) -> Vec<String> {
    if OUTER.contains(&source.layer()) {
        return Vec::new();
    }
    let mut found = calling(source, &["println", "print", "eprintln", "eprint", "dbg"]);
    let asks = |path: &String| {
        let names: Vec<&str> = path.split("::").collect();
        names.len() > 1 && matches!(names.last(), Some(&("now" | "new_v4" | "stdout" | "stderr" | "stdin")))
    };
    found.extend(source.paths().into_iter().filter(asks));
    found.extend(naming(
        source,
        &["std::env", "env::", "std::process::exit", "std::process::Command", "sys_locale", "directories", "indicatif"],
    ));
    found
}

fn sockets(source: &Source) -> Vec<String> {
    naming(source, &["std::net", "core::net", "std::os::unix::net"])
}

/// Code for a specific system outside `platform`.
fn one_system_only(source: &Source) -> Vec<String> {
    if source.layer() == "platform" {
        return Vec::new();
    }
    let mut found = naming(source, &["std::os", "libc", "windows_sys"]);
    for (at, _) in source.program.match_indices("cfg") {
        let condition: String = source.program[at..].chars().take_while(|c| !matches!(c, '\n' | '{' | ';')).collect();
        let systems = ["unix", "windows", "target_os", "target_family"];
        let named =
            |name: &&&str| condition.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == **name);
        found.extend(systems.iter().filter(named).map(|name| (*name).to_owned()));
    }
    found
}

fn ways_to_stop_dead(source: &Source) -> Vec<String> {
    let mut found = calling(source, &["panic", "todo", "unimplemented", "unreachable"]);
    let methods = [".unwrap()", ".expect(", ".unwrap_err()", ".expect_err("];
    found.extend(methods.iter().filter(|m| source.program.contains(**m)).map(|m| (*m).to_owned()));
    found
}

/// Calls of project functions that read the file, in code that draws.
fn drawing_that_reads(source: &Source) -> Vec<String> {
    let draws = source.path.starts_with("tui/") && (source.path.ends_with("draw.rs") || source.path.contains("/draw/"));
    let verbs =
        ["text", "quote", "words", "quotation", "context", "select", "text_hits", "understand", "history", "draft"];
    let calls = verbs.iter().map(|verb| format!("project.{verb}("));
    calls.filter(|call| draws && source.program.contains(call)).collect()
}

fn without_a_page(source: &Source) -> Vec<String> {
    let first = source.text.lines().next().unwrap_or_default();
    if first.starts_with("//! ") { Vec::new() } else { vec!["begins without a module page".to_owned()] }
}

fn too_long(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    let file = (lines > 800).then(|| format!("{lines} lines"));
    let functions = source.functions().into_iter().filter(|(_, lines)| *lines > 100);
    file.into_iter().chain(functions.map(|(name, lines)| format!("{name} has {lines} lines"))).collect()
}

/// A file of the package outside `src`.
fn beside(name: &str) -> String {
    let root = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the program is");
    std::fs::read_to_string(Path::new(&root).join(name)).expect(name)
}

/// The program's dependencies, by their names in code.
fn dependencies() -> Vec<String> {
    let manifest = beside("Cargo.toml");
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| Some(line.split_once(" = ")?.0.replace('-', "_"))).collect()
}

/// All packages in the dependency tree, including dependencies of tests.
fn tree(lock: &str) -> Vec<&str> {
    lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"')).collect()
}

fn networks(lock: &str) -> Vec<&str> {
    tree(lock).into_iter().filter(|name| NETWORK.contains(name)).collect()
}

#[test]
fn layers_use_only_layers_below_them() {
    let rule = against_the_arrows;
    assert_finds(rule, "domain/span.rs", "use crate::error::Result;", &["crate::error::Result"]);
    assert_finds(rule, "domain/span.rs", "use super::text::canonical; use crate::domain::row;", &[]);
    assert_finds(rule, "store/rows.rs", "use crate::{domain::row::{Row, Table}, project};", &["crate::project"]);
    assert_finds(rule, "store/rows.rs", "fn f() { super::super::cli::run() }", &["crate::cli::run"]);
    assert_finds(rule, "store/rows/more.rs", "use super::{super::open, super::super::tui};", &["crate::tui"]);
    assert_finds(rule, "search/mod.rs", "type A = crate :: store::Mode;", &["crate::store::Mode"]);
    assert_finds(
        rule,
        "search/mod.rs",
        "/// [`crate::store`]\n// use crate::store;\nconst A: &str = \"crate::store\";",
        &[],
    );
    assert_finds(rule, "search/mod.rs", "#[cfg(test)]\nmod tests { use crate::project::testing; }\nfn f() {}", &[]);
    assert_finds(rule, "main.rs", "fn main() { tusj::cli::run(); tusj::store::open() }", &["crate::store::open"]);
    assert_finds(rule, "misc/mod.rs", "", &["a layer that nobody knows"]);
    assert_holds(rule);
}

#[test]
fn each_library_is_used_only_in_its_layer() {
    let rule = libraries_of_others;
    assert_finds(rule, "project/mod.rs", "use rusqlite as sql;", &["rusqlite"]);
    assert_finds(rule, "cli/mod.rs", "fn f(k: crossterm::event::KeyEvent) {}", &["crossterm::event::KeyEvent"]);
    assert_finds(rule, "store/mod.rs", "use rusqlite::{self, Row};", &[]);
    assert_holds(rule);
    for (library, owner) in OWNERS {
        assert!(dependencies().iter().any(|name| name == library), "{library} of {owner} is not used at all");
    }
}

#[test]
fn the_vocabulary_is_plain_values() {
    let rule = more_than_values;
    assert_finds(rule, "domain/text.rs", "use std::{fmt, fs::File};", &["std::fs::File"]);
    assert_finds(rule, "domain/text.rs", "use unicode_segmentation::GraphemeCursor; use std::ops::Range;", &[]);
    assert_finds(rule, "domain/text.rs", "fn f() -> serde_json::Value { g() }", &["serde_json::Value"]);
    assert_holds(rule);
}

#[test]
fn the_inner_layers_do_not_print_or_read_the_environment() {
    let rule = world_behind_the_back;
    assert_finds(rule, "store/mod.rs", "fn f() { eprintln!(\"x\"); println!() }", &["println!", "eprintln!"]);
    assert_finds(rule, "export/mod.rs", "fn f() { jiff::Zoned::now(); }", &["jiff::Zoned::now"]);
    assert_finds(rule, "import/mod.rs", "use std::{env, fs};", &["std::env"]);
    assert_finds(rule, "project/mod.rs", "fn f(&self) { self.now(); let now = (self.around.now)(); }", &[]);
    assert_finds(rule, "cli/mod.rs", "fn f() { println!(); std::env::args(); }", &[]);
    assert_holds(rule);
}

#[test]
fn no_network_connection_is_made() {
    assert_finds(sockets, "cli/mod.rs", "use std::net::TcpStream;", &["std::net::TcpStream"]);
    assert_holds(sockets);
    assert_eq!(networks("[[package]]\nname = \"tokio\"\n[[package]]\nname = \"tokio-like\"\n"), ["tokio"]);
    let lock = beside("Cargo.lock");
    assert!(tree(&lock).contains(&"rusqlite"), "the tree was not read");
    assert_eq!(networks(&lock), [""; 0]);
}

#[test]
fn only_platform_depends_on_the_operating_system() {
    let rule = one_system_only;
    assert_finds(rule, "store/open.rs", "#[cfg(unix)]\nfn f() {}", &["unix"]);
    assert_finds(rule, "cli/mod.rs", "fn f() { if cfg!(target_os = \"linux\") {} }", &["target_os"]);
    assert_finds(rule, "cli/mod.rs", "fn f() { a.windows(2) }", &[]);
    assert_finds(rule, "platform/stop.rs", "use std::os::unix::fs::PermissionsExt;", &[]);
    assert_holds(rule);
}

#[test]
fn only_tests_may_panic() {
    let rule = ways_to_stop_dead;
    assert_finds(rule, "store/open.rs", "fn f() { g().unwrap(); panic!() }", &["panic!", ".unwrap()"]);
    assert_finds(rule, "store/open.rs", "fn f() { g().unwrap_or(0) } #[cfg(test)] impl A { fn f() { todo!() } }", &[]);
    assert_holds(rule);
}

#[test]
fn drawing_only_reads_memory() {
    let rule = drawing_that_reads;
    assert_finds(rule, "tui/screen/read/draw.rs", "fn f() { view.project.quote(id); }", &["project.quote("]);
    assert_finds(rule, "tui/screen/read/mod.rs", "fn f() { project.quote(id); }", &[]);
    assert_holds(rule);
}

#[test]
fn every_file_starts_with_a_module_doc() {
    assert_finds(without_a_page, "store/open.rs", "use std::fs;", &["begins without a module page"]);
    assert_holds(without_a_page);
}

#[test]
fn files_and_functions_are_short() {
    let long = format!("fn long() {{\n{}}}\nfn short() {{}}", "    g();\n".repeat(99));
    assert_finds(too_long, "store/open.rs", &long, &["long has 101 lines"]);
    assert_finds(too_long, "store/open.rs", &"\n".repeat(801), &["801 lines"]);
    assert_holds(too_long);
}

#[test]
fn files_with_only_tests_are_recognised() {
    let sources = Source::of(&[
        ("store/mod.rs", "#[cfg(test)]\npub(crate) mod tests;\nmod open;"),
        ("store/tests/mod.rs", "mod files;"),
        ("store/tests/files.rs", "fn f() { g().unwrap() }"),
        ("store/open.rs", "#[cfg(test)]\nmod laws;\nfn f() {}"),
        ("store/open/laws.rs", "fn f() { g().unwrap() }"),
        ("store/laws.rs", "fn f() { g().unwrap() }"),
    ]);
    assert_eq!(broken(&sources, ways_to_stop_dead), ["store/laws.rs: .unwrap()"]);
}

#[test]
fn strings_and_comments_are_not_code() {
    let text = r##"
        let a = "x \" y"; /* a /* b */ c */ let b = r#"panic!" "#; let c = '"'; let d = '\''; let e: &'static str = b"z";
        let f = '\u{1f9d1}'; // .unwrap()
        fn g<'a>(x: &'a str) -> char { 'x' }
    "##;
    let code = &Source::of(&[("a.rs", text)])[0].code;
    let words: Vec<&str> = code.split_whitespace().collect();
    let expected = "let a = ; let b = ; let c = ; let d = ; let e: &'static str = b ; let f = ; \
                    fn g<'a>(x: &'a str) -> char { }";
    assert_eq!(words.join(" "), expected);
    assert_eq!(code.lines().count(), text.lines().count());
}

#[test]
fn every_layer_is_a_module_of_the_library() {
    let sources = Source::all();
    let library = sources.iter().find(|s| s.path == "lib.rs").expect("a library");
    let mut layers: BTreeMap<&str, usize> = BTreeMap::new();
    sources.iter().for_each(|s| *layers.entry(s.layer()).or_default() += 1);
    for layer in layers.keys().filter(|layer| !matches!(**layer, "lib" | "main")) {
        assert!(library.code.contains(&format!("mod {layer};")), "{layer} is not part of the library");
    }
}
