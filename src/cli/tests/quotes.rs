//! Quotations, speakers and counts are the same in everything that is printed or exported.

use super::*;

/// An interview recorded in a meeting program, with full names as labels.
const MEETING: &str = "WEBVTT\n
00:00:05.000 --> 00:00:09.000
<v Ola Hansen>Hvordan var det å begynne?</v>\n
00:01:10.000 --> 00:01:15.000
<v Kari Nordmann>Jeg var alene den første tida.</v>\n
00:02:20.000 --> 00:02:23.000
<v Ola Hansen>Helt alene?</v>\n
00:03:30.000 --> 00:03:35.000
<v Kari Nordmann>Ja, helt til jul.</v>\n";

/// The interview, with one excerpt from the first turn to the last and one on the second question.
fn study() -> Desk {
    let desk = Desk::new();
    std::fs::write(desk.at("M1.vtt"), MEETING).unwrap();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} {M1.vtt}");
    desk.run("document {p.tusj} participant M1 none");
    desk.run("document {p.tusj} role M1 'Ola Hansen' interviewer");
    desk.run("document {p.tusj} role M1 'Kari Nordmann' informant");
    let rows = desk.json("document {p.tusj} show M1");
    let end = rows[3]["end_byte"].as_u64().unwrap();
    let code = |bytes: String| {
        assert_eq!(desk.try_run(&format!("code {{p.tusj}} --document M1 --bytes {bytes} --code Start")).code, 0);
    };
    code(format!("0..{end}"));
    code(format!("{}..{}", rows[2]["start_byte"], rows[2]["end_byte"]));
    desk
}

/// The same, with the informant as a participant with a pseudonym.
fn with_pseudonym() -> Desk {
    let desk = study();
    desk.run("participant {p.tusj} add I01 --pseudonym Astrid");
    desk.run("document {p.tusj} participant M1 Astrid");
    desk
}

/// All text that a command prints, and all text in the file `{t.…}` that it creates.
fn output(desk: &Desk, line: &str) -> String {
    let file = ["t.csv", "t.md", "t.docx"].iter().find(|name| line.contains(*name)).map(|name| desk.at(name));
    let ran = desk.try_run(line);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{line}");
    let Some(file) = file else { return ran.out };
    let bytes = std::fs::read(&file).unwrap();
    if !line.contains("t.docx") {
        return String::from_utf8(bytes).unwrap();
    }
    let mut docx = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let text = std::io::read_to_string(docx.by_name("word/document.xml").unwrap()).unwrap();
    text.replace("<w:br/>", "\n").split('<').filter_map(|piece| Some(piece.split_once('>')?.1)).collect()
}

const SURFACES: [&str; 9] = [
    "excerpts {p.tusj}",
    "excerpts {p.tusj} --md",
    "excerpts {p.tusj} --csv",
    "excerpts {p.tusj} --json",
    "excerpt {p.tusj} show 1",
    "export {p.tusj} themes --to {t.csv} --replace",
    "export {p.tusj} themes --to {t.md} --replace",
    "export {p.tusj} themes --to {t.docx} --replace",
    "export {p.tusj} excerpts --to {t.csv} --replace",
];

#[test]
fn all_output_names_each_speaker_in_a_quotation_across_turns() {
    let desk = with_pseudonym();
    desk.run("memo {p.tusj} add Metning? --excerpt 1");
    for line in SURFACES.into_iter().chain(["memos {p.tusj}", "memos {p.tusj} --json"]) {
        let text = output(&desk, line).replace(['*', '>'], "").replace("\\n", "\n").replace("<br", "\n");
        for expected in [
            "Intervjuer: Hvordan var det å begynne?",
            "Astrid: Jeg var alene den første tida.",
            "Intervjuer: Helt alene?",
            "Astrid: Ja, helt til jul.",
        ] {
            assert!(text.contains(expected), "{expected} in {line}: {text}");
        }
    }
}

#[test]
fn an_excerpt_across_turns_has_all_their_numbers() {
    let desk = with_pseudonym();
    desk.run("memo {p.tusj} add Metning? --excerpt 1");
    for line in SURFACES.into_iter().filter(|line| !line.contains("csv") && !line.contains("json")) {
        assert!(output(&desk, line).replace('\u{a0}', " ").contains("Astrid, replikk 1–4"), "{line}");
    }
    assert!(desk.run("memos {p.tusj}").contains("M1, replikk 1–4"));
    assert!(desk.run("excerpts {p.tusj} --language en").contains("Astrid, turns 1–4"));
    assert!(desk.run("excerpts {p.tusj} --csv").contains(";1–4;00:00:05;"));
    let row = desk.json("excerpts {p.tusj}")[0].clone();
    assert_eq!([&row["first_turn"], &row["turn"], &row["last_turn"]], [1, 2, 4]);
}

