//! Keys and focus in a real terminal: in a small and a large window, with and without colours. Each rule is written
//! once and checked in all four.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod robot;

use std::sync::LazyLock;
use std::time::Duration;

use robot::test_home::TestHome;
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

/// The project that all tests start with: two interviews, and a sentence with two codes.
static PROJECT: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let home = TestHome::with_interviews();
    for (quote, code) in [
        ("Jeg følte meg aldri hørt.", "Oppstart/Tillit"),
        ("Jeg følte meg aldri hørt.", "Oppstart/Uro"),
        ("Resten fant jeg ut selv.", "Oppstart/Tillit"),
    ] {
        home.tusj(&["code", "p.tusj", "--document", "I01 Anna", "--quote", quote, "--code", code]);
    }
    std::fs::read(home.path("p.tusj")).unwrap()
});

/// A user of the program in one window.
struct UserSession {
    home: TestHome,
    window: Window,
    robot: Robot,
}

impl UserSession {
    fn at(window: Window) -> Self {
        let home = TestHome::new();
        // A project that the program creates is readable by its owner only. Overwriting the file keeps that.
        home.tusj(&["new", "p.tusj"]);
        std::fs::write(home.path("p.tusj"), &*PROJECT).unwrap();
        let robot = window.open(&home);
        Self { home, window, robot }
    }

    /// Quits the program and opens the project again.
    fn reopen(self) -> Self {
        let Self { home, window, mut robot } = self;
        robot.press("<ctrl-q>");
        assert!(robot.wait_for_end().success());
        let robot = window.open(&home);
        Self { home, window, robot }
    }

    /// Presses keys, then waits until this text is on the screen.
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

    /// Presses keys, then waits until the pane with this title has the focus.
    #[track_caller]
    fn goes_to(&mut self, keys: &str, title: &str) -> &mut Self {
        self.robot.press(keys);
        self.is_at(title)
    }

    /// Waits until the pane with this title is the only one with a double border, and its title is reversed.
    #[track_caller]
    fn is_at(&mut self, title: &str) -> &mut Self {
        let Window { has_colours, .. } = self.window;
        self.robot.wait_until_cells(&format!("«{title}» alone to have the keys"), |cells| {
            focus(cells).is_some_and(|(found, is_reversed)| found.starts_with(title) && is_reversed)
                && has_colours == cells.iter().flatten().any(is_coloured)
        });
        self
    }

    /// Waits until the last letter of this text has the expected style. The first letter may have the cursor on it.
    #[track_caller]
    fn has_style(&mut self, words: &str, has_style: impl Fn(&Cell) -> bool) -> &mut Self {
        let (x, y) = self.robot.find(words);
        let x = usize::from(x) + words.chars().count() - 1;
        let what = format!("«{words}» to look otherwise");
        self.robot.wait_until_cells(&what, |cells| has_style(&cells[usize::from(y)][x]));
        self
    }

    /// All codings, as `text: codes`.
    fn coded(&self) -> Vec<String> {
        self.home.coded().iter().map(|(words, codes)| format!("{words}: {}", codes.join(", "))).collect()
    }
}

impl Window {
    fn open(self, home: &TestHome) -> Robot {
        let environment: &[(&str, &str)] = if self.has_colours { &[] } else { &[("NO_COLOR", "1")] };
        home.open_in(self.size, environment)
    }

    fn is_wide(self) -> bool {
        self.size.1 >= 100
    }
}

/// Checks a rule in every window.
#[track_caller]
fn in_every_window(rule: impl Fn(UserSession) + Sync) {
    // Two at a time, because most machines have at least two cores.
    for pair in WINDOWS.chunks(2) {
        std::thread::scope(|scope| {
            pair.iter().for_each(|window| drop(scope.spawn(|| rule(UserSession::at(*window)))));
        });
    }
}

/// The title of the only pane with a double border, and whether it is reversed. `None` if there is no such pane, or
/// more than one.
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
fn one_pane_has_the_focus_and_shows_it() {
    in_every_window(|mut it| {
        it.is_at("I01 Anna").goes_to("<esc>", "Intervjuene").goes_to("<enter>", "I01 Anna");
        it.goes_to("<down><enter>", "Kodet her").goes_to("<esc>", "I01 Anna");
        it.goes_to("<tab>", "Temaer").goes_to("<tab>", "Søk i alt de sier").goes_to("<f4>", "Informanter");
        it.goes_to("<tab>", "Kodebok").goes_to("<shift-tab>", "Informanter").goes_to("d", "I01").goes_to("<f3>", "Søk");
        it.press("hørt", "1 treff").goes_to("<enter>", "Etter").goes_to("<tab>", "Søk i alt de sier");
        it.goes_to("<f2>", "Temaer").goes_to("<enter>", "Alt merket");
    });
}

