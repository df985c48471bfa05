//! Using the Read screen.

use crate::domain::memo::Subject;
use crate::project::testing::{Study, import_subtitles};
use crate::tui::robot::{Robot, UserActions};
use crate::tui::workbench::Effect;

/// Two interviews. The first informant's turn has two sentences.
fn robot() -> Robot {
    Robot::with(&[
        ("I01", &["I: Hvordan var det?", "Anna: Jeg følte meg aldri hørt. Men kollegaene var fine."]),
        ("I02", &["I: Og du?", "Berit: Helt greit."]),
    ])
}

#[test]
fn a_sentence_can_be_selected_and_coded_with_a_new_nested_code() {
    let mut r = robot();
    r.press("down space c").write("Oppstart/Tillit").press("enter");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. = Oppstart/Tillit"]);
    r.sees("Kodet: Oppstart/Tillit").sees("Tillit");
}

#[test]
fn without_a_selection_the_sentence_is_coded_and_dot_repeats_the_code() {
    let mut r = robot();
    r.press("down c").write("Tillit").press("enter end .");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. = Tillit", "Men kollegaene var fine. = Tillit"]);
}

#[test]
fn space_again_adds_the_next_sentence_and_minus_removes_it() {
    let mut r = robot();
    r.press("down space space 1");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. Men kollegaene var fine. =  (gul)"]);
    let mut r = robot();
    r.press("down space space - 1");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. =  (gul)"]);
}

#[test]
fn words_turns_and_letters_can_be_selected_too() {
    for (keys, words) in [
        ("w", "Jeg"),
        ("w w", "Jeg følte"),
        ("ctrl-right w", "følte"),
        ("t", "Jeg følte meg aldri hørt. Men kollegaene var fine."),
        ("shift-right shift-right shift-right", "Jeg"),
        ("v right right right v", "Jeg"),
        ("ctrl-end shift-left shift-left shift-left shift-left shift-left", "fine."),
    ] {
        let mut r = robot();
        r.press("down").press(keys).press("1");
        assert_eq!(r.excerpts(), [format!("{words} =  (gul)")], "{keys}");
    }
}

#[test]
fn removing_the_pen_of_an_excerpt_without_codes_deletes_it() {
    let mut r = robot();
    r.press("down w 1 3");
    assert_eq!(r.excerpts(), ["Jeg =  (lilla)"]);
    r.press("0");
    assert!(r.excerpts().is_empty());
    r.press("u");
    assert_eq!(r.excerpts(), ["Jeg =  (lilla)"]);
    r.press("u u U");
    assert_eq!(r.excerpts(), ["Jeg =  (gul)"]);
}

#[test]
fn one_of_several_codes_can_be_removed() {
    let mut r = robot();
    r.press("down space c").write("Tillit").press("enter space c").write("Makt").press("enter");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. = Tillit + Makt"]);
    r.press("x").sees("Kodet her").press("down x");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. = Tillit"]);
    r.press("esc x");
    assert!(r.excerpts().is_empty());
}

#[test]
fn overlapping_excerpts_are_listed_with_their_text() {
    let mut r = robot();
    r.press("down space c").write("Tillit").press("enter t c").write("Tillit").press("enter");
    r.press("enter").sees("«Jeg følte meg aldri hørt.»").sees("«Jeg følte meg aldri hørt. Men kollegaene var fine.»");
    // What was coded last comes first.
    r.press("x").misses("«Jeg følte");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. = Tillit"]);
    r.press("esc t c").write("Makt").press("enter enter").click("▌ Tillit").press("2");
    assert!(r.project().model().codings.iter().next().unwrap().colour.is_some());
}

#[test]
fn the_standard_pens_have_names_in_the_interface_language() {
    let mut r = robot();
    r.press("down w 1 f1").sees("1 gul").press("ctrl-p").write("på skjermen").press("enter 3").sees("yellow");
    r.press("f1").sees("1 yellow").press("enter").sees("▌ yellow").press("f2 g g").sees("yellow ──");
}

