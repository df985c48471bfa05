//! Quotes are prepared for print, and everything that is printed or exported shows them so.

use super::*;

/// An interview with two excerpts: the first has a question and an answer.
fn study() -> Desk {
    let desk = Desk::new();
    std::fs::write(desk.at("I01.txt"), "I: Hvem hjalp deg?\nAnna: Det var eh Kari, på kontoret.\nI: Ja?\n").unwrap();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} {I01.txt}");
    for (quote, code) in [("hjalp deg? Det var eh Kari, på kontoret.", "Hjelp"), ("Ja", "Svar")] {
        desk.run(&format!("code {{p.tusj}} --document I01 --quote '{quote}' --code {code}"));
    }
    desk
}

#[test]
fn a_quote_is_prepared_shown_and_restored() {
    let desk = study();
    let done = desk.run(
        "quote {p.tusj} 1 --leave-out 'på kontoret' --replace Kari [veileder] --insert-after deg? 'den dagen' --flag",
    );
    assert_eq!(done, "gjorde et sitat i «I01» klart for trykk\nmerket 1 utdrag i «I01» til oppgaven\n");
    desk.run("quote {p.tusj} 1 --condense 'Fikk hjelp av veileder.' --translation 'helped you?\nIt was Kari.'");
    let shown = desk.run("quote {p.tusj} 1");
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(
        lines,
        [
            "1 · I01 · I01, replikk 1–2",
            "    «Intervjuer: hjalp deg? [den dagen]",
            "    I01: Det var eh [veileder], […].»",
            "    I teksten: «Intervjuer: hjalp deg? / I01: Det var eh Kari, på kontoret.»",
            "    1. satt inn: «den dagen»",
            "    2. «Kari» er erstattet med «veileder»",
            "    3. utelatt: «på kontoret»",
            "    Oversettelse: helped you?",
            "    Oversettelse: It was Kari.",
            "    Fortetting: Fikk hjelp av veileder.",
            "    Til oppgaven",
        ]
    );
    let row = &desk.json("quote {p.tusj} 1,2")[0];
    assert_eq!(row["edits"][1]["new"], "veileder");
    assert_eq!((&row["flagged"], &row["stale"]), (&true.into(), &false.into()));
    let row = &desk.json("excerpts {p.tusj} flagget:ja")[0];
    assert_eq!(row["quote"], "Intervjuer: hjalp deg? [den dagen]\nI01: Det var eh [veileder], […].");
    assert_eq!((&row["prepared"], &row["condensation"]), (&true.into(), &"Fikk hjelp av veileder.".into()));
    assert_eq!(row["translation"], "helped you?\nIt was Kari.");
    desk.run("quote {p.tusj} 1 --take-back 3");
    assert!(desk.run("quote {p.tusj} 1").contains("[veileder], på kontoret."));
    desk.run("quote {p.tusj} 1 --restore --unflag");
    let left = desk.run("quote {p.tusj} 1");
    assert!(left.ends_with("kontoret.»\n    Fortetting: Fikk hjelp av veileder.\n"), "{left}");
    desk.run("undo {p.tusj} --steps 2");
    assert!(desk.run("quote {p.tusj} 1").contains("[veileder]"));
}

#[test]
fn what_cannot_be_done_to_a_quote_is_refused_in_one_sentence() {
    let desk = study();
    for (line, expected) in [
        ("quote {p.tusj} 1 --leave-out 'Kåri,'", "«Kåri,» står ikke i sitatet. Mente du «Kari,»?\n"),
        (
            "quote {p.tusj} 1 --flag --leave-out et",
            "«et» står 2 steder i sitatet. Ta med flere av ordene rundt: «D et var» eller «kontor et .».\n",
        ),
        ("quote {p.tusj} 1 --replace Kari ' '", "Skriv hvilke ord det gjelder.\n"),
        ("quote {p.tusj} 1 --rendering 'en linje'", "for hver linje i sitatet: 2, ikke 1.\n"),
        ("quote {p.tusj} 9 --flag", "9"),
    ] {
        let ran = desk.try_run(line);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{line}");
        assert!(ran.err.ends_with(expected) || expected == "9" && ran.err.contains(expected), "{line}: {}", ran.err);
    }
    assert_eq!(
        desk.json("excerpts {p.tusj} flagget:ja"),
        serde_json::json!([]),
        "nothing was done of a line that failed"
    );
    assert_eq!(desk.try_run("quote {p.tusj} 1 --flag --unflag").code, 2);
}

#[test]
fn a_quote_whose_words_have_changed_says_so_until_it_is_approved() {
    let desk = study();
    desk.run("quote {p.tusj} 2 --rendering Jo");
    assert!(desk.run("excerpts {p.tusj}").contains("«Jo»"));
    desk.run("correct {p.tusj} --document I01 --quote Ja --with Jaja");
    let stale = desk.run("quote {p.tusj} 2");
    assert!(stale.contains("«Jaja»") && stale.contains("Ordene er endret") && stale.contains("Redigert for hånd: Jo"));
    assert_eq!(desk.json("excerpts {p.tusj} tema:Svar")[0]["stale"], true);
    desk.run("quote {p.tusj} 2 --approve");
    assert!(desk.run("quote {p.tusj} 2").contains("«Jo»"));
}

#[test]
fn the_style_of_quotes_holds_in_everything_that_is_printed() {
    let desk = study();
    desk.run("quote {p.tusj} 1 --replace Kari veileder");
    desk.run("participant {p.tusj} pseudonym I01 Astrid");
    desk.run("participant {p.tusj} set I01 gruppe student");
    assert!(
        desk.run("quote-style {p.tusj}")
            .starts_with("--brackets square\n--hesitations kept\n--attribution pseudonym\n")
    );
    let options = "--brackets round --hesitations dropped --attribution role --marks straight --block 30 --italic yes";
    assert_eq!(desk.run(&format!("quote-style {{p.tusj}} {options}")), "endret hvordan sitater skrives ut\n");
    assert_eq!(desk.json("quote-style {p.tusj}")["block"], 30);
    let quote = "student: Det var (veileder), på kontoret.";
    for line in ["excerpts {p.tusj}", "excerpts {p.tusj} --md", "excerpts {p.tusj} --json", "excerpts {p.tusj} --csv"] {
        assert!(desk.run(line).replace('*', "").contains(quote), "{line}: {}", desk.run(line));
    }
    desk.run("export {p.tusj} themes --to {t.md}");
    let table = std::fs::read_to_string(desk.at("t.md")).unwrap();
    assert!(table.contains("Det var (veileder), på kontoret.") && !table.contains("Astrid"), "{table}");
    desk.run("undo {p.tusj}");
    assert!(desk.run("excerpts {p.tusj}").contains("Astrid: Det var eh [veileder]"));
    assert!(desk.try_run("quote-style {p.tusj} --role-attribute grupe").err.contains("gruppe"));
}

#[test]
fn a_code_gets_a_condensate_and_a_golden_quote() {
    let desk = study();
    desk.run("codebook {p.tusj} define Hjelp --condensate 'Jeg fikk hjelp.' --golden 1");
    assert_eq!(desk.json("excerpts {p.tusj} kondensat:hjelp")[0]["id"], 1);
    desk.run("codebook {p.tusj} define Hjelp 'Hjelp fra andre.' --golden none");
    assert_eq!(desk.json("excerpts {p.tusj} fortettet:nei").as_array().unwrap().len(), 2);
    assert_eq!(desk.try_run("codebook {p.tusj} define Hjelp").code, 2);
}
