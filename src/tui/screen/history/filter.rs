//! What the history can be narrowed to: a day, a document, a code, a coder, or a kind of act. Choices of different sorts
//! add up, and one of the same sort takes the place of the one before.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::ids::{CodeId, CoderId, DocumentId};
use crate::domain::step::ActKind;
use crate::project::Project;
use crate::store::steps::StepFilter;
use crate::words::day::moments_of;

/// A choice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FilterChoice {
    /// All acts.
    All,
    /// What was done on a day.
    Day(Date),
    /// What was done in a document.
    Document(DocumentId),
    /// What concerns a code, or the codes that it was copied from.
    Code(CodeId),
    /// What a coder did.
    Coder(CoderId),
    /// Acts of a kind.
    Kind(ActKind),
}

impl FilterChoice {
    /// Adds the choice, called `name`, to a filter and its name.
    pub(super) fn apply(
        self,
        project: &Project,
        zone: &TimeZone,
        (filter, named): (&StepFilter, &[(Self, String)]),
        name: String,
    ) -> (StepFilter, Vec<(Self, String)>) {
        let filter = filter.clone();
        let filter = match self {
            FilterChoice::All => return (StepFilter::default(), Vec::new()),
            FilterChoice::Day(date) => StepFilter { period: Some(moments_of(date, zone)), ..filter },
            FilterChoice::Document(id) => StepFilter { document: Some(id), ..filter },
            FilterChoice::Code(id) => StepFilter { codes: project.code_and_origins(id), ..filter },
            FilterChoice::Coder(id) => StepFilter { coder: Some(id), ..filter },
            FilterChoice::Kind(kind) => StepFilter { kind: Some(kind), ..filter },
        };
        let is_other = |one: &&(Self, String)| std::mem::discriminant(&one.0) != std::mem::discriminant(&self);
        let named = named.iter().filter(is_other).cloned().chain([(self, name)]).collect();
        (filter, named)
    }
}
