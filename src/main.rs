//! The tusj program: runs the command line and returns its exit code.

use std::io::{BufWriter, IsTerminal, Read};
use std::path::PathBuf;
use std::process::ExitCode;

use tusj::cli::{self, World, context::context};
use tusj::error::Result;
use tusj::tui::{run::Launch, run::run, settings::Settings};
use tusj::words::Language;

fn main() -> ExitCode {
    let locale = || Language::from_locale(&sys_locale::get_locale()?);
    let mut world = World {
        out: &mut BufWriter::new(std::io::stdout()),
        err: &mut std::io::stderr(),
        input: || {
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        },
        is_terminal: std::io::stdout().is_terminal() && std::io::stdin().is_terminal(),
        language: Settings::read().language().or_else(locale),
        zone: jiff::tz::TimeZone::system,
        context,
        workbench,
    };
    ExitCode::from(cli::run(std::env::args_os(), &mut world))
}

fn workbench(file: Option<PathBuf>, read_only: bool, language: Option<Language>) -> Result<()> {
    run(&Launch { file, read_only, language, zone: jiff::tz::TimeZone::system, context })
}
