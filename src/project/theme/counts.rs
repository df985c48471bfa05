//! The counts of each row in the tree of themes: excerpts, people who speak in them, and excerpts that do not count.
//!
//! The counts are cached. After a change, only the themes that it affects are counted again.

use std::collections::{BTreeSet, HashMap, HashSet};

use roaring::RoaringBitmap;

use super::Node;
use crate::analysis::count::Tally;
use crate::domain::ids::{CodeId, DocumentId};
use crate::domain::query::condition::Condition;
use crate::domain::row::Table;
use crate::error::Result;
use crate::project::{Changed, Project};

/// What has changed since the last count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum News {
    /// No change is known.
    Nothing,
    /// Only excerpts, and what is on them.
    Marks {
        /// The documents that they are in.
        documents: BTreeSet<DocumentId>,
        /// Whether excerpts were added, removed or resized. If not, only what is on them changed.
        excerpts: bool,
    },
    /// Anything may have changed.
    Anything,
}

impl News {
    /// Adds a committed change.
    pub fn add(&mut self, changed: &Changed) {
        let people = [Table::Document, Table::Speaker, Table::Participant, Table::Round];
        let of_people = people.into_iter().any(|table| changed.touches(table));
        *self = match std::mem::replace(self, News::Anything) {
            News::Anything => News::Anything,
            _ if of_people => News::Anything,
            News::Nothing => {
                News::Marks { documents: changed.documents.clone(), excerpts: changed.touches(Table::Excerpt) }
            }
            News::Marks { mut documents, excerpts } => {
                documents.extend(&changed.documents);
                News::Marks { documents, excerpts: excerpts || changed.touches(Table::Excerpt) }
            }
        };
    }
}

/// What a screen has to count again. Changes are noted when they happen, and counted when the screen is shown.
#[derive(Clone, Debug, Default)]
pub struct Following {
    /// The changes since the last count. `None` if they are not known one by one.
    news: Option<News>,
    /// The journal's head that they lead to.
    head: i64,
}

impl Following {
    /// What has changed since the last count.
    pub fn news(&self) -> News {
        self.news.clone().unwrap_or(News::Anything)
    }

    /// Everything has been counted.
    pub fn caught_up(&mut self, project: &Project) {
        (self.news, self.head) = (Some(News::Nothing), project.store().head());
    }

    /// Notes a change.
    pub fn note(&mut self, project: &Project, changed: &Changed) {
        let head = project.store().head();
        let is_nothing = changed.seq == 0 && head == self.head && changed.tables.is_empty();
        if self.news.is_none() || is_nothing {
            return;
        }
        // Another round may be current now, with another codebook.
        let next = changed.seq == head && head == self.head + 1 && !changed.touches(Table::Round);
        self.head = head;
        match &mut self.news {
            Some(news) if next => news.add(changed),
            news => *news = None,
        }
    }
}

/// The counts of a row, and the excerpts that were counted.
#[derive(Clone, Debug, Default)]
struct Counted {
    over: RoaringBitmap,
    tally: Tally,
}

/// The counts of every row of the tree.
#[derive(Default)]
pub struct Counts {
    /// The parent of each code and the excerpts with the code, at the last count.
    own: HashMap<CodeId, (Option<CodeId>, RoaringBitmap)>,
    counted: HashMap<Node, Counted>,
    narrowed: Option<Narrowed>,
}

/// A filter on the list: its condition, the excerpts that meet it, and their counts for each row.
struct Narrowed {
    condition: Condition,
    set: RoaringBitmap,
    counted: HashMap<Node, Tally>,
}

impl Counts {
    /// The counts of a row.
    pub fn of(&self, node: Node) -> Tally {
        self.counted.get(&node).map(|counted| counted.tally).unwrap_or_default()
    }

    /// The counts of a row, of the excerpts that meet the filter only.
    pub fn of_narrowed(&self, node: Node) -> Tally {
        self.narrowed.as_ref().and_then(|narrowed| narrowed.counted.get(&node)).copied().unwrap_or_default()
    }

