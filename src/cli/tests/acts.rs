//! Changes to excerpts, documents, participants and memos from the command line.

use super::*;

/// A project with one interview of four turns, two possible participants, and one coded excerpt.
fn study() -> Desk {
    let desk = Desk::new();
    let expected = "I: Hvordan gikk det?\n\nAnna: Det gikk sakte, men godt.\n\nI: Og så?\n\nAnna: Så sluttet jeg.\n";
    std::fs::write(desk.at("I01 Anna.txt"), expected).unwrap();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} '{I01 Anna.txt}'");
    desk.run("code {p.tusj} --document I01 --quote sakte --code Tempo --colour gul");
    desk
}

impl Desk {
    /// Runs a command that must succeed, and returns what it prints.
    fn output(&self, line: &str) -> String {
        self.run(line).trim_end().to_owned()
    }

    fn excerpt(&self, query: &str) -> Value {
        self.json(&format!("excerpts {{p.tusj}} {query}"))[0].clone()
    }

    fn error_of(&self, line: &str) -> String {
        let ran = self.try_run(line);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.lines().count()), (1, "", 1), "{line}: {}", ran.err);
        ran.err
    }

    fn acts(&self) -> usize {
        self.json("history {p.tusj}").as_array().unwrap().len()
    }
}

#[test]
fn each_change_to_an_excerpt_is_one_act() {
    let desk = study();
    let id = desk.excerpt("")["id"].as_i64().unwrap();
    let before = desk.acts();
    assert!(desk.run("excerpts {p.tusj}").starts_with(&format!("{id} · I01 Anna · ")));
    for (line, expected) in [
        (format!("excerpt {{p.tusj}} code {id} Kvalitet"), "kodet 1 utdrag i «I01 Anna» med «Kvalitet»"),
        (format!("excerpt {{p.tusj}} resize {id} --quote 'gikk sakte'"), "flyttet grensene for et utdrag i «I01 Anna»"),
        (format!("excerpt {{p.tusj}} colour {id} oransje"), "ga 1 utdrag i «I01 Anna» fargen «oransje»"),
        (format!("excerpt {{p.tusj}} colour {id} lilla --code Tempo"), "ga en koding i «I01 Anna» fargen «lilla»"),
        (format!("excerpt {{p.tusj}} uncode {id} Tempo"), "tok «Tempo» av 1 utdrag i «I01 Anna»"),
    ] {
        assert_eq!(desk.output(&line), expected, "{line}");
    }
    assert_eq!(desk.acts(), before + 5);
    let row = desk.json(&format!("excerpt {{p.tusj}} show {id}"))[0].clone();
    assert_eq!((&row["quote"], &row["colour"]), (&"gikk sakte".into(), &"oransje".into()));
    assert_eq!((&row["id"], &row["codes"]), (&id.into(), &serde_json::json!(["Kvalitet"])));
    desk.run(&format!("excerpt {{p.tusj}} colour {id} none"));
    let removed = desk.output(&format!("excerpt {{p.tusj}} uncode {id} Kvalitet"));
    assert!(removed.contains("Også 1 utdrag uten andre koder, farger eller notater ble fjernet."), "{removed}");
    assert!(desk.error_of(&format!("excerpt {{p.tusj}} show {id}")).contains("«tusj excerpts» viser numrene"));
    desk.run("undo {p.tusj} --steps 7");
    assert_eq!(desk.excerpt("")["codes"], serde_json::json!(["Tempo"]));
    desk.run("check {p.tusj}");
}

#[test]
fn a_change_to_many_excerpts_is_one_act() {
    let desk = study();
    desk.run("code {p.tusj} --document I01 --quote sluttet --code Slutt");
    let ids: Vec<String> =
        desk.json("excerpts {p.tusj}").as_array().unwrap().iter().map(|row| row["id"].to_string()).collect();
    let (before, ids) = (desk.acts(), ids.join(","));
    desk.run(&format!("excerpt {{p.tusj}} code {ids} Begge"));
    let removed = desk.json(&format!("excerpt {{p.tusj}} remove {ids}"));
    assert_eq!((texts(&removed, "act"), desk.acts()), (vec!["excerpt-removed"], before + 2));
    desk.run("undo {p.tusj}");
    assert_eq!(desk.json("excerpts {p.tusj} kode:Begge").as_array().unwrap().len(), 2);
    let expected = desk.output(&format!("excerpt {{p.tusj}} uncode {ids} Slutt"));
    assert!(expected.starts_with("tok «Slutt» av 1 utdrag"), "one of them did not have it: {expected}");
    assert_eq!(
        desk.output(&format!("excerpt {{p.tusj}} uncode {ids} Slutt")),
        "Slik var det allerede; ingenting er endret."
    );
}

