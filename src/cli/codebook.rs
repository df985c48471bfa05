//! `tusj codebook`: changes the codebook. Most commands take one or many codes, and each command is one act.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::acts::{ActIn, excerpts, is_none, perform};
use super::code::full_path;
use super::console::{Console, Done};
use super::excerpt::{Numbers, numbers, pen};
use crate::domain::codebook::{join_path, split_path};
use crate::domain::ids::{CodeId, ExcerptId};
use crate::domain::level::LevelNames;
use crate::error::{Error, Result};
use crate::import::{codebook, file};
use crate::project::Project;
use crate::project::code::{CodeText, CodebookRow, Seldom};
use crate::project::name::single_name;

/// The arguments of `tusj codebook`.
pub(super) type Codebook = ActIn<Act>;

/// The codes to change: by name, or all that are seldom used.
#[derive(Args, Debug)]
#[group(required = true, multiple = true)]
pub(super) struct Codes {
    #[arg(value_name = "A/B")]
    codes: Vec<String>,
    #[arg(long)]
    unused: bool,
    #[arg(long)]
    single: bool,
    #[arg(long)]
    one_informant: bool,
}

impl Codes {
    fn find(&self, project: &Project) -> Result<Vec<CodeId>> {
        let mut ids = find_all(project, &self.codes)?;
        let sets = [
            (self.unused, Seldom::Unused),
            (self.single, Seldom::SingleExcerpt),
            (self.one_informant, Seldom::SingleInformant),
        ];
        let chosen = sets.into_iter().filter(|(is_chosen, _)| *is_chosen);
        ids.extend(chosen.flat_map(|(_, seldom)| project.codes_used(seldom)));
        Ok(ids)
    }
}

/// The names of the levels.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Levels {
    Theme,
    Category,
    Group,
    Own,
}

/// The subcommands.
#[derive(Subcommand, Debug)]
pub(super) enum Act {
    Add {
        #[arg(value_name = "A/B")]
        path: String,
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
        definition: Option<String>,
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
        include: Option<String>,
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
        exclude: Option<String>,
        #[arg(long, value_name = "COLOUR")]
        colour: Option<String>,
    },
    Rename {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Move {
        #[command(flatten)]
        codes: Codes,
        #[arg(long, value_name = "C", conflicts_with = "top")]
        under: Option<String>,
        #[arg(long)]
        top: bool,
        #[arg(long, value_name = "N")]
        at: Option<usize>,
    },
    Group {
        #[command(flatten)]
        codes: Codes,
        #[arg(long, value_name = "C")]
        under: String,
    },
    Merge {
        #[arg(value_name = "A/B", required = true)]
        codes: Vec<String>,
        #[arg(long, value_name = "C")]
        into: String,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
    Split {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "EXCERPTS", value_parser = numbers, required_unless_present = "query")]
        excerpts: Option<Numbers>,
        #[arg(long, value_name = "QUERY", conflicts_with = "excerpts")]
        query: Option<String>,
        #[arg(long, value_name = "C")]
        into: String,
    },
    BreakUp {
        #[arg(value_name = "A/B")]
        code: String,
    },
    Define {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "TEXT", allow_hyphen_values = true, required_unless_present_any = ["condensate", "golden"])]
        definition: Option<String>,
        #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
        condensate: Option<String>,
        #[arg(long, value_name = "EXCERPT")]
        golden: Option<String>,
    },
    Include {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        inclusion: String,
    },
    Exclude {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        exclusion: String,
    },
    Example {
        #[arg(value_name = "A/B")]
        code: String,
        #[arg(value_name = "EXCERPT")]
        excerpt: String,
    },
    Colour {
        #[arg(value_name = "A/B", required = true)]
        codes: Vec<String>,
        #[arg(value_name = "COLOUR")]
        colour: String,
    },
    Retire {
        #[command(flatten)]
        codes: Codes,
        #[arg(long)]
        restore: bool,
    },
    Remove {
        #[command(flatten)]
        codes: Codes,
    },
    Levels {
        #[arg(value_name = "NAMES")]
        names: Levels,
        #[arg(value_name = "NAME", num_args = 2, required_if_eq("names", "own"))]
        own: Vec<String>,
    },
    Import {
        #[arg(value_name = "TABLE")]
        table: PathBuf,
    },
    Pen {
        #[arg(value_name = "COLOUR")]
        colour: String,
        #[arg(value_name = "TEXT", allow_hyphen_values = true)]
        meaning: String,
    },
}

impl ActIn<Act> {
    /// Makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let lost = perform(console, &self.file, self.json, |project| self.act.apply(project))?;
        // A merge joins codings of the same excerpt. That loses nothing.
        if lost.codings == 0 || !matches!(self.act, Act::Remove { .. }) {
            return Ok(());
        }
        let values = [("codings", lost.codings.into()), ("excerpts", lost.excerpts.into())];
        console.line(&console.words.tell("codebook-lost", &values))
    }
}

