//! Coding again in a real terminal, in a small and in a large window: codes are moved, merged and split, all of it is undone
//! after a restart, a text is corrected, and the history tells it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod robot;

use robot::test_home::TestHome;
use robot::{Robot, Size};

const SIZES: [Size; 2] = [Size(24, 80), Size(40, 120)];

const CODED: [(&str, &str); 6] = [
    ("Jeg følte meg aldri hørt.", "Oppstart/Tillit"),
    ("meg aldri", "Oppstart/Uro"),
    ("aldri hørt. Det var ingen", "Alene"),
    ("Etter en uke sluttet jeg å spørre.", "Oppstart/Tillit"),
    ("En kollega viste meg systemet.", "Kolleger"),
    ("Resten fant jeg ut selv.", "Oppstart/Tillit"),
];

/// A project with these passages coded, in a window.
fn student(size: Size) -> (TestHome, Robot) {
    let home = TestHome::with_interviews();
    for (quote, code) in CODED {
        home.tusj(&["code", "p.tusj", "--document", "I01 Anna", "--quote", quote, "--code", code]);
    }
    let robot = home.open(size);
    (home, robot)
}

/// Each passage with its codes, in the order in which they were coded.
fn coded(home: &TestHome) -> Vec<String> {
    home.coded().into_iter().map(|(words, codes)| format!("{words}: {}", codes.join(", "))).collect()
}

fn as_at_first() -> Vec<String> {
    CODED.iter().map(|(words, code)| format!("{words}: {code}")).collect()
}

/// The paths of the codes, in order.
fn tree(home: &TestHome) -> Vec<String> {
    let project = home.project();
    let book = &project.model().codebook;
    book.in_order().iter().map(|(code, _)| book.path(*code)).collect()
}

fn quit(robot: &mut Robot) {
    robot.press("<ctrl-q>");
    assert!(robot.wait_for_end().success());
}

#[test]
fn a_branch_is_moved_with_keys_and_with_the_mouse() {
    for size in SIZES {
        let (home, mut robot) = student(size);
        robot.press("<f5>");
        robot.wait_for("utdrag/informanter");
        robot.press("<home>f");
        robot.wait_for("slipp her");
        robot.press("<down><down><right><enter>");
        robot.wait_for("Flyttet «Oppstart» under «Kolleger»");
        let moved = ["Alene", "Kolleger", "Kolleger/Oppstart", "Kolleger/Oppstart/Tillit", "Kolleger/Oppstart/Uro"];
        assert_eq!(tree(&home), moved);
        let (x, y) = robot.find("Uro");
        let (_, onto) = robot.find("Alene");
        robot.drag((x, y), (x, onto));
        robot.wait_for("Flyttet «Uro» under «Alene»");
        let moved = ["Alene", "Alene/Uro", "Kolleger", "Kolleger/Oppstart", "Kolleger/Oppstart/Tillit"];
        assert_eq!(tree(&home), moved);
        // Dropped on a line without a code, it stays where it is.
        let (_, empty) = robot.find("Ikke definert");
        robot.drag((x, robot.find("Tillit").1), (x, empty));
        robot.press("<down>");
        robot.press("uu");
        robot.wait_for("Angret: flyttet «Oppstart» under «Kolleger»");
        assert_eq!(tree(&home), ["Oppstart", "Oppstart/Tillit", "Oppstart/Uro", "Alene", "Kolleger"]);
        assert_eq!(coded(&home), as_at_first());
        quit(&mut robot);
    }
}

#[test]
fn codes_are_merged_and_split_and_all_of_it_is_undone_after_a_restart() {
    for size in SIZES {
        let (home, mut robot) = student(size);
        robot.press("<f5>");
        robot.wait_for("utdrag/informanter");
        // Merge Uro and Alene.
        robot.press("<home><down><down><space><space>s");
        robot.wait_for("2 koder blir til én");
        robot.press("<ctrl-u>Utenfor<enter>");
        robot.wait_for("Slo ");
        // Each excerpt of Tillit goes to another code with one key, the first of them to a new one.
        robot.press("<home><down>p");
        robot.wait_for("3 igjen");
        robot.press("n");
        robot.wait_for("Ny kode under");
        robot.press("Taushet<enter>");
        robot.wait_for("2 igjen");
        let after = robot.find("Taushet").1;
        let key = robot.rows()[usize::from(after)].trim_start_matches(['║', ' ']).chars().next().unwrap();
        robot.press(&key.to_string());
        robot.wait_for("1 igjen");
        robot.press("<esc>");
        robot.wait_for("p går videre med resten");
        let done = coded(&home);
        assert_eq!(done.iter().filter(|one| one.ends_with("Utenfor")).count(), 2, "{done:?}");
        assert_eq!(done.iter().filter(|one| one.ends_with("Oppstart/Tillit/Taushet")).count(), 2, "{done:?}");
        quit(&mut robot);

        let mut robot = home.open(size);
        robot.press("uuu");
        robot.wait_for("Angret: slo ");
        assert_eq!(coded(&home), as_at_first());
        quit(&mut robot);
    }
}

#[test]
fn a_word_is_corrected_under_three_overlapping_excerpts_and_the_history_tells_it() {
    for size in SIZES {
        let (home, mut robot) = student(size);
        let (x, y) = robot.find("aldri");
        robot.click((x, y), 1);
        robot.press("e");
        robot.wait_for("Replikk 2");
        robot.press("<home>");
        robot.press(&"<right>".repeat("Jeg følte meg al".chars().count()));
        robot.press("<delete><delete><delete>ltid<esc>");
        robot.wait_for("Rettet teksten");
        robot.wait_for("Jeg følte meg alltid hørt.");
        let corrected: Vec<String> = as_at_first().iter().map(|one| one.replace("aldri", "alltid")).collect();
        assert_eq!(coded(&home), corrected);

        robot.press("<f8>");
        robot.wait_for("Historikk ═");
        robot.wait_for("rettet teksten i «I01 Anna»");
        robot.wait_for("hentet inn «I01 Anna», «I02 Berit»");
        robot.press("<home><enter>");
        robot.wait_for("alltid");
        robot.press("u");
        robot.wait_for("Angret: rettet teksten");
        assert_eq!(coded(&home), as_at_first());
        quit(&mut robot);
    }
}
