//! Page headers, footers and page numbers: rows at the top or bottom of pages that most pages have in the same place, or
//! that the file says belong to the page.

use std::collections::{HashMap, HashSet};

use super::lines::words;
use super::page::PageText;
use super::rows::Row;
use crate::import::rich::text_part::is_page_text;

/// How many rows from the top and from the bottom may be a header or a footer.
const ROWS: usize = 4;

/// How far the same row may be from its place on another page, in points.
const NEAR: f32 = 4.0;

/// Words around a page number.
const PAGE: &[&str] = &["side", "page", "s", "p", "av", "of", "pg", "sida", "seite"];

/// The rows that repeat, by their words (digits masked) and their place, with the number of pages that have them.
type Repeated = HashMap<(String, i32), usize>;

/// Takes the headers and footers out of the rows of all pages. Returns their words, each of them once.
pub fn take(pages: &[PageText], rows: &mut [Vec<Row>]) -> Vec<String> {
    let mut taken = Vec::new();
    let mut known = HashSet::new();
    let are_marked = pages.iter().zip(&*rows).any(|(_, rows)| rows.iter().any(|row| !row.is_aside()));
    let filled = rows.iter().filter(|rows| !rows.is_empty()).count();
    for from_top in [true, false] {
        let repeated = repeated(pages, rows, from_top);
        for (page, rows) in pages.iter().zip(rows.iter_mut()) {
            for _ in 0..ROWS {
                let row = if from_top { rows.first() } else { rows.last() };
                let Some(row) = row else { break };
                let next = if from_top { rows.get(1) } else { rows.len().checked_sub(2).and_then(|at| rows.get(at)) };
                let is_apart = next.is_some_and(|next| (next.base - row.base).abs() > 1.9 * next.size.max(row.size));
                let said = words(page, row);
                let mask = masked(&said);
                let times = times(&repeated, &mask, row.base);
                let repeats = times >= 2 && times >= (filled * 2).div_ceil(5) && (filled > 3 || is_apart);
                if !(repeats || are_marked && row.is_aside() || is_apart && is_page_number(&said)) {
                    break;
                }
                let is_new = known.insert(mask);
                taken.extend(Some(said).filter(|said| is_new && is_page_text(said)));
                rows.remove(if from_top { 0 } else { rows.len() - 1 });
            }
        }
    }
    let across = pages.iter().map(|page| page.across.trim().to_owned()).filter(|words| !words.is_empty());
    taken.extend(across.filter(|words| known.insert(masked(words))));
    taken
}

/// How often each of the outermost rows occurs.
fn repeated(pages: &[PageText], rows: &[Vec<Row>], from_top: bool) -> Repeated {
    let mut repeated = Repeated::new();
    for (page, rows) in pages.iter().zip(rows) {
        let outer = if from_top { 0..rows.len().min(ROWS) } else { rows.len().saturating_sub(ROWS)..rows.len() };
        for row in rows.get(outer).unwrap_or_default() {
            *repeated.entry((masked(&words(page, row)), place(row.base))).or_default() += 1;
        }
    }
    repeated
}

/// How many pages have such a row in about this place.
fn times(repeated: &Repeated, mask: &str, base: f32) -> usize {
    let at = place(base);
    (at - 1..=at + 1).filter_map(|place| repeated.get(&(mask.to_owned(), place))).sum()
}

fn place(base: f32) -> i32 {
    (base / NEAR).round() as i32
}

/// The words with each number as `#`.
fn masked(words: &str) -> String {
    let mut mask = String::new();
    for letter in words.chars() {
        match letter {
            '0'..='9' if mask.ends_with('#') => {}
            '0'..='9' => mask.push('#'),
            _ => mask.push(letter),
        }
    }
    mask
}

/// Whether the words are only a page number: `7`, `- 7 -`, `Side 7 av 12`, `7/12`.
fn is_page_number(words: &str) -> bool {
    let parts = words.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    let parts: Vec<String> = parts.map(str::to_lowercase).collect();
    let is_number = |part: &String| part.len() <= 4 && part.chars().all(|letter| letter.is_ascii_digit());
    let numbers = parts.iter().filter(|part| is_number(part)).count();
    (1..=2).contains(&numbers) && parts.iter().all(|part| is_number(part) || PAGE.contains(&part.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_recognised_in_any_form() {
        for words in ["7", "- 7 -", "Side 7 av 12", "7/12", "Page 3 of 9", "s. 4"] {
            assert!(is_page_number(words), "{words}");
        }
        for words in ["", "Side", "7 barn", "00:12:45", "20 000 50", "Anna: 7"] {
            assert!(!is_page_number(words), "{words}");
        }
        assert_eq!(masked("Side 12 av 108"), "Side # av #");
    }
}
