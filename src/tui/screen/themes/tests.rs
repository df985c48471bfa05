//! Using the Themes screen, in a study with three participants.

mod exporting;
mod quoting;

use crate::project::Project;
use crate::project::participant::ParticipantDetails;
use crate::project::testing::{Study, coded, interview, span_of};
use crate::tui::command::Pane;
use crate::tui::robot::{Robot, UserActions};
use crate::tui::workbench::Effect;

/// Anna and Berit talk about the beginning, and Berit about colleagues too. A passage of Cato's has a colour and no
/// code.
fn study() -> Study {
    let mut p = Study::new();
    let anna = [
        "I: Hvordan begynte det?",
        "Anna: {Oppstart/Opplæring:Jeg fikk to dager med kurs.} Så var jeg alene.",
        "Anna: [Underveis:Vi hadde {Oppstart/Opplæring:ingen rutiner} den gangen.]",
    ];
    let berit = [
        "Berit: {Oppstart/Opplæring:Opplæringen var en perm.}",
        "Berit: Det gikk seg til. {Underveis/Kolleger:Kollegene hjalp meg.} Uten dem hadde jeg sluttet.",
    ];
    interview(&mut p, "Intervju A", &anna);
    let second = interview(&mut p, "Intervju B", &berit);
    let third = interview(&mut p, "Intervju C", &["Cato: Jeg har ikke så mye å si. Egentlig."]);
    let both = span_of(&p, second, "Kollegene hjalp meg.");
    p.code_passage_with(second, both, "Oppstart").unwrap();
    let yellow = p.find_colour("gul").unwrap();
    let last = span_of(&p, third, "Egentlig.");
    p.colour_passage(third, last, Some(yellow)).unwrap();
    for (number, pseudonym, document) in
        [("I01", "Anna", "Intervju A"), ("I02", "Berit", "Intervju B"), ("I03", "Cato", "Intervju C")]
    {
        let values = vec![("gruppe".to_owned(), if number == "I01" { "leder" } else { "veileder" }.to_owned())];
        p.save_participants(&[ParticipantDetails { number: number.into(), pseudonym: pseudonym.into(), values }])
            .unwrap();
        let (participant, document) = (p.find_participant(number).unwrap(), p.find_document(document).unwrap());
        p.set_participant(document, Some(participant)).unwrap();
    }
    let code = p.find_code("Oppstart/Opplæring").unwrap();
    p.define_code(code, "Det de lærte, eller ikke lærte, i de første ukene.").unwrap();
    let top = p.find_code("Oppstart").unwrap();
    p.colour_code(top, Some(yellow)).unwrap();
    p
}

/// A robot at the Themes screen, in a window of this size.
fn at(width: u16, height: u16) -> Robot {
    let mut robot = Robot::at_study(study(), width, height);
    robot.press("f2");
    robot
}

fn wide() -> Robot {
    at(120, 40)
}

impl Robot {
    /// Selects the row of the tree with this name.
    fn theme(&mut self, name: &str) -> &mut Self {
        if self.pane() == Pane::Excerpts {
            self.press("Left");
        }
        self.press("Home");
        for _ in 0..20 {
            if self.tree_row().is_some_and(|row| row.contains(name)) {
                return self;
            }
            self.press("Down");
        }
        panic!("no theme {name} in\n{}", self.screen());
    }

    /// The selected row of the tree, which is reversed.
    fn tree_row(&mut self) -> Option<String> {
        let buffer = self.buffer();
        let reversed = |y: &u16| buffer[(2, *y)].modifier.contains(ratatui::style::Modifier::REVERSED);
        let y = (2..self.area().height - 1).find(reversed)?;
        self.screen().lines().nth(usize::from(y)).map(str::to_owned)
    }

    /// Asserts that the selected excerpt has this text in its first row.
    #[track_caller]
    fn selects_excerpt(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        let current = screen.lines().find(|line| line.contains("▸▌") && line.contains("replikk"));
        let row = current.unwrap_or_else(|| panic!("nowhere on\n{screen}"));
        assert!(row.contains(words), "«{words}» is not in «{row}»");
        self
    }

    /// All codings in an interview.
    fn coded(&self, interview: &str) -> Vec<String> {
        let p = self.project();
        coded(p, p.find_document(interview).unwrap())
    }

    /// The paths of all codes, in order.
    fn codes(&self) -> Vec<String> {
        let book = &self.project().model().codebook;
        book.in_order().iter().map(|(code, _)| book.path(*code)).collect()
    }
}

