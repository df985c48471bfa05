//! A document with its excerpts: each turn in pieces, and what is on each excerpt. A page with codes in the margin, and a
//! Word document with comments, are made from it.

use super::codebook::Pen;
use super::speaker::SpeakerName;
use crate::domain::span::Span;
use crate::domain::turn::Turn;

/// A document with its excerpts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodedText {
    /// The document's name.
    pub name: String,
    /// The turns, in order.
    pub turns: Vec<CodedTurn>,
    /// The excerpts, by start, then longest first.
    pub excerpts: Vec<CodedExcerpt>,
}

/// A turn in pieces.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodedTurn {
    /// Its number.
    pub number: i64,
    /// Who speaks, if known.
    pub speaker: Option<SpeakerName>,
    /// When it was said, in milliseconds from the start of the recording, if known.
    pub time_ms: Option<i64>,
    /// Its words, cut where an excerpt begins or ends.
    pub pieces: Vec<Piece>,
}

/// A piece of a turn. Numbers of excerpts are indices into [`CodedText::excerpts`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// Its words.
    pub words: String,
    /// The excerpts that cover it.
    pub over: Vec<usize>,
    /// Those that begin with it.
    pub opens: Vec<usize>,
    /// Those that end with it.
    pub closes: Vec<usize>,
}

/// What is on an excerpt.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CodedExcerpt {
    /// Where it is, in bytes of the document's text.
    pub span: Span,
    /// Its codes, in the order of the codebook.
    pub codes: Vec<CodeOn>,
    /// The pen on it.
    pub pen: Option<Pen>,
    /// The memos about it, oldest first.
    pub memos: Vec<String>,
    /// The colour in which it is shown, as `0xRRGGBB`: its pen's, else that of its first coloured code.
    pub shown: Option<u32>,
}

/// A code on an excerpt.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CodeOn {
    /// The code's path.
    pub path: String,
    /// The pen of this coding alone.
    pub pen: Option<Pen>,
    /// The memos about this coding, oldest first.
    pub memos: Vec<String>,
}

impl CodedText {
    /// The document in pieces. `excerpts` must be sorted by start. `name` looks up the speaker of a turn.
    pub fn new(
        document: &str,
        text: &str,
        turns: &[Turn],
        excerpts: Vec<CodedExcerpt>,
        name: impl Fn(&Turn) -> Option<SpeakerName>,
    ) -> Self {
        let coded = |turn: &Turn| CodedTurn {
            number: turn.number,
            speaker: name(turn),
            time_ms: turn.time_ms,
            pieces: pieces(text, turn.span, &excerpts),
        };
        let mut turns: Vec<CodedTurn> = turns.iter().map(coded).collect();
        mark_ends(&mut turns, excerpts.len());
        Self { name: document.to_owned(), turns, excerpts }
    }
}

/// The pieces of a turn, cut where an excerpt begins or ends.
fn pieces(text: &str, turn: Span, excerpts: &[CodedExcerpt]) -> Vec<Piece> {
    let touching: Vec<usize> =
        excerpts.iter().enumerate().filter(|(_, one)| one.span.overlaps(turn)).map(|(at, _)| at).collect();
    let span_of = |at: &usize| excerpts.get(*at).map_or(turn, |one| one.span);
    let edges = touching.iter().map(span_of).flat_map(|span| [span.start, span.end]);
    let mut edges: Vec<usize> = edges.filter(|at| turn.start < *at && *at < turn.end).collect();
    edges.extend([turn.start, turn.end]);
    edges.sort_unstable();
    edges.dedup();
    let piece = |pair: &[usize]| {
        let span = Span { start: *pair.first()?, end: *pair.last()? };
        let over = touching.iter().copied().filter(|at| span_of(at).overlaps(span)).collect();
        Some(Piece { words: span.of(text)?.to_owned(), over, opens: Vec::new(), closes: Vec::new() })
    };
    edges.windows(2).filter_map(piece).collect()
}

/// Notes on the first and the last piece of each excerpt that it begins or ends there.
fn mark_ends(turns: &mut [CodedTurn], excerpts: usize) {
    let mut last: Vec<Option<(usize, usize)>> = vec![None; excerpts];
    for (t, turn) in turns.iter_mut().enumerate() {
        for (p, piece) in turn.pieces.iter_mut().enumerate() {
            for at in piece.over.clone() {
                let Some(seen) = last.get_mut(at) else { continue };
                if seen.is_none() {
                    piece.opens.push(at);
                }
                *seen = Some((t, p));
            }
        }
    }
    for (at, place) in last.into_iter().enumerate() {
        let piece = place.and_then(|(t, p)| turns.get_mut(t)?.pieces.get_mut(p));
        if let Some(piece) = piece {
            piece.closes.push(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_are_cut_where_excerpts_begin_and_end() {
        let text = "En to tre\nfire fem";
        let turn = |number, start, end| Turn { number, span: Span { start, end }, speaker: None, time_ms: None };
        let on = |start, end| CodedExcerpt { span: Span { start, end }, ..CodedExcerpt::default() };
        let turns = [turn(1, 0, 9), turn(2, 10, 18)];
        let coded = CodedText::new("I01", text, &turns, vec![on(0, 5), on(3, 14)], |_| None);
        let shown = |turn: &CodedTurn| {
            let piece = |one: &Piece| format!("{:?}{}{:?}{:?}", one.opens, one.words, one.over, one.closes);
            turn.pieces.iter().map(piece).collect::<Vec<_>>().join("|")
        };
        assert_eq!(
            coded.turns.iter().map(shown).collect::<Vec<_>>(),
            ["[0]En [0][]|[1]to[0, 1][0]|[] tre[1][]", "[]fire[1][1]|[] fem[][]"]
        );
    }
}
