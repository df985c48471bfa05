//! The names of the levels of the codebook, as the researcher's field or supervisor wants them.

/// What the levels are called.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum LevelNames {
    /// Theme and subtheme.
    #[default]
    Theme,
    /// Category and subcategory.
    Category,
    /// Code group and code.
    Group,
    /// In the researcher's own words: the top level, and those below it.
    Own(String, String),
}

impl LevelNames {
    /// Those with names of the field.
    pub const USUAL: [Self; 3] = [Self::Theme, Self::Category, Self::Group];

    /// As a setting stores them: a word, or two lines.
    pub fn print(&self) -> String {
        match self {
            Self::Theme => "theme".to_owned(),
            Self::Category => "category".to_owned(),
            Self::Group => "group".to_owned(),
            Self::Own(top, below) => format!("{top}\n{below}"),
        }
    }

    /// Reads a setting. `None` if it is not valid.
    pub fn read(value: &str) -> Option<Self> {
        let own = || value.split_once('\n').map(|(top, below)| Self::Own(top.to_owned(), below.to_owned()));
        Self::USUAL.into_iter().find(|names| names.print() == value).or_else(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_they_are_stored() {
        let own = LevelNames::Own("Hovedtema".into(), "Deltema".into());
        for names in LevelNames::USUAL.into_iter().chain([own]) {
            assert_eq!(LevelNames::read(&names.print()), Some(names));
        }
        assert_eq!(LevelNames::read("noe"), None);
    }
}
