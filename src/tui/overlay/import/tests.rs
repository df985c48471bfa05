//! A newcomer imports interviews from a folder of small files, some of which cannot be read.

use std::path::Path;

use tempfile::TempDir;

use crate::domain::document::Role;
use crate::project::Project;
use crate::project::testing::folder;
use crate::tui::robot::{Newcomer, UserActions};

const TALK: &str = "I: Hvordan var det?\nAstrid: Jeg følte meg sett.\nI: Hvorfor?\nAstrid: De hørte etter.\n\
                    I: Og så?\nAstrid: Så ble det bra.\n";

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

fn talk(name: &str) -> String {
    TALK.replace("Astrid", name).replace("bra", &format!("bra for {name}"))
}

/// A newcomer in a new project. The import starts in the folder `intervjuer`, which has these files.
fn newcomer(files: &[(&str, &str)]) -> (TempDir, Newcomer) {
    let folder = folder();
    let at = folder.path().join("intervjuer");
    write(&at, files);
    let mut options = crate::tui::robot::options(folder.path());
    options.folders.last = Some(at);
    let mut person = Newcomer::with(options);
    person.press("h Enter");
    (folder, person)
}

fn project(person: &Newcomer) -> &Project {
    person.project()
}

fn documents(person: &Newcomer) -> Vec<String> {
    project(person).model().documents_in_order().iter().map(|d| d.name.clone()).collect()
}

fn people(person: &Newcomer) -> Vec<String> {
    let people = project(person).model().participants_in_order();
    people.iter().map(|p| format!("{} {}", p.number, p.pseudonym).trim().to_owned()).collect()
}

#[test]
fn a_folder_of_good_files_is_imported_with_two_enters_and_undone_with_u() {
    let (_folder, mut person) = newcomer(&[("I10 Clara.txt", &talk("Clara")), ("I2 Bjørg.txt", &talk("Bjørg"))]);
    person.sees("Hent alle 2 filene").press("Enter").sees("Ta inn 2 intervjuer").sees("I2 · 6 replikker");
    person.press("Enter").sees("2 intervjuer er hentet inn").sees("Jeg følte meg sett");
    // The interviewer asks in the first turn.
    person.sees("replikk 2 av 6");
    assert_eq!(documents(&person), ["I2 Bjørg", "I10 Clara"]);
    assert_eq!(people(&person), ["I2", "I10"], "a name in a file's name may be somebody's own");
    assert_eq!(project(&person).check().unwrap(), []);
    person.press("u");
    assert_eq!((documents(&person).len(), people(&person).len()), (0, 0));
}

#[test]
fn files_far_inside_are_imported_too_and_those_of_the_same_name_are_told_apart() {
    let files = [
        ("før/I1 Anna.txt", talk("Clara")),
        ("etter/ny/I1 Anna.txt", talk("Bjørg")),
        ("I2.txt", talk("Dina")),
        ("opptak/I2.m4a", "x".to_owned()),
        ("til NVivo/koder.qdc", "x".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let (_folder, mut person) = newcomer(&files);
    person.sees("Hent alle 3 filene").sees("til NVivo/koder.qdc");
    person.press("Enter").sees("Ta inn 3 intervjuer").sees("I1 Anna (før)").sees("I1 · 6 replikker").press("Enter");
    assert_eq!(documents(&person), ["I1 Anna (etter)", "I1 Anna (før)", "I2"]);
    assert_eq!(people(&person), ["I1", "I2"]);
}

#[test]
fn unreadable_files_are_listed_with_the_reason_and_do_not_stop_the_import() {
    let (_folder, mut person) = newcomer(&[
        ("I1.txt", TALK),
        ("tom.txt", " "),
        ("ødelagt.docx", "PK"),
        ("gammel.doc", "%PDF-1.4"),
        ("~$I1.docx", "x"),
    ]);
    person.press("Enter").sees("Ta inn ett intervju").sees("3 filer kan ikke leses").misses("~$");
    person.press("Down Down").sees("tom.txt").sees("Filen er tom").press("Space").sees("kan ikke leses");
    person.press("Up Up Enter");
    assert_eq!(documents(&person), ["I1"]);
}

#[test]
fn a_file_that_was_imported_before_is_left_out_unless_it_is_checked() {
    let (folder, mut person) = newcomer(&[("I1.txt", TALK), ("kopi.txt", TALK)]);
    person.press("Enter").sees("Ta inn ett intervju").sees("er her fra før");
    person.press("Down Down").sees("som «I1»").press("Up Up Enter");
    write(&folder.path().join("intervjuer"), &[("I2.txt", &talk("Bjørg"))]);
    person.press("h Enter").sees("Ta inn ett intervju").press("Down Space").sees("Ta inn 2 intervjuer");
    person.press("Up Enter");
    assert_eq!(documents(&person), ["I1", "I1 (2)", "I2"]);
}

#[test]
fn a_role_can_be_changed_in_one_file_and_in_all_files_with_the_label() {
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK), ("I2.txt", &talk("Bjørg"))]);
    person.press("Enter Down Enter").sees("I (intervjuer): 3 replikker").sees("Astrid (informant): 3 replikker");
    person.press("Down Down Down Enter").sees("I (annen)").sees("2 filer har «I»").press("*");
    person.sees("«I» er nå lik i 2 filer").misses("Trykk *").press("*").sees("Ingenting er endret her");
    person.press("Esc Up Enter");
    let roles: Vec<Role> = project(&person).model().speakers.iter().map(|s| s.role).collect();
    assert_eq!(roles, [Role::Other, Role::Informant, Role::Other, Role::Informant]);
}

