//! A project or a codebook in the format of the REFI-QDA standard 1.5, which NVivo, ATLAS.ti, MAXQDA, QualCoder and others
//! read.
//!
//! A `.qdpx` is a zip file with `project.qde`, an XML file, and a folder `sources` with the texts. A `.qdc` is an XML file
//! with the codes alone. What the standard has no place for, and tusj needs to make the same project again, stands in a
//! note of its own, which the module `supplement` describes.
//!
//! | in tusj | in the standard |
//! |---|---|
//! | coder | `User` |
//! | code | `Code`; names that occur twice get the name above in brackets |
//! | several rounds | a `Code` above the codes of each round, and a `Set` of them |
//! | pen | a `Code` under the name of its set; an excerpt with the pen is coded with it |
//! | participant, attribute | `Case`, `Variable` |
//! | document, text of one's own | `TextSource`; the latter in a `Set` |
//! | speaker | the label before the words of a turn |
//! | excerpt, coding | `PlainTextSelection`, `Coding` |
//! | memo | `Note`, and the `Description` of what it is about |

mod codes;
mod guids;
mod names;
mod package;
mod people;
mod sets;
mod source;
mod sources;
mod supplement;

use std::collections::{BTreeMap, HashMap};

use crate::domain::excerpt::Excerpt;
use crate::domain::exchange::Exchange;
use crate::domain::exchange::unit::Unit;
use crate::domain::ids::{CoderId, ExcerptId, Moment};
use crate::domain::memo::Subject;
use crate::export::xml::Xml;
use crate::words::Words;
use codes::CodeNames;
use guids::Guids;

/// The namespace of projects.
const PROJECT: &str = "urn:QDA-XML:project:1.0";

/// The namespace of codebooks.
const CODEBOOK: &str = "urn:QDA-XML:codebook:1.0";

/// The program that says it wrote the file.
const ORIGIN: &str = concat!("tusj ", env!("CARGO_PKG_VERSION"));

/// What a file is written with.
#[derive(Clone, Copy)]
pub struct RefiOptions<'a> {
    /// The language of the names that tusj gives to groups of codes.
    pub words: &'a Words,
    /// Who writes the file.
    pub coder: CoderId,
    /// When.
    pub at: Moment,
}

/// A project that is being written.
struct Writing<'a> {
    exchange: &'a Exchange,
    options: RefiOptions<'a>,
    guids: Guids,
    codes: CodeNames,
    /// The places of the memos about each thing, oldest first.
    memos: HashMap<Subject, Vec<usize>>,
    /// The excerpts that are not written as selections, since they are only copied from others. QualCoder reads no file with
    /// two selections on one passage that both have no code.
    copies: BTreeMap<ExcerptId, (&'a Excerpt, &'a Excerpt)>,
}

/// A project as a `.qdpx` file.
pub fn qdpx(exchange: &Exchange, unit: Unit, options: RefiOptions) -> std::io::Result<Vec<u8>> {
    let writing = Writing::new(exchange, options);
    let sources = sources::prepare(exchange, unit);
    let project = writing.project(&sources);
    package::zipped(&writing, project, &sources)
}

/// The codes as a `.qdc` file.
pub fn qdc(exchange: &Exchange, options: RefiOptions) -> Vec<u8> {
    let writing = Writing::new(exchange, options);
    Xml::document("CodeBook", &[("xmlns", CODEBOOK), ("origin", ORIGIN)], |xml| writing.codes(xml, false))
}

impl<'a> Writing<'a> {
    fn new(exchange: &'a Exchange, options: RefiOptions<'a>) -> Self {
        let mut memos: HashMap<Subject, Vec<usize>> = HashMap::new();
        let mut places: Vec<usize> = (0..exchange.memos.len()).collect();
        places.sort_by_key(|at| exchange.memos.get(*at).map(|memo| (memo.written_at, memo.id)));
        for at in places {
            if let Some(memo) = exchange.memos.get(at) {
                memos.entry(memo.subject()).or_default().push(at);
            }
        }
        let (guids, codes) = (Guids::of(exchange), CodeNames::of(exchange, options.words));
        Self { exchange, options, guids, codes, memos, copies: exchange.bare_copies() }
    }

    /// The XML of the project.
    fn project(&self, sources: &[source::Source]) -> Vec<u8> {
        let (user, at) = (self.guids.coder(self.options.coder), date(self.options.at));
        let attributes = [
            ("xmlns", PROJECT),
            ("name", self.exchange.name.as_str()),
            ("origin", ORIGIN),
            ("creatingUserGUID", user.as_str()),
            ("creationDateTime", at.as_str()),
        ];
        Xml::document("Project", &attributes, |xml| {
            self.users(xml);
            if !self.codes.is_empty() {
                xml.element("CodeBook", &[], |xml| self.codes(xml, true));
            }
            self.variables(xml);
            self.cases(xml);
            self.sources(xml, sources);
            self.notes(xml);
            self.links(xml);
            self.sets(xml);
            self.diary(xml);
        })
    }
}

/// A moment as the standard writes it, in UTC.
fn date(at: Moment) -> String {
    jiff::Timestamp::from_millisecond(at.0).map(|at| at.to_string()).unwrap_or_default()
}
