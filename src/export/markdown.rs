//! Markdown: a table that reads well as plain text and can be pasted into notes.

use std::borrow::Cow;

use super::Frame;
use crate::analysis::codebook::CodeRow;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::quote::{Part, Quotation, Times};
use crate::analysis::themes::ThemeRow;
use crate::domain::codebook::join_path;
use crate::words::Words;

/// The theme table, with one row per theme and all its quotations in one cell.
pub fn themes(rows: &[ThemeRow], frame: &Frame) -> String {
    let words = frame.words;
    let title = words.say("export-themes-title");
    let mut text = format!("# {title}\n\n");
    let [top, below] = frame.level_headings();
    text += &line(&[
        top.into_owned(),
        below.into_owned(),
        words.say("column-definition").into_owned(),
        words.say("column-quotes").into_owned(),
        words.say("column-excerpts").into_owned(),
        words.say("column-participants").into_owned(),
    ]);
    text += "| --- | --- | --- | --- | ---: | ---: |\n";
    for row in rows {
        let (theme, subtheme) = (plain(&row.theme(words)), row.subtheme());
        let quotes: Vec<String> = row.quotes.iter().map(|quote| quoted(quote, frame)).collect();
        text += &line(&[
            if subtheme.is_empty() { format!("**{theme}**") } else { theme },
            plain(&subtheme),
            plain(row.definition()),
            quotes.join("<br><br>"),
            row.count().excerpts.to_string(),
            row.count().informants.to_string(),
        ]);
    }
    format!("{text}\n{}\n", plain(&frame.note()))
}

/// The codebook, with one row per code.
pub fn codebook(rows: &[CodeRow], frame: &Frame) -> String {
    let words = frame.words;
    let mut text = format!("# {}\n\n", words.say("export-codebook-title"));
    let keys = [
        "column-definition",
        "column-inclusion",
        "column-exclusion",
        "column-example",
        "column-colour",
        "column-excerpts",
        "column-participants",
    ];
    let headings = frame.level_headings().map(Cow::into_owned).into_iter();
    text += &line(&headings.chain(keys.map(|key| words.say(key).into_owned())).collect::<Vec<_>>());
    text += &format!("|{}{}\n", " --- |".repeat(7), " ---: |".repeat(2));
    for row in rows {
        let (theme, below) = row.names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
        let retired = row.retired.then(|| words.say("export-retired").into_owned());
        let definition =
            [Some(row.definition.clone()), retired].into_iter().flatten().filter(|words| !words.is_empty());
        text += &line(&[
            if below.is_empty() { format!("**{}**", plain(theme)) } else { plain(theme) },
            plain(&join_path(below.iter().map(String::as_str))),
            plain(&definition.collect::<Vec<_>>().join("\n")),
            plain(&row.inclusion),
            plain(&row.exclusion),
            row.quotation.as_ref().map(|quote| quoted(quote, frame)).unwrap_or_default(),
            plain(row.colour.as_ref().map_or("", |pen| &pen.name)),
            row.theme.excerpts.to_string(),
            row.theme.informants.to_string(),
        ]);
    }
    format!("{text}\n{}\n", plain(&frame.note()))
}

/// Excerpts as a list of quotations, each with its source, colour, codes and memos.
pub fn excerpts(rows: &[ExcerptRow], words: &Words, times: Times) -> String {
    let each = |row: &ExcerptRow| {
        let text = set(row.quotation.pieces(words));
        let lines = text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n>\n");
        let attribution = row.quotation.attribution(words, times);
        let mut about = vec![plain(&row.quotation.document), plain(&attribution)];
        about.extend(row.colour.as_ref().map(|colour| plain(colour)));
        about.extend(row.codes.iter().map(|code| format!("**{}**", plain(code))));
        let memos: String = row.memos.iter().map(|memo| format!("\n*{}*\n", plain(memo))).collect();
        format!("{lines}\n\n{}\n{memos}", about.join(" · "))
    };
    rows.iter().map(each).collect::<Vec<_>>().join("\n")
}

/// A quotation for a table cell, in quotation marks and with its attribution.
fn quoted(quote: &Quotation, frame: &Frame) -> String {
    let text = set(quote.marked_pieces(frame.words)).replace('\n', "<br>");
    format!("{text} ({})", plain(&quote.attribution(frame.words, frame.times)))
}

/// The pieces of a quotation as Markdown.
fn set(pieces: Vec<(Part, Cow<str>)>) -> String {
    let piece = |(part, text): (Part, Cow<str>)| match part {
        Part::Speaker => format!("*{}* ", plain(text.trim_end())),
        Part::Words => plain(&text),
        Part::Mark | Part::LineEnd => text.into_owned(),
    };
    pieces.into_iter().map(piece).collect()
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// The text on one line, with Markdown's special characters escaped.
pub fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '#' => text.extend(['\\', c]),
            '<' => text += "&lt;",
            '>' => text += "&gt;",
            '&' => text += "&amp;",
            '\n' => text += "<br>",
            other => text.push(other),
        }
    }
    text
}
