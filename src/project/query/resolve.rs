//! Resolves the names in a query to ids.

use crate::domain::colour::same_colour;
use crate::domain::ids::{AttributeId, CodeId, ColourId, ParticipantId, RoundId};
use crate::domain::nearest::nearest;
use crate::domain::participant::Attribute;
use crate::domain::query::Query;
use crate::domain::query::comparison::{Comparison, number};
use crate::domain::query::condition::{Condition, SearchPhrase};
use crate::domain::query::keyword::{Field, Keywords, Relation, answer_named, ends_word, role_named, role_names};
use crate::domain::query::matcher::MAX_WORDS;
use crate::domain::query::phrase;
use crate::domain::query::print::{value, word};
use crate::domain::text::fold::{folded, natural_cmp};
use crate::error::{Error, Noun, QueryFault, Result};
use crate::project::Project;
use crate::search::analysis::query_terms::length;
use crate::search::parse::parse;

/// If no known name is similar, an error lists all known names, up to this many.
const MAX_LISTED: usize = 12;

/// What is wrong, and the number of the condition in the query, from 0.
type Fault = (usize, QueryFault);

impl Project {
    /// Parses a typed query and resolves it to a condition.
    ///
    /// Errors: [`Error::Query`] if it cannot be parsed, or a name in it is unknown or ambiguous.
    pub fn understand(&self, text: &str) -> Result<Condition> {
        let written = parse(text).map_err(|wrong| self.perhaps_attribute(wrong))?;
        let condition = self.tree(&written.query, &self.rounds_named(&written.query), &mut 0);
        condition.map_err(|(leaf, fault)| written.error(leaf, fault))
    }

    /// Resolves a query to a condition. Errors: as [`Self::understand`]; they point into the query's printed form.
    pub fn resolve(&self, query: &Query) -> Result<Condition> {
        self.understand(&query.print(Keywords::Norwegian))
    }

    /// Improves a parse error: an unknown field may be an attribute.
    fn perhaps_attribute(&self, wrong: Error) -> Error {
        let Error::Query(mut wrong) = wrong else { return wrong };
        if let QueryFault::Unknown { noun: Noun::Field, name, nearest: near } = &mut wrong.fault {
            let attributes = || self.model.attributes.iter();
            if let Some(attribute) = attributes().find(|attribute| folded(&attribute.name) == folded(name)) {
                let typed = wrong.query.get(wrong.end..).unwrap_or_default().trim_start_matches(':').trim_start();
                let typed = folded(typed.split(ends_word).next().unwrap_or_default());
                let values = || self.values_of_attribute(attribute.id);
                let known = values().find(|value| folded(value) == typed).or_else(|| values().next());
                let example = format!("{}={}", word(&attribute.name), value(known.unwrap_or("…")));
                wrong.fault = QueryFault::AttributeAsField { name: attribute.name.clone(), example };
            } else if near.is_empty() {
                *near = nearest(name, attributes().map(|a| (a.name.clone(), format!("{}=", word(&a.name)))));
            }
        }
        Error::Query(wrong)
    }

    /// The values of an attribute, of one participant after another.
    fn values_of_attribute(&self, attribute: AttributeId) -> impl Iterator<Item = &str> {
        let values = self.model.attribute_values.iter().filter(move |value| value.attribute == attribute);
        values.map(|one| one.value.as_str()).filter(|value| !value.is_empty())
    }

    /// The rounds that a query names, in whose codebooks its themes are looked up; the current one if it names none.
    fn rounds_named(&self, query: &Query) -> Vec<RoundId> {
        let mut rounds = Vec::new();
        query.each_leaf(&mut |leaf| {
            if let Query::Field(Field::Round, name) = leaf {
                rounds.extend(self.find_round(name));
            }
        });
        if rounds.is_empty() {
            rounds.extend(self.current_round());
        }
        rounds
    }

    fn tree(&self, query: &Query, rounds: &[RoundId], leaf: &mut usize) -> std::result::Result<Condition, Fault> {
        type All = std::result::Result<Vec<Condition>, Fault>;
        let all =
            |parts: &[Query], leaf: &mut usize| parts.iter().map(|part| self.tree(part, rounds, leaf)).collect::<All>();
        let single = match query {
            Query::And(parts) => return all(parts, leaf).map(Condition::All),
            Query::Or(parts) => return all(parts, leaf).map(Condition::Any),
            Query::Not(part) => return Ok(Condition::Not(Box::new(self.tree(part, rounds, leaf)?))),
            Query::Near { within, left, right } => return near(*within, (left, right), leaf),
            Query::Related { relation, own, other } => {
                let own = own.as_deref().map(|own| self.tree(own, rounds, leaf)).transpose()?;
                let other = Box::new(self.tree(other, rounds, leaf)?);
                let related = match relation {
                    Relation::Overlaps => Condition::Overlaps(other),
                    Relation::Before => Condition::Before(other),
                };
                return Ok(match own {
                    Some(own) => Condition::All(vec![own, related]),
                    None => related,
                });
            }
            Query::Words(words) => search_phrase(words).map(Condition::Words),
            Query::Uncoded => Ok(Condition::Uncoded),
            Query::Field(field, value) => self.field(*field, value, rounds),
            Query::Attribute { name, value } => self.attribute(name, value),
            Query::Number { name, comparison } => self.number(name, comparison),
        };
        let found = single.map_err(|fault| (*leaf, fault));
        *leaf += 1;
        found
    }

