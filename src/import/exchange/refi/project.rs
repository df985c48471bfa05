//! Reads the XML of a project: coders, codes, people, notes and sets. [`sources`](super::sources) reads the documents.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::element::{colour, each_child, guid, moment, text};
use super::package::ProjectPackage;
use crate::domain::exchange::SUPPLEMENT;
use crate::domain::exchange::unit::Counting;
use crate::domain::ids::{Moment, Uuid};
use crate::error::ImportError;
use crate::import::exchange::foreign::{
    Checks, ExchangeNote, ForeignAttribute, ForeignCode, ForeignCoder, ForeignMemo, ForeignPerson, ForeignProject,
    ForeignSubject, NotTaken,
};
use crate::import::limits::{EXCHANGED, EXCHANGED_CODES};
use crate::import::xml::{Element, Walker};

/// A note of the file.
struct Note {
    guid: Uuid,
    words: String,
    coder: Option<Uuid>,
    written: Option<Moment>,
    changed: Option<Moment>,
}

/// The state of reading.
pub(super) struct Reading<'a> {
    pub(super) package: ProjectPackage<'a>,
    pub(super) found: ForeignProject,
    notes: Vec<Note>,
    /// Which note is about what, in the order of the file.
    pub(super) about: Vec<(Uuid, ForeignSubject)>,
    /// Descriptions of what has no place for them but a memo.
    pub(super) descriptions: Vec<(ForeignSubject, String)>,
    /// How many things were read.
    pub(super) things: usize,
    pub(super) checks: Checks,
    pub(super) counted: BTreeMap<Counting, usize>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(package: ProjectPackage<'a>) -> Self {
        Self {
            package,
            found: ForeignProject::default(),
            notes: Vec::new(),
            about: Vec::new(),
            descriptions: Vec::new(),
            things: 0,
            checks: Checks::default(),
            counted: BTreeMap::new(),
        }
    }

    /// Counts one more thing. Errors: there are more than any project has.
    pub(super) fn thing(&mut self) -> Result<(), ImportError> {
        self.things += 1;
        if self.things > EXCHANGED { Err(ImportError::TooManyPieces { limit: EXCHANGED }) } else { Ok(()) }
    }

    pub(super) fn project(&mut self, walker: &mut Walker, root: &Element) -> Result<(), ImportError> {
        self.found.name = root.get("name").unwrap_or_default();
        self.found.program = root.get("origin").unwrap_or_default();
        each_child(walker, |walker, element| match element.name() {
            "Users" => self.users(walker),
            "CodeBook" => each_child(walker, |walker, element| match element.name() {
                "Codes" => self.codes(walker, None),
                _ => Ok(walker.skip()?),
            }),
            "Variables" => self.variables(walker),
            "Cases" => self.cases(walker),
            "Sources" => self.sources(walker),
            "Notes" => self.notes(walker),
            "Sets" => self.sets(walker),
            "Links" => self.left_out(walker, NotTaken::Link),
            "Graphs" => self.left_out(walker, NotTaken::Graph),
            "Description" => self.describe(walker, ForeignSubject::Project),
            "NoteRef" => self.note_ref(walker, &element, ForeignSubject::Project),
            _ => Ok(walker.skip()?),
        })
    }

    fn users(&mut self, walker: &mut Walker) -> Result<(), ImportError> {
        each_child(walker, |walker, element| {
            self.thing()?;
            if let Some(guid) = guid(&element, "guid") {
                let name = element.get("name").or_else(|| element.get("id")).unwrap_or_default();
                self.found.coders.push(ForeignCoder { guid, name });
            }
            Ok(walker.skip()?)
        })
    }

    /// The codes under `parent`.
    fn codes(&mut self, walker: &mut Walker, parent: Option<Uuid>) -> Result<(), ImportError> {
        each_child(walker, |walker, element| match element.name() {
            "Code" => self.code(walker, &element, parent),
            _ => Ok(walker.skip()?),
        })
    }

    fn code(&mut self, walker: &mut Walker, element: &Element, parent: Option<Uuid>) -> Result<(), ImportError> {
        self.thing()?;
        let Some(code) = code_of(element, parent) else { return Ok(walker.skip()?) };
        let (guid, at) = (code.guid, self.found.codes.len());
        add_code(&mut self.found, code)?;
        each_child(walker, |walker, element| match element.name() {
            "Description" => {
                let words = text(walker)?;
                self.found.codes.get_mut(at).into_iter().for_each(|code| code.description.clone_from(&words));
                Ok(())
            }
            "NoteRef" => self.note_ref(walker, &element, ForeignSubject::Code(guid)),
            "Code" => self.code(walker, &element, Some(guid)),
            _ => Ok(walker.skip()?),
        })
    }

    fn variables(&mut self, walker: &mut Walker) -> Result<(), ImportError> {
        each_child(walker, |walker, element| {
            self.thing()?;
            if let Some(guid) = guid(&element, "guid") {
                self.found.attributes.push(ForeignAttribute { guid, name: element.get("name").unwrap_or_default() });
            }
            Ok(walker.skip()?)
        })
    }

    fn cases(&mut self, walker: &mut Walker) -> Result<(), ImportError> {
        each_child(walker, |walker, element| {
            self.thing()?;
            let Some(guid) = guid(&element, "guid") else { return Ok(walker.skip()?) };
            let name = element.get("name").unwrap_or_default();
            let mut person = ForeignPerson { guid, name, values: Vec::new(), documents: Vec::new() };
            let mut passages = 0;
            each_child(walker, |walker, element| match element.name() {
                "Description" => self.describe(walker, ForeignSubject::Person(guid)),
                "VariableValue" => {
                    person.values.extend(self.value(walker)?);
                    Ok(())
                }
                "SourceRef" => {
                    person.documents.extend(super::element::guid(&element, "targetGUID"));
                    Ok(walker.skip()?)
                }
                "SelectionRef" => {
                    passages += 1;
                    Ok(walker.skip()?)
                }
                _ => Ok::<_, ImportError>(walker.skip()?),
            })?;
            if passages > 0 {
                self.found.leave_out(NotTaken::CasePassage, person.name.clone());
            }
            self.found.people.push(person);
            Ok(())
        })
    }

    /// An attribute and its value.
    pub(super) fn value(&mut self, walker: &mut Walker) -> Result<Option<(Uuid, String)>, ImportError> {
        self.thing()?;
        let (mut of, mut value) = (None, String::new());
        each_child(walker, |walker, element| match element.name() {
            "VariableRef" => {
                of = guid(&element, "targetGUID");
                walker.skip()
            }
            name if name.ends_with("Value") => {
                value = text(walker)?.trim().to_owned();
                Ok(())
            }
            _ => walker.skip(),
        })?;
        Ok(of.filter(|_| !value.is_empty()).map(|of| (of, value)))
    }

    fn notes(&mut self, walker: &mut Walker) -> Result<(), ImportError> {
        each_child(walker, |walker, element| {
            self.thing()?;
            let (own, mut words) = (guid(&element, "guid"), String::new());
            let path = element.get("plainTextPath").unwrap_or_default();
            let (name, rich) = (element.get("name").unwrap_or_default(), element.get("richTextPath"));
            let (written, changed) = (moment(&element, "creationDateTime"), moment(&element, "modifiedDateTime"));
            let coder = guid(&element, "creatingUser");
            each_child(walker, |walker, element| match element.name() {
                "PlainTextContent" => {
                    words = text(walker)?;
                    Ok(())
                }
                // Some programs put the note's words in its description.
                "Description" => {
                    let described = text(walker)?;
                    words = if words.is_empty() { described } else { std::mem::take(&mut words) };
                    Ok(())
                }
                _ => walker.skip(),
            })?;
            let file = self.package.text(&path)?;
            let words = file.filter(|words| !words.trim().is_empty()).unwrap_or(words);
            if own == Some(SUPPLEMENT) {
                self.found.supplement = Some(words);
                return Ok(());
            }
            let (Some(guid), words) = (own, titled(&name, &words)) else { return Ok(()) };
            if words.trim().is_empty() {
                if rich.is_some() {
                    self.found.leave_out(NotTaken::TextMissing, name);
                }
                return Ok(());
            }
            let changed = changed.filter(|changed| Some(*changed) > written);
            self.notes.push(Note { guid, words, coder, written, changed });
            Ok::<_, ImportError>(())
        })
    }

    fn sets(&mut self, walker: &mut Walker) -> Result<(), ImportError> {
        each_child(walker, |walker, element| {
            self.thing()?;
            let (set, name) = (guid(&element, "guid").unwrap_or_default(), element.get("name").unwrap_or_default());
            each_child(walker, |walker, element| match element.name() {
                "Description" => self.describe(walker, ForeignSubject::Set(set)),
                "MemberNote" => self.note_ref(walker, &element, ForeignSubject::Set(set)),
                _ => Ok::<_, ImportError>(walker.skip()?),
            })?;
            self.found.leave_out(NotTaken::Set, name);
            Ok(())
        })
    }

    fn left_out(&mut self, walker: &mut Walker, what: NotTaken) -> Result<(), ImportError> {
        each_child(walker, |walker, element| {
            self.thing()?;
            self.found.leave_out(what, element.get("name").unwrap_or_default());
            Ok(walker.skip()?)
        })
    }

    pub(super) fn describe(&mut self, walker: &mut Walker, what: ForeignSubject) -> Result<(), ImportError> {
        let words = text(walker)?;
        if !words.trim().is_empty() {
            self.descriptions.push((what, words));
        }
        Ok(())
    }

    pub(super) fn note_ref(
        &mut self,
        walker: &mut Walker,
        element: &Element,
        about: ForeignSubject,
    ) -> Result<(), ImportError> {
        self.thing()?;
        self.about.extend(guid(element, "targetGUID").map(|note| (note, about)));
        Ok(walker.skip()?)
    }

    /// The project, with its notes as memos. A note about several things becomes a memo on each, and one about nothing a memo on the
    /// project. A description that only repeats the notes is left out.
    pub(super) fn finish(mut self) -> ForeignProject {
        let places: HashMap<Uuid, usize> = self.notes.iter().enumerate().map(|(at, note)| (note.guid, at)).collect();
        let mut told: HashSet<Uuid> = HashSet::new();
        let mut words_about: HashMap<ForeignSubject, Vec<&str>> = HashMap::new();
        for (guid, about) in &self.about {
            let Some(note) = places.get(guid).and_then(|at| self.notes.get(*at)) else { continue };
            // The first memo keeps the identifier.
            let own = told.insert(*guid).then_some(*guid);
            words_about.entry(*about).or_default().push(&note.words);
            self.found.memos.push(note.memo(own, *about));
        }
        let loose = self.notes.iter().filter(|note| !told.contains(&note.guid));
        self.found.memos.extend(loose.map(|note| note.memo(Some(note.guid), ForeignSubject::Project)));
        for (about, words) in std::mem::take(&mut self.descriptions) {
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let noted = words_about.get(&about).map(|words| words.join("\n\n")).unwrap_or_default();
            if plain(&noted) != plain(&words) {
                let memo = ForeignMemo { guid: None, about, words, coder: None, written: None, changed: None };
                self.found.memos.push(memo);
            }
        }
        let notes = self.counted.into_iter().filter(|(by, _)| *by != Counting::STANDARD);
        let mut notes: Vec<ExchangeNote> = notes.map(|(by, documents)| ExchangeNote::Counted(by, documents)).collect();
        notes.extend(self.checks.note());
        self.found.notes.splice(0..0, notes);
        self.found
    }
}

