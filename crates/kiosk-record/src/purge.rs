//! Erasing what has been kept long enough.
//!
//! An entry that is purged loses its content and keeps its place: the chain is made of the SHA-256 of
//! contents, which stays. Before anything is erased, entries say what may be, for all classes: those of
//! earlier purges grow old and are erased too. A purge that was cut off is taken up by the next. Where the
//! oldest entries have all lost their content, they are taken out, and an entry says from which hash the
//! chain goes on.

use super::digest::Digest;
use super::entry::{Class, Entry};
use super::error::{ReadError, WriteError};
use super::event::EventKind;
use super::export::{Hashing, json_line};
use super::ids::Seq;
use super::reader::{ALL, base, kept};
use super::record::{Record, empty_the_log, head, signed, unsigned};
use super::retention::Retention;
use super::stamp::Stamp;
use rusqlite::{Connection, TransactionBehavior, params};
use sha2::{Digest as _, Sha256};
use std::io::Write;

/// In milliseconds.
pub(super) const DAY: i64 = 24 * 60 * 60 * 1000;

/// So many entries are erased in one transaction: others can write in between.
const AT_ONCE: u64 = 2000;

/// What a purge would erase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurgePlan {
    parts: Vec<Part>,
    archives: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    class: Class,
    before: i64,
    through: Seq,
    entries: u64,
}

/// What a purge erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Purged {
    /// So many entries lost their content.
    pub emptied: u64,
    /// So many of the oldest were taken out, which had no content any more.
    pub taken_out: u64,
}

impl PurgePlan {
    /// So many entries of a class would lose their content.
    #[must_use]
    pub fn entries(&self, class: Class) -> u64 {
        let parts = self.parts.iter().filter(|part| part.class == class);
        parts.map(|part| part.entries).sum()
    }

    fn takes(&self, class: Class, at: i64, seq: Seq) -> bool {
        self.parts
            .iter()
            .any(|part| part.class == class && at < part.before && seq <= part.through)
    }
}

