//! Figures to test with: small ones as in a thesis, and large ones with long names.

use super::super::*;
use crate::words::{Language, Words};

/// A name of 200 letters, with many words.
pub const LONG: &str = "Informantenes opplevelse av å bli møtt av hjelpeapparatet med forventninger de ikke kjente igjen, \
    og hvordan de over tid fant sine egne måter å svare på dette, sammen med familie, venner og andre i nettverket";
/// One word of 200 letters.
pub const ONE_WORD: &str = "arbeidsmarkedstiltaksmedarbeideropplæringskoordinatorforventningsavklaringssamtaleforberedelsesskjema\
    arbeidsmarkedstiltaksmedarbeideropplæringskoordinatorforventningsavklaringssamtaleforberedelsesskjemae";
/// Names that are hard to write.
pub const ODD: [&str; 5] = ["<b>&\"|'</b>", "👩‍🔬 Forskning 🧪", "مرحبا بالعالم", "שלום עולם", "漢字かな交じり文"];

/// The categories and subcategories of a made-up thesis, with their colours and numbers.
pub const CATEGORIES: &[(&str, u32, &[&str])] = &[
    ("Oppstart", 0xf0_e4_42, &["Opplæring og veiledning", "Forventninger til samarbeidet"]),
    ("Underveis", 0xe6_9f_00, &["Arbeidsmiljø", "Sosialfaglig arbeid", "Når samarbeidet stopper opp"]),
    ("Avslutning", 0xb3_8b_e0, &["Overgang til arbeid", "Sosialfaglig arbeid"]),
];

pub fn about(words: &Words) -> About<'_> {
    let note = "Et sted i teksten telles én gang for hver som har kodet det. Runde 3. 3. mai 2026.";
    About { words, title: "Kategorier & underkategorier", note }
}

pub fn nb() -> Words {
    Words::new(Language::Nb)
}

fn node((n, name): (usize, &str), depth: usize, colour: Option<u32>) -> TreeNode {
    let count = format!("{} utdrag · {} av 8", 5 + 7 * n % 31, 2 + n % 7);
    TreeNode { name: name.to_owned(), depth, colour, count }
}

/// The overview figure.
pub fn small_tree() -> Tree {
    let below = |names: &'static [&str]| names.iter().copied().enumerate().map(|named| node(named, 1, None));
    let category = |(n, (name, rgb, names)): (usize, &(&'static str, u32, &'static [&str]))| {
        std::iter::once(node((n + 9, name), 0, Some(*rgb))).chain(below(names)).collect::<Vec<_>>()
    };
    Tree { nodes: CATEGORIES.iter().enumerate().flat_map(category).collect() }
}

/// 8 categories with 38 subcategories, without numbers.
pub fn first_round() -> Tree {
    let sizes = [5, 5, 5, 5, 5, 5, 4, 4];
    let names = ["Opplæring", "Forventninger", "Kollegaer", "Møter med veileder som ikke har tid", "Økonomi og bolig"];
    let plain = |name: String, depth| TreeNode { name, depth, colour: None, count: String::new() };
    let category = |(n, size): (usize, usize)| {
        let below = names.into_iter().take(size).map(|name| plain(name.to_owned(), 1));
        std::iter::once(plain(format!("Kategori nummer {}", n + 1), 0)).chain(below).collect::<Vec<_>>()
    };
    Tree { nodes: sizes.into_iter().enumerate().flat_map(category).collect() }
}

/// The name of a code: short, long, one long word, or odd.
pub fn name(n: usize) -> String {
    match n % 9 {
        0 => LONG.to_owned(),
        1 => ONE_WORD.to_owned(),
        2 => ODD[n % ODD.len()].to_owned(),
        3 => format!("Kode {n}"),
        _ => format!("Hva informanten sier om sak nummer {n}"),
    }
}

/// 60 codes on four levels, with long and odd names.
pub fn large_tree() -> Tree {
    let depths = [0, 1, 2, 3, 3, 2, 1, 2, 1, 1];
    let nodes =
        (0..60).map(|n| node((n, &name(n)), depths[n % depths.len()], n.is_multiple_of(20).then_some(0x00_00_8b)));
    Tree { nodes: nodes.collect() }
}

/// Themes with subthemes, as a map around a question.
pub fn small_map() -> Map {
    let theme = |(name, rgb, below): &(&str, u32, &[&str])| MapTheme {
        name: (*name).to_owned(),
        colour: Some(*rgb),
        count: format!("{} av 8", 3 + below.len()),
        subthemes: below.iter().map(|one| MapSubtheme { name: (*one).to_owned(), count: String::new() }).collect(),
    };
    Map { centre: "Hva hemmer og fremmer samarbeid?".into(), themes: CATEGORIES.iter().map(theme).collect() }
}

