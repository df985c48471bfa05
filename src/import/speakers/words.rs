//! The words by which labels are known: a table per meaning, in bokmål, nynorsk and English, lower case.

use crate::domain::document::Role;

/// Words that say who asks.
const ASKS: &[&str] = &[
    "interviewer",
    "intervjuer",
    "intervjuar",
    "intervjueren",
    "intervjuaren",
    "interviewar",
    "int",
    "intv",
    "itv",
    "moderator",
    "mod",
    "forsker",
    "forskar",
    "forskeren",
    "forskaren",
    "researcher",
    "student",
    "studenten",
    "facilitator",
    "ordstyrer",
    "spørsmål",
    "spm",
    "spørs",
    "question",
    "intervjuer/forsker",
    "medforsker",
    "biveileder",
    "observatør",
    "observer",
];

/// Words that say who answers.
const ANSWERS: &[&str] = &[
    "informant",
    "informanten",
    "inf",
    "respondent",
    "respondenten",
    "resp",
    "deltaker",
    "deltakar",
    "deltakeren",
    "deltakaren",
    "delt",
    "participant",
    "part",
    "interviewee",
    "intervjuobjekt",
    "intervjuperson",
    "ip",
    "svar",
    "answer",
    "subject",
    "intervjuede",
];

/// Words for one who speaks, whoever it is.
const SPEAKS: &[&str] = &["speaker", "taler", "talar", "person", "stemme", "voice", "ukjent", "unknown", "snakker"];

/// Single letters that are short for a role, and which.
const LETTERS: &[(&str, Role)] = &[
    ("i", Role::Interviewer),
    ("f", Role::Interviewer),
    ("q", Role::Interviewer),
    ("m", Role::Interviewer),
    ("r", Role::Informant),
    ("p", Role::Informant),
    ("d", Role::Informant),
    ("a", Role::Informant),
];

/// What stands before a colon at the head of a transcript and is not said by anyone.
const HEADINGS: &[&str] = &[
    "alder",
    "age",
    "antall",
    "arbeidssted",
    "bakgrunn",
    "date",
    "dato",
    "duration",
    "emne",
    "file",
    "fil",
    "filnavn",
    "filnamn",
    "gender",
    "innhold",
    "interview",
    "intervju",
    "intervjudato",
    "intervjuguide",
    "kjønn",
    "kode",
    "lengde",
    "length",
    "location",
    "lydfil",
    "opptak",
    "place",
    "project",
    "prosjekt",
    "recording",
    "sted",
    "stad",
    "stilling",
    "tema",
    "theme",
    "tid",
    "tidspunkt",
    "time",
    "title",
    "tittel",
    "topic",
    "transcribed",
    "transcriber",
    "transkribert",
    "transkripsjon",
    "transcript",
    "utdanning",
    "varighet",
    "varigheit",
    "versjon",
    "yrke",
    "nøkkel",
    "forkortelser",
    "tegnforklaring",
    "deltakere",
    "deltakarar",
    "participants",
    "til stede",
    "til stades",
];

