//! A search that runs in steps, sorts its hits as they arrive, and is repeated when something it depends on has
//! changed. The interface never waits for it.

use super::diagnosis::{Cause, Diagnosis};
use super::hit::Hit;
use super::job::SearchJob;
use super::order::{Order, Row, Sort};
use crate::domain::ids::RoundId;
use crate::domain::query::condition::Condition;
use crate::domain::query::options::SearchOptions;
use crate::domain::row::Table;
use crate::error::Result;
use crate::project::{Changed, Project};

/// A search and its results so far.
#[derive(Default)]
pub struct RunningSearch {
    /// The options: words only as written, and interviewers' turns too.
    pub options: SearchOptions,
    /// The current query.
    query: String,
    job: Option<SearchJob>,
    /// A repeated search that will replace the current one when it is complete, because something has changed.
    next: Option<SearchJob>,
    /// Whether something has changed that the results depend on.
    stale: bool,
    /// Whether a step failed. The search then waits until the query or the project changes.
    halted: bool,
    /// The last word of the query, if it may be unfinished.
    unfinished: Option<String>,
    /// The unfinished word without hits; the results are for words that start with it.
    begins: Option<String>,
    /// Why there are no hits.
    diagnosis: Option<Diagnosis>,
    sort: Sort,
    /// Whether headings are hidden.
    flat: bool,
    /// Whether there are headings between hits that are sorted by the words beside them.
    by_word: bool,
    order: Order,
    /// The number of searches so far. It changes whenever the hits change.
    generation: usize,
    /// The state of the project at the time of the search.
    state: (i64, Option<RoundId>),
}

impl RunningSearch {
    /// The current query. Empty if there is none.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The search itself, if there is a query.
    pub fn job(&self) -> Option<&SearchJob> {
        self.job.as_ref()
    }

    /// A number that changes whenever the hits change.
    pub fn generation(&self) -> usize {
        self.generation
    }

    /// The word without hits, if the results are for words that start with it.
    pub fn begins(&self) -> Option<&str> {
        self.begins.as_deref()
    }

    /// What excludes hits, and how many, if known.
    pub fn cause(&self) -> Option<(Cause, usize)> {
        self.diagnosis.as_ref().and_then(|diagnosis| diagnosis.found)
    }

    /// The order of the hits.
    pub fn sort(&self) -> Sort {
        self.sort
    }

    /// The rows of the list: hits, and headings between them.
    pub fn rows(&self) -> &[Row] {
        &self.order.rows
    }

    /// The listed hits so far, in document order.
    pub fn hits(&self) -> &[Hit] {
        self.job.as_ref().map_or(&[], |job| &job.hits)
    }

    /// The hit in a row.
    pub fn hit_at(&self, row: usize) -> Option<Hit> {
        match self.rows().get(row)? {
            Row::Hit(at) => self.hits().get(*at).copied(),
            Row::Heading(_) => None,
        }
    }

    /// The row of a hit, if it is in the list.
    pub fn row_of(&self, hit: Hit) -> Option<usize> {
        let is_it = |other: Hit| (other.document, other.span) == (hit.document, hit.span);
        (0..self.rows().len()).find(|row| self.hit_at(*row).is_some_and(is_it))
    }

    /// Starts a search for a query. `unfinished` is its last word, if it may be unfinished.
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

    /// Repeats the search. Errors: a name in the query no longer exists; then there are no results.
    pub fn again(&mut self, project: &Project) -> Result<()> {
        match self.understood(project)? {
            Some(condition) => self.begin(project, condition),
            None => Ok(()),
        }
    }

    /// Clears the query, but keeps the options and the order.
    pub fn forget(&mut self) {
        (self.job, self.next, self.diagnosis) = (None, None, None);
        (self.begins, self.unfinished, self.stale, self.halted) = (None, None, false, false);
        self.query.clear();
        self.order = Order::by(self.sort);
        self.generation += 1;
    }

    /// Treats the last word as finished.
    pub fn finish_word(&mut self) {
        self.unfinished = None;
    }

    /// Starts the search, and does a first step if that is fast.
    fn begin(&mut self, project: &Project, condition: Condition) -> Result<()> {
        self.start(project, condition)?;
        // Without the index, even the first step would delay the next key press. It waits for a pause in typing.
        if self.is_quick() { self.work(project) } else { Ok(()) }
    }

    fn is_quick(&self) -> bool {
        self.job.as_ref().is_some_and(SearchJob::is_by_index)
    }

    fn start(&mut self, project: &Project, condition: Condition) -> Result<()> {
        (self.next, self.diagnosis, self.begins) = (None, None, None);
        (self.stale, self.halted) = (false, false);
        self.job = Some(self.job_for(project, condition)?);
        self.restart_sort(project);
        Ok(())
    }

