//! Pen colours in print: the full colour for a border, and a light tint for a background, to keep text readable and
//! save toner.

/// A colour in Word's notation: six hexadecimal digits.
pub(super) fn hex(rgb: u32) -> String {
    format!("{:06X}", rgb & 0xff_ffff)
}

/// The colour mixed with three parts of white, as a background for text.
pub(super) fn tint(rgb: u32) -> u32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    let light = |channel: u8| u8::MAX - (u8::MAX - channel) / 4;
    u32::from_be_bytes([0, light(red), light(green), light(blue)])
}

/// A darker shade of the colour, for an outline.
pub(super) fn dark(rgb: u32) -> u32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    u32::from_be_bytes([0, red / 2, green / 2, blue / 2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tint_is_three_quarters_white() {
        for (rgb, ground) in [(0x00_00_00, "C0C0C0"), (0xff_ff_ff, "FFFFFF"), (0xf0_e4_42, "FCF9D0")] {
            assert_eq!(hex(tint(rgb)), ground);
        }
        assert_eq!(hex(0x12_34_56), "123456");
    }
}
