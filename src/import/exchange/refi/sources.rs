//! Reads the documents of a project: texts, the texts of PDFs and pictures, and transcripts of recordings.

use super::counting::{Counted, Positions, counted};
use super::element::{each_child, guid, moment, text};
use super::project::Reading;
use crate::domain::exchange::unit::Counting;
use crate::domain::ids::Uuid;
use crate::error::ImportError;
use crate::import::exchange::foreign::{ForeignCoding, ForeignDocument, ForeignSelection, ForeignSubject, NotTaken};
use crate::import::xml::{Element, Walker};

/// A selection with its positions, before it is known how they were counted.
struct Marked {
    selection: ForeignSelection,
    positions: Positions,
}

/// A moment of a recording and the position in the transcript where it is.
#[derive(Clone, Copy)]
struct SyncPoint {
    guid: Uuid,
    position: Option<i64>,
    time_ms: Option<i64>,
}

/// The parts of a document as they are read.
#[derive(Default)]
struct Parts {
    document: ForeignDocument,
    /// The text in the XML itself.
    text: Option<String>,
    /// The part of the zip file with the text.
    path: Option<String>,
    marked: Vec<Marked>,
    points: Vec<SyncPoint>,
}

impl Parts {
    /// The parts of what this element begins; `named` is used if it has no name.
    fn of(element: &Element, named: &str) -> Self {
        let name = element.get("name").filter(|name| !name.trim().is_empty());
        let document = ForeignDocument {
            guid: guid(element, "guid").unwrap_or_default(),
            name: name.unwrap_or_else(|| named.to_owned()),
            created: moment(element, "creationDateTime"),
            ..ForeignDocument::default()
        };
        Self { document, path: element.get("plainTextPath"), ..Self::default() }
    }
}

