//! Hands the project on: as a REFI-QDA project or codebook.

use std::path::Path;

use crate::domain::exchange::Exchange;
use crate::domain::ids::RoundId;
use crate::domain::row::Row;
use crate::error::{Error, Result};
use crate::export::refi::{self, ExchangeFile, RefiOptions};
use crate::project::Project;
use crate::project::export::ExportOptions;
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
        for document in model.documents.iter() {
            exchange.texts.insert(document.id, (*self.text(document.id)?).clone());
        }
        Ok(exchange)
    }

    /// Writes the project, or its codes, for other programs. With `round`, only what was done in that round. Returns what was
    /// written.
    ///
    /// Errors: the path has another extension, there is nothing to write, a text cannot be read, the file exists and may not
    /// be replaced, or the disk refuses.
    pub fn hand_on(
        &self,
        what: ExchangeFile,
        round: Option<RoundId>,
        path: &Path,
        ExportOptions { words, replace, .. }: ExportOptions,
    ) -> Result<Exchange> {
        what.check(path)?;
        let exchange = self.gather(round)?;
        let is_empty = match what {
            ExchangeFile::Project(_) => exchange.documents.is_empty() && exchange.codes.is_empty(),
            ExchangeFile::Codebook => exchange.codes.is_empty(),
        };
        if is_empty {
            return Err(Error::NothingFound);
        }
        let options = RefiOptions { words, coder: self.coder, at: self.now() };
        refi::to_file(&exchange, what, options, path, replace)?;
        Ok(exchange)
    }
}