#[test]
fn a_new_coder_can_mark_a_passage_with_only_a_pen_or_a_memo_as_one_act() {
    let desk = study();
    let before = desk.acts();
    desk.run("code {p.tusj} --document I01 --quote sluttet --colour gul --coder Kari");
    desk.run("code {p.tusj} --document I01 --quote godt --memo 'Hvorfor?'");
    let history = desk.json("history {p.tusj}");
    assert_eq!(
        texts(&history, "sentence")[before..],
        ["ga 1 utdrag i «I01 Anna» fargen «gul»", "skrev notat om et utdrag i «I01 Anna»"]
    );
    assert_eq!(texts(&history, "coder")[before..], ["Kari", "RH"]);
    assert_eq!(desk.excerpt("av:Kari")["quote"], "sluttet");
    desk.run("undo {p.tusj} --steps 2");
    assert!(desk.error_of("excerpts {p.tusj} av:Kari").contains("Kari"), "the coder went with the passage");
}

#[test]
fn a_document_is_shown_described_and_removed() {
    let desk = study();
    desk.run("participant {p.tusj} add I07 --pseudonym Gry --set gruppe=leder");
    let shown = desk.json("document {p.tusj} show I01");
    assert_eq!((shown.as_array().unwrap().len(), &shown[1]["text"]), (4, &"Det gikk sakte, men godt.".into()));
    let (start, end) = (shown[1]["start_byte"].to_string(), shown[1]["end_byte"].to_string());
    desk.run(&format!("code {{p.tusj}} --document I01 --bytes {start}..{end} --code Alt"));
    assert_eq!(desk.excerpt("kode:Alt")["quote"], shown[1]["text"]);
    assert!(desk.output("document {p.tusj} show I01").contains("\n2  I01: Det gikk sakte, men godt.\n"));
    for (line, expected) in [
        ("rename I01 'Anna, første gang'", "ga «I01 Anna» navnet «Anna, første gang»"),
        ("participant Anna Gry", "endret opplysninger om «Anna, første gang»"),
        ("participant Anna I01 --speaker anna", "endret hvem som snakker i «Anna, første gang»"),
        ("role Anna I informant", "endret hvem som snakker i «Anna, første gang»"),
        ("kind Anna own", "endret opplysninger om «Anna, første gang»"),
        ("language Anna en", "endret opplysninger om «Anna, første gang»"),
    ] {
        assert_eq!(desk.output(&format!("document {{p.tusj}} {line}")), expected);
    }
    let row = desk.json("documents {p.tusj}")[0].clone();
    assert_eq!((&row["participant"], &row["kind"], &row["language"]), (&"I07".into(), &"own".into(), &"en".into()));
    assert_eq!(texts(&row["speakers"], "role"), ["informant"; 2]);
    assert_eq!(desk.excerpt("tema:Alt")["participant"], "I01", "a speaker's own person goes before the document's");
    desk.run("document {p.tusj} participant Anna none --speaker Anna");
    assert_eq!(desk.excerpt("tema:Alt")["participant"], "I07");
    assert_eq!(desk.output("document {p.tusj} remove Anna"), "tok ut «Anna, første gang»");
    assert_eq!(desk.json("documents {p.tusj}"), Value::Array(Vec::new()));
    desk.run("undo {p.tusj} --steps 8");
    assert_eq!(texts(&desk.json("documents {p.tusj}"), "name"), ["I01 Anna"]);
    desk.run("check {p.tusj}");
}

#[test]
fn an_interview_is_searched_in_its_language() {
    let desk = Desk::new();
    std::fs::write(desk.at("E1.txt"), "A: She was running to the meetings.\n").unwrap();
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} {E1.txt}");
    let hits = |desk: &Desk| desk.json("search {p.tusj} 'runs meeting'").as_array().unwrap().len();
    assert!(hits(&desk) > 0);
    desk.run("document {p.tusj} language E1 other");
    assert_eq!(hits(&desk), 0);
    desk.run("undo {p.tusj}");
    assert!(hits(&desk) > 0);
}

