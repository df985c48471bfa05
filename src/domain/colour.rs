//! Colours: the pens that a researcher marks with.

use super::ids::ColourSetId;
use super::row::row;

/// Red, green and blue, 0 to 255 each.
pub type Rgb = (u8, u8, u8);

/// A colour as `0xRRGGBB`.
pub fn packed((red, green, blue): Rgb) -> u32 {
    u32::from_be_bytes([0, red, green, blue])
}

/// The colour that `RRGGBB` stands for, or `RGB` with each digit doubled, as `0xRRGGBB`.
pub fn of_hex(digits: &str) -> Option<u32> {
    let number = u32::from_str_radix(digits, 16).ok()?;
    match digits.len() {
        6 => Some(number),
        3 => Some([8, 4, 0].into_iter().fold(0, |all, by| (all << 8) | (((number >> by) & 0xf) * 0x11))),
        _ => None,
    }
}

row! {
    /// A set of pens; a round has one at a time.
    pub struct ColourSet in ColourSet by ColourSetId {
        /// Its name.
        name: String,
    }
}

row! {
    /// One pen of a set.
    pub struct Colour in Colour by ColourId {
        /// The set.
        colour_set: ColourSetId,
        /// Its name (`gul`), unique in its set.
        name: String,
        /// The colour as `0xRRGGBB`.
        rgb: i64,
        /// The digit key that picks it, 1 to 9; `None` for a pen beyond the ninth.
        digit: Option<i64>,
    }
}

impl Colour {
    /// What it looks like.
    pub fn channels(&self) -> Rgb {
        let [_, red, green, blue] = u32::try_from(self.rgb).unwrap_or(0).to_be_bytes();
        (red, green, blue)
    }
}

/// A common colour, with its names in every language and its standard shade.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StandardColour {
    /// Its names: English, bokmål, nynorsk, then other names in use, such as Word's.
    pub names: &'static [&'static str],
    /// The shade as `0xRRGGBB`.
    pub rgb: u32,
}

/// The pens of a new project, in the order of their digits. Based on the palette of Okabe and Ito (2008), which
/// colour-blind people can tell apart; somewhat lightened so that dark text can be read on it.
pub const STANDARD_COLOURS: &[StandardColour] = &[
    StandardColour { names: &["yellow", "gul", "gul"], rgb: 0xf0_e4_42 },
    StandardColour { names: &["orange", "oransje", "oransje"], rgb: 0xe6_9f_00 },
    StandardColour { names: &["purple", "lilla", "lilla", "violet", "darkmagenta"], rgb: 0xb3_8b_e0 },
    StandardColour { names: &["green", "grønn", "grøn"], rgb: 0x3c_c0_8f },
    StandardColour { names: &["blue", "blå", "blå"], rgb: 0x56_b4_e9 },
    StandardColour { names: &["pink", "rosa", "rosa", "magenta"], rgb: 0xf2_8c_b8 },
];

/// Whether two names mean the same colour: the same word regardless of case, or the same standard colour in two
/// languages.
pub fn same_colour(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim().to_lowercase(), other.trim().to_lowercase());
    one == other
        || STANDARD_COLOURS.iter().any(|s| s.names.contains(&one.as_str()) && s.names.contains(&other.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ColourId;

    #[test]
    fn the_channels_of_a_pen_are_red_green_and_blue() {
        let pen =
            |rgb: i64| Colour { id: ColourId(1), colour_set: ColourSetId(1), name: "gul".into(), rgb, digit: None };
        assert_eq!(pen(0xf0_e4_42).channels(), (0xf0, 0xe4, 0x42));
        assert_eq!(pen(-1).channels(), (0, 0, 0));
    }
}
