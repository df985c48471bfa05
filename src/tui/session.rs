//! A session: the start screen, or a workbench with an open project, and the way between them. It knows nothing of the
//! terminal: it receives events and draws into a buffer.

use std::path::Path;

use crossterm::event::Event;
use jiff::tz::TimeZone;
use ratatui::buffer::Buffer;

use super::settings::Settings;
use super::start::{Start, StartOutcome};
use super::style::Styles;
use super::workbench::{Effect, Workbench};
use crate::error::{Error, ReadOnlyReason, Result};
use crate::platform::folders::Folders;
use crate::platform::{cloud, permissions, shell};
use crate::project::open::NewProject;
use crate::project::{Context, Project};
use crate::store::Mode;
use crate::words::error::sentence;
use crate::words::{Language, Words};

/// What the terminal shows.
enum Stage {
    Start(Box<Start>),
    Work(Box<Workbench>),
}

/// What a session asks the program to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SessionEffect {
    /// Put this on the clipboard.
    Copy(String),
    /// Quit.
    Quit,
}

/// What the program passes to a session.
pub struct SessionOptions {
    /// The stored settings.
    pub settings: Settings,
    /// The folders where files are likely to be.
    pub folders: Folders,
    /// The styles.
    pub styles: Styles,
    /// The language that the user asked for.
    pub language: Option<Language>,
    /// The language of the system.
    pub locale: Option<Language>,
    /// Whether projects are opened read-only.
    pub read_only: bool,
    /// The time zone. Determining it takes a while.
    pub zone: fn() -> TimeZone,
    /// Creates the clock and random numbers for a project.
    pub context: fn() -> Context,
}

/// A session.
pub struct Session {
    stage: Stage,
    options: SessionOptions,
    language: Language,
    effects: Vec<SessionEffect>,
}

impl Session {
    /// A session that starts with this project, or on the start screen. Errors: the project cannot be opened.
    pub fn new(mut options: SessionOptions, file: Option<&Path>) -> Result<Self> {
        let chosen = options.language.or(options.settings.language());
        let (language, asks) = (chosen.or(options.locale).unwrap_or(Language::Nb), chosen.is_none());
        let stage = match file {
            Some(file) => open_workbench(&mut options, language, file)?,
            None => start(&options, language, asks),
        };
        Ok(Self { stage, options, language, effects: Vec::new() })
    }