impl Note {
    fn memo(&self, guid: Option<Uuid>, about: ForeignSubject) -> ForeignMemo {
        let Self { words, coder, written, changed, .. } = self;
        ForeignMemo { guid, about, words: words.clone(), coder: *coder, written: *written, changed: *changed }
    }
}

/// A note's words with its title before them, unless they begin with it.
fn titled(title: &str, words: &str) -> String {
    let plain = |text: &str| text.trim_end_matches('…').trim().to_lowercase();
    match () {
        () if title.trim().is_empty() || plain(words).starts_with(&plain(title)) => words.to_owned(),
        () if words.trim().is_empty() => title.trim().to_owned(),
        () => format!("{}\n{words}", title.trim()),
    }
}

/// The code that an element stands for.
fn code_of(element: &Element, parent: Option<Uuid>) -> Option<ForeignCode> {
    Some(ForeignCode {
        guid: guid(element, "guid")?,
        parent,
        name: element.get("name").unwrap_or_default(),
        description: String::new(),
        rgb: colour(element, "color"),
    })
}

/// Reads the XML of a codebook.
pub(super) fn codebook(walker: &mut Walker, root: &Element) -> Result<ForeignProject, ImportError> {
    let mut found = ForeignProject { program: root.get("origin").unwrap_or_default(), ..ForeignProject::default() };
    each_child(walker, |walker, element| match element.name() {
        "Codes" => codes_alone(walker, None, &mut found),
        "Sets" => each_child(walker, |walker, element| {
            found.leave_out(NotTaken::Set, element.get("name").unwrap_or_default());
            Ok(walker.skip()?)
        }),
        _ => Ok(walker.skip()?),
    })?;
    Ok(found)
}

fn codes_alone(walker: &mut Walker, parent: Option<Uuid>, found: &mut ForeignProject) -> Result<(), ImportError> {
    let at = found.codes.len().checked_sub(1).filter(|_| parent.is_some());
    each_child(walker, |walker, element| match element.name() {
        "Description" => {
            let words = text(walker)?;
            at.and_then(|at| found.codes.get_mut(at)).into_iter().for_each(|code| code.description.clone_from(&words));
            Ok(())
        }
        "Code" => match code_of(&element, parent) {
            Some(code) => {
                let guid = code.guid;
                add_code(found, code)?;
                codes_alone(walker, Some(guid), found)
            }
            None => Ok(walker.skip()?),
        },
        _ => Ok(walker.skip()?),
    })
}

/// Adds a code. Errors: there are more than in any codebook.
fn add_code(found: &mut ForeignProject, code: ForeignCode) -> Result<(), ImportError> {
    if found.codes.len() >= EXCHANGED_CODES {
        return Err(ImportError::TooManyPieces { limit: EXCHANGED_CODES });
    }
    found.codes.push(code);
    Ok(())
}
