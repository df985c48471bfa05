//! A robot at the keys of the Themes screen, over a study of three people.

mod counting;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tempfile::TempDir;

use crate::project::Project;
use crate::project::participant::Described;
use crate::project::testing::{coded, folder, interview, project, span_of};
use crate::tui::command::Place;
use crate::tui::look::{Depth, Look};
use crate::tui::workbench::{Effect, Workbench};
use crate::words::{Language, Words};

/// Anna and Berit speak of the beginning, Berit of colleagues too; what Cato says is marked yellow and has no code.
fn study(folder: &TempDir) -> Project {
    let mut p = project(folder.path());
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
    p.colour_passage(third, span_of(&p, third, "Egentlig."), Some(yellow)).unwrap();
    for (number, pseudonym, document) in
        [("I01", "Anna", "Intervju A"), ("I02", "Berit", "Intervju B"), ("I03", "Cato", "Intervju C")]
    {
        let values = vec![("gruppe".to_owned(), if number == "I01" { "leder" } else { "veileder" }.to_owned())];
        p.describe(&[Described { number: number.into(), pseudonym: pseudonym.into(), values }]).unwrap();
        let (participant, document) = (p.find_participant(number).unwrap(), p.find_document(document).unwrap());
        p.set_participant(document, Some(participant)).unwrap();
    }
    let code = p.find_code("Oppstart/Opplæring").unwrap();
    p.define_code(code, "Det de lærte, eller ikke lærte, i de første ukene.").unwrap();
    let top = p.find_code("Oppstart").unwrap();
    p.colour_code(top, Some(yellow)).unwrap();
    p
}

/// A workbench, keys for it, and what it shows.
struct Robot {
    bench: Workbench,
    area: Rect,
    _folder: TempDir,
}

impl Robot {
    /// At the Themes screen of a window of this size.
    fn at(width: u16, height: u16) -> Self {
        let folder = folder();
        let mut robot = Self::of(study(&folder), folder, width, height);
        robot.press("F2");
        robot
    }

    /// At the first screen of a project.
    fn of(project: Project, folder: TempDir, width: u16, height: u16) -> Self {
        let bench = Workbench::new(project, Words::new(Language::Nb), Look::new(Depth::True));
        Self { bench, area: Rect::new(0, 0, width, height), _folder: folder }
    }

    fn wide() -> Self {
        Self::at(120, 40)
    }

    /// Presses keys, written with spaces between them; the window is drawn after each.
    fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split(' ') {
            let (modifiers, name) = match key.strip_prefix("S-") {
                Some(name) => (KeyModifiers::SHIFT, name),
                None => (KeyModifiers::NONE, key),
            };
            let code = match name {
                "Up" => KeyCode::Up,
                "Down" => KeyCode::Down,
                "Left" => KeyCode::Left,
                "Right" => KeyCode::Right,
                "Home" => KeyCode::Home,
                "End" => KeyCode::End,
                "Enter" => KeyCode::Enter,
                "Esc" => KeyCode::Esc,
                "Space" => KeyCode::Char(' '),
                "F1" => KeyCode::F(1),
                "F2" => KeyCode::F(2),
                other => KeyCode::Char(other.chars().next().unwrap()),
            };
            self.bench.handle(&Event::Key(KeyEvent::new(code, modifiers)));
            self.screen();
        }
        self
    }

    /// Types a text, letter by letter.
    fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.bench.handle(&Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
            self.screen();
        }
        self
    }

    /// Goes to the row of the tree with this name.
    fn theme(&mut self, name: &str) -> &mut Self {
        if self.bench.place() == Place::Excerpts {
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

    /// The row of the tree where one stands: the one whose cells are turned round.
    fn tree_row(&mut self) -> Option<String> {
        let buffer = self.draw();
        let area = self.area;
        let reversed = |y: &u16| buffer[(2, *y)].modifier.contains(ratatui::style::Modifier::REVERSED);
        let y = (2..area.height - 1).find(reversed)?;
        Some(row_of(&buffer, y))
    }

    fn draw(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(self.area);
        self.bench.draw(&mut buffer);
        buffer
    }

    /// What stands on the screen.
    fn screen(&mut self) -> String {
        let buffer = self.draw();
        (0..self.area.height).map(|y| row_of(&buffer, y)).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    fn shows(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(words), "«{words}» is not on\n{screen}");
        self
    }

    #[track_caller]
    fn hides(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(words), "«{words}» is on\n{screen}");
        self
    }

    /// Asserts that the row that begins an excerpt and is marked as the current one holds these words.
    #[track_caller]
    fn stands_at(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        let current = screen.lines().find(|line| line.contains("▸▌") && line.contains("replikk"));
        let row = current.unwrap_or_else(|| panic!("nowhere on\n{screen}"));
        assert!(row.contains(words), "«{words}» is not in «{row}»");
        self
    }

    fn click(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(words)).unwrap();
        let x = line[..line.find(words).unwrap()].chars().count();
        let (column, row) = (u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
        let kind = MouseEventKind::Down(MouseButton::Left);
        self.bench.handle(&Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        self.screen();
        self
    }

    /// Everything coded in an interview.
    fn coded(&self, interview: &str) -> Vec<String> {
        let p = self.bench.project();
        coded(p, p.find_document(interview).unwrap())
    }

    /// The paths of all codes, in order.
    fn codes(&self) -> Vec<String> {
        let book = &self.bench.project().model().codebook;
        book.in_order().iter().map(|(code, _)| book.path(*code)).collect()
    }
}

fn row_of(buffer: &Buffer, y: u16) -> String {
    let row: String = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol().to_owned()).collect();
    row.trim_end().to_owned()
}

