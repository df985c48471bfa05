//! What a file on its way in is to be called, whose interview it is, and whether it is here already. Screen and
//! command line ask the same questions. Nothing is changed here: that is done by [`Project::import`].

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::domain::colour::{STANDARD_COLOURS, same_colour};
use crate::domain::text::canonical;
use crate::error::Result;
use crate::import::participants::{self, ParticipantTable};
use crate::import::transcript::Transcript;
use crate::import::{file, folder};
use crate::project::Project;
use crate::project::name::{cut, tidy};
use crate::project::participant::Described;
use crate::words::{Language, Words};

/// Who is interviewed, as a file's name or a table tells.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Person {
    /// The number that stands for them, never empty.
    pub number: String,
    /// The name used for them; may be empty.
    pub pseudonym: String,
}

/// What stands for a participant before their number in the name of a file. Anything else may be a chapter, a draft or
/// a version.
const COUNTED: &[&str] = &[
    "i",
    "p",
    "d",
    "r",
    "ip",
    "inf",
    "int",
    "resp",
    "intervju",
    "interview",
    "informant",
    "intervjuperson",
    "interviewee",
    "deltaker",
    "deltakar",
    "deltager",
    "participant",
    "respondent",
];

/// What the document of a file is called: the file's name without folder and ending, cut where no name may be so long.
pub fn name_of(path: &Path) -> String {
    let part = |part: Option<&std::ffi::OsStr>| tidy(&part.map(|name| name.to_string_lossy()).unwrap_or_default());
    let name = part(path.file_stem());
    // A name of white space alone leaves the ending, which is better than none.
    let name = if name.is_empty() { part(path.file_name()) } else { name };
    cut(&name, 0).to_owned()
}

/// The number that a document's name tells by itself, if it is clear: `I01 Astrid` is I01. A name beside the number may
/// be somebody's own, and is never taken for a pseudonym.
pub fn number_named(name: &str) -> Option<String> {
    let name = canonical(name).replace('_', " ");
    let mut words = name.split([' ', '-']).filter(|word| !word.is_empty());
    let mut first = words.next()?;
    let mut counted = "";
    // A letter alone can be a word of its own: `I 3 dager`.
    if first.chars().count() > 1 && stands_for_one(first) {
        counted = first;
        first = words.find(|word| !matches!(word.to_lowercase().as_str(), "nr" | "nr." | "no" | "no."))?;
    }
    let digits = first.trim_start_matches(char::is_alphabetic);
    let letters = first.strip_suffix(digits).unwrap_or_default();
    let is_number = (letters.is_empty() || stands_for_one(letters))
        && (1..=3).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit());
    // More digits right after it are a date, not a participant.
    let is_date = words.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let number = if letters.is_empty() { tidy(&format!("{counted} {first}")) } else { first.to_owned() };
    (is_number && !is_date).then_some(number)
}

/// Whether a word or letter stands for a participant.
fn stands_for_one(word: &str) -> bool {
    COUNTED.contains(&word.to_lowercase().as_str())
}

/// The person that a document is of: one of those known, else the one that its name tells.
pub fn person_of(name: &str, known: &[Person]) -> Option<Person> {
    let given: Vec<(&str, &str)> = known.iter().map(|p| (p.number.as_str(), p.pseudonym.as_str())).collect();
    let found = participants::matches(name, &given).and_then(|at| known.get(at));
    let new = || number_named(name).map(|number| Person { number, ..Person::default() });
    found.cloned().or_else(new)
}

/// The person that someone means who writes `I01 Astrid`, `I01` or `Astrid`: one of those known, else a new one whose
/// number is the first word.
pub fn person_written(written: &str, known: &[Person]) -> Option<Person> {
    let written = tidy(written);
    let same = |one: &str, other: &str| !one.is_empty() && one.to_lowercase() == other.to_lowercase();
    if let Some(found) = known.iter().find(|p| same(&p.number, &written) || same(&p.pseudonym, &written)) {
        return Some(found.clone());
    }
    let (number, pseudonym) = written.split_once(' ').unwrap_or((&written, ""));
    (!number.is_empty()).then(|| Person { number: number.to_owned(), pseudonym: pseudonym.to_owned() })
}