#[test]
fn a_label_that_is_not_a_speaker_is_read_as_text_and_can_become_a_speaker_again() {
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK)]);
    person.press("Enter Down Enter Down Down Down Down Enter Enter Enter").sees("Astrid (ikke en person)");
    person.sees("Astrid: Jeg følte meg sett").press("Enter").sees("Astrid (informant)");
    person.press("Esc Up Enter");
    assert_eq!(project(&person).model().speakers.len(), 2);
}

/// An interview whose roles are guessed wrong: the interviewer talks most and is taken for the informant.
const SWAPPED: &str = "Nina: Fortell.\nTor: Hva skal jeg si? Det var en lang dag, og så gikk jeg hjem.\n\
                       Nina: Mer.\nTor: Hva da? Det var mye å gjøre den dagen, og ingen hjalp til.\n";

#[test]
fn each_speakers_share_is_shown_and_one_key_swaps_the_roles() {
    let (_folder, mut person) = newcomer(&[("I1.txt", SWAPPED)]);
    person.press("Enter Down").sees("Tor (intervjuer): 2 replikker, 93 % av ordene").sees("Nina (informant)");
    person.sees("! tvilsomme roller").sees("! Tvilsomt: Den som står som intervjuer").sees("r bytt roller");
    person.press("r").sees("Rollene er byttet om: Nina (intervjuer), Tor (informant).").misses("tvilsomme");
    person.press("Enter").sees("r bytt roller").press("r").sees("Nina (informant)").sees("! Tvilsomt");
    person.press("r Esc Up Enter");
    let roles: Vec<Role> = project(&person).model().speakers.iter().map(|s| s.role).collect();
    assert_eq!(roles, [Role::Interviewer, Role::Informant]);
}

#[test]
fn the_interviewer_in_most_files_is_the_interviewer_in_all_unless_the_user_changes_it() {
    let right = "Nina: Hvordan var det?\nTor: Det gikk bra.\nNina: Hvorfor?\nTor: Vi hadde tid.\n";
    let other = right.replace("tid", "ro");
    let (_folder, mut person) = newcomer(&[("I1.txt", right), ("I2.txt", &other), ("I3.txt", SWAPPED)]);
    person.press("Enter Down Down Down").sees("Nina (intervjuer)").sees("Tor (informant)").misses("!");
    person.press("r Enter").sees("Nina (informant)").press("Down Down Down Down Down + ").write("Mer");
    person.press("Enter Esc").sees("Nina (informant)");
}

/// An interview in which only a space follows the labels.
fn missed(name: &str) -> String {
    format!("I Hva da?\n{name} Det var fint hos {name}.\nI Og?\n{name} Ja da.\n")
}

