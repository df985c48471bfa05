//! A search that is being answered: it goes on piece by piece, its hits are put in order as they come, and it is asked
//! again when what it rests on has changed. Nobody waits for it.

use super::diagnosis::{Cause, Diagnosis};
use super::hit::Hit;
use super::job::SearchJob;
use super::order::{Order, Row, Sort};
use crate::domain::query::condition::Condition;
use crate::domain::query::options::SearchOptions;
use crate::domain::row::Table;
use crate::error::Result;
use crate::project::{Changed, Project};

/// A search, and what was found so far.
#[derive(Default)]
pub struct RunningSearch {
    /// Whether only what is written as was asked is found, and whether interviewers' turns are looked through.
    pub options: SearchOptions,
    /// The query that is being answered.
    query: String,
    job: Option<SearchJob>,
    /// The search that comes instead of that one when it is done: something has changed.
    next: Option<SearchJob>,
    /// Whether something has changed that the answer rests on.
    stale: bool,
    /// Whether searching on failed: it waits then until the query or the project is changed.
    halted: bool,
    /// The word at the end of the query, where more of it may come.
    unfinished: Option<String>,
    /// The word of which nothing was found, so that what begins with it is shown.
    begins: Option<String>,
    /// Why there is nothing.
    diagnosis: Option<Diagnosis>,
    sort: Sort,
    /// Whether headings are left out.
    flat: bool,
    /// Whether headings stand between hits that are sorted by the words beside them.
    by_word: bool,
    order: Order,
    /// How many searches there have been: another number means other hits.
    generation: usize,
    /// The journal's head that the hits were found at.
    head: i64,
}

impl RunningSearch {
    /// The query that is being answered; empty where none is.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The search itself, where something was asked.
    pub fn job(&self) -> Option<&SearchJob> {
        self.job.as_ref()
    }

    /// Another number means other hits.
    pub fn generation(&self) -> usize {
        self.generation
    }

    /// The word of which nothing was found, where what begins with it is shown instead.
    pub fn begins(&self) -> Option<&str> {
        self.begins.as_deref()
    }

    /// What keeps hits out, and how many, where that is known.
    pub fn cause(&self) -> Option<(Cause, usize)> {
        self.diagnosis.as_ref().and_then(|diagnosis| diagnosis.found)
    }

    /// By what the hits are sorted.
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// The rows of the list: hits, and headings between them.
    pub fn rows(&self) -> &[Row] {
        &self.order.rows
    }

    /// What was found so far, as much as is listed, in the order of the documents.
    pub fn hits(&self) -> &[Hit] {
        self.job.as_ref().map_or(&[], |job| &job.hits)
    }

    /// The hit of a row.
    pub fn hit_at(&self, row: usize) -> Option<Hit> {
        match self.rows().get(row)? {
            Row::Hit(at) => self.hits().get(*at).copied(),
            Row::Heading(_) => None,
        }
    }

    /// The row of a hit, where it is in the list.
    pub fn row_of(&self, hit: Hit) -> Option<usize> {
        let is_it = |other: Hit| (other.document, other.span) == (hit.document, hit.span);
        (0..self.rows().len()).find(|row| self.hit_at(*row).is_some_and(is_it))
    }

    /// Answers a query that means this; of its `unfinished` last word more may come.
    pub fn ask(
        &mut self,
        project: &Project,
        query: &str,
        condition: Condition,
        unfinished: Option<String>,
    ) -> Result<()> {
        self.forget();
        (self.query, self.unfinished) = (query.to_owned(), unfinished);
        self.begin(project, condition)
    }

    /// Asks the same once more. Errors: a name in it is gone; then there is no answer.
    pub fn again(&mut self, project: &Project) -> Result<()> {
        match self.understood(project)? {
            Some(condition) => self.begin(project, condition),
            None => Ok(()),
        }
    }

    /// Forgets what was asked; how it is asked and sorted stays.
    pub fn forget(&mut self) {
        (self.job, self.next, self.diagnosis) = (None, None, None);
        (self.begins, self.unfinished, self.stale, self.halted) = (None, None, false, false);
        self.query.clear();
        self.order = Order::by(self.sort);
        self.generation += 1;
    }

    /// Lets no more of the last word come.
    pub fn finish_word(&mut self) {
        self.unfinished = None;
    }

