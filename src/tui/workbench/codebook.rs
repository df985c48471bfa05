//! What the user types about the codebook as a whole: the names of its levels, and the file to import.

use std::collections::HashSet;

use super::Workbench;
use crate::domain::ids::CodeId;
use crate::domain::level::LevelNames;
use crate::error::{Error, Result};
use crate::import::{codebook, file};
use crate::platform::typed_paths;
use crate::project::Changed;
use crate::tui::outcome::Prompt;
use crate::tui::overlay::line::LinePrompt;
use crate::words::kind;

impl Workbench {
    /// The prompt for the names of the levels, with the present names and the usual ones.
    pub(super) fn level_prompt(&self) -> LinePrompt {
        let now = self.level_line(&self.project.level_names());
        let usual = LevelNames::USUAL.map(|names| self.level_line(&names)).join(" · ");
        let note = self.words.tell("line-level-names-note", &[("usual", usual.into())]);
        LinePrompt::suggesting(Prompt::LevelNames, &now).with_notes(vec![note])
    }

    /// The prompt for the name after merging codes. A note says how many codes below them come along.
    pub(super) fn merge_prompt(&self, target: CodeId, sources: Vec<CodeId>) -> LinePrompt {
        let below = self.codes_below(&sources);
        let note = (below > 0).then(|| self.words.tell("line-merge-note", &[("n", below.into())]));
        LinePrompt::new(&self.project, Prompt::MergeCodes(target, sources)).with_notes(note.into_iter().collect())
    }

    /// How many codes are below these and not among them.
    fn codes_below(&self, codes: &[CodeId]) -> usize {
        let book = &self.project.model().codebook;
        let all: HashSet<CodeId> = codes.iter().flat_map(|code| book.theme(*code)).collect();
        all.iter().filter(|code| !codes.contains(code)).count()
    }

    fn level_line(&self, names: &LevelNames) -> String {
        format!("{}/{}", kind::top_level(&self.words, names), kind::lower_level(&self.words, names))
    }

    /// Names the levels as typed: `Kategori/Underkategori`. Errors: one of the two names is missing.
    pub(super) fn name_levels(&mut self, typed: &str) -> Result<Changed> {
        let is_typed = |names: &LevelNames| self.level_line(names).to_lowercase() == typed.to_lowercase();
        let names = match LevelNames::USUAL.into_iter().find(is_typed) {
            Some(usual) => usual,
            None => {
                let (top, below) = typed.split_once('/').ok_or(Error::EmptyName)?;
                LevelNames::Own(top.to_owned(), below.to_owned())
            }
        };
        self.project.name_levels(&names)
    }

    /// Imports the codebook in the typed file. Errors: it cannot be read.
    pub(super) fn import_codebook(&mut self, typed: &str) -> Result<Changed> {
        let (home, folder) = (self.folders.home.clone(), self.project_folder());
        let path =
            typed_paths::target(typed, home.as_deref(), &folder, |path| path.is_dir()).ok_or(Error::EmptyName)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let rows = codebook::read_file(&name, &file::bytes(&path)?)?;
        self.project.import_codebook(&rows).map(|(_, changed)| changed)
    }
}
