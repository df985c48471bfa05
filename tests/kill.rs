//! Tests that nothing is lost when the program is killed: every change it reported as saved is still there, and the
//! file is not damaged.
//!
//! The test starts itself as a worker process, which keeps changing a project and prints the number of each saved step.
//! It kills the worker at a random moment, many times, on the same project.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use jiff::tz::TimeZone;
use tusj::domain::cell::CellTopic;
use tusj::domain::document::{DocumentKind, Role};
use tusj::domain::form::ColumnContent;
use tusj::domain::ids::{CodeId, DocumentId, ExcerptId, Moment, Uuid};
use tusj::domain::memo::Subject;
use tusj::domain::quote_edit::{EditKind, QuoteEdit};
use tusj::domain::span::Span;
use tusj::domain::step::ActKind;
use tusj::error::Error;
use tusj::import::transcript::{FoundSpeaker, FoundTurn, Transcript};
use tusj::project::backup::{back_up as make_backup, backup_name};
use tusj::project::document::{Incoming, Marks};
use tusj::project::open::NewProject;
use tusj::project::participant::ParticipantDetails;
use tusj::project::round::{NewRound, RoundStart};
use tusj::project::{Changed, Context, Project};
use tusj::store::Mode;

/// How many times a worker is killed.
const KILLS: u32 = 200;
/// The environment variable that tells a worker the path of the project.
const FILE: &str = "TUSJ_TEST_KILL_FILE";

fn context() -> Context {
    let since = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Context {
        now: Box::new(move || Moment(i64::try_from(since().as_millis()).unwrap())),
        uuid: Box::new(|| Uuid(uuid::Uuid::new_v4().as_u128())),
    }
}

fn transcript() -> Transcript {
    let speaker = |label: &str, role| FoundSpeaker { turns: 20, ..FoundSpeaker::new(label, role) };
    let speakers = vec![speaker("I", Role::Interviewer), speaker("Anna", Role::Informant)];
    let mut t = Transcript { speakers, ..Transcript::default() };
    for n in 0..40 {
        let start = t.text.len();
        t.text +=
            if n % 2 == 0 { "Hvordan var det å begynne?" } else { "Æ følte mæ aldri hørt, det va sånn det va." };
        t.turns.push(FoundTurn { span: Span::new(start, t.text.len()), speaker: Some(n % 2), time_ms: None });
        t.text.push('\n');
    }
    t.text.pop();
    t
}

fn bring_in(project: &mut Project) -> Result<Changed, Error> {
    let incoming = Incoming {
        name: "I01".into(),
        source: "I01.txt".into(),
        kind: DocumentKind::Interview,
        participant: None,
        transcript: transcript(),
        marks: Marks::default(),
        only_marks: false,
    };
    project.import(&[incoming], &[]).map(|done| done.1)
}

fn begin(path: &Path) {
    let pens = vec![("gul".to_owned(), 0xf0_e4_42), ("lilla".to_owned(), 0xb3_8b_e0)];
    let new_project = NewProject { coder: "RH".into(), colour_set: "Penner".into(), pens };
    let mut project = Project::create(path, &new_project, context()).unwrap();
    bring_in(&mut project).unwrap();
    let one = |number: &str| ParticipantDetails { number: number.into(), ..ParticipantDetails::default() };
    project.save_participants(&[one("I01"), one("I02")]).unwrap();
}

/// A random number from 0 to `end`, exclusive.
fn below(end: usize) -> usize {
    usize::try_from(uuid::Uuid::new_v4().as_u128() % u128::try_from(end).unwrap()).unwrap()
}

/// A random item, if there are any.
fn one<T>(of: impl IntoIterator<Item = T>) -> Option<T> {
    let all: Vec<T> = of.into_iter().collect();
    let at = below(all.len().max(1));
    all.into_iter().nth(at)
}