/// Themes with many subthemes each.
pub fn large_map(themes: usize, subthemes: usize, centre: &str) -> Map {
    let subtheme = |n: usize| MapSubtheme { name: name(n), count: format!("{n} utdrag") };
    let theme = |n: usize| MapTheme {
        name: name(n + 3),
        colour: None,
        count: String::new(),
        subthemes: (0..subthemes).map(|m| subtheme(n * subthemes + m)).collect(),
    };
    Map { centre: centre.to_owned(), themes: (0..themes).map(theme).collect() }
}

/// Themes and informants, with totals and a question that was not put to everyone.
pub fn small_heat_map() -> HeatMap {
    let people = ["Astrid", "Bjørg", "Clara", "Dagny", "Eli", "Frida", "Gerd", "Hanne"];
    let columns =
        people.iter().enumerate().map(|(n, name)| Column { name: (*name).into(), total: (9 + n).to_string() });
    let row = |n: usize, node: &TreeNode| HeatRow {
        name: node.name.clone(),
        depth: node.depth,
        colour: node.colour,
        cells: (0..8)
            .map(|m| if n == 5 && m % 3 == 1 { Cell::NotAsked } else { Cell::Count(n * m * 7 % 13) })
            .collect(),
        total: format!("{} av 8", 2 + n % 7),
    };
    HeatMap {
        columns: columns.collect(),
        rows: small_tree().nodes.iter().enumerate().map(|(n, node)| row(n, node)).collect(),
        row_totals: "Informanter".into(),
        column_totals: "Utdrag".into(),
        total: "104".into(),
    }
}

/// A matrix of any size, with long and odd names.
pub fn large_heat_map(rows: usize, columns: usize) -> HeatMap {
    let column = |n: usize| Column { name: name(n + 1), total: (n * 117).to_string() };
    let row = |n: usize| HeatRow {
        name: name(n),
        depth: n % 4,
        colour: n.is_multiple_of(7).then_some(0x3c_c0_8f),
        cells: (0..columns)
            .map(|m| if (n + m) % 11 == 3 { Cell::NotAsked } else { Cell::Count(n * m % 140) })
            .collect(),
        total: format!("{n} av 60"),
    };
    HeatMap {
        columns: (0..columns).map(column).collect(),
        rows: (0..rows).map(row).collect(),
        row_totals: "Sum".into(),
        column_totals: "Sum".into(),
        total: "12 345".into(),
    }
}

/// The new codes of interviews: many at first, then fewer.
pub fn interviews(count: usize, name: impl Fn(usize) -> String) -> Saturation {
    let interview = |n: usize| Interview { name: name(n), new_codes: 14 / (n + 1) };
    Saturation { interviews: (0..count).map(interview).collect() }
}

/// The excerpts and informants of the themes of the made-up thesis.
pub fn small_frequencies() -> Frequencies {
    let row = |(n, node): (usize, &TreeNode)| FrequencyRow {
        name: node.name.clone(),
        depth: node.depth,
        colour: node.colour,
        excerpts: [52, 31, 21, 64, 40, 24, 0, 33, 12, 21][n % 10],
        informants: [8, 6, 5, 8, 7, 5, 0, 6, 3, 5][n % 10],
        asked: 8,
    };
    Frequencies { rows: small_tree().nodes.iter().enumerate().map(row).collect() }
}

/// Many themes with long and odd names.
pub fn large_frequencies(count: usize) -> Frequencies {
    let row = |n: usize| FrequencyRow {
        name: name(n),
        depth: n % 4,
        colour: n.is_multiple_of(4).then_some(0x00_00_8b),
        excerpts: n * 1_000 % 1_777,
        informants: n,
        asked: 60,
    };
    Frequencies { rows: (0..count).map(row).collect() }
}

/// Themes that occur together.
pub fn pairs(themes: Vec<(String, Option<u32>)>) -> CoOccurrence {
    let together = (0..themes.len()).map(|n| (0..n).map(|m| n * (m + 3) * 5 % 17 % (n + 7)).collect()).collect();
    CoOccurrence { themes, together }
}

/// The subcategories of the made-up thesis, as pairs.
pub fn small_pairs() -> CoOccurrence {
    let below = |(_, rgb, names): &(&str, u32, &'static [&str])| {
        let rgb = *rgb;
        names.iter().map(move |name| ((*name).to_owned(), Some(rgb)))
    };
    pairs(CATEGORIES.iter().flat_map(below).collect())
}

/// Many themes with long and odd names, as pairs.
pub fn large_pairs(count: usize) -> CoOccurrence {
    pairs((0..count).map(|n| (name(n), None)).collect())
}
