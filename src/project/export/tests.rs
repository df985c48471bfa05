//! Exports what goes into the thesis, and reads it back.

mod bad_input;
mod data;
mod kinds;
mod libreoffice;
mod numbers;

use jiff::tz::TimeZone;

use super::figure::FigureRequest;
use super::thesis::ForThesis;
use super::{ExportOptions, TableRequest};
use crate::analysis::co_occurrence::Within;
use crate::analysis::quote::{ShownQuotes, WhichQuotes};
use crate::analysis::saturation::InterviewOrder;
use crate::domain::query::options::SearchOptions;
use crate::error::Error;
use crate::export::contents::matrix::Show;
use crate::export::contents::meaning::Tradition;
use crate::export::{Replace, TableKind};
use crate::project::Project;
use crate::project::frequent_words::WordsRequest;
use crate::project::matrix::{MatrixRequest, Topics};
use crate::project::round::{NewRound, RoundStart};
use crate::project::saturation::CodesOf;
use crate::project::testing::{Study, counted, folder, span_of, steady};
use crate::words::{Language, Words};

fn options(words: &Words) -> ExportOptions<'_> {
    ExportOptions { words, date: jiff::civil::date(2026, 5, 3), replace: Replace::No }
}

/// Two informants, a theme with a subtheme, and one long quote.
fn study() -> Study {
    let long =
        format!("Bo: {{Start/Tillit:{}}} Ja.", "Jeg kom hit og ble sittende og vente på noen. ".repeat(5).trim());
    let mut p = Study::with(&[
        ("I01", &["I: Hvordan?", "Anna: {Start:Det gikk fint}. {Start/Tillit:Ble trodd.}"]),
        ("I02", &["I: Ja?", &long]),
    ]);
    let code = p.find_code("Tillit").unwrap();
    p.define_code(code, "Å bli trodd.").unwrap();
    p
}

