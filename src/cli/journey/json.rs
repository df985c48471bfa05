//! The way as JSON, with the numbers of the excerpts behind every number.

use serde::Serialize;

use super::Shown;
use crate::analysis::comparison::Pair;
use crate::analysis::journey::Stop;
use crate::cli::console::{Console, Done};
use crate::cli::undo::Row as ActRow;
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::round::Round;

impl Shown<'_> {
    /// Writes the way.
    pub(super) fn json(&self, console: &mut Console) -> Done {
        let (journey, project) = (&self.journey, self.project);
        let path = |code: Option<CodeId>| code.map(|code| project.model().codebook.path(code));
        let source = |from: Option<CodeId>, theme| Source {
            path: path(from),
            behind: journey.passages_from(from, theme).into(),
        };
        let themes = journey.arrivals.iter().map(|one| {
            let theme = one.theme.code;
            let sources = one.sources.iter().map(|(code, _)| source(Some(*code), theme)).collect();
            let behind = journey.passages_under(theme).into();
            Theme { code: Code::of(&one.theme), behind, from: sources, new: journey.passages_from(None, theme).into() }
        });
        let codes = journey.departures.iter().map(|one| {
            let code = one.code.code;
            let (kept, left) = (journey.passages_kept(code).into(), journey.passages_left(code).into());
            Departed { code: Code::of(&one.code), kept, left }
        });
        let flows = journey.flows.iter().map(|flow| Flow {
            from: path(flow.from),
            to: path(flow.to),
            behind: flow.passages.clone().into(),
        });
        let acts = project.code_acts()?;
        let acts = acts.iter().map(|one| Act {
            at: console.iso(one.at),
            coder: one.coder.as_deref(),
            row: ActRow::of(console.words, one),
        });
        let [both, only_before, only_after] = journey.coded();
        console.json(&Whole {
            before: RoundSide::of(self.old, journey.levels_before()),
            after: RoundSide::of(self.new, journey.levels_after()),
            in_both: both.into(),
            only_before: only_before.into(),
            only_after: only_after.into(),
            themes: themes.collect(),
            codes: codes.collect(),
            flows: flows.collect(),
            acts: acts.collect(),
        })
    }
}

/// The way, as JSON.
#[derive(Serialize)]
struct Whole<'a> {
    before: RoundSide<'a>,
    after: RoundSide<'a>,
    /// The passages with a code in both rounds, in the earlier only, and in the later only.
    in_both: Behind,
    only_before: Behind,
    only_after: Behind,
    themes: Vec<Theme<'a>>,
    codes: Vec<Departed<'a>>,
    flows: Vec<Flow>,
    acts: Vec<Act<'a>>,
}

#[derive(Serialize)]
struct RoundSide<'a> {
    number: i64,
    name: &'a str,
    levels: Vec<usize>,
}

impl<'a> RoundSide<'a> {
    fn of(round: &'a Round, levels: Vec<usize>) -> Self {
        Self { number: round.number, name: &round.name, levels }
    }
}

/// A number of passages, with the numbers of the excerpts behind it in the earlier and the later round.
#[derive(Serialize)]
struct Behind {
    excerpts: usize,
    before: Vec<i64>,
    after: Vec<i64>,
}

impl From<Vec<Pair>> for Behind {
    fn from(pairs: Vec<Pair>) -> Self {
        let ids = |of: fn(&Pair) -> Option<ExcerptId>| pairs.iter().filter_map(|pair| Some(of(pair)?.0)).collect();
        Self { excerpts: pairs.len(), before: ids(|pair| pair.old), after: ids(|pair| pair.new) }
    }
}

#[derive(Serialize)]
struct Code<'a> {
    path: String,
    name: &'a str,
    level: usize,
    colour: Option<&'a str>,
    /// How many excerpts have the code itself.
    own: usize,
}

impl<'a> Code<'a> {
    fn of(stop: &'a Stop) -> Self {
        let colour = stop.colour.as_ref().map(|pen| pen.name.as_str());
        Self { path: stop.path(), name: stop.name(), level: stop.depth + 1, colour, own: stop.own }
    }
}

#[derive(Serialize)]
struct Theme<'a> {
    #[serde(flatten)]
    code: Code<'a>,
    #[serde(flatten)]
    behind: Behind,
    /// The codes of the earlier round that its excerpts, and those of the themes below it, had.
    from: Vec<Source>,
    new: Behind,
}

#[derive(Serialize)]
struct Source {
    path: Option<String>,
    #[serde(flatten)]
    behind: Behind,
}

#[derive(Serialize)]
struct Departed<'a> {
    #[serde(flatten)]
    code: Code<'a>,
    kept: Behind,
    left: Behind,
}

#[derive(Serialize)]
struct Flow {
    from: Option<String>,
    to: Option<String>,
    #[serde(flatten)]
    behind: Behind,
}

#[derive(Serialize)]
struct Act<'a> {
    #[serde(flatten)]
    row: ActRow,
    at: String,
    coder: Option<&'a str>,
}
