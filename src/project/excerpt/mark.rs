//! Marks a passage: the first code, pen or memo on a span turns it into an excerpt.

use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::{Changed, Project};

impl Project {
    /// Applies codes to a passage, which becomes an excerpt if it is not one already. Returns the excerpt.
    ///
    /// The span is widened to whole graphemes and loses white space at its ends. Existing codings stay. Errors: no code
    /// is given, because an excerpt with nothing on it would be meaningless.
    pub fn code_passage(&mut self, document: DocumentId, span: Span, codes: &[CodeId]) -> Result<(ExcerptId, Changed)> {
        if codes.is_empty() {
            return Err(Error::EmptyName);
        }
        let mut step = Step::new(ActKind::ExcerptCoded);
        let excerpt = self.excerpt_for(&mut step, document, span)?;
        step.on::<Excerpt>(excerpt.id);
        self.put_codes(&mut step, &excerpt, codes)?;
        Ok((excerpt.id, self.commit(step)?))
    }

    /// Marks a passage with a pen. It becomes an excerpt if it is not one already. `None` removes the pen.
    pub fn colour_passage(&mut self, document: DocumentId, span: Span, pen: Option<ColourId>) -> Result<Changed> {
        let text = self.text(document)?;
        let span = self.fitted(&text, span)?;
        match (self.excerpt_at(document, span).map(|e| e.id), pen) {
            (Some(excerpt), pen) => self.colour_excerpts(&[excerpt], pen),
            (None, None) => Ok(Changed::default()),
            (None, pen) => {
                let mut step = Step::new(ActKind::ExcerptColoured);
                let mut excerpt = self.new_excerpt(&mut step, document, span)?;
                let before = excerpt.clone();
                excerpt.colour = pen;
                step.on::<Excerpt>(excerpt.id).alter(&before, &excerpt, self.about(document));
                self.commit(step)
            }
        }
    }

    /// The excerpt on exactly this passage. If there is none, adds a new one to the step.
    pub(crate) fn excerpt_for(&mut self, step: &mut Step, document: DocumentId, span: Span) -> Result<Excerpt> {
        self.open_round()?;
        let text = self.text(document)?;
        let span = self.fitted(&text, span)?;
        match self.excerpt_at(document, span) {
            Some(excerpt) => Ok(excerpt.clone()),
            None => self.new_excerpt(step, document, span),
        }
    }
}
