//! Puts lines together to paragraphs.
//!
//! A paragraph ends where the gap below a line is larger than usual; before a label; where the next word would have had
//! room on the line; where a line is set in; where the size of the letters changes; and after a mark of F4. A line may
//! stand under the words after a tab, as under a speaker's name: then it goes on.

use std::collections::{HashMap, HashSet};

use super::hyphens::{self, Joint};
use super::lines::Line;
use crate::domain::span::Span;
use crate::import::rich::text_part::Paragraph;
use crate::import::speakers::{Shape, begins_with_label, candidate, ends_sentence, ends_with_mark};

/// How much larger than usual a gap between paragraphs is.
const LARGER: f32 = 1.22;

/// How much larger or smaller letters are in a heading or a note.
const OTHER_SIZE: f32 = 1.14;

/// How far a line is set in, in the size of its letters.
const SET_IN: f32 = 0.8;

/// The room beside the next word that a line must have had, in the size of its letters: a blank and a little more.
const ROOM: f32 = 0.6;

/// The longest heading, in characters.
const HEADING: usize = 200;

/// How two lines belong together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Break {
    /// The second goes on.
    None,
    /// It is a new line of the same paragraph.
    Line,
    /// It begins a paragraph.
    Paragraph,
}

/// The paragraphs of these lines.
pub fn of(lines: Vec<Line>) -> Vec<Paragraph> {
    let layout = Layout::of(&lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut begun = Begun::default();
    for (at, line) in lines.iter().enumerate() {
        let above = at.checked_sub(1).and_then(|at| lines.get(at));
        let found = above.map_or(Break::Paragraph, |above| layout.between(above, line, lines.get(at + 1), &begun));
        match (found, paragraphs.last_mut()) {
            (Break::None, Some(last)) => layout.join(last, &line.words),
            (Break::Line, Some(last)) => last.append("\n", &line.words),
            _ => {
                let is_large = line.size > OTHER_SIZE * layout.size && line.words.text.chars().count() < HEADING;
                let mut words = line.words.clone();
                if is_large {
                    // Headings are bold by style, which does not mean that their words are emphasised.
                    (words.heading, words.bold) = (Some(1), Vec::new());
                }
                paragraphs.push(words);
            }
        }
        begun.add(line, found);
    }
    paragraphs.iter_mut().for_each(mend);
    paragraphs
}

/// What is known of the paragraph that is being read.
#[derive(Clone, Debug, Default)]
struct Begun {
    /// How many lines it has.
    lines: usize,
    /// Where its lines stand under words after a tab.
    stops: Vec<f32>,
}

impl Begun {
    fn add(&mut self, line: &Line, found: Break) {
        if found == Break::Paragraph {
            *self = Self { lines: 0, stops: line.stops.clone() };
        }
        self.lines += 1;
    }
}

/// What is usual in a document.
struct Layout {
    /// The distance of lines, in the size of their letters.
    distance: f32,
    /// Whether paragraphs are told apart by a larger distance.
    is_spaced: bool,
    /// The size of most letters.
    size: f32,
    /// The left and right edge of each column.
    edges: HashMap<usize, (f32, f32)>,
    /// The words with a hyphen within lines.
    whole: HashSet<String>,
    /// The labels that begin more than one line.
    labels: HashSet<String>,
}

impl Layout {
    fn of(lines: &[Line]) -> Self {
        let (distance, is_spaced) = distance(lines);
        let mut sizes: Vec<(f32, usize)> = lines.iter().map(|line| (line.size, line.words.text.len())).collect();
        sizes.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut counts: HashMap<String, usize> = HashMap::new();
        let labels = lines.iter().filter(|line| begins_with_label(&line.words.text));
        for label in labels.filter_map(|line| candidate(&line.words.text, 0)) {
            *counts.entry(label.key()).or_default() += 1;
        }
        Self {
            distance,
            is_spaced,
            size: middle(&sizes).unwrap_or(0.0),
            edges: edges(lines),
            whole: lines.iter().flat_map(|line| hyphens::whole_words(&line.words.text)).collect(),
            labels: counts.into_iter().filter(|(_, count)| *count > 1).map(|(label, _)| label).collect(),
        }
    }

    /// What is between two lines. `after` is the line after both.
    fn between(&self, above: &Line, line: &Line, after: Option<&Line>, begun: &Begun) -> Break {
        let (words, said) = (&line.words.text, &above.words.text);
        let ratio = above.size.max(line.size) / above.size.min(line.size).max(0.1);
        let is_near = above.region == line.region;
        let distance = (above.base - line.base) / above.size.max(line.size).max(0.1);
        if ratio > OTHER_SIZE || ends_with_mark(said) || self.is_labelled(line, said) {
            return Break::Paragraph;
        }
        if is_near && !(0.0..=self.distance * LARGER).contains(&distance) {
            return Break::Paragraph;
        }
        if hyphens::is_divided(said) && words.starts_with(char::is_lowercase) {
            return Break::None;
        }
        let (fits, clearly) = self.fits(above, line);
        let is_begun = words.starts_with(char::is_lowercase) && !ends_sentence(said);
        let has_ended = fits && (clearly || !is_begun);
        let near = 0.4 * line.size;
        if begun.stops.iter().any(|stop| (stop - line.left).abs() < near) {
            return if has_ended { Break::Line } else { Break::None };
        }
        let (left, _) = self.edge(line);
        let set_in = line.left - if is_near { above.left } else { left };
        let goes_back = after.is_some_and(|after| {
            after.region == line.region && after.left < line.left - near && !self.is_labelled(after, words)
        });
        let enough = SET_IN * line.size;
        match () {
            () if has_ended && self.is_spaced && is_near => Break::Line,
            () if has_ended || set_in > enough && goes_back => Break::Paragraph,
            () if is_near && set_in < -enough && begun.lines > 1 => Break::Paragraph,
            () => Break::None,
        }
    }

    /// Whether a line begins with a label. After half a sentence, it must be one that other lines begin with too.
    fn is_labelled(&self, line: &Line, above: &str) -> bool {
        let words = &line.words.text;
        let bold = line.words.bold.first().filter(|span| span.start == 0).map_or(0, |span| span.end);
        let Some(label) = candidate(words, bold) else { return false };
        match label.shape {
            Shape::Colon => begins_with_label(words) && (ends_sentence(above) || self.labels.contains(&label.key())),
            Shape::BesideTime | Shape::Timed => true,
            _ => false,
        }
    }

    /// Whether the first word of a line would have had room at the end of the one above, and whether clearly.
    fn fits(&self, above: &Line, line: &Line) -> (bool, bool) {
        let (left, right) = self.edge(above);
        let room = right - above.right - line.first - ROOM * above.size;
        (room > 0.0, room > 0.2 * (right - left))
    }

    fn edge(&self, line: &Line) -> (f32, f32) {
        self.edges.get(&line.region).copied().unwrap_or((line.left, line.right))
    }

    /// Appends a line that goes on.
    fn join(&self, paragraph: &mut Paragraph, line: &Paragraph) {
        let joint = hyphens::joint(&paragraph.text, &line.text, &self.whole);
        if joint == Joint::WithoutHyphen {
            let whole = paragraph.text.trim_end().trim_end_matches(hyphens::is_hyphen).len();
            paragraph.truncate(whole);
        }
        paragraph.append(if joint == Joint::Blank { " " } else { "" }, line);
    }
}

/// The usual distance of lines in the size of their letters, and whether a part of them are further apart.
fn distance(lines: &[Line]) -> (f32, bool) {
    let pairs = lines.windows(2).filter_map(|pair| match pair {
        [above, line] if above.region == line.region => {
            Some((above.base - line.base) / above.size.max(line.size).max(0.1))
        }
        _ => None,
    });
    let mut distances: Vec<f32> = pairs.filter(|distance| (0.7..4.0).contains(distance)).collect();
    distances.sort_by(f32::total_cmp);
    // The smallest that is not rare: lines of a paragraph are never further apart than paragraphs.
    let usual = distances.get(distances.len() / 20).copied().unwrap_or(1.2);
    let near = distances.iter().filter(|distance| **distance <= usual * 1.08).count();
    let usual =
        if near * 10 >= distances.len() { usual } else { distances.get(distances.len() / 4).copied().unwrap_or(usual) };
    let larger = distances.iter().filter(|distance| **distance > usual * LARGER).count();
    (usual, larger * 20 >= distances.len() && larger > 0)
}

/// The left and right edge of each column: those of its lines. A column of short lines is as wide as most, and a page that
/// has no long line as wide as its left margin says.
fn edges(lines: &[Line]) -> HashMap<usize, (f32, f32)> {
    let mut edges = HashMap::new();
    let mut widths = Vec::new();
    for column in lines.chunk_by(|one, other| one.region == other.region) {
        let left = column.iter().map(|line| line.left).fold(f32::INFINITY, f32::min);
        let right = column.iter().map(|line| line.right).fold(f32::NEG_INFINITY, f32::max);
        if let Some(first) = column.first() {
            widths.push((right - left, column.len()));
            edges.insert(first.region, (left, right));
        }
    }
    widths.sort_by(|one, other| one.0.total_cmp(&other.0));
    let usual = middle(&widths).unwrap_or(0.0);
    for (left, right) in edges.values_mut() {
        *right = right.max(*left + usual);
    }
    for line in lines {
        let (Some(page), Some((left, right))) = (line.page_width, edges.get_mut(&line.region)) else { continue };
        let margin = page - *left;
        if *right - *left < 0.6 * (margin - *left) && *left < 0.3 * page {
            *right = margin;
        }
    }
    edges
}

/// The value in the middle of a sorted list, each counted so often.
fn middle(sorted: &[(f32, usize)]) -> Option<f32> {
    let half = sorted.iter().map(|(_, count)| count).sum::<usize>() / 2;
    let mut seen = 0;
    sorted
        .iter()
        .find(|(_, count)| {
            seen += count;
            seen > half
        })
        .map(|(value, _)| *value)
}

/// Makes one stretch of those in one format that only a line end divided, and one comment of those on each line.
fn mend(paragraph: &mut Paragraph) {
    let text = std::mem::take(&mut paragraph.text);
    let is_blank = |from: usize, to: usize| text.get(from..to).is_some_and(|between| between.trim().is_empty());
    let joined = |spans: &mut Vec<Span>| {
        spans.dedup_by(|next, span| {
            let goes_on = is_blank(span.end, next.start);
            if goes_on {
                span.end = next.end;
            }
            goes_on
        });
    };
    joined(&mut paragraph.bold);
    joined(&mut paragraph.italic);
    paragraph.highlights.dedup_by(|(next, other), (span, pen)| {
        let goes_on = other == pen && is_blank(span.end, next.start);
        if goes_on {
            span.end = next.end;
        }
        goes_on
    });
    paragraph.text = text;
}
