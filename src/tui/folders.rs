//! The folders of this machine, asked of the system.

use crate::platform::folders::Folders;

/// Where the system says that files are likely to lie.
pub fn of_system() -> Folders {
    let user = directories::UserDirs::new();
    let told = user.as_ref().and_then(|user| user.document_dir()).map(ToOwned::to_owned);
    // Where the system does not say, it is often there all the same.
    let at_home = |name: &str| user.as_ref().map(|user| user.home_dir().join(name));
    let documents = [told, at_home("Documents"), at_home("Dokumenter"), at_home("Dokument")];
    let documents = documents.into_iter().flatten().find(|path| path.is_dir());
    Folders {
        home: user.as_ref().map(|user| user.home_dir().to_owned()),
        documents,
        here: std::env::current_dir().ok(),
        last: None,
    }
}
