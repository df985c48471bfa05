//! A document with the excerpts of one round, for reading with codes in the margin.

use crate::analysis::coded_text::{CodeOn, CodedExcerpt, CodedText};
use crate::domain::colour::packed;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{DocumentId, RoundId};
use crate::domain::memo::Subject;
use crate::domain::turn::Turn;
use crate::error::Result;
use crate::project::Project;
use crate::project::memo::origins::MemoWithOrigin;
use crate::words::Words;

impl Project {
    /// The document with its excerpts in a round. Memos of earlier rounds name their round, in the language of `words`.
    pub fn coded_text(&self, document: DocumentId, round: RoundId, words: &Words) -> Result<CodedText> {
        let name = self.document(document)?.name.clone();
        let text = self.text(document)?;
        let all = self.model.by_owner.excerpts(document).filter_map(|id| self.model.excerpts.get(id));
        let excerpts = all.filter(|excerpt| excerpt.round == round).map(|one| self.coded_excerpt(one, words)).collect();
        let speaker = |turn: &Turn| self.model.speaker_name(turn.speaker?);
        Ok(CodedText::new(&name, &text.text, &text.turns, excerpts, speaker))
    }

    fn coded_excerpt(&self, excerpt: &Excerpt, words: &Words) -> CodedExcerpt {
        let mut codings: Vec<_> = self.codings_on(excerpt.id).collect();
        codings.sort_by_key(|coding| self.model.codebook.place(coding.code));
        let codes = codings.into_iter().map(|coding| CodeOn {
            path: self.model.codebook.path(coding.code),
            pen: coding.colour.and_then(|pen| self.pen(pen)),
            memos: self.memo_texts(Subject::Coding(coding.id), words),
        });
        CodedExcerpt {
            span: excerpt.span(),
            codes: codes.collect(),
            pen: excerpt.colour.and_then(|pen| self.pen(pen)),
            memos: self.memo_texts(Subject::Excerpt(excerpt.id), words),
            shown: self.excerpt_rgb(excerpt).map(packed),
        }
    }

    /// The memos about a coding, or about an excerpt without those about its codings, as tables show them.
    fn memo_texts(&self, subject: Subject, words: &Words) -> Vec<String> {
        let is_own = |one: &MemoWithOrigin| {
            matches!(subject, Subject::Coding(_)) || matches!(one.memo.subject(), Subject::Excerpt(_))
        };
        let own = self.memos_with_origins(subject).into_iter().filter(is_own);
        own.map(|one| self.memo_row(&one).text(words).into_owned()).collect()
    }
}
