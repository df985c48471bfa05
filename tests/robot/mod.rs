//! A simulated user at a terminal: starts a program, presses keys, reads the screen, and waits for text to appear.
//!
//! It uses a real pseudo-terminal and the real program, which cannot tell the difference. It always waits for a
//! specific condition, never for a fixed time. If the condition is not met, it prints the screen and the test fails.

#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "a test that cannot go on has failed; not every test does everything"
)]

pub mod test_home;

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// How long to wait for a condition. Long, since machines can be busy; a condition that is met ends the wait at once.
const PATIENCE: Duration = Duration::from_secs(20);

/// The rows and columns of a terminal.
#[derive(Clone, Copy)]
pub struct Size(pub u16, pub u16);

impl Size {
    fn pty(self) -> PtySize {
        PtySize { rows: self.0, cols: self.1, pixel_width: 0, pixel_height: 0 }
    }

    fn cells(self) -> (NonZero<u16>, NonZero<u16>) {
        (NonZero::new(self.0).unwrap(), NonZero::new(self.1).unwrap())
    }
}

/// A program in a terminal, and its simulated user.
pub struct Robot {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    started: Instant,
}

/// The output of the program so far.
struct Seen {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    /// When the last output arrived.
    last: Instant,
    ended: bool,
    /// Whether nobody reads the output any more.
    left: bool,
}

impl Robot {
    /// Starts `program` in a terminal, with its own home folder so that it does not share settings.
    pub fn start(program: &str, arguments: &[&str], home: &Path, size: Size) -> Self {
        Self::start_in(program, arguments, home, size, &[])
    }

    /// Does the same with additional environment variables.
    pub fn start_in(program: &str, arguments: &[&str], home: &Path, size: Size, environment: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size.pty()).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        for (name, value) in
            [("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("LANG", "nb_NO.UTF-8")].iter().chain(environment)
        {
            command.env(name, value);
        }
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"] {
            command.env(name, home);
        }
        command.cwd(home);
        let reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let (rows, columns) = size.cells();
        let screen = vt100::Parser::new(rows, columns, 0);
        let seen = Seen { screen, bytes: Vec::new(), last: Instant::now(), ended: false, left: false };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let watched = Arc::clone(&seen);
        std::thread::spawn(move || watch(reader, &watched));
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        Self { child, master: pair.master, keyboard, seen, started }
    }

    /// Presses keys: characters as they are, others by name: `c`, `<enter>`, `<ctrl-p>`, `<shift-right>`, `<f2>`.
    pub fn press(&mut self, keys: &str) {
        let mut rest = keys;
        while !rest.is_empty() {
            let end = rest.find('>').filter(|_| rest.starts_with('<') && rest.len() > 1);
            let (name, after) = match end {
                Some(end) => (&rest[1..end], &rest[end + 1..]),
                None => rest.split_at(rest.chars().next().map_or(0, char::len_utf8)),
            };
            let code = if end.is_some() { code(name) } else { name.to_owned() };
            self.send(code.as_bytes());
            rest = after;
        }
    }

    /// Clicks at this column and row the given number of times.
    pub fn click(&mut self, (x, y): (u16, u16), times: usize) {
        for _ in 0..times {
            self.mouse(0, (x, y), 'M');
            self.mouse(0, (x, y), 'm');
        }
    }

    /// Presses the left button at one position, moves the mouse to another, and releases it.
    pub fn drag(&mut self, from: (u16, u16), to: (u16, u16)) {
        self.mouse(0, from, 'M');
        self.mouse(32, to, 'M');
        self.mouse(0, to, 'm');
    }

    /// Sends a mouse event: the button code, the position, and `M` for pressed or `m` for released.
    fn mouse(&mut self, what: u8, (x, y): (u16, u16), end: char) {
        self.send(format!("\x1b[<{what};{};{}{end}", x + 1, y + 1).as_bytes());
    }