    /// Handles an event of the terminal. Its effects are carried out before the next event.
    pub fn handle(&mut self, event: &Event) {
        match &mut self.stage {
            Stage::Start(start) => {
                start.handle(event);
                if let Some(outcome) = start.take_outcome() {
                    self.carry_out_start(outcome);
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

    /// Whether the user has quit.
    pub fn wants_to_quit(&self) -> bool {
        self.effects.contains(&SessionEffect::Quit)
    }

    /// Takes the effects that the program has to carry out.
    pub fn take_effects(&mut self) -> Vec<SessionEffect> {
        std::mem::take(&mut self.effects)
    }

    /// Reports that text could not be put on the clipboard.
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

    /// Called after the first frame: starts the index of a project that was just opened.
    pub fn after_drawing(&mut self) {
        if let Stage::Work(workbench) = &mut self.stage {
            workbench.start_index();
        }
    }

    /// Whether there is work that can be done in small pieces while nothing is typed.
    pub fn has_work(&mut self) -> bool {
        match &mut self.stage {
            Stage::Start(_) => false,
            Stage::Work(workbench) => workbench.has_work(),
        }
    }

    /// Does a piece of that work.
    pub fn work(&mut self) {
        if let Stage::Work(workbench) = &mut self.stage {
            workbench.work();
        }
    }

    /// Whether there is an act that takes a while.
    pub fn has_long_work(&self) -> bool {
        matches!(&self.stage, Stage::Work(workbench) if workbench.has_long_work())
    }

    /// Does that act. `show` is given a sentence for the bottom line whenever it has come further.
    pub fn do_long_work(&mut self, show: &mut dyn FnMut(&str)) {
        if let Stage::Work(workbench) = &mut self.stage {
            workbench.do_long_work(show);
        }
    }

    /// Called when nothing has been typed for a while.
    pub fn idle(&mut self) {
        if let Stage::Work(workbench) = &mut self.stage {
            workbench.idle();
        }
    }

    /// Called before the program ends or another project opens: stores drafts and the position.
    pub fn leave(&mut self) {
        self.idle();
        if let Stage::Work(workbench) = &mut self.stage {
            let path = workbench.project().store().path().to_owned();
            let path = std::path::absolute(&path).unwrap_or(path);
            self.options.settings.save_place(&path, workbench.place(), workbench.changed_panes());
        }
    }

    /// Whether there is work in the background.
    pub fn is_busy(&self) -> bool {
        matches!(&self.stage, Stage::Work(workbench) if workbench.is_busy())
    }

    /// Whether a backup is being made.
    pub fn is_backing_up(&self) -> bool {
        matches!(&self.stage, Stage::Work(workbench) if workbench.is_backing_up())
    }

    /// The stored settings.
    pub fn settings(&self) -> &Settings {
        &self.options.settings
    }

    /// The open project.
    pub fn project(&self) -> Option<&Project> {
        match &self.stage {
            Stage::Start(_) => None,
            Stage::Work(workbench) => Some(workbench.project()),
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Quit => self.effects.push(SessionEffect::Quit),
            Effect::Copy(text) => self.effects.push(SessionEffect::Copy(text)),
            Effect::Language(language) => self.set_language(language),
            Effect::TimesBesideTurns(shown) => self.options.settings.show_times_beside_turns(shown),
            Effect::TimesInQuotations(shown) => self.options.settings.show_times_in_quotations(shown),
            Effect::BackupFolder(folder) => self.options.settings.set_backup_folder(folder),
            Effect::Reopen(path, text) => self.reopen(&path, text),
            Effect::Remember => self.toggle_remembering(),
            Effect::ImportedFrom(folder) => {
                self.options.folders.last = Some(folder.clone());
                self.options.settings.set_imported_from(folder);
            }
            Effect::Projects => {
                self.leave();
                self.stage = start(&self.options, self.language, false);
            }
        }
    }

    /// Opens the project again after it was replaced, and shows a text.
    fn reopen(&mut self, path: &Path, text: String) {
        let place = match &self.stage {
            Stage::Work(workbench) => Some(workbench.place()),
            Stage::Start(_) => None,
        };
        match open_workbench(&mut self.options, self.language, path) {
            Ok(Stage::Work(mut workbench)) => {
                if let Some(place) = place {
                    workbench.resume(place);
                }
                workbench.show_text(text);
                self.stage = Stage::Work(workbench);
            }
            Ok(stage) => self.stage = stage,
            Err(error) => {
                self.stage = start(&self.options, self.language, false);
                if let Stage::Start(start) = &mut self.stage {
                    start.fail(&error);
                }
            }
        }
    }

    /// Starts remembering projects, with this one first, or forgets them all.
    fn toggle_remembering(&mut self) {
        let remembers = !self.options.settings.remembers();
        self.options.settings.set_remembers(remembers);
        let Stage::Work(workbench) = &mut self.stage else { return };
        if remembers {
            self.options.settings.add_recent(workbench.project().store().path());
        } else {
            self.options.folders.last = None;
        }
        workbench.say_remembers(remembers);
    }

    fn carry_out_start(&mut self, outcome: StartOutcome) {
        let done = match outcome {
            StartOutcome::Quit => {
                self.effects.push(SessionEffect::Quit);
                Ok(())
            }
            StartOutcome::Language(language) => {
                self.set_language(language);
                Ok(())
            }
            StartOutcome::Open(path) => self.open(&path),
            StartOutcome::Create(path) => self.create(&path),
            StartOutcome::Sample(path) => self.sample(&path),
        };
        if let (Err(error), Stage::Start(start)) = (done, &mut self.stage) {
            start.fail(&error);
        }
    }

    fn set_language(&mut self, language: Language) {
        self.language = language;
        self.options.settings.choose_language(language);
    }

    fn open(&mut self, path: &Path) -> Result<()> {
        self.stage = open_workbench(&mut self.options, self.language, path)?;
        Ok(())
    }

    fn create(&mut self, path: &Path) -> Result<()> {
        let new_project = NewProject::default_for(&Words::new(self.language), None);
        let project = Project::create(path, &new_project, (self.options.context)())?;
        self.stage = workbench_with(&mut self.options, self.language, project, path);
        Ok(())
    }

    fn sample(&mut self, path: &Path) -> Result<()> {
        match Project::create_sample(path, &Words::new(self.language), (self.options.context)()) {
            Ok(project) => self.stage = workbench_with(&mut self.options, self.language, project, path),
            Err(Error::Exists { .. }) => self.open(path)?,
            Err(other) => return Err(other),
        }
        Ok(())
    }
}

/// A workbench with the project at `path`.
fn open_workbench(options: &mut SessionOptions, language: Language, path: &Path) -> Result<Stage> {
    let mode = if options.read_only { Mode::Read } else { Mode::Write };
    let project = Project::open(path, mode, (options.context)())?;
    Ok(workbench_with(options, language, project, path))
}

/// A workbench with this project, which is added to the recent ones.
fn workbench_with(options: &mut SessionOptions, language: Language, project: Project, path: &Path) -> Stage {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    options.settings.add_recent(&path);
    let words = Words::new(language);
    let warning = read_only_warning(&project, &words)
        .or_else(|| cloud_warning(options, &path, &words))
        .or_else(|| permission_warning(options, &path, &words));
    let workbench = Workbench::new(project, words, options.styles).on_machine(folders(options), options.zone);
    let (folder, kept) = options.settings.backups();
    let workbench = workbench.with_backups(folder, kept, options.context);
    let mut workbench = workbench.with_times(options.settings.times());
    workbench.restore_panes(options.settings.panes());
    if let Some(place) = options.settings.place(&path) {
        workbench.resume(place);
    }
    workbench.begin();
    if workbench.wants_backups() && options.settings.offer_backups_once() {
        workbench.offer_backups();
    }
    if let Some(warning) = warning {
        workbench.show_text(warning);
    }
    Stage::Work(Box::new(workbench))
}

/// The warning that a cloud service seems to keep a copy of the project. Shown once.
fn cloud_warning(options: &mut SessionOptions, path: &Path, words: &Words) -> Option<String> {
    let service = cloud::keeper(path)?;
    let first = options.settings.warn_once(path.parent()?);
    first.then(|| words.tell("start-cloud", &[("service", service.into())]))
}

/// The warning that other users can read the project. Shown once.
fn permission_warning(options: &mut SessionOptions, path: &Path, words: &Words) -> Option<String> {
    let first = permissions::others_can_read(path) && options.settings.warn_once(path);
    first.then(|| words.tell("start-open-to-others", &[("file", shell::quoted(path).into())]))
}

/// The explanation why a project is read-only, unless the user asked for it.
fn read_only_warning(project: &Project, words: &Words) -> Option<String> {
    let error = project.writable().err()?;
    let was_asked = matches!(error, Error::ReadOnly { why: ReadOnlyReason::Requested, .. });
    (!was_asked).then(|| sentence(words, &error))
}

fn start(options: &SessionOptions, language: Language, asks: bool) -> Stage {
    let recent = options.settings.recent();
    Stage::Start(Box::new(Start::new(Words::new(language), options.styles, folders(options), recent, asks)))
}

fn folders(options: &SessionOptions) -> Folders {
    let last = options.folders.last.clone().or_else(|| options.settings.imported_from());
    Folders { last, ..options.folders.clone() }
}