#[test]
fn a_missed_speaker_is_added_in_one_file_and_then_in_all_files_with_the_label() {
    let files = [("I1.txt", missed("R")), ("I2.txt", missed("B")), ("I3.txt", TALK.replace("I:", "Nina:"))];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let (_folder, mut person) = newcomer(&files);
    person.press("Enter Down Enter").sees("+ En som mangler").sees("+ en som mangler").press("+");
    person.sees("Hva står foran ordene").write("i").press("Enter").sees("i (intervjuer): 2 replikker");
    person.sees("Også i én annen fil begynner linjer med «i»").press("*").sees("«i» er nå en person i én fil til");
    person.misses("Trykk *");
    person.press("End Enter").write("R").press("Enter").sees("R (informant): 2 replikker").misses("annen fil");
    person.press("Esc Up Enter");
    let labels: Vec<String> = project(&person).model().speakers.iter().map(|s| s.label.clone()).collect();
    assert_eq!(labels, ["i", "R", "i", "Nina", "Astrid"]);
}

#[test]
fn a_label_that_is_not_found_leaves_the_prompt_open_with_the_text() {
    let (_folder, mut person) = newcomer(&[("I1.txt", &missed("R")), ("I2.txt", &missed("B"))]);
    person.press("Enter Down Enter +").write("Tor").press("Enter").sees("Ingen linje i filen begynner med «Tor»");
    person.sees("Hva står foran ordene").sees("║ Tor ").sees("Enter let etter").misses("annen fil");
    person.press("Ctrl-U").misses("Ingen linje").write("R").press("Enter").sees("R (informant)");
    person.misses("Hva står foran").press("+ Enter").misses("Hva står foran").sees("R (informant)");
}

#[test]
fn a_speaker_who_seems_to_be_missing_causes_a_warning_and_is_suggested() {
    let other = |label: &str| TALK.replace("Astrid:", label);
    let (_folder, mut person) = newcomer(&[("I1.txt", &other("Astrid -")), ("I2.txt", &talk("Bjørg"))]);
    person.press("Enter").sees("! mangler noen?").press("Down");
    person.sees("! «Astrid» står først på 3 linjer, men er ikke lest som en person. Trykk +.");
    person.press("Enter").sees("! «Astrid» står først på 3 linjer").press("Esc").press("+");
    person.sees("Hva står foran ordene").sees("║ Astrid ").press("Enter");
    person.sees("Astrid (informant): 3 replikker").misses("!").press("Esc").misses("! mangler");
}

#[test]
fn the_user_can_try_encodings_until_the_letters_are_right() {
    let (folder, mut person) = newcomer(&[("I1.txt", TALK)]);
    for name in ["I1.txt", "I2.txt"] {
        // A short text in Polish.
        std::fs::write(folder.path().join("intervjuer").join(name), b"I: Tak?\nEwa: \xbfe co\x9c\nI: I?\nEwa: Nie")
            .unwrap();
    }
    person
        .press("Esc h Enter")
        .sees("Ta inn")
        .sees("! gjettet tegnsett")
        .press("Down Enter")
        .sees("gjettet")
        .press("Down Down Down");
    for _ in 0..40 {
        if person.screen().contains("windows-1250") {
            break;
        }
        person.press("Enter");
    }
    person.sees("że coś").sees("Tegnsett: windows-1250 (Sentral-Europa), valgt av deg");
    person.press("*").sees("2 filer leses nå som windows-1250").press("Esc Up Enter");
    assert!(
        project(&person)
            .text(project(&person).model().documents.iter().next().unwrap().id)
            .unwrap()
            .text
            .contains("że coś")
    );
}

#[test]
fn text_in_bold_becomes_the_interviewers_questions_if_the_user_says_so() {
    let text =
        "**Hvordan var det?**\n\nDet var fint der.\n\n**Hvorfor?**\n\nVi hadde tid nok.\n\n**Og så?**\n\nSå gikk vi.\n";
    let other = text.replace("tid nok", "god tid");
    let (_folder, mut person) = newcomer(&[("I1.md", text), ("I2.md", &other)]);
    person
        .press("Enter Down Enter")
        .sees("[ ] Det som står i fet skrift, er spørsmålene")
        .press("Down Down Down Enter");
    person.sees("[x] Det som står i fet skrift").sees("Intervjuer (intervjuer): 3 replikker");
    person.sees("2 filer har spørsmålene satt på denne måten").press("*").sees("lest likt i 2 filer");
    person.press("Esc Up Enter");
    assert_eq!(project(&person).model().speakers.len(), 4);
}

