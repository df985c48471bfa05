//! The project in memory: all rows except texts and quotes, with look-ups.
//!
//! It is loaded once, then updated with every committed change, by this program or another. Themes, counts and filters
//! are bitmaps over excerpt ids. The file decides: the model can be reloaded from it at any time, and is reloaded when
//! changes cannot be applied.

mod codings;
mod copies;
mod corrections;
mod excerpts;
mod lookup;
pub mod owners;
pub mod rows;

use std::collections::HashMap;

use crate::analysis::count::{Person, Reason};
use crate::domain::cell::{Cell, CellTopic};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::codebook::Codebook;
use crate::domain::colour::{Colour, ColourSet};
use crate::domain::condensate::Condensate;
use crate::domain::dismissal::Dismissal;
use crate::domain::document::{Document, DocumentKind, Role, Speaker};
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::form::{Form, FormColumn};
use crate::domain::ids::{AttributeId, DocumentId, FormId, ParticipantId, RoundId, SpeakerId};
use crate::domain::memo::{Memo, Subject};
use crate::domain::participant::{Attribute, AttributeValue, Participant};
use crate::domain::preparation::Preparation;
use crate::domain::round::{Coder, Round};
use crate::domain::row::Table;
use crate::domain::setting::Setting;
use crate::error::{Error, Result};
use crate::store::Store;
use excerpts::ExcerptLookup;
use owners::ByOwner;
use rows::Rows;

/// The choice that holds the id of the current round.
pub(in crate::project) const CURRENT_ROUND: &str = "round";

/// The project in memory.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Settings.
    pub settings: Rows<Setting>,
    /// Coders.
    pub coders: Rows<Coder>,
    /// Sets of pens.
    pub colour_sets: Rows<ColourSet>,
    /// Pens.
    pub colours: Rows<Colour>,
    /// Rounds.
    pub rounds: Rows<Round>,
    /// Participants.
    pub participants: Rows<Participant>,
    /// Attributes.
    pub attributes: Rows<Attribute>,
    /// The values of attributes.
    pub attribute_values: Rows<AttributeValue>,
    /// Documents.
    pub documents: Rows<Document>,
    /// Speakers.
    pub speakers: Rows<Speaker>,
    /// Codes, by id. Use `codebook` for the tree.
    pub codes: Rows<Code>,
    /// Excerpts.
    pub excerpts: Rows<Excerpt>,
    /// Codings.
    pub codings: Rows<Coding>,
    /// Memos.
    pub memos: Rows<Memo>,
    /// Suggested passages that were put aside.
    pub dismissals: Rows<Dismissal>,
    /// What excerpts were given for the thesis.
    pub preparations: Rows<Preparation>,
    /// Texts that sum up codes.
    pub condensates: Rows<Condensate>,
    /// Saved forms.
    pub forms: Rows<Form>,
    /// The columns of the forms.
    pub form_columns: Rows<FormColumn>,
    /// What is written about participants under themes and in columns.
    pub cells: Rows<Cell>,
    /// The trees of codes.
    pub codebook: Codebook,
    /// The current round, if it was chosen and exists. Otherwise the round with the highest number is current.
    chosen_round: Option<RoundId>,
    /// Look-ups of excerpts, codings, memos, speakers, values and dismissals by what they belong to.
    pub by_owner: ByOwner,
}

impl Model {
    /// Reads the model from the file. Excerpts are half of the data, so they are read in parallel with the rest if
    /// possible.
    pub fn load(store: &Store) -> Result<Self> {
        std::thread::scope(|scope| {
            let beside = store.second_reader().map(|other| scope.spawn(move || Self::load_but_excerpts(&other)));
            let excerpts = Rows::read(store)?;
            let marked = ExcerptLookup::of(&excerpts);
            let rest = match beside.and_then(|reading| reading.join().ok()?.ok()) {
                Some(rest) => rest,
                None => Self::load_but_excerpts(store)?,
            };
            Ok(Self { excerpts, by_owner: rest.by_owner.with(marked), ..rest })
        })
    }

    fn load_but_excerpts(store: &Store) -> Result<Self> {
        let mut model = Self {
            settings: Rows::read(store)?,
            coders: Rows::read(store)?,
            colour_sets: Rows::read(store)?,
            colours: Rows::read(store)?,
            rounds: Rows::read(store)?,
            participants: Rows::read(store)?,
            attributes: Rows::read(store)?,
            attribute_values: Rows::read(store)?,
            documents: Rows::read(store)?,
            speakers: Rows::read(store)?,
            codes: Rows::read(store)?,
            codings: Rows::read(store)?,
            memos: Rows::read(store)?,
            dismissals: Rows::read(store)?,
            preparations: Rows::read(store)?,
            condensates: Rows::read(store)?,
            forms: Rows::read(store)?,
            form_columns: Rows::read(store)?,
            cells: Rows::read(store)?,
            chosen_round: store.choice(CURRENT_ROUND)?.and_then(|id| id.parse().ok()).map(RoundId),
            ..Self::default()
        };
        model.by_owner = ByOwner::but_excerpts(&model);
        model.rebuild_codebook();
        Ok(model)
    }

