//! Files that the user names: tables for the thesis, and copies where the terminal keeps none. One that is there is not
//! replaced before that was agreed to, and no words of an interview come into one that was not named.

use std::path::{Path, PathBuf};

use super::Workbench;
use crate::error::{Error, Result};
use crate::export::{Replace, TableKind, append, text_file};
use crate::platform::{file_name, typed_paths};
use crate::project::export::{ExportOptions, TableRequest};
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, Line, Outcome};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::confirm::Confirm;
use crate::tui::overlay::line::LinePrompt;
use crate::words::capitalised;
use crate::words::day::day_of;

impl Workbench {
    /// Asks where a table is to lie: that of what the Themes screen shows, of all themes, or the codebook.
    pub(super) fn ask_for_table(&mut self, command: Command) {
        let times = self.times.of_quotations();
        let whole = |what| Ok(Some(TableRequest { times, ..TableRequest::of_all(what) }));
        let wanted = match command {
            Command::Export => self.themes.table(&self.project, &self.words, times),
            Command::ExportCodebook => whole(TableKind::Codebook),
            _ => whole(TableKind::Themes),
        };
        match wanted {
            Ok(Some(wanted)) if self.has_rows(&wanted) => {
                let name = self.table_name(&wanted);
                let path = self.folders.told(&self.beside().join(name));
                let prompt = self.noting_left_out(&wanted, LinePrompt::proposing(Line::Export(wanted.clone()), &path));
                self.overlays.push(Overlay::Line(prompt));
            }
            Ok(_) if command == Command::ExportCodebook => self.say_phrase("notice-no-codes"),
            Ok(_) => self.say_phrase("notice-nothing-to-export"),
            Err(error) => self.trouble(&error),
        }
    }

    /// Whether anything would stand in a table.
    fn has_rows(&self, wanted: &TableRequest) -> bool {
        let contents = self.project.contents(wanted);
        !self.project.model().codebook.is_empty() || contents.is_ok_and(|contents| contents.tally.count.excerpts > 0)
    }

    /// The prompt with what the table leaves out, and why, below its line.
    fn noting_left_out(&self, wanted: &TableRequest, prompt: LinePrompt) -> LinePrompt {
        let left_out = self.project.contents(wanted).ok().and_then(|contents| contents.left_out(&self.words));
        prompt.noting(left_out.map(|text| capitalised(&text)))
    }

    /// Makes the table at the path that was typed. Where something lies there it is asked about; where the table cannot
    /// be made the path is asked for again.
    pub(super) fn export(&mut self, wanted: TableRequest, typed: &str) {
        let name = self.table_name(&wanted);
        let asks_again = self.noting_left_out(&wanted, LinePrompt::with(Line::Export(wanted.clone()), typed));
        let typed_path = self.target(typed, &name).map(|path| match path.extension() {
            Some(_) => path,
            None => path.with_extension("docx"),
        });
        let done = typed_path.ok_or(Error::EmptyName).and_then(|path| {
            let made = self.make_table(&wanted, &path, Replace::No);
            if matches!(made, Err(Error::ExportExists { .. })) {
                self.overlays.push(Overlay::Line(asks_again.clone()));
                self.overlays.push(Overlay::Confirm(Confirm::new(Confirmation::Replace(wanted.clone(), path))));
                return Ok(());
            }
            made
        });
        if let Err(error) = done {
            self.overlays.push(Overlay::Line(asks_again));
            self.trouble_with_file(&error);
        }
    }

    /// Says what is wrong with a file's name that was typed, or with the file.
    fn trouble_with_file(&mut self, error: &Error) {
        match error {
            Error::EmptyName => self.say_wrong("empty-file"),
            other => self.trouble(other),
        }
    }

    /// Makes the table where another file is. The path that was typed stays on the screen where that fails.
    pub(super) fn replace(&mut self, wanted: &TableRequest, path: &Path) {
        match self.make_table(wanted, path, Replace::Yes) {
            Ok(()) => drop(self.overlays.pop()),
            Err(error) => self.trouble(&error),
        }
    }

    fn make_table(&mut self, wanted: &TableRequest, path: &Path, replace: Replace) -> Result<()> {
        let date = day_of(self.project.now(), (self.zone)());
        let made = self.project.export(wanted, path, ExportOptions { words: &self.words, date, replace })?;
        let values = [("file", self.folders.told(path).into()), ("contents", made.text(&self.words).into())];
        let told = [Some(self.words.tell("export-made", &values)), made.warning(&self.words)];
        self.say(told.into_iter().flatten().collect::<Vec<_>>().join(" "));
        Ok(())
    }

    /// Puts what is to be copied into the file that was named for it, or asks for one.
    pub(super) fn copy_to_file(&mut self, reply: Outcome) {
        let Outcome::CopyQuotes(passages) = reply else { return self.carry_out(reply) };
        let done = self.project.quotations(&passages, &self.words, self.times.of_quotations());
        let done = done.and_then(|text| match self.copies.clone() {
            Some(path) => self.append(&text, &path),
            None => {
                let proposed = self.folders.told(&self.beside().join(self.copies_name()));
                self.overlays.push(Overlay::Line(LinePrompt::proposing(Line::CopyTo(text), &proposed)));
                Ok(())
            }
        });
        if let Err(error) = done {
            self.trouble(&error);
        }
    }

