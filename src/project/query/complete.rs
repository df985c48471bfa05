//! Completions of a query at the cursor: field names, operators, and the values of a field or an attribute in this
//! project. Nothing is searched here.

use std::collections::{HashMap, HashSet};

use crate::domain::ids::CodeId;
use crate::domain::query::comparison::number;
use crate::domain::query::keyword::{DEFAULT_NEAR, Field, Keywords, Operator, answers, roles, uncoded};
use crate::domain::query::print::{value, word};
use crate::domain::span::{Span, boundary_at_or_before};
use crate::domain::text::fold::folded;
use crate::project::Project;
use crate::search::parse::prefix::{Prefix, prefix};
use crate::words::Words;
use crate::words::kind::{self, keywords};

/// How many candidates are offered at most.
const MAX_CANDIDATES: usize = 100;

/// Completions for the text before the cursor.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completions {
    /// The part of the query to replace, in bytes.
    pub replaces: Span,
    /// The replacements, in query syntax, best first. Never empty.
    pub candidates: Vec<String>,
}

impl Completions {
    /// The longest beginning that all candidates share. `None` if it is no longer than what is typed.
    pub fn begin_with(&self, text: &str) -> Option<String> {
        common(&self.candidates, self.replaces.of(text).unwrap_or_default())
    }
}

/// The names that a candidate can be found by, and its query syntax.
type Offer = (Vec<String>, String);

impl Project {
    /// The completions at the cursor, a byte offset in the text. Keywords are in the language of `words`. `None` if
    /// there is nothing to complete before the cursor, or no name begins like that.
    pub fn completions(&self, words: &Words, text: &str, cursor: usize) -> Option<Completions> {
        let (begun, replaces) = prefix(text, cursor)?;
        let keywords = keywords(words);
        let typed = text.get(replaces.start..replaces.end).unwrap_or_default();
        let mut candidates = match begun {
            Prefix::Word(typed) => self.beginnings(&typed, keywords),
            Prefix::Value(field, typed) => matching(&typed, self.values(field, words), true),
            Prefix::Attribute(name, typed) => matching(&typed, self.values_of(&name, |_| true), true),
            Prefix::Number(name, typed) => matching(&typed, self.values_of(&name, |one| number(one).is_some()), false),
        };
        candidates.retain(|candidate| candidate != typed);
        (!candidates.is_empty()).then_some(Completions { replaces, candidates })
    }

    /// Keywords and attributes that begin with this. Operators only match if the text is in capitals.
    fn beginnings(&self, typed: &str, keywords: Keywords) -> Vec<String> {
        let operator = |operator: Operator| match operator {
            Operator::Near => format!("{}/{DEFAULT_NEAR}", operator.name(keywords)),
            other => other.name(keywords).to_owned(),
        };
        if typed.chars().all(char::is_uppercase) {
            let operators = Operator::ALL.into_iter().map(operator).filter(|name| name.starts_with(typed));
            let operators: Vec<String> = operators.collect();
            if !operators.is_empty() {
                return operators;
            }
        }
        let field = |field: Field| (vec![field.name(keywords).to_owned()], format!("{}:", field.name(keywords)));
        let attributes = self.model.attributes.iter().map(|a| (vec![a.name.clone()], format!("{}=", word(&a.name))));
        let nothing = (vec![uncoded(keywords).to_owned()], uncoded(keywords).to_owned());
        matching(typed, Field::ALL.into_iter().map(field).chain(attributes).chain([nothing]).collect(), false)
    }

    /// The values of a field.
    fn values(&self, field: Field, words: &Words) -> Vec<Offer> {
        let model = &self.model;
        let named = |name: &str| (vec![name.to_owned()], value(name));
        match field {
            Field::Theme | Field::Code => self.codes_offered(),
            Field::Colour => model.colours.iter().map(|pen| named(kind::pen(words, &pen.name))).collect(),
            Field::Participant => {
                let all = model.participants_in_order();
                let numbers = all.iter().map(|person| named(&person.number));
                numbers.chain(all.iter().map(|person| named(&person.pseudonym))).collect()
            }
            Field::Document => model.documents_in_order().iter().map(|document| named(&document.name)).collect(),
            Field::Role => roles(keywords(words)).map(named).collect(),
            Field::Round => {
                let numbers = model.rounds.iter().map(|round| named(&round.number.to_string()));
                numbers.chain(model.rounds.iter().map(|round| named(&round.name))).collect()
            }
            Field::Coder => model.coders.iter().map(|coder| named(&coder.name)).collect(),
            Field::Flagged | Field::Condensed => answers(keywords(words)).map(named).collect(),
            Field::Memo | Field::Condensation | Field::Condensate => Vec::new(),
        }
    }

