//! A session from the first screen to the last: the start screen, or a workbench with an open project, and the way
//! between them. Like both it knows the terminal only as events in and a buffer out.

use std::path::Path;

use crossterm::event::Event;
use jiff::tz::TimeZone;
use ratatui::buffer::Buffer;

use super::settings::Settings;
use super::start::{Start, Wish};
use super::style::Styles;
use super::workbench::{Effect, Workbench};
use crate::error::{Error, ReadOnlyReason, Result};
use crate::platform::folders::Folders;
use crate::platform::{cloud, permissions, shell};
use crate::project::open::Beginning;
use crate::project::{Context, Project};
use crate::store::Mode;
use crate::words::error::sentence;
use crate::words::{Language, Words};

/// What is on the terminal.
enum Stage {
    Start(Box<Start>),
    Work(Box<Workbench>),
}

/// What a session wants of the world outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outside {
    /// Put this where the terminal keeps what is to be pasted.
    Copy(String),
    /// End the program.
    Quit,
}

/// What a session is given by the program that runs it.
pub struct Given {
    /// What was remembered.
    pub settings: Settings,
    /// Where files are likely to lie.
    pub folders: Folders,
    /// How things look.
    pub styles: Styles,
    /// The language that was asked for.
    pub language: Option<Language>,
    /// The system's language.
    pub locale: Option<Language>,
    /// Whether projects are opened for reading only.
    pub read_only: bool,
    /// Where the clock on the wall stands; finding out takes a while.
    pub zone: fn() -> TimeZone,
    /// Time and chance, anew for each project.
    pub context: fn() -> Context,
}

/// A session.
pub struct Session {
    stage: Stage,
    given: Given,
    language: Language,
    outside: Vec<Outside>,
}

impl Session {
    /// A session that begins with this project, or on the start screen. Errors: the project cannot be opened.
    pub fn new(mut given: Given, file: Option<&Path>) -> Result<Self> {
        let chosen = given.language.or(given.settings.language());
        let (language, asks) = (chosen.or(given.locale).unwrap_or(Language::Nb), chosen.is_none());
        let stage = match file {
            Some(file) => opened(&mut given, language, file)?,
            None => start(&given, language, asks),
        };
        Ok(Self { stage, given, language, outside: Vec::new() })
    }

    /// Handles an event of the terminal. What it asks for is done before the next one comes.
    pub fn handle(&mut self, event: &Event) {
        match &mut self.stage {
            Stage::Start(start) => {
                start.handle(event);
                if let Some(wish) = start.take_wish() {
                    self.fulfil(wish);
                }
            }
            Stage::Work(workbench) => {
                workbench.handle(event);
                for effect in workbench.take_effects() {
                    self.carry_out(effect);
                }
            }
        }
    }

    /// Whether the program is to end.
    pub fn wants_to_quit(&self) -> bool {
        self.outside.contains(&Outside::Quit)
    }

    /// What is wanted of the world outside, taken.
    pub fn take_outside(&mut self) -> Vec<Outside> {
        std::mem::take(&mut self.outside)
    }

    /// Tells that something could not be put where the terminal keeps what is to be pasted.
    pub fn copy_failed(&mut self) {
        if let Stage::Work(workbench) = &mut self.stage {
            workbench.copy_failed();
        }
    }

    /// Draws everything.
    pub fn draw(&mut self, buffer: &mut Buffer) {
        match &mut self.stage {
            Stage::Start(start) => start.draw(buffer),
            Stage::Work(workbench) => {
                workbench.tick();
                workbench.draw(buffer);
            }
        }
    }

    /// What waits until there is something to see: the index of a project that was just opened.
    pub fn after_drawing(&mut self) {
        if let Stage::Work(workbench) = &mut self.stage {
            workbench.start_index();
        }
    }

    /// Whether there is work to do piece by piece while nothing is typed.
    pub fn has_work(&mut self) -> bool {
        match &mut self.stage {
            Stage::Start(_) => false,
            Stage::Work(workbench) => workbench.has_work(),
        }
    }

    /// Does a piece of it.
    pub fn work(&mut self) {
        if let Stage::Work(workbench) = &mut self.stage {
            workbench.work();
        }
    }

    /// When nothing is typed for a while.
    pub fn idle(&mut self) {
        if let Stage::Work(workbench) = &mut self.stage {
            workbench.idle();
        }
    }

    /// Before the program ends, or another project is opened: keeps drafts, and remembers where one stood.
    pub fn leave(&mut self) {
        self.idle();
        if let Stage::Work(workbench) = &mut self.stage {
            let path = workbench.project().store().path().to_owned();
            let path = std::path::absolute(&path).unwrap_or(path);
            self.given.settings.leaves(&path, workbench.place(), workbench.changed_panes());
        }
    }

    /// Whether something goes on behind the screen that it will have to show.
    pub fn is_busy(&self) -> bool {
        matches!(&self.stage, Stage::Work(workbench) if workbench.is_busy())
    }

    /// What is remembered.
    pub fn settings(&self) -> &Settings {
        &self.given.settings
    }

