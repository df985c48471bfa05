//! Describes acts for the history: what was done, and to what. Who did it and when are shown separately.

use super::{Arg, Words};
use crate::domain::memo::MemoKind;
use crate::domain::step::ActKind;

/// An act with the names of the things it changed, as they were at the time. Lists may be empty, since erased things
/// have no name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ActSummary {
    /// The kind of act.
    pub kind: ActKind,
    /// Documents, by name.
    pub documents: Vec<String>,
    /// Codes, by path.
    pub codes: Vec<String>,
    /// Participants, coders, pens and saved searches, by name.
    pub others: Vec<String>,
    /// Forms, by name.
    pub forms: Vec<String>,
    /// Columns of forms, by heading.
    pub columns: Vec<String>,
    /// The number of the round that the act or a memo is about.
    pub round: Option<i64>,
    /// The number of excerpts.
    pub excerpts: usize,
    /// In how many places words were removed for good.
    pub places: usize,
    /// The previous name or path of a renamed or moved thing.
    pub before: Option<String>,
    /// Whether a code was retired, rather than restored.
    pub retired: bool,
    /// The name of the pen that was applied, or `Some(None)` if a pen was removed. `None` if it is unknown.
    pub pen: Option<Option<String>>,
    /// What was done to turns, if it is known.
    pub turns: Option<TurnAct>,
    /// The kind of a memo that is about an interview.
    pub memo: MemoKind,
    /// The act that was undone or redone.
    pub reversed: Option<Box<ActSummary>>,
}

impl ActSummary {
    /// An act without any details.
    pub fn new(kind: ActKind) -> Self {
        Self {
            kind,
            documents: Vec::new(),
            codes: Vec::new(),
            others: Vec::new(),
            forms: Vec::new(),
            columns: Vec::new(),
            round: None,
            excerpts: 0,
            places: 0,
            before: None,
            retired: false,
            pen: None,
            turns: None,
            memo: MemoKind::Note,
            reversed: None,
        }
    }
}

/// What was done to turns. Turns are given by their numbers at the time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TurnAct {
    /// This turn and the next became one.
    Joined(i64),
    /// This turn was split in two.
    Split(i64),
    /// These turns were given to an interviewer (`None`), or to the speaker with this name.
    Given(Vec<i64>, Option<String>),
}

/// The most names that are listed.
const MAX_LISTED: usize = 4;

/// A sentence about an act.
pub fn sentence(words: &Words, summary: &ActSummary) -> String {
    match summary.kind {
        ActKind::ProjectMade => words.say("act-project-made").into_owned(),
        ActKind::CoderAdded => words.tell("act-coder-added", &[("name", others(words, summary))]),
        ActKind::ColourChanged => words.tell("act-colour-changed", &[("name", others(words, summary))]),
        ActKind::SearchSaved => words.tell("act-search-saved", &[("name", others(words, summary))]),
        ActKind::SearchRemoved => words.tell("act-search-removed", &[("name", others(words, summary))]),
        ActKind::DialectChanged => words.say("act-dialect-changed").into_owned(),
        ActKind::LevelsNamed => words.say("act-levels-named").into_owned(),
        ActKind::RoundBegun => of_round(words, "act-round-begun", summary),
        ActKind::RoundClosed => of_round(words, "act-round-closed", summary),
        ActKind::RoundReopened => of_round(words, "act-round-reopened", summary),
        ActKind::RoundRenamed => of_round(words, "act-round-renamed", summary),
        ActKind::RoundColoured => of_round(words, "act-round-coloured", summary),
        ActKind::ColourSetChanged => words.tell("act-colour-set-changed", &[("name", others(words, summary))]),
        ActKind::QuoteStyleChanged => words.say("act-quote-style-changed").into_owned(),
        ActKind::SettingChanged => words.say("act-setting-changed").into_owned(),
        ActKind::Undone => words.tell("act-undone", &[("act", of(words, summary))]),
        ActKind::Redone => words.tell("act-redone", &[("act", of(words, summary))]),
        ActKind::Forgotten => words.say("act-forgotten").into_owned(),
        ActKind::Redacted => words.tell("act-redacted", &[("n", summary.places.into())]),
        ActKind::Repaired => words.say("act-repaired").into_owned(),
        ActKind::MemoWritten => words.tell("act-memo-written", &[("memo", memo(words, summary))]),
        ActKind::MemoChanged => words.tell("act-memo-changed", &[("memo", memo(words, summary))]),
        ActKind::MemoRemoved => words.tell("act-memo-removed", &[("memo", memo(words, summary))]),
        ActKind::ParticipantsAdded => words.tell("act-participants-added", &[("names", others(words, summary))]),
        ActKind::ParticipantChanged => words.tell("act-participant-changed", &[("name", others(words, summary))]),
        ActKind::ParticipantRemoved => words.tell("act-participant-removed", &[("name", others(words, summary))]),
        _ => of_forms(words, summary),
    }
}

