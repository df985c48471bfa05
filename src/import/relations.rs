//! The relationships between the parts of a package of Word or Excel.

use std::collections::HashMap;

use crate::error::ImportError;
use crate::import::limits::PACKED_PARTS;
use crate::import::package::Package;
use crate::import::xml::{Token, Walker};

/// A part's relationships, by the last word of the type (`comments`, `styles`): the id and the target of each.
#[derive(Clone, Debug, Default)]
pub struct Relations(HashMap<String, Vec<(String, String)>>);

impl Relations {
    /// The parts with this type of relationship, in order.
    pub fn all(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.0.get(kind).into_iter().flatten().map(|(_, target)| target.as_str())
    }

    /// The first part with this type of relationship.
    pub fn first(&self, kind: &str) -> Option<&str> {
        self.all(kind).next()
    }

    /// The part with this type of relationship and this id.
    pub fn target(&self, kind: &str, id: &str) -> Option<&str> {
        self.0.get(kind)?.iter().find(|(own, _)| own == id).map(|(_, target)| target.as_str())
    }
}

impl Package<'_> {
    /// The relationships of a part; the empty name stands for the package. External targets are ignored. Errors: they
    /// cannot be read, or are more than a package has parts.
    pub fn relations(&mut self, of: &str) -> Result<Relations, ImportError> {
        let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
        let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
        let Some(text) = self.part(&name)? else { return Ok(Relations::default()) };
        let mut walker = Walker::new(&text);
        let (mut relations, mut count) = (Relations::default(), 0);
        while let Some(token) = walker.next().map_err(|_| ImportError::Broken { part: name.clone() })? {
            let Token::Start(element) = token else { continue };
            if element.name() != "Relationship" || element.get("TargetMode").as_deref() == Some("External") {
                continue;
            }
            if let (Some(kind), Some(target)) = (element.get("Type"), element.get("Target")) {
                let word = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let id = element.get("Id").unwrap_or_default();
                count += 1;
                if count > PACKED_PARTS {
                    return Err(ImportError::TooManyPieces { limit: PACKED_PARTS });
                }
                relations.0.entry(word).or_default().push((id, resolved(folder, &target)));
            }
        }
        Ok(relations)
    }
}

/// Resolves a target to a part's name, relative to the folder of the part that refers to it.
fn resolved(folder: &str, target: &str) -> String {
    let base = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            other => path.push(other),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved() {
        let table = [
            ("word", "comments.xml", "word/comments.xml"),
            ("word", "/word/comments.xml", "word/comments.xml"),
            ("word", "../x/./c.xml", "x/c.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("", "../../../etc/passwd", "etc/passwd"),
        ];
        for (folder, target, part) in table {
            assert_eq!(resolved(folder, target), part);
        }
    }
}
