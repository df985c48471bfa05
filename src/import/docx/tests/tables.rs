//! Tables of turns in every order of columns, face sheets, and tables that only arrange paragraphs.

use super::super::build::*;
use super::*;
use crate::domain::document::Role;

fn table_of<const N: usize>(rows: &[[&str; N]]) -> Transcript {
    import(&Docx::new().xml(&grid(rows)))
}

fn times(transcript: &Transcript) -> Vec<Option<i64>> {
    transcript.turns.iter().map(|t| t.time_ms).collect()
}

const TALK: [&str; 4] = ["I: Hvordan gikk det?", "Siv: Det gikk bra. Vi rakk det.", "I: Alt?", "Siv: Alt."];

#[test]
fn a_row_is_a_turn_in_any_order_of_columns() {
    let with_headings = [
        ["Tid", "Taler", "Tekst"],
        ["00:01", "I", "Hvordan gikk det?"],
        ["00:05", "Siv", "Det gikk bra. Vi rakk det."],
        ["00:09", "I", "Alt?"],
        ["00:12", "Siv", "Alt."],
    ];
    let seconds = [Some(1_000), Some(5_000), Some(9_000), Some(12_000)];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let ordered = with_headings.map(|row| order.map(|at| row[at]));
        for (rows, headings) in [(&ordered[..], &["Tid", "Taler", "Tekst"][..]), (&ordered[1..], &[])] {
            let transcript = table_of(rows);
            assert_eq!((turns(&transcript), times(&transcript)), (TALK.map(str::to_owned).to_vec(), seconds.to_vec()));
            let mut told = left_out(&transcript, LeftOut::TableHeadings);
            told.sort_by_key(|heading| headings.iter().position(|h| h == heading));
            assert_eq!(told, headings);
            assert_eq!(transcript.speakers[0].role, Role::Interviewer);
        }
    }
}

#[test]
fn repeated_headings_and_titles_within_the_table_are_not_turns() {
    let line = |label: &str, words: &str| row(&[label, words].map(|words| cell(&paragraph(&[run(words)]))));
    let rows = [
        line("Hvem", "Hva som ble sagt"),
        line("I", "Hvordan gikk det?"),
        line("Siv", "Det gikk bra. Vi rakk det."),
        row(&[wide_cell("Del to")]),
        line("Hvem", "Hva som ble sagt"),
        line("I", "Alt?"),
        line("Siv", "Alt."),
    ];
    let transcript = import(&Docx::new().xml(&table(&rows)));
    let said = turns(&transcript);
    assert_eq!([&said[..2], &said[3..]].concat(), TALK);
    assert_eq!(said[2], "-: Del to");
    assert_eq!(left_out(&transcript, LeftOut::TableHeadings), ["Hvem", "Hva som ble sagt", "Hvem", "Hva som ble sagt"]);
}

#[test]
fn row_numbers_are_left_out_and_reported() {
    let transcript = table_of(&[
        ["1", "I", "Hvordan gikk det?"],
        ["2", "Siv", "Det gikk bra. Vi rakk det."],
        ["3", "I", "Alt?"],
        ["4", "Siv", "Alt."],
    ]);
    assert_eq!(turns(&transcript), TALK);
    assert_eq!(left_out(&transcript, LeftOut::RowNumbers), ["1", "2", "3", "4"]);
    // The labels may be in the text instead of in a column.
    let transcript = table_of(&[
        ["1.", "I: Hvordan gikk det?"],
        ["2.", "Siv: Det gikk bra. Vi rakk det."],
        ["3.", "I: Alt?"],
        ["4.", "Siv: Alt."],
    ]);
    assert_eq!(turns(&transcript), TALK);
}

