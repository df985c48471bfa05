//! Importing interviews and surveys from tables.

use super::*;

const SURVEY: &str = "ID;Alder;E-post;Hva liker du best?;Hva ville du endret?\n\
    7;34;a@example.no;At vi hjelper hverandre når det trengs.;Vi har for dårlig tid til alt.\n\
    8;51;b@example.no;Kollegene mine er det aller beste.;\n\
    9;28;c@example.no;;\n\
    10;45;d@example.no;Kollegene mine er det aller beste.;\n";

/// A spreadsheet with these sheets.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, words) in (0..).zip(*cells) {
                sheet.write(row, column, *words).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_survey_becomes_a_document_and_a_participant_for_each_respondent() {
    let desk = Desk::new();
    desk.write("Svar.csv", SURVEY);
    desk.run("new {p.tusj}");
    let dry = desk.run("import {p.tusj} {Svar.csv} --dry-run");
    for line in [
        "Svar.csv: lest som en undersøkelse, med 4 respondenter, én i hver rad.",
        "Svar.csv: Nummer på respondentene: kolonne A «ID».",
        "Svar.csv: Åpne svar: kolonne D «Hva liker du best?», E «Hva ville du endret?».",
        "Svar.csv: Egenskaper ved respondentene: kolonne B «Alder».",
        "Svar.csv: Utelatt, siden det kan avsløre hvem de er: kolonne C «E-post».",
        "Svar.csv: Utelatt, siden de ikke har gitt noe åpent svar: én respondent.",
        "Svar.csv: 4 replikker; bokmål; informant 7; blir «Svar 7»",
        "Ville blitt hentet inn: 3.",
    ] {
        assert!(dry.contains(line), "{line}\n{dry}");
    }
    assert_eq!(desk.json("documents {p.tusj}").as_array().unwrap().len(), 0);
    let rows = desk.json("import {p.tusj} {Svar.csv} --dry-run");
    assert_eq!(texts(&rows, "document"), ["Svar 7", "Svar 8", "Svar 10"]);
    let table = &rows[0]["table"];
    assert_eq!(
        (&table["shape"], &table["rows"], &table["left_out_respondents"]),
        (&"survey".into(), &4.into(), &1.into())
    );
    let holds = ["respondent", "attribute", "left out", "answers", "answers"];
    assert_eq!(texts(&table["columns"], "holds"), holds);
    assert_eq!(rows[0]["attributes"], serde_json::json!([{ "attribute": "Alder", "value": "34" }]));

    desk.run("import {p.tusj} {Svar.csv}");
    let people = desk.json("participants {p.tusj}");
    assert_eq!(texts(&people, "number"), ["7", "8", "10"]);
    assert!(people.to_string().contains("\"51\"") && !people.to_string().contains("example.no"), "{people}");
    // Two gave the same answer, and both are there.
    assert_eq!(texts(&desk.json("documents {p.tusj}"), "name"), ["Svar 7", "Svar 8", "Svar 10"]);
    let again = desk.json("import {p.tusj} {Svar.csv}");
    assert_eq!(texts(&again, "outcome"), ["same", "same", "same"]);
    assert_eq!(desk.json("documents {p.tusj}").as_array().unwrap().len(), 3);
    desk.run("check {p.tusj}");
}

#[test]
fn the_columns_of_a_survey_can_be_chosen() {
    let desk = Desk::new();
    desk.write("Svar.csv", SURVEY);
    desk.run("new {p.tusj}");
    let rows = desk.json("import {p.tusj} {Svar.csv} --answers endret --respondent E-post --confirm E-post --dry-run");
    assert_eq!(texts(&rows, "document"), ["Svar a@example.no"]);
    let ran = desk.try_run("import {p.tusj} {Svar.csv} --answers Kjønn");
    assert!(ran.code == 1 && ran.err.contains("ingen kolonne «Kjønn»") && ran.err.contains("B Alder"), "{}", ran.err);
}

#[test]
fn respondents_without_a_number_are_counted_and_never_taken_for_somebody_else() {
    let desk = Desk::new();
    let survey = |words: &str| {
        format!("Alder;Hva liker du best?\n34;{words}, og alle de andre her.\n51;Kollegene mine er det {words}.\n")
    };
    desk.write("Vår.csv", survey("beste"));
    desk.write("Høst.csv", survey("fineste"));
    desk.write("2024/Høst.csv", survey("verste"));
    desk.write("I01.txt", "I: Hvordan gikk det?\nAnna: Det gikk bra.\n");
    desk.run("new {p.tusj}");
    for _ in 0..2 {
        desk.run("import {p.tusj} {Vår.csv}");
        desk.run("import {p.tusj} {Høst.csv} {I01.txt}");
        desk.run("import {p.tusj} {2024/Høst.csv}");
    }
    let names = ["Vår R01", "Vår R02", "Høst R01", "Høst R02", "I01", "Høst R03", "Høst R04"];
    assert_eq!(texts(&desk.json("documents {p.tusj}"), "name"), names);
    let mut numbers = names;
    numbers.sort_unstable();
    let people = desk.json("participants {p.tusj}");
    let mut found = texts(&people, "number");
    found.sort_unstable();
    assert_eq!(found, numbers);
}

