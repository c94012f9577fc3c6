//! What a process has of the system.

use std::fmt;
use std::fs;

/// Memory, handles and threads of a process.
#[derive(Debug, Clone, Copy)]
pub struct Footprint {
    /// Resident memory, in kB.
    pub resident: u64,
    /// Open files, sockets and pipes.
    pub handles: usize,
    pub threads: usize,
}

impl Footprint {
    /// Of the process with this id, or of `self`. Nothing where the system does not tell it so.
    pub fn of(process: &str) -> Option<Self> {
        let folder = format!("/proc/{process}");
        let status = fs::read_to_string(format!("{folder}/status")).ok()?;
        let resident = status.lines().find_map(|line| {
            let number = line.strip_prefix("VmRSS:")?.trim().strip_suffix("kB")?;
            number.trim().parse().ok()
        })?;
        let count = |name| Some(fs::read_dir(format!("{folder}/{name}")).ok()?.count());
        Some(Self {
            resident,
            handles: count("fd")?,
            threads: count("task")?,
        })
    }

    /// Fails when there is more than 10 MB, a handle or a thread more than before.
    #[track_caller]
    pub fn assert_no_more_than(&self, before: &Self) {
        let grown = self.resident.saturating_sub(before.resident);
        assert!(grown <= 10 * 1024, "{before} became {self}");
        assert!(self.handles <= before.handles, "{before} became {self}");
        assert!(self.threads <= before.threads, "{before} became {self}");
    }
}

impl fmt::Display for Footprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} kB, {} handles, {} threads",
            self.resident, self.handles, self.threads
        )
    }
}
