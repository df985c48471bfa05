//! Starts the index of a project's texts, and informs it of changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::change::Change;
use crate::domain::document::Document;
use crate::domain::ids::{DocumentId, ExcerptId, Id, RoundCopyId};
use crate::domain::round::RoundCopy;
use crate::domain::row::{Row, Table};
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;
use crate::search::analysis::Analyser;
use crate::search::handle::{Content, DocumentWords, Handle, Quoted, Source, Update};
use crate::store::Store;

impl Project {
    /// Starts building the index of all texts in its own thread. Until it is ready, and where it is out of date,
    /// queries read the texts instead; the results are the same. An index pays off only for many queries, so the
    /// command line does not start one.
    pub fn start_index(&mut self) {
        if let Some(old) = self.index.take() {
            // Dropping it waits for its thread, which may be busy; the screen must not wait.
            let _ = std::thread::Builder::new().spawn(move || drop(old));
        }
        // The file is opened here and not in the new thread. On Unix, closing a file releases all locks that the
        // program holds on it, so opening and closing it during a commit would leave the commit unprotected.
        let store = self.store.independent_reader();
        self.index = store.map(|store| Handle::start(FromFile { store }, Arc::clone(&self.vocabulary)));
    }

    /// The index, if one was started.
    pub fn index(&self) -> Option<&Handle> {
        self.index.as_ref()
    }

    /// Restarts the index if it was running, because everything may have changed.
    pub(in crate::project) fn restart_index(&mut self) {
        if self.index.is_some() {
            self.start_index();
        }
    }

    /// Informs the index of committed changes.
    pub(in crate::project) fn tell_index(&mut self, changes: &[Change]) {
        if let Some(index) = &mut self.index {
            let copied = copies(changes).flat_map(|copy| self.model.copied(&copy)).map(Update::Excerpt);
            index.notify(updates(changes).into_iter().chain(copied).collect::<Vec<_>>());
        }
    }

    /// The words of a document from the index; `None` if the index does not have this project's version of it. Another
    /// program may have changed the document, and the index may have read that before this project has.
    pub(in crate::project) fn document_words(&self, document: DocumentId) -> Option<Arc<DocumentWords>> {
        let document_words = self.index.as_ref()?.document_words(document)?;
        let revision = self.model.documents.get(document)?.revision;
        (document_words.revision == revision && document_words.analyser == self.analyser(document))
            .then_some(document_words)
    }

    /// The analyser for the language of a document.
    pub(in crate::project) fn analyser(&self, document: DocumentId) -> Analyser {
        self.model.analyser(document)
    }
}

impl Model {
    /// The analyser for the language of a document.
    pub(in crate::project) fn analyser(&self, document: DocumentId) -> Analyser {
        Analyser::for_language(self.documents.get(document).and_then(|document| document.language.as_deref()))
    }
}

/// What the index must read again after these changes. A document is read with its excerpts, so excerpts added along
/// with it are not listed.
fn updates(changes: &[Change]) -> Vec<Update> {
    let read_anew = changes.iter().filter(|change| change.table == Table::Document && is_other_text(change));
    let documents: BTreeSet<DocumentId> = read_anew.map(|change| DocumentId(change.row)).collect();
    let alone = |change: &&Change| {
        let comes_along = change.about.document.is_some_and(|document| documents.contains(&document));
        change.table == Table::Quote && !(change.before.is_none() && comes_along)
    };
    let excerpts = changes.iter().filter(alone).map(|change| Update::Excerpt(ExcerptId(change.row)));
    documents.iter().copied().map(Update::Document).chain(excerpts).collect()
}

/// The copies of rounds that were made. Removed copies may stay in the index, since no query asks for them.
fn copies(changes: &[Change]) -> impl Iterator<Item = RoundCopy> {
    let made = changes.iter().filter(|change| change.table == Table::RoundCopy);
    made.filter_map(|change| RoundCopy::from_fields(RoundCopyId::new(change.row), change.after.as_ref()?))
}

/// Whether a document was added, was removed, or has another text or language. A change that adds or removes a row
/// holds all its fields.
fn is_other_text(change: &Change) -> bool {
    let sides = [&change.before, &change.after];
    let holds = |column: &str| sides.iter().any(|side| side.as_ref().is_some_and(|f| f.contains_key(column)));
    holds("revision") || holds("language")
}

/// Reads texts from the file for the index.
struct FromFile {
    store: Store,
}

impl Source for FromFile {
    fn documents(&self) -> Result<Vec<DocumentId>> {
        Ok(self.store.rows::<Document>()?.into_iter().map(|document| document.id).collect())
    }

    fn document(&self, id: DocumentId) -> Result<Option<Content>> {
        let Some(document) = self.store.row::<Document>(id)? else { return Ok(None) };
        let text = self.store.document_text(document.revision)?;
        let excerpts = self.store.excerpt_spans(id)?;
        Ok(Some(Content { language: document.language, revision: document.revision, text, excerpts }))
    }

    fn excerpt(&self, id: ExcerptId) -> Result<Option<Quoted>> {
        let found = self.store.quote_with_language(id)?;
        Ok(found.map(|(words, language)| Quoted { language, words }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::ChangeScope;
    use crate::project::testing::Study;

    #[test]
    fn a_document_is_read_anew_only_where_its_text_or_language_changed() {
        let p = Study::with(&[("I01", &["I: Hva da?", "Anna: Alt."])]);
        let id = p.find_document("I01").unwrap();
        let document = p.model().documents.get(id).unwrap().clone();
        let changed = |edit: &dyn Fn(&mut Document)| {
            let mut other = document.clone();
            edit(&mut other);
            let about = ChangeScope::default();
            updates(&Change::altered(&document, &other, about).into_iter().collect::<Vec<_>>()).len()
        };
        assert_eq!(changed(&|document| document.name = "I02".into()), 0);
        assert_eq!(changed(&|document| document.language = Some("en".into())), 1);
    }
}