#[test]
fn next_hit_continues_in_the_next_interview_and_starts_over_at_the_end() {
    let mut r = Robot::with(&[
        ("I01", &["I: Hva?", "Anna: Jeg var sliten. Så sliten."]),
        ("I02", &["I: Hva?", "Berit: Ikke det."]),
        ("I03", &["I: Hva?", "Cato: Bare sliten."]),
    ]);
    r.press("f3").write("sliten").press("enter enter").sees("I01").press("n n").sees("╔ I03").sees("replikk 2 av 2");
    assert!(r.style("sliten.").bg.is_some(), "marked there too");
    r.press("n").sees("╔ I01").press("N").sees("╔ I03").press("N s 1");
    assert_eq!(r.excerpts(), ["Så sliten. =  (gul)"]);
    r.press("]").press("n").sees("╔ I02");
}

#[test]
fn a_code_has_the_same_count_on_all_screens() {
    let mut r = robot();
    // Of three excerpts with the theme, one is an interviewer's.
    r.press("space c").write("Tema/Under").press("enter down space c").write("Tema/Under").press("enter end c");
    r.write("Tema").press("enter").resize(120, 40);
    let mut row = |keys: &str, words: &str| {
        let line = r.press(keys).line(words);
        let at = line.find(words).unwrap();
        line[at..].split(['│', '║']).next().unwrap().split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    assert_eq!((row("f2", "▾  Tema"), row("", "Under  ")), ("▾ Tema 2 1".to_owned(), "Under 1 1".to_owned()));
    assert_eq!(row("f1", "▌ Tema"), "▌ Tema 2");
    assert_eq!(row("", "▸I01"), "▸I01 ▇▇ 2");
    assert_eq!((row("c", "✓ Tema"), row("", "▌    Under")), ("✓ Tema 2".to_owned(), "▌ Under 1".to_owned()));
}

#[test]
fn a_pen_on_one_coding_does_not_change_the_excerpt_or_its_other_coding() {
    let mut r = robot();
    r.press("down space c").write("Tillit").press("enter space c").write("Makt").press("enter");
    r.press("enter down 2");
    let p = r.project();
    let pens: Vec<_> = p.model().codings.iter().map(|c| c.colour.is_some()).collect();
    assert_eq!(pens, [false, true]);
    assert!(p.model().excerpts.iter().all(|e| e.colour.is_none()));
}

#[test]
fn borders_can_be_moved_by_words_and_codes_and_memos_are_kept() {
    let mut r = robot();
    r.press("down space c").write("Tillit").press("enter m").write("Viktig").press("esc");
    r.press("b left left enter");
    assert_eq!(r.excerpts(), ["Jeg følte meg = Tillit"]);
    r.press("b shift-right right enter");
    assert_eq!(r.excerpts(), ["følte meg aldri = Tillit"]);
    r.press("b left esc");
    assert_eq!(r.excerpts(), ["følte meg aldri = Tillit"]);
    assert_eq!(r.project().model().memos.len(), 1);
}

#[test]
fn a_memo_after_coding_belongs_to_what_was_just_coded_and_not_to_a_shorter_excerpt() {
    let mut r = robot();
    r.press("down ctrl-right w c").write("Kort").press("enter space c").write("Lang").press("enter");
    r.press("m").write("Om det lange").press("esc");
    assert_eq!(words_with_memo(&r), "Jeg følte meg aldri hørt.");
    r.press("1");
    assert_eq!(r.excerpts(), ["følte = Kort", "Jeg følte meg aldri hørt. = Lang (gul)"]);
    r.press("right m").write(" og det korte").press("esc");
    assert_eq!(r.project().model().memos.len(), 2, "after moving, the shorter excerpt comes first again");
}

#[test]
fn after_coding_what_arrows_selected_the_cursor_stands_in_the_excerpt() {
    let mut r = robot();
    r.press("down shift-right shift-right shift-right c").write("Jeg").press("enter m").write("Om jeg").press("esc");
    assert_eq!(words_with_memo(&r), "Jeg");
    assert_eq!(r.excerpts(), ["Jeg = Jeg"]);
}

#[test]
fn another_code_after_coding_is_put_on_the_same_passage_until_the_cursor_moves() {
    let mut r = robot();
    r.press("down space space c").write("A").press("enter c").write("B").press("enter");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. Men kollegaene var fine. = A + B"]);
    r.press("right .");
    let sentence = "Jeg følte meg aldri hørt. = B";
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. Men kollegaene var fine. = A + B", sentence]);
    r.press("u u").press("c").write("C").press("enter");
    assert_eq!(
        r.excerpts(),
        ["Jeg følte meg aldri hørt. Men kollegaene var fine. = A", "Jeg følte meg aldri hørt. = C"]
    );
}

#[test]
fn a_label_that_has_no_row_of_its_own_is_counted_beside_the_other() {
    let mut r = robot();
    r.press("down ctrl-right w c").write("Kort").press("enter esc right ctrl-right w c").write("Ny").press("enter");
    r.sees("Kort +1");
}

/// The words of the excerpt that has the only memo.
fn words_with_memo(r: &Robot) -> String {
    let (project, model) = (r.project(), r.project().model());
    let Some(Subject::Excerpt(id)) = model.memos.iter().next().map(|memo| memo.subject()) else { return String::new() };
    let excerpt = model.excerpts.get(id).unwrap();
    excerpt.span().of(&project.text(excerpt.document).unwrap().text).unwrap().to_owned()
}

#[test]
fn the_bottom_line_says_what_is_selected() {
    let mut r = robot();
    r.press("down space").sees("Valgt: «").sees("c kode").press("w").sees("Valgt: «").press("esc").misses("Valgt");
    r.press("shift-right").misses("Valgt");
}

#[test]
fn the_frame_says_when_the_words_at_the_cursor_are_said() {
    let mut study = Study::new();
    let anna = [(5, "Anna", "Det var tungt."), (42, "Anna", "Men så gikk det bra.")];
    import_subtitles(&mut study, "I01", &[&[(1, "Bo", "Hvordan var det?")][..], &anna].concat());
    let mut r = Robot::at_study(study, 80, 24);
    r.sees("00:00:01 · replikk 1 av 2").press("down").sees("00:00:05 · replikk 2 av 2");
    r.press("end").sees("00:00:42 · replikk 2 av 2");
}

#[test]
fn a_draft_of_a_memo_survives_a_crash() {
    let mut r = robot();
    r.press("down m").write("Halvferdig").wait();
    let path = r.project().store().path().to_owned();
    let again = crate::project::Project::open(&path, crate::store::Mode::Write, crate::project::testing::counted());
    let mut other = Robot::at(again.unwrap(), 80, 24);
    other.press("down m").sees("utkast").press("enter").sees("Halvferdig").write(" tanke").press("esc");
    let memos: Vec<_> = other.project().model().memos.iter().map(|m| m.words.clone()).collect();
    assert_eq!(memos, ["Halvferdig tanke"]);
    other.press("m").sees("Halvferdig tanke");
}

#[test]
fn a_memo_is_kept_if_another_program_has_written_first() {
    let mut r = robot();
    r.press("down m").write("En tanke");
    let path = r.project().store().path().to_owned();
    let other = crate::project::Project::open(&path, crate::store::Mode::Write, crate::project::testing::counted());
    other.unwrap().add_code("Annet").unwrap();
    r.press("esc").sees("En tanke").sees("endret fra et annet vindu").press("esc").sees("Notatet er lagret");
    assert_eq!(r.project().model().memos.iter().map(|m| m.words.as_str()).collect::<Vec<_>>(), ["En tanke"]);
}

#[test]
fn a_code_can_be_named_by_the_selected_words() {
    let mut r = robot();
    r.press("down ctrl-right w C");
    assert_eq!(r.excerpts(), ["følte = følte"]);
}

#[test]
fn dragging_selects_text_and_a_click_in_the_margin_goes_to_an_excerpt() {
    let mut r = robot();
    r.drag("følte meg", "hørt.").press("1");
    assert_eq!(r.excerpts(), ["følte meg aldri hørt. =  (gul)"]);
    r.click("Hvordan").click("gul").press("2");
    assert_eq!(r.excerpts(), ["følte meg aldri hørt. =  (oransje)"]);
}

#[test]
fn the_wheel_scrolls_and_the_cursor_stays_visible() {
    let lines: Vec<String> = (0..40).map(|n| format!("Anna: Replikk nummer {n}.")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let mut r = Robot::with(&[("I01", &lines)]);
    r.wheel("nummer 0", true).wheel("nummer 2", true).misses("nummer 1.").press("c").write("Ny").press("enter");
    assert_eq!(r.excerpts(), ["Replikk nummer 3. = Ny"]);
    r.wheel("nummer 4", false).wheel("nummer 4", false).sees("nummer 0.");
}

#[test]
fn ctrl_c_never_loses_work_and_only_the_second_one_quits() {
    let mut r = robot();
    r.press("down m").write("En tanke").press("ctrl-c").sees("Trykk q for å avslutte").sees("En tanke");
    assert!(r.effects().is_empty());
    r.press("esc ctrl-c ctrl-c");
    assert_eq!(r.effects(), [Effect::Quit]);
    assert_eq!(r.project().model().memos.len(), 1);
}

#[test]
fn a_new_name_is_not_mistaken_for_a_code_with_the_same_letters() {
    let mut r = robot();
    r.press("down space c").write("Målstyring og resultatpress").press("enter space c").write("stress").press("enter");
    r.press("space c").write("resultat").press("enter");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. = Målstyring og resultatpress + stress"]);
}

#[test]
fn undo_says_what_was_undone() {
    let mut r = robot();
    r.press("down space c")
        .write("Tillit")
        .press("enter u")
        .sees("Angret: kodet")
        .press("U")
        .sees("Gjorde om igjen: kodet");
}

#[test]
fn pasted_text_is_never_read_as_commands() {
    let mut r = robot();
    r.press("down").paste("c1x u").sees("Limt tekst");
    assert!(r.excerpts().is_empty());
    r.press("c").paste("Tillit\nmed mer").press("enter");
    assert_eq!(r.excerpts(), ["Jeg følte meg aldri hørt. = Tillit med mer"]);
}

#[test]
fn a_quote_is_copied_with_its_speaker() {
    let mut r = robot();
    r.press("down y");
    assert_eq!(r.effects(), [Effect::Copy("«Jeg følte meg aldri hørt.» (Anna, replikk 2)".to_owned())]);
}

#[test]
fn brackets_go_through_the_interviews_and_esc_goes_to_their_list() {
    let mut r = robot();
    r.press("]").sees("Helt greit").press("[").sees("aldri hørt");
    r.press("esc").sees("Intervjuene").press("down enter").sees("Helt greit");
    r.press("esc X")
        .sees("Ta «I02» ut av prosjektet?")
        .press("enter")
        .sees("Tok ut «I02»")
        .press("up")
        .sees("I01")
        .misses("I02");
    r.press("u esc down enter").sees("Helt greit");
}

#[test]
fn the_screen_can_be_drawn_in_any_window() {
    let mut r = robot();
    r.press("down space c").write("Tillit").press("enter enter");
    for (width, height) in [(1, 1), (20, 5), (30, 8), (31, 9), (80, 24), (99, 10), (100, 24), (120, 40), (200, 60)] {
        r.resize(width, height).press("? esc m esc esc");
    }
}

#[test]
fn the_screen_at_eighty_columns() {
    let mut r = robot();
    r.press("down space c").write("Oppstart/Tillit").press("enter ctrl-right w 2");
    insta::assert_snapshot!(r.screen());
}

#[test]
fn the_screen_at_a_hundred_and_twenty_columns() {
    let mut r = robot();
    r.resize(120, 20).press("down space c").write("Oppstart/Tillit").press("enter m").write("Jf. I07.").press("esc");
    insta::assert_snapshot!(r.screen());
}

#[test]
fn the_language_of_an_interview_can_be_set_in_the_list_and_the_palette() {
    let mut r = robot();
    r.press("ctrl-p").write("språket i").press("enter").sees("Hvilket språk snakkes i I01?").press("2");
    r.sees("Språket er nå nynorsk").press("esc down s").sees("Hvilket språk snakkes i I02?");
    r.click("et annet språk").sees("Språket er nå et annet språk").press("u").misses("Språket er nå");
}

#[test]
fn the_margin_names_the_pen_of_a_coded_excerpt() {
    let mut r = robot();
    r.press("down c").write("Tillit").press("enter 1").sees("Tillit · gul").misses("(g)");
    r.press("c").write("Arbeidsmiljø og belastning").press("enter").sees("Tillit + A… · gul");
}

#[test]
fn a_flag_and_a_condensation_are_seen_in_the_margin_and_beside_the_text() {
    let study = Study::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Det gikk bra.} Ja, det gjorde det."])]);
    let mut r = Robot::at_study(study, 120, 40);
    r.press("down down f").sees("⚑ til oppgaven").sees("⚑ Tillit");
    r.press("F").write("Det gikk").press("esc").sees("─ Fortetting").sees("Det gikk");
    r.press("end f").sees("Det virker bare på noe som er merket");
    r.press("home f").misses("⚑").press("u").sees("⚑ Tillit");
}
