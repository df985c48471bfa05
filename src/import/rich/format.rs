//! The relevant formatting of words: highlighted, bold, italic, hidden.

use crate::import::draft::Pen;

/// The format of a run or a style; `None` where it does not say.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RunFormat {
    /// The highlight; `Some(None)` means explicitly none.
    pub highlight: Option<Option<Pen>>,
    /// The shading; `Some(None)` means explicitly none.
    pub shading: Option<Option<Pen>>,
    /// Whether it is bold.
    pub bold: Option<bool>,
    /// Whether it is italic.
    pub italic: Option<bool>,
    /// Whether it is hidden.
    pub hidden: Option<bool>,
}

impl RunFormat {
    /// This format, completed with `under` where this one does not say.
    pub fn or(&self, under: &RunFormat) -> RunFormat {
        RunFormat {
            highlight: self.highlight.clone().or_else(|| under.highlight.clone()),
            shading: self.shading.clone().or_else(|| under.shading.clone()),
            bold: self.bold.or(under.bold),
            italic: self.italic.or(under.italic),
            hidden: self.hidden.or(under.hidden),
        }
    }

    /// The pen that the words are marked with. A highlight takes precedence over shading.
    pub fn pen(&self) -> Option<&Pen> {
        self.highlight.as_ref().and_then(Option::as_ref).or_else(|| self.shading.as_ref().and_then(Option::as_ref))
    }
}

/// The highlight colours of word processors. White is left out, because it marks nothing.
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

/// The pen with the name of a highlight colour; `None` if there is none.
pub fn named_pen(name: &str) -> Option<Pen> {
    let name = name.to_lowercase();
    HIGHLIGHTS.iter().find(|(known, _)| *known == name).map(|&(_, rgb)| Pen { name, rgb })
}

/// The pen for the colour of a background, `RRGGBB` or `#RRGGBB`; `None` for white and anything that is no colour.
pub fn filled_pen(value: &str) -> Option<Pen> {
    let digits = value.strip_prefix('#').unwrap_or(value);
    let rgb = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 6)?;
    if rgb == 0xff_ffff {
        return None;
    }
    let known = HIGHLIGHTS.iter().find(|&&(_, other)| other == rgb);
    Some(Pen { name: known.map_or_else(|| format!("#{rgb:06x}"), |(name, _)| (*name).to_owned()), rgb })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backgrounds_are_pens_unless_they_are_white() {
        let name = |value| filled_pen(value).map(|p| p.name);
        assert_eq!(name("FFFF00").as_deref(), Some("yellow"));
        assert_eq!(name("#e2efd9").as_deref(), Some("#e2efd9"));
        for none in ["auto", "transparent", "FFFFFF", "#ffffff", "", "12", "ÆØÅÆØÅ"] {
            assert_eq!(name(none), None, "{none}");
        }
    }
}
