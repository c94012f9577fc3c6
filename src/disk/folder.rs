//! A folder that is written to. On Linux it is the one that was opened, whatever becomes of its
//! name meanwhile: a stick that is let go, a folder that is moved away or becomes a link.

use super::Access;
use std::ffi::{OsStr, OsString};
use std::fs::{File, Permissions, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// What files are called until all of them is there.
const PART: (&str, &str) = (".abha-card-", ".part");

/// Where nobody can tell whether a part is still being written, one older than this was left by a
/// program that was killed.
const LEFT_BEHIND: Duration = Duration::from_secs(600);

/// Whoever clears up has done so after this time.
const CLEARED_AFTER: (u32, Duration) = (20, Duration::from_millis(25));

/// A folder that is written to.
#[derive(Debug)]
pub(crate) struct Folder {
    opened: system::Opened,
    /// Brings the names of files to the medium.
    settle: fn(&Folder) -> io::Result<()>,
}

impl Folder {
    /// Opens a folder.
    ///
    /// # Errors
    ///
    /// As the system says.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        Self::of(path, true)
    }

    /// The same where the name must not be a link's. Only Linux tells.
    pub(crate) fn open_itself(path: &Path) -> io::Result<Self> {
        Self::of(path, false)
    }

    fn of(path: &Path, follows: bool) -> io::Result<Self> {
        Ok(Self {
            opened: system::Opened::folder(path, follows)?,
            settle: |folder| folder.opened.settle(),
        })
    }

    /// The same, settling in another way.
    #[cfg(test)]
    pub(crate) fn settling(self, settle: fn(&Folder) -> io::Result<()>) -> Self {
        Self { settle, ..self }
    }

    /// The names in it that are text.
    pub(crate) fn names(&self) -> Vec<String> {
        let names = self.opened.names().into_iter();
        names.filter_map(|name| name.into_string().ok()).collect()
    }

    /// Whether something has this name, be it a link that leads nowhere.
    pub(crate) fn has(&self, name: &OsStr) -> bool {
        self.opened.has(name)
    }

    /// Takes a file away.
    pub(crate) fn remove(&self, name: &OsStr) -> io::Result<()> {
        self.opened.remove(name)
    }

    /// Brings the names of the files to the medium too, so that a stick can be pulled out. Not every
    /// file system can do this, and only Unix opens a folder like a file.
    pub(crate) fn settle(&self) -> io::Result<()> {
        use ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
        match (self.settle)(self) {
            Err(error)
                if !matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) =>
            {
                Err(error)
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Takes away parts that nobody will finish. Whoever writes holds the folder with others until
    /// it is dropped; who holds it alone knows that nobody writes, and all parts are left over.
    pub(crate) fn clear_up(&self) {
        let Some(lock) = self.opened.lock() else {
            return self.remove_parts(true);
        };
        match lock.try_lock() {
            Ok(()) => self.remove_parts(false),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(_)) => return self.remove_parts(true),
        }
        let (times, pause) = CLEARED_AFTER;
        for _ in 0..times {
            match lock.try_lock_shared() {
                Err(TryLockError::WouldBlock) => std::thread::sleep(pause),
                Ok(()) | Err(TryLockError::Error(_)) => return,
            }
        }
    }

    fn remove_parts(&self, only_old: bool) {
        let (prefix, suffix) = PART;
        let is_part = |name: &String| name.starts_with(prefix) && name.ends_with(suffix);
        for name in self.names().into_iter().filter(is_part) {
            let name = OsStr::new(&name);
            if !only_old || self.opened.age(name).is_some_and(|age| age > LEFT_BEHIND) {
                // If it cannot be, it is no hindrance.
                let _ = self.remove(name);
            }
        }
    }

    /// Writes a file under a temporary name, down to the medium, for its owner alone.
    pub(crate) fn part(&self, bytes: &[u8]) -> io::Result<Part<'_>> {
        self.write(bytes, 0o600)
    }

    /// The same with the rights that files usually have.
    pub(crate) fn open_part(&self, bytes: &[u8]) -> io::Result<Part<'_>> {
        self.write(bytes, 0o666)
    }

    fn write(&self, bytes: &[u8], mode: u32) -> io::Result<Part<'_>> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let (prefix, suffix) = PART;
        loop {
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = format!("{prefix}{}-{count}{suffix}", std::process::id());
            let name = OsString::from(name);
            let mut file = match self.opened.create(&name, mode) {
                // Left over by a process with this number, or another machine's.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
                created => created?,
            };
            let part = Part {
                folder: self,
                name: Some(name),
            };
            file.write_all(bytes)?;
            file.sync_all()?;
            return Ok(part);
        }
    }
}