    /// Begins to answer, and goes on for a moment where that is quick.
    fn begin(&mut self, project: &Project, condition: Condition) -> Result<()> {
        self.start(project, condition)?;
        // Without the index even the beginning takes long enough to hold up the next key; it waits for a pause.
        if self.is_quick() { self.work(project) } else { Ok(()) }
    }

    fn is_quick(&self) -> bool {
        self.job.as_ref().is_some_and(SearchJob::is_by_index)
    }

    fn start(&mut self, project: &Project, condition: Condition) -> Result<()> {
        (self.next, self.diagnosis, self.begins) = (None, None, None);
        (self.stale, self.halted) = (false, false);
        self.job = Some(self.job_for(project, condition)?);
        self.put_in_order_anew(project);
        Ok(())
    }

    fn job_for(&mut self, project: &Project, condition: Condition) -> Result<SearchJob> {
        self.head = project.store().head();
        SearchJob::new(project, self.options.apply(condition))
    }

    /// What is being answered. Errors: a name in it is gone; then there is no answer.
    fn understood(&mut self, project: &Project) -> Result<Option<Condition>> {
        if self.query.is_empty() {
            return Ok(None);
        }
        project.understand(&self.query).map(Some).inspect_err(|_| self.forget())
    }

    /// Whether there is more to search.
    pub fn has_work(&self) -> bool {
        let goes_on = |job: &SearchJob| !job.is_done();
        let has_more = self.stale
            || self.job.as_ref().is_some_and(goes_on)
            || self.is_behind()
            || self.next.is_some()
            || self.diagnosis.as_ref().is_some_and(Diagnosis::has_work);
        has_more && !self.halted
    }

    /// Searches on for a moment. Errors: something could not be read, or a name in the query is gone. A document that
    /// cannot be read is passed by; where the search does not come on at all, it waits, as trying again at once would
    /// fail again.
    pub fn work(&mut self, project: &Project) -> Result<()> {
        let before = self.reach();
        let went = self.go_on(project);
        self.halted = went.is_err() && self.reach() == before;
        went
    }

    /// How far it has come: documents searched of what shows and of what comes instead, and hits in the list.
    fn reach(&self) -> (Option<usize>, Option<usize>, usize) {
        let searched = |job: &Option<SearchJob>| job.as_ref().map(|job| job.progress().0);
        (searched(&self.job), searched(&self.next), self.order.rows.len())
    }

    fn go_on(&mut self, project: &Project) -> Result<()> {
        if std::mem::take(&mut self.stale) {
            return self.ask_anew(project);
        }
        if self.next.is_some() {
            return self.renew(project);
        }
        if let Some(diagnosis) = &mut self.diagnosis {
            return diagnosis.go_on(project);
        }
        if self.is_behind() {
            return self.arrange(project);
        }
        let Some(job) = self.job.as_mut().filter(|job| !job.is_done()) else { return Ok(()) };
        if job.go_on(project)? {
            self.arrange(project)?;
        }
        self.diagnose(project)
    }

    /// Whether hits are found that have no place in the list yet.
    fn is_behind(&self) -> bool {
        self.order.is_behind(self.hits())
    }

    /// Goes on with the search that comes instead of the one that shows, once it has found all.
    fn renew(&mut self, project: &Project) -> Result<()> {
        let Some(mut next) = self.next.take() else { return Ok(()) };
        let went = next.go_on(project);
        if went.is_err() || !next.is_done() {
            self.next = Some(next);
            return went.map(drop);
        }
        (self.job, self.begins, self.diagnosis) = (Some(next), None, None);
        self.put_in_order_anew(project);
        self.arrange(project)?;
        self.diagnose(project)
    }

    /// Where all was searched for nothing: looks for words that begin with the one that is being typed, and then for
    /// the reason.
    fn diagnose(&mut self, project: &Project) -> Result<()> {
        if !self.job.as_ref().is_some_and(|job| job.is_done() && job.count == 0) {
            return Ok(());
        }
        let with = |sign: &str| {
            self.unfinished.as_ref().and_then(|_| project.understand(&format!("{}{sign}", self.query)).ok())
        };
        let (begun, nearly) = (with("*"), with("~"));
        if let Some(condition) = begun.clone().filter(|_| self.begins.is_none()) {
            self.job = Some(self.job_for(project, condition)?);
            self.begins = self.unfinished.clone();
            self.generation += 1;
            return if self.is_quick() { self.go_on(project) } else { Ok(()) };
        }
        self.begins = None;
        let typed: Vec<Condition> = begun.into_iter().chain(project.understand(&self.query)).collect();
        self.diagnosis = Some(Diagnosis::new(&typed, nearly, self.options));
        Ok(())
    }

