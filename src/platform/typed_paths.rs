//! Reads paths that were typed, pasted, or dropped on the terminal, which pastes them: one or several, plain, quoted or
//! escaped as for a shell, or as `file://` addresses.

use std::path::{Path, PathBuf};

use crate::platform::shell::BACKSLASH_IS_SEPARATOR;

/// The paths in a text. If something exists at the path that a whole line makes, spaces included, the line is one path.
/// `home` replaces `~`. `is_there` says whether something exists at a path.
pub fn paths(text: &str, home: Option<&Path>, is_there: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    paths_on(BACKSLASH_IS_SEPARATOR, text, home, is_there)
}

/// The same on Windows or elsewhere.
fn paths_on(windows: bool, text: &str, home: Option<&Path>, is_there: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let whole = at_home(line, home);
        if is_there(&whole) {
            found.push(whole);
            continue;
        }
        found.extend(words(line, windows).iter().map(|word| match address(word) {
            Some(path) => path,
            None => at_home(word, home),
        }));
    }
    found
}

/// Whether a text looks like a full path, and not like words that were pasted into one.
pub fn is_path(text: &str) -> bool {
    let text = text.trim();
    has_drive(text.trim_start_matches(['"', '\'']))
        || text.starts_with(['/', '~', '"', '\'', '\\'])
        || text.starts_with("file://")
}

/// The path of a file to create, from typed or pasted text. A path without a folder is relative to `beside`.
pub fn target(text: &str, home: Option<&Path>, beside: &Path, is_folder: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    target_on(BACKSLASH_IS_SEPARATOR, text, home, beside, is_folder)
}

/// The same on Windows or elsewhere.
fn target_on(
    windows: bool,
    text: &str,
    home: Option<&Path>,
    beside: &Path,
    is_folder: impl Fn(&Path) -> bool,
) -> Option<PathBuf> {
    let line = text.trim();
    let whole = beside.join(at_home(line, home));
    let leads = whole.parent().is_some_and(is_folder);
    let path = match words(line, windows).as_slice() {
        _ if line.is_empty() => return None,
        [one] if line.starts_with(['"', '\'']) || !leads => address(one).unwrap_or_else(|| at_home(one, home)),
        _ => whole,
    };
    Some(beside.join(path))
}

/// A path, with `~` at its beginning replaced by the user's own folder.
pub fn at_home(path: &str, home: Option<&Path>) -> PathBuf {
    match (path.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with(['/', '\\']) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => PathBuf::from(path),
    }
}

/// Whether a path begins with a drive letter, as on Windows.
fn has_drive(path: &str) -> bool {
    path.get(1..3).is_some_and(|drive| drive == ":\\" || drive == ":/")
}

/// The words of a line, as a shell splits it. On Windows, and in a path that can only be a Windows path, a backslash is a
/// part of the path, and so is a single quote inside a word.
fn words(line: &str, windows: bool) -> Vec<String> {
    let bare = line.trim_start_matches(['"', '\'']);
    let is_windows = windows || bare.starts_with("\\\\") || has_drive(bare);
    let (mut words, mut word, mut is_open, mut quote) = (Vec::new(), String::new(), false, None);
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        match (c, quote) {
            (c, Some(q)) if c == q => quote = None,
            ('\'', None) if is_windows && is_open => word.push(c),
            ('"' | '\'', None) => (quote, is_open) = (Some(c), true),
            ('\\', None) if !is_windows => {
                word.extend(letters.next());
                is_open = true;
            }
            ('\\', Some('"')) if !is_windows && letters.peek().is_some_and(|c| "\"\\$`".contains(*c)) => {
                word.extend(letters.next());
            }
            (c, None) if c.is_whitespace() => {
                if std::mem::take(&mut is_open) {
                    words.push(std::mem::take(&mut word));
                }
            }
            (c, _) => {
                word.push(c);
                is_open = true;
            }
        }
    }
    if is_open {
        words.push(word);
    }
    words
}

