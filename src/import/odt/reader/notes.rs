//! Notes and comments. Their paragraphs are a text of their own, and a point in the text around them refers to it.
//!
//! Rules. A comment's range goes from the comment to the end that has its name; without one, the comment is on its
//! paragraph. A reply names the comment that it answers.

use super::flow::To;
use super::{Opened, Reader};
use crate::error::ImportError;
use crate::import::rich::budget::PARAGRAPH;
use crate::import::rich::text_part::Point;
use crate::import::xml::Element;

impl Reader<'_> {
    pub(super) fn start_note(&mut self, element: &Element<'_>) -> Result<Opened, ImportError> {
        let id = self.new_id()?;
        let is_endnote = element.get("note-class").as_deref() == Some("endnote");
        let (to, hidden) = (self.flow.to, self.flow.hidden);
        if let To::Beside(why) = to {
            // A note in deleted text was deleted with it.
            self.start_flow(To::Beside(why));
        } else if is_endnote {
            self.point(Point::Endnote(id.clone()))?;
            self.start_flow(To::Endnotes);
        } else {
            self.point(Point::Footnote(id.clone()))?;
            self.start_flow(To::Footnotes);
        }
        let flow = &mut self.flow;
        (flow.id, flow.hidden) = (id, hidden);
        Ok(Opened::Flow)
    }

    pub(super) fn start_comment(&mut self, element: &Element<'_>) -> Result<Opened, ImportError> {
        let id = self.new_id()?;
        self.point(Point::CommentStart(id.clone()))?;
        if let Some(name) = element.get("name") {
            self.names.insert(name, id.clone());
        }
        if let Some(parent) = element.get("parent-name") {
            self.answers.push((id.clone(), parent));
        }
        self.start_flow(To::Comments);
        self.flow.id = id;
        Ok(Opened::Flow)
    }

    /// Handles the end of a comment's range.
    pub(super) fn end_of_comment(&mut self, element: &Element<'_>) -> Result<Opened, ImportError> {
        let id = element.get("name").and_then(|name| self.names.get(&name).cloned());
        if let Some(id) = id {
            self.point(Point::CommentEnd(id))?;
        }
        Ok(Opened::Other)
    }

    /// Whether the reader is in a comment, before its paragraphs.
    pub(super) fn is_comment_head(&mut self) -> bool {
        let flow = &mut self.flow;
        flow.to == To::Comments && flow.open.is_empty()
    }

    fn new_id(&mut self) -> Result<String, ImportError> {
        self.budget.spend(PARAGRAPH)?;
        self.noted += 1;
        Ok(self.noted.to_string())
    }
}
