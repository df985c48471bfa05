//! The formats that styles give: named styles, and the automatic styles in which OpenDocument keeps what was formatted
//! directly. A style inherits what it does not say from its parent.

use std::collections::HashMap;

use crate::error::ImportError;
use crate::import::limits::STYLE_PARENTS;
use crate::import::rich::budget::{Budget, STYLE};
use crate::import::rich::format::RunFormat;
use crate::import::rich::pens;
use crate::import::xml::{Element, Token, Walker};

/// How words look, as far as it matters here.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Look {
    /// Whether they are marked, bold, italic, hidden.
    pub run: RunFormat,
    /// Their font, which decides what the characters of symbol fonts are.
    pub font: Option<String>,
}

impl Look {
    /// This look. Where it says nothing, that of `under`.
    pub fn or(&self, under: &Look) -> Look {
        Look { run: self.run.or(&under.run), font: self.font.clone().or_else(|| under.font.clone()) }
    }

    /// The look that the properties of a text give.
    fn of(properties: &Element<'_>) -> Look {
        let weight = properties.get("font-weight").map(|weight| match weight.parse::<u16>() {
            Ok(number) => number >= 600,
            Err(_) => weight == "bold",
        });
        let run = RunFormat {
            highlight: properties.get("background-color").map(|colour| pens::filled(&colour)),
            bold: weight,
            italic: properties.get("font-style").map(|style| style != "normal"),
            hidden: properties.get("display").map(|display| display == "none"),
            ..RunFormat::default()
        };
        Look { run, font: properties.get("font-name").or_else(|| properties.get("font-family")) }
    }
}

/// What a style is for. Styles for different things may have the same name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Family {
    /// Paragraphs and headings.
    Paragraph,
    /// Words in them.
    Text,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Style {
    look: Look,
    parent: Option<String>,
}

/// A document's styles, by their family and name.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    styles: HashMap<(Family, String), Style>,
    /// The families of fonts by the names that the document gives them.
    fonts: HashMap<String, String>,
}

impl Styles {
    /// Adds the styles of a part. The automatic styles of the part for styles are for page headers and footers, and
    /// have the names of others in the text, so they are not added unless `with_automatic`.
    pub fn add(&mut self, text: &str, with_automatic: bool, budget: &mut Budget) -> Result<(), ImportError> {
        let mut walker = Walker::new(text);
        let mut open: Option<((Family, String), Style)> = None;
        while let Some(token) = walker.next()? {
            match token {
                Token::Start(element) => match element.name() {
                    // The text follows the styles, and is read by itself.
                    "body" => return Ok(()),
                    "automatic-styles" if !with_automatic => walker.skip()?,
                    "style" => {
                        budget.spend(STYLE)?;
                        open = named(&element);
                    }
                    "text-properties" => {
                        if let Some((_, style)) = &mut open {
                            style.look = Look::of(&element).or(&style.look);
                        }
                    }
                    "font-face" => {
                        budget.spend(STYLE)?;
                        if let (Some(name), Some(family)) = (element.get("name"), element.get("font-family")) {
                            self.fonts.insert(name, family.trim_matches(['\'', '"']).to_owned());
                        }
                    }
                    _ => {}
                },
                Token::End(name) if name == "style" => self.styles.extend(open.take()),
                _ => {}
            }
        }
        Ok(())
    }

    /// The look that a style gives, completed with its parents; empty if there is none with this name.
    pub fn look(&self, family: Family, name: &str) -> Look {
        let mut whole = Look::default();
        let mut next = Some(name.to_owned());
        for _ in 0..STYLE_PARENTS {
            let Some(style) = next.take().and_then(|name| self.styles.get(&(family, name))) else { break };
            whole = whole.or(&style.look);
            next.clone_from(&style.parent);
        }
        whole.font = whole.font.map(|name| self.fonts.get(&name).cloned().unwrap_or(name));
        whole
    }
}

/// A style that has just begun; `None` if it is for neither paragraphs nor words.
fn named(element: &Element<'_>) -> Option<((Family, String), Style)> {
    let family = match element.get("family")?.as_str() {
        "paragraph" => Family::Paragraph,
        "text" => Family::Text,
        _ => return None,
    };
    let style = Style { look: Look::default(), parent: element.get("parent-style-name") };
    Some(((family, element.get("name")?), style))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(with_automatic: bool) -> Styles {
        let mut styles = Styles::default();
        let xml = "<a><font-face name='W1' font-family=\"'Wingdings'\"/><styles>\
            <style name='A' family='text'><text-properties fo:background-color='#00ffff' fo:font-weight='700'/></style>\
            <style name='B' family='text' parent-style-name='A'><text-properties fo:font-weight='normal'/></style>\
            <style name='C' family='text' parent-style-name='C'><text-properties style:font-name='W1'/></style>\
            <style name='A' family='paragraph'><text-properties fo:font-style='oblique'/></style>\
            <style name='A' family='table'><text-properties text:display='none'/></style></styles>\
            <automatic-styles><style name='D' family='text' parent-style-name='B'>\
            <text-properties fo:background-color='transparent' text:display='none'/></style></automatic-styles>\
            <body><style name='E' family='text'/></body></a>";
        styles.add(xml, with_automatic, &mut Budget::whole()).unwrap();
        styles
    }

    #[test]
    fn a_style_inherits_from_its_parents() {
        let run = |name| styles(true).look(Family::Text, name).run;
        assert_eq!((run("B").pen().map(|p| p.name.as_str()), run("B").bold), (Some("cyan"), Some(false)));
        assert_eq!((run("D").pen(), run("D").bold, run("D").hidden), (None, Some(false), Some(true)));
        assert_eq!(run("A").bold, Some(true));
        assert_eq!(styles(true).look(Family::Text, "C").font.as_deref(), Some("Wingdings"));
        assert_eq!(run("E"), RunFormat::default());
    }

    #[test]
    fn styles_of_other_families_and_automatic_styles_of_other_parts_do_not_apply() {
        let italic = RunFormat { italic: Some(true), ..RunFormat::default() };
        assert_eq!(styles(true).look(Family::Paragraph, "A").run, italic);
        assert_eq!(styles(false).look(Family::Text, "D"), Look::default());
    }

    #[test]
    fn too_many_styles_are_refused() {
        let xml = format!("<a>{}</a>", "<style name='A' family='text'/>".repeat(300_000));
        assert_eq!(
            Styles::default().add(&xml, true, &mut Budget::whole()),
            Err(ImportError::UnpacksTooLarge { limit: crate::import::limits::DOCUMENT })
        );
    }
}
