//! The folders of this machine.

use crate::platform::folders::Folders;

/// Asks the system where files are likely to be.
pub fn of_system() -> Folders {
    let user = directories::UserDirs::new();
    let known = user.as_ref().and_then(|user| user.document_dir()).map(ToOwned::to_owned);
    // If the system does not say, the folder usually has one of these names.
    let at_home = |name: &str| user.as_ref().map(|user| user.home_dir().join(name));
    let documents = [known, at_home("Documents"), at_home("Dokumenter"), at_home("Dokument")];
    let documents = documents.into_iter().flatten().find(|path| path.is_dir());
    Folders {
        home: user.as_ref().map(|user| user.home_dir().to_owned()),
        documents,
        here: std::env::current_dir().ok(),
        last: None,
    }
}
