//! Writing.

use super::call::{CallId, CallSent, OpenCall, RequestId, TransactionRef};
use super::chain::{Head, link};
use super::counts::{
    ClockMark, Counts, CountsKey, HashedNumber, KeptCounts, KeyGeneration, MESSAGES_KEPT,
    NumberCounts, SlipNumber,
};
use super::digest::Digest;
use super::entry::Entry;
use super::error::{OpenError, WriteError};
use super::event::EventKind;
use super::ids::{Place, RecordId, Seq, SessionId, Version};
use super::names::{CallKind, Journey, Step};
use super::reader::check_tail;
use super::schema;
use super::stamp::Stamp;
use abdm_types::UtcMillis;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, TransactionBehavior, params};
use serde::Deserialize;
use std::fs::File;
use std::path::{Path, PathBuf};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The record, open for writing.
pub struct Record {
    connection: Connection,
    id: RecordId,
    path: PathBuf,
    ended_abnormally: bool,
    // Held as long as the kiosk works with it.
    _lock: Option<File>,
}

/// Who opens a record, and when.
#[derive(Debug, Clone, Copy)]
pub struct OpenOptions {
    /// For what.
    pub access: Access,
    /// Which program.
    pub program: Version,
    /// When.
    pub at: Stamp,
}

/// What a record is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To work with it: no second kiosk may. Made if there is none.
    Kiosk,
    /// To look after it, also while the kiosk works. There has to be one.
    Maintenance,
}

/// So many of the last entries are looked through before anything is added.
const TAIL: u64 = 1000;

/// The name of an event, as it is written.
#[derive(Deserialize)]
struct Named {
    event: Option<String>,
}

impl Record {
    /// Opens the record, makes it if there is none, and writes that it was opened. Its last thousand
    /// entries are looked through; all of them by [`Reader::verify`](super::Reader::verify).
    ///
    /// # Errors
    ///
    /// [`OpenError`] says why not, and what staff can do. Nothing was changed then.
    pub fn open(path: &Path, options: &OpenOptions) -> Result<Self, OpenError> {
        let works = options.access == Access::Kiosk;
        if works {
            schema::make_folder(path)?;
        }
        let path = schema::settled(path)?;
        let lock = works
            .then(|| schema::lock(&path, schema::OF_KIOSK))
            .transpose()?;
        if works {
            schema::make_file(&path)?;
        }
        schema::check_owner(&path)?;
        let (connection, id) = schema::connect(&path)?;
        check_tail(&connection, TAIL).map_err(|error| error.of(&path))?;
        let mut record = Self {
            connection,
            id,
            path,
            ended_abnormally: false,
            _lock: lock,
        };
        if works {
            record
                .begin(options)
                .map_err(|error| OpenError::of(record.path.clone(), error))?;
        }
        Ok(record)
    }

    /// Writes what a start is, in one transaction.
    fn begin(&mut self, options: &OpenOptions) -> Result<(), WriteError> {
        let open = self.open_calls()?;
        let mut events = Vec::new();
        let running: bool = self
            .connection
            .query_row("SELECT running FROM record", [], |row| row.get(0))?;
        if head(&self.connection)?.0 == Seq(0) {
            events.push(EventKind::RecordBegan { record: self.id });
        }
        events.push(EventKind::RecordOpened {
            program: options.program,
        });
        if running {
            events.push(EventKind::PreviousRunEndedAbnormally {
                open_calls: u32::try_from(open.len()).unwrap_or(u32::MAX),
                abha_may_have_been_made: open.iter().any(|call| call.sent.kind.enrols()),
            });
        }
        self.ended_abnormally = running;
        self.write(&of_the_kiosk(events), options.at, Some(true))?;
        Ok(())
    }

    /// Whether the program that had it before did not end in order.
    #[must_use]
    pub fn ended_abnormally(&self) -> bool {
        self.ended_abnormally
    }

