//! Property tests for any sequence of acts: undoing all of them restores the beginning, redoing all of them restores
//! the end, memory agrees with the file, and an act that is refused changes nothing.

use proptest::prelude::*;

use super::code::{CodeText, Loss};
use super::colour::PenChange;
use super::participant::ParticipantDetails;
use super::testing::{Study, assert_sound, counted, incoming, memory, rows, transcript};
use super::{Changed, Project};
use crate::domain::cell::{Cell, CellTopic};
use crate::domain::dismissal::SimilarTo;
use crate::domain::document::{DocumentKind, DocumentLanguage, Role};
use crate::domain::form::ColumnContent;
use crate::domain::ids::*;
use crate::domain::memo::{MemoKind, Subject};
use crate::domain::quote_edit::{EditKind, QuoteEdit};
use crate::domain::quote_style::QuoteStyle;
use crate::domain::span::Span;
use crate::error::{Error, Result};
use crate::import::transcript::{Comment, Mark, Transcript};
use crate::project::document::correct::Plan;
use crate::project::document::{Incoming, Marks};
use crate::project::excerpt::Passage;
use crate::project::round::{NewRound, RoundStart};
use crate::project::undo::Undone;
use crate::store::Mode;
use crate::store::forget::Forget;
use crate::store::journal::Side;

/// A random act: a verb, and numbers that choose what it is done to.
#[derive(Clone)]
pub(in crate::project) struct Act {
    verb: usize,
    n: [usize; 4],
}

impl std::fmt::Debug for Act {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", VERBS[self.verb].0, self.n)
    }
}

pub(in crate::project) fn act() -> impl Strategy<Value = Act> {
    (0..VERBS.len(), prop::array::uniform4(0..600_usize)).prop_map(|(verb, n)| Act { verb, n })
}

/// Few and similar names, so that acts collide. They differ in case, in Unicode normal form, in white space, or not.
const NAMES: &[&str] = &["Tillit", "tillit", "A/B", "A/B/C", "Å", "A\u{30a}", " x  y ", "x y", "a\\/b", "", "\u{200b}"];
const WORDS: &[&str] =
    &["Metning?", "  ", "to\nlinjer", "se [[A/B]], [[Tillit]] og [[I01 2]]", "\u{1f9d1}\u{200d}\u{1f4bb} og q\u{303}"];
const LINES: &[&str] = &[
    "I: Hvordan var det?",
    "Anna: Jeg følte meg aldri hørt. \u{1f1f3}\u{1f1f4}!",
    "Bo: q\u{303} og \u{1f9d1}\u{200d}\u{1f4bb}, sa hun.",
    "I: Å?",
];

impl Act {
    fn one<T: Clone>(&self, at: usize, all: impl IntoIterator<Item = T>) -> Option<T> {
        let all: Vec<T> = all.into_iter().collect();
        all.get(self.n[at] % all.len().max(1)).cloned()
    }
    /// Up to three, perhaps with a duplicate.
    fn some<T: Clone>(&self, at: usize, all: impl IntoIterator<Item = T>) -> Vec<T> {
        let all: Vec<T> = all.into_iter().collect();
        let n = self.n[at];
        let each = [n, n / 3, n / 7].into_iter().take(1 + n % 3);
        each.filter_map(|n| all.get(n % all.len().max(1)).cloned()).collect()
    }
    fn name(&self, at: usize) -> &'static str {
        NAMES[self.n[at] % NAMES.len()]
    }
    fn words(&self, at: usize) -> &'static str {
        WORDS[self.n[at] % WORDS.len()]
    }
    fn document(&self, p: &Project) -> Option<DocumentId> {
        self.one(0, p.model().documents.iter().map(|d| d.id))
    }
    fn excerpts(&self, p: &Project) -> Vec<ExcerptId> {
        self.some(0, p.model().excerpts.iter().map(|e| e.id))
    }
    fn codings(&self, p: &Project) -> Vec<CodingId> {
        self.some(0, p.model().codings.iter().map(|c| c.id))
    }
    fn codes(&self, at: usize, p: &Project) -> Vec<CodeId> {
        self.some(at, p.model().codes.iter().map(|c| c.id))
    }
    fn code(&self, at: usize, p: &Project) -> Option<CodeId> {
        self.codes(at, p).pop()
    }
    fn pen(&self, at: usize, p: &Project) -> Option<ColourId> {
        if self.n[at] % 4 < 1 { None } else { self.one(at, p.model().colours.iter().map(|c| c.id)) }
    }
    /// A few letters somewhere, sometimes outside the text.
    fn span(&self) -> Span {
        Span::new(self.n[1] % 70, self.n[1] % 70 + self.n[2] % 12)
    }
    fn form(&self, p: &Project) -> Option<FormId> {
        self.one(0, p.model().forms.iter().map(|form| form.id))
    }
    fn cells(&self, p: &Project) -> Vec<(ParticipantId, CellTopic)> {
        let people = self.some(0, p.model().participants.iter().map(|p| p.id));
        let columns = p.model().form_columns.iter().map(|column| CellTopic::Column(column.id));
        let topics = self.some(1, p.model().codes.iter().map(|code| CellTopic::Theme(code.id)).chain(columns));
        people.iter().flat_map(|person| topics.iter().map(|topic| (*person, *topic))).collect()
    }
    fn subject(&self, p: &Project) -> Subject {
        let m = p.model();
        let all = m.documents.iter().map(|d| Subject::Document(d.id));
        let all = all.chain(m.participants.iter().map(|p| Subject::Participant(p.id)));
        let all = all.chain(m.excerpts.iter().map(|e| Subject::Excerpt(e.id)));
        let all = all.chain(m.codings.iter().map(|c| Subject::Coding(c.id)));
        let all = all.chain(m.codes.iter().map(|c| Subject::Code(c.id)));
        let all = all.chain(m.rounds.iter().map(|r| Subject::Round(r.id)));
        self.one(0, all.chain([Subject::Diary])).unwrap()
    }
}