/// A file under its temporary name, all of which is on the medium. Dropping it takes it away.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    folder: &'a Folder,
    name: Option<OsString>,
}

impl Part<'_> {
    /// Gives it the name that it is to have, in place of an older file.
    pub(crate) fn replace(mut self, name: &OsStr) -> io::Result<()> {
        let Some(own) = &self.name else {
            return Ok(());
        };
        self.folder.opened.replace(own, name)?;
        self.name = None;
        Ok(())
    }

    /// Gives it a name that nothing has. Where it is taken, the part stays one.
    pub(crate) fn keep(&mut self, name: &OsStr) -> io::Result<()> {
        let Some(own) = &self.name else {
            return Ok(());
        };
        self.folder.opened.rename(own, name)?;
        self.name = None;
        Ok(())
    }

    /// Lets others read it, or not.
    pub(super) fn set_rights(&self, rights: Permissions) -> io::Result<()> {
        match &self.name {
            Some(name) => self.folder.opened.set_rights(name, rights),
            None => Ok(()),
        }
    }

    /// Gives it to whom it is for.
    pub(super) fn set_access(&self, access: Access) -> io::Result<()> {
        match &self.name {
            Some(name) => self.folder.opened.set_access(name, access),
            None => Ok(()),
        }
    }
}

impl Drop for Part<'_> {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            // If it cannot be, the next who writes here does it.
            let _ = self.folder.remove(name);
        }
    }
}

/// By the handle of the opened folder.
#[cfg(target_os = "linux")]
mod system {
    use super::{Access, Duration, File, OsStr, OsString, Path, Permissions, io};
    use rustix::fs::{self, AtFlags, Mode, OFlags, RenameFlags};
    use rustix::io::Errno;
    use std::os::unix::ffi::OsStringExt as _;
    use std::os::unix::fs::PermissionsExt as _;

    #[derive(Debug)]
    pub(super) struct Opened {
        folder: File,
        /// A folder that things may be put into and nobody may look into is a place and no file.
        is_file: bool,
    }

    impl Opened {
        pub(super) fn folder(path: &Path, follows: bool) -> io::Result<Self> {
            let open = |how: OFlags| {
                let mut how = how | OFlags::DIRECTORY | OFlags::CLOEXEC;
                how.set(OFlags::NOFOLLOW, !follows);
                fs::open(path, how, Mode::empty()).map(File::from)
            };
            Ok(match open(OFlags::RDONLY) {
                Err(Errno::ACCESS) => Self {
                    folder: open(OFlags::PATH)?,
                    is_file: false,
                },
                opened => Self {
                    folder: opened?,
                    is_file: true,
                },
            })
        }

        pub(super) fn lock(&self) -> Option<&File> {
            self.is_file.then_some(&self.folder)
        }

        pub(super) fn names(&self) -> Vec<OsString> {
            let entries = fs::Dir::read_from(&self.folder);
            let entries = entries.into_iter().flatten().flatten();
            entries
                .map(|entry| OsString::from_vec(entry.file_name().to_bytes().to_vec()))
                .collect()
        }

        pub(super) fn has(&self, name: &OsStr) -> bool {
            fs::statat(&self.folder, name, AtFlags::SYMLINK_NOFOLLOW).is_ok()
        }

        pub(super) fn age(&self, name: &OsStr) -> Option<Duration> {
            let file = self.open(name).ok()?;
            file.metadata().ok()?.modified().ok()?.elapsed().ok()
        }

        pub(super) fn create(&self, name: &OsStr, mode: u32) -> io::Result<File> {
            let how =
                OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            let mode = Mode::from_raw_mode(mode);
            Ok(File::from(fs::openat(&self.folder, name, how, mode)?))
        }