fn results(p: &Study, name: &str) -> String {
    let words = Words::new(Language::Nb);
    let path = p.folder().join(name);
    p.export_results(ForThesis::default(), &path, options(&words)).unwrap();
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn a_results_chapter_has_a_heading_the_counts_and_the_quotes_of_each_theme() {
    let mut p = study();
    let chapter = results(&p, "a.md");
    let start = "## Start\n\n2 av 2 informanter snakker om dette, i 3 utdrag.\n\n«Det gikk fint» (Anna)\n";
    assert!(chapter.contains(start), "{chapter}");
    assert!(chapter.contains("### Tillit\n\nÅ bli trodd.\n\n2 av 2 informanter"), "{chapter}");
    assert!(chapter.contains("\n> Jeg kom hit"), "a quote of 40 words or more is a block: {chapter}");
    assert!(chapter.contains("Ingen sitater er merket «til oppgaven», så alle er med."), "{chapter}");
    let excerpts: Vec<_> = p.model().excerpts.iter().map(|one| one.id).collect();
    p.flag_excerpts(&excerpts[..1], true).unwrap();
    let code = p.find_code("Tillit").unwrap();
    p.set_condensate(code, "Jeg ble trodd.").unwrap();
    let chapter = results(&p, "b.md");
    assert!(!chapter.contains("Jeg kom hit") && chapter.contains("Med er sitatene som er merket «til oppgaven»."));
    assert!(chapter.contains("Ingen sitater er valgt for: Tillit. Med er"), "{chapter}");
    assert!(chapter.contains("### Tillit\n\n*Jeg ble trodd.*\n\n2 av 2"), "counts are of all: {chapter}");
}

#[test]
fn a_theme_table_and_a_matrix_show_the_flagged_quotes_and_count_all() {
    let mut p = study();
    let words = Words::new(Language::Nb);
    let themes = |p: &Study, quotes, name: &str| {
        let path = p.folder().join(name);
        p.export(&TableRequest { quotes, ..TableRequest::of_all(TableKind::Themes) }, &path, options(&words)).unwrap();
        std::fs::read_to_string(path).unwrap()
    };
    let matrix = |p: &Study, quotes, name: &str| {
        let path = p.folder().join(name);
        p.export_matrix(&MatrixRequest::default(), Show::Quotes(quotes), &path, options(&words)).unwrap();
        std::fs::read_to_string(path).unwrap()
    };
    let (thesis, all) = (WhichQuotes::ForThesis, WhichQuotes::All);
    for table in [themes(&p, thesis, "a.md"), matrix(&p, thesis, "b.md")] {
        assert!(table.contains("Det gikk fint") && table.contains("Ble trodd"), "none is flagged: {table}");
        assert!(!table.contains("til oppgaven"), "{table}");
    }
    let last = p.model().excerpts.iter().next_back().unwrap().id;
    p.flag_excerpts(&[last], true).unwrap();
    for table in [themes(&p, thesis, "c.md"), matrix(&p, thesis, "d.md")] {
        assert!(table.contains("Jeg kom hit") && !table.contains("Det gikk fint") && !table.contains("Ble trodd"));
        assert!(
            table.contains("Med er sitatene som er merket «til oppgaven».") && table.contains("3 utdrag"),
            "{table}"
        );
    }
    assert!(themes(&p, thesis, "c.csv").contains("Start"), "a theme without a flagged quote stays");
    for table in [themes(&p, all, "e.md"), matrix(&p, all, "f.md")] {
        assert!(table.contains("Jeg kom hit") && table.contains("Det gikk fint") && !table.contains("til oppgaven"));
    }
}

#[test]
fn which_quotes_a_table_shows_is_said_of_what_it_holds() {
    let mut p = study();
    let last = p.model().excerpts.iter().next_back().unwrap().id;
    p.flag_excerpts(&[last], true).unwrap();
    let said = |as_written| {
        let options = SearchOptions { as_written, ..SearchOptions::default() };
        let query = Some("eg ELLER fint".into());
        let request = TableRequest { query, options, ..TableRequest::of_all(TableKind::Themes) };
        let chosen = p.quotes_of_table(&request).unwrap();
        (chosen.shown, chosen.all, chosen.flagged)
    };
    assert_eq!(said(false), (ShownQuotes::Flagged, 2, 1), "the flagged quote says «jeg»");
    assert_eq!(said(true), (ShownQuotes::NoneFlagged, 1, 0));
}

#[test]
fn the_golden_quote_comes_first() {
    let mut p = study();
    let (code, last) = (p.find_code("Tillit").unwrap(), p.model().excerpts.iter().next_back().unwrap().id);
    p.set_golden_quote(code, Some(last)).unwrap();
    let chapter = results(&p, "a.md");
    assert!(chapter.find("Jeg kom hit") < chapter.find("Ble trodd."), "{chapter}");
}

#[test]
fn the_method_table_follows_a_passage_up_to_its_theme_in_the_words_of_the_tradition() {
    let mut p = study();
    let words = Words::new(Language::Nb);
    let table = |p: &Study, tradition, name: &str| {
        let path = p.folder().join(name);
        assert_eq!(p.export_analysis(ForThesis::default(), tradition, &[], &path, options(&words)), Ok(3));
        std::fs::read_to_string(path).unwrap()
    };
    let own = table(&p, Tradition::Own, "own.md");
    assert!(own.contains("| Utdrag | Undertema | Tema |"), "no column without content: {own}");
    let first = p.model().excerpts.iter().next().unwrap().id;
    p.condense(first, "Gikk bra").unwrap();
    for (tradition, headings) in [
        (Tradition::Content, "| Meningsenhet | Fortettet meningsenhet | Underkategori | Kategori |"),
        (Tradition::Condensation, "| Meningsbærende enhet | Fortetting | Subgruppe | Kodegruppe |"),
        (Tradition::Stepwise, "| Utdrag | Fortetting | Empirinær kode | Kodegruppe |"),
        (Tradition::Thematic, "| Utdrag | Fortetting | Undertema | Tema |"),
    ] {
        let table = table(&p, tradition, &format!("{tradition:?}.md"));
        assert!(table.contains(headings), "{table}");
        assert!(table.contains("| «Det gikk fint» (Anna) | Gikk bra |  | Start |"), "{table}");
        assert!(table.contains("| «Ble trodd.» (Anna) |  | Tillit | Start |"), "{table}");
    }
    let json = table(&p, Tradition::Content, "t.json");
    let rows: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!((&rows[0]["level_1"], &rows[0]["condensation"]), (&"Start".into(), &"Gikk bra".into()));
    assert_eq!((&rows[1]["level_2"], &rows[1]["level_1"]), (&"Tillit".into(), &"Start".into()));
}

#[test]
fn columns_of_the_method_table_can_be_left_out_by_their_names_in_any_language() {
    let p = study();
    let words = Words::new(Language::Nb);
    let table = |without: &[&str], name: &str| {
        let without: Vec<String> = without.iter().map(|name| (*name).to_owned()).collect();
        let path = p.folder().join(name);
        p.export_analysis(ForThesis::default(), Tradition::Content, &without, &path, options(&words))?;
        std::fs::read_to_string(path).map_err(|_| Error::Gone)
    };
    let first = table(&["underkategori"], "a.md").unwrap();
    assert!(first.contains("| Meningsenhet | Kategori |\n"), "{first}");
    assert!(first.contains("| «Ble trodd.» (Anna) | Start |\n"), "{first}");
    let english = table(&["Subcategory", "meaning-unit", "condensation"], "b.md").unwrap();
    assert!(english.contains("| Kategori |\n"), "no passage has a condensation: {english}");
    let json = table(&["level_1"], "c.json").unwrap();
    assert!(json.contains("\"level_2\"") && json.contains("passage") && !json.contains("level_1"), "{json}");
    let columns = ["Meningsenhet", "Underkategori", "Kategori"].map(str::to_owned).to_vec();
    assert_eq!(table(&["tema"], "d.md"), Err(Error::UnknownColumn { name: "tema".into(), columns }));
    assert_eq!(table(&["passage", "level 1", "level 2"], "d.md"), Err(Error::NoColumnLeft));
    assert!(!p.folder().join("d.md").exists());
}

#[test]
fn a_figure_says_which_order_theme_and_togetherness_it_shows() {
    let mut p = study();
    let document = p.find_document("I01").unwrap();
    let span = span_of(&p, document, "Det gikk");
    p.code_passage_with(document, span, "Slutt").unwrap();
    let words = Words::new(Language::Nb);
    let draw = |request: FigureRequest| p.figure(&request, options(&words)).unwrap();
    let described = |svg: &str| svg.split("<desc").nth(1).unwrap().split("</desc>").next().unwrap().to_owned();
    for (within, said) in [
        (Within::Overlap, "på den samme teksten"),
        (Within::Turn, "replikker der begge"),
        (Within::Interview, "intervjuer der begge"),
    ] {
        let svg = draw(FigureRequest::CoOccurrence { topics: Topics::All, within, query: String::new() });
        assert!(described(&svg).contains(said), "{svg}");
    }
    let topics = Topics::Chosen(["Tillit", "Slutt"].map(|name| p.find_code(name).unwrap()).to_vec());
    let svg = draw(FigureRequest::CoOccurrence { topics, within: Within::Turn, query: String::new() });
    assert!(described(&svg).contains("3 utdrag fra 2 informanter i alt."), "of these themes alone: {svg}");
    let first = p.current_round().unwrap();
    let theme = Some(p.find_code("Start").unwrap());
    for (order, said) in
        [(InterviewOrder::Interviewed, "listen over dokumenter"), (InterviewOrder::Coded, "først ble kodet")]
    {
        let svg = draw(FigureRequest::Saturation { order, among: CodesOf::theme_or_all(theme) });
        assert!(described(&svg).contains(said) && described(&svg).contains("Bare koder under «Start»."), "{svg}");
        assert!(described(&svg).contains("3 utdrag fra 2 informanter i alt."), "{svg}");
    }
    p.begin_round(&NewRound::new(first, RoundStart::Empty)).unwrap();
    let (order, among) = (InterviewOrder::Interviewed, CodesOf::Round(first));
    let svg = p.figure(&FigureRequest::Saturation { order, among }, options(&words)).unwrap();
    assert!(
        described(&svg).contains("utdrag fra 2 informanter i alt.") && described(&svg).contains("runde:1"),
        "{svg}"
    );
}

#[test]
fn typical_words_are_a_table_to_read_and_one_to_calculate_with() {
    let (said, rest) = ("lederen og ledere var der, ".repeat(6), "det var der, og jeg var der, ".repeat(8));
    let mut p = Study::with(&[
        ("I01", &[&format!("Anna: {{Ledelse:{said}}} {rest}")]),
        ("I02", &[&format!("Bo: {rest} kollegaen, {rest} kolleger, {rest} kolleger.")]),
    ]);
    p.add_grouped(&[("I01", "a"), ("I02", "b")]);
    let words = Words::new(Language::Nb);
    let request = WordsRequest { by: p.find_attribute("gruppe").ok(), ..WordsRequest::default() };
    let made = |name: &str| {
        let path = p.folder().join(name);
        let n = p.export_words(&request, &path, options(&words)).unwrap();
        (n, std::fs::read_to_string(path).unwrap())
    };
    let (n, page) = made("a.md");
    assert!(page.contains("| **Ledelse** | ledere 12 (0) |"), "{page}");
    assert!(page.contains("| Gruppe | Ord |") && page.contains("Den erstatter aldri lesingen."), "{page}");
    let (_, csv) = made("a.csv");
    assert_eq!(csv.lines().count(), n + 1);
    assert!(csv.contains("Tema;Ledelse;ledere;12;0;30;"), "{csv}");
    let nothing = Study::with(&[("I01", &["Anna: {A:Ja} nei."])]);
    let path = nothing.folder().join("a.md");
    assert_eq!(nothing.export_words(&request, &path, options(&words)), Err(Error::NothingFound));
}

#[test]
fn every_figure_of_the_sample_is_a_drawing_a_picture_and_a_page_in_every_language() {
    let folder = folder();
    let nb = Words::new(Language::Nb);
    let p = Project::create_sample(&folder.path().join("p.tusj"), &nb, counted()).unwrap();
    let figures = [
        FigureRequest::Tree { counted: true },
        FigureRequest::Map { centre: "Hva hemmer?".into() },
        FigureRequest::HeatMap(MatrixRequest::default()),
        FigureRequest::Saturation { order: InterviewOrder::Interviewed, among: CodesOf::CurrentRound },
        FigureRequest::Frequencies { topics: Topics::All, query: String::new() },
        FigureRequest::CoOccurrence { topics: Topics::All, within: Within::Overlap, query: String::new() },
    ];
    for (n, figure) in figures.iter().enumerate() {
        for language in Language::ALL {
            let svg = p.figure(figure, options(&Words::new(language))).unwrap();
            let is_named = svg.contains("Oppstart") || svg.contains("I01 Astrid");
            assert!(is_named && !svg.contains("tema-") && !svg.contains("figure-"), "{svg}");
        }
        for (ending, begins) in [("png", &b"\x89PNG"[..]), ("pdf", b"%PDF"), ("svg", b"<?xml")] {
            let path = folder.path().join(format!("{n}.{ending}"));
            p.export_figure(figure, &path, options(&nb)).unwrap();
            assert!(std::fs::read(&path).unwrap().starts_with(begins));
        }
    }
    let empty = Study::new();
    for figure in &figures {
        let path = empty.folder().join("a.svg");
        assert_eq!(empty.export_figure(figure, &path, options(&nb)), Err(Error::NothingFound), "{figure:?}");
        assert!(!path.exists());
    }
}

#[test]
fn everything_is_written_into_a_folder_once() {
    let p = study();
    let words = Words::new(Language::Nb);
    let folder = p.folder().join("ut");
    let mut steps = Vec::new();
    let made = p.export_all(&folder, &TimeZone::UTC, options(&words), &mut |n, of| steps.push((n, of))).unwrap();
    assert!(made.files.len() > 15 && made.files.iter().all(|file| file.exists()), "{made:?}");
    assert_eq!(made.files.len() + made.empty.len(), steps.len());
    assert!(folder.join("rapport til veilederen.html").exists());
    let nothing = ["notater.docx", "forskerdagbok.docx", "typiske ord.docx", "informanter.docx"];
    let rounds = ["fra koder til temaer.docx", "figur fra koder til temaer.svg"];
    assert!(nothing.iter().chain(&rounds).all(|name| made.empty.contains(&(*name).to_owned())), "{:?}", made.empty);
    assert_eq!(steps.last(), Some(&(steps.len() - 1, steps.len())));
    assert!(!folder.join("notater.docx").exists(), "there are no memos");
    let again = p.export_all(&folder, &TimeZone::UTC, options(&words), &mut |_, _| {});
    assert_eq!(again, Err(Error::ExportExists { path: folder.join("temaer.docx") }));
}

#[test]
fn an_informant_gets_all_that_is_stored_about_them_and_nothing_about_others() {
    let mut p = study();
    p.add_participants(&["I01", "I02"]);
    let [one, two] = ["I01", "I02"].map(|number| p.find_participant(number).unwrap());
    for (document, person) in [("I01", one), ("I02", two)] {
        let document = p.find_document(document).unwrap();
        p.set_participant(document, Some(person)).unwrap();
    }
    p.set_attribute(one, "gruppe", "leder").unwrap();
    p.write_memo(crate::domain::memo::Subject::Participant(one), "Nølte litt.").unwrap();
    let code = p.find_code("Tillit").unwrap();
    p.write_cell(one, crate::domain::cell::CellTopic::Theme(code), "Stoler på dem.").unwrap();
    let words = Words::new(Language::Nb);
    let path = p.folder().join("I01.md");
    assert_eq!(p.export_participant(one, &path, options(&words)), Ok(1));
    let text = std::fs::read_to_string(path).unwrap();
    for part in ["leder", "Nølte litt.", "Start/Tillit: Stoler på dem.", "Det gikk fint", "Kode: Start"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("Jeg kom hit"), "{text}");
}

/// Writes the golden files anew. Run it by hand (`cargo test --lib golden -- --ignored`) and look at what changed.
#[test]
#[ignore = "writes tests/golden"]
fn write_golden_files() {
    for (path, made) in golden_files() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, made).unwrap();
    }
}

