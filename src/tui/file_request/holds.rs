//! What is said before a file is written: what it will hold, and what it leaves out.

use super::{FileRequest, Files};
use crate::analysis::count::Person;
use crate::analysis::quote::{ShownQuotes, WhichQuotes};
use crate::error::{Error, Result};
use crate::export::contents::matrix::Show;
use crate::export::{Format, TableKind};
use crate::project::Project;
use crate::project::export::data::{DataKind, DataRequest};
use crate::project::export::figure::FigureRequest;
use crate::project::export::thesis::{ChosenQuotes, ForThesis, Selected, ThesisContents};
use crate::project::export::{TableRequest, transcript};
use crate::project::matrix::MatrixRequest;
use crate::words::{Words, capitalised};

impl FileRequest {
    /// What the file will hold and what it leaves out, and which endings its name can have, a sentence each. Errors: there
    /// is nothing to write.
    pub fn holds(&self, project: &Project, words: &Words) -> Result<Vec<String>> {
        let holds = |contents: String| words.tell("file-holds", &[("contents", contents.into())]);
        let counted = |phrase: &str, n: usize| match n {
            0 => Err(Error::NothingFound),
            n => Ok(holds(words.tell(phrase, &[("n", n.into())]))),
        };
        let codes = || project.model().codebook.in_order().len();
        let contents = |query, quotes| project.thesis_contents(ForThesis { query, quotes });
        let beyond = || words.say("file-beyond-excerpts").into_owned();
        let mut said: Vec<String> = Vec::new();
        match self {
            Self::Table(table) => said.extend(of_table(table, project, words)?),
            Self::Results(quotes) => said.extend(of_results(&contents("", *quotes)?, words)?),
            Self::Analysis(_, quotes) => said.extend(of_analysis(&contents("", *quotes)?, words)?),
            Self::Report(report) => {
                let contents = contents(&report.query, WhichQuotes::All)?;
                counted("count-codes", codes())?;
                let phrase = if report.context { "report-holds-context" } else { "report-holds" };
                said.push(words.tell(phrase, &[("n", contents.all.coded.count.excerpts.into())]));
                said.extend(report.context.then(beyond));
                said.extend(left_out(&contents.all, words));
            }
            Self::Matrix(matrix, show) => {
                said.push(of_matrix(matrix, project, words)?);
                if let Show::Quotes(quotes) = show {
                    let request = ForThesis { query: &matrix.query, quotes: *quotes };
                    said.extend(which_quotes(project.chosen_quotes(request)?, words));
                }
            }
            Self::Figure(FigureRequest::HeatMap(matrix)) => said.push(of_matrix(matrix, project, words)?),
            Self::Counts(counts) => {
                said.push(counted("count-themes", project.theme_counts(counts)?.rows.len())?);
                said.extend(left_out(&contents(&counts.query, WhichQuotes::All)?.all, words));
            }
            Self::Informants => said.push(counted("count-participants", project.model().participants.iter().count())?),
            Self::Transcripts(documents, files, each) => {
                said.push(counted("count-documents", documents.len())?);
                said.extend(transcript::left_out(*each, words).filter(|_| *files == Files::Folder));
                said.push(beyond());
            }
            Self::Data(data) => {
                said.extend(of_data(data, project, words)?);
                said.extend(data.kind.notes(words));
                said.extend(
                    matches!(data.kind, DataKind::Corpus(_) | DataKind::Lines | DataKind::Project(_)).then(beyond),
                );
            }
            Self::Participant(id) => {
                let name = project.person_name(Person::Participant(*id));
                said.push(words.tell("file-holds-person", &[("name", name.into())]));
            }
            Self::Figure(
                FigureRequest::Tree { .. } | FigureRequest::Map { .. } | FigureRequest::Frequencies { .. },
            ) => {
                said.push(counted("count-codes", codes())?);
            }
            Self::Method => said.push(counted("count-rounds", project.model().rounds.iter().count())?),
            Self::All => {
                let files = project.names_of_all(words);
                let values = [("n", files.len().into()), ("files", files.join(", ").into())];
                said.extend([words.tell("file-holds-files", &values), beyond()]);
            }
            Self::Journey(..) | Self::JourneyFigure(..) | Self::Overview(_) | Self::Words(_) | Self::Figure(_) => {}
        }
        said.extend(self.endings(words));
        Ok(said)
    }

