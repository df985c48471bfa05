//! Takes over the terminal and restores it, also after an error or a panic.

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
use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::run::{LongWork, Terminal};
use super::session::Session;
use super::widget::paint;
use crate::error::{Error, Result};

/// More than this many events at once are probably pasted text.
const PASTE_BATCH: usize = 64;

/// How long to wait for more of such text.
const PASTE_WAIT: Duration = Duration::from_millis(5);

/// The maximum number of events to handle before drawing again.
const MAX_EVENTS: usize = 200_000;

/// The terminal while the workbench uses it. Dropping it restores the terminal.
pub struct Guard {
    /// Never dropped. Its own `drop` shows the cursor, which [`restore`] does too, and can panic.
    terminal: ManuallyDrop<ratatui::Terminal<CrosstermBackend<Stdout>>>,
}

impl Guard {
    /// Takes over the terminal. Errors: there is none.
    pub fn acquire() -> Result<Self> {
        let none = |_| Error::NoTerminal;
        enable_raw_mode().map_err(none)?;
        restore_on_panic();
        let entered = execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste, cursor::Hide);
        let terminal = entered.and_then(|()| ratatui::Terminal::new(CrosstermBackend::new(stdout())));
        match terminal {
            Ok(terminal) => Ok(Self { terminal: ManuallyDrop::new(terminal) }),
            Err(_) => {
                restore();
                Err(Error::NoTerminal)
            }
        }
    }
}

impl Terminal for Guard {
    fn draw(&mut self, session: &mut Session) -> io::Result<()> {
        self.terminal.draw(|frame| session.draw(frame.buffer_mut())).map(drop)
    }

    fn draw_during(&mut self, session: &mut Session, work: LongWork) -> io::Result<()> {
        let mut picture = Buffer::empty(self.terminal.get_frame().area());
        session.draw(&mut picture);
        let mut drawn = Ok(());
        work(session, &mut |sentence| {
            let again = self.terminal.draw(|frame| {
                let area = frame.area();
                let buffer = frame.buffer_mut();
                // The window may have another size by now.
                for place in picture.area.intersection(area).positions() {
                    if let (Some(now), Some(before)) = (buffer.cell_mut(place), picture.cell(place)) {
                        now.clone_from(before);
                    }
                }
                paint::notice(buffer, area, sentence, Style::new().bold());
            });
            let again = again.map(drop);
            drawn = std::mem::replace(&mut drawn, Ok(())).and(again);
        });
        drawn
    }

    fn events(&mut self, timeout: Duration) -> io::Result<Vec<Event>> {
        read_batch(timeout, |timeout| event::poll(timeout)?.then(event::read).transpose())
    }

    /// Uses OSC 52.
    fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(stdout(), CopyToClipboard::to_clipboard_from(text))
    }
}

/// Reads the events that are available. Waits at most `timeout` for the first one. Long text that is pasted as keys arrives
/// in pieces, so it waits briefly for more. Errors: no event can be read. If that happens after some were read, these are
/// returned, and the next call reports the error.
fn read_batch(
    timeout: Duration,
    mut next: impl FnMut(Duration) -> io::Result<Option<Event>>,
) -> io::Result<Vec<Event>> {
    let (mut events, mut timeout) = (Vec::new(), timeout);
    while events.len() < MAX_EVENTS {
        match next(timeout) {
            Ok(Some(event)) => events.push(event),
            Err(error) if events.is_empty() => return Err(error),
            Ok(None) | Err(_) => break,
        }
        timeout = if events.len() > PASTE_BATCH { PASTE_WAIT } else { Duration::ZERO };
    }
    Ok(events)
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

fn restore() {
    // Nothing can be done if the terminal is gone.
    let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
    let _ = stdout().flush();
}

/// Restores the terminal before a panic is reported, so that the report can be read. The report has the location but
/// not the message, which may contain text of an interview.
fn restore_on_panic() {
    let screen = std::thread::current().id();
    std::panic::set_hook(Box::new(move |fault| {
        // A panic in another thread (the index) does not end the workbench.
        if std::thread::current().id() == screen {
            restore();
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
    fn events_before_the_terminal_disappears_are_not_lost() {
        let mut come = vec![Event::FocusLost, Event::FocusGained];
        let mut next = |_: Duration| come.pop().map(Some).ok_or_else(|| io::ErrorKind::BrokenPipe.into());
        assert_eq!(read_batch(Duration::ZERO, &mut next).unwrap(), [Event::FocusGained, Event::FocusLost]);
        assert!(read_batch(Duration::ZERO, &mut next).is_err());
    }
}