    /// Puts a text into the file at the path that was typed, and all that is copied to a file after it.
    pub(super) fn copy_to(&mut self, text: String, typed: &str) {
        let path = self.target(typed, &self.copies_name()).ok_or(Error::EmptyName);
        let path = path.and_then(text_file);
        let done = path.and_then(|path| self.append(&text, &path).map(|()| path));
        match done {
            Ok(path) => self.copies = Some(path),
            Err(error) => {
                self.overlays.push(Overlay::Line(LinePrompt::with(Line::CopyTo(text), typed)));
                self.trouble_with_file(&error);
            }
        }
    }

    fn copies_name(&self) -> String {
        self.file_name(&self.words.say("file-quotes"), ".txt")
    }

    fn append(&mut self, text: &str, path: &Path) -> Result<()> {
        append(path, text)?;
        self.say(self.words.tell("notice-copied-to", &[("file", self.folders.told(path).into())]));
        Ok(())
    }

    /// Says that the terminal could not be sent what was to be copied.
    pub fn copy_failed(&mut self) {
        self.say_wrong("notice-not-copied");
    }

    /// What a table's file is called unless something else is asked for.
    fn table_name(&self, wanted: &TableRequest) -> String {
        self.file_name(&self.project.table_name(wanted, &self.words), ".docx")
    }

    /// A file's name that begins with the project's.
    fn file_name(&self, own: &str, ending: &str) -> String {
        let project = self.project.store().path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        file_name::proposed(&format!("{project}-{own}"), ending)
    }

    /// The folder in which the project lies.
    fn beside(&self) -> PathBuf {
        let path = self.project.store().path();
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        path.parent().map(Path::to_owned).unwrap_or_default()
    }

    /// Where a typed path leads; into a folder that was named comes a file of this name.
    fn target(&self, typed: &str, name: &str) -> Option<PathBuf> {
        let path = typed_paths::target(typed, self.folders.home.as_deref(), &self.beside(), Path::is_dir)?;
        Some(if path.is_dir() { path.join(name) } else { path })
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::tui::robot::{Hands, Robot};

    /// Two coded sentences, seen on the Themes screen.
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
    fn the_table_of_all_themes_is_made_beside_the_project() {
        let mut r = robot();
        r.resize(120, 40).press("e").sees("p-temaer.docx").press("enter").sees("2 utdrag fra 1 informant");
        let table = text(&r, "p-temaer.docx");
        assert!(table.contains("Jeg var aldri alene.") && table.contains("Kollegaene var fine."), "{table}");
    }

    #[test]
    fn the_table_of_what_is_shown_has_that_theme_alone_as_it_is_narrowed() {
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
    fn a_file_that_is_there_is_replaced_only_after_a_yes() {
        let mut r = robot();
        std::fs::write(at(&r, "min.csv"), "min oppgave").unwrap();
        r.press("e ctrl-u").write("min.csv").press("enter").sees("finnes fra før").press("esc").sees("min.csv");
        assert_eq!(std::fs::read_to_string(at(&r, "min.csv")).unwrap(), "min oppgave");
        r.press("enter enter").sees("min.csv").press("enter j").sees("Laget").misses("Sikker?").misses("hvor skal");
        assert!(std::fs::read_to_string(at(&r, "min.csv")).unwrap().contains("aldri alene"));
    }

    #[test]
    fn the_proposed_name_says_what_is_in_the_table_and_an_ending_is_given_where_none_is() {
        let mut r = robot();
        r.press("e").sees("p-temaer.docx").press("esc /").write("alene gruppe=leder").press("enter esc esc");
        r.press("/").write("alene").press("enter e").sees("p-temaer-alene.docx").write("Mine").press("enter");
        r.sees("Mine.docx").sees("Laget");
        assert!(at(&r, "Mine.docx").is_file());
        r.press("e ctrl-u enter").sees("Skriv hva filen skal hete").write("mine.xyz").press("enter").sees(".docx");
    }

    #[test]
    fn what_cannot_be_made_is_said_and_the_path_stays() {
        let mut r = robot();
        r.press("e ctrl-u").write("min.pdf").press("enter").sees(".docx").sees("min.pdf");
        r.press("ctrl-u enter").sees("Skriv hva filen skal hete").press("esc");
        let folder = at(&r, "mappe med rom");
        std::fs::create_dir(&folder).unwrap();
        r.press("e").paste(&format!("'{}'", folder.display())).press("enter").sees("Laget");
        assert!(folder.join("p-temaer.docx").is_file());
    }

    #[test]
    fn copies_go_to_a_file_that_was_named_once() {
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
    fn the_codebook_is_a_table_too_and_nothing_makes_none() {
        let mut r = robot();
        r.press("ctrl-p").write("kodebok").press("enter").sees("Kodeboken").press("enter").sees("Laget");
        assert!(text(&r, "p-kodebok.docx").contains("Tillit"));
        let mut empty = Robot::with(&[("I01", &["Anna: Jeg."])]);
        empty.press("f2 e").sees("ingenting som telles").misses("hvor skal");
        empty.press("ctrl-p").write("kodebok").press("enter").sees("ingen koder").misses("hvor skal");
    }
}