    /// Every code, found by its name or its path. Its syntax is the name, or the path if the name is not unique.
    fn codes_offered(&self) -> Vec<Offer> {
        let book = &self.model.codebook;
        let codes: Vec<(CodeId, &str)> =
            book.in_order().iter().filter_map(|(id, _)| Some((*id, book.get(*id)?.name.as_str()))).collect();
        let mut times: HashMap<String, usize> = HashMap::new();
        codes.iter().for_each(|(_, name)| *times.entry(name.to_lowercase()).or_default() += 1);
        let offer = |(id, name): (CodeId, &str)| {
            let path = book.path(id);
            let is_path = times.get(&name.to_lowercase()).is_some_and(|times| *times > 1) || name.contains(['/', '\\']);
            let written = value(if is_path { &path } else { name });
            (vec![name.to_owned(), path], written)
        };
        codes.into_iter().map(offer).collect()
    }

    /// The values of an attribute for which `is` holds.
    fn values_of(&self, name: &str, is: impl Fn(&str) -> bool) -> Vec<Offer> {
        let wanted = folded(name);
        let attribute = self.model.attributes.iter().find(|attribute| folded(&attribute.name) == wanted);
        let of = |id| self.model.attribute_values.iter().filter(move |value| value.attribute == id);
        let values = attribute.into_iter().flat_map(|attribute| of(attribute.id));
        let values = values.filter(|one| is(&one.value));
        values.map(|one| (vec![one.value.clone()], value(&one.value))).collect()
    }
}

/// The candidates with a name that begins with `typed`; then, if `within`, those with a name that contains it.
fn matching(typed: &str, offers: Vec<Offer>, within: bool) -> Vec<String> {
    let typed = folded(typed);
    let rank = |name: &String| match folded(name) {
        name if name.is_empty() => None,
        name if name.starts_with(&typed) => Some(0),
        name if within && name.contains(&typed) => Some(1),
        _ => None,
    };
    let ranked =
        offers.into_iter().filter_map(|(names, written)| Some((names.iter().filter_map(rank).min()?, written)));
    let mut ranked: Vec<(u8, String)> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut seen = HashSet::new();
    ranked
        .into_iter()
        .map(|(_, written)| written)
        .filter(|written| seen.insert(folded(written)))
        .take(MAX_CANDIDATES)
        .collect()
}

