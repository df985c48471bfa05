//! Tags in a line of a caption: voices, and display markup, which is removed.

use super::Piece;

/// The words of a line without tags, in pieces of one voice each, and the voice at its end. `voice` is the voice at its
/// start.
pub fn pieces(line: &str, voice: Option<String>) -> (Vec<Piece>, Option<String>) {
    let (mut pieces, mut voice, mut words) = (Vec::new(), voice, String::new());
    let mut flush = |words: &mut String, voice: &Option<String>| {
        let said = std::mem::take(words);
        if !said.trim().is_empty() {
            pieces.push(Piece { voice: voice.clone(), words: said.trim().to_owned() });
        }
    };
    let mut rest = line;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        words.push_str(&unescaped(text));
        let Some((inner, after)) = tag_at(tag) else {
            words.push('<');
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        if inner == "v" || inner.starts_with("v ") || inner.starts_with("v.") || inner == "/v" {
            flush(&mut words, &voice);
            let name = inner.split_once(char::is_whitespace).map(|(_, name)| unescaped(name).trim().to_owned());
            voice = name.filter(|n| !n.is_empty());
        }
        rest = after;
    }
    words.push_str(&unescaped(rest));
    flush(&mut words, &voice);
    (pieces, voice)
}

/// The maximum length of a tag in bytes, so that a long text is not searched again from each `<`.
const MAX_TAG: usize = 256;

/// The content of the tag at the start of `words`, and the text after it; `None` if there is no tag.
fn tag_at(words: &str) -> Option<(&str, &str)> {
    let end = words.bytes().take(MAX_TAG).skip(1).position(|b| b == b'>' || b == b'<')? + 1;
    let inner = words.get(1..end).filter(|inner| is_tag(inner))?;
    Some((inner, words.get(end..)?.strip_prefix('>')?))
}

/// Whether the text between `<` and `>` is a subtitle tag and not words.
fn is_tag(inner: &str) -> bool {
    let name = inner.trim_start_matches('/').split([' ', '.', '\t']).next().unwrap_or_default();
    let known = ["v", "c", "b", "i", "u", "ruby", "rt", "lang", "font"].contains(&name.to_lowercase().as_str());
    known || (!inner.is_empty() && inner.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '.'))
}

/// The words with the entities of subtitle files resolved.
fn unescaped(words: &str) -> String {
    if !words.contains('&') {
        return words.to_owned();
    }
    let table =
        [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&lrm;", ""), ("&rlm;", "")];
    // The ampersand comes last, so that the result is not resolved again.
    let plain = table.iter().fold(words.to_owned(), |words, (entity, plain)| words.replace(entity, plain));
    plain.replace("&amp;", "&")
}