/// The path of a `file:` address.
fn address(word: &str) -> Option<PathBuf> {
    let rest = word.strip_prefix("file://")?;
    let path = percent_decoded(rest.strip_prefix("localhost").unwrap_or(rest));
    if !path.is_empty() && !path.starts_with('/') {
        // A folder on another machine.
        return Some(PathBuf::from(format!("//{path}")));
    }
    // `file:///C:/Users` is `C:/Users`.
    let drive = path.strip_prefix('/').filter(|path| has_drive(path));
    Some(PathBuf::from(drive.unwrap_or(&path)))
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = code.filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit())).and_then(|hex| {
            let byte = u8::from_str_radix(hex, 16).ok()?;
            Some((byte, after.get(2..)?))
        });
        let (byte, after) = byte.unwrap_or((*first, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dropped_paths_are_split() {
        let there = ["/d/mine intervjuer/I01 Astrid.docx", "/d/a b", "/d/it's.txt", "/h/x"];
        let table: [(&str, &[&str]); 16] = [
            ("/d/a.docx", &["/d/a.docx"]),
            ("/d/mine intervjuer/I01 Astrid.docx", &["/d/mine intervjuer/I01 Astrid.docx"]),
            ("'/d/mine intervjuer/I01 Astrid.docx' ", &["/d/mine intervjuer/I01 Astrid.docx"]),
            ("'/d/a b.docx' '/d/c.docx'", &["/d/a b.docx", "/d/c.docx"]),
            ("/d/a\\ b.docx /d/c.docx", &["/d/a b.docx", "/d/c.docx"]),
            ("'/d/it'\\''s.txt'", &["/d/it's.txt"]),
            ("\"/d/en \\\"to\\\".txt\"", &["/d/en \"to\".txt"]),
            ("/d/a b\n/d/c.txt\r\n", &["/d/a b", "/d/c.txt"]),
            ("file:///d/a%20b%C3%A5.docx", &["/d/a bå.docx"]),
            ("file:///d/a.docx file://localhost/d/100%.docx", &["/d/a.docx", "/d/100%.docx"]),
            ("file:///C:/Users/a.docx", &["C:/Users/a.docx"]),
            ("\"C:\\Users\\Kari N\\a.docx\" C:\\b.docx", &["C:\\Users\\Kari N\\a.docx", "C:\\b.docx"]),
            ("\\\\server\\x\\a.docx", &["\\\\server\\x\\a.docx"]),
            ("~/x", &["/h/x"]),
            ("~", &["/h"]),
            (" \n ", &[]),
        ];
        for (text, expected) in table {
            let found = paths_on(false, text, Some(Path::new("/h")), |path| there.iter().any(|p| path == Path::new(p)));
            assert_eq!(found, expected.iter().map(PathBuf::from).collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn a_file_without_a_folder_is_created_in_the_default_one() {
        let folders = ["/h", "/p", "/d", "/d/a b"];
        for (text, expected) in [
            ("t.docx", "/p/t.docx"),
            ("min tabell.docx ", "/p/min tabell.docx"),
            ("Kari's tabell.docx", "/p/Kari's tabell.docx"),
            ("~/t.docx", "/h/t.docx"),
            ("/d/a b/t.docx", "/d/a b/t.docx"),
            ("'/d/a b/t.docx'", "/d/a b/t.docx"),
            ("/d/a\\ b/t.docx", "/d/a b/t.docx"),
            ("file:///d/a%20b/t.docx", "/d/a b/t.docx"),
            ("/none/t.docx", "/none/t.docx"),
        ] {
            let found = target_on(false, text, Some(Path::new("/h")), Path::new("/p"), |path| {
                folders.iter().any(|folder| path == Path::new(folder))
            });
            assert_eq!(found, Some(PathBuf::from(expected)), "{text}");
        }
        assert_eq!(target("  ", None, Path::new("/p"), |_| true), None);
        assert!(is_path("'/d/a.docx'") && is_path("~/x") && is_path("C:\\x") && !is_path("tabell") && !is_path(""));
    }

    #[test]
    fn on_windows_a_backslash_separates_folders() {
        let table: [(&str, &[&str]); 9] = [
            ("intervjuer\\I01.docx", &["intervjuer\\I01.docx"]),
            ("\"C:\\Users\\Kari N\\a.docx\" C:\\b.docx", &["C:\\Users\\Kari N\\a.docx", "C:\\b.docx"]),
            ("'C:\\Users\\Kari N\\a.docx'", &["C:\\Users\\Kari N\\a.docx"]),
            ("C:\\Kari's.docx C:\\b.docx", &["C:\\Kari's.docx", "C:\\b.docx"]),
            ("C:/Users/a.docx", &["C:/Users/a.docx"]),
            (
                "\\\\server\\x\\a.docx \"\\\\server\\x y\\b.docx\"",
                &["\\\\server\\x\\a.docx", "\\\\server\\x y\\b.docx"],
            ),
            ("file://server/x/a%20b.docx", &["//server/x/a b.docx"]),
            ("file:///C:/Users/bl%C3%A5.docx", &["C:/Users/blå.docx"]),
            ("a.docx\r\nb.docx\r\n", &["a.docx", "b.docx"]),
        ];
        for (text, expected) in table {
            let found = paths_on(true, text, None, |_| false);
            assert_eq!(found, expected.iter().map(PathBuf::from).collect::<Vec<_>>(), "{text}");
        }
        let table = |text| target_on(true, text, Some(Path::new("/h")), Path::new("/p"), |_| false);
        assert_eq!(table("mappe\\t.docx"), Some(PathBuf::from("/p/mappe\\t.docx")));
        assert_eq!(table("\"min tabell.docx\""), Some(PathBuf::from("/p/min tabell.docx")));
        assert_eq!(at_home("~\\t.docx", Some(Path::new("/h"))), Path::new("/h").join("t.docx"));
        assert!(is_path("C:/x") && is_path("\\\\server\\x"));
    }

    #[test]
    fn any_pasted_text_can_be_read() {
        for text in ["'", "\"\\", "\\", "file://", "file://%", "%%%4", "å\\", "file:///%C3", "a' b"] {
            paths(text, None, |_| false);
            target(text, None, Path::new("/p"), |_| false);
        }
    }
}
