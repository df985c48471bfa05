//! Every file that can be asked for, asked for and made.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::kinds::{FILE_KINDS, FileChoice, FileKind, Here};
use super::*;
use crate::domain::memo::Subject;
use crate::error::Error;
use crate::export::Replace;
use crate::project::export::ExportOptions;
use crate::project::testing::{Study, counted, folder};
use crate::tui::robot::{Robot, UserActions};
use crate::tui::style::{Depth, Styles};
use crate::words::Language;

/// The sample project in a folder of its own.
struct Sample {
    folder: tempfile::TempDir,
    words: Words,
}

impl Sample {
    fn new() -> (Self, Project) {
        let sample = Self { folder: folder(), words: Words::new(Language::Nb) };
        let mut project =
            Project::create_sample(&sample.folder.path().join("p.tusj"), &sample.words, counted()).unwrap();
        project.write_memo(Subject::Diary, "Begynte i dag.").unwrap();
        (sample, project)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A user of the sample project, in a window of this size.
    fn robot(width: u16, height: u16) -> (Self, Robot) {
        let (sample, project) = Self::new();
        (sample, Robot::at(project, width, height))
    }
}

/// All files that can be asked for, by their kind. Typical words are tested with what makes them.
fn all(project: &Project, words: &Words) -> Vec<(FileKind, Vec<FileChoice>)> {
    let here = Here {
        view: View { project, words, styles: Styles::new(Depth::None) },
        zone: TimeZone::UTC,
        times: crate::analysis::quote::Times::Hidden,
        document: project.model().documents_in_order().first().map(|one| one.id),
        participant: None,
        matrix: MatrixRequest::default(),
        show: Show::Counts,
    };
    FILE_KINDS.iter().map(|kind| (*kind, kind.files(&here))).collect()
}

fn make(request: &FileRequest, project: &Project, path: &Path, words: &Words) -> crate::error::Result<String> {
    let options = ExportOptions { words, date: jiff::civil::date(2026, 5, 3), replace: Replace::No };
    let made = request.make(project, path, Making { options, zone: TimeZone::UTC, before: &mut |_, _| {} })?;
    assert!(!made.contents.is_empty());
    Ok(made.contents)
}

#[test]
fn every_kind_is_found_by_its_name_and_made_with_the_ending_that_is_suggested() {
    let (sample, mut r) = Sample::robot(80, 24);
    let kinds = all(r.project(), &sample.words);
    assert_eq!(kinds.iter().filter(|(_, files)| !files.is_empty()).count(), FILE_KINDS.len());
    for (kind, files) in kinds {
        // Of several, the second.
        let (n, way) = if files.len() > 1 { (1, "enter down enter") } else { (0, "enter") };
        let request = &files[n].request;
        r.press("ctrl-e").write(&sample.words.say(kind.phrase)).press(way);
        let name = format!("p-{}{}", request.name(r.project(), &sample.words).replace('/', "-"), request.ending());
        r.sees(&name).press("enter").sees("Laget").misses("Hva skal eksporteres").misses("hvor skal");
        assert!(sample.at(&name).exists(), "{name}");
    }
}

#[test]
fn every_file_is_made_in_each_of_its_formats_and_no_other() {
    let (sample, project) = Sample::new();
    for (kind, files) in all(&project, &sample.words) {
        for (n, choice) in files.iter().enumerate() {
            let form = choice.request.form();
            // Those of a kind have the same formats.
            for format in form.formats.iter().take(if n == 0 { usize::MAX } else { 1 }) {
                let path = sample.at(&format!("{}-{n}{}", kind.phrase, format.ending()));
                make(&choice.request, &project, &path, &sample.words).unwrap();
                assert!(path.metadata().unwrap().len() > 50, "{path:?}");
            }
            if choice.request != FileRequest::All {
                let wrong = make(&choice.request, &project, &sample.at("x.xyz"), &sample.words);
                let Err(Error::ExportFormat { endings }) = wrong else { panic!("{wrong:?}") };
                let mut known: Vec<&str> = form.formats.iter().copied().map(Format::ending).collect();
                let mut endings: Vec<&str> = endings.iter().map(String::as_str).collect();
                known.sort_unstable();
                endings.sort_unstable();
                assert_eq!(known, endings, "{}", kind.phrase);
            }
        }
    }
}

#[test]
fn in_every_language_the_names_and_purposes_fit_beside_each_other() {
    for words in Language::ALL.map(Words::new) {
        for kind in FILE_KINDS {
            let (name, purpose) = (words.say(kind.phrase), words.say(kind.purpose));
            assert!(name.chars().count() <= 26, "{name}");
            assert!(purpose.chars().count() <= 46, "{purpose}");
        }
    }
}

#[test]
fn the_list_and_a_prompt_at_two_sizes() {
    let (_sample, mut r) = Sample::robot(80, 24);
    for (width, height) in [(80, 24), (120, 40)] {
        r.resize(width, height).press("ctrl-e");
        insta::assert_snapshot!(format!("list_{width}"), r.screen());
        r.write("rapp").press("enter down enter ctrl-u").write("~/rapport.html");
        insta::assert_snapshot!(format!("prompt_{width}"), r.screen());
        r.press("esc esc esc").misses("Hva skal eksporteres");
    }
}

/// Two coded excerpts of one person, one of the interviewer, and one with a colour alone.
fn study() -> Study {
    let mut p = Study::with(&[(
        "I01",
        &["I: Hvordan {Tillit:gikk} det?", "Anna: {Tillit:Det gikk bra.} {Makt:Lederen var der.} Farget."],
    )]);
    let document = p.find_document("I01").unwrap();
    let text = p.text(document).unwrap().text.clone();
    let start = text.find("Farget").unwrap();
    let pen = p.find_colour("gul").unwrap();
    let span = crate::domain::span::Span::new(start, start + 6);
    p.colour_passage(document, span, Some(pen)).unwrap();
    p
}

#[test]
fn before_a_file_is_written_the_prompt_says_what_it_holds_and_leaves_out() {
    let mut r = Robot::at_study(study(), 120, 40);
    for (typed, said) in [
        ("temaer med sitater", &["Med er 3 av 4 utdrag.", "Ikke med, fordi de ikke telles: 1"][..]),
        ("utdrag", &["Med er alle de 4 utdragene."]),
        (
            "resultatkapittel",
            &["Ingen sitater er merket", "Med er 2 av 4 utdrag.", "ikke har noen kode: 1", "telles: 1"],
        ),
        ("kodebok", &["Med er 2 koder."]),
        ("intervjuer med koder", &["Med er 1 dokument", "Tekst utenfor utdragene", "uten endelse blir det en mappe"]),
        ("rapport", &["Rapporten viser 2 kodede utdrag", "ikke med, fordi de ikke har noen kode: 1", "Filtype: .html"]),
        ("antall per tema", &["Med er 2 temaer.", "ikke har noen kode: 1"]),
        ("matrise", &["Rader: 2. Kolonner: 1."]),
        (
            "for hver koding, med alt",
            &["Med er 3 av 4 utdrag.", "ikke har noen kode: 1", "Filtype etter endelsen: .csv .xlsx .json"],
        ),
        (
            "iramuteq",
            &["Med er 1 dokument", "Ikke med: det intervjuerne sier", "velger du UTF-8", "Tekst utenfor utdragene"],
        ),
        ("quickwit", &["Med er 1 dokument", "notater om annet enn utdrag", "Filtype: .ndjson"]),
        ("ren tekst", &["Med er 1 dokument", "Ikke med i ren tekst: koder, farger og notater."]),
        ("alt", &["Mappen får opptil 31 filer: temaer.docx", "figur metning.svg", "Tekst utenfor utdragene"]),
    ] {
        r.press("ctrl-e").write(typed).press("enter");
        if r.screen().contains("Esc tilbake") {
            r.press("enter");
        }
        let screen = r.screen().replace(['║', '│', '\n'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
        for sentence in said {
            assert!(screen.to_lowercase().contains(&sentence.to_lowercase()), "{typed}: «{sentence}»\n{screen}");
        }
        r.press("esc esc esc");
    }
}

#[test]
fn where_some_excerpts_are_flagged_they_alone_go_into_the_results() {
    let mut p = study();
    let first = p.model().excerpts.iter().map(|one| one.id).nth(1).unwrap();
    p.flag_excerpts(&[first], true).unwrap();
    let mut r = Robot::at_study(p, 100, 30);
    r.press("ctrl-e").write("resultatkapittel").press("enter");
    r.sees("Med er 1 av 4 utdrag: de som er merket «til oppgaven».").press("enter").sees("2 temaer, 1 sitat");
}

#[test]
fn a_row_is_found_by_what_it_is_for_and_by_its_files_in_any_language_and_esc_leads_back() {
    let mut r = Robot::at_study(study(), 80, 24);
    for (typed, found) in [("supervisor", "rapport …"), ("metning", "figurer …"), ("nettleser", "rapport …")] {
        r.press("ctrl-e").write(typed).sees(found).misses("kodebok").press("esc");
    }
    r.press("ctrl-e").write("figurer").press("enter").sees("Figurer").write("metn").sees("Metning").misses("kart");
    r.press("esc ctrl-u").write("metning").press("enter enter").sees("-metning.png").press("esc esc");
    r.sees("Hva skal eksporteres?").press("ctrl-u").sees("kodebok").write("xyz").sees("passer med «xyz»");
    r.press("enter esc").misses("Hva skal eksporteres?");
    r.press("ctrl-p").write("veileder").sees("eksporter: tabell, figur").press("enter").sees("Hva skal eksporteres?");
    r.click("rapport …").sees("bare utdragene").click("med noe av teksten rundt").sees("Tekst utenfor utdragene");
    r.press("esc").sees("bare utdragene").press("esc esc").misses("Hva skal");
}

#[test]
fn what_there_is_nothing_of_is_not_listed_or_says_so_and_the_list_stays() {
    let mut r = Robot::with(&[("I01", &["Anna: Ja."])]);
    r.press("ctrl-e").misses("alt om én informant").misses("fra koder til temaer");
    for typed in ["rapport", "resultatkapittel", "temaer med sitater", "kodebok", "matrise", "notater", "informantene"]
    {
        r.press("ctrl-u").write(typed).press("enter");
        if !r.screen().contains("Hva skal eksporteres?") {
            r.press("enter");
        }
        r.misses("hvor skal");
        r.press("esc esc ctrl-e");
    }
}

#[test]
fn the_selected_participant_and_the_open_interview_are_offered_first() {
    let (sample, mut r) = Sample::robot(80, 24);
    r.press("f4 down down ctrl-e").write("alt om").press("enter enter").sees("p-I03 Clara.docx").press("enter");
    r.sees("Laget").press("f1 ] ctrl-e").write("intervjuer").press("enter").write("bare").sees("bare I02");
    r.press("enter").sees(".docx");
    assert!(sample.at("p-I03 Clara.docx").is_file());
}

#[test]
fn the_matrix_is_the_one_that_its_screen_shows() {
    let (_sample, mut r) = Sample::robot(80, 24);
    r.press("f12 f down enter ctrl-e").write("matrise").press("enter enter").sees("Rader: 3. Kolonner: 8.");
}

#[test]
fn everything_goes_into_a_folder_and_says_how_far_it_has_come() {
    let (sample, mut r) = Sample::robot(100, 30);
    let all = |r: &mut Robot| r.press("ctrl-e").write("alt").press("enter").sees("p-eksport").press("enter").screen();
    let said = all(&mut r);
    assert!(said.contains("Laget") && said.contains("filer."), "{said}");
    assert!(r.long_work.iter().any(|sentence| sentence == "Lager fil 3 av 31 …"), "{:?}", r.long_work);
    let files = || sample.at("p-eksport").read_dir().unwrap().count();
    assert!(files() > 15);
    std::fs::write(sample.at("p-eksport/temaer.docx"), "min").unwrap();
    let asked = all(&mut r);
    assert!(asked.contains("I mappen «p-eksport»"), "{asked}");
    r.press("esc").sees("hva skal mappen hete");
    assert_eq!(std::fs::read_to_string(sample.at("p-eksport/temaer.docx")).unwrap(), "min");
    r.press("enter j").sees("Laget").misses("hva skal mappen");
    assert!(std::fs::read(sample.at("p-eksport/temaer.docx")).unwrap().len() > 1000);
    // A folder that the user has is not filled with files.
    std::fs::create_dir(sample.at("Mine")).unwrap();
    r.press("ctrl-e").write("alt").press("enter ctrl-u").write("Mine").press("enter").sees("Laget");
    assert!(sample.at("Mine/p-eksport/temaer.docx").is_file());
    assert_eq!(sample.at("Mine").read_dir().unwrap().count(), 1);
}

#[test]
fn interviews_become_a_folder_or_one_file_as_the_typed_name_says() {
    let (sample, mut r) = Sample::robot(100, 30);
    let ask = |r: &mut Robot, name: &str| {
        r.press("ctrl-e").write("intervjuer med").press("enter enter ctrl-u").write(name).press("enter").sees("Laget");
    };
    ask(&mut r, "ut");
    assert!(sample.at("ut/I01 Astrid.docx").is_file());
    ask(&mut r, "ut.html");
    assert!(sample.at("ut.html").is_file());
}

#[test]
fn another_ending_makes_another_format_and_a_wrong_one_keeps_the_prompt() {
    let mut r = Robot::at_study(study(), 100, 30);
    r.press("ctrl-e").write("figurer").press("enter enter").sees(".png .svg .pdf").press("ctrl-u").write("tre.svg");
    r.press("enter").sees("Laget").sees("tre.svg");
    r.press("ctrl-e").write("rapport").press("enter enter ctrl-u").write("rapport.docx").press("enter");
    r.sees("«.html»")
        .sees("hvor skal filen")
        .press("ctrl-u")
        .write("min rapport")
        .press("enter")
        .sees("min rapport.html");
}
