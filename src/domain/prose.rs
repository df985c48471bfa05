//! Which texts in the rows were written by someone. The others are the program's own: kinds, roles, languages, the names of
//! settings.

use super::row::Table;

/// The prefix of the names of settings that hold saved searches.
pub const SEARCH: &str = "search/";

/// Whether a column holds what someone wrote, and not a word of the program.
pub fn is_prose(column: &str) -> bool {
    !matches!(column, "kind" | "role" | "language" | "edits" | "prepared_from")
}

/// The part of a text that someone wrote: the name of a saved search is stored after a prefix, and other settings are named
/// by the program.
pub fn own_part<'a>(table: Table, column: &str, text: &'a str) -> &'a str {
    match (table, column) {
        (Table::Setting, "name") => text.strip_prefix(SEARCH).unwrap_or_default(),
        _ => text,
    }
}
