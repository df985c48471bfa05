//! Property tests of changes and their inverses, paths, the codebook tree and suggested names.

use proptest::prelude::*;

use super::change::{Change, ChangeScope, merged};
use super::code::Code;
use super::codebook::{Codebook, join_path, split_path};
use super::colour::{STANDARD_COLOURS, same_colour};
use super::ids::*;
use super::nearest::{edits, nearest};
use super::row::{Row, Table};
use super::step::{ActKind, Step};

fn code(id: i64, parent: Option<i64>, name: &str) -> Code {
    let uuid = Uuid(id.unsigned_abs().into());
    Code::new(CodeId(id), uuid, RoundId(1), parent.map(CodeId), name.into(), id)
}

fn tree_of(codes: impl IntoIterator<Item = Code>) -> Codebook {
    Codebook::new(codes, Some(RoundId(1)))
}

fn any_code() -> impl Strategy<Value = Code> {
    let links = (prop::option::of(1..9_i64), prop::option::of(1..9_i64));
    (links, any::<String>(), any::<String>(), any::<i64>(), any::<bool>()).prop_map(
        |((parent, colour), name, definition, position, retired)| Code {
            definition,
            colour: colour.map(ColourId),
            position,
            retired,
            ..code(7, parent, &name)
        },
    )
}

/// A tree: each code is at the top or under an earlier one, and all names differ.
fn tree() -> impl Strategy<Value = Vec<Code>> {
    prop::collection::vec(any::<prop::sample::Index>(), 1..20).prop_map(|above| {
        let under = |n: usize, at: &prop::sample::Index| i64::try_from(at.index(n + 1)).ok().filter(|p| *p > 0);
        (0..).zip(&above).map(|(n, at)| code(1 + n as i64, under(n, at), &format!("k{n}"))).collect()
    })
}

/// A valid name of a code.
fn name() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&["a", "Å", "/", "\\", " ", "é", "\u{1f9d1}"][..]), 1..8)
        .prop_map(|letters| letters.concat().trim().to_owned())
        .prop_filter("not empty", |name| !name.is_empty())
}

/// The row after the change; `None` if it was removed.
fn after(change: &Change, row: Option<Code>) -> Option<Code> {
    match (&change.after, row) {
        (None, _) => None,
        (Some(fields), None) => Code::from_fields(CodeId(change.row), fields),
        (Some(fields), Some(row)) => merged(&row, fields),
    }
}

proptest! {
    #[test]
    fn a_change_leads_from_the_old_to_the_new_and_its_inverse_back(old in any_code(), new in any_code()) {
        match Change::altered(&old, &new, ChangeScope::NONE) {
            None => prop_assert_eq!(old, new),
            Some(change) => {
                prop_assert_eq!(change.inverse().inverse(), change.clone());
                prop_assert_eq!(after(&change, Some(old.clone())), Some(new.clone()));
                prop_assert_eq!(after(&change.inverse(), Some(new)), Some(old));
            }
        }
    }

    #[test]
    fn adding_and_removing_are_each_others_inverse(row in any_code()) {
        let (added, removed) = (Change::added(&row, ChangeScope::NONE), Change::removed(&row, ChangeScope::NONE));
        prop_assert_eq!(added.inverse(), removed);
        prop_assert_eq!(after(&added, None), Some(row));
    }

    #[test]
    fn a_change_holds_only_fields_that_differ(old in any_code(), new in any_code()) {
        let change = Change::altered(&old, &new, ChangeScope::NONE);
        let (before, after) = change.map_or_else(Default::default, |c| (c.before.unwrap(), c.after.unwrap()));
        prop_assert!(before.keys().eq(after.keys()));
        prop_assert!(before.iter().all(|(column, value)| after[column] != *value));
    }

    #[test]
    fn undoing_a_field_leaves_the_others_as_they_are_now(old in any_code(), new in any_code(), now in any_code()) {
        let renamed = Code { name: new.name.clone(), ..old.clone() };
        let Some(change) = Change::altered(&old, &renamed, ChangeScope::NONE) else { return Ok(()) };
        prop_assert_eq!(after(&change.inverse(), Some(now.clone())), Some(Code { name: old.name, ..now }));
    }

    #[test]
    fn a_step_is_undone_in_reverse_order(rows in prop::collection::vec(any_code(), 1..5)) {
        let mut step = Step::new(ActKind::CodeAdded);
        step.add(&rows[0], ChangeScope::NONE);
        for pair in rows.windows(2) {
            step.alter(&pair[0], &pair[1], ChangeScope::NONE);
        }
        let end = step.changes.iter().fold(None, |row, change| after(change, row));
        prop_assert_eq!(end.as_ref(), rows.last());
        prop_assert_eq!(step.inverse_changes().iter().fold(end, |row, change| after(change, row)), None);
    }

    #[test]
    fn a_path_is_split_into_the_names_it_was_joined_from(names in prop::collection::vec(name(), 1..5)) {
        prop_assert_eq!(split_path(&join_path(names.iter().map(String::as_str))), names);
    }

    #[test]
    fn any_text_is_a_path_of_trimmed_names(text in any::<String>()) {
        let names = split_path(&text);
        prop_assert!(!names.is_empty() && names.iter().all(|name| name.trim() == name));
    }

    #[test]
    fn every_code_is_listed_once_and_after_its_parent(codes in tree()) {
        let book = tree_of(codes.clone());
        prop_assert_eq!(book.in_order().len(), codes.len());
        prop_assert_eq!(book.cycles(), []);
        let place = |id| book.in_order().iter().position(|(other, _)| *other == id).unwrap();
        for (id, depth) in book.in_order() {
            prop_assert_eq!(*depth, book.ancestors(*id).len());
            prop_assert!(book.ancestors(*id).into_iter().all(|above| place(above) < place(*id)));
        }
    }

    #[test]
    fn a_theme_is_a_code_and_its_descendants(codes in tree()) {
        let book = tree_of(codes.clone());
        for top in &codes {
            let mut theme = book.theme(top.id);
            prop_assert_eq!(theme[0], top.id);
            theme.sort_unstable();
            let within: Vec<CodeId> = codes.iter().map(|c| c.id).filter(|id| book.is_within(*id, top.id)).collect();
            prop_assert_eq!(theme, within);
            for child in book.children(Some(top.id)) {
                prop_assert!(book.theme(*child).iter().all(|id| book.is_within(*id, top.id)));
            }
        }
    }

    #[test]
    fn a_code_is_found_at_its_path_regardless_of_case(codes in tree()) {
        let book = tree_of(codes.clone());
        for code in &codes {
            let path = split_path(&book.path(code.id).to_uppercase());
            prop_assert_eq!(book.at_path(&path), Some(code.id));
            prop_assert_eq!(book.ending_in(&path), [code.id]);
            prop_assert_eq!(book.ending_in(&path[path.len() - 1..]), [code.id]);
        }
    }

    #[test]
    fn codes_in_a_cycle_are_reported(codes in tree(), at in any::<prop::sample::Index>()) {
        let book = tree_of(codes.clone());
        let top = at.get(&codes).id;
        let lowest = book.theme(top).pop();
        let cyclic = codes.iter().map(|c| if c.id == top { Code { parent: lowest, ..c.clone() } } else { c.clone() });
        let mut circle = book.theme(top);
        circle.sort_unstable();
        let cyclic = tree_of(cyclic);
        prop_assert_eq!(cyclic.cycles(), circle);
        prop_assert!(cyclic.ancestors(top).len() <= codes.len(), "a cycle does not make `ancestors` run forever");
    }

    #[test]
    fn edits_are_a_distance(a in "[abcå]{0,6}", b in "[abcå]{0,6}", c in "[abcå]{0,6}") {
        prop_assert_eq!(edits(&a, &b) == 0, a == b);
        prop_assert_eq!(edits(&a, &b), edits(&b, &a));
        prop_assert!(edits(&a, &c) <= edits(&a, &b) + edits(&b, &c));
    }

    #[test]
    fn a_name_is_nearest_to_itself_and_no_name_is_suggested_twice(names in prop::collection::vec("[ab]{0,3}", 1..8)) {
        let known = || names.iter().map(|n| (n.clone(), n.clone()));
        for typed in names.iter().filter(|n| !n.is_empty()) {
            let near = nearest(typed, known());
            prop_assert_eq!(&near[0], typed);
            prop_assert!(near.iter().all(|n| !n.is_empty()));
            prop_assert!((1..near.len()).all(|i| !near[..i].contains(&near[i])));
        }
    }
}

