//! A vocabulary for made-up interviews: the most common words of Norwegian and 40,000 invented ones, with the same frequency
//! distribution as in speech (Zipf's law), so that an index behaves as with real interviews.

use std::collections::HashSet;

use super::random::Random;

/// The most common words, the most frequent first.
const SMALL: &str = "det er jeg og så ikke at i på som en til å for med vi har var da de men av man du sånn jo den \
    veldig om skal litt kan hva når det ble noe bare eller der vil også mye ja nei mm må hvis han hun meg oss dem fra \
    etter kanskje egentlig liksom altså nå her opp ut inn over under hele alle andre noen mange mer få gjøre si tenke \
    komme gå ta se vite føle synes jobbe snakke hjelpe prøve starte slutte";

const FIRST: &[&str] = &[
    "b", "br", "d", "dr", "f", "fl", "fr", "g", "gj", "gr", "h", "hv", "j", "k", "kj", "kl", "kr", "kv", "l", "m", "n",
    "p", "pl", "r", "s", "sj", "sk", "skr", "sl", "sm", "sn", "st", "str", "sv", "t", "tr", "v", "",
];
const MIDDLE: &[&str] = &["a", "e", "i", "o", "u", "y", "æ", "ø", "å", "ei", "øy", "au"];
const LAST: &[&str] = &["", "", "", "l", "n", "r", "s", "t", "k", "m", "nd", "ng", "rt", "st", "ld", "gg", "tt", "ll"];
const ENDING: &[&str] = &["", "", "en", "et", "er", "ene", "te", "ing", "het", "lig", "e", "s"];

const INVENTED: usize = 40_000;

/// A vocabulary to draw words from.
pub struct Vocabulary {
    words: Vec<String>,
    /// The cumulative probability of the words up to each rank. The last one is 1.
    reach: Vec<f64>,
}

impl Vocabulary {
    /// The vocabulary, always the same.
    pub fn new() -> Self {
        let mut words: Vec<String> = SMALL.split_whitespace().map(str::to_owned).collect();
        let mut seen: HashSet<String> = words.iter().cloned().collect();
        let random = &mut Random::seeded(40_000);
        while words.len() < INVENTED {
            // Shorter words come first, since they are used more.
            let word = invented(random, 1 + words.len() / 9_000);
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0.0;
        let mut reach: Vec<f64> = Vec::with_capacity(words.len());
        for rank in 0..words.len() {
            sum += 1.0 / (rank as f64 + 2.7).powf(1.05);
            reach.push(sum);
        }
        reach.iter_mut().for_each(|r| *r /= sum);
        Self { words, reach }
    }

    /// A random word, by frequency.
    pub fn word(&self, random: &mut Random) -> &str {
        let point = (random.next() >> 11) as f64 / (1_u64 << 53) as f64;
        let rank = self.reach.partition_point(|reach| *reach <= point);
        &self.words[rank.min(self.words.len() - 1)]
    }

    /// The invented word with this rank, from 0.
    pub fn invented(&self, rank: usize) -> &str {
        &self.words[SMALL.split_whitespace().count() + rank]
    }
}

fn invented(random: &mut Random, syllables: usize) -> String {
    let mut word = String::new();
    for _ in 0..random.between(1, syllables.max(2)) {
        word.push_str(random.one(FIRST));
        word.push_str(random.one(MIDDLE));
        word.push_str(random.one(LAST));
    }
    word.push_str(random.one(ENDING));
    word
}
