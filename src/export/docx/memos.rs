//! Memos as a Word document: a heading for each day or subject, and the memos below it.

use std::io::Result;

use super::package::{Page, package_on};
use super::styles::id;
use super::table::{Paragraph, paragraph};
use crate::analysis::memos::{MemoEntry, MemoGroup};
use crate::export::Frame;
use crate::export::xml::Xml;

/// The memos as a .docx.
pub fn memos(title: &str, groups: &[MemoGroup], frame: &Frame) -> Result<Vec<u8>> {
    package_on(Page::Portrait, frame, |xml| {
        paragraph(xml, &Paragraph::new(id::HEADING, title));
        for group in groups {
            paragraph(xml, &Paragraph::new(id::SUBHEADING, group.heading.as_str()));
            group.memos.iter().for_each(|memo| entry(xml, memo, frame));
        }
        let count = groups.iter().map(|group| group.memos.len()).sum();
        paragraph(xml, &Paragraph::new(id::NOTE, frame.memo_note(count)));
    })
}

fn entry(xml: &mut Xml, memo: &MemoEntry, frame: &Frame) {
    if !memo.source.is_empty() {
        paragraph(xml, &Paragraph::styled(id::MEMO, id::SOURCE, memo.source.as_str()));
    }
    if let Some(quotation) = &memo.quotation {
        paragraph(xml, &super::themes::quoted(quotation, frame));
    }
    Paragraph::lines(id::MEMO, &memo.words).iter().for_each(|line| paragraph(xml, line));
}
