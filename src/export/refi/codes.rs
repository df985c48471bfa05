//! The codes: those of each round, and the pens.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Writing;
use super::names::Names;
use crate::domain::code::Code;
use crate::domain::codebook::Codebook;
use crate::domain::colour::Colour;
use crate::domain::exchange::Exchange;
use crate::domain::ids::{CodeId, ColourId, ColourSetId, Id, RoundId};
use crate::domain::memo::Subject;
use crate::export::xml::Xml;
use crate::words::{Words, capitalised, kind};

/// The trees of codes, and the name under which each code is written.
pub(super) struct CodeNames {
    pub(super) book: Codebook,
    names: HashMap<CodeId, String>,
    /// The code above those of each round. Empty if there is only one round.
    pub(super) rounds: BTreeMap<RoundId, String>,
    /// The code above the pens of each set that marks excerpts or codings.
    sets: BTreeMap<ColourSetId, String>,
    pens: BTreeMap<ColourId, String>,
}

impl CodeNames {
    pub(super) fn of(exchange: &Exchange, words: &Words) -> Self {
        let book = Codebook::new(exchange.codes.iter().cloned(), None);
        let mut taken = Names::default();
        let has_several = exchange.rounds.len() > 1;
        let rounds = exchange.rounds.iter().filter(|_| has_several);
        let rounds =
            rounds.map(|round| (round.id, taken.free(&capitalised(&kind::round(words, round)), None))).collect();
        let mut names = HashMap::new();
        // The codes of the latest round keep their names; those of earlier rounds yield.
        let mut latest: Vec<_> = exchange.rounds.iter().collect();
        latest.sort_by_key(|round| std::cmp::Reverse(round.number));
        for round in latest {
            let own = has_several.then(|| kind::round(words, round));
            let mut order = book.in_order_of(round.id).to_vec();
            // The codes further up keep their names.
            order.sort_by_key(|(_, depth)| *depth);
            for (id, _) in &order {
                let Some(code) = book.get(*id) else { continue };
                let above = code.parent.and_then(|parent| book.get(parent)).map(|parent| parent.name.as_str());
                names.insert(*id, taken.free(&code.name, above.or(own.as_deref())));
            }
        }
        let used = marked_with(exchange);
        let in_use = |pen: &&Colour| used.contains(&pen.id);
        let sets: BTreeSet<ColourSetId> = exchange.colours.iter().filter(in_use).map(|pen| pen.colour_set).collect();
        let set_names = exchange.colour_sets.iter().filter(|set| sets.contains(&set.id));
        let sets = set_names
            .map(|set| (set.id, taken.free(&words.tell("refi-colours", &[("name", (&set.name).into())]), None)));
        let sets: BTreeMap<_, _> = sets.collect();
        let in_sets = exchange.colours.iter().filter(|pen| sets.contains_key(&pen.colour_set));
        let pens = in_sets.map(|pen| (pen.id, taken.free(&pen.name, sets.get(&pen.colour_set).map(String::as_str))));
        let pens = pens.collect();
        Self { book, names, rounds, sets, pens }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty() && self.rounds.is_empty() && self.sets.is_empty()
    }

    /// The name under which a code is written.
    pub(super) fn name(&self, id: CodeId) -> &str {
        self.names.get(&id).map_or("", String::as_str)
    }
}

/// The pens that mark excerpts or codings.
fn marked_with(exchange: &Exchange) -> BTreeSet<ColourId> {
    let excerpts = exchange.excerpts.iter().filter_map(|excerpt| excerpt.colour);
    excerpts.chain(exchange.codings.iter().filter_map(|coding| coding.colour)).collect()
}

/// What a code is described as: its definition, and when it is used and not, under headings.
pub(super) fn description(code: &Code, words: &Words) -> String {
    let under = |key: &str, text: &str| match text {
        "" => String::new(),
        text => format!("{}: {text}", capitalised(&words.say(key))),
    };
    let parts = [
        code.definition.clone(),
        under("column-inclusion", &code.inclusion),
        under("column-exclusion", &code.exclusion),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// A colour as the standard writes it.
fn rgb(rgb: i64) -> String {
    format!("#{:06X}", rgb & 0xff_ffff)
}

impl Writing<'_> {
    /// All codes. A codebook has none of the pens, and no notes.
    pub(super) fn codes(&self, xml: &mut Xml, in_project: bool) {
        xml.element("Codes", &[], |xml| {
            for round in &self.exchange.rounds {
                let top = self.codes.book.top_of(round.id);
                match self.codes.rounds.get(&round.id) {
                    Some(name) => {
                        let guid = self.guids.round_code(round.id).to_string();
                        let attributes = [("guid", guid.as_str()), ("name", name), ("isCodable", "false")];
                        xml.element("Code", &attributes, |xml| self.each_code(xml, top, in_project));
                    }
                    None => self.each_code(xml, top, in_project),
                }
            }
            if in_project {
                self.pens(xml);
            }
        });
    }

    fn each_code(&self, xml: &mut Xml, codes: &[CodeId], in_project: bool) {
        for code in codes.iter().filter_map(|id| self.codes.book.get(*id)) {
            let guid = code.uuid.to_string();
            let colour =
                self.codes.book.colour(code.id).and_then(|id| self.exchange.colours.iter().find(|c| c.id == id));
            let colour = colour.map(|pen| rgb(pen.rgb));
            let mut attributes = vec![("guid", guid.as_str()), ("name", self.codes.name(code.id))];
            attributes.push(("isCodable", "true"));
            attributes.extend(colour.as_deref().map(|colour| ("color", colour)));
            xml.element("Code", &attributes, |xml| {
                let described = description(code, self.options.words);
                if !described.is_empty() {
                    xml.element("Description", &[], |xml| xml.text(&described));
                }
                if in_project {
                    self.note_refs(xml, Subject::Code(code.id));
                }
                self.each_code(xml, self.codes.book.children(Some(code.id)), in_project);
            });
        }
    }

    fn pens(&self, xml: &mut Xml) {
        for (set, name) in &self.codes.sets {
            let guid = self.guids.pen_set(*set).to_string();
            xml.element("Code", &[("guid", &guid), ("name", name), ("isCodable", "false")], |xml| {
                let mut pens: Vec<_> = self.exchange.colours.iter().filter(|pen| pen.colour_set == *set).collect();
                pens.sort_by_key(|pen| (pen.digit.unwrap_or(10), pen.id.number()));
                for pen in pens {
                    let (guid, colour) = (self.guids.pen(pen.id).to_string(), rgb(pen.rgb));
                    let name = self.codes.pens.get(&pen.id).map_or(pen.name.as_str(), String::as_str);
                    let attributes =
                        [("guid", guid.as_str()), ("name", name), ("isCodable", "true"), ("color", &colour)];
                    xml.empty("Code", &attributes);
                }
            });
        }
    }
}
