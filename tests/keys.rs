//! What keys do and which pane has them, in a real terminal: in a small window and a large one, with colours and without.
//! A rule is written once and holds in all four.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod robot;

use std::sync::LazyLock;
use std::time::Duration;

use robot::desk::Desk;
use robot::{Robot, Size};
use vt100::Cell;

/// A window, and whether it has colours.
#[derive(Clone, Copy)]
struct Window {
    size: Size,
    has_colours: bool,
}

const SMALL: Size = Size(24, 80);
const LARGE: Size = Size(40, 120);

const WINDOWS: [Window; 4] = [
    Window { size: SMALL, has_colours: true },
    Window { size: SMALL, has_colours: false },
    Window { size: LARGE, has_colours: true },
    Window { size: LARGE, has_colours: false },
];

/// The project that all begin with: two interviews, and a sentence with two codes.
static PROJECT: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let desk = Desk::with_interviews();
    for (quote, code) in [
        ("Jeg følte meg aldri hørt.", "Oppstart/Tillit"),
        ("Jeg følte meg aldri hørt.", "Oppstart/Uro"),
        ("Resten fant jeg ut selv.", "Oppstart/Tillit"),
    ] {
        desk.tusj(&["code", "p.tusj", "--document", "I01 Anna", "--quote", quote, "--code", code]);
    }
    std::fs::read(desk.path("p.tusj")).unwrap()
});

/// Somebody at the program in a window of their own.
struct Sitting {
    desk: Desk,
    window: Window,
    robot: Robot,
}

impl Sitting {
    fn at(window: Window) -> Self {
        let desk = Desk::new();
        // A project that is made by the program can be read by its owner alone, and stays so when it is written over.
        desk.tusj(&["new", "p.tusj"]);
        std::fs::write(desk.path("p.tusj"), &*PROJECT).unwrap();
        let robot = window.open(&desk);
        Self { desk, window, robot }
    }

    /// Leaves the program and opens the project again.
    fn reopen(self) -> Self {
        let Self { desk, window, mut robot } = self;
        robot.press("<ctrl-q>");
        assert!(robot.wait_for_end().success());
        let robot = window.open(&desk);
        Self { desk, window, robot }
    }

    /// Presses keys, then waits until these words are seen.
    #[track_caller]
    fn press(&mut self, keys: &str, seen: &str) -> &mut Self {
        self.robot.press(keys);
        self.sees(seen)
    }

    #[track_caller]
    fn sees(&mut self, words: &str) -> &mut Self {
        self.robot.wait_for(words);
        self
    }

    #[track_caller]
    fn misses(&mut self, words: &str) -> &mut Self {
        self.robot.wait_without(words);
        self
    }

    /// Presses keys, then waits until the pane with this title has the keys.
    #[track_caller]
    fn goes_to(&mut self, keys: &str, title: &str) -> &mut Self {
        self.robot.press(keys);
        self.is_at(title)
    }

    /// Waits until one pane alone has the double border, and it is the one with this title, which is reversed.
    #[track_caller]
    fn is_at(&mut self, title: &str) -> &mut Self {
        let Window { has_colours, .. } = self.window;
        self.robot.wait_until_cells(&format!("«{title}» alone to have the keys"), |cells| {
            focus(cells).is_some_and(|(found, is_reversed)| found.starts_with(title) && is_reversed)
                && has_colours == cells.iter().flatten().any(is_coloured)
        });
        self
    }

    /// Waits until the last letter of these words looks as it should; a cursor stands on the first.
    #[track_caller]
    fn looks(&mut self, words: &str, looks: impl Fn(&Cell) -> bool) -> &mut Self {
        let (x, y) = self.robot.find(words);
        let x = usize::from(x) + words.chars().count() - 1;
        let what = format!("«{words}» to look otherwise");
        self.robot.wait_until_cells(&what, |cells| looks(&cells[usize::from(y)][x]));
        self
    }

    /// What is coded, as `words: codes`.
    fn coded(&self) -> Vec<String> {
        self.desk.coded().iter().map(|(words, codes)| format!("{words}: {}", codes.join(", "))).collect()
    }
}

impl Window {
    fn open(self, desk: &Desk) -> Robot {
        let environment: &[(&str, &str)] = if self.has_colours { &[] } else { &[("NO_COLOR", "1")] };
        desk.open_in(self.size, environment)
    }

