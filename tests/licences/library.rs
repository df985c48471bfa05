//! Reads from cargo the licences of libraries, and from their files the copyright holders.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The name and version of a library.
pub type Name = (String, String);

/// The systems that tusj is built for.
const SYSTEMS: &[&str] = &["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-pc-windows-gnu"];

/// Prefixes of the names of licence files.
const FILES: &[&str] = &["license", "licence", "copying", "copyright", "notice", "unlicense"];

/// A library.
pub struct Library {
    pub name: Name,
    pub licence: String,
    source: String,
    copyright: Vec<String>,
    /// The notice that the Apache licence requires to be distributed with the program.
    notice: String,
}

impl Library {
    fn read(package: &Value) -> Self {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let folder = text("manifest_path");
        let folder = Path::new(&folder).parent().unwrap();
        let mut copyright = copyright(folder);
        if copyright.is_empty() {
            let authors = package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
            copyright.extend(authors.map(without_address));
        }
        let licence = text("license").split_whitespace().collect::<Vec<_>>().join(" ");
        let notice = std::fs::read_to_string(folder.join("NOTICE")).unwrap_or_default();
        let notice = notice.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { name: (text("name"), text("version")), licence, source: text("repository"), copyright, notice }
    }

    /// Its line in the list.
    pub fn line(&self) -> String {
        let (name, version) = &self.name;
        let notice = if self.notice.is_empty() { String::new() } else { format!("\t{}", self.notice) };
        format!("{name}\t{version}\t{}\t{}\t{}{notice}\n", self.licence, self.source, self.copyright.join("; "))
    }
}

/// The output of cargo, if it can be run.
fn cargo(arguments: &[&str]) -> Option<String> {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments).arg("--locked").current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// All libraries, including those used only for building and testing.
pub fn all() -> Option<Vec<Library>> {
    let output: Value = serde_json::from_str(&cargo(&["metadata", "--format-version", "1"])?).unwrap();
    let packages = output["packages"].as_array().unwrap().iter();
    // Only the program itself has no source registry.
    let mut libraries: Vec<Library> = packages.filter(|p| !p["source"].is_null()).map(Library::read).collect();
    libraries.sort_by(|one, other| one.name.cmp(&other.name));
    Some(libraries)
}

/// The libraries that are part of the program on any of the systems.
pub fn built_in() -> Option<BTreeSet<Name>> {
    let mut found = BTreeSet::new();
    for system in SYSTEMS {
        let tree = cargo(&["tree", "--edges", "normal,no-proc-macro", "--prefix", "none", "--target", system])?;
        found.extend(tree.lines().filter_map(|line| {
            let (name, rest) = line.split_once(" v")?;
            Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
        }));
    }
    found.retain(|(name, _)| name != env!("CARGO_PKG_NAME"));
    Some(found)
}

/// The copyright lines in the files beside a library's manifest.
fn copyright(folder: &Path) -> Vec<String> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut lines = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().to_lowercase();
        if path.is_file() && FILES.iter().any(|file| name.starts_with(file)) {
            let bytes = std::fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let found: Vec<String> = text.lines().filter_map(holder).filter(|line| !lines.contains(line)).collect();
            lines.extend(found);
        }
    }
    lines.dedup();
    lines
}

/// The copyright holder in a line, unless the line is part of the licence text itself.
fn holder(line: &str) -> Option<String> {
    let line = line.trim().trim_matches(['*', '#', '-', ' ', '\t']);
    let rest =
        line.strip_prefix("Copyright").or_else(|| line.strip_prefix("(C)").filter(|rest| year(rest)))?.trim_start();
    let bare = rest.trim_start_matches("(c)").trim_start_matches("(C)").trim_start_matches('©').trim();
    let begins = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let (marked, dated) = (bare != rest, year(bare));
    (begins && (marked || dated || bare.starts_with("Individual") || bare.starts_with("Mozilla")))
        .then(|| without_address(bare))
        // The authors of the licence.
        .filter(|holder| !holder.is_empty() && !holder.contains("Free Software Foundation"))
}

fn year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4)
}

/// A name without email address and tabs.
fn without_address(name: &str) -> String {
    let name = name.split(" <").next().unwrap_or_default();
    let name = name.trim_end_matches("All rights reserved.").trim_end_matches(" or").replace('\t', " ");
    name.trim().trim_end_matches(['.', ',']).to_owned()
}