type Verb = fn(&mut Project, &Act) -> Option<Result<Changed>>;

const VERBS: &[(&str, Verb)] = &[
    ("import", |p, a| {
        let lines: Vec<&str> = LINES.iter().copied().cycle().skip(a.n[0] % 4).take(1 + a.n[1] % 4).collect();
        let mut one = incoming(a.name(2), transcript(&lines));
        one.participant = (a.n[3] % 2 == 0).then(|| "I01".to_owned());
        Some(p.import(&[one], &[]).map(|(_, changed)| changed))
    }),
    ("code_passage_with", |p, a| Some(p.code_passage_with(a.document(p)?, a.span(), a.name(3)).map(|(.., c)| c))),
    ("code_passage", |p, a| Some(p.code_passage(a.document(p)?, a.span(), &a.codes(3, p)).map(|(_, c)| c))),
    ("code_passages", |p, a| {
        let places = [(a.document(p)?, a.span()), (a.document(p)?, a.span())];
        Some(if a.n[3] % 2 == 0 {
            p.code_passages(&places, &a.codes(3, p))
        } else {
            p.code_passages_with(&places, a.name(3)).map(|(_, c)| c)
        })
    }),
    ("mark_passages", |p, a| {
        let passage = |n: usize, p: &Project| {
            Some(Passage {
                document: a.document(p)?,
                span: a.span(),
                codes: a.codes(n, p),
                colour: a.pen(n, p),
                memo: a.words(n).into(),
            })
        };
        Some(p.mark_passages(&[passage(2, p)?, passage(3, p)?]).map(|(_, c)| c))
    }),
    ("mark_passage_with", |p, a| {
        let passage = Passage {
            document: a.document(p)?,
            span: a.span(),
            codes: Vec::new(),
            colour: a.pen(3, p),
            memo: a.words(2).into(),
        };
        let path = (a.n[3] % 2 == 0).then(|| a.name(0));
        let coder = (a.n[3] % 3 == 0).then(|| a.name(1));
        Some(p.mark_passage_with(&passage, path, coder).map(|(_, c)| c))
    }),
    ("add_coder", |p, a| {
        let added = p.add_coder(a.name(0));
        Some(added.and_then(|(id, changed)| p.set_coder(id).map(|()| changed)))
    }),
    ("colour_passage", |p, a| Some(p.colour_passage(a.document(p)?, a.span(), a.pen(3, p)))),
    ("write_memo_on", |p, a| Some(p.write_memo_on(a.document(p)?, a.span(), a.words(3)))),
    ("code_excerpts", |p, a| Some(p.code_excerpts(&a.excerpts(p), &a.codes(1, p)))),
    ("code_excerpts_with", |p, a| Some(p.code_excerpts_with(&a.excerpts(p), a.name(1)).map(|(_, c)| c))),
    ("uncode", |p, a| Some(p.uncode(&a.codings(p)))),
    ("colour_excerpts", |p, a| Some(p.colour_excerpts(&a.excerpts(p), a.pen(1, p)))),
    ("colour_codings", |p, a| Some(p.colour_codings(&a.codings(p), a.pen(1, p)))),
    ("resize", |p, a| Some(p.resize(*a.excerpts(p).first()?, a.span()))),
    ("resize onto another", |p, a| {
        let other = a.one(1, p.model().excerpts.iter().map(|e| e.span()))?;
        Some(p.resize(*a.excerpts(p).first()?, other))
    }),
    ("remove_excerpts", |p, a| Some(p.remove_excerpts(&a.excerpts(p)))),
    ("write_memo", |p, a| Some(p.write_memo(a.subject(p), a.words(1)))),
    ("write_on_interview", |p, a| {
        let kind = [MemoKind::Summary, MemoKind::Reflection, MemoKind::Note][a.n[2] % 3];
        Some(p.write_on_interview(a.document(p)?, kind, a.words(1)))
    }),
    ("change_memo", |p, a| Some(p.change_memo(a.one(0, p.model().memos.iter().map(|m| m.id))?, a.words(1)))),
    ("remove_memo", |p, a| Some(p.remove_memo(a.one(0, p.model().memos.iter().map(|m| m.id))?))),
    ("add_code", |p, a| Some(p.add_code(a.name(0)).map(|(_, c)| c))),
    ("add_code_under", |p, a| Some(p.add_code_under(a.code(0, p), a.name(1)).map(|(_, c)| c))),
    ("place_code", |p, a| Some(p.place_code(a.code(0, p)?, a.name(1)))),
    ("rename_code", |p, a| Some(p.rename_code(a.code(0, p)?, a.name(1)))),
    ("move_code", |p, a| {
        let under = if a.n[2] % 3 == 0 { None } else { a.code(1, p) };
        Some(p.move_code(a.code(0, p)?, under, a.n[2] % 4))
    }),
    ("move_codes", |p, a| {
        let under = if a.n[2] % 3 == 0 { None } else { a.code(1, p) };
        Some(p.move_codes(&a.codes(0, p), under, a.n[2] % 4))
    }),
    ("group_codes", |p, a| Some(p.group_codes(&a.codes(0, p), a.name(1)).map(|(_, c)| c))),
    ("group_codes_under", |p, a| Some(p.group_codes_under(&a.codes(0, p), a.code(1, p), a.name(2)).map(|(_, c)| c))),
    ("merge_codes", |p, a| {
        let (target, sources) = (a.code(0, p)?, a.codes(1, p));
        let name = (a.n[2] % 3 == 0).then(|| a.name(2));
        let before = coded_excerpts(p);
        let merged = p.merge_codes(target, &sources, name);
        assert_eq!(before, coded_excerpts(p), "a merge uncodes no excerpt");
        Some(merged)
    }),
    ("deal_excerpts", |p, a| {
        let (from, to) = (a.code(1, p)?, a.code(2, p)?);
        let excerpts = a.excerpts(p);
        Some(if a.n[3] % 2 == 0 {
            p.deal_excerpts(from, &excerpts, to)
        } else {
            p.deal_excerpts_to(from, &excerpts, a.name(2)).map(|(_, c)| c)
        })
    }),
    ("break_up_code", |p, a| {
        let before = p.model().codings.len();
        let broken = p.break_up_code(a.code(0, p)?).map(|(_, c)| c);
        assert_eq!(before, p.model().codings.len(), "each excerpt keeps a coding");
        Some(broken)
    }),
    ("code_in_vivo", |p, a| Some(p.code_in_vivo(a.document(p)?, a.span()).map(|(.., c)| c))),
    ("describe_code", |p, a| Some(p.describe_code(a.code(0, p)?, CodeText::ALL[a.n[2] % 3], a.words(1)))),
    ("set_example", |p, a| Some(p.set_example(a.code(1, p)?, a.excerpts(p).first().copied()))),
    ("colour_codes", |p, a| Some(p.colour_codes(&a.codes(0, p), a.pen(1, p)))),
    ("retire_codes", |p, a| Some(p.retire_codes(&a.codes(0, p), a.n[1] % 2 == 0))),
    ("remove_codes", |p, a| {
        let codes = a.codes(0, p);
        let loss = p.loss_of(&codes);
        let before = (p.model().codes.len(), p.model().codings.len(), p.model().excerpts.len());
        let changed = p.remove_codes(&codes);
        let after = (p.model().codes.len(), p.model().codings.len(), p.model().excerpts.len());
        let removed = Loss { codes: before.0 - after.0, codings: before.1 - after.1, excerpts: before.2 - after.2 };
        assert!(changed.is_err() || loss == removed, "`loss_of` announced what removing the codes removed");
        Some(changed)
    }),
    ("describe", |p, a| {
        let value = |at| (a.name(at).to_owned(), a.words(3).to_owned());
        let one = |number: &str| ParticipantDetails {
            number: number.into(),
            pseudonym: a.name(1).into(),
            values: vec![value(0), value(2), value(0)],
        };
        Some(p.save_participants(&[one("I01"), one(["i01 ", "I02", ""][a.n[2] % 3])]))
    }),
    ("rename_participant", |p, a| {
        let who = a.one(0, p.model().participants.iter().map(|p| p.id))?;
        Some(p.rename_participant(who, ["I01", "i02", "I03", " "][a.n[1] % 4], a.name(2)))
    }),
    ("set_attribute", |p, a| {
        let who = a.one(0, p.model().participants.iter().map(|p| p.id))?;
        Some(p.set_attribute(who, a.name(1), a.words(2)))
    }),
    ("set_participant", |p, a| {
        let who = if a.n[1] % 3 == 0 { None } else { a.one(1, p.model().participants.iter().map(|p| p.id)) };
        Some(p.set_participant(a.document(p)?, who))
    }),
    ("set_role", |p, a| {
        let role = [Role::Interviewer, Role::Informant, Role::Other][a.n[1] % 3];
        Some(p.set_role(a.one(0, p.model().speakers.iter().map(|s| s.id))?, role))
    }),
    ("set_kind", |p, a| Some(p.set_kind(a.document(p)?, [DocumentKind::Own, DocumentKind::Interview][a.n[1] % 2]))),
    ("set_language", |p, a| {
        let languages = [None, Some(DocumentLanguage::Nn), Some(DocumentLanguage::En), Some(DocumentLanguage::Other)];
        Some(p.set_language(a.document(p)?, languages[a.n[1] % 4]))
    }),
    ("set_speaker", |p, a| {
        let who = if a.n[1] % 3 == 0 { None } else { a.one(1, p.model().participants.iter().map(|p| p.id)) };
        Some(p.set_speaker(a.one(0, p.model().speakers.iter().map(|s| s.id))?, who))
    }),
    ("add_participant", |p, a| {
        let number = ["I01", "i03 ", "I04", ""][a.n[0] % 4].into();
        let values = vec![(a.name(1).to_owned(), a.words(2).to_owned())];
        Some(p.add_participant(&ParticipantDetails { number, values, ..ParticipantDetails::default() }))
    }),
    ("remove_participant", |p, a| Some(p.remove_participant(a.one(0, p.model().participants.iter().map(|p| p.id))?))),
    ("plan_passage", |p, a| {
        let (document, span) = (a.document(p)?, a.span());
        let length = p.text(document).ok()?.text.len();
        let span = Span::new(span.start.min(length), span.end.min(length)).snapped(&p.text(document).ok()?.text);
        Some(p.plan_passage(document, span, [a.words(3), "", "aldri"][a.n[3] % 3]).and_then(|plan| carry_out(p, &plan)))
    }),
    ("plan_name", |p, a| {
        let plan = p.plan_name(["jeg", "\u{30a}", "hun", "e"][a.n[0] % 4], a.words(1), a.n[2] % 2 == 0);
        Some(plan.and_then(|plan| carry_out(p, &plan)))
    }),
    ("plan_turns", |p, a| {
        let document = a.document(p)?;
        let number = i64::try_from(1 + a.n[1] % 4).ok()?;
        let speaker = a.one(2, p.model().speakers_of(document).into_iter().map(|speaker| speaker.id));
        let plan = match (a.n[3] % 4, speaker) {
            (0, _) => p.plan_joined_turn(document, number),
            (1, _) => p.plan_split_turn(document, a.span().start),
            (2, Some(speaker)) => p.plan_turn_speaker(document, &[number], speaker),
            _ => p.plan_new_speaker(document, &[number], a.name(2), Role::Other),
        };
        Some(plan.and_then(|plan| carry_out(p, &plan)))
    }),
    ("plan_version", |p, a| {
        let lines: Vec<&str> = LINES.iter().copied().cycle().skip(a.n[1] % 4).take(1 + a.n[2] % 4).collect();
        let version = p.plan_version(a.document(p)?, &transcript(&lines));
        Some(version.and_then(|version| carry_out(p, &version.plan)))
    }),
    ("own text", |p, a| {
        let own = p.model().documents.iter().filter(|document| document.kind == DocumentKind::Own).map(|d| d.id);
        let own: Vec<DocumentId> = own.filter(|id| p.model().speakers_of(*id).is_empty()).collect();
        Some(match a.one(0, own).filter(|_| a.n[1] % 2 == 0) {
            Some(document) => p.plan_whole_text(document, a.words(2)).and_then(|plan| carry_out(p, &plan)),
            None => p.write_own_text(a.name(3), a.words(2)).map(|(_, changed)| changed),
        })
    }),
    ("rename_document", |p, a| Some(p.rename_document(a.document(p)?, a.name(1)))),
    ("import marks", |p, a| {
        let mut read = Transcript { text: p.text(a.document(p)?).ok()?.text.clone(), ..Transcript::default() };
        read.marks = vec![Mark { span: a.span(), pen: ["yellow", "red"][a.n[1] % 2].into(), rgb: 0xff_ff00 }];
        let (words, like_a_code) = (a.words(2).to_owned(), a.n[3] % 2 == 0);
        read.comments =
            vec![Comment { span: a.span(), words, author: None, written_ms: None, like_a_code, coded: None }];
        let marks = Marks { comments_as_codes: a.n[2] % 2 == 0, ..Marks::default() };
        let one = Incoming { marks, only_marks: true, ..incoming("I09", read) };
        Some(p.import(&[one], &[]).map(|(_, changed)| changed))
    }),
    ("remove_document", |p, a| Some(p.remove_document(a.document(p)?))),
    ("begin_round", |p, a| {
        let start = [RoundStart::Copy, RoundStart::Codes, RoundStart::Copy, RoundStart::Empty][a.n[1] % 4];
        let from = a.one(0, p.model().rounds.iter().map(|round| round.id))?;
        let colour_set = None;
        Some(p.begin_round(&NewRound { from, start, name: a.name(2).into(), colour_set }).map(|(_, c)| c))
    }),
    ("choose_round", |p, a| {
        let changed = p.choose_round(a.one(0, p.model().rounds.iter().map(|round| round.id))?);
        Some(changed.map(|_| Changed::default()))
    }),
    ("close_round", |p, a| Some(p.close_round(a.one(0, p.model().rounds.iter().map(|round| round.id))?))),
    ("reopen_round", |p, a| Some(p.reopen_round(a.one(0, p.model().rounds.iter().map(|round| round.id))?))),
    ("rename_round", |p, a| Some(p.rename_round(a.one(0, p.model().rounds.iter().map(|round| round.id))?, a.name(1)))),
    ("add_colour_set", |p, a| {
        let like = a.one(0, p.model().colour_sets.iter().map(|set| set.id))?;
        Some(p.add_colour_set(a.name(1), like).map(|(_, c)| c))
    }),
    ("set_round_colours", |p, a| {
        let round = a.one(0, p.model().rounds.iter().map(|round| round.id))?;
        Some(p.set_round_colours(round, a.one(1, p.model().colour_sets.iter().map(|set| set.id))?))
    }),
    ("change_colour", |p, a| {
        let digit = u8::try_from(a.n[2] % 11).ok();
        let change = PenChange { name: Some(a.name(1).into()), rgb: Some(0x11_22_33), digit };
        Some(p.change_colour(a.one(0, p.model().colours.iter().map(|c| c.id))?, &change))
    }),
    ("dismiss", |p, a| {
        let excerpt = a.excerpts(p).first().copied().map(SimilarTo::Excerpt);
        let to = if a.n[3] % 2 == 0 { excerpt } else { a.code(3, p).map(SimilarTo::Theme) };
        Some(p.dismiss(to?, &[(a.document(p)?, a.span()), (a.document(p)?, a.span())]))
    }),
    ("flag_excerpts", |p, a| Some(p.flag_excerpts(&a.excerpts(p), a.n[1] % 3 > 0))),
    ("condense", |p, a| Some(p.condense(*a.excerpts(p).first()?, a.words(1)))),
    ("edit_quote", |p, a| {
        let excerpt = *a.excerpts(p).first()?;
        let what = match a.n[3] % 3 {
            0 => EditKind::LeaveOut,
            1 => EditKind::Replace(a.words(2).into()),
            _ => EditKind::Insert(a.words(2).into()),
        };
        let length = p.quote(excerpt).ok()?.len();
        let (start, end) = (a.n[1] % (length + 1), a.n[1] % (length + 1) + a.n[2] % 9);
        let span = Span::new(start, if a.n[3] % 3 == 2 { start } else { end.min(length) });
        Some(p.edit_quote(excerpt, &[QuoteEdit { span: span.snapped(&p.quote(excerpt).ok()?), what }]))
    }),
    ("take_back_edit", |p, a| Some(p.take_back_edit(*a.excerpts(p).first()?, a.n[1] % 2))),
    ("restore_quotes", |p, a| Some(p.restore_quotes(&a.excerpts(p)))),
    ("approve_quotes", |p, a| Some(p.approve_quotes(&a.excerpts(p)))),
    ("render_quote", |p, a| Some(p.render_quote(*a.excerpts(p).first()?, a.words(1)))),
    ("translate_quote", |p, a| Some(p.translate_quote(*a.excerpts(p).first()?, a.words(1)))),
    ("set_quote_style", |p, a| {
        let role_attribute = if a.n[0] % 2 == 0 { String::new() } else { a.name(1).into() };
        Some(p.set_quote_style(&QuoteStyle { role_attribute, block_from: a.n[2] % 3, ..QuoteStyle::default() }))
    }),
    ("set_condensate_with", |p, a| {
        let golden = a.excerpts(p).first().copied().filter(|_| a.n[2] % 2 == 0);
        Some(p.set_condensate_with(a.code(1, p)?, a.words(3), golden))
    }),
    ("make_form", |p, a| {
        Some(p.make_form(a.name(0), ["", "informant:I01", "rolle:informant"][a.n[1] % 3]).map(|(_, c)| c))
    }),
    ("change a form", |p, a| {
        let form = a.form(p)?;
        Some(match a.n[1] % 4 {
            0 => p.rename_form(form, a.name(2)),
            1 => p.set_form_query(form, ["", "informant:I02", "tema:"][a.n[2] % 3]),
            2 => p.move_form(form, a.n[2] % 3),
            _ => p.remove_form(form),
        })
    }),
    ("add_form_column", |p, a| {
        let attribute = a.one(2, p.model().attributes.iter().map(|one| ColumnContent::Attribute(one.id)));
        let content = [a.code(1, p).map(ColumnContent::Theme), attribute, Some(ColumnContent::Own)];
        Some(p.add_form_column(a.form(p)?, content[a.n[3] % 3]?, a.name(2)).map(|(_, c)| c))
    }),
    ("change a column", |p, a| {
        let column = a.one(0, p.model().form_columns.iter().map(|column| column.id))?;
        Some(match a.n[1] % 3 {
            0 => p.rename_form_column(column, a.name(2)),
            1 => p.move_form_column(column, a.n[2] % 3),
            _ => p.remove_form_column(column),
        })
    }),
    ("write_cell", |p, a| {
        let (person, topic) = a.cells(p).pop()?;
        Some(p.write_cell(person, topic, a.words(3)))
    }),
    ("set_not_asked", |p, a| Some(p.set_not_asked(&a.cells(p), a.n[3] % 3 > 0))),
    ("empty_cells", |p, a| Some(p.empty_cells(&a.cells(p)))),
    ("remove_colour", |p, a| Some(p.remove_colour(a.one(0, p.model().colours.iter().map(|c| c.id))?))),
    ("add_colour", |p, a| Some(p.add_colour(a.name(0), 0x12_34_56).map(|(_, c)| c))),
];

