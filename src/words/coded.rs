//! How an exported interview says what is on an excerpt, in a line for each code, pen and memo: `Kode: Start/Tillit`. The
//! same lines are read again when the file is imported, in any language.

use super::{Language, Words};

/// The author of the comments in an exported interview. It tells them from comments by people.
pub const AUTHOR: &str = "tusj";

/// What a line says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Label {
    /// A code, by its path.
    Code,
    /// The pen of the code above it.
    CodePen,
    /// A memo about the code above it.
    CodeMemo,
    /// The pen on the excerpt.
    Pen,
    /// A memo about the excerpt.
    Memo,
}

impl Label {
    /// All labels. None begins with another and a colon.
    pub const ALL: [Self; 5] = [Self::Code, Self::CodePen, Self::CodeMemo, Self::Pen, Self::Memo];

    fn phrase(self) -> &'static str {
        match self {
            Self::Code => "coded-code",
            Self::CodePen => "coded-code-pen",
            Self::CodeMemo => "coded-code-memo",
            Self::Pen => "coded-pen",
            Self::Memo => "coded-memo",
        }
    }
}

/// The labels in all languages.
#[derive(Clone, Debug)]
pub struct Labels(Vec<(String, Label)>);

impl Default for Labels {
    fn default() -> Self {
        let of_language = |language| {
            let words = Words::new(language);
            Label::ALL.map(|label| (format!("{}:", words.say(label.phrase())), label))
        };
        Self(Language::ALL.into_iter().flat_map(of_language).collect())
    }
}

impl Labels {
    /// A text with its label, in the language of `words`. Further lines of the text follow. One that is empty or looks like
    /// a label gets a backslash in front.
    pub fn labelled(&self, words: &Words, label: Label, text: &str) -> String {
        let mut lines = text.lines();
        let mut labelled = format!("{}: {}", words.say(label.phrase()), lines.next().unwrap_or_default());
        for line in lines {
            labelled.push('\n');
            // Word's readers drop empty paragraphs.
            if line.trim().is_empty() || line.starts_with('\\') || self.split(line).is_some() {
                labelled.push('\\');
            }
            labelled += line;
        }
        labelled
    }

    /// The labelled texts in these lines. `None` if the first line has no label.
    pub fn read(&self, lines: &str) -> Option<Vec<(Label, String)>> {
        let mut texts: Vec<(Label, String)> = Vec::new();
        for line in lines.lines() {
            match (self.split(line), texts.last_mut()) {
                (Some((label, text)), _) => texts.push((label, text.to_owned())),
                (None, Some((_, text))) => {
                    text.push('\n');
                    *text += line.strip_prefix('\\').unwrap_or(line);
                }
                (None, None) => return None,
            }
        }
        Some(texts).filter(|texts| !texts.is_empty())
    }

    /// The label of a line, and what follows it.
    fn split<'a>(&self, line: &'a str) -> Option<(Label, &'a str)> {
        self.0.iter().find_map(|(word, label)| {
            let text = line.strip_prefix(word.as_str())?;
            Some((*label, text.strip_prefix(' ').unwrap_or(text)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again_in_every_language() {
        let texts = [
            (Label::Code, "Start/Tillit"),
            (Label::CodePen, "gul"),
            (Label::CodeMemo, "Sikker?\nJa."),
            (Label::Pen, "min #123456"),
            (Label::Memo, "Husk:\n\nKode: er et ord\n\\x"),
        ];
        let labels = Labels::default();
        for language in Language::ALL {
            let words = Words::new(language);
            let lines: Vec<String> = texts.iter().map(|(label, text)| labels.labelled(&words, *label, text)).collect();
            let expected = texts.map(|(label, text)| (label, text.to_owned()));
            assert_eq!(labels.read(&lines.join("\n")), Some(expected.to_vec()));
        }
        assert_eq!(labels.read("hun nøler her"), None);
        assert_eq!(labels.read(""), None);
    }
}
