//! Files of ELAN (`.eaf`): annotations of a recording in tiers.
//!
//! A tier is what one speaker says: its participant, or its name where no participant is given. Its annotations have the time
//! at which they begin, and are read in the order of the recording. A tier that depends on another (translations, single words,
//! notes on what is said) repeats or describes that one, so it is left out and reported.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use super::draft::{Draft, Opens};
use super::transcript::{LeftOut, Warning};
use super::xml::{Element, Malformed, Token, Walker};
use crate::error::{ImportError, NoText};

/// What is read from a file.
#[derive(Default)]
struct Reading {
    /// The times of the slots that have one, in milliseconds, by their names.
    slots: HashMap<String, i64>,
    /// Whether the slots are counted in milliseconds.
    is_in_milliseconds: bool,
    tier: Tier,
    /// The slot at which the open annotation begins.
    begins: Option<String>,
    /// The words of the open annotation.
    words: Option<String>,
    said: Vec<Said>,
    left_out: Vec<String>,
}

/// The open tier.
#[derive(Default)]
struct Tier {
    speaker: String,
    is_dependent: bool,
    /// The time of its last annotation that has one.
    last: Option<i64>,
}

/// An annotation of a tier that depends on no other.
struct Said {
    speaker: String,
    /// The time at which it begins; otherwise that of the annotation before it.
    order: i64,
    time_ms: Option<i64>,
    words: String,
}

/// Reads a file. Errors: it is no file of ELAN, is damaged, or nothing is said in it.
pub fn read(text: &str) -> Result<Draft, ImportError> {
    let mut walker = Walker::new(text.trim_start_matches('\u{feff}'));
    let mut reading = Reading { is_in_milliseconds: true, ..Reading::default() };
    let mut is_elan = false;
    while let Some(token) = walker.next()? {
        match token {
            Token::Start(element) if !is_elan => {
                is_elan = element.name() == "ANNOTATION_DOCUMENT";
                if !is_elan {
                    return Err(ImportError::NoSpeech);
                }
            }
            Token::Start(element) => reading.start(&mut walker, &element)?,
            Token::Text(words) => reading.words.iter_mut().for_each(|all| all.push_str(&words)),
            Token::End(name) => reading.end(&name),
        }
    }
    match is_elan {
        true => reading.draft(),
        false => Err(ImportError::NoSpeech),
    }
}

impl Reading {
    fn start(&mut self, walker: &mut Walker, element: &Element) -> Result<(), Malformed> {
        match element.name() {
            "HEADER" => {
                let unit = element.get("TIME_UNITS").unwrap_or_default();
                self.is_in_milliseconds = unit.is_empty() || unit == "milliseconds";
            }
            "TIME_SLOT" => {
                let time = element.get("TIME_VALUE").and_then(|time| time.parse().ok()).filter(|time| *time >= 0);
                self.slots.extend(element.get("TIME_SLOT_ID").zip(time));
            }
            "TIER" => self.tier = Tier::of(element),
            "ALIGNABLE_ANNOTATION" => self.begins = element.get("TIME_SLOT_REF1"),
            "ANNOTATION_VALUE" => self.words = Some(String::new()),
            // Vocabularies and what else describes the tiers.
            "CONTROLLED_VOCABULARY" | "LEXICON_REF" | "LICENSE" => walker.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "ANNOTATION_VALUE" => {
                let words = self.words.take().unwrap_or_default();
                self.annotation(words.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            "ANNOTATION" => self.begins = None,
            _ => {}
        }
    }

    fn annotation(&mut self, words: String) {
        if words.is_empty() {
            return;
        }
        if self.tier.is_dependent {
            return self.left_out.push(words);
        }
        let time_ms = self.begins.as_ref().and_then(|slot| self.slots.get(slot)).copied();
        self.tier.last = time_ms.or(self.tier.last);
        let order = self.tier.last.unwrap_or(0);
        let time_ms = time_ms.filter(|_| self.is_in_milliseconds);
        self.said.push(Said { speaker: self.tier.speaker.clone(), order, time_ms, words });
    }

    fn draft(mut self) -> Result<Draft, ImportError> {
        self.said.sort_by_key(|said| said.order);
        let mut draft = Draft { cues: true, ..Draft::default() };
        for said in self.said {
            draft.line(&said.words, Opens::Paragraph);
            if let Some(line) = draft.lines.last_mut() {
                (line.time_ms, line.voice) = (said.time_ms, Some(said.speaker));
            }
        }
        match (draft.lines.is_empty(), self.left_out.is_empty()) {
            (true, true) => return Err(ImportError::Empty),
            (true, false) => return Err(ImportError::NoText { instead: NoText::LeftOut }),
            (false, true) => {}
            (false, false) => draft.warnings.push(Warning::LeftOut(LeftOut::DependentTiers, self.left_out)),
        }
        Ok(draft)
    }
}

impl Tier {
    fn of(element: &Element) -> Self {
        let named = |name| element.get(name).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        let speaker = named("PARTICIPANT").or_else(|| named("TIER_ID")).unwrap_or_default();
        Self { speaker, is_dependent: named("PARENT_REF").is_some(), last: None }
    }
}
