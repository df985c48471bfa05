//! How a run looks, as far as it means something here: highlighted, bold, hidden. From the run itself, else from the
//! styles that it and its paragraph have.

use std::collections::HashMap;

use super::xml::{Element, Malformed, Token, Walker};
use crate::import::draft::Pen;

/// What a run, or a style, says of its look; nothing where it says nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RunFormat {
    /// The highlight; the inner nothing says that there is none.
    pub highlight: Option<Option<Pen>>,
    /// The shading behind the words.
    pub shading: Option<Option<Pen>>,
    /// Whether it is bold.
    pub bold: Option<bool>,
    /// Whether it is hidden.
    pub hidden: Option<bool>,
}

impl RunFormat {
    /// Takes in one property of a run.
    pub fn take_in(&mut self, element: &Element<'_>) {
        match element.name() {
            "highlight" => self.highlight = Some(element.val().as_deref().and_then(highlight)),
            "shd" => self.shading = Some(element.get("fill").as_deref().and_then(fill)),
            "b" => self.bold = Some(element.is_on()),
            "vanish" => self.hidden = Some(element.is_on()),
            _ => {}
        }
    }

    /// This look, and where it says nothing, the other's.
    pub fn over(&self, under: &RunFormat) -> RunFormat {
        RunFormat {
            highlight: self.highlight.clone().or_else(|| under.highlight.clone()),
            shading: self.shading.clone().or_else(|| under.shading.clone()),
            bold: self.bold.or(under.bold),
            hidden: self.hidden.or(under.hidden),
        }
    }

    /// The pen that the words are marked with. A highlight lies over shading.
    pub fn pen(&self) -> Option<&Pen> {
        self.highlight.as_ref().and_then(Option::as_ref).or_else(|| self.shading.as_ref().and_then(Option::as_ref))
    }
}

/// The colours that Word highlights with. White marks nothing.
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

fn highlight(value: &str) -> Option<Pen> {
    let name = value.to_lowercase();
    HIGHLIGHTS.iter().find(|(known, _)| *known == name).map(|&(_, rgb)| Pen { name, rgb })
}

/// The pen of a shading's fill, `RRGGBB`; white and `auto` are none.
fn fill(value: &str) -> Option<Pen> {
    let digits = value.strip_prefix('#').unwrap_or(value);
    let rgb = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 6)?;
    if rgb == 0xff_ffff {
        return None;
    }
    let known = HIGHLIGHTS.iter().find(|&&(_, other)| other == rgb);
    Some(Pen { name: known.map_or_else(|| format!("#{rgb:06x}"), |(name, _)| (*name).to_owned()), rgb })
}

/// The looks of a document's styles, by their ids.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    looks: HashMap<String, (Option<String>, RunFormat)>,
}

/// How many styles may be based on one another.
const LONGEST_LINE: usize = 32;

impl Styles {
    /// Reads the part that holds the styles.
    pub fn read(text: &str) -> Result<Self, Malformed> {
        let mut walker = Walker::new(text);
        let mut styles = Self::default();
        let (mut id, mut based_on, mut look, mut in_run) = (None, None, RunFormat::default(), false);
        while let Some(token) = walker.next()? {
            match token {
                Token::Start(element) => match element.name() {
                    "style" => (id, based_on, look) = (element.get("styleId"), None, RunFormat::default()),
                    "basedOn" => based_on = element.val(),
                    "rPr" => in_run = true,
                    "tblStylePr" | "rPrChange" | "docDefaults" => walker.skip()?,
                    _ if in_run => look.take_in(&element),
                    _ => {}
                },
                Token::End(name) if name == "rPr" => in_run = false,
                Token::End(name) if name == "style" => {
                    if let Some(id) = id.take() {
                        styles.looks.insert(id, (based_on.take(), std::mem::take(&mut look)));
                    }
                }
                _ => {}
            }
        }
        Ok(styles)
    }

    /// The look of a style, those it is based on included; says nothing where there is none of that id.
    pub fn look(&self, id: &str) -> RunFormat {
        let mut whole = RunFormat::default();
        let mut next = Some(id);
        for _ in 0..LONGEST_LINE {
            let Some((based_on, look)) = next.and_then(|id| self.looks.get(id)) else { break };
            whole = whole.over(look);
            next = based_on.as_deref();
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_are_pens_unless_they_are_white() {
        let name = |value| fill(value).map(|p| p.name);
        assert_eq!(name("FFFF00").as_deref(), Some("yellow"));
        assert_eq!(name("e2efd9").as_deref(), Some("#e2efd9"));
        for none in ["auto", "FFFFFF", "", "12", "ÆØÅÆØÅ"] {
            assert_eq!(name(none), None, "{none}");
        }
    }

    #[test]
    fn a_style_has_what_it_is_based_on() {
        let styles = Styles::read(
            "<styles><style styleId='A'><rPr><highlight val='cyan'/><b/></rPr></style>\
             <style styleId='B'><basedOn val='A'/><rPr><b val='0'/></rPr></style>\
             <style styleId='C'><basedOn val='C'/></style></styles>",
        )
        .unwrap();
        let look = styles.look("B");
        assert_eq!((look.pen().map(|p| p.name.as_str()), look.bold), (Some("cyan"), Some(false)));
        assert_eq!(styles.look("C"), RunFormat::default());
    }
}
