//! Merges codes into one.
//!
//! Nothing is lost: codings, memos, cells, dismissed suggestions and children go to the remaining code, and its definition
//! and condensate are joined with theirs. Where two children have the same name, they are merged as well.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::CodeText;
use crate::domain::change::ChangeScope;
use crate::domain::code::Code;
use crate::domain::dismissal::Dismissal;
use crate::domain::excerpt::{Coding, Excerpt};
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::memo::Subject;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Result};
use crate::project::name::named;
use crate::project::{Changed, Project};

/// Which codes go into which, and where their other children go.
#[derive(Default)]
struct Plan {
    /// The codes that disappear, each with the code that it is merged into.
    into: Vec<(CodeId, CodeId)>,
    /// The codes that move, each with its new parent.
    moved: Vec<(CodeId, CodeId)>,
}

impl Project {
    /// Merges codes into `target`, which gets the name, if one is given. Only codes of the same codebook can be merged.
    ///
    /// A code can be merged into an ancestor: its excerpts and children move up. The opposite is refused, because the
    /// ancestor's other descendants would lose their place. Errors also: the name is empty or too long, a sibling has it,
    /// or the tree would become too deep.
    pub fn merge_codes(&mut self, target: CodeId, sources: &[CodeId], name: Option<&str>) -> Result<Changed> {
        let all: Vec<CodeId> = std::iter::once(target).chain(sources.iter().copied()).collect();
        let codes: Vec<Code> = self.codes_to_change(&all)?.into_iter().cloned().collect();
        let sources: Vec<CodeId> = codes.iter().map(|code| code.id).skip(1).collect();
        let plan = self.merge_plan(target, &sources)?;
        let mut step = Step::new(ActKind::CodesMerged);
        for code in &codes {
            step.on::<Code>(code.id);
        }
        let into: HashMap<CodeId, CodeId> = plan.into.iter().copied().collect();
        let gone: Vec<CodeId> = plan.into.iter().map(|(source, _)| *source).collect();
        for id in self.model.by_owner.coded_with_any(&gone).iter().map(ExcerptId::of_bit) {
            self.merge_codings(&mut step, self.excerpt(id)?, &into);
        }
        self.move_dismissals(&mut step, &into);
        let after = self.merged(target, &plan, name)?;
        self.merge_condensates(&mut step, &plan.into);
        self.merge_cells(&mut step, &plan.into);
        for (source, target) in plan.into.iter().rev() {
            self.move_memos(&mut step, Subject::Code(*source), Subject::Code(*target), ChangeScope::NONE);
            step.remove(self.code(*source)?, ChangeScope::NONE);
        }
        for (id, new) in &after {
            step.alter(self.code(*id)?, new, ChangeScope::NONE);
        }
        self.commit(step)
    }

    /// Errors: a source is an ancestor of the target.
    fn merge_plan(&self, target: CodeId, sources: &[CodeId]) -> Result<Plan> {
        let book = &self.model.codebook;
        if let Some(above) = sources.iter().find(|source| book.is_within(target, **source)) {
            return Err(Error::MergeIntoDescendant { path: book.path(*above), target: book.path(target) });
        }
        let named_sources: HashSet<CodeId> = sources.iter().copied().collect();
        let mut plan = Plan::default();
        // The children that each target keeps or gets, by name.
        let mut children: HashMap<CodeId, HashMap<String, CodeId>> = HashMap::new();
        let mut waiting: Vec<(CodeId, CodeId)> = sources.iter().rev().map(|source| (*source, target)).collect();
        while let Some((source, target)) = waiting.pop() {
            plan.into.push((source, target));
            let by_name = |id: &CodeId| Some((book.get(*id)?.name.to_lowercase(), *id));
            let stays = |id: &&CodeId| !named_sources.contains(*id);
            let there = children
                .entry(target)
                .or_insert_with(|| book.children(Some(target)).iter().filter(stays).filter_map(by_name).collect());
            let mut clashing = Vec::new();
            for (name, child) in book.children(Some(source)).iter().filter(stays).filter_map(by_name) {
                match there.get(&name) {
                    Some(twin) => clashing.push((child, *twin)),
                    None => {
                        there.insert(name, child);
                        plan.moved.push((child, target));
                    }
                }
            }
            waiting.extend(clashing.into_iter().rev());
        }
        Ok(plan)
    }