    /// Counts the excerpts that meet a condition for these rows, unless that is done already.
    pub fn count_narrowed(
        &mut self,
        project: &Project,
        condition: &Condition,
        nodes: impl Iterator<Item = Node>,
    ) -> Result<()> {
        if self.narrowed.as_ref().is_none_or(|narrowed| narrowed.condition != *condition) {
            let (condition, set) = (condition.clone(), project.select(condition)?);
            self.narrowed = Some(Narrowed { condition, set, counted: HashMap::new() });
        }
        let Some(Narrowed { set, counted, .. }) = &mut self.narrowed else { return Ok(()) };
        let model = project.model();
        for node in nodes {
            counted.entry(node).or_insert_with(|| {
                project.tally(&match node {
                    Node::All => set.clone(),
                    Node::Code(code) => &*set & model.by_owner.coded_with_any(&model.codebook.theme(code)),
                    Node::Uncoded => &*set - project.coded(),
                })
            });
        }
        Ok(())
    }

    /// Counts the rows again that the changes affect.
    pub fn update(&mut self, project: &Project, news: &News) -> Result<()> {
        let book = &project.model().codebook;
        self.narrowed = None;
        let mut touched = self.learn(project);
        match news {
            News::Nothing | News::Marks { excerpts: false, .. } => {}
            // An excerpt with other borders can be in the words of another speaker.
            News::Marks { documents, excerpts: true } => touched.extend(codes_in(project, documents)),
            News::Anything => {
                touched.extend(book.in_order().iter().map(|(code, _)| *code));
                self.counted.clear();
            }
        }
        let above: Vec<CodeId> = touched.iter().flat_map(|code| book.ancestors(*code)).collect();
        touched.extend(above);
        for code in touched.into_iter().filter(|code| book.get(*code).is_some()) {
            let over = project.select(&Condition::Coded(book.theme(code)))?;
            self.count(project, Node::Code(code), over);
        }
        let all = project.select(&Condition::All(Vec::new()))?;
        let uncoded = &all - project.coded();
        let altered = matches!(news, News::Marks { excerpts: true, .. });
        for (node, over) in [(Node::All, all), (Node::Uncoded, uncoded)] {
            if altered || self.counted.get(&node).is_none_or(|counted| counted.over != over) {
                self.count(project, node, over);
            }
        }
        Ok(())
    }

    fn count(&mut self, project: &Project, node: Node, over: RoaringBitmap) {
        let tally = project.tally(&over);
        self.counted.insert(node, Counted { over, tally });
    }

    /// Compares the codes with the last count. Returns those whose own excerpts or parent have changed, and their former
    /// parents.
    fn learn(&mut self, project: &Project) -> HashSet<CodeId> {
        let model = project.model();
        let mut touched = HashSet::new();
        let known = std::mem::take(&mut self.own);
        let gone = known.iter().filter(|(code, _)| model.codebook.get(**code).is_none());
        touched.extend(gone.filter_map(|(code, (parent, _))| {
            self.counted.remove(&Node::Code(*code));
            *parent
        }));
        let none = RoaringBitmap::new();
        for (code, _) in model.codebook.in_order() {
            let parent = model.codebook.get(*code).and_then(|c| c.parent);
            let own = model.by_owner.coded(*code).unwrap_or(&none);
            match known.get(code) {
                Some((before, bits)) if *before == parent && bits == own => {}
                Some((before, _)) => touched.extend(before.iter().copied().chain([*code])),
                None => touched.extend([*code]),
            }
            self.own.insert(*code, (parent, own.clone()));
        }
        touched
    }
}

fn codes_in<'a>(project: &'a Project, documents: &'a BTreeSet<DocumentId>) -> impl Iterator<Item = CodeId> + 'a {
    let excerpts = documents.iter().flat_map(|id| project.model().by_owner.excerpts(*id));
    excerpts.flat_map(|id| project.codings_on(id)).map(|coding| coding.code)
}
