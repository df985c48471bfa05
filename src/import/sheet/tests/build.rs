//! Builds spreadsheets for tests. Cells and rows are XML, so that a test can add anything that has no builder.

use crate::import::build::{escaped, packed};

/// A spreadsheet of Excel being built.
#[derive(Clone, Debug, Default)]
pub struct Xlsx {
    sheets: Vec<(String, String, String)>,
    strings: String,
    formats: String,
    notes: String,
    from_1904: bool,
}

/// A cell with words.
pub fn words(words: &str) -> String {
    match words {
        "" => "<c/>".to_owned(),
        words => format!("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(words)),
    }
}

/// A cell with a number in the format with this index.
pub fn number(value: &str, format: usize) -> String {
    format!("<c s=\"{format}\"><v>{value}</v></c>")
}

/// A row of cells.
pub fn row(cells: &[String]) -> String {
    format!("<row>{}</row>", cells.concat())
}

/// Rows of words.
pub fn rows<const N: usize>(lines: &[[&str; N]]) -> String {
    lines.iter().map(|line| row(&line.map(words))).collect()
}

impl Xlsx {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a sheet with these rows.
    pub fn sheet(self, name: &str, rows: &str) -> Self {
        self.sheet_with(name, "", &format!("<sheetData>{rows}</sheetData>"))
    }

    /// Adds a sheet with these attributes in the list of sheets, and this content.
    pub fn sheet_with(mut self, name: &str, attributes: &str, content: &str) -> Self {
        self.sheets.push((name.to_owned(), attributes.to_owned(), content.to_owned()));
        self
    }

    /// Adds a text that cells share, as XML.
    pub fn shared(self, text: &str) -> Self {
        Self { strings: format!("{}<si>{text}</si>", self.strings), ..self }
    }

    /// Adds a format of numbers. The first has the index 1.
    pub fn format(self, code: &str) -> Self {
        Self { formats: format!("{}{code}\n", self.formats), ..self }
    }

    /// Adds a note on a cell of the first sheet.
    pub fn note(self, at: &str, words: &str) -> Self {
        Self { notes: format!("{}<comment ref=\"{at}\"><text><t>{words}</t></text></comment>", self.notes), ..self }
    }

    /// Counts days from 1904.
    pub fn counted_from_1904(self) -> Self {
        Self { from_1904: true, ..self }
    }

    /// The file.
    pub fn build(&self) -> Vec<u8> {
        const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let relations = |list: &str| format!("<Relationships>{list}</Relationships>");
        let related = |id: &str, kind: &str, to: &str| {
            format!("<Relationship Id=\"{id}\" Type=\"{RELATION}/{kind}\" Target=\"{to}\"/>")
        };
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
            ("_rels/.rels".to_owned(), relations(&related("r", "officeDocument", "xl/workbook.xml"))),
        ];
        let (mut listed, mut targets) = (String::new(), related("s", "sharedStrings", "sharedStrings.xml"));
        targets += &related("f", "styles", "styles.xml");
        for (n, (name, attributes, content)) in (1..).zip(&self.sheets) {
            listed += &format!("<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"r{n}\" {attributes}/>", escaped(name));
            targets += &related(&format!("r{n}"), "worksheet", &format!("worksheets/sheet{n}.xml"));
            parts.push((format!("xl/worksheets/sheet{n}.xml"), format!("<worksheet>{content}</worksheet>")));
        }
        let days = if self.from_1904 { "<workbookPr date1904=\"1\"/>" } else { "" };
        let (mut codes, mut looks) = (String::new(), "<xf numFmtId=\"0\"/>".to_owned());
        for (n, code) in (164..).zip(self.formats.lines()) {
            codes += &format!("<numFmt numFmtId=\"{n}\" formatCode=\"{}\"/>", escaped(code));
            looks += &format!("<xf numFmtId=\"{n}\"/>");
        }
        parts.extend([
            ("xl/workbook.xml".to_owned(), format!("<workbook>{days}<sheets>{listed}</sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels".to_owned(), relations(&targets)),
            ("xl/sharedStrings.xml".to_owned(), format!("<sst>{}</sst>", self.strings)),
            (
                "xl/styles.xml".to_owned(),
                format!("<styleSheet><numFmts>{codes}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{looks}</cellXfs></styleSheet>"),
            ),
        ]);
        if !self.notes.is_empty() {
            let list = relations(&related("c", "comments", "../comments1.xml"));
            parts.push(("xl/worksheets/_rels/sheet1.xml.rels".to_owned(), list));
            parts.push(("xl/comments1.xml".to_owned(), format!("<comments>{}</comments>", self.notes)));
        }
        packed(&parts.into_iter().map(|(name, text)| (name, text.into_bytes())).collect::<Vec<_>>())
    }
}

/// An OpenDocument spreadsheet with this content of its body, and these styles.
pub fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let text = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>\
         {tables}</office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[("mimetype".to_owned(), kind.as_bytes().to_vec()), ("content.xml".to_owned(), text.into_bytes())])
}

/// A table of an OpenDocument spreadsheet.
pub fn ods_table(name: &str, rows: &str) -> String {
    format!("<table:table table:name=\"{name}\">{rows}</table:table>")
}

/// A row of words in an OpenDocument spreadsheet.
pub fn ods_row(cells: &[&str]) -> String {
    let cell = |words: &&str| format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", escaped(words));
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

/// A table of text with this delimiter.
pub fn text<const N: usize>(delimiter: char, lines: &[[&str; N]]) -> String {
    let cell = |words: &str| match words.contains([delimiter, '"', '\n']) {
        true => format!("\"{}\"", words.replace('"', "\"\"")),
        false => words.to_owned(),
    };
    let line = |cells: &[&str; N]| cells.map(cell).join(&delimiter.to_string());
    lines.iter().map(|cells| line(cells) + "\n").collect()
}
