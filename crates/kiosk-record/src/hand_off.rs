//! A hand-off is written with the entries that end its visit, and the patient id is given in the same
//! transaction.

use super::entry::Entry;
use super::error::WriteError;
use super::outbox::{
    HandedOff, HandoffError, KeyMark, MOST_ROWS, NewHandoff, Outbox, Outgoing, PersonHash,
};
use super::patient_id::{PatientId, PatientIdForm};
use super::record::{Record, signed, write_entries};
use super::stamp::Stamp;
use abdm_types::UtcMillis;
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior, params};

impl Record {
    /// Appends all entries and writes the hand-off, in one transaction, which is on the disk when this
    /// returns. The entries are written also where the person is known already.
    ///
    /// # Errors
    ///
    /// [`HandoffError`]: nothing of it was written then, the entries neither, and it may be tried again.
    pub fn hand_off(
        &mut self,
        entries: &[Entry],
        handoff: &NewHandoff<'_>,
        at: Stamp,
    ) -> Result<HandedOff, HandoffError> {
        let transaction = self
            .connection_mut()
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let _ = write_entries(&transaction, entries, at)?;
        let handed = hand_off(&transaction, handoff, at.utc)?;
        transaction.commit()?;
        Ok(handed)
    }

    /// The patient id of a person, where one is known here.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn patient_of(&self, person: PersonHash) -> Result<Option<PatientId>, WriteError> {
        patient_of(self.connection(), person)
    }

    /// Whether another hand-off would be taken: fewer than [`MOST_ROWS`] wait or have failed.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the file cannot be read.
    pub fn has_room_for_handoff(&self) -> Result<bool, WriteError> {
        has_room(self.connection(), MOST_ROWS)
    }
}

impl Outbox {
    /// Writes a hand-off that ends no visit at a kiosk, in a transaction of its own, which is on the disk when
    /// this returns. It may be done beside a kiosk that works with the same file.
    ///
    /// # Errors
    ///
    /// [`HandoffError`]: nothing of it was written then, and it may be tried again.
    pub fn hand_off(
        &mut self,
        handoff: &NewHandoff<'_>,
        at: UtcMillis,
    ) -> Result<HandedOff, HandoffError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let handed = hand_off(&transaction, handoff, at)?;
        transaction.commit()?;
        Ok(handed)
    }
}

fn hand_off(
    transaction: &Transaction<'_>,
    handoff: &NewHandoff<'_>,
    at: UtcMillis,
) -> Result<HandedOff, HandoffError> {
    if !claim_key(transaction, handoff.mark)? {
        return Err(HandoffError::AnotherKey);
    }
    let keep = |patient: &PatientId| {
        let mut hashes = [Some(handoff.person), handoff.also].into_iter().flatten();
        hashes.try_for_each(|person| keep_patient(transaction, person, patient, at))
    };
    if let Some(patient) = known(transaction, handoff)? {
        keep(&patient)?;
        return Ok(HandedOff::Known { patient });
    }
    if let Some(outgoing) = &handoff.outgoing
        && waits(transaction, handoff.person, outgoing)?
    {
        return Ok(HandedOff::Waiting);
    }
    let patient = match handoff.numbering {
        Some(form) => Some(give_number(transaction, handoff.person, form, at)?),
        None => None,
    };
    if let Some(patient) = &patient {
        keep(patient)?;
    }
    if let Some(outgoing) = &handoff.outgoing {
        if !has_room(transaction, MOST_ROWS)? {
            return Err(HandoffError::Full);
        }
        insert(transaction, handoff.person, outgoing, patient.as_ref(), at)?;
    }
    Ok(HandedOff::New { patient })
}

