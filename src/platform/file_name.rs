//! File names. Projects and tables move between machines, so names that tusj suggests are valid on every system. A name
//! that the user types only has to be valid on this system. Windows is the strictest: it forbids some characters,
//! reserves the names of old devices, drops a dot or space at the end, and treats text after `:` as the name of an
//! alternate data stream.

use std::collections::HashSet;
use std::io;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Characters that are forbidden in names on Windows, besides control characters.
const FORBIDDEN: &str = "<>:\"/\\|?*";

/// Names that Windows reserves for devices, with any extension.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// More device names: each of these with a digit after it.
const NUMBERED_DEVICES: &[&str] = &["com", "lpt"];

/// The most bytes in a suggested name. Most systems allow 255, but some count differently, and the temporary name
/// during writing is longer.
const MAX_BYTES: usize = 180;

/// Rejects names for which this system would silently create a different file.
pub fn check(path: &Path) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_valid = !cfg!(windows) || is_valid_on_windows(&name);
    if is_valid { Ok(()) } else { Err(io::ErrorKind::InvalidFilename.into()) }
}

/// Whether Windows can create a file with exactly this name.
pub fn is_valid_on_windows(name: &str) -> bool {
    let forbidden = |c: char| c.is_control() || FORBIDDEN.contains(c);
    !name.is_empty() && !name.contains(forbidden) && !name.ends_with(['.', ' ']) && !is_device(name)
}

/// Whether Windows treats a name as a device. Only the part before the first dot counts.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_digit = |rest: &str| rest.chars().count() == 1 && rest.contains(|c: char| "0123456789¹²³".contains(c));
    let numbered = NUMBERED_DEVICES.iter().filter_map(|device| stem.strip_prefix(device));
    DEVICES.contains(&stem.as_str()) || numbered.into_iter().any(is_digit)
}

/// Makes a name that is valid on every system from words and an extension (with its dot). Forbidden characters become
/// `-`, and a long name is cut before the extension.
pub fn proposed(words: &str, ending: &str) -> String {
    let allowed = |c: char| if c.is_control() || FORBIDDEN.contains(c) { '-' } else { c };
    let words: String = words.chars().map(allowed).collect();
    let room = MAX_BYTES.saturating_sub(ending.len());
    let end = words.grapheme_indices(true).map(|(at, sign)| at + sign.len()).take_while(|end| *end <= room).last();
    let stem = words.get(..end.unwrap_or(0)).unwrap_or_default().trim().trim_end_matches(['.', ' ']);
    let stem = if stem.is_empty() { "tusj" } else { stem };
    let name = format!("{stem}{ending}");
    if is_device(&name) { format!("_{name}") } else { name }
}

/// Names for files in one folder, as [`proposed`] makes them. No two are the same on any system: where case or the form of
/// accents alone would tell them apart, and where two became the same, the later ones have a number.
pub fn distinct<'a>(all: impl IntoIterator<Item = &'a str>, ending: &str) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut is_free = |name: &String| taken.insert(name.nfc().collect::<String>().to_lowercase());
    let numbered = |words: &str, n: u64| match n {
        1 => proposed(words, ending),
        n => proposed(words, &format!(" {n}{ending}")),
    };
    let name = |words| (1..).map(|n| numbered(words, n)).find(&mut is_free).unwrap_or_default();
    all.into_iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_that_are_invalid_on_windows_are_recognised() {
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
    fn a_suggested_name_keeps_as_much_as_possible() {
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
        assert!(long.len() <= MAX_BYTES && long.len() > MAX_BYTES - 2 && long.ends_with("æ.docx"), "{long}");
    }

    #[test]
    fn names_in_a_folder_are_told_apart_by_numbers() {
        let names = distinct(["I01", "i01", "I01 2", "a/b", "a:b", "\u{e5}", "a\u{30a}", "con"], ".txt");
        let expected = ["I01.txt", "i01 2.txt", "I01 2 2.txt", "a-b.txt", "a-b 2.txt", "\u{e5}.txt", "a\u{30a} 2.txt"];
        assert_eq!(names[..7], expected);
        assert_eq!(names[7], "_con.txt");
        let long = "æ".repeat(500);
        let names = distinct([long.as_str(), long.as_str()], ".txt");
        assert!(names[0] != names[1] && names[1].ends_with("æ 2.txt"), "{names:?}");
    }

    proptest! {
        #[test]
        fn names_in_a_folder_are_valid_and_never_two_the_same(all in prop::collection::vec("[aAåÅ/:.0-2 ]{0,3}", 0..12)) {
            let names = distinct(all.iter().map(String::as_str), ".txt");
            prop_assert_eq!(names.len(), all.len());
            let folded: HashSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
            prop_assert_eq!(folded.len(), names.len());
            prop_assert!(names.iter().all(|name| is_valid_on_windows(name)));
        }

        #[test]
        fn every_suggested_name_is_valid_on_every_system(words in "(con|COM1|nul|\\PC)?[\\PC:/\\. ]{0,300}") {
            let name = proposed(&words, ".csv");
            prop_assert!(is_valid_on_windows(&name), "{name:?}");
            prop_assert!(name.len() <= MAX_BYTES + 1 && name.ends_with(".csv"), "{name:?}");
        }
    }
}
