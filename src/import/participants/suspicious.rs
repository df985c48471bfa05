//! Finds columns that may identify people, by their names or values. A false alarm costs the user one confirmation; a
//! miss would put a real name into the project, so doubtful columns are reported.

use std::collections::HashSet;

/// The kind of identifying data in a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Identifies {
    /// Real names.
    Name,
    /// E-mail addresses.
    Email,
    /// Telephone numbers.
    Telephone,
    /// National identity numbers.
    NationalId,
    /// Dates of birth.
    BirthDate,
    /// Where someone lives.
    Address,
}

/// Words in column names, and the data such columns hold.
const HEADERS: &[(&[&str], Identifies)] = &[
    (
        &[
            "navn",
            "namn",
            "name",
            "fornavn",
            "fornamn",
            "etternavn",
            "etternamn",
            "mellomnavn",
            "mellomnamn",
            "firstname",
            "lastname",
            "surname",
            "fullname",
            "fulltnavn",
            "egennavn",
            "virkeligavn",
        ],
        Identifies::Name,
    ),
    (&["epost", "email", "mail", "epostadresse", "emailaddress"], Identifies::Email),
    (
        &["telefon", "tlf", "mobil", "phone", "telefonnummer", "mobilnummer", "mobile", "telephone"],
        Identifies::Telephone,
    ),
    (
        &["fødselsnummer", "personnummer", "fnr", "dnummer", "ssn", "nationalid", "fødselsnr", "personnr"],
        Identifies::NationalId,
    ),
    (&["fødselsdato", "fødd", "født", "birthdate", "dateofbirth", "dob", "birthday"], Identifies::BirthDate),
    (&["adresse", "address", "gateadresse", "bostedsadresse", "postadresse", "hjemmeadresse"], Identifies::Address),
];

/// Words that, together with one of the above, show that the data does not identify a person.
const HARMLESS: &[&str] = &["pseudonym", "fiktivt", "fiktiv", "fictitious", "fictional", "kode", "kategori", "gruppe"];

/// The identifying data that a column seems to hold, judged by its name and its non-blank values. The column of numbers
/// is not judged by its name (`Informantnavn` may hold numbers).
pub fn judge(column: &str, values: &[&str], is_number: bool) -> Option<Identifies> {
    let by_name = if is_number { None } else { by_name(column) };
    by_name.or_else(|| by_values(values))
}

fn by_name(column: &str) -> Option<Identifies> {
    let lower = column.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    if words.iter().any(|w| HARMLESS.contains(w)) {
        return None;
    }
    let joined = words.concat();
    let has = |known: &[&str]| known.contains(&joined.as_str()) || words.iter().any(|w| known.contains(w));
    HEADERS.iter().find(|(known, _)| has(known)).map(|&(_, why)| why)
}

fn by_values(values: &[&str]) -> Option<Identifies> {
    let any = |test: fn(&str) -> bool| values.iter().any(|v| test(v));
    let half = |test: fn(&str) -> bool| {
        let count = values.iter().filter(|v| test(v)).count();
        count >= 1 && count * 2 >= values.len()
    };
    if any(is_email) {
        return Some(Identifies::Email);
    }
    if any(has_national_id) {
        return Some(Identifies::NationalId);
    }
    if half(is_telephone) {
        return Some(Identifies::Telephone);
    }
    if half(is_address) {
        return Some(Identifies::Address);
    }
    // Names are different for each participant; groups and places recur.
    let distinct: HashSet<&&str> = values.iter().collect();
    let differ = values.len() >= 2 && distinct.len() * 5 >= values.len() * 4;
    (differ && half(is_full_name)).then_some(Identifies::Name)
}

fn is_email(value: &str) -> bool {
    value.split(|c: char| c.is_whitespace() || "<>,;()".contains(c)).any(|word| {
        word.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.split_once('.').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty())
        })
    })
}

