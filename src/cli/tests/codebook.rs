//! The codebook from the command line.

use super::*;

/// A project with two interviews and a few codes.
fn study() -> Desk {
    let desk = Desk::new();
    let text = "I: Hvordan gikk det?\n\nAnna: Det gikk sakte, men godt.\n\nAnna: Så sluttet jeg, endelig.\n";
    std::fs::write(desk.at("I01 Anna.txt"), text).unwrap();
    std::fs::write(desk.at("I02 Bo.txt"), text.replace("Anna", "Bo").replace("endelig", "til slutt")).unwrap();
    desk.run("new {p.tusj} --coder RH");
    desk.run("import {p.tusj} '{I01 Anna.txt}' '{I02 Bo.txt}'");
    let table =
        "document,quote,code\nI01,sakte,Tempo\nI01,godt,Kvalitet\nI02,sakte,Fart\nI02,godt,Fart\nI01,sluttet,Slutt\n";
    std::fs::write(desk.at("koder.csv"), table).unwrap();
    assert_eq!(desk.run("code {p.tusj} --from {koder.csv}"), "Kodet 5 steder fra tabellen.\n");
    desk
}

impl Desk {
    fn says(&self, line: &str) -> String {
        self.run(&format!("codebook {{p.tusj}} {line}")).trim_end().to_owned()
    }

    fn refused(&self, line: &str) -> String {
        let ran = self.try_run(&format!("codebook {{p.tusj}} {line}"));
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{line}: {}", ran.err);
        ran.err
    }

    /// The codes and how many excerpts each has.
    fn tree(&self) -> Vec<String> {
        let rows = self.json("codes {p.tusj}");
        let row = |row: &Value| format!("{} {}", row["path"].as_str().unwrap(), row["excerpts"]);
        rows.as_array().unwrap().iter().map(row).collect()
    }
}

#[test]
fn codes_are_moved_grouped_and_merged_one_act_each() {
    let desk = study();
    assert_eq!(desk.says("group Tempo Slutt --under Forløp"), "samlet «Forløp/Tempo», «Forløp/Slutt» under «Forløp»");
    assert_eq!(desk.says("merge Fart --into Tempo --name Tid"), "slo «Fart» sammen med «Forløp/Tid»");
    assert_eq!(desk.tree(), ["Kvalitet 1", "Forløp 0", "Forløp/Tid 3", "Forløp/Slutt 1"]);
    desk.says("move Tid Slutt --top --at 1");
    assert_eq!(desk.tree(), ["Tid 3", "Slutt 1", "Kvalitet 1", "Forløp 0"]);
    assert_eq!(desk.says("remove --unused"), "fjernet koden «Forløp»");
    desk.run("undo {p.tusj} --steps 4");
    assert_eq!(desk.tree(), ["Tempo 1", "Kvalitet 1", "Fart 2", "Slutt 1"]);
    desk.says("add Tempo/Sakte");
    assert!(desk.refused("merge Tempo --into Tempo/Sakte").contains("Gjør det motsatt"));
    assert!(desk.refused("move Tempo --under Tempo/Sakte").contains("inn under seg selv"));
    desk.run("check {p.tusj}");
}

#[test]
fn a_code_is_split_a_few_excerpts_at_a_time_and_broken_up() {
    let desk = study();
    let id = desk.json("excerpts {p.tusj} kode:Fart")[0]["id"].clone();
    assert_eq!(desk.says(&format!("split Fart {id} --into Langsom")), "flyttet 1 utdrag fra «Fart» til «Fart/Langsom»");
    assert_eq!(desk.tree()[2..4], ["Fart 1", "Fart/Langsom 1"]);
    desk.says("split Fart --query kode:Fart --into Kvalitet");
    assert_eq!(desk.tree()[..4], ["Tempo 1", "Kvalitet 2", "Fart 0", "Fart/Langsom 1"]);
    desk.says("add Slutt/Nytt");
    desk.says("add Tempo/Nytt");
    let refused = desk.refused("split Kvalitet --query kode:Kvalitet --into Nytt");
    assert!(refused.contains("Slutt/Nytt") && refused.contains("Tempo/Nytt"), "{refused}");
    desk.says("remove Slutt/Nytt Tempo/Nytt");
    desk.says("break-up Kvalitet");
    assert_eq!(desk.tree()[1..4], ["Kvalitet 0", "Kvalitet/godt 1", "Kvalitet/godt (2) 1"]);
    desk.run("code {p.tusj} --document I02 --quote 'sluttet jeg' --in-vivo");
    assert!(desk.tree().contains(&"sluttet jeg 1".to_owned()));
    desk.run("check {p.tusj}");
}

