//! Finds for each row of a foreign project the row that the project has already, or makes a new one.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::plan::Taken;
use crate::domain::change::{Change, ChangeScope};
use crate::domain::code::Code;
use crate::domain::colour::{Colour, ColourSet};
use crate::domain::document::{Document, DocumentText, Speaker};
use crate::domain::excerpt::{Coding, Excerpt, Quote};
use crate::domain::exchange::Exchange;
use crate::domain::exchange::reference::IdMap;
use crate::domain::ids::{
    AttributeId, CodeId, CoderId, ColourId, DocumentId, ExcerptId, Id, Moment, ParticipantId, RevisionId, RoundId,
    SpeakerId, Uuid,
};
use crate::domain::memo::{Memo, MemoKind, Subject};
use crate::domain::participant::{Attribute, AttributeValue, Participant};
use crate::domain::preparation::Preparation;
use crate::domain::round::{Coder, Round};
use crate::domain::row::{Row, Table, Value};
use crate::domain::span::Span;
use crate::domain::text::canonical;
use crate::domain::turn::Turn;
use crate::error::{Error, Result};
use crate::import::exchange::Settled;
use crate::project::Project;
use crate::project::document::proposal::number_in_name;
use crate::project::name::{cut, named, numbered, tidy};
use crate::search::language::guess;
use crate::store::texts::NewText;

/// A foreign project that is being taken in.
pub(super) struct TakingIn<'a> {
    project: &'a mut Project,
    exchange: &'a Exchange,
    program: &'a str,
    /// Whether tusj wrote the file, so that it has rounds and pens.
    is_own: bool,
    /// Whether nothing has been done in the project yet.
    is_untouched: bool,
    ids: IdMap,
    changes: Vec<Change>,
    texts: Vec<NewText>,
    counts: BTreeMap<Table, Taken>,
    /// The identifiers in use.
    uuids: HashSet<Uuid>,
    /// The documents whose text the project has already.
    known_documents: HashSet<DocumentId>,
    scopes: HashMap<DocumentId, ChangeScope>,
    /// The codes by round, parent and name in lower case.
    codes: HashMap<(RoundId, Option<CodeId>, String), CodeId>,
    depths: HashMap<CodeId, usize>,
    /// The example of each new code, by the index of its change: excerpts are added after codes.
    examples: Vec<(usize, ExcerptId)>,
    last_positions: HashMap<(RoundId, Option<CodeId>), i64>,
    /// The documents of the excerpts.
    excerpt_documents: HashMap<ExcerptId, DocumentId>,
}

/// The language of a text, by its words.
fn guessed(text: &DocumentText) -> Option<String> {
    guess(&text.text).map(|language| language.word().to_owned())
}

/// The result: the changes, the new texts, and what was counted.
pub(super) type Rows = (Vec<Change>, Vec<NewText>, BTreeMap<Table, Taken>);

impl<'a> TakingIn<'a> {
    pub(super) fn new(project: &'a mut Project, settled: &'a Settled) -> Result<Self> {
        let model = project.model();
        let is_untouched = model.documents.is_empty() && model.codes.is_empty() && model.rounds.len() == 1;
        let mut uuids: HashSet<Uuid> = HashSet::from([Uuid::default()]);
        uuids.extend(model.documents.iter().map(|row| row.uuid));
        uuids.extend(model.codes.iter().map(|row| row.uuid));
        uuids.extend(model.participants.iter().map(|row| row.uuid));
        uuids.extend(model.coders.iter().map(|row| row.uuid));
        uuids.extend(model.rounds.iter().map(|row| row.uuid));
        uuids.extend(model.memos.iter().map(|row| row.uuid));
        let codes =
            model.codes.iter().map(|code| ((code.round, code.parent, code.name.to_lowercase()), code.id)).collect();
        let mut last_positions = HashMap::new();
        for code in model.codes.iter() {
            let last = last_positions.entry((code.round, code.parent)).or_insert(code.position);
            *last = code.position.max(*last);
        }
        let depths = model.codes.iter().map(|code| (code.id, model.codebook.ancestors(code.id).len())).collect();
        Ok(Self {
            project,
            exchange: &settled.exchange,
            program: &settled.program,
            is_own: settled.is_own,
            is_untouched,
            ids: IdMap::default(),
            changes: Vec::new(),
            texts: Vec::new(),
            counts: BTreeMap::new(),
            uuids,
            known_documents: HashSet::new(),
            scopes: HashMap::new(),
            codes,
            depths,
            examples: Vec::new(),
            last_positions,
            excerpt_documents: HashMap::new(),
        })
    }

