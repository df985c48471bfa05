//! The way from codes to themes, and comparison of rounds and themes.

use super::*;

/// A student's project with two rounds: in the second, two codes are gathered under a theme, an excerpt is coded anew, and
/// one is taken out.
fn two_rounds() -> Desk {
    let desk = Desk::new();
    desk.transcripts();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} {intervjuer} --participants {participants.csv} --without-marks");
    for (quote, code) in [
        ("Jeg kunne alt om brannslukking", "Kurs"),
        ("Hun lot meg sitte i hjørnet under samtalene hennes", "Kolleger/Lære av andre"),
        ("det var hun som ga meg det på si", "Kolleger/Lære av andre"),
        ("Vi snakka om fiske", "Fiske"),
    ] {
        desk.run(&format!("code {{p.tusj}} --document I01 --quote '{quote}' --code {}", code_argument(code)));
    }
    desk.run("round {p.tusj} start --name Temaer");
    desk.run("codebook {p.tusj} add Opplæring");
    desk.run("codebook {p.tusj} move Kurs --under Opplæring");
    desk.run("codebook {p.tusj} move 'Lære av andre' --under Opplæring");
    desk
}

fn code_argument(code: &str) -> String {
    format!("'{code}'")
}

/// The ids of the excerpts of the current round whose words begin so.
fn excerpt(desk: &Desk, words: &str) -> i64 {
    let rows = desk.json("excerpts {p.tusj}");
    let found = rows.as_array().unwrap().iter().find(|row| row["text"].as_str().unwrap().starts_with(words));
    found.unwrap()["id"].as_i64().unwrap()
}

#[test]
fn the_journey_says_which_codes_each_theme_comes_from_and_what_was_left_behind() {
    let desk = two_rounds();
    let fish = excerpt(&desk, "Vi snakka");
    desk.run(&format!("excerpt {{p.tusj}} remove {fish}"));
    desk.run("code {p.tusj} --document I01 --quote 'Fredag er det telling' --code Opplæring");
    let shown = desk.run("journey {p.tusj}");
    let told: Vec<&str> = shown.lines().collect();
    let expected = [
        "Fra koder til temaer: fra runde 1 til runde 2 «Temaer»",
        "Koder på hvert nivå: 3 + 1 → 3 + 2",
        "3 utdrag har en kode i begge rundene. 1 har det bare i runde 1. 1 har det bare i runde 2 «Temaer».",
        "",
        "Temaene i runde 2 «Temaer», og hvilke koder i runde 1 utdragene under dem kommer fra",
        "Kolleger                        0",
        "Fiske                           0",
        "Opplæring                       4",
        "    ← (lagt til)                1",
        "  Kurs                          1",
        "      ← Kurs                    1",
        "  Lære av andre                 2",
        "      ← Kolleger/Lære av andre  2",
        "",
        "Ikke med videre",
        "  Fiske  1 av 1",
        "",
        "Det som er gjort med kodene",
    ];
    assert_eq!(told[..expected.len()], expected, "{shown}");
    assert!(told.last().unwrap().contains("flyttet koden «Kolleger/Lære av andre» til «Opplæring/Lære av andre»"));
}

#[test]
fn every_number_of_the_journey_has_the_excerpts_behind_it() {
    let desk = two_rounds();
    let journey = desk.json("journey {p.tusj} --between 1 Temaer");
    assert_eq!(
        (&journey["before"]["levels"], &journey["after"]["name"]),
        (&serde_json::json!([3, 1]), &"Temaer".into())
    );
    let themes = journey["themes"].as_array().unwrap();
    let theme = themes.iter().find(|theme| theme["path"] == "Opplæring").unwrap();
    assert_eq!((&theme["excerpts"], &theme["own"], &theme["level"]), (&3.into(), &0.into(), &1.into()));
    let ids = |query: &str| -> Vec<i64> {
        let rows = desk.json(&format!("excerpts {{p.tusj}} '{query}'"));
        let mut ids: Vec<i64> = rows.as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(theme["after"], serde_json::json!(ids("tema:Opplæring")));
    assert_eq!(theme["from"][0]["path"], "Kolleger/Lære av andre");
    assert_eq!(theme["from"][0]["before"], serde_json::json!(ids("runde:1 kode:\"Lære av andre\"")));
    let fields: Vec<&str> = journey.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["acts", "after", "before", "codes", "flows", "in_both", "only_after", "only_before", "themes"]);
}

