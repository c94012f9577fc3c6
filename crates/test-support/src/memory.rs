//! How much memory something takes at its most.

use std::env;
use std::fs;
use std::io::{self, Write as _};
use std::process::Command;

/// What a process that does one test alone is told by.
const ALONE: &str = "TEST_ALONE";

/// By how many MB the memory of a process grows at most while it does this. `test` is the whole name
/// of the test that asks, which is done once more for it, in a process of its own where nothing else
/// happens. There it ends here with nothing; so it does on a system that does not tell.
pub fn peak_of(test: &str, work: impl FnOnce()) -> Option<u64> {
    if env::var_os(ALONE).is_some_and(|name| name == test) {
        // Forgets how much it was before.
        let _ = fs::write("/proc/self/clear_refs", "5");
        let before = kilobytes("VmRSS")?;
        work();
        let peak = kilobytes("VmHWM")?.saturating_sub(before);
        writeln!(io::stdout(), "peak: {peak}").expect("somebody listens");
        return None;
    }
    kilobytes("VmHWM")?;
    let this = env::current_exe().expect("a test is a program");
    let output = Command::new(this)
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(ALONE, test)
        .output()
        .expect("a test can be done again");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    let peak = said.lines().find_map(|line| line.split_once("peak: "));
    let (_, peak) = peak.unwrap_or_else(|| panic!("{test} told no peak: {said}"));
    Some(peak.trim().parse::<u64>().expect("a number").div_ceil(1024))
}

/// A line of what Linux tells of this process.
fn kilobytes(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