    pub(super) fn finish(self) -> Rows {
        (self.changes, self.texts, self.counts)
    }

    pub(super) fn take_all(&mut self) -> Result<()> {
        self.coders()?;
        self.pens();
        self.rounds()?;
        self.participants()?;
        self.documents()?;
        self.codes()?;
        self.excerpts()?;
        self.examples();
        self.codings();
        self.memos();
        self.given();
        self.forms();
        Ok(())
    }

    /// Notes that a row is one that the project has.
    fn is_known<R: Row>(&mut self, old: R::Id, there: R::Id) {
        self.ids.insert(R::TABLE, old.number(), there.number());
        self.counts.entry(R::TABLE).or_default().known += 1;
    }

    /// Adds a row under a new id, with its references carried over; `None` if one of them leads nowhere that must not.
    fn add<R: Row>(&mut self, row: &R, about: ChangeScope, change: impl FnOnce(&mut R)) -> Option<R> {
        let id = self.project.id_for::<R>();
        let mut new = self.ids.carried(row, id)?;
        change(&mut new);
        self.ids.insert(R::TABLE, row.id().number(), id.number());
        self.counts.entry(R::TABLE).or_default().new += 1;
        self.changes.push(Change::added(&new, about));
        Some(new)
    }

    /// The identifier, or a new one if it is taken or missing.
    fn free_uuid(&mut self, uuid: Uuid) -> Uuid {
        if self.uuids.insert(uuid) { uuid } else { self.project.uuid() }
    }

    /// The time, or now if the file does not give it.
    fn moment(&self, at: Moment) -> Moment {
        if at.0 > 0 { at } else { self.project.now() }
    }

    fn new_id<I: Id>(&self, table: Table, old: i64) -> Option<I> {
        self.ids.get(table, old).map(I::new)
    }

    fn coders(&mut self) -> Result<()> {
        for coder in &self.exchange.coders {
            let rows = &self.project.model().coders;
            let wanted = tidy(&coder.name).to_lowercase();
            let there = match wanted.as_str() {
                "" => Some(self.project.coder()),
                _ => rows
                    .iter()
                    .find(|row| row.uuid == coder.uuid)
                    .or_else(|| rows.iter().find(|row| row.name.to_lowercase() == wanted))
                    .map(|row| row.id),
            };
            match there {
                Some(there) => self.is_known::<Coder>(coder.id, there),
                None => {
                    let (uuid, name) = (self.free_uuid(coder.uuid), named(cut(&tidy(&coder.name), 0))?);
                    self.add(coder, ChangeScope::NONE, |row: &mut Coder| (row.uuid, row.name) = (uuid, name));
                }
            }
        }
        Ok(())
    }

    /// The pens: those of the same name in a set of the same name, in files of tusj's own; otherwise any pen of the current
    /// set with exactly that colour.
    fn pens(&mut self) {
        for set in &self.exchange.colour_sets {
            let named = |name: &str| {
                let wanted = name.to_lowercase();
                self.project.model().colour_sets.iter().find(|row| row.name.to_lowercase() == wanted).map(|row| row.id)
            };
            let current = self.project.current_round().ok().and_then(|round| self.project.model().rounds.get(round));
            let current = current.map(|round| round.colour_set);
            let own_name = if self.is_own { set.name.clone() } else { cut(&tidy(self.program), 0).to_owned() };
            let pens: Vec<_> = self.exchange.colours.iter().filter(|pen| pen.colour_set == set.id).collect();
            let shades: HashMap<i64, ColourId> = self.project.pens().iter().map(|pen| (pen.rgb, pen.id)).collect();
            let all_there = !self.is_own && pens.iter().all(|pen| shades.contains_key(&pen.rgb));
            let there = if all_there { current } else { named(&own_name) };
            match there {
                Some(there) => self.is_known::<ColourSet>(set.id, there),
                None => {
                    let name = if own_name.is_empty() { "REFI-QDA".to_owned() } else { own_name };
                    self.add(set, ChangeScope::NONE, |row| row.name = name);
                }
            }
            for pen in pens {
                let wanted = pen.name.to_lowercase();
                let set = self.new_id(Table::ColourSet, set.id.number());
                let rows = &self.project.model().colours;
                let is_same = |row: &&Colour| Some(row.colour_set) == set && row.name.to_lowercase() == wanted;
                let same = rows.iter().find(is_same).map(|row| row.id);
                let by_shade = shades.get(&pen.rgb).copied().filter(|_| !self.is_own);
                match by_shade.or(same) {
                    Some(there) => self.is_known::<Colour>(pen.id, there),
                    None => {
                        self.add(pen, ChangeScope::NONE, |_| {});
                    }
                }
            }
        }
    }