/// A table of participants beside the transcripts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableFound {
    /// Where it lies.
    pub path: PathBuf,
    /// What was read of it; why not, where its name says that it is one but it cannot be read.
    pub read: Result<ParticipantTable>,
}

/// Reads a table of participants; `confirmed` names the columns that are kept although they seem to identify people.
/// Errors: it cannot be read, or is no such table.
pub fn table_at(path: &Path, confirmed: &BTreeSet<String>) -> Result<ParticipantTable> {
    participants::read(&file::bytes(path)?, confirmed)
}

/// The table of participants in a folder: the one whose name says so, or else one in which some of these documents
/// find their participant.
pub fn table_beside(in_folder: &Path, documents: &[String]) -> Option<TableFound> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(in_folder).ok()?.flatten().map(|entry| entry.path()).collect();
    let name = |path: &Path| path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
    paths.retain(|path| folder::ending(&name(path)) == "csv" && !folder::is_lock_file(&name(path)));
    paths.sort_by(|a, b| folder::natural(&name(a), &name(b)));
    let read = |path: PathBuf| TableFound { read: table_at(&path, &BTreeSet::new()), path };
    let says_so = |path: &&PathBuf| {
        let name = name(path);
        ["particip", "informant", "delta", "respondent"].iter().any(|word| name.starts_with(word))
    };
    if let Some(path) = paths.iter().find(says_so).cloned() {
        return Some(read(path));
    }
    let fits = |table: &ParticipantTable| {
        let rows: Vec<(&str, &str)> = table.rows.iter().map(|r| (r.number.as_str(), r.pseudonym.as_str())).collect();
        documents.iter().any(|name| participants::matches(name, &rows).is_some())
    };
    paths.into_iter().map(read).find(|found| found.read.as_ref().is_ok_and(fits))
}

impl Project {
    /// The people that documents can be of: those of the project, and those described beside the transcripts.
    pub fn people(&self, described: &[Described]) -> Vec<Person> {
        let mut people: Vec<Person> =
            described.iter().map(|d| Person { number: tidy(&d.number), pseudonym: tidy(&d.pseudonym) }).collect();
        for known in self.model.participants_in_order() {
            match people.iter_mut().find(|p| p.number.to_lowercase() == known.number.to_lowercase()) {
                Some(given) if given.pseudonym.is_empty() => given.pseudonym.clone_from(&known.pseudonym),
                Some(_) => {}
                None => people.push(Person { number: known.number.clone(), pseudonym: known.pseudonym.clone() }),
            }
        }
        people
    }

    /// The name of the document that this file was taken in as before: the one with the same text, else one that
    /// came from a file of the same name.
    pub fn taken_before(&self, source: &str, transcript: &Transcript) -> Result<Option<String>> {
        let same_text = self.documents_with(&transcript.text)?;
        let documents = &self.model.documents;
        let by_text = same_text.first().and_then(|id| documents.get(*id));
        let by_file = || documents.iter().find(|d| !source.is_empty() && d.source == source);
        Ok(by_text.or_else(by_file).map(|document| document.name.clone()))
    }

