//! Whether a USB stick is mounted. Linux alone tells which folders are mount points; on other
//! systems no stick is found, and none is offered.

use crate::disk;
use std::path::{Path, PathBuf};

/// A folder under which the system mounts sticks, `/media` or `/run/media/USER`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UsbRoot {
    folder: PathBuf,
    table: PathBuf,
}

/// The mounts of this process, as the kernel tells them (proc(5)).
const MOUNTS: &str = "/proc/self/mountinfo";

/// A table of mounts has a few thousand bytes.
const LONGEST_TABLE: u64 = 1024 * 1024;

/// A stick is mounted at most so many folders below its root: `/media/USER/LABEL`.
const DEPTH: usize = 2;

impl UsbRoot {
    /// Sticks below this folder.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self::told_by(folder, PathBuf::from(MOUNTS))
    }

    /// The same with another table of mounts, in the form of `/proc/self/mountinfo`.
    #[must_use]
    pub fn told_by(folder: PathBuf, table: PathBuf) -> Self {
        Self { folder, table }
    }

    /// Where the stick is that was mounted last; `None` when there is none.
    #[must_use]
    pub fn mounted(&self) -> Option<PathBuf> {
        let table = disk::read(&self.table, LONGEST_TABLE).ok()?;
        last_below(&table, &self.folder).filter(|folder| folder.is_dir())
    }
}

/// The last mount point of a table that lies below a folder.
fn last_below(table: &[u8], root: &Path) -> Option<PathBuf> {
    table
        .split(|byte| *byte == b'\n')
        .filter_map(|line| line.split(|byte| *byte == b' ').nth(4))
        .filter_map(unescaped)
        .rfind(|point| {
            point
                .strip_prefix(root)
                .is_ok_and(|below| (1..=DEPTH).contains(&below.components().count()))
        })
}

/// The kernel writes blanks, tabs, line ends and backslashes as `\` and three octal digits. `None`
/// for a name that is no text.
fn unescaped(field: &[u8]) -> Option<PathBuf> {
    let mut bytes = Vec::with_capacity(field.len());
    let mut rest = field;
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..3).filter(|_| *first == b'\\').and_then(octal);
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(3..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

fn octal(digits: &[u8]) -> Option<u8> {
    digits.iter().try_fold(0_u8, |value, digit| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 8)?;
        value.checked_mul(8)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &[u8] = b"22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n\
        30 22 0:25 / /media rw - tmpfs tmpfs rw\n\
        41 22 8:17 / /media/kiosk/GREY\\040STICK rw,nosuid - vfat /dev/sdb1 rw\n\
        42 22 8:18 / /media/kiosk/a/b/c rw - vfat /dev/sdb2 rw\n\
        43 22 8:33 / /mediathek/x rw - vfat /dev/sdc1 rw\n";

    #[test]
    fn finds_a_stick_below_its_root_and_nothing_else() {
        let found = |root: &str| last_below(TABLE, Path::new(root));
        assert_eq!(
            found("/media"),
            Some(PathBuf::from("/media/kiosk/GREY STICK"))
        );
        assert_eq!(
            found("/media/kiosk"),
            Some(PathBuf::from("/media/kiosk/GREY STICK"))
        );
        assert_eq!(found("/run/media"), None);
        assert_eq!(last_below(b"", Path::new("/media")), None);
        assert_eq!(last_below(b"nonsense\n\n1 2 3", Path::new("/")), None);
    }

    #[test]
    fn the_stick_mounted_last_is_taken() {
        let table = b"1 0 8:17 / /media/ONE rw - vfat x rw\n2 0 8:18 / /media/TWO rw - vfat y rw\n";
        assert_eq!(
            last_below(table, Path::new("/media")),
            Some(PathBuf::from("/media/TWO"))
        );
    }

    #[test]
    fn what_is_no_escape_stays() {
        for (field, wanted) in [
            (&b"/a\\134b"[..], "/a\\b"),
            (b"/a\\9b", "/a\\9b"),
            (b"/a\\", "/a\\"),
            (b"/a\\777", "/a\\777"),
        ] {
            assert_eq!(unescaped(field), Some(PathBuf::from(wanted)));
        }
        assert_eq!(unescaped(b"/a\\377"), None);
    }
}