    fn rounds(&mut self) -> Result<()> {
        if !self.is_own {
            let current = self.project.open_round()?;
            for round in &self.exchange.rounds {
                self.ids.insert(Table::Round, round.id.number(), current.number());
            }
            return Ok(());
        }
        let mut rounds: Vec<&Round> = self.exchange.rounds.iter().collect();
        rounds.sort_by_key(|round| round.number);
        for (n, round) in rounds.into_iter().enumerate() {
            let there = self.project.model().rounds.iter().find(|row| row.uuid == round.uuid).map(|row| row.id);
            match there {
                Some(there) => self.is_known::<Round>(round.id, there),
                None if n == 0 && self.is_untouched => self.become_first(round)?,
                None => self.add_round(round),
            }
        }
        Ok(())
    }

    /// The only round of an untouched project becomes the first one of the file.
    fn become_first(&mut self, round: &Round) -> Result<()> {
        let old = self.project.round(self.project.current_round()?)?.clone();
        let new = self.ids.carried(round, old.id).ok_or(Error::Gone)?;
        self.ids.insert(Table::Round, round.id.number(), old.id.number());
        self.uuids.insert(round.uuid);
        self.counts.entry(Table::Round).or_default().known += 1;
        self.changes.extend(Change::altered(&old, &new, ChangeScope::NONE));
        Ok(())
    }

    /// A round after those of the project, under its own name if that is free.
    fn add_round(&mut self, round: &Round) {
        let model = self.project.model();
        let added = self.counts.get(&Table::Round).map_or(0, |taken| taken.new);
        let last = model.rounds.iter().map(|row| row.number).max().unwrap_or_default();
        let next = last + i64::try_from(added).unwrap_or_default() + 1;
        let is_taken = |number: i64| model.rounds.iter().any(|row| row.number == number);
        let number =
            if self.is_untouched || !is_taken(round.number) && round.number > last { round.number } else { next };
        let name =
            numbered(&round.name).find(|name| name.is_empty() || !model.rounds.iter().any(|row| row.name == *name));
        let (uuid, began_at) = (self.free_uuid(round.uuid), self.moment(round.began_at));
        self.add(round, ChangeScope::NONE, |row: &mut Round| {
            (row.uuid, row.number, row.name, row.began_at) = (uuid, number, name.unwrap_or_default(), began_at);
        });
    }

    fn participants(&mut self) -> Result<()> {
        let mut names: HashMap<String, AttributeId> = HashMap::new();
        for attribute in &self.exchange.attributes {
            let name = named(cut(&tidy(&attribute.name), 0)).unwrap_or_else(|_| "–".to_owned());
            let rows = &self.project.model().attributes;
            let there = rows.iter().find(|row| row.name.to_lowercase() == name.to_lowercase()).map(|row| row.id);
            match there.or(names.get(&name.to_lowercase()).copied()) {
                Some(there) => self.is_known::<Attribute>(attribute.id, there),
                None => {
                    let last =
                        if self.is_untouched { 0 } else { rows.iter().map(|row| row.position + 1).max().unwrap_or(0) };
                    let added = self.add(attribute, ChangeScope::NONE, |row: &mut Attribute| {
                        row.name.clone_from(&name);
                        row.position += last;
                    });
                    names.extend(added.map(|row| (row.name.to_lowercase(), row.id)));
                }
            }
        }
        let rows = &self.project.model().participants;
        let mut numbers: HashMap<String, ParticipantId> =
            rows.iter().map(|row| (row.number.to_lowercase(), row.id)).collect();
        let by_uuid: HashMap<Uuid, ParticipantId> = rows.iter().map(|row| (row.uuid, row.id)).collect();
        let last = rows.iter().map(|row| row.position + 1).max().unwrap_or(0);
        for one in &self.exchange.participants {
            let number = cut(&tidy(&one.number), 0).to_owned();
            let there = by_uuid.get(&one.uuid).or_else(|| numbers.get(&number.to_lowercase())).copied();
            match there {
                Some(there) => self.is_known::<Participant>(one.id, there),
                None => {
                    let uuid = self.free_uuid(one.uuid);
                    let id = self.project.id_for::<Participant>();
                    let pseudonym = cut(&tidy(&one.pseudonym), 0).to_owned();
                    let new =
                        Participant { id, uuid, number: number.clone(), pseudonym, position: one.position + last };
                    self.ids.insert(Table::Participant, one.id.number(), id.number());
                    self.counts.entry(Table::Participant).or_default().new += 1;
                    self.changes.push(Change::added(&new, ChangeScope::participant(id)));
                    numbers.insert(number.to_lowercase(), id);
                }
            }
        }
        self.values();
        Ok(())
    }