/// The id of whoever is handed over. The other hash leads to an id of theirs only as long as nobody else is
/// known by that id under a hash of their own.
fn known(
    transaction: &Transaction<'_>,
    handoff: &NewHandoff<'_>,
) -> Result<Option<PatientId>, WriteError> {
    let own = patient_of(transaction, handoff.person)?;
    let (None, Some(also)) = (&own, handoff.also) else {
        return Ok(own);
    };
    let Some(patient) = patient_of(transaction, also)? else {
        return Ok(None);
    };
    let sql = "SELECT 1 FROM patient WHERE patient = ?1 AND person <> ?2";
    let belongs_to_other = transaction
        .prepare(sql)?
        .exists(params![patient.as_str(), also.0])?;
    Ok((!belongs_to_other).then_some(patient))
}

fn insert(
    transaction: &Transaction<'_>,
    person: PersonHash,
    outgoing: &Outgoing<'_>,
    patient: Option<&PatientId>,
    at: UtcMillis,
) -> Result<(), HandoffError> {
    let body = (outgoing.seal)(patient).ok_or(HandoffError::NotSealed)?;
    let mut statement = transaction.prepare(
        "INSERT INTO outbox (key, destination, person, body, created, next_try, tries, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?5, 0, 'waiting')",
    )?;
    let _ = statement.execute(params![
        outgoing.key.as_bytes(),
        outgoing.destination.name(),
        person.0,
        body,
        at.0,
    ])?;
    Ok(())
}

/// Whether this is the key under which all is kept; it is from now on where nothing is.
pub(super) fn claim_key(transaction: &Transaction<'_>, mark: KeyMark) -> Result<bool, WriteError> {
    let before: Option<[u8; 16]> = transaction
        .query_row("SELECT mark FROM handoff_key", [], |row| row.get(0))
        .optional()?;
    if before == Some(mark.0) {
        return Ok(true);
    }
    let is_used: bool = transaction.query_row(
        "SELECT EXISTS (SELECT 1 FROM outbox) OR EXISTS (SELECT 1 FROM patient)",
        [],
        |row| row.get(0),
    )?;
    if before.is_some() && is_used {
        return Ok(false);
    }
    transaction.execute("DELETE FROM handoff_key", [])?;
    transaction.execute("INSERT INTO handoff_key VALUES (?1)", [mark.0])?;
    Ok(true)
}

/// The id of a person.
pub(super) fn patient_of(
    connection: &Connection,
    person: PersonHash,
) -> Result<Option<PatientId>, WriteError> {
    let sql = "SELECT patient FROM patient WHERE person = ?1";
    let text: Option<String> = connection
        .query_row(sql, [person.0], |row| row.get(0))
        .optional()?;
    text.map(|text| PatientId::new(&text).ok_or(WriteError::Broken))
        .transpose()
}

/// Keeps the id that the clinic's system has for a person. The first one stays.
pub(super) fn keep_patient(
    transaction: &Transaction<'_>,
    person: PersonHash,
    patient: &PatientId,
    at: UtcMillis,
) -> Result<(), WriteError> {
    let mut statement =
        transaction.prepare("INSERT OR IGNORE INTO patient VALUES (?1, ?2, NULL, ?3)")?;
    let _ = statement.execute(params![person.0, patient.as_str(), at.0])?;
    Ok(())
}

/// Whether the same person waits to go there already, or this very hand-off is there in whatever state. One
/// that failed does not wait.
fn waits(
    connection: &Connection,
    person: PersonHash,
    outgoing: &Outgoing<'_>,
) -> Result<bool, WriteError> {
    let sql = "SELECT 1 FROM outbox WHERE person = ?1 AND destination = ?2
               AND state <> 'sent' AND state = 'waiting'";
    let mut statement = connection.prepare(sql)?;
    if statement.exists(params![person.0, outgoing.destination.name()])? {
        return Ok(true);
    }
    let mut statement = connection.prepare("SELECT 1 FROM outbox WHERE key = ?1")?;
    Ok(statement.exists([outgoing.key.as_bytes()])?)
}

fn has_room(connection: &Connection, most: u64) -> Result<bool, WriteError> {
    let sql = "SELECT count(*) FROM outbox INDEXED BY outbox_unsent WHERE state <> 'sent'";
    let rows: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    Ok(rows < signed(most))
}

