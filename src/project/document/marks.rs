//! Turns the highlights and comments of a file into excerpts, codes and memos: on a document imported with them, or on
//! an existing document that has exactly the same text.

use std::collections::BTreeMap;

use super::import::{ImportStep, Incoming};
use super::missing_marks::fitted;
use crate::domain::change::ChangeScope;
use crate::domain::codebook::split_path;
use crate::domain::colour::same_colour;
use crate::domain::document::Document;
use crate::domain::excerpt::Excerpt;
use crate::domain::ids::{CodeId, ColourId, DocumentId, ExcerptId, SpeakerId};
use crate::domain::memo::Subject;
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::error::{Error, Result};
use crate::import::transcript::{Coded, Comment, Mark, Transcript};
use crate::project::Project;
use crate::project::excerpt::add_with_quote;
use crate::project::name::{fits, named, tidy};

/// What to do with the highlights and comments of a transcript.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    /// Leave all of them out.
    pub leave_out: bool,
    /// Turn comments of one or two words into codes.
    pub comments_as_codes: bool,
    /// Pairs of a pen's name in the file and its name in the project. Other pens keep their names.
    pub pen_names: Vec<(String, String)>,
}

/// The document that gets the marks.
#[derive(Clone, Copy)]
pub(super) struct MarkTarget<'a> {
    pub(super) document: DocumentId,
    pub(super) text: &'a str,
    pub(super) about: ChangeScope,
    /// Gives the number and the speaker of the turn that a span counts under.
    pub(super) turn_of: &'a dyn Fn(Span) -> (i64, Option<SpeakerId>),
}

impl Project {
    /// Adds the highlights and comments that the document with this text lacks to the step.
    pub(super) fn add_marks(&mut self, import: &mut ImportStep, one: &Incoming) -> Result<DocumentId> {
        let document = self.documents_with_text(&one.transcript.text)?.first().copied().ok_or(Error::Gone)?;
        let (marks, comments) = self.existing_marks(document).missing(&one.transcript);
        let missing = Incoming { transcript: Transcript { marks, comments, ..one.transcript.clone() }, ..one.clone() };
        let text = self.text(document)?;
        let about = self.about(document);
        let turns: Vec<(Span, (i64, Option<SpeakerId>))> =
            passages(&missing).keys().map(|span| (*span, self.counting_turn(&text, *span))).collect();
        let turn_of = |span: Span| turns.iter().find(|(known, _)| *known == span).map_or((1, None), |(_, turn)| *turn);
        import.step.on::<Document>(document);
        self.add_passages(import, &missing, MarkTarget { document, text: &text.text, about, turn_of: &turn_of })?;
        Ok(document)
    }

    /// Turns highlighted and commented passages into excerpts. Existing excerpts are reused.
    pub(super) fn add_passages(
        &mut self,
        import: &mut ImportStep,
        one: &Incoming,
        target: MarkTarget<'_>,
    ) -> Result<()> {
        let passages = passages(one);
        if !passages.is_empty() {
            self.open_round()?;
        }
        for (span, passage) in passages {
            let coded =
                passage.coded.iter().find_map(|coded| coded.pen.as_ref()).map(|pen| (pen.name.as_str(), pen.rgb));
            let pen = passage.pen.map(|mark| (mark.pen.as_str(), mark.rgb)).or(coded);
            let colour = pen.map(|(name, rgb)| self.pen_for(import, one, name, rgb)).transpose()?;
            let excerpt = self.mark_passage(import, target, span, colour)?;
            for name in passage.codes {
                let code = self.code_for_comment(import, name)?;
                if self.coding_of(excerpt, code).is_none() {
                    self.new_coding_about(&mut import.step, excerpt, code, target.about);
                }
            }
            for comment in passage.memos {
                let author = comment.author.as_ref().map(|author| format!("{author}: ")).unwrap_or_default();
                let words = format!("{author}{}", comment.words);
                self.add_memo(import, Subject::Excerpt(excerpt), &words, comment.written_ms, target.about);
            }
            for coded in passage.coded {
                self.add_coded(import, excerpt, coded, target.about)?;
            }
        }
        Ok(())
    }