    fn field(&self, field: Field, value: &str, rounds: &[RoundId]) -> std::result::Result<Condition, QueryFault> {
        let book = &self.model.codebook;
        match field {
            Field::Theme => {
                let codes = self.codes_called(value, rounds)?;
                Ok(Condition::Coded(codes.into_iter().flat_map(|id| book.theme(id)).collect()))
            }
            Field::Code => self.codes_called(value, rounds).map(Condition::Coded),
            Field::Colour => self.pens_called(value).map(Condition::Coloured),
            Field::Participant => {
                self.find_participant(value).map(|id| Condition::Participant(vec![id])).map_err(fault)
            }
            Field::Document => self.find_document(value).map(Condition::Document).map_err(fault),
            Field::Role => named(Noun::Role, value, role_named(value), role_names()).map(Condition::Role),
            Field::Round => self.round_called(value),
            Field::Coder => {
                let coder = self.model.coders.iter().find(|coder| folded(&coder.name) == folded(value));
                let known = self.model.coders.iter().map(|coder| coder.name.as_str());
                named(Noun::Coder, value, coder.map(|coder| coder.id), known).map(Condition::Coder)
            }
            Field::Memo => search_phrase(value).map(Condition::Memo),
            Field::Condensation => search_phrase(value).map(Condition::Condensation),
            Field::Condensate => search_phrase(value).map(Condition::Condensate),
            Field::Flagged => answer(value).map(Condition::Flagged),
            Field::Condensed => answer(value).map(Condition::Condensed),
        }
    }

    /// The code with this name or path in each of these rounds that has one. Errors: none has one, or one has several.
    fn codes_called(&self, name: &str, rounds: &[RoundId]) -> std::result::Result<Vec<CodeId>, QueryFault> {
        let (found, missing): (Vec<_>, Vec<_>) =
            rounds.iter().map(|round| self.find_code_in(*round, name)).partition(Result::is_ok);
        let mut missing = missing.into_iter().filter_map(Result::err);
        match missing.find(|error| found.is_empty() || matches!(error, Error::Ambiguous { .. })) {
            Some(error) => Err(fault(error)),
            None => Ok(found.into_iter().flatten().collect()),
        }
    }

    /// The pens with this name in any set, or with this digit in the current set.
    fn pens_called(&self, name: &str) -> std::result::Result<Vec<ColourId>, QueryFault> {
        let called = self.model.colours.iter().filter(|pen| same_colour(&pen.name, name));
        let called: Vec<ColourId> = called.map(|pen| pen.id).collect();
        match called.is_empty() {
            false => Ok(called),
            true => self.find_colour(name).map(|id| vec![id]).map_err(|error| match fault(error) {
                QueryFault::Unknown { noun, name, nearest } if nearest.is_empty() => {
                    QueryFault::NotAmong { noun, name, known: self.pens().iter().map(|pen| pen.name.clone()).collect() }
                }
                other => other,
            }),
        }
    }

    fn round_called(&self, name: &str) -> std::result::Result<Condition, QueryFault> {
        let rounds = || self.model.rounds.iter();
        let by_number = rounds().find(|round| round.number.to_string() == name);
        let by_name = || rounds().find(|round| folded(&round.name) == folded(name));
        let numbers: Vec<String> = rounds().map(|round| round.number.to_string()).collect();
        let known = numbers.iter().map(String::as_str).chain(rounds().map(|round| round.name.as_str()));
        named(Noun::Round, name, by_number.or_else(by_name).map(|round| round.id), known).map(Condition::Round)
    }

    /// The attribute with this name.
    fn attribute_called(&self, name: &str) -> std::result::Result<&Attribute, QueryFault> {
        let attribute = self.model.attributes.iter().find(|attribute| folded(&attribute.name) == folded(name));
        let known = self.model.attributes.iter().map(|attribute| attribute.name.as_str());
        named(Noun::Attribute, name, attribute, known)
    }

    /// The people for whose value of an attribute `is` holds.
    fn people_with(&self, attribute: &Attribute, is: impl Fn(&str) -> bool) -> Vec<ParticipantId> {
        let values = self.model.attribute_values.iter().filter(|value| value.attribute == attribute.id);
        values.filter(|one| is(&one.value)).map(|one| one.participant).collect()
    }