    /// What is known about the participants, unless the project has a value already.
    fn values(&mut self) {
        let model = self.project.model();
        let mut there: HashSet<(ParticipantId, AttributeId)> =
            model.attribute_values.iter().map(|row| (row.participant, row.attribute)).collect();
        for value in &self.exchange.attribute_values {
            let Some(participant) = self.new_id(Table::Participant, value.participant.number()) else { continue };
            let Some(attribute) = self.new_id(Table::Attribute, value.attribute.number()) else { continue };
            let words = canonical(&value.value).trim().to_owned();
            if words.is_empty() || !there.insert((participant, attribute)) {
                self.counts.entry(Table::AttributeValue).or_default().known += 1;
                continue;
            }
            self.add(value, ChangeScope::participant(participant), |row: &mut AttributeValue| row.value = words);
        }
    }

    fn documents(&mut self) -> Result<()> {
        let rows = &self.project.model().documents;
        let mut names: HashSet<String> = rows.iter().map(|row| row.name.to_lowercase()).collect();
        let last = rows.iter().map(|row| row.position + 1).max().unwrap_or(0);
        for document in &self.exchange.documents {
            let Some(text) = self.exchange.texts.get(&document.id) else { continue };
            match self.project.documents_with_text(&text.text)?.first().copied() {
                Some(there) => self.known_document(document, there)?,
                None => self.add_document(document, text, &mut names, last)?,
            }
        }
        Ok(())
    }

    /// A document whose text the project has. Its speakers are those with the same labels.
    fn known_document(&mut self, document: &Document, there: DocumentId) -> Result<()> {
        self.is_known::<Document>(document.id, there);
        self.known_documents.insert(there);
        self.scopes.insert(there, self.project.about(there));
        let labels: HashMap<String, SpeakerId> =
            self.project.model().speakers_of(there).iter().map(|row| (row.label.clone(), row.id)).collect();
        for speaker in self.exchange.speakers.iter().filter(|speaker| speaker.document == document.id) {
            if let Some(known) = labels.get(&speaker.label) {
                self.ids.insert(Table::Speaker, speaker.id.number(), known.number());
            }
        }
        Ok(())
    }

    fn add_document(
        &mut self,
        document: &Document,
        text: &DocumentText,
        names: &mut HashSet<String>,
        last: i64,
    ) -> Result<()> {
        let name = named(cut(&tidy(&document.name), 0)).unwrap_or_else(|_| "–".to_owned());
        let name = numbered(&name).find(|name| names.insert(name.to_lowercase())).unwrap_or_default();
        let id = self.project.id_for::<Document>();
        let participant = document.participant.and_then(|one| self.new_id(Table::Participant, one.number()));
        let participant = participant.or_else(|| self.person_named(&name, document));
        let about = ChangeScope::document(id).and(participant);
        let revision: RevisionId = self.project.next_id("text_revision");
        let new = Document {
            id,
            uuid: self.free_uuid(document.uuid),
            name,
            participant,
            revision,
            language: if self.is_own { document.language.clone() } else { guessed(text) },
            position: document.position + last,
            imported_at: self.moment(document.imported_at),
            ..document.clone()
        };
        self.ids.insert(Table::Document, document.id.number(), id.number());
        self.scopes.insert(id, about);
        self.counts.entry(Table::Document).or_default().new += 1;
        self.changes.push(Change::added(&new, about));
        for speaker in self.exchange.speakers.iter().filter(|speaker| speaker.document == document.id) {
            let label = tidy(&speaker.label);
            self.add(speaker, about, |row: &mut Speaker| row.label = label);
        }
        let turn = |turn: &Turn| Turn {
            speaker: turn.speaker.and_then(|speaker| self.new_id(Table::Speaker, speaker.number())),
            ..*turn
        };
        let turns = text.turns.iter().map(turn).collect();
        self.texts.push(NewText {
            revision,
            document: id,
            text: text.text.clone(),
            turns,
            made_at: self.project.now(),
        });
        Ok(())
    }

