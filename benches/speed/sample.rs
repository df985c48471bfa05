//! The two sample projects for all measurements. They are generated once and cached in `target/bench`.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use tusj::domain::colour::STANDARD_COLOURS;
use tusj::domain::ids::{Moment, Uuid};
use tusj::project::document::Incoming;
use tusj::project::open::NewProject;
use tusj::project::participant::ParticipantDetails;
use tusj::project::{Context, Project};

use super::codes::{Codes, Levels};
use super::docx;
use super::interview::{Maker, Measure};
use super::random::Random;
use super::vocabulary::Vocabulary;

/// Raise this when the generator changes, so that the cached samples are rebuilt.
const VERSION: u32 = 3;

/// The size of a project.
pub struct Shape {
    /// Its name in the table.
    pub name: &'static str,
    interviews: usize,
    words: usize,
    excerpts: usize,
    levels: Levels,
    /// The first interview, which is longer and has more excerpts than the others. Used for measuring the Read screen.
    longest: Measure,
}

/// The size of a student's project.
pub const THESIS: Shape = Shape {
    name: "thesis",
    interviews: 18,
    words: 130_000,
    excerpts: 1_500,
    levels: Levels { top: 4, middle: 8, bottom: 36 },
    longest: Measure { words: 20_000, excerpts: 300 },
};

/// The size of an archive of interviews.
pub const LARGE: Shape = Shape {
    name: "large",
    interviews: 1_000,
    words: 10_000_000,
    excerpts: 100_000,
    levels: Levels { top: 10, middle: 40, bottom: 250 },
    longest: Measure { words: 60_000, excerpts: 2_000 },
};

/// A generated project, and what is needed to query it.
#[derive(Clone)]
pub struct Sample {
    /// Its file.
    pub file: PathBuf,
    /// The folder with its transcripts as .docx.
    pub transcripts: PathBuf,
    /// The theme with the most excerpts.
    pub theme: String,
    /// The theme with the second most excerpts.
    pub second: String,
    /// The interviews as text files.
    pub texts: PathBuf,
    /// A word of medium frequency.
    pub word: String,
}

impl Sample {
    /// Whether it has transcripts as .docx.
    pub fn has_transcripts(&self) -> bool {
        std::fs::read_dir(&self.transcripts).is_ok_and(|mut files| files.next().is_some())
    }
}

/// The sample of a shape. Generates it if it is not cached.
pub fn sample(shape: &Shape) -> Sample {
    let vocabulary = Vocabulary::new();
    let codes = Codes::new(&vocabulary, shape.levels);
    let folder = cache().join(format!("{}-{VERSION}", shape.name));
    let sample = Sample {
        file: folder.join("sample.tusj"),
        transcripts: folder.join("transcripts"),
        theme: codes.greatest().to_owned(),
        second: codes.second().to_owned(),
        texts: folder.join("texts"),
        word: vocabulary.invented(300).to_owned(),
    };
    if !folder.is_dir() {
        // Generated in a temporary folder and then renamed, so that an incomplete sample is never used.
        let unfinished = folder.with_extension("unfinished");
        let _ = std::fs::remove_dir_all(&unfinished);
        std::fs::create_dir_all(&unfinished).expect("a folder for the samples");
        make(shape, &vocabulary, &codes, &unfinished);
        std::fs::rename(&unfinished, &folder).expect("the finished sample in its place");
    }
    sample
}

/// The folder for cached samples.
pub fn cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench")
}

fn make(shape: &Shape, vocabulary: &Vocabulary, codes: &Codes, folder: &Path) {
    let mut project = Project::create(&folder.join("sample.tusj"), &new_project(), steady(1)).expect("a new project");
    for path in codes.paths() {
        project.add_code(path).expect("a new code");
    }
    let transcripts = folder.join("transcripts");
    let texts = folder.join("texts");
    for folder in [&transcripts, &texts] {
        std::fs::create_dir_all(folder).expect("a folder for the transcripts");
    }
    let mut maker = Maker { vocabulary, codes, random: Random::seeded(shape.words as u64) };
    for (incoming, described) in interviews(shape, &mut maker) {
        if shape.interviews < 100 {
            docx::write(&incoming.transcript, &transcripts.join(&incoming.source)).expect("a transcript written");
        }
        std::fs::write(texts.join(&incoming.source).with_extension("txt"), &incoming.transcript.text)
            .expect("a text written");
        project.import(&[incoming], &[described]).expect("an interview brought in");
    }
}

/// Iterates over the interviews, so that they are not all in memory at once.
fn interviews<'a>(shape: &Shape, maker: &'a mut Maker) -> impl Iterator<Item = (Incoming, ParticipantDetails)> + 'a {
    let Shape { interviews, words, excerpts, longest, .. } = *shape;
    (1..=interviews).map(move |number| {
        let share = |all: usize, longest: usize| {
            let rest = all - longest;
            let (each, more) = (rest / (interviews - 1), rest % (interviews - 1));
            each + usize::from(number - 2 < more)
        };
        let measure = match number {
            1 => longest,
            _ => Measure { words: share(words, longest.words), excerpts: share(excerpts, longest.excerpts) },
        };
        maker.interview(number, measure)
    })
}

fn new_project() -> NewProject {
    let pens = STANDARD_COLOURS.iter().map(|pen| (pen.names[1].to_owned(), pen.rgb)).collect();
    NewProject { coder: "RH".to_owned(), colour_set: "Penner".to_owned(), pens }
}

/// A deterministic context: the clock advances by itself, and identifiers are counted from `first`.
pub fn steady(first: u64) -> Context {
    let count = Rc::new(Cell::new(first));
    let next = move || count.replace(count.get() + 1);
    let (time, name) = (next.clone(), next);
    Context {
        now: Box::new(move || Moment(1_700_000_000_000 + i64::try_from(time()).unwrap_or(0))),
        uuid: Box::new(move || Uuid(u128::from(name()) << 64 | 0x8000_4000)),
    }
}
