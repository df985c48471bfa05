//! The formats of transcripts. The content of a file decides which it is read as, so it may differ from the ending.

/// What a file was read as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Format {
    /// A Word document.
    Word,
    /// An OpenDocument text.
    OpenDocument,
    /// Rich text.
    RichText,
    /// A PDF.
    Pdf,
    /// A web page.
    WebPage,
    /// Plain text.
    #[default]
    Text,
    /// Markdown.
    Markdown,
    /// Subtitles as WebVTT.
    WebSubtitles,
    /// Subtitles as SubRip.
    SubRip,
    /// What a program that recognises speech wrote, as JSON.
    SpeechJson,
    /// What a program that recognises speech wrote, as a table.
    SpeechTable,
    /// A file of oTranscribe.
    OTranscribe,
    /// A file of ELAN.
    Elan,
    /// A spreadsheet of Excel.
    Spreadsheet,
    /// An OpenDocument spreadsheet.
    OpenSpreadsheet,
    /// A table of text.
    TextTable,
}

impl Format {
    /// Its word for scripts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Word => "docx",
            Self::OpenDocument => "odt",
            Self::RichText => "rtf",
            Self::Pdf => "pdf",
            Self::WebPage => "html",
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::WebSubtitles => "vtt",
            Self::SubRip => "srt",
            Self::SpeechJson => "json",
            Self::SpeechTable => "tsv",
            Self::OTranscribe => "otr",
            Self::Elan => "eaf",
            Self::Spreadsheet => "xlsx",
            Self::OpenSpreadsheet => "ods",
            Self::TextTable => "csv",
        }
    }
}