    /// The participant with the number in a document's name, if the file names no people; a new one if there is none.
    fn person_named(&mut self, name: &str, document: &Document) -> Option<ParticipantId> {
        if self.is_own
            || !self.exchange.participants.is_empty()
            || document.kind == crate::domain::document::DocumentKind::Own
        {
            return None;
        }
        let number = number_in_name(name)?;
        if let Ok(there) = self.project.find_participant(&number) {
            return Some(there);
        }
        let (id, uuid) = (self.project.id_for::<Participant>(), self.project.uuid());
        let rows = &self.project.model().participants;
        let position = rows.iter().map(|row| row.position + 1).max().unwrap_or(0) + document.position;
        let new = Participant { id, uuid, number, pseudonym: String::new(), position };
        self.counts.entry(Table::Participant).or_default().new += 1;
        self.changes.push(Change::added(&new, ChangeScope::participant(id)));
        Some(id)
    }

    fn codes(&mut self) -> Result<()> {
        let by_uuid: HashMap<Uuid, CodeId> =
            self.project.model().codes.iter().map(|code| (code.uuid, code.id)).collect();
        for code in &self.exchange.codes {
            let Some(round) = self.new_id::<RoundId>(Table::Round, code.round.number()) else { continue };
            let parent = code.parent.and_then(|parent| self.new_id::<CodeId>(Table::Code, parent.number()));
            let name = named(cut(&tidy(&code.name), 0)).unwrap_or_else(|_| "–".to_owned());
            let same = by_uuid.get(&code.uuid).copied();
            let same = same.filter(|id| self.project.model().codes.get(*id).is_some_and(|code| code.round == round));
            let key = (round, parent, name.to_lowercase());
            match same.or_else(|| self.codes.get(&key).copied()) {
                Some(there) => self.known_code(code, there),
                None => self.add_code(code, round, parent, name)?,
            }
        }
        Ok(())
    }

    /// A code that the project has. Its empty texts are filled.
    fn known_code(&mut self, code: &Code, there: CodeId) {
        self.is_known::<Code>(code.id, there);
        let Some(old) = self.project.model().codes.get(there).cloned() else { return };
        let is_open = self.project.check_open(old.round).is_ok();
        let filled = |old: &String, new: &String| if old.is_empty() { new.clone() } else { old.clone() };
        let new = Code {
            definition: filled(&old.definition, &canonical(&code.definition)),
            inclusion: filled(&old.inclusion, &canonical(&code.inclusion)),
            exclusion: filled(&old.exclusion, &canonical(&code.exclusion)),
            ..old.clone()
        };
        if is_open {
            self.changes.extend(Change::altered(&old, &new, ChangeScope::NONE));
        }
    }

    fn add_code(&mut self, code: &Code, round: RoundId, parent: Option<CodeId>, name: String) -> Result<()> {
        self.check_open(round)?;
        let above = parent.and_then(|parent| self.depths.get(&parent)).map_or(0, |depth| depth + 1);
        if above >= crate::project::code::MAX_DEPTH {
            return Err(Error::TooDeep { most: crate::project::code::MAX_DEPTH });
        }
        let uuid = self.free_uuid(code.uuid);
        let last = self.last_positions.get(&(round, parent)).map_or(0, |last| last + 1);
        let added = self.add(code, ChangeScope::NONE, |row: &mut Code| {
            (row.uuid, row.position) = (uuid, row.position + last);
            for words in [&mut row.definition, &mut row.inclusion, &mut row.exclusion] {
                *words = canonical(words).trim().to_owned();
            }
            row.name.clone_from(&name);
        });
        if let Some(row) = added {
            let change = self.changes.len() - 1;
            self.examples.extend(code.example.map(|example| (change, example)));
            self.depths.insert(row.id, above);
            self.codes.insert((round, parent, name.to_lowercase()), row.id);
        }
        Ok(())
    }

