//! The skeleton of a results chapter: a heading for each theme, what it is about, how many speak of it, and the quotes as
//! they are to be printed; and the table of themes at the end.

use super::{indented, printed};
use crate::analysis::counts::GroupCount;
use crate::analysis::quote::{Quotation, ShownQuotes};
use crate::domain::quote_style::QuoteStyle;
use crate::export::Frame;
use crate::export::page::{Cell, Column, Layout, Look, Page, Paragraph, Row, Style, Table};
use crate::words::Words;

/// A theme of the chapter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ResultsTheme {
    /// Its name.
    pub name: String,
    /// How many of the themes above it are in the chapter too.
    pub depth: usize,
    /// Its condensate, if it has one, otherwise its definition; may be empty.
    pub about: String,
    /// Whether that is a condensate.
    pub is_condensate: bool,
    /// How many speak of it.
    pub count: GroupCount,
    /// Its quotes, the golden quote first.
    pub quotes: Vec<Quotation>,
}

/// The chapter.
pub fn page(themes: &[ResultsTheme], style: &QuoteStyle, frame: &Frame) -> Page {
    let words = frame.words;
    let page = Page::new(words.say("export-results-title"), Layout::Portrait);
    let page = themes.iter().flat_map(|theme| section(theme, style, words)).fold(page, Page::with);
    page.with(Paragraph::new(Style::Heading(2), words.say("export-results-table")))
        .with_table(table(themes, frame))
        .with(Paragraph::new(Style::Note, note(themes, frame)))
}

/// The note below the table. Where quotes were chosen, it names the themes that have none, neither themselves nor in their
/// subthemes.
fn note(themes: &[ResultsTheme], frame: &Frame) -> String {
    let has_quote = |at: usize, theme: &ResultsTheme| {
        let below = themes.iter().skip(at + 1).take_while(|one| one.depth > theme.depth);
        std::iter::once(theme).chain(below).any(|one| !one.quotes.is_empty())
    };
    let is_missing = |(at, theme): &(usize, &ResultsTheme)| theme.count.count.excerpts > 0 && !has_quote(*at, theme);
    let missing = themes.iter().enumerate().filter(is_missing).map(|(_, theme)| theme.name.as_str());
    let missing = missing.collect::<Vec<_>>().join(", ");
    if frame.quotes != ShownQuotes::Flagged || missing.is_empty() {
        return frame.note_of_draft();
    }
    let missing = frame.words.tell("export-results-unquoted", &[("themes", missing.into())]);
    format!("{missing} {}", frame.note_of_draft())
}

fn section(theme: &ResultsTheme, style: &QuoteStyle, words: &Words) -> Vec<Paragraph> {
    let level = u8::try_from(theme.depth).unwrap_or(2).min(2) + 2;
    let look = if theme.is_condensate { Look::Emphasis } else { Look::Plain };
    let mut section = vec![Paragraph::new(Style::Heading(level), theme.name.as_str())];
    let lines = theme.about.lines().filter(|line| !line.trim().is_empty());
    section.extend(lines.map(|line| Paragraph::looking(Style::Text, look, line)));
    section.push(Paragraph::new(Style::Text, sentence(theme.count, words)));
    section.extend(theme.quotes.iter().map(|quote| printed(quote, style, words)));
    section
}

/// How many speak of a theme: `6 of 8 informants speak of this, in 29 excerpts.`
fn sentence(count: GroupCount, words: &Words) -> String {
    let excerpts = words.tell("count-excerpts", &[("n", count.count.excerpts.into())]);
    let values = [("people", count.text(words).into()), ("excerpts", excerpts.into())];
    words.tell("export-results-sentence", &values)
}

fn table(themes: &[ResultsTheme], frame: &Frame) -> Table {
    let words = frame.words;
    let [top, _] = frame.level_headings();
    let columns = vec![
        Column::text(top, 4600),
        Column::numbers(words.say("column-excerpts"), 1200),
        Column::numbers(words.say("column-participants"), 1800),
    ];
    let row = |theme: &ResultsTheme| {
        let look = if theme.depth == 0 { Look::Strong } else { Look::Plain };
        let informants = Cell::from(vec![Paragraph::new(Style::Number, theme.count.text(words))]);
        let name = indented(&theme.name, theme.depth);
        Row::new(vec![Cell::looking(look, name), Cell::number(theme.count.count.excerpts), informants])
    };
    Table { caption: words.say("export-counts-caption").into_owned(), columns, rows: themes.iter().map(row).collect() }
}
