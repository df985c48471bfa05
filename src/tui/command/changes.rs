//! Which commands change the project, and which change the current round.

use super::Command;
use super::Pane::{self, AtCursor, Book, Excerpts, Matrix, Text, Tree};

impl Command {
    /// Whether the command changes the project, and so is not available in a read-only one.
    pub fn changes(self) -> bool {
        use Command as C;
        let marks = matches!(self, C::Code | C::RepeatCode | C::CodeFromWords | C::Pen(_) | C::PenTarget | C::Borders);
        let writes = matches!(self, C::Memo | C::DocumentMemo | C::Define | C::Dialect | C::SaveSearch | C::PenMeaning);
        let remarks = matches!(self, C::WriteSummary | C::WriteReflection | C::DiaryEntry);
        let moves = matches!(self, C::MoveUp | C::MoveDown | C::MoveOut | C::MoveIn | C::MoveTo | C::Undo | C::Redo);
        let keeps = matches!(
            self,
            C::Close | C::Colours | C::Add | C::Rename | C::Retire | C::Link | C::Role | C::Spoken | C::Import
        );
        let recodes = matches!(self, C::Include | C::Exclude | C::Example | C::PickUp | C::Merge | C::Split)
            || matches!(self, C::GroupCodes | C::BreakUp | C::LevelNames | C::ImportCodebook);
        let corrects = matches!(self, C::EditText | C::ReplaceName | C::JoinTurn | C::SplitTurn | C::TurnSpeaker);
        let removes = matches!(self, C::Remove | C::RemoveWhole | C::Redact | C::UndoTo | C::Restore);
        let quotes = matches!(self, C::Flag | C::Condense | C::Golden | C::PrepareQuote | C::QuoteStyle);
        let in_matrix = matches!(self, C::NotAsked | C::QuotesToCell | C::NewForm);
        in_matrix || marks || writes || remarks || quotes || moves || keeps || recodes || corrects || removes
    }

    /// Whether the command, in this pane, changes the codes or the excerpts of the current round.
    pub fn needs_open_round(self, pane: Pane) -> bool {
        use Command as C;
        let marks = matches!(self, C::Code | C::RepeatCode | C::CodeFromWords | C::Pen(_) | C::Borders);
        let describes = matches!(self, C::Define | C::Include | C::Exclude | C::Example | C::Retire);
        let quotes = matches!(self, C::Flag | C::Condense | C::Golden | C::PrepareQuote);
        let moves =
            matches!(self, C::MoveUp | C::MoveDown | C::MoveOut | C::MoveIn | C::MoveTo | C::PickUp) && pane != Matrix;
        let recodes = matches!(self, C::Merge | C::Split | C::GroupCodes | C::BreakUp | C::ImportCodebook);
        let in_tree = matches!(self, C::Add | C::Rename | C::RemoveWhole) && matches!(pane, Tree | Book);
        let of_excerpts = matches!((self, pane), (C::Remove, Text | AtCursor | Excerpts) | (C::RemoveWhole, Excerpts));
        marks || describes || quotes || moves || recodes || in_tree || of_excerpts
    }
}