fn carry_out(p: &mut Project, plan: &Plan) -> Result<Changed> {
    p.carry_out(plan).map(|done| done.changed)
}

/// The excerpts that have a code.
fn coded_excerpts(p: &Project) -> Vec<ExcerptId> {
    p.model().excerpts.iter().map(|e| e.id).filter(|id| p.codings_on(*id).next().is_some()).collect()
}

/// A project with some codings, so that few acts find nothing to do.
pub(in crate::project) fn study() -> Study {
    let mut p = Study::with(&[
        ("I01", &["I: Hvordan {A/B:var det?", "Anna: Jeg} følte [Tillit:meg {Å:aldri] hørt}. \u{1f1f3}\u{1f1f4}!"]),
        ("I02", &["Bo: [A/B:q\u{303} og {Tillit:\u{1f9d1}\u{200d}\u{1f4bb}], sa} hun."]),
    ]);
    let one = |number: &str| ParticipantDetails { number: number.into(), ..ParticipantDetails::default() };
    p.save_participants(&[one("I01"), one("I02")]).unwrap();
    p
}

/// What no act may change: for each closed round and each document, the round's codes, and its excerpts with their codes
/// and colours, and for acts on cells the cells about its codes. Where an excerpt lies may change, because texts are corrected. A correction may also leave an excerpt
/// without words, or with those of another; then its codes move, so after a correction only the round's codes are
/// compared.
fn frozen(p: &Project, act: &Act) -> Vec<(RoundId, DocumentId, String)> {
    let m = p.model();
    let of = |round: RoundId, document: DocumentId| {
        let codes: Vec<_> = m.codes.iter().filter(|code| code.round == round).collect();
        // A cell goes with its participant, and its links are given the last names of what is removed.
        let is_of_cells = VERBS[act.verb].0.contains("cell") || VERBS[act.verb].0 == "set_not_asked";
        let is_about = |cell: &&Cell| cell.code.is_some_and(|code| codes.iter().any(|one| one.id == code));
        let cells: Vec<_> = m.cells.iter().filter(|_| is_of_cells).filter(is_about).collect();
        let is_correction = ["plan_", "own text"].iter().any(|name| VERBS[act.verb].0.starts_with(name));
        let excerpts = m.excerpts.iter().filter(|excerpt| (excerpt.round, excerpt.document) == (round, document));
        let excerpts = excerpts.filter(|_| !is_correction);
        let codings = |id| p.codings_on(id).map(|c| (c.id, c.code, c.colour)).collect::<Vec<_>>();
        let given = |id| m.preparation_of(id).map(|given| (given.flagged, &given.condensation));
        let excerpts: Vec<_> = excerpts.map(|e| (e.id, e.coder, e.colour, codings(e.id), given(e.id))).collect();
        (round, document, format!("{codes:?} {cells:?} {excerpts:?}"))
    };
    let closed = m.rounds.iter().filter(|round| round.closed_at.is_some()).map(|round| round.id);
    closed.flat_map(|round| m.documents.iter().map(move |document| of(round, document.id))).collect()
}

