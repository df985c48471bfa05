//! `tusj form`: lists forms, and makes, changes and removes them and their columns.

use std::path::Path;

use clap::{Args, Subcommand};

use super::acts::{ActIn, perform};
use super::console::{Console, Done};
use super::table::{Set, Table};
use crate::domain::form::{ColumnContent, Form as FormRow, FormColumn};
use crate::error::Result;
use crate::project::Project;

/// The arguments of `tusj form`.
pub(super) type Form = ActIn<Act>;

#[derive(Subcommand, Debug)]
pub(super) enum Act {
    List,
    New {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "QUERY")]
        query: Option<String>,
    },
    Rename {
        #[arg(value_name = "FORM")]
        form: String,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Query {
        #[arg(value_name = "FORM")]
        form: String,
        #[arg(value_name = "QUERY")]
        query: String,
    },
    Move {
        #[arg(value_name = "FORM")]
        form: String,
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
        at: u16,
    },
    Remove {
        #[arg(value_name = "FORM")]
        form: String,
    },
    ColumnAdd {
        #[arg(value_name = "FORM")]
        form: String,
        #[command(flatten)]
        content: Content,
    },
    ColumnRename {
        #[arg(value_name = "FORM")]
        form: String,
        #[arg(value_name = "COLUMN")]
        column: String,
        #[arg(value_name = "HEADING")]
        heading: String,
    },
    ColumnMove {
        #[arg(value_name = "FORM")]
        form: String,
        #[arg(value_name = "COLUMN")]
        column: String,
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
        at: u16,
    },
    ColumnRemove {
        #[arg(value_name = "FORM")]
        form: String,
        #[arg(value_name = "COLUMN")]
        column: String,
    },
}

/// What a new column shows: a theme, an attribute, or what is written under a heading alone.
#[derive(Args, Debug)]
#[group(required = true, multiple = true)]
pub(super) struct Content {
    #[arg(long, value_name = "A/B", conflicts_with = "attribute")]
    theme: Option<String>,
    #[arg(long, value_name = "ATTRIBUTE")]
    attribute: Option<String>,
    #[arg(long, value_name = "HEADING")]
    heading: Option<String>,
}

impl ActIn<Act> {
    /// Lists the forms, or makes the change and reports it.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        match &self.act {
            Act::List => list(console, &self.file, self.json),
            act => perform(console, &self.file, self.json, |project| act.apply(project)).map(drop),
        }
    }
}

impl Act {
    fn apply(&self, project: &mut Project) -> Result<()> {
        let changed = match self {
            Self::List => return Ok(()),
            Self::New { name, query } => project.make_form(name, query.as_deref().unwrap_or_default())?.1,
            Self::Rename { form, name } => project.rename_form(project.find_form(form)?, name)?,
            Self::Query { form, query } => project.set_form_query(project.find_form(form)?, query)?,
            Self::Move { form, at } => project.move_form(project.find_form(form)?, usize::from(*at) - 1)?,
            Self::Remove { form } => project.remove_form(project.find_form(form)?)?,
            Self::ColumnAdd { form, content } => {
                let (form, shown) = (project.find_form(form)?, content.find(project)?);
                project.add_form_column(form, shown, content.heading.as_deref().unwrap_or_default())?.1
            }
            Self::ColumnRename { form, column, heading } => {
                let column = project.find_form_column(project.find_form(form)?, column)?;
                project.rename_form_column(column, heading)?
            }
            Self::ColumnMove { form, column, at } => {
                let column = project.find_form_column(project.find_form(form)?, column)?;
                project.move_form_column(column, usize::from(*at) - 1)?
            }
            Self::ColumnRemove { form, column } => {
                project.remove_form_column(project.find_form_column(project.find_form(form)?, column)?)?
            }
        };
        drop(changed);
        Ok(())
    }
}

impl Content {
    fn find(&self, project: &Project) -> Result<ColumnContent> {
        match (&self.theme, &self.attribute) {
            (Some(path), _) => project.find_code(path).map(ColumnContent::Theme),
            (_, Some(name)) => project.find_attribute(name).map(ColumnContent::Attribute),
            _ => Ok(ColumnContent::Own),
        }
    }
}

/// Lists the forms with their columns.
fn list(console: &mut Console, file: &Path, json: bool) -> Done {
    let project = console.read(file)?;
    let forms = project.model().forms_in_order();
    let columns = |form: &FormRow| project.model().columns_of(form.id);
    if json {
        return console.json_list(forms.into_iter().map(|form| {
            serde_json::json!({
                "name": form.name,
                "query": form.query,
                "participants": project.participants_of_form(form.id).ok().map(|people| people.len()),
                "columns": columns(form).into_iter().map(|column| column_json(&project, column)).collect::<Vec<_>>(),
            })
        }));
    }
    let words = console.words;
    if forms.is_empty() {
        return console.line(&words.say("forms-none"));
    }
    let heading = |key: &str, set| (words.say(key).into_owned(), set);
    let mut table = Table::new(vec![
        heading("column-name", Set::Left),
        heading("column-query", Set::Left),
        heading("column-participants", Set::Right),
        heading("forms-columns", Set::Left),
    ]);
    for form in forms {
        let headings: Vec<String> = columns(form).into_iter().map(|column| project.column_heading(column)).collect();
        // A query may name something that was removed.
        let people = project.participants_of_form(form.id).map_or_else(|_| "?".to_owned(), |all| all.len().to_string());
        table.row(vec![form.name.clone(), form.query.clone(), people, headings.join(" | ")]);
    }
    table.write(console)
}

fn column_json(project: &Project, column: &FormColumn) -> serde_json::Value {
    let model = project.model();
    serde_json::json!({
        "heading": project.column_heading(column),
        "theme": column.code.map(|code| model.codebook.path(code)),
        "attribute": column.attribute.and_then(|id| model.attributes.get(id)).map(|one| one.name.clone()),
    })
}
