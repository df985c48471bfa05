//! Small PDFs, written by hand.

/// A PDF with one font (Helvetica, in Windows-1252) and a bold one, and the instructions of its pages.
#[derive(Default)]
pub struct Pdf {
    pages: Vec<String>,
    /// More objects, from number 10 on.
    objects: Vec<String>,
    /// What else stands in the dictionary of each page.
    beside: String,
}

impl Pdf {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a page with these instructions.
    pub fn page(mut self, content: &str) -> Self {
        self.pages.push(content.to_owned());
        self
    }

    /// Adds an object; the first is number 10.
    pub fn object(mut self, object: &str) -> Self {
        self.objects.push(object.to_owned());
        self
    }

    /// Adds entries to the dictionary of each page.
    pub fn with(mut self, entries: &str) -> Self {
        self.beside.push_str(entries);
        self
    }

    /// The bytes.
    pub fn build(&self) -> Vec<u8> {
        let first = 10 + self.objects.len();
        let kids: String = (0..self.pages.len()).map(|at| format!("{} 0 R ", first + 2 * at)).collect();
        let font =
            |name: &str| format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>");
        let mut objects = vec![
            (1, "<< /Type /Catalog /Pages 2 0 R >>".to_owned()),
            (2, format!("<< /Type /Pages /Kids [{kids}] /Count {} /MediaBox [0 0 595 842] >>", self.pages.len())),
            (3, "<< /Font << /F1 4 0 R /F2 5 0 R >> /XObject << /X 10 0 R >> >>".to_owned()),
            (4, font("Helvetica")),
            (5, font("Helvetica-Bold")),
        ];
        objects.extend(self.objects.iter().cloned().enumerate().map(|(at, object)| (10 + at, object)));
        for (at, content) in self.pages.iter().enumerate() {
            let (page, stream) = (first + 2 * at, first + 2 * at + 1);
            let beside = &self.beside;
            objects.push((
                page,
                format!("<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents {stream} 0 R {beside} >>"),
            ));
            objects.push((stream, stream_of("", content)));
        }
        written(&objects, "")
    }
}

/// A stream with these entries in its dictionary.
pub fn stream_of(entries: &str, content: &str) -> String {
    format!("<< {entries} /Length {} >>\nstream\n{content}\nendstream", content.chars().count())
}

/// A file of these objects. Its characters are bytes (Latin-1).
pub fn written(objects: &[(usize, String)], trailer: &str) -> Vec<u8> {
    let bytes = |text: &str| text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect::<Vec<u8>>();
    let mut file = bytes("%PDF-1.7\n");
    let mut places = Vec::new();
    for (number, object) in objects {
        places.push((*number, file.len()));
        file.extend(bytes(&format!("{number} 0 obj\n{object}\nendobj\n")));
    }
    let start = file.len();
    let size = places.iter().map(|(number, _)| number + 1).max().unwrap_or(1);
    file.extend(bytes("xref\n0 1\n0000000000 65535 f \n"));
    for (number, place) in places {
        file.extend(bytes(&format!("{number} 1\n{place:010} 00000 n \n")));
    }
    file.extend(bytes(&format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n")));
    file
}

/// Instructions for lines of text, each a font, a place and words. Words are in Windows-1252, so no others than those.
pub fn lines(lines: &[(&str, f32, f32, &str)]) -> String {
    let line = |(font, x, y, words): &(&str, f32, f32, &str)| {
        let words = words.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        format!("BT /{font} 12 Tf {x} {y} Td ({words}) Tj ET\n")
    };
    lines.iter().map(line).collect()
}

/// Plain lines from the top of a page, 14 points apart.
pub fn plain(words: &[&str]) -> String {
    let places = words.iter().enumerate().map(|(at, words)| ("F1", 72.0, 770.0 - 14.0 * at as f32, *words));
    lines(&places.collect::<Vec<_>>())
}
