//! `tusj licences`: lists the components of tusj with their copyright holders and licences. `tests/licences` generates
//! the list of libraries.

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done};
use crate::search::forms;

/// The libraries, with their sources and copyright holders.
const LIBRARIES: &str = include_str!("libraries.tsv");

/// Other built-in components, in the same format.
const OTHERS: &str = include_str!("others.tsv");

/// The texts of the licences, by the names used in the lists.
const TEXTS: &[(&str, &str)] = &[
    ("MIT", include_str!("../../../LICENSE-MIT")),
    ("Apache-2.0", include_str!("../../../LICENSE-APACHE")),
    ("BSD-2-Clause", include_str!("texts/BSD-2-Clause.txt")),
    ("BSD-3-Clause", include_str!("texts/BSD-3-Clause.txt")),
    ("MPL-2.0", include_str!("texts/MPL-2.0.txt")),
    ("OFL-1.1", include_str!("texts/OFL-1.1.txt")),
    ("Unicode-3.0", include_str!("texts/Unicode-3.0.txt")),
    ("Zlib", include_str!("texts/Zlib.txt")),
];

/// The arguments of `tusj licences`.
#[derive(Args, Debug)]
pub(super) struct Licences {
    #[arg(long)]
    texts: bool,
    #[arg(long)]
    json: bool,
}

/// A component of the program.
#[derive(Serialize, Default)]
struct Part {
    name: &'static str,
    version: &'static str,
    licence: &'static str,
    source: &'static str,
    copyright: Vec<&'static str>,
    notice: &'static str,
}

#[derive(Serialize)]
struct Text {
    licence: &'static str,
    text: &'static str,
}

impl Licences {
    /// Prints the components with their notices, or the full texts of the licences.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        match (self.texts, self.json) {
            (true, true) => console.json_list(TEXTS.iter().map(|(licence, text)| Text { licence, text })),
            (true, false) => {
                let mut each = TEXTS.iter();
                each.try_for_each(|(licence, text)| console.line(&format!("== {licence} ==\n\n{}\n", text.trim_end())))
            }
            (false, true) => console.json_list(parts()),
            (false, false) => {
                parts().try_for_each(|part| part.write(console))?;
                console.line(&console.words.say("licences-how"))
            }
        }
    }
}

/// The program itself, its word lists, and all other built-in components.
fn parts() -> impl Iterator<Item = Part> {
    let holder = TEXTS.first().and_then(|(_, mit)| mit.lines().find_map(|line| line.strip_prefix("Copyright (c) ")));
    let own = Part {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        licence: env!("CARGO_PKG_LICENSE"),
        copyright: holder.into_iter().collect(),
        ..Part::default()
    };
    std::iter::once(own).chain([forms::NOTICES, OTHERS, LIBRARIES].into_iter().flat_map(listed))
}

/// The components in a list. Lines with fewer fields, for libraries that are not built in, are skipped.
fn listed(list: &'static str) -> impl Iterator<Item = Part> {
    list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut fields = line.split('\t');
        let (name, version, licence) = (fields.next()?, fields.next()?, fields.next()?);
        let (source, holders) = (fields.next()?, fields.next()?);
        let copyright = holders.split("; ").filter(|holder| !holder.is_empty()).collect();
        Some(Part { name, version, licence, source, copyright, notice: fields.next().unwrap_or_default() })
    })
}

impl Part {
    fn write(&self, console: &mut Console) -> Done {
        let name = [self.name, self.version].join(" ");
        let copyright = match self.copyright.join("; ") {
            holders if holders.is_empty() => String::new(),
            holders => format!(" · © {holders}"),
        };
        // The MPL requires telling recipients of the program where the source code is.
        let source = if self.licence.contains("MPL") { format!(" · {}", self.source) } else { String::new() };
        console.line(&format!("{} · {}{copyright}{source}", name.trim_end(), self.licence))?;
        if self.notice.is_empty() { Ok(()) } else { console.line(&format!("    {}", self.notice)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_full_text_of_every_listed_licence_is_included() {
        let parts: Vec<Part> = parts().collect();
        assert!(parts.len() > 100 && parts.iter().all(|part| !part.name.is_empty() && !part.licence.is_empty()));
        for part in parts.iter().filter(|part| part.licence != "public domain") {
            // One licence of each choice is enough. All licences joined by AND are needed.
            let one_of = |choices: &str| {
                let mut choices = choices.split([' ', '/', '(', ')']);
                choices.any(|choice| choice == "CC-BY-4.0" || TEXTS.iter().any(|(name, _)| *name == choice))
            };
            assert!(part.licence.split(" AND ").all(one_of), "{} {}", part.name, part.licence);
        }
    }

    #[test]
    fn the_notice_of_the_word_lists_is_the_one_in_their_readme() {
        let readme = include_str!("../../search/forms/lists/README.md");
        let plain = |text: &str| text.replace('*', "").split_whitespace().collect::<Vec<_>>().join(" ");
        for part in listed(forms::NOTICES) {
            assert!(plain(readme).contains(part.notice), "{}", part.notice);
        }
    }
}
