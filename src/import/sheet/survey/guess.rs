//! Which columns of a survey hold open answers, by their headings and their cells.

use std::collections::HashSet;

use crate::import::speakers;
use crate::import::table::Table;

/// First words of headings that ask for an answer in one's own words, in bokmål, nynorsk and English, sorted.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "beskriv", "can", "comment", "comments", "describe", "eventuelle", "explain", "forklar", "fortel", "fortell", "har",
    "hva", "hvilke", "hvilken", "hvilket", "hvis", "hvor", "hvordan", "hvorfor", "how", "if", "kan", "kommentar",
    "kommentarer", "korleis", "kva", "kvifor", "kvar", "kva for", "nevn", "please", "skildre", "skriv", "tell", "utdyp",
    "what", "which", "why",
];

/// The fewest words of a usual answer to a question, and under another heading.
const WORDS: [usize; 2] = [3, 6];

/// The words of an answer that nobody chose from a list.
const LONG: usize = 5;

/// Whether a column holds open answers: long and varied text with spaces.
pub fn is_answers(heading: &str, table: &Table, at: usize) -> bool {
    let values: Vec<&str> = table.values(at).collect();
    let words: usize = values.iter().map(|value| value.split_whitespace().count()).sum();
    let least = if asks(heading) { WORDS[0] } else { WORDS[1] };
    // Of long answers, more may be alike by chance than of choices in a few words.
    let varied = if words >= values.len() * LONG { 5 } else { 7 };
    let distinct: HashSet<String> = values.iter().map(|value| value.to_lowercase()).collect();
    !values.is_empty()
        && words >= values.len() * least
        && distinct.len() * 10 >= values.len() * varied
        && !are_choices(&values)
        && !values.iter().all(|value| is_counted(value))
}

/// Whether a heading asks something.
pub fn asks(heading: &str) -> bool {
    let first = heading.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    heading.trim_end().ends_with(['?', ':']) || ASKING.contains(&first.to_lowercase().as_str())
}

/// Whether the first row names the columns: none of its cells is a time or a number, or stands in its column again.
pub fn has_headings(table: &Table) -> bool {
    let recurs = |at: usize, name: &str| table.values(at).any(|value| value.eq_ignore_ascii_case(name));
    let is_name = |(at, name): (usize, &String)| !is_counted(name) && !recurs(at, name);
    table.columns.iter().enumerate().all(is_name)
}

/// Whether a cell is a number, a time or a date.
fn is_counted(words: &str) -> bool {
    speakers::time_alone(words).is_some() || (!words.is_empty() && !words.chars().any(char::is_alphabetic))
}

/// Whether the values are several choices from a list, with signs between them: `Lønn; Kolleger`.
fn are_choices(values: &[&str]) -> bool {
    let pieces = |sign: char| values.iter().flat_map(move |value| value.split(sign).map(str::trim));
    [';', ','].into_iter().any(|sign| {
        let all: Vec<&str> = pieces(sign).filter(|piece| !piece.is_empty()).collect();
        let distinct: HashSet<&str> = all.iter().copied().collect();
        all.len() > values.len() && distinct.len() * 2 <= all.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::encoding::Encoding;
    use crate::import::table::Row;

    fn table(heading: &str, values: &[&str]) -> Table {
        let row = |(line, value): (u64, &&str)| Row { line, cells: vec![(*value).to_owned()], written: 1 };
        let rows = (2..).zip(values).map(row).collect();
        Table { columns: vec![heading.to_owned()], rows, encoding: Encoding::UTF_8 }
    }

    #[test]
    fn long_and_varied_text_is_an_open_answer() {
        let long =
            ["Jeg liker at vi hjelper hverandre.", "Det er lett å spørre noen om råd", "At ingen dager er like her"];
        for (heading, values, expected) in [
            ("Hva liker du best?", &long[..], true),
            ("Arbeid", &long[..], true),
            ("Hva liker du best?", &["Mine gode kolleger", "Lønna er god", "Å lære nytt hver dag"], true),
            ("Arbeid", &["Mine gode kolleger", "Lønna er god", "Å lære nytt"], false),
            ("Hvor fornøyd er du?", &["Helt enig", "Litt uenig", "Helt enig"], false),
            ("Hvor enig er du?", &["I svært stor grad", "I svært stor grad", "I liten grad"], false),
            ("Hva er viktig? (flere valg)", &["God lønn; Gode kolleger", "Gode kolleger; God lønn", "God lønn"], false),
            ("Tid", &["2024-03-12 10 15 22 1 2", "2024-03-13 10 15 22 1 2"], false),
            ("Hva?", &[], false),
        ] {
            let table = table(heading, values);
            assert_eq!(is_answers(heading, &table, 0), expected, "{heading} {values:?}");
        }
    }

    #[test]
    fn a_first_row_that_recurs_or_counts_names_no_columns() {
        assert!(has_headings(&table("Kjønn", &["Kvinne", "Mann"])));
        assert!(!has_headings(&table("I", &["Anna", "I"])));
        assert!(!has_headings(&table("00:01", &["00:05"])));
        assert!(!has_headings(&table("12", &["13"])));
    }
}
