//! The groups in which the palette lists the commands.

use super::Command;

/// The groups of commands, in the order of the palette.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// Passages, codes and colours.
    Mark,
    /// Memos.
    Memos,
    /// Codes, and other things that have names.
    Codebook,
    /// Rounds, and what became of the codes.
    Rounds,
    /// Search and lists.
    Search,
    /// Tables and quotes.
    Tables,
    /// The matrix and forms.
    Matrix,
    /// Interviews and participants.
    Interviews,
    /// Screens and panes.
    Window,
    /// The program.
    Program,
}

impl Group {
    /// The phrase with its name.
    pub fn phrase(self) -> &'static str {
        match self {
            Group::Mark => "group-mark",
            Group::Memos => "group-memos",
            Group::Codebook => "group-codebook",
            Group::Rounds => "group-rounds",
            Group::Search => "group-search",
            Group::Tables => "group-tables",
            Group::Matrix => "group-matrix",
            Group::Interviews => "group-interviews",
            Group::Window => "group-window",
            Group::Program => "group-program",
        }
    }
}

impl Command {
    /// The group that the palette lists it in.
    pub fn group(self) -> Group {
        use Command as C;
        match self {
            C::Memo | C::DocumentMemo | C::InterviewMemos | C::WriteSummary | C::WriteReflection => Group::Memos,
            C::DiaryEntry | C::Diary | C::MemoSubjects | C::MemoCoders | C::ToSubject => Group::Memos,
            C::Define | C::Add | C::Rename | C::Retire | C::RemoveWhole => Group::Codebook,
            C::MoveUp | C::MoveDown | C::MoveOut | C::MoveIn | C::MoveTo => Group::Codebook,
            C::Include | C::Exclude | C::Example | C::ChooseSeldom | C::PickUp | C::Merge => Group::Codebook,
            C::Split | C::GroupCodes | C::BreakUp | C::LevelNames | C::ImportCodebook => Group::Codebook,
            C::Filter | C::NextHit | C::PreviousHit | C::Group | C::Sort | C::Absent | C::Interviewers => Group::Search,
            C::CellContents | C::Topics | C::NewForm | C::NotAsked | C::QuotesToCell => Group::Matrix,
            C::TurnMatrix | C::SortColumns | C::HideEmpty => Group::Matrix,
            C::Similar | C::Beside | C::ShowFlagged | C::ShowUncondensed => Group::Search,
            C::ExactSpelling | C::SaveSearch | C::Searches | C::Dialect | C::CountFiltered => Group::Search,
            C::Exports | C::Export | C::ExportThemes | C::ExportCodebook | C::Copy | C::CopyToFile => Group::Tables,
            C::Flag | C::Condense | C::Golden | C::PrepareQuote | C::QuoteStyle | C::WhoIsQuoted => Group::Tables,
            C::NextRound | C::RoundBeside | C::Journey | C::RoundChanges | C::ExportJourney => Group::Rounds,
            C::Close | C::Colours => Group::Rounds,
            C::Import | C::Link | C::Role | C::Spoken | C::Details => Group::Interviews,
            C::NextDocument | C::PreviousDocument => Group::Interviews,
            C::EditText | C::ReplaceName | C::JoinTurn | C::SplitTurn | C::TurnSpeaker | C::Redact => Group::Interviews,
            C::Wider | C::Narrower | C::Alone | C::NextScreen | C::PreviousScreen | C::Screen(_) => Group::Window,
            C::Times => Group::Window,
            C::TimesInQuotations => Group::Tables,
            C::Undo
            | C::Redo
            | C::UndoTo
            | C::Facts
            | C::BackUp
            | C::BackupFolder
            | C::Restore
            | C::Palette
            | C::Help
            | C::Remember
            | C::Language
            | C::Projects
            | C::Quit => Group::Program,
            _ => Group::Mark,
        }
    }
}
