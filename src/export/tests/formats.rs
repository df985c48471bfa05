//! Reads Excel, HTML and JSON files back with readers of their own.

use calamine::{Data, Reader, Xlsx};

use super::*;

/// A table of themes in three levels, with what is dangerous in a cell.
fn deep() -> Vec<ThemeRow> {
    let words = "=cmd|'/c calc'!A1 <script>alert(1)</script> & \"hun\"\nsa \u{202e}\u{1f600}";
    let own = |path: &[&str], quotes| ThemeRow { heading: Heading::Code(code(1, path, 1)), quotes };
    vec![
        own(&["A"], Vec::new()),
        own(&["A", "B"], Vec::new()),
        own(&["A", "B", "C"], vec![quote(vec![line(None, words)], (3, 3), None)]),
    ]
}

fn book(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn cells(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: usize) -> Vec<Vec<String>> {
    let name = book.sheet_names()[sheet].clone();
    book.worksheet_range(&name).unwrap().rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn excel_gets_a_column_for_each_level_numbers_as_numbers_and_formulas_as_text() {
    let words = Words::new(Language::Nb);
    let mut book = book(made(Export::Themes(&deep()), Format::Xlsx, &frame(&words)));
    assert_eq!(book.sheet_names(), ["Temaer og sitater", "Om tabellen"]);
    let rows = cells(&mut book, 0);
    assert_eq!(rows[0][..5], ["Tema", "Undertema", "Nivå 3", "Definisjon", "Sitat"]);
    assert_eq!(rows[3][..3], ["A", "B", "C"]);
    assert!(rows[3][4].starts_with("=cmd|") && rows[3][4].contains("<script>"), "{rows:?}");
    let range = book.worksheet_range("Temaer og sitater").unwrap();
    assert_eq!(range.get_value((3, 9)), Some(&Data::Float(1.0)));
    assert!(book.worksheet_formula("Temaer og sitater").unwrap().is_empty(), "nothing is a formula");
    assert!(cells(&mut book, 1)[0][0].contains("Runde 2. 3. mai 2026."));
}

#[test]
fn a_cell_that_is_too_long_for_excel_is_cut_and_the_file_says_so() {
    let words = Words::new(Language::En);
    let long = "a\u{1f600}".repeat(20_000);
    let rows = [ThemeRow { quotes: vec![quote(vec![line(None, &long)], (1, 1), None)], ..rows().remove(2) }];
    let mut book = book(made(Export::Themes(&rows), Format::Xlsx, &frame(&words)));
    let cell = cells(&mut book, 0)[1][3].clone();
    assert!(
        cell.encode_utf16().count() <= 32_767 && cell.ends_with("(cut, see the sheet “About the table”)"),
        "{cell}"
    );
    assert!(cells(&mut book, 1)[1][0].starts_with("One cell was cut"));
}

#[test]
fn excel_does_not_reveal_an_author_and_the_same_table_is_the_same_file() {
    let words = Words::new(Language::Nb);
    let file = || made(Export::Themes(&rows()), Format::Xlsx, &frame(&words));
    let core = part(&file(), "docProps/core.xml");
    assert!(core.contains("<dc:creator></dc:creator>") && core.contains("2026-05-03T00:00:00Z"), "{core}");
    assert_eq!(file(), file());
}

#[test]
fn html_shows_text_as_text() {
    let words = Words::new(Language::Nb);
    let html = String::from_utf8(made(Export::Themes(&deep()), Format::Html, &frame(&words))).unwrap();
    assert!(!html.contains("<script") && html.contains("&#60;script&#62;"), "{html}");
    assert!(html.contains("<html lang=\"nb\">") && html.contains("Tabell 1."));
    assert_eq!((html.matches("<tr>").count(), html.matches("<td").count()), (4, 18));
    assert!(html.contains("(Astrid, replikk\u{a0}3)") && html.contains("Runde 2. 3. mai 2026."));
    assert!(!html.contains("http:") && !html.contains("https:"), "nothing is fetched");
}

#[test]
fn json_has_the_same_keys_in_every_language() {
    let of = |language| {
        let words = Words::new(language);
        let json = made(Export::Themes(&deep()), Format::Json, &frame(&words));
        serde_json::from_slice::<Vec<serde_json::Map<String, serde_json::Value>>>(&json).unwrap()
    };
    let rows = of(Language::Nb);
    assert_eq!((&rows[2]["level_3"], &rows[2]["excerpts"], &rows[0]["level_2"]), (&"C".into(), &1.into(), &().into()));
    for language in Language::ALL {
        assert_eq!(of(language)[0].keys().collect::<Vec<_>>(), rows[0].keys().collect::<Vec<_>>());
    }
}
