//! Markdown: a table that reads well as plain text and can be pasted into notes.

use std::borrow::Cow;

use super::Frame;
use super::method::MethodRow;
use crate::analysis::codebook::CodeRow;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::memos::MemoGroup;
use crate::analysis::quote::{Part, Quotation, Times};
use crate::analysis::themes::ThemeRow;
use crate::domain::codebook::join_path;
use crate::export::journey::JourneyTable;
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

/// The way from codes to themes: the themes with the earlier codes behind them, and the acts on codes.
pub fn journey(way: &JourneyTable, frame: &Frame) -> String {
    let words = frame.words;
    let heading = |key| words.say(key).into_owned();
    let mut text = format!("# {}\n\n{}\n\n", plain(&way.title(words)), way.levels(words));
    let headings = frame.level_headings().map(Cow::into_owned).into_iter();
    text += &line(&headings.chain(["column-from", "column-new", "column-excerpts"].map(heading)).collect::<Vec<_>>());
    text += "| --- | --- | --- | ---: | ---: |\n";
    let source = |(name, excerpts): &(Option<String>, usize)| {
        let values = [("code", name.as_ref()?.into()), ("n", (*excerpts).into())];
        Some(plain(&words.tell("journey-source", &values)))
    };
    for theme in way.themes() {
        let (top, below) = (plain(&theme.names.0), plain(&theme.names.1));
        let new: usize = theme.sources.iter().filter(|(name, _)| name.is_none()).map(|(_, excerpts)| excerpts).sum();
        text += &line(&[
            if below.is_empty() { format!("**{top}**") } else { top },
            below,
            theme.sources.iter().filter_map(source).collect::<Vec<_>>().join("<br>"),
            new.to_string(),
            theme.excerpts.to_string(),
        ]);
    }
    let left = way.left(words);
    if !left.is_empty() {
        let codes = left.iter().map(|(path, of)| plain(&format!("{path} ({of})"))).collect::<Vec<_>>().join("<br>");
        let total = way.journey.left_behind().len().to_string();
        text += &line(&[format!("**{}**", heading("journey-left")), String::new(), codes, String::new(), total]);
    }
    text += &format!("\n{}\n", plain(&way.note(frame)));
    if !way.acts.is_empty() {
        text += &format!("\n## {}\n\n", heading("journey-acts"));
        text += &line(&["column-when", "column-who", "column-what"].map(heading));
        text += "| --- | --- | --- |\n";
        way.acts.iter().for_each(|act| text += &line(&act.cells(words).map(|cell| plain(&cell))));
    }
    text
}

/// The facts for the method chapter.
pub fn method(rows: &[MethodRow], frame: &Frame) -> String {
    let words = frame.words;
    let mut text = format!("# {}\n\n", words.say("export-method-title"));
    text += &line(&["column-round", "column-what", "column-value"].map(|key| words.say(key).into_owned()));
    text += "| --- | --- | --- |\n";
    for row in rows {
        text += &line(&[plain(&row.round), plain(&row.what), plain(&row.value)]);
    }
    format!("{text}\n{}\n", plain(&frame.made_on()))
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
        let memos: String = row.memos.iter().map(|memo| format!("\n*{}*\n", plain(&memo.text(words)))).collect();
        format!("{lines}\n\n{}\n{memos}", about.join(" · "))
    };
    rows.iter().map(each).collect::<Vec<_>>().join("\n")
}

/// Memos, with a heading for each day or subject.
pub fn memos(title: &str, groups: &[MemoGroup], frame: &Frame) -> String {
    let mut text = format!("# {title}\n");
    for group in groups {
        text += &format!("\n## {}\n", plain(&group.heading));
        for memo in &group.memos {
            if !memo.source.is_empty() {
                text += &format!("\n*{}*\n", plain(&memo.source));
            }
            if let Some(quotation) = &memo.quotation {
                text += &format!("\n> {}\n", quoted(quotation, frame).replace("<br>", "\n>\n> "));
            }
            for line in memo.words.lines().filter(|line| !line.trim().is_empty()) {
                text += &format!("\n{}\n", paragraph(line));
            }
        }
    }
    let count = groups.iter().map(|group| group.memos.len()).sum();
    format!("{text}\n---\n\n{}\n", plain(&frame.memo_note(count)))
}

/// A line of a memo as a paragraph: what would make it a list or a heading is escaped too.
fn paragraph(line: &str) -> String {
    let text = plain(line.trim());
    let numbered = text.split_once(['.', ')']).is_some_and(|(n, _)| n.chars().all(|c| c.is_ascii_digit()));
    match text.chars().next() {
        Some('-' | '+' | '=') => format!("\\{text}"),
        Some('0'..='9') if numbered => text.replacen(['.', ')'], "\\.", 1),
        _ => text,
    }
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
