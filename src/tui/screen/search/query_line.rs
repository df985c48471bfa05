//! Asking: what is typed becomes a search, which goes on piece by piece, and is asked again when the project changes.
//! Nobody waits for it.

use std::collections::HashSet;

use super::diagnosis::Diagnosis;
use super::job::SearchJob;
use super::order::{Order, Row};
use super::{Focus, Hit, Search};
use crate::domain::query::condition::Condition;
use crate::domain::query::options::SearchOptions;
use crate::domain::row::Table;
use crate::error::{Error, Result};
use crate::project::query::diagnosis::{causes, unfinished};
use crate::project::{Changed, Project};
use crate::search::parse::hints::hint;
use crate::tui::outcome::Outcome;
use crate::tui::screen::completing::Completing;
use crate::tui::widget::input::Input;
use crate::tui::widget::list::ListAt;

impl Search {
    /// Answers what is typed; where that cannot be understood, what was answered before stays.
    pub(super) fn ask(&mut self, project: &Project) -> Outcome {
        (self.wrong, self.insisted) = (None, false);
        if self.input.text().trim().is_empty() {
            self.forget();
            return Outcome::Done;
        }
        match project.understand(self.input.text()) {
            Ok(condition) => {
                self.forget();
                self.answered = self.input.text().to_owned();
                self.hint = hint(&self.answered);
                self.unfinished = unfinished(self.input.text(), self.input.cursor());
                self.begin(project, condition)
            }
            Err(wrong @ Error::Query(_)) => {
                self.wrong = Some(wrong);
                Outcome::Done
            }
            Err(other) => Outcome::Failed(other),
        }
    }

    /// Answers a query that was typed some other time, asked as it was then, and goes to what is found.
    pub fn run(&mut self, project: &Project, query: &str, options: SearchOptions) -> Outcome {
        (self.input, self.options) = (Input::new(query), options);
        self.completing = Completing::default();
        let reply = self.ask(project);
        self.unfinished = None;
        self.focus = if self.wrong.is_none() { Focus::List } else { Focus::Line };
        self.step(0);
        reply
    }

    pub(super) fn forget(&mut self) {
        (self.hunt, self.next, self.why, self.list) = (None, None, None, ListAt::default());
        (self.begins, self.unfinished, self.stale, self.halted) = (None, None, false, false);
        (self.shows_silent, self.silent) = (false, None);
        self.answered.clear();
        self.hint = None;
        self.order.rows.clear();
        self.chosen.clear();
    }

    /// Begins to answer, and goes on for a moment where that is quick.
    fn begin(&mut self, project: &Project, condition: Condition) -> Outcome {
        let begun = self.start(project, condition).and_then(|()| {
            // Without the index even the beginning takes long enough to hold up the next key; it waits for a pause.
            let is_quick = self.hunt.as_ref().is_some_and(SearchJob::is_by_index);
            if is_quick { self.work(project) } else { Ok(()) }
        });
        begun.map_or_else(Outcome::Failed, |()| Outcome::Done)
    }

    fn start(&mut self, project: &Project, condition: Condition) -> Result<()> {
        (self.next, self.why, self.begins) = (None, None, None);
        (self.stale, self.halted) = (false, false);
        self.hunt = Some(self.hunt_for(project, condition)?);
        self.put_in_order_anew(project);
        Ok(())
    }

    fn hunt_for(&mut self, project: &Project, condition: Condition) -> Result<SearchJob> {
        self.head = project.store().head();
        SearchJob::new(project, self.options.apply(condition))
    }

    /// Asks the query that is being answered once more; place and chosen hits stay.
    pub(super) fn again(&mut self, project: &Project) -> Outcome {
        match self.understood(project) {
            Some(condition) => self.begin(project, condition),
            None => Outcome::Done,
        }
    }

    /// What is being answered. A name in it may be gone; then there is no answer, and why is said.
    fn understood(&mut self, project: &Project) -> Option<Condition> {
        if self.answered.is_empty() {
            return None;
        }
        match project.understand(&self.answered) {
            Ok(condition) => Some(condition),
            Err(wrong) => {
                self.forget();
                self.wrong = Some(wrong).filter(|_| !self.input.is_empty());
                None
            }
        }
    }

    /// Whether there is more to search.
    pub fn has_work(&self) -> bool {
        let goes_on = |hunt: &Option<SearchJob>| hunt.as_ref().is_some_and(|hunt| !hunt.is_done());
        let has_more = self.stale
            || goes_on(&self.hunt)
            || self.is_behind()
            || self.next.is_some()
            || self.why.as_ref().is_some_and(Diagnosis::has_work);
        has_more && !self.halted
    }

    /// Searches on for a moment. Errors: something could not be read. A document that cannot is passed by; where the
    /// search does not come on at all, it waits, as trying again at once would fail again.
    pub fn work(&mut self, project: &Project) -> Result<()> {
        let before = self.reach();
        let went = self.go_on(project);
        self.halted = went.is_err() && self.reach() == before;
        went
    }

    /// How far it has come: documents searched of what shows and of what comes instead, and hits in the list.
    fn reach(&self) -> (Option<usize>, Option<usize>, usize) {
        let searched = |hunt: &Option<SearchJob>| hunt.as_ref().map(|hunt| hunt.progress().0);
        (searched(&self.hunt), searched(&self.next), self.order.rows.len())
    }

