//! Using the Search screen.

use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

use super::Search;
use crate::domain::query::options::SearchOptions;
use crate::project::document::Incoming;
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, incoming, interview, span_of, transcript};
use crate::store::Mode;
use crate::store::tests::tamper;
use crate::tui::command::Command;
use crate::tui::robot::{Robot, UserActions};
use crate::tui::screen::ScreenBehaviour;
use crate::tui::style::{Depth, Styles};
use crate::tui::view::View;
use crate::tui::workbench::Effect;
use crate::words::{Language, Words};

const ASTRID: &[&str] =
    &["I: Var du trett?", "Astrid: Jeg var trett. Først om kvelden, så hele dagen. Veldig trett.", "I: Ja."];
const BERIT: &[&str] = &["I: Og du?", "Berit: Nei, aldri. Men alle andre var trette."];

/// Two interviews, each with its participant.
fn study() -> Study {
    let mut study = Study::new();
    let of =
        |name: &str, lines: &[&str]| Incoming { participant: Some(name.into()), ..incoming(name, transcript(lines)) };
    let people = [("I01", "Anna"), ("I02", "Bodil")].map(|(number, name)| ParticipantDetails {
        number: number.into(),
        pseudonym: name.into(),
        ..ParticipantDetails::default()
    });
    study.import(&[of("I01", ASTRID), of("I02", BERIT)], &people).unwrap();
    study
}

/// A robot at the Search screen.
fn robot(study: &Study, width: u16) -> Robot {
    let mut robot = Robot::at(study.opened(Mode::Write), width, 24);
    robot.press("/");
    robot
}

#[test]
fn hits_are_shown_while_typing_with_the_word_in_the_middle() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").sees("3 treff hos 2 informanter i 2 intervjuer");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn one_key_includes_interviewers() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter").sees("3 treff").press("i").sees("4 treff").press("i").sees("3 treff");
}

#[test]
fn a_mistake_is_underlined_and_the_list_stays() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett (").sees("Parentesen ved «(»").sees("Veldig trett.");
    robot.press("backspace").write("farge:rød").sees("Det finnes ingen farge som heter «rød»");
    let mut is_underlined = |words| robot.style(words).add_modifier.contains(Modifier::UNDERLINED);
    assert!(is_underlined("farge:rød") && !is_underlined("trett farge"));
}

#[test]
fn a_mistake_at_the_cursor_is_not_red_before_enter() {
    let study = study();
    let mut robot = robot(&study, 80);
    let is_red = |robot: &mut Robot, words| robot.style(words).fg == Some(Color::Red);
    for (typed, message) in
        [("trett (", "Parentesen"), (" (trett", "Parentesen"), ("\"vel", "Anførsels"), ("tema:", "Det står")]
    {
        robot.write(typed).sees(message);
        assert!(!is_red(&mut robot, message), "{typed}");
        robot.press("enter").sees(message);
        assert!(is_red(&mut robot, message), "{typed}");
        robot.write("x y z").press("ctrl-u");
    }
    robot.write("farge:rød trett");
    assert!(is_red(&mut robot, "Det finnes ingen farge"), "one has gone on");
    robot.press("/ ctrl-u").write("trett OG").press("home");
    assert!(is_red(&mut robot, "Det mangler"), "the cursor is elsewhere");
}

#[test]
fn an_empty_list_says_why() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.sees("Skriv et ord over.");
    robot.write("flaggermus").sees("Ingenting som er sagt, passer til «flaggermus»");
    robot.press("ctrl-u").write("du").sees("Ingen informant sier noe som passer til «du», men").sees("gjør det: 2");
    robot.press("ctrl-u").write("kvleden").sees("men noe er nesten skrevet slik:").write("~").sees("1 treff hos");
    robot.press("ctrl-u").write("trett intervju:I02 kvelden").sees("Ordene i «trett intervju:I02 kvelden» blir sagt");
    robot.press("/ ctrl-u").sees("Skriv et ord over.");
}

