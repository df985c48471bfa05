//! Commands: everything that a key can do, declared once with its keys, its phrase and the panes where it works. The
//! help, the palette, the bottom line and key presses all use this table.

mod changes;
mod group;
mod key_name;
mod pane;
mod table;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use group::Group;
pub use key_name::{first_key, name};
pub use pane::Pane;
pub use table::COMMANDS;

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
    /// Flags excerpts for the thesis, or takes the flag off.
    Flag,
    /// Writes the condensation of an excerpt, or the condensate of a code.
    Condense,
    /// Makes an excerpt the golden quote of a code, or no longer.
    Golden,
    /// Prepares a quote for print.
    PrepareQuote,
    /// Sets how quotes are printed.
    QuoteStyle,
    /// Counts the flagged excerpts of each participant.
    WhoIsQuoted,
    /// Lists only the flagged excerpts.
    ShowFlagged,
    /// Lists only the excerpts without a condensation.
    ShowUncondensed,
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
    /// Chooses whether themes stand together in the same text, turn or interview.
    Within,
    /// Scrolls to the columns on the left.
    ColumnsLeft,
    /// Scrolls to the columns on the right.
    ColumnsRight,
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
    /// Lists what can be exported.
    Exports,
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

/// The commands that work in `pane`: first its own, then the general ones.
pub fn at(pane: Pane) -> impl Iterator<Item = &'static Entry> {
    let own = COMMANDS.iter().filter(move |e| e.panes.contains(&pane));
    own.chain(COMMANDS.iter().filter(|e| e.panes.contains(&Pane::Anywhere)))
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
    use super::Pane::*;
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
