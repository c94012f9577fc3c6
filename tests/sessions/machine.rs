//! The kiosk as the packages lay it into a system of its own, on the screen of an X server outside of it.
//! `cargo xtask packages` makes that system, and runs this.

use crate::account::Account;
use crate::notices::Notices;
use crate::walk::{Kiosk, Walk};
use crate::xvfb::Xvfb;
use std::env;
use std::fs;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable that names the root of that system.
const MACHINE: &str = "ABHA_KIOSK_MACHINE";

/// The window of cage on an X server.
const SIZE: (u32, u32) = (1024, 768);

/// What systemd makes for the session, in that system.
const RUNTIME: &str = "run/abha-kiosk";
const STATE: &str = "var/lib/abha-kiosk";

/// Starts what the unit starts, as its user, with processes and a shared memory of that system alone.
const START: &str = r#"
set -eu
root=$1 display=$2 user=$3
shift 3
mount -t tmpfs tmpfs "$root/dev/shm"
mkdir -p "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
exec chroot --userspec="$user" "$root" /usr/bin/env -i --chdir=/var/lib/abha-kiosk \
  WLR_BACKENDS=x11 DISPLAY="$display" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "$@"
"#;

/// User and group of the kiosk in that system.
fn user(root: &Path) -> (u32, u32) {
    let users = fs::read_to_string(root.join("etc/passwd")).unwrap();
    let line = users.lines().find(|line| line.starts_with("abha-kiosk:"));
    let mut fields = line.expect("the kiosk's user").split(':').skip(2);
    let mut number = || fields.next().unwrap().parse().unwrap();
    (number(), number())
}

/// The unit's variables and what it starts, with a log that can be followed.
fn of_unit(root: &Path) -> (Vec<String>, Vec<String>) {
    let unit = root.join("lib/systemd/system/abha-kiosk-session.service");
    let text = fs::read_to_string(unit).unwrap();
    let variables = text
        .lines()
        .filter_map(|line| line.strip_prefix("Environment="))
        // There is no logind that would hand out a screen.
        .filter(|pair| !pair.starts_with("LIBSEAT_BACKEND="));
    let start = text
        .lines()
        .find_map(|line| line.strip_prefix("ExecStart="));
    let start = start.expect("the unit starts something");
    let words = start
        .split(' ')
        .flat_map(|word| match word {
            "$KIOSK_OPTIONS" => vec!["--log-format", "json"],
            word => vec![word],
        })
        .map(str::to_owned);
    (variables.map(str::to_owned).collect(), words.collect())
}

#[test]
#[ignore = "cargo xtask packages makes the system that it needs"]
fn keys_lead_to_a_saved_card_where_the_packages_are_installed() {
    let root = PathBuf::from(env::var_os(MACHINE).expect("the root of a system"));
    let outside = Account::new();
    let screen = Xvfb::start(&outside, SIZE);
    let (user, group) = user(&root);
    let runtime = root.join(RUNTIME);
    let _ = fs::remove_dir_all(&runtime);
    fs::create_dir_all(&runtime).unwrap();
    let notices = Notices::in_folder(&runtime);
    for path in [runtime.as_path(), notices.path()] {
        chown(path, Some(user), Some(group)).unwrap();
    }
    let (variables, words) = of_unit(&root);
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "--pid", "--fork", "--kill-child"])
        .arg(format!("--mount-proc={}", root.join("proc").display()))
        .args(["sh", "-c", START, "sh"])
        .arg(&root)
        .arg(screen.display())
        .arg(format!("{user}:{group}"))
        .args([
            format!("HOME=/{STATE}"),
            format!("STATE_DIRECTORY=/{STATE}"),
            format!("RUNTIME_DIRECTORY=/{RUNTIME}"),
            format!("XDG_RUNTIME_DIR=/{RUNTIME}"),
            format!("NOTIFY_SOCKET=/{RUNTIME}/notify"),
        ])
        .args(variables)
        .args(words);
    let mut kiosk = Kiosk::watch(command, notices, &root.join(STATE));
    kiosk.wait_until_ready();
    let seat = screen.seat();
    let walk = Walk::new(&mut kiosk, &seat, "installed", SIZE);
    let saved = walk.walk_to_a_saved_card(Path::new("abha-cards"));
    assert_eq!(saved.len(), 2);
}
