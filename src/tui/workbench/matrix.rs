//! Carries out what the Matrix screen and its overlays ask for.

use super::Workbench;
use crate::domain::cell::CellTopic;
use crate::domain::ids::{ExcerptId, ParticipantId};
use crate::domain::link::LinkTarget;
use crate::error::{Error, Result};
use crate::project::writing::EditedText;
use crate::tui::file_request::FileRequest;
use crate::tui::outcome::{MatrixChoice, Outcome};
use crate::tui::overlay::picker::Purpose;
use crate::tui::screen::Screen;

impl Workbench {
    /// Carries out what was chosen for the matrix.
    pub(super) fn choose_in_matrix(&mut self, choice: MatrixChoice) {
        match choice {
            MatrixChoice::Topics(topics) => self.matrix.show_topics(topics),
            MatrixChoice::Units(units, grouped_by) => self.matrix.show_units(units, grouped_by),
            MatrixChoice::Form(form) => self.matrix.show_form(form),
            MatrixChoice::PickTheme(form) => {
                let picker = self.picker(Purpose::FormColumn(form));
                self.overlays.push(picker);
            }
            MatrixChoice::Column(form, content) => {
                let done = self.project.add_form_column(form, content, "").map(|(_, changed)| changed);
                self.matrix.go_to_last_column();
                self.carry_out(Outcome::Changed(done));
            }
            // The overlay asks for the name itself.
            MatrixChoice::NewForm | MatrixChoice::OwnColumn(_) => {}
        }
    }

    /// Makes a form and shows it.
    pub(super) fn new_form(&mut self, name: &str) -> Result<crate::project::Changed> {
        let (form, changed) = self.project.make_form(name, "")?;
        self.show(Screen::Matrix);
        self.matrix.show_form(form);
        Ok(changed)
    }

    /// Opens the editor with the words of a cell, and after them the condensation or the quote of each excerpt, with a link
    /// to it.
    pub(super) fn quotes_to_cell(&mut self, participant: ParticipantId, topic: CellTopic, excerpts: &[ExcerptId]) {
        let edited = EditedText::Cell(participant, topic);
        let quotes: Result<Vec<String>> = excerpts.iter().map(|id| self.line_of_excerpt(*id)).collect();
        match quotes {
            Ok(quotes) => {
                let written = Some(self.project.written(edited)).filter(|words| !words.is_empty());
                let words: Vec<String> = written.into_iter().chain(quotes).collect();
                self.reopen_with(edited, words.join("\n"));
            }
            Err(error) => self.show_error(&error),
        }
    }

    fn line_of_excerpt(&self, id: ExcerptId) -> Result<String> {
        let model = self.project.model();
        let excerpt = model.excerpts.get(id).ok_or(Error::Gone)?;
        let condensed = model.shown_preparation(excerpt).map(|one| one.condensation.as_str());
        let text = match condensed.filter(|words| !words.is_empty()) {
            Some(condensed) => condensed.to_owned(),
            None => self.words.tell("quoted", &[("text", self.project.quote(id)?.replace('\n', " ").into())]),
        };
        let target = LinkTarget::Excerpt(id);
        let link = self.project.link_name(target).map(|name| target.stored(&name));
        Ok(std::iter::once(text).chain(link).collect::<Vec<_>>().join(" "))
    }

    /// Asks where to save the matrix that is shown.
    pub(super) fn ask_for_matrix(&mut self) {
        match self.matrix.export(&self.project) {
            Ok(Some((request, show))) => self.ask_for_file(FileRequest::Matrix(request, show)),
            Ok(None) => self.say_phrase("notice-matrix-empty"),
            Err(error) => self.show_error(&error),
        }
    }
}