    /// Applies a committed change. Errors: it does not fit the rows in memory, so the model must be reloaded.
    pub fn apply(&mut self, change: &Change) -> Result<()> {
        let fits = match change.table {
            Table::Setting => self.settings.apply(change).is_some(),
            Table::Coder => self.coders.apply(change).is_some(),
            Table::ColourSet => self.colour_sets.apply(change).is_some(),
            Table::Colour => self.colours.apply(change).is_some(),
            Table::Round => self.rounds.apply(change).is_some(),
            Table::Participant => self.participants.apply(change).is_some(),
            Table::Attribute => self.attributes.apply(change).is_some(),
            Table::AttributeValue => {
                self.attribute_values.apply(change).map(|(a, b)| self.by_owner.move_value(a, b)).is_some()
            }
            Table::Document => self.documents.apply(change).is_some(),
            Table::Speaker => self.speakers.apply(change).map(|(a, b)| self.by_owner.move_speaker(a, b)).is_some(),
            Table::Code => self.codes.apply(change).is_some(),
            Table::Excerpt => self.excerpts.apply(change).map(|(a, b)| self.by_owner.move_excerpt(a, b)).is_some(),
            Table::Coding => self.codings.apply(change).map(|(a, b)| self.by_owner.move_coding(a, b)).is_some(),
            Table::Memo => self.memos.apply(change).map(|(a, b)| self.by_owner.move_memo(a, b)).is_some(),
            Table::Dismissal => {
                self.dismissals.apply(change).map(|(a, b)| self.by_owner.move_dismissal(a, b)).is_some()
            }
            Table::Preparation => {
                self.preparations.apply(change).map(|(a, b)| self.by_owner.move_preparation(a, b)).is_some()
            }
            Table::Condensate => {
                self.condensates.apply(change).map(|(a, b)| self.by_owner.move_condensate(a, b)).is_some()
            }
            Table::Form => self.forms.apply(change).is_some(),
            Table::FormColumn => {
                self.form_columns.apply(change).map(|(a, b)| self.by_owner.move_form_column(a, b)).is_some()
            }
            Table::Cell => self.cells.apply(change).map(|(a, b)| self.by_owner.move_cell(a, b)).is_some(),
            Table::Correction => self.follow_correction(change).is_some(),
            // Quotes are read from the text when they are shown.
            Table::Quote => true,
            Table::RoundCopy => self.apply_copy(change).is_some(),
        };
        let unfit = || Error::Damaged { what: format!("{} {}", change.table.name(), change.row) };
        fits.then_some(()).ok_or_else(unfit)
    }

    /// Brings the codebook up to date after changes to codes or rounds.
    pub fn rebuild_codebook(&mut self) {
        let current = self.current_round().map(|round| round.id);
        self.codebook = Codebook::new(self.codes.iter().cloned(), current);
    }

    /// Makes a round the current one.
    pub(in crate::project) fn choose_round(&mut self, round: RoundId) {
        self.chosen_round = Some(round);
        self.rebuild_codebook();
    }

    /// Documents in the order in which lists show them.
    pub fn documents_in_order(&self) -> Vec<&Document> {
        let mut documents: Vec<_> = self.documents.iter().collect();
        documents.sort_by_key(|d| (d.position, d.id));
        documents
    }

    /// The interviews, in the order of all documents.
    pub fn interviews_in_order(&self) -> impl Iterator<Item = &Document> {
        self.documents_in_order().into_iter().filter(|document| document.kind == DocumentKind::Interview)
    }

    /// Participants in the order in which lists show them.
    pub fn participants_in_order(&self) -> Vec<&Participant> {
        let mut participants: Vec<_> = self.participants.iter().collect();
        participants.sort_by_key(|p| (p.position, p.id));
        participants
    }

    /// Attributes in the order of their columns.
    pub fn attributes_in_order(&self) -> Vec<&Attribute> {
        let mut attributes: Vec<_> = self.attributes.iter().collect();
        attributes.sort_by_key(|a| (a.position, a.id));
        attributes
    }

    /// Forms in the order in which lists show them.
    pub fn forms_in_order(&self) -> Vec<&Form> {
        let mut forms: Vec<_> = self.forms.iter().collect();
        forms.sort_by_key(|form| (form.position, form.id));
        forms
    }

    /// The columns of a form, in their order.
    pub fn columns_of(&self, form: FormId) -> Vec<&FormColumn> {
        let ids = self.by_owner.form_columns(form).iter();
        let mut columns: Vec<_> = ids.filter_map(|id| self.form_columns.get(*id)).collect();
        columns.sort_by_key(|column| (column.position, column.id));
        columns
    }

    /// The cell about a participant and a topic, if it has a row of its own.
    pub fn own_cell(&self, participant: ParticipantId, topic: CellTopic) -> Option<&Cell> {
        self.by_owner.cell(participant, topic).and_then(|id| self.cells.get(id))
    }

