//! Hands the project on: as a REFI-QDA project or codebook.

use std::path::Path;

use crate::domain::exchange::Exchange;
use crate::domain::exchange::unit::Unit;
use crate::domain::ids::RoundId;
use crate::domain::ids::{CodeId, DocumentId};
use crate::domain::row::Row;
use crate::error::{Error, Result};
use crate::export::refi::{self, RefiOptions};
use crate::export::{cannot_write, save_bytes};
use crate::project::Project;
use crate::project::export::ExportOptions;
use crate::project::export::data::ExportedData;
use crate::project::model::rows::Rows;

fn all<R: Row>(rows: &Rows<R>) -> Vec<R> {
    rows.iter().cloned().collect()
}

impl Project {
    /// The project as rows. With `round`, only what was done in that round. Errors: a text cannot be read.
    pub fn gather(&self, round: Option<RoundId>) -> Result<Exchange> {
        let model = &self.model;
        let in_round = |other: RoundId| round.is_none_or(|round| round == other);
        let mut exchange = Exchange {
            name: self.store.path().file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            coders: all(&model.coders),
            colour_sets: all(&model.colour_sets),
            colours: all(&model.colours),
            rounds: model.rounds.iter().filter(|one| in_round(one.id)).cloned().collect(),
            participants: all(&model.participants),
            attributes: all(&model.attributes),
            attribute_values: all(&model.attribute_values),
            documents: all(&model.documents),
            speakers: all(&model.speakers),
            excerpts: model.excerpts.iter().filter(|one| in_round(one.round)).cloned().collect(),
            forms: all(&model.forms),
            form_columns: all(&model.form_columns),
            ..Exchange::default()
        };
        for round in &exchange.rounds {
            let codes = model.codebook.in_order_of(round.id).iter().filter_map(|(id, _)| model.codes.get(*id));
            exchange.codes.extend(codes.cloned());
        }
        let has_excerpt = |id| model.excerpts.get(id).is_some_and(|one| in_round(one.round));
        let has_code = |id| model.codes.get(id).is_some_and(|one| in_round(one.round));
        let codings = model.codings.iter().filter(|one| has_excerpt(one.excerpt));
        exchange.codings = codings.cloned().collect();
        let memos = model.memos.iter().filter(|memo| {
            let coded = memo.coding.and_then(|coding| model.codings.get(coding)).map(|coding| coding.excerpt);
            memo.excerpt.or(coded).is_none_or(has_excerpt)
                && memo.code.is_none_or(has_code)
                && memo.round.is_none_or(in_round)
        });
        exchange.memos = memos.cloned().collect();
        exchange.preparations = model.preparations.iter().filter(|one| has_excerpt(one.excerpt)).cloned().collect();
        exchange.condensates = model.condensates.iter().filter(|one| has_code(one.code)).cloned().collect();
        exchange.cells = model.cells.iter().filter(|cell| cell.code.is_none_or(has_code)).cloned().collect();
        // A copy of an excerpt whose memo is gone since, or is in another round.
        exchange.drop_bare_excerpts();
        for document in model.documents.iter() {
            exchange.texts.insert(document.id, (*self.text(document.id)?).clone());
        }
        Ok(exchange)
    }

    /// Writes the project for other programs; with `round`, only what was done in that round. Errors: it has neither documents
    /// nor codes, a text cannot be read, the file exists and may not be replaced, or the disk refuses.
    pub(in crate::project) fn export_project(
        &self,
        unit: Unit,
        round: Option<RoundId>,
        path: &Path,
        options: ExportOptions,
    ) -> Result<ExportedData> {
        let exchange = self.gather(round)?;
        if exchange.documents.is_empty() && exchange.codes.is_empty() {
            return Err(Error::NothingFound);
        }
        let made = refi::qdpx(&exchange, unit, self.refi_options(options));
        save_bytes(path, &made.map_err(|error| cannot_write(path, &error))?, options.replace)?;
        let documents: Vec<DocumentId> = exchange.documents.iter().map(|document| document.id).collect();
        Ok(ExportedData {
            counts: vec![
                ("documents", "count-documents", exchange.documents.len()),
                ("participants", "count-participants", exchange.participants.len()),
                ("codes", "count-codes", exchange.codes.len()),
                ("excerpts", "count-excerpts", exchange.excerpts.len()),
                ("codings", "count-codings", exchange.codings.len()),
                ("memos", "count-memos", exchange.memos.len()),
            ],
            notes: Vec::new(),
            beside: None,
            real_names: self.real_names_of_speakers(&documents),
        })
    }

    /// Writes the codes for other programs; with `round`, only those of that round. Errors: there are none, the file exists and may
    /// not be replaced, or the disk refuses.
    pub(in crate::project) fn export_refi_codebook(
        &self,
        round: Option<RoundId>,
        path: &Path,
        options: ExportOptions,
    ) -> Result<ExportedData> {
        let exchange = self.gather(round)?;
        if exchange.codes.is_empty() {
            return Err(Error::NothingFound);
        }
        save_bytes(path, &refi::qdc(&exchange, self.refi_options(options)), options.replace)?;
        let codes: Vec<CodeId> = exchange.codes.iter().map(|code| code.id).collect();
        Ok(ExportedData {
            counts: vec![("codes", "count-codes", codes.len())],
            notes: Vec::new(),
            beside: None,
            real_names: self.real_names_in_definitions(&codes),
        })
    }

    fn refi_options<'a>(&self, ExportOptions { words, .. }: ExportOptions<'a>) -> RefiOptions<'a> {
        RefiOptions { words, coder: self.coder, at: self.now() }
    }
}