#[test]
fn siblings_whose_names_differ_only_in_case_are_duplicates() {
    let codes =
        [code(1, None, "Tillit"), code(2, None, "tillit"), code(3, Some(1), "Tillit"), code(4, None, "Tillitt")];
    assert_eq!(tree_of(codes).duplicate_names(), [CodeId(2)]);
}

#[test]
fn the_same_name_under_two_parents_is_two_codes() {
    let book = tree_of([
        code(1, None, "Oppstart"),
        code(2, None, "Underveis"),
        code(3, Some(1), "Sosialfaglig arbeid"),
        code(4, Some(2), "Sosialfaglig arbeid"),
    ]);
    assert_eq!(book.ending_in(&split_path("sosialfaglig arbeid")), [CodeId(3), CodeId(4)]);
    assert_eq!(book.at_path(&split_path("sosialfaglig arbeid")), None);
    assert_eq!(book.at_path(&split_path("underveis / Sosialfaglig arbeid")), Some(CodeId(4)));
}

#[test]
fn a_colour_is_inherited_from_the_nearest_ancestor_that_has_one() {
    let of = |id, parent, colour: Option<i64>| Code { colour: colour.map(ColourId), ..code(id, parent, "k") };
    let book = tree_of([of(1, None, Some(1)), of(2, Some(1), None), of(3, Some(2), Some(3)), of(4, None, None)]);
    let colours = [1, 2, 3, 4].map(|id| book.colour(CodeId(id)).map(Id::number));
    assert_eq!(colours, [Some(1), Some(1), Some(3), None]);
}

#[test]
fn a_pen_is_the_same_in_every_language_and_no_two_share_a_name() {
    for (n, one) in STANDARD_COLOURS.iter().enumerate() {
        assert!(one.names.iter().all(|name| same_colour(one.names[0], &name.to_uppercase())));
        let others = STANDARD_COLOURS.iter().enumerate().filter(|(m, _)| *m != n);
        assert!(others.flat_map(|(_, other)| other.names).all(|name| !same_colour(one.names[0], name)));
    }
    assert!(same_colour("Turkis ", "turkis") && !same_colour("turkis", "gul"));
}

#[test]
fn every_table_is_found_by_its_name_and_comes_after_those_it_refers_to() {
    for (n, table) in Table::ALL.iter().enumerate() {
        assert_eq!(Table::named(table.name()), Some(*table));
        let referred = table.columns().iter().filter_map(|column| Table::named(column.name));
        let later: Vec<Table> = referred.filter(|r| Table::ALL.iter().position(|t| t == r).unwrap() > n).collect();
        assert_eq!(later, [], "{table:?} refers to a later table");
    }
}
