//! Commands: everything that a key can mean, declared once with its keys, its phrase and the places where it works.
//! Help, palette, bottom line and key presses all read this table.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::words::Words;

/// What a key can mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Command {
    /// One up in a list or text.
    Up,
    /// One down.
    Down,
    /// One to the left, or to the pane there.
    Left,
    /// One to the right, or to the pane there.
    Right,
    /// A word to the left.
    WordLeft,
    /// A word to the right.
    WordRight,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// To the beginning of the row or list.
    First,
    /// To the end of the row or list.
    Last,
    /// To the beginning of the text.
    Top,
    /// To the end of the text.
    Bottom,
    /// Selecting: one grapheme further left.
    SelectLeft,
    /// Selecting: one grapheme further right.
    SelectRight,
    /// Selecting: one row further up.
    SelectUp,
    /// Selecting: one row further down.
    SelectDown,
    /// Selecting freely with the arrows, on and off.
    SelectFreely,
    /// Select the sentence; again, the next one too.
    Mark,
    /// Select the word; again, the next one too.
    SelectWord,
    /// Select the sentence; again, the next one too.
    SelectSentence,
    /// Select the turn; again, the next one too.
    SelectTurn,
    /// The selection one unit larger.
    Grow,
    /// The selection one unit smaller.
    Shrink,
    /// Put a code on.
    Code,
    /// Put the last code on again.
    RepeatCode,
    /// A code named by the selected words.
    CodeFromWords,
    /// A pen, by digit; 0 takes it off.
    Pen(u8),
    /// Write a memo.
    Memo,
    /// Write about the whole interview.
    DocumentMemo,
    /// Move an excerpt's borders.
    Borders,
    /// Take a code or a colour off.
    Remove,
    /// Remove something whole: an interview, a code with all under it, excerpts. Never on the key of
    /// [`Command::Remove`].
    RemoveWhole,
    /// Copy with attribution.
    Copy,
    /// The same into a file, where the terminal keeps nothing.
    CopyToFile,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Enter: go in, open, confirm.
    Enter,
    /// Esc: one step back.
    Back,
    /// Narrow a list, or search.
    Narrow,
    /// The next hit.
    NextHit,
    /// The hit before.
    PreviousHit,
    /// The next interview.
    NextDocument,
    /// The interview before.
    PreviousDocument,
    /// Put a row among the chosen, or take it out.
    Choose,
    /// Put all rows among the chosen, or take all out.
    ChooseAll,
    /// Group the list differently.
    Group,
    /// Whether pens colour the excerpt or the coding.
    PenTarget,
    /// Add to the list or tree.
    Add,
    /// Rename.
    Rename,
    /// Define a code.
    Define,
    /// Move a code up among its siblings.
    MoveUp,
    /// Move a code down among its siblings.
    MoveDown,
    /// Move a code out of its parent.
    MoveOut,
    /// Move a code under the sibling above.
    MoveIn,
    /// Move a code to a place that is typed.
    MoveTo,
    /// Take a code out of use, or into use again.
    Retire,
    /// Say what a pen means.
    PenMeaning,
    /// Whether the counts of the tree follow what narrows the list.
    CountNarrowed,
    /// Who has said nothing here.
    Absent,
    /// Bring interviewers in or leave them out.
    Interviewers,
    /// Find only what is written as was asked, or dialect and missing *æ ø å* too.
    Strictly,
    /// How much of a hit is coded: its sentence, its turn, or itself.
    Unit,
    /// Save the search under a name.
    SaveSearch,
    /// List the saved searches.
    Searches,
    /// Which small words are one word in this project.
    Dialect,
    /// Sort differently.
    Sort,
    /// All there is about one row.
    Details,
    /// Make a table of what the screen shows.
    Export,
    /// Make the table of all themes.
    ExportThemes,
    /// Make a table of the codebook.
    ExportCodebook,
    /// Who is interviewed where.
    Link,
    /// Who a speaker is in the conversation.
    Role,
    /// Bring transcripts in.
    Import,
    /// The pane wider.
    Wider,
    /// The pane narrower.
    Narrower,
    /// The pane alone, or all of them again.
    Alone,
    /// Another screen to the right.
    NextScreen,
    /// Another screen to the left.
    PreviousScreen,
    /// A screen by its number, from 1.
    Screen(u8),
    /// All commands, by typing.
    Palette,
    /// The keys that work here.
    Help,
    /// Whether recent projects are remembered, on and off.
    Remember,
    /// The language that is spoken in an interview.
    Spoken,
    /// The language of the screens.
    Language,
    /// Times beside the turns of a transcript, on and off.
    Times,
    /// Times in quotations and tables, on and off.
    TimesInQuotations,
    /// To the start screen: another project.
    Projects,
    /// Leave.
    Quit,
}

