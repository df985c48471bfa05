//! An editor for a memo, a code definition or the dialect words. Unsaved text is stored in the project as a draft, so
//! that a crash loses nothing.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::project::code::CodeText;
use crate::project::writing::{EditedText, Wording};
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;

/// The editor.
pub struct Memo {
    edited: EditedText,
    /// The saved text.
    saved: String,
    area: TextArea<'static>,
    /// Whether the editor asks if the changes should be discarded.
    asks_to_discard: bool,
    /// Whether the text changed since the draft was last stored.
    pub is_unsaved: bool,
}

impl Memo {
    /// Opens the draft if there is one, or else the saved text.
    pub fn new(project: &Project, edited: EditedText) -> Self {
        let draft = project.draft_of(edited);
        let saved = project.written(edited);
        Self::with(edited, draft.unwrap_or_else(|| saved.clone()), saved)
    }

    /// Opens text that could not be saved.
    pub fn with_unsaved(project: &Project, edited: EditedText, words: String) -> Self {
        Self { is_unsaved: true, ..Self::with(edited, words, project.written(edited)) }
    }

    fn with(edited: EditedText, words: String, saved: String) -> Self {
        let lines = if words.is_empty() { Vec::new() } else { words.split('\n').map(str::to_owned).collect() };
        let mut area = TextArea::new(lines);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        area.set_cursor_line_style(Style::new());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        Self { edited, saved, area, asks_to_discard: false, is_unsaved: false }
    }

    /// What is being edited.
    pub fn edited(&self) -> EditedText {
        self.edited
    }

    fn wording(&self) -> Wording {
        Wording { before: self.saved.clone(), words: self.words() }
    }

    /// The text so far.
    pub fn words(&self) -> String {
        self.area.lines().join("\n")
    }
}

impl OverlayBehaviour for Memo {
    /// Handles a key: Esc saves, like every act. Ctrl-D discards the changes and asks first.
    fn key(&mut self, _: View, Key(code, modifiers): Key) -> OverlayOutcome {
        let control = modifiers.contains(KeyModifiers::CONTROL);
        if std::mem::take(&mut self.asks_to_discard) {
            return match code {
                KeyCode::Enter | KeyCode::Char('j' | 'J' | 'y' | 'Y') => OverlayOutcome::Discard(self.edited),
                _ => OverlayOutcome::Waiting,
            };
        }
        match code {
            KeyCode::Char('d') if control && self.words() == self.saved => return OverlayOutcome::Discard(self.edited),
            KeyCode::Char('d') if control => {
                self.asks_to_discard = true;
                return OverlayOutcome::Waiting;
            }
            KeyCode::Esc => return OverlayOutcome::Save(self.edited, self.wording()),
            KeyCode::Char('s') | KeyCode::Enter if control => return OverlayOutcome::Save(self.edited, self.wording()),
            KeyCode::Char('n') if control && self.edited.is_memo() => {
                return OverlayOutcome::SaveAndNew(self.edited, self.wording());
            }
            _ => {}
        }
        let before = self.area.lines().len();
        self.is_unsaved |= self.area.input(KeyEvent::new(code, modifiers)) || before != self.area.lines().len();
        OverlayOutcome::Waiting
    }

    fn paste(&mut self, _: View, text: &str) {
        self.is_unsaved |= self.area.insert_str(crate::domain::text::canonical(text));
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = match self.edited {
            EditedText::PassageMemo(..) => view.words.say("memo-on-passage").into_owned(),
            EditedText::Dialect => view.words.say("dialect-title").into_owned(),
            EditedText::NewMemo(subject) | EditedText::Memo(_, subject) => view.words.say(title(subject)).into_owned(),
            EditedText::Description(code, which) => {
                let path = view.project.model().codebook.path(code);
                let key = match which {
                    CodeText::Definition => "line-define",
                    CodeText::Inclusion => "line-include",
                    CodeText::Exclusion => "line-exclude",
                };
                view.words.tell(key, &[("path", path.into())])
            }
        };
        let inner = paint::sheet(buffer, area, (64, 14), &title, view.styles);
        (&self.area).render(inner, buffer);
        if self.asks_to_discard {
            let question = format!(" {} ", view.words.say("memo-discard"));
            paint::words(buffer, (inner.x, inner.bottom()), inner.width, &question, view.styles.error());
        }
    }

    fn hint(&self) -> &'static str {
        match self.edited {
            _ if self.asks_to_discard => "hint-confirm",
            EditedText::Description(..) => "hint-definition",
            EditedText::Dialect => "hint-dialect",
            _ => "hint-memo",
        }
    }
}

/// The phrase that is the title of memos on a subject.
pub fn title(subject: Subject) -> &'static str {
    match subject {
        Subject::Document(_) => "memo-on-document",
        Subject::Code(_) => "memo-on-code",
        Subject::Participant(_) => "memo-on-participant",
        Subject::Coding(_) => "memo-on-coding",
        Subject::Excerpt(_) | Subject::Round(_) | Subject::Diary => "memo-on-passage",
    }
}
