//! Highlights and comments of a file as excerpts, codes and memos: of a document that comes in with them, or of one that
//! has the very same text already.

use std::collections::BTreeMap;

use super::import::{ImportStep, Incoming};
use super::missing_marks::fitted;
use crate::domain::change::About;
use crate::domain::colour::same_colour;
use crate::domain::document::Document;
use crate::domain::excerpt::{Excerpt, Quote};
use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId, SpeakerId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::error::{Error, Result};
use crate::import::transcript::{Comment, Mark, Transcript};
use crate::project::Project;
use crate::project::name::{fits, tidy};

/// What to make of the highlights and comments of a transcript.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    /// Leave them all out.
    pub leave_out: bool,
    /// Make comments of one or two words codes.
    pub comments_as_codes: bool,
    /// What the pens of the file are called here, by their name in the file; others keep theirs.
    pub pen_names: Vec<(String, String)>,
}

/// The document that marks are put on.
#[derive(Clone, Copy)]
pub(super) struct Onto<'a> {
    pub(super) document: DocumentId,
    pub(super) text: &'a str,
    pub(super) about: About,
    /// The turn that a span counts under, and its speaker.
    pub(super) heard: &'a dyn Fn(Span) -> (i64, Option<SpeakerId>),
}

impl Project {
    /// Puts the highlights and comments of a file that the document with its text lacks into a step.
    pub(super) fn add_marks(&mut self, import: &mut ImportStep, one: &Incoming) -> Result<DocumentId> {
        let document = self.documents_with(&one.transcript.text)?.first().copied().ok_or(Error::Gone)?;
        let (marks, comments) = {
            let there = self.marks_there(document);
            let (marks, comments) = there.missing(&one.transcript);
            (marks.into_iter().cloned().collect(), comments.into_iter().cloned().collect())
        };
        let missing = Incoming { transcript: Transcript { marks, comments, ..one.transcript.clone() }, ..one.clone() };
        let text = self.text(document)?;
        let about = self.about(document);
        let heard: Vec<(Span, (i64, Option<SpeakerId>))> =
            passages(&missing).keys().map(|span| (*span, self.heard_turn(&text, *span))).collect();
        let heard = |span: Span| heard.iter().find(|(known, _)| *known == span).map_or((1, None), |(_, heard)| *heard);
        import.step.on::<Document>(document);
        self.take_passages(import, &missing, Onto { document, text: &text.text, about, heard: &heard })?;
        Ok(document)
    }

    /// Makes excerpts of the marked and commented passages; one that is there already is used.
    pub(super) fn take_passages(&mut self, import: &mut ImportStep, one: &Incoming, onto: Onto<'_>) -> Result<()> {
        for (span, passage) in passages(one) {
            let colour = passage.pen.map(|mark| self.pen_for(import, one, mark)).transpose()?;
            let excerpt = self.marked(import, onto, span, colour)?;
            for name in passage.codes {
                let code = self.code_named(import, name);
                if self.coding_of(excerpt, code).is_none() {
                    self.new_coding_about(&mut import.step, excerpt, code, onto.about);
                }
            }
            for comment in passage.memos {
                let author = comment.author.as_ref().map(|author| format!("{author}: ")).unwrap_or_default();
                let words = format!("{author}{}", comment.words);
                self.take_memo(import, Subject::Excerpt(excerpt), &words, comment.written_ms, onto.about);
            }
        }
        Ok(())
    }

    /// The coder's excerpt of a passage in the current round, with a pen unless it has one.
    fn marked(
        &mut self,
        import: &mut ImportStep,
        onto: Onto<'_>,
        span: Span,
        colour: Option<ColourId>,
    ) -> Result<ExcerptId> {
        if let Some(there) = self.excerpt_at(onto.document, span) {
            let marked = Excerpt { colour: there.colour.or(colour), ..there.clone() };
            import.step.alter(there, &marked, onto.about);
            return Ok(marked.id);
        }
        let (turn, speaker) = (onto.heard)(span);
        let excerpt = Excerpt {
            id: self.id_for::<Excerpt>(),
            uuid: self.uuid(),
            document: onto.document,
            start_byte: span.start,
            end_byte: span.end,
            turn,
            speaker,
            coder: self.coder,
            round: self.open_round()?,
            colour,
            marked_at: self.now(),
        };
        let words = span.of(onto.text).unwrap_or_default().to_owned();
        import.step.add(&excerpt, onto.about);
        import.step.add(&Quote { id: excerpt.id, document: onto.document, words }, onto.about);
        Ok(excerpt.id)
    }