#[test]
fn each_theme_shows_its_numbers_of_excerpts_and_participants() {
    let mut robot = wide();
    let row = |screen: &str, name: &str| -> Vec<usize> {
        let tree =
            screen.lines().filter_map(|line| line.split(['│', '║']).nth(1)).find(|row| row.contains(name)).unwrap();
        tree.split_whitespace().filter_map(|word| word.parse().ok()).collect()
    };
    let screen = robot.screen();
    assert_eq!(row(&screen, "Alt merket"), [6, 3]);
    assert_eq!(row(&screen, "Oppstart"), [4, 2]);
    assert_eq!(row(&screen, "Opplæring"), [3, 2]);
    assert_eq!(row(&screen, "Underveis"), [2, 2]);
    assert_eq!(row(&screen, "Kolleger"), [1, 1]);
    assert_eq!(row(&screen, "Uten kode"), [1, 1]);
}

#[test]
fn a_theme_shows_its_excerpts_with_speaker_and_position() {
    let mut robot = wide();
    robot.theme("Oppstart").sees("4 utdrag fra 2 informanter").sees("I01 Anna").sees("I02 Berit");
    robot.sees("Anna, replikk 2 · Oppstart/Opplæring").sees("«Jeg fikk to dager med kurs.» Så var jeg alene.");
    robot.sees("Berit, replikk 2 · Underveis/Kolleger").misses("Egentlig.");
    robot.press("Down").sees("Det de lærte, eller ikke lærte").misses("Kollegene hjalp");
    robot.theme("Uten kode").sees("Cato, replikk 1 · gul").misses("Anna, replikk");
}

#[test]
fn excerpts_can_be_grouped_by_participant_code_and_colour() {
    let mut robot = wide();
    robot.theme("Oppstart").sees("─▌ I01 Anna").sees("etter informant");
    robot.press("g").sees("─▌ Oppstart ─").sees("─▌ Oppstart/Opplæring ─").misses("─▌ I01");
    robot.theme("Alt merket").press("g").sees("─▌ gul").sees("─▌ Uten farge").misses("─▌ Oppstart");
    robot.press("g").sees("etter gruppe").press("g").sees("─▌ I01 Anna");
}

#[test]
fn a_code_with_subcodes_can_be_closed_and_opened() {
    let mut robot = wide();
    robot.theme("Oppstart").press("Left").sees("▸▌ Oppstart").misses("▌ Opplæring ");
    robot.press("Right").sees("▾▌ Oppstart").press("Down Left");
    assert!(robot.tree_row().unwrap().contains("Oppstart"));
}

#[test]
fn a_query_filters_while_it_is_typed_and_a_mistake_is_explained() {
    let mut robot = wide();
    robot
        .press("/")
        .sees("Skriv for å avgrense")
        .write("rutiner")
        .sees("2 utdrag fra 1 informant ")
        .sees("ingen rutiner")
        .misses("perm.");
    robot.press("Enter /").write(" tema:Kollegr").sees("Det finnes ingen kode som heter «Kollegr»");
    robot.sees("Kolleger»?").sees("ingen rutiner").misses("perm.");
    robot.press("Esc").sees("6 utdrag fra 3 informanter").misses("rutiner tema");
    robot.press("/ ctrl-u").write("ingen og perm").sees("Skriv OG, med store bokstaver").press("Esc");
    robot.press("/").write("gruppe=veileder").press("Enter").sees("3 utdrag fra 2 informanter");
    robot.theme("Oppstart").sees("2 utdrag fra 1 informant ").sees("gruppe=veileder").misses("Anna, replikk");
    robot.press("Esc").sees("4 utdrag fra 2 informanter");
}

#[test]
fn one_key_turns_on_exact_spelling_and_tables_mention_it() {
    let folder = crate::project::testing::folder();
    let mut robot = wide();
    robot.press("s").misses("bare slik").press("/").write("æ").sees("1 utdrag fra 1 informant").press("ctrl-s");
    robot.sees("Ingen utdrag her svarer til søket").sees("bare slik det er skrevet").press("enter s");
    robot.sees("1 utdrag fra 1 informant").misses("bare slik").press("/ backspace").write("jeg").press("enter s");
    let table = folder.path().join("t.md");
    robot.press("e ctrl-u").write(&table.to_string_lossy()).press("enter").sees("Laget");
    let table_text = std::fs::read_to_string(table).unwrap();
    assert!(table_text.contains("jeg (bare slik det er skrevet)"), "{table_text}");
    robot.press("esc").misses("bare slik");
}

#[test]
fn enter_goes_to_the_transcript() {
    let mut robot = wide();
    robot.theme("Kolleger").press("Right Enter").sees("Intervju B ═").sees("replikk 2 av 2").sees("Kodet her");
}