#[test]
fn an_empty_list_suggests_what_may_have_been_meant() {
    let study = study();
    let mut robot = robot(&study, 120);
    robot.write("kvelden ikke trett").sees("Skriv IKKE, med store bokstaver").press("ctrl-u");
    robot.write("kvelden NER/5 aldri").sees("Skriv NÆR/5, med store bokstaver").press("ctrl-u");
    robot.write("[a-z]+").sees("i «[a-z]+» er ikke mønstre her").press("ctrl-u");
    robot.write("kvelden aldri").sees("Ingenting som er sagt").misses("store bokstaver").press("ctrl-u");
    robot.write("trett og").misses("store bokstaver").press("ctrl-u");
    robot.paste("\u{200b}").press("enter").sees("bare tegn som ikke synes").misses("3 treff");
}

#[test]
fn the_reason_considers_that_one_alternative_is_enough() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("(aldri intervju:I01) ELLER (kvelden intervju:I02)").press("enter").sees("Ordene i").press("/ ctrl-u");
    robot.write("flaggermus ELLER farge:gul").press("enter").sees("Ingenting som er sagt, passer");
}

#[test]
fn chosen_hits_are_coded_by_sentence_in_one_act() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter a").sees("3 merket").press("c").write("Helse").press("enter");
    let all = ["Jeg var trett. = Helse", "Veldig trett. = Helse", "Men alle andre var trette. = Helse"];
    assert_eq!(robot.excerpts(), all);
    robot.press("u");
    assert!(robot.excerpts().is_empty());
}

#[test]
fn after_coding_a_message_says_how_many_excerpts_had_the_code_already() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("veldig").press("enter c").write("Helse").press("enter").sees("Kodet: Helse");
    robot.press("/ ctrl-u").write("trett").press("enter a c").write("Helse").press("enter");
    robot.sees("2 utdrag kodet med Helse, 1 hadde koden fra før · u angrer");
    robot.press(".").sees("De 3 utdragene hadde Helse fra før.");
    robot.press("c").write("Søvn").press("enter").sees("3 utdrag kodet med Søvn · u angrer");
    robot.press("u u u").press("esc c").write("Ny").press("enter").sees("Kodet: Ny");
}

#[test]
fn hits_that_leave_the_list_are_no_longer_chosen() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("ukodet trett").press("enter a").sees("3 merket").press("down space").sees("2 merket");
    robot.press("c").write("Helse").press("enter").sees("1 treff").misses("merket").press("y");
    assert_eq!(robot.effects(), [Effect::Copy("«Veldig trett.» (Anna, replikk 2)".to_owned())]);
}

#[test]
fn single_hits_can_be_chosen_and_coded_with_the_last_code() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot
        .write("trett")
        .press("enter space")
        .sees("1 merket")
        .press("down space down space")
        .sees("3 merket")
        .press("esc");
    robot.press("home c").write("Helse").press("enter down .");
    assert_eq!(robot.excerpts(), ["Jeg var trett. = Helse", "Veldig trett. = Helse"]);
}

#[test]
fn a_sentence_is_copied_with_its_speaker() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter down y");
    assert_eq!(robot.effects(), [Effect::Copy("«Veldig trett.» (Anna, replikk 2)".to_owned())]);
}

#[test]
fn enter_opens_the_transcript_and_n_goes_to_the_next_hit() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter enter").sees("n neste treff").sees("replikk 2 av 3");
    assert!(robot.style("rett. Først").add_modifier.contains(Modifier::REVERSED));
    robot.press("n c").write("Nå").press("enter");
    assert_eq!(robot.excerpts(), ["Veldig trett. = Nå"]);
    robot.press("f3").sees("3 treff").press("down").sees("c kode");
}