impl Reading<'_> {
    pub(super) fn sources(&mut self, walker: &mut Walker) -> Result<(), ImportError> {
        each_child(walker, |walker, element| {
            self.thing()?;
            match element.name() {
                "TextSource" => self.text_source(walker, &element, ""),
                "PDFSource" => self.holder(walker, &element, NotTaken::Pdf),
                "PictureSource" => self.holder(walker, &element, NotTaken::Picture),
                "AudioSource" | "VideoSource" => self.holder(walker, &element, NotTaken::Recording),
                _ => Ok(walker.skip()?),
            }
        })
    }

    /// A source that is no text itself but may hold one: a PDF, a picture, a recording. Without a text it is left out.
    fn holder(&mut self, walker: &mut Walker, element: &Element, kind: NotTaken) -> Result<(), ImportError> {
        let (own, name) = (guid(element, "guid").unwrap_or_default(), element.get("name").unwrap_or_default());
        let before = self.found.documents.len();
        each_child(walker, |walker, element| match element.name() {
            "Representation" | "TextDescription" | "Transcript" => self.text_source(walker, &element, &name),
            "Description" => self.describe(walker, ForeignSubject::Document(own)),
            "NoteRef" => self.note_ref(walker, &element, ForeignSubject::Document(own)),
            "PDFSelection" | "PictureSelection" | "AudioSelection" | "VideoSelection" => {
                self.thing()?;
                self.found.leave_out(NotTaken::NoTextSelected, element.get("name").unwrap_or_default());
                Ok(walker.skip()?)
            }
            "Coding" => self.whole_document(walker, &name),
            _ => Ok(walker.skip()?),
        })?;
        match self.found.documents.get_mut(before) {
            // People and notes refer to the source rather than to its text.
            Some(document) => document.guid = own,
            None => self.found.leave_out(kind, name),
        }
        Ok(())
    }

    fn text_source(&mut self, walker: &mut Walker, element: &Element, named: &str) -> Result<(), ImportError> {
        let mut parts = Parts::of(element, named);
        let (own, name) = (parts.document.guid, parts.document.name.clone());
        each_child(walker, |walker, element| match element.name() {
            "PlainTextContent" => {
                parts.text = Some(text(walker)?);
                Ok(())
            }
            "Description" => self.describe(walker, ForeignSubject::Document(own)),
            "NoteRef" => self.note_ref(walker, &element, ForeignSubject::Document(own)),
            "PlainTextSelection" => self.selection(walker, &element, &mut parts),
            "SyncPoint" => {
                self.thing()?;
                let number = |name: &str| element.get(name).and_then(|text| text.trim().parse().ok());
                let point = SyncPoint {
                    guid: guid(&element, "guid").unwrap_or_default(),
                    position: number("position"),
                    time_ms: number("timeStamp"),
                };
                parts.points.push(point);
                Ok(walker.skip()?)
            }
            "TranscriptSelection" => self.selection(walker, &element, &mut parts),
            "Coding" => self.whole_document(walker, &name),
            "VariableValue" => {
                parts.document.values.extend(self.value(walker)?);
                Ok(())
            }
            _ => Ok(walker.skip()?),
        })?;
        self.place(parts)
    }

    fn whole_document(&mut self, walker: &mut Walker, name: &str) -> Result<(), ImportError> {
        self.thing()?;
        self.found.leave_out(NotTaken::WholeDocument, name);
        Ok(walker.skip()?)
    }

    fn selection(&mut self, walker: &mut Walker, element: &Element, parts: &mut Parts) -> Result<(), ImportError> {
        self.thing()?;
        let own = guid(element, "guid").unwrap_or_default();
        let point = |name: &str| {
            let wanted = guid(element, name)?;
            parts.points.iter().find(|point| point.guid == wanted)?.position
        };
        let number = |name: &str| element.get(name).and_then(|text| text.trim().parse::<i64>().ok());
        let positions = Positions {
            start: number("startPosition").or_else(|| point("fromSyncPoint")).unwrap_or(-1),
            end: number("endPosition").or_else(|| point("toSyncPoint")).unwrap_or(-1),
            name: element.get("name").unwrap_or_default(),
        };
        let mut selection = ForeignSelection {
            guid: own,
            span: Default::default(),
            coder: guid(element, "creatingUser"),
            created: moment(element, "creationDateTime"),
            codings: Vec::new(),
        };
        each_child(walker, |walker, element| match element.name() {
            "Description" => self.describe(walker, ForeignSubject::Selection(own)),
            "NoteRef" => self.note_ref(walker, &element, ForeignSubject::Selection(own)),
            "Coding" => {
                selection.codings.extend(self.coding(walker, &element)?);
                Ok(())
            }
            _ => Ok(walker.skip()?),
        })?;
        parts.marked.push(Marked { selection, positions });
        Ok(())
    }

    /// The codings that an element stands for: one for each code in it.
    fn coding(&mut self, walker: &mut Walker, element: &Element) -> Result<Vec<ForeignCoding>, ImportError> {
        self.thing()?;
        let own = guid(element, "guid").unwrap_or_default();
        let (coder, created) = (guid(element, "creatingUser"), moment(element, "creationDateTime"));
        let mut codings = Vec::new();
        each_child(walker, |walker, element| match element.name() {
            "CodeRef" => {
                let code = guid(&element, "targetGUID").unwrap_or_default();
                codings.push(ForeignCoding { guid: own, code, coder, created });
                Ok(walker.skip()?)
            }
            "NoteRef" => self.note_ref(walker, &element, ForeignSubject::Coding(own)),
            "Description" => self.describe(walker, ForeignSubject::Coding(own)),
            _ => Ok::<_, ImportError>(walker.skip()?),
        })?;
        Ok(codings)
    }

    /// Finds the text of a document and places its selections in it.
    fn place(&mut self, parts: Parts) -> Result<(), ImportError> {
        let Parts { mut document, text, path, marked, points } = parts;
        let file = path.map(|path| self.package.text(&path)).transpose()?.flatten();
        let text = file.or(text).unwrap_or_default();
        if text.trim().is_empty() {
            self.found.leave_out(NotTaken::TextMissing, document.name);
            return Ok(());
        }
        let (mut selections, positions): (Vec<_>, Vec<_>) =
            marked.into_iter().map(|one| (one.selection, one.positions)).unzip();
        let Counted { by, spans, same } = counted(&text, &positions, &self.found.program);
        self.checks.count(&positions, same);
        if !positions.is_empty() {
            *self.counted.entry(by).or_default() += 1;
        }
        for ((selection, span), at) in selections.iter_mut().zip(spans).zip(positions) {
            match span {
                Some(span) => selection.span = span,
                None => self.found.leave_out(NotTaken::OutsideText, at.name),
            }
        }
        selections.retain(|selection| !selection.span.is_empty());
        document.times = times(&text, &points, by);
        document.selections = selections;
        document.text = text;
        self.found.documents.push(document);
        Ok(())
    }
}

/// The times of a transcript: bytes and milliseconds.
fn times(text: &str, points: &[SyncPoint], by: Counting) -> Vec<(usize, i64)> {
    if points.is_empty() {
        return Vec::new();
    }
    let bytes = by.bytes_of_positions(text);
    let time = |point: &SyncPoint| {
        let at = usize::try_from(point.position?).ok()?;
        Some((bytes.get(at).copied().flatten()?, point.time_ms?))
    };
    let mut times: Vec<(usize, i64)> = points.iter().filter_map(time).collect();
    times.sort_unstable();
    times
}
