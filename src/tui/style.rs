//! How things look: pens and emphasis, in as many colours as the terminal has.
//!
//! A pen lies behind dark words, so it reads alike on dark and light terminals. No meaning rests on colour alone:
//! wherever a pen shows, its name does too.

use ratatui::style::{Color, Modifier, Style};

/// How many colours the terminal shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Depth {
    /// None (`NO_COLOR`): emphasis only.
    None,
    /// The 16 of old.
    Sixteen,
    /// The 256 of xterm.
    Indexed,
    /// 24 bits.
    True,
}

/// The border of a pane. The pane that has the keys shows without any colour: its border is double, and its title is
/// reversed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Border {
    /// How its lines look.
    pub line: Style,
    /// Whether the pane has the keys.
    pub has_keys: bool,
}

/// What lies over the screen always has the keys.
impl From<Style> for Border {
    fn from(line: Style) -> Self {
        Self { line, has_keys: true }
    }
}

/// The styles of the workbench.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Styles {
    depth: Depth,
    /// Whether something lies over what is drawn, and has the keys instead.
    is_covered: bool,
}

impl Styles {
    /// Styles with this many colours.
    pub fn new(depth: Depth) -> Self {
        Self { depth, is_covered: false }
    }

    /// The same for a screen that something lies over: none of its panes has the keys.
    pub fn covered(self) -> Self {
        Self { is_covered: true, ..self }
    }

    /// The styles that fit the terminal, as its environment says.
    pub fn of_environment() -> Self {
        let holds = |name: &str, part: &str| std::env::var(name).is_ok_and(|value| value.contains(part));
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        Self::new(if is_set("NO_COLOR") {
            Depth::None
        } else if holds("COLORTERM", "truecolor") || holds("COLORTERM", "24bit") || is_set("WT_SESSION") {
            Depth::True
        } else if holds("TERM", "256") {
            Depth::Indexed
        } else {
            Depth::Sixteen
        })
    }

    /// A pen's colour as the terminal can show it.
    pub fn colour(self, (red, green, blue): (u8, u8, u8)) -> Color {
        match self.depth {
            Depth::None => Color::Reset,
            Depth::True => Color::Rgb(red, green, blue),
            Depth::Indexed => Color::Indexed(16 + 36 * sixth(red) + 6 * sixth(green) + sixth(blue)),
            Depth::Sixteen => nearest_of_sixteen((red, green, blue)),
        }
    }

    /// Words marked with a pen.
    pub fn marked(self, pen: (u8, u8, u8)) -> Style {
        match self.depth {
            Depth::None => Style::new().add_modifier(Modifier::UNDERLINED),
            Depth::Sixteen => Style::new().fg(Color::Black).bg(self.colour(pen)),
            Depth::Indexed => Style::new().fg(Color::Indexed(16)).bg(self.colour(pen)),
            Depth::True => Style::new().fg(Color::Rgb(16, 16, 16)).bg(self.colour(pen)),
        }
    }

    /// A bracket or a swatch in a pen's colour.
    pub fn swatch(self, pen: Option<(u8, u8, u8)>) -> Style {
        pen.map_or(Style::new(), |pen| Style::new().fg(self.colour(pen)))
    }

    /// Words that are less important.
    pub fn dim(self) -> Style {
        match self.depth {
            Depth::True | Depth::Indexed => Style::new().fg(Color::Indexed(245)),
            Depth::None | Depth::Sixteen => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// Headings and names.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What is chosen: a list's row, the selected words.
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// What was chosen in a pane that is not in use now.
    pub fn resting(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// Keys in the bottom line and in help.
    pub fn key(self) -> Style {
        match self.depth {
            Depth::None => self.strong(),
            _ => Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
        }
    }

    /// The border of a pane that has the keys, or has not.
    pub fn border(self, has_keys: bool) -> Border {
        let has_keys = has_keys && !self.is_covered;
        Border { line: if has_keys { self.active() } else { self.dim() }, has_keys }
    }

    /// A border of the pane in use.
    pub fn active(self) -> Style {
        match self.depth {
            Depth::None => self.strong(),
            _ => Style::new().fg(Color::Cyan),
        }
    }

    /// Found words.
    pub fn hit(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    /// Something went wrong.
    pub fn wrong(self) -> Style {
        match self.depth {
            Depth::None => self.strong(),
            _ => Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
        }
    }
}

/// A channel as one of the six steps of xterm's colour cube, whose steps are 0, 95, 135, 175, 215, 255.
fn sixth(channel: u8) -> u8 {
    match channel {
        0..48 => 0,
        48..115 => 1,
        other => (other - 35) / 40,
    }
}

fn nearest_of_sixteen((red, green, blue): (u8, u8, u8)) -> Color {
    const SIXTEEN: [(Color, [i32; 3]); 7] = [
        (Color::LightRed, [255, 85, 85]),
        (Color::LightGreen, [85, 255, 85]),
        (Color::LightYellow, [255, 255, 85]),
        (Color::Yellow, [205, 130, 0]),
        (Color::LightBlue, [92, 92, 255]),
        (Color::LightMagenta, [255, 85, 255]),
        (Color::LightCyan, [85, 255, 255]),
    ];
    let apart = |other: &[i32; 3]| {
        let own = [i32::from(red), i32::from(green), i32::from(blue)];
        own.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum::<i32>()
    };
    SIXTEEN.iter().min_by_key(|(_, other)| apart(other)).map_or(Color::White, |(colour, _)| *colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pen_becomes_the_nearest_colour_the_terminal_has() {
        assert_eq!(Styles::new(Depth::True).colour((240, 228, 66)), Color::Rgb(240, 228, 66));
        assert_eq!(Styles::new(Depth::Indexed).colour((255, 255, 0)), Color::Indexed(226));
        assert_eq!(Styles::new(Depth::Sixteen).colour((240, 228, 66)), Color::LightYellow);
        assert_eq!(Styles::new(Depth::Sixteen).colour((230, 159, 0)), Color::Yellow);
        assert_eq!(Styles::new(Depth::None).colour((240, 228, 66)), Color::Reset);
    }
}
