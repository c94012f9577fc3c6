//! The first hour with a kiosk, as somebody has it who never saw one: installed by apt, set up at a terminal,
//! looked at by `check`, and used for a card on the screen of its session.

use super::chroot::{Machine, inside};
use crate::Outcome;
use crate::command::{cargo, is_there, run};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What is answered, a line each: people stand there alone, without a printer, and it is practice.
const ANSWERS: [&str; 10] = [
    "Asha Clinic",
    "karnataka",
    "en kn",
    "1",
    "15.6",
    "-",
    "1",
    "271829",
    "271829",
    "yes",
];

/// The settings that the package laid down.
const SETTINGS: &str = "/etc/abha-kiosk/abha-kiosk.toml";

/// The test that sits at the screen, and no other.
pub const TEST: &str = "installed_machine";

/// How that test knows which system is meant.
const MACHINE: &str = "ABHA_KIOSK_MACHINE";

/// What it works with, beside the packages.
const TOOLS: [&str; 3] = ["Xvfb", "import", "xdotool"];

/// Goes through it, and leaves the packages installed.
pub fn first_hour(machine: &Machine, packages: &[PathBuf]) -> Outcome {
    let root = &machine.root;
    let mut apt = inside(root, "apt-get");
    apt.args(["install", "--yes", "--quiet=2", "--no-install-recommends"]);
    run(apt.args(machine.take_in(packages)?))?;

    let mut setup = inside(root, "abha-kiosk");
    setup.args(["setup", "--terminal", "--no-search"]);
    let (code, said) = answered(&mut setup, &ANSWERS)?;
    if is_broken(code, &said) {
        return Err(format!("setup ended with {code:?}: {said}"));
    }
    let mut grep = inside(root, "grep");
    run(grep.args(["--quiet", "^clinic_name = \"Asha Clinic\"", SETTINGS]))?;

    let mut check = inside(root, "runuser");
    check.args(["-u", "abha-kiosk", "--", "sh", "-c"]);
    check.arg(format!(
        "cd /var/lib/abha-kiosk && exec abha-kiosk check --json --config {SETTINGS}"
    ));
    let (code, said) = answered(&mut check, &[])?;
    if is_broken(code, &said) || !said.contains("\"settings\"") {
        return Err(format!("check ended with {code:?}: {said}"));
    }
    println!("set up at a terminal; check finds nothing broken");
    session(root)
}

/// From the welcome to a card, at the screen.
fn session(root: &Path) -> Outcome {
    let missing: Vec<&str> = TOOLS.into_iter().filter(|tool| !is_there(tool)).collect();
    if !missing.is_empty() {
        println!("no session: not there: {}", missing.join(", "));
        return Ok(());
    }
    let mut test = cargo(["test", "--locked", "--test", "sessions"]);
    test.args(["--", "--ignored", TEST]).env(MACHINE, root);
    let (_, said) = answered(&mut test, &[])?;
    // A name that no test has is no error.
    if !said.contains("test result: ok. 1 passed") {
        return Err(format!("the session gave no card:\n{said}"));
    }
    println!("in its session: from the welcome to a saved card, by keys");
    Ok(())
}

/// Runs something that reads a line for each question. Its exit code, and what it wrote to both outputs.
fn answered(command: &mut Command, answers: &[&str]) -> Result<(Option<i32>, String), String> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let failed = |error: std::io::Error| format!("what reads answers: {error}");
    let mut child = command.spawn().map_err(failed)?;
    if let Some(mut input) = child.stdin.take() {
        for answer in answers {
            // Whoever has said no reads no more.
            let _ = writeln!(input, "{answer}");
        }
    }
    let output = child.wait_with_output().map_err(failed)?;
    let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&output.stderr));
    Ok((output.status.code(), said))
}

/// Whether something is broken: `setup` and `check` end with 0 or 1 where nothing is.
fn is_broken(code: Option<i32>, said: &str) -> bool {
    !matches!(code, Some(0 | 1)) || said.contains("\"broken\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_looked_at_is_not_broken() {
        let look = r#"[{"name": "touch", "state": "look"}]"#;
        assert!(!is_broken(Some(0), "[]") && !is_broken(Some(1), look));
        assert!(is_broken(Some(2), look) && is_broken(None, look));
        let broken = r#"[{"name": "key", "state": "broken"}]"#;
        assert!(is_broken(Some(1), broken));
    }

    #[test]
    fn answers_are_read_a_line_each_and_both_outputs_come_back() {
        let mut read = Command::new("sh");
        read.args([
            "-c",
            "read -r a; read -r b; echo \"$b\"; echo \"$a\" >&2; exit 1",
        ]);
        let said = answered(&mut read, &["one", "two"]);
        assert_eq!(said, Ok((Some(1), "two\none\n".to_owned())));
    }
}