#[test]
fn hits_can_be_sorted_by_the_words_beside_them_and_by_participant() {
    let study = study();
    let mut robot = robot(&study, 80);
    // The words before: "var alle andre", "var jeg", "Veldig".
    robot.write("trett").press("enter o").sees("Etter ordene foran").misses("I01 · 2 treff");
    assert_eq!(order(&mut robot), ["andre var", "Jeg var", "Veldig"]);
    // The words after: twice nothing, then "Først".
    assert_eq!(order(robot.press("o")), ["Veldig", "andre var", "Jeg var"]);
    robot.press("o").sees("Etter informant").sees("I01 Anna · 2 treff").sees("I02 Bodil · 1 treff");
    robot.press("g").misses("I01 Anna · 2 treff");
}

/// The hits from top to bottom, by the word before them.
fn order(robot: &mut Robot) -> Vec<&'static str> {
    let screen = robot.screen();
    let mut all = ["Jeg var", "andre var", "Veldig"].map(|words| (screen.find(&format!("{words} trett")), words));
    all.sort_unstable();
    all.map(|(_, words)| words).to_vec()
}

#[test]
fn changes_by_another_program_are_searched() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett IKKE tema:Helse").sees("Det finnes ingen kode");
    let mut other = study.opened(Mode::Write);
    let document = other.model().documents_in_order()[0].id;
    other.code_passage_with(document, span_of(&other, document, "hele dagen"), "Helse").unwrap();
    robot.wait().press("backspace").write("e").sees("1 treff hos 1 informant");
    // After undo, the theme and the hits that depend on it are gone.
    other.undo().unwrap();
    robot.wait().sees("Det finnes ingen kode").misses("trette");
}

#[test]
fn the_mouse_selects_and_opens_hits() {
    let study = study();
    let mut robot = robot(&study, 100);
    robot.write("trett").sees("Skriv for å søke").click("trette").misses("Skriv for å søke");
    robot.click("trette").sees("replikk 2 av 2");
    robot.press("f3 esc home").wheel("Veldig", true).press("enter").sees("replikk 2 av 2");
    robot.press("f3 enter").click("│ trett").sees("Skriv for å søke");
}

#[test]
fn the_index_gives_the_same_hits() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett");
    let plainly = robot.screen();
    assert_eq!(robot.index().press("backspace t").screen(), plainly);
    robot.press("enter a c").write("Helse").press("enter");
    robot.press("/ end").write(" tema:Helse").sees("3 treff");
}

#[test]
fn typing_a_new_search_replaces_the_previous_query() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter").press("/").write("hverdag").misses("tretthverdag").sees("hverdag");
    robot.press("enter / left").write("x").sees("hverdaxg");
}

#[test]
fn without_a_query_letters_are_not_commands() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("enter").sees("Skriv først hva du vil søke etter").write("?").press("esc").write("trett");
    robot.sees("bare informantene").sees("trette");
}

#[test]
fn tab_completes_a_word_and_goes_through_the_candidates() {
    let mut study = study();
    for path in ["Helse/Søvn", "Helse/Stell av sår", "Arbeid"] {
        study.add_code(path).unwrap();
    }
    let mut robot = robot(&study, 80);
    robot.write("te").sees("Tab fullfører").press("tab").sees("tema:").sees("Helse · Søvn · \"Stell av sår\"");
    robot.write("s").press("tab").sees("tema:Søvn").press("tab").sees("tema:\"Stell av sår\"");
    robot.press("tab").sees("tema:Helse").press("back-tab").sees("tema:\"Stell av sår\"").sees("Ingenting");
    robot.press("ctrl-u").write("trett tema:arb").press("tab").sees("trett tema:Arbeid");
}

#[test]
fn tab_completes_or_switches_between_line_and_hits_and_never_leaves_the_screen() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("tab tab back-tab").sees("Skriv for å søke").write("trett").sees("Enter, Tab til treffene");
    robot.press("back-tab").sees("Skriv for å søke").press("tab").sees("c kode").press("tab end").write("e");
    robot.sees("trette").write("xx").sees("Ingenting").press("tab").sees("Skriv for å søke").write(" (");
    robot.press("tab back-tab").sees("Skriv for å søke").press("esc").press("back-tab").sees("Alt merket");
    robot.press("tab").sees("Skriv for å søke");
}