/// Whether the value holds a Norwegian national identity number: eleven digits that begin with a date, perhaps with a
/// space after the sixth. D numbers for foreigners have day + 40; numbers from hospitals and for tests have month + 40,
/// 65 or 80.
fn has_national_id(value: &str) -> bool {
    let is_one = |digits: &str| {
        let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|d| d.parse::<u32>().ok()).unwrap_or(0);
        let (day, month) = (part(0..2), part(2..4));
        let month =
            [80, 65, 40, 0].into_iter().find_map(|more| month.checked_sub(more).filter(|m| *m > 0)).unwrap_or(0);
        matches!(day, 1..=31 | 41..=71) && (1..=12).contains(&month)
    };
    if value.trim_start().starts_with('+') {
        return false;
    }
    let closed: String = value.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\u{a0}')).collect();
    closed.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 11 && is_one(run))
}

fn is_telephone(value: &str) -> bool {
    let bare: String = value.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.' | '\u{a0}')).collect();
    let national = bare.strip_prefix("+47").or_else(|| bare.strip_prefix("0047")).unwrap_or(&bare);
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    if let Some(abroad) = bare.strip_prefix('+').filter(|w| digits(w)) {
        return (8..=15).contains(&abroad.len());
    }
    // Eight digits that begin like a year are more likely a date.
    let is_date = national.starts_with("19") || national.starts_with("20");
    digits(national) && national.len() == 8 && national.starts_with(|c| ('2'..='9').contains(&c)) && !is_date
}

fn is_address(value: &str) -> bool {
    const STREETS: &[&str] = &[
        "gate", "gata", "gaten", "gt", "vei", "veien", "veg", "vegen", "allé", "alle", "plass", "street", "road",
        "avenue",
    ];
    let words: Vec<String> =
        value.to_lowercase().split_whitespace().map(|w| w.trim_matches([',', '.']).to_owned()).collect();
    words.windows(2).any(|pair| match pair {
        [street, number] => {
            STREETS.iter().any(|s| street.ends_with(s)) && number.starts_with(|c: char| c.is_ascii_digit())
        }
        _ => false,
    })
}

/// Whether the value is two or three words, each a capital followed by lower-case letters.
fn is_full_name(value: &str) -> bool {
    let words: Vec<&str> = value.split_whitespace().collect();
    let is_name = |word: &&str| {
        word.split('-').all(|part| {
            let mut letters = part.chars();
            let first = letters.next().is_some_and(char::is_uppercase);
            let rest = letters.as_str().trim_end_matches('.');
            first && rest.chars().all(char::is_lowercase)
        })
    };
    (2..=3).contains(&words.len()) && words.iter().all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_judged() {
        use Identifies as I;
        let table: [(&str, &[&str], Option<I>); 26] = [
            ("Navn", &["x"], Some(I::Name)),
            ("Informantens navn", &["x"], Some(I::Name)),
            ("Fiktivt navn", &["Anna"], None),
            ("etternamn", &[], Some(I::Name)),
            ("hvem", &["Kari Nordmann", "Ola Hansen", "Per-Arne Lie"], Some(I::Name)),
            ("kontor", &["Nav Vest", "Nav Vest", "Nav Vest", "Nav Øst"], None),
            ("stilling", &["veileder", "leder ved kontoret"], None),
            ("kontakt", &["ring meg", "a.b@example.com"], Some(I::Email)),
            ("epost", &[], Some(I::Email)),
            ("E-post", &["nei"], Some(I::Email)),
            ("notat", &["skriv til @alle"], None),
            ("x", &["01017012345"], Some(I::NationalId)),
            ("x", &["010170 12345"], Some(I::NationalId)),
            ("x", &["41017012345"], Some(I::NationalId)),
            ("x", &["01417012345"], Some(I::NationalId)),
            ("x", &["99997012345"], None),
            ("personnummer", &[], Some(I::NationalId)),
            ("x", &["912 34 567", "+47 22 33 44 55"], Some(I::Telephone)),
            ("x", &["+46 8 123 456 78"], Some(I::Telephone)),
            ("intervjudato", &["20240312", "20240401"], None),
            ("Mobil", &["har"], Some(I::Telephone)),
            ("x", &["Storgata 12, 0155 Oslo"], Some(I::Address)),
            ("x", &["Lille vei 3B"], Some(I::Address)),
            ("fødselsdato", &["1.1.1970"], Some(I::BirthDate)),
            ("alder", &["54", "38"], None),
            ("erfaring", &["5 år"], None),
        ];
        for (column, values, why) in table {
            assert_eq!(judge(column, values, false), why, "{column} {values:?}");
        }
    }
}
