//! Property tests for whatever is typed and clicked, in two windows of any size with the same project: the program goes
//! on, both windows show what the file holds, and the project is sound.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;
use proptest::sample::select;
use ratatui::layout::Rect;

use super::robot::{Hands, Robot};
use crate::project::testing::{Study, assert_sound};
use crate::store::Mode;

/// What somebody does at a window.
#[derive(Clone, Debug)]
enum Deed {
    Key(KeyCode, KeyModifiers),
    Paste(&'static str),
    /// With the mouse, this far across the window and down it, in thousandths.
    Mouse(MouseEventKind, u16, u16),
    Resize(u16, u16),
    Wait,
}

/// Signs that are typed: some are commands, others are difficult to lay out.
const SIGNS: &str = "?.+-<>0129,*åÅæø\"~():= ß漢ה👩\u{200d}👧\u{301}İ";
const TEXTS: &[&str] = &["to\nlinjer å", "E\u{301}\u{301}", "tema:Tillit", "\u{202e}x\u{7}"];
const LINES: &[&str] =
    &["I: Hvordan var det?", "Anna: {Tillit:Det gikk bra.} 👩\u{200d}👧 漢字 ה straße.", "Anna: {Uro:Trett} og glad."];

fn deed() -> impl Strategy<Value = Deed> {
    use KeyCode::{BackTab, Backspace, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up};
    let plain = |code| Deed::Key(code, KeyModifiers::NONE);
    // `h` would look for interviews in whatever folders there are.
    let signs = ('a'..='z').filter(|c| *c != 'h').chain('A'..='Z').chain(SIGNS.chars()).collect::<Vec<char>>();
    let mouse = || {
        let button = MouseButton::Left;
        let kinds = [MouseEventKind::Down(button), MouseEventKind::Drag(button), MouseEventKind::Up(button)];
        // The bottom line names keys that can be clicked.
        let down = prop_oneof![2 => 0..1000_u16, 1 => Just(999)];
        (
            select([&kinds[..1], &kinds, &[MouseEventKind::ScrollDown, MouseEventKind::ScrollUp]].concat()),
            0..1000_u16,
            down,
        )
    };
    prop_oneof![
        36 => select(signs).prop_map(move |c| plain(KeyCode::Char(c))),
        18 => select(vec![Up, Down, Left, Right, Home, End, PageUp, PageDown]).prop_map(plain),
        18 => select(vec![Enter, Enter, Esc, Tab, BackTab, Backspace, Delete]).prop_map(plain),
        6 => (1..5_u8).prop_map(move |n| plain(F(n))),
        4 => select(vec!['p', 'z', 'r', 'n', 'd', 'u']).prop_map(|c| Deed::Key(KeyCode::Char(c), KeyModifiers::CONTROL)),
        4 => select(vec![Up, Down, Left, Right]).prop_map(|code| Deed::Key(code, KeyModifiers::SHIFT)),
        2 => select(TEXTS).prop_map(Deed::Paste),
        14 => mouse().prop_map(|(kind, x, y)| Deed::Mouse(kind, x, y)),
        2 => (1..130_u16, 1..45_u16).prop_map(|(width, height)| Deed::Resize(width, height)),
        2 => Just(Deed::Resize(100, 30)),
        6 => Just(Deed::Wait),
    ]
}

fn does(robot: &mut Robot, deed: &Deed) {
    match *deed {
        Deed::Key(code, modifiers) => robot.event(Event::Key(KeyEvent::new(code, modifiers))),
        Deed::Paste(text) => robot.event(Event::Paste(text.to_owned())),
        Deed::Mouse(kind, x, y) => {
            let Rect { width, height, .. } = robot.area();
            let at = |share: u16, of: u16| u16::try_from(u32::from(share) * u32::from(of) / 1000).unwrap();
            let (column, row) = (at(x, width), at(y, height));
            robot.event(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        }
        Deed::Resize(width, height) => drop(robot.resize(width, height)),
        Deed::Wait => drop(robot.wait()),
    }
    robot.buffer();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_is_typed_and_clicked_the_program_goes_on_and_the_project_is_sound(
        deeds in prop::collection::vec((prop_oneof![3 => Just(0_usize), 1 => Just(1)], deed()), 200..400),
    ) {
        let study = Study::with(&[("I01", LINES), ("I02", &["Berit: {Uro:Jeg var aldri trett.} Nei."])]);
        let mut windows = [0, 1].map(|_| Robot::at(study.opened(Mode::Write), 100, 30));
        for (window, deed) in &deeds {
            does(&mut windows[*window], deed);
        }
        for window in &mut windows {
            assert_sound(window.wait().project());
        }
    }
}