    fn put_in_order_anew(&mut self, project: &Project) {
        self.sort = self.sort.still(project.model());
        self.order = Order::by(self.sort);
        self.generation += 1;
    }

    /// Puts what was found in order.
    fn arrange(&mut self, project: &Project) -> Result<()> {
        let headings = if self.sort.is_by_words() { self.by_word } else { !self.flat };
        match &self.job {
            Some(job) => self.order.take(project, &job.hits, headings),
            None => Ok(()),
        }
    }

    /// Sorts by the next thing.
    pub fn sort_otherwise(&mut self, project: &Project) -> Result<()> {
        self.sort = self.sort.next(project.model());
        self.order = Order::by(self.sort);
        self.arrange(project)
    }

    /// Leaves the headings out, or brings them in.
    pub fn turn_headings(&mut self, project: &Project) -> Result<()> {
        match self.sort.is_by_words() {
            true => self.by_word = !self.by_word,
            false => self.flat = !self.flat,
        }
        self.arrange(project)
    }

    /// Hears of a change. Where the answer rests on it, it is asked again when there is time; hits in texts that may be
    /// gone do not wait for that.
    pub fn reload(&mut self, project: &Project, changed: &Changed) {
        self.halted = false;
        let head = project.store().head();
        if head == self.head || self.query.is_empty() {
            return;
        }
        self.head = head;
        let touches = |tables: &[Table]| tables.iter().any(|table| changed.touches(*table));
        let are_new = touches(&[Table::Document, Table::Speaker]);
        // Where asking failed, there is no telling what it rests on.
        let rests = self.job.as_ref().is_none_or(SearchJob::rests_on_marks);
        let of_people = touches(&[Table::Participant, Table::Attribute, Table::AttributeValue, Table::Setting]);
        self.stale |= are_new || rests || of_people;
        if are_new {
            (self.job, self.next, self.diagnosis) = (None, None, None);
            self.put_in_order_anew(project);
        }
    }

    /// Asks what was asked before a change. What shows stays until there is a whole answer.
    fn ask_anew(&mut self, project: &Project) -> Result<()> {
        let Some(condition) = self.understood(project)? else { return Ok(()) };
        let asked = match self.job {
            None => self.start(project, condition),
            Some(_) => self.job_for(project, condition).map(|job| self.next = Some(job)),
        };
        // What could not be asked now is asked another time.
        self.stale = asked.is_err();
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;

    /// What was found, once nothing is left to do: how often, in how many rows.
    fn found(search: &mut RunningSearch, study: &Study) -> (usize, usize) {
        while search.has_work() {
            search.work(study).unwrap();
        }
        (search.hits().len(), search.rows().len())
    }

    fn asked(study: &Study, query: &str) -> RunningSearch {
        let mut search = RunningSearch::default();
        search.ask(study, query, study.understand(query).unwrap(), None).unwrap();
        search
    }

    #[test]
    fn after_a_change_what_was_found_shows_until_there_is_another_whole_answer() {
        let mut study = Study::with(&[("I01", &["Anna: Jeg var {Helse:trett}. Trett."])]);
        let mut search = asked(&study, "trett tema:Helse");
        assert_eq!(found(&mut search, &study), (2, 3));
        let (code, before) = (study.find_code("Helse").unwrap(), search.generation());
        let changed = study.remove_code(code).unwrap();
        search.reload(&study, &changed);
        assert_eq!((search.rows().len(), search.generation()), (3, before));
        assert!(search.work(&study).is_err(), "the name is gone");
        assert_eq!((search.query(), search.rows().len(), search.has_work()), ("", 0, false));
    }

    #[test]
    fn hits_are_sorted_and_headed_otherwise_without_being_searched_for_again() {
        let study = Study::with(&[("I01", &["Anna: Jeg var trett. Så trett."]), ("I02", &["Berit: Aldri trett."])]);
        let mut search = asked(&study, "trett");
        assert_eq!(found(&mut search, &study), (3, 5));
        let (last, generation) = (search.hit_at(4).unwrap(), search.generation());
        search.turn_headings(&study).unwrap();
        assert_eq!((search.rows().len(), search.row_of(last)), (3, Some(2)));
        search.sort_otherwise(&study).unwrap();
        assert_eq!((search.sort(), search.rows().len(), search.generation()), (Sort::Left, 3, generation));
    }
}
