//! Helpers for tests: projects in temporary folders, interviews as marked text, and comparisons.
//!
//! In marked text, `{code:` and `[code:` open a coding, and `}` and `]` close the last one opened with the same kind of
//! bracket, so that two can overlap: `"I {trust:never [hope:felt} heard]"`. Compiled for tests only.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use tempfile::TempDir;

use super::document::{Incoming, Marks};
use super::model::Model;
use super::open::NewProject;
use super::participant::ParticipantDetails;
use super::{Context, Project};
use crate::domain::dismissal::SimilarTo;
use crate::domain::document::{DocumentKind, Role};
use crate::domain::ids::{DocumentId, Moment, Uuid};
use crate::domain::memo::Subject;
use crate::domain::row::{Row, Table};
use crate::domain::span::Span;
use crate::import::transcript::{FoundSpeaker, FoundTurn, Transcript};
use crate::store::{Mode, Store};

/// A context in which the clock moves a second at each reading and UUIDs are counted up.
pub(crate) fn counted() -> Context {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let next = || NEXT.fetch_add(1, Ordering::Relaxed);
    Context {
        now: Box::new(move || Moment(1_700_000_000_000 + i64::try_from(next()).unwrap() * 1000)),
        uuid: Box::new(move || Uuid(u128::from(next()) << 64 | 0x4000_8000)),
    }
}

/// The context of a project whose dates do not depend on what other tests do.
pub(crate) fn steady() -> Context {
    let next = AtomicI64::new(0);
    let midnight = 1_700_006_400_000;
    Context { now: Box::new(move || Moment(midnight + next.fetch_add(1, Ordering::Relaxed) * 1000)), ..counted() }
}

/// A temporary folder, removed when dropped. It is in memory if the system has `/dev/shm`, so that the tests need not
/// wait for the disk.
pub(crate) fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

/// Lets LibreOffice convert files. What it makes lies in `folder`; `options` say what. `None`, with a word, where it is not
/// installed.
pub(crate) fn libreoffice(folder: &Path, options: &[&str], files: &[PathBuf]) -> Option<Output> {
    // With a home of its own, it runs beside others.
    let home = format!("-env:UserInstallation=file://{}", folder.join("home").display());
    let mut soffice = Command::new("soffice");
    soffice.args([home.as_str(), "--headless"]).args(options).arg("--outdir").arg(folder).args(files);
    let ran = soffice.output();
    if ran.is_err() {
        eprintln!("skipped: LibreOffice (soffice) is not installed here");
    }
    ran.ok()
}

/// The content of new test projects: a coder RH and three pens.
pub(crate) fn new_project() -> NewProject {
    let pens = [("gul", 0xf0e442), ("oransje", 0xe69f00), ("lilla", 0xb38be0)];
    NewProject {
        coder: "RH".into(),
        colour_set: "Penner".into(),
        pens: pens.map(|(name, rgb)| (name.to_owned(), rgb)).to_vec(),
    }
}

/// A new project with three pens.
pub(crate) fn project(folder: &Path) -> Project {
    Project::create(&folder.join("p.tusj"), &new_project(), counted()).unwrap()
}

/// A new project in its own folder; derefs to the project.
pub(crate) struct Study {
    project: Project,
    folder: TempDir,
}

impl Study {
    /// An empty project with a coder and three pens.
    pub(crate) fn new() -> Self {
        let folder = folder();
        Self { project: project(folder.path()), folder }
    }

    /// A project with interviews, each a name and lines of marked text.
    pub(crate) fn with(interviews: &[(&str, &[&str])]) -> Self {
        let mut study = Self::new();
        for (name, lines) in interviews {
            interview(&mut study, name, lines);
        }
        study
    }

    /// A project with participants of these numbers, and no interviews.
    pub(crate) fn with_participants(numbers: &[&str]) -> Self {
        let mut study = Self::new();
        study.add_participants(numbers);
        study
    }

    /// Adds participants. The interview whose name is a participant's number becomes theirs.
    pub(crate) fn add_participants(&mut self, numbers: &[&str]) {
        for number in numbers {
            let details = ParticipantDetails { number: (*number).into(), ..ParticipantDetails::default() };
            self.save_participants(&[details]).unwrap();
            let person = self.find_participant(number).unwrap();
            if let Ok(document) = self.find_document(number) {
                self.set_participant(document, Some(person)).unwrap();
            }
        }
    }