/// An act on a form, on a column, or on cells.
fn of_forms(words: &Words, summary: &ActSummary) -> String {
    let form = || list(words, &summary.forms);
    let column = || list(words, &summary.columns);
    let of_column = |phrase: &str| words.tell(phrase, &[("column", column()), ("form", form())]);
    let before = || summary.before.as_ref().map_or_else(|| gone(words), Arg::from);
    match summary.kind {
        ActKind::FormMade => words.tell("act-form-made", &[("form", form())]),
        ActKind::FormRenamed => words.tell("act-form-renamed", &[("before", before()), ("form", form())]),
        ActKind::FormGroupChanged => words.tell("act-form-group-changed", &[("form", form())]),
        ActKind::FormMoved => words.tell("act-form-moved", &[("form", form())]),
        ActKind::FormRemoved => words.tell("act-form-removed", &[("form", form())]),
        ActKind::FormColumnAdded => of_column("act-form-column-added"),
        ActKind::FormColumnRenamed => of_column("act-form-column-renamed"),
        ActKind::FormColumnMoved => of_column("act-form-column-moved"),
        ActKind::FormColumnRemoved => of_column("act-form-column-removed"),
        ActKind::CellWritten => of_cells(words, "act-cell-written", summary),
        ActKind::CellEmptied => of_cells(words, "act-cell-emptied", summary),
        ActKind::CellNotAsked => of_cells(words, "act-cell-not-asked", summary),
        ActKind::CellAsked => of_cells(words, "act-cell-asked", summary),
        _ => of_documents(words, summary),
    }
}

/// An act on cells: about whom, and about which themes or columns.
fn of_cells(words: &Words, phrase: &str, summary: &ActSummary) -> String {
    let topics: Vec<String> = summary.codes.iter().chain(&summary.columns).cloned().collect();
    words.tell(phrase, &[("names", others(words, summary)), ("topics", list(words, &topics))])
}

fn of_documents(words: &Words, summary: &ActSummary) -> String {
    let names = || documents(words, summary);
    match (summary.kind, &summary.before) {
        (ActKind::DocumentsImported, _) => words.tell("act-documents-imported", &[("names", names())]),
        (ActKind::ProjectImported, _) => words.tell("act-project-imported", &[("names", names())]),
        (ActKind::CommentsImported, _) => words.say("act-comments-imported").into_owned(),
        (ActKind::MarksImported, _) => words.tell("act-marks-imported", &[("names", names())]),
        (ActKind::DocumentChanged, Some(before)) => {
            words.tell("act-document-renamed", &[("before", before.into()), ("name", names())])
        }
        (ActKind::DocumentChanged, None) => words.tell("act-document-changed", &[("name", names())]),
        (ActKind::TextWritten, _) => words.tell("act-text-written", &[("name", names())]),
        (ActKind::TextCorrected, _) => words.tell("act-text-corrected", &[("name", names())]),
        (ActKind::NameReplaced, _) => words.tell("act-name-replaced", &[("names", names())]),
        (ActKind::TextReimported, _) => words.tell("act-text-reimported", &[("name", names())]),
        (ActKind::TurnsChanged, _) if summary.turns.is_some() => of_turns(words, summary),
        (ActKind::TurnsChanged, _) => words.tell("act-turns-changed", &[("name", names())]),
        (ActKind::DocumentRemoved, _) => words.tell("act-document-removed", &[("name", names())]),
        (ActKind::SpeakerChanged, _) => words.tell("act-speaker-changed", &[("name", names())]),
        _ => of_codes(words, summary),
    }
}

