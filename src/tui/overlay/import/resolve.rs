//! After files were read: which are here already, whom each is of, and what marks they bring along.

use std::path::Path;

use super::{Import, Page, Pen};
use crate::error::{Error, ImportError};
use crate::import::batch;
use crate::project::Project;
use crate::project::candidates::KnownTexts;
use crate::project::document::proposal::{person_of, table_beside};
use crate::tui::overlay::import::table::Table;
use crate::tui::view::View;
use crate::tui::widget::list::ListPosition;

impl Import {
    /// Takes in what was read meanwhile.
    pub fn tick(&mut self, view: View) {
        self.offer_speaker();
        let Some(reading) = &mut self.reading else { return };
        let (read, is_over) = (reading.take(), reading.is_over());
        for (at, result) in read {
            self.pending.remove(&at);
            if let Some(one) = self.found.get_mut(at) {
                one.keep(result);
            }
        }
        if !is_over {
            return;
        }
        self.reading = None;
        // What is still to come when nothing more comes could not be read.
        for at in std::mem::take(&mut self.pending) {
            if let Some(one) = self.found.get_mut(at) {
                one.keep(Err(Error::Import(ImportError::Broken { part: String::new() })));
            }
        }
        let is_first = self.page == Page::Reader;
        if is_first {
            (self.page, self.found_list) = (Page::Found, ListPosition::default());
            self.look_for_table();
        }
        batch::agree(self.found.iter_mut().filter_map(super::Found::transcript_mut));
        self.found.iter_mut().for_each(super::Found::give_roles);
        self.look_for_label(view);
        self.look_for_same(view, is_first);
        self.look_for_people(view.project);
        self.look_at_marks(view);
    }

    /// Notices files that hold what a document, or a file before them, holds. A file of the list that only has other
    /// highlights and comments than one before it comes along for these.
    fn look_for_same(&mut self, view: View, is_first: bool) {
        let mut texts = KnownTexts::default();
        for one in &mut self.found {
            let Some(Ok(transcript)) = &one.read else { continue };
            // That a question to the file fails is no reason to stop: the act itself will say it.
            let known = view.project.imported_before(&one.file(), transcript).ok().flatten();
            one.same = texts.same(view.project, &one.name, transcript).ok().flatten();
            one.same_as = one.same.as_ref().map(|same| same.name.clone()).or(known);
            if is_first && one.same_as.is_some() {
                one.is_chosen = one.adds_marks_to().is_some_and(|same| same.is_file);
            }
        }
    }

    fn look_for_table(&mut self) {
        let documents: Vec<String> = self.found.iter().map(|one| one.name.clone()).collect();
        let mut folders: Vec<&Path> = self.found.iter().filter_map(|one| one.path.parent()).collect();
        folders.extend(Some(self.browser.folder()));
        folders.dedup();
        self.table = folders.into_iter().find_map(|folder| table_beside(folder, &documents)).map(Table::new);
    }

    /// Says whom each file is of, where the user did not.
    pub(super) fn look_for_people(&mut self, project: &Project) {
        let participants = self.table.as_ref().map(Table::participants).unwrap_or_default();
        let known = project.people(&participants);
        for one in self.found.iter_mut().filter(|one| !one.person_is_sure) {
            one.person = person_of(&one.name, &known);
        }
    }

    fn look_at_marks(&mut self, view: View) {
        let mut pens: Vec<Pen> = Vec::new();
        let mut short: Vec<String> = Vec::new();
        self.comments = 0;
        for transcript in self.found.iter().filter_map(super::Found::transcript) {
            for mark in &transcript.marks {
                match pens.iter_mut().find(|pen| pen.file == mark.pen) {
                    Some(pen) => pen.count += 1,
                    None => pens.push(Pen {
                        file: mark.pen.clone(),
                        here: view.project.project_pen_name(&mark.pen, view.words),
                        rgb: mark.rgb,
                        count: 1,
                    }),
                }
            }
            self.comments += transcript.comments.len();
            short.extend(transcript.comments.iter().filter(|c| c.like_a_code).map(|c| c.words.clone()));
        }
        for pen in &mut pens {
            // What the user called it stays.
            if let Some(old) = self.pens.iter().find(|old| old.file == pen.file) {
                pen.here.clone_from(&old.here);
            }
        }
        short.sort_by_key(|words| words.to_lowercase());
        short.dedup_by_key(|words| words.to_lowercase());
        (self.pens, self.short_comments) = (pens, short);
    }
}
