//! A desk to sit at: a home with transcripts in a folder, and a project that holds them.

use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;
use tusj::domain::ids::{Moment, Uuid};
use tusj::project::{Context, Project};
use tusj::store::Mode;

use super::{Robot, Size};

/// The program.
pub const TUSJ: &str = env!("CARGO_BIN_EXE_tusj");

const ANNA: &str = "I: Hvordan var det å begynne?\n\n\
    Anna: Jeg følte meg aldri hørt. Det var ingen som hadde tid. Etter en uke sluttet jeg å spørre.\n\n\
    I: Fikk du hjelp?\n\n\
    Anna: En kollega viste meg systemet. Resten fant jeg ut selv.\n";
const BERIT: &str = "I: Hvem lærte du av?\n\nBerit: Av de andre. Vi satt sammen hver morgen.\n";

/// A home with transcripts in a folder, and a project that holds them.
pub struct Desk {
    /// Its folder.
    pub home: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let desk = Self { home: tempfile::tempdir().unwrap() };
        let folder = desk.path("intervjuer");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("I01 Anna.txt"), ANNA).unwrap();
        std::fs::write(folder.join("I02 Berit.txt"), BERIT).unwrap();
        desk
    }

    /// The same with the transcripts brought in.
    pub fn with_interviews() -> Self {
        let desk = Self::new();
        desk.tusj(&["new", "p.tusj"]);
        desk.tusj(&["import", "p.tusj", "intervjuer"]);
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Runs a command in a home of its own.
    pub fn tusj(&self, arguments: &[&str]) {
        let home = self.home.path();
        let mut command = Command::new(TUSJ);
        // The pens of a new project are named in the user's language, which the settings or the locale tell.
        command.env_remove("LC_ALL").env("LANG", "nb_NO.UTF-8");
        for name in ["HOME", "XDG_CONFIG_HOME", "APPDATA"] {
            command.env(name, home);
        }
        let done = command.args(arguments).current_dir(home).output().unwrap();
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    /// Opens the project in the workbench and waits for it.
    pub fn open(&self, size: Size) -> Robot {
        self.open_in(size, &[])
    }

    /// The same with these set in the environment.
    pub fn open_in(&self, size: Size, environment: &[(&str, &str)]) -> Robot {
        let robot = Robot::start_in(TUSJ, &["p.tusj"], self.home.path(), size, environment);
        robot.wait_until("the bottom line", |rows| rows.last().is_some_and(|row| !row.trim().is_empty()));
        robot
    }

    /// The project as the library sees it. Everything in it holds.
    pub fn project(&self) -> Project {
        let nothing = Context { now: Box::new(|| Moment(0)), uuid: Box::new(|| Uuid(0)) };
        let project = Project::open(&self.path("p.tusj"), Mode::Read, nothing).unwrap();
        assert_eq!(project.check().unwrap(), []);
        project
    }

    /// What is coded: the words, and the paths of their codes.
    pub fn coded(&self) -> Vec<(String, Vec<String>)> {
        let project = self.project();
        let codes = |id| project.codings_on(id).map(|c| project.model().codebook.path(c.code)).collect();
        project.model().excerpts.iter().map(|e| (project.quote(e.id).unwrap(), codes(e.id))).collect()
    }
}