#[test]
fn several_excerpts_are_coded_at_once_and_the_code_can_be_repeated() {
    let mut robot = wide();
    robot.theme("Opplæring").press("Right Space Down Space").sees("2 valgt").press("c").write("Kurs").press("Enter");
    let first = ["Oppstart/Opplæring: Jeg fikk to dager med kurs.", "Kurs: Jeg fikk to dager med kurs."];
    assert_eq!(robot.coded("Intervju A")[..2], first);
    assert!(robot.coded("Intervju A").contains(&"Kurs: ingen rutiner".to_owned()));
    assert_eq!(robot.coded("Intervju B").len(), 3);
    robot.press("Esc").misses("valgt").press("Down .");
    assert_eq!(robot.coded("Intervju B").first().unwrap(), "Oppstart/Opplæring: Opplæringen var en perm.");
    assert!(robot.coded("Intervju B").contains(&"Kurs: Opplæringen var en perm.".to_owned()));
}

#[test]
fn removing_a_code_keeps_the_others_and_selects_the_neighbour() {
    let mut robot = wide();
    robot.theme("Kolleger").press("Right x");
    assert!(robot.coded("Intervju B").contains(&"Oppstart: Kollegene hjalp meg.".to_owned()));
    assert_eq!(robot.coded("Intervju B").len(), 2);
    robot.sees("Ingen utdrag har denne koden ennå.").press("u").sees("Kollegene hjalp meg.");
    robot.theme("Opplæring").press("Right Down").selects_excerpt("Anna, replikk 3").press("x");
    robot.selects_excerpt("Berit, replikk 1").misses("ingen rutiner").press("u");
    robot.selects_excerpt("Berit, replikk 1").sees("ingen rutiner");
}

#[test]
fn only_the_code_that_the_excerpt_is_listed_under_is_removed() {
    let mut robot = wide();
    let p = robot.project();
    let document = p.find_document("Intervju B").unwrap();
    assert!(coded(p, document).contains(&"Oppstart: Kollegene hjalp meg.".to_owned()));
    robot.theme("Opplæring").press("Right End .").write("Oppstart").press("Enter");
    assert!(robot.coded("Intervju B").contains(&"Oppstart: Opplæringen var en perm.".to_owned()));
    robot.theme("Oppstart").press("g Right Home").selects_excerpt("Berit, replikk 1").press("x");
    assert!(!robot.coded("Intervju B").contains(&"Oppstart: Opplæringen var en perm.".to_owned()));
    assert!(robot.coded("Intervju B").contains(&"Oppstart/Opplæring: Opplæringen var en perm.".to_owned()));
}

#[test]
fn an_excerpt_without_codes_is_deleted_only_after_a_confirmation() {
    let mut robot = wide();
    robot
        .theme("Uten kode")
        .press("Right x")
        .sees("X fjerner hele utdraget")
        .press("X")
        .sees("Fjerne ett utdrag")
        .press("Esc");
    robot.sees("Egentlig.").press("X Enter").misses("Uten kode").misses("Egentlig.").press("u").sees("Uten kode");
}

#[test]
fn pens_colour_the_excerpt_or_its_coding() {
    let mut robot = wide();
    let colours = |robot: &Robot| {
        let p = robot.project();
        let id = p.excerpt_at(p.find_document("Intervju B").unwrap(), span(p)).unwrap().id;
        let name = |colour: Option<_>| {
            colour.and_then(|c| p.model().colours.get(c)).map_or("–".to_owned(), |pen| pen.name.clone())
        };
        let codings: Vec<String> = p.codings_on(id).map(|coding| name(coding.colour)).collect();
        (name(p.model().excerpts.get(id).unwrap().colour), codings.join(" "))
    };
    fn span(p: &Project) -> crate::domain::span::Span {
        span_of(p, p.find_document("Intervju B").unwrap(), "Kollegene hjalp meg.")
    }
    robot.theme("Kolleger").sees("farge på utdraget").press("Right 2").sees("· oransje");
    assert_eq!(colours(&robot), ("oransje".into(), "– –".into()));
    robot.press("k 3").sees("farge på kodingen").sees("koding: lilla");
    assert_eq!(colours(&robot), ("oransje".into(), "lilla –".into()));
    robot.press("0").misses("koding: lilla").press("k 0").misses("· oransje");
    assert_eq!(colours(&robot), ("–".into(), "– –".into()));
}

