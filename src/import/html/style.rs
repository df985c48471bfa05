//! The format that an element gives to its words, from its name and its own style.

use std::collections::HashMap;

use super::element::{Element, Kind};
use super::libreoffice;
use crate::domain::colour::of_hex;
use crate::import::draft::Pen;
use crate::import::rich::format::RunFormat;
use crate::import::rich::pens;

/// The format that an element adds. `None` where it says nothing.
pub fn format(element: &Element) -> RunFormat {
    let mut format = RunFormat::default();
    match element.name.as_str() {
        "b" | "strong" => format.bold = Some(true),
        "i" | "em" | "cite" => format.italic = Some(true),
        "mark" => format.highlight = Some(pen(0xff_ff00)),
        _ => {}
    }
    if element.get("hidden").is_some() {
        format.hidden = Some(true);
    }
    declare(&mut format, element.get("style").unwrap_or_default());
    format
}

/// Adds what declarations say: `font-weight: bold; background: yellow`.
fn declare(format: &mut RunFormat, declarations: &str) {
    for declaration in declarations.split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim().to_ascii_lowercase();
        match property.trim().to_ascii_lowercase().as_str() {
            "font-weight" => format.bold = weight(&value).or(format.bold),
            "font-style" => format.italic = Some(value.starts_with("italic") || value.starts_with("oblique")),
            "background" | "background-color" | "mso-highlight" => {
                format.highlight = colour(&value).map(pen).or(format.highlight.take());
            }
            "display" if value == "none" => format.hidden = Some(true),
            "visibility" if value == "hidden" => format.hidden = Some(true),
            _ => {}
        }
    }
}

/// The formats that a page's own style sheet gives to classes.
#[derive(Clone, Debug, Default)]
pub struct Classes(HashMap<String, RunFormat>);

impl Classes {
    /// Reads a style sheet, of which only rules for a class alone count: `.c1`, `span.c1`. A later rule takes precedence.
    pub fn read(&mut self, sheet: &str) {
        let hides_words = sheet.contains(libreoffice::ANNOTATION);
        for (selectors, declarations) in rules(sheet) {
            let mut format = RunFormat::default();
            declare(&mut format, declarations);
            // Scripts show and hide what has a class, so no word is lost by that, unless LibreOffice writes hidden text so.
            format.hidden = format.hidden.filter(|_| hides_words);
            for class in selectors.split(',').filter_map(class_alone) {
                let before = self.0.entry(class.to_owned()).or_default();
                *before = format.or(before);
            }
        }
    }

    /// What the classes of an element say. The background of a paragraph or a box marks nothing.
    pub fn format(&self, element: &Element, kind: Kind) -> RunFormat {
        let classes = element.get("class").unwrap_or_default().split_whitespace();
        let formats = classes.filter_map(|class| self.0.get(class));
        let format = formats.fold(RunFormat::default(), |all, one| one.or(&all));
        if kind == Kind::Inline { format } else { RunFormat { highlight: None, ..format } }
    }
}

/// The rules of a style sheet, as selectors and declarations. What holds only on some media is left out.
fn rules(sheet: &str) -> Vec<(&str, &str)> {
    let mut rules = Vec::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once('{') {
        let selectors = before.rsplit([';', '/']).next().unwrap_or(before).trim();
        let is_conditional = selectors.starts_with('@');
        let end = if is_conditional { end_of_block(after) } else { after.find('}') };
        let (body, further) = end.and_then(|end| after.split_at_checked(end)).unwrap_or((after, ""));
        rules.extend((!is_conditional).then_some((selectors, body)));
        rest = further.strip_prefix('}').unwrap_or(further);
    }
    rules
}

/// Where the block ends that has begun.
fn end_of_block(text: &str) -> Option<usize> {
    let mut depth = 1;
    let mut brackets = text.match_indices(['{', '}']);
    let (at, _) = brackets.find(|(_, bracket)| {
        depth += if *bracket == "{" { 1 } else { -1 };
        depth == 0
    })?;
    Some(at)
}