    /// The project that is open.
    pub fn project(&self) -> Option<&Project> {
        match &self.stage {
            Stage::Start(_) => None,
            Stage::Work(workbench) => Some(workbench.project()),
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Quit => self.outside.push(Outside::Quit),
            Effect::Copy(text) => self.outside.push(Outside::Copy(text)),
            Effect::Language(language) => self.speak(language),
            Effect::TimesBesideTurns(shown) => self.given.settings.show_times_beside_turns(shown),
            Effect::TimesInQuotations(shown) => self.given.settings.show_times_in_quotations(shown),
            Effect::Remember => self.turn_memory(),
            Effect::ImportedFrom(folder) => {
                self.given.folders.last = Some(folder.clone());
                self.given.settings.imported(folder);
            }
            Effect::Projects => {
                self.leave();
                self.stage = start(&self.given, self.language, false);
            }
        }
    }

    /// Remembers projects from now on, this one first; or forgets them all.
    fn turn_memory(&mut self) {
        let remembers = !self.given.settings.remembers();
        self.given.settings.set_remembers(remembers);
        let Stage::Work(workbench) = &mut self.stage else { return };
        if remembers {
            self.given.settings.opened(workbench.project().store().path());
        } else {
            self.given.folders.last = None;
        }
        workbench.tell_remembers(remembers);
    }

    fn fulfil(&mut self, wish: Wish) {
        let done = match wish {
            Wish::Quit => {
                self.outside.push(Outside::Quit);
                Ok(())
            }
            Wish::Language(language) => {
                self.speak(language);
                Ok(())
            }
            Wish::Open(path) => self.open(&path),
            Wish::Create(path) => self.create(&path),
            Wish::Sample(path) => self.sample(&path),
        };
        if let (Err(error), Stage::Start(start)) = (done, &mut self.stage) {
            start.fail(&error);
        }
    }

    fn speak(&mut self, language: Language) {
        self.language = language;
        self.given.settings.choose_language(language);
    }

    fn open(&mut self, path: &Path) -> Result<()> {
        self.stage = opened(&mut self.given, self.language, path)?;
        Ok(())
    }

    fn create(&mut self, path: &Path) -> Result<()> {
        let beginning = Beginning::usual(&Words::new(self.language), None);
        let project = Project::create(path, &beginning, (self.given.context)())?;
        self.stage = work(&mut self.given, self.language, project, path);
        Ok(())
    }

    fn sample(&mut self, path: &Path) -> Result<()> {
        match Project::create_sample(path, &Words::new(self.language), (self.given.context)()) {
            Ok(project) => self.stage = work(&mut self.given, self.language, project, path),
            Err(Error::Exists { .. }) => self.open(path)?,
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

/// A workbench with the project at `path`.
fn opened(given: &mut Given, language: Language, path: &Path) -> Result<Stage> {
    let mode = if given.read_only { Mode::Read } else { Mode::Write };
    let project = Project::open(path, mode, (given.context)())?;
    Ok(work(given, language, project, path))
}

/// A workbench with this project, which is remembered.
fn work(given: &mut Given, language: Language, project: Project, path: &Path) -> Stage {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    given.settings.opened(&path);
    let words = Words::new(language);
    let warning = barred(&project, &words)
        .or_else(|| kept_elsewhere(given, &path, &words))
        .or_else(|| open_to_others(given, &path, &words));
    let workbench = Workbench::new(project, words, given.styles).on_machine(folders(given), given.zone);
    let mut workbench = workbench.with_times(given.settings.times());
    workbench.arrange(given.settings.panes());
    if let Some(place) = given.settings.left(&path) {
        workbench.resume(place);
    }
    workbench.begin();
    if let Some(warning) = warning {
        workbench.show_text(warning);
    }
    Stage::Work(Box::new(workbench))
}

/// What is said, once, where a cloud service seems to keep a copy of the project.
fn kept_elsewhere(given: &mut Given, path: &Path, words: &Words) -> Option<String> {
    let service = cloud::keeper(path)?;
    let first = given.settings.warns_first(path.parent()?);
    first.then(|| words.tell("start-cloud", &[("service", service.into())]))
}

/// What is said, once, where others than the owner can read the project.
fn open_to_others(given: &mut Given, path: &Path, words: &Words) -> Option<String> {
    let first = permissions::others_can_read(path) && given.settings.warns_first(path);
    first.then(|| words.tell("start-open-to-others", &[("file", shell::quoted(path).into())]))
}

/// What is said where a project cannot be changed though nobody asked for that.
fn barred(project: &Project, words: &Words) -> Option<String> {
    let error = project.writable().err()?;
    let was_asked = matches!(error, Error::ReadOnly { why: ReadOnlyReason::Requested, .. });
    (!was_asked).then(|| sentence(words, &error))
}

fn start(given: &Given, language: Language, asks: bool) -> Stage {
    let recent = given.settings.recent();
    Stage::Start(Box::new(Start::new(Words::new(language), given.styles, folders(given), recent, asks)))
}

fn folders(given: &Given) -> Folders {
    let last = given.folders.last.clone().or_else(|| given.settings.imported_from());
    Folders { last, ..given.folders.clone() }
}