    /// The current round: the one that was chosen last, otherwise the one with the highest number.
    pub fn current_round(&self) -> Option<&Round> {
        let chosen = self.chosen_round.and_then(|round| self.rounds.get(round));
        chosen.or_else(|| self.rounds.iter().max_by_key(|round| round.number))
    }

    /// The excerpts of a document in the current round, by start, then longest first.
    pub fn current_excerpts(&self, document: DocumentId) -> impl Iterator<Item = &Excerpt> {
        let round = self.current_round().map(|round| round.id);
        let all = self.by_owner.excerpts(document).filter_map(|id| self.excerpts.get(id));
        all.filter(move |excerpt| Some(excerpt.round) == round)
    }

    /// The pens of a round, those with digits first, in their order.
    pub fn pens(&self, round: RoundId) -> Vec<&Colour> {
        let set = self.rounds.get(round).map(|r| r.colour_set);
        let mut pens: Vec<_> = self.colours.iter().filter(|c| Some(c.colour_set) == set).collect();
        pens.sort_by_key(|c| (c.digit.unwrap_or(10), c.id));
        pens
    }

    /// A participant's value of an attribute, if they have one.
    pub fn value_of(&self, participant: ParticipantId, attribute: AttributeId) -> Option<&str> {
        let mut own = self.by_owner.values(participant).iter().filter_map(|id| self.attribute_values.get(*id));
        own.find(|value| value.attribute == attribute).map(|value| value.value.as_str())
    }

    /// A participant's value of each attribute they have one of, by the attribute's name.
    pub fn attributes_of(&self, participant: ParticipantId) -> HashMap<&str, &str> {
        let own = self.by_owner.values(participant).iter().filter_map(|id| self.attribute_values.get(*id));
        own.filter_map(|v| Some((self.attributes.get(v.attribute)?.name.as_str(), v.value.as_str()))).collect()
    }

    /// The participant who speaks in an excerpt: the speaker's own, otherwise the document's. `None` in an
    /// interviewer's turn and in a turn without a speaker.
    pub fn participant_of(&self, excerpt: &Excerpt) -> Option<ParticipantId> {
        self.participant_of_turn(excerpt.document, excerpt.speaker)
    }

    /// The participant who speaks in a turn of this speaker, as [`Self::participant_of`].
    pub fn participant_of_turn(&self, document: DocumentId, speaker: Option<SpeakerId>) -> Option<ParticipantId> {
        if self.has_no_speaker(document, speaker) {
            return None;
        }
        let speaker = speaker.and_then(|id| self.speakers.get(id));
        match speaker.map(|s| s.role) {
            Some(Role::Interviewer) => None,
            _ => speaker.and_then(|s| s.participant).or_else(|| self.documents.get(document)?.participant),
        }
    }

    /// Whether an excerpt counts: it is not an interviewer's turn, not in an own text, and has a speaker.
    pub fn counts(&self, excerpt: &Excerpt) -> bool {
        self.counts_turn(excerpt.document, excerpt.speaker)
    }

    /// Whether a turn of this speaker counts, as [`Self::counts`].
    pub fn counts_turn(&self, document: DocumentId, speaker: Option<SpeakerId>) -> bool {
        self.documents.get(document).is_some() && self.reason_not_to_count(document, speaker).is_none()
    }

    /// Why a turn of this speaker does not count; `None` if it does.
    pub fn reason_not_to_count(&self, document: DocumentId, speaker: Option<SpeakerId>) -> Option<Reason> {
        let is_own = self.documents.get(document).is_some_and(|document| document.kind == DocumentKind::Own);
        match speaker.and_then(|id| self.speakers.get(id)).map(|speaker| speaker.role) {
            _ if is_own => Some(Reason::OwnText),
            Some(Role::Interviewer) => Some(Reason::Interviewer),
            _ if self.has_no_speaker(document, speaker) => Some(Reason::Nobody),
            _ => None,
        }
    }

    /// Whether a turn has no speaker in a transcript that has speakers elsewhere: a heading or a note.
    pub fn has_no_speaker(&self, document: DocumentId, speaker: Option<SpeakerId>) -> bool {
        speaker.is_none() && !self.by_owner.speakers(document).is_empty()
    }

    /// The person that a turn of this speaker counts under; `None` if it does not count. An interview without a
    /// participant counts as one person.
    pub fn person_in(&self, document: DocumentId, speaker: Option<SpeakerId>) -> Option<Person> {
        let person =
            || self.participant_of_turn(document, speaker).map_or(Person::Unnamed(document), Person::Participant);
        self.counts_turn(document, speaker).then(person)
    }

    /// The speakers of a document, in the order in which they were found.
    pub fn speakers_of(&self, document: DocumentId) -> Vec<&Speaker> {
        self.by_owner.speakers(document).iter().filter_map(|id| self.speakers.get(*id)).collect()
    }

    /// The memos about something, oldest first.
    pub fn memos_about(&self, subject: Subject) -> Vec<&Memo> {
        let ids = self.by_owner.memos(subject);
        let mut memos: Vec<_> = ids.iter().filter_map(|id| self.memos.get(*id)).collect();
        memos.sort_by_key(|m| (m.written_at, m.id));
        memos
    }
}