    /// The current coder's excerpt of a passage in the current round. It gets the pen unless it has one already.
    fn mark_passage(
        &mut self,
        import: &mut ImportStep,
        target: MarkTarget<'_>,
        span: Span,
        colour: Option<ColourId>,
    ) -> Result<ExcerptId> {
        if let Some(there) = self.excerpt_at(target.document, span) {
            let marked = Excerpt { colour: there.colour.or(colour), ..there.clone() };
            import.step.alter(there, &marked, target.about);
            return Ok(marked.id);
        }
        let excerpt = self.excerpt_on(target.document, span, (target.turn_of)(span))?;
        let excerpt = Excerpt { colour, ..excerpt };
        add_with_quote(&mut import.step, &excerpt, target.text, target.about);
        Ok(excerpt.id)
    }

    /// Adds what a comment that tusj wrote says is on an excerpt. Codes that are on it already stay as they are.
    fn add_coded(
        &mut self,
        import: &mut ImportStep,
        excerpt: ExcerptId,
        coded: &Coded,
        about: ChangeScope,
    ) -> Result<()> {
        for with in &coded.codes {
            let code = self.imported_code(import, &with.path)?;
            if self.coding_of(excerpt, code).is_some() {
                continue;
            }
            let pen = with.pen.as_ref().map(|pen| self.imported_pen(import, &pen.name, pen.rgb)).transpose()?;
            let coding = self.new_coding_with(&mut import.step, excerpt, code, pen, about);
            for memo in &with.memos {
                self.add_memo(import, Subject::Coding(coding.id), memo, None, about);
            }
        }
        for memo in &coded.memos {
            self.add_memo(import, Subject::Excerpt(excerpt), memo, None, about);
        }
        Ok(())
    }

    /// The code at a path. Missing codes are added to the step, once for all files.
    fn imported_code(&mut self, import: &mut ImportStep, path: &str) -> Result<CodeId> {
        let names: Vec<String> = split_path(path).iter().map(|name| named(name)).collect::<Result<_>>()?;
        let mut above = None;
        for depth in 1..=names.len() {
            let path = names.get(..depth).unwrap_or_default();
            let known = import.paths.get(path).copied().or_else(|| self.model.codebook.at_path(path));
            let code = match known {
                Some(code) => code,
                None => {
                    let later = i64::try_from(import.paths.len()).unwrap_or(0);
                    self.new_code(&mut import.step, above, path.last().cloned().unwrap_or_default(), later)?
                }
            };
            import.paths.insert(path.to_vec(), code);
            above = Some(code);
        }
        above.ok_or(Error::EmptyName)
    }

    /// The code for a comment of one or two words. The same words give the same code in every document.
    fn code_for_comment(&mut self, import: &mut ImportStep, name: String) -> Result<CodeId> {
        let key = name.to_lowercase();
        if let Some((_, id)) = import.codes.iter().find(|(known, _)| *known == key) {
            return Ok(*id);
        }
        // A name that matches several codes becomes a new code, which the user can move or merge later.
        let id = match self.model.codebook.ending_in(std::slice::from_ref(&name)).as_slice() {
            [one] => *one,
            several => {
                let at_top =
                    several.iter().find(|id| self.model.codebook.get(**id).is_some_and(|c| c.parent.is_none()));
                let later = i64::try_from(import.codes.len()).unwrap_or(0);
                match at_top {
                    Some(id) => *id,
                    None => self.new_code(&mut import.step, None, name, later)?,
                }
            }
        };
        import.codes.push((key, id));
        Ok(id)
    }

    /// The pen for a highlight: the one with its name in the project, or a new one of the same colour.
    fn pen_for(&mut self, import: &mut ImportStep, one: &Incoming, in_file: &str, rgb: u32) -> Result<ColourId> {
        let renamed = one.marks.pen_names.iter().find(|(file, _)| *file == in_file).map(|(_, here)| here.as_str());
        let name = renamed.unwrap_or(in_file);
        self.imported_pen(import, name, rgb)
    }

    /// The pen with this name in the project, or a new one.
    fn imported_pen(&mut self, import: &mut ImportStep, name: &str, rgb: u32) -> Result<ColourId> {
        if let Some((_, id)) = import.pens.iter().find(|(known, _)| same_colour(known, name)) {
            return Ok(*id);
        }
        let id = match self.find_colour(name) {
            Ok(id) => id,
            Err(_) => self.new_colour(&mut import.step, name, rgb)?,
        };
        import.pens.push((name.to_owned(), id));
        Ok(id)
    }
}

