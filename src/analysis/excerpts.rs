//! Excerpts with everything that is known of each, spelled out: the rows of a list, a table or a JSON file.

use serde::Serialize;

use crate::domain::document::Role;

/// One excerpt in full. The field names are those of the JSON that the command line prints.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ExcerptRow {
    /// Its number in the project, by which it can be named; never given to another.
    pub id: i64,
    /// The document's name.
    pub document: String,
    /// The number of the participant who is heard; none where nobody is named, or an interviewer speaks.
    pub participant: Option<String>,
    /// The speaker's label in the transcript.
    pub speaker: Option<String>,
    /// The speaker's role: `interviewer`, `informant` or `other`.
    #[serde(serialize_with = "role")]
    pub role: Option<Role>,
    /// The number of the turn it counts under, from 1.
    pub turn: i64,
    /// First byte in the document's text.
    pub start_byte: usize,
    /// The byte after the last.
    pub end_byte: usize,
    /// The words.
    pub quote: String,
    /// Full paths of its codes, in the order of the codebook.
    pub codes: Vec<String>,
    /// The pen on it.
    pub colour: Option<String>,
    /// The memos about it, oldest first, then those about one of its codings.
    pub memos: Vec<String>,
    /// Who marked it.
    pub coder: String,
    /// The number of the round.
    pub round: i64,
    /// What stands before it in its turn.
    pub context_before: String,
    /// What stands after it in its turn.
    pub context_after: String,
}

fn role<S: serde::Serializer>(role: &Option<Role>, serializer: S) -> Result<S::Ok, S::Error> {
    role.map(Role::word).serialize(serializer)
}
