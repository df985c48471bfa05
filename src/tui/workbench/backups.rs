//! Backups while the user works: when the project was opened and after each hour of work, in a thread of their own, into
//! the folder that the user chose. Without a chosen folder there are none.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use super::{Effect, Notice, Workbench};
use crate::error::{Error, Result};
use crate::platform::{permissions, typed_paths};
use crate::project::Context;
use crate::project::backup::clean::Cleaned;
use crate::project::backup::restore::{Restoring, difference, divergence_text, restore};
use crate::project::backup::{Made, back_up, backup_name};
use crate::store::backup::Divergence;
use crate::tui::outcome::{Confirmation, Prompt, Request};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::backups::BackupList;
use crate::tui::overlay::line::LinePrompt;

/// The time between two backups.
const INTERVAL: Duration = Duration::from_secs(3_600);

/// Where backups go, and the one that is being made.
pub struct Backups {
    /// The folder, if the user has chosen one.
    folder: Option<PathBuf>,
    /// How many to keep.
    kept: usize,
    /// Creates a clock for the thread.
    context: fn() -> Context,
    /// When the last one was begun in this session.
    last: Option<Instant>,
    /// The last step in it.
    last_seq: Option<i64>,
    running: Option<Running>,
}

/// A backup that is being made.
struct Running {
    result: Receiver<Result<Made>>,
    /// The last step when it was begun.
    seq: i64,
    /// Whether the user asked for it, so that its end is reported.
    is_by_hand: bool,
}

impl Default for Backups {
    fn default() -> Self {
        Self { folder: None, kept: 0, context: no_context, last: None, last_seq: None, running: None }
    }
}

/// The clock of a workbench that makes no backups.
fn no_context() -> Context {
    Context { now: Box::new(Default::default), uuid: Box::new(Default::default) }
}

impl Workbench {
    /// Sets where backups go, how many are kept, and the clock.
    pub fn with_backups(mut self, folder: Option<PathBuf>, kept: usize, context: fn() -> Context) -> Self {
        self.backups = Backups { folder, kept, context, ..Backups::default() };
        self
    }

    /// Whether the project should have backups but has none, and nothing else is shown.
    pub fn wants_backups(&self) -> bool {
        let has_interviews = !self.project.model().documents.is_empty();
        let is_own = self.project.is_writable() && !self.project.is_sample();
        let is_quiet = self.overlays.is_empty() && self.notice.is_none();
        self.backups.folder.is_none() && has_interviews && is_own && is_quiet
    }

    /// Offers backups, in one sentence.
    pub fn offer_backups(&mut self) {
        self.say_phrase("notice-offer-backups");
    }

    /// Begins a backup if one is due: something was done since the last one, which was an hour ago or in an earlier
    /// session.
    pub(super) fn back_up_if_due(&mut self) {
        let Some(folder) = self.backups.folder.clone() else { return };
        let is_due = self.backups.last.is_none_or(|last| last.elapsed() >= INTERVAL);
        if !is_due || self.backups.running.is_some() || !self.project.is_writable() || self.project.is_sample() {
            return;
        }
        self.backups.last = Some(Instant::now());
        let recorded = self.project.own_backups().unwrap_or_default();
        let last = recorded.iter().find(|made| made.path.parent() == Some(&folder) && made.path.exists());
        let head = self.project.store().head();
        if last.map(|made| made.seq).or(self.backups.last_seq) != Some(head) {
            self.begin_backup(folder, false);
        }
    }

    /// Makes a backup now, or asks for the folder first. Tries again to replace backups that may hold removed words.
    pub(super) fn back_up(&mut self) {
        self.clean_backups();
        match self.backups.folder.clone() {
            Some(folder) => self.begin_backup(folder, true),
            None => self.ask_for_backup_folder(),
        }
    }

    fn begin_backup(&mut self, folder: PathBuf, is_by_hand: bool) {
        if self.backups.running.is_some() {
            return self.say_phrase("notice-backing-up");
        }
        let (project, context) = (self.project.store().path().to_owned(), self.backups.context);
        let now = self.project.now();
        let to = folder.join(backup_name(&project, now, (self.zone)()));
        let (sender, result) = channel();
        let make = move || {
            // The workbench may be gone by now.
            sender.send(back_up(&project, &to, context)).ok();
        };
        let seq = self.project.store().head();
        match std::thread::Builder::new().name("backup".to_owned()).spawn(make) {
            Ok(_) => self.backups.running = Some(Running { result, seq, is_by_hand }),
            Err(_) => self.show_error(&Error::Busy),
        }
        if is_by_hand {
            self.say_phrase("notice-backing-up");
        }
    }

    /// Whether a backup is being made.
    pub fn is_backing_up(&self) -> bool {
        self.backups.running.is_some()
    }

