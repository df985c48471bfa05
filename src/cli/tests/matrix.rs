//! The matrix, forms, cells and counts, by the command line.

use super::*;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj}");
    desk
}

#[test]
fn the_matrix_is_a_table_that_fits_the_terminal() {
    let desk = desk();
    let shown = desk.run("matrix {d.tusj} --rows top --columns participants");
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines.iter().take_while(|line| !line.is_empty()).all(|line| line.chars().count() <= 80), "{shown}");
    assert!(lines[0].contains("I01  I02") && lines[0].ends_with("Utdrag  Informanter"), "{shown}");
    assert!(shown.contains("Hver informant telles én gang.") && shown.contains("Runde 2."), "{shown}");
    let rows = desk.json("matrix {d.tusj} --rows top --columns participants");
    let themes = desk.json("themes {d.tusj}");
    let of =
        |path: &str| themes.as_array().unwrap().iter().find(|row| row["path"] == path).unwrap()["excerpts"].clone();
    for row in rows["rows"].as_array().unwrap() {
        assert_eq!(row["excerpts"], of(row["full_name"].as_str().unwrap()));
        let sum: u64 = row["cells"].as_array().unwrap().iter().map(|cell| cell["excerpts"].as_u64().unwrap()).sum();
        assert_eq!(row["excerpts"], sum);
    }
    assert_eq!(rows["columns"].as_array().unwrap().len(), 8);
    let groups = desk.json("matrix {d.tusj} --rows gruppe --columns level:2");
    assert_eq!(groups["rows"][0]["kind"], "group");
    let codes = desk.json("matrix {d.tusj} --columns documents --rows Oppstart Avslutning --hide-empty --sort count");
    assert_eq!(codes["columns"][0]["kind"], "document");
    assert!(desk.try_run("matrix {d.tusj} --rows Opstart").err.contains("Mente du «Oppstart»"));
    assert!(desk.run("matrix {d.tusj} --query tema:Oppstart --show presence --group-by gruppe").contains("x"));
}

#[test]
fn forms_are_made_filled_in_and_shown() {
    let desk = desk();
    assert_eq!(desk.run("form {d.tusj} list").trim_end(), "Det er ingen skjemaer.");
    desk.run("form {d.tusj} new Utkast --query 'informant:I01 ELLER informant:I02'");
    desk.run("form {d.tusj} rename Utkast Veiledere");
    desk.run("form {d.tusj} column-add Veiledere --theme Oppstart");
    desk.run("form {d.tusj} column-add Veiledere --attribute gruppe --heading Rolle");
    desk.run("form {d.tusj} column-add Veiledere --heading Forløp");
    desk.run("form {d.tusj} column-move Veiledere Forløp --at 1");
    desk.run("form {d.tusj} column-rename Veiledere Forløp 'Hvordan gikk det?'");
    let written =
        desk.run("cell {d.tusj} --participant I01 --form Veiledere --column Oppstart --write 'Lite opplæring.'");
    assert_eq!(written.trim_end(), "skrev i matrisen om «Astrid» under «Oppstart»");
    desk.run("cell {d.tusj} --participant I01 I02 --form Veiledere --column 'Hvordan gikk det?' --not-asked");
    desk.run("cell {d.tusj} --participant I02 --form Veiledere --column 'Hvordan gikk det?' --asked");
    let ran = desk.try_run("cell {d.tusj} --participant I01 --theme Oppstart --not-asked");
    assert!(ran.code == 1 && ran.err.contains("Tøm cellen"), "{}", ran.err);
    let ran = desk.try_run("cell {d.tusj} --participant I01 --form Veiledere --column Rolle --write x");
    assert!(ran.code == 1 && ran.err.contains("egenskap"), "{}", ran.err);
    let form = desk.json("matrix {d.tusj} --form Veiledere");
    let names: Vec<&str> = texts(&form["columns"], "name");
    assert_eq!((names, form["rows"].as_array().unwrap().len()), (vec!["Hvordan gikk det?", "Oppstart", "Rolle"], 2));
    assert_eq!(form["rows"][0]["cells"][0]["not_asked"], true);
    assert_eq!(form["rows"][0]["cells"][1]["words"], "Lite opplæring.");
    let words = desk.run("matrix {d.tusj} --form Veiledere --show words");
    assert!(words.contains("  Oppstart: ") && words.contains("    Lite opplæring."), "{words}");
    let listed = desk.json("form {d.tusj} list");
    assert_eq!((&listed[0]["participants"], &listed[0]["columns"][2]["attribute"]), (&2.into(), &"gruppe".into()));
    desk.run("cell {d.tusj} --participant I01 --theme Oppstart --empty");
    desk.run("form {d.tusj} column-remove Veiledere Rolle");
    desk.run("form {d.tusj} query Veiledere ''");
    desk.run("form {d.tusj} new Andre");
    desk.run("form {d.tusj} move Andre --at 1");
    assert_eq!(texts(&desk.json("form {d.tusj} list"), "name"), ["Andre", "Veiledere"]);
    assert!(desk.try_run("form {d.tusj} remove Veileder").err.contains("Mente du «Veiledere»"));
    desk.run("form {d.tusj} remove Veiledere");
    desk.run("check {d.tusj}");
}