    /// The codings of an excerpt after the merge: each code at most once, with the memos and the pen of the others.
    pub(super) fn merge_codings(&self, step: &mut Step, excerpt: &Excerpt, into: &HashMap<CodeId, CodeId>) {
        let about = self.about(excerpt.document);
        let (leaving, staying): (Vec<&Coding>, Vec<&Coding>) =
            self.codings_on(excerpt.id).partition(|coding| into.contains_key(&coding.code));
        let mut kept: Vec<(&Coding, Coding)> = staying.into_iter().map(|coding| (coding, coding.clone())).collect();
        for coding in leaving {
            let code = into.get(&coding.code).copied().unwrap_or(coding.code);
            match kept.iter_mut().find(|(_, new)| new.code == code) {
                Some((same, new)) => {
                    new.colour = new.colour.or(coding.colour);
                    self.move_memos(step, Subject::Coding(coding.id), Subject::Coding(same.id), about);
                    step.remove(coding, about);
                }
                None => kept.push((coding, Coding { code, ..coding.clone() })),
            }
        }
        for (old, new) in &kept {
            step.alter(*old, new, about);
        }
    }

    fn move_dismissals(&self, step: &mut Step, into: &HashMap<CodeId, CodeId>) {
        let moving = |one: &&Dismissal| one.code.is_some_and(|code| into.contains_key(&code));
        let place = |one: &Dismissal, code| (one.document, one.start_byte, one.end_byte, code);
        let staying = self.model.dismissals.iter().filter(|one| !moving(one));
        let mut known: HashSet<_> = staying.map(|one| place(one, one.code)).collect();
        for old in self.model.dismissals.iter().filter(moving) {
            let code = old.code.and_then(|code| into.get(&code)).copied();
            let about = self.about(old.document);
            match known.insert(place(old, code)) {
                true => step.alter(old, &Dismissal { code, ..old.clone() }, about),
                false => step.remove(old, about),
            };
        }
    }

    /// The codes that stay and are changed by the merge. Errors: the name cannot be used, or the tree would be too deep.
    fn merged(&self, target: CodeId, plan: &Plan, name: Option<&str>) -> Result<BTreeMap<CodeId, Code>> {
        let mut after: BTreeMap<CodeId, Code> = BTreeMap::new();
        let mut later: HashMap<CodeId, i64> = HashMap::new();
        for (child, parent) in &plan.moved {
            let later = later.entry(*parent).or_default();
            let position = self.model.codebook.position_after_last(Some(*parent)) + *later;
            *later += 1;
            after.insert(*child, Code { parent: Some(*parent), position, ..self.code_to_change(*child)?.clone() });
        }
        for (source, target) in &plan.into {
            let kept = match after.remove(target) {
                Some(kept) => kept,
                None => self.code_to_change(*target)?.clone(),
            };
            after.insert(*target, joined(kept, self.code(*source)?));
        }
        for (child, _) in &plan.moved {
            super::check_depth(self.depth_after(*child, &after) + self.levels_under(*child))?;
        }
        if let Some(name) = name {
            let mut kept = after.remove(&target).map_or_else(|| self.code(target).cloned(), Ok)?;
            kept.name = self.free_after_merge(&kept, named(name)?, plan)?;
            after.insert(target, kept);
        }
        Ok(after)
    }

    /// How many ancestors a code has after the merge.
    fn depth_after(&self, id: CodeId, after: &BTreeMap<CodeId, Code>) -> usize {
        let parent = |id: CodeId| after.get(&id).or_else(|| self.model.codebook.get(id)).and_then(|code| code.parent);
        std::iter::successors(parent(id), |above| parent(*above)).take(2 * super::MAX_DEPTH).count()
    }

    /// The name, if no sibling has it that stays.
    fn free_after_merge(&self, code: &Code, name: String, plan: &Plan) -> Result<String> {
        let goes = |id: CodeId| plan.into.iter().any(|(source, _)| *source == id);
        let siblings = self.siblings(code.round, code.parent).iter().filter(|id| **id != code.id && !goes(**id));
        let mut names = siblings.filter_map(|id| self.model.codebook.get(*id)).map(|code| code.name.to_lowercase());
        match names.any(|other| other == name.to_lowercase()) {
            true => Err(Error::NameTaken { name }),
            false => Ok(name),
        }
    }
}