    /// Removes the oldest backups after one was completed.
    pub(super) fn finish_backup(&mut self) {
        let Some(running) = &self.backups.running else { return };
        let result = match running.result.try_recv() {
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Err(Error::Busy),
            Ok(result) => result,
        };
        let (began_at, is_by_hand) = (running.seq, running.is_by_hand);
        self.backups.running = None;
        if self.project.store().last_redaction().is_ok_and(|redaction| redaction > began_at) {
            // Words were removed for good meanwhile, and it may hold them. Its temporary file was removed with them.
            self.clean_backups();
            if let (Err(_), Some(folder)) = (&result, self.backups.folder.clone()) {
                return self.begin_backup(folder, is_by_hand);
            }
        }
        let made = result.and_then(|made| {
            self.backups.last_seq = Some(made.record.seq);
            let folder = made.record.path.parent().unwrap_or(Path::new("")).to_owned();
            self.project.remove_old_backups(&folder, self.backups.kept)?;
            Ok(made)
        });
        match made {
            Ok(made) if !made.is_recorded => {
                let file = self.folders.display_path(&made.record.path);
                self.say(self.words.tell("backup-unrecorded", &[("file", file.into())]));
            }
            Ok(made) if is_by_hand => {
                let file = self.folders.display_path(&made.record.path);
                self.say(self.words.tell("backup-made", &[("file", file.into())]));
            }
            Ok(_) => {}
            Err(error) => self.say_backup_failed(&error),
        }
    }

    /// Says why there is no backup, and that the work is saved all the same.
    fn say_backup_failed(&mut self, error: &Error) {
        let folder = self.backups.folder.clone().unwrap_or_default();
        let text = match folder.is_dir() {
            true => self
                .words
                .tell("notice-backup-failed", &[("why", crate::words::error::sentence(&self.words, error).into())]),
            false => {
                let folder = self.folders.display_path(&folder);
                self.words.tell("notice-backup-folder-gone", &[("folder", folder.into())])
            }
        };
        self.say_error_text(text);
    }

    /// Shows a text in the bottom line as an error.
    fn say_error_text(&mut self, text: String) {
        self.notice = Some(Notice { text, is_error: true });
    }

    /// Replaces the backups that may hold words which were removed for good, and shows which are left.
    fn clean_backups(&mut self) {
        let unclean = self.project.unclean_backups().unwrap_or_default();
        if unclean.is_empty() || !self.project.is_writable() {
            return;
        }
        let cleaned = self.project.clean_backups(&unclean);
        let text: Vec<String> = cleaned.iter().map(|one| self.fate_of_backup(one)).collect();
        if !text.is_empty() {
            self.show_text(text.join("\n"));
        }
    }

    /// What became of a backup, in a sentence.
    pub(super) fn fate_of_backup(&self, one: &Cleaned) -> String {
        one.text(&self.words, &self.folders.display_path(&one.path))
    }

    /// When a project is opened: says which backups may hold words that were removed for good.
    pub(super) fn say_unclean_backups(&mut self) {
        let unclean = self.project.unclean_backups().unwrap_or_default();
        let files: Vec<String> = unclean.iter().map(|made| self.folders.display_path(&made.path)).collect();
        if !files.is_empty() && self.notice.is_none() {
            let values = [("n", files.len().into()), ("files", files.join(", ").into())];
            self.say(self.words.tell("notice-backups-unclean", &values));
        }
    }

    /// Asks where backups go.
    pub(super) fn ask_for_backup_folder(&mut self) {
        let folder = self.backups.folder.clone();
        let usual = || self.folders.for_projects().join(&*self.words.say("file-backups"));
        let suggested = self.folders.display_path(&folder.unwrap_or_else(usual));
        let note = self.words.say("backup-folder-note").into_owned();
        let prompt = LinePrompt::suggesting(Prompt::BackupFolder, &suggested)
            .with_notes(vec![note])
            .completing(self.path_roots());
        self.overlays.push(Overlay::Prompt(prompt));
    }

    /// Sets where backups go, and makes the first one. No folder turns them off. If the folder cannot be made, asks
    /// again.
    pub(super) fn set_backup_folder(&mut self, typed: &str) {
        let home = self.folders.home.clone();
        let folder = typed_paths::target(typed, home.as_deref(), &self.project_folder(), |_| false);
        let Some(folder) = folder.filter(|_| !typed.is_empty()) else {
            self.backups.folder = None;
            self.effects.push(Effect::BackupFolder(None));
            return self.say_phrase("notice-backups-off");
        };
        if !folder.is_dir()
            && let Err(error) = permissions::make_folders(&folder)
        {
            let prompt = LinePrompt::with(Prompt::BackupFolder, typed).completing(self.path_roots());
            self.overlays.push(Overlay::Prompt(prompt));
            let why = crate::error::FileTrouble::of(error.kind());
            return self.show_error(&Error::CannotWrite { path: folder, why });
        }
        self.backups.folder = Some(folder.clone());
        self.effects.push(Effect::BackupFolder(Some(folder.clone())));
        if self.project.is_writable() {
            self.begin_backup(folder, true);
        }
    }

