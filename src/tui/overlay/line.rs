//! A prompt for a line of text: a name, a pseudonym, a path.

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::codebook::join_path;
use crate::domain::ids::CodeId;
use crate::platform::path_completion::{Completion, complete};
use crate::platform::typed_paths;
use crate::project::Project;
use crate::tui::command::Key;
use crate::tui::outcome::{ForGood, Prompt};
use crate::tui::view::View;
use crate::tui::widget::input::Input;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::first_rows;
use crate::words::kind;

/// A prompt for a line of text.
#[derive(Clone)]
pub struct LinePrompt {
    line: Prompt,
    input: Input,
    /// Sentences shown below the line.
    notes: Vec<String>,
    /// Where paths that are typed begin, if they can be completed.
    paths: Option<PathRoots>,
    /// What Tab has found: the names that the path can go on with, or that there is none.
    found: Option<Completion>,
    /// The code under which a new code lands, while it is to land at the top instead.
    above: Option<CodeId>,
}

/// Where typed paths begin.
#[derive(Clone, Debug)]
pub struct PathRoots {
    /// The user's home folder (`~`).
    pub home: Option<PathBuf>,
    /// The folder of a path without a folder.
    pub beside: PathBuf,
}

/// How many rows the names take that a path can go on with.
const NAME_ROWS: u16 = 4;

impl LinePrompt {
    /// A prompt that starts with the current text.
    pub fn new(project: &Project, line: Prompt) -> Self {
        let model = project.model();
        let current = match &line {
            Prompt::RenameCode(id) => model.codebook.get(*id).map(|code| join_path([code.name.as_str()])),
            Prompt::RenameDocument(id) => model.documents.get(*id).map(|d| d.name.clone()),
            Prompt::Pseudonym(id) => model.participants.get(*id).map(|p| p.pseudonym.clone()),
            Prompt::MergeCodes(id, _) => model.codebook.get(*id).map(|code| join_path([code.name.as_str()])),
            Prompt::RenameForm(id) => model.forms.get(*id).map(|form| form.name.clone()),
            Prompt::FormQuery(id) => model.forms.get(*id).map(|form| form.query.clone()),
            Prompt::RenameFormColumn(id) => model.form_columns.get(*id).map(|column| project.column_heading(column)),
            Prompt::LevelNames => None,
            Prompt::NewForm | Prompt::FormColumn(_) => None,
            Prompt::AddCode(_)
            | Prompt::GroupCodes(..)
            | Prompt::Deal(..)
            | Prompt::ImportCodebook
            | Prompt::Attribute(_)
            | Prompt::AddParticipant
            | Prompt::Export(_)
            | Prompt::CopyTo(_)
            | Prompt::NewRound(..)
            | Prompt::AddPen
            | Prompt::BackupFolder
            | Prompt::SaveSearch(..) => None,
            Prompt::RenamePen(id) => {
                model.colours.get(*id).map(|pen| format!("{} #{:06x}", pen.name, pen.rgb & 0xff_ffff))
            }
            Prompt::RenameRound(id) => model.rounds.get(*id).map(|round| round.name.clone()),
            Prompt::RoundColours(id) => {
                let set = model.rounds.get(*id).and_then(|round| model.colour_sets.get(round.colour_set));
                set.map(|set| set.name.clone())
            }
            Prompt::PenMeaning(id) => Some(project.pen_meaning(*id).to_owned()),
            Prompt::NameToReplace(_, name) => Some(name.clone()),
            Prompt::NewName(..) => None,
            Prompt::TurnSpeaker(..) => None,
        };
        Self::suggesting(line, &current.unwrap_or_default())
    }

    /// A prompt that suggests an answer.
    pub fn suggesting(line: Prompt, text: &str) -> Self {
        Self { input: Input::suggested(text), ..Self::with(line, "") }
    }

    /// A prompt that starts with this text, after an answer that was not accepted.
    pub fn with(line: Prompt, text: &str) -> Self {
        Self { input: Input::new(text), line, notes: Vec::new(), paths: None, found: None, above: None }
    }

    /// Adds sentences below the line.
    pub fn with_notes(self, notes: Vec<String>) -> Self {
        Self { notes, ..self }
    }

    /// Lets Tab complete the path.
    pub fn completing(self, paths: PathRoots) -> Self {
        Self { paths: Some(paths), ..self }
    }

    /// What is prompted for.
    pub fn line(&self) -> &Prompt {
        &self.line
    }

    /// Switches between all quotes and those for the thesis. The prompt stays as it is if its file has no quotes to choose
    /// from.
    fn switch_quotes(&mut self, view: View) {
        let Prompt::Export(request) = &self.line else { return };
        let other =
            request.with_other_quotes().and_then(|other| Some((other.holds(view.project, view.words).ok()?, other)));
        if let Some((notes, other)) = other {
            (self.line, self.notes) = (Prompt::Export(other), notes);
        }
    }

