//! A cell: what the researcher has written about one participant under a theme, or in a column of a form.

use super::ids::{CellId, CodeId, FormColumnId, ParticipantId};
use super::row::row;

row! {
    /// What is written about one participant. One of `code` and `form_column` is set.
    ///
    /// A cell may be empty. Then it says that nothing holds here, although a cell of an earlier round or of a theme above
    /// says something.
    pub struct Cell in Cell by CellId {
        /// The participant.
        participant: ParticipantId,
        /// The theme it is about. Such a cell is the same in the matrix and in every form.
        code: Option<CodeId>,
        /// The form's own column it is in.
        form_column: Option<FormColumnId>,
        /// The researcher's own words. They may hold links, as memos do.
        words: String,
        /// Whether the participant was not asked about it. Then there are no words.
        not_asked: bool,
    }
}

/// What a cell is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CellTopic {
    /// A theme.
    Theme(CodeId),
    /// A form's own column.
    Column(FormColumnId),
}

impl Cell {
    /// An empty cell.
    pub fn new(id: CellId, participant: ParticipantId, topic: CellTopic) -> Self {
        let (code, form_column) = match topic {
            CellTopic::Theme(code) => (Some(code), None),
            CellTopic::Column(column) => (None, Some(column)),
        };
        Self { id, participant, code, form_column, words: String::new(), not_asked: false }
    }

    /// What it is about. `None` in a damaged file only.
    pub fn topic(&self) -> Option<CellTopic> {
        self.code.map(CellTopic::Theme).or(self.form_column.map(CellTopic::Column))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && !self.not_asked
    }
}
