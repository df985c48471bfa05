//! Deleted text, which lies at the start of the file, and the place in the text that it was deleted from. Comments in
//! it, and ends of their ranges, stand at that place.

use super::{Opened, Reader};
use crate::error::ImportError;
use crate::import::rich::text_part::{Paragraph, Point};
use crate::import::xml::Element;

impl Reader<'_> {
    /// Keeps the points of a deleted paragraph.
    pub(super) fn keep_deleted_points(&mut self, paragraph: Paragraph) {
        let points: Vec<Point> = paragraph.points.into_iter().map(|(_, point)| point).collect();
        if !points.is_empty() {
            self.deleted_points.entry(self.change.clone()).or_default().extend(points);
        }
        paragraph.boxes.into_iter().for_each(|inner| self.keep_deleted_points(inner));
    }

    /// Handles the place of a deleted text.
    pub(super) fn place_of_deleted(&mut self, element: &Element<'_>) -> Result<Opened, ImportError> {
        let change = element.get("change-id").unwrap_or_default();
        for point in self.deleted_points.remove(&change).unwrap_or_default() {
            self.point(point)?;
        }
        Ok(Opened::Other)
    }
}
