//! The zip file of a project: its XML and its texts.

use std::collections::HashMap;

use crate::error::ImportError;
use crate::import::exchange::foreign::lines_in;
use crate::import::limits::{EXCHANGED_LINES, EXCHANGED_TEXT};
use crate::import::package::Package;

/// The parts of a project.
pub struct ProjectPackage<'a> {
    package: Package<'a>,
    /// The names of the parts by their last part in lower case.
    names: HashMap<String, String>,
    project: Option<String>,
    /// How many bytes and how many lines of text were read.
    read: usize,
    lines: usize,
}

impl<'a> ProjectPackage<'a> {
    /// Opens the file. Errors: it is no zip file, or has none of the XML files of a project.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let package = Package::open(bytes)?;
        let (mut names, mut project) = (HashMap::new(), None);
        for name in package.names() {
            let last = name.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
            if last.ends_with(".qde") && project.is_none() {
                project = Some(name.clone());
            }
            if !last.is_empty() {
                names.entry(last).or_insert(name);
            }
        }
        Ok(Self { package, names, project, read: 0, lines: 0 })
    }

    /// The text of the project's XML. Errors: there is none, or it cannot be read.
    pub fn project(&mut self) -> Result<String, ImportError> {
        let name = self.project.clone().ok_or(ImportError::NotRefi)?;
        self.package.part(&name)?.ok_or(ImportError::NotRefi)
    }

    /// The text at a path that the XML gives, without a byte order mark: `internal://` and the name of a part. Only that name
    /// matters, so that nothing outside the file is ever read. `None` if there is no such part. Errors: it cannot be read, or
    /// all texts together are larger than those of any project.
    pub fn text(&mut self, path: &str) -> Result<Option<String>, ImportError> {
        let last = path.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
        let Some(name) = self.names.get(&last) else { return Ok(None) };
        let Some(mut text) = self.package.part(name)? else { return Ok(None) };
        self.read += text.len();
        self.lines += lines_in(&text);
        if self.lines > EXCHANGED_LINES {
            return Err(ImportError::TooManyPieces { limit: EXCHANGED_LINES });
        }
        if self.read > EXCHANGED_TEXT {
            return Err(ImportError::UnpacksTooLarge { limit: EXCHANGED_TEXT as u64 });
        }
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        Ok(Some(text))
    }
}