    /// Lists the backups, to restore one.
    pub(super) fn list_backups(&mut self) {
        let there = self.project.backups_there().unwrap_or_default();
        let folder = self.backups.folder.as_ref().filter(|folder| !folder.is_dir());
        let gone = folder.map(|folder| {
            let folder = self.folders.display_path(folder);
            self.words.tell("backups-folder-gone", &[("folder", folder.into())])
        });
        match (there.is_empty(), gone) {
            (true, Some(gone)) => self.say_error_text(gone),
            (true, None) => self.say_phrase("notice-no-backups"),
            (false, gone) => {
                let list = BackupList::new(&self.words, there, &(self.zone)(), &self.folders, gone);
                self.overlays.push(Overlay::Backups(list));
            }
        }
    }

    /// Says what restoring a backup would replace, and asks whether to do it.
    pub(super) fn ask_to_restore(&mut self, backup: PathBuf) {
        match difference(&self.project, &backup) {
            Ok(divergence) => {
                let text = divergence_text(&divergence, (self.zone)(), &self.words);
                self.open(Request::Confirm(Confirmation::Restore(backup, divergence, text)));
            }
            Err(error) => self.show_error(&error),
        }
    }

    /// Restores a backup. The project is then opened again. If something was done since the question was asked, asks
    /// again.
    pub(super) fn restore(&mut self, backup: PathBuf, shown: Divergence) {
        let path = self.project.store().path().to_owned();
        let replaced = self.words.say("file-replaced");
        let restoring = Restoring { project: &path, backup: &backup, shown: Some(shown), replaced: &replaced };
        match restore(restoring, (self.zone)(), self.backups.context) {
            Ok(kept) => {
                let kept = kept.map(|kept| self.folders.display_path(&kept)).unwrap_or_default();
                let done = self.words.say("restore-done").into_owned();
                let text = format!("{done} {}", self.words.tell("restore-kept", &[("file", kept.into())]));
                self.effects.push(Effect::Reopen(path, text));
            }
            Err(Error::HeadMoved) => self.ask_to_restore(backup),
            Err(error) => self.show_error(&error),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::project::Project;
    use crate::project::backup::back_up;
    use crate::project::testing::{Study, assert_sound, counted, interview};
    use crate::store::Mode;
    use crate::tui::robot::{Newcomer, UserActions, options};

    fn study() -> Study {
        Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])])
    }

    fn command(person: &mut Newcomer, words: &str) {
        person.press("ctrl-p").write(words).press("enter");
    }

    #[test]
    fn backups_are_offered_once_and_made_in_the_chosen_folder() {
        let study = study();
        let folder = study.folder().join("kopier");
        let mut person = Newcomer::opening(options(study.folder()), &study.path());
        person.resize(120, 30).sees("Vil du ha sikkerhetskopier");
        command(&mut person, "velg mappe sikkerhetskopier");
        person.sees("Mappe for sikkerhetskopier").press("ctrl-u").write("kopier").press("enter").wait_for_backup();
        person.sees("er laget og sjekket");
        let made = person.project().backups().unwrap();
        assert_eq!(made.len(), 1);
        assert_eq!(made[0].path.parent(), Some(folder.as_path()));
        assert_sound(&Project::open(&made[0].path, Mode::Read, counted()).unwrap());
        let settings = person.quit();
        assert_eq!(settings.backups().0, Some(folder));
        // Nothing was done since, so opening it again makes no second backup.
        let again = || crate::tui::session::SessionOptions { settings: settings.clone(), ..options(study.folder()) };
        let mut person = Newcomer::opening(again(), &study.path());
        person.misses("Vil du ha sikkerhetskopier").wait_for_backup();
        assert_eq!(person.project().backups().unwrap().len(), 1);
        study.opened(Mode::Write).add_code("Ny").unwrap();
        let mut person = Newcomer::opening(again(), &study.path());
        person.wait_for_backup();
        assert_eq!(person.project().backups().unwrap().len(), 2);
    }

    #[test]
    fn a_folder_that_cannot_be_used_is_asked_for_again() {
        let study = study();
        std::fs::write(study.folder().join("fil"), "x").unwrap();
        let mut person = Newcomer::opening(options(study.folder()), &study.path());
        person.resize(120, 30);
        command(&mut person, "ta sikkerhetskopi nå");
        person.press("ctrl-u").write("fil/kopier").press("enter").sees("Mappe for sikkerhetskopier").sees("fil/kopier");
        person.press("ctrl-u enter").sees("ikke tatt sikkerhetskopier");
        assert_eq!(person.quit().backups().0, None);
    }

    #[test]
    fn a_folder_that_has_gone_is_an_error_and_nothing_is_lost() {
        let study = study();
        let mut person = Newcomer::opening(options(study.folder()), &study.path());
        person.resize(120, 30);
        command(&mut person, "velg mappe sikkerhetskopier");
        person.press("ctrl-u").write("kopier").press("enter").wait_for_backup();
        std::fs::remove_dir_all(study.folder().join("kopier")).unwrap();
        command(&mut person, "ta sikkerhetskopi nå");
        person
            .wait_for_backup()
            .sees("Ingen sikkerhetskopi, for mappen")
            .sees("Arbeidet ditt er lagret")
            .sees("Ctrl-P");
        assert_sound(person.project());
        command(&mut person, "hent tilbake sikkerhetskopi");
        person.sees("Mappen for sikkerhetskopier er ikke å finne nå");
    }

    #[test]
    fn a_backup_is_restored_after_a_question_and_the_project_opens_again() {
        let mut study = study();
        let mut person = Newcomer::opening(options(study.folder()), &study.path());
        person.resize(120, 30);
        command(&mut person, "hent tilbake sikkerhetskopi");
        person.sees("ingen sikkerhetskopier");
        command(&mut person, "velg mappe sikkerhetskopier");
        person.press("ctrl-u").write("kopier").press("enter").wait_for_backup();
        interview(&mut study, "I02", &["Bo: Nei."]);
        person.wait_for_backup();
        command(&mut person, "hent tilbake sikkerhetskopi");
        person.sees("november 2023").sees("1 dokument, 1 utdrag · ").sees("kopier").press("esc f5");
        let codebook = person.sees("Kodebok").screen().lines().next().map(str::to_owned);
        command(&mut person, "hent tilbake sikkerhetskopi");
        person.press("enter").sees("1 handling er").press("enter");
        person.sees("Sikkerhetskopien er hentet tilbake").sees("erstattet.tusj").press("enter").misses("I02");
        assert_eq!(person.screen().lines().next().map(str::to_owned), codebook, "it is the same screen as before");
        assert_sound(person.project());
        assert_eq!(person.project().backups().unwrap().len(), 2, "the replaced project is one of them");
    }

    #[test]
    fn a_backup_that_may_hold_removed_words_is_said_when_the_project_is_opened_until_it_is_replaced() {
        let mut study = study();
        let stick = study.folder().join("minnepinne");
        std::fs::create_dir(&stick).unwrap();
        back_up(&study.path(), &stick.join("kopi.tusj"), counted).unwrap();
        let away = study.folder().join("borte");
        std::fs::rename(&stick, &away).unwrap();
        let plan = study.plan_name_redaction("gikk", "kom", true).unwrap();
        study.redact(&plan).unwrap();
        let mut person = Newcomer::opening(options(study.folder()), &study.path());
        person.resize(120, 30).sees("kan ha ord som er fjernet for godt").sees("kopi.tusj");
        std::fs::rename(&away, &stick).unwrap();
        command(&mut person, "ta sikkerhetskopi nå");
        person.press("esc").sees("Byttet ut med prosjektet slik det er nå");
        let mut person = Newcomer::opening(options(study.folder()), &study.path());
        person.resize(120, 30).misses("fjernet for godt");
    }

    #[test]
    fn before_a_redaction_it_is_said_that_backups_are_replaced_and_afterwards_that_they_were() {
        let study = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra med Kari. Kari gikk."])]);
        for name in ["kopi.tusj", "arbeid.tusj"] {
            back_up(&study.path(), &study.folder().join(name), counted).unwrap();
        }
        let mut other = Project::open(&study.folder().join("arbeid.tusj"), Mode::Write, counted()).unwrap();
        other.add_code("Viktig").unwrap();
        let mut person = Newcomer::opening(options(study.folder()), &study.path());
        person.resize(120, 30).press("enter S ctrl-u").write("Kari").press("enter").write("[navn]").press("enter");
        person.sees(": 2").sees("«Kari» → «[navn]»").sees("Én sikkerhetskopi blir byttet ut");
        person.sees("Denne kopien har handlinger").sees("arbeid.tusj").press("j");
        person.sees("Fjernet for godt: 2 steder").sees("Én sikkerhetskopi er byttet ut");
    }

    #[test]
    fn after_a_crash_the_last_act_is_named() {
        let study = study();
        let mut journal = study.path().into_os_string();
        journal.push("-journal");
        std::fs::write(journal, "half a commit").unwrap();
        let mut person = Newcomer::opening(options(study.folder()), &study.path());
        person.resize(120, 30).sees("tusj ble avbrutt midt i en handling sist").sees("Det siste som ble lagret");
    }
}