#[test]
fn a_key_that_does_nothing_lists_the_keys_that_work() {
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK)]);
    person.press("x").sees("x gjør ingenting her. Dette virker: ↑↓ velg");
    person.press("Enter x").sees("gjør ingenting her").press("Down Enter x").sees("gjør ingenting her");
    person.press("*").sees("Ingenting er endret her").press("Down Down Down Enter").sees("(annen)");
    person.press("*").sees("Ingenting er endret her");
    person.press("Esc Esc /").sees("Enter gå dit").misses("Enter lagre");
}

#[test]
fn a_question_mark_shows_the_keys_of_each_page() {
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK)]);
    person.press("?").sees("Taster som virker her").sees("mappen over").press("Esc").sees("Hent den ene");
    person
        .press("Enter ?")
        .sees("bytt om på hvem som")
        .press("Esc")
        .press("Down Enter ?")
        .sees("*")
        .sees("gjør den siste");
    person.press("Esc").sees("Navn: I1");
}

#[test]
fn tables_exported_earlier_are_left_out_with_an_explanation() {
    let table = "# Temaer\n\n| Tema | Undertema | Definisjon | Sitater | Utdrag | Informanter |\n| --- | --- |\n";
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK), ("temaer.md", table)]);
    person.press("Enter").sees("Ta inn ett intervju").sees("tabell fra tusj").misses("kan ikke leses");
    person.press("End").sees("Dette er en tabell som tusj har laget").press("Home Enter");
    assert_eq!(documents(&person), ["I1"]);
}

#[test]
fn a_table_beside_the_files_describes_the_participants_without_their_real_names() {
    let table = "nr;pseudonym;navn;gruppe\nI1;Anna;Kari Nordmann;veileder\nI2;Berit;Ola Hansen;leder\n";
    let (_folder, mut person) = newcomer(&[("Intervju 1.txt", TALK), ("participants.csv", table)]);
    person.press("Enter").sees("Informanter fra participants.csv").sees("I1 Anna · 6 replikker").sees("Én kolonne");
    person.press("Down Enter").sees("[ ] Ta med «navn»").sees("Egenskaper: gruppe").press("Esc Up Enter");
    let model = project(&person).model();
    assert_eq!(people(&person), ["I1 Anna", "I2 Berit"]);
    let anna = model.documents.iter().next().unwrap().participant.unwrap();
    assert_eq!(model.attributes_of(anna).into_iter().collect::<Vec<_>>(), [("gruppe", "veileder")]);
}

#[test]
fn a_doubtful_column_is_imported_if_it_is_checked_and_a_table_can_be_left_out() {
    let table = "nr;navn\nI1;Anna\n";
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK), ("participants.csv", table)]);
    person.press("Enter Down Enter Down Space").sees("[x] Ta med «navn»").press("Esc").sees("I1 Anna · 6");
    person.press("Space").sees("I1 · 6 replikker").press("Up Enter");
    assert_eq!(people(&person), ["I1"]);
}

#[test]
fn name_and_participant_can_be_typed() {
    let (_folder, mut person) = newcomer(&[("opptak.txt", TALK)]);
    person.press("Enter Down Enter").sees("Informant: ingen").press("Down Down Enter");
    person.write("I07 Gunvor").press("Enter").sees("Informant: I07 Gunvor");
    person.press("Up Enter Ctrl-U").write("Samtale 7").press("Enter").sees("Navn: Samtale 7").press("Esc Up Enter");
    assert_eq!((documents(&person), people(&person)), (vec!["Samtale 7".to_owned()], vec!["I07 Gunvor".to_owned()]));
}

#[test]
fn dropped_files_and_typed_paths_are_opened() {
    let (folder, mut person) = newcomer(&[("a b/I1.txt", TALK), ("c/I2.txt", &talk("Bjørg"))]);
    let at = folder.path().join("intervjuer");
    let path = |name: &str| at.join(name).to_string_lossy().into_owned();
    person.paste(&format!("'{}' '{}'", path("a b/I1.txt"), path("c/I2.txt"))).sees("Ta inn 2 intervjuer");
    person.paste(&path("a b").replace(' ', "\\ ")).sees("Hent den ene filen");
    person.press("/").press("Ctrl-U").write("/finnes/ikke.txt").press("Enter").sees("Stien fører ikke til noen fil");
    person.press("Esc Esc").misses("Ta inn").paste(&path("c/I2.txt")).sees("Limt tekst");
}

