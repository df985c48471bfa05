//! Finds possible real names: of speakers as shown, in the names of documents, in memos and in definitions.

use std::collections::BTreeSet;

use super::Project;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::quote::Quotation;
use crate::domain::ids::{CodeId, DocumentId, SpeakerId};
use crate::domain::memo::Memo;
use crate::domain::participant::{looks_like_full_name, names_a_person};
use crate::words::Words;
use crate::words::act::quoted_names;

/// The places with possible real names. Each is listed once.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct RealNames {
    /// A speaker is shown by the name.
    pub shown: Vec<String>,
    /// The document's own name contains it.
    pub named: Vec<String>,
    /// A memo on the document or on something in it contains a label from a transcript.
    pub in_memos: Vec<String>,
    /// The definition of a code, or a memo on it, contains one; by path.
    pub in_codes: Vec<String>,
    /// A memo on a participant contains one; by number.
    pub on_participants: Vec<String>,
    /// The research diary or a memo on a round contains one.
    pub in_diary: bool,
}

impl RealNames {
    /// A warning that says where the names are and what to do. `None` if there are none.
    pub fn warning(&self, words: &Words) -> Option<String> {
        let found = |key, documents: &Vec<String>| {
            let values = [("documents", quoted_names(words, documents).into())];
            (!documents.is_empty()).then(|| words.tell(key, &values))
        };
        let warnings = [
            found("warning-real-names", &self.shown),
            found("warning-real-names-of-documents", &self.named),
            found("warning-real-names-in-memos", &self.in_memos),
            found("warning-real-names-in-codes", &self.in_codes),
            found("warning-real-names-on-participants", &self.on_participants),
            self.in_diary.then(|| words.say("warning-real-names-in-diary").into_owned()),
        ];
        let warnings: Vec<String> = warnings.into_iter().flatten().collect();
        (!warnings.is_empty()).then(|| warnings.join(" "))
    }

    /// Adds the names that a quotation shows.
    fn add(&mut self, quotation: &Quotation) {
        if quotation.may_show_real_name() {
            once(&mut self.shown, &quotation.document);
        }
        if names_a_person(&quotation.document) {
            once(&mut self.named, &quotation.document);
        }
    }

    /// The names that these quotations show.
    pub fn of_quotations<'a>(quotations: impl Iterator<Item = &'a Quotation>) -> Self {
        Self::default().with_quotations(quotations)
    }

    /// Adds the names that these quotations show.
    pub fn with_quotations<'a>(mut self, quotations: impl Iterator<Item = &'a Quotation>) -> Self {
        quotations.for_each(|quotation| self.add(quotation));
        self
    }
}

fn once(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|other| other == name) {
        names.push(name.to_owned());
    }
}

impl Project {
    /// All possible real names in the project. Documents are in the order of their list.
    pub fn real_names(&self) -> RealNames {
        let mut found = self.real_names_of(self.model.memos.iter());
        let codes: Vec<CodeId> = self.model.codebook.in_order().iter().map(|(id, _)| *id).collect();
        self.add_names_in_definitions(&mut found, &codes);
        let documents = self.model.documents_in_order();
        let place = |name: &String| documents.iter().position(|document| document.name == *name);
        found.in_memos.sort_by_key(place);
        let of_speakers =
            self.real_names_of_speakers(&documents.iter().map(|document| document.id).collect::<Vec<_>>());
        RealNames { shown: of_speakers.shown, named: of_speakers.named, ..found }
    }

    /// Possible real names of the speakers in these documents, and in the documents' own names.
    pub(super) fn real_names_of_speakers(&self, documents: &[DocumentId]) -> RealNames {
        let mut found = RealNames::default();
        for document in documents.iter().filter_map(|id| self.model.documents.get(*id)) {
            if self.shows_real_name(document.id) {
                once(&mut found.shown, &document.name);
            }
            if names_a_person(&document.name) {
                once(&mut found.named, &document.name);
            }
        }
        found
    }

