//! The terminal, taken over and given back: also when the program ends by an error or a fault of its own.

use std::io::{Stdout, Write, stderr, stdout};

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::error::{Error, Result};

/// The terminal while the workbench has it. Dropping it gives the terminal back.
pub struct Guard {
    /// What is drawn on.
    pub terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Guard {
    /// Takes the terminal over. Errors: there is none.
    pub fn take() -> Result<Self> {
        let none = |_| Error::NoTerminal;
        enable_raw_mode().map_err(none)?;
        give_back_on_fault();
        let taken = execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste, cursor::Hide);
        let terminal = taken.and_then(|()| Terminal::new(CrosstermBackend::new(stdout())));
        match terminal {
            Ok(terminal) => Ok(Self { terminal }),
            Err(_) => {
                give_back();
                Err(Error::NoTerminal)
            }
        }
    }

    /// Puts text where the terminal keeps what is to be pasted (OSC 52).
    pub fn copy(&mut self, text: &str) -> std::io::Result<()> {
        execute!(stdout(), CopyToClipboard::to_clipboard_from(text))
    }
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