/// What was done to turns.
fn of_turns(words: &Words, summary: &ActSummary) -> String {
    let name = || documents(words, summary);
    match &summary.turns {
        Some(TurnAct::Joined(turn)) => words.tell("act-turns-joined", &[("turn", (*turn).into()), ("name", name())]),
        Some(TurnAct::Split(turn)) => words.tell("act-turn-split", &[("turn", (*turn).into()), ("name", name())]),
        Some(TurnAct::Given(turns, speaker)) => {
            let listed = turns.iter().take(MAX_LISTED).map(i64::to_string).collect::<Vec<_>>().join(", ");
            let listed = if turns.len() > MAX_LISTED { format!("{listed} …") } else { listed };
            let interviewer = || words.say("act-to-interviewer").into_owned();
            let speaker = speaker.clone().unwrap_or_else(interviewer);
            let values =
                [("n", turns.len().into()), ("turns", listed.into()), ("name", name()), ("speaker", speaker.into())];
            words.tell("act-turns-given", &values)
        }
        None => String::new(),
    }
}

fn of_codes(words: &Words, summary: &ActSummary) -> String {
    let codes = || codes(words, summary);
    let before = || summary.before.as_ref().map_or_else(|| gone(words), Arg::from);
    let pen = || pen(words, summary);
    let n = || Arg::from(summary.codes.len());
    let excerpts = || words.tell("count-excerpts", &[("n", summary.excerpts.into())]).into();
    // The first code is the one that the others were moved to or from.
    let (first, others) = summary.codes.split_at(summary.codes.len().min(1));
    let (first, others) = (|| list(words, first), || list(words, others));
    match summary.kind {
        ActKind::CodesMoved => words.tell("act-codes-moved", &[("codes", codes())]),
        ActKind::CodesGrouped => words.tell("act-codes-grouped", &[("code", first()), ("codes", others())]),
        ActKind::CodesMerged => words.tell("act-codes-merged", &[("code", first()), ("codes", others())]),
        ActKind::CodeSplit => {
            words.tell("act-code-split", &[("excerpts", excerpts()), ("code", first()), ("codes", others())])
        }
        ActKind::CodeBrokenUp => words.tell("act-code-broken-up", &[("code", first()), ("codes", others())]),
        ActKind::CodeSummedUp => words.tell("act-code-summed-up", &[("code", codes())]),
        ActKind::CodeDescribed => words.tell("act-code-described", &[("code", codes())]),
        ActKind::CodeAdded => words.tell("act-code-added", &[("codes", codes())]),
        ActKind::CodebookImported => words.tell("act-codebook-imported", &[("codes", codes())]),
        ActKind::CodeRenamed => words.tell("act-code-renamed", &[("before", before()), ("code", codes())]),
        ActKind::CodeMoved if summary.before.is_none() => words.tell("act-code-reordered", &[("code", codes())]),
        ActKind::CodeMoved => words.tell("act-code-moved", &[("before", before()), ("code", codes())]),
        ActKind::CodeDefined => words.tell("act-code-defined", &[("code", codes())]),
        ActKind::CodeColoured if summary.pen == Some(None) => {
            words.tell("act-code-uncoloured", &[("code", codes()), ("n", n())])
        }
        ActKind::CodeColoured => words.tell("act-code-coloured", &[("code", codes()), ("pen", pen()), ("n", n())]),
        ActKind::CodeRetired if summary.retired => words.tell("act-code-retired", &[("code", codes()), ("n", n())]),
        ActKind::CodeRetired => words.tell("act-code-restored", &[("code", codes()), ("n", n())]),
        ActKind::CodeRemoved => words.tell("act-code-removed", &[("code", codes()), ("n", n())]),
        _ => of_excerpts(words, summary),
    }
}

