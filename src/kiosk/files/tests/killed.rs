//! A kiosk that is killed while it saves, on media that are full, read-only or gone.

use super::*;
use std::io::Write as _;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Names the folder of a process that saves until it is killed.
const FOLDER: &str = "ABHA_KIOSK_TEST_SAVES_INTO";

/// So many times it is killed: more with `KILLS=300`.
const KILLS: u32 = 12;

/// Large enough that there is something to be interrupted, and told from what is half.
fn pair() -> (Vec<u8>, Vec<u8>) {
    let whole = |end: &[u8]| [&[b'.'; 600_000], end].concat();
    (whole(b"PDF"), whole(b"PNG"))
}

/// Saves without end. It does nothing but for the tests below.
#[test]
fn saves_until_it_is_killed() {
    let Some(place) = std::env::var_os(FOLDER) else {
        return;
    };
    let place = PathBuf::from(place);
    let pair = pair();
    loop {
        let folder = Folder::open(&place).unwrap();
        let _ = save_in(&folder, &place, &pair, &Naming::counted());
    }
}

fn saver(place: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "kiosk::files::tests::killed::saves_until_it_is_killed",
        ])
        .env(FOLDER, place)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn whatever_moment_it_is_killed_at_there_is_no_half_file_under_a_name() {
    let kills = std::env::var("KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
    let place = tempfile::tempdir().unwrap();
    let pair = pair();
    let (mut whole, mut alone, mut left) = (0, 0, 0);
    for kill in 0..kills {
        let mut saver = saver(place.path());
        let deadline = Duration::from_millis(2);
        // It has begun as soon as anything is there.
        while files(place.path()).is_empty() {
            std::thread::sleep(deadline);
        }
        std::thread::sleep(Duration::from_micros(u64::from(kill) * 2_711 % 40_000));
        saver.kill().unwrap();
        let _ = saver.wait().unwrap();
        let mut number = 0;
        for name in files(place.path()) {
            let bytes = std::fs::read(place.path().join(&name)).unwrap();
            if name.ends_with(".part") {
                left += 1;
            } else {
                let wanted = if name.ends_with(".pdf") {
                    &pair.0
                } else {
                    &pair.1
                };
                assert!(bytes == *wanted, "{name} has {} bytes", bytes.len());
                number += 1;
            }
        }
        whole += number / 2;
        alone += number % 2;
        // The next one takes away what is left.
        let folder = Folder::open(place.path()).unwrap();
        let _ = save_in(&folder, place.path(), &pair, &Naming::counted()).unwrap();
        for name in files(place.path()) {
            assert!(!name.ends_with(".part"), "{name} is left");
            std::fs::remove_file(place.path().join(name)).unwrap();
        }
    }
    say(&format!(
        "{kills} kills: {whole} pairs, {alone} whole files without the other, {left} parts"
    ));
}

/// For whoever runs it with `--nocapture`.
fn say(what: &str) {
    let _ = writeln!(std::io::stdout(), "{what}");
}

/// A small file system of its own.
struct Mounted(tempfile::TempDir);

impl Mounted {
    /// `None` where this machine lets nobody mount anything, as in a container.
    fn new(options: &str) -> Option<Self> {
        let mounted = Self(tempfile::tempdir().unwrap());
        let status = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(mounted.0.path())
            .status()
            .unwrap();
        if !status.success() {
            say("nothing can be mounted here, so nothing was tried");
        }
        status.success().then_some(mounted)
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let status = Command::new(program)
            .args(arguments)
            .arg(self.0.path())
            .status()
            .unwrap();
        assert!(status.success(), "{program}");
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount")
            .arg("-l")
            .arg(self.0.path())
            .stderr(Stdio::null())
            .status();
    }
}

#[test]
#[ignore = "needs root and mount"]
fn a_medium_that_is_full_or_read_only_keeps_nothing() {
    let pair = pair();
    // Room for neither, for one, and for both.
    for (size, fits) in [("64k", false), ("900k", false), ("4m", true)] {
        let Some(medium) = Mounted::new(&format!("size={size}")) else {
            return;
        };
        let path = medium.0.path();
        let folder = Folder::open_itself(path).unwrap();
        let saved = save_in(&folder, path, &pair, &Naming::counted());
        assert_eq!(saved.is_ok(), fits, "{size}");
        if let Err(error) = saved {
            assert_eq!(error.failure(), SaveFailure::NoRoom);
            assert!(files(path).is_empty());
        }
    }
    let Some(medium) = Mounted::new("size=4m") else {
        return;
    };
    medium.run("mount", &["-o", "remount,ro"]);
    let saved = save(&content(), &save_to(medium.0.path()), SaveTarget::Folder);
    assert_eq!(saved.unwrap_err().failure(), SaveFailure::WriteProtected);
    assert!(files(medium.0.path()).is_empty());
}

/// Let go in the middle: nothing comes to lie in the folder of the kiosk's own disk that the stick
/// was mounted over.
#[test]
#[ignore = "needs root and mount"]
fn a_stick_that_is_let_go_meanwhile_leaves_nothing_on_the_kiosk() {
    let Some(medium) = Mounted::new("size=8m") else {
        return;
    };
    let path = medium.0.path();
    let folder = Folder::open(path).unwrap();
    let parts = Parts {
        pdf: folder.part(b"pdf").unwrap(),
        png: folder.part(b"png").unwrap(),
    };
    medium.run("umount", &["-l"]);
    let _ = parts.keep(&folder, &Names::of("abha-card-1"));
    drop(folder);
    assert!(files(path).is_empty());
}