#[test]
fn a_search_that_failed_runs_again_after_the_query_or_the_project_changes() {
    let mut study = Study::with(&[("I01", &["A: {Uro:Jeg var trett.} Da {Ro:sov jeg.}"])]);
    let mut robot = robot(&study, 80);
    robot.paste("tema:Uro FØR tema:Ro").sees("1 treff");
    // This text has not been loaded yet.
    interview(&mut study, "I02", &["B: {Uro:Ja.} {Ro:Nei.}"]);
    let move_text = |from: i64, to: i64| {
        tamper(&study.path(), &format!("UPDATE text_revision SET id = {to} WHERE id = {from}"));
    };
    move_text(2, 99);
    robot.wait().sees("Prosjektfilen er skadet").press("home").misses("Prosjektfilen er skadet");
    robot.wait().misses("Prosjektfilen er skadet");
    let mut other = self::robot(&study, 80);
    other.paste("tema:Uro FØR tema:R").write("o").sees("Prosjektfilen er skadet").press("home");
    other.wait().misses("Prosjektfilen er skadet").press("end backspace").write("o").sees("Prosjektfilen er skadet");
    move_text(99, 2);
    study.add_code("Tredje").unwrap();
    robot.wait().sees("2 treff");
    other.wait().sees("2 treff");
}

#[test]
fn a_mistake_keeps_the_focus_in_the_line_so_that_letters_are_not_commands() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").sees("trett").write(" (").press("enter").write("u").sees("trett (u");
    robot.press("esc").misses("trett (u").press("u").misses("trettu");
}

#[test]
fn an_unfinished_word_shows_words_that_begin_with_it() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("kvel").sees("Ingen treff på «kvel»; ord som begynner slik: 1 treff hos 1 informant");
    robot.press("enter").sees("om kvelden").press("/").write("xx").sees("Ingenting");
    robot.press("ctrl-u").write("intervju:I02 kve").sees("Ordene i «intervju:I02 kve»");
}

const NORTH: &[&str] = &["K: Æ blir trøtt. Jeg sover, og eg våkner."];

#[test]
fn other_spellings_are_marked_and_come_last_and_one_key_excludes_them() {
    let study = Study::with(&[("I01", NORTH), ("I02", &["L: Jeg ler."])]);
    let mut robot = robot(&study, 80);
    robot.write("jeg").press("enter").sees("4 treff").sees("også dialekt");
    let screen = robot.screen();
    let at = |words: &str| screen.find(words).unwrap();
    assert!(at("trøtt. Jeg sover") < at("≈ ") && at("sover, og eg") < at("Jeg ler"), "{screen}");
    robot.press("s").sees("2 treff").sees("bare slik det er skrevet").misses("≈").press("/").write(" xx");
    robot.press("ctrl-u").write("laer").press("ctrl-s").sees("også dialekt").press("ctrl-s");
    robot.press("ctrl-u").write("trott").sees("Ingenting er skrevet akkurat som «trott»").press("ctrl-s");
    robot.sees("1 treff").sees("trøtt");
}

#[test]
fn the_hit_its_sentence_or_its_turn_can_be_coded_and_coloured() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("kvelden").press("enter").sees("koder: setningen").press("t").sees("koder: replikken").press("t");
    robot.sees("koder: treffet").press("c").write("Helse").press("enter").sees(" Helse ");
    robot.press("1 t 2 t c").write("Alt").press("enter").sees(" Helse · Alt ").press("t").press("0");
    let turn = "Jeg var trett. Først om kvelden, så hele dagen. Veldig trett.";
    let marked = ["kvelden = Helse", "Først om kvelden, så hele dagen. =  (oransje)"].map(str::to_owned);
    assert_eq!(robot.excerpts(), [&marked[..], &[format!("{turn} = Alt")]].concat());
    robot.press("u").sees("Angret");
}