/// The code with the texts of another added, and its colour and example if it has none.
fn joined(mut code: Code, other: &Code) -> Code {
    for which in CodeText::ALL {
        let (own, added) = (which.of_mut(&mut code), which.of(other));
        if own.is_empty() {
            own.push_str(added);
        } else if !added.is_empty() && !own.split("\n\n").any(|part| part == added) {
            own.push_str("\n\n");
            own.push_str(added);
        }
    }
    Code { colour: code.colour.or(other.colour), example: code.example.or(other.example), ..code }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dismissal::Dismissal;
    use crate::domain::ids::{CodingId, DocumentId, Moment};
    use crate::project::code::MAX_DEPTH;
    use crate::project::testing::{Study, assert_sound, coded, rows};

    fn study() -> Study {
        Study::with(&[("I01", &["Anna: Det {Tempo:gikk} {Fart:{Tempo:sakte}}, men {Ro:godt} og {Fart/Høy:fort}."])])
    }

    fn only_document(p: &Project) -> DocumentId {
        p.model().documents.iter().next().unwrap().id
    }

    fn codes<const N: usize>(p: &Project, paths: [&str; N]) -> [CodeId; N] {
        paths.map(|path| p.find_code(path).unwrap())
    }

    fn paths(p: &Project) -> Vec<String> {
        p.model().codebook.in_order().iter().map(|(id, _)| p.model().codebook.path(*id)).collect()
    }

    fn coding(p: &Project, words: &str, code: CodeId) -> CodingId {
        let mut codings = p.model().codings.iter().filter(|coding| coding.code == code);
        codings.find(|coding| p.quote(coding.excerpt).unwrap() == words).unwrap().id
    }

    #[test]
    fn merged_codes_keep_every_excerpt_once_with_its_memos_and_pens() {
        let mut p = study();
        let [tempo, fart, ro] = codes(&p, ["Tempo", "Fart", "Ro"]);
        let (doubled, pen) = (coding(&p, "sakte", fart), p.pen_for_digit(2));
        p.write_memo(Subject::Coding(doubled), "Hvorfor sakte?").unwrap();
        p.colour_codings(&[doubled], pen).unwrap();
        let before = rows(p.store());
        p.merge_codes(tempo, &[fart, ro, fart], Some("Tempo og ro")).unwrap();
        assert_sound(&p);
        let document = only_document(&p);
        assert_eq!(
            coded(&p, document),
            ["Tempo og ro: gikk", "Tempo og ro: sakte", "Tempo og ro: godt", "Tempo og ro/Høy: fort"]
        );
        let kept = coding(&p, "sakte", tempo);
        assert_eq!(p.model().codings.get(kept).unwrap().colour, pen);
        assert_eq!(p.model().memos_about(Subject::Coding(kept))[0].words, "Hvorfor sakte?");
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
        p.redo().unwrap();
        assert_sound(&p);
    }

    #[test]
    fn moved_codings_take_only_their_code_in_the_journal() {
        let mut p = study();
        let [fart, ro] = codes(&p, ["Fart", "Ro"]);
        let seq = p.merge_codes(fart, &[ro], None).unwrap().seq;
        let changes = p.store().changes(seq).unwrap();
        let codings: Vec<_> = changes.iter().map(|one| one.change()).filter(|c| c.table.name() == "coding").collect();
        assert_eq!(codings.len(), 1);
        assert_eq!(codings[0].after.as_ref().unwrap().keys().copied().collect::<Vec<_>>(), ["code"]);
    }

    #[test]
    fn definitions_and_memos_of_both_codes_are_kept() {
        let mut p = study();
        let [tempo, fart] = codes(&p, ["Tempo", "Fart"]);
        for (code, which, words) in [
            (tempo, CodeText::Definition, "Hvor fort det går."),
            (fart, CodeText::Definition, "Fart i arbeidet."),
            (fart, CodeText::Inclusion, "Når farten nevnes."),
            (tempo, CodeText::Exclusion, "Ikke bil."),
            (fart, CodeText::Exclusion, "Ikke bil."),
        ] {
            p.describe_code(code, which, words).unwrap();
        }
        p.write_memo(Subject::Code(fart), "Er dette det samme?").unwrap();
        let pen = p.pen_for_digit(1);
        p.colour_code(fart, pen).unwrap();
        p.merge_codes(tempo, &[fart], None).unwrap();
        let code = p.code(tempo).unwrap();
        assert_eq!(code.definition, "Hvor fort det går.\n\nFart i arbeidet.");
        assert_eq!((code.inclusion.as_str(), code.exclusion.as_str()), ("Når farten nevnes.", "Ikke bil."));
        assert_eq!(code.colour, pen);
        assert_eq!(p.model().memos_about(Subject::Code(tempo))[0].words, "Er dette det samme?");
        assert_sound(&p);
    }

    #[test]
    fn children_with_the_same_name_are_merged_too() {
        let mut p = Study::with(&[(
            "I01",
            &["Anna: {A/Vei/Kort:En}, {B/vei/Kort:to}, {B/vei/Lang:tre}, {B/Bil:fire}, {A/Vei:fem}."],
        )]);
        let [a, b] = codes(&p, ["A", "B"]);
        let before = rows(p.store());
        p.merge_codes(a, &[b], Some("b")).unwrap();
        assert_eq!(paths(&p), ["b", "b/Vei", "b/Vei/Kort", "b/Vei/Lang", "b/Bil"]);
        assert_eq!(
            coded(&p, only_document(&p)),
            ["b/Vei/Kort: En", "b/Vei/Kort: to", "b/Vei/Lang: tre", "b/Bil: fire", "b/Vei: fem"]
        );
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn a_code_is_merged_into_its_ancestor_but_not_into_its_descendant() {
        let mut p = Study::with(&[("I01", &["Anna: {A/x:En}, {A/x/x:to}, {A/x/x/y:tre}."])]);
        let [a, x, lower] = codes(&p, ["A", "A/x", "A/x/x"]);
        let refused = Err(Error::MergeIntoDescendant { path: "A".into(), target: "A/x/x".into() });
        assert_eq!(p.merge_codes(lower, &[a], None), refused);
        p.merge_codes(a, &[x], None).unwrap();
        assert_eq!(coded(&p, only_document(&p)), ["A: En", "A/x: to", "A/x/y: tre"]);
        assert_eq!(paths(&p), ["A", "A/x", "A/x/y"]);
        assert_sound(&p);
        p.undo().unwrap();
        p.merge_codes(a, &[lower, x], None).unwrap();
        assert_eq!(coded(&p, only_document(&p)), ["A: En", "A: to", "A/y: tre"]);
        assert_sound(&p);
        p.undo().unwrap();
        assert_sound(&p);
    }

    #[test]
    fn the_name_of_a_merged_code_may_be_that_of_any_of_them_but_of_no_other() {
        let mut p = study();
        let [tempo, fart, ro] = codes(&p, ["Tempo", "Fart", "Ro"]);
        assert_eq!(p.merge_codes(tempo, &[fart], Some("ro")), Err(Error::NameTaken { name: "ro".into() }));
        assert_eq!(p.merge_codes(tempo, &[fart], Some(" ")), Err(Error::EmptyName));
        p.merge_codes(tempo, &[fart, ro], Some("Ro")).unwrap();
        assert_eq!(paths(&p), ["Ro", "Ro/Høy"]);
        assert_eq!(p.merge_codes(tempo, &[], None).unwrap().seq, 0, "nothing to merge");
    }

    #[test]
    fn a_merge_never_makes_the_tree_too_deep() {
        let mut p = Study::new();
        let (low, _) = p.add_code(&["x"; MAX_DEPTH].join("/")).unwrap();
        p.add_code("A/B").unwrap();
        let [a] = codes(&p, ["A"]);
        assert_eq!(p.merge_codes(low, &[a], None), Err(Error::TooDeep { most: MAX_DEPTH }));
        assert!(p.find_code("A/B").is_ok());
    }

    #[test]
    fn suggestions_that_were_put_aside_stay_so_once() {
        let mut p = study();
        let [tempo, fart] = codes(&p, ["Tempo", "Fart"]);
        let document = only_document(&p);
        let mut step = Step::new(ActKind::SettingChanged);
        for (code, start_byte) in [(tempo, 0), (fart, 0), (fart, 4)] {
            let id = p.id_for::<Dismissal>();
            let (end_byte, dismissed_at) = (start_byte + 3, Moment(0));
            let one = Dismissal { id, document, start_byte, end_byte, code: Some(code), excerpt: None, dismissed_at };
            step.add(&one, p.about(document));
        }
        p.commit(step).unwrap();
        p.merge_codes(tempo, &[fart], None).unwrap();
        let left: Vec<_> = p.model().dismissals.iter().map(|one| (one.code, one.start_byte)).collect();
        assert_eq!(left, [(Some(tempo), 0), (Some(tempo), 4)]);
        assert_sound(&p);
    }
}