#[test]
fn each_sheet_with_an_interview_becomes_a_document_of_its_participant() {
    let desk = Desk::new();
    let astrid: &[&[&str]] = &[
        &["Tid", "Taler", "Tekst"],
        &["00:00:01", "I", "Hvordan gikk det med deg?"],
        &["00:00:05", "Astrid", "Det gikk bra."],
    ];
    let bo: &[&[&str]] = &[&["Taler", "Tekst"], &["I", "Hva gjorde du da?"], &["Bo", "Jeg gikk hjem igjen."]];
    let people: &[&[&str]] = &[&["nr", "gruppe"], &["I01", "leder"], &["I02", "ansatt"]];
    desk.write("Intervjuer.xlsx", book(&[("I01 Astrid", astrid), ("Ark2", bo), ("Informanter", people)]));
    desk.run("new {p.tusj}");
    let rows = desk.json("import {p.tusj} {Intervjuer.xlsx} --dry-run");
    assert_eq!(texts(&rows, "document"), ["I01 Astrid", "Intervjuer Ark2"]);
    assert_eq!((&rows[0]["participant"], &rows[0]["language"]), (&"I01".into(), &"nb".into()));
    assert_eq!((&rows[0]["table"]["sheet"], &rows[0]["times"]), (&"I01 Astrid".into(), &2.into()));
    assert_eq!(texts(&rows[0]["table"]["columns"], "holds"), ["times", "speakers", "text"]);
    let output = desk.run("import {p.tusj} {Intervjuer.xlsx}");
    assert!(output.contains("Intervjuer.xlsx: fra arket «I01 Astrid»."), "{output}");
    assert!(output.contains("Utelatt, siden arket ikke inneholder noe intervju: Informanter."), "{output}");
}

#[test]
fn the_content_decides_what_a_table_is() {
    let desk = Desk::new();
    desk.write("mappe/folk.csv", "nummer;pseudonym;gruppe\nI01;Astrid;leder\n");
    desk.write(
        "mappe/koder.xlsx",
        book(&[("Ark1", &[&["kode", "definisjon"], &["Tillit", "At noen stoler på andre."]])]),
    );
    desk.write("mappe/budsjett.xlsx", book(&[("Ark1", &[&["Vare", "Pris"], &["Melk", "20"]])]));
    desk.write("mappe/I01.csv", "Taler;Tekst\nI;Hvordan gikk det?\nAstrid;Det gikk bra.\n");
    desk.run("new {p.tusj}");
    let rows = desk.json("import {p.tusj} {mappe} --dry-run");
    let outcome = |name: &str| {
        let row = rows.as_array().unwrap().iter().find(|row| row["file"].as_str().unwrap().ends_with(name)).unwrap();
        row["outcome"].as_str().unwrap().to_owned()
    };
    let outcomes = ["folk.csv", "koder.xlsx", "budsjett.xlsx", "I01.csv"].map(outcome);
    assert_eq!(outcomes, ["skipped", "skipped", "skipped", "imported"]);
    assert!(rows.to_string().contains("--participants"), "{rows}");
    // By name, the table is that of the participants, and the others say what they are.
    desk.run("import {p.tusj} {mappe/folk.csv} {mappe/I01.csv}");
    assert_eq!(texts(&desk.json("participants {p.tusj}"), "pseudonym"), ["Astrid"]);
    assert!(desk.try_run("import {p.tusj} {mappe/koder.xlsx}").err.contains("Dette er en kodebok"));
    let unknown = desk.try_run("import {p.tusj} {mappe/budsjett.xlsx}").err;
    assert!(unknown.contains("«Taler» og «Tekst»") && unknown.contains("Vare, Pris"), "{unknown}");
}

#[test]
fn a_table_of_participants_may_be_a_spreadsheet() {
    let desk = Desk::new();
    desk.write("folk.xlsx", book(&[("Ark1", &[&["nr", "pseudonym", "gruppe"], &["I01", "Astrid", "leder"]])]));
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} --participants {folk.xlsx}");
    assert_eq!(texts(&desk.json("participants {p.tusj}"), "pseudonym"), ["Astrid"]);
}

#[test]
fn the_language_of_each_document_is_reported_before_it_is_imported() {
    let desk = Desk::new();
    desk.write("a.txt", "I: Korleis gjekk det med deg, og kvifor sluttar du no?\nAnna: Eg veit ikkje heilt kva eg skal seie, men det gjekk fint.\n");
    desk.write("b.txt", "I: What do you think about it?\nAnna: I think that they should have asked you, and not me.\n");
    desk.write("c.txt", "I: Xyzzy?\nAnna: Plugh.\n");
    desk.run("new {p.tusj}");
    let rows = desk.json("import {p.tusj} {a.txt} {b.txt} {c.txt} --dry-run");
    let languages: Vec<&Value> = rows.as_array().unwrap().iter().map(|row| &row["language"]).collect();
    assert_eq!(languages, [&Value::from("nn"), &"en".into(), &Value::Null]);
    let text = desk.run("import {p.tusj} {a.txt} {b.txt} {c.txt}");
    for line in ["a.txt: 2 replikker; nynorsk", "b.txt: 2 replikker; engelsk", "c.txt: 2 replikker; ukjent språk"] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let set = desk.json("documents {p.tusj}");
    assert_eq!(set.as_array().unwrap().iter().map(|row| &row["language"]).collect::<Vec<_>>(), languages);
}

#[test]
fn a_table_that_cannot_be_read_is_named_with_the_reason() {
    let desk = Desk::new();
    desk.write("skjev.csv", "kode;definisjon\nA;x;y\n");
    desk.write("folk.csv", "nummer;gruppe\nI01;leder;mer\n");
    desk.write("merknader.json", "{}");
    desk.run("new {p.tusj}");
    for (command, file) in [
        ("codebook {p.tusj} import {skjev.csv}", "skjev.csv"),
        ("code {p.tusj} --from {skjev.csv}", "skjev.csv"),
        ("import {p.tusj} --participants {folk.csv} --dry-run", "folk.csv"),
        ("import-comments {p.tusj} {merknader.json}", "merknader.json"),
    ] {
        let ran = desk.try_run(command);
        assert!(ran.code == 1 && ran.err.contains(&format!("«{file}»")), "{command}: {}{}", ran.out, ran.err);
    }
}