    fn is_wide(self) -> bool {
        self.size.1 >= 100
    }
}

/// Lets a rule be seen in every window.
#[track_caller]
fn in_every_window(rule: impl Fn(Sitting) + Sync) {
    // Two at a time, as most machines have two cores.
    for pair in WINDOWS.chunks(2) {
        std::thread::scope(|scope| {
            pair.iter().for_each(|window| drop(scope.spawn(|| rule(Sitting::at(*window)))));
        });
    }
}

/// The title of the only pane with a double border, and whether it is reversed; nothing where there is none, or more.
fn focus(cells: &[Vec<Cell>]) -> Option<(String, bool)> {
    let row = |row: &Vec<Cell>| row.iter().filter(|cell| cell.contents() == "╔").count();
    if cells.iter().map(row).sum::<usize>() != 1 {
        return None;
    }
    let row = cells.iter().find(|cells| row(cells) == 1)?;
    let title: Vec<&Cell> = row.iter().skip_while(|cell| cell.contents() != "╔").skip(1).collect();
    let title: Vec<&&Cell> = title.iter().take_while(|cell| !["═", "╗"].contains(&cell.contents())).collect();
    let words = title.iter().map(|cell| if cell.contents().is_empty() { " " } else { cell.contents() });
    Some((words.collect::<String>().trim().to_owned(), !title.is_empty() && title.iter().all(|cell| cell.inverse())))
}

fn is_coloured(cell: &Cell) -> bool {
    cell.fgcolor() != vt100::Color::Default || cell.bgcolor() != vt100::Color::Default
}

fn is_dim(cell: &Cell) -> bool {
    cell.dim() || cell.fgcolor() == vt100::Color::Idx(245)
}

#[test]
fn one_pane_has_the_keys_and_that_is_plain_to_see() {
    in_every_window(|mut it| {
        it.is_at("I01 Anna").goes_to("<esc>", "Intervjuene").goes_to("<enter>", "I01 Anna");
        it.goes_to("<down><enter>", "Kodet her").goes_to("<esc>", "I01 Anna");
        it.goes_to("<tab>", "Temaer").goes_to("<tab>", "Søk i alt de sier").goes_to("<f4>", "Informanter");
        it.goes_to("<tab>", "I01 Anna")
            .goes_to("<shift-tab>", "Informanter")
            .goes_to("d", "I01")
            .goes_to("<f3>", "Søk");
        it.press("hørt", "1 treff").goes_to("<enter>", "Etter").goes_to("<tab>", "Søk i alt de sier");
        it.goes_to("<f2>", "Temaer").goes_to("<enter>", "Alt merket");
    });
}

#[test]
fn what_lies_over_the_screen_has_the_keys_alone() {
    in_every_window(|mut it| {
        for (keys, title) in [
            ("<ctrl-p>", "Hva vil du gjøre?"),
            ("?", "Taster som virker her"),
            ("c", "Hvilken kode?"),
            ("m", "Notat til"),
        ] {
            it.goes_to(keys, title).goes_to("<esc>", "I01 Anna");
        }
        it.goes_to("<f2>", "Temaer").goes_to("<home><down>r", "Nytt navn").goes_to("<esc>", "Temaer");
        it.goes_to("X", "Sikker?").goes_to("<esc>", "Temaer");
    });
}

#[test]
fn esc_leads_back_to_where_enter_came_from() {
    in_every_window(|mut it| {
        it.goes_to("<f2>", "Temaer").goes_to("<enter>", "Alt merket").goes_to("<enter>", "I01 Anna");
        it.goes_to("<esc>", "Alt merket").goes_to("<esc>", "Temaer");
        it.goes_to("<f3>", "Søk").press("hørt", "1 treff").goes_to("<enter>", "Etter").goes_to("<enter>", "I01 Anna");
        it.goes_to("<esc>", "Etter");
        it.goes_to("<f1>", "I01 Anna").goes_to("<esc>", "Intervjuene").goes_to("<down><enter>", "I02 Berit");
        it.goes_to("<esc>", "Intervjuene");
    });
}