    /// Gives the new codes their examples.
    fn examples(&mut self) {
        for (at, example) in std::mem::take(&mut self.examples) {
            let Some(excerpt) = self.ids.get(Table::Excerpt, example.number()) else { continue };
            let fields = self.changes.get_mut(at).and_then(|change| change.after.as_mut());
            fields.into_iter().for_each(|fields| {
                fields.insert("example", Value::Int(excerpt));
            });
        }
    }

    /// Errors: a round that the project has is closed. New ones are as the file says.
    fn check_open(&self, round: RoundId) -> Result<()> {
        let there = self.project.model().rounds.get(round).is_some();
        if there && !(self.is_untouched && self.is_own) { self.project.check_open(round) } else { Ok(()) }
    }

    fn excerpts(&mut self) -> Result<()> {
        let model = self.project.model();
        let by_uuid: HashMap<Uuid, ExcerptId> = model.excerpts.iter().map(|row| (row.uuid, row.id)).collect();
        let mut by_place: HashMap<(DocumentId, Span, CoderId, RoundId), ExcerptId> = HashMap::new();
        for document in &self.known_documents {
            let rows = model.by_owner.excerpts(*document).filter_map(|id| model.excerpts.get(id));
            by_place.extend(rows.map(|row| ((row.document, row.span(), row.coder, row.round), row.id)));
        }
        let known_texts: HashMap<DocumentId, std::rc::Rc<DocumentText>> = self
            .known_documents
            .iter()
            .filter_map(|document| Some((*document, self.project.text(*document).ok()?)))
            .collect();
        for excerpt in &self.exchange.excerpts {
            let Some(document) = self.new_id::<DocumentId>(Table::Document, excerpt.document.number()) else {
                continue;
            };
            let Some(coder) = self.new_id::<CoderId>(Table::Coder, excerpt.coder.number()) else { continue };
            let Some(round) = self.new_id::<RoundId>(Table::Round, excerpt.round.number()) else { continue };
            let same = by_uuid.get(&excerpt.uuid).copied().filter(|id| {
                self.project.model().excerpts.get(*id).is_some_and(|row| row.document == document && row.round == round)
            });
            let place = (document, excerpt.span(), coder, round);
            match same.or_else(|| by_place.get(&place).copied()) {
                Some(there) => {
                    self.is_known::<Excerpt>(excerpt.id, there);
                    self.excerpt_documents.insert(there, document);
                }
                None => {
                    self.check_open(round)?;
                    let turn = known_texts.get(&document).map(|text| self.project.counting_turn(text, excerpt.span()));
                    self.add_excerpt(excerpt, document, turn);
                }
            }
        }
        Ok(())
    }

    fn add_excerpt(&mut self, excerpt: &Excerpt, document: DocumentId, turn: Option<(i64, Option<SpeakerId>)>) {
        let about = self.scopes.get(&document).copied().unwrap_or(ChangeScope::document(document));
        let text = self.exchange.texts.get(&excerpt.document);
        let Some(words) = text.and_then(|text| excerpt.span().of(&text.text)).map(str::to_owned) else { return };
        let (uuid, at) = (excerpt.uuid, self.moment(excerpt.marked_at));
        let uuid = if uuid == Uuid::default() { self.project.uuid() } else { uuid };
        let added = self.add(excerpt, about, |row: &mut Excerpt| {
            (row.uuid, row.marked_at) = (uuid, at);
            (row.turn, row.speaker) = turn.unwrap_or((row.turn, row.speaker));
        });
        if let Some(row) = added {
            self.excerpt_documents.insert(row.id, document);
            self.changes.push(Change::added(&Quote { id: row.id, document, words }, about));
        }
    }

    fn codings(&mut self) {
        for coding in &self.exchange.codings {
            let Some(excerpt) = self.new_id::<ExcerptId>(Table::Excerpt, coding.excerpt.number()) else { continue };
            let Some(code) = self.new_id::<CodeId>(Table::Code, coding.code.number()) else { continue };
            match self.project.coding_of(excerpt, code).map(|row| row.id) {
                Some(there) => self.is_known::<Coding>(coding.id, there),
                None => {
                    let about = self.about(excerpt);
                    let (uuid, at) = (coding.uuid, self.moment(coding.coded_at));
                    let uuid = if uuid == Uuid::default() { self.project.uuid() } else { uuid };
                    self.add(coding, about, |row: &mut Coding| (row.uuid, row.coded_at) = (uuid, at));
                }
            }
        }
    }

