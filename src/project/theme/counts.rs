//! How many excerpts each row of the tree of themes has, how many people are heard in them, and how many do not count;
//! kept: after a change only the themes that it touched are counted again.

use std::collections::{BTreeSet, HashMap, HashSet};

use roaring::RoaringBitmap;

use super::Node;
use crate::analysis::count::Tally;
use crate::domain::ids::{CodeId, DocumentId};
use crate::domain::query::condition::Condition;
use crate::domain::row::Table;
use crate::error::Result;
use crate::project::{Changed, Project};

/// What has happened since counting last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum News {
    /// Nothing that is known of has changed.
    Nothing,
    /// Marks have.
    Marks {
        /// In these documents.
        documents: BTreeSet<DocumentId>,
        /// Whether excerpts themselves are among them, and not only what is on them.
        excerpts: bool,
    },
    /// Anything may have.
    Anything,
}

impl News {
    /// Takes one more committed change in.
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

/// What was counted for a row, and over which excerpts.
#[derive(Clone, Debug, Default)]
struct Counted {
    over: RoaringBitmap,
    tally: Tally,
}

/// The counts of every row of the tree.
#[derive(Default)]
pub struct Counts {
    /// Where each code hung, and the excerpts that had it, when counting last.
    own: HashMap<CodeId, (Option<CodeId>, RoaringBitmap)>,
    counted: HashMap<Node, Counted>,
    narrowed: Option<Narrowed>,
}

/// What the list is narrowed to, the excerpts that meet it, and what was counted of them for each row.
struct Narrowed {
    condition: Condition,
    set: RoaringBitmap,
    counted: HashMap<Node, Tally>,
}

impl Counts {
    /// What was counted for a row.
    pub fn of(&self, node: Node) -> Tally {
        self.counted.get(&node).map(|counted| counted.tally).unwrap_or_default()
    }

    /// What was counted for a row of the excerpts that meet the condition.
    pub fn of_narrowed(&self, node: Node) -> Tally {
        self.narrowed.as_ref().and_then(|narrowed| narrowed.counted.get(&node)).copied().unwrap_or_default()
    }

    /// Counts, for these rows, the excerpts that meet a condition, if they are not counted already.
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

    /// Counts again what the news touched.
    pub fn update(&mut self, project: &Project, news: &News) -> Result<()> {
        let book = &project.model().codebook;
        self.narrowed = None;
        let mut touched = self.learn(project);
        match news {
            News::Nothing | News::Marks { excerpts: false, .. } => {}
            // An excerpt with other borders can be another's words.
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

    /// Compares the codes with what was known of them. Returns those whose own excerpts or place have changed, and
    /// those that they hung under before.
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