/// Makes a random change. It may fail, for example because there is nothing to undo or a name is taken.
fn act(project: &mut Project) -> Result<Changed, Error> {
    // Undo may have taken everything back.
    if project.model().documents.is_empty() {
        return bring_in(project);
    }
    let document: DocumentId = one(project.model().documents.iter().map(|d| d.id)).unwrap_or(DocumentId(0));
    let excerpt: Option<ExcerptId> = one(project.model().excerpts.iter().map(|e| e.id));
    let pen = one(project.model().colours.iter().map(|c| c.id));
    let from = below(1_400);
    let span = Span::new(from, from + 1 + below(60));
    match (below(27), excerpt) {
        (0..=4, _) | (_, None) => {
            let path = ["Oppstart/Tillit", "Oppstart/Opplæring", "Slutt", "Underveis/Kolleger/Støtte"][below(4)];
            project.code_passage_with(document, span, path).map(|done| done.2)
        }
        (5, _) => project.colour_passage(document, span, pen),
        (6, Some(id)) => project.write_memo(Subject::Excerpt(id), "Jf. I07. Metning?"),
        (7, Some(id)) => project.remove_excerpts(&[id]),
        (8, Some(id)) => project.resize(id, span),
        (12, _) => {
            let words = ["hjemme hos mor", "", "Da", "ja, det var det"][below(4)];
            let span = span.snapped(&project.text(document)?.text);
            let plan = project.plan_passage(document, span, words)?;
            project.carry_out(&plan).map(|done| done.changed)
        }
        (13, _) => {
            let words = ["aldri", "ofte", "mor", "far", "hjemme", "borte", "begynne", "slutte"];
            let plan = project.plan_name_redaction(words[below(8)], words[below(8)], true)?;
            project.redact(&plan).map(|done| done.changed)
        }
        (9, _) => project.redo().map(|turned| turned.changed),
        (14, _) => project.undo_to((project.store().head() - 3).max(1)).map(|done| done.changed),
        (15, _) => back_up(project),
        (16, _) => {
            let codes: Vec<CodeId> = project.model().codebook.in_order().iter().map(|(code, _)| *code).collect();
            let (target, source) = (one(codes.clone()), one(codes));
            let (target, source) = (target.ok_or(Error::Gone)?, source.ok_or(Error::Gone)?);
            project.merge_codes(target, &[source], None)
        }
        (17, _) => {
            let codes: Vec<CodeId> = project.model().codebook.in_order().iter().map(|(code, _)| *code).collect();
            let code = one(codes.clone()).ok_or(Error::Gone)?;
            project.move_code(code, one(codes).filter(|_| below(3) > 0), 0)
        }
        (18, _) => turn_round(project),
        (19, Some(id)) => project.flag_excerpts(&[id], below(3) > 0),
        (20, Some(id)) => project.condense(id, ["Ingen hørte henne.", ""][below(2)]),
        (21, Some(id)) => {
            let from = below(60);
            let span = Span::new(from, from + below(12)).snapped(&project.quote(id)?);
            let words = ["veileder".to_owned(), "aldri".to_owned()][below(2)].clone();
            let edits = [
                QuoteEdit { span, what: EditKind::LeaveOut },
                QuoteEdit { span, what: EditKind::Replace(words.clone()) },
                QuoteEdit { span: Span::new(span.start, span.start), what: EditKind::Insert(words) },
            ];
            project.edit_quote(id, &edits[below(3)..][..1])
        }
        (22, Some(id)) => project.render_quote(id, ["æ følte mæ aldri hørt", ""][below(2)]),
        (23, _) => {
            let codes: Vec<CodeId> = project.model().codebook.in_order().iter().map(|(code, _)| *code).collect();
            project.set_condensate_with(one(codes).ok_or(Error::Gone)?, ["Jeg ble aldri hørt.", ""][below(2)], excerpt)
        }
        (24 | 25, _) => write_in_matrix(project),
        (26, _) => change_form(project),
        (10, _) if project.model().documents.len() < 4 => bring_in(project),
        _ => project.undo().map(|turned| turned.changed),
    }
}

/// Writes in the matrix about a participant, notes that they were not asked, or empties the cell.
fn write_in_matrix(project: &mut Project) -> Result<Changed, Error> {
    let person = one(project.model().participants.iter().map(|person| person.id)).ok_or(Error::Gone)?;
    let columns = project.model().form_columns.iter().map(|column| CellTopic::Column(column.id));
    let topics = project.model().codes.iter().map(|code| CellTopic::Theme(code.id)).chain(columns);
    let topic = one(topics).ok_or(Error::Gone)?;
    match below(4) {
        0 => project.set_not_asked(&[(person, topic)], below(2) == 0),
        1 => project.empty_cells(&[(person, topic)]),
        _ => project.write_cell(person, topic, ["Lite tillit.", "Mye.", "Se [[I01 2]]."][below(3)]),
    }
}

/// Makes a form, adds a column to one, or removes one.
fn change_form(project: &mut Project) -> Result<Changed, Error> {
    let form = one(project.model().forms.iter().map(|form| form.id));
    match (form, below(6)) {
        (Some(form), 0) => project.remove_form(form),
        (Some(form), 1..4) => {
            let heading = ["Forløp", "Bakgrunn", "Samarbeid"][below(3)];
            project.add_form_column(form, ColumnContent::Own, heading).map(|done| done.1)
        }
        _ => project.make_form(["Veiledere", "Deltakere"][below(2)], "").map(|done| done.1),
    }
}