#[test]
fn the_label_of_a_participant_with_a_pseudonym_is_never_shown() {
    let desk = with_pseudonym();
    let others = [
        "document {p.tusj} show M1",
        "document {p.tusj} show M1 --json",
        "documents {p.tusj} --json",
        "search {p.tusj} alene --json",
        "search {p.tusj} rolle:intervjuer --json",
        "participants {p.tusj} --json",
        "history {p.tusj}",
        "check {p.tusj}",
    ];
    for line in SURFACES.into_iter().chain(others) {
        let text = output(&desk, line);
        assert!(!text.contains("Nordmann") && !text.contains("Hansen"), "{line}: {text}");
    }
    let speakers = desk.json("document {p.tusj} speakers M1");
    assert_eq!(texts(&speakers, "label"), ["Ola Hansen", "Kari Nordmann"]);
    assert_eq!(texts(&speakers, "name"), ["Intervjuer", "Astrid"]);
    assert_eq!([&speakers[0]["turns"], &speakers[1]["turns"]], [2, 2]);
    assert!(desk.run("document {p.tusj} speakers M1").contains("Kari Nordmann  Astrid"));
}

#[test]
fn a_possible_full_name_gives_a_warning_but_the_table_is_still_made() {
    let desk = study();
    let shows = ["check {p.tusj}"].into_iter().chain(SURFACES.into_iter().filter(|line| !line.starts_with("excerpt ")));
    for line in shows {
        let ran = desk.try_run(line);
        assert_eq!((ran.code, ran.err.lines().count()), (0, 1), "{line}: {}", ran.err);
        assert!(ran.err.contains("fullt navn, vises i «M1»: knytt den som snakker"), "{line}: {}", ran.err);
        assert!(!ran.err.contains("Nordmann") && !ran.out.is_empty(), "{line}");
    }
    let of_interviewer = desk.try_run("export {p.tusj} excerpts --query rolle:intervjuer --to {i.csv}");
    assert_eq!((of_interviewer.code, of_interviewer.err.as_str()), (0, ""), "an interviewer is shown by the role");
}

#[test]
fn an_export_reports_rows_excerpts_and_what_does_not_count() {
    let desk = with_pseudonym();
    let made = desk.run("export {p.tusj} excerpts --to {t.csv}");
    assert!(made.ends_with("2 rader, 1 utdrag fra 1 informant; telles ikke: 1 hos intervjueren.\n"), "{made}");
    let lines = std::fs::read_to_string(desk.at("t.csv")).unwrap().matches("\r\n").count();
    assert_eq!(lines, 3);
    let json = desk.json("export {p.tusj} excerpts --to {t.csv} --replace");
    assert_eq!([&json["rows"], &json["excerpts"], &json["informants"], &json["not_counted"]], [2, 1, 1, 1]);
    let made = desk.run("export {p.tusj} themes --to {t.md}");
    assert!(
        made.contains("1 rad, 1 utdrag fra 1 informant; ikke med, fordi de ikke telles: 1 hos intervjueren"),
        "{made}"
    );
    desk.run("document {p.tusj} kind M1 own");
    for line in ["excerpts {p.tusj}", "themes {p.tusj}"] {
        assert!(desk.run(line).ends_with("telles ikke: 2 i egne tekster\n"), "{line}");
    }
}

#[test]
fn coloured_excerpts_without_codes_make_a_theme_table() {
    let desk = with_pseudonym();
    desk.run("code {p.tusj} --document M1 --quote 'helt til jul' --colour gul");
    desk.run("code {p.tusj} --document M1 --quote 'den første tida' --code Start --colour gul");
    let made = desk.run("export {p.tusj} themes --query farge:gul --to {t.md}");
    assert!(made.contains("2 rader, 2 utdrag"), "{made}");
    let table = std::fs::read_to_string(desk.at("t.md")).unwrap();
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| **")).collect();
    assert!(rows[0].starts_with("| **Start**") && rows[0].contains("«den første tida» (Astrid, replikk 2)"), "{table}");
    assert!(rows[1].starts_with("| **Gul**") && rows[1].contains("«helt til jul» (Astrid, replikk 4)"), "{table}");
    let either = "export {p.tusj} themes --query 'kode:Start ELLER farge:gul' --to {t.md} --replace";
    assert!(output(&desk, either).contains("| **Gul**"), "nothing that is found stands nowhere");
}

#[test]
fn times_in_the_recording_have_a_column_and_are_in_quotations_on_request() {
    let desk = with_pseudonym();
    assert_eq!(desk.json("excerpts {p.tusj}")[1]["time_ms"], 140_000);
    assert_eq!(desk.json("document {p.tusj} show M1")[3]["time_ms"], 210_000);
    assert_eq!(desk.json("search {p.tusj} jul")[0]["time_ms"], 210_000);
    assert!(output(&desk, "export {p.tusj} themes --to {t.csv}").contains(";1–4;00:00:05;"));
    for line in ["excerpts {p.tusj}", "excerpts {p.tusj} --md", "export {p.tusj} themes --to {t.md} --replace"] {
        let (with, without) = (output(&desk, &format!("{line} --times")), output(&desk, line));
        assert!(with.contains("Astrid, replikk 1–4, 00:00:05"), "{line}: {with}");
        assert!(!without.contains("00:00:05"), "{line}: {without}");
    }
}