    fn go_on(&mut self, project: &Project) -> Result<()> {
        if std::mem::take(&mut self.stale) {
            return self.ask_anew(project);
        }
        if self.next.is_some() {
            return self.renew(project);
        }
        if let Some(why) = &mut self.why {
            return why.go_on(project);
        }
        if self.is_behind() {
            return self.arrange(project);
        }
        let Some(hunt) = self.hunt.as_mut().filter(|hunt| !hunt.is_done()) else { return Ok(()) };
        if hunt.go_on(project)? {
            self.arrange(project)?;
        }
        self.let_go_of_lost();
        self.look_why(project)
    }

    /// Whether hits are found that have no place in the list yet.
    fn is_behind(&self) -> bool {
        self.hunt.as_ref().is_some_and(|hunt| self.order.is_behind(&hunt.hits))
    }

    /// Goes on with the search that comes instead of the one that shows, once it has found all.
    fn renew(&mut self, project: &Project) -> Result<()> {
        let Some(mut next) = self.next.take() else { return Ok(()) };
        let went = next.go_on(project);
        if went.is_err() || !next.is_done() {
            self.next = Some(next);
            return went.map(drop);
        }
        let here = self.hit_at(self.list.at);
        (self.hunt, self.begins, self.why) = (Some(next), None, None);
        self.put_in_order_anew(project);
        self.arrange(project)?;
        self.go_to_hit(here);
        self.let_go_of_lost();
        self.look_why(project)
    }

    /// Chosen hits that are no longer found are chosen no more: whatever is done then is done to the one at the cursor.
    fn let_go_of_lost(&mut self) {
        let Some(hunt) = self.hunt.as_ref().filter(|hunt| hunt.is_done() && !self.chosen.is_empty()) else { return };
        let found: HashSet<_> = hunt.hits.iter().map(|hit| (hit.document, hit.span)).collect();
        self.chosen.retain(|key| found.contains(key));
    }

    /// Where all was searched for nothing: looks for words that begin with the one that is being typed, and then for
    /// the reason.
    fn look_why(&mut self, project: &Project) -> Result<()> {
        if !self.hunt.as_ref().is_some_and(|hunt| hunt.is_done() && hunt.count == 0) {
            return Ok(());
        }
        let with = |sign: &str| {
            self.unfinished.as_ref().and_then(|_| project.understand(&format!("{}{sign}", self.answered)).ok())
        };
        let (begun, nearly) = (with("*"), with("~"));
        if let Some(condition) = begun.clone().filter(|_| self.begins.is_none()) {
            self.hunt = Some(self.hunt_for(project, condition)?);
            (self.silent, self.begins) = (None, self.unfinished.clone());
            return if self.hunt.as_ref().is_some_and(SearchJob::is_by_index) { self.go_on(project) } else { Ok(()) };
        }
        self.begins = None;
        let typed: Vec<Condition> = begun.into_iter().chain(project.understand(&self.answered)).collect();
        self.why = Some(Diagnosis::new(causes(&typed, nearly, self.options)));
        Ok(())
    }

    fn put_in_order_anew(&mut self, project: &Project) {
        self.sort = self.sort.still(project.model());
        (self.order, self.silent) = (Order::by(self.sort), None);
    }

    /// Puts what was found in order. Whoever has gone down into the list stays at their hit.
    pub(super) fn arrange(&mut self, project: &Project) -> Result<()> {
        let here = self.hit_at(self.list.at).filter(|_| self.focus == Focus::List && self.list.at > 1);
        let headings = if self.sort.is_by_words() { self.by_word } else { !self.flat };
        let Some(hunt) = &self.hunt else { return Ok(()) };
        self.order.take(project, &hunt.hits, headings)?;
        self.go_to_hit(here);
        Ok(())
    }

    /// Goes to a hit, where it is in the list.
    pub(super) fn go_to_hit(&mut self, hit: Option<Hit>) {
        let Some(hit) = hit.filter(|hit| self.hit_at(self.list.at) != Some(*hit)) else { return };
        let hits = self.hunt.as_ref().map_or(&[][..], |hunt| &hunt.hits);
        let is_it = |row: &Row| match row {
            Row::Hit(at) => hits.get(*at).is_some_and(|h| (h.document, h.span) == (hit.document, hit.span)),
            Row::Heading(_) => false,
        };
        if let Some(row) = self.order.rows.iter().position(is_it) {
            self.list.go(row);
        }
    }

    /// Hears of a change. Where the answer rests on it, it is asked again when there is time; hits in texts that may be
    /// gone do not wait for that.
    pub fn reload(&mut self, project: &Project, changed: &Changed) -> Result<()> {
        self.halted = false;
        let head = project.store().head();
        if head == self.head || self.answered.is_empty() {
            return Ok(());
        }
        self.head = head;
        let touches = |tables: &[Table]| tables.iter().any(|table| changed.touches(*table));
        let are_new = touches(&[Table::Document, Table::Speaker]);
        // Where asking failed, there is no telling what it rests on.
        let rests = self.hunt.as_ref().is_none_or(SearchJob::rests_on_marks);
        let of_people = touches(&[Table::Participant, Table::Attribute, Table::AttributeValue, Table::Setting]);
        if !(are_new || rests || of_people) {
            return Ok(());
        }
        self.stale = true;
        if are_new {
            (self.hunt, self.next, self.why) = (None, None, None);
            self.put_in_order_anew(project);
        }
        Ok(())
    }

    /// Asks what was asked before a change. What shows stays until there is a whole answer.
    fn ask_anew(&mut self, project: &Project) -> Result<()> {
        let Some(condition) = self.understood(project) else { return Ok(()) };
        let asked = match self.hunt {
            None => self.start(project, condition),
            Some(_) => self.hunt_for(project, condition).map(|hunt| self.next = Some(hunt)),
        };
        // What could not be asked now is asked another time.
        self.stale = asked.is_err();
        asked
    }
}
