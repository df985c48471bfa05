//! The languages of the user interface. The language of an interview is a property of its document.

/// A language of screens, messages and exported documents.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Language {
    /// Norwegian, bokmål.
    Nb,
    /// Norwegian, nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// Its tag with the country, for spelling and screen readers: `nb-NO`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb-NO",
            Self::Nn => "nn-NO",
            Self::En => "en-GB",
        }
    }

    /// Its code: `nb`, `nn` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// Its own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "bokmål",
            Self::Nn => "nynorsk",
            Self::En => "English",
        }
    }

    /// The language with this code, regardless of case. `no` (Norwegian) is bokmål.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language of an operating system's locale (`nb_NO.UTF-8`, `nn-NO`, `en`). `None` for a language that tusj
    /// does not have, or a locale without a language (`C`).
    pub fn from_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::from_code(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_code() {
        assert!(Language::ALL.iter().all(|&language| Language::from_code(language.code()) == Some(language)));
    }

    #[test]
    fn a_locale_names_its_language() {
        for (locale, expected) in [
            ("nb_NO.UTF-8", Some(Language::Nb)),
            ("no_NO", Some(Language::Nb)),
            ("nn-NO", Some(Language::Nn)),
            ("NN", Some(Language::Nn)),
            ("en_GB.UTF-8@euro", Some(Language::En)),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("sv_SE", None),
            ("", None),
        ] {
            assert_eq!(Language::from_locale(locale), expected, "{locale}");
        }
    }
}
