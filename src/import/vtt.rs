//! WebVTT, as Teams, Zoom and others write transcripts. Settings of the screen are of no interest here.

use super::draft::{Draft, Opens};
use super::txt::lines_unified;

/// Reads the text.
pub fn read(text: &str) -> Draft {
    let text = lines_unified(text);
    let mut draft = Draft { cues: true, ..Draft::default() };
    for block in text.split("\n\n").map(str::trim).filter(|b| !b.is_empty()) {
        let first = block.split_whitespace().next().unwrap_or_default();
        if !block.contains("-->") || ["NOTE", "STYLE", "REGION"].contains(&first) {
            continue;
        }
        // A file without blank lines between its cues is read as well: each line with an arrow begins one.
        let mut cue = None;
        let mut lines = block.lines().peekable();
        while let Some(line) = lines.next() {
            if line.contains("-->") {
                cue = Some(start_of(line));
            } else if let Some(time_ms) = cue
                && !lines.peek().is_some_and(|next| next.contains("-->") && is_number(line))
            {
                put(&mut draft, line, time_ms);
            }
        }
    }
    draft
}

/// Whether a line is a cue's number.
pub fn is_number(line: &str) -> bool {
    !line.trim().is_empty() && line.trim().chars().all(|c| c.is_ascii_digit())
}

/// The start of a cue, in milliseconds, from its line of times.
pub fn start_of(line: &str) -> Option<i64> {
    let start = line.split("-->").next().unwrap_or_default().trim();
    let (clock, fraction) = start.split_once(['.', ',']).unwrap_or((start, "0"));
    let mut seconds: i64 = 0;
    for part in clock.split(':') {
        seconds = seconds.checked_mul(60)?.checked_add(part.trim().parse().ok()?)?;
    }
    let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
    seconds.checked_mul(1000)?.checked_add(thousandths.parse::<i64>().ok()?)
}

/// Adds one line of a cue: without tags, its voices told apart.
pub fn put(draft: &mut Draft, line: &str, time_ms: Option<i64>) {
    // A voice that was opened on the cue's line before holds until the cue ends.
    let mut voice = draft.lines.last().filter(|l| l.time_ms == time_ms).and_then(|l| l.voice.clone());
    let mut rest = line;
    let mut words = String::new();
    let mut begun = false;
    let mut flush = |words: &mut String, voice: &Option<String>| {
        if !words.trim().is_empty() {
            let opens = if begun { Opens::Wrap } else { Opens::Paragraph };
            draft.line(words.trim(), opens);
            if let Some(last) = draft.lines.last_mut() {
                (last.time_ms, last.voice) = (time_ms, voice.clone());
            }
            begun = true;
        }
        words.clear();
    };
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        words.push_str(&unescaped(text));
        let Some((inner, after)) = tag_at(tag) else {
            words.push('<');
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        if inner == "v" || inner.starts_with("v ") || inner.starts_with("v.") || inner == "/v" {
            flush(&mut words, &voice);
            let name = inner.split_once(char::is_whitespace).map(|(_, name)| unescaped(name).trim().to_owned());
            voice = name.filter(|n| !n.is_empty());
        }
        rest = after;
    }
    words.push_str(&unescaped(rest));
    flush(&mut words, &voice);
}

/// How far a tag reaches at most, in bytes, so that a long text is not searched anew from each `<`.
const LONGEST_TAG: usize = 256;

/// What stands in the tag that `words` begin with, and what comes after it; nothing where they begin with none.
fn tag_at(words: &str) -> Option<(&str, &str)> {
    let end = words.bytes().take(LONGEST_TAG).skip(1).position(|b| b == b'>' || b == b'<')? + 1;
    let inner = words.get(1..end).filter(|inner| is_tag(inner))?;
    Some((inner, words.get(end..)?.strip_prefix('>')?))
}

/// Whether what stands between `<` and `>` is a tag of a subtitle file, and not words.
fn is_tag(inner: &str) -> bool {
    let name = inner.trim_start_matches('/').split([' ', '.', '\t']).next().unwrap_or_default();
    let known = ["v", "c", "b", "i", "u", "ruby", "rt", "lang", "font"].contains(&name.to_lowercase().as_str());
    known || (!inner.is_empty() && inner.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '.'))
}

/// The words with the entities that subtitle files know made plain.
fn unescaped(words: &str) -> String {
    if !words.contains('&') {
        return words.to_owned();
    }
    let table =
        [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&lrm;", ""), ("&rlm;", "")];
    // The ampersand comes last, so that what it makes is not taken for an entity.
    let plain = table.iter().fold(words.to_owned(), |words, (entity, plain)| words.replace(entity, plain));
    plain.replace("&amp;", "&")
}
