//! Words used to recognise labels and endings: a list for each meaning, in bokmål, nynorsk, English and some other
//! languages, lower case and sorted. [`words`](super::words) applies them.

use crate::domain::document::Role;

/// Words for the interviewer.
#[rustfmt::skip]
pub const INTERVIEWER_WORDS: &[&str] = &[
    "biveileder", "enquêteur", "enquêtrice", "entrevistador", "entrevistadora", "facilitator", "forscher",
    "forscherin", "forskar", "forskaren", "forsker", "forskeren", "haastattelija", "int", "interviewar",
    "interviewer", "interviewerin", "intervieweur", "intervieweuse", "intervjuar", "intervjuare", "intervjuaren",
    "intervjuer", "intervjuer/forsker", "intervjueren", "intervjuleder", "intv", "itv", "medforsker", "mod",
    "moderator", "moderatorin", "ordstyrer", "prowadzący", "question", "researcher", "spm", "spyrill", "spørs",
    "spørsmål", "интервьюер", "исследователь", "المحاور", "問", "访谈者", "采访者", "问",
];

/// Words for the informant.
#[rustfmt::skip]
pub const INFORMANT_WORDS: &[&str] = &[
    "answer", "befragte", "befragter", "delt", "deltager", "deltageren", "deltakar", "deltakaren", "deltaker",
    "deltakeren", "enquêté", "enquêtée", "entrevistada", "entrevistado", "haastateltava", "inf", "informant",
    "informante", "informanten", "interviewee", "interviewte", "interviewter", "interviewé", "interviewée",
    "intervjuad", "intervjuede", "intervjuobjekt", "intervjuperson", "intervjupersonen", "ip", "part", "participant",
    "participante", "proband", "probandin", "resp", "respondent", "respondenten", "subject", "svar", "teilnehmer",
    "teilnehmerin", "информант", "респондент", "受访者", "答",
];

/// Words for a speaker without a role.
#[rustfmt::skip]
pub const SPEAKER_WORDS: &[&str] = &[
    "locuteur", "person", "puhuja", "snakker", "speaker", "sprecher", "sprecherin", "stemme", "talande", "talar",
    "taler", "ukjent", "unknown", "voice",
];

/// Words that may be labels but also begin sentences, so they need more evidence.
#[rustfmt::skip]
pub const ORDINARY: &[&str] = &[
    "answer", "barnet", "dad", "far", "forsker", "jobb", "kommunen", "legen", "lærer", "læreren", "mamma", "mom", "mor",
    "mum", "nav", "pappa", "part", "person", "question", "sjef", "sjefen", "snakker", "spørsmål", "stemme", "subject",
    "svar", "ukjent", "unknown", "veileder", "veilederen", "voice",
];

/// Single letters that are often short for a role.
pub const LETTERS: &[(&str, Role)] = &[
    ("i", Role::Interviewer),
    ("f", Role::Interviewer),
    ("q", Role::Interviewer),
    ("m", Role::Interviewer),
    ("r", Role::Informant),
    ("p", Role::Informant),
    ("d", Role::Informant),
    ("a", Role::Informant),
    ("и", Role::Interviewer),
    ("р", Role::Informant),
];

/// Words before a colon in the head of a transcript that are not speakers.
#[rustfmt::skip]
pub const HEADINGS: &[&str] = &[
    "age", "alder", "antall", "arbeidssted", "bakgrunn", "bosted", "bustad", "date", "dato", "deltakarar",
    "deltakere", "duration", "emne", "fil", "file", "filnamn", "filnavn", "forkortelser", "gender", "hometown",
    "innhold", "interview", "intervju", "intervjudato", "intervjuguide", "kjønn", "kode", "lengde",
    "length", "location", "lydfil", "name", "namn", "navn", "nøkkel", "occupation", "opptak",
    "participants", "place", "project", "prosjekt", "recording", "role", "rolle", "sivilstand", "sivilstatus", "stad",
    "sted", "stilling", "tegnforklaring", "tema", "theme", "tid", "tidspunkt", "til stades", "til stede", "time",
    "title", "tittel", "topic", "transcribed", "transcriber", "transcript", "transkribert", "transkripsjon",
    "utdanning", "varigheit", "varighet", "versjon", "yrke",
];

/// Words that begin a sentence, or are a line of speech by themselves, and are not names.
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

/// Small words inside names.
#[rustfmt::skip]
pub const WITHIN_NAMES: &[&str] = &[
    "&", "-", "/", "af", "al", "ap", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "des",
    "di", "do", "dos", "du", "e", "el", "ibn", "la", "las", "le", "los", "na", "nav", "och", "of", "og", "ten", "ter",
    "the", "und", "van", "von", "y", "zu", "zum", "zur", "á", "í",
];

/// Words that meeting programs add after names, for guests and unverified people.
#[rustfmt::skip]
pub const BADGES: &[&str] = &[
    "co-host", "deg", "ekstern", "eksternt", "extern", "external", "externe", "externo", "gast", "gjest",
    "gjestebruker", "guest", "gäst", "gæst", "host", "ikke bekreftet", "ikke verifisert", "invitado", "invité",
    "invitée", "me", "meg", "organiser", "organizer", "unverified", "uverifisert", "vert", "vieras", "you",
];

/// Words about how something is said.
#[rustfmt::skip]
pub const DIRECTIONS: &[&str] = &[
    "avbryt", "avbryter", "cries", "crying", "flirer", "fniser", "gråt", "gråter", "hoster", "hvisker", "ironisk",
    "kremter", "kviskrar", "latter", "lattermild", "laughing", "laughs", "laughter", "ler", "nikkar", "nikker",
    "nods", "overlapper", "pause", "ropar", "roper", "sighs", "smiler", "smiles", "stille", "sukkar", "sukker",
    "tenker", "utydelig", "whispers",
];

/// Lines that say that the interview is over.
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

/// Endings that only count in brackets or between dashes.
#[rustfmt::skip]
pub const ONLY_FRAMED: &[&str] = &[
    "avsluttet", "end", "slutt",
];
