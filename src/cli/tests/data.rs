//! Plain transcripts, and data for other programs, by the command line.

use super::*;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run("demo --to {d.tusj}");
    desk
}

#[test]
fn plain_transcripts_can_be_imported_again_and_say_what_is_left_out() {
    let desk = desk();
    let said = desk.run("export {d.tusj} transcripts --each txt --to {tekster}");
    assert!(said.ends_with("8 dokumenter.\nIkke med i ren tekst: koder, farger og notater.\n"), "{said}");
    assert_eq!(desk.at("tekster").read_dir().unwrap().count(), 8);
    desk.run("new {ny.tusj}");
    desk.run("import {ny.tusj} {tekster}");
    let (old, new) = (desk.json("documents {d.tusj}"), desk.json("documents {ny.tusj}"));
    assert_eq!((texts(&new, "name"), new.as_array().unwrap().len()), (texts(&old, "name"), 8));
    let turns = |all: &Value| all.as_array().unwrap().iter().map(|one| one["turns"].clone()).collect::<Vec<_>>();
    assert_eq!(turns(&new), turns(&old));
    let ran = desk.try_run("export {d.tusj} transcripts --each txt --to {tekster}");
    assert!(ran.code == 1 && ran.err.contains("finnes fra før"), "{}", ran.err);
    desk.run("export {d.tusj} transcripts --each txt --to {tekster} --replace");
    let made = desk.json("export {d.tusj} transcript --each md --to {md}");
    assert!(made["files"][0].as_str().unwrap().ends_with("I01 Astrid.md") && made["excerpts"].as_u64().unwrap() > 200);
}

#[test]
fn data_for_other_programs_says_what_is_in_it_and_what_is_left_out() {
    let desk = desk();
    let said = desk.run("export {d.tusj} codings --to {c.csv}");
    assert!(said.contains("utdrag.\nIkke med, fordi de ikke har noen kode: 9 utdrag."), "{said}");
    let said = desk.run("export {d.tusj} taguette --to {t.csv} --query tema:Oppstart");
    assert!(said.contains("Ikke med: farger, notater, runder og hvem som kodet."), "{said}");
    let said = desk.run("export {d.tusj} iramuteq --to {i.txt}");
    assert!(said.contains("8 tekster") && said.contains("velger du UTF-8"), "{said}");
    let everyone = desk.run("export {d.tusj} iramuteq --everyone --to {e.txt}");
    assert!(!everyone.contains("det intervjuerne sier"), "{everyone}");
    let said = desk.run("export {d.tusj} ndjson --to {n.ndjson}");
    assert!(said.contains("n.quickwit.yaml: oppsettet av en indeks for Quickwit"), "{said}");
    let made = desk.json("export {d.tusj} ndjson --to {m.ndjson}");
    assert!(made["turns"].as_u64() > Some(100) && made["configuration"].as_str().unwrap().ends_with("m.quickwit.yaml"));
    for (line, code, says) in [
        ("export {d.tusj} ndjson --to {o.ndjson} --query tema:Oppstart", 2, "--query"),
        ("export {d.tusj} themes --to {o.docx} --each txt", 2, "--each"),
        ("export {d.tusj} transcript --to {o.docx} --each txt", 2, "--each"),
        ("export {d.tusj} themes --to {o.docx} --everyone", 2, "--everyone"),
        ("export {d.tusj} taguette --to {o.docx}", 1, ".csv"),
        ("export {d.tusj} ndjson --to {n.ndjson}", 1, "finnes fra før"),
    ] {
        let ran = desk.try_run(line);
        assert!(ran.code == code && ran.err.contains(says), "{line}: {}", ran.err);
    }
    desk.run("new {tom.tusj}");
    for (what, name) in [("codings", "x.csv"), ("taguette", "x.csv"), ("iramuteq", "x.txt"), ("ndjson", "x.ndjson")] {
        let ran = desk.try_run(&format!("export {{tom.tusj}} {what} --to {{{name}}}"));
        assert!(ran.code == 1 && !desk.at(name).exists(), "{what}: {}", ran.out);
    }
}
