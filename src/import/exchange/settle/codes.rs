//! Codes and their colours, and the rounds that they are in.

use std::collections::{HashMap, HashSet};

use super::Settling;
use crate::domain::code::Code;
use crate::domain::colour::{Colour, STANDARD_COLOURS};
use crate::domain::ids::{CodeId, ColourId, RoundId, Uuid};
use crate::domain::row::Table;
use crate::import::exchange::foreign::{ExchangeNote, ForeignCode, ForeignProject};

impl Settling {
    pub(super) fn codes(&mut self, project: &ForeignProject) {
        let mut renamed = Vec::new();
        // A codebook of tusj's own has no supplement.
        let is_by_tusj = !self.is_own && project.program.starts_with("tusj ");
        let mut siblings: HashSet<(Option<CodeId>, String)> = HashSet::new();
        let mut places: HashMap<Option<CodeId>, i64> = HashMap::new();
        self.pens = self.supplement.pens();
        for code in &project.codes {
            if self.groups.contains(&code.guid)
                || self.pens.contains_key(&code.guid)
                || self.codes.contains_key(&code.guid)
            {
                continue;
            }
            let id: CodeId = self.id(Table::Code);
            let parent = code.parent.and_then(|parent| self.codes.get(&parent)).copied();
            let name = match (self.true_name(code), code.name.trim()) {
                (Some(name), _) => name,
                (None, "") => "–".to_owned(),
                (None, name) => free_name(if is_by_tusj { self.without_above(name, parent) } else { name }, |name| {
                    !siblings.contains(&(parent, name.to_lowercase()))
                }),
            };
            if name != code.name.trim() && self.supplement.known(Table::Code, code.guid).is_none() {
                renamed.push(name.clone());
            }
            siblings.insert((parent, name.to_lowercase()));
            let position = places.entry(parent).or_default();
            *position += 1;
            let mut row = Code::new(id, code.guid, RoundId(0), parent, name, *position - 1);
            row.definition = code.description.trim().to_owned();
            row.colour = code.rgb.filter(|_| !self.is_own).map(|rgb| self.colour(rgb));
            self.codes.insert(code.guid, id);
            self.exchange.codes.push(row);
        }
        if !renamed.is_empty() {
            self.notes.push(ExchangeNote::Renamed(renamed));
        }
    }

    /// A name without that of the code above in brackets, which tusj adds where a name occurs twice.
    fn without_above<'n>(&self, name: &'n str, parent: Option<CodeId>) -> &'n str {
        let above = parent.and_then(|parent| self.exchange.codes.iter().find(|code| code.id == parent));
        let suffix = above.map(|above| format!(" ({})", above.name));
        suffix.and_then(|suffix| name.strip_suffix(suffix.as_str())).unwrap_or(name)
    }

    /// The name that a code of tusj's own has, if it is still called what tusj wrote for it.
    fn true_name(&self, code: &ForeignCode) -> Option<String> {
        let known = self.supplement.known(Table::Code, code.guid)?;
        Some(known.text("name")).filter(|_| known.text("written") == code.name).filter(|name| !name.is_empty())
    }

    /// The pen of this colour, which is added if there is none.
    fn colour(&mut self, rgb: u32) -> ColourId {
        if let Some(known) = self.exchange.colours.iter().find(|pen| pen.rgb == i64::from(rgb)) {
            return known.id;
        }
        let id = self.id(Table::Colour);
        let standard = STANDARD_COLOURS.iter().find(|one| one.rgb == rgb).and_then(|one| one.names.first());
        let name = standard.map_or_else(|| format!("#{rgb:06x}"), |name| (*name).to_owned());
        let colour_set = self.exchange.colour_sets.first().map_or(crate::domain::ids::ColourSetId(1), |set| set.id);
        self.exchange.colours.push(Colour { id, colour_set, name, rgb: i64::from(rgb), digit: None });
        id
    }

    /// Gives each code and each excerpt its round, where the supplement does not name it: that of the code above or below it, or
    /// of its codes. Then the positions of the codes follow their order in the file.
    pub(super) fn place_in_rounds(&mut self) {
        let latest = self.exchange.rounds.iter().max_by_key(|round| round.number).map(|round| round.id);
        let latest = latest.unwrap_or(self.round);
        let mut rounds: HashMap<CodeId, RoundId> = HashMap::new();
        for code in &mut self.exchange.codes {
            // A parent comes before its children.
            let above = code.parent.and_then(|parent| rounds.get(&parent)).copied();
            code.round = above.unwrap_or(if code.round == RoundId(0) { latest } else { code.round });
            rounds.insert(code.id, code.round);
        }
        let mut coded: HashMap<_, RoundId> = HashMap::new();
        for coding in &self.exchange.codings {
            coded.entry(coding.excerpt).or_insert_with(|| rounds.get(&coding.code).copied().unwrap_or(latest));
        }
        for excerpt in &mut self.exchange.excerpts {
            let named = Some(excerpt.round).filter(|round| *round != RoundId(0));
            excerpt.round = coded.get(&excerpt.id).copied().or(named).unwrap_or(latest);
        }
        // A coding with a code of another round than the excerpt's cannot be: the excerpt has the round of its first code.
        let of: HashMap<_, RoundId> =
            self.exchange.excerpts.iter().map(|excerpt| (excerpt.id, excerpt.round)).collect();
        self.exchange.codings.retain(|coding| of.get(&coding.excerpt) == rounds.get(&coding.code));
        self.keep_order();
    }

    /// Numbers the codes under each code as they stand in the file, unless their positions agree with that.
    fn keep_order(&mut self) {
        let mut last: HashMap<(RoundId, Option<CodeId>), (i64, bool)> = HashMap::new();
        for code in &self.exchange.codes {
            let (before, is_sorted) = last.entry((code.round, code.parent)).or_insert((i64::MIN, true));
            *is_sorted &= code.position > *before;
            *before = code.position;
        }
        let mut next: HashMap<(RoundId, Option<CodeId>), i64> = HashMap::new();
        for code in &mut self.exchange.codes {
            let place = (code.round, code.parent);
            if last.get(&place).is_some_and(|(_, is_sorted)| !is_sorted) {
                let position = next.entry(place).or_default();
                code.position = *position;
                *position += 1;
            }
        }
    }

    /// The code with this identifier.
    pub(super) fn code(&self, guid: Uuid) -> Option<CodeId> {
        self.codes.get(&guid).copied()
    }
}

/// The name, or the name with the first number from 2 on that makes it free.
fn free_name(name: &str, is_free: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|n| format!("{name} ({n})"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| is_free(name)).unwrap_or_default()
}
