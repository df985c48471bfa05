//! Data for other programs.

use serde_json::{Map, Value};

use super::Export;
use crate::cli::console::{Console, Done};
use crate::domain::exchange::unit::Unit;
use crate::project::Project;
use crate::project::export::data::{DataKind, DataRequest, ExportedData, Speakers};

impl Export {
    /// Whose words a corpus holds.
    pub(super) fn speakers(&self) -> Speakers {
        if self.everyone { Speakers::Everyone } else { Speakers::Participants }
    }

    /// In what unit the positions of a project are counted.
    pub(super) fn unit(&self) -> Unit {
        if self.utf16 { Unit::Utf16 } else { Unit::CodePoint }
    }

    /// Writes data for another program. A project or a codebook has all rounds, unless one is named.
    pub(super) fn data(&self, console: &mut Console, project: &Project, kind: DataKind) -> Done {
        let round = console.round.as_ref().map(|round| project.find_round(round)).transpose()?;
        let request = DataRequest { kind, query: self.query.clone().unwrap_or_default(), round };
        let options = self.options(console);
        let made = console.counting(|before| project.export_data(&request, &self.to, options, before))?;
        let words = console.words;
        if self.json {
            console.json(&self.data_in_json(&made))?;
        } else {
            self.made(console, &made.text(words))?;
            if let Some(beside) = &made.beside {
                console.line(&words.tell("data-beside", &[("file", beside.to_string_lossy().as_ref().into())]))?;
            }
            made.notes.iter().try_for_each(|note| console.line(note))?;
        }
        made.real_names.warning(words).map_or(Ok(()), |warning| console.warn(&warning))?;
        console.hint(&request.query, !self.json)
    }

    fn data_in_json(&self, made: &ExportedData) -> Value {
        let path = |path: &std::path::Path| Value::from(path.to_string_lossy());
        let mut json = Map::from_iter([("file".to_owned(), path(&self.to))]);
        json.extend(made.beside.as_ref().map(|beside| ("configuration".to_owned(), path(beside))));
        json.extend(made.counts.iter().map(|(key, _, n)| ((*key).to_owned(), (*n).into())));
        json.into()
    }
}