#[test]
fn participants_are_added_described_renamed_and_removed() {
    let desk = study();
    for (line, expected) in [
        ("add I02 --pseudonym Bjørg --set gruppe=leder --set 'sted=nord'", "la inn informantene «Bjørg»"),
        ("rename Bjørg I03", "endret informanten «Bjørg»"),
        ("pseudonym I03 Berit", "endret informanten «Berit»"),
        ("set Berit gruppe ansatt", "endret informanten «Berit»"),
        ("set Berit sted ''", "endret informanten «Berit»"),
    ] {
        assert_eq!(desk.output(&format!("participant {{p.tusj}} {line}")), expected, "{line}");
    }
    let row = desk.json("participants {p.tusj}")[1].clone();
    assert_eq!((&row["number"], &row["pseudonym"]), (&"I03".into(), &"Berit".into()));
    assert_eq!(row["attributes"], serde_json::json!({ "gruppe": "ansatt" }));
    assert_eq!(desk.output("participant {p.tusj} remove Berit"), "tok ut informanten «Berit»");
    assert_eq!(texts(&desk.json("participants {p.tusj}"), "number"), ["I01"]);
    desk.run("undo {p.tusj}");
    assert_eq!(desk.json("participants {p.tusj}")[1], row);
}

#[test]
fn an_interview_gets_one_summary_and_one_reflection_and_memos_are_filtered() {
    let desk = study();
    for (option, words) in [("--summary", "Kort."), ("--reflection", "Rolig."), ("--summary", "Lengre.")] {
        desk.run(&format!("memo {{p.tusj}} add {words} --document I01 {option}"));
    }
    desk.run("memo {p.tusj} add 'Om [[Tempo]] i [[I01 Anna 2]].'");
    let all = desk.json("memos {p.tusj}");
    assert_eq!(texts(&all, "kind"), ["summary", "reflection", "note"]);
    assert_eq!(texts(&all, "words"), ["Lengre.", "Rolig.", "Om [[Tempo]] i [[I01 Anna 2]]."]);
    assert!(all[0]["changed_at"].is_string() && all[1]["changed_at"].is_null());
    let link = &all[2]["links"][0];
    assert_eq!((&link["to"], &link["name"], &link["removed"]), (&"code".into(), &"Tempo".into(), &false.into()));
    for (filter, number) in [
        ("--kind summary", 1),
        ("--about document", 2),
        ("--about diary --order subject", 1),
        ("--by rh", 3),
        ("tempo", 1),
        ("intervju:I01", 2),
    ] {
        assert_eq!(desk.json(&format!("memos {{p.tusj}} {filter}")).as_array().unwrap().len(), number, "{filter}");
    }
    desk.run("codebook {p.tusj} rename Tempo Fart");
    assert!(desk.run("memos {p.tusj} --about diary").contains("Om [[Fart]]"));
    assert!(desk.run("memos {p.tusj}").contains("· I01 Anna · sammendrag · "));
    assert_eq!(desk.try_run("memo {p.tusj} add x --summary").code, 2);
    assert!(desk.error_of("memos {p.tusj} --by Kari").contains("Kari"));
}

#[test]
fn the_diary_and_all_memos_are_written_to_word_and_markdown() {
    let desk = study();
    assert!(desk.error_of("export {p.tusj} memos --to {d.md}").contains("ingen notater"));
    let id = desk.excerpt("")["id"].to_string();
    desk.run(&format!("memo {{p.tusj}} add 'Metning?\n\n- Jf. [[Tempo]]' --excerpt {id}"));
    desk.run("memo {p.tusj} add 'Første dag'");
    desk.run("export {p.tusj} diary --to {dagbok.md}");
    let diary = std::fs::read_to_string(desk.at("dagbok.md")).unwrap();
    assert!(diary.starts_with("# Forskerdagbok\n\n## ") && diary.contains("\nFørste dag\n"), "{diary}");
    assert!(!diary.contains("Metning"), "{diary}");
    desk.run("export {p.tusj} memos --to {notater.md} --order subject");
    let memos = std::fs::read_to_string(desk.at("notater.md")).unwrap();
    assert!(memos.find("## Forskerdagbok") < memos.find("## I01 Anna 2"), "{memos}");
    assert!(memos.contains("> «") && memos.contains("\\- Jf. \\[\\[Tempo\\]\\]"), "{memos}");
    assert!(desk.output("export {p.tusj} memos --to {notater.docx} --query metning").contains("1 notat"));
    assert!(desk.error_of("export {p.tusj} diary --to {d.svg}").contains(".docx"));
}

