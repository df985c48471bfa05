//! Finds possible real names: of speakers as shown, in the names of documents, and in memos.

use std::collections::{BTreeSet, HashSet};

use super::Project;
use crate::analysis::excerpts::ExcerptRow;
use crate::analysis::quote::Quotation;
use crate::domain::ids::{DocumentId, SpeakerId};
use crate::domain::memo::Memo;
use crate::domain::participant::{looks_like_full_name, names_a_person};
use crate::words::Words;
use crate::words::act::quoted_names;

/// The documents with possible real names, by where the name is. Each is listed once.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct RealNames {
    /// A speaker is shown by the name.
    pub shown: Vec<String>,
    /// The document's own name contains it.
    pub named: Vec<String>,
    /// A memo contains a label from the transcript.
    pub in_memos: Vec<String>,
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
        let mut found = Self::default();
        quotations.for_each(|quotation| found.add(quotation));
        found
    }
}

fn once(documents: &mut Vec<String>, document: &str) {
    if !documents.iter().any(|other| other == document) {
        documents.push(document.to_owned());
    }
}

impl Project {
    /// All possible real names in the project, in the order of the list of documents.
    pub fn real_names(&self) -> RealNames {
        let model = &self.model;
        let labels = self.labels_like_names();
        let document_of = |memo: &Memo| {
            let excerpt = memo.excerpt.or_else(|| model.codings.get(memo.coding?).map(|coding| coding.excerpt));
            memo.document.or_else(|| Some(model.excerpts.get(excerpt?)?.document))
        };
        let memos = model.memos.iter().filter(|memo| says_one(&memo.words, &labels));
        let in_memos: HashSet<DocumentId> = memos.filter_map(document_of).collect();
        let documents = model.documents_in_order();
        let names = |of: &dyn Fn(DocumentId, &str) -> bool| -> Vec<String> {
            let found = documents.iter().filter(|document| of(document.id, &document.name));
            found.map(|document| document.name.clone()).collect()
        };
        RealNames {
            shown: names(&|id, _| self.shows_real_name(id)),
            named: names(&|_, name| names_a_person(name)),
            in_memos: names(&|id, _| in_memos.contains(&id)),
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
    fn the_warning_about_a_table_includes_the_names_of_its_documents() {
        let p = Study::with(&[("Intervju Kari Nordmann", &["Anna: {Tillit:Bra.}"])]);
        let rows = p.excerpt_rows(&p.coded()).unwrap();
        assert_eq!(p.real_names_in(&rows).named, ["Intervju Kari Nordmann"]);
    }
}
