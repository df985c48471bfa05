//! Headings of columns in tables of turns: a list for each meaning, in bokmål, nynorsk and English, lower case and
//! sorted.

/// Times.
#[rustfmt::skip]
pub const TIMES: &[&str] = &[
    "begin", "end", "end time", "fra", "frå", "klokkeslett", "når", "slutt", "slutttid", "start",
    "start time", "starttid", "tid", "tidskode", "tidspunkt", "tidsstempel", "til", "time", "timecode", "timestamp",
];

/// Speakers. Headings that face sheets also use, such as `navn`, are not included.
#[rustfmt::skip]
pub const SPEAKERS: &[&str] = &[
    "den som snakkar", "den som snakker", "hvem", "hvem snakker", "kven", "kven snakkar", "snakkar", "snakker",
    "speaker", "speaker name", "speakers", "stemme", "talar", "taler", "voice", "who",
];

/// Speech.
#[rustfmt::skip]
pub const SPEECH: &[&str] = &[
    "dialog", "dialogue", "hva som ble sagt", "hva som blir sagt", "intervju", "intervjutekst", "kva som blei sagt",
    "kva som vart sagt", "replikk", "samtale", "sitat", "speech", "tale", "tekst", "text", "transcript",
    "transcription", "transkribering", "transkripsjon", "turn", "utsagn", "utsegn", "utterance", "ytring",
];

/// Notes.
#[rustfmt::skip]
pub const NOTES: &[&str] = &[
    "analyse", "analysis", "anmerkning", "annotation", "comment", "comments", "egne notater", "eigne notat",
    "fortolkning", "kommentar", "kommentarar", "kommentarer", "memo", "merknad", "merknader", "mine kommentarer",
    "mine notat", "mine notater", "min tolkning", "my comments", "my notes", "notat", "notater", "note", "notes",
    "refleksjon", "refleksjoner", "reflection", "reflections", "remarks", "tanker", "tolking", "tolkning",
];

/// Codes.
#[rustfmt::skip]
pub const CODES: &[&str] = &[
    "categories", "category", "code", "codes", "kategori", "kategoriar", "kategorier", "kode", "koder", "koding",
    "subcategory", "tema", "temaer", "theme", "themes", "underkategori", "undertema",
];

/// Row numbers.
#[rustfmt::skip]
pub const NUMBERS: &[&str] = &[
    "#", "id", "line", "line no", "linje", "linjenr", "linjenummer", "no", "nr", "number", "nummer", "rad", "replikknr",
    "row", "turn no",
];

/// Headings in face sheets about people and interviews, in addition to those that
/// [`speakers::is_heading`](crate::import::speakers::is_heading) knows.
#[rustfmt::skip]
pub const FACTS: &[&str] = &[
    "adresse", "ansiennitet", "antall barn", "arbeidsgiver", "arbeidsgjevar", "avdeling", "barn", "bosted", "bustad",
    "by", "bydel", "children", "city", "civil status", "department", "deltaker nr", "education", "employer", "enhet",
    "erfaring", "experience", "fylke", "gruppe", "group", "id", "informant", "informantnummer", "intervjuer",
    "interviewer", "kommune", "kontor", "kontakt", "language", "municipality", "name", "namn", "nasjonalitet",
    "nationality", "navn", "nr", "nummer", "occupation", "office", "organisasjon", "organisation", "parti", "position",
    "pseudonym", "rolle", "role", "sektor", "sivilstand", "sivilstatus", "språk", "stillingsprosent", "team",
    "telefon", "tittel", "unit", "utdannelse", "workplace", "år", "år i stillingen", "årstall",
];

/// Whether a heading is one of these words, regardless of case and surrounding punctuation.
pub fn is_one_of(heading: &str, words: &[&str]) -> bool {
    let bare = heading.trim_matches(|c: char| c.is_whitespace() || ".:*()[]".contains(c)).to_lowercase();
    words.contains(&bare.as_str())
}

/// Whether a heading is one of those of a table of turns.
pub fn names_a_column(heading: &str) -> bool {
    [TIMES, SPEAKERS, SPEECH, NOTES, CODES, NUMBERS].iter().any(|words| is_one_of(heading, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_recognised_however_they_are_written() {
        for heading in ["Tid", "TALER:", " Mine notater ", "Nr.", "#", "(Kode)"] {
            assert!(names_a_column(heading), "{heading}");
        }
        for heading in ["Navn", "Rolle", "Kontor", "Ja", ""] {
            assert!(!names_a_column(heading), "{heading}");
        }
    }
}
