//! Codes that are each chosen with one key, while excerpts or codes are dealt to them.

use crossterm::event::{KeyCode, KeyModifiers};

use crate::domain::ids::CodeId;
use crate::project::Project;
use crate::tui::command::Key;

/// The keys, in the order in which they are given. Those left out have another meaning: `f`, `n` and `u`.
const KEYS: &str = "123456789abcdeghijklmopqrstvwxyz";

/// The codes with their keys.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Targets {
    codes: Vec<CodeId>,
}

impl Targets {
    /// These codes.
    pub fn new(codes: Vec<CodeId>) -> Self {
        Self { codes }
    }

    /// Adds a code, unless it is there already. The keys of the others stay.
    pub fn add(&mut self, code: CodeId) {
        if !self.codes.contains(&code) {
            self.codes.push(code);
        }
    }

    /// Removes the codes that no longer exist.
    pub fn refresh(&mut self, project: &Project) {
        self.codes.retain(|code| project.model().codebook.get(*code).is_some());
    }

    /// The codes and their keys. Those after the last key have none.
    pub fn all(&self) -> impl Iterator<Item = (Option<char>, CodeId)> {
        let keys = KEYS.chars().map(Some).chain(std::iter::repeat(None));
        keys.zip(self.codes.iter().copied())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// The code at an index.
    pub fn get(&self, at: usize) -> Option<CodeId> {
        self.codes.get(at).copied()
    }

    /// Whether a code is among them.
    pub fn contains(&self, code: CodeId) -> bool {
        self.codes.contains(&code)
    }

    /// Whether a key is one that a code will get, but that none has yet.
    pub fn is_free(&self, Key(code, modifiers): Key) -> bool {
        let is_key = matches!(code, KeyCode::Char(letter) if KEYS.contains(letter));
        is_key && modifiers == KeyModifiers::NONE && self.of(Key(code, modifiers)).is_none()
    }

    /// The code of a key.
    pub fn of(&self, Key(code, modifiers): Key) -> Option<CodeId> {
        let KeyCode::Char(letter) = code else { return None };
        let plain = modifiers == KeyModifiers::NONE;
        self.all().find(|(key, _)| plain && *key == Some(letter)).map(|(_, code)| code)
    }
}
