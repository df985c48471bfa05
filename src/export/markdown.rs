//! Markdown: a page that reads well as plain text and can be pasted into notes.

use super::page::{Block, Cell, ColumnKind, Look, Page, Paragraph, Run, Style, Table};
use crate::words::Words;

/// The page as Markdown.
pub fn file(page: &Page, words: &Words) -> String {
    let mut text = format!("# {}\n", plain(&page.title));
    let mut tables = 0;
    for block in &page.blocks {
        text.push('\n');
        match block {
            Block::Paragraph(one) => text += &paragraph(one),
            Block::Table(one) => {
                tables += 1;
                text += &format!("**{} {tables}.** {}\n\n", words.say("caption-table"), plain(&one.caption));
                text += &table(one);
            }
        }
    }
    if !page.notes.is_empty() {
        text += &format!("\n## {}\n\n", words.say("transcript-margin"));
    }
    for (at, lines) in page.notes.iter().enumerate() {
        let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
        text += &format!("{}. {}\n", at + 1, lines.join("<br>"));
    }
    text
}

/// Paragraphs below each other.
pub fn paragraphs(all: &[Paragraph]) -> String {
    all.iter().map(paragraph).collect::<Vec<_>>().join("\n")
}

fn paragraph(paragraph: &Paragraph) -> String {
    let text = runs(&paragraph.runs);
    match paragraph.style {
        Style::Heading(level) => format!("{} {text}\n", "#".repeat(usize::from(level.clamp(2, 6)))),
        Style::Quote | Style::BlockQuote => {
            let lines: Vec<String> = text.split("<br>").map(|line| format!("> {line}")).collect();
            lines.join("\n>\n") + "\n"
        }
        Style::Source => format!("*{text}*\n"),
        Style::Note => format!("---\n\n{text}\n"),
        Style::Text | Style::Memo | Style::Cell | Style::Number => format!("{}\n", beginning(&text)),
    }
}

/// The text of a paragraph: what would make it a list or a heading is escaped.
fn beginning(text: &str) -> String {
    let text = text.trim();
    let numbered = text.split_once(['.', ')']).is_some_and(|(n, _)| n.chars().all(|c| c.is_ascii_digit()));
    match text.chars().next() {
        Some('-' | '+' | '=') => format!("\\{text}"),
        Some('0'..='9') if numbered => text.replacen(['.', ')'], "\\.", 1),
        _ => text.to_owned(),
    }
}

fn table(table: &Table) -> String {
    let mut text = line(table.columns.iter().map(|column| plain(&column.heading)));
    text += &line(table.columns.iter().map(|column| match column.kind {
        ColumnKind::Text => "---".to_owned(),
        ColumnKind::Numbers => "---:".to_owned(),
    }));
    for row in &table.rows {
        text += &line(row.cells.iter().map(cell));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// The paragraphs of a cell on one line. An empty line stands between quotations.
fn cell(cell: &Cell) -> String {
    let mut text = String::new();
    for (n, one) in cell.paragraphs.iter().enumerate() {
        if n > 0 {
            text += if one.style == Style::Quote { "<br><br>" } else { "<br>" };
        }
        text += &runs(&one.runs);
    }
    text
}

fn runs(runs: &[Run]) -> String {
    let marked = |mark: &str, words: &str| {
        let inner = words.trim();
        if inner.is_empty() {
            return words.to_owned();
        }
        // Spaces must stand outside of the marks.
        let (before, after) = words.split_once(inner).unwrap_or(("", ""));
        format!("{before}{mark}{}{mark}{after}", plain(inner))
    };
    let run = |run: &Run| {
        let opens: String = run.opens.iter().map(|at| format!("⟦{} ", at + 1)).collect();
        let closes: String = run.closes.iter().map(|at| format!(" {}⟧", at + 1)).collect();
        let words = match run.look {
            Look::Plain | Look::Source => plain(&run.words),
            Look::Strong => marked("**", &run.words),
            Look::Emphasis | Look::Speaker => marked("*", &run.words),
        };
        opens + &words + &closes
    };
    runs.iter().map(run).collect()
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
            // A no-break space is for pages that are printed.
            '\u{a0}' => text.push(' '),
            other => text.push(other),
        }
    }
    text
}
