//! Messages about an imported file: assumptions that were made, and content that was left out.

use std::borrow::Cow;

use super::{Words, kind};
use crate::import::encoding::{Certainty, Encoding, ReadAs};
use crate::import::folder::Skipped;
use crate::import::participants::Identifies;
use crate::import::sheet::reading::{Holds, ReadColumn, Shape, TableReading};
use crate::import::transcript::{FoundSpeaker, LeftOut, RoleDoubt, Share, Warning};

/// The name of an encoding and its languages: `windows-1251 (Cyrillic)`.
pub fn encoding(words: &Words, encoding: Encoding) -> String {
    let name = encoding.name();
    let key = match name.as_str() {
        "windows-1252" | "iso-8859-15" => "encoding-western",
        "macintosh" => "encoding-mac",
        "windows-1250" | "iso-8859-2" | "iso-8859-16" => "encoding-central",
        "windows-1251" | "koi8-r" | "koi8-u" | "iso-8859-5" | "ibm866" | "x-mac-cyrillic" => "encoding-cyrillic",
        "windows-1253" | "iso-8859-7" => "encoding-greek",
        "windows-1254" | "iso-8859-3" => "encoding-turkish",
        "windows-1257" | "iso-8859-4" | "iso-8859-13" => "encoding-baltic",
        "iso-8859-10" | "iso-8859-14" => "encoding-nordic",
        "windows-1255" | "iso-8859-8" | "iso-8859-8-i" => "encoding-hebrew",
        "windows-1256" | "iso-8859-6" => "encoding-arabic",
        "windows-1258" => "encoding-vietnamese",
        "windows-874" => "encoding-thai",
        "gbk" | "gb18030" | "big5" => "encoding-chinese",
        "shift_jis" | "euc-jp" | "iso-2022-jp" => "encoding-japanese",
        "euc-kr" => "encoding-korean",
        // Encodings for all languages.
        _ => return name.to_uppercase(),
    };
    words.tell("encoding-for", &[("name", name.into()), ("letters", words.say(key).as_ref().into())])
}

/// The encoding a file was read with, and its certainty.
pub fn read_as(words: &Words, read_as: ReadAs) -> String {
    let key = match read_as.certainty {
        Certainty::Guess => "read-as-guess",
        Certainty::Likely => "read-as-likely",
        Certainty::Certain => "read-as-certain",
        Certainty::Chosen => "read-as-chosen",
    };
    words.tell(key, &[("encoding", encoding(words, read_as.encoding).into())])
}

/// The certainty of an encoding, in a word.
pub fn certainty(words: &Words, certainty: Certainty) -> Cow<'_, str> {
    match certainty {
        Certainty::Guess => words.say("certainty-guess"),
        Certainty::Likely => words.say("certainty-likely"),
        Certainty::Certain => words.say("certainty-certain"),
        Certainty::Chosen => words.say("certainty-chosen"),
    }
}

/// A speaker in a file, with any remarks after the label: `I (interviewer): 41 turns, 8 % of the words · woman, 34`.
pub fn speaker(words: &Words, speaker: &FoundSpeaker, share: Share) -> String {
    let role = kind::role(words, speaker.role);
    let values = [
        ("label", (&speaker.label).into()),
        ("role", role.as_ref().into()),
        ("turns", words.tell("count-turns", &[("n", speaker.turns.into())]).into()),
        ("percent", share.percent.into()),
    ];
    let text = words.tell("import-speaker", &values);
    if speaker.remarks.is_empty() { text } else { format!("{text} · {}", speaker.remarks.join("; ")) }
}

/// The files that are only counted when they are passed over in a folder, each with the phrase that counts them.
const PASSED_OVER: &[(Skipped, &str)] = &[
    (Skipped::Picture, "count-pictures"),
    (Skipped::Recording, "count-recordings"),
    (Skipped::Project, "count-own-projects"),
    (Skipped::LockFile, "count-lock-files"),
    (Skipped::Hidden, "count-hidden"),
];