#[test]
fn each_theme_says_how_many_excerpts_and_people_it_has() {
    let mut robot = Robot::wide();
    let row = |screen: &str, name: &str| -> Vec<usize> {
        let tree = screen.lines().filter_map(|line| line.split('│').nth(1)).find(|row| row.contains(name)).unwrap();
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
fn a_theme_shows_what_lies_under_it_with_who_said_it_and_where() {
    let mut robot = Robot::wide();
    robot.theme("Oppstart").shows("4 utdrag fra 2 informanter").shows("I01 Anna").shows("I02 Berit");
    robot.shows("Anna, replikk 2 · Oppstart/Opplæring").shows("«Jeg fikk to dager med kurs.» Så var jeg alene.");
    robot.shows("Berit, replikk 2 · Underveis/Kolleger").hides("Egentlig.");
    robot.press("Down").shows("Det de lærte, eller ikke lærte").hides("Kollegene hjalp");
    robot.theme("Uten kode").shows("Cato, replikk 1 · gul").hides("Anna, replikk");
}

#[test]
fn groups_go_by_person_code_and_colour() {
    let mut robot = Robot::wide();
    robot.theme("Oppstart").shows("─▌ I01 Anna").shows("etter informant");
    robot.press("g").shows("─▌ Oppstart ─").shows("─▌ Oppstart/Opplæring ─").hides("─▌ I01");
    robot.theme("Alt merket").press("g").shows("─▌ gul").shows("─▌ Uten farge").hides("─▌ Oppstart");
    robot.press("g").shows("─▌ I01 Anna");
}

#[test]
fn a_branch_folds_and_opens() {
    let mut robot = Robot::wide();
    robot.theme("Oppstart").press("Left").shows("▸▌ Oppstart").hides("▌ Opplæring ");
    robot.press("Right").shows("▾▌ Oppstart").press("Down Left");
    assert!(robot.tree_row().unwrap().contains("Oppstart"));
}

#[test]
fn a_query_narrows_while_it_is_typed_and_a_mistake_is_said_in_words() {
    let mut robot = Robot::wide();
    robot
        .press("/")
        .shows("Skriv for å avgrense")
        .write("rutiner")
        .shows("2 utdrag fra 1 informant ")
        .shows("ingen rutiner")
        .hides("perm.");
    robot.press("Enter /").write(" tema:Kollegr").shows("Det finnes ingen kode som heter «Kollegr»");
    robot.shows("Kolleger»?").shows("ingen rutiner").hides("perm.");
    robot.press("Esc").shows("6 utdrag fra 3 informanter").hides("rutiner tema");
    robot.press("/").write("gruppe=veileder").press("Enter").shows("3 utdrag fra 2 informanter");
    robot.theme("Oppstart").shows("2 utdrag fra 1 informant ").shows("gruppe=veileder").hides("Anna, replikk");
    robot.press("Esc").shows("4 utdrag fra 2 informanter");
}

#[test]
fn enter_jumps_to_the_transcript() {
    let mut robot = Robot::wide();
    robot.theme("Kolleger").press("Right Enter").shows("Intervju B ─").shows("replikk 2 av 2").shows("Kodet her");
}

#[test]
fn many_are_coded_at_once_and_the_code_is_repeated() {
    let mut robot = Robot::wide();
    robot.theme("Opplæring").press("Right Space Down Space").shows("2 valgt").press("c").write("Kurs").press("Enter");
    let first = ["Oppstart/Opplæring: Jeg fikk to dager med kurs.", "Kurs: Jeg fikk to dager med kurs."];
    assert_eq!(robot.coded("Intervju A")[..2], first);
    assert!(robot.coded("Intervju A").contains(&"Kurs: ingen rutiner".to_owned()));
    assert_eq!(robot.coded("Intervju B").len(), 3);
    robot.press("Esc").hides("valgt").press("Down .");
    assert_eq!(robot.coded("Intervju B").first().unwrap(), "Oppstart/Opplæring: Opplæringen var en perm.");
    assert!(robot.coded("Intervju B").contains(&"Kurs: Opplæringen var en perm.".to_owned()));
}

#[test]
fn taking_one_code_off_keeps_the_rest_and_one_stays_beside_it() {
    let mut robot = Robot::wide();
    robot.theme("Kolleger").press("Right x");
    assert!(robot.coded("Intervju B").contains(&"Oppstart: Kollegene hjalp meg.".to_owned()));
    assert_eq!(robot.coded("Intervju B").len(), 2);
    robot.shows("Ingen utdrag har denne koden ennå.").press("u").shows("Kollegene hjalp meg.");
    robot.theme("Opplæring").press("Right Down").stands_at("Anna, replikk 3").press("x");
    robot.stands_at("Berit, replikk 1").hides("ingen rutiner").press("u");
    robot.stands_at("Berit, replikk 1").shows("ingen rutiner");
}

#[test]
fn under_one_of_several_codes_only_that_one_is_taken_off() {
    let mut robot = Robot::wide();
    let p = robot.bench.project();
    let document = p.find_document("Intervju B").unwrap();
    assert!(coded(p, document).contains(&"Oppstart: Kollegene hjalp meg.".to_owned()));
    robot.theme("Opplæring").press("Right End .").write("Oppstart").press("Enter");
    assert!(robot.coded("Intervju B").contains(&"Oppstart: Opplæringen var en perm.".to_owned()));
    robot.theme("Oppstart").press("g Right Home").stands_at("Berit, replikk 1").press("x");
    assert!(!robot.coded("Intervju B").contains(&"Oppstart: Opplæringen var en perm.".to_owned()));
    assert!(robot.coded("Intervju B").contains(&"Oppstart/Opplæring: Opplæringen var en perm.".to_owned()));
}

#[test]
fn where_there_is_no_theme_the_excerpt_itself_goes_when_that_was_meant() {
    let mut robot = Robot::wide();
    robot.theme("Uten kode").press("Right x").shows("Fjerne ett utdrag").press("Esc").shows("Egentlig.");
    robot.press("x Enter").hides("Uten kode").hides("Egentlig.").press("u").shows("Uten kode");
}

#[test]
fn pens_colour_the_excerpt_or_its_coding() {
    let mut robot = Robot::wide();
    let colours = |robot: &Robot| {
        let p = robot.bench.project();
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
    robot.theme("Kolleger").shows("farge på utdraget").press("Right 2").shows("· oransje");
    assert_eq!(colours(&robot), ("oransje".into(), "– –".into()));
    robot.press("k 3").shows("farge på kodingen").shows("koding: lilla");
    assert_eq!(colours(&robot), ("oransje".into(), "lilla –".into()));
    robot.press("0").hides("koding: lilla").press("k 0").hides("· oransje");
    assert_eq!(colours(&robot), ("–".into(), "– –".into()));
}

#[test]
fn codes_are_moved_among_their_siblings_out_and_in() {
    let mut robot = Robot::wide();
    assert_eq!(robot.codes(), ["Oppstart", "Oppstart/Opplæring", "Underveis", "Underveis/Kolleger"]);
    robot.theme("Underveis").press("S-Up");
    assert_eq!(robot.codes(), ["Underveis", "Underveis/Kolleger", "Oppstart", "Oppstart/Opplæring"]);
    robot.press("J").theme("Kolleger").press("H");
    assert_eq!(robot.codes(), ["Oppstart", "Oppstart/Opplæring", "Underveis", "Kolleger"]);
    assert!(robot.tree_row().unwrap().contains("Kolleger"));
    robot.press("S-Right");
    assert_eq!(robot.codes(), ["Oppstart", "Oppstart/Opplæring", "Underveis", "Underveis/Kolleger"]);
    assert!(robot.tree_row().unwrap().contains("Kolleger"));
}

#[test]
fn codes_are_added_named_defined_coloured_and_removed() {
    let mut robot = Robot::wide();
    robot.theme("Underveis").press("a").write("Fravær").press("Enter").shows("Fravær");
    assert!(robot.codes().contains(&"Underveis/Fravær".to_owned()));
    robot.theme("Fravær").press("r").write(" og slutt").press("Enter").shows("Fravær og slutt");
    robot.press("d").write("Når noen går.").press("Esc").shows("Når noen går.");
    robot.press("3 m").write("Metning?").press("Esc").shows("Fravær og slutt ✎");
    let p = robot.bench.project();
    let code = p.find_code("Fravær og slutt").unwrap();
    let pen = p.model().codebook.get(code).unwrap().colour.unwrap();
    assert_eq!(p.model().colours.get(pen).unwrap().name, "lilla");
    robot.theme("Underveis").press("x").shows("2 underkoder følger med").press("Enter").hides("Fravær");
    assert!(robot.tree_row().unwrap().contains("Uten kode"), "the neighbour of what went");
    robot.press("u").shows("Fravær og slutt");
}

#[test]
fn who_has_said_nothing_under_a_theme() {
    let mut robot = Robot::wide();
    robot.theme("Oppstart").press("i").shows("Har ikke sagt noe her: 1 av 3").shows("I03 Cato").hides("I01 Anna");
    robot.press("Down Down Down").shows("I01 Anna").hides("I02 Berit");
    robot.press("Esc").hides("Har ikke sagt noe").shows("Kollegene hjalp meg.");
}

#[test]
fn quotes_are_copied_with_their_attribution() {
    let mut robot = Robot::wide();
    robot.theme("Opplæring").press("Right Space Down Down Space y");
    let copied = "«Jeg fikk to dager med kurs.» (Anna, replikk 2)\n\n«Opplæringen var en perm.» (Berit, replikk 1)";
    assert_eq!(robot.bench.take_effects(), [Effect::Copy(copied.to_owned())]);
}

#[test]
fn what_is_coded_at_the_cursor_opens_its_theme() {
    let mut robot = Robot::wide();
    robot.theme("Kolleger").press("Right Enter Enter Enter");
    robot.shows("┌ Underveis/Kolleger ─").stands_at("Berit, replikk 2");
}

#[test]
fn a_click_goes_to_a_theme_and_to_an_excerpt_and_a_second_one_goes_in() {
    let mut robot = Robot::wide();
    robot.click("Opplæring").shows("┌ Oppstart/Opplæring ─").click("Opplæringen var").stands_at("Berit, replikk 1");
    robot.click("Opplæringen var").shows("replikk 1 av 2").press("F2").click("▾▌ Oppstart").hides("▌ Opplæring ");
}

#[test]
fn below_100_columns_tree_and_excerpts_take_turns() {
    let mut robot = Robot::at(80, 24);
    robot.theme("Opplæring").shows("Det de lærte").hides("perm.");
    robot.press("Right").shows("perm.").hides("Uten kode").press("Esc").shows("Uten kode").press("Enter Left");
    robot.shows("Uten kode").press("i").shows("1 av 3");
}

#[test]
fn a_quote_longer_than_the_pane_can_be_read_to_its_end() {
    let folder = folder();
    let mut p = project(folder.path());
    let words: Vec<String> = (1..400).map(|n| format!("ord{n}")).collect();
    interview(&mut p, "Langt", &[&format!("Anna: {{A:{}.}} Så {{A:var det slutt.}}", words.join(" "))]);
    let mut robot = Robot::of(p, folder, 80, 24);
    robot.press("F2 Right Home").shows("ord1 ").hides("ord399.").press("Down").hides("ord1 ");
    for _ in 0..3 {
        robot.press("Down");
    }
    robot.shows("ord399.").press("Down").stands_at("Anna, replikk 1").shows("det slutt.»");
    robot.press("Up").shows("ord399.").press("Up Up Up").shows("ord1 ");
}

#[test]
fn everything_at_a_glance_at_80_by_24() {
    let mut robot = Robot::at(80, 24);
    robot.theme("Oppstart").press("Right");
    insta::assert_snapshot!(robot.screen());
}

#[test]
fn everything_at_a_glance_at_120_by_40() {
    let mut robot = Robot::wide();
    robot.theme("Opplæring").press("Right Space");
    insta::assert_snapshot!(robot.screen());
}