    /// Adds participants with their values of the attribute `gruppe`, as [`Self::add_participants`].
    pub(crate) fn add_grouped(&mut self, people: &[(&str, &str)]) {
        for (number, group) in people {
            self.add_participants(&[number]);
            let person = self.find_participant(number).unwrap();
            self.set_attribute(person, "gruppe", group).unwrap();
        }
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The project file.
    pub(crate) fn path(&self) -> PathBuf {
        self.store().path().to_owned()
    }

    /// The same file opened by another program.
    pub(crate) fn opened(&self, mode: Mode) -> Project {
        Project::open(&self.path(), mode, counted()).unwrap()
    }

    /// Closes the project and opens it again.
    pub(crate) fn reopen(&mut self) {
        self.project = self.opened(Mode::Write);
    }
}

impl Deref for Study {
    type Target = Project;
    fn deref(&self) -> &Project {
        &self.project
    }
}

impl DerefMut for Study {
    fn deref_mut(&mut self) -> &mut Project {
        &mut self.project
    }
}

/// Splits marked text into plain text and its codings, in the order in which they are closed.
pub(crate) fn marked(text: &str) -> (String, Vec<(String, Span)>) {
    let (mut plain, mut codings) = (String::new(), Vec::new());
    let mut open: [Vec<(String, usize)>; 2] = Default::default();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '{' | '[' => {
                let code: String = rest.by_ref().take_while(|c| *c != ':').collect();
                open[usize::from(c == '[')].push((code, plain.len()));
            }
            '}' | ']' => {
                let (code, start) = open[usize::from(c == ']')].pop().expect("a mark that was opened");
                codings.push((code, Span::new(start, plain.len())));
            }
            other => plain.push(other),
        }
    }
    assert!(open.iter().all(Vec::is_empty), "a mark that is not closed in {text}");
    (plain, codings)
}

/// A transcript of unmarked lines such as `I: …`. The label `I` is the interviewer, any other is an informant.
pub(crate) fn transcript(lines: &[&str]) -> Transcript {
    let mut t = Transcript::default();
    for line in lines {
        let (label, words) = line.split_once(": ").unwrap();
        if !t.text.is_empty() {
            t.text.push('\n');
        }
        let start = t.text.len();
        t.text.push_str(words);
        let at = t.speakers.iter().position(|s| s.label == label).unwrap_or_else(|| {
            let role = if label == "I" { Role::Interviewer } else { Role::Informant };
            t.speakers.push(FoundSpeaker::new(label, role));
            t.speakers.len() - 1
        });
        t.speakers[at].turns += 1;
        t.turns.push(FoundTurn { span: Span::new(start, t.text.len()), speaker: Some(at), time_ms: None });
    }
    t
}

/// A transcript to import under a name.
pub(crate) fn incoming(name: &str, transcript: Transcript) -> Incoming {
    Incoming {
        name: name.into(),
        source: format!("{name}.txt"),
        kind: DocumentKind::Interview,
        participant: None,
        transcript,
        marks: Marks::default(),
        only_marks: false,
    }
}

/// Imports subtitles under a name: the second at which each piece is said, who says it, and the words. Pieces of one speaker
/// become one turn.
pub(crate) fn import_subtitles(project: &mut Project, name: &str, said: &[(i64, &str, &str)]) -> DocumentId {
    let cue = |(second, who, words): &(i64, &str, &str)| {
        format!("00:{second:02}.000 --> 00:{second:02}.500\n<v {who}>{words}</v>\n\n")
    };
    let text = format!("WEBVTT\n\n{}", said.iter().map(cue).collect::<String>());
    let read = crate::import::read("i.vtt", text.as_bytes(), &crate::import::Options::default()).unwrap();
    project.import(&[incoming(name, read)], &[]).unwrap().0[0]
}

/// Imports a transcript of unmarked lines under a name.
pub(crate) fn import_lines(project: &mut Project, name: &str, lines: &[&str]) -> DocumentId {
    project.import(&[incoming(name, transcript(lines))], &[]).unwrap().0[0]
}

