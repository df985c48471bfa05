//! Codes a passage with its own words.

use crate::domain::code::Code;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::name::{in_vivo, named, tidy};
use crate::project::{Changed, Project};

impl Project {
    /// Codes a passage with a code named by its own words, at the top of the tree. A long passage gives a shortened name.
    /// The same words give the same code; different passages that are shortened to the same name get a number.
    pub fn code_in_vivo(&mut self, document: DocumentId, span: Span) -> Result<(ExcerptId, CodeId, Changed)> {
        let mut step = Step::new(ActKind::ExcerptCoded);
        let excerpt = self.excerpt_for(&mut step, document, span)?;
        step.on::<Excerpt>(excerpt.id);
        let words = self.words(document, excerpt.span())?;
        let code = self.in_vivo_code(&mut step, &words)?;
        self.put_codes(&mut step, &excerpt, &[code]);
        Ok((excerpt.id, code, self.commit(step)?))
    }

    fn in_vivo_code(&mut self, step: &mut Step, words: &str) -> Result<CodeId> {
        let (round, name) = (self.open_round()?, named(&in_vivo(words))?);
        let same = self.model.codebook.child_named(None, &name).filter(|code| self.has_only_words(*code, words));
        if let Some(same) = same {
            return Ok(same);
        }
        let name = Self::numbered_name(&name, &mut self.names_under(round, None));
        let code = self.new_code(step, None, name, 0)?;
        step.on::<Code>(code);
        Ok(code)
    }

    /// Whether a code of these words was meant: its name is all of them, or an excerpt with it has the same words.
    fn has_only_words(&self, code: CodeId, words: &str) -> bool {
        let wanted = tidy(words).to_lowercase();
        let is_name = self.code(code).is_ok_and(|code| code.name.to_lowercase() == wanted);
        let coded = self.model.by_owner.coded(code).into_iter().flatten().map(ExcerptId::of_bit);
        let mut quotes = coded.filter_map(|excerpt| self.quote(excerpt).ok());
        is_name || quotes.any(|quote| tidy(&quote).to_lowercase() == wanted)
    }
}

#[cfg(test)]
mod tests {
    use crate::project::testing::{Study, assert_sound, coded, span_of};

    #[test]
    fn a_passage_is_coded_with_its_own_words() {
        let long = "jeg gikk alltid hjem med en følelse av at noe manglet der inne i dag";
        let line = format!("Anna: Trygg og trygg. Opp/ned. {long}. Så {long} igjen, og {long} bare.");
        let mut p = Study::with(&[("I01", &[&line])]);
        let document = p.find_document("I01").unwrap();
        let spans = ["Trygg", "trygg", "Opp/ned", long, &format!("{long} igjen"), &format!("{long} bare")]
            .map(|words| span_of(&p, document, words));
        for span in spans {
            p.code_in_vivo(document, span).unwrap();
        }
        let short = "jeg gikk alltid hjem med en følelse av at noe manglet der …";
        let names: Vec<String> = p.model().codes.iter().map(|code| code.name.clone()).collect();
        assert_eq!(names, ["Trygg", "Opp/ned", short, &format!("{short} (2)"), &format!("{short} (3)")]);
        assert_eq!(coded(&p, document).len(), 6);
        let head = p.store().head();
        p.code_in_vivo(document, spans[3]).unwrap();
        assert_eq!(p.store().head(), head, "the same passage again changes nothing");
        assert_sound(&p);
    }
}
