//! Texts of cells: the list that all sheets share, and the notes on cells. Both may have words in several formats, and
//! show how letters are pronounced, which is no text.

use crate::import::limits::SHEET_CELLS;
use crate::import::xml::{Malformed, Token, Walker};

/// The texts that all sheets share, in order; one more than a spreadsheet may have cells if there are too many.
pub fn read(text: &str) -> Result<Vec<String>, Malformed> {
    texts(text, "si")
}

/// The notes on cells, in order. The author of a note, which may stand in its first line, is part of it.
pub fn notes(text: &str) -> Result<Vec<String>, Malformed> {
    texts(text, "comment")
}

/// The text in each element of this name.
fn texts(text: &str, each: &str) -> Result<Vec<String>, Malformed> {
    let mut texts = Vec::new();
    if text.is_empty() {
        return Ok(texts);
    }
    let mut walker = Walker::new(text);
    while let Some(token) = walker.next()? {
        if let Token::Start(element) = token
            && element.name() == each
        {
            texts.push(inside(&mut walker, each)?);
            if texts.len() > SHEET_CELLS {
                break;
            }
        }
    }
    Ok(texts)
}

/// The text inside the element of this name that has just begun. Reads to its end.
pub fn inside(walker: &mut Walker<'_>, name: &str) -> Result<String, Malformed> {
    let (mut text, mut is_open) = (String::new(), false);
    loop {
        match walker.next()?.ok_or(Malformed)? {
            Token::Start(element) if element.name() == "rPh" => walker.skip()?,
            Token::Start(element) => is_open |= element.name() == "t",
            Token::Text(words) if is_open => text.push_str(&words),
            Token::Text(_) => {}
            Token::End(end) if end == name => return Ok(unescaped(&text)),
            Token::End(end) => is_open &= end != "t",
        }
    }
}

/// A text without the escapes of Excel, which writes `_x000D_` for a character that XML does not allow.
pub fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let (before, after) = rest.split_at(at);
        plain.push_str(before);
        match letter {
            Some(letter) => {
                plain.push(letter);
                rest = after.get(7..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = after.get(2..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_several_formats_is_one_text() {
        let text = "<sst><si><t>Hei</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">Ja, </t></r><r><t>nei</t></r>\
                    <rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si/></sst>";
        assert_eq!(read(text).unwrap(), ["Hei", "Ja, nei", ""]);
        assert_eq!(read("").unwrap(), [""; 0]);
        assert_eq!(read("<sst><si>"), Err(Malformed));
    }

    #[test]
    fn escapes_are_resolved() {
        for (text, plain) in [("a_x000A_b", "a\nb"), ("_x005F_x0041_", "_x0041_"), ("_xå_", "_xå_"), ("_x", "_x")] {
            assert_eq!(unescaped(text), plain);
        }
    }
}