impl Act {
    fn apply(&self, project: &mut Project) -> Result<()> {
        let changed = match self {
            Self::Add { path, .. } => return self.add(project, path),
            Self::Rename { code, name } => project.rename_code(project.find_code(code)?, &single_name(name)?),
            Self::Move { codes, under, at, .. } => {
                let under = under.as_deref().map(|path| project.find_code(path)).transpose()?;
                let at = at.map_or(usize::MAX, |at| at.saturating_sub(1));
                project.move_codes(&codes.find(project)?, under, at)
            }
            Self::Group { codes, under } => {
                let under = full_path(project, under)?;
                project.group_codes(&codes.find(project)?, &under).map(|(_, changed)| changed)
            }
            Self::Merge { codes, into, name } => {
                project.merge_codes(project.find_code(into)?, &find_all(project, codes)?, name.as_deref())
            }
            Self::Split { code, excerpts, query, into } => split(project, code, excerpts.as_ref(), query, into),
            Self::BreakUp { code } => project.break_up_code(project.find_code(code)?).map(|(_, changed)| changed),
            Self::Define { .. } => return self.define(project),
            Self::Include { code, inclusion } => describe(project, code, CodeText::Inclusion, inclusion),
            Self::Exclude { code, exclusion } => describe(project, code, CodeText::Exclusion, exclusion),
            Self::Example { code, excerpt } => {
                project.set_example(project.find_code(code)?, example(project, excerpt)?)
            }
            Self::Colour { codes, colour } => {
                let (ids, pen) = (find_all(project, codes)?, pen(project, colour)?);
                project.colour_codes(&ids, pen)
            }
            Self::Retire { codes, restore } => project.retire_codes(&codes.find(project)?, !restore),
            Self::Remove { codes } => project.remove_codes(&codes.find(project)?),
            Self::Levels { names, own } => project.name_levels(&level_names(*names, own)),
            Self::Import { table } => {
                let name = table.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let rows = file::bytes(table).and_then(|bytes| codebook::read_file(&name, &bytes));
                let rows = rows.map_err(|why| why.in_file(table))?;
                project.import_codebook(&rows).map(|(_, changed)| changed)
            }
            Self::Pen { colour, meaning } => project.set_pen_meaning(project.find_colour(colour)?, meaning),
        };
        changed.map(drop)
    }

    /// Sets a code's definition, and its condensate with the golden quote. The two are one change each.
    fn define(&self, project: &mut Project) -> Result<()> {
        let Self::Define { code, definition, condensate, golden } = self else { return Ok(()) };
        let id = project.find_code(code)?;
        let chosen = golden.as_deref().map(|golden| example(project, golden)).transpose()?;
        if let Some(definition) = definition {
            project.define_code(id, definition)?;
        }
        match (condensate, chosen) {
            (Some(words), Some(golden)) => project.set_condensate_with(id, words, golden).map(drop),
            (Some(words), None) => project.set_condensate(id, words).map(drop),
            (None, Some(golden)) => project.set_golden_quote(id, golden).map(drop),
            (None, None) => Ok(()),
        }
    }

    /// Adds a code with what is said about it, as one change.
    fn add(&self, project: &mut Project, path: &str) -> Result<()> {
        let Self::Add { definition, include, exclude, colour, .. } = self else { return Ok(()) };
        let text = |words: &Option<String>| words.clone().unwrap_or_default();
        let row = CodebookRow {
            path: split_path(path),
            definition: text(definition),
            inclusion: text(include),
            exclusion: text(exclude),
            colour: colour.as_deref().map(|name| project.find_colour(name)).transpose()?,
            ..CodebookRow::default()
        };
        project.import_codes(&[row]).map(drop)
    }
}

fn find_all(project: &Project, codes: &[String]) -> Result<Vec<CodeId>> {
    codes.iter().map(|code| project.find_code(code)).collect()
}

type Changed = Result<crate::project::Changed>;

fn describe(project: &mut Project, code: &str, which: CodeText, words: &str) -> Changed {
    project.describe_code(project.find_code(code)?, which, words)
}

/// Moves excerpts of a code to another. A single name that is new becomes a code below the one that is split.
fn split(project: &mut Project, code: &str, numbers: Option<&Numbers>, query: &Option<String>, into: &str) -> Changed {
    let from = project.find_code(code)?;
    let ids = match (numbers, query) {
        (Some(numbers), _) => excerpts(project, &numbers.0)?,
        (None, query) => {
            let condition = project.understand(query.as_deref().unwrap_or_default())?;
            project.select(&condition)?.iter().map(ExcerptId::of_bit).collect()
        }
    };
    let is_new_name = match project.find_code(into) {
        Err(error @ Error::Ambiguous { .. }) => return Err(error),
        found => split_path(into).len() == 1 && found.is_err(),
    };
    let path = match is_new_name {
        true => format!("{}/{}", project.model().codebook.path(from), join_path([into.trim()])),
        false => full_path(project, into)?,
    };
    project.deal_excerpts_to(from, &ids, &path).map(|(_, changed)| changed)
}

/// The excerpt with this number, or none.
fn example(project: &Project, typed: &str) -> Result<Option<ExcerptId>> {
    if is_none(typed) {
        return Ok(None);
    }
    // A word that is no number is a number that no excerpt has.
    let number = typed.parse().unwrap_or(0);
    excerpts(project, &[number]).map(|ids| ids.first().copied())
}

fn level_names(names: Levels, own: &[String]) -> LevelNames {
    match (names, own) {
        (Levels::Own, [top, below]) => LevelNames::Own(top.clone(), below.clone()),
        (Levels::Category, _) => LevelNames::Category,
        (Levels::Group, _) => LevelNames::Group,
        _ => LevelNames::Theme,
    }
}
