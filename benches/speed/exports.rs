//! Measurements of what goes into the thesis: the matrix, and exports to files in memory.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use jiff::tz::TimeZone;
use tusj::export::{Replace, TableKind};
use tusj::project::Project;
use tusj::project::export::report::ReportRequest;
use tusj::project::export::{ExportOptions, TableRequest};
use tusj::project::matrix::MatrixRequest;
use tusj::words::{Language, Words};

use super::ground::Ground;
use super::measure::Times;

/// The matrix of all codes and participants, ready to draw.
pub fn matrix(ground: &Ground) -> Option<f64> {
    let copy = ground.on_disk();
    let project = copy.open();
    let request = MatrixRequest::default();
    let build = || {
        black_box(project.matrix(&request).expect("a matrix"));
    };
    Some(Times::of(15, build).median())
}

/// The theme table in Word: of everything, and in the large project of the largest theme, which has 14,000 excerpts.
pub fn themes(ground: &Ground) -> Option<f64> {
    let query = (ground.name != "thesis").then(|| format!("tema:{}", ground.sample.theme));
    let request = TableRequest { query, ..TableRequest::of_all(TableKind::Themes) };
    exported(ground, "t.docx", |project, path, options| {
        project.export(&request, path, options).expect("a table");
    })
}

/// All excerpts in Excel.
pub fn excerpts_xlsx(ground: &Ground) -> Option<f64> {
    excerpts(ground, "u.xlsx")
}

/// All excerpts as CSV.
pub fn excerpts_csv(ground: &Ground) -> Option<f64> {
    excerpts(ground, "u.csv")
}

fn excerpts(ground: &Ground, name: &str) -> Option<f64> {
    exported(ground, name, |project, path, options| {
        project.export(&TableRequest::of_all(TableKind::Excerpts), path, options).expect("a table");
    })
}

/// The report for a supervisor.
pub fn report(ground: &Ground) -> Option<f64> {
    exported(ground, "r.html", |project, path, options| {
        project.export_report(&ReportRequest::default(), path, options).expect("a report");
    })
}

/// Everything into a folder.
pub fn all(ground: &Ground) -> Option<f64> {
    if ground.name != "thesis" {
        return None;
    }
    exported(ground, "all", |project, path, options| {
        project.export_all(path, &TimeZone::UTC, options, &mut |_, _| {}).expect("a folder");
    })
}

fn exported(ground: &Ground, name: &str, export: impl Fn(&Project, &Path, ExportOptions)) -> Option<f64> {
    let copy = ground.in_memory()?;
    let project = copy.open();
    let words = Words::new(Language::Nb);
    let options = ExportOptions { words: &words, date: jiff::civil::date(2026, 5, 3), replace: Replace::Yes };
    let path = project.store().path().with_file_name(name);
    let runs = Times::given(5, || {
        let start = Instant::now();
        export(&project, &path, options);
        start.elapsed()
    });
    Some(runs.median())
}