#[test]
fn additional_columns_become_notes_on_their_turns() {
    let transcript = table_of(&[
        ["Taler", "Tekst", "Mine notater", "Kode", "Blikk"],
        ["I", "Hvordan gikk det?", "", "", "mot vinduet"],
        ["Siv", "Det gikk bra. Vi rakk det.", "ler, jf. I04", "mestring", ""],
    ]);
    assert_eq!(turns(&transcript), TALK[..2]);
    let expected = [
        ("Hvordan gikk det?", "Blikk: mot vinduet"),
        ("Det gikk bra. Vi rakk det.", "ler, jf. I04"),
        ("Det gikk bra. Vi rakk det.", "mestring"),
    ];
    assert_eq!(comments(&transcript), expected);
    assert_eq!(transcript.comments.iter().map(|c| c.like_a_code).collect::<Vec<_>>(), [false, false, true]);
    assert!(transcript.warnings.contains(&Warning::NotesFromColumns(3)));
    // Without headings, the column filled in for every row is the speech, however long the notes are.
    let transcript = table_of(&[
        ["I", "Hvordan gikk det?", ""],
        ["Siv", "Bra.", "Hun sier dette svært raskt og ser ned. Er det egentlig bra?"],
        ["I", "Alt?", ""],
        ["Siv", "Alt.", ""],
    ]);
    assert_eq!(turns(&transcript), ["I: Hvordan gikk det?", "Siv: Bra.", "I: Alt?", "Siv: Alt."]);
    assert_eq!(transcript.comments.len(), 1);
}

#[test]
fn a_speaker_named_only_at_a_change_continues() {
    let transcript = table_of(&[
        ["Taler", "Tekst"],
        ["I", "Hvordan gikk det?"],
        ["Siv", ""],
        ["", "Det gikk bra."],
        ["", "Vi rakk det."],
        ["Ola", ""],
    ]);
    assert_eq!(turns(&transcript), ["I: Hvordan gikk det?", "Siv: Det gikk bra.\nVi rakk det.", "-: Ola"]);
}

#[test]
fn columns_headed_by_speakers_are_their_turns() {
    let transcript = table_of(&[
        ["Intervjuer", "Informant", "Tid"],
        ["Hvordan gikk det?", "Det gikk bra. Vi rakk det.", "00:10"],
        ["Alt?", "Alt.", "00:20"],
    ]);
    let expected = [
        "Intervjuer: Hvordan gikk det?",
        "Informant: Det gikk bra. Vi rakk det.",
        "Intervjuer: Alt?",
        "Informant: Alt.",
    ];
    assert_eq!(turns(&transcript), expected);
    assert_eq!(times(&transcript)[2], Some(20_000));
    assert_eq!(left_out(&transcript, LeftOut::TableHeadings), ["Tid"]);
}

#[test]
fn words_in_a_cell_keep_their_paragraphs_marks_and_comments() {
    let words = [
        paragraph(&[run("Det gikk "), mark("yellow", "bra"), run(".")]),
        paragraph(&[comment_start("1"), run("Vi rakk det."), comment_end("1")]),
    ];
    let label = paragraph(&[comment_start("2"), mark("red", "Siv:"), comment_end("2")]);
    let rows = [
        row(&[cell(&paragraph(&[run("I:")])), cell(&paragraph(&[run("Hvordan gikk det?")]))]),
        row(&[cell(&label), cell(&words.concat())]),
    ];
    let docx = Docx::new().xml(&table(&rows)).comment("1", "", "tempo").comment("2", "", "om Siv");
    let transcript = import(&docx);
    assert_eq!(turns(&transcript), ["I: Hvordan gikk det?", "Siv: Det gikk bra.\nVi rakk det."]);
    assert_eq!(marks(&transcript), [("yellow", "bra")]);
    assert_eq!(comments(&transcript), [("Det gikk bra.\nVi rakk det.", "om Siv"), ("Vi rakk det.", "tempo")]);
}

#[test]
fn a_table_that_continues_another_is_read_in_the_same_way() {
    let first = grid(&[["Taler", "Tekst"], ["I", "Hvordan gikk det?"], ["Siv", "Det gikk bra. Vi rakk det."]]);
    let second = grid(&[["I", "Alt?"], ["Siv", "Alt."]]);
    let third = grid(&[["Ola", "Hei, er dere her?"]]);
    let docx = Docx::new().say("Intervju 3").xml(&first).say("").xml(&second).say("").xml(&third);
    let expected = [&["-: Intervju 3"][..], &TALK, &["Ola: Hei, er dere her?"]].concat();
    assert_eq!(turns(&import(&docx)), expected);
}

