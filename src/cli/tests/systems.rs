//! Files from other systems: extensions in capitals, names that differ only in case, `\r\n` line ends, and names with
//! non-English letters.

use super::*;

#[test]
fn a_folder_from_windows_is_imported_like_any_other() {
    let desk = Desk::new();
    desk.run("new '{Blåbær på øya.tusj}' --coder RH");
    std::fs::create_dir(desk.at("intervjuer")).unwrap();
    let write = |name: &str, text: &str| std::fs::write(desk.at("intervjuer").join(name), text).unwrap();
    write("I01 ÅSE.TXT", "\u{feff}I: Hva nå?\r\n\r\nÅse: Det gikk\r\nbra på øya.\r\n\r\nI: Ja?\r\n\r\nÅse: Ja.\r\n");
    write("I02.Md", "**I:** Hva nå?\r\n\r\n**Bo:** Nei.\r\n");
    write("Thumbs.db", "x");
    write("desktop.ini", "x");
    write("Participants.CSV", "\u{feff}nummer;pseudonym;gruppe\r\nI01;Åse;\"konsulent,\r\nny\"\r\nI02;Bo;leder\r\n");
    let output = desk.run("import '{Blåbær på øya.tusj}' {intervjuer} '{intervjuer/Participants.CSV}'");
    assert!(output.contains("Hentet inn: 2."), "{output}");
    let people = desk.json("participants '{Blåbær på øya.tusj}'");
    assert_eq!(texts(&people, "number"), ["I01", "I02"]);
    assert_eq!(people[0]["attributes"]["gruppe"], "konsulent, ny", "{people}");
    let text = desk.json("document '{Blåbær på øya.tusj}' show 'I01 ÅSE'");
    assert_eq!(texts(&text, "text"), ["Hva nå?", "Det gikk\nbra på øya.", "Ja?", "Ja."]);
    desk.run("code '{Blåbær på øya.tusj}' --document 'i01 åse' --quote 'bra på øya' --code Øy");
    for name in ["TABELL.DOCX", "Tabell.Csv"] {
        desk.run(&format!("export '{{Blåbær på øya.tusj}}' themes --to {{{name}}}"));
        assert!(desk.at(name).is_file());
    }
    desk.run("check '{Blåbær på øya.tusj}'");
}

#[test]
fn documents_whose_names_differ_only_in_case_are_distinguished() {
    let desk = Desk::new();
    desk.run("new {p.tusj} --coder RH");
    std::fs::create_dir(desk.at("a")).unwrap();
    // Two folders, since on some systems both names would be the same file.
    for (name, expected) in [("i01.txt", "Ja."), ("a/I01.txt", "Nei.")] {
        std::fs::write(desk.at(name), format!("I: Hva nå?\n\nAnna: {expected}\n")).unwrap();
        desk.run(&format!("import {{p.tusj}} {{{name}}}"));
    }
    assert_eq!(texts(&desk.json("documents {p.tusj}"), "name"), ["i01", "I01 (2)"]);
}
