//! Proposes a name and a participant for a file to import, and finds out whether it was imported before. The screen and
//! the command line use the same proposals. Nothing is changed here: [`Project::import`] does that.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::analysis::difference::is_alike;
use crate::domain::colour::{STANDARD_COLOURS, same_colour};
use crate::domain::text::canonical;
use crate::error::{ImportError, Result};
use crate::import::participants::{self, ParticipantTable};
use crate::import::transcript::{Respondent, Transcript};
use crate::import::{file, folder, is_table_file};
use crate::project::Project;
use crate::project::name::{cut, tidy};
use crate::project::participant::ParticipantDetails;
use crate::words::{Language, Words};

/// The person interviewed, as found in a file's name or a table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Person {
    /// The number that stands for them, never empty.
    pub number: String,
    /// Their pseudonym; may be empty.
    pub pseudonym: String,
}

/// Prefixes of a participant's number in a file's name. A number after anything else may be a chapter, a draft or a
/// version.
const PREFIXES: &[&str] = &[
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

/// The name of a file's document: the file's name without folder and extension, cut to the longest allowed name.
pub fn name_of(path: &Path) -> String {
    let part = |part: Option<&std::ffi::OsStr>| tidy(&part.map(|name| name.to_string_lossy()).unwrap_or_default());
    let name = part(path.file_stem());
    // If the stem is only white space, the name with the extension is better than none.
    let name = if name.is_empty() { part(path.file_name()) } else { name };
    cut(&name, 0).to_owned()
}

/// The name of a transcript's document, if the file may hold several: that of its sheet, or the file's name and the number
/// of the respondent. The name that a program gave to a sheet says nothing, so it comes after the file's name.
pub fn name_in(path: &Path, transcript: &Transcript) -> String {
    let file = name_of(path);
    let after = |name: &str| format!("{}{}", cut(&file, name.len() + 1), format_args!(" {name}"));
    let is_given = |sheet: &str| {
        let bare = sheet.trim_end_matches(|c: char| c.is_ascii_digit());
        SHEET_NAMES.contains(&bare.trim().to_lowercase().as_str())
    };
    match (&transcript.respondent, transcript.part.as_deref().map(tidy)) {
        (Some(respondent), _) => after(cut(&tidy(&respondent.number), 0)),
        (None, Some(sheet)) if is_given(&sheet) => after(&sheet),
        (None, Some(sheet)) if !sheet.is_empty() => cut(&sheet, 0).to_owned(),
        _ => file,
    }
}

/// What spreadsheet programs call a new sheet, in lower case and without its number.
const SHEET_NAMES: &[&str] = &["ark", "sheet", "tabell", "table", "blad", "tabelle"];

/// The number of a respondent: their own. If it only counts the rows, the file's name is put before it, so that it cannot be
/// taken for that of somebody else, and the next that is free is found.
pub fn respondent_number(path: &Path, respondent: &Respondent, is_taken: impl Fn(&str) -> bool) -> String {
    if !respondent.is_made_up {
        return respondent.number.clone();
    }
    let digits = respondent.number.len().saturating_sub(1);
    let after = |number: &str| format!("{} {number}", cut(&name_of(path), number.len() + 1));
    let further = (1..).map(|n: u64| format!("R{n:0digits$}"));
    let mut numbers = std::iter::once(respondent.number.clone()).chain(further).map(|number| after(&number));
    numbers.find(|number| !is_taken(number)).unwrap_or_default()
}

/// The participant's number in a document's name, if it is clear: `I01 Astrid` gives I01. The name beside the number
/// may be a real name, so it is never used as a pseudonym.
pub fn number_in_name(name: &str) -> Option<String> {
    let name = canonical(name).replace('_', " ");
    let mut words = name.split([' ', '-']).filter(|word| !word.is_empty());
    let mut first = words.next()?;
    let mut counted = "";
    // A single letter may be a word: `I 3 dager`.
    if first.chars().count() > 1 && is_prefix(first) {
        counted = first;
        first = words.find(|word| !matches!(word.to_lowercase().as_str(), "nr" | "nr." | "no" | "no."))?;
    }
    let digits = first.trim_start_matches(char::is_alphabetic);
    let letters = first.strip_suffix(digits).unwrap_or_default();
    let is_number = (letters.is_empty() || is_prefix(letters))
        && (1..=3).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit());
    // More digits right after it make it a date.
    let is_date = words.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let number = if letters.is_empty() { tidy(&format!("{counted} {first}")) } else { first.to_owned() };
    (is_number && !is_date).then_some(number)
}

