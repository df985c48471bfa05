//! The formats of cells, as far as they say what a number stands for.

use std::collections::HashMap;

use crate::import::limits::PIECES;
use crate::import::sheet::number::Shows;
use crate::import::xml::{Malformed, Token, Walker};

/// What the numbers in cells stand for, by the index of the cell's format.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Looks(Vec<Shows>);

impl Looks {
    /// Reads the part with the formats; it may be empty.
    pub fn read(text: &str) -> Result<Self, Malformed> {
        let (mut own, mut looks, mut in_cells) = (HashMap::new(), Vec::new(), false);
        if text.is_empty() {
            return Ok(Self::default());
        }
        let mut walker = Walker::new(text);
        while let Some(token) = walker.next()? {
            match token {
                Token::Start(element) => match element.name() {
                    "numFmt" => {
                        let id = element.get("numFmtId").and_then(|id| id.parse::<u32>().ok());
                        if let (Some(id), Some(code)) = (id, element.get("formatCode")) {
                            own.insert(id, Shows::of_code(&code));
                        }
                    }
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells && looks.len() < PIECES => {
                        let id = element.get("numFmtId").and_then(|id| id.parse::<u32>().ok()).unwrap_or(0);
                        looks.push(own.get(&id).copied().unwrap_or_else(|| Shows::built_in(id)));
                    }
                    _ => {}
                },
                Token::End(name) => in_cells &= name != "cellXfs",
                Token::Text(_) => {}
            }
        }
        Ok(Self(looks))
    }

    /// What the numbers in a cell with this format stand for.
    pub fn of(&self, format: usize) -> Shows {
        self.0.get(format).copied().unwrap_or_default()
    }
}
