//! Files that the user names: tables for the thesis, and copied quotes. An existing file is replaced only after a
//! confirmation, and text of an interview is written only to a file that the user named.

use std::path::{Path, PathBuf};

use super::Workbench;
use super::long_work::LongWork;
use crate::error::{Error, Result};
use crate::export::{Replace, TableKind, append, text_file};
use crate::platform::{file_name, typed_paths};
use crate::project::export::{ExportOptions, TableRequest};
use crate::tui::command::Command;
use crate::tui::file_request::kinds::Here;
use crate::tui::file_request::{FileRequest, Files, MadeFile, Making};
use crate::tui::outcome::{Confirmation, Outcome, Prompt};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::confirm::Confirm;
use crate::tui::overlay::exports::ExportList;
use crate::tui::overlay::line::{LinePrompt, PathRoots};
use crate::tui::screen::Screen;
use crate::words::day::day_of;

/// A file to write.
pub(super) struct FileToWrite {
    request: FileRequest,
    path: PathBuf,
    replace: Replace,
}

impl Workbench {
    /// Asks where to save a table: the one that the Themes screen shows, the table of all themes, or the codebook.
    pub(super) fn ask_for_table(&mut self, command: Command) {
        let times = self.times.of_quotations();
        let whole = |what| Ok(Some(TableRequest { times, ..TableRequest::of_all(what) }));
        let request = match command {
            Command::Export if self.screen == Screen::Matrix => return self.ask_for_matrix(),
            Command::Export if self.screen == Screen::Overview => return self.ask_for_overview(),
            Command::Export if self.screen == Screen::Memos => Ok(Some(self.memos.table())),
            Command::Export => self.themes.table(&self.project, &self.words, times),
            Command::ExportCodebook => whole(TableKind::Codebook),
            _ => whole(TableKind::Themes),
        };
        match request {
            Ok(Some(request)) => self.ask_for_file(FileRequest::Table(request)),
            Ok(None) => self.say_phrase("notice-nothing-to-export"),
            Err(error) => self.show_error(&error),
        }
    }

    /// Asks where to save the journey that the Rounds screen shows, or the one to the current round.
    pub(super) fn ask_for_journey(&mut self) {
        let shown = Some(self.screen).filter(|screen| *screen == Screen::Rounds).and_then(|_| self.rounds.compared());
        match shown.map_or_else(|| self.project.journey_rounds(), Ok) {
            Ok((old, new)) => self.ask_for_file(FileRequest::Journey(old, new)),
            Err(error) => self.show_error(&error),
        }
    }

    /// Lists what can be exported.
    pub(super) fn list_exports(&mut self) {
        let shown = self.matrix.export(&self.project).ok().flatten();
        let (matrix, show) = shown.unwrap_or_default();
        let here = Here {
            view: self.view(),
            zone: (self.zone)(),
            times: self.times.of_quotations(),
            document: self.read.document(),
            participant: self.people.participant().filter(|_| self.screen == Screen::People),
            matrix,
            show,
        };
        let list = ExportList::new(&here);
        self.overlays.push(Overlay::Exports(list));
    }

    /// Asks where to save a file, and says what it will hold. If there is nothing to write, says so.
    pub(super) fn ask_for_file(&mut self, request: FileRequest) {
        let path = self.folders.display_path(&self.project_folder().join(self.suggested_name(&request)));
        match self.file_prompt(LinePrompt::suggesting(Prompt::Export(request.clone()), &path), &request) {
            Ok(prompt) => self.overlays.push(Overlay::Prompt(prompt)),
            Err(error) => self.explain_nothing(&request, &error),
        }
    }

    /// Says why a file would hold nothing.
    fn explain_nothing(&mut self, request: &FileRequest, error: &Error) {
        match (request, error) {
            (FileRequest::Table(table), Error::NothingFound) if table.what == TableKind::Codebook => {
                self.say_phrase("notice-no-codes");
            }
            (FileRequest::Table(_), Error::NothingFound) => self.say_phrase("notice-nothing-to-export"),
            (_, error) => self.show_error(error),
        }
    }