#[test]
fn the_exports_of_the_sample_are_as_the_golden_files_say() {
    for (path, made) in golden_files() {
        let golden = std::fs::read(&path).unwrap_or_default();
        // A checkout on Windows may have other line ends.
        let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("\r\n", "\n");
        assert!(lines(&golden) == lines(&made), "{} has changed: see `write_golden_files`", path.display());
    }
}

/// The exports of the sample that are text, in each language, with the paths of their golden files.
fn golden_files() -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let folder = folder();
    let golden = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut files = Vec::new();
    for language in Language::ALL {
        let words = Words::new(language);
        let p = Project::create_sample(&folder.path().join(language.code()).with_extension("tusj"), &words, steady());
        let mut p = p.unwrap();
        let some: Vec<_> = p.model().excerpts.iter().map(|one| one.id).filter(|id| id.0 % 40 == 30).collect();
        let round = p.current_round().unwrap();
        let some: Vec<_> = some.into_iter().filter(|id| p.model().excerpts.get(*id).unwrap().round == round).collect();
        p.flag_excerpts(&some, true).unwrap();
        p.condense(some[0], "Ble trodd").unwrap();
        for name in GOLDEN {
            let path = folder.path().join(format!("{}-{name}", language.code()));
            write(&p, name, &path, &words);
            files.push((golden.join(language.code()).join(name), std::fs::read(&path).unwrap()));
        }
    }
    files
}