#[test]
fn codes_can_be_moved_among_their_siblings_out_and_in() {
    let mut robot = wide();
    assert_eq!(robot.codes(), ["Oppstart", "Oppstart/Opplæring", "Underveis", "Underveis/Kolleger"]);
    robot.theme("Underveis").press("shift-Up");
    assert_eq!(robot.codes(), ["Underveis", "Underveis/Kolleger", "Oppstart", "Oppstart/Opplæring"]);
    robot.press("J").theme("Kolleger").press("H");
    assert_eq!(robot.codes(), ["Oppstart", "Oppstart/Opplæring", "Underveis", "Kolleger"]);
    assert!(robot.tree_row().unwrap().contains("Kolleger"));
    robot.press("shift-Right");
    assert_eq!(robot.codes(), ["Oppstart", "Oppstart/Opplæring", "Underveis", "Underveis/Kolleger"]);
    assert!(robot.tree_row().unwrap().contains("Kolleger"));
}

#[test]
fn codes_can_be_added_renamed_defined_coloured_and_deleted() {
    let mut robot = wide();
    robot.theme("Underveis").press("a").write("Fravær").press("Enter").sees("Fravær");
    assert!(robot.codes().contains(&"Underveis/Fravær".to_owned()));
    robot.theme("Fravær").press("r end").write(" og slutt").press("Enter").sees("Fravær og slutt");
    robot.press("d").write("Når noen går.").press("Esc").sees("Når noen går.");
    robot.press("3 m").write("Metning?").press("Esc").sees("Fravær og slutt ✎");
    let p = robot.project();
    let code = p.find_code("Fravær og slutt").unwrap();
    let pen = p.model().codebook.get(code).unwrap().colour.unwrap();
    assert_eq!(p.model().colours.get(pen).unwrap().name, "lilla");
    robot.theme("Underveis").press("X").sees("2 underkoder følger med").press("Enter").misses("Fravær");
    assert!(robot.tree_row().unwrap().contains("Uten kode"), "the neighbour of what went");
    robot.press("u").sees("Fravær og slutt");
}

#[test]
fn the_participants_without_excerpts_of_a_theme_can_be_listed() {
    let mut robot = wide();
    robot.theme("Oppstart").press("i").sees("Har ikke sagt noe her: 1 av 3").sees("I03 Cato").misses("I01 Anna");
    robot.press("Down Down Down").sees("I01 Anna").misses("I02 Berit");
    robot.press("Esc").misses("Har ikke sagt noe").sees("Kollegene hjalp meg.");
    let mut filter = at(80, 24);
    filter.press("I").sees("Har ikke sagt noe her").sees("I eller Esc går tilbake").press("I").misses("går tilbake");
}

#[test]
fn quotes_are_copied_with_their_attribution() {
    let mut robot = wide();
    robot.theme("Opplæring").press("Right Space Down Down Space y");
    let copied = "«Jeg fikk to dager med kurs.» (Anna, replikk 2)\n\n«Opplæringen var en perm.» (Berit, replikk 1)";
    assert_eq!(robot.effects(), [Effect::Copy(copied.to_owned())]);
}

#[test]
fn a_code_at_the_cursor_opens_its_theme() {
    let mut robot = wide();
    robot.theme("Kolleger").press("Right Enter Enter Enter");
    robot.sees("╔ Underveis/Kolleger ═").selects_excerpt("Berit, replikk 2");
}

#[test]
fn a_click_selects_a_theme_or_an_excerpt_and_a_second_click_opens_it() {
    let mut robot = wide();
    robot
        .click("Opplæring")
        .sees("┌ Oppstart/Opplæring ─")
        .click("Opplæringen var")
        .selects_excerpt("Berit, replikk 1");
    robot.click("Opplæringen var").sees("replikk 1 av 2").press("F2").click("▾▌ Oppstart").misses("▌ Opplæring ");
}

#[test]
fn below_100_columns_only_the_tree_or_the_excerpts_are_visible() {
    let mut robot = at(80, 24);
    robot.theme("Opplæring").sees("Det de lærte").misses("perm.");
    robot.press("Right").sees("perm.").misses("Uten kode").press("Esc").sees("Uten kode").press("Enter Left");
    robot.sees("Uten kode").press("i").sees("1 av 3");
}

