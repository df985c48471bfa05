//! A newcomer on the start screen.

use std::path::Path;

use crate::project::Project;
use crate::project::testing::{counted, folder, new_project};
use crate::tui::robot::{Newcomer, UserActions, options};
use crate::words::Language;

fn name(person: &Newcomer) -> String {
    let path = person.project().store().path();
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn the_language_is_asked_for_once_with_the_systems_language_selected() {
    let folder = folder();
    let mut person = Newcomer::with(crate::tui::session::SessionOptions {
        language: None,
        locale: Some(Language::Nn),
        ..options(folder.path())
    });
    person
        .sees("Språk · Language")
        .sees("↑↓ vel · Enter bruk")
        .press("x")
        .sees("x gjer ingenting her. Dette verkar: ↑↓");
    person.press("Enter").sees("hent intervjua dine");
    person.press("s 3").sees("import your interviews");
}

#[test]
fn a_new_project_shows_its_path_and_opens_ready_to_import() {
    let folder = folder();
    let mut person = Newcomer::at_start(folder.path());
    person.press("h").sees("~/Masteroppgave.tusj").press("Ctrl-U").write("Anbud 2").sees("~/Anbud 2.tusj");
    person.press("Enter").sees("Hent intervjuer").press("Esc").sees("Trykk h for å hente");
    assert_eq!(name(&person), "Anbud 2.tusj");
    assert!(folder.path().join("Anbud 2.tusj").is_file());
}

#[test]
fn a_key_that_does_nothing_on_the_start_screen_lists_the_keys_that_work() {
    let folder = folder();
    let mut person = Newcomer::at_start(folder.path());
    person
        .press("x")
        .sees("x gjør ingenting her. Dette virker: ↑↓ velg")
        .sees("foran")
        .press("Down")
        .misses("ingenting");
    person.press("Home").click("Enter åpne").sees("Hva skal prosjektet hete?").click("Esc tilbake").misses("Hva skal");
    person.press("o x").sees("x gjør ingenting her").press("Esc").misses("ingenting");
}

#[test]
fn the_first_passage_can_be_coded_with_nine_keys_from_the_start() {
    let folder = folder();
    let here = folder.path().join("her");
    std::fs::create_dir_all(here.join("intervjuer")).unwrap();
    for name in ["A", "B", "C"] {
        let text = format!("I: Hva?\n{name}: Jeg heter {name}.\nI: Og?\n{name}: Bra.\n");
        std::fs::write(here.join(format!("intervjuer/{name}.txt")), text).unwrap();
    }
    let mut options = crate::tui::session::SessionOptions { language: None, ..options(folder.path()) };
    options.folders.here = Some(here);
    let mut person = Newcomer::with(options);
    person.press("Enter").press("Enter").press("Enter").sees("Hent alle 3 filene");
    person.press("Enter").sees("Ta inn 3 intervjuer").press("Enter").press("Down c t Enter");
    assert_eq!(person.project().model().codings.iter().count(), 1, "{}", person.screen());
}

#[test]
fn an_error_while_creating_a_project_is_shown_at_the_prompt() {
    let folder = folder();
    std::fs::write(folder.path().join("a.tusj"), "x").unwrap();
    let mut person = Newcomer::at_start(folder.path());
    person.press("h Ctrl-U Enter").sees("Skriv et navn");
    person.write("a").press("Enter").sees("finnes fra før");
    person.press("Ctrl-U").write("ingen/slik/b").press("Enter").sees("Mappen til");
    person.press("Ctrl-U").write("c").press("Enter").sees("Hent intervjuer");
}

#[test]
fn a_file_that_is_not_a_project_is_refused_with_a_message() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("notat.tusj"), "ikke et prosjekt").unwrap();
    std::fs::write(path("tom.tusj"), "").unwrap();
    let mut person = Newcomer::at_start(folder.path());
    person.press("o").sees("notat.tusj").press("Enter").sees("er ikke et tusj-prosjekt");
    person.press("Down Enter").sees("«tom.tusj» er ikke").press("Esc").misses("er ikke");
    person.paste(&path("borte.tusj").to_string_lossy()).sees("Fant ikke").sees("Avslutt");
}

