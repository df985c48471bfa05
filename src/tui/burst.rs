//! Recognises pasted text in terminals that send it as key presses. Many different characters at once were not typed by
//! a person, and none of them may act as a command.

use std::collections::HashSet;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers};

/// The minimum number of characters at once that count as pasted. A key that is held down also sends many, but they are
/// all the same.
const MIN_PASTED: usize = 24;

/// The minimum number of different characters among them.
const MIN_DISTINCT: usize = 6;

/// The events, with pasted characters joined into paste events.
pub fn join_pasted(events: Vec<Event>) -> Vec<Event> {
    let mut join_pasted = Vec::new();
    let mut typed: Vec<(char, Event)> = Vec::new();
    for event in events {
        match character(&event) {
            Some(c) => typed.push((c, event)),
            None if is_release(&event) => {}
            None => {
                join_pasted.extend(pasted(std::mem::take(&mut typed)));
                join_pasted.push(event);
            }
        }
    }
    join_pasted.extend(pasted(typed));
    join_pasted
}

/// Consecutive characters: one pasted text, or the original key events.
fn pasted(typed: Vec<(char, Event)>) -> Vec<Event> {
    let different: HashSet<char> = typed.iter().map(|(c, _)| *c).collect();
    match typed.len() >= MIN_PASTED && different.len() >= MIN_DISTINCT {
        true => vec![Event::Paste(typed.into_iter().map(|(c, _)| c).collect())],
        false => typed.into_iter().map(|(_, event)| event).collect(),
    }
}

/// The character that a key event types.
fn character(event: &Event) -> Option<char> {
    let Event::Key(key) = event else { return None };
    let is_plain = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        _ if key.kind == KeyEventKind::Release || !is_plain => None,
        KeyCode::Char(c) => Some(c),
        KeyCode::Enter => Some('\n'),
        KeyCode::Tab => Some('\t'),
        _ => None,
    }
}

fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.kind == KeyEventKind::Release)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyEvent;

    fn keys(text: &str) -> Vec<Event> {
        text.chars().map(|c| Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE))).collect()
    }

    #[test]
    fn many_characters_at_once_are_pasted_text() {
        let text = "Jeg kom rett fra barnehagen og skulle ta imot folk.";
        let esc = Event::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE));
        let events = [vec![esc.clone()], keys(text)].concat();
        assert_eq!(join_pasted(events), [esc, Event::Paste(text.to_owned())]);
    }

    #[test]
    fn a_few_keys_and_a_key_that_is_held_down_stay_key_presses() {
        for typed in ["c Tillit", &"n".repeat(200)] {
            assert_eq!(join_pasted(keys(typed)), keys(typed));
        }
    }
}
