//! The relevant formatting of a run: highlighted, bold, italic, hidden. It comes from the run itself, otherwise from
//! its style and its paragraph's style.

use std::collections::HashMap;

use crate::error::ImportError;
use crate::import::limits::STYLE_PARENTS;
use crate::import::rich::budget::{Budget, STYLE};
use crate::import::rich::format::{RunFormat, named_heading};
use crate::import::rich::pens;
use crate::import::xml::{Element, Token, Walker};

impl RunFormat {
    /// Sets one property of a run.
    pub fn set(&mut self, element: &Element<'_>) {
        match element.name() {
            "highlight" => self.highlight = Some(element.val().as_deref().and_then(pens::named)),
            "shd" => self.shading = Some(element.get("fill").as_deref().and_then(pens::filled)),
            "b" => self.bold = Some(element.is_on()),
            "i" => self.italic = Some(element.is_on()),
            "vanish" => self.hidden = Some(element.is_on()),
            _ => {}
        }
    }
}

/// A style.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Style {
    /// The format of runs with this style.
    pub run: RunFormat,
    /// The heading level of paragraphs with this style, from 1; 0 means explicitly no heading.
    pub heading: Option<u8>,
    /// The style that this one extends.
    based_on: Option<String>,
}

/// A document's styles by their ids.
#[derive(Clone, Debug, Default)]
pub struct Styles(HashMap<String, Style>);

impl Styles {
    /// Reads the part that holds the styles. Errors: its XML is not well formed, or it takes more memory than the budget
    /// allows.
    pub fn read(text: &str, budget: &mut Budget) -> Result<Self, ImportError> {
        let mut walker = Walker::new(text);
        let mut styles = Self::default();
        let (mut id, mut style, mut in_run) = (None, Style::default(), false);
        while let Some(token) = walker.next()? {
            match token {
                Token::Start(element) => match element.name() {
                    "style" => (id, style) = (element.get("styleId"), Style::default()),
                    "basedOn" => style.based_on = element.val(),
                    "name" => style.heading = style.heading.or(element.val().and_then(|name| named_heading(&name))),
                    "outlineLvl" => style.heading = outline_level(&element),
                    "rPr" => in_run = true,
                    "tblStylePr" | "rPrChange" | "docDefaults" => walker.skip()?,
                    _ if in_run => style.run.set(&element),
                    _ => {}
                },
                Token::End(name) if name == "rPr" => in_run = false,
                Token::End(name) if name == "style" => {
                    if let Some(id) = id.take() {
                        budget.spend(STYLE)?;
                        styles.0.insert(id, std::mem::take(&mut style));
                    }
                }
                _ => {}
            }
        }
        Ok(styles)
    }

    /// A style completed with its base styles; empty if there is none with this id.
    pub fn style(&self, id: &str) -> Style {
        let mut whole = Style::default();
        let mut next = Some(id);
        for _ in 0..STYLE_PARENTS {
            let Some(style) = next.and_then(|id| self.0.get(id)) else { break };
            whole.run = whole.run.or(&style.run);
            whole.heading = whole.heading.or(style.heading);
            next = style.based_on.as_deref();
        }
        whole
    }
}

/// The outline level, from 1; 0 for body text.
pub fn outline_level(element: &Element<'_>) -> Option<u8> {
    let level: u8 = element.val()?.parse().ok()?;
    Some(if level < 9 { level + 1 } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_inherits_from_its_base_style() {
        let styles = Styles::read(
            "<styles><style styleId='A'><rPr><highlight val='cyan'/><b/></rPr></style>\
             <style styleId='B'><basedOn val='A'/><rPr><b val='0'/></rPr></style>\
             <style styleId='C'><basedOn val='C'/></style>\
             <style styleId='D'><name val='heading 2'/></style>\
             <style styleId='E'><basedOn val='D'/><rPr><i/></rPr></style>\
             <style styleId='F'><basedOn val='D'/><pPr><outlineLvl val='9'/></pPr></style></styles>",
            &mut Budget::whole(),
        )
        .unwrap();
        let run = styles.style("B").run;
        assert_eq!((run.pen().map(|p| p.name.as_str()), run.bold), (Some("cyan"), Some(false)));
        assert_eq!(styles.style("C").run, RunFormat::default());
        assert_eq!((styles.style("E").heading, styles.style("E").run.italic), (Some(2), Some(true)));
        assert_eq!(styles.style("F").heading, Some(0));
    }
}