#[test]
fn folders_can_be_browsed_and_single_files_chosen() {
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK), ("I2.txt", &talk("Bjørg")), ("mer/I3.txt", &talk("Åse"))]);
    person.sees("Hent alle 3 filene").press("Down Down Right").sees("Hent den ene filen").press("Left");
    person.sees("Hent alle 3").press("Down Space").sees("Hent den ene som er merket").sees("[x] I1.txt");
    person.press("Enter").sees("Ta inn ett intervju").press("Esc").sees("mer/").click("I2.txt").click("Hent de 2");
    person.sees("Ta inn 2 intervjuer").press("Enter");
    assert_eq!(documents(&person), ["I1", "I2"]);
}

#[test]
fn highlights_and_comments_are_imported_as_the_user_chooses() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_corpus");
    let (_folder, mut person) = newcomer(&[]);
    person.paste(&sample.join("I01 Astrid.docx").to_string_lossy()).sees("Uthevinger og kommentarer");
    person.press("Down Down Enter").sees("yellow → gul").press("Down Enter Ctrl-U").write("viktig").press("Enter");
    person.sees("yellow → viktig").press("Esc Up Up Enter");
    let model = project(&person).model();
    let pens = model.excerpts.iter().filter_map(|e| model.colours.get(e.colour?));
    let pens: Vec<&str> = pens.map(|pen| pen.name.as_str()).collect();
    assert!(pens.contains(&"viktig") && !pens.contains(&"gul"));
    assert!(!model.memos.is_empty());
    person.press("u");
    assert!(project(&person).model().excerpts.is_empty());
}

#[test]
fn highlights_can_be_left_out() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_corpus");
    let (_folder, mut person) = newcomer(&[]);
    person.paste(&sample.join("I01 Astrid.docx").to_string_lossy()).press("Down Down Space Up Up Enter");
    assert!(project(&person).model().excerpts.is_empty() && documents(&person) == ["I01 Astrid"]);
}

#[test]
fn every_page_can_be_drawn_in_any_window() {
    let table = "nr;navn\nI1;Anna\n";
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK), ("x.txt", ""), ("participants.csv", table)]);
    for keys in ["Down", "Up Enter", "Down", "Enter", "Esc Down", "Enter", "Down Down Enter", "Esc", "Down Down"] {
        for (width, height) in [(20, 5), (30, 8), (31, 9), (80, 24), (120, 40), (200, 60), (80, 24)] {
            person.resize(width, height).screen();
        }
        person.press(keys);
    }
}

#[test]
fn a_file_that_was_deleted_before_reading_is_reported() {
    let (folder, mut person) = newcomer(&[("I1.txt", TALK), ("I2.txt", &talk("B"))]);
    std::fs::remove_file(folder.path().join("intervjuer/I1.txt")).unwrap();
    person.press("Enter").sees("Ta inn ett intervju").press("Down").sees("Fant ikke");
}

/// An interview with a highlight and a comment, and the same text without them.
fn highlighted() -> (Vec<u8>, &'static str) {
    use crate::import::build::{Docx, comment_end, comment_start, mark, run};
    let answer = [run("Siv: Det gikk "), mark("yellow", "sakte"), run(", men godt.")];
    let docx = Docx::new()
        .say("I: Hvordan gikk det?")
        .p(&answer)
        .p(&[run("I: "), comment_start("0"), run("Alt?"), comment_end("0")])
        .say("Siv: Alt.")
        .comment("0", "Kari", "Her følger jeg opp.");
    (docx.build(), "I: Hvordan gikk det?\nSiv: Det gikk sakte, men godt.\nI: Alt?\nSiv: Alt.\n")
}

