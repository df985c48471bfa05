//! Importing transcripts whose speakers or encoding are not detected automatically.

use super::*;

impl Desk {
    pub(super) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::create_dir_all(self.at(name).parent().unwrap()).unwrap();
        std::fs::write(self.at(name), bytes).unwrap();
    }
}

const TALK: &str = "I: Hvordan gikk det?\n\nAnna: Det gikk sakte, men godt.\n\nI: Og så?\n\nAnna: Så sluttet jeg.\n";

#[test]
fn each_speaker_is_reported_with_turns_and_share_of_words() {
    let desk = Desk::new();
    desk.write("I01.txt", TALK.as_bytes());
    desk.run("new {p.tusj}");
    let output = desk.run("import {p.tusj} {I01.txt} --dry-run");
    assert!(output.contains("    I (intervjuer): 2 replikker, 38 % av ordene\n"), "{output}");
    assert!(output.contains("    Anna (informant): 2 replikker, 62 % av ordene\n"), "{output}");
    let row = desk.json("import {p.tusj} {I01.txt} --dry-run")[0].clone();
    assert_eq!((&row["speakers"][1]["words"], &row["speakers"][1]["percent"]), (&8.into(), &62.into()));
    assert_eq!(row["roles_are_doubtful"], Value::Null);
}

#[test]
fn a_table_that_tusj_made_is_skipped_in_a_folder_and_refused_by_name() {
    let desk = Desk::new();
    desk.write("mappe/I01.txt", TALK);
    desk.write("mappe/temaer.md", "| Tema | Undertema | Definisjon | Sitater | Utdrag |\n| --- |\n");
    desk.run("new {p.tusj}");
    let output = desk.run("import {p.tusj} {mappe}");
    assert!(output.contains("Hoppet over temaer.md: Dette er en tabell som tusj har laget"), "{output}");
    assert!(output.contains("Hentet inn: 1. Fantes fra før: 0. Lot seg ikke lese: 0."), "{output}");
    assert_eq!(desk.try_run("import {p.tusj} {mappe/temaer.md}").code, 1);
}

#[test]
fn roles_that_look_swapped_are_reported_as_doubtful() {
    let desk = Desk::new();
    let swapped = "Nina: Fortell.\nTor: Hva skal jeg si? Det var en lang dag.\nNina: Mer.\nTor: Hva da? Det var mye.\n";
    desk.write("I01.txt", swapped.as_bytes());
    desk.run("new {p.tusj}");
    let output = desk.run("import {p.tusj} {I01.txt} --dry-run");
    assert!(output.contains("    ! Tvilsomt: Den som står som intervjuer, sier mer"), "{output}");
    let row = desk.json("import {p.tusj} {I01.txt} --dry-run")[0].clone();
    assert!(row["roles_are_doubtful"].as_str().unwrap().starts_with("Tvilsomt"), "{row}");
}

#[test]
fn the_interviewer_in_most_files_is_the_interviewer_in_all() {
    let desk = Desk::new();
    let talk =
        |end: &str| format!("Nina: Hvordan var det?\nTor: Det gikk bra.\nNina: Hvorfor?\nTor: Vi hadde {end}.\n");
    desk.write("I01.txt", talk("tid").as_bytes());
    desk.write("I02.txt", talk("ro").as_bytes());
    desk.write("I03.txt", b"Nina: Fortell.\nTor: Hva skal jeg si? Det var en lang dag.\nNina: Mer.\nTor: Hva da?\n");
    desk.run("new {p.tusj}");
    let rows = desk.json("import {p.tusj} {I01.txt} {I02.txt} {I03.txt}");
    for row in rows.as_array().unwrap() {
        assert_eq!(row["speakers"][0]["role"], "interviewer", "{row}");
        assert_eq!(row["speakers"][1]["role"], "informant", "{row}");
    }
}

#[test]
fn a_missed_speaker_can_be_named_and_an_unknown_label_is_reported() {
    let desk = Desk::new();
    desk.write("I01.txt", "I Hva da?\nR Det var fint.\nI Og?\nR Ja da.\n".as_bytes());
    desk.run("new {p.tusj}");
    assert_eq!(desk.json("import {p.tusj} {I01.txt} --dry-run")[0]["speakers"], serde_json::json!([]));
    let row = desk.json("import {p.tusj} {I01.txt} --speaker I --speaker r --dry-run")[0].clone();
    assert_eq!(texts(&row["speakers"], "label"), ["I", "r"]);
    assert_eq!(row["turns"], 4);
    let ran = desk.try_run("import {p.tusj} {I01.txt} --speaker Q --dry-run");
    assert!(ran.err.contains("Ingen linje i filene begynner med «Q»"), "{}", ran.err);
}

