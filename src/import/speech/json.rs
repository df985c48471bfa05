//! The JSON of programs that recognise speech.
//!
//! | program | shape |
//! |---|---|
//! | Whisper by OpenAI, faster-whisper, `verbose_json` | `{"segments": [{"start": 1.5, "text": …}]}`, or the list alone |
//! | WhisperX | the same with `speaker` on segments, and `words` with speakers of their own |
//! | whisper.cpp | `{"transcription": [{"offsets": {"from": 1500}, "text": …, "speaker": "0"}]}`, in milliseconds |
//! | Whisper by Hugging Face | `{"chunks": [{"timestamp": [1.5, 3.0], "text": …}]}`, or the list alone |
//! | only words with times | `{"words": [{"word": …, "start": 1.5}]}` |
//! | only text | `{"text": …}` |
//!
//! Times are in seconds unless said otherwise. Where the words of a segment have several speakers, it is split where the
//! speaker changes. What else the files hold (tokens, probabilities, languages) is passed over without being kept.

use std::borrow::Cow;

use serde::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Segment;
use crate::error::ImportError;
use crate::import::draft::milliseconds;
use crate::import::limits::JSON_OBJECTS;

/// The segments of a file. Errors: it is no JSON, or holds no segments.
pub fn segments(text: &str) -> Result<Vec<Segment>, ImportError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.bytes().filter(|byte| *byte == b'{').count() > JSON_OBJECTS {
        return Err(ImportError::TooManyPieces { limit: JSON_OBJECTS });
    }
    let text = without_nan(text);
    let found: Found = match text.starts_with('[') {
        true => serde_json::from_str(&text).map(|segments| Found { segments, ..Found::default() }),
        false => serde_json::from_str(&text),
    }
    .map_err(|error| match error.classify() {
        serde_json::error::Category::Data => ImportError::NoSpeech,
        _ => ImportError::Broken { part: String::new() },
    })?;
    // Other programs, tusj among them, write lists too. Without any time, a list is no recording.
    let is_timed = |one: &Recognised| one.start.is_some() || one.timestamp.is_some() || one.offsets.is_some();
    if text.starts_with('[') && !found.segments.iter().flatten().any(is_timed) {
        return Err(ImportError::NoSpeech);
    }
    let listed = [found.segments, found.transcription, found.chunks].into_iter().flatten().find(|all| !all.is_empty());
    let segments = match (listed, found.words, found.text) {
        (Some(listed), ..) => listed.into_iter().flat_map(Recognised::segments).collect(),
        (None, Some(words), _) if !words.is_empty() => by_speaker(words, None),
        (None, _, Some(text)) => lines(&text),
        (None, ..) => return Err(ImportError::NoSpeech),
    };
    if segments.iter().all(|segment: &Segment| segment.words.trim().is_empty()) {
        return Err(ImportError::Empty);
    }
    Ok(segments)
}

