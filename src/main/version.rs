//! What `abha-kiosk --version` says.

use super::complain;
use abha_kiosk::locale::{self, Locale};
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

/// Prints the version, and with `verbose` a line for each language: its tag, its own name, and who has
/// looked through its words.
pub(super) fn print(verbose: bool) -> ExitCode {
    let text = match text(verbose) {
        Ok(text) => text,
        Err(error) => {
            complain(&error.to_string());
            return ExitCode::FAILURE;
        }
    };
    // Whoever reads no further has seen enough.
    let _ = std::io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

fn text(verbose: bool) -> Result<String, locale::Error> {
    let mut text = concat!("abha-kiosk ", env!("CARGO_PKG_VERSION"), "\n").to_owned();
    if verbose {
        for facts in Locale::available()? {
            let (tag, name) = (facts.language, &facts.name);
            let _ = writeln!(text, "{tag}\t{name}\t{}", facts.review());
        }
    }
    Ok(text)
}
