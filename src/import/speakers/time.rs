//! Reads times in the forms used in transcripts: `00:12`, `[00:01:23]`, `0:0:3.120`, `(1:02)`, `00:00:01.000 -->
//! 00:00:04.000`, and the marks of F4: `#00:01:02-3#`, with tenths of a second.
//!
//! A mark of F4 is never speech. F4 sets one when a paragraph is finished, so a mark at the end of a paragraph is the time
//! at which that paragraph ends and the next one begins. It can also be set at the start, where it is the paragraph's own
//! time, like any other time.

use super::label::is_markup;

/// A time read at the start of some words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Time {
    /// Milliseconds from the start of the recording.
    pub ms: i64,
    /// Its length in bytes, including brackets, the other end of a range, and white space after it.
    pub bytes: usize,
    /// Whether it is almost certainly a time code: in brackets, a range with an arrow, or with hours and seconds.
    pub sure: bool,
    /// Whether its form is only used for recordings: with hours and seconds, or a range with an arrow.
    pub exact: bool,
}

/// The time at the start of `words` without brackets, as milliseconds, its length in bytes, and its number of parts.
fn bare(words: &str) -> Option<(i64, usize, usize)> {
    let end = words.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ','))).unwrap_or(words.len());
    let body = words.get(..end)?.trim_end_matches([':', '.', ',']);
    let (clock, fraction) = body.split_once(['.', ',']).unwrap_or((body, ""));
    let parts: Vec<&str> = clock.split(':').collect();
    if !(2..=4).contains(&parts.len()) || parts.iter().any(|p| p.is_empty() || p.len() > 3) || fraction.len() > 6 {
        return None;
    }
    let numbers = parts.iter().map(|p| p.parse::<i64>().ok()).collect::<Option<Vec<i64>>>()?;
    let (seconds, fine) = match numbers.as_slice() {
        [m, s] => (m * 60 + s, *s < 60),
        [h, m, s] => ((h * 60 + m) * 60 + s, *m < 60 && *s < 60),
        // The fourth number counts video frames, which are ignored.
        [h, m, s, _] => ((h * 60 + m) * 60 + s, *m < 60 && *s < 60),
        _ => return None,
    };
    if !fine || !fraction.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
    Some((seconds * 1000 + thousandths.parse::<i64>().unwrap_or(0), body.len(), parts.len()))
}

/// The mark of F4 at the start of `words`: `#00:01:02-3#`.
pub fn mark(words: &str) -> Option<Time> {
    let inner = words.strip_prefix('#')?;
    let (clock, rest) = inner.split_at_checked(inner.find('-')?)?;
    let (ms, length, parts) = bare(clock)?;
    let rest = rest.strip_prefix('-')?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = rest.get(digits..)?.strip_prefix('#')?;
    if length != clock.len() || parts != 3 || ms % 1000 != 0 || !(1..=3).contains(&digits) {
        return None;
    }
    let fraction: String = rest.chars().take(digits).chain("000".chars()).take(3).collect();
    let ms = ms + fraction.parse::<i64>().ok()?;
    Some(Time { ms, bytes: words.len() - after.trim_start().len(), sure: true, exact: true })
}

/// The mark of F4 that `words` end with: its start in bytes, and milliseconds.
pub fn mark_at_end(words: &str) -> Option<(usize, i64)> {
    let trimmed = words.trim_end();
    let start = trimmed.strip_suffix('#')?.rfind('#')?;
    let time = mark(trimmed.get(start..)?).filter(|time| start + time.bytes == trimmed.len())?;
    Some((start, time.ms))
}

/// Whether a line ends with a mark of F4.
pub fn ends_with_mark(line: &str) -> bool {
    mark_at_end(line).is_some()
}

/// The time at the start of a line, after markup, and how many bytes of markup there are. The sign of a heading is
/// markup, but not that of a mark of F4.
pub fn after_markup(line: &str) -> (usize, Option<Time>) {
    let blank = line.len() - line.trim_start().len();
    if let Some(time) = line.get(blank..).and_then(mark) {
        return (blank, Some(time));
    }
    let open = line.len() - line.trim_start_matches(is_markup).len();
    (open, line.get(open..).and_then(at_start))
}

/// The time at the start of `words`.
pub fn at_start(words: &str) -> Option<Time> {
    mark(words).or_else(|| clock(words))
}