#[test]
fn a_face_sheet_joins_headings_with_values_without_a_speaker() {
    let across = table_of(&[["Rolle", "Kontor", "Gruppe"], ["Leder", "Tromsø", "Øst"]]);
    assert_eq!(turns(&across), ["-: Rolle: Leder\nKontor: Tromsø\nGruppe: Øst"]);
    assert_eq!(across.speakers, []);
    let narrow = table_of(&[["Rolle", "Kontor"], ["Leder", "Tromsø"]]);
    assert_eq!(narrow.text, "Rolle: Leder\nKontor: Tromsø");
    let down = table_of(&[["Navn", "Siv"], ["Alder:", "41 år"], ["Merknad", ""], ["Informant", "I07"]]);
    assert_eq!(turns(&down), ["-: Navn: Siv\nAlder: 41 år\nMerknad:\nInformant: I07"]);
    let pairs = table_of(&[["Navn", "Siv", "Alder", "41"], ["Dato", "3. mai", "Sted", "Bodø"]]);
    assert_eq!(pairs.text, "Navn: Siv\nAlder: 41\nDato: 3. mai\nSted: Bodø");
    let several = table_of(&[["Navn", "Alder", "Bosted"], ["Siv", "41", "Bodø"], ["Ola", "", "Vadsø"]]);
    assert_eq!(several.text, "Navn: Siv\nAlder: 41\nBosted: Bodø\nNavn: Ola\nBosted: Vadsø");
}

#[test]
fn after_a_face_sheet_the_same_speaker_continues() {
    let sheet = grid(&[["Anna", "42 år"], ["Kari", "51 år"]]);
    let docx = Docx::new()
        .say("Intervju med Anna")
        .xml(&grid(&[["Navn", "Anna"], ["Kontor", "Vadsø"]]))
        .say("I: Hvordan gikk det?")
        .say("Anna: Det gikk bra.")
        .xml(&sheet)
        .say("Vi rakk det.")
        .say("I: Alt?")
        .say("Anna: Alt.");
    let expected = [
        "-: Intervju med Anna",
        "-: Navn: Anna\nKontor: Vadsø",
        "I: Hvordan gikk det?",
        "Anna: Det gikk bra.",
        "-: Anna: 42 år\nKari: 51 år",
        "Anna: Vi rakk det.",
        "I: Alt?",
        "Anna: Alt.",
    ];
    assert_eq!(turns(&import(&docx)), expected);
}

#[test]
fn a_plan_for_the_day_keeps_its_times() {
    let transcript = table_of(&[["09:00", "Frokost og prat"], ["10:00", "Møte med leder"], ["11:30", "Lunsj"]]);
    assert_eq!(transcript.text, "09:00\tFrokost og prat\n10:00\tMøte med leder\n11:30\tLunsj");
    let with_cues = table_of(&[["[00:00:01]", "Hvordan gikk det?"], ["[00:00:04]", "Det gikk bra."]]);
    assert_eq!((with_cues.text.as_str(), times(&with_cues)[1]), ("Hvordan gikk det?\nDet gikk bra.", Some(4_000)));
}

#[test]
fn a_table_that_only_arranges_is_read_cell_by_cell() {
    let inner = grid(&[["Taler", "Tekst"], ["I", "Hvordan gikk det?"], ["Siv", "Det gikk bra. Vi rakk det."]]);
    let outer = table(&[row(&[cell(&paragraph(&[run("Side 1")])), cell(&inner)])]);
    assert_eq!(turns(&import(&Docx::new().xml(&outer)))[1..], TALK[..2]);
    let asked = table_of(&[["Hvordan gikk det?", "Det gikk bra. Vi rakk det."], ["Alt?", "Alt."]]);
    assert_eq!(asked.text, "Hvordan gikk det?\nDet gikk bra. Vi rakk det.\nAlt?\nAlt.");
}

#[test]
fn a_plan_in_whole_sentences_keeps_its_times_too() {
    let plan = [
        ["09:00", "Vi spiste frokost og pratet."],
        ["10:00", "Jeg møtte lederen min."],
        ["11:30", "Lunsjen tok vi ute."],
    ];
    let transcript = table_of(&plan);
    assert_eq!(transcript.text.lines().next(), Some("09:00\tVi spiste frokost og pratet."));
    assert_eq!(times(&transcript), [None; 3]);
}

