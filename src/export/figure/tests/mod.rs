//! Draws figures and reads the drawings back: every name is there, no text covers another, and nothing lies outside.

mod drawn;
mod examples;
mod files;

use proptest::prelude::*;

use super::*;
use drawn::{assert_names, assert_sound, svg_of};
use examples::*;

/// Every figure as it may stand in a thesis, by its name.
fn small() -> Vec<(&'static str, String)> {
    let words = nb();
    let about = about(&words);
    vec![
        ("tree", tree(&small_tree(), &about)),
        ("map", map(&small_map(), &about)),
        ("heat_map", heat_map(&small_heat_map(), &about)),
        ("saturation", saturation(&interviews(8, |n| format!("I{:02}", n + 1)), &about)),
        ("frequencies", frequencies(&small_frequencies(), &about)),
        ("co_occurrence", co_occurrence(&small_pairs(), &about)),
    ]
}

/// Figures with many codes, long names and odd letters.
fn large() -> Vec<(&'static str, String)> {
    let words = nb();
    let about = about(&words);
    vec![
        ("first_round", tree(&first_round(), &about)),
        ("large_tree", tree(&large_tree(), &about)),
        ("large_map", map(&large_map(8, 7, LONG), &about)),
        ("map_of_themes", map(&large_map(7, 0, "Hva er viktig?"), &about)),
        ("map_without_centre", map(&Map { centre: String::new(), ..small_map() }, &about)),
        ("large_heat_map", heat_map(&large_heat_map(60, 18), &about)),
        ("wide_heat_map", heat_map(&large_heat_map(20, 60), &about)),
        ("large_saturation", saturation(&interviews(20, |n| format!("Intervju {}", n + 1)), &about)),
        ("large_frequencies", frequencies(&large_frequencies(60), &about)),
        ("large_co_occurrence", co_occurrence(&large_pairs(60), &about)),
    ]
}

#[test]
fn figures_as_in_a_thesis_are_drawn_like_this() {
    for (name, svg) in small() {
        insta::assert_snapshot!(name, svg.replace("><", ">\n<"));
    }
}

#[test]
fn figures_as_in_a_thesis_are_as_wide_as_the_text_and_everything_in_them_can_be_read() {
    for (name, svg) in small() {
        assert_sound(name, &svg);
        assert!(svg.contains(" width=\"160mm\""), "{name}: {}", &svg[..300]);
    }
}

#[test]
fn large_figures_with_long_names_can_be_read_too() {
    for (name, svg) in large() {
        assert_sound(name, &svg);
    }
}

#[test]
fn every_name_is_there_even_if_it_is_long_or_odd() {
    let words = nb();
    let about = about(&words);
    let names: Vec<String> = (0..60).map(name).collect();
    let codes: Vec<String> = large_tree().nodes.iter().map(|node| node.name.clone()).collect();
    assert_names(&tree(&large_tree(), &about), &codes);
    assert_names(&map(&large_map(4, 15, ""), &about), &names);
    assert_names(&heat_map(&large_heat_map(60, 3), &about), &names);
    assert_names(&heat_map(&large_heat_map(3, 60), &about), &names[1..]);
    assert_names(&saturation(&interviews(60, name), &about), &names);
    assert_names(&frequencies(&large_frequencies(60), &about), &names);
    let numbered: Vec<String> = names.iter().enumerate().map(|(n, name)| format!("{}. {name}", n + 1)).collect();
    assert_names(&co_occurrence(&large_pairs(60), &about), &numbered);
}

#[test]
fn the_overview_of_thirty_eight_subcategories_fits_on_a_page() {
    let words = nb();
    let about = About { note: "", ..about(&words) };
    let svg = svg_of(&tree(&first_round(), &about));
    assert!(svg.size().height() <= 640.0, "{}", svg.size().height());
}

#[test]
fn what_was_not_asked_is_explained_and_only_if_there_is_any() {
    let words = nb();
    let about = about(&words);
    let explained = |figure: &HeatMap| heat_map(figure, &about).contains("Skravert: ikke spurt.");
    let mut figure = small_heat_map();
    assert!(explained(&figure));
    for row in &mut figure.rows {
        row.cells = vec![Cell::Count(1); 8];
    }
    assert!(!explained(&figure));
}

