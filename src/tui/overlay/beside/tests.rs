//! Two codes beside each other.

use crate::project::testing::Study;
use crate::tui::robot::{Robot, UserActions};

fn robot(width: u16, height: u16) -> Robot {
    let study = Study::with(&[
        (
            "I01",
            &[
                "I: Hvordan gikk det?",
                "Anna: {Fart:Det gikk sakte i starten}, men godt.",
                "Anna: {Fart:Så gikk det [Ro:fortere] og fortere}.",
                "Anna: [Ro:Etterpå var {Fart:det] stille}.",
            ],
        ),
        ("I02", &["Bo: [Ro:Jeg satt for meg selv].", "Bo: {Fart:[Ro:Alt gikk i rykk og napp]}."]),
    ]);
    let mut robot = Robot::at_study(study, width, height);
    robot.press("f2 home");
    robot
}

/// The two codes, which are the first of the tree, beside each other.
fn beside(width: u16, height: u16) -> Robot {
    let mut robot = robot(width, height);
    robot.press("down v").sees("◆").press("down v");
    robot
}

#[test]
fn two_codes_beside_each_other_say_how_their_excerpts_overlap() {
    let mut r = beside(120, 40);
    r.sees("Fart ved siden av Ro")
        .sees("Bare i «Fart»: 1 utdrag")
        .sees("Bare i «Ro»: 1 utdrag")
        .sees("I begge: 3 utdrag");
    r.sees("Ro inni Fart").sees("overlapper delvis").sees("samme sted");
    r.press("down").sees("Begge har det som er understreket").press("end").misses("Begge har");
}

#[test]
fn an_excerpt_is_read_in_its_interview_and_esc_leads_back() {
    let mut r = beside(80, 24);
    r.press("down enter").misses("ved siden av").sees("Så gikk det fortere").press("esc").sees("Fart ved siden av Ro");
    r.press("esc").misses("ved siden av").misses("◆");
}

#[test]
fn a_marked_code_can_be_unmarked() {
    let mut r = robot(120, 40);
    r.press("down v").sees("Koden er merket").sees("◆").press("v").sees("ikke merket lenger").misses("◆");
}

#[test]
fn in_the_codebook_two_chosen_codes_are_shown_beside_each_other() {
    let mut r = robot(120, 40);
    r.press("f5 home space space v").sees("ved siden av").sees("I begge: 3 utdrag").press("esc esc");
    r.press("home v").sees("Koden er merket").sees("◆").press("down v").sees("I begge: 3 utdrag");
}

#[test]
fn two_codes_at_80_by_24_and_120_by_40() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut r = beside(width, height);
        r.press("down");
        insta::assert_snapshot!(format!("two_codes_at_{width}_by_{height}"), r.screen());
    }
}
