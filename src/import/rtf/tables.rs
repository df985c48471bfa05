//! The tables at the start of a file: its fonts, colours and styles, which the text refers to by their numbers.

use std::collections::HashMap;

use super::code_pages::CodePage;
use crate::import::draft::Pen;
use crate::import::rich::format::named_heading;
use crate::import::rich::pens;

/// A font.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Font {
    /// Its name.
    pub name: String,
    /// Its code page; `None` for that of the file.
    pub page: Option<CodePage>,
}

/// A style of paragraphs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Style {
    /// Its heading level, from 1; 0 means explicitly no heading.
    pub heading: Option<u8>,
    /// Whether it is bold.
    pub is_bold: bool,
}

/// The tables, and the entry of each that is being read.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    fonts: HashMap<i32, Font>,
    font: (i32, Font),
    colours: Vec<Option<u32>>,
    colour: Option<[u8; 3]>,
    styles: HashMap<i32, Style>,
    style: (i32, Style),
    style_name: String,
}

impl Tables {
    /// The font with this number.
    pub fn font(&self, number: i32) -> Option<&Font> {
        self.fonts.get(&number)
    }

    /// The pen of the colour with this number; `None` for the automatic colour, white, and unknown numbers.
    pub fn pen(&self, number: i32) -> Option<Pen> {
        let at = usize::try_from(number).ok()?;
        self.colours.get(at).copied().flatten().and_then(pens::of_rgb)
    }

    /// The style with this number; one that says nothing if there is none.
    pub fn style(&self, number: i32) -> Style {
        self.styles.get(&number).copied().unwrap_or_default()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.fonts.len() + self.colours.len() + self.styles.len()
    }

    /// Reads a control word of the font table.
    pub fn font_word(&mut self, name: &str, number: Option<i32>, of_file: CodePage) {
        match (name, number) {
            ("f", Some(number)) => {
                self.end_font();
                self.font.0 = number;
            }
            ("fcharset", Some(number)) => {
                self.font.1.page = self.font.1.page.or(CodePage::of_charset(number, of_file));
            }
            // A code page of 0 means none.
            ("cpg", Some(number)) => self.font.1.page = CodePage::numbered(number).or(self.font.1.page),
            _ => {}
        }
    }

    /// Reads text of the font table. A semicolon ends an entry.
    pub fn font_text(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            match byte {
                b';' => self.end_font(),
                b'\r' | b'\n' => {}
                _ => self.font.1.name.push(char::from(byte)),
            }
        }
    }

    /// Ends the entry of a font, if it has a name.
    pub fn end_font(&mut self) {
        let (number, font) = std::mem::take(&mut self.font);
        if !font.name.trim().is_empty() {
            self.fonts.insert(number, Font { name: font.name.trim().to_owned(), ..font });
        }
    }

    /// Reads a control word of the colour table.
    pub fn colour_word(&mut self, name: &str, number: Option<i32>) {
        let place = match name {
            "red" => 0,
            "green" => 1,
            "blue" => 2,
            _ => return,
        };
        let value = u8::try_from(number.unwrap_or(0).clamp(0, 255)).unwrap_or(0);
        if let Some(part) = self.colour.get_or_insert_default().get_mut(place) {
            *part = value;
        }
    }

    /// Reads text of the colour table. A semicolon ends an entry; one without a colour is the automatic colour.
    pub fn colour_text(&mut self, bytes: &[u8]) {
        for _ in bytes.iter().filter(|&&byte| byte == b';') {
            let colour = self.colour.take().map(|[red, green, blue]| u32::from_be_bytes([0, red, green, blue]));
            self.colours.push(colour);
        }
    }

    /// Reads a control word of the style sheet.
    pub fn style_word(&mut self, name: &str, number: Option<i32>) {
        match name {
            "s" => self.style.0 = number.unwrap_or(0),
            "outlinelevel" => self.style.1.heading = outline_level(number),
            "b" => self.style.1.is_bold = number != Some(0),
            _ => {}
        }
    }

    /// Reads text of the style sheet. A semicolon ends an entry.
    pub fn style_text(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            match byte {
                b';' => self.end_style(),
                b'\r' | b'\n' => {}
                _ => self.style_name.push(char::from(byte)),
            }
        }
    }

    /// Ends the entry of a style, if it has a name.
    pub fn end_style(&mut self) {
        let ((number, mut style), name) = (std::mem::take(&mut self.style), std::mem::take(&mut self.style_name));
        if !name.trim().is_empty() {
            style.heading = style.heading.or(named_heading(name.trim()));
            self.styles.insert(number, style);
        }
    }
}

/// The heading level of `\outlinelevel`, from 1; 0 for body text.
pub fn outline_level(number: Option<i32>) -> Option<u8> {
    let level = u8::try_from(number?).ok()?;
    Some(if level < 9 { level + 1 } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_pens_unless_they_mark_nothing() {
        let mut tables = Tables::default();
        tables.colour_text(b";");
        for (name, value) in [("red", 255), ("green", 255), ("blue", 999)] {
            tables.colour_word(name, Some(value));
        }
        tables.colour_text(b";");
        tables.colour_word("green", Some(128));
        tables.colour_text(b";");
        let name = |number| tables.pen(number).map(|pen| pen.name);
        assert_eq!([0, 1, 2, 3, -1].map(name), [None, None, Some("darkgreen".to_owned()), None, None]);
    }

    #[test]
    fn styles_are_headings_by_level_or_by_name() {
        let mut tables = Tables::default();
        let words: [(i32, &str, Option<i32>, &[u8]); 4] = [
            (1, "b", None, b"heading 2;"),
            (2, "outlinelevel", Some(0), b"Tittel;"),
            (3, "outlinelevel", Some(9), b"Heading 1;"),
            (4, "b", Some(0), b"Normal;"),
        ];
        for (number, word, value, name) in words {
            tables.style_word("s", Some(number));
            tables.style_word(word, value);
            tables.style_text(name);
        }
        assert_eq!(tables.style(1), Style { heading: Some(2), is_bold: true });
        assert_eq!([2, 3, 4, 9].map(|n| tables.style(n).heading), [Some(1), Some(0), None, None]);
    }
}