#[test]
fn seldom_used_codes_are_marked_and_can_be_changed_together() {
    let desk = study();
    desk.says("add Tom");
    let rows = desk.json("codes {p.tusj}");
    let seldom = texts(&rows, "seldom");
    assert_eq!(seldom, ["single-excerpt", "single-excerpt", "single-informant", "single-excerpt", "unused"]);
    assert_eq!(desk.says("retire --single"), "tok kodene «Tempo», «Kvalitet», «Slutt» ut av bruk");
    assert_eq!(desk.says("colour Tempo Fart gul"), "ga kodene «Tempo», «Fart» fargen «gul»");
    assert_eq!(
        desk.says("remove --one-informant Tom"),
        "fjernet kodene «Tom», «Fart»\n2 kodinger ble også fjernet, og 2 \
        utdrag uten andre koder, farger eller notater. «tusj undo» henter alt tilbake."
    );
}

#[test]
fn a_code_is_described_and_the_codebook_exported_and_imported_again() {
    let desk = study();
    let id = desk.json("excerpts {p.tusj} kode:Tempo")[0]["id"].clone();
    desk.says("define Tempo 'Hvor fort, og hvorfor.'");
    desk.says("include Tempo 'Når farten nevnes.'");
    desk.says("exclude Tempo 'Ikke om bil; bare arbeid.'");
    assert_eq!(desk.says(&format!("example Tempo {id}")), "endret beskrivelsen av koden «Tempo»");
    desk.says("colour Tempo gul");
    desk.says("add 'Tempo/=1+1' --include x");
    desk.says(r"add 'ros\/ris|x'");
    desk.says("retire Slutt");
    desk.says("levels category");
    for name in ["k.csv", "k.docx", "k.md"] {
        desk.run(&format!("export {{p.tusj}} codebook --to {{{name}}}"));
    }
    let markdown = std::fs::read_to_string(desk.at("k.md")).unwrap();
    assert!(markdown.contains("| Kategori | Underkategori | Definisjon | Brukes når | Brukes ikke når | Eksempel |"));
    assert!(markdown.contains("«sakte» ("), "{markdown}");
    let without = ["excerpts", "informants", "example", "seldom"];
    let described = |file: &str| {
        let mut rows = desk.json(&format!("codes {{{file}}}"));
        let each = rows.as_array_mut().unwrap().iter_mut();
        each.for_each(|row| without.iter().for_each(|field| drop(row.as_object_mut().unwrap().remove(*field))));
        rows
    };
    desk.run("new {q.tusj} --coder RH");
    assert!(desk.run("codebook {q.tusj} import {k.csv}").starts_with("hentet inn kodene «Tempo», «Tempo/=1+1»"));
    assert_eq!(described("q.tusj"), described("p.tusj"));
    for name in ["k.docx", "k.md"] {
        std::fs::remove_file(desk.at("r.tusj")).ok();
        desk.run("new {r.tusj} --coder RH");
        desk.run(&format!("codebook {{r.tusj}} import {{{name}}}"));
        for field in ["path", "definition", "inclusion", "exclusion", "colour", "retired"] {
            assert_eq!(texts(&described("r.tusj"), field), texts(&described("p.tusj"), field), "{name}");
        }
    }
}

#[test]
fn a_file_with_one_wrong_line_is_refused_whole() {
    let desk = study();
    let before = desk.json("history {p.tusj}");
    std::fs::write(desk.at("feil.csv"), "kode;farge\nNy;gul\nNyere;mauve\n").unwrap();
    let refused = desk.refused("import {feil.csv}");
    assert!(refused.starts_with("Linje 3 i tabellen: ") && refused.contains("mauve"), "{refused}");
    std::fs::write(desk.at("feil.csv"), "dokument;sitat;kode\nI01;godt;Ny\nI01;finnes ikke;Ny\n").unwrap();
    let ran = desk.try_run("code {p.tusj} --from {feil.csv}");
    assert!(ran.code == 1 && ran.err.starts_with("Linje 3 i tabellen: "), "{}", ran.err);
    assert_eq!(desk.json("history {p.tusj}"), before);
    std::fs::write(desk.at("liste.txt"), "Oppstart\n  1.1 Opplæring\n  1.2 Avtaler\n").unwrap();
    desk.says("import {liste.txt}");
    assert_eq!(desk.tree()[4..], ["Oppstart 0", "Oppstart/Opplæring 0", "Oppstart/Avtaler 0"]);
    let ran = desk.try_run("code {p.tusj} --from {feil.csv} --code A");
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert_eq!(desk.try_run("codebook {p.tusj} levels own").code, 2);
    desk.says("levels own Hovedtema Deltema");
}
