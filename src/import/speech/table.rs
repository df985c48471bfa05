//! The table that Whisper writes: a line for each segment, with tabs between `start`, `end` and `text`, and times in
//! milliseconds. A column `speaker` is read too.

use super::Segment;
use crate::error::ImportError;

/// The segments of a table. Errors: the columns are others, or a time is no number.
pub fn segments(text: &str) -> Result<Vec<Segment>, ImportError> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let headings: Vec<String> = cells(lines.next().unwrap_or_default()).map(str::to_lowercase).collect();
    let column = |name: &str| headings.iter().position(|heading| heading == name);
    let (Some(start), Some(words)) = (column("start"), column("text")) else { return Err(ImportError::NoSpeech) };
    let speaker = column("speaker");
    let segment = |line: &str| {
        let cells: Vec<&str> = cells(line).collect();
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
        let speaker = speaker.map(cell).filter(|name| !name.is_empty()).map(str::to_owned);
        let time_ms: i64 = cell(start).parse().ok().filter(|time_ms| *time_ms >= 0)?;
        Some(Segment { words: cell(words).to_owned(), time_ms: Some(time_ms), speaker })
    };
    let segments: Option<Vec<Segment>> = lines.map(segment).collect();
    segments.ok_or(ImportError::NoSpeech)
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split('\t').map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_segment_with_its_time_and_speaker() {
        let read = |text: &str| segments(text);
        let hei = Segment { words: "Hei.".into(), time_ms: Some(0), speaker: None };
        let ja = Segment { words: "Ja, hei.".into(), time_ms: Some(1_520), speaker: None };
        assert_eq!(
            read("start\tend\ttext\n0\t1500\tHei.\r\n1520\t3000\t Ja, hei.\n\n"),
            Ok(vec![hei.clone(), ja.clone()])
        );
        let named = |segment: Segment, name: &str| Segment { speaker: Some(name.into()), ..segment };
        let text = "\u{feff}Start\tEnd\tSpeaker\tText\n0\t1500\tA\tHei.\n1520\t3000\tB\tJa, hei.";
        assert_eq!(read(text), Ok(vec![named(hei, "A"), named(ja, "B")]));
    }

    #[test]
    fn other_tables_are_refused() {
        for text in ["navn\talder\nAnna\t34", "start\ttext\nx\tHei", "start\ttext\n-5\tHei", "", "start\tend"] {
            assert_eq!(segments(text), Err(ImportError::NoSpeech), "{text}");
        }
    }
}