#[test]
fn words_that_never_recur_are_no_labels() {
    let notes = [
        ["Arbeid", "Jeg jobber mye. Hele dagen."],
        ["Fritid", "Jeg går tur. Ofte alene."],
        ["Familie", "Vi er fire. Alle bor hjemme."],
    ];
    assert_eq!(table_of(&notes).speakers, []);
}

#[test]
fn a_text_box_in_a_cell_leaves_the_rest_of_the_table_as_it_is() {
    let boxed = format!("<w:r><w:txbxContent>{}</w:txbxContent></w:r>", paragraph(&[run("i boksen")]));
    let line = |label: &str, words: String| row(&[cell(&paragraph(&[run(label)])), cell(&paragraph(&[words]))]);
    let rows = [
        line("I", run("Hvordan gikk det?") + &boxed),
        line("Siv", run("Det gikk bra. Vi rakk det.")),
        line("I", run("Alt?")),
        line("Siv", run("Alt.")),
    ];
    let transcript = import(&Docx::new().xml(&table(&rows)));
    assert_eq!(turns(&transcript)[0], "I: Hvordan gikk det?\ni boksen");
    assert_eq!(turns(&transcript)[1..], TALK[1..]);
}

#[test]
fn a_comment_in_a_blank_column_is_kept() {
    let rows = [["I", "Hvordan gikk det?"], ["Siv", "Det gikk bra. Vi rakk det."], ["I", "Alt?"], ["Siv", "Alt."]];
    let line = |[label, words]: [&str; 2], aside: &str| {
        row(&[cell(&paragraph(&[run(label)])), cell(&paragraph(&[run(words)])), cell(&paragraph(&[aside.to_owned()]))])
    };
    let commented = comment_start("1") + &comment_end("1");
    let lines: Vec<String> =
        rows.iter().enumerate().map(|(at, row)| line(*row, if at == 1 { &commented } else { "" })).collect();
    let transcript = import(&Docx::new().xml(&table(&lines)).comment("1", "Kari", "viktig"));
    assert_eq!(turns(&transcript), TALK);
    assert_eq!(comments(&transcript).iter().map(|(_, words)| *words).collect::<Vec<_>>(), ["viktig"]);
}

#[test]
fn a_face_sheet_takes_values_of_300_characters_and_no_longer_ones() {
    let sheet = |length: usize| table_of(&[["Navn", "Siv"], ["Bakgrunn", &"a".repeat(length)]]).text;
    assert!(sheet(300).starts_with("Navn: Siv\nBakgrunn: aaa"));
    assert!(!sheet(301).contains("Bakgrunn: "));
}

#[test]
fn a_label_without_words_before_another_label_is_a_note_of_nobody() {
    let transcript = table_of(&[
        ["I", "Hvordan gikk det?"],
        ["Siv", "Det gikk bra. Vi rakk det."],
        ["Pause", ""],
        ["I", "Alt?"],
        ["Siv", "Alt."],
    ]);
    assert_eq!(turns(&transcript), [TALK[0], TALK[1], "-: Pause:", TALK[2], TALK[3]]);
}

#[test]
fn blank_rows_of_a_face_sheet_do_not_matter() {
    let sheet = table_of(&[["", ""], ["Navn", "Siv"], ["", ""], ["Alder:", "41 år"]]);
    assert_eq!(turns(&sheet), ["-: Navn: Siv\nAlder: 41 år"]);
}

#[test]
fn a_label_of_a_table_that_the_user_rules_out_is_none() {
    let rows = [
        ["I", "Hvordan gikk det?"],
        ["Siv", "Bra. Vi rakk det."],
        ["Notat", "Hun ler."],
        ["I", "Alt?"],
        ["Siv", "Alt."],
    ];
    let options = Options { not_speakers: ["Notat".to_owned()].into(), ..Options::default() };
    let transcript = read("I01.docx", &Docx::new().xml(&grid(&rows)).build(), &options).unwrap();
    let labels: Vec<_> = transcript.speakers.iter().map(|speaker| speaker.label.as_str()).collect();
    assert_eq!(labels, ["I", "Siv"]);
}

