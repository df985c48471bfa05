//! Reads a transcript or table from a file on disk. Unsuitable files are refused before their bytes are read.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::encoding::Encoding;
use super::transcript::{Transcript, Warning};
use super::{Options, PACKED, decode, folder, limits};
use crate::error::{Error, FileTrouble, ImportError};

/// Reads the transcripts at `path`: one, unless it is a table. Errors: [`Error::CannotRead`] if the disk refuses, those of
/// [`import::read_all`](super::read_all), and [`ImportError::OwnTable`] for a table that tusj exported.
pub fn read_all(path: &Path, options: &Options) -> Result<Vec<Transcript>, Error> {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if folder::is_lock_file(&name) {
        return Err(ImportError::LockFile.into());
    }
    let transcripts = super::read_all(&name, &bytes(path)?, options)?;
    if transcripts.iter().any(|transcript| transcript.warnings.contains(&Warning::OwnTable)) {
        return Err(ImportError::OwnTable.into());
    }
    Ok(transcripts)
}

/// Reads the only transcript at `path`. Errors: those of [`read_all`], or there are several.
pub fn read(path: &Path, options: &Options) -> Result<Transcript, Error> {
    super::only(read_all(path, options)?)
}

/// The encodings that can read the file at `path`, the most likely first. Errors: the file cannot be read.
pub fn encodings(path: &Path) -> Result<Vec<Encoding>, Error> {
    Ok(decode::possible(&bytes(path)?))
}

/// The words of a text file as they stand. Errors: those of [`bytes`], or it is no text.
pub fn plain(path: &Path) -> Result<String, Error> {
    plain_of(bytes(path)?)
}

/// The words that these bytes are. Errors: they are no text.
pub fn plain_of(bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).or_else(|other| Ok(decode::decode(other.as_bytes()).map(|(text, _)| text)?))
}

/// The bytes of a file, if its kind and size are those of a transcript or table.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    let limit = match folder::ending(&path.to_string_lossy()).as_str() {
        "rtf" => limits::RICH_TEXT,
        "pdf" => limits::PDF,
        ending if PACKED.contains(&ending) || ending == "qdpx" || ending.starts_with("doc") => limits::PACKED,
        _ => limits::TEXT,
    };
    bytes_within(path, limit)
}

/// The bytes of a file that is at most this large.
pub fn bytes_within(path: &Path, limit: u64) -> Result<Vec<u8>, Error> {
    let cannot = |e: std::io::Error| Error::CannotRead { path: path.to_owned(), why: FileTrouble::of(e.kind()) };
    // Checked before opening, because opening a pipe would wait for its other end.
    let metadata = std::fs::metadata(path).map_err(cannot)?;
    if metadata.is_dir() {
        return Err(Error::CannotRead { path: path.to_owned(), why: FileTrouble::IsFolder });
    }
    if !metadata.is_file() {
        return Err(ImportError::NotAFile.into());
    }
    let too_large = |bytes| Err(ImportError::TooLarge { bytes, limit }.into());
    if metadata.len() > limit {
        return too_large(metadata.len());
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|f| f.take(limit + 1).read_to_end(&mut bytes)).map_err(cannot)?;
    // The file may have grown meanwhile.
    if bytes.len() as u64 > limit { too_large(bytes.len() as u64) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_large_files_are_refused_unread() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stor.txt");
        File::create(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
        let options = Options::default();
        let limit = limits::TEXT;
        let too_large = ImportError::TooLarge { bytes: 200 * 1024 * 1024, limit };
        assert_eq!(read(&path, &options), Err(too_large.into()));
        let is_folder = Error::CannotRead { path: folder.path().to_owned(), why: FileTrouble::IsFolder };
        assert_eq!(read(folder.path(), &options), Err(is_folder));
        let path = folder.path().join("akkurat.txt");
        File::create(&path).unwrap().set_len(limit).unwrap();
        assert_eq!(bytes(&path).unwrap().len() as u64, limit);
        let path = folder.path().join("stor.pdf");
        File::create(&path).unwrap().set_len(limits::PDF).unwrap();
        assert_eq!(bytes(&path).unwrap().len() as u64, limits::PDF);
        let path = folder.path().join("~$I01.docx");
        assert_eq!(read(&path, &options), Err(ImportError::LockFile.into()));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_refused() {
        assert_eq!(read(Path::new("/dev/null"), &Options::default()), Err(ImportError::NotAFile.into()));
    }
}
