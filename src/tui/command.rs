//! Commands: everything that a key can do, declared once with its keys, its phrase and the panes where it works. The
//! help, the palette, the bottom line and key presses all use this table.

mod changes;
mod group;
mod key_name;
mod lists;
mod pane;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use group::Group;
pub use key_name::{first_key, name};
pub use pane::Pane;

/// What a key can do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Command {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One step left, or to the pane on the left.
    Left,
    /// One step right, or to the pane on the right.
    Right,
    /// One word left.
    WordLeft,
    /// One word right.
    WordRight,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the beginning of the row or list.
    First,
    /// To the end of the row or list.
    Last,
    /// To the beginning of the text.
    Top,
    /// To the end of the text.
    Bottom,
    /// Extends the selection one grapheme to the left.
    SelectLeft,
    /// Extends the selection one grapheme to the right.
    SelectRight,
    /// Extends the selection one row up.
    SelectUp,
    /// Extends the selection one row down.
    SelectDown,
    /// Turns selecting with the arrow keys on or off.
    SelectFreely,
    /// Selects the sentence. Pressed again, adds the next one.
    Mark,
    /// Selects the word. Pressed again, adds the next one.
    SelectWord,
    /// Selects the sentence. Pressed again, adds the next one.
    SelectSentence,
    /// Selects the turn. Pressed again, adds the next one.
    SelectTurn,
    /// Makes the selection one unit larger.
    Grow,
    /// Makes the selection one unit smaller.
    Shrink,
    /// Applies a code.
    Code,
    /// Applies the last code again.
    RepeatCode,
    /// Applies a code named by the selected words.
    CodeFromWords,
    /// Applies the pen with this digit. 0 removes the colour.
    Pen(u8),
    /// Writes a memo.
    Memo,
    /// Writes a memo on the whole interview.
    DocumentMemo,
    /// Shows or hides the summary of the interview and the reflection on it.
    InterviewMemos,
    /// Writes the summary of the interview.
    WriteSummary,
    /// Writes the reflection on the interview.
    WriteReflection,
    /// Writes today's entry in the research diary.
    DiaryEntry,
    /// Lists only the research diary, or all memos.
    Diary,
    /// Lists the memos on the next kind of thing.
    MemoSubjects,
    /// Lists the memos by the next coder.
    MemoCoders,
    /// Goes to what a memo is about.
    ToSubject,
    /// Moves an excerpt's borders.
    Borders,
    /// Edits the turn, or the whole text of one's own.
    EditText,
    /// Replaces a name throughout.
    ReplaceName,
    /// Joins the turn with the one before.
    JoinTurn,
    /// Splits the turn at the cursor.
    SplitTurn,
    /// Gives the turn to another speaker.
    TurnSpeaker,
    /// Removes a passage or a name for good.
    Redact,
    /// Removes a code or a colour from a passage.
    Remove,
    /// Deletes something large: an interview, a code with its subcodes, excerpts. It never has the key of
    /// [`Command::Remove`].
    RemoveWhole,
    /// Copies a quote with its attribution.
    Copy,
    /// Copies to a file, for terminals without a clipboard.
    CopyToFile,
    /// Undoes the last act.
    Undo,
    /// Redoes what was undone.
    Redo,
    /// Undoes every act after the selected one.
    UndoTo,
    /// Shows the facts for the method chapter.
    Facts,
    /// Enter: opens or confirms.
    Enter,
    /// Esc: one step back.
    Back,
    /// Filters a list, or searches.
    Filter,
    /// Goes to the next hit.
    NextHit,
    /// Goes to the previous hit.
    PreviousHit,
    /// Goes to the next interview.
    NextDocument,
    /// Goes to the previous interview.
    PreviousDocument,
    /// Adds a row to the chosen ones, or removes it.
    Choose,
    /// Chooses all rows, or none.
    ChooseAll,
    /// Groups the list differently.
    Group,
    /// Switches whether pens colour the excerpt or the coding.
    PenTarget,
    /// Adds to the list or tree.
    Add,
    /// Renames.
    Rename,
    /// Defines a code.
    Define,
    /// Says when to use a code.
    Include,
    /// Says when not to use a code.
    Exclude,
    /// Chooses the excerpt that shows what a code means.
    Example,
    /// Chooses the codes that are seldom used.
    ChooseSeldom,
    /// Picks codes up to move them.
    PickUp,
    /// Merges codes.
    Merge,
    /// Deals the excerpts of a code to other codes.
    Split,
    /// Groups the codes at the top of the tree.
    GroupCodes,
    /// Turns each excerpt of a code into a code in its own words.
    BreakUp,
    /// Names the levels of the codebook.
    LevelNames,
    /// Imports a codebook.
    ImportCodebook,
    /// Moves a code up among its siblings.
    MoveUp,
    /// Moves a code down among its siblings.
    MoveDown,
    /// Moves a code out of its parent.
    MoveOut,
    /// Moves a code under the sibling above.
    MoveIn,
    /// Moves a code under a parent that the user types.
    MoveTo,
    /// Retires a code, or brings it back into use.
    Retire,
    /// Sets the meaning of a pen.
    PenMeaning,
    /// Makes the next round the current one.
    NextRound,
    /// Shows the marks of another round beside those of the current one.
    RoundBeside,
    /// Shows which codes of an earlier round became which themes.
    Journey,
    /// Shows what was changed from one round to another, excerpt by excerpt.
    RoundChanges,
    /// Closes a round, or opens it again.
    Close,
    /// Gives a round another set of pens.
    Colours,
    /// Switches whether the counts in the tree follow the filter of the list.
    CountFiltered,
    /// Lists the uncoded turns that are most like a theme or an excerpt.
    Similar,
    /// Marks a code, or shows it beside the marked one.
    Beside,
    /// Lists the participants who have no excerpts or hits here.
    Absent,
    /// Includes interviewers' turns in the search, or leaves them out.
    Interviewers,
    /// Switches between exact spelling and a search that also finds dialect and missing *æ ø å*.
    ExactSpelling,
    /// Sets what of a hit is coded: its sentence, its turn, or the hit itself.
    Unit,
    /// Saves the search under a name.
    SaveSearch,
    /// Lists the saved searches.
    Searches,
    /// Edits the project's dialect words.
    Dialect,
    /// Sorts differently.
    Sort,
    /// Sorts the columns of the matrix differently.
    SortColumns,
    /// Turns the rows of the matrix into columns.
    TurnMatrix,
    /// Leaves out the empty rows and columns of the matrix, or shows them again.
    HideEmpty,
    /// Shows numbers, yes and no, or words in the cells of the matrix.
    CellContents,
    /// Chooses the themes of the matrix, or a form.
    Topics,
    /// Makes a form.
    NewForm,
    /// Notes that a participant was not asked, or takes that back.
    NotAsked,
    /// Starts the words of a cell from the quotes of its excerpts.
    QuotesToCell,
    /// Shows the details of a row.
    Details,
    /// Exports a table of what the screen shows.
    Export,
    /// Exports the table of all themes.
    ExportThemes,
    /// Exports the codebook.
    ExportCodebook,
    /// Exports the way from the codes of one round to the themes of another, as a table or a figure.
    ExportJourney,
    /// Links interviews and participants.
    Link,
    /// Changes the role of a speaker.
    Role,
    /// Imports interviews.
    Import,
    /// Makes the pane wider.
    Wider,
    /// Makes the pane narrower.
    Narrower,
    /// Shows the pane alone, or all panes again.
    Alone,
    /// Goes to the next screen.
    NextScreen,
    /// Goes to the previous screen.
    PreviousScreen,
    /// Goes to the screen with this number, from 1.
    Screen(u8),
    /// Opens the palette.
    Palette,
    /// Shows the keys that work here.
    Help,
    /// Makes a backup.
    BackUp,
    /// Sets the folder for backups.
    BackupFolder,
    /// Restores a backup.
    Restore,
    /// Switches whether recent projects are remembered.
    Remember,
    /// Sets the language that is spoken in an interview.
    Spoken,
    /// Sets the interface language.
    Language,
    /// Shows or hides times beside turns.
    Times,
    /// Shows or hides times in quotations and tables.
    TimesInQuotations,
    /// Goes to the start screen.
    Projects,
    /// Quits.
    Quit,
}

