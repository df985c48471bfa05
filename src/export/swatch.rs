//! Pens on paper: the full colour for a border, and a light tint of it for a background, so that words stay easy to read
//! and toner is saved.

/// A colour as Word writes it: six hexadecimal digits.
pub(super) fn hex(rgb: u32) -> String {
    format!("{:06X}", rgb & 0xff_ffff)
}

/// The colour mixed with white, as a background for words.
pub(super) fn tint(rgb: u32) -> u32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    let light = |channel: u8| u8::MAX - (u8::MAX - channel) / 4;
    u32::from_be_bytes([0, light(red), light(green), light(blue)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tint_is_the_colour_three_quarters_on_the_way_to_white() {
        for (rgb, ground) in [(0x00_00_00, "C0C0C0"), (0xff_ff_ff, "FFFFFF"), (0xf0_e4_42, "FCF9D0")] {
            assert_eq!(hex(tint(rgb)), ground);
        }
        assert_eq!(hex(0x12_34_56), "123456");
    }
}