    /// When the last entry was written; `None` if there is none.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn last_at(&self) -> Result<Option<Stamp>, WriteError> {
        let sql = "SELECT at, offset FROM entry ORDER BY seq DESC LIMIT 1";
        let stamp = self.connection.query_row(sql, [], |row| {
            Ok(Stamp {
                utc: UtcMillis(row.get(0)?),
                offset_minutes: row.get(1)?,
            })
        });
        Ok(stamp.optional()?)
    }

    /// The kiosk's id: that of its record.
    #[must_use]
    pub fn id(&self) -> RecordId {
        self.id
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends all of it in one transaction, which is on the disk when this returns, and says where its
    /// last entry stands.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: nothing of it was written then, and it may be tried again.
    pub fn append(&mut self, entries: &[Entry], at: Stamp) -> Result<Seq, WriteError> {
        self.write(entries, at, None)
    }

    /// Writes that the program ends in order.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: the next start will say that this one ended abnormally.
    pub fn close(mut self, at: Stamp) -> Result<(), WriteError> {
        let entries = of_the_kiosk(vec![EventKind::RecordClosed]);
        self.write(&entries, at, Some(false)).map(|_| ())
    }

    /// The calls that were sent and of which no answer is in the record, oldest first.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn open_calls(&self) -> Result<Vec<OpenCall>, WriteError> {
        let mut statement = self.connection.prepare(
            "SELECT call, seq, at, offset, kind, session, journey, step, txn, request
             FROM open_call ORDER BY seq",
        )?;
        let rows = statement.query_map([], |row| Ok(open_call(row)))?;
        rows.map(|row| row??.ok_or(WriteError::Broken)).collect()
    }

    /// When the service told of an ABHA that it made or found, in a visit that has no end in the record:
    /// the program was cut off before whoever was there had gone, and what they saw of it is not
    /// known. Looked for in the last thousand entries.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn visit_cut_off(&self) -> Result<Option<UtcMillis>, WriteError> {
        let mut statement = self
            .connection
            .prepare("SELECT at, content FROM entry WHERE kept = 1 ORDER BY seq DESC LIMIT 1000")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let content: Vec<u8> = row.get(1)?;
            let Ok(Named { event: Some(event) }) = serde_json::from_slice(&content) else {
                continue;
            };
            match event.as_str() {
                "abha-created" => return Ok(Some(UtcMillis(row.get(0)?))),
                "session-began" | "session-ended" => return Ok(None),
                _ => {}
            }
        }
        Ok(None)
    }

    /// What is counted beyond a session, with the keys for its numbers. If the present key has served its
    /// time, `fresh`, 16 random bytes, takes its place; what is dead is erased. To be asked for at the
    /// start, and once an hour or so as long as the kiosk runs.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read or written.
    pub fn counts(&mut self, at: Stamp, fresh: [u8; 16]) -> Result<Counts, WriteError> {
        let now = at.utc;
        let mut keys = keys(&self.connection)?;
        let fresh = Zeroizing::new(fresh);
        let is_spent = keys.last().is_none_or(|key| key.is_spent(now));
        if is_spent || keys.iter().any(|key| key.is_dead(now)) {
            let generation = keys.last().map_or(1, |key| key.generation.0 + 1);
            keys.retain(|key| !key.is_dead(now));
            if is_spent {
                keys.push(CountsKey {
                    generation: KeyGeneration(generation),
                    since: now,
                    bytes: fresh,
                });
            }
            self.replace_keys(&keys)?;
        }
        let key = keys.pop().ok_or(WriteError::Broken)?;
        Ok(Counts {
            numbers: numbers(&self.connection)?,
            messages: messages(&self.connection, now)?,
            slip: slip(&self.connection)?,
            key_before: keys.pop(),
            key,
        })
    }

    /// Where the clocks stood when that was kept last.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn clock(&self) -> Result<Option<ClockMark>, WriteError> {
        let sql = "SELECT boot, uptime, utc FROM clock";
        let row = self.connection.query_row(sql, [], |row| {
            Ok(ClockMark {
                boot: row.get(0)?,
                uptime_ms: row.get(1)?,
                utc: UtcMillis(row.get(2)?),
            })
        });
        Ok(row.optional()?)
    }

    /// Keeps these keys alone, and nothing that was counted under others: neither in the file nor in what
    /// SQLite keeps beside it.
    fn replace_keys(&mut self, keys: &[CountsKey]) -> Result<(), WriteError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute("DELETE FROM counts_key", [])?;
        for key in keys {
            transaction.execute(
                "INSERT INTO counts_key VALUES (?1, ?2, ?3)",
                params![signed(key.generation.0), key.since.0, *key.bytes],
            )?;
        }
        transaction.execute(
            "DELETE FROM counts WHERE generation NOT IN (SELECT generation FROM counts_key)",
            [],
        )?;
        transaction.commit()?;
        empty_the_log(&self.connection)
    }

    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(super) fn connection_mut(&mut self) -> &mut Connection {
        &mut self.connection
    }

    fn write(
        &mut self,
        entries: &[Entry],
        at: Stamp,
        running: Option<bool>,
    ) -> Result<Seq, WriteError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let seq = write_entries(&transaction, entries, at)?;
        if let Some(running) = running {
            transaction.execute("UPDATE record SET running = ?1", [running])?;
        }
        transaction.commit()?;
        Ok(seq)
    }
}

