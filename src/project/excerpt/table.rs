//! Codes the passages of a table, as one act.

use super::passage::{Marked, Passage, act_of};
use crate::domain::ids::{DocumentId, ExcerptId};
use crate::domain::span::Span;
use crate::domain::step::{ActKind, Step};
use crate::error::{Error, Noun, Result};
use crate::import::passages::{PassageRow, Place};
use crate::project::code::NewCodes;
use crate::project::document::Quotable;
use crate::project::{Changed, Project};

/// Decides about a row whose place is not found: it is left out, or the whole table is refused.
type Unplaced<'a> = &'a mut dyn FnMut(Error) -> Result<()>;

/// Whether a row was refused because its place is not found, or not only once.
fn is_unplaced(why: &Error) -> bool {
    let Error::InLine { why, .. } = why else { return false };
    match &**why {
        Error::QuoteNotFound { .. } | Error::QuoteRepeated { .. } => true,
        Error::Unknown { noun, .. } | Error::Ambiguous { noun, .. } => *noun == Noun::Document,
        _ => false,
    }
}

impl Project {
    /// Marks the passages of a table with their codes, colours and memos, as one act. Missing codes are added. Returns
    /// the excerpts in the order of the rows. A named coder becomes the current coder, and is added if they are new.
    ///
    /// Errors: [`Error::InLine`] for the first row that cannot be used. Then nothing is marked.
    pub fn mark_table(&mut self, rows: &[PassageRow], coder: Option<&str>) -> Result<(Vec<ExcerptId>, Changed)> {
        self.mark_rows(rows, coder, &mut Err)
    }

    /// As [`Self::mark_table`], but rows whose document or words are not found, or are found several times, are left out. The
    /// errors say which, as [`Error::InLine`].
    pub fn mark_found(
        &mut self,
        rows: &[PassageRow],
        coder: Option<&str>,
    ) -> Result<(Vec<ExcerptId>, Vec<Error>, Changed)> {
        let mut left_out = Vec::new();
        let (ids, changed) = self.mark_rows(rows, coder, &mut |why| {
            left_out.push(why);
            Ok(())
        })?;
        Ok((ids, left_out, changed))
    }

    /// Marks the rows. `unplaced` decides whether a row whose place is not found is left out.
    fn mark_rows(
        &mut self,
        rows: &[PassageRow],
        coder: Option<&str>,
        unplaced: Unplaced,
    ) -> Result<(Vec<ExcerptId>, Changed)> {
        let before = self.coder;
        let marked = self.marking_table(rows, coder, unplaced).and_then(|(ids, step)| Ok((ids, self.commit(step)?)));
        if marked.is_err() {
            self.coder = before;
            self.ensure_coder();
        }
        marked
    }

    fn marking_table(
        &mut self,
        rows: &[PassageRow],
        coder: Option<&str>,
        unplaced: Unplaced,
    ) -> Result<(Vec<ExcerptId>, Step)> {
        let mut step = Step::new(ActKind::ExcerptCoded);
        if let Some(name) = coder {
            self.coder = self.coder_for(&mut step, name)?;
        }
        let (mut new, mut quotable) = (NewCodes::default(), None);
        let (mut lines, mut passages) = (Vec::with_capacity(rows.len()), Vec::with_capacity(rows.len()));
        for row in rows {
            match self.passage_of(&mut step, &mut new, &mut quotable, row).map_err(|why| why.in_line(row.line)) {
                Ok(passage) => {
                    lines.push(row.line);
                    passages.push(passage);
                }
                Err(why) if is_unplaced(&why) => unplaced(why)?,
                Err(why) => return Err(why),
            }
        }
        step.act.kind = act_of(&passages);
        let mut marked = Marked::new();
        let mut ids = Vec::with_capacity(passages.len());
        for (line, passage) in lines.into_iter().zip(&passages) {
            let id = self.put_passage(&mut step, &mut marked, passage);
            ids.push(id.map_err(|why| why.in_line(line))?);
        }
        Ok((ids, step))
    }

    fn passage_of(
        &mut self,
        step: &mut Step,
        new: &mut NewCodes,
        quotable: &mut Option<(DocumentId, Quotable)>,
        row: &PassageRow,
    ) -> Result<Passage> {
        let document = self.document_of(&row.document)?;
        let span = match &row.place {
            Place::Bytes(start, end) => self.exact_span(document, *start, *end)?,
            Place::Quote(words) => {
                // The rows of a table mostly come document by document.
                if quotable.as_ref().is_none_or(|(id, _)| *id != document) {
                    *quotable = Some((document, self.quotable(document)?));
                }
                quotable.as_ref().map_or(Err(Error::Gone), |(_, text)| text.find(words))?
            }
        };
        let codes = row.codes.iter().map(|path| new.code_for(self, step, path)).collect::<Result<_>>()?;
        let colour = Some(row.colour.as_str()).filter(|name| !name.is_empty());
        let colour = colour.map(|name| self.find_colour(name)).transpose()?;
        Ok(Passage { document, span, codes, colour, memo: row.memo.clone() })
    }

