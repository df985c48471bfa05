//! The theme table as a Word document.

use std::io::Result;

use super::package::package;
use super::styles::id;
use super::table::{Column, PAGE, Paragraph, Row, Run, paragraph, table};
use crate::analysis::quote::{Line, Quote, Voice};
use crate::analysis::themes::ThemeRow;
use crate::domain::codebook::join_path;
use crate::export::Frame;
use crate::words::{Words, capitalised};

/// Widths of theme, subtheme, definition and the two counts, in twentieths of a point; the quotes have the rest.
const WIDTHS: [usize; 5] = [1700, 2100, 2600, 1150, 1550];

/// The theme table as a .docx.
pub fn themes(rows: &[ThemeRow], frame: &Frame) -> Result<Vec<u8>> {
    let words = frame.words;
    let title = words.say("export-themes-title");
    let rows: Vec<Row> = rows.iter().map(|row| theme(row, words)).collect();
    package(frame, |xml| {
        paragraph(xml, &Paragraph::new(id::HEADING, title.as_ref()));
        table(xml, &title, &columns(words), &rows);
        paragraph(xml, &Paragraph::new(id::NOTE, frame.note()));
    })
}

fn columns(words: &Words) -> Vec<Column> {
    let [theme, subtheme, definition, excerpts, participants] = WIDTHS;
    let quotes = PAGE - WIDTHS.iter().sum::<usize>();
    let column = |heading: std::borrow::Cow<str>, width, style| Column { heading: heading.into_owned(), width, style };
    vec![
        column(words.say("column-theme"), theme, id::CELL),
        column(words.say("column-subtheme"), subtheme, id::CELL),
        column(words.say("column-definition"), definition, id::CELL),
        column(words.say("column-quotes"), quotes, id::QUOTE),
        column(words.say("column-excerpts"), excerpts, id::NUMBER),
        column(words.say("column-participants"), participants, id::NUMBER),
    ]
}

/// A row: the theme's name stands in each, so that a row can be moved, and read on the page after.
fn theme(row: &ThemeRow, words: &Words) -> Row {
    let (theme, below) = row.code.names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let leads = below.is_empty();
    let name = match leads {
        true => Paragraph::styled(id::CELL, id::STRONG, theme),
        false => Paragraph::styled(id::CELL, id::SOURCE, theme),
    };
    let below = join_path(below.iter().map(String::as_str));
    let number = |n: usize| vec![Paragraph::new(id::NUMBER, n.to_string())];
    Row {
        cells: vec![
            vec![name],
            vec![Paragraph::styled(id::CELL, id::STRONG, below)],
            Paragraph::lines(id::CELL, &row.code.definition),
            row.quotes.iter().map(|quote| said(quote, words)).collect(),
            number(row.code.theme.excerpts),
            number(row.code.theme.informants),
        ],
        colour: row.code.colour.as_ref().map(|pen| pen.rgb),
        leads,
    }
}

/// A quote in its quotation marks, with its attribution after it.
fn said(quote: &Quote, words: &Words) -> Paragraph {
    let mut runs = Vec::new();
    let plain = |words: String| Run { style: None, words };
    let source = |words: String| Run { style: Some(id::SOURCE), words };
    runs.push(plain(words.say("quote-opens").into_owned()));
    for (n, Line { voice, words: line }) in quote.lines.iter().enumerate() {
        if n > 0 {
            runs.push(plain("\n".to_owned()));
        }
        runs.extend(voice.as_ref().map(|voice| match voice {
            Voice::Interviewer => source(format!("{}: ", capitalised(&words.say("role-interviewer")))),
            Voice::Named(name) => source(format!("{name}: ")),
        }));
        runs.push(plain(line.clone()));
    }
    let place = words.tell("attribution", &[("by", (&quote.by).into()), ("turn", quote.turn.into())]);
    // The turn's number never stands on a line by itself.
    let place = place.rsplit_once(' ').map_or(place.clone(), |(front, number)| format!("{front}\u{a0}{number}"));
    runs.push(plain(words.say("quote-closes").into_owned()));
    runs.push(source(format!(" ({place})")));
    Paragraph { style: id::QUOTE, runs }
}
