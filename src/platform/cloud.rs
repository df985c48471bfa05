//! Folders that a cloud service keeps a copy of, told by their names. A guess: it costs one sentence, once, and
//! interviews are personal data.

use std::path::Path;

/// What a folder of a service is called, lower case, and the service. A folder's name may go on after it
/// (`OneDrive - Universitetet`).
const SERVICES: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("min disk", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("jottacloud", "Jottacloud"),
];

/// The service that seems to keep a copy of what lies at this path.
pub fn keeper(path: &Path) -> Option<&'static str> {
    let named = |name: &str, service: &str| {
        let rest = name.strip_prefix(service)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(())
    };
    path.parent()?.components().find_map(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        SERVICES.iter().find(|(known, _)| named(&name, known).is_some()).map(|(_, service)| *service)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_clouds_are_known() {
        let table = [
            ("/home/k/OneDrive - NTNU/master/a.tusj", Some("OneDrive")),
            ("/home/k/Dropbox/a.tusj", Some("Dropbox")),
            ("/Users/k/Library/Mobile Documents/com~apple~CloudDocs/a.tusj", Some("iCloud")),
            ("/Users/k/Library/CloudStorage/GoogleDrive-k@x.no/a.tusj", Some("Google Drive")),
            ("/home/k/Dokumenter/a.tusj", None),
            ("/home/k/dropboxer/a.tusj", None),
            ("/home/k/onedrive.tusj", None),
            ("a.tusj", None),
        ];
        for (path, service) in table {
            assert_eq!(keeper(Path::new(path)), service, "{path}");
        }
    }
}