    /// The code that a comment of one or two words names; the same words name the same code in every document.
    fn code_named(&mut self, import: &mut ImportStep, name: String) -> CodeId {
        let key = name.to_lowercase();
        if let Some((_, id)) = import.codes.iter().find(|(known, _)| *known == key) {
            return *id;
        }
        // Words that could mean several codes mean none of them: they make one of their own, to be moved or merged.
        let id = match self.model.codebook.ending_in(std::slice::from_ref(&name)).as_slice() {
            [one] => *one,
            several => {
                let at_top =
                    several.iter().find(|id| self.model.codebook.get(**id).is_some_and(|c| c.parent.is_none()));
                let later = i64::try_from(import.codes.len()).unwrap_or(0);
                match at_top {
                    Some(id) => *id,
                    None => self.new_code(&mut import.step, None, name, later),
                }
            }
        };
        import.codes.push((key, id));
        id
    }

    /// The pen for a highlight: the one it is called here, or a new one of its colour.
    fn pen_for(&mut self, import: &mut ImportStep, one: &Incoming, mark: &Mark) -> Result<ColourId> {
        let renamed = one.marks.pen_names.iter().find(|(file, _)| *file == mark.pen).map(|(_, here)| here);
        let name = renamed.unwrap_or(&mark.pen);
        if let Some((_, id)) = import.pens.iter().find(|(known, _)| same_colour(known, name)) {
            return Ok(*id);
        }
        let id = match self.find_colour(name) {
            Ok(id) => id,
            Err(_) => self.new_colour(&mut import.step, name, mark.rgb)?,
        };
        import.pens.push((name.clone(), id));
        Ok(id)
    }
}

/// What sits on one passage of a transcript.
#[derive(Default)]
struct Passage<'a> {
    pen: Option<&'a Mark>,
    codes: Vec<String>,
    memos: Vec<&'a Comment>,
}

/// The marked and commented passages, each span once.
fn passages(one: &Incoming) -> BTreeMap<Span, Passage<'_>> {
    let fitted = |span: Span| fitted(&one.transcript, span);
    let mut passages: BTreeMap<Span, Passage> = BTreeMap::new();
    for mark in &one.transcript.marks {
        passages.entry(fitted(mark.span)).or_default().pen = Some(mark);
    }
    let says_something = |comment: &&Comment| !canonical(&comment.words).trim().is_empty();
    for comment in one.transcript.comments.iter().filter(says_something) {
        let passage = passages.entry(fitted(comment.span)).or_default();
        let name = tidy(&comment.words);
        // What is too long for a name is no code, and its words are kept as they are.
        if comment.like_a_code && one.marks.comments_as_codes && fits(&name) {
            let same = |code: &String| code.to_lowercase() == name.to_lowercase();
            if !passage.codes.iter().any(same) {
                passage.codes.push(name);
            }
        } else {
            passage.memos.push(comment);
        }
    }
    passages.retain(|span, _| !span.is_empty());
    passages
}

#[cfg(test)]
mod tests {
    use super::super::NewMarks;
    use super::*;
    use crate::domain::step::ActKind;
    use crate::project::testing::{Study, assert_sound, coded, incoming, rows, span_of, transcript};

    const LINES: &[&str] = &["I: Hvordan gikk det?", "Anna: Det gikk sakte, men godt."];