#[test]
fn hits_of_a_query_without_words_are_coded_as_whole_turns() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("intervju:I02").press("enter").sees("koder: hele replikken").press("t t").sees("koder: hele replikken");
    robot.press("t a").sees("1 merket").sees("koder: hele replikken").press("c").write("Helse").press("enter");
    assert_eq!(robot.excerpts(), ["Nei, aldri. Men alle andre var trette. = Helse"]);
    robot.press("/ ctrl-u").write("trett ELLER tema:Helse").press("enter").sees("koder: setningen (t)");
    robot.press("/ ctrl-u").write("kvelden ELLER tema:Helse").press("enter").sees("koder: setningen (t)");
    robot.press("down").sees("koder: hele replikken");
}

#[test]
fn the_search_options_show_their_keys_where_the_keys_work() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").sees("bare informantene · også dialekt, uten æøå ").press("enter");
    robot.sees("bare informantene (i) · også dialekt, uten æøå (s)").press("i s");
    robot.sees("intervjuerne også (i) · bare slik det er skrevet (s)");
}

#[test]
fn groups_show_their_numbers_of_hits_and_participants() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("var").press("enter").sees("I01 · 1 treff").press("o g").sees("jeg · 1 treff · 1 informant");
    robot.press("o").sees("trett · 1 treff · 1 informant").press("g").misses("1 treff · 1 informant");
}

#[test]
fn an_interview_without_a_participant_counts_as_one_person() {
    let study = Study::with(&[("I01", &["A: Jeg var trett."]), ("I02", &["B: Veldig trett."]), ("I03", &["C: Nei."])]);
    let mut robot = robot(&study, 80);
    robot.write("trett").sees("2 treff hos 2 informanter").press("enter").write("I").sees("1 av 3");
}

/// Anna and Bodil are in one group, spelled in two ways. Cecilie is in another group, and Dina in none.
fn groups() -> Study {
    let mut study = Study::new();
    let names = ["I01", "I02", "I03", "I10"];
    let all = names.map(|name| Incoming {
        participant: Some(name.into()),
        ..incoming(name, transcript(&["X: Jeg var trett.", "X: Veldig trett."]))
    });
    let of = |number: &str, gruppe: &str, alder: &str| ParticipantDetails {
        number: number.into(),
        values: [("gruppe", gruppe), ("alder", alder)].map(|(name, value)| (name.into(), value.into())).to_vec(),
        ..ParticipantDetails::default()
    };
    let people =
        [of("I01", "Veileder", "9"), of("I02", "veileder ", "10"), of("I03", "Konsulent", "9"), of("I10", "", "")];
    study
        .import(
            &all,
            &names.map(|number| ParticipantDetails { number: number.into(), ..ParticipantDetails::default() }),
        )
        .unwrap();
    study.save_participants(&people).unwrap();
    study
}

#[test]
fn hits_can_be_grouped_by_an_attribute_of_the_participants() {
    let study = groups();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter o o o o").sees("Etter gruppe");
    headings(
        &mut robot,
        &[
            "Konsulent · 2 treff · 1 informant",
            "Veileder · 4 treff · 2 informanter",
            "Uten gruppe · 2 treff · 1 informant",
        ],
    );
    robot.press("o").sees("Etter alder");
    headings(
        &mut robot,
        &["9 · 4 treff · 2 informanter", "10 · 2 treff · 1 informant", "Uten alder · 2 treff · 1 informant"],
    );
    robot.press("g").sees("Etter alder").misses("Uten alder").press("g o").sees("Etter intervju");
}

#[test]
fn hits_of_interviewers_have_a_group_of_their_own() {
    let mut study = study();
    let values = vec![("gruppe".to_owned(), "leder".to_owned())];
    let anna = ParticipantDetails { number: "I01".into(), values, ..ParticipantDetails::default() };
    study.save_participants(&[anna]).unwrap();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter i o o o o").sees("Etter gruppe");
    headings(
        &mut robot,
        &["leder · 2 treff · 1 informant", "Uten gruppe · 1 treff · 1 informant", "Intervjuerne · 1 treff"],
    );
}

