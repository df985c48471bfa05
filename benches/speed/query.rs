//! Measurements of queries, from the typed text to data that is ready to draw, compared with other programs.

use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::Path;

use tusj::project::Project;
use tusj::project::query::TextHit;

use super::command;
use super::ground::Ground;
use super::measure::Times;
use super::others::{Fts, ripgrep};
use super::sample::Sample;

/// The most hits that fit on a screen.
const SCREENFUL: u32 = 60;
/// The number of runs for each median.
const RUNS: usize = 31;

/// The times for one query: by tusj, by ripgrep on the same text, and by FTS5 on the same turns.
pub struct Answered {
    pub here: f64,
    pub ripgrep: Option<f64>,
    pub fts: Option<f64>,
}

/// A project with its index, and the same text for the other programs.
pub struct PreparedQuery {
    sample: Sample,
    project: Project,
    fts: Fts,
}

impl PreparedQuery {
    /// Builds the index and waits for it.
    pub fn new(ground: &Ground) -> Self {
        let mut project = Project::open(&ground.sample.file, tusj::store::Mode::Read, super::sample::steady(1 << 40))
            .expect("the sample opened");
        project.start_index();
        project.index().expect("an index").wait();
        let fts = Fts::of(&project);
        Self { sample: ground.sample.clone(), project, fts }
    }

    /// A word in all text: the first screenful of hits.
    pub fn word(&self) -> Answered {
        let word = &self.sample.word;
        self.places(word, &format!(r"(?i)\b{word}\b"), word)
    }

    /// A phrase whose last word is incomplete.
    pub fn phrase(&self) -> Answered {
        self.places("\"det er f*\"", r"(?i)\bdet er f", "\"det er f\" *")
    }

    /// Words that differ by up to two letters from a given word.
    pub fn near_miss(&self) -> Answered {
        let here = self.first_places(&format!("{}~2", self.sample.word));
        Answered { here, ripgrep: None, fts: None }
    }

    /// All excerpts of a theme that contain a word, from people in a group.
    pub fn narrowed(&self) -> Answered {
        let sample = &self.sample;
        self.excerpts(&format!("tema:{} {} gruppe=veileder", sample.theme, sample.word))
    }

    /// The excerpts of the largest theme that overlap with excerpts of the second largest.
    pub fn together(&self) -> Answered {
        let sample = &self.sample;
        self.excerpts(&format!("tema:{} OVERLAPPER tema:{}", sample.theme, sample.second))
    }

    /// The excerpts of the largest theme that come before one of the second largest. Nothing is cached between runs.
    pub fn before(&self) -> Answered {
        let sample = &self.sample;
        self.excerpts(&format!("tema:{} FØR tema:{}", sample.theme, sample.second))
    }

    /// All excerpts that contain a word, as a whole process.
    pub fn excerpts_command(&self) -> Answered {
        let sample = &self.sample;
        let here = command::run_often(&["excerpts".as_ref(), &sample.file, Path::new(&sample.word), "--json".as_ref()]);
        Answered { here, ripgrep: None, fts: None }
    }

    /// A concordance of a word, as a whole process.
    pub fn search_command(&self) -> Answered {
        let sample = &self.sample;
        let here = command::run_often(&["search".as_ref(), &sample.file, Path::new(&sample.word)]);
        Answered { here, ripgrep: ripgrep(&sample.texts, &format!(r"(?i)\b{}\b", sample.word)), fts: None }
    }

    fn places(&self, query: &str, pattern: &str, fts: &str) -> Answered {
        Answered {
            here: self.first_places(query),
            ripgrep: ripgrep(&self.sample.texts, pattern),
            fts: Some(Times::of(RUNS, || assert!(self.fts.first(fts, SCREENFUL) > 0, "FTS5 finds {fts}")).median()),
        }
    }

    fn first_places(&self, query: &str) -> f64 {
        let ask = || {
            let project = &self.project;
            let condition = project.understand(query).expect("a query");
            let prepared = project.prepare(&condition).expect("an answer");
            let mut hits = 0;
            for document in project.model().documents_in_order() {
                let mut take = |place: TextHit| {
                    hits += black_box(place).hits.len();
                    if hits < SCREENFUL as usize { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
                };
                if project.each_text_hit(document, &prepared, 0, &mut take).expect("places").is_some() {
                    break;
                }
            }
            assert!(hits > 0, "{query} finds nothing");
        };
        Times::of(RUNS, ask).median()
    }

    fn excerpts(&self, query: &str) -> Answered {
        let ask = || {
            let found = self.project.understand(query).and_then(|condition| self.project.select(&condition));
            assert!(!black_box(found.expect("an answer")).is_empty(), "{query} finds nothing");
        };
        Answered { here: Times::of(RUNS, ask).median(), ripgrep: None, fts: None }
    }
}