    /// The interview with highlights, each a pen and the words it lies on, and comments, each on words.
    fn marked(marks: &[(&str, &str)], comments: &[(&str, &str)]) -> Transcript {
        let mut read = transcript(LINES);
        let at = |text: &str, words: &str| {
            let start = text.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        for (pen, words) in marks {
            let span = at(&read.text, words);
            read.marks.push(Mark { span, pen: (*pen).to_owned(), rgb: 0xff_ff00 });
        }
        for (words, said) in comments {
            let span = at(&read.text, words);
            let like_a_code = said.split_whitespace().count() <= 2;
            read.comments.push(Comment {
                span,
                words: (*said).to_owned(),
                author: None,
                written_ms: None,
                like_a_code,
            });
        }
        read
    }

    fn only_marks(transcript: Transcript) -> Incoming {
        Incoming { only_marks: true, ..incoming("I01 merket", transcript) }
    }

    /// What is marked in the only document: pen, words and memos of each excerpt.
    fn found(p: &Project) -> Vec<String> {
        let pen = |id: Option<ColourId>| id.and_then(|id| p.model().colours.get(id)).map_or("-", |c| c.name.as_str());
        let memos =
            |id| p.model().memos_about(Subject::Excerpt(id)).iter().map(|m| m.words.clone()).collect::<Vec<_>>();
        let all = p.model().excerpts.iter();
        all.map(|e| format!("{} {}: {}", pen(e.colour), p.quote(e.id).unwrap(), memos(e.id).join("; "))).collect()
    }

    #[test]
    fn a_file_with_the_same_text_gives_what_the_document_lacks_in_one_step() {
        let mut p = Study::with(&[("I01", LINES)]);
        let document = p.find_document("I01").unwrap();
        let good = span_of(&p, document, "godt");
        p.code_passage_with(document, good, "Tempo").unwrap();
        let before = rows(p.store());
        let read = marked(&[("yellow", "sakte"), ("yellow", "godt")], &[("sakte", "et mønster her"), ("Det", "Tempo")]);
        let (same, new) = p.same_text(&read).unwrap().unwrap();
        assert_eq!((same, new), (document, NewMarks { highlights: 2, comments: 2 }));
        let (documents, _) = p.import(&[only_marks(read.clone())], &[]).unwrap();
        assert_eq!((documents, p.model().documents.len()), (vec![document], 1));
        let mut marks = found(&p);
        marks.sort();
        assert_eq!(marks, ["- Det: Tempo", "gul godt: ", "gul sakte: et mønster her"]);
        assert_eq!(coded(&p, document), ["Tempo: godt"]);
        let excerpt = p.excerpt_at(document, span_of(&p, document, "sakte")).unwrap();
        assert_eq!(p.model().speakers.get(excerpt.speaker.unwrap()).unwrap().label, "Anna");
        assert_eq!(p.same_text(&read).unwrap(), Some((document, NewMarks::default())));
        let told = p.history(1).unwrap();
        assert_eq!((told[0].deed.kind, &told[0].deed.documents), (ActKind::MarksImported, &vec!["I01".to_owned()]));
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn what_is_there_under_another_name_is_not_put_there_again() {
        let mut p = Study::new();
        let read = marked(&[("yellow", "sakte")], &[("godt", "Tempo"), ("godt", "hun nøler her")]);
        let marks =
            Marks { comments_as_codes: true, pen_names: vec![("yellow".into(), "lilla".into())], ..Marks::default() };
        let first = Incoming { marks, ..incoming("I01", read.clone()) };
        p.import(&[first], &[]).unwrap();
        let mut signed = read.clone();
        signed.comments[1].author = Some("Kari".into());
        for again in [read, signed] {
            assert!(p.same_text(&again).unwrap().unwrap().1.is_empty());
            assert_eq!(p.import(&[only_marks(again)], &[]).unwrap().1.seq, 0);
        }
        let other = marked(&[("red", "sakte")], &[("sakte", "Tempo")]);
        let expected = NewMarks { highlights: 0, comments: 1 };
        assert_eq!(p.same_text(&other).unwrap().unwrap().1, expected, "a pen may have been changed here since");
        assert_eq!(p.same_text(&transcript(&["I: Noe annet?"])).unwrap(), None);
    }

    #[test]
    fn comments_on_one_passage_are_as_many_codes_as_they_name() {
        let marks = || Marks { comments_as_codes: true, ..Marks::default() };
        let codes = |comments: &[(&str, &str)]| {
            let mut p = Study::new();
            let one = Incoming { marks: marks(), ..incoming("I01", marked(&[], comments)) };
            let (documents, _) = p.import(&[one], &[]).unwrap();
            coded(&p, documents[0])
        };
        assert_eq!(codes(&[("godt", "Tempo"), ("godt", "Mestring")]), ["Tempo: godt", "Mestring: godt"]);
        assert_eq!(codes(&[("godt", "Tempo"), ("godt", "tempo")]), ["Tempo: godt"]);
    }

    #[test]
    fn files_of_one_text_that_come_in_together_are_one_document_with_the_marks_of_all() {
        let mut p = Study::new();
        let files = [
            incoming("I01", transcript(LINES)),
            only_marks(marked(&[("yellow", "sakte")], &[])),
            incoming("I02", transcript(&["I: Noe annet?"])),
            only_marks(marked(&[("yellow", "sakte")], &[("sakte", "nøler")])),
        ];
        let (documents, _) = p.import(&files, &[]).unwrap();
        assert_eq!((documents[0], documents[1]), (documents[0], documents[3]));
        assert_eq!((p.model().documents.len(), found(&p)), (2, vec!["gul sakte: nøler".to_owned()]));
        assert_sound(&p);
    }

    #[test]
    fn marks_for_a_text_that_no_document_has_are_refused() {
        let mut p = Study::new();
        let before = rows(p.store());
        assert_eq!(p.import(&[only_marks(marked(&[("yellow", "sakte")], &[]))], &[]).unwrap_err(), Error::Gone);
        assert_eq!(rows(p.store()), before);
    }
}