#[test]
fn memos_are_added_to_anything_changed_and_removed() {
    let desk = study();
    let id = desk.excerpt("")["id"].to_string();
    for (on, expected, about) in [
        (String::new(), "skrev notat i forskerdagboken", "diary"),
        ("--document I01".into(), "skrev notat om «I01 Anna»", "document"),
        ("--participant I01".into(), "skrev notat om «I01»", "participant"),
        ("--code Tempo".into(), "skrev notat om «Tempo»", "code"),
        (format!("--excerpt {id}"), "skrev notat om et utdrag i «I01 Anna»", "excerpt"),
        (format!("--excerpt {id} --code Tempo"), "skrev notat om et utdrag i «I01 Anna»", "coding"),
        ("--on-round 1".into(), "skrev notat om runde 1", "round"),
    ] {
        assert_eq!(desk.output(&format!("memo {{p.tusj}} add 'Metning?' {on}")), expected, "{on}");
        let memos = desk.json("memos {p.tusj}");
        let last = memos.as_array().unwrap().last().unwrap().clone();
        assert_eq!((&last["about"], &last["words"]), (&about.into(), &"Metning?".into()), "{on}");
        let number = &last["id"];
        desk.run(&format!("memo {{p.tusj}} change {number} 'Nei.'"));
        assert_eq!(texts(&desk.json("memos {p.tusj}"), "words").last(), Some(&"Nei."));
    }
    let memos = desk.json("memos {p.tusj}");
    assert_eq!(memos.as_array().unwrap().len(), 7);
    for memo in memos.as_array().unwrap() {
        desk.run(&format!("memo {{p.tusj}} remove {}", memo["id"]));
    }
    assert_eq!(desk.run("memos {p.tusj}"), "Prosjektet har ingen notater ennå.\n");
    desk.run("check {p.tusj}");
}

#[test]
fn an_unknown_name_is_rejected_with_suggestions() {
    let desk = study();
    let before = desk.acts();
    for (line, expected) in [
        ("excerpt {p.tusj} show 99", "Det finnes ikke noe utdrag nummer 99. «tusj excerpts» viser numrene."),
        ("excerpt {p.tusj} uncode 1 Temp", "Mente du «Tempo»?"),
        ("excerpt {p.tusj} colour 1 gull", "Mente du «gul»?"),
        ("excerpt {p.tusj} resize 1 --bytes 0..99999", "68 byte"),
        ("document {p.tusj} rename 'I01 Ana' X", "Mente du «I01 Anna»?"),
        ("document {p.tusj} role I01 Ana other", "Mente du «Anna»?"),
        ("document {p.tusj} role I01 Anna intervjuerr", "Mente du «intervjuer»"),
        ("document {p.tusj} participant I01 I02", "Mente du «I01»?"),
        ("participant {p.tusj} add i01", "alt i bruk"),
        ("participant {p.tusj} rename I01 ''", "Navnet er tomt"),
        ("participant {p.tusj} set I09 a b", "Mente du «I01»?"),
        ("memo {p.tusj} change 9 x", "«tusj memos» viser numrene"),
        ("memo {p.tusj} add x --on-round 2", "Det finnes ingen runde «2»"),
        ("memo {p.tusj} add x --excerpt 1 --code Ny", "Ny"),
    ] {
        let error_of = desk.error_of(line);
        assert!(error_of.contains(expected), "{line}: {error_of}");
    }
    desk.run("codebook {p.tusj} add Ny");
    assert!(desk.error_of("memo {p.tusj} add x --excerpt 1 --code Ny").contains("Mente du «Tempo»?"));
    assert_eq!(desk.acts(), before + 1);
    for line in
        ["excerpt {p.tusj} show x", "memo {p.tusj} add x --on-round 1 --code A", "participant {p.tusj} add I5 --set a"]
    {
        assert_eq!(desk.try_run(line).code, 2, "{line}");
    }
}