/// The text with `null` for the numbers that JSON does not have. Python writes them where a probability is unknown.
fn without_nan(text: &str) -> Cow<'_, str> {
    const NUMBERS: [&str; 3] = ["-Infinity", "Infinity", "NaN"];
    if !NUMBERS.iter().any(|number| text.contains(number)) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    // Every other part between quotation marks is a string; `\"` in a string does not end it.
    let (mut is_string, mut rest) = (false, text);
    while let Some(at) = rest.find(['"', '\\', 'N', 'I', '-']) {
        let (before, here) = rest.split_at(at);
        kept.push_str(before);
        let number = NUMBERS.iter().find(|number| !is_string && here.starts_with(**number));
        let taken = match (number, here.as_bytes()) {
            (Some(number), _) => number.len(),
            (None, [b'\\', ..]) => here.chars().take(2).map(char::len_utf8).sum(),
            (None, [b'"', ..]) => {
                is_string = !is_string;
                1
            }
            (None, _) => 1,
        };
        let (taken, after) = here.split_at(taken);
        kept.push_str(if number.is_some() { "null" } else { taken });
        rest = after;
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// What a file may hold.
#[derive(Deserialize, Default)]
struct Found {
    segments: Option<Vec<Recognised>>,
    transcription: Option<Vec<Recognised>>,
    chunks: Option<Vec<Recognised>>,
    words: Option<Vec<Word>>,
    text: Option<String>,
}

/// A segment as it stands in a file.
#[derive(Deserialize)]
struct Recognised {
    #[serde(default)]
    text: String,
    #[serde(default, deserialize_with = "seconds")]
    start: Option<f64>,
    #[serde(default)]
    offsets: Option<Offsets>,
    #[serde(default)]
    timestamp: Option<Stamp>,
    #[serde(default, deserialize_with = "name")]
    speaker: Option<String>,
    #[serde(default)]
    words: Option<Vec<Word>>,
}

/// The times of a segment in milliseconds.
#[derive(Deserialize)]
struct Offsets {
    from: i64,
}

/// The start and the end of a segment in seconds.
#[derive(Deserialize)]
struct Stamp(Option<f64>, #[allow(dead_code)] IgnoredAny);

/// A word as it stands in a file.
#[derive(Deserialize)]
struct Word {
    #[serde(alias = "text", default)]
    word: String,
    #[serde(default, deserialize_with = "seconds")]
    start: Option<f64>,
    #[serde(default, deserialize_with = "name")]
    speaker: Option<String>,
}

impl Recognised {
    /// The segment; several if its words have several speakers.
    fn segments(self) -> Vec<Segment> {
        let time_ms = self.start.or(self.timestamp.and_then(|stamp| stamp.0)).map(time_ms);
        let time_ms = time_ms.or(self.offsets.map(|offsets| offsets.from));
        let words = self.words.unwrap_or_default();
        let named: Vec<&str> = words.iter().filter_map(|word| word.speaker.as_deref()).collect();
        if named.windows(2).any(|pair| pair[0] != pair[1]) {
            let mut parts = by_speaker(words, self.speaker);
            if let Some(first) = parts.first_mut() {
                first.time_ms = first.time_ms.or(time_ms);
            }
            return parts;
        }
        vec![Segment { words: self.text, time_ms, speaker: self.speaker }]
    }
}

/// Words as segments, a new one where the speaker changes. A word without a speaker belongs to the one before it.
fn by_speaker(words: Vec<Word>, speaker: Option<String>) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut current = words.iter().find_map(|word| word.speaker.clone()).or(speaker);
    for word in words {
        let speaker = word.speaker.or_else(|| current.clone());
        current.clone_from(&speaker);
        let time_ms = word.start.map(time_ms);
        match segments.last_mut().filter(|last| last.speaker == speaker) {
            Some(last) => {
                last.words.push(' ');
                last.words.push_str(word.word.trim());
                last.time_ms = last.time_ms.or(time_ms);
            }
            None => segments.push(Segment { words: word.word, time_ms, speaker }),
        }
    }
    segments
}

/// A text without times, a segment for each line.
fn lines(text: &str) -> Vec<Segment> {
    text.lines().map(|line| Segment { words: line.to_owned(), ..Segment::default() }).collect()
}

/// Seconds in whole milliseconds. A time that no recording has is the start.
fn time_ms(seconds: f64) -> i64 {
    milliseconds(seconds).unwrap_or(0)
}

/// A text or a number. Lists and objects, which can be large, are passed over.
struct Scalar(Option<serde_json::Value>);

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Scalar;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a value")
            }

            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar(Some(text.into())))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
                Ok(Scalar(Some(number.into())))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar(Some(number.into())))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
                Ok(Scalar(Some(number.into())))
            }

            fn visit_bool<E>(self, _: bool) -> Result<Scalar, E> {
                Ok(Scalar(None))
            }

            fn visit_unit<E>(self) -> Result<Scalar, E> {
                Ok(Scalar(None))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Scalar, A::Error> {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Scalar(None))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Scalar, A::Error> {
                while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Scalar(None))
            }
        }
        value.deserialize_any(Any)
    }
}

/// A number of seconds; `None` where a file has something else.
fn seconds<'de, D: Deserializer<'de>>(value: D) -> Result<Option<f64>, D::Error> {
    Ok(Scalar::deserialize(value)?.0.and_then(|scalar| scalar.as_f64()))
}

