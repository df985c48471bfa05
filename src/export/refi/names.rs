//! Names that occur only once. QualCoder joins codes of the same name, also under different codes.

use std::collections::HashSet;

/// Gives names that have not been given before, regardless of case.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// The name; with the name above in brackets if it was given before; with a number if that does not help either.
    pub(super) fn free(&mut self, name: &str, above: Option<&str>) -> String {
        let with_above = above.map(|above| format!("{name} ({above})"));
        let numbered = (2..).map(|n| format!("{name} ({n})"));
        let tries = std::iter::once(name.to_owned()).chain(with_above).chain(numbered);
        tries.into_iter().find(|name| self.0.insert(name.to_lowercase())).unwrap_or_default()
    }
}
