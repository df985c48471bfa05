//! Writing a memo, or what belongs under a code. What is being written is kept in the project as a draft, so that a
//! crash loses nothing.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::OverlayOutcome;
use crate::domain::ids::{CodeId, DocumentId, Id, MemoId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::project::model::Model;
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// Something without a memo yet, or with a further one.
    New(Subject),
    /// A passage that is no excerpt yet.
    Passage(DocumentId, Span),
    /// A memo there is.
    Old(MemoId, Subject),
    /// No memo: what belongs under a code.
    Definition(CodeId),
    /// No memo: which small words are one word in this project, a line for each.
    Dialect,
}

impl About {
    /// Under what its draft is kept.
    pub fn draft_place(&self) -> String {
        match self {
            About::New(subject) => format!("memo:new:{subject:?}"),
            About::Passage(document, span) => format!("memo:passage:{document}:{}:{}", span.start, span.end),
            About::Old(id, _) => format!("memo:{id}"),
            About::Definition(code) => format!("definition:{code}"),
            About::Dialect => "dialect".to_owned(),
        }
    }

    /// What a kept draft is about, if that is still there.
    pub fn of_draft(place: &str, model: &Model) -> Option<Self> {
        let numbers: Vec<i64> =
            place.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
        let number = numbers.first().copied().unwrap_or_default();
        let kind = place.strip_prefix("memo:new:").map(|kind| kind.split('(').next().unwrap_or(kind));
        let document = Id::new(number);
        match (kind, place.split(':').next()?, numbers.as_slice()) {
            (Some("Diary"), ..) => Some(Self::New(Subject::Diary)),
            (Some("Document"), ..) => model.documents.get(document).map(|d| Self::New(Subject::Document(d.id))),
            (Some("Participant"), ..) => {
                model.participants.get(Id::new(number)).map(|p| Self::New(Subject::Participant(p.id)))
            }
            (Some("Excerpt"), ..) => model.excerpts.get(Id::new(number)).map(|e| Self::New(Subject::Excerpt(e.id))),
            (Some("Coding"), ..) => model.codings.get(Id::new(number)).map(|c| Self::New(Subject::Coding(c.id))),
            (Some("Code"), ..) => model.codebook.get(Id::new(number)).map(|c| Self::New(Subject::Code(c.id))),
            (Some("Round"), ..) => model.rounds.get(Id::new(number)).map(|r| Self::New(Subject::Round(r.id))),
            (None, "memo", [_, start, end]) => {
                let span = Span { start: usize::try_from(*start).ok()?, end: usize::try_from(*end).ok()? };
                model.documents.get(document).map(|d| Self::Passage(d.id, span))
            }
            (None, "memo", [_]) => model.memos.get(Id::new(number)).map(|memo| Self::Old(memo.id, memo.subject())),
            (None, "definition", [_]) => model.codebook.get(Id::new(number)).map(|code| Self::Definition(code.id)),
            (None, "dialect", _) => Some(Self::Dialect),
            _ => None,
        }
    }

    /// What the draft is about.
    pub fn subject(&self) -> Subject {
        match self {
            About::Passage(document, _) => Subject::Document(*document),
            About::New(subject) | About::Old(_, subject) => *subject,
            About::Definition(code) => Subject::Code(*code),
            About::Dialect => Subject::Diary,
        }
    }
}

/// What was written, and over what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wording {
    /// What the project held when the writing began.
    pub before: String,
    /// What is to be held now.
    pub words: String,
}

impl Wording {
    /// The same where the project holds something else by now, which another window wrote: below it stands what that
    /// added, so that neither is lost.
    pub fn with(&self, now: &str) -> String {
        let known: Vec<&str> = self.before.lines().chain(self.words.lines()).collect();
        let added = now.lines().filter(|line| !known.contains(line));
        std::iter::once(self.words.as_str()).chain(added).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

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
    pub fn new(about: About, kept: String, draft: Option<&str>) -> Self {
        let words = draft.unwrap_or(&kept);
        let lines = if words.is_empty() { Vec::new() } else { words.split('\n').map(str::to_owned).collect() };
        let mut area = TextArea::new(lines);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        area.set_cursor_line_style(Style::new());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        Self { about, kept, area, asks: false, unkept: false }
    }

    /// Writes on at words that could not be kept.
    pub fn unkept(about: About, kept: String, words: &str) -> Self {
        Self { unkept: true, ..Self::new(about, kept, Some(words)) }
    }

    /// What it is about.
    pub fn about(&self) -> &About {
        &self.about
    }

    fn wording(&self) -> Wording {
        Wording { before: self.kept.clone(), words: self.words() }
    }

    /// What is written so far.
    pub fn words(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Handles a key: Esc keeps what was written, as every act does; Ctrl-D gives it up after a question.
    pub fn key(&mut self, Key(code, modifiers): Key) -> OverlayOutcome {
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

    /// Takes pasted text in.
    pub fn paste(&mut self, text: &str) {
        self.unkept |= self.area.insert_str(crate::domain::text::canonical(text));
    }

    /// Draws it.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let place = paint::middle(area, 64, 14.min(area.height));
        paint::clear(buffer, place);
        let title = match self.about {
            About::Passage(..) => view.words.say("memo-on-passage").into_owned(),
            About::Dialect => view.words.say("dialect-title").into_owned(),
            About::New(subject) | About::Old(_, subject) => view.words.say(title(subject)).into_owned(),
            About::Definition(code) => {
                view.words.tell("line-define", &[("path", view.project.model().codebook.path(code).into())])
            }
        };
        let inner = paint::pane(buffer, place, (&title, ""), view.styles.active());
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        (&self.area).render(inner, buffer);
        if self.asks {
            let question = format!(" {} ", view.words.say("memo-give-up"));
            let below = (place.x + 2, place.bottom().saturating_sub(1));
            paint::words(buffer, below, place.width.saturating_sub(4), &question, view.styles.wrong());
        }
    }

    /// The phrase that tells its keys.
    pub fn hint(&self) -> &'static str {
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
