//! Tables of coded segments: what would be found is shown before anything is coded.

use super::*;

/// A project with two interviews, and a table as MAXQDA exports it.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("I01.txt", "I: Hva da?\n\nAnna: Ja. Det gikk bra først.\n\nI: Og så?\n\nAnna: Ja. Det gikk dårlig.\n");
    desk.write("I02.txt", "I: Hva da?\n\nBo: Nei.\n\nI: Og så?\n\nBo: Ingenting.\n");
    let table = "Document name;Code;Beginning;End;Segment;Comment\nI01;Tillit > Leder;4;4;Det gikk dårlig;Hm\nI01;Svar;2;2;bra først;\n\
                 I01;Svar;1;1;Hva da?;\nI01;Svar;4;4;Ja.;\nI01;Svar;5;5;Ja.;\nI02;Borte;1;1;finnes ikke;\nI09;Borte;1;1;Nei.;\n";
    desk.write("segmenter.csv", table);
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} {I01.txt} {I02.txt}");
    desk
}

#[test]
fn a_preview_says_what_would_be_found_and_what_is_new() {
    let desk = desk();
    let preview = desk.json("code {p.tusj} --from {segmenter.csv} --dry-run");
    let expected = serde_json::json!({
        "rows": 7,
        "found": 3,
        "by_order": [5],
        "already": 0,
        "repeated": [{ "line": 6, "document": "I01", "times": 2 }],
        "not_found": [
            { "line": 7, "why": preview["not_found"][0]["why"] },
            { "line": 8, "why": preview["not_found"][1]["why"] },
        ],
        "without_marks": [],
        "missing_documents": ["I09"],
        "new_codes": ["Tillit", "Tillit/Leder", "Svar"],
    });
    assert_eq!(preview, expected);
    let said = desk.run("code {p.tusj} --from {segmenter.csv} --dry-run");
    let first = "Passasjer i tabellen: 7. Funnet ett sted: 3. Funnet flere steder, men rekkefølgen viser hvilket: 1. \
                 Funnet flere steder: 1. Ikke funnet: 2.\n  Linje 5: Ordene står flere steder.";
    assert!(said.starts_with(first), "{said}");
    let last = "Ikke i prosjektet: I09\nNye koder: Tillit, Tillit/Leder, Svar\nIngenting er endret. «--only-found» koder det \
                som blir funnet, og utelater resten.\n";
    assert!(said.ends_with(last), "{said}");
    assert_eq!(desk.json("codes {p.tusj}"), serde_json::json!([]));
}

#[test]
fn what_is_found_is_coded_and_each_other_line_is_named() {
    let desk = desk();
    let ran = desk.try_run("code {p.tusj} --from {segmenter.csv}");
    assert!(ran.code == 1 && desk.json("codes {p.tusj}") == serde_json::json!([]), "{}", ran.err);
    let ran = desk.try_run("code {p.tusj} --from {segmenter.csv} --only-found");
    assert_eq!((ran.code, ran.out.as_str()), (0, "Kodet 4 steder fra tabellen.\n"));
    let lines: Vec<&str> = ran.err.lines().filter_map(|line| line.split([' ', ':']).nth(1)).collect();
    assert_eq!(lines, ["6", "7", "8", "5"], "{}", ran.err);
    let quotes = desk.json("excerpts {p.tusj}");
    assert_eq!(texts(&quotes, "quote"), ["Hva da?", "bra først", "Ja.", "Det gikk dårlig"]);
    let said = desk.run("code {p.tusj} --from {segmenter.csv} --dry-run");
    assert!(said.contains("Ikke funnet: 2. Har dette fra før: 4.\n"), "{said}");
    let again = desk.try_run("code {p.tusj} --from {segmenter.csv} --only-found");
    assert_eq!(again.out, "Ingen nye steder er kodet fra tabellen. 4 steder hadde dette fra før.\n");
}

#[test]
fn a_list_of_codes_without_passages_is_refused_with_what_to_do() {
    let desk = desk();
    desk.write("koder.csv", "Name;Files;References\nTillit;2;7\n");
    let ran = desk.try_run("code {p.tusj} --from {koder.csv} --dry-run");
    assert!(ran.code == 1 && ran.err.contains("Eksporter hele prosjektet som REFI-QDA"), "{}", ran.err);
}