/// Words that begin a sentence of speech, or stand alone on a line of it, and are no names.
const SPEECH: &[&str] = &[
    "altså",
    "and",
    "at",
    "because",
    "but",
    "da",
    "det",
    "de",
    "den",
    "der",
    "derfor",
    "dette",
    "disse",
    "du",
    "e",
    "eh",
    "eksempel",
    "eksempelvis",
    "eller",
    "en",
    "ehm",
    "er",
    "et",
    "example",
    "first",
    "for",
    "fordi",
    "fordelen",
    "først",
    "greit",
    "greia",
    "grunnen",
    "han",
    "hei",
    "her",
    "hm",
    "hmm",
    "ho",
    "http",
    "https",
    "hun",
    "hva",
    "hvor",
    "hvorfor",
    "hvordan",
    "ikke",
    "ikkje",
    "it",
    "ja",
    "jeg",
    "jo",
    "kl",
    "klokka",
    "klokken",
    "konklusjon",
    "konklusjonen",
    "kort",
    "korleis",
    "kva",
    "kvifor",
    "latter",
    "ler",
    "like",
    "man",
    "men",
    "merk",
    "mens",
    "mhm",
    "mm",
    "mmm",
    "my",
    "mye",
    "nb",
    "nei",
    "no",
    "note",
    "now",
    "nummer",
    "nå",
    "obs",
    "og",
    "også",
    "ok",
    "okay",
    "okei",
    "oppsummert",
    "pause",
    "poenget",
    "problem",
    "problemet",
    "ps",
    "punkt",
    "question is",
    "resultat",
    "resultatet",
    "she",
    "sitat",
    "sitt",
    "so",
    "som",
    "spørsmålet",
    "stillhet",
    "svaret",
    "så",
    "særlig",
    "that",
    "the",
    "then",
    "there",
    "they",
    "think",
    "tre",
    "ulempen",
    "uff",
    "vel",
    "vi",
    "viktig",
    "viktigst",
    "well",
    "yeah",
    "yes",
    "you",
    "æ",
    "æh",
    "øh",
    "to",
    "å",
    "dem",
    "dei",
    "eg",
    "me",
    "kanskje",
    "takk",
    "thanks",
    "tusen takk",
    "absolutt",
    "akkurat",
    "nettopp",
    "riktig",
    "sant",
    "mhm ja",
    "ja ja",
    "right",
    "sure",
    "exactly",
];

/// Small words that stand inside a name.
const WITHIN_NAMES: &[&str] = &["av", "de", "del", "di", "la", "nav", "og", "van", "von", "the", "&", "/", "-"];

/// What a line of its own says when the interview is over. `…` stands for any words after it.
const ENDINGS: &[&str] = &[
    "avsluttet",
    "båndet stoppes",
    "end",
    "end of interview",
    "end of recording",
    "end of the interview",
    "end of transcript",
    "intervju avsluttet",
    "intervju slutt",
    "intervjuet avslutta",
    "intervjuet avsluttes",
    "intervjuet avsluttet",
    "intervjuet er avsluttet",
    "intervjuet er ferdig",
    "intervjuet er over",
    "intervjuet er slutt",
    "intervjuet slutt",
    "intervjuet slutter",
    "intervjuet slutter her",
    "intervjuet sluttar",
    "interview ended",
    "interview ends",
    "lydopptak avsluttes",
    "lydopptak slutt",
    "lydopptaket avsluttes",
    "lydopptaket slutt",
    "opptak avsluttes",
    "opptak avsluttet",
    "opptak ferdig",
    "opptak slutt",
    "opptak stoppet",
    "opptaket avsluttes",
    "opptaket avsluttet",
    "opptaket er slutt",
    "opptaket slutt",
    "opptaket slutter",
    "opptaket slutter her",
    "opptaket sluttar",
    "opptaket stopper",
    "opptaket stoppes",
    "recording ended",
    "recording ends",
    "recording stopped",
    "recording stops",
    "slutt",
    "slutt intervju",
    "slutt opptak",
    "slutt på intervju",
    "slutt på intervjuet",
    "slutt på lydopptak",
    "slutt på lydopptaket",
    "slutt på opptak",
    "slutt på opptaket",
    "slutt på samtalen",
    "slutt på transkripsjonen",
    "the recording ends",
    "the interview ends",
];

/// Words that are the end of an interview only where they stand in brackets or between dashes.
const ONLY_FRAMED: &[&str] = &["end", "slutt", "avsluttet"];

/// What kind of words a label is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A word for a role, maybe with a number: `Intervjuer 2`, `Speaker 1`.
    Role,
    /// One to three capitals, maybe with a number: `R`, `S1`, `I03`.
    Code,
    /// Words with capitals: `Anna`, `Kari Anne`.
    Name,
    /// One word without a capital, which needs more evidence.
    Lower,
}

/// The label's words without a number at the end: `Intervjuer 2` → `intervjuer`, `S1` → `s`.
fn stem(label: &str) -> String {
    label.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '.' || c == '#').to_lowercase()
}

