//! Finds the names that source files use: blanks out comments, strings and tests, and resolves paths.
//!
//! This is not a full Rust parser. It only understands what these tests need, as the examples in `main.rs` show.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

/// One source file of the program.
pub struct Source {
    /// Its path below `src`, separated by `/`.
    pub path: String,
    /// The original text.
    pub text: String,
    /// The text without comments and the contents of quotes. Line numbers are unchanged.
    pub code: String,
    /// The same without tests. Empty if the whole file is a test.
    pub program: String,
}

impl Source {
    /// Source files from paths and texts.
    pub fn of(files: &[(&str, &str)]) -> Vec<Source> {
        let mut sources: Vec<Source> = files
            .iter()
            .map(|(path, text)| {
                let code = blanked(text);
                Source { path: (*path).to_owned(), text: (*text).to_owned(), program: code.clone(), code }
            })
            .collect();
        let mut tests = Vec::new();
        for source in &mut sources {
            let found = cut_tests(&mut source.program);
            tests.extend(found.into_iter().map(|name| format!("{}{name}", folder_of(&source.path))));
        }
        let is_test =
            |path: &str| tests.iter().any(|test| path == format!("{test}.rs") || path.starts_with(&format!("{test}/")));
        for source in sources.iter_mut().filter(|source| is_test(&source.path)) {
            source.program.clear();
        }
        sources
    }

