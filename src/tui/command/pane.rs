//! The panes: the parts of the window that can have the focus.

/// A part of the window that can have the focus, where a command works.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pane {
    /// Anywhere, except while text is being typed.
    Anywhere,
    /// The start screen.
    Start,
    /// The list of interviews.
    Documents,
    /// The transcript.
    Text,
    /// The transcript while an excerpt's borders are moved.
    Borders,
    /// The codes at the cursor.
    AtCursor,
    /// The tree of themes.
    Tree,
    /// The excerpts under a theme.
    Excerpts,
    /// Search hits.
    Hits,
    /// The table of participants.
    People,
    /// The details of a participant or an interview.
    Person,
    /// The links between interviews and participants.
    Links,
    /// The summary of an interview and the reflection on it, beside the transcript.
    Interview,
    /// The list of memos.
    Memos,
    /// The text of a memo beside the list.
    MemoText,
    /// The list of rounds.
    Rounds,
    /// What became of the codes from one round to another.
    Round,
    /// The codebook.
    Book,
    /// The excerpts of a code beside the codebook.
    BookExcerpts,
    /// The codebook while codes are being moved.
    Moving,
    /// The excerpts of a code while it is split.
    Splitting,
    /// The codes while they are grouped.
    Grouping,
    /// The grid of the matrix.
    Matrix,
    /// The excerpts behind a cell of the matrix.
    CellExcerpts,
    /// What is written in a cell of the matrix.
    CellWords,
    /// The overview: the interviews.
    Interviews,
    /// The overview: the counts of themes.
    ThemeCounts,
    /// The overview: the colours of themes.
    ThemeColours,
    /// The overview: new codes of each interview.
    Saturation,
    /// The overview: themes that stand together.
    CoOccurrence,
    /// The overview: typical words.
    FrequentWords,
    /// The acts of the history.
    Acts,
    /// What an act changed.
    ActDetail,
}

impl Pane {
    /// The phrase that says where the pane is, such as "in the text (F1)".
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
            Pane::Interview => "pane-interview",
            Pane::Memos => "pane-memos",
            Pane::MemoText => "pane-memo-text",
            Pane::Rounds => "pane-rounds",
            Pane::Round => "pane-round",
            Pane::Book => "pane-book",
            Pane::BookExcerpts => "pane-book-excerpts",
            Pane::Moving => "pane-moving",
            Pane::Splitting => "pane-splitting",
            Pane::Grouping => "pane-grouping",
            Pane::Matrix => "pane-matrix",
            Pane::CellExcerpts => "pane-cell-excerpts",
            Pane::CellWords => "pane-cell-words",
            Pane::Interviews => "pane-interviews",
            Pane::ThemeCounts => "pane-theme-counts",
            Pane::ThemeColours => "pane-theme-colours",
            Pane::Saturation => "pane-saturation",
            Pane::CoOccurrence => "pane-co-occurrence",
            Pane::FrequentWords => "pane-frequent-words",
            Pane::Acts => "pane-acts",
            Pane::ActDetail => "pane-act-detail",
        }
    }
}