/// How many pictures, recordings and other files of no interest were passed over in a folder; empty if there were none.
pub fn passed_over(words: &Words, skipped: &[Skipped]) -> String {
    let count = |why: Skipped| skipped.iter().filter(|one| **one == why).count();
    let counts = PASSED_OVER.iter().map(|(why, phrase)| (count(*why), *phrase)).filter(|(n, _)| *n > 0);
    let counts: Vec<String> = counts.map(|(n, phrase)| words.tell(phrase, &[("n", n.into())])).collect();
    match counts.is_empty() {
        true => String::new(),
        false => words.tell("import-passed-over", &[("files", counts.join(", ").into())]),
    }
}

/// Why the roles in a file are doubtful.
pub fn doubt(words: &Words, doubt: RoleDoubt) -> Cow<'_, str> {
    match doubt {
        RoleDoubt::InterviewerSpeaksMost => words.say("doubt-interviewer-speaks-most"),
        RoleDoubt::NobodyAsks => words.say("doubt-nobody-asks"),
        RoleDoubt::NobodyAnswers => words.say("doubt-nobody-answers"),
    }
}

/// A warning about a file that could be read.
pub fn warning(words: &Words, warning: &Warning) -> String {
    match *warning {
        Warning::LeftOut(what, ref left_out) => {
            let key = match what {
                LeftOut::RepeatedCaptions => "warning-repeated-captions",
                LeftOut::SubtitleNotes => "warning-subtitle-notes",
                LeftOut::Badges => "warning-badges",
                LeftOut::Voices => "warning-voices",
                LeftOut::HiddenText => "warning-hidden-text",
                LeftOut::DeletedText => "warning-deleted-text",
                LeftOut::FieldCodes => "warning-field-codes",
                LeftOut::SmallLetters => "warning-small-letters",
                LeftOut::HeadersAndFooters => "warning-headers-and-footers",
                LeftOut::Diagrams => "warning-diagrams",
                LeftOut::NotesWithoutPlace => "warning-notes-without-place",
                LeftOut::TableHeadings => "warning-table-headings",
                LeftOut::RowNumbers => "warning-row-numbers",
                LeftOut::Ending => "warning-ending",
                LeftOut::Sheets => "warning-sheets",
                LeftOut::HiddenSheets => "warning-hidden-sheets",
                LeftOut::HiddenCells => "warning-hidden-cells",
                LeftOut::CellComments => "warning-cell-comments",
                LeftOut::CellErrors => "warning-cell-errors",
                LeftOut::Formulas => "warning-formulas",
                LeftOut::AboveTable => "warning-above-table",
                LeftOut::DependentTiers => "warning-dependent-tiers",
            };
            words.tell(key, &[("n", left_out.len().into()), ("words", examples(left_out).into())])
        }
        Warning::NoSpeakers => words.say("warning-no-speakers").into_owned(),
        Warning::OwnTable => words.say("error-import-own-table").into_owned(),
        Warning::SpeakerMissed { ref label, lines } => {
            words.tell("warning-speaker-missed", &[("label", label.into()), ("n", lines.into())])
        }
        Warning::LettersUnreadable(n) => words.tell("warning-letters-unreadable", &[("n", n.into())]),
        Warning::CharactersDropped(n) => words.tell("warning-characters-dropped", &[("n", n.into())]),
        Warning::SymbolsDropped(n) => words.tell("warning-symbols-dropped", &[("n", n.into())]),
        Warning::EntitiesDropped(n) => words.tell("warning-entities-dropped", &[("n", n.into())]),
        Warning::EmbeddedDropped(n) => words.tell("warning-embedded-dropped", &[("n", n.into())]),
        Warning::CutOff => words.say("warning-cut-off").into_owned(),
        Warning::MarksInNote(n) => words.tell("warning-marks-in-note", &[("n", n.into())]),
        Warning::CommentsInNote(n) => words.tell("warning-comments-in-note", &[("n", n.into())]),
        Warning::CommentsWithoutPlace(n) => words.tell("warning-comments-without-place", &[("n", n.into())]),
        Warning::MarksBesideTurns(n) => words.tell("warning-marks-beside-turns", &[("n", n.into())]),
        Warning::NotesFromColumns(n) => words.tell("warning-notes-from-columns", &[("n", n.into())]),
    }
}