    /// Adds what the file will hold and leave out below the prompt. Errors: there is nothing to write.
    fn file_prompt(&self, prompt: LinePrompt, request: &FileRequest) -> Result<LinePrompt> {
        let notes = request.holds(&self.project, &self.words)?;
        Ok(prompt.with_notes(notes).completing(self.path_roots()))
    }

    /// Where typed paths begin.
    pub(super) fn path_roots(&self) -> PathRoots {
        PathRoots { home: self.folders.home.clone(), beside: self.project_folder() }
    }

    /// Writes the file to the typed path. The prompt stays open until it is written, so that the path can be corrected.
    pub(super) fn export(&mut self, request: FileRequest, typed: &str) {
        let name = self.suggested_name(&request);
        let path = self.target(typed, &name, request.form().files).map(|path| match path.extension() {
            None if !request.ending().is_empty() => path.with_extension(request.ending().trim_start_matches('.')),
            _ => path,
        });
        match self.file_prompt(LinePrompt::with(Prompt::Export(request.clone()), typed), &request) {
            Ok(prompt) => self.overlays.push(Overlay::Prompt(prompt)),
            Err(error) => return self.show_error(&error),
        }
        match path {
            Some(path) => self.write(FileToWrite { request, path, replace: Replace::No }),
            None => self.show_file_error(&Error::EmptyName),
        }
    }

    /// Writes the file over an existing one.
    pub(super) fn replace(&mut self, request: FileRequest, path: PathBuf) {
        self.write(FileToWrite { request, path, replace: Replace::Yes });
    }

    /// Writes a file: now, or after the next frame if it takes a while.
    fn write(&mut self, file: FileToWrite) {
        if file.request.takes_long(&self.project) {
            self.long_work = Some(LongWork::File(file));
        } else {
            self.write_file(&file, &mut |_| {});
        }
    }

    /// Writes a file and says what it holds. If a file exists there, asks whether to replace it. `show` is given a sentence
    /// for the bottom line whenever it has come further.
    pub(super) fn write_file(&mut self, file: &FileToWrite, show: &mut dyn FnMut(&str)) {
        show(&self.words.say("notice-making-file"));
        match self.make_file(file, show) {
            Ok(text) => {
                let is_about_it = |overlay: &Overlay| match overlay {
                    Overlay::Prompt(prompt) => matches!(prompt.line(), Prompt::Export(_)),
                    overlay => matches!(overlay, Overlay::Exports(_)),
                };
                self.overlays.retain(|overlay| !is_about_it(overlay));
                self.say(text);
            }
            Err(Error::ExportExists { .. }) if file.replace == Replace::No => {
                let replacing = Confirmation::Replace(file.request.clone(), file.path.clone());
                self.overlays.push(Overlay::Confirm(Confirm::new(replacing)));
            }
            Err(error) => self.show_error(&error),
        }
    }

    /// Writes a file. Returns what to say about it.
    fn make_file(&self, file: &FileToWrite, show: &mut dyn FnMut(&str)) -> Result<String> {
        let date = day_of(self.project.now(), (self.zone)());
        let options = ExportOptions { words: &self.words, date, replace: file.replace };
        let mut before = |n: usize, of: usize| {
            show(&self.words.tell("notice-making-files", &[("n", (n + 1).into()), ("of", of.into())]));
        };
        let making = Making { options, zone: (self.zone)(), before: &mut before };
        let MadeFile { contents, warning } = file.request.make(&self.project, &file.path, making)?;
        let values = [("file", self.folders.display_path(&file.path).into()), ("contents", contents.into())];
        let messages = [Some(self.words.tell("export-made", &values)), warning];
        Ok(messages.into_iter().flatten().collect::<Vec<_>>().join(" "))
    }

    /// Shows an error about a file or its typed name.
    fn show_file_error(&mut self, error: &Error) {
        match error {
            Error::EmptyName => self.say_error("empty-file"),
            other => self.show_error(other),
        }
    }

