//! Writing a memo, or what belongs under a code. What is being written is kept in the project as a draft, so that a
//! crash loses nothing.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::{Over, OverlayOutcome};
use crate::domain::memo::Subject;
use crate::project::Project;
use crate::project::writing::{About, Wording};
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;

/// A memo being written.
pub struct Memo {
    about: About,
    /// What the project holds of it.
    kept: String,
    area: TextArea<'static>,
    /// Whether it is asked if what was written is to be given up.
    asks: bool,
    /// Whether something was typed since the draft was kept.
    pub unkept: bool,
}

impl Memo {
    /// Writes on at the draft, or else at what the project holds.
    pub fn new(project: &Project, about: About) -> Self {
        let draft = project.draft_of(about);
        let kept = project.written(about);
        Self::with(about, draft.unwrap_or_else(|| kept.clone()), kept)
    }

    /// Writes on at words that could not be kept.
    pub fn unkept(project: &Project, about: About, words: String) -> Self {
        Self { unkept: true, ..Self::with(about, words, project.written(about)) }
    }

    fn with(about: About, words: String, kept: String) -> Self {
        let lines = if words.is_empty() { Vec::new() } else { words.split('\n').map(str::to_owned).collect() };
        let mut area = TextArea::new(lines);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        area.set_cursor_line_style(Style::new());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        Self { about, kept, area, asks: false, unkept: false }
    }

    /// What it is about.
    pub fn about(&self) -> About {
        self.about
    }

    fn wording(&self) -> Wording {
        Wording { before: self.kept.clone(), words: self.words() }
    }

    /// What is written so far.
    pub fn words(&self) -> String {
        self.area.lines().join("\n")
    }
}

impl Over for Memo {
    /// Handles a key: Esc keeps what was written, as every act does; Ctrl-D gives it up after a question.
    fn key(&mut self, _: View, Key(code, modifiers): Key) -> OverlayOutcome {
        let control = modifiers.contains(KeyModifiers::CONTROL);
        if std::mem::take(&mut self.asks) {
            return match code {
                KeyCode::Enter | KeyCode::Char('j' | 'J' | 'y' | 'Y') => OverlayOutcome::GivenUp(self.about),
                _ => OverlayOutcome::Waiting,
            };
        }
        match code {
            KeyCode::Char('d') if control && self.words() == self.kept => return OverlayOutcome::GivenUp(self.about),
            KeyCode::Char('d') if control => {
                self.asks = true;
                return OverlayOutcome::Waiting;
            }
            KeyCode::Esc => return OverlayOutcome::Memo(self.about, self.wording()),
            KeyCode::Char('s') | KeyCode::Enter if control => return OverlayOutcome::Memo(self.about, self.wording()),
            KeyCode::Char('n') if control && !matches!(self.about, About::Definition(_) | About::Dialect) => {
                return OverlayOutcome::MemoAndNext(self.about, self.wording());
            }
            _ => {}
        }
        let before = self.area.lines().len();
        self.unkept |= self.area.input(KeyEvent::new(code, modifiers)) || before != self.area.lines().len();
        OverlayOutcome::Waiting
    }

    fn paste(&mut self, _: View, text: &str) {
        self.unkept |= self.area.insert_str(crate::domain::text::canonical(text));
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = match self.about {
            About::Passage(..) => view.words.say("memo-on-passage").into_owned(),
            About::Dialect => view.words.say("dialect-title").into_owned(),
            About::New(subject) | About::Old(_, subject) => view.words.say(title(subject)).into_owned(),
            About::Definition(code) => {
                view.words.tell("line-define", &[("path", view.project.model().codebook.path(code).into())])
            }
        };
        let inner = paint::sheet(buffer, area, (64, 14), &title, view.styles);
        (&self.area).render(inner, buffer);
        if self.asks {
            let question = format!(" {} ", view.words.say("memo-give-up"));
            paint::words(buffer, (inner.x, inner.bottom()), inner.width, &question, view.styles.wrong());
        }
    }

    fn hint(&self) -> &'static str {
        match self.about {
            _ if self.asks => "hint-confirm",
            About::Definition(_) => "hint-definition",
            About::Dialect => "hint-dialect",
            _ => "hint-memo",
        }
    }
}

/// The phrase that heads memos about something.
pub fn title(subject: Subject) -> &'static str {
    match subject {
        Subject::Document(_) => "memo-on-document",
        Subject::Code(_) => "memo-on-code",
        Subject::Participant(_) => "memo-on-participant",
        Subject::Coding(_) => "memo-on-coding",
        Subject::Excerpt(_) | Subject::Round(_) | Subject::Diary => "memo-on-passage",
    }
}