#[test]
fn a_file_with_the_same_text_adds_its_highlights_and_comments_if_it_is_checked() {
    let (docx, text) = highlighted();
    let (folder, mut person) = newcomer(&[("I1.txt", text)]);
    person.press("Enter Enter");
    std::fs::write(folder.path().join("intervjuer/I1 merket.docx"), docx).unwrap();
    std::fs::remove_file(folder.path().join("intervjuer/I1.txt")).unwrap();
    person.press("h Enter").sees("er her uten 1 utheving, 1 kommentar").sees("Ta inn 0 intervjuer");
    person.press("Down Down").sees("Teksten er den samme som i «I1»").press("Space");
    person.sees("Legg til uthevinger og kommentarer fra én fil").press("Up Up Enter");
    person.sees("Uthevinger og kommentarer er lagt til");
    assert_eq!((documents(&person), project(&person).model().excerpts.len()), (vec!["I1".to_owned()], 2));
    person.press("u");
    assert_eq!((documents(&person).len(), project(&person).model().excerpts.len()), (1, 0));
    person.press("h Enter Down Down Enter").sees("[x] Legg bare til uthevinger og kommentarer i «I1»");
    person.press("Space Down Space").sees("[ ] Legg bare til").press("Esc").sees("Ta inn ett intervju");
    person.press("Up Up Enter");
    assert_eq!(documents(&person), ["I1", "I1 merket"]);
}

#[test]
fn two_files_with_the_same_text_become_one_document_with_the_marks_of_both() {
    let (docx, text) = highlighted();
    let (folder, mut person) = newcomer(&[("I1.txt", text)]);
    std::fs::write(folder.path().join("intervjuer/I2.docx"), docx).unwrap();
    person.press("Esc h Enter").sees("Ta inn ett intervju").sees("er her uten 1 utheving, 1 kommentar");
    person.press("Enter").sees("Ett intervju er hentet inn, med 2 utdrag");
    assert_eq!((documents(&person), people(&person)), (vec!["I1".to_owned()], vec!["I1".to_owned()]));
}

const SURVEY: &str = "ID;Avdeling;Hva liker du best?;Hva ville du endret?\n\
    7;Nord;At vi hjelper hverandre når det trengs.;Vi har for dårlig tid til alt.\n\
    8;Sør;Kollegene mine er det aller beste.;Lite, egentlig, for det meste er bra.\n";

#[test]
fn each_respondent_of_a_survey_is_listed_and_the_columns_of_answers_can_be_changed() {
    let (_folder, mut person) = newcomer(&[("Svar.csv", SURVEY)]);
    person.press("Enter").sees("Ta inn 2 intervjuer").sees("Svar 7").sees("7 · 4 replikker").press("Down");
    person
        .sees("lest som en undersøkelse, med 2 respondenter")
        .sees("Åpne svar: kolonne C")
        .sees("kolonne B «Avdeling»");
    person.press("Enter").sees("[x] Åpne svar: D Hva ville du endret?").sees("[ ] Åpne svar: B Avdeling");
    person
        .press("Home")
        .press(&"Down ".repeat(6))
        .press("Enter")
        .sees("[ ] Åpne svar: D")
        .press("Esc")
        .sees("7 · 2 replikker");
    person.sees("8 · 2 replikker").press("Up Enter").sees("2 intervjuer er hentet inn");
    assert_eq!(documents(&person), ["Svar 7", "Svar 8"]);
    assert_eq!(people(&person), ["7", "8"]);
    let values = project(&person).model().attributes.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    assert_eq!(values, ["Avdeling", "Hva ville du endret?"]);
}

#[test]
fn a_column_of_answers_cannot_be_taken_away_if_it_is_the_last() {
    let (_folder, mut person) = newcomer(&[("Svar.csv", SURVEY)]);
    person.press("Enter Down Enter").press(&"Down ".repeat(5)).press("Enter").sees("[ ] Åpne svar: C");
    person.press("Down Enter").sees("Minst én kolonne må ha åpne svar").sees("[x] Åpne svar: D");
}

const NUMBERED: &str = "ID;Epost;Avdeling;Rad;Hva liker du best?;Hva ville du endret?\n\
    7;ola@nordmann.no;Nord;12;At vi hjelper hverandre når det trengs.;Vi har for dårlig tid til alt.\n\
    8;kari@nordmann.no;Nord;13;Kollegene mine er det aller beste.;Lite, egentlig, for det meste er bra.\n";