/// The highlight and comments on one passage of a transcript.
#[derive(Default)]
struct Passage<'a> {
    pen: Option<&'a Mark>,
    codes: Vec<String>,
    memos: Vec<&'a Comment>,
    coded: Vec<&'a Coded>,
}

/// The highlighted and commented passages, each span once.
fn passages(one: &Incoming) -> BTreeMap<Span, Passage<'_>> {
    let fitted = |span: Span| fitted(&one.transcript, span);
    let mut passages: BTreeMap<Span, Passage> = BTreeMap::new();
    for mark in &one.transcript.marks {
        passages.entry(fitted(mark.span)).or_default().pen = Some(mark);
    }
    let has_text = |comment: &&Comment| !canonical(&comment.words).trim().is_empty();
    for comment in one.transcript.comments.iter().filter(has_text) {
        let passage = passages.entry(fitted(comment.span)).or_default();
        if let Some(coded) = &comment.coded {
            passage.coded.push(coded);
            continue;
        }
        let name = tidy(&comment.words);
        // A comment too long for a name becomes a memo, unchanged.
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

    /// The interview with highlights (pen, words) and comments (words, comment).
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
        for (words, comment) in comments {
            let span = at(&read.text, words);
            let like_a_code = comment.split_whitespace().count() <= 2;
            read.comments.push(Comment {
                span,
                words: (*comment).to_owned(),
                author: None,
                written_ms: None,
                like_a_code,
                coded: None,
            });
        }
        read
    }

    fn only_marks(transcript: Transcript) -> Incoming {
        Incoming { only_marks: true, ..incoming("I01 merket", transcript) }
    }

    /// The pen, words and memos of each excerpt in the only document.
    fn found(p: &Project) -> Vec<String> {
        let pen = |id: Option<ColourId>| id.and_then(|id| p.model().colours.get(id)).map_or("-", |c| c.name.as_str());
        let memos =
            |id| p.model().memos_about(Subject::Excerpt(id)).iter().map(|m| m.words.clone()).collect::<Vec<_>>();
        let all = p.model().excerpts.iter();
        all.map(|e| format!("{} {}: {}", pen(e.colour), p.quote(e.id).unwrap(), memos(e.id).join("; "))).collect()
    }

    #[test]
    fn a_file_with_the_same_text_adds_the_missing_marks_in_one_step() {
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
        let history = p.history(1).unwrap();
        assert_eq!(
            (history[0].summary.kind, &history[0].summary.documents),
            (ActKind::MarksImported, &vec!["I01".to_owned()])
        );
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn interviews_and_own_texts_can_be_imported_while_the_round_is_closed_but_no_marks() {
        let mut p = Study::with(&[("I01", LINES)]);
        let round = p.current_round().unwrap();
        p.close_round(round).unwrap();
        let refused = Error::RoundClosed { number: 1 };
        let read = marked(&[("yellow", "sakte")], &[]);
        assert_eq!(p.import(&[only_marks(read.clone())], &[]).unwrap_err(), refused);
        assert_eq!(p.import(&[incoming("I02", read)], &[]).unwrap_err(), refused);
        p.import(&[incoming("I02", marked(&[], &[]))], &[]).unwrap();
        p.write_own_text("Kapittel 4", "Tillit tar tid.").unwrap();
        assert_eq!((p.model().documents.len(), p.model().excerpts.len()), (3, 0));
        assert_sound(&p);
    }

    #[test]
    fn a_mark_that_exists_under_another_name_is_not_added_again() {
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
        assert_eq!(
            p.same_text(&other).unwrap().unwrap().1,
            expected,
            "the pen may have been changed in the project since"
        );
        assert_eq!(p.same_text(&transcript(&["I: Noe annet?"])).unwrap(), None);
    }

    #[test]
    fn a_highlight_over_two_turns_counts_under_the_informants() {
        let mut p = Study::new();
        let one = incoming("I01", marked(&[("yellow", "gikk det?\nDet gikk")], &[]));
        p.import(&[one], &[]).unwrap();
        let excerpt = p.model().excerpts.iter().next().unwrap();
        assert_eq!(
            (excerpt.turn, p.model().speakers.get(excerpt.speaker.unwrap()).unwrap().label.as_str()),
            (2, "Anna")
        );
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
    fn files_with_the_same_text_become_one_document_with_the_marks_of_all() {
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
