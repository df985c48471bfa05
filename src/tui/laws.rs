//! Property tests with random keys and clicks, in two windows of any size with the same project: the program does not
//! stop, both windows show what the file contains, and the project is sound.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;
use proptest::sample::select;
use ratatui::layout::Rect;

use super::robot::{Robot, UserActions};
use crate::project::testing::{Study, assert_sound};
use crate::store::Mode;

/// What a user does in a window.
#[derive(Clone, Debug)]
enum Action {
    Key(KeyCode, KeyModifiers),
    Paste(&'static str),
    /// A mouse event, at this position across and down the window, in thousandths.
    Mouse(MouseEventKind, u16, u16),
    Resize(u16, u16),
    Wait,
}

/// Characters to type. Some are commands, others are difficult to lay out.
const SIGNS: &str = "?.+-<>0129,*åÅæø\"~():= ß漢ה👩\u{200d}👧\u{301}İ";
const TEXTS: &[&str] = &["to\nlinjer å", "E\u{301}\u{301}", "tema:Tillit", "\u{202e}x\u{7}"];
const LINES: &[&str] =
    &["I: Hvordan var det?", "Anna: {Tillit:Det gikk bra.} 👩\u{200d}👧 漢字 ה straße.", "Anna: {Uro:Trett} og glad."];

fn action() -> impl Strategy<Value = Action> {
    use KeyCode::{BackTab, Backspace, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up};
    let plain = |code| Action::Key(code, KeyModifiers::NONE);
    // `h` would look for interviews in the folders of this machine.
    let signs = ('a'..='z').filter(|c| *c != 'h').chain('A'..='Z').chain(SIGNS.chars()).collect::<Vec<char>>();
    let mouse = || {
        let button = MouseButton::Left;
        let kinds = [MouseEventKind::Down(button), MouseEventKind::Drag(button), MouseEventKind::Up(button)];
        // The bottom line has keys that can be clicked.
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
        6 => select(vec![1, 2, 3, 4, 5, 7, 8, 12, 12]).prop_map(move |n| plain(F(n))),
        4 => select(vec!['p', 'z', 'r', 'n', 'd', 'u']).prop_map(|c| Action::Key(KeyCode::Char(c), KeyModifiers::CONTROL)),
        4 => select(vec![Up, Down, Left, Right]).prop_map(|code| Action::Key(code, KeyModifiers::SHIFT)),
        2 => select(TEXTS).prop_map(Action::Paste),
        14 => mouse().prop_map(|(kind, x, y)| Action::Mouse(kind, x, y)),
        2 => (1..130_u16, 1..45_u16).prop_map(|(width, height)| Action::Resize(width, height)),
        2 => Just(Action::Resize(100, 30)),
        6 => Just(Action::Wait),
    ]
}

fn perform(robot: &mut Robot, action: &Action) {
    match *action {
        Action::Key(code, modifiers) => robot.event(Event::Key(KeyEvent::new(code, modifiers))),
        Action::Paste(text) => robot.event(Event::Paste(text.to_owned())),
        Action::Mouse(kind, x, y) => {
            let Rect { width, height, .. } = robot.area();
            let at = |share: u16, of: u16| u16::try_from(u32::from(share) * u32::from(of) / 1000).unwrap();
            let (column, row) = (at(x, width), at(y, height));
            robot.event(Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
        }
        Action::Resize(width, height) => drop(robot.resize(width, height)),
        Action::Wait => drop(robot.wait()),
    }
    robot.buffer();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_keys_or_clicks_stop_the_program_or_damage_the_project(
        actions in prop::collection::vec((prop_oneof![3 => Just(0_usize), 1 => Just(1)], action()), 200..400),
    ) {
        let study = Study::with(&[("I01", LINES), ("I02", &["Berit: {Uro:Jeg var aldri trett.} Nei."])]);
        let mut windows = [0, 1].map(|_| Robot::at(study.opened(Mode::Write), 100, 30));
        for (window, action) in &actions {
            perform(&mut windows[*window], action);
        }
        for window in &mut windows {
            assert_sound(window.wait().project());
        }
    }
}
