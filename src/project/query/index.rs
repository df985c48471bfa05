//! The index of a project's texts: started, and told what happens.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::change::Change;
use crate::domain::document::{Document, DocumentText};
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::row::Table;
use crate::error::Result;
use crate::project::Project;
use crate::project::model::Model;
use crate::search::analysis::Analyser;
use crate::search::handle::{Content, DocumentWords, Handle, Quoted, Source, Update};
use crate::store::Store;

impl Project {
    /// Starts building the index of all texts, in a thread of its own. Until it is ready, and wherever it is behind,
    /// queries are answered plainly; both give the same. Worth it for whoever asks often: the command line does not.
    pub fn start_index(&mut self) {
        if let Some(old) = self.index.take() {
            // It may be in the middle of something long, and a screen would have to wait for its end.
            let _ = std::thread::Builder::new().spawn(move || drop(old));
        }
        // The file is opened here and not in the new thread: on Unix a program that closes a file lets go of all locks
        // it has on it, so that looking at the file while an act is being written would leave it unprotected.
        let store = self.store.independent_reader();
        self.index = store.map(|store| Handle::start(FromFile { store }, Arc::clone(&self.vocabulary)));
    }

    /// The index, where one was started.
    pub fn index(&self) -> Option<&Handle> {
        self.index.as_ref()
    }

    /// Begins anew where the index was running, since everything may be different.
    pub(in crate::project) fn restart_index(&mut self) {
        if self.index.is_some() {
            self.start_index();
        }
    }

    /// Tells the index of committed changes.
    pub(in crate::project) fn tell_index(&mut self, changes: &[Change]) {
        if let Some(index) = &mut self.index {
            index.tell(updates(changes));
        }
    }

    /// What is said in a document as this project has it, word by word; nothing where the index does not know. Another
    /// program may have changed it, and the index read that, before this project has.
    pub(super) fn document_words(&self, document: DocumentId) -> Option<Arc<DocumentWords>> {
        let document_words = self.index.as_ref()?.document_words(document)?;
        let revision = self.model.documents.get(document)?.revision;
        (document_words.revision == revision && document_words.analyser == self.analyser(document))
            .then_some(document_words)
    }

    /// How the words of a document are made terms.
    pub(super) fn analyser(&self, document: DocumentId) -> Analyser {
        self.model.analyser(document)
    }
}

impl Model {
    /// How the words of a document are made terms.
    pub(super) fn analyser(&self, document: DocumentId) -> Analyser {
        Analyser::of(self.documents.get(document).and_then(|document| document.language.as_deref()))
    }
}

/// What changes touch of what the index holds. A document that is read anew is read with its excerpts, so those that
/// come with it need not be named.
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

/// Whether a document came, went, or has another text or language. One that came or went has all its fields in the
/// change.
fn is_other_text(change: &Change) -> bool {
    let sides = [&change.before, &change.after];
    let holds = |column: &str| sides.iter().any(|side| side.as_ref().is_some_and(|f| f.contains_key(column)));
    holds("revision") || holds("language")
}

/// Texts as the file holds them.
struct FromFile {
    store: Store,
}

impl Source for FromFile {
    fn documents(&self) -> Result<Vec<DocumentId>> {
        Ok(self.store.rows::<Document>()?.into_iter().map(|document| document.id).collect())
    }

    fn document(&self, id: DocumentId) -> Result<Option<Content>> {
        let Some(document) = self.store.row::<Document>(id)? else { return Ok(None) };
        let text =
            DocumentText { text: self.store.text(document.revision)?, turns: self.store.turns(document.revision)? };
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
    use crate::domain::change::About;
    use crate::project::testing::Study;

    #[test]
    fn a_document_is_read_anew_only_where_its_text_or_language_changed() {
        let p = Study::with(&[("I01", &["I: Hva da?", "Anna: Alt."])]);
        let id = p.find_document("I01").unwrap();
        let document = p.model().documents.get(id).unwrap().clone();
        let changed = |edit: &dyn Fn(&mut Document)| {
            let mut other = document.clone();
            edit(&mut other);
            let about = About::default();
            updates(&Change::altered(&document, &other, about).into_iter().collect::<Vec<_>>()).len()
        };
        assert_eq!(changed(&|document| document.name = "I02".into()), 0);
        assert_eq!(changed(&|document| document.language = Some("en".into())), 1);
    }
}
