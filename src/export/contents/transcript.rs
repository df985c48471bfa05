//! An interview with the codes in the margin. In a Word document each excerpt is shaded and has a comment that says all
//! that is on it, so that importing the file gives the same excerpts.

use crate::analysis::codebook::Pen;
use crate::analysis::coded_text::{CodeOn, CodedExcerpt, CodedText, CodedTurn, Piece};
use crate::domain::colour::STANDARD_COLOURS;
use crate::domain::turn::clock_time;
use crate::export::page::{Layout, Look, Page, Paragraph, Run, Style};
use crate::words::coded::{Label, labelled};
use crate::words::{Words, kind};

/// The interview to read.
pub fn page(text: &CodedText, words: &Words) -> Page {
    let mut page = Page::new(text.name.as_str(), Layout::Portrait);
    page.is_transcript = true;
    page.notes = text.excerpts.iter().map(|excerpt| note(excerpt, words)).collect();
    text.turns.iter().map(|turn| paragraph(turn, text, words)).fold(page, Page::with)
}

fn paragraph(turn: &CodedTurn, text: &CodedText, words: &Words) -> Paragraph {
    let time = turn.time_ms.map(|time| Run::new(Look::Source, format!("[{}] ", clock_time(time))));
    let speaker = turn.speaker.as_ref().map(|name| Run::new(Look::Strong, format!("{}: ", name.text(words))));
    let pieces = turn.pieces.iter().map(|piece| run(piece, text));
    Paragraph { style: Style::Text, runs: time.into_iter().chain(speaker).chain(pieces).collect() }
}

/// A piece, marked in the colour of the shortest excerpt over it.
fn run(piece: &Piece, text: &CodedText) -> Run {
    let over = piece.over.iter().filter_map(|at| text.excerpts.get(*at));
    let shortest = over.filter(|one| one.shown.is_some()).min_by_key(|one| one.span.len());
    let (opens, closes) = (piece.opens.clone(), piece.closes.clone());
    Run { marked: shortest.and_then(|one| one.shown), opens, closes, ..Run::new(Look::Plain, piece.words.as_str()) }
}

/// All that is on an excerpt, a line for each.
fn note(excerpt: &CodedExcerpt, words: &Words) -> Vec<String> {
    let mut lines: Vec<String> = excerpt.codes.iter().flat_map(|code| of_code(code, words)).collect();
    lines.extend(excerpt.pen.as_ref().map(|pen| labelled(words, Label::Pen, &named(pen, words))));
    lines.extend(excerpt.memos.iter().map(|memo| labelled(words, Label::Memo, memo)));
    lines.iter().flat_map(|line| line.split('\n')).map(str::to_owned).collect()
}

fn of_code(code: &CodeOn, words: &Words) -> Vec<String> {
    let mut lines = vec![labelled(words, Label::Code, &code.path)];
    lines.extend(code.pen.as_ref().map(|pen| labelled(words, Label::CodePen, &named(pen, words))));
    lines.extend(code.memos.iter().map(|memo| labelled(words, Label::CodeMemo, memo)));
    lines
}

/// The name of a pen; with its colour if that does not follow from the name.
fn named(pen: &Pen, words: &Words) -> String {
    let name = kind::pen(words, &pen.name);
    let is_known = STANDARD_COLOURS.iter().any(|one| one.rgb == pen.rgb && one.names.contains(&pen.name.as_str()));
    if is_known { name.to_owned() } else { format!("{name} #{:06x}", pen.rgb) }
}