        /// Never one that somebody else holds: a file system that knows no such renaming is asked
        /// first, and between asking and renaming nobody else takes a number of ours.
        pub(super) fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
            match fs::renameat_with(&self.folder, from, &self.folder, to, RenameFlags::NOREPLACE) {
                Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) if self.has(to) => {
                    Err(io::ErrorKind::AlreadyExists.into())
                }
                Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => self.replace(from, to),
                renamed => Ok(renamed?),
            }
        }

        pub(super) fn replace(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
            Ok(fs::renameat(&self.folder, from, &self.folder, to)?)
        }

        pub(super) fn remove(&self, name: &OsStr) -> io::Result<()> {
            Ok(fs::unlinkat(&self.folder, name, AtFlags::empty())?)
        }

        pub(super) fn set_rights(&self, name: &OsStr, rights: Permissions) -> io::Result<()> {
            self.open(name)?.set_permissions(rights)
        }

        /// Its owner first: whoever it is given to by the bits has to be the right one.
        pub(super) fn set_access(&self, name: &OsStr, access: Access) -> io::Result<()> {
            let file = self.open(name)?;
            std::os::unix::fs::fchown(&file, access.owner, access.group)?;
            file.set_permissions(Permissions::from_mode(access.mode))
        }

        pub(super) fn settle(&self) -> io::Result<()> {
            if self.is_file {
                self.folder.sync_all()
            } else {
                Ok(())
            }
        }

        fn open(&self, name: &OsStr) -> io::Result<File> {
            let how = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
            Ok(File::from(fs::openat(
                &self.folder,
                name,
                how,
                Mode::empty(),
            )?))
        }
    }
}

/// By its name.
#[cfg(not(target_os = "linux"))]
mod system {
    use super::{Access, Duration, ErrorKind, File, OsStr, OsString, Path, Permissions, io};
    use std::fs::{self, OpenOptions};
    use std::path::PathBuf;

    #[derive(Debug)]
    pub(super) struct Opened(PathBuf);

    impl Opened {
        pub(super) fn folder(path: &Path, _follows: bool) -> io::Result<Self> {
            if fs::metadata(path)?.is_dir() {
                Ok(Self(path.to_owned()))
            } else {
                Err(ErrorKind::NotADirectory.into())
            }
        }

        pub(super) fn lock(&self) -> Option<&File> {
            None
        }

        pub(super) fn names(&self) -> Vec<OsString> {
            let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
            entries.map(|entry| entry.file_name()).collect()
        }

        pub(super) fn has(&self, name: &OsStr) -> bool {
            fs::symlink_metadata(self.0.join(name)).is_ok()
        }

        pub(super) fn age(&self, name: &OsStr) -> Option<Duration> {
            let facts = fs::symlink_metadata(self.0.join(name)).ok()?;
            facts.modified().ok()?.elapsed().ok()
        }

        pub(super) fn create(&self, name: &OsStr, mode: u32) -> io::Result<File> {
            let mut options = OpenOptions::new();
            let _ = options.write(true).create_new(true);
            #[cfg(unix)]
            let _ = std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
            #[cfg(not(unix))]
            let _ = mode;
            options.open(self.0.join(name))
        }

        /// Between asking and renaming nobody else takes a number of ours.
        pub(super) fn rename(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
            if self.has(to) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            self.replace(from, to)
        }

        pub(super) fn replace(&self, from: &OsStr, to: &OsStr) -> io::Result<()> {
            fs::rename(self.0.join(from), self.0.join(to))
        }

        pub(super) fn remove(&self, name: &OsStr) -> io::Result<()> {
            fs::remove_file(self.0.join(name))
        }

        pub(super) fn set_rights(&self, name: &OsStr, rights: Permissions) -> io::Result<()> {
            fs::set_permissions(self.0.join(name), rights)
        }

        #[cfg(unix)]
        pub(super) fn set_access(&self, name: &OsStr, access: Access) -> io::Result<()> {
            use std::os::unix::fs::PermissionsExt as _;
            let path = self.0.join(name);
            std::os::unix::fs::chown(&path, access.owner, access.group)?;
            fs::set_permissions(path, Permissions::from_mode(access.mode))
        }

        #[cfg(not(unix))]
        pub(super) fn set_access(&self, _: &OsStr, _: Access) -> io::Result<()> {
            Ok(())
        }

        pub(super) fn settle(&self) -> io::Result<()> {
            #[cfg(unix)]
            File::open(&self.0)?.sync_all()?;
            Ok(())
        }
    }
}