#[test]
fn in_the_list_of_interviews_the_keys_for_coding_say_where_they_work_and_x_removes_nothing() {
    in_every_window(|mut it| {
        it.goes_to("<esc>", "Intervjuene");
        for (key, told) in [("c", "c virker"), (" ", "mellomrom virker"), ("1", "1 virker"), ("x", "x virker")] {
            it.press(key, &format!("{told} i teksten (F1), ikke her")).is_at("Intervjuene");
        }
        it.press("<delete>", "Del virker i teksten (F1), ikke her").is_at("Intervjuene");
        it.press("X", "Sikker?").press("<esc>", "I02 Berit");
        assert_eq!(it.desk.project().model().documents.iter().count(), 2);
    });
}

#[test]
fn all_that_can_be_done_is_found_by_everyday_words() {
    in_every_window(|mut it| {
        for (typed, found) in [
            ("slett", "ta koden av"),
            ("eksport", "tabell over alle temaer"),
            ("lagre", "tabell over kodeboken"),
            ("åpne", "hent intervjuer"),
            ("hjelp", "alle taster"),
            ("kommentar", "notat"),
            ("import", "hent intervjuer"),
            ("export", "tabell over alle temaer"),
            ("delete", "ta koden av"),
            ("comment", "notat"),
            ("save", "tabell over kodeboken"),
            ("help", "alle taster"),
            ("opne", "hent intervjuer"),
            ("merknad", "notat"),
        ] {
            it.goes_to("<ctrl-p>", "Hva vil du gjøre?").press(typed, typed).sees(found).goes_to("<esc>", "I01 Anna");
        }
        it.press("<ctrl-p>qqqq", "Ingen kommando heter «qqqq»").press("<enter>", "Ingen kommando heter «qqqq»");
    });
}

#[test]
fn typing_replaces_what_a_prompt_proposes_and_an_arrow_edits_it() {
    in_every_window(|mut it| {
        it.press("<f2>", "Oppstart").goes_to("<home><down>r", "Nytt navn").looks("║ Oppstart", Cell::inverse);
        it.press("Start<enter>", "navnet «Start»").goes_to("r", "Nytt navn");
        it.press("<end>en<enter>", "navnet «Starten»");
    });
}

#[test]
fn acts_say_what_they_did_in_the_words_of_the_history() {
    in_every_window(|mut it| {
        it.press("<down>1", "Ga 1 utdrag i «I01 Anna» fargen «gul»")
            .is_at("I01 Anna")
            .press("0", "Tok fargen av 1 utdrag i «I01 Anna»");
        it.press("0", "Slik var det allerede").press("x", "flere koder").press("x", "av 1 utdrag i «I01 Anna»");
        it.press("u", "Angret: tok «Oppstart").press("U", "Gjorde om igjen: tok «Oppstart");
        it.goes_to("<f2>", "Temaer")
            .press("<home><down><down>2", "Ga koden «Oppstart/Tillit» fargen «oransje»")
            .is_at("Temaer");
        it.press("H", "Flyttet koden «Oppstart/Tillit» til «Tillit»").press("K", "Flyttet koden «Tillit» til en annen");
        it.press("r", "Nytt navn").press("Lit<enter>", "Ga koden «Tillit» navnet «Lit»");
        it.press("u", "Angret: ga koden «Tillit» navnet «Lit»");
    });
}

#[test]
fn what_codes_without_a_selection_takes_the_sentence() {
    const SENTENCE: &str = "Det var ingen som hadde tid.";
    in_every_window(|mut it| {
        let place = it.robot.find("Det var ingen");
        it.robot.click(place, 1);
        it.press("c", "Hvilken kode?").press("Tid<enter>", "Kodet: Tid");
        assert!(it.coded().contains(&format!("{SENTENCE}: Tid")), "{:?}", it.coded());
        it.press("u", "Angret").press("1", "fargen «gul»").press("u", "Angret");
        it.press("C", "Kodet: Det var ingen som hadde tid");
        assert!(it.coded().iter().any(|coded| coded.starts_with(&format!("{SENTENCE}: Det var ingen"))));
    });
}