/// Does an act. Asserts that an act that is refused or finds nothing to do changes nothing, and that none reports
/// damage. Returns whether it did anything.
pub(in crate::project) fn perform(p: &mut Project, act: &Act) -> bool {
    let (before, head, held) = (rows(p.store()), p.store().head(), memory(p.model()));
    let closed = frozen(p, act);
    let done = VERBS[act.verb].1(p, act);
    let is_reopened = |round: &RoundId| p.round(*round).unwrap().closed_at.is_none();
    let documents: Vec<DocumentId> = p.model().documents.iter().map(|document| document.id).collect();
    for (round, document, before) in closed {
        if documents.contains(&document) && !is_reopened(&round) {
            let now = frozen(p, act).into_iter().find(|(r, d, _)| (*r, *d) == (round, document)).map(|(.., now)| now);
            assert_eq!(now, Some(before), "{act:?} changed a closed round");
        }
    }
    if let Some(Ok(changed)) = &done
        && changed.seq != 0
    {
        assert_eq!(changed.seq, p.store().head());
        assert_sound(p);
        return true;
    }
    assert!(!matches!(done, Some(Err(Error::Damaged { .. }))), "{act:?} was refused as {done:?}");
    assert_eq!((rows(p.store()), p.store().head(), memory(p.model())), (before, head, held), "{act:?} left a trace");
    false
}

