//! The handle of whoever sends: what is next, and what came of it.

use super::{DestinationKind, HandoffFault, HandoffKey, KeyMark, LONGEST_PAUSE, PersonHash};
use crate::error::{OpenError, WriteError};
use crate::hand_off::{claim_key, keep_patient, patient_of};
use crate::ids::RecordId;
use crate::patient_id::PatientId;
use crate::record::empty_the_log;
use crate::schema;
use abdm_types::UtcMillis;
use rusqlite::{Connection, OptionalExtension as _, Row, TransactionBehavior, params};
use std::path::Path;
use uuid::Uuid;

/// The outbox in a record's file, open beside whoever writes the record. One of them at a time sends.
pub struct Outbox {
    pub(crate) connection: Connection,
    id: RecordId,
}

/// What is to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// Its name.
    pub key: HandoffKey,
    /// Whose.
    pub person: PersonHash,
    /// As it was sealed.
    pub body: Vec<u8>,
    /// When it was written.
    pub created: UtcMillis,
    /// So often it was tried.
    pub tries: u32,
}

/// What a sender does next.
pub enum Next {
    /// This one is due, and none that is due is older.
    Row(OutboxRow),
    /// None is due before this moment.
    At(UtcMillis),
    /// Nothing waits.
    Nothing,
}

