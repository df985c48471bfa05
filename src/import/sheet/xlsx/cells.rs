//! The cells of one sheet, in one pass through its XML.

use super::{Shared, strings};
use crate::error::ImportError;
use crate::import::limits::{MERGED, SHEET_COLUMNS};
use crate::import::sheet::budget::Budget;
use crate::import::sheet::grid::{NewRow, Sheet, column_at};
use crate::import::transcript::LeftOut;
use crate::import::xml::{Element, Malformed, Token, Walker};

/// The state of the reader.
struct Reader<'a> {
    shared: &'a Shared,
    sheet: &'a mut Sheet,
    budget: &'a mut Budget,
    /// The first and the last of each group of hidden columns, from 0.
    hidden: Vec<(usize, usize)>,
    /// The words in hidden columns, row by row.
    hidden_words: Vec<String>,
    line: u64,
    /// The column after the last cell. A cell need not say where it is.
    next: usize,
}

/// Reads the rows of a sheet.
pub fn read(text: &str, shared: &Shared, sheet: &mut Sheet, budget: &mut Budget) -> Result<(), ImportError> {
    let mut reader = Reader { shared, sheet, budget, hidden: Vec::new(), hidden_words: Vec::new(), line: 0, next: 0 };
    let mut walker = Walker::new(text);
    while let Some(token) = walker.next()? {
        let Token::Start(element) = token else { continue };
        match element.name() {
            "col" if reader.hidden.len() < SHEET_COLUMNS => reader.column(&element),
            "row" => reader.row(&element, &mut walker)?,
            "mergeCell" => reader.merged(&element),
            _ => {}
        }
    }
    Ok(())
}

impl Reader<'_> {
    fn column(&mut self, element: &Element<'_>) {
        let number = |name| element.get(name).and_then(|n| n.parse::<usize>().ok());
        if is_set(element, "hidden")
            && let (Some(min), Some(max)) = (number("min"), number("max"))
        {
            self.hidden.push((min.saturating_sub(1), max.saturating_sub(1)));
        }
    }

    fn row(&mut self, element: &Element<'_>, walker: &mut Walker<'_>) -> Result<(), ImportError> {
        self.line = element.get("r").and_then(|r| r.parse().ok()).unwrap_or(self.line + 1);
        self.next = 0;
        let (mut row, is_shown) = (NewRow::default(), !is_set(element, "hidden"));
        loop {
            match walker.next()?.ok_or(Malformed)? {
                Token::Start(element) if element.name() == "c" => self.cell(&element, walker, &mut row)?,
                Token::Start(_) => walker.skip()?,
                Token::End(name) if name == "row" => break,
                _ => {}
            }
        }
        self.sheet.push(self.line, row, is_shown);
        let hidden = std::mem::take(&mut self.hidden_words);
        self.sheet.leave_out(LeftOut::HiddenCells, &hidden.join(" | "));
        Ok(())
    }

    fn cell(&mut self, element: &Element<'_>, walker: &mut Walker<'_>, row: &mut NewRow) -> Result<(), ImportError> {
        let at = element.get("r").and_then(|r| column_at(&r).map(|(column, _)| column)).unwrap_or(self.next);
        self.next = at.saturating_add(1);
        let kind = element.get("t").unwrap_or_default();
        let format = element.get("s").and_then(|s| s.parse().ok()).unwrap_or(0);
        let (mut value, mut text, mut formula) = (String::new(), None, String::new());
        loop {
            match walker.next()?.ok_or(Malformed)? {
                Token::Start(inner) => match inner.name() {
                    "v" => value = content(walker)?,
                    "f" => formula = content(walker)?,
                    "is" => text = Some(strings::inside(walker, "is")?),
                    _ => walker.skip()?,
                },
                Token::End(name) if name == "c" => break,
                _ => {}
            }
        }
        let words = match text {
            Some(text) => text,
            None => self.shown(&kind, value, format),
        };
        if words.is_empty() && !formula.is_empty() && kind != "str" {
            self.sheet.leave_out(LeftOut::Formulas, &format!("={formula}"));
        }
        if self.hidden.iter().any(|(first, last)| (*first..=*last).contains(&at)) {
            if !words.trim().is_empty() {
                self.budget.words(words.len(), self.line)?;
                self.hidden_words.push(words);
            }
            return Ok(());
        }
        row.set(self.sheet, (self.line, at), &words, self.budget)
    }

    /// A stored value as its cell shows it.
    fn shown(&self, kind: &str, value: String, format: usize) -> String {
        match kind {
            "s" => {
                value.trim().parse().ok().and_then(|at: usize| self.shared.strings.get(at)).cloned().unwrap_or_default()
            }
            "b" => (if value.trim() == "1" { "TRUE" } else { "FALSE" }).to_owned(),
            "str" => strings::unescaped(&value),
            // A date in words: `2024-03-12T10:15:00`.
            "d" => value.replacen('T', " ", 1),
            "e" | "inlineStr" => value,
            _ => match value.trim().parse::<f64>() {
                Ok(number) => self.shared.looks.of(format).words(number, self.shared.from_1904),
                Err(_) => value,
            },
        }
    }

    /// Remembers cells of one column that are merged across rows.
    fn merged(&mut self, element: &Element<'_>) {
        let range = element.get("ref").unwrap_or_default();
        let corner = |text: &str| column_at(text).and_then(|(at, row)| Some((at, row.parse::<u64>().ok()?)));
        let corners = range.split_once(':').and_then(|(one, other)| Some((corner(one)?, corner(other)?)));
        if let Some(((column, first), (_, last))) = corners.filter(|(one, other)| one.0 == other.0 && one.1 < other.1)
            && self.sheet.shared.len() < MERGED
        {
            self.sheet.shared.push((first, last, column));
        }
    }
}

/// The text of an element without elements in it, to its end.
fn content(walker: &mut Walker<'_>) -> Result<String, Malformed> {
    let mut text = String::new();
    loop {
        match walker.next()?.ok_or(Malformed)? {
            Token::Text(words) => text.push_str(&words),
            Token::Start(_) => walker.skip()?,
            Token::End(_) => return Ok(text),
        }
    }
}

fn is_set(element: &Element<'_>, name: &str) -> bool {
    element.get(name).is_some_and(|on| on == "1" || on == "true")
}
