//! The ways of three students, told as tests: each codes the sample's interviews as it is done in theses, through the
//! public verbs alone. At the end nothing is lost, every number of the way from codes to themes adds up, and undoing
//! everything gives the empty project back, row for row.

mod in_vivo_first;
mod three_rounds;
mod two_forms;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Deref, DerefMut};

use crate::analysis::journey::Journey;
use crate::domain::ids::{CodeId, ExcerptId, RoundId};
use crate::error::Error;
use crate::project::round::{NewRound, RoundStart};
use crate::project::sample::SampleRow;
use crate::project::testing::{Study, assert_sound, memory, rows};

/// A student with the sample's interviews, who remembers the project as it was when it was empty.
struct Student {
    study: Study,
    /// All rows and everything in memory, before the interviews were imported.
    empty: (String, String),
}

impl Student {
    /// A student who has imported the interviews.
    fn new() -> Self {
        let mut study = Study::new();
        let empty = (rows(study.store()), memory(study.model()));
        study.import_sample().unwrap();
        Self { study, empty }
    }

    /// The passages of the sample, with the codes that the sample gives them.
    fn passages(&self) -> Vec<SampleRow> {
        self.sample_rows().unwrap()
    }

    /// The code at a path in the current round.
    fn code(&self, path: &str) -> CodeId {
        self.find_code(path).unwrap_or_else(|why| panic!("{path}: {why:?}"))
    }

    fn codes(&self, paths: &[&str]) -> Vec<CodeId> {
        paths.iter().map(|path| self.code(path)).collect()
    }

    /// Begins a round with a copy of the current one, and closes that one.
    fn begin_with_copy(&mut self, name: &str) -> RoundId {
        let from = self.current_round().unwrap();
        let new = NewRound { name: name.to_owned(), ..NewRound::new(from, RoundStart::Copy) };
        let round = self.begin_round(&new).unwrap().0;
        self.close_round(from).unwrap();
        round
    }

    /// Begins an empty round beside the current one.
    fn begin_empty(&mut self, name: &str) -> RoundId {
        let from = self.current_round().unwrap();
        let new = NewRound { name: name.to_owned(), ..NewRound::new(from, RoundStart::Empty) };
        self.begin_round(&new).unwrap().0
    }

    /// The paths of the codes of the current round, in order.
    fn tree(&self) -> Vec<String> {
        let book = &self.model().codebook;
        book.in_order().iter().map(|(code, _)| book.path(*code)).collect()
    }

    /// The codings of a round, as passages with their codes: each passage by document and span, each code by path.
    fn coded_in(&self, round: RoundId) -> BTreeMap<(i64, usize, usize), BTreeSet<String>> {
        let model = self.model();
        let mut coded: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for id in model.by_owner.in_round(round).iter().map(ExcerptId::of_bit) {
            let excerpt = model.excerpts.get(id).unwrap();
            let codes = self.codings_on(id).map(|coding| model.codebook.path(coding.code));
            let place = (excerpt.document.0, excerpt.start_byte, excerpt.end_byte);
            coded.entry(place).or_default().extend(codes);
        }
        coded.retain(|_, codes| !codes.is_empty());
        coded
    }

    /// Asserts that every number of the way between two rounds adds up. Returns the way.
    fn adds_up(&self, old: RoundId, new: RoundId) -> Journey {
        let journey = self.journey(old, new).unwrap();
        for one in &journey.departures {
            assert_eq!(one.kept + one.left, one.code.own, "{}", one.code.path());
            assert_eq!(journey.passages_kept(one.code.code).len(), one.kept);
        }
        for one in &journey.arrivals {
            let under: BTreeSet<_> = journey.passages_under(one.theme.code).into_iter().collect();
            assert_eq!(under.len(), one.theme.excerpts, "{}", one.theme.path());
            let from = |source| journey.passages_from(source, one.theme.code);
            let mut all: BTreeSet<_> = from(None).into_iter().collect();
            assert_eq!(all.len(), one.new);
            for (source, excerpts) in &one.sources {
                let behind = from(Some(*source));
                assert_eq!(behind.len(), *excerpts);
                all.extend(behind);
            }
            assert_eq!(all, under, "every excerpt of {} comes from somewhere or is new", one.theme.path());
        }
        let [both, before, after] = journey.coded().map(|passages| passages.len());
        let coded = |round| {
            let ids = self.model().by_owner.in_round(round).iter().map(ExcerptId::of_bit);
            ids.filter(|id| self.model().counted(*id).is_some() && self.codings_on(*id).next().is_some()).count()
        };
        assert_eq!((both + before, both + after), (coded(old), coded(new)));
        journey
    }

    /// Undoes everything and asserts that the project is empty again; then redoes it and asserts that all is back.
    #[track_caller]
    fn undo_everything_and_redo_it(mut self) {
        assert_sound(&self.study);
        let end = rows(self.store());
        let mut undone = 0;
        loop {
            match self.undo() {
                Ok(_) => undone += 1,
                Err(why) => break assert_eq!(why, Error::NothingToUndo),
            }
        }
        assert_eq!((rows(self.store()), memory(self.model())), self.empty);
        assert_sound(&self.study);
        for _ in 0..undone {
            self.redo().unwrap();
        }
        assert_eq!(rows(self.store()), end);
        assert_sound(&self.study);
    }
}

impl Deref for Student {
    type Target = Study;
    fn deref(&self) -> &Study {
        &self.study
    }
}

impl DerefMut for Student {
    fn deref_mut(&mut self) -> &mut Study {
        &mut self.study
    }
}
