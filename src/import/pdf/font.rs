//! Fonts: which letters the codes in the text of a page are, how wide they are, and whether they are bold or italic.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};

use super::budget::Budget;
use super::letters::{self, Encoding, plain};
use super::unpack;
use crate::error::ImportError;
use crate::import::rich::symbols;

/// The widest glyph, in the size of the font.
const WIDEST: f64 = 20.0;

/// The letters of a code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Letters {
    These(String),
    /// A picture or a mark of which nobody knows the letter.
    Symbol,
    /// The file does not say which.
    Unknown,
}

/// A font.
#[derive(Debug)]
pub struct Font {
    pub bold: bool,
    pub italic: bool,
    /// Its name in lower case, without the letters that mark a part of it.
    name: String,
    to_unicode: Option<CMap>,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    /// Codes of one byte.
    Simple { letters: Vec<Option<String>>, widths: Vec<f64> },
    /// Codes of one to four bytes, most often two.
    Composite { codes: Option<Box<CMap>>, are_unicode: bool, widths: HashMap<u32, f64>, default: f64 },
}

/// One code in a string of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Code {
    pub code: u32,
    /// How many bytes it takes.
    pub bytes: usize,
}

impl Font {
    /// Reads a font.
    fn new(dict: &Dict<'_>, budget: &mut Budget) -> Result<Self, ImportError> {
        let descendant = dict.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let inner = descendant.as_ref().unwrap_or(dict);
        let descriptor = inner.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
        let name = inner.get::<Name<'_>>("BaseFont").map(|name| name.as_str().to_lowercase()).unwrap_or_default();
        let name = name.split_once('+').map_or(name.as_str(), |(_, name)| name).to_owned();
        let flags = descriptor.get::<i64>("Flags").unwrap_or(0);
        let number = |key: &str| descriptor.get::<f64>(key).unwrap_or(0.0);
        let named = |words: &[&str]| words.iter().any(|word| name.contains(word));
        let kind = match &descendant {
            Some(inner) => composite(dict, inner, budget)?,
            None => simple(dict, &descriptor, &name),
        };
        Ok(Self {
            bold: named(&["bold", "black", "heavy", "cmbx"]) || number("FontWeight") >= 600.0 || flags & 0x4_0000 != 0,
            italic: named(&["italic", "oblique", "cmti", "cmsl"]) || number("ItalicAngle") != 0.0 || flags & 0x40 != 0,
            to_unicode: dict.get::<Stream<'_>>("ToUnicode").map(|map| cmap(&map, budget)).transpose()?.flatten(),
            name,
            kind,
        })
    }

    /// The codes in a string.
    pub fn codes<'a>(&'a self, mut bytes: &'a [u8]) -> impl Iterator<Item = Code> + 'a {
        std::iter::from_fn(move || {
            let length = self.length(bytes).min(bytes.len());
            let (code, rest) = bytes.split_at_checked(length).filter(|(code, _)| !code.is_empty())?;
            bytes = rest;
            Some(Code { code: code.iter().fold(0, |all, byte| all << 8 | u32::from(*byte)), bytes: length })
        })
    }

    /// How many bytes the code at the start takes.
    fn length(&self, bytes: &[u8]) -> usize {
        let Kind::Composite { codes, .. } = &self.kind else { return 1 };
        let Some(codes) = codes else { return 2 };
        let mut code = 0;
        for (length, byte) in (1..=4).zip(bytes) {
            code = code << 8 | u32::from(*byte);
            if codes.lookup_cid_code(code, length).is_some() {
                return usize::from(length);
            }
        }
        2
    }

    /// How far a code moves the text on, in the size of the font.
    pub fn width(&self, Code { code, bytes }: Code) -> f64 {
        let width = match &self.kind {
            Kind::Simple { widths, .. } => widths.get(code as usize).copied().unwrap_or(0.0),
            Kind::Composite { codes, widths, default, .. } => {
                let cid = codes.as_ref().and_then(|codes| codes.lookup_cid_code(code, u8::try_from(bytes).ok()?));
                widths.get(&cid.unwrap_or(code)).copied().unwrap_or(*default)
            }
        };
        width.clamp(-WIDEST, WIDEST)
    }