#[test]
fn figures_without_values_are_empty_drawings() {
    let words = nb();
    let about = about(&words);
    let no_rows = HeatMap { rows: Vec::new(), ..small_heat_map() };
    let nothing = HeatMap { columns: Vec::new(), ..no_rows.clone() };
    for svg in [
        tree(&Tree { nodes: Vec::new() }, &about),
        map(&large_map(0, 0, ""), &About { note: "", ..about }),
        heat_map(&no_rows, &about),
        heat_map(&nothing, &about),
        saturation(&interviews(0, name), &about),
        saturation(&interviews(1, name), &about),
        frequencies(&large_frequencies(0), &about),
        frequencies(&large_frequencies(1), &about),
        co_occurrence(&large_pairs(0), &about),
        co_occurrence(&large_pairs(1), &about),
    ] {
        assert_sound("empty", &svg);
        assert!(pdf(&svg).is_ok() && png(&svg).is_ok());
    }
}

#[test]
fn cells_that_are_missing_are_left_out() {
    let words = nb();
    let mut figure = small_heat_map();
    figure.rows[1].cells.truncate(2);
    figure.rows[2].cells.push(Cell::Count(99_999));
    assert_sound("ragged", &heat_map(&figure, &about(&words)));
    let mut figure = small_pairs();
    figure.together[3] = vec![5; 40];
    figure.together.truncate(5);
    assert_sound("ragged", &co_occurrence(&figure, &about(&words)));
}

/// The depths and names of up to 60 codes.
fn codes() -> impl Strategy<Value = Vec<TreeNode>> {
    let name = prop_oneof!["\\PC{0,200}", "[a-zæøå]{1,200}", "([A-ZÆØÅa-zæøå]{1,12} ){1,20}"];
    let code = (name, 0..5_usize, proptest::option::of(0..0x0100_0000_u32), "(\\d{1,3} av \\d)?");
    let code = code.prop_map(|(name, depth, colour, count)| TreeNode { name, depth, colour, count });
    proptest::collection::vec(code, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_tree_map_or_chart_has_texts_that_overlap_or_lie_outside(nodes in codes(), centre in "[\\PC]{0,120}") {
        let words = nb();
        let about = about(&words);
        let figure = Tree { nodes };
        assert_sound("tree", &tree(&figure, &about));
        let mut themes: Vec<MapTheme> = Vec::new();
        let mut rows = Vec::new();
        for (n, TreeNode { name, depth, colour, count }) in figure.nodes.into_iter().enumerate() {
            rows.push(FrequencyRow { name: name.clone(), depth, colour, excerpts: n * n, informants: n, asked: 60 });
            match themes.last_mut() {
                Some(theme) if depth > 0 => theme.subthemes.push(MapSubtheme { name, count }),
                _ => themes.push(MapTheme { name, colour, count, subthemes: Vec::new() }),
            }
        }
        assert_sound("map", &map(&Map { centre, themes }, &about));
        assert_sound("frequencies", &frequencies(&Frequencies { rows }, &about));
    }

    #[test]
    fn no_matrix_has_texts_that_overlap_or_lie_outside(
        nodes in codes(),
        columns in proptest::collection::vec(("[\\PC]{0,60}", "\\d{0,6}"), 1..25),
        numbers in proptest::collection::vec(0..2_000_usize, 1..50),
    ) {
        let words = nb();
        let about = about(&words);
        let number = |n: usize| numbers[n % numbers.len()];
        let row = |(n, node): (usize, &TreeNode)| HeatRow {
            name: node.name.clone(),
            depth: node.depth,
            colour: node.colour,
            cells: (0..columns.len()).map(|m| Cell::Count(number(n * 7 + m))).collect(),
            total: node.count.clone(),
        };
        let rows: Vec<HeatRow> = nodes.iter().enumerate().take(20).map(row).collect();
        let columns = columns.iter().map(|(name, total)| Column { name: name.clone(), total: total.clone() }).collect();
        let (row_totals, column_totals) = ("Informanter".to_owned(), "Utdrag".to_owned());
        let figure = HeatMap { columns, rows, row_totals, column_totals, total: "1".into() };
        assert_sound("heat map", &heat_map(&figure, &about));
        let interview = |(n, column): (usize, &Column)| Interview { name: column.name.clone(), new_codes: number(n) };
        let interviews = figure.columns.iter().enumerate().map(interview).collect();
        assert_sound("saturation", &saturation(&Saturation { interviews }, &about));
        let themes: Vec<_> = nodes.iter().map(|node| (node.name.clone(), node.colour)).take(30).collect();
        let together = (0..themes.len()).map(|n| (0..n).map(|m| number(n * 5 + m)).collect()).collect();
        assert_sound("pairs", &co_occurrence(&CoOccurrence { themes, together }, &about));
    }
}