#[test]
fn themes_are_counted_by_group_and_those_who_do_not_speak_are_listed() {
    let desk = desk();
    let shown = desk.run("counts {d.tusj} --by gruppe --absent");
    assert!(shown.contains("av 8") && shown.contains("sier ikke noe: "), "{shown}");
    let rows = desk.json("counts {d.tusj} --by gruppe");
    let first = &rows[0];
    let sum: u64 = first["groups"].as_array().unwrap().iter().map(|group| group["people"].as_u64().unwrap()).sum();
    assert_eq!((sum, first["people"].as_u64()), (8, Some(8)));
    let silent = first["absent"].as_array().unwrap().len() as u64;
    assert_eq!(first["informants"].as_u64().unwrap() + silent, 8);
    let name = first["absent"].as_array().unwrap().first().and_then(Value::as_str).map(|name| name[..3].to_owned());
    if let Some(number) = name {
        let path = first["path"].as_str().unwrap();
        desk.run(&format!("cell {{d.tusj}} --participant {number} --theme {path} --not-asked"));
        assert_eq!(desk.json("counts {d.tusj}")[0]["asked"], 7);
        assert!(desk.run("counts {d.tusj}").contains("av 7 spurte"));
    }
    let values = desk.json("counts {d.tusj} --attributes");
    assert_eq!(values[0]["of"], 8);
    assert!(desk.run("counts {d.tusj} --attributes").contains("av 8"));
    assert!(desk.try_run("counts {d.tusj} --by grupe").err.contains("Mente du «gruppe»"));
}

#[test]
fn saturation_and_co_occurrence_say_what_was_counted() {
    let desk = desk();
    let rows = desk.json("saturation {d.tusj}");
    let new: u64 = rows.as_array().unwrap().iter().map(|row| row["new"].as_array().unwrap().len() as u64).sum();
    assert_eq!(rows.as_array().unwrap().last().unwrap()["cumulative"], new);
    assert!(desk.run("saturation {d.tusj} --order coded --theme Oppstart").contains("først ble kodet. Runde 2."));
    for (within, said) in [("overlap", "felles tekst"), ("turn", "Replikker som"), ("interview", "Intervjuer som")] {
        let shown = desk.run(&format!("co-occurrence {{d.tusj}} --within {within}"));
        assert!(shown.contains(said) && shown.contains("Runde 2."), "{shown}");
    }
    let pairs = desk.json("co-occurrence {d.tusj} --within interview --themes Oppstart Underveis");
    assert_eq!(pairs.as_array().unwrap().len(), 1);
}