/// The form of a would-be label, or nothing where it cannot be one.
pub fn form(label: &str) -> Option<Form> {
    let stem = stem(label);
    if stem.is_empty() || label.chars().count() > 30 || !label.starts_with(char::is_alphabetic) {
        return None;
    }
    let has = |list: &[&str]| list.contains(&stem.as_str());
    if has(ASKS) || has(ANSWERS) || has(SPEAKS) {
        return Some(Form::Role);
    }
    let first = stem.split_whitespace().next().unwrap_or_default();
    let letters = stem.chars().count();
    if letters == 1 || (letters <= 3 && label.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)) {
        let speech = letters > 1 && (SPEECH.contains(&stem.as_str()));
        return (!speech && stem.chars().all(char::is_alphabetic)).then_some(Form::Code);
    }
    if has(HEADINGS) || has(SPEECH) || SPEECH.contains(&first) || HEADINGS.contains(&first) {
        return None;
    }
    name_form(label)
}

fn name_form(label: &str) -> Option<Form> {
    let words: Vec<&str> = label.split_whitespace().map(|w| w.trim_matches(['(', ')', ','])).collect();
    if words.len() > 4 {
        return None;
    }
    let fine = |c: char| c.is_alphanumeric() || "-.'’/()&, ".contains(c);
    if !label.chars().all(fine) || label.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return None;
    }
    let high = |w: &&str| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let bracketed = |label: &str, word: &str| label.contains(&format!("({word})"));
    let passes = |w: &&str| {
        high(w) || WITHIN_NAMES.contains(w) || ASKS.contains(w) || ANSWERS.contains(w) || bracketed(label, w)
    };
    match words.as_slice() {
        [one] if !high(one) => one.chars().all(|c| c.is_alphanumeric() || c == '-').then_some(Form::Lower),
        [first, ..] if high(first) && words.iter().all(|w| passes(&w)) => Some(Form::Name),
        _ => None,
    }
}

/// Whether a capitalised word is more likely a noun of the sentence (`Poenget`) than a name.
pub fn like_a_noun(label: &str) -> bool {
    let lower = label.to_lowercase();
    lower.chars().count() >= 6
        && ["et", "ene", "ingen", "heten", "sjonen", "tion", "ness"].iter().any(|e| lower.ends_with(e))
}

/// Whether the label is a heading of a transcript's first lines, such as `Dato`.
pub fn is_heading(label: &str) -> bool {
    let stem = stem(label);
    let first = stem.split_whitespace().next().unwrap_or_default();
    HEADINGS.contains(&stem.as_str()) || HEADINGS.contains(&first)
}

/// Whether the label is a whole word for a role, as it stands in a heading as well: `Informant: Anna`.
pub fn is_long_role(label: &str) -> bool {
    let stem = stem(label);
    stem.chars().count() > 4 && (ASKS.contains(&stem.as_str()) || ANSWERS.contains(&stem.as_str()))
}

/// The role that a label's words tell, and whether they tell it surely (a letter does not).
pub fn role(label: &str) -> Option<(Role, bool)> {
    let whole = stem(label);
    let inner = label.split(['(', ')', ',']).map(stem);
    for word in std::iter::once(whole.clone()).chain(inner) {
        if ASKS.contains(&word.as_str()) {
            return Some((Role::Interviewer, true));
        }
        if ANSWERS.contains(&word.as_str()) {
            return Some((Role::Informant, true));
        }
    }
    // `I03` is an informant's number, `I1` the first of two who ask.
    if whole == "i" && label.get(1..).is_some_and(|n| n.starts_with('0') || n.len() > 1) {
        return Some((Role::Informant, false));
    }
    LETTERS.iter().find(|(letter, _)| *letter == whole).map(|&(_, role)| (role, false))
}

/// Whether a line of its own says that the interview is over.
pub fn is_ending(line: &str) -> bool {
    let frame = |c: char| c.is_whitespace() || "-–—=*_#[](){}<>~.…!:".contains(c);
    let bare = line.trim();
    let inner = bare.trim_matches(frame);
    if inner.chars().count() > 60 {
        return false;
    }
    let framed = bare.starts_with(|c: char| frame(c) && c != '.') && bare.len() > inner.len() + 1;
    // A time after it does not matter: `[Opptak slutt 00:45:10]`.
    let words = inner.trim_end_matches(|c: char| c.is_ascii_digit() || frame(c) || c == ',').to_lowercase();
    let words = words.trim_end_matches(" kl").trim_end();
    ENDINGS.contains(&words) && (framed || !ONLY_FRAMED.contains(&words))
}
