//! A made-up codebook with three levels, and the distribution of its codes.

use super::random::Random;
use super::vocabulary::Vocabulary;

/// The number of codes on each level.
#[derive(Clone, Copy)]
pub struct Levels {
    /// Top-level themes.
    pub top: usize,
    /// Codes on the second level, in total.
    pub middle: usize,
    /// Codes on the third level, in total.
    pub bottom: usize,
}

/// The codebook. Each name is unique, so that it identifies a code.
pub struct Codes {
    /// The top-level names, the most used first.
    tops: Vec<String>,
    /// For each top-level code: the full path of each code below it, in tree order.
    paths: Vec<Vec<String>>,
}

/// The share of codings under the first theme, in percent.
const UNDER_FIRST: usize = 12;

impl Codes {
    /// A codebook with these numbers of codes.
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

    /// All paths, parents before children.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().flatten().map(String::as_str)
    }

    /// The theme with the most excerpts.
    pub fn greatest(&self) -> &str {
        &self.tops[0]
    }

    /// The theme with the second most excerpts.
    pub fn second(&self) -> &str {
        &self.tops[1]
    }

    /// Random code names for one passage: usually one, sometimes two or three, all different. At least `least`.
    pub fn some(&self, random: &mut Random, least: usize) -> Vec<&str> {
        let more = [75, 95].iter().filter(|share| random.below(100) >= **share).count();
        let mut names: Vec<&str> = Vec::new();
        for _ in 0..least * (1 + more) {
            let under = if random.percent(UNDER_FIRST) { 0 } else { random.between(1, self.tops.len() - 1) };
            // The smaller of two draws, so that the first codes of a theme are used more than the last.
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