/// Whether a word or letter is a prefix of a participant's number.
fn is_prefix(word: &str) -> bool {
    PREFIXES.contains(&word.to_lowercase().as_str())
}

/// The person interviewed in a document: one of the known people, otherwise a new one if the name holds a number.
pub fn person_of(name: &str, known: &[Person]) -> Option<Person> {
    let given: Vec<(&str, &str)> = known.iter().map(|p| (p.number.as_str(), p.pseudonym.as_str())).collect();
    let found = participants::matches(name, &given).and_then(|at| known.get(at));
    let new = || number_in_name(name).map(|number| Person { number, ..Person::default() });
    found.cloned().or_else(new)
}

/// The person that the typed text `I01 Astrid`, `I01` or `Astrid` means: one of the known people, otherwise a new one
/// whose number is the first word.
pub fn person_from_text(written: &str, known: &[Person]) -> Option<Person> {
    let written = tidy(written);
    let same = |one: &str, other: &str| !one.is_empty() && one.to_lowercase() == other.to_lowercase();
    if let Some(found) = known.iter().find(|p| same(&p.number, &written) || same(&p.pseudonym, &written)) {
        return Some(found.clone());
    }
    let (number, pseudonym) = written.split_once(' ').unwrap_or((&written, ""));
    (!number.is_empty()).then(|| Person { number: number.to_owned(), pseudonym: pseudonym.to_owned() })
}

/// A table of participants found in the same folder as the transcripts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableFound {
    /// Its path.
    pub path: PathBuf,
    /// Its content; or an error, if its name says that it is such a table but it cannot be read.
    pub read: Result<ParticipantTable>,
}

/// Reads a table of participants. `confirmed` names the columns to keep although they seem to identify people.
/// Errors: the file cannot be read, or is not such a table.
pub fn table_at(path: &Path, confirmed: &BTreeSet<String>) -> Result<ParticipantTable> {
    participants::read(&file::bytes(path)?, confirmed)
}

/// The table of participants in a folder: a table named like one, otherwise one that lists the participant of at
/// least one of these documents.
pub fn table_beside(in_folder: &Path, documents: &[String]) -> Option<TableFound> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(in_folder).ok()?.flatten().map(|entry| entry.path()).collect();
    let name = |path: &Path| path.file_name().map(|n| n.to_string_lossy().to_lowercase()).unwrap_or_default();
    paths.retain(|path| is_table_file(path) && !folder::is_lock_file(&name(path)));
    paths.sort_by(|a, b| folder::natural(&name(a), &name(b)));
    let read = |path: PathBuf| TableFound { read: table_at(&path, &BTreeSet::new()), path };
    let says_so = |path: &&PathBuf| {
        let name = name(path);
        ["particip", "informant", "delta", "respondent"].iter().any(|word| name.starts_with(word))
    };
    let is_own = |found: &TableFound| found.read == Err(ImportError::OwnTable.into());
    if let Some(found) = paths.iter().filter(says_so).cloned().map(read).find(|found| !is_own(found)) {
        return Some(found);
    }
    let fits = |table: &ParticipantTable| {
        let rows: Vec<(&str, &str)> = table.rows.iter().map(|r| (r.number.as_str(), r.pseudonym.as_str())).collect();
        documents.iter().any(|name| participants::matches(name, &rows).is_some())
    };
    paths.into_iter().map(read).find(|found| found.read.as_ref().is_ok_and(fits))
}

