//! A matrix as text: a table of counts or presence that fits the terminal where it can, or the words of its cells.

use super::Show;
use crate::analysis::matrix::{CellView, Line, Matrix};
use crate::cli::console::{Console, Done};
use crate::cli::table::{Set, Table, cut, plain};
use crate::project::Project;
use crate::words::{Words, kind};

/// The width that a table is fitted to, in terminal columns.
const WIDTH: usize = 80;

/// The widest and the narrowest that the names of rows and columns are cut to.
const NAMES: usize = 26;
const NARROWEST: usize = 3;

/// Prints a matrix.
pub(super) fn matrix(console: &mut Console, project: &Project, matrix: &Matrix, show: Show) -> Done {
    if matrix.row_count() == 0 || matrix.column_count() == 0 {
        return console.line(&console.words.say("matrix-empty"));
    }
    match show {
        Show::Words => written(console, project, matrix),
        Show::Counts | Show::Presence => table(console, matrix, show),
    }
}

fn table(console: &mut Console, matrix: &Matrix, show: Show) -> Done {
    let words = console.words;
    let totals = ["column-excerpts", "column-participants"].map(|key| words.say(key).into_owned());
    let names: Vec<String> = matrix.rows().map(|line| indented(words, line)).collect();
    let longest = names.iter().chain(&totals).map(|name| name.chars().count()).max().unwrap_or(0);
    let taken = longest.min(NAMES) + totals.iter().map(|total| total.chars().count() + 2).sum::<usize>();
    let width = (WIDTH.saturating_sub(taken) / matrix.column_count()).saturating_sub(2).max(NARROWEST);
    let mut columns = vec![(String::new(), Set::Left)];
    columns.extend(matrix.columns().map(|line| (shortened(&name(words, line), width), Set::Right)));
    columns.extend(totals.iter().map(|total| (total.clone(), Set::Right)));
    let mut table = Table::new(columns);
    let mut group = None;
    for (at, line) in matrix.rows().enumerate() {
        if line.group.is_some() && line.group != group {
            group.clone_from(&line.group);
            table.row(vec![format!(
                "[{}]",
                group.as_deref().map_or_else(String::new, |name| kind::group(words, name).into_owned())
            )]);
        }
        let mut cells = vec![cut(names.get(at).map_or("", String::as_str), NAMES)];
        cells.extend((0..matrix.column_count()).map(|column| cut(&cell(matrix.cell(at, column), show), width)));
        cells.extend([line.total.excerpts, line.total.informants].map(|n| n.to_string()));
        table.row(cells);
    }
    let [excerpts, informants] = totals;
    let mut cells = vec![excerpts];
    cells.extend(matrix.columns().map(|line| line.total.excerpts.to_string()));
    table.row(cells.into_iter().chain([matrix.total.excerpts.to_string(), String::new()]).collect());
    let mut cells = vec![informants];
    cells.extend(matrix.columns().map(|line| line.total.informants.to_string()));
    table.row(cells.into_iter().chain([String::new(), matrix.total.informants.to_string()]).collect());
    table.write(console)?;
    console.line(&words.say("matrix-signs"))
}

/// The name of a column in a width. Of a participant, the number alone says who it is.
fn shortened(name: &str, width: usize) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    let is_number = first.ends_with(|c: char| c.is_ascii_digit()) && first.chars().count() <= width;
    if name.chars().count() > width && is_number { plain(first) } else { cut(name, width) }
}

/// A cell: how many excerpts or whether there are any, a star for words, and a dash for «not asked».
fn cell(cell: CellView, show: Show) -> String {
    let star = if cell.words.is_empty() { "" } else { "*" };
    match (cell.count.excerpts, show) {
        _ if cell.not_asked => "–".to_owned(),
        (0, _) if star.is_empty() => "·".to_owned(),
        (0, _) => star.to_owned(),
        (_, Show::Presence) => format!("x{star}"),
        (n, _) => format!("{n}{star}"),
    }
}

/// The words of the cells, row by row.
fn written(console: &mut Console, project: &Project, matrix: &Matrix) -> Done {
    let words = console.words;
    for (at, row) in matrix.rows().enumerate() {
        let cells = matrix.columns().enumerate().map(|(column, line)| (line, matrix.cell(at, column)));
        let said: Vec<(&Line, CellView)> = cells.filter(|(_, cell)| !cell.is_empty()).collect();
        if said.is_empty() {
            continue;
        }
        console.line(&plain(&full_name(words, row)))?;
        for (column, cell) in said {
            let count = words.tell("count-excerpts", &[("n", cell.count.excerpts.into())]);
            let said = if cell.not_asked { words.say("history-not-asked").into_owned() } else { count };
            console.line(&format!("  {}: {said}", plain(&full_name(words, column))))?;
            for line in project.readable(cell.words).lines() {
                console.line(&format!("    {}", plain(line)))?;
            }
        }
    }
    Ok(())
}

fn indented(words: &Words, line: &Line) -> String {
    format!("{}{}", "  ".repeat(line.depth), name(words, line))
}

fn name(words: &Words, line: &Line) -> String {
    kind::group(words, &line.name).into_owned()
}

fn full_name(words: &Words, line: &Line) -> String {
    kind::group(words, &line.full_name).into_owned()
}
