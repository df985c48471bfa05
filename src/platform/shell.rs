//! Paths on the command line.

use std::path::Path;

/// Whether `\` separates folders on this system. On others, it escapes the next character.
pub const BACKSLASH_IS_SEPARATOR: bool = std::path::MAIN_SEPARATOR == '\\';

/// A path quoted so that a shell reads it as one word.
pub fn quoted(path: &Path) -> String {
    quoted_for(&path.to_string_lossy(), BACKSLASH_IS_SEPARATOR)
}

fn quoted_for(path: &str, windows: bool) -> String {
    let plain = if windows { "\\/:.-_~" } else { "/:.-_" };
    if !path.is_empty() && path.chars().all(|c| c.is_alphanumeric() || plain.contains(c)) {
        return path.to_owned();
    }
    // Nothing is special within single quotes. Not all shells on Windows support them, but a path on Windows cannot
    // contain a double quote.
    if windows { format!("\"{path}\"") } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_word_for_the_shell() {
        for (path, unix, windows) in [
            ("/h/kari/Blåbær.tusj", "/h/kari/Blåbær.tusj", "/h/kari/Blåbær.tusj"),
            ("/h/min oppgave.tusj", "'/h/min oppgave.tusj'", "\"/h/min oppgave.tusj\""),
            ("/h/it's.tusj", "'/h/it'\\''s.tusj'", "\"/h/it's.tusj\""),
            ("C:\\Users\\kari\\p.tusj", "'C:\\Users\\kari\\p.tusj'", "C:\\Users\\kari\\p.tusj"),
            ("$HOME", "'$HOME'", "\"$HOME\""),
        ] {
            assert_eq!((quoted_for(path, false), quoted_for(path, true)), (unix.into(), windows.into()));
        }
    }
}
