//! The lines in which an exported interview says what is on an excerpt: `Kode: Start/Tillit`. They are read again in any
//! language when the file is imported.

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

/// The labels in bokmål, nynorsk and English, as the exports write them. A test checks that they match the phrases.
const LABELS: [(Label, [&str; 3]); 5] = [
    (Label::Code, ["Kode", "Kode", "Code"]),
    (Label::CodePen, ["Fargen på koden", "Fargen på koden", "Colour of the code"]),
    (Label::CodeMemo, ["Notat om koden", "Notat om koden", "Memo on the code"]),
    (Label::Pen, ["Farge", "Farge", "Colour"]),
    (Label::Memo, ["Notat", "Notat", "Memo"]),
];

impl Label {
    /// All labels.
    pub const ALL: [Self; 5] = [Self::Code, Self::CodePen, Self::CodeMemo, Self::Pen, Self::Memo];
}

/// The label of a line, and what follows it. `None` if it has none.
pub fn labelled(line: &str) -> Option<(Label, &str)> {
    let words = LABELS.iter().flat_map(|(label, words)| words.iter().map(move |word| (*label, *word)));
    words.into_iter().find_map(|(label, word)| {
        let text = line.strip_prefix(word)?.strip_prefix(':')?;
        Some((label, text.strip_prefix(' ').unwrap_or(text)))
    })
}

/// The labelled texts in these lines. A line without a label continues the text above it; a backslash in front of it is
/// not part of it. `None` if the first line has no label.
pub fn read(lines: &str) -> Option<Vec<(Label, String)>> {
    let mut texts: Vec<(Label, String)> = Vec::new();
    for line in lines.lines() {
        match (labelled(line), texts.last_mut()) {
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
