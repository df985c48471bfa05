//! Every place that a correction changes, shown before anything happens.
//!
//! ```text
//! ┌ «Kari» → «Nora» i 3 intervjuer ──────────────┐
//! │ I01, replikk 4: … sa at [Kari → Nora] kom …  │
//! ```

use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{OverlayBehaviour, OverlayOutcome};
use crate::domain::ids::DocumentId;
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::backup::clean::Cleaned;
use crate::project::document::correct::{NameCount, NameElsewhere, Plan};
use crate::project::document::redact::RedactionPlan;
use crate::tui::command::Key;
use crate::tui::outcome::ForGood;
use crate::tui::view::View;
use crate::tui::widget::paint;
use crate::tui::widget::wrap::shortened;
use crate::words::Words;
use crate::words::kind::{self, replaced};

/// What is to be changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wish {
    /// A name is replaced by another. The flag says whether only whole words are meant.
    Name(ForGood, String, String, bool),
    /// A passage is struck for good.
    Strike(DocumentId, Span),
}

/// A worked-out change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// A correction, which can be undone.
    Correction(Plan),
    /// A redaction, which cannot.
    Redaction(Box<RedactionPlan>),
}

/// The list.
pub struct Places {
    wish: Wish,
    change: Change,
    count: NameCount,
    rows: Vec<String>,
    /// Where the name stands outside the texts, which a correction leaves alone.
    elsewhere: Vec<String>,
    top: usize,
    height: usize,
}

impl Places {
    /// Works out a change. Errors: those of the plan.
    pub fn new(project: &Project, words: &Words, wish: Wish) -> Result<Self> {
        let change = match &wish {
            Wish::Name(ForGood::No, old, new, whole) => Change::Correction(project.plan_name(old, new, *whole)?),
            Wish::Name(ForGood::Yes, old, new, whole) => {
                Change::Redaction(Box::new(project.plan_name_redaction(old, new, *whole)?))
            }
            Wish::Strike(document, span) => Change::Redaction(Box::new(project.plan_strike(*document, *span)?)),
        };
        let count = match &wish {
            Wish::Name(_, old, ..) => project.count_name(old)?,
            Wish::Strike(..) => NameCount::default(),
        };
        let rows = rows(project, words, &change)?;
        let elsewhere = match &wish {
            Wish::Name(ForGood::No, old, ..) => name_elsewhere(project, words, old),
            _ => Vec::new(),
        };
        Ok(Self { wish, change, count, rows, elsewhere, top: 0, height: 1 })
    }

    /// Whether there is nothing to change.
    pub fn is_empty(&self) -> bool {
        match &self.change {
            Change::Correction(plan) => plan.is_empty(),
            Change::Redaction(plan) => plan.is_empty(),
        }
    }

    fn is_for_good(&self) -> bool {
        matches!(self.change, Change::Redaction(_))
    }

    /// In how many places words are replaced.
    fn place_count(&self) -> usize {
        match &self.change {
            Change::Correction(plan) => plan.place_count(),
            Change::Redaction(plan) => plan.place_count(),
        }
    }

    /// What will become of the backups.
    fn backup_notes(&self, words: &Words) -> Vec<String> {
        const MOST: usize = 3;
        let Change::Redaction(plan) = &self.change else { return Vec::new() };
        let (left, replaced): (Vec<&Cleaned>, Vec<&Cleaned>) = plan.backups.iter().partition(|one| one.is_left());
        let mut notes = Vec::new();
        if !replaced.is_empty() {
            notes.push(words.tell("redact-backups-would", &[("n", replaced.len().into())]));
        }
        let name = |one: &Cleaned| one.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        notes.extend(left.iter().take(MOST).map(|one| one.text(words, &name(one))));
        if left.len() > MOST {
            notes.push(format!("… +{}", left.len() - MOST));
        }
        notes
    }

    fn scroll(&mut self, by: isize) -> OverlayOutcome {
        self.top = self.top.saturating_add_signed(by).min(self.rows.len().saturating_sub(self.height));
        OverlayOutcome::Waiting
    }

    /// The same change, in whole words only or everywhere.
    fn other_words(&mut self, view: View) -> OverlayOutcome {
        let Wish::Name(for_good, old, new, whole) = &self.wish else { return OverlayOutcome::Unknown };
        if self.count.inside == 0 {
            return OverlayOutcome::Unknown;
        }
        let wish = Wish::Name(*for_good, old.clone(), new.clone(), !whole);
        if let Ok(other) = Self::new(view.project, view.words, wish) {
            *self = other;
        }
        OverlayOutcome::Waiting
    }
}

/// A row for each place.
fn rows(project: &Project, words: &Words, change: &Change) -> Result<Vec<String>> {
    let line = |text: &str| text.replace('\n', " ⏎ ");
    let plan = match change {
        Change::Correction(plan) => plan,
        Change::Redaction(plan) => &plan.texts,
    };
    let mut rows = Vec::new();
    for place in project.places_of(plan)? {
        let name = project.model().documents.get(place.document).map_or("", |document| document.name.as_str());
        let change = replaced(words, &line(&place.removed), &line(&place.inserted));
        let text = format!("{}{change}{}", last_words(&line(&place.before)), first_words(&line(&place.after)));
        let values = [("document", name.into()), ("turn", place.turn.into()), ("text", text.into())];
        rows.push(words.tell("correct-place", &values));
    }
    if let Change::Redaction(plan) = change {
        for row in &plan.rows {
            let table = kind::table(words, row.table);
            rows.extend(row.texts().map(|(before, after)| format!("{table}: {} → {}", line(&before), line(&after))));
        }
        for one in &plan.quoting {
            let table = kind::table(words, one.table);
            rows.push(words.tell("redact-look", &[("table", table.into()), ("text", line(&one.text).into())]));
        }
    }
    Ok(rows)
}