#[test]
fn a_report_has_the_old_name_even_though_it_reads_only_recent_history() {
    let desk = study();
    desk.run("codebook {p.tusj} add Oppstart/Opplæring");
    for (line, expected) in [
        ("rename Opplæring Læring", "ga koden «Oppstart/Opplæring» navnet «Oppstart/Læring»"),
        ("move Læring --under Tempo", "flyttet koden «Oppstart/Læring» til «Tempo/Læring»"),
        ("move Læring", "flyttet koden «Tempo/Læring» til «Læring»"),
    ] {
        assert_eq!(desk.output(&format!("codebook {{p.tusj}} {line}")), expected);
    }
}

#[test]
fn a_search_that_finds_nothing_says_why() {
    let desk = study();
    for (query, why) in [
        ("hvordan", "men intervjuerne gjør det: 1 treff. Legg til rolle:intervjuer"),
        ("gott", "men noe er nesten skrevet slik: 1 treff"),
        ("godt tema:Tempo IKKE sakte", "Ordene i «godt tema:Tempo IKKE sakte» blir sagt"),
        ("sakte ikke sluttet", "Skriv IKKE, med store bokstaver"),
        ("sakte -ingenting", "Skriv IKKE ingenting"),
        ("[a-z]+", "er ikke mønstre her"),
        ("enhjørning", "Sjekk hvordan det er skrevet"),
    ] {
        let output = desk.output(&format!("search {{p.tusj}} '{query}'"));
        assert!(output.starts_with("0 treff\n") && output.contains(why), "{output}");
    }
    assert!(desk.output("search {p.tusj} ikkje --as-written").starts_with("0 treff\n"));
    assert!(desk.output("excerpts {p.tusj} 'sakte og sluttet'").contains("Skriv OG, med store bokstaver"));
    for query in ["!sakte", "godt -sakte"] {
        let output = desk.output(&format!("search {{p.tusj}} '{query}'"));
        assert!(output.contains("treff\n") && output.ends_with("Skriv IKKE sakte for å utelate det."), "{output}");
        assert!(!output.starts_with("0 treff"), "{output}");
    }
    assert!(desk.error_of("search {p.tusj} '\u{1}'").contains("bare tegn som ikke synes"));
}

#[test]
fn the_sentences_around_hits_are_coded_as_one_act() {
    let desk = study();
    let before = desk.acts();
    let expected = desk.output("search {p.tusj} 'sakte ELLER godt ELLER sluttet' --code Funn");
    assert_eq!(expected, "kodet 2 utdrag i «I01 Anna» med «Funn»");
    let found = desk.json("excerpts {p.tusj} kode:Funn");
    assert_eq!(
        (texts(&found, "quote"), desk.acts()),
        (vec!["Det gikk sakte, men godt.", "Så sluttet jeg."], before + 1)
    );
    assert_eq!(desk.output("search {p.tusj} enhjørning --code Ny"), "Slik var det allerede; ingenting er endret.");
    assert!(!texts(&desk.json("codes {p.tusj}"), "path").contains(&"Ny"));
}

#[test]
fn text_arguments_may_start_with_a_dash() {
    let desk = study();
    desk.run("memo {p.tusj} add '- Metning?'");
    assert_eq!(texts(&desk.json("memos {p.tusj}"), "words"), ["- Metning?"]);
    desk.run("codebook {p.tusj} define Tempo '- hvor fort'");
    assert_eq!(desk.json("codes {p.tusj}")[0]["definition"], "- hvor fort");
    assert!(desk.error_of("code {p.tusj} --document I01 --quote '- Ja' --code A").contains("står ikke i"));
    assert_eq!(desk.try_run("memo {p.tusj} add x --jsn").code, 2);
}

#[test]
fn the_project_may_come_before_the_command_and_be_read_only() {
    let desk = study();
    let found = desk.output("search {p.tusj} sakte");
    assert!(found.contains("1 treff"), "{found}");
    for line in [
        "{p.tusj} search sakte",
        "--read-only {p.tusj} search sakte",
        "--read-only search {p.tusj} sakte",
        "--language nb --read-only {p.tusj} search sakte",
    ] {
        assert_eq!(desk.output(line), found, "{line}");
    }
    let before = desk.acts();
    for line in ["--read-only {p.tusj} codebook add Ny", "--read-only undo {p.tusj}"] {
        assert!(desk.error_of(line).contains("er åpnet bare for lesing"), "{line}");
    }
    assert_eq!(desk.acts(), before);
}