    /// Pastes text, marked as such, as a terminal does.
    pub fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    fn send(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).and_then(|()| self.keyboard.flush()).unwrap();
    }

    /// Resizes the window.
    pub fn resize(&mut self, size: Size) {
        let (rows, columns) = size.cells();
        self.lock().screen.screen_mut().set_size(rows, columns);
        self.master.resize(size.pty()).unwrap();
    }

    /// The rows of the screen, from the top.
    pub fn rows(&self) -> Vec<String> {
        let seen = self.lock();
        let (_, columns) = seen.screen.screen().size();
        seen.screen.screen().rows(0, columns.get()).collect()
    }

    /// The column and the row where the text begins, at its first occurrence.
    pub fn find(&self, text: &str) -> (u16, u16) {
        self.wait_for(text);
        let rows = self.rows();
        let found = rows.iter().enumerate().find_map(|(y, row)| Some((row[..row.find(text)?].chars().count(), y)));
        let (x, y) = found.unwrap();
        (u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
    }

    /// The cells of the screen, row by row.
    pub fn cells(&self) -> Vec<Vec<vt100::Cell>> {
        let seen = self.lock();
        let screen = seen.screen.screen();
        let (rows, columns) = screen.size();
        let row = |y| (0..columns.get()).filter_map(|x| screen.cell(y, x).cloned()).collect();
        (0..rows.get()).map(row).collect()
    }

    /// All output of the program, including escape sequences.
    pub fn output(&self) -> String {
        String::from_utf8_lossy(&self.lock().bytes).into_owned()
    }

    /// Waits until the text is on the screen.
    #[track_caller]
    pub fn wait_for(&self, text: &str) {
        self.wait_until(&format!("«{text}» to appear"), |rows| rows.iter().any(|row| row.contains(text)));
    }

    /// Waits until the text is no longer on the screen.
    #[track_caller]
    pub fn wait_without(&self, text: &str) {
        self.wait_until(&format!("«{text}» to go"), |rows| !rows.iter().any(|row| row.contains(text)));
    }

    /// Waits until the rows of the screen meet a condition. `what` describes it for the failure message.
    #[track_caller]
    pub fn wait_until(&self, what: &str, is_so: impl Fn(&[String]) -> bool) {
        let until = Instant::now() + PATIENCE;
        loop {
            let (before, ended) = {
                let seen = self.lock();
                (seen.bytes.len(), seen.ended)
            };
            let rows = self.rows();
            if is_so(&rows) {
                return;
            }
            assert!(Instant::now() < until && !ended, "waited in vain for {what}:\n{}", rows.join("\n"));
            self.wait_for_more(before, until);
        }
    }

    /// Waits until the cells of the screen meet a condition.
    #[track_caller]
    pub fn wait_until_cells(&self, what: &str, is_so: impl Fn(&[Vec<vt100::Cell>]) -> bool) {
        self.wait_until(what, |_| is_so(&self.cells()));
    }

    /// Waits until there are more than `before` bytes of output, the program has ended, or `until` has passed.
    fn wait_for_more(&self, before: usize, until: Instant) {
        let left = until.saturating_duration_since(Instant::now());
        let nothing_new = |seen: &mut Seen| seen.bytes.len() == before && !seen.ended;
        drop(self.seen.1.wait_timeout_while(self.lock(), left, nothing_new).unwrap());
    }

    /// Presses keys and measures the time until the end of the output. The output has ended when nothing has arrived
    /// for `quiet`. `None` if there was no output.
    pub fn time(&mut self, keys: &str, quiet: Duration) -> Option<Duration> {
        let before = self.lock().bytes.len();
        let start = Instant::now();
        self.press(keys);
        self.wait_for_more(before, start + PATIENCE);
        self.wait_for_quiet(quiet);
        let seen = self.lock();
        (seen.bytes.len() > before).then(|| seen.last.saturating_duration_since(start))
    }

    /// Presses keys and waits until the screen changes. Returns whether it did.
    pub fn answers(&mut self, keys: &str) -> bool {
        let picture = |robot: &Self| robot.lock().screen.screen().contents_formatted();
        let before = picture(self);
        self.press(keys);
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            let come = self.lock().bytes.len();
            if picture(self) != before {
                return true;
            }
            self.wait_for_more(come, until);
        }
        false
    }

    /// The time from the start of the program to its last output.
    pub fn answered(&self) -> Duration {
        self.lock().last.saturating_duration_since(self.started)
    }

    /// Waits until there has been no output for this long.
    pub fn wait_for_quiet(&self, quiet: Duration) {
        let mut come = usize::MAX;
        while come != self.lock().bytes.len() {
            come = self.lock().bytes.len();
            self.wait_for_more(come, Instant::now() + quiet);
        }
    }

    /// The process id of the program.
    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Waits until the program has ended and all its output has arrived.
    pub fn wait_for_end(&mut self) -> ExitStatus {
        let until = Instant::now() + PATIENCE;
        while !self.lock().ended {
            assert!(Instant::now() < until, "the program does not end:\n{}", self.rows().join("\n"));
            let come = self.lock().bytes.len();
            self.wait_for_more(come, until);
        }
        self.child.wait().unwrap()
    }

    /// Kills the program.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Closes the terminal, as when its window is closed, and waits until the program has ended.
    pub fn take_away(mut self) -> ExitStatus {
        self.lock().left = true;
        // The next output wakes the reading thread, which then ends.
        self.press("<down>");
        let until = Instant::now() + PATIENCE;
        while !self.lock().ended {
            let come = self.lock().bytes.len();
            self.wait_for_more(come, until);
        }
        self.forbid_end_of_file();
        self.keyboard = Box::new(std::io::sink());
        let Self { child, master, .. } = &mut self;
        *master = native_pty_system().openpty(Size(1, 1).pty()).unwrap().master;
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < until, "the program goes on without a terminal");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Disables the end-of-file key in this terminal. portable-pty presses Enter and that key when its writer is dropped,
    /// and Ctrl-D discards a memo. Closing a real window presses no keys.
    #[cfg(unix)]
    fn forbid_end_of_file(&self) {
        let name = self.master.tty_name().unwrap();
        let command = format!("stty eof undef <{}", name.display());
        assert!(std::process::Command::new("/bin/sh").args(["-c", &command]).status().unwrap().success());
    }

    #[cfg(not(unix))]
    fn forbid_end_of_file(&self) {}

    /// Whether the terminal is in its normal state: main screen, visible cursor, no mouse mode and no bracketed paste.
    pub fn is_plain(&self) -> bool {
        let seen = self.lock();
        let screen = seen.screen.screen();
        let no_mouse = screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None;
        no_mouse && !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.0.lock().unwrap()
    }
}

