//! Links in memos to codes and excerpts. The words of a memo hold the target's id and its name at the time:
//! `[[code:12|Oppstart/Opplæring]]`. People see and type `[[Oppstart/Opplæring]]`. So a link still leads to its target
//! after a renaming, and still has a name after its target was removed.

use std::borrow::Cow;
use std::ops::Range;

use super::ids::{CodeId, ExcerptId, Id, is_id};

/// What a link leads to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LinkTarget {
    /// A code.
    Code(CodeId),
    /// An excerpt.
    Excerpt(ExcerptId),
}

/// A link in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link<'a> {
    /// Where it is, in bytes, with its brackets.
    pub bytes: Range<usize>,
    /// What it leads to; `None` if the brackets hold only a name, as people type it.
    pub target: Option<LinkTarget>,
    /// The name.
    pub name: &'a str,
}

/// The links in a text, in order.
pub fn links(words: &str) -> impl Iterator<Item = Link<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let (bytes, inside) = next(words, from)?;
        from = bytes.end;
        let (target, name) = target_in(inside).map_or((None, inside), |(target, name)| (Some(target), name));
        Some(Link { bytes, target, name })
    })
}

/// The next pair of brackets on one line, and what they hold.
fn next(words: &str, from: usize) -> Option<(Range<usize>, &str)> {
    let mut from = from;
    loop {
        let opened = from + words.get(from..)?.find("[[")? + 2;
        let rest = words.get(opened..)?;
        let end = rest.find("]]").filter(|end| !rest[..*end].contains('\n'));
        match end {
            // Of brackets within brackets, the inner ones are the link.
            Some(end) if !rest[..end].contains("[[") && end > 0 => {
                return Some((opened - 2..opened + end + 2, &rest[..end]));
            }
            _ => from = opened,
        }
    }
}

/// The target and name in `code:12|Oppstart/Opplæring`.
fn target_in(inside: &str) -> Option<(LinkTarget, &str)> {
    let (address, name) = inside.split_once('|')?;
    let (kind, id) = address.split_once(':')?;
    let id = id.parse().ok().filter(|id| is_id(*id) && !name.is_empty())?;
    match kind {
        "code" => Some((LinkTarget::Code(Id::new(id)), name)),
        "excerpt" => Some((LinkTarget::Excerpt(Id::new(id)), name)),
        _ => None,
    }
}

impl LinkTarget {
    /// A link to it, as a memo stores it.
    pub fn stored(self, name: &str) -> String {
        let name = between_brackets(name);
        match self {
            Self::Code(id) => format!("[[code:{id}|{name}]]"),
            Self::Excerpt(id) => format!("[[excerpt:{id}|{name}]]"),
        }
    }
}

/// A link with this name, as people see it.
pub fn shown(name: &str) -> String {
    format!("[[{}]]", between_brackets(name))
}

/// A name that can stand between double brackets.
pub fn between_brackets(name: &str) -> Cow<'_, str> {
    let opens_or_ends = name.starts_with('[') || name.ends_with(']');
    match opens_or_ends || ["[[", "]]", "\n"].iter().any(|sign| name.contains(sign)) {
        false => Cow::Borrowed(name),
        true => Cow::Owned(name.replace('[', "(").replace(']', ")").replace('\n', " ")),
    }
}

/// The text with links replaced by what `with` makes of them; `None` leaves a link as it is.
pub fn replaced<'a>(words: &'a str, mut with: impl FnMut(&Link) -> Option<String>) -> Cow<'a, str> {
    let (mut text, mut from) = (String::new(), 0);
    for link in links(words) {
        if let Some(new) = with(&link) {
            text += &words[from..link.bytes.start];
            text += &new;
            from = link.bytes.end;
        }
    }
    match from {
        0 => Cow::Borrowed(words),
        _ => Cow::Owned(text + &words[from..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str) -> Vec<(Option<LinkTarget>, &str)> {
        links(words).map(|link| (link.target, link.name)).collect()
    }

    #[test]
    fn links_are_found_with_their_target_and_name() {
        let (code, excerpt) = (LinkTarget::Code(CodeId(12)), LinkTarget::Excerpt(ExcerptId(7)));
        assert_eq!(
            found("Se [[code:12|A/B|C]] og [[excerpt:7|I03 41]], og [[A]]."),
            [(Some(code), "A/B|C"), (Some(excerpt), "I03 41"), (None, "A")]
        );
        assert_eq!(found(&code.stored("x]] [[y")), [(Some(code), "x)) ((y")]);
        assert_eq!(found(&code.stored("[a]")), [(Some(code), "(a)")]);
    }

    #[test]
    fn other_brackets_are_no_links() {
        assert!(found("[[]] [[ [x] a\n]] [[åpen").is_empty());
        assert_eq!(found("[[ytre [[indre]] resten]]"), [(None, "indre")]);
        for odd in ["code:0|x", "code:|x", "code:12|", "codex:12|x", "code:99999999999|x", "code:12"] {
            assert_eq!(found(&format!("[[{odd}]]")), [(None, odd)]);
        }
    }

    #[test]
    fn replacing_keeps_what_is_between() {
        let text = "a [[code:1|x]] b [[y]] c";
        let named = |link: &Link| link.target.map(|_| shown(link.name));
        assert_eq!(replaced(text, named), "a [[x]] b [[y]] c");
        assert!(matches!(replaced("uten [lenker]", named), Cow::Borrowed(_)));
    }
}
