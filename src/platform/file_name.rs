//! Names of files. A project and its tables move between machines, so a name that tusj proposes is one that every
//! system takes; a name that is typed has only to be one that this system takes. Windows is the strict one: it forbids
//! some signs, keeps the names of old devices, drops a dot or space at the end, and takes what follows `:` for the
//! name of a hidden part of another file.

use std::io;
use std::path::Path;

use unicode_segmentation::UnicodeSegmentation;

/// Signs that no name on Windows can have, besides control characters.
const FORBIDDEN: &str = "<>:\"/\\|?*";

/// Names of devices on Windows, which files cannot have, with any ending.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The beginnings of further ones, each with a digit after it.
const NUMBERED_DEVICES: &[&str] = &["com", "lpt"];

/// The most bytes that a proposed name has. Most systems take 255, some count differently, and the name that a file
/// has while it is written is longer.
const LONGEST: usize = 180;

/// Makes sure that a file can be made at this path on the system that the program runs on, where the system itself
/// would not say no but make another file.
pub fn check(path: &Path) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_valid = !cfg!(windows) || is_valid_on_windows(&name);
    if is_valid { Ok(()) } else { Err(io::ErrorKind::InvalidFilename.into()) }
}

/// Whether Windows makes a file of just this name.
pub fn is_valid_on_windows(name: &str) -> bool {
    let forbidden = |c: char| c.is_control() || FORBIDDEN.contains(c);
    !name.is_empty() && !name.contains(forbidden) && !name.ends_with(['.', ' ']) && !is_device(name)
}

/// Whether Windows takes a name for a device: what counts is what stands before the first dot.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_digit = |rest: &str| rest.chars().count() == 1 && rest.contains(|c: char| "0123456789¹²³".contains(c));
    let numbered = NUMBERED_DEVICES.iter().filter_map(|device| stem.strip_prefix(device));
    DEVICES.contains(&stem.as_str()) || numbered.into_iter().any(is_digit)
}

/// A name that every system takes, made of words and an ending that begins with a dot. Signs that are forbidden
/// somewhere become `-`; a long name is cut before the ending.
pub fn proposed(words: &str, ending: &str) -> String {
    let allowed = |c: char| if c.is_control() || FORBIDDEN.contains(c) { '-' } else { c };
    let words: String = words.chars().map(allowed).collect();
    let room = LONGEST.saturating_sub(ending.len());
    let end = words.grapheme_indices(true).map(|(at, sign)| at + sign.len()).take_while(|end| *end <= room).last();
    let stem = words.get(..end.unwrap_or(0)).unwrap_or_default().trim().trim_end_matches(['.', ' ']);
    let stem = if stem.is_empty() { "tusj" } else { stem };
    let name = format!("{stem}{ending}");
    if is_device(&name) { format!("_{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_windows_cannot_have_are_known() {
        for name in [
            "",
            "a:b.tusj",
            "hva?.docx",
            "a*b",
            "a<b",
            "a>b",
            "a|b",
            "a\"b",
            "a/b",
            "a\\b",
            "a\tb",
            "a.",
            "a ",
            "...",
            "CON",
            "con.docx",
            "Nul.txt",
            "AUX.tusj",
            "prn",
            "COM1",
            "com9.csv",
            "LPT3.md",
            "COM¹.csv",
            "nul .txt",
            "CONIN$",
            "nul.tar.gz",
        ] {
            assert!(!is_valid_on_windows(name), "{name:?}");
        }
        for name in
            ["Masteroppgave.tusj", "blåbær 2.docx", ".skjult", "COM.csv", "COM10.csv", "konto.docx", "com1-temaer.docx"]
        {
            assert!(is_valid_on_windows(name), "{name:?}");
        }
    }

    #[test]
    fn what_is_proposed_keeps_all_of_the_name_that_can_be_kept() {
        for (words, expected) in [
            ("Masteroppgave-temaer", "Masteroppgave-temaer.docx"),
            ("p-Oppstart/Tillit", "p-Oppstart-Tillit.docx"),
            ("Master: runde 2-Hva nå?", "Master- runde 2-Hva nå-.docx"),
            ("slutt... ", "slutt.docx"),
            ("con", "_con.docx"),
            (" ", "tusj.docx"),
        ] {
            assert_eq!(proposed(words, ".docx"), expected);
        }
        let long = proposed(&"æ".repeat(500), ".docx");
        assert!(long.len() <= LONGEST && long.len() > LONGEST - 2 && long.ends_with("æ.docx"), "{long}");
    }

    proptest! {
        #[test]
        fn every_proposed_name_is_one_that_every_system_takes(words in "(con|COM1|nul|\\PC)?[\\PC:/\\. ]{0,300}") {
            let name = proposed(&words, ".csv");
            prop_assert!(is_valid_on_windows(&name), "{name:?}");
            prop_assert!(name.len() <= LONGEST + 1 && name.ends_with(".csv"), "{name:?}");
        }
    }
}
