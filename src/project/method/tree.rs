//! How the tree of codes is built: its levels with their names, and the codes on each.

use crate::analysis::count::Count;
use crate::domain::code::Code;
use crate::domain::ids::{CodeId, ExcerptId, RoundId};
use crate::export::method::{MethodPart, MethodRow};
use crate::project::Project;
use crate::words::{Words, kind};

/// How many levels have names of their own. Those below them have numbers.
const NAMED: usize = 2;

/// The facts about the tree of the current round. None if it has no codes.
pub(super) fn rows(project: &Project, words: &Words) -> Vec<MethodRow> {
    let Some(round) = project.model.current_round() else { return Vec::new() };
    let row = |what: String, value: String| MethodRow { part: MethodPart::Tree, round: String::new(), what, value };
    let say = |key: &str| words.say(key).into_owned();
    let levels = levels(project, round.id, words);
    if levels.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![row(say("column-round"), kind::round(words, round))];
    let on_level = |(n, (name, count)): (usize, &(String, usize))| {
        let named = || words.tell("fact-level", &[("n", (n + 1).into()), ("name", name.as_str().into())]);
        let what = if n < NAMED { named() } else { name.clone() };
        row(what, count.to_string())
    };
    rows.extend(levels.iter().enumerate().map(on_level));
    rows.push(row(say("fact-top-codes"), top_codes(project, words)));
    let codes = || own_codes(project, round.id);
    let retired = codes().filter(|code| code.retired).count();
    if retired > 0 {
        rows.push(row(say("fact-retired"), retired.to_string()));
    }
    let (defined, all) = (codes().filter(|code| !code.definition.is_empty()).count(), codes().count());
    let defined = words.tell("count-of", &[("n", defined.into()), ("of", all.into())]);
    rows.push(row(say("fact-defined"), defined));
    rows
}

/// The codes of a round.
fn own_codes(project: &Project, round: RoundId) -> impl Iterator<Item = &Code> {
    let book = &project.model.codebook;
    book.in_order_of(round).iter().filter_map(|(id, _)| book.get(*id))
}

/// The levels of a round's tree from the highest down: the name of each, and how many codes it has.
pub(super) fn levels(project: &Project, round: RoundId, words: &Words) -> Vec<(String, usize)> {
    let mut counts: Vec<usize> = Vec::new();
    for (_, depth) in project.model.codebook.in_order_of(round) {
        if counts.len() <= *depth {
            counts.resize(depth + 1, 0);
        }
        if let Some(count) = counts.get_mut(*depth) {
            *count += 1;
        }
    }
    let names = project.level_names();
    let name = |level: usize| match level {
        0 => kind::top_level(words, &names).into_owned(),
        1 => kind::lower_level(words, &names).into_owned(),
        _ => words.tell("level-nth", &[("n", (level + 1).into())]),
    };
    counts.into_iter().enumerate().map(|(level, count)| (name(level), count)).collect()
}

/// How many codes a round has, and on which levels.
pub(super) fn codes(project: &Project, round: RoundId, words: &Words) -> String {
    let all = project.model.codebook.in_order_of(round).len();
    match levels(project, round, words).as_slice() {
        [] | [_] => all.to_string(),
        levels => format!("{all} ({})", on_levels(levels)),
    }
}

/// `Theme: 3, Subtheme: 7`.
pub(super) fn on_levels(levels: &[(String, usize)]) -> String {
    levels.iter().map(|(name, count)| format!("{name}: {count}")).collect::<Vec<_>>().join(", ")
}

/// The excerpts of a round that have codes and count.
pub(super) fn coded(project: &Project, round: RoundId) -> Count {
    let codes: Vec<CodeId> = project.model.codebook.in_order_of(round).iter().map(|(id, _)| *id).collect();
    let coded = project.model.by_owner.coded_with_any(&codes);
    project.counted(&(coded & project.model.by_owner.in_round(round)))
}

/// What a round was begun with; `None` for the first.
pub(super) fn start(project: &Project, round: RoundId, words: &Words) -> Option<String> {
    let round = project.model.rounds.get(round)?;
    let is_first = project.model.rounds.iter().all(|other| other.number >= round.number);
    let Some(origin) = round.origin else {
        return (!is_first).then(|| words.say("fact-start-empty").into_owned());
    };
    let number = project.model.rounds.get(origin)?.number;
    let has_copies = project
        .model
        .by_owner
        .in_round(round.id)
        .iter()
        .filter_map(|bit| project.model.excerpts.get(ExcerptId::of_bit(bit)))
        .any(|excerpt| excerpt.origin.is_some());
    let values = [("number", number.into())];
    Some(if has_copies { words.tell("fact-start-copy", &values) } else { words.tell("fact-start-codes", &values) })
}

/// The codes of the top level of the current round, each with how many codes lie under it.
fn top_codes(project: &Project, words: &Words) -> String {
    let book = &project.model.codebook;
    let named = book.children(None).iter().filter_map(|id| {
        let under = book.theme(*id).len().saturating_sub(1);
        let name = book.get(*id)?.name.as_str();
        Some(match under {
            0 => name.to_owned(),
            n => words.tell("fact-with-under", &[("name", name.into()), ("n", n.into())]),
        })
    });
    listed(&named.collect::<Vec<_>>(), words)
}

/// How many names are in a list, at most.
const LISTED: usize = 20;

/// Names in a list. Of very many, how many more there are.
pub(super) fn listed(names: &[String], words: &Words) -> String {
    let more = names.len().saturating_sub(LISTED);
    let some = names.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ");
    match more {
        0 => some,
        n => words.tell("act-and-more", &[("names", some.into()), ("n", n.into())]),
    }
}
