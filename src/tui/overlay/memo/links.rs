//! Links in the text of an editor. The editor shows their names alone, and remembers what each leads to.

use std::collections::HashMap;

use crate::domain::link::{LinkTarget, links, replaced};
use crate::project::Project;

/// The links of a text by their shown names. Several links of one name are in the order of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct ShownLinks(HashMap<String, Vec<String>>);

impl ShownLinks {
    /// The links of a stored text, and the text as the editor shows it.
    pub(super) fn of(project: &Project, words: &str) -> (Self, String) {
        let text = project.readable(words).into_owned();
        let mut shown = Self::default();
        for (link, seen) in links(words).zip(links(&text)).filter(|(link, _)| link.target.is_some()) {
            shown.add(seen.name, words[link.bytes].to_owned());
        }
        (shown, text)
    }

    /// Remembers a link that was chosen for the text.
    pub(super) fn add_target(&mut self, name: &str, target: LinkTarget) {
        self.add(name, target.stored(name));
    }

    fn add(&mut self, name: &str, stored: String) {
        self.0.entry(name.to_owned()).or_default().push(stored);
    }

    /// The text as it is stored. A typed name that is not remembered stays as it is.
    pub(super) fn stored(&self, text: &str) -> String {
        self.stored_each(text, |_, _| {})
    }

    /// What the link at this byte of the text leads to.
    pub(super) fn target_at(&self, project: &Project, text: &str, at: usize) -> Option<LinkTarget> {
        let mut there = links(text).find(|link| link.bytes.contains(&at)).map(|link| text[link.bytes].to_owned());
        self.stored_each(text, |byte, stored| {
            there = there.take().map(|link| if byte == at { stored.to_owned() } else { link });
        });
        let stored = project.with_links(&there?);
        links(&stored).next()?.target
    }

    /// As [`Self::stored`]. Calls `each` with every byte of each remembered link and its stored form.
    fn stored_each(&self, text: &str, mut each: impl FnMut(usize, &str)) -> String {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let found = replaced(text, |link| {
            let known = self.0.get(link.name).filter(|_| link.target.is_none())?;
            let nth = seen.entry(link.name.to_owned()).or_default();
            let stored = known.get(*nth).or(known.last())?;
            *nth += 1;
            link.bytes.clone().for_each(|byte| each(byte, stored));
            Some(stored.clone())
        });
        found.into_owned()
    }
}