/// The time at the start of `words` that is no mark of F4.
fn clock(words: &str) -> Option<Time> {
    let inner = words.trim_start_matches(['[', '(', '<', '{', '#']);
    let open = words.len() - inner.len();
    let (ms, length, parts) = bare(inner)?;
    let mut rest = inner.get(length..)?;
    let is_arrow = rest.trim_start().starts_with("-->");
    let range = rest.trim_start().strip_prefix("-->").or_else(|| rest.trim_start().strip_prefix(['-', '–']));
    let other = range.map(str::trim_start).and_then(|r| bare(r).and_then(|(_, length, _)| r.get(length..)));
    rest = other.unwrap_or(rest);
    let closed = rest.trim_start_matches([']', ')', '>', '}', '#']);
    if open > 0 && closed.len() == rest.len() {
        return None;
    }
    if closed.starts_with(char::is_alphanumeric) && open == 0 {
        return None;
    }
    let bytes = words.len() - closed.trim_start().len();
    let exact = parts > 2 || (other.is_some() && is_arrow);
    Some(Time { ms, bytes, sure: open > 0 || exact, exact })
}

/// The time that `words` consist of.
pub fn alone(words: &str) -> Option<Time> {
    let words = words.trim();
    at_start(words).filter(|time| time.bytes == words.len())
}

/// The time that `words` end with: its start in bytes, and milliseconds. A mark of F4 at the end is the time of what
/// comes next, so it is not counted.
pub fn at_end(words: &str) -> Option<(usize, i64)> {
    let trimmed = words.trim_end();
    let start = trimmed.len() - trimmed.rsplit(char::is_whitespace).next()?.len();
    let time = clock(trimmed.get(start..)?)?;
    (start + time.bytes == trimmed.len()).then_some((start, time.ms))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_all_forms() {
        let table = [
            ("00:12 Anna", Some((12_000, 6, false))),
            ("[00:01:23] Anna:", Some((83_000, 11, true))),
            ("(1:02) ja", Some((62_000, 7, true))),
            ("0:0:3.120", Some((3_120, 9, true))),
            ("00:00:01,500 --> 00:00:04,000 ", Some((1_500, 30, true))),
            ("01:02:03.4 ja", Some((3_723_400, 11, true))),
            ("[00:12 - 00:15] ja", Some((12_000, 16, true))),
            ("01:02:03:12 ja", Some((3_723_000, 12, true))),
            ("01:60:03:12 ja", None),
            ("01:02:60:12 ja", None),
            ("#00:01:02-3# Anna", Some((62_300, 13, true))),
            ("#01:00:00-0#", Some((3_600_000, 12, true))),
            ("#00:01:02-345#ja", Some((62_345, 14, true))),
            ("#00:01:02#", Some((62_000, 10, true))),
            ("#00:01:02-3", None),
            ("#00:61:02-3# ja", None),
            ("#00:01:02.5-3# ja", None),
            ("12:75 ja", None),
            ("12 ja", None),
            ("1:2:3:4:5", None),
            ("[00:12 ja", None),
            ("12:30-tida", Some((750_000, 5, false))),
            ("kl 12:30", None),
            ("", None),
        ];
        for (words, expected) in table {
            assert_eq!(at_start(words).map(|t| (t.ms, t.bytes, t.sure)), expected, "{words}");
        }
    }

    #[test]
    fn a_time_at_the_end_is_found() {
        assert_eq!(at_end("Anna Berg  0:12 "), Some((11, 12_000)));
        assert_eq!(at_end("Anna [00:01:02]"), Some((5, 62_000)));
        assert_eq!(at_end("Anna"), None);
        assert_eq!(at_end("æøå\u{2003}0:12"), Some((9, 12_000)));
        assert_eq!(at_end("Anna #00:01:02-3#"), None);
        assert_eq!(at_end(""), None);
    }

    #[test]
    fn a_mark_at_the_end_is_found() {
        assert_eq!(mark_at_end("Det gikk bra. #00:01:02-3# "), Some((14, 62_300)));
        assert_eq!(mark_at_end("ja#00:01:02-3#"), Some((2, 62_300)));
        assert_eq!(mark_at_end("#1 #00:01:02-3#"), Some((3, 62_300)));
        for none in ["Det gikk bra. [00:01:02]", "#00:01:02-3# ja", "# 00:01:02-3 #", "##", "#", ""] {
            assert_eq!(mark_at_end(none), None, "{none}");
        }
    }

    #[test]
    fn the_sign_of_a_mark_is_no_markup() {
        let found = |line: &str| after_markup(line).1.map(|time| time.ms);
        assert_eq!(found(" #00:01:02-3# Anna"), Some(62_300));
        assert_eq!(found("# 00:12 Anna"), Some(12_000));
        assert_eq!(found("**[00:12]** Anna"), Some(12_000));
        assert_eq!(after_markup("> Anna"), (2, None));
    }
}
