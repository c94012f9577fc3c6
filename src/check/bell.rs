//! What is started when a person calls for somebody.

use super::Check;
use std::path::Path;

pub(super) const NAME: &str = "call-command";

/// What was seen of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    Ready,
    Missing,
    NotExecutable,
}

/// Looks at a program, and does not start it.
pub(super) fn look(program: &Path) -> Seen {
    let Ok(facts) = std::fs::metadata(program) else {
        return Seen::Missing;
    };
    if facts.is_file() && may_execute(program, &facts) {
        Seen::Ready
    } else {
        Seen::NotExecutable
    }
}

#[cfg(target_os = "linux")]
fn may_execute(program: &Path, _: &std::fs::Metadata) -> bool {
    rustix::fs::access(program, rustix::fs::Access::EXEC_OK).is_ok()
}

/// Elsewhere whatever is a file may be one.
#[cfg(not(target_os = "linux"))]
fn may_execute(_: &Path, facts: &std::fs::Metadata) -> bool {
    facts.is_file()
}

/// What is said of the program that the settings name, if they name one.
pub(super) fn judge(program: Option<&Path>, look: impl Fn(&Path) -> Seen) -> Check {
    let Some(program) = program else {
        let sentence = "No call_command is set: whoever needs somebody is told to ask at the desk.";
        return Check::ok(NAME, sentence);
    };
    let path = program.display();
    match look(program) {
        Seen::Ready => Check::ok(
            NAME,
            format!("{path} can be started; it was not, so ring once from the kiosk."),
        ),
        Seen::Missing => Check::broken(
            NAME,
            format!("{path} is not there: correct call_command in [kiosk], or install it."),
        ),
        Seen::NotExecutable => Check::broken(
            NAME,
            format!("{path} is no program that the kiosk's user may start: do chmod +x on it."),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::State;

    #[test]
    fn a_bell_has_to_be_there_and_to_start() {
        let bell = Path::new("/opt/bell");
        for (program, seen, state) in [
            (None, Seen::Missing, State::Ok),
            (Some(bell), Seen::Ready, State::Ok),
            (Some(bell), Seen::Missing, State::Broken),
            (Some(bell), Seen::NotExecutable, State::Broken),
        ] {
            assert_eq!(judge(program, |_| seen).state, state, "{seen:?}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_is_told_from_a_text() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("text");
        std::fs::write(&text, "no program").unwrap();
        assert_eq!(look(&text), Seen::NotExecutable);
        assert_eq!(look(folder.path()), Seen::NotExecutable);
        assert_eq!(look(Path::new("/bin/sh")), Seen::Ready);
        assert_eq!(look(&folder.path().join("none")), Seen::Missing);
    }
}
