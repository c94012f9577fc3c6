//! What is asked of the system once, before anything else happens.

use crate::memory::forget_variable;
use std::sync::atomic::{AtomicBool, Ordering};

/// What libraries read from the environment to write down what passes through them. The libraries of
/// Wayland do, and what passes there is every key; none of the others is read by anything that the
/// kiosk is built with, as it is built today.
const TALKATIVE: [&str; 5] = [
    "WAYLAND_DEBUG",
    "RUST_LOG",
    "RUST_BACKTRACE",
    "RUST_LIB_BACKTRACE",
    "SSLKEYLOGFILE",
];

/// Whether every page is locked already.
static ALL_LOCKED: AtomicBool = AtomicBool::new(false);

/// What the system granted. Nothing of it keeps the program from running where it did not: whoever
/// starts it decides that, and is told in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hardening {
    /// Processes of the same user can neither read this one's memory nor trace it, and a crash
    /// leaves no core file, not even through a handler that reads it from a pipe.
    pub undumpable: bool,
    /// No core file is longer than nothing.
    pub coreless: bool,
    /// No page is ever written to a swap device. It takes a limit of locked memory without an end;
    /// without it, the pages of [`LockedPage`](crate::LockedPage) are locked one by one.
    pub locked: bool,
    /// Nothing in the environment makes a library write down what passes through it.
    pub quiet: bool,
}

/// Hardens the process for as long as it runs. Linux takes all of it, other Unixes what they
/// have; Windows has only the last of it: there the allocator protects, and what the installation
/// sets.
///
/// It belongs on the first line of `main`, while there is one thread alone: later the environment
/// stays as it is.
#[must_use]
pub fn harden() -> Hardening {
    let locked = lock_all();
    ALL_LOCKED.store(locked, Ordering::Relaxed);
    Hardening {
        undumpable: undumpable(),
        coreless: coreless(),
        locked,
        quiet: TALKATIVE.iter().all(|name| forget_variable(name)),
    }
}

/// Whether single pages need no lock of their own.
pub(crate) fn all_is_locked() -> bool {
    ALL_LOCKED.load(Ordering::Relaxed)
}

#[cfg(target_os = "linux")]
fn undumpable() -> bool {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    set_dumpable_behavior(DumpableBehavior::NotDumpable).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn undumpable() -> bool {
    false
}

#[cfg(unix)]
fn coreless() -> bool {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let nothing = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    setrlimit(Resource::Core, nothing).is_ok()
}

#[cfg(not(unix))]
fn coreless() -> bool {
    false
}

/// With a limit that ends somewhere, everything could be locked now and the first allocation
/// beyond it would end the program: better none of it.
#[cfg(target_os = "linux")]
fn lock_all() -> bool {
    use rustix::mm::{MlockAllFlags, mlockall};
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let endless = Rlimit {
        current: None,
        maximum: None,
    };
    let has_no_end = getrlimit(Resource::Memlock).current.is_none()
        || setrlimit(Resource::Memlock, endless).is_ok();
    // Pages are locked as they are touched, so that nothing takes more memory than before.
    let all = MlockAllFlags::CURRENT | MlockAllFlags::FUTURE | MlockAllFlags::ONFAULT;
    has_no_end && mlockall(all).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn lock_all() -> bool {
    false
}