impl Outbox {
    /// Opens the outbox of a record, which has to be there.
    ///
    /// # Errors
    ///
    /// [`OpenError`] says why not, and what staff can do.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let path = schema::settled(path)?;
        if !path.exists() {
            return Err(OpenError::Missing { path });
        }
        Self::open_settled(&path)
    }

    /// The same, and makes the record with its folder where there is none yet: for a machine without a kiosk,
    /// or with one that starts later and goes on with this file.
    ///
    /// # Errors
    ///
    /// As [`Outbox::open`].
    pub fn open_or_make(path: &Path) -> Result<Self, OpenError> {
        schema::make_folder(path)?;
        let path = schema::settled(path)?;
        schema::make_file(&path)?;
        Self::open_settled(&path)
    }

    fn open_settled(path: &Path) -> Result<Self, OpenError> {
        schema::check_owner(path)?;
        let (connection, id) = schema::connect(path)?;
        Ok(Self { connection, id })
    }

    /// The id of the record in whose file it is.
    #[must_use]
    pub fn record_id(&self) -> RecordId {
        self.id
    }

    /// The name of the hand-off that was written last and is not erased: it changes whenever one is written,
    /// whoever wrote it.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn newest(&self) -> Result<Option<HandoffKey>, WriteError> {
        let sql = "SELECT key FROM outbox ORDER BY id DESC LIMIT 1";
        let mut statement = self.connection.prepare(sql)?;
        let key = statement.query_row([], |row| Ok(HandoffKey(Uuid::from_bytes(row.get(0)?))));
        Ok(key.optional()?)
    }

    /// Says by which key bodies are sealed and persons hashed from now on. `false` where it was another
    /// key before, and something is kept under that one.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read or written.
    pub fn claim_key(&mut self, mark: KeyMark) -> Result<bool, WriteError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let is_ours = claim_key(&transaction, mark)?;
        transaction.commit()?;
        Ok(is_ours)
    }

    /// The oldest that waits for a destination and is due. One that would be due only after an hour was
    /// put off by a clock that was wrong, and is due now.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn next(&self, destination: DestinationKind, now: UtcMillis) -> Result<Next, WriteError> {
        let mut statement = self.connection.prepare(
            "SELECT key, person, body, created, tries FROM outbox
             WHERE destination = ?1 AND state = 'waiting' AND (next_try <= ?2 OR next_try > ?3)
             ORDER BY id LIMIT 1",
        )?;
        let far = now.0.saturating_add(LONGEST_PAUSE);
        let row = statement
            .query_row(params![destination.name(), now.0, far], read)
            .optional()?;
        if let Some(row) = row {
            return Ok(Next::Row(row));
        }
        let mut statement = self.connection.prepare(
            "SELECT min(next_try) FROM outbox WHERE destination = ?1 AND state = 'waiting'",
        )?;
        let next: Option<i64> = statement.query_row([destination.name()], |row| row.get(0))?;
        Ok(next.map_or(Next::Nothing, |next| Next::At(UtcMillis(next))))
    }

    /// One that is not acknowledged, by its name.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn row(&self, key: HandoffKey) -> Result<Option<OutboxRow>, WriteError> {
        let sql = "SELECT key, person, body, created, tries FROM outbox
                   WHERE key = ?1 AND state <> 'sent'";
        let mut statement = self.connection.prepare(sql)?;
        Ok(statement.query_row([key.as_bytes()], read).optional()?)
    }

    /// It arrived: it is kept until [`Outbox::purge`], and the patient id is known from now on.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: it counts as waiting still, and will be sent once more.
    pub fn acknowledge(
        &mut self,
        key: HandoffKey,
        patient: Option<&PatientId>,
        now: UtcMillis,
    ) -> Result<(), WriteError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let person: Option<[u8; 32]> = transaction
            .query_row(
                "UPDATE outbox SET state = 'sent', fault = NULL, acknowledged = ?2, tries = tries + 1
                 WHERE key = ?1 AND state <> 'sent' RETURNING person",
                params![key.as_bytes(), now.0],
                |row| row.get(0),
            )
            .optional()?;
        if let (Some(person), Some(patient)) = (person, patient) {
            keep_patient(&transaction, PersonHash(person), patient, now)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// It did not arrive, and is tried again at a moment.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: it is due as it was before.
    pub fn put_off(
        &mut self,
        key: HandoffKey,
        fault: HandoffFault,
        next_try: UtcMillis,
    ) -> Result<(), WriteError> {
        let mut statement = self.connection.prepare(
            "UPDATE outbox SET fault = ?2, next_try = ?3, tries = tries + 1
             WHERE key = ?1 AND state = 'waiting'",
        )?;
        let _ = statement.execute(params![key.as_bytes(), fault.name(), next_try.0])?;
        Ok(())
    }

    /// It did not arrive, and somebody has to look.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: it counts as waiting still, and will be sent once more.
    pub fn fail(&mut self, key: HandoffKey, fault: HandoffFault) -> Result<(), WriteError> {
        let mut statement = self.connection.prepare(
            "UPDATE outbox SET state = 'failed', fault = ?2, tries = tries + 1
             WHERE key = ?1 AND state = 'waiting'",
        )?;
        let _ = statement.execute(params![key.as_bytes(), fault.name()])?;
        Ok(())
    }

    /// Lets all that failed wait again, in their old order, and makes all that wait due. Says how many
    /// had failed.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: nothing was changed.
    pub fn send_again(&mut self, now: UtcMillis) -> Result<u64, WriteError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let failed = transaction.execute(
            "UPDATE outbox SET state = 'waiting', next_try = ?1, tries = 0 WHERE state = 'failed'",
            [now.0],
        )?;
        let sql = "UPDATE outbox SET next_try = ?1 WHERE state = 'waiting' AND next_try > ?1";
        let _ = transaction.execute(sql, [now.0])?;
        transaction.commit()?;
        Ok(failed as u64)
    }

    /// Erases what was acknowledged before a moment, from the file and from what SQLite keeps beside it.
    /// Says how many.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: what is not erased yet will be the next time.
    pub fn purge(&mut self, acknowledged_before: UtcMillis) -> Result<u64, WriteError> {
        let sql = "DELETE FROM outbox WHERE state = 'sent' AND acknowledged < ?1";
        let erased = self.connection.execute(sql, [acknowledged_before.0])?;
        if erased > 0 {
            empty_the_log(&self.connection)?;
        }
        Ok(erased as u64)
    }

    /// The patient id of a person, where one is known here.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn patient_of(&self, person: PersonHash) -> Result<Option<PatientId>, WriteError> {
        patient_of(&self.connection, person)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<OutboxRow> {
    Ok(OutboxRow {
        key: HandoffKey(Uuid::from_bytes(row.get(0)?)),
        person: PersonHash(row.get(1)?),
        body: row.get(2)?,
        created: UtcMillis(row.get(3)?),
        tries: row.get(4)?,
    })
}

impl std::fmt::Debug for OutboxRow {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("OutboxRow")
            .field("key", &self.key)
            .field("bytes", &self.body.len())
            .field("tries", &self.tries)
            .finish_non_exhaustive()
    }
}