    /// What a pen of a file is called here: as the project's pen of that colour, else as the language has it.
    pub fn pen_called(&self, pen: &str, words: &Words) -> String {
        if let Some(known) = self.find_colour(pen).ok().and_then(|id| self.model.colours.get(id)) {
            return known.name.clone();
        }
        let place = match words.language() {
            Language::En => 0,
            Language::Nb => 1,
            Language::Nn => 2,
        };
        let standard = STANDARD_COLOURS.iter().find(|s| s.names.iter().any(|name| same_colour(name, pen)));
        standard.and_then(|s| s.names.get(place)).copied().unwrap_or(pen).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;

    fn person(number: &str, pseudonym: &str) -> Person {
        Person { number: number.into(), pseudonym: pseudonym.into() }
    }

    #[test]
    fn names_tell_numbers_where_they_are_clear_and_never_a_pseudonym() {
        let table = [
            ("I01 Astrid", "I01"),
            ("I01_Astrid", "I01"),
            ("I01 - Åse", "I01"),
            ("I01 Kari Nordmann", "I01"),
            ("I01 transkribert", "I01"),
            ("p3", "p3"),
            ("D12", "D12"),
            ("R7 ferdig", "R7"),
            ("IP4", "IP4"),
            ("12", "12"),
            ("01 Kari", "01"),
            ("Intervju 3", "Intervju 3"),
            ("Intervju I03 Kari", "I03"),
            ("Informant nr. 04", "Informant 04"),
            ("Intervju 3 del 2", "Intervju 3"),
            ("Deltakar 5", "Deltakar 5"),
            ("Participant 5", "Participant 5"),
            ("inf_12_veileder", "inf 12"),
            ("Informant12", "Informant12"),
            ("e2", ""),
            ("u16", ""),
            ("v2 ferdig", ""),
            ("K3", ""),
            ("Kapittel 3", ""),
            ("Utkast 2", ""),
            ("I 3 dager", ""),
            ("Intervju e2", ""),
            ("MP3", ""),
            ("I0123", ""),
            ("Opptak 20240511-093000", ""),
            ("2024-03-12", ""),
            ("12-03-2024", ""),
            ("Astrid", ""),
            ("Intervju med Bjørg", ""),
            ("Intervju", ""),
            ("", ""),
        ];
        for (name, expected) in table {
            assert_eq!(number_named(name).unwrap_or_default(), expected, "{name}");
            let person = person_of(name, &[]).unwrap_or_default();
            assert_eq!((person.number.as_str(), person.pseudonym.as_str()), (expected, ""), "{name}");
        }
    }

    #[test]
    fn known_people_come_before_what_a_name_tells() {
        let known = [person("I01", "Anna"), person("I02", "Bjørg")];
        assert_eq!(person_of("Intervju 1", &known), Some(known[0].clone()));
        assert_eq!(person_of("I03 Clara", &known), Some(person("I03", "")));
        assert_eq!(person_written(" bjørg ", &known), Some(known[1].clone()));
        assert_eq!(person_written("I09 Siv Marie", &known), Some(person("I09", "Siv Marie")));
        assert_eq!(person_written(" ", &known), None);
    }

    #[test]
    fn a_table_is_found_by_its_name_or_by_whom_it_tells_of() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        let found = |documents: &[&str]| {
            let names: Vec<String> = documents.iter().map(|d| (*d).to_owned()).collect();
            table_beside(folder.path(), &names).map(|t| (name_of(&t.path), t.read.is_ok()))
        };
        assert_eq!(found(&["I01"]), None);
        write("koder.csv", "kode;definisjon\nTillit;x\n");
        write("oversikt.csv", "nr;gruppe\nI01;a\n");
        assert_eq!(found(&["I01"]), Some(("oversikt".into(), true)));
        assert_eq!(found(&["K7"]), None);
        write("Informanter.csv", "a;b\n1;2\n");
        assert_eq!(found(&["I01"]), Some(("Informanter".into(), false)));
    }

    #[test]
    fn the_same_file_is_known_again_by_its_text_or_its_name() {
        let study = Study::with(&[("I01", &["I: hørte", "A: ja"])]);
        let text = study.text(study.find_document("I01").unwrap()).unwrap().text.clone();
        let source = study.model().documents.iter().next().unwrap().source.clone();
        let read = |text: &str| Transcript { text: text.into(), ..Transcript::default() };
        assert_eq!(study.taken_before("annet.txt", &read(&text)).unwrap().as_deref(), Some("I01"));
        assert_eq!(study.taken_before("annet.txt", &read("noe annet")).unwrap(), None);
        assert_eq!(study.taken_before(&source, &read("noe annet")).unwrap().is_some(), !source.is_empty());
    }

    #[test]
    fn pens_are_called_as_they_are_here() {
        let study = Study::new();
        let words = Words::new(Language::Nb);
        assert_eq!(study.pen_called("yellow", &words), "gul");
        assert_eq!(study.pen_called("green", &words), "grønn");
        assert_eq!(study.pen_called("darkred", &words), "darkred");
    }
}