    /// Completes the path as far as it is clear.
    fn complete(&mut self) {
        let Some(paths) = &self.paths else { return };
        let found = complete(self.input.text(), paths.home.as_deref(), &paths.beside);
        self.input = Input::new(&found.path);
        self.found = (found.is_unknown || !found.names.is_empty()).then_some(found);
    }

    /// The sentences below the line, and the names that Tab has found.
    fn below(&self, view: View, width: u16) -> (String, Vec<String>) {
        let names = match &self.found {
            Some(found) if found.is_unknown => vec![view.words.say("paths-none").into_owned()],
            Some(found) => first_rows(&found.names.join("  "), usize::from(width), usize::from(NAME_ROWS)),
            None => Vec::new(),
        };
        (self.notes.join("\n"), names)
    }

    /// The phrase that says what to write, after an empty answer.
    pub fn when_empty(line: &Prompt) -> &'static str {
        match line {
            Prompt::AddCode(_) | Prompt::RenameCode(_) | Prompt::GroupCodes(..) => "empty-code",
            Prompt::MergeCodes(..) | Prompt::Deal(..) => "empty-code",
            Prompt::LevelNames => "empty-levels",
            Prompt::RenameDocument(_) => "empty-document",
            Prompt::Pseudonym(_) | Prompt::AddParticipant => "empty-participant",
            Prompt::Attribute(_) => "notice-no-equals",
            Prompt::SaveSearch(..) => "empty-search",
            Prompt::PenMeaning(_) => "empty-pen",
            Prompt::NameToReplace(..) | Prompt::NewName(..) => "empty-name-to-replace",
            Prompt::TurnSpeaker(..) => "empty-speaker",
            Prompt::NewRound(..) | Prompt::RenameRound(_) => "empty-round",
            Prompt::RoundColours(_) => "empty-colour-set",
            Prompt::NewForm | Prompt::RenameForm(_) | Prompt::FormQuery(_) => "empty-form",
            Prompt::FormColumn(_) | Prompt::RenameFormColumn(_) => "empty-form-column",
            Prompt::RenamePen(_) | Prompt::AddPen => "empty-pen-name",
            Prompt::Export(_) | Prompt::CopyTo(_) | Prompt::ImportCodebook | Prompt::BackupFolder => "empty-file",
        }
    }

    /// A new code lands at the top instead of under a code, or under it again.
    fn switch_level(&mut self) {
        match self.line {
            Prompt::AddCode(Some(above)) => (self.line, self.above) = (Prompt::AddCode(None), Some(above)),
            _ => self.line = Prompt::AddCode(self.above.take()),
        }
    }

    /// Whether a path is prompted for.
    pub fn is_path(line: &Prompt) -> bool {
        matches!(line, Prompt::Export(_) | Prompt::CopyTo(_) | Prompt::ImportCodebook | Prompt::BackupFolder)
    }

    fn title(&self, view: View) -> String {
        let book = &view.project.model().codebook;
        match &self.line {
            Prompt::AddCode(None) => view.words.say("line-add-code").into_owned(),
            Prompt::AddCode(Some(under)) => {
                view.words.tell("line-add-code-under", &[("path", book.path(*under).into())])
            }
            Prompt::GroupCodes(codes, None) => view.words.tell("line-group-codes", &[("n", codes.len().into())]),
            Prompt::GroupCodes(codes, Some(under)) => {
                let values = [("n", codes.len().into()), ("path", book.path(*under).into())];
                view.words.tell("line-group-codes-under", &values)
            }
            Prompt::MergeCodes(_, sources) => view.words.tell("line-merge-codes", &[("n", (sources.len() + 1).into())]),
            Prompt::Deal(from, _) => view.words.tell("line-add-code-under", &[("path", book.path(*from).into())]),
            Prompt::LevelNames => view.words.say("line-level-names").into_owned(),
            Prompt::ImportCodebook => view.words.say("line-import-codebook").into_owned(),
            Prompt::RenameCode(id) => view.words.tell("line-rename", &[("name", book.path(*id).into())]),
            Prompt::RenameDocument(id) => {
                let name = view.project.model().documents.get(*id).map_or("", |d| &d.name);
                view.words.tell("line-rename", &[("name", name.into())])
            }
            Prompt::Pseudonym(id) => {
                let number = view.project.model().participants.get(*id).map_or("", |p| &p.number);
                view.words.tell("line-pseudonym", &[("number", number.into())])
            }
            Prompt::Attribute(_) => view.words.say("line-attribute").into_owned(),
            Prompt::AddParticipant => view.words.say("line-add-participant").into_owned(),
            Prompt::NewRound(..) => view.words.say("line-new-round").into_owned(),
            Prompt::AddPen => view.words.say("line-add-pen").into_owned(),
            Prompt::RenamePen(_) => view.words.say("line-rename-pen").into_owned(),
            Prompt::RenameRound(id) | Prompt::RoundColours(id) => {
                let number = view.project.round(*id).map_or(0, |round| round.number);
                let is_name = matches!(self.line, Prompt::RenameRound(_));
                let phrase = if is_name { "line-rename-round" } else { "line-round-colours" };
                view.words.tell(phrase, &[("number", number.into())])
            }
            Prompt::NewForm => view.words.say("line-new-form").into_owned(),
            Prompt::RenameForm(id) => {
                let name = view.project.model().forms.get(*id).map_or("", |form| &form.name);
                view.words.tell("line-rename", &[("name", name.into())])
            }
            Prompt::FormQuery(_) => view.words.say("line-form-query").into_owned(),
            Prompt::FormColumn(_) => view.words.say("line-form-column").into_owned(),
            Prompt::RenameFormColumn(_) => view.words.say("line-rename-column").into_owned(),
            Prompt::SaveSearch(query, _) => view.words.tell("line-save-search", &[("query", query.into())]),
            Prompt::CopyTo(_) => view.words.say("line-copy-to").into_owned(),
            Prompt::BackupFolder => view.words.say("line-backup-folder").into_owned(),
            Prompt::PenMeaning(id) => {
                let pen = view.project.model().colours.get(*id).map_or("", |pen| kind::pen(view.words, &pen.name));
                view.words.tell("line-pen-meaning", &[("pen", pen.into())])
            }
            Prompt::NameToReplace(ForGood::No, _) => view.words.say("line-replace-name").into_owned(),
            Prompt::NameToReplace(ForGood::Yes, _) => view.words.say("line-redact-name").into_owned(),
            Prompt::NewName(_, name) => view.words.tell("line-new-name", &[("name", name.into())]),
            Prompt::TurnSpeaker(..) => view.words.say("line-new-speaker").into_owned(),
            Prompt::Export(request) => request.question(view),
        }
    }
}

