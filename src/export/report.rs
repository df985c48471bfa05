//! The report for a supervisor: one file for a browser with themes, quotes, counts and a matrix. It can be narrowed, works
//! by keyboard and in print, and fetches nothing. Comments that are written in it are saved as a small file.

use std::io::{Error, Result};
use std::rc::Rc;

use askama::Template;

use super::swatch;
use crate::words::Words;

/// The report.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// A sentence about what it holds.
    pub holds: String,
    /// The identifier of the round, so that comments find their way back.
    pub round: String,
    /// The names of the informants who are quoted.
    pub informants: Vec<String>,
    /// The attributes by which it can be narrowed.
    pub attributes: Vec<ReportAttribute>,
    /// The pens of the quotes.
    pub colours: Vec<String>,
    /// The themes, in the order of the codebook.
    pub themes: Vec<ReportTheme>,
    /// The matrix of themes and informants.
    pub matrix: Option<ReportMatrix>,
    /// The counting rules, the round and the date.
    pub note: String,
}

/// An attribute with the values that the quoted informants have.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportAttribute {
    /// Its name.
    pub name: String,
    /// Its values.
    pub values: Vec<String>,
}

/// A theme of the report.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportTheme {
    /// The identifier of its code.
    pub uuid: String,
    /// Its name.
    pub name: String,
    /// Its path.
    pub path: String,
    /// Its level, 0 at the top.
    pub depth: usize,
    /// Its definition; may be empty.
    pub definition: String,
    /// Its colour as `0xRRGGBB`.
    pub colour: Option<u32>,
    /// How many speak of it: `6 of 8`.
    pub count: String,
    /// The same as a sentence.
    pub sentence: String,
    /// Who does not speak of it; may be empty.
    pub absent: String,
    /// The quotes with its code itself. One with several codes is shared.
    pub quotes: Vec<Rc<ReportQuote>>,
}

/// A quote of the report.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportQuote {
    /// The identifier of its excerpt.
    pub uuid: String,
    /// Its words, in quotation marks.
    pub words: String,
    /// Who said it and where.
    pub attribution: String,
    /// The informant.
    pub informant: Rc<ReportInformant>,
    /// The pen; may be empty.
    pub colour: String,
    /// The text around it, if that was asked for.
    pub context: String,
}

/// An informant who is quoted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportInformant {
    /// The name.
    pub name: String,
    /// The values of the attributes, in their order.
    pub values: Vec<String>,
}

/// A matrix of numbers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportMatrix {
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<ReportRow>,
}

/// A row of the matrix.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportRow {
    /// Its name.
    pub name: String,
    /// Its cells as they are shown.
    pub cells: Vec<String>,
}

/// The phrases of the page itself.
struct Phrases {
    skip: String,
    filter: String,
    search: String,
    informant: String,
    colour: String,
    all: String,
    reset: String,
    themes: String,
    context: String,
    comment: String,
    comment_theme: String,
    comments: String,
    comments_how: String,
    name: String,
    save: String,
    matrix: String,
}

#[derive(Template)]
#[template(path = "report.html")]
struct ReportFile<'a> {
    report: &'a Report,
    words: Phrases,
    language: &'static str,
    /// What the script needs, as JSON without any `<`.
    facts: String,
}

/// The report as an HTML file.
pub fn file(report: &Report, words: &Words) -> Result<Vec<u8>> {
    let file =
        ReportFile { report, words: phrases(words), language: words.language().code(), facts: facts(report, words)? };
    file.render().map(String::into_bytes).map_err(Error::other)
}

impl ReportFile<'_> {
    fn hex(&self, colour: &u32) -> String {
        swatch::hex(*colour)
    }
}

fn phrases(words: &Words) -> Phrases {
    let say = |key: &str| words.say(key).into_owned();
    Phrases {
        skip: say("report-skip"),
        filter: say("report-filter"),
        search: say("report-search"),
        informant: say("column-participant"),
        colour: say("column-colour"),
        all: say("counts-all"),
        reset: say("report-reset"),
        themes: say("report-themes"),
        context: say("report-context"),
        comment: say("report-comment"),
        comment_theme: say("report-comment-theme"),
        comments: say("report-comments"),
        comments_how: say("report-comments-how"),
        name: say("report-name"),
        save: say("report-save"),
        matrix: say("export-matrix-title"),
    }
}

/// What the script needs. `<` is escaped, so that no text can end the element that holds it.
fn facts(report: &Report, words: &Words) -> Result<String> {
    let say = |key: &str| words.say(key).into_owned();
    let facts = serde_json::json!({
        "round": report.round,
        "shown": say("report-shown"),
        "who": say("report-who"),
        "none": say("report-no-comments"),
        "saved": say("report-saved"),
        "file": say("report-file"),
    });
    Ok(serde_json::to_string(&facts)?.replace('<', "\\u003c"))
}
