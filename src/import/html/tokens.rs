//! A page as a sequence of tags and words.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::element::Element;
use crate::import::limits::ATTRIBUTES;

/// A piece of a page.
pub enum Token {
    /// An element begins.
    Start(Element),
    /// An element ends, with its name.
    End(String),
    /// Words between tags.
    Words(String),
    /// A comment.
    Comment(String),
}

/// The pieces of a page, in order.
pub fn tokens(page: &str) -> impl Iterator<Item = Token> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut open: Option<Element> = None;
    // Whether the attribute that is being read is kept. Nobody reads more of them, and a tag can have millions.
    let mut is_kept = false;
    let mut emitter = CallbackEmitter::new(move |event: CallbackEvent<'_>, _: Span<()>| {
        match event {
            CallbackEvent::OpenStartTag { name } => open = Some(Element::new(text(name))),
            CallbackEvent::AttributeName { name } => {
                let element = open.as_mut().filter(|element| element.attributes.len() < ATTRIBUTES);
                is_kept = element.is_some();
                if let Some(element) = element {
                    element.attributes.push((text(name), String::new()));
                }
            }
            CallbackEvent::AttributeValue { value } => {
                let last = open.as_mut().and_then(|element| element.attributes.last_mut());
                if let Some((_, words)) = last.filter(|_| is_kept) {
                    *words = text(value);
                }
            }
            CallbackEvent::CloseStartTag { .. } => return open.take().map(Token::Start),
            CallbackEvent::EndTag { name } => return Some(Token::End(text(name))),
            CallbackEvent::String { value } => return Some(Token::Words(text(value))),
            CallbackEvent::Comment { value } => return Some(Token::Comment(text(value))),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(page, emitter).flatten()
}