/// Appends entries in a transaction of the caller, and says where the last one stands.
pub(super) fn write_entries(
    transaction: &Transaction<'_>,
    entries: &[Entry],
    at: Stamp,
) -> Result<Seq, WriteError> {
    let (mut seq, mut hash) = head(transaction)?;
    for entry in entries {
        if let Some((class, content)) = entry.body() {
            // Nothing in an entry can fail to be written as JSON.
            let content = content.map_err(|_| WriteError::Broken)?;
            seq = Seq(seq.0 + 1);
            let head = Head { seq, at, class };
            hash = link(hash, head, Digest::of(&content));
            insert(transaction, head, &content, hash)?;
        }
        apply(transaction, entry, seq, at)?;
    }
    Ok(seq)
}

/// What an entry changes beside the chain.
fn apply(
    transaction: &Transaction<'_>,
    entry: &Entry,
    seq: Seq,
    at: Stamp,
) -> Result<(), WriteError> {
    match entry {
        Entry::Event(_) | Entry::Consent(_) => {}
        Entry::CallSent(sent) => insert_call(transaction, sent, seq, at)?,
        Entry::CallAnswered(answered) => {
            let call = answered.call.0.as_bytes();
            let _ = transaction.execute("DELETE FROM open_call WHERE call = ?1", [call])?;
        }
        Entry::Counts(counts) => replace_counts(transaction, counts)?,
        Entry::Messages(moments) => {
            let _ = transaction.execute("DELETE FROM message", [])?;
            let mut statement = transaction.prepare("INSERT INTO message VALUES (?1)")?;
            for moment in moments {
                let _ = statement.execute([moment.0])?;
            }
        }
        Entry::SlipNumber(slip) => {
            let _ = transaction.execute("DELETE FROM slip", [])?;
            let _ = transaction.execute(
                "INSERT INTO slip VALUES (?1, ?2)",
                params![slip.day, slip.number],
            )?;
        }
        Entry::Clock(ClockMark {
            boot,
            uptime_ms,
            utc,
        }) => {
            let _ = transaction.execute("DELETE FROM clock", [])?;
            let row = params![boot, uptime_ms, utc.0];
            let _ = transaction.execute("INSERT INTO clock VALUES (?1, ?2, ?3)", row)?;
        }
    }
    Ok(())
}

fn insert(
    transaction: &Transaction<'_>,
    head: Head,
    content: &[u8],
    hash: Digest,
) -> Result<(), WriteError> {
    let mut statement =
        transaction.prepare("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6)")?;
    let _ = statement.execute(params![
        signed(head.seq.0),
        head.at.utc.0,
        head.at.offset_minutes,
        head.class.number(),
        content,
        hash.0,
    ])?;
    Ok(())
}