impl OverlayBehaviour for LinePrompt {
    fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        match key.0 {
            KeyCode::Esc => OverlayOutcome::Closed,
            KeyCode::Char('t') if key.1.contains(KeyModifiers::CONTROL) => {
                self.switch_quotes(view);
                OverlayOutcome::Waiting
            }
            KeyCode::Tab if matches!(self.line, Prompt::AddCode(_)) => {
                self.switch_level();
                OverlayOutcome::Waiting
            }
            KeyCode::Tab if self.paths.is_some() => {
                self.complete();
                OverlayOutcome::Waiting
            }
            KeyCode::Enter => OverlayOutcome::Prompt(self.line.clone(), self.input.text().trim().to_owned()),
            _ => {
                self.input.key(key);
                self.found = None;
                OverlayOutcome::Waiting
            }
        }
    }

    fn hint(&self) -> &'static str {
        match &self.line {
            Prompt::Export(_) => "hint-export",
            Prompt::CopyTo(_) => "hint-copy-to",
            Prompt::ImportCodebook => "hint-import-codebook",
            Prompt::BackupFolder => "hint-folder",
            Prompt::AddCode(Some(_)) => "hint-add-code-under",
            Prompt::AddCode(None) if self.above.is_some() => "hint-add-code-top",
            _ => "hint-line",
        }
    }

    /// Inserts pasted text. A pasted path replaces the suggested one.
    fn paste(&mut self, _: View, text: &str) {
        if Self::is_path(&self.line) && typed_paths::is_path(text) {
            self.input.clear();
        }
        self.input.insert(text);
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let width = if Self::is_path(&self.line) { area.width.saturating_sub(4).min(100) } else { 60 };
        let room = width.min(area.width).saturating_sub(4);
        let (notes, names) = self.below(view, room);
        let height = if notes.is_empty() { 0 } else { paint::rows_of(&notes, room) };
        let more = u16::try_from(names.len()).unwrap_or(0);
        let size = (width, height.saturating_add(more).saturating_add(3));
        let inner = paint::sheet(buffer, area, size, &self.title(view), view.styles);
        self.input.draw(buffer, Rect { height: 1, width: inner.width + 1, ..inner }, Style::new());
        let (found, said) = (paint::below(inner, 1), paint::below(inner, 1 + usize::from(more)));
        for (name, row) in names.iter().zip(found.rows()) {
            paint::row(buffer, row, name, view.styles.strong());
        }
        paint::wrapped(buffer, said, &notes, view.styles.dim());
    }
}
