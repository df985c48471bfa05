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
