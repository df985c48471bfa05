//! `tusj matrix`: themes or the columns of a form against people, documents or groups, with counts, presence or words.

mod json;
mod show;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::console::{Console, Done};
use crate::analysis::matrix::{Arrangement, Order};
use crate::error::{Error, Result};
use crate::project::Project;
use crate::project::matrix::{MatrixRequest, Topics, Units};

/// The arguments of `tusj matrix`.
#[derive(Args, Debug)]
pub(super) struct Matrix {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[command(flatten)]
    look: Look,
    #[arg(long, value_name = "QUERY")]
    query: Option<String>,
    #[arg(long, value_enum, default_value_t = Show::Counts, value_name = "WHAT")]
    show: Show,
    #[arg(long)]
    json: bool,
}

/// The rows and columns of a matrix, and their order.
#[derive(Args, Debug)]
pub(super) struct Look {
    #[arg(long, num_args = 1.., value_name = "ROWS")]
    rows: Vec<String>,
    #[arg(long, num_args = 1.., value_name = "COLUMNS")]
    columns: Vec<String>,
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    #[arg(long, value_name = "ATTRIBUTE")]
    group_by: Option<String>,
    #[arg(long, value_enum, default_value_t = Sort::Position, value_name = "HOW")]
    sort: Sort,
    #[arg(long)]
    hide_empty: bool,
}

/// The order of the rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Sort {
    Position,
    Name,
    Count,
}

/// What the cells show.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum Show {
    Counts,
    Presence,
    Words,
}

/// One side of the matrix, as named in the arguments.
enum Side {
    Topics(Topics),
    Units(Units),
}

impl Matrix {
    /// Shows the matrix.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let request = self.look.request(&project, self.query.as_deref())?;
        let matrix = project.matrix(&request)?;
        if self.json {
            return console.json(&json::matrix(&project, &matrix));
        }
        show::matrix(console, &project, &matrix, self.show)?;
        let note = super::note::note(console, &project, &request.query, matrix.total)?;
        console.line("")?;
        console.line(&note)?;
        console.hint(&request.query, true)
    }
}

impl Look {
    /// The matrix that was asked for. Errors: there is no such form, theme or attribute.
    pub(super) fn request(&self, project: &Project, query: Option<&str>) -> Result<MatrixRequest> {
        let form = self.form.as_deref().map(|name| project.find_form(name)).transpose()?;
        let grouped_by = self.group_by.as_deref().map(|name| project.find_attribute(name)).transpose()?;
        let base = form.map_or_else(MatrixRequest::default, MatrixRequest::of_form);
        let query = query.unwrap_or_default().to_owned();
        let mut request = MatrixRequest { grouped_by, query, ..base };
        let mut units_in_rows = request.arrangement.units_in_rows;
        if let Some(side) = side(project, &self.rows)? {
            units_in_rows = matches!(side, Side::Units(_));
            side.put(&mut request);
        }
        if let Some(side) = side(project, &self.columns)? {
            units_in_rows = matches!(side, Side::Topics(_));
            side.put(&mut request);
        }
        let order = match self.sort {
            Sort::Position => Order::Position,
            Sort::Name => Order::Name,
            Sort::Count => Order::Count,
        };
        let (topics, units) = if units_in_rows { (Order::Position, order) } else { (order, Order::Position) };
        request.arrangement = Arrangement { units_in_rows, hides_empty: self.hide_empty, topics, units };
        Ok(request)
    }
}

impl Side {
    fn put(self, request: &mut MatrixRequest) {
        match self {
            Self::Topics(topics) => request.topics = topics,
            Self::Units(units) => request.units = units,
        }
    }
}

/// What was named for one side. `None` if nothing was. Errors: there is no such theme or attribute.
fn side(project: &Project, named: &[String]) -> Result<Option<Side>> {
    let level = |word: &str| word.strip_prefix("level:")?.parse::<usize>().ok()?.checked_sub(1);
    Ok(match named {
        [] => None,
        [word] if word == "participants" => Some(Side::Units(Units::People)),
        [word] if word == "documents" => Some(Side::Units(Units::Documents)),
        [word] if word == "themes" => Some(Side::Topics(Topics::All)),
        [word] if word == "top" => Some(Side::Topics(Topics::Top)),
        [word] if level(word).is_some() => level(word).map(|level| Side::Topics(Topics::Level(level))),
        [word] if project.find_attribute(word).is_ok() => {
            Some(Side::Units(Units::Groups(project.find_attribute(word)?)))
        }
        codes => Some(Side::Topics(topics(project, codes)?)),
    })
}

/// The themes that were named: all, the top level, a level, or codes. Errors: there is no such code.
pub(super) fn topics(project: &Project, named: &[String]) -> Result<Topics> {
    let codes = named.iter().map(|code| project.find_code(code)).collect::<Result<_>>();
    match codes {
        Err(Error::Unknown { noun, name, mut nearest }) => {
            // It may have been meant as an attribute.
            nearest.extend(project.find_attribute(&name).err().into_iter().flat_map(|error| match error {
                Error::Unknown { nearest, .. } => nearest,
                _ => Vec::new(),
            }));
            Err(Error::Unknown { noun, name, nearest })
        }
        codes => Ok(Topics::Chosen(codes?)),
    }
}
