//! What staff are told of the outbox.

use super::sending::Outbox;
use super::{DestinationKind, HandoffFault, HandoffKey};
use crate::error::WriteError;
use crate::record::unsigned;
use abdm_types::UtcMillis;
use rusqlite::Row;
use uuid::Uuid;

/// How many are in which state.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutboxState {
    /// So many wait.
    pub waiting: u64,
    /// Since when the oldest of them does.
    pub oldest: Option<UtcMillis>,
    /// So many were acknowledged and are not erased yet.
    pub sent: u64,
    /// So many failed, and why: each reason once, in the order of their names.
    pub failed: Vec<(HandoffFault, u64)>,
}

/// One that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailedRow {
    /// Its name.
    pub key: HandoffKey,
    /// Where it was to go.
    pub destination: DestinationKind,
    /// When it was written.
    pub created: UtcMillis,
    /// Why it failed.
    pub fault: HandoffFault,
    /// So often it was tried.
    pub tries: u32,
}

impl OutboxState {
    /// So many failed.
    #[must_use]
    pub fn failures(&self) -> u64 {
        self.failed.iter().map(|(_, count)| count).sum()
    }
}

impl Outbox {
    /// How many patient ids people have here. Whoever is known by number and address counts once.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn patients(&self) -> Result<u64, WriteError> {
        let sql = "SELECT count(DISTINCT patient) FROM patient";
        let count = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(unsigned(count))
    }

    /// How many are in which state.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn state(&self) -> Result<OutboxState, WriteError> {
        // One view of all three.
        let view = self.connection.unchecked_transaction()?;
        let sql = "SELECT count(*), min(created) FROM outbox WHERE state = 'waiting'";
        let (waiting, oldest) = view.query_row(sql, [], |row| {
            Ok((unsigned(row.get(0)?), row.get::<_, Option<i64>>(1)?))
        })?;
        let sql = "SELECT count(*) FROM outbox WHERE state = 'sent'";
        let sent = view.query_row(sql, [], |row| row.get(0).map(unsigned))?;
        let mut statement = view.prepare(
            "SELECT fault, count(*) FROM outbox WHERE state = 'failed' GROUP BY fault ORDER BY fault",
        )?;
        let rows = statement.query_map([], |row| {
            let fault: String = row.get(0)?;
            Ok((HandoffFault::named(&fault), unsigned(row.get(1)?)))
        })?;
        let failed = rows
            .map(|row| {
                let (fault, count) = row?;
                Ok((fault.ok_or(WriteError::Broken)?, count))
            })
            .collect::<Result<_, WriteError>>()?;
        Ok(OutboxState {
            waiting,
            oldest: oldest.map(UtcMillis),
            sent,
            failed,
        })
    }

    /// Those that failed, oldest first.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn failed(&self) -> Result<Vec<FailedRow>, WriteError> {
        let mut statement = self.connection.prepare(
            "SELECT key, destination, created, fault, tries FROM outbox
             WHERE state = 'failed' ORDER BY id",
        )?;
        let rows = statement.query_map([], |row| Ok(failed_row(row)))?;
        rows.map(|row| row??.ok_or(WriteError::Broken)).collect()
    }
}

/// `None` if something in it is no value of ours.
fn failed_row(row: &Row<'_>) -> rusqlite::Result<Option<FailedRow>> {
    let destination = DestinationKind::named(&row.get::<_, String>(1)?);
    let fault = HandoffFault::named(&row.get::<_, String>(3)?);
    let (Some(destination), Some(fault)) = (destination, fault) else {
        return Ok(None);
    };
    Ok(Some(FailedRow {
        key: HandoffKey(Uuid::from_bytes(row.get(0)?)),
        destination,
        created: UtcMillis(row.get(2)?),
        fault,
        tries: row.get(4)?,
    }))
}
