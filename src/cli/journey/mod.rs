//! `tusj journey`: the way from the codes of one round to the themes of another, and the acts that changed the codes.

mod json;

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Done};
use super::table::{Set, Table, padded, plain};
use crate::analysis::journey::{Journey, level_text};
use crate::domain::codebook::join_path;
use crate::domain::ids::{CodeId, RoundId};
use crate::domain::round::Round;
use crate::error::Result;
use crate::project::Project;
use crate::words::{act, kind};

/// The arguments of `tusj journey`.
#[derive(Args, Debug)]
pub(super) struct Way {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, num_args = 2, value_name = "ROUND")]
    between: Option<Vec<String>>,
    #[arg(long)]
    json: bool,
}

/// The two rounds that were named. `None` if none were.
pub(super) fn named(project: &Project, rounds: Option<&[String]>) -> Result<Option<(RoundId, RoundId)>> {
    match rounds {
        Some([old, new]) => Ok(Some((project.find_round(old)?, project.find_round(new)?))),
        _ => Ok(None),
    }
}

/// These rounds, or else those that the way is shown between by itself; the earlier one first.
pub(super) fn in_order(project: &Project, rounds: Option<(RoundId, RoundId)>) -> Result<(RoundId, RoundId)> {
    let (one, other) = rounds.map_or_else(|| project.journey_rounds(), Ok)?;
    project.earlier_first(one, other)
}

impl Way {
    /// Shows the way.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let (old, new) = in_order(&project, named(&project, self.between.as_deref())?)?;
        let shown = Shown {
            project: &project,
            journey: project.journey(old, new)?,
            old: project.round(old)?,
            new: project.round(new)?,
        };
        if self.json { shown.json(console) } else { shown.text(console) }
    }
}

struct Shown<'a> {
    project: &'a Project,
    journey: Journey,
    old: &'a Round,
    new: &'a Round,
}

impl Shown<'_> {
    fn text(&self, console: &mut Console) -> Done {
        let words = console.words;
        let rounds = [("old", kind::round(words, self.old)), ("new", kind::round(words, self.new))];
        let rounds: Vec<_> = rounds.iter().map(|(name, round)| (*name, round.into())).collect();
        let journey = &self.journey;
        console.line(&words.tell("journey-title", &rounds))?;
        let (before, after) = (level_text(&journey.levels_before()), level_text(&journey.levels_after()));
        console.line(&words.tell("journey-levels", &[("before", before.into()), ("after", after.into())]))?;
        let [both, old, new] = journey.coded().map(|passages| passages.len());
        let left = [("n", old.into()), ("round", kind::round(words, self.old).into())];
        let new = [("n", new.into()), ("round", kind::round(words, self.new).into())];
        let totals = [
            words.tell("journey-kept", &[("n", both.into())]),
            words.tell("journey-left-total", &left),
            words.tell("journey-new-total", &new),
        ];
        console.line(&totals.join(" "))?;
        console.line("")?;
        console.line(&words.tell("journey-themes", &rounds))?;
        self.themes(console)?;
        self.left(console)?;
        console.line("")?;
        console.line(&words.say("journey-acts"))?;
        self.acts(console)
    }

    /// The themes, each with the earlier codes of the excerpts that have the theme's code itself.
    fn themes(&self, console: &mut Console) -> Done {
        let words = console.words;
        let mut rows = Vec::new();
        for arrival in &self.journey.arrivals {
            let stop = &arrival.theme;
            rows.push((format!("{}{}", "  ".repeat(stop.depth), stop.name()), stop.excerpts));
            for (source, excerpts) in self.journey.sources_of(stop.code) {
                let name = source.map_or_else(|| words.say("journey-new").into_owned(), |code| self.before(code));
                rows.push((format!("{}← {name}", "  ".repeat(stop.depth + 2)), excerpts));
            }
        }
        numbered(console, &rows.iter().map(|(name, n)| (plain(name), n.to_string())).collect::<Vec<_>>())
    }

    /// The codes of the earlier round whose excerpts have no code any more.
    fn left(&self, console: &mut Console) -> Done {
        let words = console.words;
        let left = self.journey.departures.iter().filter(|one| one.left > 0);
        let of = |left: usize, own: usize| words.tell("journey-left-of", &[("left", left.into()), ("own", own.into())]);
        let rows: Vec<_> =
            left.map(|one| (format!("  {}", plain(&one.code.path())), of(one.left, one.code.own))).collect();
        if rows.is_empty() {
            return Ok(());
        }
        console.line("")?;
        console.line(&words.say("journey-left"))?;
        numbered(console, &rows)
    }

    fn acts(&self, console: &mut Console) -> Done {
        let words = console.words;
        let heading = |key| (words.say(key).into_owned(), Set::Left);
        let mut table = Table::new(vec![heading("column-when"), heading("column-who"), heading("column-what")]);
        for one in self.project.code_acts()? {
            let who = one.coder.clone().unwrap_or_default();
            table.row(vec![console.clock(one.at), who, act::sentence(words, &one.summary)]);
        }
        table.write(console)
    }

    /// The path of a code of the earlier round.
    fn before(&self, code: CodeId) -> String {
        join_path(self.journey.names_before(code).unwrap_or_default().iter().map(String::as_str))
    }
}

/// Prints names with a column of numbers after them.
fn numbered(console: &mut Console, rows: &[(String, String)]) -> Done {
    let width = |of: fn(&(String, String)) -> &String| {
        rows.iter().map(|row| unicode_width::UnicodeWidthStr::width(of(row).as_str())).max().unwrap_or(0)
    };
    let (names, numbers) = (width(|row| &row.0), width(|row| &row.1));
    for (name, number) in rows {
        console.line(&format!("{}  {}", padded(name, names, Set::Left), padded(number, numbers, Set::Right)))?;
    }
    Ok(())
}