impl Command {
    /// Whether the command only moves. The palette does not list such commands.
    pub fn is_motion(self) -> bool {
        use Command as C;
        let in_lists = matches!(self, C::Up | C::Down | C::Left | C::Right | C::PageUp | C::PageDown);
        in_lists || matches!(self, C::First | C::Last | C::Enter | C::Back)
    }
}

/// A row of the table of commands.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it does.
    pub command: Command,
    /// Its keys. The first one is shown.
    pub keys: &'static [Key],
    /// Its phrase.
    pub phrase: &'static str,
    /// The panes where it works.
    pub panes: &'static [Pane],
    /// Whether the bottom line shows it.
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
    /// The key of an event. Shift is part of a character, and a modifier of other keys only.
    pub fn of(event: &KeyEvent) -> Self {
        let modifiers = match event.code {
            // Windows reports AltGr as Ctrl and Alt. On a Norwegian keyboard, AltGr types @ and [.
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

use lists::{ALL_BUT_HITS, LISTS, MOVING, SIDEWAYS};

use Command as C;
use Pane::{
    ActDetail, Acts, Anywhere, AtCursor, Book, BookExcerpts, Borders, CellExcerpts, CellWords, Documents, Excerpts,
    Grouping, Hits, Interview, Links, Matrix, MemoText, Memos, Moving, People, Person, Round, Rounds, Start, Text,
    Tree,
};

const fn entry(
    command: Command,
    keys: &'static [Key],
    phrase: &'static str,
    panes: &'static [Pane],
    shown: bool,
) -> Entry {
    Entry { command, keys, phrase, panes, shown }
}

const TEXT: &[Pane] = &[Text];
const WITH_PANES: &[Pane] = &[
    Documents,
    Text,
    AtCursor,
    Tree,
    Excerpts,
    People,
    Person,
    Interview,
    Memos,
    MemoText,
    Book,
    BookExcerpts,
    Rounds,
    Round,
    Acts,
    ActDetail,
];
const MEMOS: &[Pane] = &[Memos, MemoText];
const ROUNDS: &[Pane] = &[Rounds, Round];
const MATRIX: &[Pane] = &[Matrix];
const IN_MATRIX: &[Pane] = &[Matrix, CellExcerpts, CellWords];

/// All commands.
pub const COMMANDS: &[Entry] = &[
    entry(C::Mark, &[char(' ')], "key-mark", TEXT, true),
    entry(C::Code, &[char('c')], "key-code", &[Text, AtCursor, Excerpts, Hits], true),
    entry(C::RepeatCode, &[char('.')], "key-repeat-code", &[Text, Excerpts, Hits], true),
    entry(C::CodeFromWords, &[char('C')], "key-code-from-words", TEXT, false),
    // Before the pens in the bottom line: hits are chosen before they are coded.
    entry(C::Choose, &[char(' ')], "key-choose", &[Hits], true),
    entry(C::Unit, &[char('t')], "key-unit", &[Hits], false),
    entry(C::Pen(1), &[char('1')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(2), &[char('2')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(3), &[char('3')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(4), &[char('4')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(5), &[char('5')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(6), &[char('6')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(7), &[char('7')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(8), &[char('8')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(9), &[char('9')], "key-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::Pen(0), &[char('0')], "key-no-pen", &[Text, AtCursor, Excerpts, Tree, Hits, Book], false),
    entry(C::SelectWord, &[char('w')], "key-word", TEXT, false),
    entry(C::SelectSentence, &[char('s')], "key-sentence", TEXT, false),
    entry(C::SelectTurn, &[char('t')], "key-turn", TEXT, false),
    entry(C::Grow, &[char('+')], "key-grow", &[Text, Borders], false),
    entry(C::Shrink, &[char('-')], "key-shrink", &[Text, Borders], false),
    entry(C::SelectFreely, &[char('v')], "key-select-freely", TEXT, false),
    entry(C::SelectRight, &[shift(KeyCode::Right)], "key-select-right", TEXT, false),
    entry(C::SelectLeft, &[shift(KeyCode::Left)], "key-select-left", TEXT, false),
    entry(C::SelectDown, &[shift(KeyCode::Down)], "key-select-down", TEXT, false),
    entry(C::SelectUp, &[shift(KeyCode::Up)], "key-select-up", TEXT, false),
    // In the codebook, the most important keys come first in the bottom line.
    entry(C::Choose, &[char(' ')], "key-choose", &[Book], true),
    entry(C::PickUp, &[char('f')], "key-pick-up", &[Book], true),
    entry(C::Merge, &[char('s')], "key-merge", &[Book], true),
    entry(C::Split, &[char('p')], "key-split", &[Book], true),
    entry(C::GroupCodes, &[char('g')], "key-group-codes", &[Book], true),
    entry(C::Include, &[char('b')], "key-include", &[Book], false),
    entry(C::Exclude, &[char('B')], "key-exclude", &[Book], false),
    entry(C::Example, &[char('e')], "key-example", &[BookExcerpts], true),
    entry(C::ChooseSeldom, &[char('A')], "key-choose-seldom", &[Book], true),
    entry(C::BreakUp, &[char('V')], "key-break-up", &[Book], false),
    entry(C::Sort, &[char('t')], "key-sort-codes", &[Book], false),
    entry(C::Filter, &[char('/')], "key-find-code", &[Book], true),
    entry(C::ExportCodebook, &[char('e')], "key-export-codebook", &[Book], false),
    entry(C::ImportCodebook, &[char('h')], "key-import-codebook", &[Book], false),
    entry(C::Copy, &[char('y')], "key-copy", &[BookExcerpts], false),
    entry(C::CopyToFile, &[char('Y')], "key-copy-to-file", &[BookExcerpts], false),
    entry(C::Left, &[plain(KeyCode::Left)], "key-shallower", &[Moving], false),
    entry(C::Right, &[plain(KeyCode::Right)], "key-deeper", &[Moving], false),
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-drop", &[Moving], true),
    entry(C::Add, &[char('n')], "key-drop-in-new", &[Moving], true),
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-drop-in-group", &[Grouping], true),
    entry(
        C::Memo,
        &[char('m')],
        "key-memo",
        &[Text, AtCursor, Tree, Excerpts, People, Person, Book, BookExcerpts],
        true,
    ),
    entry(C::DocumentMemo, &[char('M')], "key-document-memo", &[Text, Documents], false),
    entry(C::Memo, &[plain(KeyCode::Enter), char('m')], "key-write-this", &[Interview], true),
    entry(C::InterviewMemos, &[char('o')], "key-interview-memos", &[Text], false),
    entry(C::InterviewMemos, &[char('o')], "key-hide-interview-memos", &[Interview], true),
    entry(C::WriteSummary, &[], "key-write-summary", TEXT, false),
    entry(C::WriteReflection, &[], "key-write-reflection", TEXT, false),
    entry(C::DiaryEntry, &[char('n')], "key-diary-entry", MEMOS, true),
    entry(C::DiaryEntry, &[], "key-diary-entry", &[Anywhere], false),
    entry(C::Diary, &[char('d')], "key-diary", MEMOS, true),
    entry(C::MemoSubjects, &[char('f')], "key-memo-subjects", MEMOS, true),
    entry(C::MemoCoders, &[char('k')], "key-memo-coders", MEMOS, false),
    entry(C::ToSubject, &[char('g')], "key-to-subject", MEMOS, false),
    entry(C::Memo, &[char('m')], "key-memo-beside", MEMOS, false),
    entry(C::Borders, &[char('b')], "key-borders", &[Text, AtCursor], false),
    entry(C::EditText, &[char('e')], "key-edit-text", &[Text], false),
    entry(C::ReplaceName, &[char('E')], "key-replace-name", &[Text, Documents], false),
    entry(C::JoinTurn, &[char('J')], "key-join-turn", &[Text], false),
    entry(C::SplitTurn, &[char('D')], "key-split-turn", &[Text], false),
    entry(C::TurnSpeaker, &[char('T')], "key-turn-speaker", &[Text], false),
    entry(C::Redact, &[char('S')], "key-redact", &[Text], false),
    entry(C::Add, &[char('a')], "key-add-own-text", &[Documents], false),
    entry(C::Remove, &[char('x'), plain(KeyCode::Delete)], "key-remove", &[Text, AtCursor, Excerpts], false),
    entry(C::Remove, &[char('x'), plain(KeyCode::Delete)], "key-remove-memo", MEMOS, false),
    entry(C::RemoveWhole, &[char('X')], "key-remove-document", &[Documents], false),
    entry(C::RemoveWhole, &[char('X')], "key-remove-code", &[Tree, Book], false),
    entry(C::RemoveWhole, &[char('X')], "key-remove-excerpts", &[Excerpts], false),
    entry(C::Copy, &[char('y')], "key-copy", &[Text, AtCursor, Tree, Excerpts, Hits], false),
    entry(C::CopyToFile, &[char('Y')], "key-copy-to-file", &[Text, AtCursor, Tree, Excerpts, Hits], false),
    entry(C::Choose, &[char(' ')], "key-choose", &[Excerpts], true),
    entry(C::ChooseAll, &[char('a')], "key-choose-all", &[Hits], false),
    entry(C::Filter, &[char('/')], "key-filter", &[Tree, Excerpts, Hits, Text, Documents, Memos, MemoText], true),
    entry(C::Filter, &[char('/')], "key-filter-history", &[Acts, ActDetail], true),
    entry(C::UndoTo, &[char('t')], "key-undo-to", &[Acts, ActDetail], true),
    entry(C::Facts, &[char('f')], "key-facts", &[Acts, ActDetail], true),
    entry(C::Export, &[char('e')], "key-export", &[Tree, Excerpts], true),
    entry(C::Export, &[char('e')], "key-export-memos", MEMOS, true),
    entry(C::Group, &[char('g')], "key-group", &[Tree, Excerpts, Hits], true),
    entry(C::Similar, &[char('l')], "key-similar", &[Tree, Excerpts, Book], true),
    entry(C::Beside, &[char('v')], "key-beside", &[Tree, Book], true),
    entry(C::PenTarget, &[char('k')], "key-pen-target", &[Excerpts], false),
    entry(C::Absent, &[char('i'), char('I')], "key-absent", &[Tree, Excerpts], false),
    // Among hits, `i` is for interviewers. `I` has this meaning in all panes.
    entry(C::Absent, &[char('I')], "key-absent-hits", &[Hits], true),
    entry(C::ExactSpelling, &[char('s'), ctrl('s')], "key-exact", &[Tree, Excerpts, Hits], false),
    entry(C::SaveSearch, &[char('S')], "key-save-search", &[Hits], false),
    entry(C::Searches, &[char('l'), ctrl('l')], "key-searches", &[Hits], true),
    entry(C::Searches, &[], "key-searches", &[Anywhere], false),
    entry(C::Interviewers, &[char('i')], "key-interviewers", &[Hits], false),
    entry(C::Add, &[char('a')], "key-add", &[Tree, Book], true),
    entry(C::Add, &[char('a')], "key-add-to-person", &[People, Person], true),
    entry(C::Rename, &[char('r')], "key-rename", &[Tree, Documents, People, Person, Book], true),
    entry(C::Details, &[char('d')], "key-details", &[People], true),
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-choose-round", &[Rounds], true),
    entry(C::Journey, &[char('j')], "key-journey", ROUNDS, true),
    entry(C::RoundChanges, &[char('g')], "key-round-changes", ROUNDS, true),
    entry(C::ExportJourney, &[char('e')], "key-export-journey", ROUNDS, true),
    entry(C::Close, &[char('l')], "key-close-round", ROUNDS, true),
    entry(C::Add, &[char('a')], "key-add-round", ROUNDS, true),
    entry(C::Rename, &[char('r')], "key-rename", ROUNDS, true),
    entry(C::Choose, &[char(' ')], "key-compare-with", &[Rounds], false),
    entry(C::Colours, &[char('f')], "key-round-colours", ROUNDS, false),
    entry(C::Memo, &[char('m')], "key-memo", ROUNDS, false),
    entry(C::NextRound, &[char('R')], "key-next-round", &[Anywhere], false),
    entry(C::RoundBeside, &[char('B')], "key-round-beside", TEXT, false),
    entry(C::Role, &[char(' ')], "key-role", &[Person], true),
    entry(C::Link, &[char('l')], "key-link", &[People, Person], true),
    entry(C::Link, &[char(' '), plain(KeyCode::Enter)], "key-link-this", &[Links], true),
    entry(C::Spoken, &[char('s')], "key-spoken", &[Documents, People, Person], false),
    entry(C::Spoken, &[], "key-spoken", &[Text, AtCursor], false),
    entry(C::Sort, &[char('o')], "key-sort", &[Hits, People, Memos, MemoText], true),
    entry(C::Define, &[char('d')], "key-define", &[Tree, Book], false),
    entry(C::MoveUp, &[shift(KeyCode::Up), char('K')], "key-move-up", &[Tree, Book], false),
    entry(C::MoveDown, &[shift(KeyCode::Down), char('J')], "key-move-down", &[Tree, Book], false),
    entry(C::MoveOut, &[shift(KeyCode::Left), char('H')], "key-move-out", &[Tree, Book], false),
    entry(C::MoveIn, &[shift(KeyCode::Right), char('L')], "key-move-in", &[Tree, Book], false),
    entry(C::MoveTo, &[char('f')], "key-move-to", &[Tree], false),
    entry(C::MoveTo, &[char('F')], "key-move-to", &[Book], false),
    entry(C::Retire, &[char('o')], "key-retire", &[Tree, Book], false),
    entry(C::CountFiltered, &[char('n')], "key-count-filtered", &[Tree, Excerpts], false),
    entry(C::NextHit, &[char('n')], "key-next-hit", &[Text], false),
    entry(C::PreviousHit, &[char('N')], "key-previous-hit", &[Text], false),
    entry(C::NextDocument, &[char(']'), char('>')], "key-next-document", &[Text, AtCursor], false),
    entry(C::PreviousDocument, &[char('['), char('<')], "key-previous-document", &[Text, AtCursor], false),
    entry(C::Import, &[char('h')], "key-import", &[Documents, Text, People, Start], false),
    // In the matrix.
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-open-cell", MATRIX, true),
    entry(C::Memo, &[char('m')], "key-write-cell", IN_MATRIX, true),
    entry(C::NotAsked, &[char('i')], "key-not-asked", IN_MATRIX, true),
    entry(C::CellContents, &[char('v')], "key-cell-contents", MATRIX, true),
    entry(C::Topics, &[char('f')], "key-topics", MATRIX, true),
    entry(C::Group, &[char('g')], "key-units", MATRIX, true),
    entry(C::QuotesToCell, &[char('s')], "key-quotes-to-cell", IN_MATRIX, false),
    entry(C::Remove, &[char('x'), plain(KeyCode::Delete)], "key-empty-cell", IN_MATRIX, false),
    entry(C::TurnMatrix, &[char('t')], "key-turn-matrix", MATRIX, true),
    entry(C::Sort, &[char('o')], "key-sort-rows", MATRIX, true),
    entry(C::SortColumns, &[char('O')], "key-sort-columns", MATRIX, false),
    entry(C::HideEmpty, &[char('T')], "key-hide-empty", MATRIX, false),
    entry(C::Filter, &[char('/')], "key-filter", MATRIX, true),
    entry(C::Export, &[char('e')], "key-export-matrix", IN_MATRIX, true),
    entry(C::Add, &[char('a')], "key-add-column", MATRIX, false),
    entry(C::Rename, &[char('r')], "key-rename-column", MATRIX, false),
    entry(C::RemoveWhole, &[char('X')], "key-remove-column", MATRIX, false),
    entry(C::MoveOut, &[shift(KeyCode::Left), char('H')], "key-column-back", MATRIX, false),
    entry(C::MoveIn, &[shift(KeyCode::Right), char('L')], "key-column-on", MATRIX, false),
    entry(C::NewForm, &[], "key-new-form", MATRIX, false),
    entry(C::Copy, &[char('y')], "key-copy-cell", IN_MATRIX, false),
    entry(C::CopyToFile, &[char('Y')], "key-copy-to-file", IN_MATRIX, false),
    entry(C::Top, &[with_ctrl(KeyCode::Home)], "key-first-row", MATRIX, false),
    entry(C::Bottom, &[with_ctrl(KeyCode::End)], "key-last-row", MATRIX, false),
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
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-at-cursor", &[Text], true),
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-follow-or-edit", &[MemoText, CellWords], true),
    entry(C::Enter, &[plain(KeyCode::Enter)], "key-save-borders", &[Borders], true),
    entry(C::Undo, &[char('u'), ctrl('z')], "key-undo", &[Anywhere], true),
    entry(C::Redo, &[char('U'), ctrl('r')], "key-redo", &[Anywhere], false),
    entry(C::NextScreen, &[plain(KeyCode::Tab)], "key-next-screen", ALL_BUT_HITS, false),
    // In the query line, Tab completes a word. Pressing it once more must not leave the screen.
    entry(C::Filter, &[plain(KeyCode::Tab)], "key-to-query", &[Hits], false),
    entry(C::PreviousScreen, &[plain(KeyCode::BackTab)], "key-previous-screen", &[Anywhere], false),
    entry(C::Screen(1), &[plain(KeyCode::F(1))], "screen-read", &[Anywhere], false),
    entry(C::Screen(2), &[plain(KeyCode::F(2))], "screen-themes", &[Anywhere], false),
    entry(C::Screen(3), &[plain(KeyCode::F(3))], "screen-search", &[Anywhere], false),
    entry(C::Screen(4), &[plain(KeyCode::F(4))], "screen-people", &[Anywhere], false),
    entry(C::Screen(5), &[plain(KeyCode::F(5))], "screen-codebook", &[Anywhere], false),
    entry(C::Screen(6), &[plain(KeyCode::F(6))], "screen-memos", &[Anywhere], false),
    entry(C::Screen(7), &[plain(KeyCode::F(7))], "screen-rounds", &[Anywhere], false),
    entry(C::Screen(8), &[plain(KeyCode::F(8))], "screen-history", &[Anywhere], false),
    entry(C::Screen(12), &[plain(KeyCode::F(12))], "screen-matrix", &[Anywhere], false),
    entry(C::Wider, &[plain(KeyCode::F(9))], "key-wider", WITH_PANES, false),
    entry(C::Narrower, &[plain(KeyCode::F(10)), shift(KeyCode::F(9))], "key-narrower", WITH_PANES, false),
    entry(C::Alone, &[char('z')], "key-alone", WITH_PANES, false),
    entry(C::Back, &[plain(KeyCode::Esc)], "key-cancel-borders", &[Borders], true),
    entry(C::Back, &[plain(KeyCode::Esc)], "key-back", &[Anywhere], false),
    entry(C::Palette, &[ctrl('p'), char(':')], "key-palette", &[Anywhere], false),
    entry(C::Help, &[char('?')], "key-help", &[Anywhere], true),
    entry(C::ExportThemes, &[], "key-export-themes", &[Anywhere], false),
    entry(C::ExportCodebook, &[], "key-export-codebook", &[Anywhere], false),
    entry(C::Journey, &[], "key-journey", &[Anywhere], false),
    entry(C::RoundChanges, &[], "key-round-changes", &[Anywhere], false),
    entry(C::ExportJourney, &[], "key-export-journey", &[Anywhere], false),
    entry(C::ImportCodebook, &[], "key-import-codebook", &[Anywhere], false),
    entry(C::LevelNames, &[], "key-level-names", &[Anywhere], false),
    entry(C::Dialect, &[], "key-dialect", &[Anywhere], false),
    entry(C::PenMeaning, &[], "key-pen-meaning", &[Anywhere], false),
    entry(C::Language, &[], "key-language", &[Anywhere], false),
    entry(C::Times, &[], "key-times", &[Anywhere], false),
    entry(C::TimesInQuotations, &[], "key-times-in-quotations", &[Anywhere], false),
    entry(C::BackUp, &[], "key-back-up", &[Anywhere], false),
    entry(C::BackupFolder, &[], "key-backup-folder", &[Anywhere], false),
    entry(C::Restore, &[], "key-restore", &[Anywhere], false),
    entry(C::Remember, &[], "key-remember", &[Anywhere], false),
    entry(C::Projects, &[], "key-projects", &[Anywhere], false),
    entry(C::Quit, &[char('q'), ctrl('q')], "key-quit", &[Anywhere], false),
];

/// The commands that work in `pane`: first its own, then the general ones.
pub fn at(pane: Pane) -> impl Iterator<Item = &'static Entry> {
    let own = COMMANDS.iter().filter(move |e| e.panes.contains(&pane));
    own.chain(COMMANDS.iter().filter(|e| e.panes.contains(&Anywhere)))
}

/// The command of a key in `pane`.
pub fn command_for(pane: Pane, key: Key) -> Option<Command> {
    at(pane).find(|entry| entry.keys.contains(&key)).map(|entry| entry.command)
}

/// The entry of a key in another pane.
pub fn entry_elsewhere(pane: Pane, key: Key) -> Option<&'static Entry> {
    COMMANDS.iter().find(|entry| entry.keys.contains(&key) && !entry.panes.contains(&pane))
}

/// The entry of a command in `pane`.
pub fn entry_at(pane: Pane, command: Command) -> Option<&'static Entry> {
    at(pane).find(|entry| entry.command == command)
}

/// The key that is shown for a command in `pane`.
pub fn key_for(pane: Pane, command: Command) -> Option<Key> {
    at(pane).find(|entry| entry.command == command).and_then(|entry| entry.keys.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::Pane::Splitting;
    use super::*;
    use crate::words::Words;

    const PANES: [Pane; 27] = [
        Start,
        Documents,
        Text,
        Borders,
        AtCursor,
        Tree,
        Excerpts,
        Hits,
        People,
        Person,
        Links,
        Interview,
        Memos,
        MemoText,
        Book,
        BookExcerpts,
        Moving,
        Splitting,
        Grouping,
        Rounds,
        Round,
        Acts,
        ActDetail,
        Matrix,
        CellExcerpts,
        CellWords,
        Anywhere,
    ];

    #[test]
    fn the_first_key_in_a_phrase_is_recognised() {
        let words = Words::new(crate::words::Language::Nb);
        let hint =
            "Enter ja · Esc nei · Enter, Tab til treffene · mellomrom merk · ← opp · r bytt · Ctrl-N nytt · F1–F4 x";
        let named: Vec<String> =
            hint.split(" · ").filter_map(|hint| Some(name(&words, first_key(&words, hint)?))).collect();
        assert_eq!(named, ["Enter", "Esc", "Enter", "mellomrom", "←", "r", "Ctrl-N", "F1"]);
        assert_eq!(first_key(&words, "Skriv for å finne"), None);
    }

    #[test]
    fn no_key_has_two_meanings_in_one_pane() {
        for pane in PANES {
            let mut seen = Vec::new();
            for key in COMMANDS.iter().filter(|e| e.panes.contains(&pane)).flat_map(|e| e.keys) {
                assert!(!seen.contains(key), "{key:?} twice at {pane:?}");
                seen.push(*key);
            }
        }
    }
}
