//! The file: its form, its place on the disk, and who may have it.

use super::chain::beginning;
use super::error::{Broken, OpenError, WriteError};
use super::ids::RecordId;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::fs::{self, DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use uuid::Uuid;

/// The form of the file, in SQLite's `user_version`. Form 1 had no hand-off.
const FORM: i64 = 2;

/// What tells a record from other SQLite files: "ABHR".
const APPLICATION: i64 = 0x4142_4852;

/// So long somebody else may hold the file while they write.
const PATIENCE: Duration = Duration::from_secs(5);

/// `content` is the entry as JSON, or where `kept` is 0 its SHA-256. The chain begins after `base`. What is
/// below `entry` is no part of it.
const TABLES: &str = "
    CREATE TABLE record (id BLOB NOT NULL, running INTEGER NOT NULL) STRICT;
    CREATE TABLE base (seq INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;
    CREATE TABLE entry (
        seq INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        offset INTEGER NOT NULL,
        class INTEGER NOT NULL,
        kept INTEGER NOT NULL,
        content BLOB NOT NULL,
        hash BLOB NOT NULL
    ) STRICT;
    CREATE TABLE open_call (
        call BLOB PRIMARY KEY,
        seq INTEGER NOT NULL,
        at INTEGER NOT NULL,
        offset INTEGER NOT NULL,
        kind TEXT NOT NULL,
        session BLOB,
        journey TEXT,
        step TEXT,
        txn TEXT,
        request BLOB
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE counts_key (
        generation INTEGER PRIMARY KEY,
        since INTEGER NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE counts (
        generation INTEGER NOT NULL,
        number BLOB NOT NULL,
        what TEXT NOT NULL,
        PRIMARY KEY (generation, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE message (at INTEGER NOT NULL) STRICT;
    CREATE TABLE purged (class INTEGER PRIMARY KEY, before INTEGER NOT NULL) STRICT;
    CREATE TABLE slip (day INTEGER NOT NULL, number INTEGER NOT NULL) STRICT;
    CREATE TABLE clock (boot BLOB NOT NULL, uptime INTEGER NOT NULL, utc INTEGER NOT NULL) STRICT;
";

/// What came with form 2: what goes to the clinic's own system, and who has a patient id there. The key of
/// it all lies elsewhere; `handoff_key` tells another key from it.
pub(super) const HANDOFF_TABLES: &str = "
    CREATE TABLE outbox (
        id INTEGER PRIMARY KEY,
        key BLOB NOT NULL UNIQUE,
        destination TEXT NOT NULL,
        person BLOB NOT NULL,
        body BLOB NOT NULL,
        created INTEGER NOT NULL,
        next_try INTEGER NOT NULL,
        tries INTEGER NOT NULL,
        state TEXT NOT NULL,
        fault TEXT,
        acknowledged INTEGER
    ) STRICT;
    CREATE INDEX outbox_waiting ON outbox (destination, id) WHERE state = 'waiting';
    CREATE INDEX outbox_unsent ON outbox (person, destination) WHERE state <> 'sent';
    CREATE INDEX outbox_sent ON outbox (acknowledged) WHERE state = 'sent';
    CREATE TABLE patient (
        person BLOB PRIMARY KEY,
        patient TEXT NOT NULL,
        number INTEGER,
        at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX patient_numbered ON patient (patient) WHERE number IS NOT NULL;
    CREATE TABLE patient_number (year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
    CREATE TABLE handoff_key (mark BLOB NOT NULL) STRICT;
";

/// The path with its folder as the system knows it: SQLite follows no link to a record.
pub(super) fn settled(path: &Path) -> Result<PathBuf, OpenError> {
    let missing = || OpenError::Missing {
        path: path.to_owned(),
    };
    let name = path.file_name().ok_or_else(missing)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let folder = folder
        .canonicalize()
        .map_err(|error| OpenError::of_system(path.to_owned(), &error))?;
    Ok(folder.join(name))
}

/// Makes the folder if there is none, for this user alone.
pub(super) fn make_folder(path: &Path) -> Result<(), OpenError> {
    let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    else {
        return Ok(());
    };
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|error| OpenError::of_system(path.to_owned(), &error))
}

/// Makes an empty file of this user alone, if there is none.
pub(super) fn make_file(path: &Path) -> Result<(), OpenError> {
    match private().create_new(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(OpenError::of_system(path.to_owned(), &error)),
    }
}

/// What keeps every other kiosk away.
pub(super) const OF_KIOSK: &str = ".lock";

/// Keeps everybody else who wants the same lock away as long as it is held. It is a file of its own: closing
/// another handle on the record would take SQLite's own locks away.
pub(super) fn lock(path: &Path, ending: &str) -> Result<File, OpenError> {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    let file = private()
        .create(true)
        .open(PathBuf::from(name))
        .map_err(|error| OpenError::of_system(path.to_owned(), &error))?;
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(fs::TryLockError::WouldBlock) => std::thread::sleep(LOCK_PAUSE),
            Err(fs::TryLockError::Error(error)) => {
                return Err(OpenError::of_system(path.to_owned(), &error));
            }
        }
    }
    Err(OpenError::InUse {
        path: path.to_owned(),
    })
}

/// So often it is tried. A program that this one starts has the lock with it for the millisecond
/// before it becomes that program, also when it was let go of here.
const LOCK_TRIES: u32 = 6;

/// From one try to the next.
const LOCK_PAUSE: Duration = Duration::from_millis(40);

fn private() -> fs::OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Whether nobody but this user may have the file and its folder.
#[cfg(unix)]
pub(super) fn check_owner(path: &Path) -> Result<(), OpenError> {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = path.parent().unwrap_or(Path::new("."));
    for part in [folder, path] {
        let about = fs::symlink_metadata(part)
            .map_err(|error| OpenError::of_system(path.to_owned(), &error))?;
        if part == path && !about.is_file() {
            return Err(broken(path, Broken::Unreadable));
        }
        let mode = about.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(OpenError::Exposed {
                path: part.to_owned(),
                mode,
            });
        }
    }
    Ok(())
}

/// Windows gives each user's folder to that user.
#[cfg(not(unix))]
pub(super) fn check_owner(_: &Path) -> Result<(), OpenError> {
    Ok(())
}

/// Opens the file for writing, and gives a new one its tables.
pub(super) fn connect(path: &Path) -> Result<(Connection, RecordId), OpenError> {
    let failed = |error: rusqlite::Error| OpenError::of(path.to_owned(), WriteError::of(&error));
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection.busy_timeout(PATIENCE).map_err(failed)?;
    let is_new = is_empty(&connection).map_err(failed)?;
    let form = if is_new {
        FORM
    } else {
        check_form(path, &connection)?
    };
    if connection.is_readonly("main").map_err(failed)? {
        return Err(OpenError::ReadOnly {
            path: path.to_owned(),
        });
    }
    settle(&connection, is_new).map_err(failed)?;
    if is_new {
        begin(&mut connection).map_err(failed)?;
    }
    if form < FORM {
        migrate(&mut connection).map_err(failed)?;
    }
    let id = id(&connection).map_err(failed)?;
    Ok((connection, id))
}

/// Opens the file for reading.
pub(super) fn connect_for_reading(path: &Path) -> Result<(Connection, RecordId), OpenError> {
    let failed = |error: rusqlite::Error| OpenError::of(path.to_owned(), WriteError::of(&error));
    if !path.exists() {
        return Err(OpenError::Missing {
            path: path.to_owned(),
        });
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection.busy_timeout(PATIENCE).map_err(failed)?;
    // What is read is the same in every form.
    let _ = check_form(path, &connection)?;
    let id = id(&connection).map_err(failed)?;
    Ok((connection, id))
}

fn broken(path: &Path, broken: Broken) -> OpenError {
    OpenError::Broken {
        path: path.to_owned(),
        broken,
    }
}

/// Whether nothing was ever written into it: also so when the program was killed before it could.
pub(super) fn is_empty(connection: &Connection) -> rusqlite::Result<bool> {
    let tables: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let form = pragma(connection, "user_version")?;
    Ok(tables == 0 && form == 0)
}

/// The form of the file, if it is one that this program knows.
fn check_form(path: &Path, connection: &Connection) -> Result<i64, OpenError> {
    let failed = |error: rusqlite::Error| OpenError::of(path.to_owned(), WriteError::of(&error));
    if pragma(connection, "application_id").map_err(failed)? != APPLICATION {
        return Err(broken(path, Broken::Unreadable));
    }
    match pragma(connection, "user_version").map_err(failed)? {
        found @ 1..=FORM => Ok(found),
        found if found > FORM => Err(OpenError::Newer {
            path: path.to_owned(),
            found,
        }),
        _ => Err(broken(path, Broken::Unreadable)),
    }
}

pub(super) fn pragma(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

/// What every writer wants of SQLite: on the disk when it says so, and erased when it is taken out.
pub(super) fn settle(connection: &Connection, is_new: bool) -> rusqlite::Result<()> {
    if is_new {
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    }
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        // Some network shares cannot; a kill could then lose what was acknowledged.
        return Err(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR),
            None,
        ));
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    connection.pragma_update(None, "cell_size_check", "ON")
}

/// Gives a new file its tables, all or none.
fn begin(connection: &mut Connection) -> rusqlite::Result<()> {
    let id = RecordId(Uuid::new_v4());
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Somebody else may have been faster.
    if is_empty(&transaction)? {
        transaction.execute_batch(TABLES)?;
        transaction.execute_batch(HANDOFF_TABLES)?;
        transaction.execute("INSERT INTO record VALUES (?1, 0)", [id.0.as_bytes()])?;
        transaction.execute("INSERT INTO base VALUES (0, ?1)", [beginning(id).0])?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", FORM)?;
    }
    transaction.commit()
}

/// Gives a file of form 1 what came later, all or none. A kiosk of before that works with it meanwhile is
/// not disturbed.
fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Somebody else may have been faster.
    if pragma(&transaction, "user_version")? < FORM {
        transaction.execute_batch(HANDOFF_TABLES)?;
        transaction.pragma_update(None, "user_version", FORM)?;
    }
    transaction.commit()
}

fn id(connection: &Connection) -> rusqlite::Result<RecordId> {
    let bytes: [u8; 16] = connection.query_row("SELECT id FROM record", [], |row| row.get(0))?;
    Ok(RecordId(Uuid::from_bytes(bytes)))
}