    /// Appends the quotes to the file that the user named earlier, or asks for a file.
    pub(super) fn copy_to_file(&mut self, outcome: Outcome) {
        let passages = match outcome {
            Outcome::CopyQuotes(passages) => passages,
            Outcome::CopyTable(table) => return self.quotes_to_file(Ok(table.to_copy(&self.words))),
            other => return self.carry_out(other),
        };
        let text = self.project.quotations(&passages, &self.words, self.times.of_quotations());
        self.quotes_to_file(text);
    }

    /// Copies quotes to a file. The user names it the first time.
    pub(super) fn quotes_to_file(&mut self, text: Result<String>) {
        let done = text.and_then(|text| match self.copy_file.clone() {
            Some(path) => self.append(&text, &path),
            None => {
                let suggested = self.folders.display_path(&self.project_folder().join(self.copies_name()));
                let prompt = LinePrompt::suggesting(Prompt::CopyTo(text), &suggested).completing(self.path_roots());
                self.overlays.push(Overlay::Prompt(prompt));
                Ok(())
            }
        });
        if let Err(error) = done {
            self.show_error(&error);
        }
    }

    /// Appends a text to the file at the typed path. Later copies go to the same file.
    pub(super) fn copy_to(&mut self, text: String, typed: &str) {
        let path = self.target(typed, &self.copies_name(), Files::One).ok_or(Error::EmptyName);
        let path = path.and_then(text_file);
        let done = path.and_then(|path| self.append(&text, &path).map(|()| path));
        match done {
            Ok(path) => self.copy_file = Some(path),
            Err(error) => {
                let prompt = LinePrompt::with(Prompt::CopyTo(text), typed).completing(self.path_roots());
                self.overlays.push(Overlay::Prompt(prompt));
                self.show_file_error(&error);
            }
        }
    }

    fn copies_name(&self) -> String {
        self.file_name(&self.words.say("file-quotes"), ".txt")
    }

    fn append(&mut self, text: &str, path: &Path) -> Result<()> {
        append(path, text)?;
        self.say(self.words.tell("notice-copied-to", &[("file", self.folders.display_path(path).into())]));
        Ok(())
    }

    /// Reports that the terminal could not be sent the text to copy.
    pub fn copy_failed(&mut self) {
        self.say_error("notice-not-copied");
    }

    /// The suggested file name.
    fn suggested_name(&self, request: &FileRequest) -> String {
        let own = request.name(&self.project, &self.words);
        self.file_name(&own, request.ending())
    }

    /// A file name that begins with the project's name.
    fn file_name(&self, own: &str, ending: &str) -> String {
        let project = self.project.store().path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        file_name::proposed(&format!("{project}-{own}"), ending)
    }

    /// The project's folder.
    pub(super) fn project_folder(&self) -> PathBuf {
        let path = self.project.store().path();
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        path.parent().map(Path::to_owned).unwrap_or_default()
    }