/// The longest beginning that all candidates share. `None` if it does not continue what was typed.
fn common(candidates: &[String], typed: &str) -> Option<String> {
    let first = candidates.first()?;
    let alike = |other: &String| {
        let pairs = first.char_indices().zip(other.chars());
        pairs.take_while(|((_, a), b)| a == b).last().map_or(0, |((at, c), _)| at + c.len_utf8())
    };
    let length = candidates.iter().map(alike).min()?;
    let common = Span { start: 0, end: boundary_at_or_before(first, length) }.of(first)?;
    let goes_on = folded(common).starts_with(&folded(typed)) && common.len() > typed.len();
    goes_on.then(|| common.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::query::condition::Condition;
    use crate::project::participant::ParticipantDetails;
    use crate::project::testing::Study;
    use crate::words::Language;

    fn study() -> Study {
        let mut study = Study::with(&[("I01 Anna", &["Anna: Det {Oppstart/Tillit:gikk} {Slutt/Tillit:bra}."])]);
        study.add_code("Oppstart/Første dag").unwrap();
        let values = vec![
            ("gruppe".into(), "veileder".into()),
            ("år i jobben".into(), "3–5 år".into()),
            ("alder".into(), "41".into()),
        ];
        study
            .save_participants(&[ParticipantDetails { number: "I01".into(), pseudonym: "Anna".into(), values }])
            .unwrap();
        study
    }

    #[test]
    fn completions_depend_on_what_is_before_the_cursor() {
        let study = study();
        for (text, language, candidates) in [
            ("te", Language::Nb, &["tema:"][..]),
            ("the", Language::En, &["theme:"]),
            ("the", Language::Nb, &[]),
            ("in", Language::Nb, &["informant:", "intervju:"]),
            ("OV", Language::Nn, &["OVERLAPPER"]),
            ("NÆ", Language::Nb, &["NÆR/10"]),
            ("a N", Language::En, &["NOT", "NEAR/10"]),
            ("gru", Language::Nb, &["gruppe="]),
            ("år", Language::Nb, &["\"år i jobben\"="]),
            ("uk", Language::Nb, &["ukodet"]),
            ("tema:opp", Language::Nb, &["Oppstart", "Oppstart/Tillit", "\"Første dag\""]),
            ("tema:TIL", Language::Nb, &["Oppstart/Tillit", "Slutt/Tillit"]),
            ("tema:dag", Language::Nb, &["\"Første dag\""]),
            ("kode:\"første d", Language::Nb, &["\"Første dag\""]),
            ("farge:g", Language::Nb, &["gul"]),
            ("colour:ye", Language::En, &["yellow"]),
            ("informant:", Language::Nb, &["I01", "Anna"]),
            ("informant:an", Language::Nb, &["Anna"]),
            ("intervju:an", Language::Nb, &["\"I01 Anna\""]),
            ("rolle:in", Language::Nb, &["intervjuer", "informant"]),
            ("runde:", Language::Nb, &["1"]),
            ("gruppe=", Language::Nb, &["veileder"]),
            ("\"år i jobben\"=", Language::Nb, &["\"3–5 år\""]),
            ("notat:a", Language::Nb, &[]),
            ("alder>", Language::Nb, &["41"]),
            ("alder >= 4", Language::Nb, &["41"]),
            ("gruppe<", Language::Nb, &[]),
            ("tema:Oppstart", Language::Nb, &["Oppstart/Tillit", "\"Første dag\""]),
            ("", Language::Nb, &[]),
        ] {
            let found = study.completions(&Words::new(language), text, text.len());
            assert_eq!(found.map_or(Vec::new(), |found| found.candidates), candidates, "{text}");
        }
    }

    #[test]
    fn the_shared_beginning_continues_what_was_typed() {
        let common = |all: &[&str], typed| {
            let all: Vec<String> = all.iter().map(|one| (*one).to_owned()).collect();
            super::common(&all, typed)
        };
        assert_eq!(common(&["Oppstart", "Opplæring"], "o").as_deref(), Some("Opp"));
        assert_eq!(common(&["Oppstart", "Opplæring"], "opp"), None);
        assert_eq!(common(&["Oppstart", "Opplæring"], "lær"), None);
        assert_eq!(common(&["Oppstart", "\"Opp igjen\""], "o"), None);
        assert_eq!(common(&[], ""), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn every_code_has_a_completion_that_parses_as_that_code(names in proptest::collection::vec("[aA/\\\\\"« :=]{1,5}", 1..6)) {
            let mut study = Study::new();
            for name in &names {
                // Some are not valid names, and some are taken.
                let _ = study.add_code_under(None, name);
                let first = study.model().codebook.in_order().first().map(|(id, _)| *id);
                let _ = study.add_code_under(first, name);
            }
            let words = Words::new(Language::Nb);
            let offered: HashSet<CodeId> = study.completions(&words, "kode:", 5).iter().flat_map(|c| &c.candidates).map(|candidate| {
                match study.understand(&format!("kode:{candidate}")) {
                    Ok(Condition::Coded(codes)) => codes[0],
                    other => panic!("{candidate}: {other:?}"),
                }
            }).collect();
            prop_assert_eq!(offered.len(), study.model().codebook.len());
        }

        #[test]
        fn any_text_and_cursor_give_a_valid_range(text in "\\PC{0,8}|[a-z:= \"(«OVER]{0,12}", cursor in 0..20_usize) {
            let study = study();
            if let Some(found) = study.completions(&Words::new(Language::Nb), &text, cursor) {
                prop_assert!(text.get(found.replaces.start..found.replaces.end).is_some());
            }
        }
    }
}
