//! Where one left a project, to go on there: the screen, the interview and the turn. Numbers only; it holds no words of
//! an interview and no names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::widget::panes::Chosen;

/// Where one left a project.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The screen, by its number from 1.
    pub screen: u8,
    /// The number of the document on the Read screen.
    pub document: Option<i64>,
    /// The number of the turn in it.
    pub turn: Option<i64>,
}

/// What a person chose for the panes of each screen, by the screen's number from 1.
pub type ChosenPanes = BTreeMap<u8, Chosen>;
