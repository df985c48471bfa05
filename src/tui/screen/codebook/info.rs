//! What the selected code means: its description, an example, its memos and its counts, as lines.

use crate::analysis::count::Tally;
use crate::analysis::quote::Times;
use crate::domain::code::Code;
use crate::domain::ids::CodeId;
use crate::domain::memo::{Subject, title};
use crate::error::Result;
use crate::project::Project;
use crate::project::code::CodeText;
use crate::tui::widget::wrap::first_rows;
use crate::words::{Language, Words};

/// The most rows of one text.
const MAX_ROWS: usize = 4;

/// The most memos that are listed.
const MAX_MEMOS: usize = 3;

/// What a line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Text about the code.
    Text,
    /// What is missing, or the counts.
    Note,
}

/// The lines about a code.
#[derive(Default)]
pub struct Info {
    /// The lines.
    pub lines: Vec<(Kind, String)>,
    /// What they were made for.
    made_for: Option<(Option<CodeId>, usize, Language)>,
}

impl Info {
    /// Reads the lines about a code, in a pane of this width, unless they are known already.
    pub fn read(
        &mut self,
        project: &Project,
        words: &Words,
        code: Option<CodeId>,
        tally: Tally,
        width: usize,
    ) -> Result<()> {
        let made_for = Some((code, width, words.language()));
        if self.made_for == made_for {
            return Ok(());
        }
        self.lines.clear();
        if let Some(code) = code.and_then(|code| project.model().codebook.get(code)) {
            for (kind, text) in texts(project, words, code)? {
                self.lines.extend(first_rows(&text, width, MAX_ROWS).into_iter().map(|line| (kind, line)));
            }
            self.lines.push((Kind::Note, tally.text(words)));
        }
        self.made_for = made_for;
        Ok(())
    }
}

fn texts(project: &Project, words: &Words, code: &Code) -> Result<Vec<(Kind, String)>> {
    let mut texts = Vec::new();
    for which in CodeText::ALL {
        texts.extend(match (which, which.of(code)) {
            (CodeText::Definition, "") => Some((Kind::Note, words.say("book-undefined").into_owned())),
            (_, "") => None,
            (CodeText::Definition, text) => Some((Kind::Text, text.to_owned())),
            (CodeText::Inclusion, text) => Some((Kind::Text, words.tell("book-inclusion", &[("text", text.into())]))),
            (CodeText::Exclusion, text) => Some((Kind::Text, words.tell("book-exclusion", &[("text", text.into())]))),
        });
    }
    if let Some(excerpt) = code.example.and_then(|id| project.model().excerpts.get(id)) {
        let quotation = project.excerpt_quotation(excerpt.id)?;
        let text = format!("{} ({})", quotation.marked(words), quotation.attribution(words, Times::Hidden));
        texts.push((Kind::Text, words.tell("book-example", &[("text", text.into())])));
    }
    texts.extend(condensate(project, words, code.id)?.into_iter().map(|text| (Kind::Text, text)));
    for shown in project.memos_with_origins(Subject::Code(code.id)).into_iter().take(MAX_MEMOS) {
        let memo = project.readable(&shown.memo.words);
        let round = shown.round.map(|number| words.tell("status-round", &[("number", number.into())]) + ": ");
        texts.push((Kind::Text, format!("✎ {}{}", round.unwrap_or_default(), title(&memo))));
    }
    Ok(texts)
}

/// The condensate of a code and its golden quote, if it has them.
fn condensate(project: &Project, words: &Words, code: CodeId) -> Result<Vec<String>> {
    let text = project.model().shown_condensate(code).map_or("", |condensate| condensate.words.as_str());
    let text = Some(text).filter(|text| !text.is_empty());
    let mut texts: Vec<String> =
        text.into_iter().map(|text| words.tell("book-condensate", &[("text", text.into())])).collect();
    if let Some(golden) = project.model().golden_quote(code) {
        let quote = project.excerpt_quotation(golden)?.attributed(words, Times::Hidden);
        texts.push(words.tell("book-golden", &[("text", quote.into())]));
    }
    Ok(texts)
}
