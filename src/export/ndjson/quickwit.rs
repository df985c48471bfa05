//! The configuration of an index for Quickwit that takes the lines, in YAML.
//!
//! Source: Quickwit's documentation of index configurations (`docs/configuration/index-config.md`) and the checks in
//! `quickwit-doc-mapper`, for versions 0.8 and 0.9. The mapping is strict: a line with a field that is not in it is
//! refused. Fields that are looked up whole have the tokenizer `raw` and are fast, so that they can be counted; words are
//! indexed with positions, so that phrases are found. `attributes` is JSON, since a project names its attributes freely,
//! and Quickwit allows few signs in the names of fields. There is no timestamp field: Quickwit refuses lines without it,
//! and a turn has no date.

/// How a field is mapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mapping {
    /// A name or a word that is looked up whole.
    Name,
    /// Several of these.
    Names,
    /// Words to search in.
    Words,
    /// Several texts to search in.
    Texts,
    /// A whole number, never negative.
    Number,
    /// Yes or no.
    YesNo,
    /// A moment.
    Moment,
    /// An object with names of its own and texts as values.
    Object,
}

/// The fields of a line.
pub(super) const FIELDS: &[(&str, Mapping)] = &[
    ("kind", Mapping::Name),
    ("id", Mapping::Name),
    ("number", Mapping::Number),
    ("document_id", Mapping::Name),
    ("document", Mapping::Name),
    ("document_kind", Mapping::Name),
    ("language", Mapping::Name),
    ("participant_id", Mapping::Name),
    ("participant", Mapping::Name),
    ("attributes", Mapping::Object),
    ("speaker", Mapping::Name),
    ("role", Mapping::Name),
    ("counts", Mapping::YesNo),
    ("turn", Mapping::Number),
    ("first_turn", Mapping::Number),
    ("last_turn", Mapping::Number),
    ("time_ms", Mapping::Number),
    ("start_byte", Mapping::Number),
    ("end_byte", Mapping::Number),
    ("start_character", Mapping::Number),
    ("end_character", Mapping::Number),
    ("text", Mapping::Words),
    ("quote", Mapping::Words),
    ("codes", Mapping::Names),
    ("code_ids", Mapping::Names),
    ("themes", Mapping::Names),
    ("colour", Mapping::Name),
    ("coder", Mapping::Name),
    ("round", Mapping::Number),
    ("marked_at", Mapping::Moment),
    ("flagged", Mapping::YesNo),
    ("condensation", Mapping::Words),
    ("translation", Mapping::Words),
    ("memos", Mapping::Texts),
];

/// The fields with few values, by which Quickwit can leave out whole parts of an index.
pub(super) const TAGS: &[&str] = &["kind", "document_kind", "role"];

/// The fields that a search without a field looks in.
pub(super) const SEARCHED: &[&str] = &["text", "condensation", "memos"];

/// The longest identifier of an index.
const MAX_ID: usize = 255;

/// The configuration of an index that is named after a file.
pub fn configuration(name: &str) -> String {
    let fields: String =
        FIELDS.iter().map(|(name, mapping)| format!("    - name: {name}\n{}", mapping.yaml())).collect();
    format!(
        "version: 0.8\n\
         \n\
         index_id: {}\n\
         \n\
         doc_mapping:\n  mode: strict\n  field_mappings:\n{fields}  tag_fields: [{}]\n\
         \n\
         search_settings:\n  default_search_fields: [{}]\n",
        identifier(name),
        TAGS.join(", "),
        SEARCHED.join(", ")
    )
}

/// An identifier of an index: ASCII letters, digits, hyphens and underscores, with a letter first.
fn identifier(name: &str) -> String {
    let sign = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    let words: String = name.chars().map(sign).collect();
    format!("tusj-{words}").chars().take(MAX_ID).collect::<String>().trim_end_matches('-').to_owned()
}

impl Mapping {
    /// Its options, each on a line.
    fn yaml(self) -> String {
        let lines: &[&str] = match self {
            Self::Name => &["type: text", "tokenizer: raw", "fast: true"],
            Self::Names => &["type: array<text>", "tokenizer: raw", "fast: true"],
            Self::Words => &["type: text", "tokenizer: default", "record: position", "fieldnorms: true"],
            Self::Texts => &["type: array<text>", "tokenizer: default", "record: position", "fieldnorms: true"],
            Self::Number => &["type: u64", "fast: true"],
            Self::YesNo => &["type: bool", "fast: true"],
            Self::Moment => {
                &["type: datetime", "input_formats: [rfc3339]", "fast: true", "fast_precision: milliseconds"]
            }
            Self::Object => &["type: json", "tokenizer: raw", "expand_dots: false", "fast: true"],
        };
        lines.iter().map(|line| format!("      {line}\n")).collect()
    }
}
