//! Why a transcript or table could not be brought in. Which file it was is said by the one who lists the files.

use super::Words;
use crate::error::ImportError;

/// What is wrong with the file.
pub(super) fn sentence(words: &Words, why: &ImportError) -> String {
    match why {
        ImportError::Empty => words.say("error-import-empty").into_owned(),
    }
}
