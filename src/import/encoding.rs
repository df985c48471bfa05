//! Encodings of text files, and how certain the encoding of a file is.

/// An encoding of text files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Encoding(&'static encoding_rs::Encoding);

/// How certain the encoding of a file is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Certainty {
    /// Guessed from few letters.
    Guess,
    /// Supported by many letters.
    Likely,
    /// Given by the form of the bytes.
    Certain,
    /// Chosen by the user.
    Chosen,
}

/// The encoding a file was read in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReadAs {
    /// The encoding.
    pub encoding: Encoding,
    /// How certain it is.
    pub certainty: Certainty,
}

impl Encoding {
    /// UTF-8, which nearly all files are in today.
    pub const UTF_8: Self = Self(encoding_rs::UTF_8);
    /// UTF-16, least significant byte first.
    pub const UTF_16LE: Self = Self(encoding_rs::UTF_16LE);
    /// UTF-16, most significant byte first.
    pub const UTF_16BE: Self = Self(encoding_rs::UTF_16BE);
    /// Western Europe on Windows.
    pub const WINDOWS_1252: Self = Self(encoding_rs::WINDOWS_1252);
    /// Western Europe on old Macs.
    pub const MACINTOSH: Self = Self(encoding_rs::MACINTOSH);

    /// The encodings offered to the user if the guess was wrong, the most common first.
    pub const OFFERED: &[Self] = &[
        Self::UTF_8,
        Self::WINDOWS_1252,
        Self::MACINTOSH,
        Self::UTF_16LE,
        Self::UTF_16BE,
        Self(encoding_rs::ISO_8859_15),
        Self(encoding_rs::WINDOWS_1250),
        Self(encoding_rs::ISO_8859_2),
        Self(encoding_rs::WINDOWS_1251),
        Self(encoding_rs::KOI8_R),
        Self(encoding_rs::ISO_8859_5),
        Self(encoding_rs::WINDOWS_1253),
        Self(encoding_rs::ISO_8859_7),
        Self(encoding_rs::WINDOWS_1254),
        Self(encoding_rs::WINDOWS_1257),
        Self(encoding_rs::ISO_8859_4),
        Self(encoding_rs::ISO_8859_10),
        Self(encoding_rs::WINDOWS_1255),
        Self(encoding_rs::WINDOWS_1256),
        Self(encoding_rs::WINDOWS_1258),
        Self(encoding_rs::WINDOWS_874),
        Self(encoding_rs::GBK),
        Self(encoding_rs::BIG5),
        Self(encoding_rs::SHIFT_JIS),
        Self(encoding_rs::EUC_JP),
        Self(encoding_rs::EUC_KR),
    ];

    /// The encoding with this name, regardless of case, as web pages and programs write it: `latin1`, `cp1251`,
    /// `UTF-8`.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let known = match name.as_str() {
            "mac-roman" | "macroman" | "mac_roman" | "x-macroman" => Some(encoding_rs::MACINTOSH),
            name => encoding_rs::Encoding::for_label_no_replacement(name.as_bytes()),
        };
        known.map(Self)
    }

    /// Its name in lower case: `windows-1252`.
    pub fn name(self) -> String {
        self.0.name().to_lowercase()
    }

    /// The decoder.
    pub(super) fn codec(self) -> &'static encoding_rs::Encoding {
        self.0
    }

    /// The encoding of this decoder.
    pub(super) fn of(codec: &'static encoding_rs::Encoding) -> Self {
        Self(codec)
    }
}