/// Begins a round with a copy, or closes the current one, or opens it again.
fn turn_round(project: &mut Project) -> Result<Changed, Error> {
    let current = project.current_round()?;
    match (project.round(current)?.closed_at, project.model().rounds.len()) {
        (Some(_), _) => project.reopen_round(current),
        (None, ..4) => project.begin_round(&NewRound::new(current, RoundStart::Copy)).map(|(_, changed)| changed),
        (None, _) => project.close_round(current),
    }
}

/// Makes a backup, and removes the oldest.
fn back_up(project: &mut Project) -> Result<Changed, Error> {
    let folder = project.store().path().with_file_name("kopier");
    let name = backup_name(project.store().path(), (context().now)(), TimeZone::UTC);
    make_backup(project.store().path(), &folder.join(name), context)?;
    project.remove_old_backups(&folder, 3)?;
    Ok(Changed::default())
}

/// The state after a change, as the worker prints it: the last step and the number of rows in each table.
fn output(project: &Project) -> String {
    let model = project.model();
    let counts =
        [model.documents.len(), model.codes.len(), model.excerpts.len(), model.codings.len(), model.memos.len()];
    let written = [model.forms.len(), model.form_columns.len(), model.cells.len()];
    format!("done {} {counts:?} {written:?}", project.store().head())
}

#[test]
#[ignore = "the worker of the test below, which starts it"]
fn worker() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let mut project = Project::open(Path::new(&file), Mode::Write, context()).unwrap();
    loop {
        if act(&mut project).is_ok_and(|changed| changed.seq > 0) {
            let mut out = std::io::stdout().lock();
            writeln!(out, "{}", output(&project)).and_then(|()| out.flush()).unwrap();
        }
    }
}

fn start(file: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "worker", "--ignored", "--nocapture"])
        .env(FILE, file)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Starts a worker and kills it at a random moment. Returns what it printed.
fn kill_worker(file: &Path) -> Vec<String> {
    let mut child = start(file);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut output = String::new();
    while !output.contains("done") && out.read_line(&mut output).unwrap() > 0 {}
    std::thread::sleep(Duration::from_micros(u64::try_from(below(40_000)).unwrap()));
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_string(&mut output).unwrap();
    // The last line may be incomplete.
    let whole = output.rfind('\n').map_or(0, |end| end);
    output[..whole].lines().filter_map(|line| line.find("done").map(|at| line[at..].to_owned())).collect()
}

#[test]
fn saved_changes_survive_a_kill_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.tusj");
    begin(&file);
    let backups = folder.path().join("kopier");
    std::fs::create_dir(&backups).unwrap();
    let mut halves = 0;
    for kill in 0..KILLS {
        let told_before = kill_worker(&file);
        let last = told_before.last().unwrap_or_else(|| panic!("the worker had saved nothing before kill {kill}"));
        halves += u32::from(folder.path().join("p.tusj-journal").exists());

        let project = Project::open(&file, Mode::Write, context()).unwrap();
        let seq: i64 = last.split(' ').nth(1).unwrap().parse().unwrap();
        let head = project.store().head();
        // The interrupted change may have been saved but not printed.
        let later = project.store().entries(seq, usize::MAX).unwrap();
        // Undo to a point writes several undos as one.
        let is_one = later.len() < 2 || later.iter().all(|entry| entry.act.kind == ActKind::Undone);
        assert!(head >= seq && is_one, "{last} was acknowledged, the journal ends at {head}");
        if head == seq {
            assert_eq!(output(&project), *last);
        }
        let entries = project.store().entries(0, usize::MAX).unwrap();
        assert!(entries.iter().map(|entry| entry.seq).eq(1..=head), "a step is missing before {head}");
        assert_eq!(project.check().unwrap(), [], "after {last}");
    }
    // A backup is complete or is not there at all, and the project knows of each, also of one that was interrupted.
    let mut sound = 0;
    let known = Project::open(&file, Mode::Read, context()).unwrap().backups().unwrap();
    for entry in std::fs::read_dir(&backups).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_it = |name_of: &str| name == name_of || name.starts_with(&format!(".{name_of}."));
        let is_known = known.iter().any(|made| is_it(&made.path.file_name().unwrap().to_string_lossy()));
        assert!(is_known, "{name} is not recorded");
        if path.extension().is_some_and(|ending| ending == "tusj") {
            let copy = Project::open(&path, Mode::Read, context()).unwrap();
            assert_eq!(copy.check().unwrap(), [], "{}", path.display());
            sound += 1;
        }
    }
    assert!(sound > 0, "no backup was made, so the test shows nothing");
    assert!(halves > 0, "no kill interrupted an act, so the test shows nothing");
}
