//! After files were read: finds out which of them exist already, who is interviewed in each, and which marks they have.

use std::collections::HashSet;
use std::path::Path;

use super::{Import, Page, Pen};
use crate::error::{Error, ImportError};
use crate::import::batch;
use crate::project::Project;
use crate::project::candidates::KnownTexts;
use crate::project::document::proposal::{person_of, respondent_number, table_beside};
use crate::tui::overlay::import::table::Table;
use crate::tui::view::View;
use crate::tui::widget::list::ListPosition;

impl Import {
    /// Collects the files that were read since the last call.
    pub fn tick(&mut self, view: View) {
        self.offer_speaker();
        let Some(reading) = &mut self.reading else { return };
        let (read, is_finished) = (reading.take(), reading.is_finished());
        for (at, result) in read {
            self.pending.remove(&at);
            if result.as_ref().is_err_and(|why| self.list_as_before(view, at, why)) {
                continue;
            }
            if let Some(one) = self.files.get_mut(at) {
                one.set_read(result);
            }
        }
        if !is_finished {
            return;
        }
        self.reading = None;
        // Files without a result when reading has ended could not be read.
        for at in std::mem::take(&mut self.pending) {
            if let Some(one) = self.files.get_mut(at) {
                one.set_read(Err(Error::Import(ImportError::Broken { part: String::new() })));
            }
        }
        self.list_others();
        self.stay_on_column();
        let is_first = self.page == Page::Reading;
        if is_first {
            (self.page, self.files_list) = (Page::Files, ListPosition::default());
            self.find_table();
        }
        batch::agree(self.files.iter_mut().filter_map(super::ListedFile::transcript_mut));
        self.files.iter_mut().for_each(super::ListedFile::apply_roles);
        self.find_label(view);
        self.find_duplicates(view, is_first);
        self.number_respondents(view.project);
        self.match_participants(view.project);
        self.collect_marks(view);
    }

    /// Lists the other transcripts of files that have several, after the first.
    fn list_others(&mut self) {
        let mut listed = Vec::new();
        for mut one in std::mem::take(&mut self.files) {
            let others = one.take_others();
            listed.push(one);
            listed.extend(others);
        }
        self.files = listed;
    }

    /// Gives each respondent of a survey a number, and the document that of one whose row only is counted.
    fn number_respondents(&mut self, project: &Project) {
        let participants = self.table.as_ref().map(Table::participants).unwrap_or_default();
        let people = project.people(&participants);
        let mut taken: HashSet<String> = people.into_iter().map(|person| person.number.to_lowercase()).collect();
        taken.extend(self.files.iter().filter_map(|one| one.respondent_number.as_ref()).map(|one| one.to_lowercase()));
        for one in self.files.iter_mut().filter(|one| one.respondent_number.is_none()) {
            let is_new = one.same_as.is_none();
            let respondent = one.transcript().and_then(|transcript| transcript.respondent.as_ref());
            let Some(respondent) = respondent else { continue };
            let is_taken = |number: &str| is_new && taken.contains(&number.to_lowercase());
            let (number, is_made_up) = (respondent_number(&one.path, respondent, is_taken), respondent.is_made_up);
            taken.insert(number.to_lowercase());
            if is_made_up {
                one.name.clone_from(&number);
            }
            one.respondent_number = Some(number);
        }
    }

    /// Finds files with the same text as a document or an earlier file. On the first run such files are not chosen,
    /// unless an earlier file in the list has the same text and this one adds highlights or comments to it.
    fn find_duplicates(&mut self, view: View, is_first: bool) {
        let mut texts = KnownTexts::default();
        for one in &mut self.files {
            let Some(Ok(transcript)) = &one.read else { continue };
            // A failed query is no reason to stop. The import itself will report the error.
            // Several transcripts of a file have its name, and respondents often give the same answer.
            let is_only = transcript.part.is_none() && transcript.respondent.is_none();
            let known = view.project.imported_before(&one.file(), transcript).ok().flatten().filter(|_| is_only);
            let same = match transcript.respondent {
                Some(_) => texts.same_respondent(view.project, &one.path, transcript),
                None => texts.same(view.project, &one.name, transcript),
            };
            one.same = same.ok().flatten();
            one.same_as = one.same.as_ref().map(|same| same.name.clone()).or(known);
            if is_first && one.same_as.is_some() {
                one.is_chosen = one.adds_marks_to().is_some_and(|same| same.is_file);
            }
        }
    }

    fn find_table(&mut self) {
        let documents: Vec<String> = self.files.iter().map(|one| one.name.clone()).collect();
        let mut folders: Vec<&Path> = self.files.iter().filter_map(|one| one.path.parent()).collect();
        // The table of participants may lie above folders of interviews.
        folders.extend(Some(self.browser.folder()));
        folders.dedup();
        let found = folders.into_iter().find_map(|folder| table_beside(folder, &documents));
        // A survey has numbers of people too, who are not those in the interviews.
        let is_read = |path: &Path| self.files.iter().any(|one| one.path == path && one.transcript().is_some());
        self.table = found.filter(|found| !is_read(&found.path)).map(Table::new);
    }

    /// Guesses the participant of each file that the user did not choose one for.
    pub(super) fn match_participants(&mut self, project: &Project) {
        let participants = self.table.as_ref().map(Table::participants).unwrap_or_default();
        let known = project.people(&participants);
        for one in self.files.iter_mut().filter(|one| !one.person_is_chosen) {
            one.person = one.respondent().or_else(|| person_of(one.name_alone(), &known));
        }
    }

    fn collect_marks(&mut self, view: View) {
        let mut pens: Vec<Pen> = Vec::new();
        let mut short: Vec<String> = Vec::new();
        self.comments = 0;
        for transcript in self.files.iter().filter_map(super::ListedFile::transcript) {
            for mark in &transcript.marks {
                match pens.iter_mut().find(|pen| pen.name_in_file == mark.pen) {
                    Some(pen) => pen.count += 1,
                    None => pens.push(Pen {
                        name_in_file: mark.pen.clone(),
                        name: view.project.project_pen_name(&mark.pen, view.words),
                        rgb: mark.rgb,
                        count: 1,
                    }),
                }
            }
            self.comments += transcript.comments.len();
            short.extend(transcript.comments.iter().filter(|c| c.like_a_code).map(|c| c.words.clone()));
        }
        for pen in &mut pens {
            // The name that the user chose is kept.
            if let Some(old) = self.pens.iter().find(|old| old.name_in_file == pen.name_in_file) {
                pen.name.clone_from(&old.name);
            }
        }
        short.sort_by_key(|words| words.to_lowercase());
        short.dedup_by_key(|words| words.to_lowercase());
        (self.pens, self.short_comments) = (pens, short);
    }
}
