//! The groups in which the palette lists the commands.

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
            Group::Interviews => "group-interviews",
            Group::Window => "group-window",
            Group::Program => "group-program",
        }
    }
}
