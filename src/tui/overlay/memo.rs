//! Writing a memo. What is being written is kept in the project as a draft, so that a crash loses nothing.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::Answer;
use crate::domain::ids::{DocumentId, MemoId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;

/// What a memo is written about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// Something without a memo yet, or with a further one.
    New(Subject),
    /// A passage that is no excerpt yet.
    Passage(DocumentId, Span),
    /// A memo there is.
    Old(MemoId, Subject),
}

impl About {
    /// Under what its draft is kept.
    pub fn draft_place(&self) -> String {
        match self {
            About::New(subject) => format!("memo:new:{subject:?}"),
            About::Passage(document, span) => format!("memo:passage:{document}:{}:{}", span.start, span.end),
            About::Old(id, _) => format!("memo:{id}"),
        }
    }

    /// What the draft is about.
    pub fn subject(&self) -> Subject {
        match self {
            About::Passage(document, _) => Subject::Document(*document),
            About::New(subject) | About::Old(_, subject) => *subject,
        }
    }
}

/// A memo being written.
pub struct Memo {
    about: About,
    area: TextArea<'static>,
    /// Whether something was typed since the draft was kept.
    pub unkept: bool,
}

impl Memo {
    /// Writes on at the draft, or else at what the memo says.
    pub fn new(about: About, words: &str) -> Self {
        let lines = if words.is_empty() { Vec::new() } else { words.split('\n').map(str::to_owned).collect() };
        let mut area = TextArea::new(lines);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        area.set_cursor_line_style(Style::new());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        Self { about, area, unkept: false }
    }

    /// Writes on at words that could not be kept.
    pub fn unkept(about: About, words: &str) -> Self {
        Self { unkept: true, ..Self::new(about, words) }
    }

    /// What it is about.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// What is written so far.
    pub fn words(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Handles a key: Esc keeps what was written, as every act does.
    pub fn key(&mut self, Key(code, modifiers): Key) -> Answer {
        let control = modifiers.contains(KeyModifiers::CONTROL);
        match code {
            KeyCode::Esc => return Answer::Memo(self.about, self.words()),
            KeyCode::Char('s') | KeyCode::Enter if control => return Answer::Memo(self.about, self.words()),
            KeyCode::Char('n') if control => return Answer::MemoAndNext(self.about, self.words()),
            _ => {}
        }
        let before = self.area.lines().len();
        self.unkept |= self.area.input(KeyEvent::new(code, modifiers)) || before != self.area.lines().len();
        Answer::Waiting
    }

    /// Takes pasted text in.
    pub fn paste(&mut self, text: &str) {
        self.unkept |= self.area.insert_str(crate::domain::text::canonical(text));
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, 64, 14.min(area.height));
        paint::clear(buffer, place);
        let title = view.words.say(match self.about {
            About::Passage(..) => "memo-on-passage",
            About::New(subject) | About::Old(_, subject) => title(subject),
        });
        let inner = paint::pane(buffer, place, (&title, ""), view.look.active());
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        (&self.area).render(inner, buffer);
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
