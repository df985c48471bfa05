//! Guesses the language of a text from its most common words.
//!
//! A transcript has a thousand words or more, and a fifth of them are words such as *det*, *ikkje* and *the*, so
//! counting these is enough. Bokmål and nynorsk are distinguished by words that only one of them has, but not by *eg*,
//! *ikkje* or *kva*: these are also common dialect forms in interviews transcribed in bokmål. Danish is taken for
//! bokmål.

use std::collections::HashMap;

use super::analysis::tokens::Words;
use crate::domain::document::DocumentLanguage;

/// Words of either written standard, bokmål or nynorsk.
const NORWEGIAN: &str = "og det er på til av å jeg eg æ ikke ikkje da då bare berre også noe noko hva kva fra frå";
const BOKMAL: &str = "en et noe noen mye være hvordan hvor hvorfor hvem fra kommer gjøre sier vet uke siste spurte \
    hjelpe ble følte burde enn alene jobber jobbet pengene møtene dagene samme begynte snakket selv";
const NYNORSK: &str = "ein eit noko nokon mykje vere korleis kvifor kven frå kjem gjere seier veit veke nokre spurde \
    vart fekk gjekk burde åleine jobbar jobba pengane møta dagane same byrja snakka sjølv òg meir fleire dykk skulle \
    heile kvar hadde mi si";
const ENGLISH: &str = "the and of you that it they with this what not but have my your there about would because";
const SWEDISH: &str = "och att jag inte är det som så på mig hade bara från mycket också något";

/// The share of the words, in percent, that must be on the list of a language.
const MIN_KNOWN_PERCENT: usize = 5;

/// How many words are counted at most.
const MAX_COUNTED: usize = 5_000;

/// How many words a text needs before it can be in a language that has no list here.
const MIN_COUNTED: usize = 50;

/// The language of a text. `None` if it is too short to tell.
pub fn guess(text: &str) -> Option<DocumentLanguage> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let (mut words, mut all) = (Words::of(text), 0);
    while all < MAX_COUNTED && words.advance().is_some() {
        *counts.entry(words.word.clone()).or_default() += 1;
        all += 1;
    }
    let count = |list: &str| list.split_whitespace().filter_map(|word| counts.get(word)).sum::<usize>();
    let norwegian = count(NORWEGIAN);
    let (english, swedish) = (count(ENGLISH), count(SWEDISH));
    let known = norwegian.max(english).max(swedish);
    if known * 100 < all * MIN_KNOWN_PERCENT || known == 0 {
        return (all >= MIN_COUNTED).then_some(DocumentLanguage::Other);
    }
    if swedish > norwegian {
        return Some(DocumentLanguage::Other);
    }
    if english > norwegian {
        return Some(DocumentLanguage::En);
    }
    Some(if count(NYNORSK) > count(BOKMAL) { DocumentLanguage::Nn } else { DocumentLanguage::Nb })
}

#[cfg(test)]
mod tests {
    use DocumentLanguage::{En, Nb, Nn, Other};

    use super::*;

    #[test]
    fn one_known_word_in_twenty_names_the_language() {
        let talk = |unknown: usize| format!("jeg ikke {}", "pling ".repeat(unknown)).repeat(80);
        assert_eq!((guess(&talk(38)), guess(&talk(39))), (Some(Nb), Some(Other)));
    }

    #[test]
    fn a_language_is_recognised_by_its_most_common_words() {
        for (language, text) in [
            (Some(Nb), "Jeg vet ikke hva jeg skal si, det var en uke der jeg bare følte meg helt alene på jobben."),
            (Some(Nb), "Æ veit ikkje kossen dem tenkte, men det var en ting æ syntes va fint, å få være i fred."),
            (
                Some(Nn),
                "Eg veit ikkje kva eg skal seie, det var ei veke der eg berre kjende meg heilt åleine på jobben.",
            ),
            (Some(En), "I don't know what to say about it, they were kind but that was the week when it went wrong."),
            (Some(Other), "Jag vet inte vad jag ska säga, det är som att jag bara var ensam hela veckan på jobbet."),
            (Some(Other), "Ich weiß nicht, was ich sagen soll, es war eine Woche, in der ich ganz allein war."),
            (Some(Other), "Mun in dieđe maid dadjat, dat lei dakkár vahkku go ledjen áibbas okto barggus."),
            (Some(Other), "אני לא יודעת מה להגיד על השבוע ההוא שבו הייתי לגמרי לבד בעבודה"),
        ] {
            assert_eq!(guess(&format!("{text} ").repeat(5)), language, "{text}");
        }
    }

    #[test]
    fn the_language_of_a_few_words_is_unknown() {
        assert_eq!((guess(""), guess("Mhm. Hmm."), guess("en to tre")), (None, None, None));
    }

    #[test]
    fn the_sample_is_in_three_languages() {
        let languages = crate::project::sample::TRANSCRIPTS.iter().map(|(name, bytes)| {
            let read = crate::import::read(name, bytes, &crate::import::Options::default()).unwrap();
            guess(&read.text).unwrap()
        });
        assert_eq!(languages.collect::<Vec<_>>(), [Nb, Nb, Nb, Nb, Nn, Nn, Nb, En]);
    }
}
