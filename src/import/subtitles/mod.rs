//! Subtitles: WebVTT, which Teams, Zoom and others use for transcripts, and SubRip, whose cues are the same with a
//! number before each and a comma in the times. Display settings are ignored.
//!
//! The content of a file decides its format, whatever its extension. Text that viewers never see (notes, styles,
//! titles) is not speech, and the report lists it.

mod rolling;
mod tags;

use super::draft::{Draft, Opens};
use super::format::Format;
use super::transcript::{LeftOut, Warning};
use super::txt::with_unix_line_ends;

/// One caption.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Cue {
    /// When it is shown, in milliseconds from the start.
    time_ms: Option<i64>,
    /// Its lines, each split into pieces of one voice.
    lines: Vec<Vec<Piece>>,
    /// The voice that is open at the end of the last line.
    voice: Option<String>,
}

/// Words of one voice on one line of a caption.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Piece {
    voice: Option<String>,
    words: String,
}

/// Whether a text holds subtitles. `is_called_so` says whether its extension is that of subtitles. A file with another
/// extension must begin like WebVTT, or number its cues like SubRip.
pub fn are_in(text: &str, is_called_so: bool) -> bool {
    if begins_as_web_subtitles(text) {
        return true;
    }
    let text = with_unix_line_ends(text);
    let lines: Vec<&str> = text.split('\n').collect();
    let times = lines.iter().filter(|line| start_of(line).is_some()).count();
    let numbered = lines.windows(2).filter(|pair| matches!(pair, [n, t] if is_number(n) && start_of(t).is_some()));
    if is_called_so { times > 0 } else { times >= 2 && numbered.count() * 2 > times }
}

/// Which subtitles they are. WebVTT says so in its first line.
pub fn format(text: &str) -> Format {
    if begins_as_web_subtitles(text) { Format::WebSubtitles } else { Format::SubRip }
}

fn begins_as_web_subtitles(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// Reads the text.
pub fn read(text: &str) -> Draft {
    let text = with_unix_line_ends(text);
    let (mut cues, notes) = cues(&text);
    let repeated = rolling::remove_repeated(&mut cues);
    let mut draft = Draft { cues: true, ..Draft::default() };
    for cue in &cues {
        for line in &cue.lines {
            for (n, piece) in line.iter().enumerate() {
                draft.line(&piece.words, if n == 0 { Opens::Paragraph } else { Opens::Wrap });
                if let Some(last) = draft.lines.last_mut() {
                    (last.time_ms, last.voice) = (cue.time_ms, piece.voice.clone());
                }
            }
        }
    }
    for (what, words) in [(LeftOut::RepeatedCaptions, repeated), (LeftOut::SubtitleNotes, notes)] {
        if !words.is_empty() {
            draft.warnings.push(Warning::LeftOut(what, words));
        }
    }
    draft
}

/// The captions, and the notes between them.
fn cues(text: &str) -> (Vec<Cue>, Vec<String>) {
    let (mut cues, mut notes) = (vec![Cue::default()], Vec::new());
    // A line of white space counts as blank.
    let text = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    for (n, block) in text.split("\n\n").map(|block| block.trim_matches('\n')).enumerate() {
        let is_head = n == 0 && begins_as_web_subtitles(block);
        let mut lines = block.lines().peekable();
        if !lines.clone().any(|line| start_of(line).is_some()) && (is_head || is_note(block)) {
            let words = block.lines().map(note_of).filter(|line| !line.is_empty());
            notes.extend(words.map(str::to_owned));
            continue;
        }
        let mut is_first = true;
        // A file without blank lines between its cues can be read too: each line of times begins a cue.
        while let Some(line) = lines.next() {
            let before_times = lines.peek().is_some_and(|next| start_of(next).is_some());
            match start_of(line) {
                Some(time_ms) => cues.push(Cue { time_ms: Some(time_ms), ..Cue::default() }),
                None if before_times && is_number(line) => {}
                None if before_times && is_first => notes.extend(wordy_name(line)),
                None if is_head && cues.len() == 1 => notes.push(note_of(line).to_owned()),
                None => {
                    if let Some(cue) = cues.last_mut() {
                        put(cue, line);
                    }
                }
            }
            is_first = false;
        }
    }
    notes.retain(|note| !note.is_empty());
    (cues, notes)
}

/// Adds a line to a caption. A voice from an earlier line holds until the caption ends.
fn put(cue: &mut Cue, line: &str) {
    let (pieces, voice) = tags::pieces(line, cue.voice.take());
    cue.voice = voice;
    if !pieces.is_empty() {
        cue.lines.push(pieces);
    }
}

/// Whether a block is one that viewers do not see.
fn is_note(block: &str) -> bool {
    ["NOTE", "STYLE", "REGION"].contains(&block.split_whitespace().next().unwrap_or_default())
}

/// The text of a line in a note or in the file's head.
fn note_of(line: &str) -> &str {
    let line = line.trim().trim_start_matches('\u{feff}');
    let marks = ["WEBVTT", "NOTE", "STYLE", "REGION"];
    marks.iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line).trim()
}