    /// Possible real names in these memos.
    pub(super) fn real_names_of<'a>(&'a self, memos: impl Iterator<Item = &'a Memo>) -> RealNames {
        let (model, labels) = (&self.model, self.labels_like_names());
        let mut found = RealNames::default();
        for memo in memos.filter(|memo| says_one(&memo.words, &labels)) {
            let document = self.document_of_subject(memo.subject()).and_then(|id| model.documents.get(id));
            let person = memo.participant.and_then(|id| model.participants.get(id));
            match (document, memo.code, person) {
                (Some(document), ..) => once(&mut found.in_memos, &document.name),
                (_, Some(code), _) => once(&mut found.in_codes, &model.codebook.path(code)),
                (.., Some(person)) => once(&mut found.on_participants, &person.number),
                _ => found.in_diary = true,
            }
        }
        found
    }

    /// Possible real names in the definitions of these codes.
    pub(super) fn real_names_in_definitions(&self, codes: &[CodeId]) -> RealNames {
        let mut found = RealNames::default();
        self.add_names_in_definitions(&mut found, codes);
        found
    }

    fn add_names_in_definitions(&self, found: &mut RealNames, codes: &[CodeId]) {
        let labels = self.labels_like_names();
        for code in codes.iter().filter_map(|id| self.model.codes.get(*id)) {
            if [&code.definition, &code.inclusion, &code.exclusion].iter().any(|words| says_one(words, &labels)) {
                once(&mut found.in_codes, &self.model.codebook.path(code.id));
            }
        }
    }

    /// Possible real names in the quotations and memos of these excerpts.
    pub fn real_names_in(&self, rows: &[ExcerptRow]) -> RealNames {
        let labels = self.labels_like_names();
        let mut found = RealNames::of_quotations(rows.iter().map(|row| &row.quotation));
        for row in rows.iter().filter(|row| row.memos.iter().any(|memo| says_one(&memo.words, &labels))) {
            once(&mut found.in_memos, &row.quotation.document);
        }
        found
    }

    /// The labels that look like full names, including those of speakers who are shown by another name.
    fn labels_like_names(&self) -> BTreeSet<String> {
        let full = self.model.speakers.iter().filter(|speaker| looks_like_full_name(&speaker.label));
        full.map(|speaker| speaker.label.to_lowercase()).collect()
    }

    /// Whether a speaker of a document may be shown by a real name.
    fn shows_real_name(&self, document: DocumentId) -> bool {
        let model = &self.model;
        let may_be_real = |id: &SpeakerId| model.speaker_name(*id).is_some_and(|name| name.may_be_real());
        model.attributed_to(document, None).may_be_real() || model.by_owner.speakers(document).iter().any(may_be_real)
    }
}

fn says_one(memo: &str, labels: &BTreeSet<String>) -> bool {
    let memo = memo.to_lowercase();
    labels.iter().any(|label| memo.contains(label.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::memo::Subject;
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::Study;
    use crate::words::Language;

    #[test]
    fn names_in_a_documents_name_and_memos_are_found() {
        let lines: &[&str] = &["I: Hvordan?", "Kari Nordmann: {Tillit:Bra.}"];
        let mut p = Study::with(&[("Intervju Kari Nordmann", lines), ("I02", &["I: Og?", "Ola: Nei."])]);
        let document = p.find_document("Intervju Kari Nordmann").unwrap();
        p.save_participants(&[ParticipantDetails {
            number: "I01".into(),
            pseudonym: "Astrid".into(),
            ..ParticipantDetails::default()
        }])
        .unwrap();
        let one = p.find_participant("I01").ok();
        p.set_participant(document, one).unwrap();
        let name = || vec!["Intervju Kari Nordmann".to_owned()];
        let found = p.real_names();
        assert_eq!(found, RealNames { named: name(), ..RealNames::default() });
        p.write_memo(Subject::Document(document), "Etterpå sa KARI NORDMANN mer.").unwrap();
        assert_eq!(p.real_names().in_memos, name());
        p.rename_document(document, "I01").unwrap();
        let found = p.real_names();
        assert_eq!((found.named.len(), found.in_memos.as_slice()), (0, &["I01".to_owned()][..]));
        let warning = found.warning(&Words::new(Language::Nb)).unwrap();
        assert!(warning.contains("notat") && warning.contains("«I01»"), "{warning}");
    }

    #[test]
    fn names_in_definitions_the_diary_and_memos_on_codes_and_participants_are_found() {
        let mut p = Study::with(&[("I01", &["I: Hvordan?", "Kari Nordmann: {Tillit:Bra.} {Makt:Ja.}"])]);
        p.save_participants(&[ParticipantDetails { number: "I01".into(), ..ParticipantDetails::default() }]).unwrap();
        let (code, other) = (p.find_code("Tillit").unwrap(), p.find_code("Makt").unwrap());
        let who = p.find_participant("I01").unwrap();
        assert_eq!(p.real_names(), RealNames { shown: vec!["I01".into()], ..RealNames::default() });
        p.define_code(code, "Slik Kari Nordmann sier det.").unwrap();
        p.write_memo(Subject::Code(other), "Som hos Kari Nordmann.").unwrap();
        p.write_memo(Subject::Participant(who), "Heter Kari Nordmann.").unwrap();
        p.write_memo(Subject::Diary, "Møtte Kari Nordmann.").unwrap();
        let found = p.real_names();
        assert_eq!((found.in_codes.as_slice(), found.in_diary), (&["Makt".to_owned(), "Tillit".to_owned()][..], true));
        assert_eq!(found.on_participants, ["I01"]);
        let warning = found.warning(&Words::new(Language::Nb)).unwrap();
        assert!(warning.contains("«Tillit»") && warning.contains("forskerdagboken"), "{warning}");
        let options = crate::project::export::ExportOptions {
            words: &Words::new(Language::Nb),
            date: jiff::civil::date(2026, 5, 3),
            replace: crate::export::Replace::No,
        };
        let request = crate::project::export::TableRequest::of_all(crate::export::TableKind::Codebook);
        let made = p.export(&request, &p.folder().join("kodebok.csv"), options).unwrap();
        assert_eq!(made.real_names.in_codes, ["Tillit"]);
    }

    #[test]
    fn the_warning_about_a_table_includes_the_names_of_its_documents() {
        let p = Study::with(&[("Intervju Kari Nordmann", &["Anna: {Tillit:Bra.}"])]);
        let rows = p.excerpt_rows(&p.coded()).unwrap();
        assert_eq!(p.real_names_in(&rows).named, ["Intervju Kari Nordmann"]);
    }
}