impl Command {
    /// Whether it is there to change the project, so that it cannot be done in one that is open for reading only.
    pub fn changes(self) -> bool {
        use Command as C;
        let marks = matches!(self, C::Code | C::RepeatCode | C::CodeFromWords | C::Pen(_) | C::PenTarget | C::Borders);
        let writes = matches!(self, C::Memo | C::DocumentMemo | C::Define | C::Dialect | C::SaveSearch | C::PenMeaning);
        let moves = matches!(self, C::MoveUp | C::MoveDown | C::MoveOut | C::MoveIn | C::MoveTo | C::Undo | C::Redo);
        let keeps = matches!(self, C::Add | C::Rename | C::Retire | C::Link | C::Role | C::Spoken | C::Import);
        marks || writes || moves || keeps || matches!(self, C::Remove | C::RemoveWhole)
    }

    /// Whether it only moves about, and so is not worth a line in the list of all commands.
    pub fn is_motion(self) -> bool {
        use Command as C;
        let in_lists = matches!(self, C::Up | C::Down | C::Left | C::Right | C::PageUp | C::PageDown);
        in_lists || matches!(self, C::First | C::Last | C::Enter | C::Back)
    }

    /// What it has to do with.
    pub fn group(self) -> Group {
        use Command as C;
        match self {
            C::Memo | C::DocumentMemo => Group::Memos,
            C::Define | C::Add | C::Rename | C::Retire | C::RemoveWhole => Group::Codebook,
            C::MoveUp | C::MoveDown | C::MoveOut | C::MoveIn | C::MoveTo => Group::Codebook,
            C::Narrow | C::NextHit | C::PreviousHit | C::Group | C::Sort | C::Absent | C::Interviewers => Group::Search,
            C::Strictly | C::SaveSearch | C::Searches | C::Dialect | C::CountNarrowed => Group::Search,
            C::Export | C::ExportThemes | C::ExportCodebook | C::Copy | C::CopyToFile => Group::Tables,
            C::Import | C::Link | C::Role | C::Spoken | C::Details => Group::Interviews,
            C::NextDocument | C::PreviousDocument => Group::Interviews,
            C::Wider | C::Narrower | C::Alone | C::NextScreen | C::PreviousScreen | C::Screen(_) => Group::Window,
            C::Times => Group::Window,
            C::TimesInQuotations => Group::Tables,
            C::Undo | C::Redo | C::Palette | C::Help | C::Remember | C::Language | C::Projects | C::Quit => {
                Group::Program
            }
            _ => Group::Mark,
        }
    }
}

/// What commands have to do with; the list of all commands is ordered so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// Passages, and what is put on them.
    Mark,
    /// Memos.
    Memos,
    /// Codes and other things that have names.
    Codebook,
    /// Searching, and lists.
    Search,
    /// Tables and quotes.
    Tables,
    /// Interviews and participants.
    Interviews,
    /// Screens and panes.
    Window,
    /// The program.
    Program,
}

impl Group {
    /// The phrase that names it.
    pub fn phrase(self) -> &'static str {
        match self {
            Group::Mark => "group-mark",
            Group::Memos => "group-memos",
            Group::Codebook => "group-codebook",
            Group::Search => "group-search",
            Group::Tables => "group-tables",
            Group::Interviews => "group-interviews",
            Group::Window => "group-window",
            Group::Program => "group-program",
        }
    }
}