#[test]
fn figures_take_the_options_of_the_commands_that_show_the_same_and_refuse_others() {
    let desk = desk();
    desk.run("export {d.tusj} figure --figure co-occurrence --within turn --themes Oppstart Underveis --to {a.svg}");
    let svg = std::fs::read_to_string(desk.at("a.svg")).unwrap();
    assert!(svg.contains("replikker der begge temaene") && !svg.contains("Avslutning"), "{svg}");
    desk.run("export {d.tusj} figure --figure saturation --order coded --theme Oppstart --to {b.svg}");
    assert!(std::fs::read_to_string(desk.at("b.svg")).unwrap().contains("Bare koder under «Oppstart»."));
    for (line, said) in [
        ("figure --within turn", "«--within» kan bare brukes med: co-occurrence, figure --figure co-occ"),
        ("figure --figure co-occurrence --order coded", "interviewed|coded» kan bare brukes med: saturation, figure"),
        ("figure --figure saturation --order date", "«--order date|subject» kan bare brukes med: memos, diary."),
        ("figure --figure frequencies --theme Oppstart", "«--theme» kan bare brukes med: saturation, figure --figure"),
        (
            "figure --figure frequencies --themes Oppstart",
            "«--themes» kan bare brukes med: words, colours, co-occurrence, figure",
        ),
        ("figure --centre Hva", "«--centre» kan bare brukes med: figure --figure map."),
        ("interviews --query x", "«--query» kan ikke brukes her"),
        ("figure --query x", "«--query» kan ikke brukes her"),
        ("themes --without passage", "«--without» kan bare brukes med: analysis."),
        (
            "excerpts --all-quotes",
            "«--all-quotes» kan bare brukes med: themes, results, analysis, matrix --show quotes.",
        ),
        ("matrix --all-quotes", "«--all-quotes» kan bare brukes med: themes,"),
        ("themes --by gruppe", "«--by» kan bare brukes med: counts, words."),
    ] {
        let ran = desk.try_run(&format!("export {{d.tusj}} {line} --to {{n.svg}}"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{line}");
        assert!(ran.err.contains(said), "{line}: {}", ran.err);
    }
    for line in ["interviews", "colours --themes Oppstart", "saturation --order coded", "co-occurrence --within turn"] {
        let kind = line.split(' ').next().unwrap();
        assert!(desk.run(&format!("export {{d.tusj}} {line} --to {{{kind}.csv}}")).contains("rader"));
    }
    let ran = desk.try_run("export {d.tusj} figure --figure saturation --theme Opstart --to {n.svg}");
    assert!(ran.code == 1 && ran.err.contains("Mente du «Oppstart»"), "{}", ran.err);
    assert!(!desk.at("n.svg").exists());
}

#[test]
fn columns_of_the_method_table_are_left_out_on_request() {
    let desk = desk();
    let export = |without: &str, name: &str| {
        desk.try_run(&format!("export {{d.tusj}} analysis --tradition content --without {without} --to {{{name}}}"))
    };
    assert_eq!(export("condensation,underkategori", "a.md").code, 0);
    assert!(std::fs::read_to_string(desk.at("a.md")).unwrap().contains("| Meningsenhet | Kategori |\n"));
    let ran = export("kolonne", "b.md");
    assert_eq!(ran.code, 1);
    let said = "Tabellen har ingen kolonne som heter «kolonne». Disse finnes: Meningsenhet, Underkategori, Kategori.";
    assert_eq!(ran.err.trim_end(), said);
}

#[test]
fn tables_take_the_flagged_quotes_and_say_so_unless_all_are_asked_for() {
    let desk = desk();
    let first = desk.json("excerpts {d.tusj} tema:Oppstart")[0]["id"].to_string();
    assert!(!desk.run("export {d.tusj} themes --to {a.md}").contains("til oppgaven"));
    desk.run(&format!("quote {{d.tusj}} {first} --flag"));
    let only = "Bare det ene sitatet som er merket «til oppgaven», er med. Med --all-quotes er alle med.";
    for (n, kind) in ["themes", "results", "analysis", "matrix --show quotes"].into_iter().enumerate() {
        let said = desk.run(&format!("export {{d.tusj}} {kind} --to {{f{n}.md}}"));
        assert!(said.contains(only), "{kind}: {said}");
        let said = desk.run(&format!("export {{d.tusj}} {kind} --all-quotes --to {{a{n}.md}}"));
        assert!(!said.contains("til oppgaven"), "{kind}: {said}");
        let [flagged, all] = ["f", "a"].map(|name| std::fs::read_to_string(desk.at(&format!("{name}{n}.md"))).unwrap());
        assert!(flagged.len() * 2 < all.len(), "{kind}: {flagged}");
    }
}

#[test]
fn typical_words_are_listed_with_a_word_about_reading() {
    let desk = desk();
    let shown = desk.run("frequent-words {d.tusj} --by gruppe --most 3");
    assert!(shown.lines().take_while(|line| !line.starts_with("Alle former")).all(|line| line.chars().count() <= 80));
    assert!(shown.contains("Gruppe") && shown.contains("Den erstatter aldri lesingen."), "{shown}");
    let json = desk.json("frequent-words {d.tusj} --by gruppe --most 3");
    let rows = json.as_array().unwrap();
    assert!(rows.iter().any(|row| row["theme"] == "Oppstart/Opplæring"), "{json}");
    assert!(rows.iter().any(|row| row["attribute"] == "gruppe"), "{json}");
    assert!(rows.iter().all(|row| (1..=3).contains(&row["words"].as_array().unwrap().len())), "{json}");
    assert!(rows[0]["words"][0]["here"].as_u64() >= Some(2), "{json}");
    let one = desk.json("frequent-words {d.tusj} --themes Oppstart/Opplæring");
    assert_eq!(one.as_array().unwrap().len(), 1);
    let made = desk.json("export {d.tusj} words --by gruppe --to {w.csv}");
    let lines = std::fs::read_to_string(desk.at("w.csv")).unwrap().lines().count();
    assert_eq!(made["words"], lines - 1);
    for name in ["w.docx", "w.xlsx", "w.md", "w.html", "w.json"] {
        desk.run(&format!("export {{d.tusj}} words --to {{{name}}}"));
    }
}

#[test]
fn everything_in_a_folder_has_the_report_and_says_what_is_left_out() {
    let desk = desk();
    let said = desk.run("export {d.tusj} all --to {ut}");
    assert!(said.contains("Ikke laget: filen med alt om én informant"), "{said}");
    for name in ["rapport til veilederen.html", "typiske ord.docx", "figur fra koder til temaer.svg", "metode.docx"] {
        assert!(desk.at("ut").join(name).exists(), "{name}");
    }
    assert!(said.contains("Ikke laget, fordi det ikke er noe å ta med: forskerdagbok.docx."), "{said}");
    let made = desk.json("export {d.tusj} all --to {igjen}");
    assert_eq!((&made["empty"][0], &made["left_out"][0]), (&"forskerdagbok.docx".into(), &"participant".into()));
}

#[test]
fn the_table_of_participants_goes_by_its_former_name_too() {
    let desk = desk();
    desk.run("export {d.tusj} participants --to {a.md} --language en");
    desk.run("export {d.tusj} informants --to {b.md} --language en");
    let read = |name| std::fs::read_to_string(desk.at(name)).unwrap();
    assert_eq!(read("a.md"), read("b.md"));
    assert!(read("a.md").starts_with("# The participants"), "{}", read("a.md"));
}
