//! The format that an element gives to its words, from its name and its own style.

use super::element::Element;
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
    for declaration in element.get("style").unwrap_or_default().split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim().to_ascii_lowercase();
        match property.trim().to_ascii_lowercase().as_str() {
            "font-weight" => format.bold = weight(&value).or(format.bold),
            "font-style" => format.italic = Some(value.starts_with("italic") || value.starts_with("oblique")),
            "background" | "background-color" | "mso-highlight" => {
                format.highlight = colour(&value).map(pen).or(format.highlight);
            }
            "display" if value == "none" => format.hidden = Some(true),
            "visibility" if value == "hidden" => format.hidden = Some(true),
            _ => {}
        }
    }
    format
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
