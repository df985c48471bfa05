//! Colours: the pens that a researcher marks with.

use super::ids::ColourSetId;
use super::row::row;

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
        /// What it is called (`gul`), unique in its set.
        name: String,
        /// The colour as 24 bits, red first.
        rgb: i64,
        /// The digit that picks it up, 1 to 9; nothing for a pen beyond nine.
        digit: Option<i64>,
    }
}

impl Colour {
    /// Red, green and blue, 0 to 255 each.
    pub fn channels(&self) -> (u8, u8, u8) {
        let [_, red, green, blue] = u32::try_from(self.rgb).unwrap_or(0).to_be_bytes();
        (red, green, blue)
    }
}

/// A colour that every pen box has: what it is called in English, bokmål and nynorsk, and what it looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standard {
    /// Its names: English, bokmål, nynorsk, then others in use (Word's).
    pub names: &'static [&'static str],
    /// 24 bits, red first.
    pub rgb: u32,
}

/// The pens of a new project, in the order of their digits. From the palette that Okabe and Ito chose to stay apart
/// for colour-blind eyes (2008), somewhat lightened so that dark words can be read on them.
pub const STANDARD: &[Standard] = &[
    Standard { names: &["yellow", "gul", "gul"], rgb: 0xf0_e4_42 },
    Standard { names: &["orange", "oransje", "oransje"], rgb: 0xe6_9f_00 },
    Standard { names: &["purple", "lilla", "lilla", "violet", "darkmagenta"], rgb: 0xb3_8b_e0 },
    Standard { names: &["green", "grønn", "grøn"], rgb: 0x3c_c0_8f },
    Standard { names: &["blue", "blå", "blå"], rgb: 0x56_b4_e9 },
    Standard { names: &["pink", "rosa", "rosa", "magenta"], rgb: 0xf2_8c_b8 },
];

/// Whether two names are of the same colour: the same word whatever its capitals, or the same standard colour in two
/// languages.
pub fn same_colour(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim().to_lowercase(), other.trim().to_lowercase());
    one == other || STANDARD.iter().any(|s| s.names.contains(&one.as_str()) && s.names.contains(&other.as_str()))
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