const GOLDEN: [&str; 14] = [
    "themes.md",
    "themes.csv",
    "codebook.html",
    "matrix.md",
    "matrix.csv",
    "counts.md",
    "informants.md",
    "results.md",
    "analysis.md",
    "tree.svg",
    "frequencies.svg",
    "method.md",
    "words.md",
    "saturation.svg",
];

/// Writes one of the golden exports.
fn write(p: &Project, name: &str, path: &std::path::Path, words: &Words) {
    use super::TableRequest;
    use crate::export::TableKind;
    use crate::export::contents::matrix::Show;
    use crate::project::counts::CountRequest;
    let options = options(words);
    let themes = TableRequest {
        query: Some("tema:Oppstart OG informant:I03".into()),
        ..TableRequest::of_all(TableKind::Themes)
    };
    match name.split_once('.').unwrap().0 {
        "themes" => drop(p.export(&themes, path, options).unwrap()),
        "codebook" => drop(p.export(&TableRequest::of_all(TableKind::Codebook), path, options).unwrap()),
        "matrix" => drop(p.export_matrix(&MatrixRequest::default(), Show::Counts, path, options).unwrap()),
        "counts" => {
            let by = p.model().attributes_in_order().first().map(|one| one.id);
            p.export_counts(&CountRequest { by, ..CountRequest::default() }, false, path, options).unwrap();
        }
        "informants" => drop(p.export_informants(path, options).unwrap()),
        "results" => drop(p.export_results(ForThesis::default(), path, options).unwrap()),
        "analysis" => drop(p.export_analysis(ForThesis::default(), Tradition::Content, &[], path, options).unwrap()),
        "method" => drop(p.export_method(path, TimeZone::UTC, options).unwrap()),
        "words" => {
            let by = p.model().attributes_in_order().first().map(|one| one.id);
            p.export_words(&WordsRequest { by, ..WordsRequest::default() }, path, options).unwrap();
        }
        "saturation" => {
            let theme = p.find_code("Oppstart").ok();
            let figure =
                FigureRequest::Saturation { order: InterviewOrder::Coded, among: CodesOf::theme_or_all(theme) };
            p.export_figure(&figure, path, options).unwrap();
        }
        "tree" => p.export_figure(&FigureRequest::Tree { counted: true }, path, options).unwrap(),
        _ => p
            .export_figure(&FigureRequest::Frequencies { topics: Topics::All, query: String::new() }, path, options)
            .unwrap(),
    }
}
