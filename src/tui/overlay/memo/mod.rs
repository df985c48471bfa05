//! An editor for a memo, a code definition or the dialect words. Unsaved text is stored in the project as a draft, so
//! that a crash loses nothing. For a memo it almost fills the window.
//!
//! ```text
//! ┌ Notat til koden Oppstart ────────────────────────────────────────┐
//! │ Metning?                                                         │
//! │ Jf. [[I03 41]]. Det samme under [[Opp                            │
//! │                                 ┌─────────────────────────┐      │
//! │                                 │ Oppstart/Opplæring      │      │
//! ```

mod completion;
mod links;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::{OverlayBehaviour, OverlayOutcome};
use crate::analysis::count::Person;
use crate::analysis::quote::Quotation;
use crate::domain::ids::ExcerptId;
use crate::domain::memo::Subject;
use crate::error::Error;
use crate::project::Project;
use crate::project::code::CodeText;
use crate::project::memo::MAX_LENGTH;
use crate::project::writing::{EditedText, Wording};
use crate::tui::command::Key;
use crate::tui::view::View;
use crate::tui::widget::paint;
use completion::{Completion, CompletionOutcome};
use links::ShownLinks;

/// The widest editor, in columns. Longer rows are hard to read.
const MAX_WIDTH: u16 = 100;

/// How many changes can be undone in the editor.
const MAX_UNDO: usize = 1000;

/// The editor.
pub struct Memo {
    edited: EditedText,
    /// The saved text.
    saved: String,
    area: TextArea<'static>,
    links: ShownLinks,
    completion: Option<Completion>,
    /// The quote that is put in other words, shown above the text.
    quote: Option<Quotation>,
    /// The text that an editor begins with, which counts as nothing until it is changed.
    suggested: Option<String>,
    /// Whether pasted text was refused because the memo would be too long.
    is_full: bool,
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
        let suggested = suggestion(project, edited).filter(|_| draft.is_none() && saved.is_empty());
        let words = draft.or_else(|| suggested.clone()).unwrap_or_else(|| saved.clone());
        Self { suggested, ..Self::with(project, edited, &words, saved) }
    }

    /// Opens text that could not be saved.
    pub fn with_unsaved(project: &Project, edited: EditedText, words: String) -> Self {
        Self { is_unsaved: true, ..Self::with(project, edited, &words, project.written(edited)) }
    }

    fn with(project: &Project, edited: EditedText, words: &str, saved: String) -> Self {
        let (links, words) = match edited.is_memo() {
            true => ShownLinks::of(project, words),
            false => (ShownLinks::default(), words.to_owned()),
        };
        let lines = if words.is_empty() { Vec::new() } else { words.split('\n').map(str::to_owned).collect() };
        let mut area = TextArea::new(lines);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        area.set_cursor_line_style(Style::new());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_max_histories(MAX_UNDO);
        let (asks_to_discard, is_full, is_unsaved) = (false, false, false);
        let quote = edited.version_of().and_then(|excerpt| quote(project, edited, excerpt));
        let (completion, suggested) = (None, None);
        Self { edited, saved, area, links, completion, quote, suggested, is_full, asks_to_discard, is_unsaved }
    }

    /// Puts the cursor before this byte of the saved text, unless a draft is being continued.
    pub fn go_to(&mut self, at: usize) {
        let Some(before) = self.saved.get(..at).filter(|_| self.words() == self.saved) else { return };
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        let number = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        self.area.move_cursor(CursorMove::Jump(number(before.matches('\n').count()), number(column)));
    }

    /// What is being edited.
    pub fn edited(&self) -> EditedText {
        self.edited
    }

    fn wording(&self) -> Wording {
        Wording { before: self.saved.clone(), words: self.words() }
    }

    /// The text so far, as it is stored.
    pub fn words(&self) -> String {
        let words = self.links.stored(&self.area.lines().join("\n"));
        if self.suggested.as_ref() == Some(&words) { self.saved.clone() } else { words }
    }

    /// Draws the quote that is put in other words, in the upper half. Returns the area below it.
    fn draw_quote(&self, buffer: &mut Buffer, area: Rect, view: View) -> Rect {
        let Some(quote) = &self.quote else { return area };
        let text = quote.marked(view.words);
        let height = paint::rows_of(&text, area.width).min(area.height / 2);
        paint::wrapped(buffer, Rect { height, ..area }, &text, view.styles.dim());
        let rule = "─".repeat(usize::from(area.width));
        paint::words(buffer, (area.x, area.y + height), area.width, &rule, view.styles.dim());
        paint::below(area, usize::from(height) + 1)
    }

    /// Follows the link at the cursor, after saving. Outside a link it does nothing.
    fn follow(&self, view: View) -> OverlayOutcome {
        let cursor = self.area.cursor();
        let before = self.area.lines().iter().take(cursor.0).map(|line| line.len() + 1).sum::<usize>();
        let line = self.area.lines().get(cursor.0).map_or("", String::as_str);
        let column = line.char_indices().nth(cursor.1).map_or(line.len(), |(byte, _)| byte);
        let text = self.area.lines().join("\n");
        // The cursor may be right after the link.
        let at = [before + column, (before + column).saturating_sub(1)];
        let target = at.into_iter().find_map(|at| self.links.target_at(view.project, &text, at));
        target.map_or(OverlayOutcome::Unknown, |target| OverlayOutcome::Follow(self.edited, self.wording(), target))
    }

    /// Handles a key of the list of names, if it is open. Returns whether it did.
    fn complete(&mut self, key: Key) -> bool {
        let Some(completion) = &mut self.completion else { return false };
        match completion.key(key) {
            CompletionOutcome::Other => return false,
            CompletionOutcome::Moved => return true,
            CompletionOutcome::Closed => {}
            CompletionOutcome::Chosen(name, target) => {
                completion.write(&mut self.area, &name);
                self.links.add_target(&name, target);
                self.is_unsaved = true;
            }
        }
        self.completion = None;
        true
    }

    /// Passes a key to the text. Typing opens the list of names, and moving closes it.
    fn edit(&mut self, view: View, Key(code, modifiers): Key) {
        let before = self.area.lines().len();
        let is_changed = match code {
            KeyCode::Char('z') if modifiers.contains(KeyModifiers::CONTROL) => self.area.undo(),
            KeyCode::Char('y') if modifiers.contains(KeyModifiers::CONTROL) => self.area.redo(),
            _ => self.area.input(KeyEvent::new(code, modifiers)),
        };
        self.is_unsaved |= is_changed || before != self.area.lines().len();
        self.completion =
            (is_changed && self.edited.is_memo()).then(|| Completion::at_cursor(view.project, &self.area)).flatten();
    }
}

