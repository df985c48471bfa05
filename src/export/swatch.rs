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

/// The colour of text that can best be read on this background: black or white. The contrast is always above 4.5:1.
pub(super) fn ink_on(ground: u32) -> u32 {
    if contrast(ground, BLACK) >= contrast(ground, WHITE) { BLACK } else { WHITE }
}

const BLACK: u32 = 0x00_00_00;
const WHITE: u32 = 0xff_ff_ff;
/// The shades for numbers in the lower and in the upper half, each from light to dark. Between the halves are those on
/// which neither black nor white can be read well.
const SHADES: [[u32; 2]; 2] = [[0xe8_f1_fa, 0x86_a9_ca], [0x42_6f_9d, 0x0b_3c_6f]];

/// The background for a number in a heat map: white for 0, and darker the closer it is to `most`.
pub(super) fn shade(number: usize, most: usize) -> u32 {
    if number == 0 {
        return WHITE;
    }
    #[allow(clippy::cast_precision_loss, reason = "a shade needs no more than a few digits")]
    let share = if most <= 1 { 0.4 } else { (number.min(most) - 1) as f64 / (most - 1) as f64 };
    let [lower, upper] = SHADES;
    let (half, share) = if share <= 0.5 { (lower, share * 2.0) } else { (upper, share * 2.0 - 1.0) };
    let [[_, a, b, c], [_, x, y, z]] = half.map(u32::to_be_bytes);
    let between = |light: u8, dark: u8| {
        let mixed = f64::from(light) + (f64::from(dark) - f64::from(light)) * share;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let channel = mixed.round().clamp(0.0, 255.0) as u8;
        channel
    };
    u32::from_be_bytes([0, between(a, x), between(b, y), between(c, z)])
}

/// The contrast between two colours as WCAG defines it, from 1 to 21.
pub(super) fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(rgb: u32) -> f64 {
    let [_, red, green, blue] = rgb.to_be_bytes().map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Colours of every hue, from dark to light.
    fn all_hues() -> impl Iterator<Item = u32> {
        let steps = || (0..=255).step_by(17);
        steps()
            .flat_map(move |red| steps().flat_map(move |green| steps().map(move |blue| (red, green, blue))))
            .map(|(red, green, blue)| u32::from_be_bytes([0, red, green, blue]))
    }

    #[test]
    fn text_can_be_read_on_every_colour_on_its_tint_and_on_every_shade() {
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 0.001 && (contrast(WHITE, WHITE) - 1.0).abs() < 0.001);
        for rgb in all_hues() {
            assert!(contrast(rgb, ink_on(rgb)) >= 4.5, "{rgb:06x}");
            assert!(contrast(tint(rgb), 0x1a_1a_1a) >= 4.5, "{rgb:06x}");
        }
        for number in 0..=60 {
            let ground = shade(number, 60);
            assert!(contrast(ground, ink_on(ground)) >= 5.0, "{number}");
            assert!(number == 0 || luminance(ground) < luminance(shade(number - 1, 60)), "more is darker");
        }
    }

    #[test]
    fn a_tint_is_three_quarters_white() {
        for (rgb, ground) in [(0x00_00_00, "C0C0C0"), (0xff_ff_ff, "FFFFFF"), (0xf0_e4_42, "FCF9D0")] {
            assert_eq!(hex(tint(rgb)), ground);
        }
        assert_eq!(hex(0x12_34_56), "123456");
    }
}
