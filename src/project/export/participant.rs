//! Exports everything about one informant, for the informant who asks to read it.

use std::path::Path;

use super::ExportOptions;
use crate::analysis::count::Person;
use crate::domain::cell::Cell as OwnCell;
use crate::domain::ids::{DocumentId, ParticipantId};
use crate::domain::memo::Subject;
use crate::error::{Error, Result};
use crate::export::contents::transcript;
use crate::export::page::{Cell, Column, Layout, Page, Paragraph, Row, Style, Table};
use crate::export::{TEXT_FORMATS, format_among, save_page};
use crate::project::Project;
use crate::words::Words;

impl Project {
    /// Writes what is stored about a participant: attributes, interviews with codes in the margin, memos, and what is written
    /// in the matrix and in forms. Returns the number of interviews.
    ///
    /// Errors: the participant no longer exists, the format does not suit, the file exists and may not be replaced, or the
    /// disk refuses. Nothing is changed then.
    pub fn export_participant(&self, id: ParticipantId, path: &Path, options: ExportOptions) -> Result<usize> {
        format_among(TEXT_FORMATS, path)?;
        let documents = self.interviews_of(id);
        let page = self.participant_page(id, &documents, options)?;
        save_page(&page, path, options.words, options.replace)?;
        Ok(documents.len())
    }

    /// The interviews in which a participant speaks, in their order.
    fn interviews_of(&self, id: ParticipantId) -> Vec<DocumentId> {
        let speaks = |document: DocumentId| {
            let speakers = self.model.speakers_of(document);
            let own = self.model.documents.get(document).and_then(|one| one.participant) == Some(id);
            own || speakers
                .iter()
                .any(|one| self.model.person_in(document, Some(one.id)) == Some(Person::Participant(id)))
        };
        self.model.documents_in_order().into_iter().map(|one| one.id).filter(|one| speaks(*one)).collect()
    }

    fn participant_page(&self, id: ParticipantId, documents: &[DocumentId], options: ExportOptions) -> Result<Page> {
        let words = options.words;
        let person = self.model.participants.get(id).ok_or(Error::Gone)?;
        let heading = |key: &str| Paragraph::new(Style::Heading(2), words.say(key));
        let mut page = Page::new(self.person_name(Person::Participant(id)), Layout::Portrait);
        let rows = self.model.attributes_in_order().into_iter().filter_map(|attribute| {
            let value = self.model.value_of(id, attribute.id)?;
            Some(Row::new(vec![Cell::text(&attribute.name), Cell::text(value)]))
        });
        let rows: Vec<Row> = rows.collect();
        if !rows.is_empty() {
            let columns = ["column-attribute", "column-value"].map(|key| Column::text(words.say(key), 2000)).to_vec();
            let caption = words.tell("export-participant-caption", &[("number", person.number.as_str().into())]);
            page = page.with_table(Table { caption, columns, rows });
        }
        let cells = self.cell_paragraphs(id, words);
        if !cells.is_empty() {
            page = cells.into_iter().fold(page.with(heading("export-participant-cells")), Page::with);
        }
        let memos = self.memo_paragraphs(Subject::Participant(id));
        if !memos.is_empty() {
            page = memos.into_iter().fold(page.with(heading("export-participant-memos")), Page::with);
        }
        for document in documents {
            let text = self.coded_text(*document, self.current_round()?, words)?;
            page = page.with(Paragraph::new(Style::Heading(2), text.name.as_str()));
            page = self.memo_paragraphs(Subject::Document(*document)).into_iter().fold(page, Page::with);
            page.append(transcript::page(&text, words));
        }
        Ok(page)
    }

    /// The memos about something, a paragraph for each line.
    fn memo_paragraphs(&self, subject: Subject) -> Vec<Paragraph> {
        let memos = self.memos_on(subject).into_iter().map(|memo| self.readable(&memo.words).into_owned());
        memos.flat_map(|memo| Paragraph::lines(Style::Memo, &memo)).collect()
    }

    /// What is written about a participant in the matrix and in forms, and what was not asked.
    fn cell_paragraphs(&self, id: ParticipantId, words: &Words) -> Vec<Paragraph> {
        let about = |cell: &OwnCell| match (cell.code, cell.form_column) {
            (Some(code), _) => self.model.codebook.path(code),
            (None, Some(column)) => {
                self.model.form_columns.get(column).map(|one| one.heading.clone()).unwrap_or_default()
            }
            (None, None) => String::new(),
        };
        let cells = self.model.cells.iter().filter(|cell| cell.participant == id);
        let said = |cell: &OwnCell| match cell.words.as_str() {
            "" if cell.not_asked => Some(words.say("matrix-not-asked").into_owned()),
            "" => None,
            text => Some(self.readable(text).into_owned()),
        };
        let line = |cell: &OwnCell| Some(Paragraph::new(Style::Text, format!("{}: {}", about(cell), said(cell)?)));
        cells.filter_map(line).collect()
    }
}