    fn job_for(&mut self, project: &Project, condition: Condition) -> Result<SearchJob> {
        self.state = project.state();
        SearchJob::new(project, self.options.apply(condition))
    }

    /// The condition being searched for. Errors: a name in it no longer exists; then there are no results.
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

    /// Does one step. Errors: something could not be read, or a name in the query no longer exists. A document that
    /// cannot be read is skipped. If no progress is possible, the search waits, since an immediate retry would fail
    /// again.
    pub fn work(&mut self, project: &Project) -> Result<()> {
        let before = self.reach();
        let went = self.go_on(project);
        self.halted = went.is_err() && self.reach() == before;
        went
    }

    /// The progress: documents searched by the current and the replacing search, and hits in the list.
    fn reach(&self) -> (Option<usize>, Option<usize>, usize) {
        let searched = |job: &Option<SearchJob>| job.as_ref().map(|job| job.progress().0);
        (searched(&self.job), searched(&self.next), self.order.rows.len())
    }

    fn go_on(&mut self, project: &Project) -> Result<()> {
        if std::mem::take(&mut self.stale) {
            return self.repeat(project);
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

    /// Whether there are hits that are not in the list yet.
    fn is_behind(&self) -> bool {
        self.order.is_behind(self.hits())
    }

    /// Switches to the replacing search once it is complete.
    fn renew(&mut self, project: &Project) -> Result<()> {
        let Some(mut next) = self.next.take() else { return Ok(()) };
        let went = next.go_on(project);
        if went.is_err() || !next.is_done() {
            self.next = Some(next);
            return went.map(drop);
        }
        (self.job, self.begins, self.diagnosis) = (Some(next), None, None);
        self.restart_sort(project);
        self.arrange(project)?;
        self.diagnose(project)
    }

    /// If a complete search has no hits: searches for words that start with the unfinished one, and then for the
    /// reason.
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

    fn restart_sort(&mut self, project: &Project) {
        self.sort = self.sort.or_default(project.model());
        self.order = Order::by(self.sort);
        self.generation += 1;
    }

    /// Sorts the hits.
    fn arrange(&mut self, project: &Project) -> Result<()> {
        let headings = if self.sort.is_by_words() { self.by_word } else { !self.flat };
        match &self.job {
            Some(job) => self.order.take(project, &job.hits, headings),
            None => Ok(()),
        }
    }

    /// Switches to the next order.
    pub fn next_sort(&mut self, project: &Project) -> Result<()> {
        self.sort = self.sort.next(project.model());
        self.order = Order::by(self.sort);
        self.arrange(project)
    }

    /// Hides or shows the headings.
    pub fn toggle_headings(&mut self, project: &Project) -> Result<()> {
        match self.sort.is_by_words() {
            true => self.by_word = !self.by_word,
            false => self.flat = !self.flat,
        }
        self.arrange(project)
    }

    /// Handles a change in the project. If the results depend on it, the search is repeated when there is time. Hits in
    /// texts that may no longer exist are removed at once.
    pub fn reload(&mut self, project: &Project, changed: &Changed) {
        self.halted = false;
        let state = project.state();
        if state == self.state || self.query.is_empty() {
            return;
        }
        self.state = state;
        let touches = |tables: &[Table]| tables.iter().any(|table| changed.touches(*table));
        let are_new = touches(&[Table::Document, Table::Speaker]);
        // If the search failed, it is unknown what it depends on.
        let rests = self.job.as_ref().is_none_or(SearchJob::rests_on_marks);
        let of_people = touches(&[Table::Participant, Table::Attribute, Table::AttributeValue, Table::Setting]);
        self.stale |= are_new || rests || of_people;
        if are_new {
            (self.job, self.next, self.diagnosis) = (None, None, None);
            self.restart_sort(project);
        }
    }

    /// Repeats the search after a change. The old results stay until the new ones are complete.
    fn repeat(&mut self, project: &Project) -> Result<()> {
        let Some(condition) = self.understood(project)? else { return Ok(()) };
        let asked = match self.job {
            None => self.start(project, condition),
            Some(_) => self.job_for(project, condition).map(|job| self.next = Some(job)),
        };
        // If that fails now, it is tried again later.
        self.stale = asked.is_err();
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;

    /// Runs a search to its end. Returns the numbers of hits and rows.
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
        search.toggle_headings(&study).unwrap();
        assert_eq!((search.rows().len(), search.row_of(last)), (3, Some(2)));
        search.next_sort(&study).unwrap();
        assert_eq!((search.sort(), search.rows().len(), search.generation()), (Sort::Left, 3, generation));
    }
}