fn of_excerpts(words: &Words, summary: &ActSummary) -> String {
    let excerpts = || Arg::from(words.tell("count-excerpts", &[("n", summary.excerpts.into())]));
    let names = || documents(words, summary);
    let pen = || pen(words, summary);
    match summary.kind {
        ActKind::ExcerptColoured if summary.pen == Some(None) => {
            words.tell("act-excerpt-uncoloured", &[("excerpts", excerpts()), ("documents", names())])
        }
        ActKind::ExcerptColoured => {
            words.tell("act-excerpt-coloured", &[("excerpts", excerpts()), ("documents", names()), ("pen", pen())])
        }
        ActKind::ExcerptCoded => words.tell(
            "act-excerpt-coded",
            &[("excerpts", excerpts()), ("documents", names()), ("codes", codes(words, summary))],
        ),
        ActKind::CodingRemoved => words.tell(
            "act-coding-removed",
            &[("excerpts", excerpts()), ("documents", names()), ("codes", codes(words, summary))],
        ),
        ActKind::CodingColoured if summary.pen == Some(None) => {
            words.tell("act-coding-uncoloured", &[("documents", names())])
        }
        ActKind::CodingColoured => words.tell("act-coding-coloured", &[("documents", names()), ("pen", pen())]),
        ActKind::SuggestionDismissed if summary.codes.is_empty() => {
            words.tell("act-suggestion-dismissed", &[("documents", names())])
        }
        ActKind::SuggestionDismissed => {
            words.tell("act-suggestion-dismissed-for", &[("documents", names()), ("codes", codes(words, summary))])
        }
        ActKind::ExcerptResized => words.tell("act-excerpt-resized", &[("documents", names())]),
        ActKind::ExcerptFlagged
        | ActKind::ExcerptUnflagged
        | ActKind::ExcerptCondensed
        | ActKind::CondensationRemoved
        | ActKind::QuotePrepared
        | ActKind::QuoteRestored
        | ActKind::QuoteTranslated
        | ActKind::QuoteApproved => for_thesis(words, summary),
        _ => words.tell("act-excerpt-removed", &[("excerpts", excerpts()), ("documents", names())]),
    }
}

/// What excerpts were given for the thesis.
fn for_thesis(words: &Words, summary: &ActSummary) -> String {
    let names = || documents(words, summary);
    let excerpts = || Arg::from(words.tell("count-excerpts", &[("n", summary.excerpts.into())]));
    match summary.kind {
        ActKind::QuotePrepared => words.tell("act-quote-prepared", &[("documents", names())]),
        ActKind::QuoteTranslated => words.tell("act-quote-translated", &[("documents", names())]),
        ActKind::ExcerptFlagged => {
            words.tell("act-excerpt-flagged", &[("excerpts", excerpts()), ("documents", names())])
        }
        ActKind::ExcerptUnflagged => {
            words.tell("act-excerpt-unflagged", &[("excerpts", excerpts()), ("documents", names())])
        }
        ActKind::ExcerptCondensed => {
            words.tell("act-excerpt-condensed", &[("excerpts", excerpts()), ("documents", names())])
        }
        ActKind::CondensationRemoved => {
            words.tell("act-condensation-removed", &[("excerpts", excerpts()), ("documents", names())])
        }
        ActKind::QuoteRestored => words.tell("act-quote-restored", &[("excerpts", excerpts()), ("documents", names())]),
        _ => words.tell("act-quote-approved", &[("excerpts", excerpts()), ("documents", names())]),
    }
}

fn of<'a>(words: &Words, summary: &ActSummary) -> Arg<'a> {
    summary.reversed.as_ref().map_or_else(|| gone(words), |of| Arg::from(sentence(words, of)))
}

/// An act on a round.
fn of_round(words: &Words, phrase: &str, summary: &ActSummary) -> String {
    let number = |number: i64| Arg::from(words.tell("act-about-round", &[("number", number.into())]));
    words.tell(phrase, &[("round", summary.round.map_or_else(|| gone(words), number))])
}

/// What sort of memo, and about what.
fn memo<'a>(words: &Words, summary: &ActSummary) -> Arg<'a> {
    let is_diary = summary.round.is_none()
        && summary.excerpts == 0
        && [&summary.codes, &summary.documents, &summary.others].into_iter().all(Vec::is_empty);
    let about = [("about", about(words, summary))];
    Arg::from(match summary.memo {
        MemoKind::Summary => words.tell("act-of-summary", &about),
        MemoKind::Reflection => words.tell("act-of-reflection", &about),
        MemoKind::Note if is_diary => words.say("act-of-diary").into_owned(),
        MemoKind::Note => words.tell("act-of-note", &about),
    })
}

/// The subject of a memo.
fn about<'a>(words: &Words, summary: &ActSummary) -> Arg<'a> {
    if let Some(number) = summary.round {
        return Arg::from(words.tell("act-about-round", &[("number", number.into())]));
    }
    match (summary.excerpts, summary.codes.is_empty(), summary.documents.is_empty(), summary.others.is_empty()) {
        (0, false, ..) => codes(words, summary),
        (0, _, true, false) => others(words, summary),
        (0, ..) => documents(words, summary),
        _ => Arg::from(words.tell("act-about-excerpt", &[("documents", documents(words, summary))])),
    }
}

fn documents<'a>(words: &Words, summary: &ActSummary) -> Arg<'a> {
    list(words, &summary.documents)
}

