//! The scripts of the sessions, with other programs in the places of those of a machine.

use crate::account::Account;
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of `installer/session/{name}` in which each of these variables has another value. The
/// kiosk is the one that was built.
pub fn session_script(account: &Account, name: &str, values: &[(&str, &str)]) -> PathBuf {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("installer/session")
        .join(name);
    let mut text = fs::read_to_string(file).unwrap();
    let kiosk = account.program().display().to_string();
    for (variable, value) in values.iter().chain(&[("kiosk", kiosk.as_str())]) {
        let set = format!("{variable}=");
        let line = text.lines().find(|line| line.starts_with(&set));
        let line = line
            .unwrap_or_else(|| panic!("{name} sets no {variable}"))
            .to_owned();
        text = text.replacen(&line, &format!("{variable}={value}"), 1);
    }
    account.script(name, &text)
}