#[test]
fn only_the_overlay_has_the_focus() {
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
fn esc_returns_to_the_screen_that_enter_left() {
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
fn in_the_list_of_interviews_coding_keys_say_where_they_work_and_x_deletes_nothing() {
    in_every_window(|mut it| {
        it.goes_to("<esc>", "Intervjuene");
        for (key, message) in [("c", "c virker"), (" ", "mellomrom virker"), ("1", "1 virker"), ("x", "x virker")] {
            it.press(key, &format!("{message} i teksten (F1), ikke her")).is_at("Intervjuene");
        }
        it.press("<delete>", "Del virker i teksten (F1), ikke her").is_at("Intervjuene");
        it.press("X", "Sikker?").press("<esc>", "I02 Berit");
        assert_eq!(it.home.project().model().documents.iter().count(), 2);
    });
}

#[test]
fn commands_are_found_by_everyday_words() {
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
fn typing_replaces_the_suggestion_of_a_prompt_and_arrows_edit_it() {
    in_every_window(|mut it| {
        it.press("<f2>", "Oppstart").goes_to("<home><down>r", "Nytt navn").has_style("║ Oppstart", Cell::inverse);
        it.press("Start<enter>", "navnet «Start»").goes_to("r", "Nytt navn");
        it.press("<end>en<enter>", "navnet «Starten»");
    });
}

#[test]
fn acts_are_described_as_in_the_history() {
    in_every_window(|mut it| {
        it.press("<down>1", "Ga 1 utdrag i «I01 Anna» fargen «gul»")
            .is_at("I01 Anna")
            .press("0", "Tok fargen av 1 utdrag i «I01 Anna»");
        it.press("0", "Slik var det allerede").press("x", "flere koder").press("x", "av 1 utdrag i «I01 Anna»");
        it.press("u", "Angret: tok «Oppstart").press("U", "Gjorde om igjen: tok «Oppstart");
        it.goes_to("<f2>", "Temaer")
            .press("<home><down><down>2", "Ga koden «Oppstart/Tillit» fargen «oransje»")
            .is_at("Temaer");
        it.press("H", "Flyttet «Tillit» øverst i kodeboken").press("K", "Flyttet «Tillit» blant kodene på samme nivå");
        it.press("r", "Nytt navn").press("Lit<enter>", "Ga koden «Tillit» navnet «Lit»");
        it.press("u", "Angret: ga koden «Tillit» navnet «Lit»");
    });
}

#[test]
fn without_a_selection_the_sentence_is_coded() {
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
        it.has_style("ingen", Cell::inverse).has_style("Det var", |cell| !cell.inverse()).press("c", "Hvilken kode?");
        it.press("Ord<enter>", "Kodet: Ord");
        // A click elsewhere in between, because otherwise these would count as further clicks of the same series.
        it.robot.click((place.0, place.1 + 1), 1);
        it.robot.click(place, 3);
        it.has_style("Det var ingen", Cell::inverse).press("c", "Hvilken kode?").press("Alt<enter>", "Kodet: Alt");
        for coded in ["ingen: Ord", "Det var ingen som hadde tid.: Alt"] {
            assert!(it.coded().contains(&coded.to_owned()), "{:?}", it.coded());
        }
    });
}

#[test]
fn the_widths_of_panes_are_kept_after_a_restart() {
    in_every_window(|mut it| {
        it.goes_to("<esc>", "Intervjuene");
        if !it.window.is_wide() {
            it.press("<f10>", "Det er ingen rute ved siden av").press("z", "Denne ruten har hele vinduet");
            return;
        }
        let border = |it: &UserSession| it.robot.find("┌ I01 Anna").0;
        let before = border(&it);
        let wait_for_border = |it: &UserSession, at: u16| {
            let has_border = |row: &String| row.chars().nth(usize::from(at)) == Some('┌');
            it.robot.wait_until("the border to move", |rows| rows.iter().any(has_border));
        };
        it.robot.press("<f10>}");
        wait_for_border(&it, before + 8);
        it.robot.press("{");
        wait_for_border(&it, before + 4);
        it.robot.drag((before + 4, 10), (before + 10, 10));
        wait_for_border(&it, before + 11);
        let mut it = it.reopen();
        it.is_at("I01 Anna").goes_to("<esc>", "Intervjuene");
        wait_for_border(&it, before + 11);
        it.press("z", "Denne ruten har hele vinduet").misses("┌ I01 Anna");
        let mut it = it.reopen();
        it.is_at("I01 Anna").misses("Intervjuene").press("z", "Intervjuene");
    });
}

#[test]
fn the_position_and_an_unsaved_text_are_kept_after_a_restart() {
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
fn a_query_with_a_mistake_shows_a_message_and_dims_the_list() {
    in_every_window(|mut it| {
        it.press("<f2>", "Alt merket").press("/", "Alt merket").press("hørt", "1 utdrag fra 1 informant");
        it.has_style("Jeg følte meg", |cell| !is_dim(cell));
        it.press(" (", "kan ikke brukes slik det står").has_style("Jeg følte meg", is_dim);
        it.press("<f3>", "Søk i alt").press("hørt", "1 treff").press(" (", "Fortsatt treffene for «hørt");
        it.has_style("Jeg følte meg", is_dim);
    });
}

/// A pane, the keys that lead to it, and the keys that go to a known position there without a message.
struct Place {
    screen: &'static str,
    titles: &'static [&'static str],
    /// The titles of the other panes of the screen, each with the keys that lead from it to this one.
    from: &'static [(&'static str, &'static str)],
    known_position: &'static str,
}

const TEXTS: &[&str] = &["I01 Anna", "I02 Berit"];
const THEMES: &[&str] = &["Alt merket", "Oppstart", "Tillit", "Uro", "Uten kode"];

const PLACES: [Place; 10] = [
    Place {
        screen: "Les",
        titles: TEXTS,
        from: &[("Intervjuene", "<enter>"), ("Kodet her", "<esc>")],
        known_position: "<ctrl-home><down>",
    },
    Place {
        screen: "Les",
        titles: &["Intervjuene"],
        from: &[("I0", "<esc>"), ("Kodet", "<esc>")],
        known_position: "<home>",
    },
    Place {
        screen: "Les",
        titles: &["Kodet her"],
        from: &[("I0", "<ctrl-home><down><enter>"), ("Intervjuene", "<home><enter>")],
        known_position: "<up><up>",
    },
    Place { screen: "Temaer", titles: &["Temaer"], from: &[("", "<left>")], known_position: "<home><down>" },
    Place { screen: "Temaer", titles: THEMES, from: &[("Temaer", "<home><enter>")], known_position: "<home>" },
    Place { screen: "Søk", titles: &["Etter"], from: &[("Søk", "<ctrl-u>hørt<enter>")], known_position: "<home>" },
    Place { screen: "Informanter", titles: &["Informanter"], from: &[("I0", "<esc>")], known_position: "<home>" },
    Place { screen: "Informanter", titles: &["I0"], from: &[("Informanter", "<home>d")], known_position: "<home>" },
    Place { screen: "Matrise", titles: &["Matrise"], from: &[], known_position: "<home>" },
    Place { screen: "Oversikt", titles: &["Oversikt"], from: &[], known_position: "<home>" },
];

/// The names of the screens, and the keys that lead to them.
const SCREENS: [(&str, &str); 6] = [
    ("Les", "<f1>"),
    ("Temaer", "<f2>"),
    ("Søk", "<f3>"),
    ("Informanter", "<f4>"),
    ("Matrise", "<f12>"),
    ("Oversikt", "<f9>"),
];

/// A screen is drawn completely when there has been no output for this long.
const QUIET: Duration = Duration::from_millis(10);

/// Letters, digits and signs. `q` is left out because it quits. `G` comes before `g`, which would not move otherwise.
const KEYS: &str =
    "aAbBcCdDeEfFGghHiIjJkKlLmMnNoOpPQrRsStTuUvvVwWxXyYzzZåÅæÆøØ1234567890 !\"#%&/()=?+-.,;:'*<>[]{}@$\\|~^_";

impl UserSession {
    fn title(&self) -> String {
        focus(&self.robot.cells()).map(|(title, _)| title).unwrap_or_default()
    }

    /// The name of the screen, which is reversed in the top line.
    fn screen(&self) -> &'static str {
        let cells = self.robot.cells();
        let reversed: String = cells[0].iter().filter(|cell| cell.inverse()).map(Cell::contents).collect();
        SCREENS.iter().map(|(name, _)| *name).find(|name| reversed.contains(name)).unwrap_or_default()
    }

    /// Goes to a place, from wherever the last key led.
    fn goes_to_place(&mut self, place: &Place) {
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

    /// Goes to the known position of a place, without a message.
    fn goes_to_known_position(&mut self, place: &Place) {
        self.goes_to_place(place);
        self.robot.press(place.known_position);
        // A message is bold in the whole line.
        self.robot.wait_until_cells("nothing to be said", |cells| cells.last().is_some_and(|row| !row[0].bold()));
        self.robot.wait_for_quiet(QUIET);
    }
}

#[test]
fn every_key_changes_something_or_shows_a_message() {
    in_every_window(|mut it| {
        // The small windows together check all keys, the large ones some of them.
        let share = if it.window.is_wide() { 4 } else { 2 };
        let skip = usize::from(it.window.has_colours);
        let mut unanswered = Vec::new();
        for place in &PLACES {
            for key in KEYS.chars().skip(skip).step_by(share) {
                it.goes_to_known_position(place);
                if !it.robot.answers(&key.to_string()) {
                    unanswered.push(format!("{key} in {}:\n{}", place.titles[0], it.robot.rows().join("\n")));
                }
            }
        }
        assert!(unanswered.is_empty(), "{}", unanswered.join("\n\n"));
    });
}