#[test]
fn the_column_of_respondents_and_what_is_left_out_can_be_changed() {
    let (_folder, mut person) = newcomer(&[("Svar.csv", NUMBERED)]);
    person.press("Enter Down Enter").sees("[ ] Utelatt: B Epost (ser ut til å inneholde e-postadresser)");
    person.sees("r kolonnen har nummeret på respondenten").misses("bytt roller").misses("en som mangler");
    let row = |person: &mut Newcomer, n: usize| {
        person.press("Home").press(&"Down ".repeat(2 + n));
    };
    row(&mut person, 4);
    person
        .press("r")
        .sees("Nummeret på respondenten: D Rad")
        .press("Esc")
        .sees("12 · 4 replikker")
        .press("Down")
        .press("Enter");
    row(&mut person, 4);
    person.press("Enter").sees("Vil du bruke en annen");
    row(&mut person, 2);
    person.press("Enter").sees("[ ] Åpne svar: B Epost");
    row(&mut person, 2);
    person.press("Enter").sees("[x] Åpne svar: B Epost").press("Enter").sees("[ ] Utelatt: B Epost");
}

#[test]
fn a_survey_that_cannot_be_read_otherwise_stays_as_it_was() {
    let (_folder, mut person) = newcomer(&[("Svar.csv", NUMBERED)]);
    person.press("Enter Down Enter Down Down Down Down Down").press("r").sees("[ ] Åpne svar: C Avdeling");
    person.sees("Nord").press("Esc").sees("Ta inn 2 intervjuer");
}

/// A newcomer who has dropped a table into the import.
fn newcomer_with_table(text: &str) -> (TempDir, Newcomer) {
    let (folder, mut person) = newcomer(&[("Kjøp.csv", text)]);
    person.paste(&folder.path().join("intervjuer/Kjøp.csv").to_string_lossy());
    (folder, person)
}

#[test]
fn of_a_table_that_is_not_recognised_the_columns_of_answers_can_be_chosen() {
    let (_folder, mut person) = newcomer_with_table("Vare;Pris;Grunn\nMelk;20;Godt\nBrød;35;Ferskt\n");
    person
        .sees("velg kolonner →")
        .press("Down")
        .sees("tusj vet ikke hva tabellen inneholder")
        .sees("Enter: velg kolonnene med åpne svar");
    person.press("Enter").sees("[ ] Åpne svar: A Vare").sees("Enter endre · r kolonnen har nummeret");
    person.press("r").sees("Minst én kolonne må ha åpne svar");
    person.press("Down Down Enter").sees("[x] Åpne svar: C Grunn").sees("[ ] Åpne svar: B Pris");
    person.press("Enter").sees("Minst én kolonne må ha åpne svar").press("Up Enter").sees("[x] Åpne svar: B Pris");
    person.press("Enter").sees("[ ] Åpne svar: B Pris");
    person.press("Esc").sees("Ta inn 2 intervjuer").press("Home Enter").sees("2 intervjuer er hentet inn");
    assert_eq!(documents(&person), ["Kjøp R01", "Kjøp R02"]);
}

#[test]
fn a_table_that_is_no_survey_either_is_listed_as_before_with_the_reason() {
    let (_folder, mut person) = newcomer_with_table("Vare;Pris;Grunn\nMelk;20;\nBrød;35;\n");
    person.press("Down Enter Down Down Enter").sees("[ ] Åpne svar: C Grunn").press("Esc");
    person.sees("tusj vet ikke hva tabellen inneholder");
}

#[test]
fn a_table_in_the_folder_is_listed_and_a_survey_that_looks_like_participants_can_be_taken_in() {
    let survey = "Kode;By;Savnet\n1;Bergen;ro\n2;Oslo;tid\n3;Bodø;penger\n";
    let (_folder, mut person) = newcomer(&[("I1.txt", TALK), ("Skjema.csv", survey)]);
    person.sees("Hent den ene filen").sees("Skjema.csv").sees("tabell").press("Down Down Down Enter");
    person.sees("tabell over informanter →").press("Down").sees("Dette ser ut som en tabell over informanter");
    person.press("Space").sees("Enter: velg kolonnene med åpne svar").press("Enter").press("Down Down Enter");
    person.sees("[x] Åpne svar: C Savnet").press("Esc").sees("Ta inn 3 intervjuer");
}