/// Gives a person the next id of a form.
fn give_number(
    transaction: &Transaction<'_>,
    person: PersonHash,
    form: &PatientIdForm,
    at: UtcMillis,
) -> Result<PatientId, HandoffError> {
    let year = u16::try_from(at.in_india().year).unwrap_or_default();
    let counted = if form.is_yearly() { year } else { 0 };
    let last: Option<u32> = transaction
        .query_row(
            "SELECT last FROM patient_number WHERE year = ?1",
            [counted],
            |row| row.get(0),
        )
        .optional()?;
    let mut number = last.unwrap_or(0);
    // Another form of before may have given this very id to somebody: then the next one.
    let patient = loop {
        number = number.checked_add(1).ok_or(HandoffError::NoNumber)?;
        let patient = form.id(year, number);
        let row = params![person.0, patient.as_str(), number, at.0];
        let sql = "INSERT OR IGNORE INTO patient VALUES (?1, ?2, ?3, ?4)";
        if transaction.execute(sql, row)? == 1 {
            break patient;
        }
    };
    transaction.execute(
        "INSERT OR REPLACE INTO patient_number VALUES (?1, ?2)",
        params![counted, number],
    )?;
    Ok(patient)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_as_may_wait_and_no_more() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(super::super::schema::HANDOFF_TABLES)
            .unwrap();
        let add = |count: u8, state: &str| {
            for number in 0..count {
                let key = [number, state.len() as u8];
                let sql = "INSERT INTO outbox VALUES (NULL, ?1, 'fhir', x'', x'', 0, 0, 0, ?2, NULL, NULL)";
                let _ = connection.execute(sql, params![key, state]).unwrap();
            }
        };
        add(2, "waiting");
        add(3, "failed");
        add(90, "sent");
        assert_eq!(has_room(&connection, 6), Ok(true));
        assert_eq!(has_room(&connection, 5), Ok(false));
    }

    /// A full disk: nothing of it is there, no number is used up, and it goes on when there is room.
    #[test]
    fn what_does_not_fit_uses_up_no_number() {
        use crate::{Access, DestinationKind, HandoffKey, KeyMark, OpenOptions, Record, Version};
        let folder = tempfile::tempdir().unwrap();
        let at = Stamp::in_india(UtcMillis(1_795_759_200_000));
        let program = Version {
            major: 0,
            minor: 1,
            patch: 0,
        };
        let options = OpenOptions {
            access: Access::Kiosk,
            program,
            at,
        };
        let mut record =
            Record::open(&folder.path().join("r").join("record.sqlite"), &options).unwrap();
        let form = PatientIdForm::parse(PatientIdForm::USUAL).unwrap();
        let seal = |_: Option<&PatientId>| Some(vec![7; 100_000]);
        let hand_off = |record: &mut Record, number: u8| {
            let handoff = NewHandoff {
                mark: KeyMark([1; 16]),
                person: PersonHash([number; 32]),
                also: None,
                numbering: Some(&form),
                outgoing: Some(Outgoing {
                    key: HandoffKey::from_random([number; 16]),
                    destination: DestinationKind::Folder,
                    seal: &seal,
                }),
            };
            record.hand_off(&[], &handoff, at)
        };
        let made = |number| {
            Ok(HandedOff::New {
                patient: Some(form.id(2026, number)),
            })
        };
        assert_eq!(hand_off(&mut record, 1), made(1));
        let limit = |record: &Record, pages: u32| {
            let sql = format!("PRAGMA max_page_count = {pages}");
            record.connection().query_row(&sql, [], |_| Ok(())).unwrap();
        };
        limit(&record, 1);
        let full = Err(HandoffError::Write(WriteError::NoRoom));
        assert_eq!(hand_off(&mut record, 2), full);
        assert_eq!(hand_off(&mut record, 3), full);
        limit(&record, 1_000_000);
        assert_eq!(hand_off(&mut record, 3), made(2));
    }
}
