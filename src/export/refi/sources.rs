//! The documents with their selections and codings.

use std::collections::HashMap;

use super::source::Source;
use super::{Writing, date, guids};
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::exchange::Exchange;
use crate::domain::exchange::unit::Unit;
use crate::domain::ids::{DocumentId, ExcerptId, SpeakerId};
use crate::domain::memo::Subject;
use crate::export::xml::Xml;

/// The texts of the documents, in the order of the documents.
pub(super) fn prepare(exchange: &Exchange, unit: Unit) -> Vec<Source> {
    let labels: HashMap<SpeakerId, &str> =
        exchange.speakers.iter().map(|speaker| (speaker.id, speaker.label.as_str())).collect();
    let mut documents: Vec<_> = exchange.documents.iter().collect();
    documents.sort_by_key(|document| (document.position, document.id));
    let label = |id| labels.get(&id).map(|label| (*label).to_owned());
    let text = |id: DocumentId| exchange.texts.get(&id);
    documents.iter().filter_map(|one| Some(Source::of(one.id, text(one.id)?, label, unit))).collect()
}

impl Writing<'_> {
    pub(super) fn sources(&self, xml: &mut Xml, sources: &[Source]) {
        if sources.is_empty() {
            return;
        }
        let mut excerpts: HashMap<DocumentId, Vec<&Excerpt>> = HashMap::new();
        for excerpt in self.exchange.excerpts.iter().filter(|excerpt| !self.copies.contains_key(&excerpt.id)) {
            excerpts.entry(excerpt.document).or_default().push(excerpt);
        }
        let mut codings: HashMap<ExcerptId, Vec<&Coding>> = HashMap::new();
        for coding in &self.exchange.codings {
            codings.entry(coding.excerpt).or_default().push(coding);
        }
        let documents: HashMap<_, _> = self.exchange.documents.iter().map(|one| (one.id, one)).collect();
        xml.element("Sources", &[], |xml| {
            for source in sources {
                let Some(document) = documents.get(&source.document) else { continue };
                let (guid, at) = (document.uuid.to_string(), date(document.imported_at));
                let path = format!("internal://{guid}.txt");
                let attributes = [
                    ("guid", guid.as_str()),
                    ("name", document.name.as_str()),
                    ("plainTextPath", &path),
                    ("creationDateTime", &at),
                ];
                xml.element("TextSource", &attributes, |xml| {
                    self.description(xml, Subject::Document(document.id));
                    for excerpt in excerpts.get(&document.id).into_iter().flatten() {
                        let codings = codings.get(&excerpt.id).map_or(&[][..], Vec::as_slice);
                        self.selection(xml, source, excerpt, codings);
                    }
                    self.note_refs(xml, Subject::Document(document.id));
                });
            }
        });
    }

    fn selection(&self, xml: &mut Xml, source: &Source, excerpt: &Excerpt, codings: &[&Coding]) {
        let (words, start, end) = source.selected(excerpt.span());
        let (guid, coder, at) = (excerpt.uuid.to_string(), self.guids.coder(excerpt.coder), date(excerpt.marked_at));
        let (start, end) = (start.to_string(), end.to_string());
        let attributes = [
            ("guid", guid.as_str()),
            ("name", words),
            ("startPosition", &start),
            ("endPosition", &end),
            ("creatingUser", &coder),
            ("creationDateTime", &at),
        ];
        xml.element("PlainTextSelection", &attributes, |xml| {
            self.description(xml, Subject::Excerpt(excerpt.id));
            for coding in codings {
                let (guid, at) = (coding.uuid.to_string(), date(coding.coded_at));
                let attributes = [("guid", guid.as_str()), ("creatingUser", &coder), ("creationDateTime", &at)];
                xml.element("Coding", &attributes, |xml| {
                    xml.empty("CodeRef", &[("targetGUID", &self.guids.code(coding.code))]);
                    self.note_refs(xml, Subject::Coding(coding.id));
                });
            }
            if let Some(pen) = excerpt.colour {
                let guid = guids::pen_on(excerpt.uuid).to_string();
                let attributes = [("guid", guid.as_str()), ("creatingUser", &coder), ("creationDateTime", &at)];
                xml.element("Coding", &attributes, |xml| {
                    xml.empty("CodeRef", &[("targetGUID", &self.guids.pen(pen).to_string())]);
                });
            }
            self.note_refs(xml, Subject::Excerpt(excerpt.id));
        });
    }
}