#[test]
fn two_clicks_select_the_word_and_three_the_sentence() {
    in_every_window(|mut it| {
        let place = it.robot.find("ingen som");
        it.robot.click(place, 2);
        it.looks("ingen", Cell::inverse).looks("Det var", |cell| !cell.inverse()).press("c", "Hvilken kode?");
        it.press("Ord<enter>", "Kodet: Ord");
        // Elsewhere in between, or these would be the third click and those after it.
        it.robot.click((place.0, place.1 + 1), 1);
        it.robot.click(place, 3);
        it.looks("Det var ingen", Cell::inverse).press("c", "Hvilken kode?").press("Alt<enter>", "Kodet: Alt");
        for coded in ["ingen: Ord", "Det var ingen som hadde tid.: Alt"] {
            assert!(it.coded().contains(&coded.to_owned()), "{:?}", it.coded());
        }
    });
}

#[test]
fn panes_are_made_wider_and_hidden_and_are_so_the_next_time() {
    in_every_window(|mut it| {
        it.goes_to("<esc>", "Intervjuene");
        if !it.window.is_wide() {
            it.press("<f9>", "Det er ingen rute ved siden av").press("z", "Denne ruten har hele vinduet");
            return;
        }
        let border = |it: &Sitting| it.robot.find("┌ I01 Anna").0;
        let before = border(&it);
        let waits = |it: &Sitting, at: u16| {
            let has_border = |row: &String| row.chars().nth(usize::from(at)) == Some('┌');
            it.robot.wait_until("the border to move", |rows| rows.iter().any(has_border));
        };
        it.robot.press("<f9><f9>");
        waits(&it, before + 8);
        it.robot.press("<f8>");
        waits(&it, before + 4);
        it.robot.drag((before + 4, 10), (before + 10, 10));
        waits(&it, before + 11);
        let mut it = it.reopen();
        it.is_at("I01 Anna").goes_to("<esc>", "Intervjuene");
        waits(&it, before + 11);
        it.press("z", "Denne ruten har hele vinduet").misses("┌ I01 Anna");
        let mut it = it.reopen();
        it.is_at("I01 Anna").misses("Intervjuene").press("z", "Intervjuene");
    });
}

#[test]
fn one_goes_on_where_one_left() {
    in_every_window(|mut it| {
        it.press("]", "I02 Berit").press("<ctrl-end>", "replikk 2 av 2");
        let mut it = it.reopen();
        it.is_at("I02 Berit").sees("replikk 2 av 2").goes_to("<f2>", "Temaer");
        let mut it = it.reopen();
        it.is_at("Temaer").goes_to("<f1>", "I02 Berit").sees("replikk 2 av 2");
        it.press("m", "Notat til").press("Halv tanke", "Halv tanke");
        let mut it = it.reopen();
        it.is_at("Notat til").sees("Halv tanke").sees("da prosjektet sist ble lukket");
        it.goes_to("<esc>", "I02 Berit").sees("Notatet er lagret");
    });
}

#[test]
fn a_query_with_a_mistake_says_so_and_the_list_is_dimmed() {
    in_every_window(|mut it| {
        it.press("<f2>", "Alt merket").press("/", "Alt merket").press("hørt", "1 utdrag fra 1 informant");
        it.looks("Jeg følte meg", |cell| !is_dim(cell));
        it.press(" (", "kan ikke brukes slik det står").looks("Jeg følte meg", is_dim);
        it.press("<f3>", "Søk i alt").press("hørt", "1 treff").press(" (", "Fortsatt treffene for «hørt");
        it.looks("Jeg følte meg", is_dim);
    });
}

/// A pane, how one comes to it from the others, and what is pressed there to be at a known place with nothing said.
struct Place {
    screen: &'static str,
    titles: &'static [&'static str],
    /// The titles of the other panes of its screen, and what leads from each to it.
    from: &'static [(&'static str, &'static str)],
    still: &'static str,
}

const TEXTS: &[&str] = &["I01 Anna", "I02 Berit"];
const THEMES: &[&str] = &["Alt merket", "Oppstart", "Tillit", "Uro", "Uten kode"];