fn insert_call(
    transaction: &Transaction<'_>,
    sent: &CallSent,
    seq: Seq,
    at: Stamp,
) -> Result<(), WriteError> {
    let mut statement = transaction.prepare(
        "INSERT OR REPLACE INTO open_call VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    let Place {
        session,
        journey,
        step,
    } = sent.place;
    let _ = statement.execute(params![
        sent.call.0.as_bytes(),
        signed(seq.0),
        at.utc.0,
        at.offset_minutes,
        sent.kind.name(),
        session.map(|session| *session.0.as_bytes()),
        journey.map(Journey::name),
        step.map(Step::name),
        sent.transaction.map(|transaction| transaction.to_string()),
        sent.request_id.map(|request| *request.0.as_bytes()),
    ])?;
    Ok(())
}

/// `None` if something in it is no value of ours.
fn open_call(row: &Row<'_>) -> rusqlite::Result<Option<OpenCall>> {
    let uuid = |bytes: [u8; 16]| Uuid::from_bytes(bytes);
    let journey = row.get::<_, Option<String>>(6)?;
    let step = row.get::<_, Option<String>>(7)?;
    let transaction = row.get::<_, Option<String>>(8)?;
    let Some(kind) = CallKind::named(&row.get::<_, String>(4)?) else {
        return Ok(None);
    };
    let (Ok(journey), Ok(step), Ok(transaction)) = (
        known(journey, Journey::named),
        known(step, Step::named),
        known(transaction, TransactionRef::parse),
    ) else {
        return Ok(None);
    };
    Ok(Some(OpenCall {
        seq: Seq(unsigned(row.get(1)?)),
        at: Stamp {
            utc: UtcMillis(row.get(2)?),
            offset_minutes: row.get(3)?,
        },
        sent: CallSent {
            call: CallId(uuid(row.get(0)?)),
            kind,
            place: Place {
                session: row.get::<_, Option<[u8; 16]>>(5)?.map(uuid).map(SessionId),
                journey,
                step,
            },
            transaction,
            request_id: row.get::<_, Option<[u8; 16]>>(9)?.map(uuid).map(RequestId),
        },
    }))
}

/// What a text stands for, where there is one; an error if it stands for nothing.
fn known<T>(text: Option<String>, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    text.map(|text| read(&text).ok_or(())).transpose()
}

fn replace_counts(transaction: &Transaction<'_>, counts: &NumberCounts) -> Result<(), WriteError> {
    let HashedNumber { generation, hash } = counts.number;
    let generation = signed(generation.0);
    if counts.is_empty() {
        let _ = transaction.execute(
            "DELETE FROM counts WHERE generation = ?1 AND number = ?2",
            params![generation, hash],
        )?;
        return Ok(());
    }
    let what = serde_json::to_string(&KeptCounts::from(counts)).map_err(|_| WriteError::Broken)?;
    // A number whose key has died in the meantime counts no more.
    let mut statement = transaction.prepare(
        "INSERT OR REPLACE INTO counts SELECT ?1, ?2, ?3
         WHERE EXISTS (SELECT 1 FROM counts_key WHERE generation = ?1)",
    )?;
    let _ = statement.execute(params![generation, hash, what])?;
    Ok(())
}

