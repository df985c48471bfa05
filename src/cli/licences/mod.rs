//! `tusj licences`: what tusj is made of, whose it is, and under which licences. The libraries stand in a list that is
//! made by `tests/licences`.

use clap::Args;
use serde::Serialize;

use super::console::{Console, Done};
use crate::search::forms;

/// What the libraries are, where they come from, and whose they are.
const LIBRARIES: &str = include_str!("libraries.tsv");

/// The same of what else is built in.
const OTHERS: &str = include_str!("others.tsv");

/// The licences, by the names that the lists have for them.
const TEXTS: &[(&str, &str)] = &[
    ("MIT", include_str!("../../../LICENSE-MIT")),
    ("Apache-2.0", include_str!("../../../LICENSE-APACHE")),
    ("BSD-3-Clause", include_str!("texts/BSD-3-Clause.txt")),
    ("MPL-2.0", include_str!("texts/MPL-2.0.txt")),
    ("Unicode-3.0", include_str!("texts/Unicode-3.0.txt")),
    ("Zlib", include_str!("texts/Zlib.txt")),
];

/// What is to be shown.
#[derive(Args, Debug)]
pub(super) struct Licences {
    #[arg(long)]
    texts: bool,
    #[arg(long)]
    json: bool,
}

/// A part of the program.
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
    /// Shows the parts with their notices, or the licences in full.
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

/// The program itself, its word lists, and everything else that is built in.
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

/// The parts in a list: those before the libraries that are not built in, of which just the names are listed.
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
        // Whoever is given the program must be told where these sources are.
        let source = if self.licence.contains("MPL") { format!(" · {}", self.source) } else { String::new() };
        console.line(&format!("{} · {}{copyright}{source}", name.trim_end(), self.licence))?;
        if self.notice.is_empty() { Ok(()) } else { console.line(&format!("    {}", self.notice)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_licence_in_the_lists_can_be_read_in_full_or_needs_no_text() {
        let parts: Vec<Part> = parts().collect();
        assert!(parts.len() > 100 && parts.iter().all(|part| !part.name.is_empty() && !part.licence.is_empty()));
        for part in parts.iter().filter(|part| part.licence != "public domain") {
            // One of each choice is enough; what is demanded together is in the texts.
            let one_of = |choices: &str| {
                let mut choices = choices.split([' ', '/', '(', ')']);
                choices.any(|choice| choice == "CC-BY-4.0" || TEXTS.iter().any(|(name, _)| *name == choice))
            };
            assert!(part.licence.split(" AND ").all(one_of), "{} {}", part.name, part.licence);
        }
    }

    #[test]
    fn the_notice_of_the_word_lists_is_the_one_beside_them() {
        let readme = include_str!("../../search/forms/lists/README.md");
        let plain = |text: &str| text.replace('*', "").split_whitespace().collect::<Vec<_>>().join(" ");
        for part in listed(forms::NOTICES) {
            assert!(plain(readme).contains(part.notice), "{}", part.notice);
        }
    }
}
