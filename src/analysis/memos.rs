//! Memos as text to read: grouped by day or by what they are about.

use super::quote::Quotation;

/// The memos of one day or on one subject.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemoGroup {
    /// The day or the subject.
    pub heading: String,
    /// The memos.
    pub memos: Vec<MemoEntry>,
}

/// A memo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemoEntry {
    /// What the heading does not say: the day or the subject, the coder, and when it was changed. May be empty.
    pub source: String,
    /// The excerpt it is about, if it is about one.
    pub quotation: Option<Quotation>,
    /// Its text as people read it.
    pub words: String,
}

/// Puts neighbours with the same heading into one group.
pub fn grouped(memos: impl IntoIterator<Item = (String, MemoEntry)>) -> Vec<MemoGroup> {
    let mut groups: Vec<MemoGroup> = Vec::new();
    for (heading, memo) in memos {
        match groups.last_mut().filter(|group| group.heading == heading) {
            Some(group) => group.memos.push(memo),
            None => groups.push(MemoGroup { heading, memos: vec![memo] }),
        }
    }
    groups
}
