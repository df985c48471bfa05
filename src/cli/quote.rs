//! `tusj quote`: shows an excerpt as it will be printed in the thesis, and prepares it: leaves words out, replaces them, puts
//! words in, sets a rendering by hand or a translation, condenses and flags it.

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use serde::Serialize;

use super::acts::{self, Lost, perform};
use super::console::{Console, Done};
use super::excerpt::{Numbers, numbers};
use super::table::plain;
use crate::analysis::quote::Times;
use crate::domain::ids::ExcerptId;
use crate::domain::quote_edit::{EditKind, QuoteEdit};
use crate::domain::span::Span;
use crate::error::Result;
use crate::project::Project;
use crate::project::preparation::PrintedQuote;
use crate::words::Words;

/// The arguments of `tusj quote`.
#[derive(Args, Debug)]
#[command(group(ArgGroup::new("change").multiple(true).args([
    "restore", "approve", "take_back", "leave_out", "replace", "insert_after", "rendering", "translation", "condense", "flag",
    "unflag",
])))]
pub(super) struct Quote {
    #[arg(value_name = "FILE.tusj")]
    file: PathBuf,
    #[arg(value_name = "EXCERPTS", value_parser = numbers)]
    excerpts: Numbers,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    leave_out: Vec<String>,
    #[arg(long, num_args = 2, value_names = ["OLD", "NEW"], allow_hyphen_values = true)]
    replace: Vec<String>,
    #[arg(long, num_args = 2, value_names = ["TEXT", "NEW"], allow_hyphen_values = true)]
    insert_after: Vec<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    take_back: Option<u32>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    rendering: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    translation: Option<String>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    condense: Option<String>,
    #[arg(long, conflicts_with = "unflag")]
    flag: bool,
    #[arg(long)]
    unflag: bool,
    #[arg(long, conflicts_with = "approve")]
    restore: bool,
    #[arg(long)]
    approve: bool,
    #[arg(long)]
    json: bool,
}

impl Quote {
    /// Shows the quotes, or makes the changes and reports them.
    pub(super) fn run(&self, console: &mut Console) -> Done {
        if self.is_change() {
            let lost = perform(console, &self.file, self.json, |project| self.apply(project))?;
            return Lost::report(lost, console);
        }
        let project = console.read(&self.file)?;
        let ids = acts::excerpts(&project, &self.excerpts.0)?;
        let quotes = ids.into_iter().map(|id| Ok((id, project.printed_quote(id)?))).collect::<Result<Vec<_>>>()?;
        if self.json {
            let words = console.words;
            return console.json_list(quotes.iter().map(|(id, quote)| Row::of(*id, quote, words)));
        }
        quotes.iter().try_for_each(|(id, quote)| show(console, *id, quote))
    }

    fn is_change(&self) -> bool {
        let texts = [&self.leave_out, &self.replace, &self.insert_after];
        let whole = [&self.rendering, &self.translation, &self.condense];
        texts.iter().any(|texts| !texts.is_empty())
            || whole.iter().any(|text| text.is_some())
            || self.take_back.is_some()
            || self.flag
            || self.unflag
            || self.restore
            || self.approve
    }

    /// Makes the changes, each kind as one act.
    fn apply(&self, project: &mut Project) -> Result<()> {
        let ids = acts::excerpts(project, &self.excerpts.0)?;
        // A part that is not in the quote is found out before anything is changed.
        let edits = ids.iter().map(|id| self.edits(project, *id)).collect::<Result<Vec<_>>>()?;
        if self.restore {
            project.restore_quotes(&ids)?;
        }
        if self.approve {
            project.approve_quotes(&ids)?;
        }
        for (id, edits) in ids.iter().zip(edits) {
            if let Some(number) = self.take_back {
                project.take_back_edit(*id, usize::try_from(number - 1).unwrap_or(usize::MAX))?;
            }
            if !edits.is_empty() {
                project.edit_quote(*id, &edits)?;
            }
            self.rendering.as_ref().map_or(Ok(()), |words| project.render_quote(*id, words).map(drop))?;
            self.translation.as_ref().map_or(Ok(()), |words| project.translate_quote(*id, words).map(drop))?;
            self.condense.as_ref().map_or(Ok(()), |words| project.condense(*id, words).map(drop))?;
        }
        if self.flag || self.unflag {
            project.flag_excerpts(&ids, self.flag)?;
        }
        Ok(())
    }

