//! Other programs on the same text, for comparison: ripgrep on the transcripts as text files (a whole process), and
//! SQLite's FTS5 on the turns (in this process and in memory).

use std::path::Path;
use std::process::{Command, Stdio};

use rusqlite::Connection;
use tusj::project::Project;

use super::measure::Times;

/// The time ripgrep takes to find a pattern in all files of a folder. `None` if it is not installed.
pub fn ripgrep(folder: &Path, pattern: &str) -> Option<f64> {
    let run = || Command::new("rg").arg("--no-config").arg(pattern).arg(folder).stdout(Stdio::null()).status();
    run().ok().filter(std::process::ExitStatus::success)?;
    Some(Times::of(15, || drop(run())).median())
}

/// The turns of a project in an FTS5 table.
pub struct Fts {
    connection: Connection,
}

impl Fts {
    /// Adds all turns of all documents.
    pub fn of(project: &Project) -> Self {
        let mut connection = Connection::open_in_memory().expect("a database in memory");
        connection.execute_batch("CREATE VIRTUAL TABLE turn USING fts5 (words, prefix = '1 2 3')").expect("FTS5");
        let all = connection.transaction().expect("a transaction");
        for document in project.model().documents.iter() {
            let text = project.text(document.id).expect("a text");
            let mut put = all.prepare_cached("INSERT INTO turn (words) VALUES (?)").expect("a statement");
            for turn in &text.turns {
                put.execute([turn.span.of(&text.text).unwrap_or_default()]).expect("a turn put in");
            }
        }
        all.commit().expect("all turns put in");
        connection.execute_batch("INSERT INTO turn (turn) VALUES ('optimize')").expect("one segment");
        Self { connection }
    }

    /// Finds the first matching turns, with the hits marked. Returns their number.
    pub fn first(&self, wanted: &str, most: u32) -> usize {
        let sql = "SELECT rowid, highlight(turn, 0, '[', ']') FROM turn WHERE turn MATCH ? ORDER BY rowid LIMIT ?";
        let mut statement = self.connection.prepare_cached(sql).expect("a statement");
        let found = statement.query_map((wanted, most), |row| row.get::<_, String>(1)).expect("an answer");
        found.filter_map(Result::ok).map(std::hint::black_box).count()
    }
}