fn codes<'a>(words: &Words, summary: &ActSummary) -> Arg<'a> {
    list(words, &summary.codes)
}

fn others<'a>(words: &Words, summary: &ActSummary) -> Arg<'a> {
    list(words, &summary.others)
}

/// The name of the pen. The names of standard pens are translated.
fn pen<'a>(words: &Words, summary: &ActSummary) -> Arg<'a> {
    match summary.pen.as_ref().and_then(Option::as_ref) {
        Some(name) => Arg::from(words.tell("quoted", &[("text", super::kind::pen(words, name).into())])),
        None => gone(words),
    }
}

fn gone<'a>(words: &Words) -> Arg<'a> {
    Arg::from(words.say("act-gone").into_owned())
}

fn list<'a>(words: &Words, names: &[String]) -> Arg<'a> {
    if names.is_empty() { gone(words) } else { Arg::from(quoted_names(words, names)) }
}

/// The names in quotation marks. If there are many, only the first ones and the number of the others.
pub fn quoted_names(words: &Words, names: &[String]) -> String {
    let quoted = |name: &String| words.tell("quoted", &[("text", name.into())]);
    let listed = names.iter().take(MAX_LISTED).map(quoted).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MAX_LISTED) {
        0 => listed,
        more => words.tell("act-and-more", &[("names", listed.into()), ("n", more.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn diary_summary_reflection_and_other_memos_are_told_apart() {
        let words = Words::new(Language::Nb);
        let about = |memo, documents: &[&str]| {
            let documents = documents.iter().map(|name| (*name).to_owned()).collect();
            sentence(&words, &ActSummary { memo, documents, ..ActSummary::new(ActKind::MemoWritten) })
        };
        assert_eq!(about(MemoKind::Note, &[]), "skrev notat i forskerdagboken");
        assert_eq!(about(MemoKind::Note, &["I01"]), "skrev notat om «I01»");
        assert_eq!(about(MemoKind::Summary, &["I01"]), "skrev sammendraget av «I01»");
        assert_eq!(about(MemoKind::Reflection, &["I01"]), "skrev refleksjonen over «I01»");
    }

    const KINDS: &[ActKind] = ActKind::VARIANTS;

    #[test]
    fn every_act_has_its_own_sentence_with_or_without_names() {
        for words in Language::ALL.map(Words::new) {
            let known = |kind: &ActKind| ActSummary {
                documents: vec!["I03".into()],
                codes: vec!["A/B".into()],
                others: vec!["RH".into()],
                before: Some("A/C".into()),
                excerpts: 1,
                ..ActSummary::new(*kind)
            };
            let mut text: Vec<String> = KINDS.iter().map(|kind| sentence(&words, &known(kind))).collect();
            assert!(text.iter().all(|s| !s.contains(['<', '{', '$'])), "{text:#?}");
            text.sort();
            text.dedup();
            assert_eq!(text.len(), KINDS.len(), "{text:#?}");
            assert!(KINDS.iter().all(|kind| !sentence(&words, &ActSummary::new(*kind)).contains(['<', '{', '$'])));
        }
    }

    #[test]
    fn acts_of_every_kind_can_be_counted() {
        for words in Language::ALL.map(Words::new) {
            assert!(KINDS.iter().all(|kind| words.knows(&format!("acts-{}", kind.word()))));
        }
    }

    #[test]
    fn an_act_reads_as_a_sentence() {
        let words = Words::new(Language::Nb);
        let names = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        let coded = ActSummary {
            documents: names(&["I03 Clara"]),
            codes: names(&["Oppstart/Opplæring"]),
            excerpts: 2,
            ..ActSummary::new(ActKind::ExcerptCoded)
        };
        assert_eq!(sentence(&words, &coded), "kodet 2 utdrag i «I03 Clara» med «Oppstart/Opplæring»");
        let undone = ActSummary { reversed: Some(Box::new(coded)), ..ActSummary::new(ActKind::Undone) };
        assert_eq!(sentence(&words, &undone), "angret: kodet 2 utdrag i «I03 Clara» med «Oppstart/Opplæring»");
        let many = ActSummary {
            documents: names(&["1", "2", "3", "4", "5", "6"]),
            ..ActSummary::new(ActKind::DocumentsImported)
        };
        assert_eq!(sentence(&words, &many), "hentet inn «1», «2», «3», «4» og 2 til");
    }
}
