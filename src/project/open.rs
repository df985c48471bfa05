//! Opens a project, and creates a new one.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use super::name::{named, tidy};
use super::query::dialect_of;
use super::refresh::Memory;
use super::session::Session;
use super::texts::Texts;
use super::{Context, Project};
use crate::domain::change::ChangeScope;
use crate::domain::colour::{Colour, ColourSet, STANDARD_COLOURS};
use crate::domain::ids::{CoderId, ColourId, ColourSetId, RoundId};
use crate::domain::round::{Coder, Round};
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::store::commit::CommitKind;
use crate::store::{Mode, Store};
use crate::words::Words;
use crate::words::kind::standard_pen;

/// What a new project holds from the start.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewProject {
    /// The first coder's name or initials.
    pub coder: String,
    /// The name of its colour set.
    pub colour_set: String,
    /// Its pens: name and `0xRRGGBB`. The first nine get the digits 1 to 9.
    pub pens: Vec<(String, u32)>,
}

impl NewProject {
    /// The default: one coder and the standard pens, with names in the language of `words`.
    pub fn default_for(words: &Words, coder: Option<&str>) -> Self {
        let coder = coder.map(tidy).filter(|name| !name.is_empty());
        Self {
            coder: coder.unwrap_or_else(|| words.say("first-coder").into_owned()),
            colour_set: words.say("first-colour-set").into_owned(),
            pens: STANDARD_COLOURS.iter().map(|pen| (standard_pen(words, pen).to_owned(), pen.rgb)).collect(),
        }
    }
}

impl Project {
    /// Opens the project at `path`. A project that cannot be written is opened for reading only.
    pub fn open(path: &Path, mode: Mode, context: Context) -> Result<Self> {
        Self::of(Store::open(path, mode)?, context)
    }

    /// Whether the program was interrupted in the middle of an act the last time, which was then taken back.
    pub fn was_interrupted(&self) -> bool {
        self.store.was_interrupted()
    }

    /// Creates a project at `path`. Errors: the path exists already, the folder cannot be written, or a name is empty.
    /// In that case no new file is left at `path`.
    pub fn create(path: &Path, new_project: &NewProject, context: Context) -> Result<Self> {
        let store = Store::create(path)?;
        let made = Self::of_empty(store, context).and_then(|mut project| {
            let step = project.first_step(new_project)?;
            project.commit_with(step, &[], CommitKind::Creation)?;
            Ok(project)
        });
        // The file was created above, so it may be removed. Half a project would block the next attempt.
        made.inspect_err(|_| drop(std::fs::remove_file(path)))
    }

    fn of(store: Store, context: Context) -> Result<Self> {
        let project = Self::of_empty(store, context)?;
        if project.model.coders.get(project.coder).is_none() {
            return Err(Error::Damaged { what: "coder".to_owned() });
        }
        Ok(project)
    }

    fn of_empty(mut store: Store, context: Context) -> Result<Self> {
        let Memory { model, last_ids, version } = store.read_snapshot(Memory::read)?;
        let coder = model.coders.iter().next().map_or(CoderId(1), |coder| coder.id);
        let texts = Texts::default();
        let seen_version = version;
        let session = Session::after(store.last_step());
        Ok(Self {
            dialect: dialect_of(&model),
            store,
            model,
            texts,
            context,
            coder,
            last_ids,
            seen_version,
            is_stale: false,
            index: None,
            vocabulary: Arc::default(),
            uncounted: RefCell::default(),
            corpus: RefCell::default(),
            session,
        })
    }

    fn first_step(&mut self, new_project: &NewProject) -> Result<Step> {
        let names = new_project.pens.iter().map(|(name, _)| name).chain([&new_project.coder, &new_project.colour_set]);
        names.into_iter().try_for_each(|name| named(name).map(drop))?;
        let mut step = Step::new(ActKind::ProjectMade);
        let coder: CoderId = self.id_for::<Coder>();
        step.add(&Coder { id: coder, uuid: self.uuid(), name: new_project.coder.clone() }, ChangeScope::NONE);
        let colour_set: ColourSetId = self.id_for::<ColourSet>();
        step.add(&ColourSet { id: colour_set, name: new_project.colour_set.clone() }, ChangeScope::NONE);
        for (n, (name, rgb)) in (1_i64..).zip(&new_project.pens) {
            let id: ColourId = self.id_for::<Colour>();
            let digit = (n <= 9).then_some(n);
            step.add(&Colour { id, colour_set, name: name.clone(), rgb: i64::from(*rgb), digit }, ChangeScope::NONE);
        }
        let id: RoundId = self.id_for::<Round>();
        let round = Round {
            id,
            uuid: self.uuid(),
            number: 1,
            name: String::new(),
            colour_set,
            closed_at: None,
            origin: None,
            began_at: self.now(),
        };
        step.add(&round, ChangeScope::NONE);
        Ok(step)
    }
}