/// The keys that live, the oldest first.
fn keys(connection: &Connection) -> Result<Vec<CountsKey>, WriteError> {
    let mut statement = connection
        .prepare("SELECT generation, since, bytes FROM counts_key ORDER BY generation")?;
    let rows = statement.query_map([], |row| {
        Ok(CountsKey {
            generation: KeyGeneration(unsigned(row.get(0)?)),
            since: UtcMillis(row.get(1)?),
            bytes: Zeroizing::new(row.get(2)?),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn numbers(connection: &Connection) -> Result<Vec<NumberCounts>, WriteError> {
    let mut statement = connection
        .prepare("SELECT generation, number, what FROM counts ORDER BY generation, number")?;
    let rows = statement.query_map([], |row| {
        let number = HashedNumber {
            generation: KeyGeneration(unsigned(row.get(0)?)),
            hash: row.get(1)?,
        };
        let what: String = row.get(2)?;
        Ok(serde_json::from_str::<KeptCounts>(&what).map(|kept| kept.of(number)))
    })?;
    rows.map(|row| row?.map_err(|_| WriteError::Broken))
        .collect()
}

fn messages(connection: &Connection, now: UtcMillis) -> Result<Vec<UtcMillis>, WriteError> {
    let mut statement = connection.prepare("SELECT at FROM message WHERE at > ?1 ORDER BY at")?;
    let since = now.0.saturating_sub(MESSAGES_KEPT);
    let rows = statement.query_map([since], |row| row.get(0).map(UtcMillis))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn slip(connection: &Connection) -> Result<Option<SlipNumber>, WriteError> {
    let sql = "SELECT day, number FROM slip";
    let slip = connection.query_row(sql, [], |row| {
        Ok(SlipNumber {
            day: row.get(0)?,
            number: row.get(1)?,
        })
    });
    Ok(slip.optional()?)
}

/// The last entry and its hash; before the first, what that follows.
pub(super) fn head(connection: &Connection) -> Result<(Seq, Digest), WriteError> {
    let mut statement = connection.prepare(
        "SELECT seq, hash FROM (SELECT seq, hash FROM entry UNION ALL SELECT seq, hash FROM base)
         ORDER BY seq DESC LIMIT 1",
    )?;
    let head = statement.query_row([], |row| {
        Ok((Seq(unsigned(row.get(0)?)), Digest(row.get(1)?)))
    })?;
    Ok(head)
}

/// What SQLite keeps beside the file is written into it and emptied, so that nothing erased stays there.
pub(super) fn empty_the_log(connection: &Connection) -> Result<(), WriteError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

fn of_the_kiosk(events: Vec<EventKind>) -> Vec<Entry> {
    events
        .into_iter()
        .map(|kind| Entry::Event(kind.of_the_kiosk()))
        .collect()
}

/// SQLite has no unsigned numbers; ours never come near the end.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number that is negative in the file is none of ours, and fits to no entry.
pub(super) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::event::EventKind;
    use super::*;
    use crate::{Access, Reader};

    const AT: Stamp = Stamp::in_india(UtcMillis(1_795_759_200_000));

    fn open(folder: &Path) -> Record {
        let options = OpenOptions {
            access: Access::Kiosk,
            program: Version {
                major: 0,
                minor: 1,
                patch: 0,
            },
            at: AT,
        };
        Record::open(&folder.join("r").join("record.sqlite"), &options).unwrap()
    }

    fn limit(record: &Record, pages: i64) {
        record
            .connection
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .unwrap();
    }

    #[test]
    fn what_does_not_fit_is_told_and_nothing_of_it_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let mut record = open(folder.path());
        limit(&record, 1);
        let entries = vec![Entry::Event(EventKind::SessionBegan.of_the_kiosk()); 100];
        let mut written = 2;
        let error = loop {
            match record.append(&entries, AT) {
                Ok(seq) => {
                    written += 100;
                    assert_eq!(seq, Seq(written));
                }
                Err(error) => break error,
            }
        };
        assert_eq!(error, WriteError::NoRoom);
        let reader = Reader::open(record.path()).unwrap();
        assert_eq!(reader.verify(None).unwrap().entries, written);
        limit(&record, 1_000_000);
        let seq = record.append(&entries, AT).unwrap();
        assert_eq!(seq, Seq(written + 100), "there is room again");
        let _ = reader.verify(None).unwrap();
    }

    #[test]
    fn somebody_who_holds_the_file_for_too_long_is_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let mut record = open(folder.path());
        let other = Connection::open(record.path()).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        record
            .connection
            .busy_timeout(std::time::Duration::ZERO)
            .unwrap();
        let entry = Entry::Event(EventKind::SessionBegan.of_the_kiosk());
        let refused = record.append(std::slice::from_ref(&entry), AT);
        assert_eq!(refused, Err(WriteError::InUse));
        drop(other);
        assert_eq!(record.append(&[entry], AT), Ok(Seq(3)));
    }

    #[test]
    fn what_may_not_be_written_any_more_is_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let mut record = open(folder.path());
        record
            .connection
            .pragma_update(None, "query_only", "ON")
            .unwrap();
        let entry = Entry::Event(EventKind::SessionBegan.of_the_kiosk());
        assert_eq!(record.append(&[entry], AT), Err(WriteError::ReadOnly));
    }
}