    /// The document that a table names. Other programs may write its number before the name and the ending of its file after
    /// it: `D 3: Anna.docx`.
    fn document_of(&self, name: &str) -> Result<DocumentId> {
        let found = self.find_document(name);
        let numbered = name
            .trim_start_matches('D')
            .trim_start()
            .split_once(':')
            .filter(|(number, _)| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
        let bare = numbered.map_or(name, |(_, rest)| rest.trim());
        let stem = bare.rsplit_once('.').filter(|(stem, ending)| !stem.is_empty() && ending.len() <= 4);
        let other = |name: &str| self.find_document(name);
        match found {
            Err(Error::Unknown { .. }) => other(bare).or_else(|_| stem.map_or(found, |(stem, _)| other(stem))),
            found => found,
        }
    }

    /// The byte range exactly as given, never adjusted silently. Errors: it is not valid in this text.
    pub fn exact_span(&self, document: DocumentId, start: usize, end: usize) -> Result<Span> {
        let text = self.text(document)?;
        let span = Span { start, end };
        match start < end && span.fits(&text.text) {
            true => Ok(span),
            false => Err(Error::BadSpan { start, end, length: text.text.len() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::passages::read;
    use crate::project::testing::{Study, assert_sound, coded, rows};

    fn study() -> Study {
        Study::with(&[("I01", &["Anna: Det {Tempo:gikk} sakte, men godt."]), ("I02", &["Bo: Ja og nei."])])
    }

    #[test]
    fn the_passages_of_a_table_are_coded_as_one_act() {
        let mut p = study();
        let before = rows(p.store());
        let table = "document;quote;code;colour;memo\nI01;sakte;Ny/A;gul;Hm\nI02;nei;\"Ny/B; tempo\";;\nI01;godt;A;;\n\
                     I01;sakte;Ny/B;;";
        let (ids, _) = p.mark_table(&read(table.as_bytes()).unwrap(), None).unwrap();
        let documents = ["I01", "I02"].map(|name| p.find_document(name).unwrap());
        assert_eq!(ids[0], ids[3]);
        assert_eq!(coded(&p, documents[0]), ["Tempo: gikk", "Ny/A: sakte", "Ny/B: sakte", "A: godt"]);
        assert_eq!(coded(&p, documents[1]), ["Ny/B: nei", "Tempo: nei"]);
        assert_sound(&p);
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }

    #[test]
    fn of_a_table_of_another_program_what_is_found_once_is_coded_and_the_rest_named() {
        let mut p = study();
        let table = "Document;Code;Segment\nI01;A > B;sakte,  men\n1: I02.docx;A;Bo: Ja\nD 2: I02;A;nei\nI01;C;finnes ikke\n\
                     I09;C;x\nI01;D;t";
        let rows = read(table.as_bytes()).unwrap();
        assert!(matches!(p.mark_table(&rows, None), Err(Error::InLine { line: 5, .. })));
        let (ids, left_out, _) = p.mark_found(&rows, None).unwrap();
        let lines = left_out.iter().map(|why| match why {
            Error::InLine { line, why } => (*line, std::mem::discriminant(&**why)),
            other => panic!("{other:?}"),
        });
        let unknown = Error::Unknown { noun: Noun::Document, name: String::new(), nearest: Vec::new() };
        let kinds = [
            Error::QuoteNotFound { document: String::new() },
            unknown,
            Error::QuoteRepeated { document: String::new(), times: 0 },
        ];
        let expected: Vec<_> = (5..).zip(kinds.iter().map(std::mem::discriminant)).collect();
        assert_eq!((ids.len(), lines.collect::<Vec<_>>()), (3, expected));
        let documents = ["I01", "I02"].map(|name| p.find_document(name).unwrap());
        assert_eq!(coded(&p, documents[0]), ["Tempo: gikk", "A/B: sakte, men"]);
        assert_eq!(coded(&p, documents[1]), ["A: Ja", "A: nei"]);
        assert!(p.find_code("C").is_err(), "no code is made for what is left out");
        assert_sound(&p);
    }

    #[test]
    fn a_table_with_one_wrong_row_is_refused_whole_with_its_line() {
        let mut p = study();
        let head = p.store().head();
        let refused = |p: &mut Study, row: &str| {
            let table = format!("document;quote;start_byte;end_byte;code;colour\nI01;sakte;;;A;\n{row}");
            match p.mark_table(&read(table.as_bytes()).unwrap(), None).unwrap_err() {
                Error::InLine { line: 3, why } => *why,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(refused(&mut p, "I01;finnes ikke;;;A;"), Error::QuoteNotFound { document: "I01".into() });
        assert_eq!(refused(&mut p, "I01;;3;99;A;"), Error::BadSpan { start: 3, end: 99, length: 25 });
        assert!(matches!(refused(&mut p, "I09;x;;;A;"), Error::Unknown { noun: Noun::Document, .. }));
        assert!(matches!(refused(&mut p, "I01;godt;;;A;mauve"), Error::Unknown { noun: Noun::Colour, .. }));
        assert_eq!(refused(&mut p, "I01;godt;;;A//B;"), Error::EmptyName);
        assert_eq!(refused(&mut p, "I01;godt;;;;"), Error::EmptyName);
        assert_eq!((p.store().head(), p.model().codes.len()), (head, 1));
    }
}