/// Where a command works: a part of the window that can have the keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pane {
    /// Wherever no text is being typed.
    Anywhere,
    /// The start screen.
    Start,
    /// The list of interviews.
    Documents,
    /// The transcript.
    Text,
    /// The transcript while an excerpt's borders are moved.
    Borders,
    /// What is coded where the cursor stands.
    AtCursor,
    /// The tree of themes.
    Tree,
    /// The excerpts under a theme.
    Excerpts,
    /// Search hits.
    Hits,
    /// The table of participants.
    People,
    /// All about one participant or interview.
    Person,
    /// Which interview belongs to which participant.
    Links,
}

impl Pane {
    /// The phrase that says where it is, such as "in the text (F1)".
    pub fn phrase(self) -> &'static str {
        match self {
            Pane::Anywhere => "pane-anywhere",
            Pane::Start => "pane-start",
            Pane::Documents => "pane-documents",
            Pane::Text => "pane-text",
            Pane::Borders => "pane-borders",
            Pane::AtCursor => "pane-at-cursor",
            Pane::Tree => "pane-tree",
            Pane::Excerpts => "pane-excerpts",
            Pane::Hits => "pane-hits",
            Pane::People => "pane-people",
            Pane::Person => "pane-person",
            Pane::Links => "pane-links",
        }
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it does.
    pub command: Command,
    /// Its keys, the first being the one that is shown.
    pub keys: &'static [Key],
    /// Its phrase.
    pub phrase: &'static str,
    /// The panes where it works.
    pub panes: &'static [Pane],
    /// Whether it belongs in the bottom line.
    pub shown: bool,
}

/// A key with its modifiers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Key(pub KeyCode, pub KeyModifiers);

const fn plain(code: KeyCode) -> Key {
    Key(code, KeyModifiers::NONE)
}
const fn char(c: char) -> Key {
    Key(KeyCode::Char(c), KeyModifiers::NONE)
}
const fn ctrl(c: char) -> Key {
    Key(KeyCode::Char(c), KeyModifiers::CONTROL)
}
const fn shift(code: KeyCode) -> Key {
    Key(code, KeyModifiers::SHIFT)
}
const fn with_ctrl(code: KeyCode) -> Key {
    Key(code, KeyModifiers::CONTROL)
}
const fn alt(code: KeyCode) -> Key {
    Key(code, KeyModifiers::ALT)
}

impl Key {
    /// The key that an event presses. Shift is part of a character, and a modifier only of other keys.
    pub fn of(event: &KeyEvent) -> Self {
        let modifiers = match event.code {
            // Windows tells AltGr as both: with it one types @ and [ on a Norwegian keyboard.
            KeyCode::Char(_) if event.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT) => {
                KeyModifiers::NONE
            }
            KeyCode::Char(_) => event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT),
            KeyCode::BackTab => KeyModifiers::NONE,
            _ => event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT),
        };
        Self(event.code, modifiers)
    }
}

use Command as C;
use Pane::{Anywhere, AtCursor, Borders, Documents, Excerpts, Hits, Links, People, Person, Start, Text, Tree};

const fn entry(
    command: Command,
    keys: &'static [Key],
    phrase: &'static str,
    panes: &'static [Pane],
    shown: bool,
) -> Entry {
    Entry { command, keys, phrase, panes, shown }
}

const LISTS: &[Pane] = &[Start, Documents, AtCursor, Tree, Excerpts, Hits, People, Person];
const MOVING: &[Pane] = &[Start, Documents, Text, Borders, AtCursor, Tree, Excerpts, Hits, People, Person, Links];
const SIDEWAYS: &[Pane] = &[Start, Documents, Text, AtCursor, Tree, Excerpts, Hits, People, Person, Links];
const BUT_HITS: &[Pane] = &[Documents, Text, Borders, AtCursor, Tree, Excerpts, People, Person, Links];
const POINTING: &[Pane] = &[Text];
const BESIDE: &[Pane] = &[Documents, Text, AtCursor, Tree, Excerpts, People, Person];