/// The class in a selector that has nothing but a class, perhaps after the name of an element.
fn class_alone(selector: &str) -> Option<&str> {
    let (element, class) = selector.trim().split_once('.')?;
    let is_word = |word: &str| word.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    (is_word(element) && is_word(class) && !class.is_empty()).then_some(class)
}

/// The pen for a background; none for white.
fn pen(rgb: u32) -> Option<Pen> {
    pens::of_rgb(rgb)
}

/// Whether a weight is bold.
fn weight(value: &str) -> Option<bool> {
    match value {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" => Some(false),
        number => number.parse::<u32>().ok().map(|weight| weight >= 600),
    }
}

/// The first colour in a value, as `0xRRGGBB`.
fn colour(value: &str) -> Option<u32> {
    if let Some(at) = value.find("rgb") {
        let inner = value.get(at..)?.split_once('(')?.1.split_once(')')?.0;
        let parts: Vec<f64> = inner.split([',', ' ', '/']).filter_map(|part| part.trim().parse().ok()).collect();
        let is_clear = parts.get(3).is_some_and(|alpha| *alpha == 0.0);
        let byte = |at: usize| Some(u32::from(parts.get(at)?.clamp(0.0, 255.0).round() as u8));
        return if is_clear { None } else { Some((byte(0)? << 16) | (byte(1)? << 8) | byte(2)?) };
    }
    value.split_whitespace().find_map(|word| match word.strip_prefix('#') {
        Some(digits) => of_hex(digits),
        None => NAMES.iter().find(|(name, _)| *name == word).map(|(_, rgb)| *rgb),
    })
}

/// Names of colours that people mark text with.
const NAMES: &[(&str, u32)] = &[
    ("yellow", 0xff_ff00),
    ("lime", 0x00_ff00),
    ("green", 0x00_8000),
    ("aqua", 0x00_ffff),
    ("cyan", 0x00_ffff),
    ("fuchsia", 0xff_00ff),
    ("magenta", 0xff_00ff),
    ("blue", 0x00_00ff),
    ("red", 0xff_0000),
    ("orange", 0xff_a500),
    ("pink", 0xff_c0cb),
    ("lightblue", 0xad_d8e6),
    ("lightgreen", 0x90_ee90),
    ("lightyellow", 0xff_ffe0),
    ("gold", 0xff_d700),
    ("silver", 0xc0_c0c0),
    ("gray", 0x80_8080),
    ("grey", 0x80_8080),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_alone_are_read_from_a_style_sheet() {
        let mut classes = Classes::default();
        classes.read(
            "@import url('x.css'); /* noe */ .c1 { font-weight: 700 } p.c2, .c3{font-style:italic}
             @media print { .c1 { font-weight: 400 } .c4 { font-weight: 700 } } .a .c5 { font-weight: bold }
             .c6:hover { font-weight: bold } .c7 { background-color: #ffff00; display: none } .c8 {font-weight:bold",
        );
        let mut known: Vec<&str> = classes.0.keys().map(String::as_str).collect();
        known.sort_unstable();
        assert_eq!(known, ["c1", "c2", "c3", "c7", "c8"]);
        assert_eq!(classes.0["c1"], RunFormat { bold: Some(true), ..RunFormat::default() });
        assert_eq!(classes.0["c3"], RunFormat { italic: Some(true), ..RunFormat::default() });
        assert_eq!(classes.0["c7"].hidden, None);
        assert!(classes.0["c7"].pen().is_some());
    }

    #[test]
    fn colours_are_read_in_every_notation() {
        for (value, expected) in [
            ("#ffff00", Some(0xff_ff00)),
            ("#FF0".to_ascii_lowercase().as_str(), Some(0xff_ff00)),
            ("rgb(255, 255, 0)", Some(0xff_ff00)),
            ("rgba(0, 128, 255, 0.5)", Some(0x00_80ff)),
            ("rgba(0, 0, 0, 0)", None),
            ("yellow none repeat scroll", Some(0xff_ff00)),
            ("transparent", None),
            ("none", None),
            ("#æøå", None),
            ("rgb(", None),
        ] {
            assert_eq!(colour(value), expected, "{value}");
        }
    }
}
