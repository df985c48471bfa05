//! The styles: pens and emphasis, in as many colours as the terminal has.
//!
//! A pen is a background behind dark text, so it is readable on dark and light terminals. Nothing is shown by colour
//! alone: a pen always comes with its name.

use ratatui::style::{Color, Modifier, Style};

/// The number of colours that the terminal can show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Depth {
    /// None (`NO_COLOR`): only emphasis.
    None,
    /// The 16 basic colours.
    Sixteen,
    /// The 256 colours of xterm.
    Indexed,
    /// 24-bit colours.
    True,
}

/// The border of a pane. The focused pane can be recognised without colour: its border is double and its title
/// reversed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Border {
    /// The style of the lines.
    pub line: Style,
    /// Whether the pane has the focus.
    pub is_focused: bool,
}

/// An overlay always has the focus.
impl From<Style> for Border {
    fn from(line: Style) -> Self {
        Self { line, is_focused: true }
    }
}

/// The styles of the workbench.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Styles {
    depth: Depth,
    /// Whether an overlay covers the screen and has the focus.
    is_covered: bool,
}

impl Styles {
    /// Styles with this many colours.
    pub fn new(depth: Depth) -> Self {
        Self { depth, is_covered: false }
    }

    /// The same styles for a screen under an overlay: no pane has the focus.
    pub fn covered(self) -> Self {
        Self { is_covered: true, ..self }
    }

    /// The styles for the terminal that the environment describes.
    pub fn of_environment() -> Self {
        let contains = |name: &str, part: &str| std::env::var(name).is_ok_and(|value| value.contains(part));
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        Self::new(if is_set("NO_COLOR") {
            Depth::None
        } else if contains("COLORTERM", "truecolor") || contains("COLORTERM", "24bit") || is_set("WT_SESSION") {
            Depth::True
        } else if contains("TERM", "256") {
            Depth::Indexed
        } else {
            Depth::Sixteen
        })
    }

    /// A pen's colour, as the terminal can show it.
    pub fn colour(self, (red, green, blue): (u8, u8, u8)) -> Color {
        match self.depth {
            Depth::None => Color::Reset,
            Depth::True => Color::Rgb(red, green, blue),
            Depth::Indexed => Color::Indexed(16 + 36 * sixth(red) + 6 * sixth(green) + sixth(blue)),
            Depth::Sixteen => nearest_of_sixteen((red, green, blue)),
        }
    }

    /// Text marked with a pen.
    pub fn marked(self, pen: (u8, u8, u8)) -> Style {
        match self.depth {
            Depth::None => Style::new().add_modifier(Modifier::UNDERLINED),
            Depth::Sixteen => Style::new().fg(Color::Black).bg(self.colour(pen)),
            Depth::Indexed => Style::new().fg(Color::Indexed(16)).bg(self.colour(pen)),
            Depth::True => Style::new().fg(Color::Rgb(16, 16, 16)).bg(self.colour(pen)),
        }
    }

    /// A cell of a heat map, from level 0 to 4: its style, and a sign for terminals that have no shades.
    pub fn heat(self, level: usize) -> (Style, &'static str) {
        const SHADES: [((u8, u8, u8), bool); 4] =
            [((222, 235, 247), true), ((158, 202, 225), true), ((49, 130, 189), false), ((8, 69, 148), false)];
        const SIGNS: [&str; 4] = ["░", "▒", "▓", "█"];
        let level = level.min(SHADES.len());
        let Some(((shade, is_light), sign)) =
            level.checked_sub(1).and_then(|at| Some((*SHADES.get(at)?, *SIGNS.get(at)?)))
        else {
            return (Style::new(), " ");
        };
        match self.depth {
            Depth::None | Depth::Sixteen => (Style::new(), sign),
            Depth::Indexed | Depth::True => {
                let text = if is_light { (16, 16, 16) } else { (255, 255, 255) };
                (Style::new().fg(self.colour(text)).bg(self.colour(shade)), " ")
            }
        }
    }

    /// A bracket or swatch in a pen's colour.
    pub fn swatch(self, pen: Option<(u8, u8, u8)>) -> Style {
        pen.map_or(Style::new(), |pen| Style::new().fg(self.colour(pen)))
    }

    /// Less important text.
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

    /// The selection: a row of a list, or selected text.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The selection in a pane without the focus.
    pub fn selected_unfocused(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// Keys in the bottom line and in the help.
    pub fn key(self) -> Style {
        match self.depth {
            Depth::None => self.strong(),
            _ => Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
        }
    }

    /// The border of a pane with or without the focus.
    pub fn border(self, is_focused: bool) -> Border {
        let is_focused = is_focused && !self.is_covered;
        Border { line: if is_focused { self.focused() } else { self.dim() }, is_focused }
    }

    /// The border of the focused pane.
    pub fn focused(self) -> Style {
        match self.depth {
            Depth::None => self.strong(),
            _ => Style::new().fg(Color::Cyan),
        }
    }

    /// Hits.
    pub fn hit(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    /// Errors.
    pub fn error(self) -> Style {
        match self.depth {
            Depth::None => self.strong(),
            _ => Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
        }
    }
}

/// A channel as one of the six levels of xterm's colour cube, which are 0, 95, 135, 175, 215 and 255.
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
    let distance = |other: &[i32; 3]| {
        let own = [i32::from(red), i32::from(green), i32::from(blue)];
        own.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum::<i32>()
    };
    SIXTEEN.iter().min_by_key(|(_, other)| distance(other)).map_or(Color::White, |(colour, _)| *colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pen_gets_the_nearest_colour_of_the_terminal() {
        assert_eq!(Styles::new(Depth::True).colour((240, 228, 66)), Color::Rgb(240, 228, 66));
        assert_eq!(Styles::new(Depth::Indexed).colour((255, 255, 0)), Color::Indexed(226));
        assert_eq!(Styles::new(Depth::Sixteen).colour((240, 228, 66)), Color::LightYellow);
        assert_eq!(Styles::new(Depth::Sixteen).colour((230, 159, 0)), Color::Yellow);
        assert_eq!(Styles::new(Depth::None).colour((240, 228, 66)), Color::Reset);
    }
}
