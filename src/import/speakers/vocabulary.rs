//! The words by which labels and endings are known: a table per meaning, in bokmål, nynorsk and English, lower case
//! and in the order of their letters. What follows from them is in [`words`](super::words).

use crate::domain::document::Role;

/// Words that say who asks.
#[rustfmt::skip]
pub const ASKS: &[&str] = &[
    "biveileder", "facilitator", "forskar", "forskaren", "forsker", "forskeren", "int", "interviewar",
    "interviewer", "intervjuar", "intervjuaren", "intervjuer", "intervjuer/forsker", "intervjueren", "intv",
    "itv", "medforsker", "mod", "moderator", "ordstyrer", "question", "researcher",
    "spm", "spørs", "spørsmål",
];

/// Words that say who answers.
#[rustfmt::skip]
pub const ANSWERS: &[&str] = &[
    "answer", "delt", "deltakar", "deltakaren", "deltaker", "deltakeren", "inf", "informant", "informanten",
    "interviewee", "intervjuede", "intervjuobjekt", "intervjuperson", "ip", "part", "participant", "resp",
    "respondent", "respondenten", "subject", "svar",
];

/// Words for one who speaks, whoever it is.
#[rustfmt::skip]
pub const SPEAKS: &[&str] = &[
    "person", "snakker", "speaker", "stemme", "talar", "taler", "ukjent", "unknown", "voice",
];

/// Words that can be labels, but that people also say at the start of a sentence; they need more evidence.
#[rustfmt::skip]
pub const ORDINARY: &[&str] = &[
    "answer", "barnet", "dad", "far", "forsker", "jobb", "kommunen", "legen", "lærer", "læreren", "mamma", "mom", "mor",
    "mum", "nav", "pappa", "part", "person", "question", "sjef", "sjefen", "snakker", "spørsmål", "stemme", "subject",
    "svar", "ukjent", "unknown", "veileder", "veilederen", "voice",
];

/// Single letters that are short for a role, and which.
pub const LETTERS: &[(&str, Role)] = &[
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
#[rustfmt::skip]
pub const HEADINGS: &[&str] = &[
    "age", "alder", "antall", "arbeidssted", "bakgrunn", "date", "dato", "deltakarar", "deltakere",
    "duration", "emne", "fil", "file", "filnamn", "filnavn", "forkortelser", "gender", "innhold", "interview",
    "intervju", "intervjudato", "intervjuguide", "kjønn", "kode", "lengde", "length", "location", "lydfil",
    "nøkkel", "opptak", "participants", "place", "project", "prosjekt", "recording", "stad", "sted",
    "stilling", "tegnforklaring", "tema", "theme", "tid", "tidspunkt", "til stades", "til stede", "time",
    "title", "tittel", "topic", "transcribed", "transcriber", "transcript", "transkribert", "transkripsjon",
    "utdanning", "varigheit", "varighet", "versjon", "yrke",
];

/// Words that begin a sentence of speech, or stand alone on a line of it, and are no names.
#[rustfmt::skip]
pub const SPEECH: &[&str] = &[
    "absolutt", "akkurat", "altså", "and", "at", "because", "but", "da", "de", "dei", "dem", "den", "der",
    "derfor", "det", "dette", "disse", "du", "eg", "eh", "ehm", "eksempel", "eksempelvis", "eller", "en",
    "er", "et", "exactly", "example", "first", "for", "fordelen", "fordi", "først", "greia", "greit",
    "grunnen", "han", "hei", "her", "hm", "hmm", "ho", "http", "https", "hun", "hva", "hvor", "hvordan",
    "hvorfor", "ikke", "ikkje", "it", "ja ja", "ja", "jeg", "jo", "kanskje", "kl", "klokka", "klokken",
    "konklusjon", "konklusjonen", "korleis", "kort", "kva", "kvifor", "latter", "ler", "like", "man", "me",
    "men", "mens", "merk", "mhm ja", "mhm", "mm", "mmm", "mye", "nb", "nei", "nettopp", "no", "note",
    "now", "nummer", "nå", "obs", "og", "også", "ok", "okay", "okei", "oppsummert", "pause", "poenget",
    "problem", "problemet", "ps", "punkt", "question is", "resultat", "resultatet", "right", "riktig", "sant",
    "she", "sitat", "sitt", "so", "som", "spørsmålet", "stillhet", "sure", "svaret", "så", "særlig", "takk",
    "thanks", "that", "the", "then", "there", "they", "think", "to", "tre", "tusen takk", "uff", "ulempen",
    "vel", "vi", "viktig", "viktigst", "well", "yeah", "yes", "you", "å", "æ", "æh", "øh",
];

/// Small words that stand inside a name.
#[rustfmt::skip]
pub const WITHIN_NAMES: &[&str] = &[
    "&", "-", "/", "av", "de", "del", "di", "la", "nav", "og", "the", "van", "von",
];

/// What a line of its own says when the interview is over.
#[rustfmt::skip]
pub const ENDINGS: &[&str] = &[
    "avsluttet", "båndet stoppes", "end of interview", "end of recording", "end of the interview",
    "end of transcript", "end", "interview ended", "interview ends", "intervju avsluttet", "intervju slutt",
    "intervjuet avslutta", "intervjuet avsluttes", "intervjuet avsluttet", "intervjuet er avsluttet",
    "intervjuet er ferdig", "intervjuet er over", "intervjuet er slutt", "intervjuet slutt",
    "intervjuet sluttar", "intervjuet slutter her", "intervjuet slutter", "lydopptak avsluttes",
    "lydopptak slutt", "lydopptaket avsluttes", "lydopptaket slutt", "opptak avsluttes", "opptak avsluttet",
    "opptak ferdig", "opptak slutt", "opptak stoppet", "opptaket avsluttes", "opptaket avsluttet",
    "opptaket er slutt", "opptaket slutt", "opptaket sluttar", "opptaket slutter her", "opptaket slutter",
    "opptaket stopper", "opptaket stoppes", "recording ended", "recording ends", "recording stopped",
    "recording stops", "slutt intervju", "slutt opptak", "slutt på intervju", "slutt på intervjuet",
    "slutt på lydopptak", "slutt på lydopptaket", "slutt på opptak", "slutt på opptaket", "slutt på samtalen",
    "slutt på transkripsjonen", "slutt", "the interview ends", "the recording ends",
];

/// Words that are the end of an interview only where they stand in brackets or between dashes.
#[rustfmt::skip]
pub const ONLY_FRAMED: &[&str] = &[
    "avsluttet", "end", "slutt",
];
