//! Reading, and looking whether everything is as it was written.

use super::chain::{Head, link};
use super::digest::Digest;
use super::entry::Class;
use super::error::{Broken, OpenError, ReadError, WriteError};
use super::ids::{RecordId, Seq};
use super::record::{head, signed, unsigned};
use super::schema;
use super::stamp::Stamp;
use abdm_types::UtcMillis;
use rusqlite::{Connection, Row};
use serde::Deserialize;
use std::path::Path;
use uuid::Uuid;

/// The record, open for reading. It can be, also while the kiosk works with it and where the chain is
/// broken.
pub struct Reader {
    connection: Connection,
    id: RecordId,
}

/// The head of a record at some time, to be kept elsewhere: what is cut off from the record after it, or
/// written anew before it, does not fit to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// Of which record.
    pub record: RecordId,
    /// Up to which entry.
    pub seq: Seq,
    /// The hash of that entry.
    pub hash: Digest,
}

impl Anchor {
    /// The anchor as one line of JSON, with the moment at which it was given out.
    #[must_use]
    pub fn line(&self, at: Stamp) -> String {
        format!(
            "{{\"record\":\"{}\",\"seq\":{},\"hash\":\"{}\",\"utc\":\"{}\"}}",
            self.record,
            self.seq.0,
            self.hash,
            at.utc_text()
        )
    }

    /// Reads such a line; `None` if it is none.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let line: Line = serde_json::from_str(line).ok()?;
        Some(Self {
            record: RecordId(line.record),
            seq: Seq(line.seq),
            hash: Digest::from_hex(&line.hash)?,
        })
    }
}

#[derive(Deserialize)]
struct Line {
    record: Uuid,
    seq: u64,
    hash: String,
}

/// One row.
pub(super) struct Kept {
    pub(super) head: Head,
    /// `None` after a purge.
    pub(super) content: Option<Vec<u8>>,
    digest: Digest,
    pub(super) hash: Digest,
}

impl Reader {
    /// Opens a record for reading.
    ///
    /// # Errors
    ///
    /// [`OpenError`] says why not.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let path = schema::settled(path)?;
        let (connection, id) = schema::connect_for_reading(&path)?;
        Ok(Self { connection, id })
    }

    /// The kiosk's id: that of its record.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// The head of the record.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if the file cannot be read.
    pub fn anchor(&self) -> Result<Anchor, ReadError> {
        let (seq, hash) = head(&self.connection).map_err(ReadError::Record)?;
        Ok(Anchor {
            record: self.id,
            seq,
            hash,
        })
    }

    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }
}

/// All of them after one.
pub(super) const ALL: &str = "SELECT seq, at, offset, class, kept, content, hash FROM entry
                   WHERE seq > ?1 ORDER BY seq";

/// What the first entry that is there follows.
pub(super) fn base(connection: &Connection) -> Result<(Seq, Digest), ReadError> {
    let base = connection.query_row("SELECT seq, hash FROM base", [], |row| {
        Ok((Seq(unsigned(row.get(0)?)), Digest(row.get(1)?)))
    })?;
    Ok(base)
}

/// The row that follows `last`.
pub(super) fn kept(row: &Row<'_>, last: Seq) -> Result<Kept, ReadError> {
    let next = ReadError::Broken(Broken::Entry(Seq(last.0 + 1)));
    read(row).ok().flatten().ok_or(next)
}

/// `None` if something in it is no value of ours.
fn read(row: &Row<'_>) -> rusqlite::Result<Option<Kept>> {
    let content: Vec<u8> = row.get(5)?;
    let (digest, content) = match row.get::<_, i64>(4)? {
        1 => (Some(Digest::of(&content)), Some(content)),
        0 => (Digest::from_slice(&content), None),
        _ => (None, None),
    };
    let (Some(class), Some(digest)) = (Class::numbered(row.get(3)?), digest) else {
        return Ok(None);
    };
    Ok(Some(Kept {
        head: Head {
            seq: Seq(unsigned(row.get(0)?)),
            at: Stamp {
                utc: UtcMillis(row.get(1)?),
                offset_minutes: row.get(2)?,
            },
            class,
        },
        content,
        digest,
        hash: Digest(row.get(6)?),
    }))
}

/// The hash of an entry that follows another, if it is the one that stands there.
pub(super) fn follow(kept: &Kept, last: Seq, before: Digest) -> Result<Digest, ReadError> {
    let seq = kept.head.seq;
    if seq.0 != last.0 + 1 {
        return Err(ReadError::Broken(Broken::Missing(Seq(last.0 + 1))));
    }
    let hash = link(before, kept.head, kept.digest);
    if hash == kept.hash {
        Ok(hash)
    } else {
        Err(ReadError::Broken(Broken::Entry(seq)))
    }
}

/// Looks through the last entries.
pub(super) fn check_tail(connection: &Connection, entries: u64) -> Result<(), ReadError> {
    let (last, _) = head(connection).map_err(ReadError::Record)?;
    let (base, base_hash) = base(connection)?;
    let mut seq = Seq(last.0.saturating_sub(entries).max(base.0));
    let mut hash = if seq == base {
        base_hash
    } else {
        let sql = "SELECT hash FROM entry WHERE seq = ?1";
        let row = connection.query_row(sql, [signed(seq.0)], |row| row.get(0).map(Digest));
        row.map_err(|_| ReadError::Broken(Broken::Missing(seq)))?
    };
    let mut statement = connection.prepare(ALL)?;
    let mut rows = statement.query([signed(seq.0)])?;
    while let Some(row) = rows.next()? {
        let kept = kept(row, seq)?;
        hash = follow(&kept, seq, hash)?;
        seq = kept.head.seq;
    }
    Ok(())
}

impl ReadError {
    /// Why a record cannot be opened that cannot be read.
    pub(super) fn of(self, path: &Path) -> OpenError {
        let path = path.to_owned();
        match self {
            Self::Record(error) => OpenError::of(path, error),
            Self::Broken(broken) => OpenError::Broken { path, broken },
            Self::Out(_) => OpenError::of(path, WriteError::Io),
        }
    }
}