#[test]
fn after_an_attribute_is_removed_hits_are_sorted_by_interview() {
    let study = groups();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter o o o o").sees("Etter gruppe").press("u").wait().sees("Etter intervju");
    robot.sees("I10 · 2 treff").press("o o o o").sees("Etter intervju");
}

/// Asserts that the list has these headings, from the top down.
fn headings(robot: &mut Robot, expected: &[&str]) {
    let screen = robot.screen();
    let is_heading = |line: &&str| line.starts_with(['│', '║']) && line.contains(" · ") && !line.contains(" hos ");
    let seen: Vec<&str> = screen.lines().filter(is_heading).map(|l| l.trim_matches(['│', '║', ' '])).collect();
    assert_eq!(seen, expected, "{screen}");
}

#[test]
fn one_key_lists_the_participants_without_a_hit() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("esc I").sees("Søk etter noe først").press("/");
    robot
        .write("kvelden")
        .press("enter I")
        .sees("Har ikke sagt det: 1 av 2")
        .sees("I02 Bodil")
        .misses("Først om")
        .misses("c kode");
    robot.press("c space 1 y enter").sees("I02 Bodil").press("I").sees("Først om").misses("I02 Bodil");
    assert!(robot.excerpts().is_empty() && robot.effects().is_empty(), "nothing unseen is changed");
    robot
        .press("I esc")
        .sees("Først om")
        .press("/ ctrl-u")
        .write("trett")
        .press("enter I")
        .sees("Alle som er intervjuet");
    // Participants who did not say a word are listed, although an interviewer said it.
    robot.press("/ ctrl-u").write("du").press("enter i").sees("2 treff").press("I").sees("Har ikke sagt det: 2 av 2");
    robot.press("/").sees("2 treff").misses("Har ikke sagt").press("ctrl-u").write("flaggermus").press("enter I");
    robot.sees("2 av 2").sees("I01 Anna").click("I02 Bodil").press("up down down").wheel("I01", true).press("I");
    robot.sees("Ingenting som er sagt");
}

#[test]
fn participants_without_a_hit_are_only_those_that_the_query_includes() {
    let mut study = groups();
    study.import(&[incoming("I11", transcript(&["X: Aldri."]))], &[]).unwrap();
    let mut robot = robot(&study, 80);
    robot.write("flaggermus gruppe=veileder").press("enter I").sees("2 av 2").sees("I01").misses("I03");
    robot.press("/ ctrl-u").write("trett").press("enter I").sees("1 av 5").sees("I11");
    robot.press("/ ctrl-u").write("aldri").press("enter I").sees("4 av 5").misses("I11");
}

#[test]
fn participants_without_a_hit_are_not_listed_before_the_search_has_finished() {
    let mut study = Study::new();
    let long = "C: ".to_owned() + &"ord ".repeat(100_000);
    let all = ["I01", "I02"].map(|name| incoming(name, transcript(&[&long, "C: Trett."])));
    study.import(&all, &[]).unwrap();
    let (mut search, mut project) = (Search::default(), study.opened(Mode::Write));
    let words = Words::new(Language::Nb);
    search.run(&project, "trett", SearchOptions::default());
    search.work(&project).unwrap();
    search.perform(&mut project, Command::Absent);
    search.prepare(&project, &words, Rect::new(0, 0, 80, 24)).unwrap();
    assert!(search.has_work() && search.absent.is_none());
    while search.has_work() {
        search.work(&project).unwrap();
    }
    search.prepare(&project, &words, Rect::new(0, 0, 80, 24)).unwrap();
    let view = View { project: &project, words: &words, styles: Styles::new(Depth::None) };
    assert!(search.absent.unwrap().title(view, "search-absent").contains("0 av 2"));
}

