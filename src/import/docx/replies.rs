//! Which comments are replies to which.

use crate::error::ImportError;
use crate::import::rich::budget::{Budget, POINT};
use crate::import::rich::comments::Parents;
use crate::import::xml::{Token, Walker};

/// Reads the part that says which comments are replies to which.
pub fn parents(text: &str, budget: &mut Budget) -> Result<Parents, ImportError> {
    let mut walker = Walker::new(text);
    let mut parents = Parents::new();
    while let Some(token) = walker.next()? {
        let Token::Start(element) = token else { continue };
        if let (Some(id), Some(parent)) = (element.get("paraId"), element.get("paraIdParent")) {
            budget.spend(POINT + id.len() + parent.len())?;
            parents.insert(id, parent);
        }
    }
    Ok(parents)
}