#[test]
fn the_encoding_is_reported_with_its_certainty_and_can_be_chosen() {
    let desk = Desk::new();
    desk.write("I01.txt", b"I: G\x8cr det?\r\x81se: Ja, s\x8c\rI: Bra?\r\x81se: S\x8c ja\r");
    desk.run("new {p.tusj}");
    let output = desk.run("import {p.tusj} {I01.txt} --dry-run");
    assert!(output.contains("Lest som macintosh (gammel Mac), gjettet ut fra få bokstaver"), "{output}");
    let row = desk.json("import {p.tusj} {I01.txt} --encoding Windows-1252 --dry-run")[0].clone();
    assert_eq!((&row["encoding"], &row["encoding_is"]), (&"windows-1252".into(), &"chosen".into()));
    let ran = desk.try_run("import {p.tusj} {I01.txt} --encoding klingon");
    assert!(ran.code == 1 && ran.err.contains("«klingon» er ikke noe kjent tegnsett"), "{}", ran.err);
}

#[test]
fn a_quote_across_turns_is_found_with_or_without_the_label_in_between() {
    let desk = Desk::new();
    desk.write("I01.txt", TALK.as_bytes());
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} {I01.txt}");
    for (quote, code) in [("men godt. Og så? Så sluttet jeg", "A"), ("men godt. I: Og så? Anna: Så sluttet jeg", "B")]
    {
        desk.run(&format!("code {{p.tusj}} --document I01 --quote '{quote}' --code {code}"));
    }
    let rows = desk.json("excerpts {p.tusj}");
    assert_eq!(rows.as_array().unwrap().len(), 1, "both are the same passage: {rows}");
    assert_eq!(rows[0]["codes"], serde_json::json!(["A", "B"]));
}

#[test]
fn a_remark_in_brackets_after_a_label_becomes_a_memo() {
    let desk = Desk::new();
    desk.write("I01.txt", TALK.replace("Anna:", "Anna (mor, 34):").as_bytes());
    desk.run("new {p.tusj}");
    desk.run("import {p.tusj} {I01.txt}");
    let memos = desk.json("memos {p.tusj}");
    assert!(memos.to_string().contains("Anna: mor, 34"), "{memos}");
}

#[test]
fn a_folder_of_many_formats_is_read_and_each_file_says_what_it_was_read_as() {
    let desk = Desk::new();
    let page =
        "<html><body><p>I: Hvordan gikk det?</p><p>Anna: Det gikk bra.</p><p>I: Ja?</p><p>Anna: Jo.</p></body></html>";
    let speech = |first: &str| {
        let segments = serde_json::json!([
            { "start": 1.5, "text": first, "speaker": "SPEAKER_00" },
            { "start": 3, "text": " Ja, hei.", "speaker": "SPEAKER_01" },
        ]);
        serde_json::json!({ "segments": segments }).to_string()
    };
    desk.write("mappe/a.html", page);
    desk.write("mappe/b.htm", page.replace("bra", "fint"));
    desk.write("mappe/c.json", speech("Hei, hvordan gikk det?"));
    desk.write("mappe/d.tsv", "start\tend\ttext\n0\t1500\tHei.\n1520\t3000\tJa, hei på deg.\n");
    desk.write("mappe/e.otr", serde_json::json!({ "text": page.replace("bra", "tregt") }).to_string());
    desk.write("mappe/f.txt", TALK);
    desk.write("mappe/pakke.json", "{\"name\": \"pakke\"}");
    desk.run("new {p.tusj}");
    let rows = desk.json("import {p.tusj} {mappe} --dry-run");
    let said: Vec<String> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {} {}", row["outcome"], row["format"], row["words"], row["times"]).replace('"', ""))
        .collect();
    let expected =
        ["imported html 8 0", "imported html 8 0", "imported json 6 2", "imported tsv 5 2", "imported otr 8 0"];
    assert_eq!(said[..5], expected);
    assert_eq!(said[5..], ["imported txt 13 0", "skipped null 0 0"]);
    assert!(desk.run("import {p.tusj} {mappe}").contains("Hoppet over pakke.json: Filen er ikke en transkripsjon"));
}