    /// All source files of the program.
    pub fn all() -> &'static [Source] {
        static ALL: OnceLock<Vec<Source>> = OnceLock::new();
        ALL.get_or_init(Source::read)
    }

    fn read() -> Vec<Source> {
        let root = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the program is");
        let root = Path::new(&root).join("src");
        let mut files = Vec::new();
        read_below(&root, &root, &mut files);
        assert!(files.len() > 10, "the sources were not found");
        Source::of(&files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
    }

    /// The layer it belongs to: its top-level folder, or else its own name.
    pub fn layer(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// All paths in the code outside tests, in full: `crate::store::Mode`, `std::fs::read`.
    pub fn paths(&self) -> BTreeSet<String> {
        let tokens = tokens(&self.program);
        let mut paths = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match tokens[at] {
                // `impl Trait + use<'a>` is not an import.
                "use" if tokens.get(at + 1) == Some(&"<") => at += 1,
                "use" => at = use_tree(&tokens, at + 1, &[], &mut paths),
                word if is_word(word) => at = plain_path(&tokens, at, &mut paths),
                _ => at += 1,
            }
        }
        paths.into_iter().map(|path| self.resolved(&path)).collect()
    }

    /// Resolves `super`, `self` and the crate's own name in a path.
    fn resolved(&self, path: &[&str]) -> String {
        let module = folder_of(&self.path);
        let mut here: Vec<&str> = module.split('/').filter(|name| !name.is_empty()).collect();
        let mut rest = path;
        match path.first() {
            Some(&("self" | "super")) => {}
            Some(&"tusj") => return [&["crate"], &path[1..]].concat().join("::"),
            _ => return path.join("::"),
        }
        while let Some((first, after)) = rest.split_first().filter(|(first, _)| matches!(**first, "self" | "super")) {
            if *first == "super" {
                here.pop();
            }
            rest = after;
        }
        [&["crate"], &here[..], rest].concat().join("::")
    }

    /// The names of all functions, including tests, with their lengths in lines.
    pub fn functions(&self) -> Vec<(String, usize)> {
        let mut functions = Vec::new();
        let mut from = 0;
        while let Some(found) = self.code[from..].find("fn ") {
            let start = from + found;
            from = start + 3;
            let name: String = self.code[from..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let own_word = !self.code[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if name.is_empty() || !own_word {
                continue;
            }
            if let Some(end) = end_of_item(&self.code, from).filter(|end| self.code[..*end].ends_with('}')) {
                functions.push((name, self.code[start..end].lines().count()));
            }
        }
        functions
    }
}

fn read_below(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            read_below(root, &path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let below: Vec<_> = path.strip_prefix(root).unwrap().iter().map(|name| name.to_string_lossy()).collect();
            files.push((below.join("/"), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The folder of the modules that a file declares, with a trailing `/`. Empty at the top level.
fn folder_of(path: &str) -> String {
    let name = path.strip_suffix(".rs").unwrap_or(path);
    let folder = name.strip_suffix("mod").filter(|rest| rest.ends_with('/')).unwrap_or(name);
    match folder {
        "lib" | "main" => String::new(),
        folder if folder.ends_with('/') => folder.to_owned(),
        folder => format!("{folder}/"),
    }
}

/// The text with spaces in place of comments and the contents of quotes. Keeps line ends.
fn blanked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let last = out.chars().next_back();
        let in_word = last.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if c == '"' {
            quoted(rest)
        } else if !in_word && (c == 'r' || rest.starts_with("br")) {
            raw_string(rest)
        } else if c == '\'' {
            character(rest)
        } else {
            0
        };
        if skipped == 0 {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            out.extend(rest[..skipped].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[skipped..];
        }
    }
    out
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    rest.len()
}

/// The length of a raw string that starts here, or 0.
fn raw_string(rest: &str) -> usize {
    let after = rest.trim_start_matches('b').strip_prefix('r').unwrap_or_default();
    let hashes = after.len() - after.trim_start_matches('#').len();
    if !after[hashes..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let start = rest.len() - after.len() + hashes + 1;
    rest[start..].find(&end).map_or(rest.len(), |at| start + at + end.len())
}

/// The length of a character literal that starts here, or 0 for a lifetime.
fn character(rest: &str) -> usize {
    let mut inside = rest[1..].char_indices();
    match inside.next() {
        Some((_, '\\')) => rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(0, |(at, _)| 2 + at + 1),
        Some((_, c)) if rest[1 + c.len_utf8()..].starts_with('\'') => 1 + c.len_utf8() + 1,
        _ => 0,
    }
}

/// Blanks out test code. Returns the names of modules that are only for tests.
fn cut_tests(code: &mut String) -> Vec<String> {
    const MARK: &str = "#[cfg(test)]";
    let mut modules = Vec::new();
    while let Some(start) = code.find(MARK) {
        let end = end_of_item(code, start + MARK.len()).unwrap_or(code.len());
        let item = &code[start + MARK.len()..end];
        let words = tokens(item);
        if let (Some(at), true) = (words.iter().position(|word| *word == "mod"), item.ends_with(';')) {
            modules.extend(words.get(at + 1).map(|name| (*name).to_owned()));
        }
        let blank: String = code[start..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
        code.replace_range(start..end, &blank);
    }
    modules
}

/// The end of the item that contains `from`: after its `;`, or after the brace that matches its first one.
fn end_of_item(code: &str, from: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, c) in code[from..].char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' => depth -= 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(from + at + 1);
                }
            }
            ';' if depth == 0 => return Some(from + at + 1),
            _ => {}
        }
    }
    None
}

/// The words and symbols of code. `::` is one symbol.
fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(c) = rest.chars().next() {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let length = match c {
            c if word(c) => rest.find(|c: char| !word(c)).unwrap_or(rest.len()),
            ':' if rest.starts_with("::") => 2,
            c => c.len_utf8(),
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    tokens
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Reads the path that starts at `at`. Returns its end.
fn plain_path<'a>(tokens: &[&'a str], at: usize, paths: &mut Vec<Vec<&'a str>>) -> usize {
    let mut path = vec![tokens[at]];
    let mut end = at + 1;
    while tokens.get(end) == Some(&"::") && tokens.get(end + 1).is_some_and(|token| is_word(token)) {
        path.push(tokens[end + 1]);
        end += 2;
    }
    paths.push(path);
    end
}

/// Reads one branch of a `use` below the path `above`. Returns its end.
fn use_tree<'a>(tokens: &[&'a str], mut at: usize, above: &[&'a str], paths: &mut Vec<Vec<&'a str>>) -> usize {
    let mut path = above.to_vec();
    while let Some(token) = tokens.get(at) {
        match *token {
            "::" => {}
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| !matches!(*token, "}" | ";")) {
                    at = use_tree(tokens, at, &path, paths);
                    at += usize::from(tokens.get(at) == Some(&","));
                }
                return at + 1;
            }
            "as" => at += 1,
            "," | "}" | ";" => break,
            word => path.push(word),
        }
        at += 1;
    }
    if path.last() == Some(&"self") && path.len() > 1 {
        path.pop();
    }
    paths.push(path);
    at
}