impl Drop for Robot {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads the output of the program until it ends.
fn watch(mut reader: Box<dyn Read + Send>, seen: &(Mutex<Seen>, Condvar)) {
    let mut piece = [0; 65536];
    loop {
        // On some systems, reading from a terminal fails when its program has ended.
        let come = reader.read(&mut piece).unwrap_or(0);
        let now = Instant::now();
        let Ok(mut held) = seen.0.lock() else { return };
        held.ended = come == 0 || held.left;
        if come > 0 {
            held.last = now;
            held.bytes.extend_from_slice(&piece[..come]);
            held.screen.process(&piece[..come]);
        }
        let ended = held.ended;
        drop(held);
        seen.1.notify_all();
        if ended {
            return;
        }
    }
}

/// The bytes that a terminal sends for a key.
fn code(name: &str) -> String {
    let ctrl = name.strip_prefix("ctrl-").filter(|key| key.len() == 1);
    if let Some(letter) = ctrl.and_then(|key| key.bytes().next()) {
        return char::from(letter & 0x1f).to_string();
    }
    let code = match name {
        "enter" => "\r",
        "esc" => "\x1b",
        "tab" => "\t",
        "space" => " ",
        "backspace" => "\x7f",
        "delete" => "\x1b[3~",
        "up" => "\x1b[A",
        "down" => "\x1b[B",
        "right" => "\x1b[C",
        "left" => "\x1b[D",
        "home" => "\x1b[H",
        "end" => "\x1b[F",
        "pgup" => "\x1b[5~",
        "pgdn" => "\x1b[6~",
        "shift-right" => "\x1b[1;2C",
        "shift-left" => "\x1b[1;2D",
        "shift-up" => "\x1b[1;2A",
        "shift-down" => "\x1b[1;2B",
        "shift-tab" => "\x1b[Z",
        "ctrl-end" => "\x1b[1;5F",
        "ctrl-home" => "\x1b[1;5H",
        "f1" => "\x1bOP",
        "f2" => "\x1bOQ",
        "f3" => "\x1bOR",
        "f4" => "\x1bOS",
        "f5" => "\x1b[15~",
        "f6" => "\x1b[17~",
        "f7" => "\x1b[18~",
        "f8" => "\x1b[19~",
        "f9" => "\x1b[20~",
        "f10" => "\x1b[21~",
        "f12" => "\x1b[24~",
        other => unreachable!("no key is called {other}"),
    };
    code.to_owned()
}
