//! The colours of codes in a figure: their own, or that of the code above them.

use crate::domain::colour::STANDARD_COLOURS;

/// The colour of codes without one.
const GREY: u32 = 0xc8_c8_c8;

/// The colour of each code in a tree, given as depth and own colour, in order. A code without a colour has that of the
/// code above it. If no code has a colour, the codes at the top have the usual ones in turn.
pub(in crate::export) fn hues(codes: &[(usize, Option<u32>)]) -> Vec<u32> {
    let has_colours = codes.iter().any(|(_, own)| own.is_some());
    let mut usual = STANDARD_COLOURS.iter().cycle();
    // The colours of the codes above, from the top.
    let mut above: Vec<u32> = Vec::new();
    let mut colours = Vec::with_capacity(codes.len());
    for (depth, own) in codes {
        above.truncate(*depth);
        let inherited = above.last().copied();
        let mut default = || match has_colours {
            true => GREY,
            false => usual.next().map_or(GREY, |pen| pen.rgb),
        };
        let colour = own.or(inherited).unwrap_or_else(&mut default);
        above.push(colour);
        colours.push(colour);
    }
    colours
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_own_colour_or_that_of_the_code_above_it() {
        let codes = [(0, Some(1)), (1, None), (2, Some(2)), (2, None), (0, None), (1, None)];
        assert_eq!(hues(&codes), [1, 1, 2, 1, GREY, GREY]);
    }

    #[test]
    fn without_any_colour_the_top_codes_have_the_usual_ones_in_turn() {
        let colours = hues(&[(0, None), (1, None), (0, None)]);
        assert_eq!(colours, [STANDARD_COLOURS[0].rgb, STANDARD_COLOURS[0].rgb, STANDARD_COLOURS[1].rgb]);
    }
}