#[test]
fn searches_can_be_saved_run_and_removed() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.press("ctrl-l").sees("Ingen søk er lagret ennå").press("esc S").sees("Søk etter noe først").press("/");
    robot.write("trett").press("enter S").sees("Hva skal søket «trett» hete?").write("Trøtt").press("enter");
    robot.press("/ ctrl-u").write("aldri").press("enter S").write("Aldri").press("enter l").sees("Lagrede søk");
    robot.sees("Aldri   aldri").press("down enter").sees("3 treff").press("down").sees("c kode");
    robot.press("l x").sees("Trøtt   trett").misses("Aldri   aldri").press("x").misses("Lagrede søk").press("u");
    robot.sees("Angret: fjernet det lagrede søket «Trøtt»").press("l").click("Trøtt   trett").sees("3 treff");
}

#[test]
fn a_saved_search_is_replaced_only_after_a_confirmation() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter S").write("Trøtt").press("enter").sees("Søket er lagret");
    robot.press("S").write("trøtt").press("enter").sees("Søket er lagret").press("/ ctrl-u").write("aldri");
    robot
        .press("enter S")
        .write("trøtt")
        .press("enter")
        .sees("et lagret søk som heter «Trøtt».")
        .sees("nå etter: trett");
    robot.press("esc").sees("Hva skal søket «aldri» hete?").sees("trøtt").press("esc l").sees("Trøtt   trett");
    robot.press("esc S").write("trøtt").press("enter enter").sees("Søket er lagret").misses("Hva skal").press("l");
    robot.sees("Trøtt   aldri").misses("Trøtt   trett").press("esc S enter").sees("Hva skal søket «aldri» hete?");
}

#[test]
fn a_saved_search_runs_with_its_options() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("trett").press("enter i s").sees("4 treff").press("S").write("Alle").press("enter i s").sees("3 treff");
    robot.press("S").write("Noen").press("enter l").sees("trett · bare slik det er skrevet · intervjuerne også");
    robot.press("enter").sees("4 treff").sees("bare slik det er skrevet").press("l down enter").sees("3 treff");
    robot.sees("bare informantene (i) · også dialekt");
    // The same query with other options is another search.
    robot.press("i S").write("Noen").press("enter").sees("et lagret søk som heter «Noen»");
}

#[test]
fn dialect_words_can_be_added_and_are_found_at_once() {
    let study = study();
    let mut robot = robot(&study, 80);
    robot.write("sliten").sees("Ingenting").press("enter ctrl-p").write("dialekt)").press("enter").sees("jeg: eg æ");
    robot.write("sliten").press("esc").sees("Linje 1 («sliten») må ha minst to ord").write(": trett").press("esc");
    robot.sees("2 treff").sees("≈").press("u").sees("Ingenting");
}

#[test]
fn both_words_of_a_near_query_are_marked_in_every_row() {
    let mut r = Robot::with(&[("I01", &["Anna: Jeg var sliten etter en lang dag på jobb, ja."])]);
    r.resize(140, 24).press("f3").write("sliten NÆR/9 jobb").press("enter").sees("2 treff");
    let (screen, buffer) = (r.screen(), r.buffer());
    let rows: Vec<(usize, &str)> =
        screen.lines().enumerate().filter(|(_, line)| line.contains("dag på jobb")).collect();
    assert_eq!(rows.len(), 2, "{screen}");
    for (y, line) in rows {
        let is_marked = |word: &str| {
            let x = line[..line.find(word).unwrap()].chars().count();
            let place = (u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
            buffer[place].style().add_modifier.contains(Modifier::REVERSED)
        };
        assert!(is_marked("sliten") && is_marked("jobb"), "{screen}");
        assert!(!is_marked("etter") && !is_marked("dag") && !is_marked(", ja"), "{screen}");
    }
}

#[test]
fn the_key_of_the_screen_leads_to_the_line_so_that_letters_are_never_commands() {
    let study = study();
    let mut robot = robot(&study, 100);
    robot.write("trett").press("enter").press("f3").write("ukodet").sees("ukodet").misses("Velg kode");
    assert!(robot.project().model().codes.iter().all(|code| code.name != "ukodet"));
}

#[test]
fn a_lone_not_asks_for_what_comes_after_it() {
    let study = study();
    let mut robot = robot(&study, 100);
    robot.write("IKKE").press("enter").sees("etter «IKKE»").misses("begge sider");
}