#[test]
fn a_journey_needs_two_rounds() {
    let desk = Desk::new();
    desk.run("new {p.tusj} --coder RH");
    assert!(desk.try_run("journey {p.tusj}").err.starts_with("Prosjektet har bare én runde"));
    assert!(desk.try_run("compare {p.tusj} --rounds 1 1").err.contains("kan ikke sammenlignes med seg selv"));
    assert_eq!(desk.try_run("compare {p.tusj} A").code, 2);
    assert_eq!(desk.try_run("compare {p.tusj}").code, 2);
}

#[test]
fn what_a_round_changed_is_listed_excerpt_by_excerpt() {
    let desk = two_rounds();
    let (course, fish) = (excerpt(&desk, "Jeg kunne"), excerpt(&desk, "Vi snakka"));
    desk.run(&format!("excerpt {{p.tusj}} code {course} 'Lære av andre'"));
    desk.run(&format!("excerpt {{p.tusj}} remove {fish}"));
    let shown = desk.run("compare {p.tusj} --rounds 1 2");
    let mut told = shown.lines();
    assert_eq!(
        told.next().unwrap(),
        "2 utdrag er som før. 1 har fått andre koder. 1 er borte. 3 har en kode som har fått et annet navn eller en annen plass."
    );
    let listed: Vec<&str> = told.filter(|line| line.starts_with("  ")).map(str::trim).collect();
    let expected = [
        "«Jeg kunne alt om brannslukking»",
        "+ Opplæring/Lære av andre",
        "Kurs → Opplæring/Kurs",
        "«Vi snakka om fiske»",
        "− Fiske",
    ];
    assert_eq!(listed, expected, "{shown}");
    let rows = desk.json("compare {p.tusj} --rounds 1 2");
    let changed = rows.as_array().unwrap().iter().filter(|row| row["is_changed"] == true);
    assert_eq!((rows.as_array().unwrap().len(), changed.count()), (4, 2));
}

#[test]
fn two_themes_are_listed_beside_each_other_also_from_two_rounds() {
    let desk = two_rounds();
    let shown = desk.run("compare {p.tusj} Opplæring 'Lære av andre'");
    let headings: Vec<&str> = shown.lines().filter(|line| line.contains(" utdrag fra ")).collect();
    let expected = [
        "Bare «Opplæring»: 1 utdrag fra 1 informant",
        "Begge: 2 utdrag fra 1 informant",
        "Bare «Opplæring/Lære av andre»: 0 utdrag fra 0 informanter",
    ];
    assert_eq!(headings, expected, "{shown}");
    let both = desk.json("compare {p.tusj} Kolleger Opplæring --rounds 1 2");
    assert_eq!(both["both"].as_array().unwrap().len(), 2);
    assert_eq!((&both["first"]["only"], both["second"]["only"].as_array().unwrap().len()), (&serde_json::json!([]), 1));
}

#[test]
fn the_way_is_exported_as_a_table_and_a_figure() {
    let desk = two_rounds();
    for name in ["v.docx", "v.csv", "v.md", "v.svg"] {
        let made = desk.run(&format!("export {{p.tusj}} journey --to {{{name}}}"));
        assert!(made.ends_with(&format!("{name}: reisen fra runde 1 til runde 2, 5 temaer.\n")), "{made}");
    }
    desk.run("export {p.tusj} journey --between 2 1 --to {w.md}");
    assert!(std::fs::read_to_string(desk.at("w.md")).unwrap().contains("til runde 2 «Temaer»"), "the earlier first");
    assert_eq!(desk.run("compare {p.tusj} --rounds 2 1"), desk.run("compare {p.tusj} --rounds 1 2"));
    assert!(desk.try_run("export {p.tusj} journey --to {v.svg}").err.contains("--replace"));
    assert!(desk.try_run("export {p.tusj} journey --query tema:Kurs --to {x.md}").err.contains("--query"));
    assert!(desk.try_run("export {p.tusj} themes --between 1 2 --to {x.md}").err.contains("--between"));
}

#[test]
fn removing_an_interview_says_how_many_excerpts_of_closed_rounds_go_with_it() {
    let desk = two_rounds();
    desk.run("round {p.tusj} close 1");
    let excerpts = desk.json("excerpts {p.tusj} intervju:I01 --round 1").as_array().unwrap().len();
    let said = desk.run("document {p.tusj} remove I01");
    assert!(said.contains(&format!("{excerpts} av utdragene som fulgte med, var i lukkede runder.")), "{said}");
    desk.run("undo {p.tusj}");
    assert_eq!(desk.json("excerpts {p.tusj} intervju:I01 --round 1").as_array().unwrap().len(), excerpts);
}
