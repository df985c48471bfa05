//! SubRip. Its cues are those of WebVTT with a number before each and a comma in the times.

use super::draft::Draft;
use super::txt::lines_unified;
use super::vtt;

/// Reads the text.
pub fn read(text: &str) -> Draft {
    let text = lines_unified(text);
    let mut draft = Draft { cues: true, ..Draft::default() };
    let mut time_ms = None;
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        let before_times = lines.peek().is_some_and(|next| next.contains("-->"));
        if line.contains("-->") {
            time_ms = vtt::start_of(line);
        } else if !(before_times && vtt::is_number(line)) {
            vtt::put(&mut draft, line, time_ms);
        }
    }
    draft
}