    /// The path that was typed. For a folder, the file or the folder with this name in it: a folder that the user has is never
    /// filled with files. `None` if no name was typed.
    fn target(&self, typed: &str, name: &str, files: Files) -> Option<PathBuf> {
        let path = typed_paths::target(typed, self.folders.home.as_deref(), &self.project_folder(), Path::is_dir)?;
        let is_its_own = files == Files::Folder && path.file_name().is_some_and(|own| own == name);
        let path = if path.is_dir() && !is_its_own { path.join(name) } else { path };
        // An ending alone, such as `.csv`, is not a name. It would create a hidden file.
        let own = path.file_name()?.to_string_lossy().into_owned();
        let is_ending = own.strip_prefix('.').is_some_and(|rest| !rest.trim_start_matches('.').contains('.'));
        (!is_ending).then_some(path)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::tui::robot::{Robot, UserActions};

    /// Two coded sentences, on the Themes screen.
    fn robot() -> Robot {
        let mut robot = Robot::with(&[("I01", &["I: Hvordan?", "Anna: Jeg var aldri alene. Kollegaene var fine."])]);
        robot.press("down c").write("Oppstart/Tillit").press("enter end c").write("Kolleger").press("enter f2");
        robot
    }

    fn at(robot: &Robot, name: &str) -> PathBuf {
        robot.project().store().path().with_file_name(name)
    }

    fn text(robot: &Robot, name: &str) -> String {
        let bytes = std::fs::read(at(robot, name)).unwrap();
        crate::import::read(name, &bytes, &crate::import::Options::default()).unwrap().text
    }

    #[test]
    fn the_table_of_all_themes_is_saved_beside_the_project() {
        let mut r = robot();
        r.resize(120, 40).press("e").sees("p-temaer.docx").press("enter").sees("2 utdrag fra 1 informant");
        let table = text(&r, "p-temaer.docx");
        assert!(table.contains("Jeg var aldri alene.") && table.contains("Kollegaene var fine."), "{table}");
    }

    #[test]
    fn the_table_of_the_shown_theme_has_only_the_excerpts_that_the_list_shows() {
        let mut r = robot();
        r.press("down down down / ").write("fine").press("enter e").sees("tema:Kolleger OG fine");
        r.press("ctrl-u").write("utvalg.md").press("enter");
        let table = text(&r, "utvalg.md");
        assert!(table.contains("Kollegaene var fine.") && !table.contains("aldri alene"), "{table}");
        assert!(table.contains("tema:Kolleger OG fine"), "{table}");
        r.press("esc left up e")
            .sees("tema:Oppstart/Tillit:")
            .sees("p-Oppstart-Tillit.docx")
            .press("ctrl-u")
            .write("o.md")
            .press("enter");
        assert!(text(&r, "o.md").contains("aldri alene"));
    }

    #[test]
    fn a_table_shows_the_flagged_quotes_and_a_key_switches_to_all() {
        let mut r = robot();
        r.resize(120, 40).press("e").sees("Ingen sitater er merket «til oppgaven», så alle er med.").misses("Ctrl-T");
        r.press("ctrl-t").sees("så alle er med").press("esc down down down right f left up up up e");
        r.sees("men viser bare det ene sitatet som er merket «til oppgaven».").sees("Ctrl-T: alle sitatene");
        r.press("ctrl-u").write("bare.md").press("enter").sees("Laget").press("e ctrl-t");
        r.sees("Ctrl-T: bare det ene sitatet").misses("men viser").press("ctrl-u").write("alle.md").press("enter");
        let [flagged, all] = ["bare.md", "alle.md"].map(|name| text(&r, name));
        assert!(!flagged.contains("aldri alene") && flagged.contains("Kollegaene var fine"), "{flagged}");
        assert!(flagged.contains("Med er sitatene som er merket «til oppgaven».") && flagged.contains("2 utdrag"));
        assert!(all.contains("aldri alene") && !all.contains("til oppgaven"), "{all}");
    }

    #[test]
    fn an_existing_file_is_replaced_only_after_a_confirmation() {
        let mut r = robot();
        std::fs::write(at(&r, "min.csv"), "min oppgave").unwrap();
        r.press("e ctrl-u").write("min.csv").press("enter").sees("finnes fra før").press("esc").sees("min.csv");
        assert_eq!(std::fs::read_to_string(at(&r, "min.csv")).unwrap(), "min oppgave");
        r.press("enter enter").sees("min.csv").press("enter j").sees("Laget").misses("Sikker?").misses("hvor skal");
        assert!(std::fs::read_to_string(at(&r, "min.csv")).unwrap().contains("aldri alene"));
    }

    #[test]
    fn the_suggested_name_describes_the_table_and_a_missing_ending_is_added() {
        let mut r = robot();
        r.press("e").sees("p-temaer.docx").press("esc /").write("alene gruppe=leder").press("enter esc esc");
        r.press("/").write("alene").press("enter e").sees("p-temaer-alene.docx").write("Mine").press("enter");
        r.sees("Mine.docx").sees("Laget");
        assert!(at(&r, "Mine.docx").is_file());
        r.press("e ctrl-u enter").sees("Skriv hva filen skal hete").write("mine.xyz").press("enter").sees(".docx");
    }

    #[test]
    fn an_error_is_shown_and_the_typed_path_is_kept() {
        let mut r = robot();
        r.press("e ctrl-u").write("min.pdf").press("enter").sees(".docx").sees("min.pdf");
        r.press("ctrl-u enter").sees("Skriv hva filen skal hete").press("esc");
        let folder = at(&r, "mappe med rom");
        std::fs::create_dir(&folder).unwrap();
        r.press("e").paste(&format!("'{}'", folder.display())).press("enter").sees("Laget");
        assert!(folder.join("p-temaer.docx").is_file());
    }

    #[test]
    fn copies_go_to_the_file_that_was_named_first() {
        let mut r = robot();
        r.press("f1 end y").sees("utklippstavle").sees("Y lagrer").press("Y").sees("p-sitater.txt");
        assert!(!at(&r, "p-sitater.txt").exists());
        r.press("ctrl-u").write("mine.docx").press("enter").sees("«.txt»").press("ctrl-u").write("mine").press("enter");
        r.sees("mine.txt").press("home Y").sees("mine.txt");
        let copied = std::fs::read_to_string(at(&r, "mine.txt")).unwrap();
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&at(&r, "mine.txt").metadata().unwrap()) & 0o777, 0o600);
        assert_eq!(copied, "«Kollegaene var fine.» (Anna, replikk 2)\n\n«Jeg var aldri alene.» (Anna, replikk 2)\n\n");
    }

    #[test]
    fn the_codebook_is_a_table_too_and_an_empty_table_is_not_written() {
        let mut r = robot();
        r.press("ctrl-p").write("tabell over kodebok").press("enter").sees("Kodeboken").press("enter").sees("Laget");
        assert!(text(&r, "p-kodebok.docx").contains("Tillit"));
        let mut empty = Robot::with(&[("I01", &["Anna: Jeg."])]);
        empty.press("f2 e").sees("ingenting som telles").misses("hvor skal");
        empty.press("ctrl-p").write("tabell over kodebok").press("enter").sees("ingen koder").misses("hvor skal");
    }

    #[test]
    fn an_ending_alone_is_not_a_name() {
        let mut r = robot();
        for typed in [".csv", "..csv", ".docx"] {
            r.press("e ctrl-u").write(typed).press("enter").sees("Skriv hva filen skal hete").press("esc");
        }
        r.press("f1 end Y ctrl-u").write(".txt").press("enter").sees("Skriv hva filen skal hete");
        let files = at(&r, "").read_dir().unwrap().filter_map(|file| file.ok()?.file_name().into_string().ok());
        assert!(files.filter(|name| name.starts_with('.')).collect::<Vec<_>>().is_empty());
    }

    #[test]
    fn tab_completes_the_path_and_lists_what_it_can_go_on_with() {
        let mut r = robot();
        for name in ["Kapittel 1", "Kapittel 2", "Oppgave"] {
            std::fs::create_dir(at(&r, name)).unwrap();
        }
        r.press("e ctrl-u").write("Ka").press("tab").sees("Kapittel 1/  Kapittel 2/").write("2").press("tab");
        r.misses("Kapittel 1/").write("tabell").press("enter").sees("Laget");
        assert!(at(&r, "Kapittel 2/tabell.docx").is_file());
        r.press("e ctrl-u").write("Kapittel 2/").press("tab").sees("Kapittel 2/tabell.docx");
        r.press("ctrl-u")
            .write("x")
            .press("tab")
            .sees("Ingen mappe eller fil begynner slik")
            .write("y")
            .misses("Ingen mappe");
        r.press("esc f1 end Y ctrl-u").write("Opp").press("tab").sees("Oppgave/").press("enter").sees("Oppgave");
    }
}