impl Project {
    /// The people that documents can belong to: those of the project, and those imported along with the transcripts.
    pub fn people(&self, described: &[ParticipantDetails]) -> Vec<Person> {
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

    /// The name of the document that this file was imported as before: one with the same text, otherwise one from a
    /// file of the same name whose text is a version of this one.
    pub fn imported_before(&self, source: &str, transcript: &Transcript) -> Result<Option<String>> {
        let same_text = self.documents_with_text(&transcript.text)?;
        let documents = &self.model.documents;
        let by_text = same_text.first().and_then(|id| documents.get(*id));
        if let Some(document) = by_text {
            return Ok(Some(document.name.clone()));
        }
        // Interviews of a second round often have the same names, in another folder.
        for document in documents.iter().filter(|document| !source.is_empty() && document.source == source) {
            if is_alike(&self.text(document.id)?.text, &transcript.text) {
                return Ok(Some(document.name.clone()));
            }
        }
        Ok(None)
    }

    /// The project's name for a pen in a file: that of its pen of the same colour, otherwise the colour's name in the
    /// user's language.
    pub fn project_pen_name(&self, pen: &str, words: &Words) -> String {
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
    fn a_clear_number_is_read_from_a_file_name_and_a_pseudonym_never() {
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
            assert_eq!(number_in_name(name).unwrap_or_default(), expected, "{name}");
            let person = person_of(name, &[]).unwrap_or_default();
            assert_eq!((person.number.as_str(), person.pseudonym.as_str()), (expected, ""), "{name}");
        }
    }

    #[test]
    fn known_people_take_precedence_over_the_number_in_a_name() {
        let known = [person("I01", "Anna"), person("I02", "Bjørg")];
        assert_eq!(person_of("Intervju 1", &known), Some(known[0].clone()));
        assert_eq!(person_of("I03 Clara", &known), Some(person("I03", "")));
        assert_eq!(person_from_text(" bjørg ", &known), Some(known[1].clone()));
        assert_eq!(person_from_text("I09 Siv Marie", &known), Some(person("I09", "Siv Marie")));
        assert_eq!(person_from_text(" ", &known), None);
    }

    #[test]
    fn a_table_is_found_by_its_name_or_by_the_people_in_it() {
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
    fn the_same_file_is_recognised_by_its_text_or_as_a_version_of_the_same_name() {
        let study = Study::with(&[("I01", &["I: Hva hørte du den gangen?", "A: Jeg hørte ikke noe i det hele tatt."])]);
        let text = study.text(study.find_document("I01").unwrap()).unwrap().text.clone();
        let source = study.model().documents.iter().next().unwrap().source.clone();
        let read = |text: &str| Transcript { text: text.into(), ..Transcript::default() };
        assert_eq!(study.imported_before("annet.txt", &read(&text)).unwrap().as_deref(), Some("I01"));
        assert_eq!(study.imported_before("annet.txt", &read("noe annet")).unwrap(), None);
        assert!(!source.is_empty());
        let version = text.replace("noe", "noen ting");
        assert_eq!(study.imported_before(&source, &read(&version)).unwrap().as_deref(), Some("I01"));
        assert_eq!(study.imported_before("annet.txt", &read(&version)).unwrap(), None);
        let second_round = "Hvordan går det nå? Mye bedre enn i fjor, takk.";
        assert_eq!(study.imported_before(&source, &read(second_round)).unwrap(), None);
    }

    #[test]
    fn pens_of_a_file_get_the_projects_names() {
        let study = Study::new();
        let words = Words::new(Language::Nb);
        assert_eq!(study.project_pen_name("yellow", &words), "gul");
        assert_eq!(study.project_pen_name("green", &words), "grønn");
        assert_eq!(study.project_pen_name("darkred", &words), "darkred");
    }
}