/// Every command.
pub const COMMANDS: &[Entry] = &[
    entry(C::Mark, &[char(' ')], "key-mark", POINTING, true),
    entry(C::Code, &[char('c')], "key-code", &[Text, AtCursor, Excerpts, Hits], true),
    entry(C::RepeatCode, &[char('.')], "key-repeat-code", &[Text, Excerpts, Hits], true),
    entry(C::CodeFromWords, &[char('C')], "key-code-from-words", POINTING, false),
    // Above the pens: hits are chosen before anything is put on them.
    entry(C::Choose, &[char(' ')], "key-choose", &[Hits], true),
    entry(C::Unit, &[char('t')], "key-unit", &[Hits], false),
    entry(C::Pen(1), &[char('1')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(2), &[char('2')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(3), &[char('3')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(4), &[char('4')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(5), &[char('5')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(6), &[char('6')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(7), &[char('7')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(8), &[char('8')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(9), &[char('9')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::Pen(0), &[char('0')], "key-no-pen", &[Text, AtCursor, Excerpts, Tree, Hits], false),
    entry(C::SelectWord, &[char('w')], "key-word", POINTING, false),
    entry(C::SelectSentence, &[char('s')], "key-sentence", POINTING, false),
    entry(C::SelectTurn, &[char('t')], "key-turn", POINTING, false),
    entry(C::Grow, &[char('+')], "key-grow", &[Text, Borders], false),
    entry(C::Shrink, &[char('-')], "key-shrink", &[Text, Borders], false),
    entry(C::SelectFreely, &[char('v')], "key-freely", POINTING, false),
    entry(C::SelectRight, &[shift(KeyCode::Right)], "key-select-right", POINTING, false),
    entry(C::SelectLeft, &[shift(KeyCode::Left)], "key-select-left", POINTING, false),
    entry(C::SelectDown, &[shift(KeyCode::Down)], "key-select-down", POINTING, false),
    entry(C::SelectUp, &[shift(KeyCode::Up)], "key-select-up", POINTING, false),
    entry(C::Memo, &[char('m')], "key-memo", &[Text, AtCursor, Tree, Excerpts, People, Person], true),
    entry(C::DocumentMemo, &[char('M')], "key-document-memo", &[Text, Documents], false),
    entry(C::Borders, &[char('b')], "key-borders", &[Text, AtCursor], false),
    entry(C::Remove, &[char('x'), plain(KeyCode::Delete)], "key-remove", &[Text, AtCursor, Excerpts], false),
    entry(C::RemoveWhole, &[char('X')], "key-remove-document", &[Documents], false),
    entry(C::RemoveWhole, &[char('X')], "key-remove-code", &[Tree], false),
    entry(C::RemoveWhole, &[char('X')], "key-remove-excerpts", &[Excerpts], false),
    entry(C::Copy, &[char('y')], "key-copy", &[Text, AtCursor, Tree, Excerpts, Hits], false),
    entry(C::CopyToFile, &[char('Y')], "key-copy-to-file", &[Text, AtCursor, Tree, Excerpts, Hits], false),
    entry(C::Choose, &[char(' ')], "key-choose", &[Excerpts], true),
    entry(C::ChooseAll, &[char('a')], "key-choose-all", &[Hits], false),
    entry(C::Narrow, &[char('/')], "key-narrow", &[Tree, Excerpts, Hits, Text, Documents], true),
    entry(C::Export, &[char('e')], "key-export", &[Tree, Excerpts], true),
    entry(C::Group, &[char('g')], "key-group", &[Tree, Excerpts, Hits], true),
    entry(C::PenTarget, &[char('k')], "key-pen-target", &[Excerpts], false),
    entry(C::Absent, &[char('i'), char('I')], "key-absent", &[Tree, Excerpts], false),
    // Among hits `i` is for interviewers; the other key of the two means the same everywhere.
    entry(C::Absent, &[char('I')], "key-absent-hits", &[Hits], true),
    entry(C::Strictly, &[char('s'), ctrl('s')], "key-strictly", &[Tree, Excerpts, Hits], false),
    entry(C::SaveSearch, &[char('S')], "key-save-search", &[Hits], false),
    entry(C::Searches, &[char('l'), ctrl('l')], "key-searches", &[Hits], true),
    entry(C::Searches, &[], "key-searches", &[Anywhere], false),
    entry(C::Interviewers, &[char('i')], "key-interviewers", &[Hits], false),
    entry(C::Add, &[char('a')], "key-add", &[Tree], true),
    entry(C::Add, &[char('a')], "key-add-to-person", &[People, Person], true),
    entry(C::Rename, &[char('r')], "key-rename", &[Tree, Documents, People, Person], true),
    entry(C::Details, &[char('d')], "key-details", &[People], true),
    entry(C::Role, &[char(' ')], "key-role", &[Person], true),
    entry(C::Link, &[char('l')], "key-link", &[People, Person], true),
    entry(C::Link, &[char(' '), plain(KeyCode::Enter)], "key-link-this", &[Links], true),
    entry(C::Spoken, &[char('s')], "key-spoken", &[Documents, People, Person], false),
    entry(C::Spoken, &[], "key-spoken", &[Text, AtCursor], false),
    entry(C::Sort, &[char('o')], "key-sort", &[Hits, People], true),
    entry(C::Define, &[char('d')], "key-define", &[Tree], false),
    entry(C::MoveUp, &[shift(KeyCode::Up), char('K')], "key-move-up", &[Tree], false),
    entry(C::MoveDown, &[shift(KeyCode::Down), char('J')], "key-move-down", &[Tree], false),
    entry(C::MoveOut, &[shift(KeyCode::Left), char('H')], "key-move-out", &[Tree], false),
    entry(C::MoveIn, &[shift(KeyCode::Right), char('L')], "key-move-in", &[Tree], false),
    entry(C::MoveTo, &[char('f')], "key-move-to", &[Tree], false),
    entry(C::Retire, &[char('o')], "key-retire", &[Tree], false),
    entry(C::CountNarrowed, &[char('n')], "key-count-narrowed", &[Tree, Excerpts], false),
    entry(C::NextHit, &[char('n')], "key-next-hit", &[Text], false),
    entry(C::PreviousHit, &[char('N')], "key-previous-hit", &[Text], false),
    entry(C::NextDocument, &[char(']'), char('>')], "key-next-document", &[Text, AtCursor], false),
    entry(C::PreviousDocument, &[char('['), char('<')], "key-previous-document", &[Text, AtCursor], false),
    entry(C::Import, &[char('h')], "key-import", &[Documents, Text, People, Start], false),
    entry(C::Up, &[plain(KeyCode::Up)], "key-up", MOVING, false),
    entry(C::Down, &[plain(KeyCode::Down)], "key-down", MOVING, false),
    entry(C::Right, &[plain(KeyCode::Right)], "key-border-end", &[Borders], true),
    entry(C::Left, &[plain(KeyCode::Left)], "key-border-end", &[Borders], false),
    entry(C::SelectRight, &[shift(KeyCode::Right)], "key-border-start", &[Borders], true),
    entry(C::SelectLeft, &[shift(KeyCode::Left)], "key-border-start", &[Borders], false),
    entry(C::Left, &[plain(KeyCode::Left)], "key-left", SIDEWAYS, false),
    entry(C::Right, &[plain(KeyCode::Right)], "key-right", SIDEWAYS, false),
    entry(C::WordLeft, &[with_ctrl(KeyCode::Left), alt(KeyCode::Left)], "key-word-left", &[Text], false),
    entry(C::WordRight, &[with_ctrl(KeyCode::Right), alt(KeyCode::Right)], "key-word-right", &[Text], false),
    entry(C::PageUp, &[plain(KeyCode::PageUp)], "key-page-up", MOVING, false),
    entry(C::PageDown, &[plain(KeyCode::PageDown)], "key-page-down", MOVING, false),
    entry(C::First, &[plain(KeyCode::Home)], "key-first", MOVING, false),
    entry(C::Last, &[plain(KeyCode::End)], "key-last", MOVING, false),
    entry(C::Top, &[with_ctrl(KeyCode::Home), char('g')], "key-top", &[Text], false),
    entry(C::Bottom, &[with_ctrl(KeyCode::End), char('G')], "key-bottom", &[Text], false),
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-enter", LISTS, true),
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-here", &[Text], true),
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-keep-borders", &[Borders], true),
    entry(C::Undo, &[char('u'), ctrl('z')], "key-undo", &[Anywhere], true),
    entry(C::Redo, &[char('U'), ctrl('r')], "key-redo", &[Anywhere], false),
    entry(C::NextScreen, &[plain(KeyCode::Tab)], "key-next-screen", BUT_HITS, false),
    // There Tab completes what is typed, and who presses it once more is not taken to another screen.
    entry(C::Narrow, &[plain(KeyCode::Tab)], "key-to-query", &[Hits], false),
    entry(C::PreviousScreen, &[plain(KeyCode::BackTab)], "key-previous-screen", &[Anywhere], false),
    entry(C::Screen(1), &[plain(KeyCode::F(1))], "screen-read", &[Anywhere], false),
    entry(C::Screen(2), &[plain(KeyCode::F(2))], "screen-themes", &[Anywhere], false),
    entry(C::Screen(3), &[plain(KeyCode::F(3))], "screen-search", &[Anywhere], false),
    entry(C::Screen(4), &[plain(KeyCode::F(4))], "screen-people", &[Anywhere], false),
    entry(C::Wider, &[plain(KeyCode::F(9))], "key-wider", BESIDE, false),
    entry(C::Narrower, &[plain(KeyCode::F(8))], "key-narrower", BESIDE, false),
    entry(C::Alone, &[char('z')], "key-alone", BESIDE, false),
    entry(C::Back, &[plain(KeyCode::Esc)], "key-leave-borders", &[Borders], true),
    entry(C::Back, &[plain(KeyCode::Esc)], "key-back", &[Anywhere], false),
    entry(C::Palette, &[ctrl('p'), char(':')], "key-palette", &[Anywhere], false),
    entry(C::Help, &[char('?')], "key-help", &[Anywhere], true),
    entry(C::ExportThemes, &[], "key-export-themes", &[Anywhere], false),
    entry(C::ExportCodebook, &[], "key-export-codebook", &[Anywhere], false),
    entry(C::Dialect, &[], "key-dialect", &[Anywhere], false),
    entry(C::PenMeaning, &[], "key-pen-meaning", &[Anywhere], false),
    entry(C::Language, &[], "key-language", &[Anywhere], false),
    entry(C::Times, &[], "key-times", &[Anywhere], false),
    entry(C::TimesInQuotations, &[], "key-times-in-quotations", &[Anywhere], false),
    entry(C::Remember, &[], "key-remember", &[Anywhere], false),
    entry(C::Projects, &[], "key-projects", &[Anywhere], false),
    entry(C::Quit, &[char('q'), ctrl('q')], "key-quit", &[Anywhere], false),
];

/// The commands that work at `pane`, its own before those that work anywhere.
pub fn at(pane: Pane) -> impl Iterator<Item = &'static Entry> {
    let own = COMMANDS.iter().filter(move |e| e.panes.contains(&pane));
    own.chain(COMMANDS.iter().filter(|e| e.panes.contains(&Anywhere)))
}

/// What a key means at `pane`.
pub fn meant(pane: Pane, key: Key) -> Option<Command> {
    at(pane).find(|entry| entry.keys.contains(&key)).map(|entry| entry.command)
}

/// Where else a key means something: that line of the table.
pub fn meant_elsewhere(pane: Pane, key: Key) -> Option<&'static Entry> {
    COMMANDS.iter().find(|entry| entry.keys.contains(&key) && !entry.panes.contains(&pane))
}

/// The line of the table that says how a command is called at `pane`.
pub fn entry_at(pane: Pane, command: Command) -> Option<&'static Entry> {
    at(pane).find(|entry| entry.command == command)
}

/// The key that is shown for a command at `pane`, where it has one.
pub fn shown_at(pane: Pane, command: Command) -> Option<Key> {
    at(pane).find(|entry| entry.command == command).and_then(|entry| entry.keys.first()).copied()
}

/// A key as the screen names it.
pub fn name(words: &Words, key: Key) -> String {
    let Key(code, modifiers) = key;
    let code = match code {
        KeyCode::Char(' ') => words.say("key-name-space").into_owned(),
        KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => c.to_uppercase().to_string(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::F(n) => format!("F{n}"),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::Enter => "Enter".to_owned(),
        KeyCode::Esc => "Esc".to_owned(),
        KeyCode::Tab => "Tab".to_owned(),
        KeyCode::BackTab => "Shift-Tab".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::Home => "Home".to_owned(),
        KeyCode::End => "End".to_owned(),
        KeyCode::Delete => "Del".to_owned(),
        other => format!("{other:?}"),
    };
    let named = [(KeyModifiers::CONTROL, "Ctrl-"), (KeyModifiers::ALT, "Alt-"), (KeyModifiers::SHIFT, "Shift-")];
    named.iter().filter(|(m, _)| modifiers.contains(*m)).map(|(_, name)| *name).collect::<String>() + &code
}

/// The key that a phrase of the bottom line names first, as in `Enter ja` or `Enter, Tab til treffene`.
pub fn first_named(words: &Words, told: &str) -> Option<Key> {
    let word = told.split([' ', ',', '–']).next().filter(|word| !word.is_empty())?;
    let plain = |code| Key(code, KeyModifiers::NONE);
    let [space, up, down] = [KeyCode::Char(' '), KeyCode::Up, KeyCode::Down].map(plain);
    if word == name(words, up) + &name(words, down) {
        return Some(down);
    }
    let mut one = word.chars();
    if let (Some(c), None) = (one.next(), one.next()) {
        let arrows = [KeyCode::Left, KeyCode::Right, KeyCode::Up, KeyCode::Down].map(plain);
        return Some(arrows.into_iter().find(|key| name(words, *key) == word).unwrap_or(plain(KeyCode::Char(c))));
    }
    if let Some(letter) = word.strip_prefix("Ctrl-").and_then(|rest| rest.chars().next()) {
        return Some(Key(KeyCode::Char(letter.to_ascii_lowercase()), KeyModifiers::CONTROL));
    }
    let codes = [KeyCode::Enter, KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::Delete];
    let named = codes.into_iter().chain((1..=12).map(KeyCode::F)).map(plain).chain([space]);
    named.into_iter().find(|key| name(words, *key) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PANES: [Pane; 12] =
        [Start, Documents, Text, Borders, AtCursor, Tree, Excerpts, Hits, People, Person, Links, Anywhere];

    #[test]
    fn the_keys_that_a_phrase_names_are_known() {
        let words = Words::new(crate::words::Language::Nb);
        let told =
            "Enter ja · Esc nei · Enter, Tab til treffene · mellomrom merk · ← opp · r bytt · Ctrl-N nytt · F1–F4 x";
        let named: Vec<String> =
            told.split(" · ").filter_map(|told| Some(name(&words, first_named(&words, told)?))).collect();
        assert_eq!(named, ["Enter", "Esc", "Enter", "mellomrom", "←", "r", "Ctrl-N", "F1"]);
        assert_eq!(first_named(&words, "Skriv for å finne"), None);
    }

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for pane in PANES {
            let mut seen = Vec::new();
            for key in COMMANDS.iter().filter(|e| e.panes.contains(&pane)).flat_map(|e| e.keys) {
                assert!(!seen.contains(key), "{key:?} twice at {pane:?}");
                seen.push(*key);
            }
        }
    }
}
