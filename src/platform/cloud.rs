//! Recognises folders that a cloud service synchronises, by their names. This is a guess; a wrong guess costs the user
//! one unnecessary sentence, and interviews are personal data.

use std::path::Path;

/// The start of a service's folder name, in lower case, and the name of the service. The folder name may be longer
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

/// The service that seems to synchronise this path.
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
    fn cloud_folders_are_recognised() {
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