/// How many steps an undo or redo skipped; `None` if there was nothing left to undo or redo.
fn skipped(done: Result<Undone>) -> Option<usize> {
    match done {
        Ok(undone) => Some(undone.skipped),
        Err(Error::NothingToUndo | Error::UndoErased { .. } | Error::NothingToRedo) => None,
        Err(other) => panic!("neither undone nor at the end: {other:?}"),
    }
}

/// Catches up with another program. Asserts that its changes were applied one by one, that memory and index agree with
/// the file, and that the same steps can be undone.
fn assert_caught_up(p: &mut Project) {
    let behind = p.store().is_outdated().unwrap();
    let changed = p.catch_up().unwrap();
    assert_eq!(changed.map(|changed| changed.seq), behind.then(|| p.store().head()));
    assert_sound(p);
    p.index().unwrap().wait();
    let mut fresh = Project::open(p.store().path(), Mode::Read, counted()).unwrap();
    fresh.choose_round(p.current_round().unwrap()).unwrap();
    for query in ["var", "jeg", "hørt", "sa", "meg følte"] {
        let found = |p: &Project| {
            let condition = p.understand(query).unwrap();
            (p.select(&condition).unwrap(), p.text_hits(&condition).unwrap())
        };
        assert_eq!(found(p), found(&fresh), "{query}");
    }
    for stack in [Side::Undo, Side::Redo] {
        assert_eq!(p.store().next_step(stack).unwrap(), fresh.store().next_step(stack).unwrap());
    }
}