    /// The letters of a code.
    pub fn letters(&self, Code { code, .. }: Code) -> Letters {
        let said = self.to_unicode.as_ref().and_then(|map| map.lookup_bf_string(code)).map(|said| match said {
            BfString::Char(letter) => letter.to_string(),
            BfString::String(letters) => letters,
        });
        let said = said.filter(|said| !said.contains(['\0', '\u{fffd}']) && !said.is_empty());
        let own = || match &self.kind {
            Kind::Simple { letters, .. } => letters.get(code as usize).cloned().flatten(),
            Kind::Composite { are_unicode, .. } => char::from_u32(code).filter(|_| *are_unicode).map(String::from),
        };
        match said.or_else(own) {
            None => Letters::Unknown,
            Some(said) if said.contains(is_private) => self.symbol(&said),
            Some(said) => Letters::These(said.chars().map(plain).collect()),
        }
    }

    /// The letter of a symbol in the private use area.
    fn symbol(&self, said: &str) -> Letters {
        let code = said.chars().next().map_or(0, |letter| u32::from(letter) & 0xff);
        let font = ["wingdings", "symbol"].into_iter().find(|font| self.name.contains(font)).unwrap_or_default();
        symbols::letter(font, code).map_or(Letters::Symbol, |letter| Letters::These(letter.to_string()))
    }
}

fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}')
}