#[test]
fn a_quote_longer_than_the_pane_can_be_scrolled_to_its_end() {
    let mut p = Study::new();
    let words: Vec<String> = (1..400).map(|n| format!("ord{n}")).collect();
    interview(&mut p, "Langt", &[&format!("Anna: {{A:{}.}} Så {{A:var det slutt.}}", words.join(" "))]);
    let mut robot = Robot::at_study(p, 80, 24);
    robot.press("F2 Right Home").sees("ord1 ").misses("ord399.").press("Down").misses("ord1 ");
    for _ in 0..3 {
        robot.press("Down");
    }
    robot.sees("ord399.").press("Down").selects_excerpt("Anna, replikk 1").sees("det slutt.»");
    robot.press("Up").sees("ord399.").press("Up Up Up").sees("ord1 ");
}

#[test]
fn the_screen_at_80_by_24() {
    let mut robot = at(80, 24);
    robot.theme("Oppstart").press("Right");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn the_screen_at_120_by_40() {
    let mut robot = wide();
    robot.theme("Opplæring").press("Right Space");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn tab_completes_the_filter() {
    let mut robot = wide();
    robot.theme("Alt merket").press("/").write("gru").sees("Tab fullfører").press("tab").sees("leder · veileder");
    robot.write("v").press("tab").sees("gruppe=veileder").sees("3 utdrag fra 2 informanter");
    robot.press("enter tab").sees("Skriv for å søke");
}

#[test]
fn a_theme_can_be_filtered_by_its_position_relative_to_another() {
    let mut robot = wide();
    robot.theme("Oppstart").press("/").sees("OVERLAPPER tema:").write("OVERLAPPER tema:Underveis");
    robot.sees("2 utdrag fra 2 informanter").sees("ingen rutiner").misses("perm").press("esc");
    robot.press("/").write("FØR tema:Kolleger").sees("1 utdrag fra 1 informant").sees("Opplæringen var en perm.");
}

#[test]
fn absent_participants_are_only_those_that_the_filter_includes() {
    let mut robot = wide();
    robot.theme("Oppstart").press("/").write("gruppe=veileder").press("enter i");
    robot.sees("Har ikke sagt noe her: 1 av 2").sees("I03 Cato").press("i / ctrl-u").write("perm").press("enter i");
    robot.sees("2 av 3");
}

#[test]
fn group_headings_count_like_the_line_above_the_list() {
    let mut p = study();
    let document = p.find_document("Intervju A").unwrap();
    let asked = span_of(&p, document, "Hvordan begynte det?");
    p.code_passage_with(document, asked, "Oppstart").unwrap();
    let mut robot = Robot::at_study(p, 120, 40);
    robot.press("f2").click("Oppstart").sees("telles ikke: 1 hos intervjueren");
    assert!(robot.line("─▌ I01 Anna").contains(" 2 + 1 "), "{}", robot.screen());
    assert!(robot.line("─▌ I02 Berit").contains("─ 2 "), "{}", robot.screen());
}

#[test]
fn a_retired_code_is_marked_in_the_tree() {
    for width in [80, 120] {
        let mut robot = at(width, 24);
        robot.misses("ute av bruk").theme("Kolleger").press("o esc").sees("Kolleger · ute av bruk");
    }
}

#[test]
fn the_message_about_a_mistake_in_a_query_is_not_cut() {
    let long = "gruppe=en_veldig_lang_verdi_som_ingen_informanter_har_fått_tildelt_i_dette_prosjektet_ennå";
    let wrong = [("/[abc]+x?/", "nesten skrevet slik."), (long, "Disse finnes: leder, veileder.")];
    for (query, end) in wrong {
        for way in ["f2 /", "f3"] {
            let mut robot = at(80, 24);
            robot.press(way).write(query).press("enter");
            let screen = robot.screen().replace(['│', '║', '\n'], " ");
            let told = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains(end), "{way} {query}:\n{screen}");
        }
    }
}

#[test]
fn keys_with_nothing_to_act_on_say_so() {
    let mut robot = wide();
    robot
        .press("a")
        .write("Tom")
        .press("enter")
        .theme("Tom")
        .press("Y")
        .sees("Det er ingen utdrag her")
        .press("y")
        .sees("Det er ingen utdrag her");
    robot.theme("Uten kode").press("right k").sees("Velg et tema i treet først");
    robot.press("f3").write("xyzxyz").press("enter down enter").sees("Det er ikke noe treff her");
    robot.press("f1 v").sees("Piltastene velger tekst nå");
}

#[test]
fn a_message_of_two_rows_does_not_cover_the_border_of_the_screen() {
    let mut robot = at(80, 24);
    robot.theme("Alt merket").press("right k");
    let rows = robot.screen();
    let bottom = rows.lines().position(|line| line.starts_with(['└', '╚']));
    let notice = rows.lines().position(|line| line.contains("Velg et tema i treet først"));
    assert!(bottom.is_some() && bottom < notice, "{rows}");
}
