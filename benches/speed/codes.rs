//! A made-up codebook in three levels, and how often each of its codes is used.

use super::random::Random;
use super::vocabulary::Vocabulary;

/// How many codes there are on each level.
#[derive(Clone, Copy)]
pub struct Levels {
    /// Themes at the top.
    pub top: usize,
    /// Codes under them, all together.
    pub middle: usize,
    /// Codes under those, all together.
    pub bottom: usize,
}

/// The codebook. Every name stands in it once, so that a name says which code is meant.
pub struct Codes {
    /// The names at the top, the most used first.
    tops: Vec<String>,
    /// Under each top: the full path of each code, in order of the tree.
    paths: Vec<Vec<String>>,
}

/// How many of a hundred codings fall under the first theme.
const UNDER_FIRST: usize = 12;

impl Codes {
    /// The codebook of so many codes.
    pub fn new(vocabulary: &Vocabulary, levels: Levels) -> Self {
        let mut rank = 3_000;
        let mut name = || {
            rank += 1;
            vocabulary.invented(rank).to_owned()
        };
        let tops: Vec<String> = (0..levels.top).map(|_| name()).collect();
        let mut paths: Vec<Vec<String>> = tops.iter().map(|top| vec![top.clone()]).collect();
        let mut middles = Vec::new();
        for n in 0..levels.middle {
            let path = format!("{}/{}", tops[n % levels.top], name());
            paths[n % levels.top].push(path.clone());
            middles.push((n % levels.top, path));
        }
        for n in 0..levels.bottom {
            let (top, above) = &middles[n % levels.middle];
            paths[*top].push(format!("{above}/{}", name()));
        }
        Self { tops, paths }
    }

    /// Every path, those above before those below.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().flatten().map(String::as_str)
    }

    /// The theme with the most excerpts.
    pub fn greatest(&self) -> &str {
        &self.tops[0]
    }

    /// The theme that comes after it.
    pub fn second(&self) -> &str {
        &self.tops[1]
    }

    /// The names of codes for one passage: mostly one, at times two or three, none of them twice; none for 0.
    pub fn some(&self, random: &mut Random, least: usize) -> Vec<&str> {
        let more = [75, 95].iter().filter(|share| random.below(100) >= **share).count();
        let mut names: Vec<&str> = Vec::new();
        for _ in 0..least * (1 + more) {
            let under = if random.percent(UNDER_FIRST) { 0 } else { random.between(1, self.tops.len() - 1) };
            // The lesser of two draws: the first codes of a theme are used more than the last.
            let of = &self.paths[under];
            let path = &of[random.below(of.len()).min(random.below(of.len()))];
            let name = path.rsplit('/').next().unwrap_or(path);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}