#[test]
fn recent_projects_are_in_the_menu_and_can_be_opened_again() {
    let folder = folder();
    let path = folder.path().join("Anbud.tusj");
    drop(Project::create(&path, &new_project(), counted()).unwrap());
    let mut person = Newcomer::at_start(folder.path());
    person.press("o Enter Esc").sees("Les");
    person.press(": ").write("et annet prosjekt").press("Enter").sees("1  Anbud").press("1 Esc").sees("Les");
    assert_eq!(name(&person), "Anbud.tusj");
}

#[test]
fn recent_projects_can_be_forgotten_and_remembered_again() {
    let folder = folder();
    let path = folder.path().join("Anbud.tusj");
    drop(Project::create(&path, &new_project(), counted()).unwrap());
    let mut person = Newcomer::at_start(folder.path());
    person.press("o Enter Esc :").write("husk nylige").press("Enter").sees("er glemt");
    person.press(":").write("et annet prosjekt").press("Enter").misses("1  Anbud").press("o Enter Esc");
    person.press(":").write("husk nylige").press("Enter").sees("huskes fra nå av");
    person.press(":").write("et annet prosjekt").press("Enter").sees("1  Anbud");
}

#[test]
fn the_sample_is_created_once_and_then_opened() {
    let folder = folder();
    let mut person = Newcomer::at_start(folder.path());
    person.click("Prøv eksempelet").sees("I01 Astrid");
    let codings = person.project().model().codings.len();
    assert!(codings >= 150);
    person.press(":").write("et annet prosjekt").press("Enter e").sees("I01 Astrid");
    assert_eq!(person.project().model().codings.len(), codings);
}

#[test]
fn a_warning_about_a_cloud_folder_is_shown_once() {
    let folder = folder();
    let at = folder.path().join("OneDrive - Skolen");
    std::fs::create_dir(&at).unwrap();
    let mut person = Newcomer::at_start(&at);
    person.press("h Enter").sees("kopiert til OneDrive").press("Enter").sees("Hent intervjuer");
    person.press("Esc :").write("et annet prosjekt").press("Enter 1").misses("kopiert til").sees("Hent intervjuer");
    assert!(name(&person).starts_with("Masteroppgave"));
}

#[cfg(unix)]
#[test]
fn a_warning_that_others_can_read_the_project_is_shown_once_with_the_remedy() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("Anbud.tusj");
    drop(Project::create(&path, &new_project(), counted()).unwrap());
    for (at, mode) in [(folder.path(), 0o755), (&path, 0o644)] {
        std::fs::set_permissions(at, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    if !crate::platform::permissions::others_can_read(&path) {
        eprintln!("skipped: the folder for temporary files is private");
        return;
    }
    let mut person = Newcomer::at_start(folder.path());
    person.press("o Enter").sees("chmod 600").press("Enter").misses("chmod 600");
    person.press("Esc :").write("et annet prosjekt").press("Enter 1").misses("chmod 600").press("Esc").sees("Les");
    let closed = folder.path().join("Lukket.tusj");
    drop(Project::create(&closed, &new_project(), counted()).unwrap());
    let mut other = Newcomer::opening(options(folder.path()), &closed);
    other.misses("chmod 600");
}

#[test]
fn the_start_screen_can_be_drawn_in_any_window() {
    let mut person = Newcomer::at_start(Path::new("/"));
    for keys in ["h", "Esc o", "Down", "/", "Esc s", "Esc"] {
        for (width, height) in [(20, 5), (30, 8), (40, 9), (80, 24), (120, 40)] {
            person.resize(width, height).screen();
        }
        person.press(keys);
    }
}

#[cfg(unix)]
#[test]
fn a_read_only_project_says_why_when_it_is_opened() {
    let study = crate::project::testing::Study::with(&[("I01", &["Anna: Det gikk bra."])]);
    // A dangling link replaces the journal file, so that writing fails.
    std::os::unix::fs::symlink("/no/such/place", study.folder().join("p.tusj-journal")).unwrap();
    let options = options(study.folder());
    let mut person = Newcomer::opening(options, &study.path());
    person.sees("skrivebeskyttet").press("Esc").sees("Det gikk bra").sees("○");
}