    /// The edits that the arguments ask for.
    fn edits(&self, project: &Project, id: ExcerptId) -> Result<Vec<QuoteEdit>> {
        let mut edits = Vec::new();
        for words in &self.leave_out {
            edits.push(QuoteEdit { span: project.find_in_quote(id, words)?, what: EditKind::LeaveOut });
        }
        for pair in self.replace.chunks_exact(2) {
            let [old, new] = pair else { continue };
            edits.push(QuoteEdit { span: project.find_in_quote(id, old)?, what: EditKind::Replace(new.clone()) });
        }
        for pair in self.insert_after.chunks_exact(2) {
            let [before, new] = pair else { continue };
            let at = project.find_in_quote(id, before)?.end;
            edits.push(QuoteEdit { span: Span::new(at, at), what: EditKind::Insert(new.clone()) });
        }
        Ok(edits)
    }
}

/// A quote as JSON.
#[derive(Serialize)]
struct Row {
    id: i64,
    document: String,
    /// As it will be printed.
    quote: String,
    /// With quotation marks and attribution.
    printed: String,
    /// As it stands in the text.
    text: String,
    flagged: bool,
    condensation: Option<String>,
    /// What is left out, replaced and put in, in the order of the text.
    edits: Vec<EditRow>,
    rendering: Option<String>,
    translation: Option<String>,
    /// Whether the words have changed since the quote was prepared.
    stale: bool,
}

/// An edit as JSON.
#[derive(Serialize)]
struct EditRow {
    /// `leave-out`, `replace` or `insert`.
    what: &'static str,
    /// Where in the quote, in bytes.
    start_byte: usize,
    end_byte: usize,
    old: String,
    new: Option<String>,
}

impl EditRow {
    fn of(edit: &QuoteEdit, quote: &str) -> Self {
        let (what, new) = match &edit.what {
            EditKind::LeaveOut => ("leave-out", None),
            EditKind::Replace(new) => ("replace", Some(new.clone())),
            EditKind::Insert(new) => ("insert", Some(new.clone())),
        };
        let Span { start, end } = edit.span;
        Self { what, start_byte: start, end_byte: end, old: edit.span.of(quote).unwrap_or_default().to_owned(), new }
    }
}

impl Row {
    fn of(id: ExcerptId, quote: &PrintedQuote, words: &Words) -> Self {
        let given = quote.prepared.as_ref();
        let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        Self {
            id: id.0,
            document: quote.quotation.document.clone(),
            quote: quote.quotation.text(words).into_owned(),
            printed: quote.quotation.attributed(words, Times::Hidden),
            text: quote.words.clone(),
            flagged: given.is_some_and(|given| given.preparation.flagged),
            condensation: given.and_then(|given| text(&given.preparation.condensation)),
            edits: given.map_or(&[][..], |given| &given.edits).iter().map(|e| EditRow::of(e, &quote.words)).collect(),
            rendering: given.and_then(|given| text(&given.preparation.rendering)),
            translation: given.and_then(|given| text(&given.preparation.translation)),
            stale: given.is_some_and(|given| given.is_stale),
        }
    }
}

/// Prints a quote for people, with what was done to it.
fn show(console: &mut Console, id: ExcerptId, quote: &PrintedQuote) -> Done {
    let words = console.words;
    let quotation = &quote.quotation;
    let attribution = quotation.attribution(words, Times::Hidden);
    console.line(&plain(&format!("{} · {} · {attribution}", id.0, quotation.document)))?;
    for line in quotation.marked(words).lines() {
        console.line(&format!("    {}", plain(line)))?;
    }
    if quotation.lines != quote.spoken.lines {
        let spoken = quote.spoken.marked(words).replace('\n', " / ");
        console.line(&words.tell("quote-as-spoken", &[("text", plain(&spoken).into())]))?;
    }
    let Some(given) = &quote.prepared else { return Ok(()) };
    if given.is_stale {
        console.line(&words.say("quote-stale"))?;
    }
    for (n, edit) in (1..).zip(&given.edits) {
        let old = plain(edit.span.of(&quote.words).unwrap_or_default());
        let n: i64 = n;
        console.line(&match &edit.what {
            EditKind::LeaveOut => words.tell("quote-left-out", &[("n", n.into()), ("old", old.into())]),
            EditKind::Replace(new) => {
                words.tell("quote-replaced", &[("n", n.into()), ("old", old.into()), ("new", plain(new).into())])
            }
            EditKind::Insert(new) => words.tell("quote-put-in", &[("n", n.into()), ("new", plain(new).into())]),
        })?;
    }
    let own = &given.preparation;
    for (key, text) in [
        ("quote-rendering", &own.rendering),
        ("quote-translation", &own.translation),
        ("quote-condensation", &own.condensation),
    ] {
        for line in text.lines() {
            console.line(&words.tell(key, &[("text", plain(line).into())]))?;
        }
    }
    if own.flagged { console.line(&words.say("quote-flagged")) } else { Ok(()) }
}