impl Record {
    /// What is older than it has to be kept, by the clock of the caller. Aadhaar transactions that still
    /// belong into an archive are in it only where there will be one.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn plan_purge(
        &self,
        retention: Retention,
        archives: bool,
        at: Stamp,
    ) -> Result<PurgePlan, WriteError> {
        let (through, _) = head(self.connection())?;
        let mut parts = Vec::new();
        for class in Class::ALL.iter().copied() {
            let days = retention.days(class);
            let days = if archives {
                days
            } else {
                days.max(class.archived_days())
            };
            let before = at.utc.0.saturating_sub(i64::from(days) * DAY);
            let sql = "SELECT count(*) FROM entry WHERE kept = 1 AND class = ?1 AND at < ?2";
            let entries = self
                .connection()
                .query_row(sql, params![class.number(), before], |row| row.get(0))
                .map(unsigned)?;
            parts.push(Part {
                class,
                before,
                through,
                entries,
            });
        }
        Ok(PurgePlan { parts, archives })
    }

    /// Writes the Aadhaar transactions of a plan out, each as a line of JSON as an export does. The caller
    /// makes sure that it is on a disk before [`Record::purge`].
    ///
    /// # Errors
    ///
    /// [`ReadError`] if the record cannot be read, or `out` not be written.
    pub fn write_archive(&self, plan: &PurgePlan, out: impl Write) -> Result<Digest, ReadError> {
        let mut out = Hashing {
            inner: out,
            hasher: Sha256::new(),
        };
        let (mut last, _) = base(self.connection())?;
        let mut statement = self.connection().prepare(ALL)?;
        let mut rows = statement.query([signed(last.0)])?;
        while let Some(row) = rows.next()? {
            let kept = kept(row, last)?;
            last = kept.head.seq;
            let head = kept.head;
            if head.class == Class::AadhaarTransaction
                && kept.content.is_some()
                && plan.takes(head.class, head.at.utc.0, last)
            {
                json_line(self.id(), &kept, &mut out)?;
            }
        }
        out.flush()?;
        Ok(Digest(out.hasher.finalize().into()))
    }

    /// Erases what the plan has. Aadhaar transactions of a plan with an archive stay where `archive`, the
    /// SHA-256 of its file, is missing.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: what is not erased yet will be by the next purge.
    pub fn purge(
        &mut self,
        plan: &PurgePlan,
        archive: Option<Digest>,
        at: Stamp,
    ) -> Result<Purged, WriteError> {
        let (through, _) = head(self.connection())?;
        let mut plan = plan.clone();
        if plan.archives && archive.is_none() {
            plan.parts
                .retain(|part| part.class != Class::AadhaarTransaction);
        }
        let shortened = self.shortened_by(&plan)?;
        let mut purged = Purged::default();
        if shortened.is_none() && plan.parts.iter().all(|part| part.entries == 0) {
            return Ok(purged);
        }
        let mut events = Vec::new();
        for class in Class::ALL.iter().copied() {
            let part = plan.parts.iter().find(|part| part.class == class);
            let before = self.covers(class)?.max(part.map(|part| part.before));
            let Some(before_ms) = before else { continue };
            let entries = part.map_or(0, |part| part.entries);
            let is_archived = class == Class::AadhaarTransaction && entries > 0;
            events.push(EventKind::RecordPurged {
                class,
                before_ms,
                through,
                entries,
                archive_sha256: archive.filter(|_| is_archived),
            });
        }
        let base = base_of(self.connection())?;
        if let Some((through, chain_sha256)) = shortened.or(base) {
            events.push(EventKind::RecordShortened {
                through,
                chain_sha256,
            });
        }
        self.announce(&events, at)?;
        for part in plan.parts.iter().filter(|part| part.entries > 0) {
            purged.emptied += self.empty(part)?;
        }
        if let Some((through, _)) = shortened {
            purged.taken_out = self.take_out(through)?;
        }
        let connection = self.connection();
        connection.execute_batch("PRAGMA incremental_vacuum")?;
        empty_the_log(connection)?;
        Ok(purged)
    }

    /// Before which moment an earlier purge erased a class, whatever entry said so.
    fn covers(&self, class: Class) -> Result<Option<i64>, WriteError> {
        let sql = "SELECT max(before) FROM purged WHERE class = ?1";
        let row = self
            .connection()
            .query_row(sql, [class.number()], |row| row.get(0));
        Ok(row?)
    }

    /// Says what may be gone from now on, and keeps it for the next purge to say.
    fn announce(&mut self, events: &[EventKind], at: Stamp) -> Result<(), WriteError> {
        let entries: Vec<Entry> = events
            .iter()
            .map(|kind| Entry::Event(kind.of_the_kiosk()))
            .collect();
        let _ = self.append(&entries, at)?;
        for event in events {
            if let EventKind::RecordPurged {
                class, before_ms, ..
            } = event
            {
                let sql = "INSERT OR REPLACE INTO purged VALUES (?1, ?2)";
                let row = params![class.number(), before_ms];
                let _ = self.connection().execute(sql, row)?;
            }
        }
        Ok(())
    }

    /// The last of the oldest entries that will all be without content, and its hash, if there is one.
    fn shortened_by(&self, plan: &PurgePlan) -> Result<Option<(Seq, Digest)>, WriteError> {
        let first_kept = |part: &Part| {
            let sql = "SELECT coalesce(min(seq), ?4) FROM entry
                       WHERE kept = 1 AND class = ?1 AND NOT (at < ?2 AND seq <= ?3)";
            let (class, end) = (part.class.number(), signed(part.through.0 + 1));
            let through = signed(part.through.0);
            self.connection()
                .query_row(sql, params![class, part.before, through, end], |row| {
                    row.get(0)
                })
        };
        let mut first = i64::MAX;
        for class in Class::ALL {
            let part = plan.parts.iter().find(|part| part.class == *class);
            let part = part.copied().unwrap_or(Part {
                class: *class,
                before: i64::MIN,
                through: head(self.connection())?.0,
                entries: 0,
            });
            first = first.min(first_kept(&part)?);
        }
        let through = Seq(unsigned(first).saturating_sub(1));
        let sql = "SELECT hash FROM entry WHERE seq = ?1";
        let row = self
            .connection()
            .query_row(sql, [signed(through.0)], |row| row.get(0).map(Digest));
        match row {
            Ok(hash) => Ok(Some((through, hash))),
            Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn empty(&mut self, part: &Part) -> Result<u64, WriteError> {
        let (mut emptied, mut after) = (0, 0);
        loop {
            let transaction = self
                .connection_mut()
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let contents = next_contents(&transaction, part, after)?;
            let mut statement =
                transaction.prepare("UPDATE entry SET kept = 0, content = ?2 WHERE seq = ?1")?;
            for (seq, content) in &contents {
                let _ = statement.execute(params![seq, Digest::of(content).0])?;
            }
            drop(statement);
            transaction.commit()?;
            let Some((last, _)) = contents.last() else {
                return Ok(emptied);
            };
            after = *last;
            emptied += contents.len() as u64;
        }
    }

    fn take_out(&mut self, through: Seq) -> Result<u64, WriteError> {
        let mut taken_out = 0;
        loop {
            let transaction = self
                .connection_mut()
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let base: i64 = transaction.query_row("SELECT seq FROM base", [], |row| row.get(0))?;
            let next = through.0.min(unsigned(base) + AT_ONCE);
            if next <= unsigned(base) {
                return Ok(taken_out);
            }
            let moved = transaction.execute(
                "UPDATE base SET (seq, hash) = (SELECT seq, hash FROM entry WHERE seq = ?1)",
                [signed(next)],
            )?;
            if moved != 1 {
                return Err(WriteError::Broken);
            }
            taken_out +=
                transaction.execute("DELETE FROM entry WHERE seq <= ?1", [signed(next)])? as u64;
            transaction.commit()?;
        }
    }
}

/// What the first entry that is there follows, if some were taken out.
fn base_of(connection: &Connection) -> Result<Option<(Seq, Digest)>, WriteError> {
    let base = connection.query_row("SELECT seq, hash FROM base", [], |row| {
        Ok((Seq(unsigned(row.get(0)?)), Digest(row.get(1)?)))
    })?;
    Ok(Some(base).filter(|(seq, _)| *seq > Seq(0)))
}

fn next_contents(
    connection: &Connection,
    part: &Part,
    after: i64,
) -> Result<Vec<(i64, Vec<u8>)>, WriteError> {
    let mut statement = connection.prepare(
        "SELECT seq, content FROM entry
         WHERE seq > ?4 AND kept = 1 AND class = ?1 AND at < ?2 AND seq <= ?3
         ORDER BY seq LIMIT ?5",
    )?;
    let rows = statement.query_map(
        params![
            part.class.number(),
            part.before,
            signed(part.through.0),
            after,
            signed(AT_ONCE)
        ],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