/// Few cases by default, so that the test suite stays fast; set `PROPTEST_CASES` for more.
pub(in crate::project) fn cases(few: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(few);
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn undoing_everything_restores_the_beginning_and_redoing_everything_the_end(acts in prop::collection::vec(act(), 1..24)) {
        let mut p = study();
        let start = (rows(p.store()), memory(p.model()));
        let done = acts.iter().filter(|act| perform(&mut p, act)).count();
        let end = (rows(p.store()), memory(p.model()));
        for _ in 0..done {
            assert_eq!(skipped(p.undo()), Some(0));
        }
        assert_sound(&p);
        prop_assert_eq!(&(rows(p.store()), memory(p.model())), &start);
        for _ in 0..done {
            assert_eq!(skipped(p.redo()), Some(0));
        }
        prop_assert_eq!(skipped(p.redo()), None);
        assert_sound(&p);
        prop_assert_eq!(&(rows(p.store()), memory(p.model())), &end);
    }

    #[test]
    fn undo_and_redo_restore_earlier_states_until_a_new_act_clears_the_redo_stack(
        acts in prop::collection::vec((0..6_u8, act()), 1..30)
    ) {
        let mut p = study();
        let (mut past, mut future) = (Vec::new(), Vec::new());
        for (course, act) in &acts {
            let now = rows(p.store());
            match course {
                0 | 1 if past.is_empty() => {}
                0 | 1 => {
                    assert_eq!(skipped(p.undo()), Some(0));
                    prop_assert_eq!(&rows(p.store()), &past.pop().unwrap());
                    future.push(now);
                }
                2 => match future.pop() {
                    None => assert_eq!(p.redo().unwrap_err(), Error::NothingToRedo),
                    Some(then) => {
                        assert_eq!(skipped(p.redo()), Some(0));
                        prop_assert_eq!(rows(p.store()), then);
                        past.push(now);
                    }
                },
                3 => p.reopen(),
                _ => {
                    if perform(&mut p, act) {
                        past.push(now);
                        future.clear();
                    }
                    continue;
                }
            }
            assert_sound(&p);
        }
    }

    #[test]
    fn two_programs_taking_turns_on_one_file_agree(
        acts in prop::collection::vec((0..2_usize, 0..6_u8, act()), 1..16)
    ) {
        let one = study();
        let mut both = [one.opened(Mode::Write), one.opened(Mode::Write)];
        both.iter_mut().for_each(Project::start_index);
        for (who, course, act) in &acts {
            let p = &mut both[*who];
            assert_caught_up(p);
            match course {
                0 => drop(skipped(p.undo())),
                1 => drop(skipped(p.redo())),
                _ => { perform(p, act); }
            }
        }
        both.iter_mut().for_each(assert_caught_up);
        prop_assert_eq!(memory(both[0].model()), memory(both[1].model()));
    }

    #[test]
    fn undo_and_redo_keep_the_project_sound_after_forgetting(
        before in prop::collection::vec(act(), 1..16),
        gone in 0..4_usize,
        after in prop::collection::vec((0..3_u8, act()), 0..12),
    ) {
        let mut p = study();
        for act in &before {
            perform(&mut p, act);
        }
        // Corrections hold the words that they removed, so they are forgotten too.
        let lasting = |p: &Project| rows(p.store()).lines().filter(|row| !row.starts_with("Correction")).count();
        let now = lasting(&p);
        let what = [
            Forget::Document(DocumentId(1)),
            Forget::Document(DocumentId(2)),
            Forget::Participant(ParticipantId(1)),
            Forget::Participant(ParticipantId(2)),
        ];
        p.store.forget(&[what[gone]], None, Moment(0)).unwrap();
        prop_assert_eq!(lasting(&p), now, "current rows stay");
        assert_sound(&p);
        for (course, act) in &after {
            match course {
                0 => drop(skipped(p.undo())),
                1 => drop(skipped(p.redo())),
                _ => { perform(&mut p, act); }
            }
            assert_sound(&p);
        }
        while skipped(p.undo()).is_some() {}
        assert_sound(&p);
        while skipped(p.redo()).is_some() {}
        assert_sound(&p);
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn undo_and_redo_keep_the_project_sound_after_a_redaction(
        before in prop::collection::vec(act(), 1..16),
        gone in 0..4_usize,
        after in prop::collection::vec((0..3_u8, act()), 0..12),
    ) {
        let mut p = study();
        for act in &before {
            perform(&mut p, act);
        }
        let plan = match p.plan_name_redaction(["jeg", "tillit", "q\u{303}", "linjer"][gone], "x", false) {
            // What the acts have done may leave no text without the word.
            Err(Error::NoTextLeft { .. }) => return Ok(()),
            plan => plan.unwrap(),
        };
        assert_eq!(p.redact(&plan).err(), plan.is_empty().then_some(Error::NothingToRedact));
        assert_sound(&p);
        for (course, act) in &after {
            match course {
                0 => drop(skipped(p.undo())),
                1 => drop(skipped(p.redo())),
                _ => { perform(&mut p, act); }
            }
            assert_sound(&p);
        }
        while skipped(p.undo()).is_some() {}
        assert_sound(&p);
        while skipped(p.redo()).is_some() {}
        assert_sound(&p);
    }
}

#[test]
fn a_new_act_clears_the_redo_stack() {
    let mut p = study();
    p.undo().unwrap();
    assert!(p.store().next_step(Side::Redo).unwrap().is_some());
    p.add_code("Ny").unwrap();
    assert_eq!(p.store().next_step(Side::Redo).unwrap(), None);
    assert_eq!(p.redo().unwrap_err(), Error::NothingToRedo);
}