/// How a table was read: its shape, and which column holds what. A sentence for each.
pub fn table(words: &Words, read: &TableReading) -> Vec<String> {
    let shape = match read.shape {
        Shape::Turns => "import-table-turns",
        Shape::Survey => "import-table-survey",
    };
    let mut lines = vec![words.tell(shape, &[("n", read.rows.into())])];
    lines.extend(read.sheet.as_ref().map(|sheet| words.tell("import-table-sheet", &[("sheet", sheet.into())])));
    let named = |column: &ReadColumn| match column.heading.as_str() {
        "" => column.letters(),
        heading => format!("{} {}", column.letters(), words.tell("quoted", &[("text", heading.into())])),
    };
    for key in HOLDING {
        let columns: Vec<String> =
            read.columns.iter().filter(|column| holding(column.holds) == key).map(named).collect();
        if !columns.is_empty() {
            lines.push(words.tell(key, &[("columns", columns.join(", ").into())]));
        }
    }
    if read.shape == Shape::Survey && read.holding(Holds::Respondents).next().is_none() {
        lines.push(words.say("import-table-unnumbered").into_owned());
    }
    if read.silent > 0 {
        lines.push(words.tell("import-table-silent", &[("n", read.silent.into())]));
    }
    lines
}

/// The phrases for what columns hold, in the order in which they are said.
const HOLDING: [&str; 10] = [
    "import-table-times",
    "import-table-speakers",
    "import-table-speech",
    "import-table-notes",
    "import-table-numbers",
    "import-table-respondents",
    "import-table-pseudonyms",
    "import-table-answers",
    "import-table-attributes",
    "import-table-identifying",
];

/// The phrase for what a column holds.
fn holding(holds: Holds) -> &'static str {
    match holds {
        Holds::Times => "import-table-times",
        Holds::Speakers => "import-table-speakers",
        Holds::Speech => "import-table-speech",
        Holds::Notes => "import-table-notes",
        Holds::Numbers => "import-table-numbers",
        Holds::Respondents => "import-table-respondents",
        Holds::Pseudonyms => "import-table-pseudonyms",
        Holds::Answers => "import-table-answers",
        Holds::Attribute => "import-table-attributes",
        Holds::Identifying(_) => "import-table-identifying",
    }
}

/// The numbers of highlights and comments that a file adds to the document with the same text.
pub fn new_marks(words: &Words, (highlights, comments): (usize, usize)) -> String {
    let counted = |key, n: usize| (n > 0).then(|| words.tell(key, &[("n", n.into())]));
    let counts = [counted("count-highlights", highlights), counted("count-comments", comments)];
    counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The first of the texts that were left out, as many as fit on a line.
fn examples(left_out: &[String]) -> String {
    const ROOM: usize = 120;
    let mut shown = String::new();
    for words in left_out {
        let between = if shown.is_empty() { "" } else { " / " };
        if shown.chars().count() + words.chars().count() > ROOM {
            shown.push('…');
            break;
        }
        shown.push_str(between);
        shown.push_str(words);
    }
    shown
}

/// What kind of identifying data a column of a table seems to have.
pub fn identifies(words: &Words, why: Identifies) -> Cow<'_, str> {
    match why {
        Identifies::Name => words.say("identifies-name"),
        Identifies::Email => words.say("identifies-email"),
        Identifies::Telephone => words.say("identifies-telephone"),
        Identifies::NationalId => words.say("identifies-national-id"),
        Identifies::BirthDate => words.say("identifies-birth-date"),
        Identifies::Address => words.say("identifies-address"),
    }
}
