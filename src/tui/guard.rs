//! The terminal, taken over and given back: also when the program ends by an error or a fault of its own.

use std::io::{self, Stdout, Write, stderr, stdout};
use std::mem::ManuallyDrop;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{
    self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event,
};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;

use super::run::Terminal;
use super::session::Session;
use crate::error::{Error, Result};

/// From how many events on they are taken for a text that is being pasted.
const BATCH: usize = 64;

/// How long more of such a text is waited for.
const MOMENT: Duration = Duration::from_millis(5);

/// How many events are handled at the most before drawing again.
const MOST: usize = 200_000;

/// The terminal while the workbench has it. Dropping it gives the terminal back.
pub struct Guard {
    /// Never dropped: it would show the cursor, which giving back does too, and stop the program dead where it cannot.
    terminal: ManuallyDrop<ratatui::Terminal<CrosstermBackend<Stdout>>>,
}

impl Guard {
    /// Takes the terminal over. Errors: there is none.
    pub fn take() -> Result<Self> {
        let none = |_| Error::NoTerminal;
        enable_raw_mode().map_err(none)?;
        give_back_on_fault();
        let taken = execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste, cursor::Hide);
        let terminal = taken.and_then(|()| ratatui::Terminal::new(CrosstermBackend::new(stdout())));
        match terminal {
            Ok(terminal) => Ok(Self { terminal: ManuallyDrop::new(terminal) }),
            Err(_) => {
                give_back();
                Err(Error::NoTerminal)
            }
        }
    }
}

impl Terminal for Guard {
    fn draw(&mut self, session: &mut Session) -> io::Result<()> {
        self.terminal.draw(|frame| session.draw(frame.buffer_mut())).map(drop)
    }

    fn events(&mut self, patience: Duration) -> io::Result<Vec<Event>> {
        gathered(patience, |patience| event::poll(patience)?.then(event::read).transpose())
    }

    /// By OSC 52.
    fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(stdout(), CopyToClipboard::to_clipboard_from(text))
    }
}

/// The events that come one after the other, the first waited for so long. A long text that is pasted as keys comes in
/// pieces; a moment is waited for more. Errors: no event can be read. Where that happens after some were read, it is
/// told the next time, so that none of them is lost.
fn gathered(patience: Duration, mut next: impl FnMut(Duration) -> io::Result<Option<Event>>) -> io::Result<Vec<Event>> {
    let (mut events, mut patience) = (Vec::new(), patience);
    while events.len() < MOST {
        match next(patience) {
            Ok(Some(event)) => events.push(event),
            Err(error) if events.is_empty() => return Err(error),
            Ok(None) | Err(_) => break,
        }
        patience = if events.len() > BATCH { MOMENT } else { Duration::ZERO };
    }
    Ok(events)
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

fn give_back() {
    // Nothing can be done about a terminal that is gone.
    let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
    let _ = stdout().flush();
}

/// Gives the terminal back before a fault is reported, so that the report can be read. Where the fault lies is told,
/// not its message: that can hold words of an interview.
fn give_back_on_fault() {
    let screen = std::thread::current().id();
    std::panic::set_hook(Box::new(move |fault| {
        // Another thread's fault (the index's) does not end the workbench.
        if std::thread::current().id() == screen {
            give_back();
            let place = fault.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
            let _ =
                writeln!(stderr(), "tusj stopped by a fault of its own ({place}). Everything that was done is saved.");
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_before_the_terminal_disappears_is_not_lost() {
        let mut come = vec![Event::FocusLost, Event::FocusGained];
        let mut next = |_: Duration| come.pop().map(Some).ok_or_else(|| io::ErrorKind::BrokenPipe.into());
        assert_eq!(gathered(Duration::ZERO, &mut next).unwrap(), [Event::FocusGained, Event::FocusLost]);
        assert!(gathered(Duration::ZERO, &mut next).is_err());
    }
}
