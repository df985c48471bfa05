//! Markdown: a table that reads well as plain text and can be pasted into notes.

use super::Frame;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::quote::{Quote, Voice};
use crate::analysis::themes::ThemeRow;
use crate::domain::codebook::join_path;
use crate::words::{Words, capitalised};

/// The theme table, one line a theme, its quotes below one another in one cell.
pub fn themes(rows: &[ThemeRow], frame: &Frame) -> String {
    let words = frame.words;
    let title = words.say("export-themes-title");
    let mut text = format!("# {title}\n\n");
    text += &line(&[
        words.say("column-theme").into_owned(),
        words.say("column-subtheme").into_owned(),
        words.say("column-definition").into_owned(),
        words.say("column-quotes").into_owned(),
        words.say("column-excerpts").into_owned(),
        words.say("column-participants").into_owned(),
    ]);
    text += "| --- | --- | --- | --- | ---: | ---: |\n";
    for row in rows {
        let (theme, below) = row.code.names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
        let quotes: Vec<String> = row.quotes.iter().map(|quote| said(quote, words)).collect();
        let theme = if below.is_empty() { format!("**{}**", plain(theme)) } else { plain(theme) };
        text += &line(&[
            theme,
            plain(&join_path(below.iter().map(String::as_str))),
            plain(&row.code.definition),
            quotes.join("<br><br>"),
            row.code.theme.excerpts.to_string(),
            row.code.theme.informants.to_string(),
        ]);
    }
    format!("{text}\n{}\n", plain(&frame.note()))
}

/// Excerpts as a list of quotations, each with where it stands and what is on it.
pub fn excerpts(rows: &[ExcerptRow], words: &Words) -> String {
    let each = |row: &ExcerptRow| {
        let by = row.participant.as_ref().or(row.speaker.as_ref()).unwrap_or(&row.document);
        let said = row.quote.lines().map(|line| format!("> {}", plain(line))).collect::<Vec<_>>().join("\n>\n");
        let place = words.tell("attribution", &[("by", by.into()), ("turn", row.turn.into())]);
        let mut about = vec![plain(&row.document), plain(&place)];
        about.extend(row.colour.as_ref().map(|colour| plain(colour)));
        about.extend(row.codes.iter().map(|code| format!("**{}**", plain(code))));
        let memos: String = row.memos.iter().map(|memo| format!("\n*{}*\n", plain(memo))).collect();
        format!("{said}\n\n{}\n{memos}", about.join(" · "))
    };
    rows.iter().map(each).collect::<Vec<_>>().join("\n")
}

/// A quote in quotation marks with its attribution, its lines below one another.
fn said(quote: &Quote, words: &Words) -> String {
    let line = |line: &crate::analysis::quote::Line| match &line.voice {
        Some(Voice::Interviewer) => {
            format!("*{}:* {}", capitalised(&words.say("role-interviewer")), plain(&line.words))
        }
        Some(Voice::Named(name)) => format!("*{}:* {}", plain(name), plain(&line.words)),
        None => plain(&line.words),
    };
    let lines = quote.lines.iter().map(line).collect::<Vec<_>>().join("<br>");
    let place = words.tell("attribution", &[("by", (&quote.by).into()), ("turn", quote.turn.into())]);
    format!("{}{lines}{} ({})", words.say("quote-opens"), words.say("quote-closes"), plain(&place))
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// Words that mean nothing to Markdown, on one line.
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