const PLACES: [Place; 8] = [
    Place {
        screen: "Les",
        titles: TEXTS,
        from: &[("Intervjuene", "<enter>"), ("Kodet her", "<esc>")],
        still: "<ctrl-home><down>",
    },
    Place { screen: "Les", titles: &["Intervjuene"], from: &[("I0", "<esc>"), ("Kodet", "<esc>")], still: "<home>" },
    Place {
        screen: "Les",
        titles: &["Kodet her"],
        from: &[("I0", "<ctrl-home><down><enter>"), ("Intervjuene", "<home><enter>")],
        still: "<up><up>",
    },
    Place { screen: "Temaer", titles: &["Temaer"], from: &[("", "<left>")], still: "<home><down>" },
    Place { screen: "Temaer", titles: THEMES, from: &[("Temaer", "<home><enter>")], still: "<home>" },
    Place { screen: "Søk", titles: &["Etter"], from: &[("Søk", "<ctrl-u>hørt<enter>")], still: "<home>" },
    Place { screen: "Informanter", titles: &["Informanter"], from: &[("I0", "<esc>")], still: "<home>" },
    Place { screen: "Informanter", titles: &["I0"], from: &[("Informanter", "<home>d")], still: "<home>" },
];

/// The screens: their names, and the keys that lead to them.
const SCREENS: [(&str, &str); 4] = [("Les", "<f1>"), ("Temaer", "<f2>"), ("Søk", "<f3>"), ("Informanter", "<f4>")];

/// When nothing has come for so long, a screen is drawn to its end.
const QUIET: Duration = Duration::from_millis(10);

/// Letters, digits and signs; `q` alone leaves the program. `G` goes before `g`, which has nowhere to go otherwise.
const KEYS: &str =
    "aAbBcCdDeEfFGghHiIjJkKlLmMnNoOpPQrRsStTuUvvVwWxXyYzzZåÅæÆøØ1234567890 !\"#%&/()=?+-.,;:'*<>[]{}@$\\|~^_";

impl Sitting {
    fn title(&self) -> String {
        focus(&self.robot.cells()).map(|(title, _)| title).unwrap_or_default()
    }

    /// The name of the screen, which is reversed in the top line.
    fn screen(&self) -> &'static str {
        let cells = self.robot.cells();
        let reversed: String = cells[0].iter().filter(|cell| cell.inverse()).map(Cell::contents).collect();
        SCREENS.iter().map(|(name, _)| *name).find(|name| reversed.contains(name)).unwrap_or_default()
    }

    /// Goes to a place from wherever the last key led.
    fn goes(&mut self, place: &Place) {
        for _ in 0..12 {
            let (title, screen) = (self.title(), self.screen());
            let is_one_of = |titles: &[&str]| titles.iter().any(|one| title.starts_with(one));
            let borders = self.robot.rows().last().is_some_and(|row| row.contains("la være"));
            let is_pane = PLACES.iter().any(|other| other.screen == screen && is_one_of(other.titles)) && !borders
                || (screen, title.as_str()) == ("Søk", "Søk i alt de sier");
            let is_typing = self.robot.rows().last().is_some_and(|row| row.contains("Skriv for å avgrense"));
            let keys = match is_pane && !is_typing {
                false => "<esc>",
                true if screen != place.screen => SCREENS.iter().find(|(name, _)| *name == place.screen).unwrap().1,
                true if is_one_of(place.titles) => return,
                true => place.from.iter().find(|(from, _)| title.starts_with(from)).map_or("<esc>", |(_, keys)| keys),
            };
            self.robot.answers(keys);
            self.robot.wait_for_quiet(QUIET);
        }
        unreachable!(
            "no way to {:?} from {:?}:\n{}",
            place.titles,
            (self.title(), self.screen()),
            self.robot.rows().join("\n")
        );
    }

    /// Stands at the usual place of a pane, with nothing said.
    fn stands_still(&mut self, place: &Place) {
        self.goes(place);
        self.robot.press(place.still);
        // What is said is bold over the whole line.
        self.robot.wait_until_cells("nothing to be said", |cells| cells.last().is_some_and(|row| !row[0].bold()));
        self.robot.wait_for_quiet(QUIET);
    }
}

#[test]
fn no_key_does_nothing_without_a_word() {
    in_every_window(|mut it| {
        // The small windows share all the keys; the large ones take some of them.
        let share = if it.window.is_wide() { 4 } else { 2 };
        let skip = usize::from(it.window.has_colours);
        let mut silent = Vec::new();
        for place in &PLACES {
            for key in KEYS.chars().skip(skip).step_by(share) {
                it.stands_still(place);
                if !it.robot.answers(&key.to_string()) {
                    silent.push(format!("{key} in {}:\n{}", place.titles[0], it.robot.rows().join("\n")));
                }
            }
        }
        assert!(silent.is_empty(), "{}", silent.join("\n\n"));
    });
}