impl OverlayBehaviour for Memo {
    /// Handles a key: Esc saves, like every act. Ctrl-D discards the changes and asks first.
    fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        let Key(code, modifiers) = key;
        self.is_full = false;
        let control = modifiers.contains(KeyModifiers::CONTROL);
        if std::mem::take(&mut self.asks_to_discard) {
            return match code {
                KeyCode::Enter | KeyCode::Char('j' | 'J' | 'y' | 'Y') => OverlayOutcome::Discard(self.edited),
                _ => OverlayOutcome::Waiting,
            };
        }
        if self.complete(key) {
            return OverlayOutcome::Waiting;
        }
        match code {
            KeyCode::Char('o') if control && self.edited.is_memo() => return self.follow(view),
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
            _ => self.edit(view, key),
        }
        OverlayOutcome::Waiting
    }

    fn paste(&mut self, _: View, text: &str) {
        let length = self.area.lines().iter().map(|line| line.len() + 1).sum::<usize>();
        self.is_full = length.saturating_add(text.len()) > MAX_LENGTH;
        if !self.is_full {
            self.is_unsaved |= self.area.insert_str(crate::domain::text::canonical(text));
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let title = match self.edited {
            EditedText::Dialect => view.words.say("dialect-title").into_owned(),
            EditedText::Turn(_, number) => view.words.tell("edit-turn", &[("turn", number.into())]),
            EditedText::OwnText(_) | EditedText::NewOwnText => view.words.say("edit-own-text").into_owned(),
            EditedText::Description(code, which) => {
                let path = view.project.model().codebook.path(code);
                let key = match which {
                    CodeText::Definition => "line-define",
                    CodeText::Inclusion => "line-include",
                    CodeText::Exclusion => "line-exclude",
                };
                view.words.tell(key, &[("path", path.into())])
            }
            EditedText::Condensation(_) => view.words.say("edit-condensation").into_owned(),
            EditedText::Rendering(_) => view.words.say("edit-rendering").into_owned(),
            EditedText::Translation(_) => view.words.say("edit-translation").into_owned(),
            EditedText::Condensate(code) => {
                let path = view.project.model().codebook.path(code);
                view.words.tell("edit-condensate", &[("path", path.into())])
            }
            memo => title(view, memo),
        };
        let is_own_text = matches!(self.edited, EditedText::OwnText(_) | EditedText::NewOwnText);
        let is_large = self.edited.is_memo() || is_own_text || self.quote.is_some();
        let size = if is_large { (MAX_WIDTH, area.height.saturating_sub(2)) } else { (64, 14) };
        let inner = paint::sheet(buffer, area, size, &title, view.styles);
        let inner = self.draw_quote(buffer, inner, view);
        (&self.area).render(inner, buffer);
        pull_back_spaces(buffer, inner);
        let warning = match (self.asks_to_discard, self.is_full) {
            (true, _) => Some(view.words.say("memo-discard").into_owned()),
            (_, true) => Some(crate::words::error::sentence(view.words, &Error::MemoTooLong { most: MAX_LENGTH })),
            _ => None,
        };
        if let Some(warning) = warning {
            let place = (inner.x, inner.bottom());
            paint::words(buffer, place, inner.width, &format!(" {warning} "), view.styles.error());
        }
        if let Some(completion) = &mut self.completion {
            let (cursor, scrolled) = (self.area.screen_cursor(), self.area.scroll_offset());
            let row = u16::try_from(cursor.row).unwrap_or(u16::MAX).saturating_sub(scrolled.0);
            let column = u16::try_from(cursor.col).unwrap_or(u16::MAX).saturating_sub(scrolled.1);
            completion.draw(buffer, area, (inner.x + column, inner.y + row), view.styles);
        }
    }

    fn hint(&self) -> &'static str {
        match self.edited {
            _ if self.asks_to_discard => "hint-confirm",
            _ if self.completion.is_some() => "hint-completion",
            EditedText::Description(..) => "hint-definition",
            edited if edited.is_for_print() => "hint-for-print",
            EditedText::Dialect => "hint-dialect",
            EditedText::Cell(..) => "hint-cell",
            EditedText::Turn(..) => "hint-edit-turn",
            EditedText::OwnText(_) | EditedText::NewOwnText => "hint-edit-own-text",
            _ => "hint-memo",
        }
    }
}