/// The letters and widths of a font with codes of one byte.
fn simple(dict: &Dict<'_>, descriptor: &Dict<'_>, name: &str) -> Kind {
    let encoding = dict.get::<Object<'_>>("Encoding");
    let dictionary = match &encoding {
        Some(Object::Dict(dictionary)) => dictionary.clone(),
        _ => Dict::empty(),
    };
    let named = match encoding {
        Some(Object::Name(name)) => Encoding::named(&name),
        _ => dictionary.get::<Name<'_>>("BaseEncoding").and_then(|name| Encoding::named(&name)),
    };
    let is_true_type = dict.get::<Name<'_>>("Subtype").is_some_and(|kind| &*kind == b"TrueType");
    let base = named.unwrap_or(if is_true_type { Encoding::Windows } else { Encoding::Standard });
    let is_type3 = dict.get::<Name<'_>>("Subtype").is_some_and(|kind| &*kind == b"Type3");
    let mut letters: Vec<Option<String>> =
        (0..=255).map(|code| base.letters(code).filter(|_| named.is_some() || !is_type3)).collect();
    let mut code = 0;
    for item in dictionary.get::<Array<'_>>("Differences").iter().flat_map(|array| array.iter::<Object<'_>>()) {
        match item {
            Object::Number(number) => code = usize::try_from(number.as_i64()).unwrap_or(usize::MAX),
            Object::Name(name) => {
                if let Some(letters) = letters.get_mut(code) {
                    *letters = letters::named(name.as_str());
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    let widths = widths(dict, descriptor, name, &letters);
    Kind::Simple { letters, widths }
}

/// The widths of a font with codes of one byte.
fn widths(dict: &Dict<'_>, descriptor: &Dict<'_>, name: &str, letters: &[Option<String>]) -> Vec<f64> {
    // The glyphs of a font of type 3 are drawings on a scale of their own.
    let scale = dict.get::<Array<'_>>("FontMatrix").and_then(|matrix| matrix.iter::<f64>().next()).unwrap_or(0.001);
    let missing = descriptor.get::<f64>("MissingWidth");
    let guessed = |letters: &Option<String>| {
        let letter = letters.as_ref().and_then(|letters| letters.chars().next()).unwrap_or(' ');
        missing.unwrap_or_else(|| usual_width(name, letter)) * 0.001
    };
    let mut widths: Vec<f64> = letters.iter().map(guessed).collect();
    let first = dict.get::<i64>("FirstChar").and_then(|first| usize::try_from(first).ok()).unwrap_or(0);
    let given = dict.get::<Array<'_>>("Widths");
    for (width, given) in widths.iter_mut().skip(first).zip(given.iter().flat_map(|given| given.iter::<f64>())) {
        *width = given * scale;
    }
    widths
}

/// About how wide a letter is, in thousandths of the size, in a font that every reader of PDFs has and so need not say.
fn usual_width(font: &str, letter: char) -> f64 {
    match letter {
        _ if font.contains("courier") => 600.0,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '!' | '\'' | '|' | '(' | ')' | '-' => {
            278.0
        }
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 833.0,
        _ if letter.is_uppercase() => 667.0,
        _ => 528.0,
    }
}

/// The codes and widths of a font with codes of several bytes.
fn composite(dict: &Dict<'_>, inner: &Dict<'_>, budget: &mut Budget) -> Result<Kind, ImportError> {
    let codes = dict.get::<Stream<'_>>("Encoding").map(|map| cmap(&map, budget)).transpose()?.flatten().map(Box::new);
    let named = dict.get::<Name<'_>>("Encoding");
    let are_unicode = named.is_some_and(|name| name.as_str().contains("UCS2") || name.as_str().contains("UTF16"));
    let default = inner.get::<f64>("DW").unwrap_or(1000.0) * 0.001;
    let mut widths = HashMap::new();
    let mut items =
        inner.get::<Array<'_>>("W").into_iter().flat_map(|array| array.iter::<Object<'_>>().collect::<Vec<_>>());
    // `first [width …]`, or `first last width`.
    while let (Some(Object::Number(first)), Some(second)) = (items.next(), items.next()) {
        let first = u32::try_from(first.as_i64()).unwrap_or(u32::MAX);
        match (second, u32::from(u16::MAX)) {
            (Object::Array(list), _) => {
                for (code, width) in (first..).zip(list.iter::<f64>()) {
                    budget.spend(1)?;
                    widths.insert(code, width * 0.001);
                }
            }
            (Object::Number(last), most) => {
                let Some(Object::Number(width)) = items.next() else { break };
                for code in first..=u32::try_from(last.as_i64()).unwrap_or(0).min(most) {
                    budget.spend(1)?;
                    widths.insert(code, width.as_f64() * 0.001);
                }
            }
            _ => break,
        }
    }
    Ok(Kind::Composite { codes, are_unicode, widths, default })
}

/// A table from codes to letters or glyphs.
fn cmap(stream: &Stream<'_>, budget: &mut Budget) -> Result<Option<CMap>, ImportError> {
    let content = unpack::content(stream, budget)?;
    budget.spend(content.len() / 8)?;
    Ok(CMap::parse(&content, |_| None))
}

/// The fonts of a file. Those with a number of their own are read once.
#[derive(Debug, Default)]
pub struct Fonts {
    known: HashMap<ObjectIdentifier, Rc<Font>>,
}

impl Fonts {
    /// The font of this name among the resources of a page or drawing.
    pub fn get(
        &mut self,
        fonts: &Dict<'_>,
        name: &Name<'_>,
        budget: &mut Budget,
    ) -> Result<Option<Rc<Font>>, ImportError> {
        let id = fonts.get_ref(name).map(ObjectIdentifier::from);
        if let Some(font) = id.as_ref().and_then(|id| self.known.get(id)) {
            return Ok(Some(font.clone()));
        }
        let Some(dict) = fonts.get::<Dict<'_>>(name) else { return Ok(None) };
        // A font that is named anew before each word costs so much that no file can do so for ever.
        budget.spend(1_000)?;
        let font = Rc::new(Font::new(&dict, budget)?);
        if let Some(id) = id {
            self.known.insert(id, font.clone());
        }
        Ok(Some(font))
    }
}
