//! The pens of highlights: their names and colours.

use crate::import::draft::Pen;

/// Word's highlight colours. White is left out, because it marks nothing.
const HIGHLIGHTS: &[(&str, u32)] = &[
    ("yellow", 0xff_ff00),
    ("green", 0x00_ff00),
    ("cyan", 0x00_ffff),
    ("magenta", 0xff_00ff),
    ("blue", 0x00_00ff),
    ("red", 0xff_0000),
    ("darkblue", 0x00_0080),
    ("darkcyan", 0x00_8080),
    ("darkgreen", 0x00_8000),
    ("darkmagenta", 0x80_0080),
    ("darkred", 0x80_0000),
    ("darkyellow", 0x80_8000),
    ("darkgray", 0x80_8080),
    ("lightgray", 0xc0_c0c0),
    ("black", 0x00_0000),
];

/// White, which marks nothing.
const WHITE: u32 = 0xff_ffff;

/// The pen with one of Word's names, regardless of case; `None` for white and other names.
pub fn named(name: &str) -> Option<Pen> {
    let name = name.to_lowercase();
    HIGHLIGHTS.iter().find(|(known, _)| *known == name).map(|&(_, rgb)| Pen { name, rgb })
}

/// The pen of a colour `0xRRGGBB`; `None` for white.
pub fn of_rgb(rgb: u32) -> Option<Pen> {
    let known = HIGHLIGHTS.iter().find(|&&(_, other)| other == rgb);
    let name = known.map_or_else(|| format!("#{rgb:06x}"), |(name, _)| (*name).to_owned());
    (rgb != WHITE).then_some(Pen { name, rgb })
}

/// The pen for a background `RRGGBB` or `#RRGGBB`; `None` for white and anything that is no colour.
pub fn filled(value: &str) -> Option<Pen> {
    let digits = value.strip_prefix('#').unwrap_or(value);
    of_rgb(u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 6)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backgrounds_are_pens_unless_they_are_white() {
        let name = |value| filled(value).map(|pen| pen.name);
        assert_eq!(name("FFFF00").as_deref(), Some("yellow"));
        assert_eq!(name("#e2efd9").as_deref(), Some("#e2efd9"));
        for none in ["auto", "transparent", "FFFFFF", "#ffffff", "", "12", "ÆØÅÆØÅ"] {
            assert_eq!(name(none), None, "{none}");
        }
    }
}
