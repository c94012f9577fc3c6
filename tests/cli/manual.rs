//! What a package lays beside the program: pages of the manual, and what shells complete.

use crate::{kiosk, run};
use std::fs;

/// What `--help` names under its commands.
fn commands() -> Vec<String> {
    let help = run(kiosk().arg("--help")).good();
    let lines = help.lines().skip_while(|line| *line != "Commands:");
    let named = lines.skip(1).take_while(|line| line.starts_with("  "));
    // What a command is about can go on in further lines, which begin with more blanks.
    let names = named.filter(|line| !line.starts_with("   "));
    let words = names.filter_map(|line| line.split_whitespace().next());
    words.map(str::to_owned).collect()
}

#[test]
fn every_command_has_its_page_and_is_completed() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("made");
    let made = || run(kiosk().args(["manual", "--out"]).arg(&out));
    let _ = made().good();
    let page = |name: &str| fs::read_to_string(out.join(name)).unwrap();
    let first = page("abha-kiosk.1");
    let commands = commands();
    assert!(commands.contains(&"record".to_owned()), "{commands:?}");
    for name in commands.iter().filter(|name| *name != "help") {
        let title = format!(".TH abha-kiosk-{name} 1");
        assert!(page(&format!("abha-kiosk-{name}.1")).contains(&title));
        let cited = format!("abha\\-kiosk\\-{name}(1)");
        assert!(first.contains(&cited), "{cited}");
        for shell in ["abha-kiosk.bash", "_abha-kiosk", "abha-kiosk.fish"] {
            assert!(page(shell).contains(name), "{shell}: {name}");
        }
    }
    // An option of the program, and one of a command within a command.
    assert!(first.contains("\\-\\-practice"));
    assert!(page("abha-kiosk-record-purge.1").contains("\\-\\-archive"));
    // The same again, over what is there.
    let _ = made().good();
    assert_eq!(page("abha-kiosk.1"), first);
}

#[test]
fn nobody_is_told_of_the_command_that_writes_them() {
    let folder = tempfile::tempdir().unwrap();
    let _ = run(kiosk().args(["manual", "--out"]).arg(folder.path())).good();
    assert!(!commands().contains(&"manual".to_owned()));
    for file in fs::read_dir(folder.path()).unwrap().flatten() {
        let text = fs::read_to_string(file.path()).unwrap();
        assert!(!text.contains("manual"), "{}", file.path().display());
    }
}
