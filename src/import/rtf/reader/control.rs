//! Control words that change the state, end paragraphs, or stand for characters.

use super::{CodePage, Place, Reader, State};
use crate::import::rtf::destinations::FlowKind;
use crate::import::rtf::tables::outline_level;

/// The characters that control words stand for. Spaces of a certain width are spaces.
const CHARACTERS: &[(&str, char)] = &[
    ("tab", '\t'),
    ("line", '\n'),
    ("lbr", '\n'),
    ("page", '\u{c}'),
    ("column", '\u{c}'),
    ("emdash", '—'),
    ("endash", '–'),
    ("bullet", '•'),
    ("lquote", '‘'),
    ("rquote", '’'),
    ("ldblquote", '“'),
    ("rdblquote", '”'),
    ("emspace", ' '),
    ("enspace", ' '),
    ("qmspace", ' '),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

impl Reader {
    /// Handles a control word that begins no destination.
    pub(super) fn plain_word(&mut self, name: &str, number: Option<i32>) {
        match self.state.place {
            Place::Nothing => return,
            Place::Fonts => return self.tables.font_word(name, number, self.page),
            Place::Colours => return self.tables.colour_word(name, number),
            Place::Styles => return self.tables.style_word(name, number),
            _ => {}
        }
        match name {
            "u" => return self.code_unit(number.unwrap_or(0)),
            // LibreOffice writes it between the two halves of a letter.
            "uc" => {
                self.state.stand_ins = usize::try_from(number.unwrap_or(1)).unwrap_or(0).min(MOST_STAND_INS);
                return;
            }
            _ => {}
        }
        if let Some((_, character)) = CHARACTERS.iter().find(|(known, _)| *known == name) {
            return self.character(*character);
        }
        self.standing_in = 0;
        self.flush();
        if !self.paragraph_word(name, number) && !self.format_word(name, number) {
            self.file_word(name, number);
        }
    }

    /// Handles a symbol.
    pub(super) fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'~' => self.character('\u{a0}'),
            b'_' => self.character('-'),
            b'\\' | b'{' | b'}' => self.byte(symbol),
            b'\t' => self.character('\t'),
            b'\r' | b'\n' => {
                self.flush();
                self.end_line();
            }
            // A backslash that a program forgot to write twice, or a damaged byte, is text.
            b'\'' | 0x80.. => self.text(&[symbol]),
            // A possible hyphen, the parts of an index entry, and unknown ones.
            _ => {}
        }
    }

    /// Words that end paragraphs, cells and rows, or say what the paragraph is.
    fn paragraph_word(&mut self, name: &str, number: Option<i32>) -> bool {
        let is_text = self.state.place == Place::Text;
        match name {
            "par" => self.end_line(),
            "sect" if is_text => self.end_section(),
            "cell" if is_text => self.end_cell(1),
            "nestcell" if is_text => self.end_cell(self.state.table_depth.max(2)),
            "row" if is_text => self.end_row(1),
            "nestrow" if is_text => self.end_row(self.state.table_depth.max(2)),
            "pard" => {
                let plain = State::new();
                (self.state.style, self.state.heading) = (plain.style, plain.heading);
                (self.state.in_table, self.state.table_depth) = (false, 0);
            }
            "s" => self.state.style = number.unwrap_or(0),
            "outlinelevel" => self.state.heading = outline_level(number),
            "intbl" => self.state.in_table = true,
            "itap" => self.state.table_depth = usize::try_from(number.unwrap_or(0)).unwrap_or(0),
            "trowd" | "trhdr" | "trleft" | "cellx" | "clmrg" | "clmgf" => self.row_word(name, number),
            _ => return false,
        }
        true
    }

    /// Words that give the format of the text.
    fn format_word(&mut self, name: &str, number: Option<i32>) -> bool {
        let is_on = number != Some(0);
        let state = &mut self.state;
        match name {
            "b" => state.bold = is_on,
            "i" => state.italic = is_on,
            "v" => state.hidden = is_on,
            "deleted" => state.deleted = is_on,
            "mvf" => state.moved = is_on,
            "highlight" => state.highlight = number.unwrap_or(0),
            "cb" | "chcbpat" => state.shading = number.unwrap_or(0),
            "f" => state.font = number.unwrap_or(self.first_font),
            "plain" => {
                let plain = State::new();
                (state.bold, state.italic, state.hidden) = (plain.bold, plain.italic, plain.hidden);
                (state.deleted, state.moved, state.font) = (plain.deleted, plain.moved, self.first_font);
                (state.highlight, state.shading) = (plain.highlight, plain.shading);
            }
            _ => return false,
        }
        true
    }

    /// Words about the whole file or the whole note.
    fn file_word(&mut self, name: &str, number: Option<i32>) {
        match name {
            "ansi" => self.page = CodePage::WINDOWS,
            "mac" => self.page = CodePage::MAC,
            "pc" => self.page = CodePage::PC,
            "pca" => self.page = CodePage::EUROPEAN_PC,
            "ansicpg" => self.page = number.and_then(CodePage::numbered).unwrap_or(self.page),
            "deff" => {
                self.first_font = number.unwrap_or(0);
                self.state.font = self.first_font;
            }
            "ftnalt" => {
                if let Some(flow) = self.flows.last_mut().filter(|flow| flow.kind == FlowKind::Footnote) {
                    flow.kind = FlowKind::Endnote;
                }
            }
            _ => {}
        }
    }
}

/// The most bytes that may stand in for one letter.
const MOST_STAND_INS: usize = 64;