/// The quote of an excerpt as its other version is made from it: a translation from what is printed, others from the text.
fn quote(project: &Project, edited: EditedText, excerpt: ExcerptId) -> Option<Quotation> {
    let printed = project.printed_quote(excerpt).ok()?;
    Some(if matches!(edited, EditedText::Translation(_)) { printed.quotation } else { printed.spoken })
}

/// What the editor of a version of a quote begins with: a rendering with what is printed now.
fn suggestion(project: &Project, edited: EditedText) -> Option<String> {
    let EditedText::Rendering(excerpt) = edited else { return None };
    let printed = project.excerpt_quotation(excerpt).ok()?;
    Some(printed.lines.iter().map(|line| line.words.as_str()).collect::<Vec<_>>().join("\n"))
}

/// Where a row is full and the space after it begins the next row, moves that row to the left.
fn pull_back_spaces(buffer: &mut Buffer, area: Rect) {
    let Some(last) = area.right().checked_sub(1).filter(|_| area.width > 2) else { return };
    for y in area.y + 1..area.bottom() {
        let is_space = |x: u16, y: u16| buffer[(x, y)].symbol() == " ";
        // The cursor must stay in sight.
        let has_cursor = buffer[(area.x, y)].modifier.contains(Modifier::REVERSED);
        if is_space(last, y - 1) || !is_space(area.x, y) || is_space(area.x + 1, y) || has_cursor {
            continue;
        }
        for x in area.x..last {
            buffer[(x, y)] = buffer[(x + 1, y)].clone();
        }
        buffer[(last, y)].reset();
    }
}

/// The title of a memo: what it is about.
pub fn title(view: View, memo: EditedText) -> String {
    let (phrase, subject) = match memo {
        EditedText::NewMemo(subject) | EditedText::Memo(_, subject) => (title_phrase(subject), subject),
        EditedText::Summary(document) => ("memo-summary", Subject::Document(document)),
        EditedText::Reflection(document) => ("memo-reflection", Subject::Document(document)),
        EditedText::Cell(participant, topic) => {
            let person = view.project.person_name(Person::Participant(participant));
            return format!("{person} · {}", view.project.topic_name(topic));
        }
        _ => return view.words.say("memo-on-passage").into_owned(),
    };
    let title = view.words.say(phrase);
    match subject {
        Subject::Diary | Subject::Round(_) => title.into_owned(),
        _ => format!("{title} {}", view.project.subject_in_words(view.words, subject)),
    }
}

fn title_phrase(subject: Subject) -> &'static str {
    match subject {
        Subject::Document(_) => "memo-on-document",
        Subject::Code(_) => "memo-on-code",
        Subject::Participant(_) => "memo-on-participant",
        Subject::Coding(_) => "memo-on-coding",
        Subject::Excerpt(_) => "memo-on-passage",
        Subject::Round(_) => "memo-on-round",
        Subject::Diary => "memo-in-diary",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_begins_with_the_space_of_a_full_row_is_moved_to_the_left() {
        let mut area = TextArea::new(vec!["abcde fg".to_owned(), " hi".to_owned()]);
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(Style::new());
        let place = Rect::new(0, 0, 5, 3);
        let mut buffer = Buffer::empty(place);
        (&area).render(place, &mut buffer);
        pull_back_spaces(&mut buffer, place);
        let rows: Vec<String> = (0..3).map(|y| (0..5).map(|x| buffer[(x, y)].symbol()).collect()).collect();
        assert_eq!(rows, ["abcde", "fg   ", " hi  "]);
    }
}
