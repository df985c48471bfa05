//! Codes a passage with its own words.

use crate::domain::codebook::join_path;
use crate::domain::ids::{CodeId, DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::name::{in_vivo, named, tidy};
use crate::project::{Changed, Project};

impl Project {
    /// Codes a passage with a code named by its own words, at [`in_vivo_path`](Self::in_vivo_path).
    pub fn code_in_vivo(&mut self, document: DocumentId, span: Span) -> Result<(ExcerptId, CodeId, Changed)> {
        let path = self.in_vivo_path(document, span)?;
        self.code_passage_with(document, span, &path)
    }

    /// The path of the code named by a passage's own words, at the top of the tree. A long passage gives a shortened
    /// name. The same words give the same code; different passages that are shortened to the same name get a number.
    pub fn in_vivo_path(&self, document: DocumentId, span: Span) -> Result<String> {
        let text = self.text(document)?;
        let words = self.fitted(&text, span)?.of(&text.text).unwrap_or_default();
        let (round, name) = (self.open_round()?, named(&in_vivo(words))?);
        let taken = self.names_under(round, None);
        let is_same = |name: &String| {
            let there = self.model.codebook.child_named(None, name);
            there.is_none_or(|code| self.has_only_words(code, words))
        };
        let path =
            crate::project::name::numbered(&name).find(|name| !taken.contains(&name.to_lowercase()) || is_same(name));
        Ok(join_path(path.as_deref()))
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
