//! Why a record cannot be used, and what staff can do about it.

use super::ids::Seq;
use rusqlite::ErrorCode;
use std::io;
use std::path::PathBuf;

/// Why a record cannot be opened. `Display` says it, and what staff can do, in one sentence each.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A newer program wrote it.
    #[error(
        "the record {} was written by a newer version of this program (form {found}): start that version, \
         or name another file", .path.display()
    )]
    Newer {
        /// Which file.
        path: PathBuf,
        /// Its form.
        found: i64,
    },
    /// It is damaged, changed, or no record.
    #[error(
        "the record {} is broken ({broken}): keep it for whoever looks into it, move it away with all files \
         beside it, and start again", .path.display()
    )]
    Broken {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        broken: Broken,
    },
    /// It, or its folder, may not be written.
    #[error(
        "the record {} cannot be written: let this program's user write the file and its folder", .path.display()
    )]
    ReadOnly {
        /// Which file.
        path: PathBuf,
    },
    /// Others may read or change it.
    #[error(
        "{} is open to others (mode {mode:03o}): only this program's user may have it (chmod go-rwx)", .path.display()
    )]
    Exposed {
        /// The file or its folder.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// The disk is full.
    #[error("there is no room for the record {}: make room on its disk", .path.display())]
    NoRoom {
        /// Which file.
        path: PathBuf,
    },
    /// Another program has it.
    #[error("another program has the record {}: end that one first", .path.display())]
    InUse {
        /// Which file.
        path: PathBuf,
    },
    /// There is none, where one was wanted.
    #[error("there is no record {}", .path.display())]
    Missing {
        /// Which file.
        path: PathBuf,
    },
    /// The disk or the system does not work as it should.
    #[error("the record {} cannot be used ({problem}): look at its disk", .path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        problem: io::ErrorKind,
    },
}

/// In what way a record is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It is no record, or its tables are damaged.
    #[error("it cannot be read")]
    Unreadable,
    /// An entry is not the one that was written.
    #[error("entry {} is not as it was written", .0.0)]
    Entry(Seq),
    /// An entry is missing.
    #[error("entry {} is missing", .0.0)]
    Missing(Seq),
    /// An entry lost its content although nothing was purged there.
    #[error("entry {} lost its content", .0.0)]
    Emptied(Seq),
    /// The record ends before its anchor.
    #[error("it was cut off after entry {}", .0.0)]
    CutOff(Seq),
    /// An entry is another than its anchor says: the record was written anew.
    #[error("entry {} is not the one that was anchored", .0.0)]
    Rewritten(Seq),
    /// The anchor belongs to another record.
    #[error("the anchor is of another record")]
    Foreign,
    /// The oldest entries were taken out, and no purge says so.
    #[error("the entries up to {} were taken out", .0.0)]
    Shortened(Seq),
    /// More was purged than may be.
    #[error("entry {} purges what has to be kept", .0.0)]
    PurgedTooSoon(Seq),
    /// The journal of open calls does not fit to the entries.
    #[error("its open calls are not those of its entries")]
    OpenCalls,
}

/// Why something was not written. Nothing of it was then, and the record is as it was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The disk is full.
    #[error("there is no room for the record")]
    NoRoom,
    /// The file may not be written any more.
    #[error("the record cannot be written")]
    ReadOnly,
    /// Another program holds it for too long.
    #[error("another program has the record")]
    InUse,
    /// It is damaged.
    #[error("the record is broken")]
    Broken,
    /// The disk does not work as it should.
    #[error("the record's disk fails")]
    Io,
}

/// Why something could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The record cannot be read.
    #[error("the record cannot be read: {0}")]
    Record(WriteError),
    /// An entry is not as it was written.
    #[error("the record is broken: {0}")]
    Broken(Broken),
    /// What was read could not be handed on.
    #[error("cannot be written: {}", .0.kind())]
    Out(#[from] io::Error),
}

impl Broken {
    /// The entry that it is about.
    #[must_use]
    pub const fn seq(self) -> Option<Seq> {
        match self {
            Self::Entry(seq)
            | Self::Missing(seq)
            | Self::Emptied(seq)
            | Self::CutOff(seq)
            | Self::Rewritten(seq)
            | Self::Shortened(seq)
            | Self::PurgedTooSoon(seq) => Some(seq),
            Self::Unreadable | Self::Foreign | Self::OpenCalls => None,
        }
    }
}

impl WriteError {
    /// What SQLite says, by what staff can do about it.
    pub(crate) fn of(error: &rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::NoRoom,
            Some(
                ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::AuthorizationForStatementDenied,
            ) => Self::ReadOnly,
            Some(
                ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::FileLockingProtocolFailed,
            ) => Self::InUse,
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::OutOfMemory) => {
                Self::Io
            }
            // What is no error of the disk is a file with other contents than were written.
            _ => Self::Broken,
        }
    }
}

impl From<rusqlite::Error> for WriteError {
    fn from(error: rusqlite::Error) -> Self {
        Self::of(&error)
    }
}

impl From<rusqlite::Error> for ReadError {
    fn from(error: rusqlite::Error) -> Self {
        match WriteError::of(&error) {
            WriteError::Broken => Self::Broken(Broken::Unreadable),
            other @ (WriteError::NoRoom
            | WriteError::ReadOnly
            | WriteError::InUse
            | WriteError::Io) => Self::Record(other),
        }
    }
}

impl OpenError {
    pub(crate) fn of(path: PathBuf, error: WriteError) -> Self {
        match error {
            WriteError::NoRoom => Self::NoRoom { path },
            WriteError::ReadOnly => Self::ReadOnly { path },
            WriteError::InUse => Self::InUse { path },
            WriteError::Broken => Self::Broken {
                path,
                broken: Broken::Unreadable,
            },
            WriteError::Io => Self::Io {
                path,
                problem: io::ErrorKind::Other,
            },
        }
    }

    pub(crate) fn of_system(path: PathBuf, error: &io::Error) -> Self {
        #[allow(
            clippy::wildcard_enum_match_arm,
            reason = "the standard library knows forty, and new ones come with it"
        )]
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path }
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoRoom { path },
            io::ErrorKind::NotFound => Self::Missing { path },
            _ => Self::Io {
                path,
                problem: error.kind(),
            },
        }
    }
}