    /// The distinct values of an attribute, sorted.
    fn known_values(&self, attribute: &Attribute) -> Vec<String> {
        let mut known: Vec<String> = self.values_of_attribute(attribute.id).map(str::to_owned).collect();
        known.sort_by(|a, b| natural_cmp(a, b));
        known.dedup();
        known
    }

    /// The people whose value of an attribute is a number for which the comparison holds; perhaps nobody.
    fn number(&self, name: &str, comparison: &Comparison) -> std::result::Result<Condition, QueryFault> {
        let attribute = self.attribute_called(name)?;
        if self.values_of_attribute(attribute.id).any(|value| number(value).is_some()) {
            return Ok(Condition::Participant(self.people_with(attribute, |value| comparison.holds(value))));
        }
        let known = self.known_values(attribute).into_iter().take(MAX_LISTED).collect();
        Err(QueryFault::NoNumbers { attribute: attribute.name.clone(), known })
    }

    /// The people with this value of an attribute.
    fn attribute(&self, name: &str, value: &str) -> std::result::Result<Condition, QueryFault> {
        let attribute = self.attribute_called(name)?;
        let wanted = folded(value);
        let people = self.people_with(attribute, |one| folded(one) == wanted);
        if !people.is_empty() {
            return Ok(Condition::Participant(people));
        }
        let known = self.known_values(attribute);
        let nearest = nearest(value, known.iter().map(|known| (known.clone(), known.clone())));
        let (attribute, value) = (attribute.name.clone(), value.to_owned());
        Err(match nearest.is_empty() && known.len() <= MAX_LISTED {
            true => QueryFault::ValueNotAmong { attribute, value, known },
            false => QueryFault::UnknownValue { attribute, value, nearest },
        })
    }
}

/// A `Near` query as a condition.
fn near(within: u32, (left, right): (&Query, &Query), leaf: &mut usize) -> std::result::Result<Condition, Fault> {
    let first = *leaf;
    let mut side = |query: &Query| -> std::result::Result<Vec<SearchPhrase>, Fault> {
        let parts = match query {
            Query::Or(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        let words = parts.iter().filter_map(|part| match part {
            Query::Words(words) => Some(words),
            _ => None,
        });
        let each = words.map(|words| {
            *leaf += 1;
            search_phrase(words).map_err(|fault| (*leaf - 1, fault))
        });
        each.collect()
    };
    let (left, right) = (side(left)?, side(right)?);
    let words = left.iter().chain(&right).filter_map(|phrase| length(&phrase.words)).sum::<usize>();
    if words > MAX_WORDS { Err((first, QueryFault::TooLarge)) } else { Ok(Condition::Near(within, left, right)) }
}

/// The answer to a question: yes or no.
fn answer(name: &str) -> std::result::Result<bool, QueryFault> {
    let wrong = || QueryFault::Unknown { noun: Noun::Answer, name: name.to_owned(), nearest: Vec::new() };
    answer_named(name).ok_or_else(wrong)
}

/// Words as a search phrase. Errors: there is nothing in them to search for.
fn search_phrase(words: &str) -> std::result::Result<SearchPhrase, QueryFault> {
    match length(words) {
        None if phrase::has_bad_distance(words) => Err(QueryFault::FuzzyDistance),
        None => Err(QueryFault::MisplacedSign),
        Some(0) => Err(QueryFault::NoWord),
        Some(length) if length > MAX_WORDS => Err(QueryFault::TooLarge),
        Some(_) => Ok(SearchPhrase { words: words.to_owned(), as_written: false }),
    }
}

/// What was found under a name. Errors: nothing was; the error suggests or lists the known names.
fn named<'a, T>(
    noun: Noun,
    name: &str,
    found: Option<T>,
    known: impl Iterator<Item = &'a str>,
) -> std::result::Result<T, QueryFault> {
    found.ok_or_else(|| {
        let known: Vec<String> = known.filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let nearest = nearest(name, known.iter().map(|known| (known.clone(), known.clone())));
        // Roles have many names; the message lists those in the user's language.
        match nearest.is_empty() && known.len() <= MAX_LISTED && noun != Noun::Role {
            true => QueryFault::NotAmong { noun, name: name.to_owned(), known },
            false => QueryFault::Unknown { noun, name: name.to_owned(), nearest },
        }
    })
}

/// An error about a name, as a fault of the query.
fn fault(error: Error) -> QueryFault {
    match error {
        Error::Unknown { noun, name, nearest } => QueryFault::Unknown { noun, name, nearest },
        Error::Ambiguous { noun, name, candidates } => QueryFault::Ambiguous { noun, name, candidates },
        _ => QueryFault::MissingValue,
    }
}