#[test]
fn a_column_headed_time_may_hold_a_word_now_and_then() {
    let times_of = |unclear: usize| {
        let line = |at: usize| if at < unclear { "uklart".to_owned() } else { format!("00:{at:02}") };
        let label = |at: usize| if at.is_multiple_of(2) { "I" } else { "Siv" };
        let turn = |at: usize| [line(at), label(at).to_owned(), format!("Det gikk bra den {at}. gangen.")];
        let rows = [["Tid", "Taler", "Tekst"].map(str::to_owned)].into_iter().chain((0..10).map(turn));
        let rows: Vec<String> =
            rows.map(|row_words| row(&row_words.map(|words| cell(&paragraph(&[run(&words)]))))).collect();
        times(&import(&Docx::new().xml(&table(&rows)))).into_iter().flatten().count()
    };
    assert_eq!((times_of(1), times_of(2)), (9, 0));
}

#[test]
fn a_title_above_the_headings_says_nothing_about_the_columns() {
    let line = |label: &str, words: &str| row(&[label, words].map(|words| cell(&paragraph(&[run(words)]))));
    let rows = [
        row(&[wide_cell("Del en")]),
        line("Hvem", "Hva som ble sagt"),
        line("I", "Hvordan gikk det?"),
        line("Siv", "Det gikk bra. Vi rakk det."),
        line("I", "Alt?"),
        line("Siv", "Alt."),
    ];
    let transcript = import(&Docx::new().xml(&table(&rows)));
    assert_eq!(turns(&transcript), [&["-: Del en"], &TALK[..]].concat());
    assert_eq!(left_out(&transcript, LeftOut::TableHeadings), ["Hvem", "Hva som ble sagt"]);
}

#[test]
fn a_long_first_row_is_speech_and_no_heading() {
    let long = "Dette er en lang setning som ingen ville brukt som overskrift.";
    let rows = [["Hvem", long], ["I", "Hvordan gikk det?"], ["Siv", "Det gikk bra. Vi rakk det."], ["I", "Alt?"]];
    let transcript = table_of(&rows);
    assert!(transcript.text.contains(long), "{}", transcript.text);
    assert_eq!(left_out(&transcript, LeftOut::TableHeadings), [""; 0]);
}

#[test]
fn a_wide_first_row_of_unknown_words_heads_the_columns() {
    let sheet = table_of(&[["Sykkel", "Buss", "Bil"], ["ja", "nei", "av og til"]]);
    assert_eq!(sheet.text, "Sykkel: ja\nBuss: nei\nBil: av og til");
}

#[test]
fn words_across_the_columns_of_speaker_and_speech_are_no_label() {
    let line = |words: [&str; 3]| row(&words.map(|words| cell(&paragraph(&[run(words)]))));
    let rows = [
        line(["Hvem", "Hva som ble sagt", "Notat"]),
        line(["I", "Hvordan gikk det?", "rolig"]),
        line(["Siv", "Det gikk bra. Vi rakk det.", ""]),
        row(&[wide_cell("Del to"), cell(&paragraph(&[run("ny fil")]))]),
        line(["", "Alt gikk bra.", ""]),
    ];
    let transcript = import(&Docx::new().xml(&table(&rows)));
    let labels: Vec<_> = transcript.speakers.iter().map(|speaker| speaker.label.as_str()).collect();
    assert_eq!(labels, ["I", "Siv"]);
    assert!(turns(&transcript).iter().any(|turn| turn.starts_with("-: Del to")), "{:?}", turns(&transcript));
}

#[test]
fn a_full_column_without_speech_is_not_what_was_said() {
    let transcript = table_of(&[
        ["I", "rolig", "Hvordan gikk det?"],
        ["Siv", "ivrig", "Det gikk bra. Vi rakk det."],
        ["I", "undrende", "Alt?"],
        ["Siv", "stille", "Alt."],
    ]);
    assert_eq!(turns(&transcript), TALK);
}