/// Where a name stands outside the texts, each place with the key that changes it.
pub(in crate::tui) fn name_elsewhere(project: &Project, words: &Words, name: &str) -> Vec<String> {
    let model = project.model();
    let place = |place: NameElsewhere| match place {
        NameElsewhere::Document(id) => {
            let name = model.documents.get(id).map_or("", |document| document.name.as_str());
            words.tell("name-in-document", &[("name", name.into())])
        }
        NameElsewhere::Participant(id) => {
            let name = model.participants.get(id).map_or("", |one| one.shown_name());
            words.tell("name-in-participant", &[("name", name.into())])
        }
        NameElsewhere::Speaker(id) => {
            let speaker = model.speakers.get(id);
            let label = speaker.map_or("", |speaker| speaker.label.as_str());
            let document = speaker.and_then(|speaker| model.documents.get(speaker.document));
            let document = document.map_or("", |document| document.name.as_str());
            words.tell("name-in-speaker", &[("name", label.into()), ("document", document.into())])
        }
        NameElsewhere::Code(id) => words.tell("name-in-code", &[("name", model.codebook.path(id).into())]),
        NameElsewhere::Memos(n) => words.tell("name-in-memos", &[("n", n.into())]),
    };
    project.name_elsewhere(name).into_iter().map(place).collect()
}

/// The last words of a text, so that what changes is in sight in a narrow window.
fn last_words(text: &str) -> String {
    const LONGEST: usize = 20;
    let skipped = text.chars().count().saturating_sub(LONGEST);
    match text.char_indices().nth(skipped).filter(|_| skipped > 0) {
        Some((at, _)) => {
            let rest = text.get(at..).unwrap_or_default();
            format!("… {}", rest.split_once(' ').map_or(rest, |(_, rest)| rest))
        }
        None => text.to_owned(),
    }
}

/// The first words of a text that may be cut off in the middle of a word.
fn first_words(text: &str) -> String {
    const LONGEST: usize = 30;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            let whole = text.get(..end).unwrap_or_default();
            format!("{} …", whole.rsplit_once(' ').map_or(whole, |(whole, _)| whole))
        }
        None => text.to_owned(),
    }
}

impl OverlayBehaviour for Places {
    /// Handles a key. A change for good must be confirmed by the first letter of "yes".
    fn key(&mut self, view: View, key: Key) -> OverlayOutcome {
        let page = isize::try_from(self.height).unwrap_or(1);
        match key.0 {
            KeyCode::Esc | KeyCode::Char('n' | 'N' | 'q') => OverlayOutcome::Closed,
            KeyCode::Enter if self.is_for_good() => OverlayOutcome::Unknown,
            KeyCode::Enter | KeyCode::Char('j' | 'J' | 'y' | 'Y') => {
                OverlayOutcome::Correct(Box::new(self.change.clone()))
            }
            KeyCode::Char('w' | 'W') => self.other_words(view),
            KeyCode::Up => self.scroll(-1),
            KeyCode::Down => self.scroll(1),
            KeyCode::PageUp => self.scroll(-page),
            KeyCode::PageDown => self.scroll(page),
            _ => OverlayOutcome::Unknown,
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, view: View) {
        let n = self.place_count();
        let title = match &self.wish {
            Wish::Name(_, old, new, _) => {
                view.words.tell("places-name", &[("old", old.into()), ("new", new.into()), ("n", n.into())])
            }
            Wish::Strike(..) => view.words.tell("places-strike", &[("n", n.into())]),
        };
        let mut notes = Vec::new();
        if self.is_for_good() {
            notes.push(view.words.say("places-for-good").into_owned());
            notes.extend(self.backup_notes(view.words));
        }
        if let (Wish::Name(_, old, _, whole), true) = (&self.wish, self.count.inside > 0) {
            let key = if *whole { "places-whole" } else { "places-inside" };
            notes.push(view.words.tell(key, &[("name", old.into()), ("inside", self.count.inside.into())]));
        }
        if !self.elsewhere.is_empty() {
            notes.push(view.words.tell("places-elsewhere", &[("places", self.elsewhere.join("; ").into())]));
        }
        let width = area.width.saturating_sub(4).min(110);
        let note = notes.join("\n");
        let below = if note.is_empty() { 0 } else { paint::rows_of(&note, width.saturating_sub(4)) + 1 };
        let wanted = u16::try_from(self.rows.len().max(1)).unwrap_or(u16::MAX).saturating_add(below + 2);
        let inner = paint::sheet(buffer, area, (width, wanted.min(area.height.saturating_sub(2))), &title, view.styles);
        let list = Rect { height: inner.height.saturating_sub(below), ..inner };
        self.height = usize::from(list.height).max(1);
        for (row, y) in self.rows.iter().skip(self.top).zip(list.y..list.bottom()) {
            let shown = shortened(row, usize::from(list.width));
            paint::words(buffer, (list.x, y), list.width, &shown, Style::new());
        }
        let under = Rect { y: list.bottom() + 1, height: below.saturating_sub(1), ..inner };
        if below > 0 {
            paint::wrapped(
                buffer,
                under,
                &note,
                if self.is_for_good() { view.styles.error() } else { view.styles.dim() },
            );
        }
    }

    fn hint(&self) -> &'static str {
        match (self.is_for_good(), self.count.inside > 0) {
            (false, false) => "hint-places",
            (false, true) => "hint-places-words",
            (true, false) => "hint-places-for-good",
            (true, true) => "hint-places-for-good-words",
        }
    }
}
