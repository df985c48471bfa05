//! A project as rows, apart from any file: what tusj exchanges with other programs.
//!
//! The rows are those of a project file. Their ids need only be unique within the exchange; a project that takes the rows
//! in gives them ids of its own. Quotes are left out, since they follow from the texts.

pub mod reference;
pub mod tables;
pub mod unit;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::cell::Cell;
use super::code::Code;
use super::colour::{Colour, ColourSet};
use super::condensate::Condensate;
use super::document::{Document, DocumentText, Speaker};
use super::excerpt::{Coding, Excerpt};
use super::form::{Form, FormColumn};
use super::ids::{DocumentId, ExcerptId, Uuid};
use super::memo::Memo;
use super::participant::{Attribute, AttributeValue, Participant};
use super::preparation::Preparation;
use super::round::{Coder, Round};
use super::row::{Row, Table};

/// Something that is done with the rows of every table.
pub trait EachTable {
    /// Does it with the rows of one table.
    fn table<R: Row>(&mut self, rows: &[R]);
}

/// Something that is done to the rows of every table.
pub trait EachTableMut {
    /// Does it to the rows of one table.
    fn table<R: Row>(&mut self, rows: &mut Vec<R>);
}

/// Declares [`Exchange`] and the visit of all its tables.
macro_rules! exchange {
    ($($(#[$doc:meta])* $field:ident: $row:ident,)*) => {
        /// The rows of a project, and the texts of its documents.
        #[derive(Clone, PartialEq, Eq, Debug, Default)]
        pub struct Exchange {
            /// The project's name.
            pub name: String,
            /// The texts of the documents.
            pub texts: BTreeMap<DocumentId, DocumentText>,
            $($(#[$doc])* pub $field: Vec<$row>,)*
        }

        impl Exchange {
            /// The tables, in an order in which each comes after those it refers to.
            pub const TABLES: &'static [Table] = &[$($row::TABLE,)*];

            /// Visits every table, in the order of [`Self::TABLES`].
            pub fn each_table(&self, visitor: &mut impl EachTable) {
                $(visitor.table(&self.$field);)*
            }

            /// Visits every table to change it, in the order of [`Self::TABLES`].
            pub fn each_table_mut(&mut self, visitor: &mut impl EachTableMut) {
                $(visitor.table(&mut self.$field);)*
            }
        }
    };
}

exchange! {
    /// Coders.
    coders: Coder,
    /// Sets of pens.
    colour_sets: ColourSet,
    /// Pens.
    colours: Colour,
    /// Rounds.
    rounds: Round,
    /// Participants.
    participants: Participant,
    /// The attributes of participants.
    attributes: Attribute,
    /// The participants' values of the attributes.
    attribute_values: AttributeValue,
    /// Documents. Their revisions mean nothing here.
    documents: Document,
    /// The speakers in the documents.
    speakers: Speaker,
    /// Codes; a parent comes before its children.
    codes: Code,
    /// Excerpts.
    excerpts: Excerpt,
    /// The codes on the excerpts.
    codings: Coding,
    /// Memos.
    memos: Memo,
    /// What excerpts were given for the thesis.
    preparations: Preparation,
    /// Texts that sum up codes.
    condensates: Condensate,
    /// Saved forms.
    forms: Form,
    /// The columns of the forms.
    form_columns: FormColumn,
    /// What is written about participants under themes and in columns.
    cells: Cell,
}

impl Exchange {
    /// The excerpts with something of their own on them: a code, a pen or a memo.
    fn marked(&self) -> HashSet<ExcerptId> {
        let coded = self.codings.iter().map(|coding| coding.excerpt);
        let penned = self.excerpts.iter().filter(|row| row.colour.is_some()).map(|row| row.id);
        coded.chain(penned).chain(self.memos.iter().filter_map(|memo| memo.excerpt)).collect()
    }

    /// The excerpts that are only copied from another on the same passage, by the same coder, with nothing of their own on
    /// them; each with the one that it was copied from, which comes before it.
    pub fn bare_copies(&self) -> BTreeMap<ExcerptId, (&Excerpt, &Excerpt)> {
        let marked = self.marked();
        let rows: HashMap<ExcerptId, &Excerpt> = self.excerpts.iter().map(|row| (row.id, row)).collect();
        let place = |row: &Excerpt| (row.document, row.start_byte, row.end_byte, row.coder);
        let original =
            |row: &Excerpt| rows.get(&row.origin?).copied().filter(|one| one.id < row.id && place(one) == place(row));
        let bare = self.excerpts.iter().filter(|row| !marked.contains(&row.id));
        bare.filter_map(|row| Some((row.id, (row, original(row)?)))).collect()
    }

    /// Removes the excerpts with nothing on them, and returns them: those without a code, a pen, a memo and anything given for
    /// the thesis, which are not copies of an excerpt that stays.
    pub fn drop_bare_excerpts(&mut self) -> Vec<Excerpt> {
        let mut kept = self.marked();
        kept.extend(self.preparations.iter().filter(|one| one.has_content()).map(|one| one.excerpt));
        // A copy may itself be copied, once in each round.
        let mut known = 0;
        while known < kept.len() {
            known = kept.len();
            let copies: Vec<ExcerptId> = self
                .excerpts
                .iter()
                .filter(|row| row.origin.is_some_and(|one| kept.contains(&one)))
                .map(|row| row.id)
                .collect();
            kept.extend(copies);
        }
        self.preparations.retain(|one| kept.contains(&one.excerpt));
        self.excerpts.extract_if(.., |row| !kept.contains(&row.id)).collect()
    }
}

/// How many things are new, and how many are there already.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Taken {
    /// How many are added.
    pub new: usize,
    /// How many the project has already.
    pub known: usize,
}

/// The identifier of the note in which tusj writes what the REFI-QDA standard has no place for. Every file has the same.
pub const SUPPLEMENT: Uuid = Uuid(0x7475_736a_0000_8000_8000_0000_0000_0001);
