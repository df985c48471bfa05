//! The columns of each table. Kept apart from [`row`](super::row), which the row structs are built on, so that the
//! modules do not depend on each other in a circle.

use super::cell::Cell;
use super::code::Code;
use super::colour::{Colour, ColourSet};
use super::condensate::Condensate;
use super::correction::Correction;
use super::dismissal::Dismissal;
use super::document::{Document, Speaker};
use super::excerpt::{Coding, Excerpt, Quote};
use super::form::{Form, FormColumn};
use super::memo::Memo;
use super::participant::{Attribute, AttributeValue, Participant};
use super::preparation::Preparation;
use super::round::{Coder, Round, RoundCopy};
use super::row::{Column, Row, Table};
use super::setting::Setting;

impl Table {
    /// Its columns after `id`.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Table::Setting => Setting::COLUMNS,
            Table::Coder => Coder::COLUMNS,
            Table::ColourSet => ColourSet::COLUMNS,
            Table::Colour => Colour::COLUMNS,
            Table::Round => Round::COLUMNS,
            Table::Participant => Participant::COLUMNS,
            Table::Attribute => Attribute::COLUMNS,
            Table::AttributeValue => AttributeValue::COLUMNS,
            Table::Document => Document::COLUMNS,
            Table::Speaker => Speaker::COLUMNS,
            Table::Code => Code::COLUMNS,
            Table::Excerpt => Excerpt::COLUMNS,
            Table::Quote => Quote::COLUMNS,
            Table::Coding => Coding::COLUMNS,
            Table::Memo => Memo::COLUMNS,
            Table::Correction => Correction::COLUMNS,
            Table::RoundCopy => RoundCopy::COLUMNS,
            Table::Dismissal => Dismissal::COLUMNS,
            Table::Preparation => Preparation::COLUMNS,
            Table::Condensate => Condensate::COLUMNS,
            Table::Form => Form::COLUMNS,
            Table::FormColumn => FormColumn::COLUMNS,
            Table::Cell => Cell::COLUMNS,
        }
    }

    /// The column of this name.
    pub fn column(self, name: &str) -> Option<Column> {
        self.columns().iter().copied().find(|c| c.name == name)
    }
}
