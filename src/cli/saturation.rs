//! `tusj saturation`: how many new codes each interview adds.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::console::{Console, Done};
use super::table::{Set, Table};
use crate::analysis::saturation::InterviewOrder;
use crate::project::saturation::CodesOf;

/// The arguments of `tusj saturation`.
#[derive(Args, Debug)]
pub(super) struct Saturation {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(long, value_enum, default_value_t = Order::Interviewed, value_name = "HOW")]
    order: Order,
    #[arg(long, value_name = "A/B")]
    theme: Option<String>,
    #[arg(long)]
    json: bool,
}

/// The order of the interviews.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Order {
    Interviewed,
    Coded,
}

impl Saturation {
    /// Shows the new codes of each interview.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        let project = console.read(&self.file)?;
        let theme = self.theme.as_deref().map(|path| project.find_code(path)).transpose()?;
        let order = match self.order {
            Order::Interviewed => InterviewOrder::Interviewed,
            Order::Coded => InterviewOrder::Coded,
        };
        let rows = project.saturation(order, CodesOf::theme_or_all(theme))?;
        let path = |code: &_| project.model().codebook.path(*code);
        if self.json {
            return console.json_list(rows.iter().map(|row| {
                serde_json::json!({
                    "document": row.name,
                    "codes": row.codes,
                    "new": row.new.iter().map(path).collect::<Vec<_>>(),
                    "cumulative": row.cumulative,
                })
            }));
        }
        let words = console.words;
        let heading = |key: &str, set| (words.say(key).into_owned(), set);
        let mut table = Table::new(vec![
            heading("column-document", Set::Left),
            heading("column-codes", Set::Right),
            heading("saturation-new", Set::Right),
            heading("saturation-all", Set::Right),
        ]);
        for row in &rows {
            let numbers = [row.codes, row.new.len(), row.cumulative].map(|n| n.to_string());
            table.row(std::iter::once(row.name.clone()).chain(numbers).collect());
        }
        table.write(console)?;
        let number = project.model().current_round().map_or(0, |round| round.number);
        let phrase = match self.order {
            Order::Interviewed => "saturation-note-interviewed",
            Order::Coded => "saturation-note-coded",
        };
        console.line("")?;
        console.line(&words.tell(phrase, &[("round", number.into())]))
    }
}
