//! The environment of a measurement: a sample, and fresh copies of it on disk and in memory.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tusj::project::Project;
use tusj::store::Mode;

use super::robot::{Robot, Size};
use super::sample::{Sample, Shape, cache, sample, steady};

/// The program to measure.
pub const TUSJ: &str = env!("CARGO_BIN_EXE_tusj");

/// A file system in memory, where an fsync costs nothing. Available on Linux only.
const IN_MEMORY: &str = "/dev/shm";

/// A sample to measure on.
pub struct Ground {
    /// The name of the project.
    pub name: &'static str,
    /// The original project, which is never changed.
    pub sample: Sample,
    /// A copy with a long journal, made at the first use.
    long: OnceCell<Option<Copy>>,
}

impl Ground {
    /// The environment for a shape.
    pub fn new(shape: &Shape) -> Self {
        Self { name: shape.name, sample: sample(shape), long: OnceCell::new() }
    }

    /// A copy of the project on disk.
    pub fn on_disk(&self) -> Copy {
        self.copy(&cache())
    }

    /// A copy of the project in memory, where an fsync is free. `None` if the system does not support it.
    pub fn in_memory(&self) -> Option<Copy> {
        Path::new(IN_MEMORY).is_dir().then(|| self.copy(Path::new(IN_MEMORY)))
    }

    /// A copy in memory that `work` has made many steps in; the same one each time.
    pub fn after_long_work(&self, work: impl FnOnce(&mut Project)) -> Option<&Copy> {
        let make = || {
            let copy = self.in_memory()?;
            work(&mut copy.open());
            Some(copy)
        };
        self.long.get_or_init(make).as_ref()
    }

    fn copy(&self, place: &Path) -> Copy {
        let folder = tempfile::tempdir_in(place).expect("a folder for a copy");
        let file = folder.path().join("copy.tusj");
        std::fs::copy(&self.sample.file, &file).expect("a copy of the sample");
        Copy { folder, file }
    }
}

/// A copy of a project, deleted when dropped.
pub struct Copy {
    folder: TempDir,
    /// The project.
    pub file: PathBuf,
}

impl Copy {
    /// Opens it through the library.
    pub fn open(&self) -> Project {
        Project::open(&self.file, Mode::Write, steady(1 << 40)).expect("the copy opened")
    }

    /// Opens it in the workbench, and waits until the first frame is complete.
    pub fn workbench(&self, size: Size) -> Robot {
        let file = self.file.to_str().expect("a path in UTF-8");
        let robot = Robot::start(TUSJ, &[file], self.folder.path(), size);
        // The bottom line is drawn last.
        robot.wait_until("the first frame", |rows| rows.last().is_some_and(|row| !row.trim().is_empty()));
        robot
    }
}