    /// What a change of something on an excerpt concerns.
    fn about(&self, excerpt: ExcerptId) -> ChangeScope {
        let document = self.excerpt_documents.get(&excerpt);
        document.and_then(|document| self.scopes.get(document)).copied().unwrap_or(ChangeScope::NONE)
    }

    fn memos(&mut self) {
        let model = self.project.model();
        let by_uuid: HashMap<Uuid, crate::domain::ids::MemoId> =
            model.memos.iter().map(|row| (row.uuid, row.id)).collect();
        let same: HashSet<(Subject, String)> =
            model.memos.iter().map(|row| (row.subject(), self.project.readable(&row.words).into_owned())).collect();
        let mut kinds: HashSet<(Subject, &str)> =
            model.memos.iter().map(|row| (row.subject(), row.kind.word())).collect();
        for memo in &self.exchange.memos {
            if let Some(there) = by_uuid.get(&memo.uuid).copied().filter(|_| memo.uuid != Uuid::default()) {
                self.is_known::<Memo>(memo.id, there);
                continue;
            }
            let Some(carried) = self.ids.carried(memo, memo.id) else { continue };
            // A memo whose subject was not taken in would become an entry of the diary.
            if carried.subject() == Subject::Diary && memo.subject() != Subject::Diary {
                continue;
            }
            let subject = carried.subject();
            if same.contains(&(subject, self.project.readable(&carried.words).into_owned())) {
                self.counts.entry(Table::Memo).or_default().known += 1;
                continue;
            }
            let kind = if kinds.insert((subject, memo.kind.word())) { memo.kind } else { MemoKind::Note };
            let about = self.about_subject(subject);
            let (uuid, at) = (self.free_uuid(memo.uuid), self.moment(memo.written_at));
            self.add(memo, about, |row: &mut Memo| (row.uuid, row.written_at, row.kind) = (uuid, at, kind));
        }
    }

    fn about_subject(&self, subject: Subject) -> ChangeScope {
        match subject {
            Subject::Document(document) => {
                self.scopes.get(&document).copied().unwrap_or(ChangeScope::document(document))
            }
            Subject::Participant(participant) => ChangeScope::participant(participant),
            Subject::Excerpt(excerpt) => self.about(excerpt),
            Subject::Coding(coding) => {
                let is_this = |row: &&Coding| self.ids.get(Table::Coding, row.id.number()) == Some(coding.number());
                let old = self.exchange.codings.iter().find(is_this).map(|row| row.excerpt.number());
                let excerpt = old.and_then(|old| self.new_id(Table::Excerpt, old));
                excerpt.map_or(ChangeScope::NONE, |excerpt| self.about(excerpt))
            }
            Subject::Diary | Subject::Code(_) | Subject::Round(_) => ChangeScope::NONE,
        }
    }

    /// What excerpts were given for the thesis, and the texts that sum up codes; unless the project has such already.
    fn given(&mut self) {
        for row in &self.exchange.preparations {
            let Some(excerpt) = self.new_id::<ExcerptId>(Table::Excerpt, row.excerpt.number()) else { continue };
            if self.project.model().preparation_of(excerpt).is_none() {
                let about = self.about(excerpt);
                self.add(row, about, |_: &mut Preparation| {});
            }
        }
        for row in &self.exchange.condensates {
            let Some(code) = self.new_id::<CodeId>(Table::Code, row.code.number()) else { continue };
            if self.project.model().condensate_of(code).is_none() {
                self.add(row, ChangeScope::NONE, |_| {});
            }
        }
    }

    /// Forms with new names, and cells where the project has none.
    fn forms(&mut self) {
        for form in &self.exchange.forms {
            let name = form.name.to_lowercase();
            let is_there = self.project.model().forms.iter().any(|row| row.name.to_lowercase() == name);
            if !is_there {
                self.add(form, ChangeScope::NONE, |_| {});
            }
        }
        for column in &self.exchange.form_columns {
            if self.ids.get(Table::Form, column.form.number()).is_some() {
                self.add(column, ChangeScope::NONE, |_| {});
            }
        }
        for cell in &self.exchange.cells {
            let Some(carried) = self.ids.carried(cell, cell.id) else { continue };
            let Some(topic) = carried.topic() else { continue };
            if self.project.model().own_cell(carried.participant, topic).is_none() {
                self.add(cell, ChangeScope::participant(carried.participant), |_| {});
            }
        }
    }
}