    /// The endings that its name can have.
    fn endings(&self, words: &Words) -> Option<String> {
        let form = self.form();
        let endings: Vec<&str> = form.formats.iter().copied().map(Format::ending).collect();
        let values = [("endings", endings.join(" ").into())];
        match (form.files, form.formats) {
            (_, []) => None,
            (Files::Folder, _) => Some(words.tell("file-endings-of-one", &values)),
            (Files::One, [_]) => Some(words.tell("file-ending", &values)),
            (Files::One, _) => Some(words.tell("file-endings", &values)),
        }
    }
}

/// What a table holds and leaves out.
fn of_table(table: &TableRequest, project: &Project, words: &Words) -> Result<Vec<String>> {
    let holds = |contents: String| words.tell("file-holds", &[("contents", contents.into())]);
    if let Some(memos) = &table.memos {
        return match project.memo_list(&memos.filter, memos.order)?.len() {
            0 => Err(Error::NoMemos),
            n => Ok(vec![holds(words.tell("count-memos", &[("n", n.into())]))]),
        };
    }
    let (contents, codes) = (project.contents(table)?, project.model().codebook.in_order().len());
    let of = usize::try_from(project.excerpts_matching("")?.len()).unwrap_or(usize::MAX);
    let n = match table.what {
        // A table of excerpts also holds those that do not count.
        TableKind::Excerpts => contents.tally.count.excerpts + contents.tally.uncounted.total(),
        _ => contents.tally.count.excerpts,
    };
    let first = match table.what {
        TableKind::Codebook if codes == 0 => return Err(Error::NothingFound),
        TableKind::Codebook => holds(words.tell("count-codes", &[("n", codes.into())])),
        TableKind::Excerpts if n == 0 => return Err(Error::NothingFound),
        _ if n == 0 && codes == 0 => return Err(Error::NothingFound),
        _ => excerpts(n, of, words),
    };
    let left_out = contents.left_out(words).map(|text| format!("{}.", capitalised(&text)));
    let mut said: Vec<String> = std::iter::once(first).chain(left_out).collect();
    if table.what == TableKind::Themes {
        said.extend(which_quotes(project.quotes_of_table(table)?, words));
    }
    Ok(said)
}

/// What data for another program holds, and which excerpts it leaves out.
fn of_data(data: &DataRequest, project: &Project, words: &Words) -> Result<Vec<String>> {
    let documents = match project.model().documents_in_order().len() {
        0 => return Err(Error::NothingFound),
        n => words.tell("count-documents", &[("n", n.into())]),
    };
    match data.kind {
        DataKind::Codebook => match project.model().codes.len() {
            0 => Err(Error::NothingFound),
            n => Ok(vec![
                words.tell("file-holds", &[("contents", words.tell("count-codes", &[("n", n.into())]).into())]),
            ]),
        },
        DataKind::Corpus(_) | DataKind::Lines | DataKind::Project(_) => {
            Ok(vec![words.tell("file-holds", &[("contents", documents.into())])])
        }
        DataKind::Codings | DataKind::Taguette => {
            let all = project.thesis_contents(ForThesis { query: &data.query, quotes: WhichQuotes::All })?.all;
            let n = all.excerpts.saturating_sub(all.without_code);
            if n == 0 {
                return Err(Error::NothingFound);
            }
            Ok(std::iter::once(excerpts(n, all.excerpts, words)).chain(without_code(&all, words)).collect())
        }
    }
}