/// The name of a speaker: text, or a number.
fn name<'de, D: Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    let name = match Scalar::deserialize(value)?.0 {
        Some(serde_json::Value::String(name)) => name.trim().to_owned(),
        Some(serde_json::Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    Ok(Some(name).filter(|name| !name.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Option<i64>, Option<String>)> {
        let segments = segments(text).unwrap();
        segments.into_iter().map(|one| (one.words.trim().to_owned(), one.time_ms, one.speaker)).collect()
    }

    fn segment(words: &str, time_ms: i64, speaker: Option<&str>) -> (String, Option<i64>, Option<String>) {
        (words.to_owned(), Some(time_ms), speaker.map(str::to_owned))
    }

    #[test]
    fn every_program_s_shape_is_read() {
        let [first, second] = [segment("Hei.", 0, None), segment("Hva heter du?", 1_520, None)];
        for text in [
            r#"{"text": " Hei. Hva heter du?", "segments": [
                {"id": 0, "seek": 0, "start": 0.0, "end": 1.5, "text": " Hei.", "tokens": [50364, 1], "avg_logprob": -0.2},
                {"id": 1, "seek": 0, "start": 1.52, "end": 3, "text": " Hva heter du?", "words": [
                    {"word": " Hva", "start": 1.52, "end": 1.7, "probability": 0.9}]}], "language": "no"}"#,
            r#"[{"start": 0, "end": 1.5, "text": "Hei."}, {"start": 1.52, "end": 3.0, "text": "Hva heter du?", "words": null}]"#,
            r#"{"systeminfo": "AVX", "model": {"type": "base"}, "result": {"language": "no"}, "transcription": [
                {"timestamps": {"from": "00:00:00,000", "to": "00:00:01,500"}, "offsets": {"from": 0, "to": 1500},
                 "text": " Hei.", "tokens": [{"text": "Hei", "id": 7}]},
                {"timestamps": {"from": "00:00:01,520", "to": "00:00:03,000"}, "offsets": {"from": 1520, "to": 3000},
                 "text": " Hva heter du?"}]}"#,
            r#"{"task": "transcribe", "language": "norwegian", "duration": 3.0, "text": "Hei. Hva heter du?",
                "segments": [{"id": 0, "start": 0.0, "text": " Hei."}, {"id": 1, "start": 1.52, "text": " Hva heter du?"}]}"#,
            r#"{"text": "…", "chunks": [{"timestamp": [0.0, 1.5], "text": " Hei."},
                {"timestamp": [1.52, null], "text": " Hva heter du?"}]}"#,
        ] {
            assert_eq!(read(text), [first.clone(), second.clone()], "{text}");
        }
    }

    #[test]
    fn speakers_are_read_and_a_segment_is_split_where_its_words_change_speaker() {
        let text = r#"{"segments": [
            {"start": 0.1, "end": 2, "text": " Hva heter du? Anna.", "speaker": "SPEAKER_00", "words": [
                {"word": "Hva", "start": 0.1, "speaker": "SPEAKER_00"}, {"word": "heter"},
                {"word": "du?", "start": 0.9, "speaker": "SPEAKER_00"},
                {"word": "Anna.", "start": 1.4, "end": 1.9, "score": 0.8, "speaker": "SPEAKER_01"}]},
            {"start": 2.5, "end": 3, "text": " Ja.", "speaker": "SPEAKER_01"}],
            "word_segments": [{"word": "Hva"}]}"#;
        let expected = [
            segment("Hva heter du?", 100, Some("SPEAKER_00")),
            segment("Anna.", 1_400, Some("SPEAKER_01")),
            segment("Ja.", 2_500, Some("SPEAKER_01")),
        ];
        assert_eq!(read(text), expected);
        let numbered = r#"{"transcription": [{"offsets": {"from": 10, "to": 20}, "text": "Hei", "speaker": "0"},
            {"offsets": {"from": 30, "to": 40}, "text": "Ja", "speaker": 1}, {"offsets": {"from": 50}, "text": "Mm", "speaker": "?"}]}"#;
        assert_eq!(
            read(numbered),
            [segment("Hei", 10, Some("0")), segment("Ja", 30, Some("1")), segment("Mm", 50, Some("?"))]
        );
    }

    #[test]
    fn unknown_numbers_as_python_writes_them_do_not_matter() {
        let text = r#"{"segments": [{"start": 1.5, "text": "NaN \" -Infinity", "avg_logprob": NaN, "words": [{"word": "æ",
            "score": -Infinity}]}, {"start":NaN,"text":"Infinity\\","p":Infinity}]}"#;
        assert_eq!(read(text), [segment("NaN \" -Infinity", 1500, None), ("Infinity\\".to_owned(), None, None)]);
    }

    #[test]
    fn words_alone_and_text_alone_are_read() {
        let words =
            r#"{"text": "Hei du", "words": [{"word": "Hei", "start": 0.5, "end": 1}, {"word": "du", "start": 1.1}]}"#;
        assert_eq!(read(words), [segment("Hei du", 500, None)]);
        assert_eq!(read(r#"{"text": "Hei.\nJa."}"#), [("Hei.".into(), None, None), ("Ja.".into(), None, None)]);
    }

    #[test]
    fn other_json_is_refused() {
        for (text, why) in [
            (r#"{"name": "x", "version": 2}"#, ImportError::NoSpeech),
            (r#"{"segments": "none"}"#, ImportError::NoSpeech),
            ("[1, 2]", ImportError::NoSpeech),
            ("{}", ImportError::NoSpeech),
            (r#"{"segments": []}"#, ImportError::NoSpeech),
            (r#"{"segments": [{"start": 0, "text": "  "}]}"#, ImportError::Empty),
            (r#"{"text": "Hei"#, ImportError::Broken { part: String::new() }),
            (&"[".repeat(100_000), ImportError::NoSpeech),
            (r#"[{"id": 1, "quote": "Hei", "text": "Hei"}]"#, ImportError::NoSpeech),
            (&format!(r#"{{"x": {}"#, "[".repeat(100_000)), ImportError::Broken { part: String::new() }),
        ] {
            assert_eq!(segments(text), Err(why), "{}", &text[..text.len().min(80)]);
        }
    }

    #[test]
    fn times_that_no_recording_has_do_not_matter() {
        let times = |start: &str| read(&format!(r#"{{"segments": [{{"start": {start}, "text": "Hei"}}]}}"#))[0].1;
        let expected = [Some(0), Some(0), Some(0), None, None];
        assert_eq!(["-3", "1e300", "0.0004", "null", "\"x\""].map(times), expected);
    }
}