/// Imports a transcript of marked lines under a name and codes what is marked. A mark may cross lines.
pub(crate) fn interview(project: &mut Project, name: &str, lines: &[&str]) -> DocumentId {
    let labels: Vec<&str> = lines.iter().map(|line| line.split_once(": ").unwrap().0).collect();
    let texts: Vec<&str> = lines.iter().map(|line| line.split_once(": ").unwrap().1).collect();
    let (plain, codings) = marked(&texts.join("\n"));
    let lines: Vec<String> = labels.iter().zip(plain.split('\n')).map(|(l, words)| format!("{l}: {words}")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let document = import_lines(project, name, &lines);
    for (code, span) in codings {
        project.code_passage_with(document, span, &code).unwrap();
    }
    document
}

/// The span of these words in a document.
pub(crate) fn span_of(project: &Project, document: DocumentId, words: &str) -> Span {
    let text = project.text(document).unwrap();
    let start = text.text.find(words).unwrap();
    Span::new(start, start + words.len())
}

/// The codings in a document, each as `path: words`, in the order of the text.
pub(crate) fn coded(project: &Project, document: DocumentId) -> Vec<String> {
    let model = project.model();
    let on = |excerpt| project.codings_on(excerpt).map(move |coding| (excerpt, coding.code));
    let each = model.by_owner.excerpts(document).flat_map(on);
    each.map(|(e, code)| format!("{}: {}", model.codebook.path(code), project.quote(e).unwrap())).collect()
}

/// All rows of all tables in the journal, as text, for comparing two files.
pub(crate) fn rows(store: &Store) -> String {
    fn of<R: Row>(store: &Store) -> String {
        store.rows::<R>().unwrap().iter().map(|row| format!("{row:?}\n")).collect()
    }
    use crate::domain::{
        cell::*, code::*, colour::*, condensate::*, correction::*, dismissal::*, document::*, excerpt::*, form::*,
        memo::*, participant::*, preparation::*, round::*, setting::*,
    };
    let row = |table: &Table| match table {
        Table::Setting => of::<Setting>(store),
        Table::Coder => of::<Coder>(store),
        Table::ColourSet => of::<ColourSet>(store),
        Table::Colour => of::<Colour>(store),
        Table::Round => of::<Round>(store),
        Table::Participant => of::<Participant>(store),
        Table::Attribute => of::<Attribute>(store),
        Table::AttributeValue => of::<AttributeValue>(store),
        Table::Document => of::<Document>(store),
        Table::Speaker => of::<Speaker>(store),
        Table::Code => of::<Code>(store),
        Table::Excerpt => of::<Excerpt>(store),
        Table::Quote => of::<Quote>(store),
        Table::Coding => of::<Coding>(store),
        Table::Memo => of::<Memo>(store),
        Table::Correction => of::<Correction>(store),
        Table::RoundCopy => of::<RoundCopy>(store),
        Table::Dismissal => of::<Dismissal>(store),
        Table::Preparation => of::<Preparation>(store),
        Table::Condensate => of::<Condensate>(store),
        Table::Form => of::<Form>(store),
        Table::FormColumn => of::<FormColumn>(store),
        Table::Cell => of::<Cell>(store),
    };
    Table::ALL.iter().map(row).collect()
}

/// Everything in memory as text, including the results of every look-up.
pub(crate) fn memory(model: &Model) -> String {
    let mut all = String::new();
    let mut say = |what: &dyn std::fmt::Debug| all.push_str(&format!("{what:?}\n"));
    say(&model.settings.iter().collect::<Vec<_>>());
    say(&model.coders.iter().collect::<Vec<_>>());
    say(&model.colour_sets.iter().collect::<Vec<_>>());
    say(&model.colours.iter().collect::<Vec<_>>());
    say(&model.rounds.iter().collect::<Vec<_>>());
    for participant in model.participants_in_order() {
        say(&(participant, model.by_owner.values(participant.id)));
    }
    say(&model.attributes_in_order());
    say(&model.attribute_values.iter().collect::<Vec<_>>());
    say(&(model.documents.len(), model.codes.len(), model.excerpts.len(), model.codings.len(), model.memos.len()));
    for document in model.documents_in_order() {
        say(&(document, model.speakers_of(document.id), model.memos_about(Subject::Document(document.id))));
        say(&model.by_owner.excerpts(document.id).collect::<Vec<_>>());
    }
    for excerpt in model.excerpts.iter() {
        say(&(excerpt, model.by_owner.codings(excerpt.id), model.by_owner.memos(Subject::Excerpt(excerpt.id))));
        say(&(model.by_owner.dismissals(SimilarTo::Excerpt(excerpt.id)), model.preparation_of(excerpt.id)));
    }
    for coding in model.codings.iter() {
        say(&(coding, model.by_owner.memos(Subject::Coding(coding.id))));
    }
    // The current round is left out: choosing it is not an act.
    for (round, (code, depth)) in model
        .rounds
        .iter()
        .flat_map(|round| model.codebook.in_order_of(round.id).iter().map(move |code| (round.id, code)))
    {
        let coded: Vec<u32> = model.by_owner.coded(*code).into_iter().flatten().collect();
        say(&(round, model.codebook.get(*code), model.codes.get(*code), depth, coded));
        say(&(model.by_owner.memos(Subject::Code(*code)), model.by_owner.dismissals(SimilarTo::Theme(*code))));
        say(&model.condensate_of(*code));
    }
    say(&model
        .rounds
        .iter()
        .map(|round| model.by_owner.in_round(round.id).iter().collect())
        .collect::<Vec<Vec<u32>>>());
    say(&model.memos.iter().collect::<Vec<_>>());
    say(&model.dismissals.iter().collect::<Vec<_>>());
    say(&(model.preparations.iter().collect::<Vec<_>>(), model.condensates.iter().collect::<Vec<_>>()));
    for form in model.forms_in_order() {
        say(&(form, model.columns_of(form.id)));
    }
    for cell in model.cells.iter() {
        say(&(cell, model.own_cell(cell.participant, cell.topic().unwrap())));
    }
    say(&(model.forms.len(), model.form_columns.len(), model.cells.len()));
    say(&(model.by_owner.memos(Subject::Diary), model.by_owner.all().iter().collect::<Vec<_>>()));
    all
}

/// Asserts that a project has no faults, and that memory agrees with the file.
#[track_caller]
pub(crate) fn assert_sound(project: &Project) {
    assert_eq!(project.check().unwrap(), []);
    let loaded = Model::load(project.store()).unwrap();
    assert_eq!(memory(project.model()), memory(&loaded), "memory differs from the file");
}
