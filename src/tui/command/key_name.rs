//! The names of keys on the screen.

use crossterm::event::{KeyCode, KeyModifiers};

use super::Key;
use crate::words::Words;

/// The name of a key on the screen.
pub fn name(words: &Words, key: Key) -> String {
    let Key(code, modifiers) = key;
    let code = match code {
        KeyCode::Char(' ') => words.say("key-name-space").into_owned(),
        KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => c.to_uppercase().to_string(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::F(n) => format!("F{n}"),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::Enter => "Enter".to_owned(),
        KeyCode::Esc => "Esc".to_owned(),
        KeyCode::Tab => "Tab".to_owned(),
        KeyCode::BackTab => "Shift-Tab".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::Home => "Home".to_owned(),
        KeyCode::End => "End".to_owned(),
        KeyCode::Delete => "Del".to_owned(),
        other => format!("{other:?}"),
    };
    let named = [(KeyModifiers::CONTROL, "Ctrl-"), (KeyModifiers::ALT, "Alt-"), (KeyModifiers::SHIFT, "Shift-")];
    named.iter().filter(|(m, _)| modifiers.contains(*m)).map(|(_, name)| *name).collect::<String>() + &code
}

/// The first key in a phrase of the bottom line, as in `Enter ja` or `Enter, Tab til treffene`.
pub fn first_key(words: &Words, hint: &str) -> Option<Key> {
    let word = hint.split([' ', ',', '–']).next().filter(|word| !word.is_empty())?;
    let plain = |code| Key(code, KeyModifiers::NONE);
    let [space, up, down] = [KeyCode::Char(' '), KeyCode::Up, KeyCode::Down].map(plain);
    if word == name(words, up) + &name(words, down) {
        return Some(down);
    }
    let mut one = word.chars();
    if let (Some(c), None) = (one.next(), one.next()) {
        let arrows = [KeyCode::Left, KeyCode::Right, KeyCode::Up, KeyCode::Down].map(plain);
        return Some(arrows.into_iter().find(|key| name(words, *key) == word).unwrap_or(plain(KeyCode::Char(c))));
    }
    if let Some(letter) = word.strip_prefix("Ctrl-").and_then(|rest| rest.chars().next()) {
        return Some(Key(KeyCode::Char(letter.to_ascii_lowercase()), KeyModifiers::CONTROL));
    }
    let codes = [KeyCode::Enter, KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::Delete];
    let named = codes.into_iter().chain((1..=12).map(KeyCode::F)).map(plain).chain([space]);
    named.into_iter().find(|key| name(words, *key) == word)
}
