//! Text that a terminal types when it is pasted: some terminals do not say that text is pasted. Many different
//! characters at once are no keys that a person pressed, and none of them may act as a command.

use std::collections::HashSet;

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers};

/// How many characters at once are pasted and not typed. Keys that are held down come in large numbers too, but they are
/// few different ones.
const MANY: usize = 24;

/// How many different characters there are among them at least.
const DIFFERENT: usize = 6;

/// The events with what was pasted in them put together.
pub fn gathered(events: Vec<Event>) -> Vec<Event> {
    let mut gathered = Vec::new();
    let mut typed: Vec<(char, Event)> = Vec::new();
    for event in events {
        match character(&event) {
            Some(c) => typed.push((c, event)),
            None if is_release(&event) => {}
            None => {
                gathered.extend(pasted(std::mem::take(&mut typed)));
                gathered.push(event);
            }
        }
    }
    gathered.extend(pasted(typed));
    gathered
}

/// Characters in a row: one pasted text, or the keys that they are.
fn pasted(typed: Vec<(char, Event)>) -> Vec<Event> {
    let different: HashSet<char> = typed.iter().map(|(c, _)| *c).collect();
    match typed.len() >= MANY && different.len() >= DIFFERENT {
        true => vec![Event::Paste(typed.into_iter().map(|(c, _)| c).collect())],
        false => typed.into_iter().map(|(_, event)| event).collect(),
    }
}

/// The character that an event types.
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
    fn many_characters_at_once_are_a_pasted_text() {
        let text = "Jeg kom rett fra barnehagen og skulle ta imot folk.";
        let esc = Event::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE));
        let events = [vec![esc.clone()], keys(text)].concat();
        assert_eq!(gathered(events), [esc, Event::Paste(text.to_owned())]);
    }

    #[test]
    fn a_few_keys_and_a_key_that_is_held_down_are_keys() {
        for typed in ["c Tillit", &"n".repeat(200)] {
            assert_eq!(gathered(keys(typed)), keys(typed));
        }
    }
}