/// The size of a matrix.
fn of_matrix(matrix: &MatrixRequest, project: &Project, words: &Words) -> Result<String> {
    let matrix = project.matrix(matrix)?;
    let (rows, columns) = (matrix.row_count(), matrix.column_count());
    if rows == 0 || columns == 0 {
        return Err(Error::NothingFound);
    }
    Ok(words.tell("file-holds-matrix", &[("rows", rows.into()), ("columns", columns.into())]))
}

/// Which quotes a table shows beside its numbers, and how to choose the others.
fn which_quotes(chosen: ChosenQuotes, words: &Words) -> Vec<String> {
    let first = match chosen.shown {
        ShownQuotes::Flagged => Some(words.tell("file-quotes-flagged", &[("n", chosen.flagged.into())])),
        ShownQuotes::NoneFlagged => Some(words.say("export-flagged-none").into_owned()),
        ShownQuotes::All => None,
    };
    first.into_iter().chain(other_quotes(chosen, words)).collect()
}

/// How to choose the other quotes, if some are flagged and some are not.
fn other_quotes(chosen: ChosenQuotes, words: &Words) -> Option<String> {
    match chosen.shown {
        _ if chosen.flagged == 0 || chosen.flagged == chosen.all => None,
        ShownQuotes::All => Some(words.tell("file-quotes-to-flagged", &[("n", chosen.flagged.into())])),
        _ => Some(words.say("file-quotes-to-all").into_owned()),
    }
}

/// So many excerpts of so many.
fn excerpts(n: usize, of: usize, words: &Words) -> String {
    let phrase = if n == of { "file-holds-all-excerpts" } else { "file-holds-excerpts" };
    words.tell(phrase, &[("n", n.into()), ("of", of.into())])
}

/// What a results chapter holds and leaves out.
fn of_results(contents: &ThesisContents, words: &Words) -> Result<Vec<String>> {
    if contents.themes == 0 {
        return Err(Error::NothingFound);
    }
    let first = chosen(contents, contents.chosen.coded.count.excerpts, words);
    Ok(std::iter::once(first)
        .chain(other_quotes(contents.quotes, words))
        .chain(left_out(&contents.chosen, words))
        .collect())
}

/// What the table from text to theme holds and leaves out.
fn of_analysis(contents: &ThesisContents, words: &Words) -> Result<Vec<String>> {
    let n = contents.chosen.coded.count.excerpts + contents.chosen.coded.uncounted.total();
    if n == 0 {
        return Err(Error::NothingFound);
    }
    let first = std::iter::once(chosen(contents, n, words));
    Ok(first.chain(other_quotes(contents.quotes, words)).chain(without_code(&contents.chosen, words)).collect())
}

/// How many excerpts were chosen for the thesis, and why those.
fn chosen(contents: &ThesisContents, n: usize, words: &Words) -> String {
    let of = contents.all.excerpts;
    match contents.quotes.shown {
        ShownQuotes::Flagged => words.tell("file-holds-flagged", &[("n", n.into()), ("of", of.into())]),
        ShownQuotes::NoneFlagged => format!("{} {}", words.say("export-flagged-none"), excerpts(n, of, words)),
        ShownQuotes::All => excerpts(n, of, words),
    }
}

/// What is left out of files that hold coded excerpts that count.
fn left_out(of: &Selected, words: &Words) -> Vec<String> {
    let reasons = of.coded.uncounted.in_no_table().text(words);
    let uncounted = reasons.map(|reasons| words.tell("export-left-out", &[("reasons", reasons.into())]));
    let uncounted = uncounted.map(|text| format!("{}.", capitalised(&text)));
    without_code(of, words).into_iter().chain(uncounted).collect()
}

fn without_code(of: &Selected, words: &Words) -> Option<String> {
    let n = of.without_code;
    (n > 0).then(|| words.tell("file-without-code", &[("n", n.into())]))
}
