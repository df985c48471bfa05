//! Memos: a heading for each day or subject, and the memos below it.

use super::quoted;
use crate::analysis::memos::{MemoEntry, MemoGroup};
use crate::export::Frame;
use crate::export::page::{Layout, Page, Paragraph, Style};
use crate::export::sheet::{self, LONG, NAME, Sheet, Value};
use crate::words::Words;

/// The memos to read.
pub fn page(title: &str, groups: &[MemoGroup], frame: &Frame) -> Page {
    let mut page = Page::new(title, Layout::Portrait);
    for group in groups {
        page = page.with(Paragraph::new(Style::Heading(2), group.heading.as_str()));
        page = group.memos.iter().flat_map(|memo| entry(memo, frame)).fold(page, Page::with);
    }
    let count = groups.iter().map(|group| group.memos.len()).sum();
    page.with(Paragraph::new(Style::Note, frame.memo_note(count)))
}

fn entry(memo: &MemoEntry, frame: &Frame) -> Vec<Paragraph> {
    let mut paragraphs = Paragraph::lines(Style::Source, &memo.source);
    paragraphs.extend(memo.quotation.as_ref().map(|quotation| quoted(quotation, frame)));
    paragraphs.extend(Paragraph::lines(Style::Memo, &memo.words));
    paragraphs
}

const COLUMNS: [(&str, u16); 4] =
    [("column-about", NAME), ("column-source", NAME), ("column-quote", LONG), ("column-memo", LONG)];

/// The memos as a sheet.
pub fn sheet<'a>(title: &str, groups: &'a [MemoGroup], frame: &Frame<'a>) -> Sheet<'a> {
    let words = frame.words;
    let of_group =
        move |group: &'a MemoGroup| group.memos.iter().map(move |memo| values(group.heading.as_str(), memo, words));
    let count = groups.iter().map(|group| group.memos.len()).sum();
    Sheet {
        name: title.to_owned(),
        columns: sheet::columns(words, &COLUMNS),
        rows: Box::new(groups.iter().flat_map(of_group)),
        note: frame.memo_note(count),
        frozen: 0,
    }
}

fn values<'a>(heading: &'a str, memo: &'a MemoEntry, words: &Words) -> Vec<Value<'a>> {
    vec![
        Value::text(heading),
        Value::text(memo.source.as_str()),
        memo.quotation.as_ref().map_or(Value::Empty, |quote| Value::text(quote.text(words))),
        Value::text(memo.words.as_str()),
    ]
}