#[test]
fn rounds_are_begun_chosen_closed_and_read_from_the_command_line() {
    let desk = Desk::new();
    desk.run("demo --to {p.tusj} --no-open");
    let before = desk.json("codes {p.tusj}");
    desk.run("round {p.tusj} start --copy --name 'Ny lesning'");
    desk.run("codebook {p.tusj} rename Opplæring Kurs");
    assert_ne!(desk.json("codes {p.tusj}"), before);
    assert_eq!(desk.json("codes {p.tusj} --round 2"), before);
    assert_eq!(desk.run("round {p.tusj} use 2"), "Runde 2 er nå den gjeldende.\n");
    assert_eq!(desk.json("codes {p.tusj}"), before);
    let rounds = desk.json("rounds {p.tusj}");
    let of = |n: usize| (rounds[n]["number"].clone(), rounds[n]["is_current"].clone(), rounds[n]["from"].clone());
    assert_eq!(of(0), (1.into(), false.into(), serde_json::Value::Null));
    assert_eq!(of(1), (2.into(), true.into(), 1.into()));
    assert_eq!(of(2), (3.into(), false.into(), 2.into()));
    assert_eq!(rounds[1]["excerpts"], rounds[2]["excerpts"]);
    desk.run("round {p.tusj} close 2");
    let refused = desk.try_run("codebook {p.tusj} rename Opplæring Kurs");
    assert_eq!((refused.code, refused.err.starts_with("Runde 2 er lukket")), (1, true), "{}", refused.err);
    desk.run("--round 3 codebook {p.tusj} rename Kurs Opplæring");
    let twice = desk.try_run("round {p.tusj} start --name 'ny lesning'");
    assert_eq!((twice.code, twice.err.contains("Ny lesning")), (1, true), "{}", twice.err);
    desk.run("colours {p.tusj} add-set Nye");
    desk.run("round {p.tusj} start --empty --colours Nye");
    desk.run("colours {p.tusj} change gul --name metning --shade #112233 --digit 3");
    assert_eq!(desk.try_run("colours {p.tusj} change gul --shade grønn").code, 2);
    let checked = desk.try_run("check {p.tusj}");
    assert_eq!(checked.code, 0, "{}", checked.out);
}

#[test]
fn turns_like_a_theme_are_listed_and_put_aside() {
    let desk = Desk::new();
    let lines = [
        "I: Hvilken opplæring fikk du?",
        "Anna: Jeg fikk opplæring av en kollega.",
        "Anna: Etterpå fikk vi et kurs, og opplæringen var god.",
        "Anna: Butikken stenger tidlig om kvelden.",
        "Anna: Fjellet hadde is på toppen.",
        "Anna: Bilen startet ikke i morges.",
    ];
    std::fs::write(desk.at("I01.txt"), lines.join("\n\n")).unwrap();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} {I01.txt}");
    desk.run("code {p.tusj} --document I01 --quote 'opplæring av en kollega' --code Oppstart/Opplæring");
    let line = "similar {p.tusj} --theme Opplæring";
    assert_eq!(desk.run(line), "I01:3  opplæringen\n       Etterpå fikk vi et kurs, og opplæringen var god.\n");
    assert_eq!(desk.run("similar {p.tusj} 1"), desk.run(line));
    let row = &desk.json(line)[0];
    assert_eq!((row["turn"].as_i64(), row["words"][0].as_str()), (Some(3), Some("opplæringen")));
    let done = desk.run(&format!("{line} --put-aside I01:3"));
    assert_eq!(done, "la til side et forslag fra «I01» til «Oppstart/Opplæring»\n");
    assert!(desk.run(line).contains("1 replikk som ligner, er lagt til side"));
    assert!(desk.run("history {p.tusj}").contains("la til side et forslag"));
    desk.run("undo {p.tusj}");
    assert!(desk.run(line).starts_with("I01:3"));
    for wrong in ["I01:9", "I01", "I01:x"] {
        let ran = desk.try_run(&format!("{line} --put-aside {wrong}"));
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains(&format!("ingen replikk «{wrong}»")), "{}", ran.err);
    }
}
