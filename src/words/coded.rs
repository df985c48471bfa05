//! How an exported interview says what is on an excerpt, in a line for each code, pen and memo.

use super::Words;
pub use crate::import::coded::{AUTHOR, Label};

fn phrase(label: Label) -> &'static str {
    match label {
        Label::Code => "coded-code",
        Label::CodePen => "coded-code-pen",
        Label::CodeMemo => "coded-code-memo",
        Label::Pen => "coded-pen",
        Label::Memo => "coded-memo",
    }
}

/// A text with its label. Further lines of the text follow. One that is empty or looks like a label gets a backslash in
/// front, because Word's readers drop empty paragraphs.
pub fn labelled(words: &Words, label: Label, text: &str) -> String {
    let mut lines = text.lines();
    let mut all = format!("{}: {}", words.say(phrase(label)), lines.next().unwrap_or_default());
    for line in lines {
        all.push('\n');
        if line.trim().is_empty() || line.starts_with('\\') || crate::import::coded::labelled(line).is_some() {
            all.push('\\');
        }
        all += line;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::coded::read;
    use crate::words::Language;

    #[test]
    fn what_is_written_is_read_again_in_every_language() {
        let texts = [
            (Label::Code, "Start/Tillit"),
            (Label::CodePen, "gul"),
            (Label::CodeMemo, "Sikker?\nJa."),
            (Label::Pen, "min #123456"),
            (Label::Memo, "Husk:\n\nKode: er et ord\n\\x"),
        ];
        assert_eq!(texts.map(|(label, _)| label), Label::ALL);
        for language in Language::ALL {
            let words = Words::new(language);
            let lines: Vec<String> = texts.iter().map(|(label, text)| labelled(&words, *label, text)).collect();
            let expected = texts.map(|(label, text)| (label, text.to_owned()));
            assert_eq!(read(&lines.join("\n")), Some(expected.to_vec()));
        }
        assert_eq!(read("hun nøler her"), None);
        assert_eq!(read(""), None);
    }
}