/// A cue's name, if it is text and not only an identifier such as `a1/1-0`.
fn wordy_name(line: &str) -> Option<String> {
    let line = line.trim();
    let only_tells_apart = !line.contains(char::is_whitespace) && line.contains(|c: char| c.is_ascii_digit());
    (!only_tells_apart).then(|| line.to_owned())
}

/// Whether a line is the number of a cue.
fn is_number(line: &str) -> bool {
    !line.trim().is_empty() && line.trim().chars().all(|c| c.is_ascii_digit())
}

/// The start of a cue, in milliseconds, if this is a line of times: `00:01.500 --> 00:03.000 align:start`.
fn start_of(line: &str) -> Option<i64> {
    let (start, end) = line.split_once("-->")?;
    milliseconds(end.split_whitespace().next()?)?;
    milliseconds(start.trim())
}

fn milliseconds(time: &str) -> Option<i64> {
    let (clock, fraction) = time.split_once(['.', ',']).unwrap_or((time, "0"));
    let mut seconds: i64 = 0;
    for part in clock.split(':') {
        seconds = seconds.checked_mul(60)?.checked_add(part.trim().parse().ok()?)?;
    }
    let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
    seconds.checked_mul(1000)?.checked_add(thousandths.parse::<i64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subtitles_are_recognised_by_their_content() {
        let srt = "1\n00:00:01,000 --> 00:00:02,000\nja\n\n2\n00:00:02,000 --> 00:00:03,000\nnei\n";
        let table = [
            ("WEBVTT\n\n00:01.000 --> 00:02.000\nja", true, true),
            ("\u{feff}\r\nWEBVTT - intervju\r\n", true, true),
            (srt, true, true),
            (&srt.replace("\n\n", "\n"), true, true),
            ("00:01.000 --> 00:02.000\nja", false, true),
            ("0:0:3.0 --> 0:0:4.5\nKari\nHva da?\n0:1:2.0 --> 0:1:3.0\nAnna\nJa", false, true),
            ("I: Ja?\nR: Da gikk det fra A --> B.", false, false),
            ("WEBVTTX", false, false),
        ];
        for (text, by_itself, when_called_so) in table {
            assert_eq!((are_in(text, false), are_in(text, true)), (by_itself, when_called_so), "{text}");
        }
    }

    #[test]
    fn times_are_read_with_either_separator() {
        let table = [
            ("00:00:01.500 --> 00:00:03.000 align:start", Some(1_500)),
            ("00:03,000 --> 00:04,000", Some(3_000)),
            ("00:00:60,000 --> 00:00:63,000", Some(60_000)),
            ("0:1:2.0 --> 0:1:3.0", Some(62_000)),
            ("--> 00:03", None),
            ("A --> B", None),
            ("00:01", None),
        ];
        for (line, expected) in table {
            assert_eq!(start_of(line), expected, "{line}");
        }
    }

    #[test]
    fn text_that_viewers_never_see_is_reported() {
        let draft = read(
            "WEBVTT - Samtale\nKind: captions\n\nNOTE laget av meg\ni fjor\n\nSTYLE\n::cue { color: red }\n\n\
             Innledning\n00:01.000 --> 00:02.000\nHei\n\nfortsatt\n\nb7/2-0\n00:02.000 --> 00:03.000\nJa",
        );
        let lines: Vec<&str> = draft.lines.iter().map(|line| draft.words(line)).collect();
        assert_eq!(lines, ["Hei", "fortsatt", "Ja"]);
        let notes = ["- Samtale", "Kind: captions", "laget av meg", "i fjor", "::cue { color: red }", "Innledning"];
        let warning = Warning::LeftOut(LeftOut::SubtitleNotes, notes.map(str::to_owned).to_vec());
        assert_eq!(draft.warnings, [warning]);
    }
}
