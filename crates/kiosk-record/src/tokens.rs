//! The numbers that people wait by who shared their profile at a counter: a file of its own beside the
//! record. A person is in it as keyed hashes alone, for a day.

use super::error::{OpenError, WriteError};
use super::outbox::PersonHash;
use super::schema;
use abdm_types::UtcMillis;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, Row, TransactionBehavior, params};
use std::fmt;
use std::fs::File;
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// The book of tokens, open for writing. One program has it at a time.
pub struct TokenBook {
    connection: Connection,
    key: Zeroizing<[u8; 32]>,
    _lock: File,
}

/// Why the book cannot be opened.
#[derive(Debug, thiserror::Error)]
#[error("the book of tokens cannot be opened: {0}")]
pub struct TokenBookError(#[from] OpenError);

/// Somebody who wants a number.
#[derive(Clone, Copy)]
pub struct TokenAsked<'a> {
    /// The keyed hash of the request's id: a request that comes again is known.
    pub request: [u8; 32],
    /// The keyed hash of who it is.
    pub person: [u8; 32],
    /// At which counter.
    pub counter: &'a str,
    /// When, by the clock of this machine.
    pub at: UtcMillis,
    /// Local time less UTC, in minutes: numbers begin anew with the local day.
    pub offset_minutes: i16,
    /// How long the number is good.
    pub valid: Duration,
}

/// A number, and what has been done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// The token, for this book.
    pub id: i64,
    /// What is called: 1, 2, 3 … at a counter on a day.
    pub number: u32,
    /// Whether this very request was answered before.
    pub answered: bool,
    /// Whether the profile was taken for it.
    pub handed: bool,
    /// How long it is still good.
    pub expires_in: Duration,
}

/// How a counter stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Queue {
    /// Whoever was called last.
    pub called: Option<QueuePlace>,
    /// Those who wait, in the order in which they are called.
    pub waiting: Vec<QueuePlace>,
}

/// Somebody at a counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueuePlace {
    /// Their number.
    pub number: u32,
    /// What became of their profile; `None` while it is on its way.
    pub profile: Option<Handed>,
}

/// What became of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// It was taken, for this person where the clinic's own system knows them.
    Taken(Option<PersonHash>),
    /// It was not, and somebody has to ask for the details.
    Missing,
}

/// The form of the file, in SQLite's `user_version`. Form 1 knew nobody of the clinic's own system.
const FORM: i64 = 2;

/// What tells the book from other SQLite files: "ABHT".
const APPLICATION: i64 = 0x4142_4854;

const PATIENCE: Duration = Duration::from_secs(5);

const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// So many pairs of counter and day are remembered. They go by their order and never by the clock, so
/// that a clock that jumps gives no number twice.
const DAYS_KEPT: i64 = 10_000;

const WAITING: i64 = 0;
const CALLED: i64 = 1;

/// Of `handed`: on its way, taken, or not taken.
const ON_ITS_WAY: i64 = 0;
const TAKEN: i64 = 1;
const MISSING: i64 = 2;

const TABLES: &str = "
    CREATE TABLE book (key BLOB NOT NULL) STRICT;
    CREATE TABLE day (
        id INTEGER PRIMARY KEY,
        counter TEXT NOT NULL,
        day INTEGER NOT NULL,
        last INTEGER NOT NULL,
        UNIQUE (counter, day)
    ) STRICT;
    CREATE TABLE token (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        counter TEXT NOT NULL,
        day INTEGER NOT NULL,
        number INTEGER NOT NULL,
        person BLOB NOT NULL,
        at INTEGER NOT NULL,
        valid INTEGER NOT NULL,
        state INTEGER NOT NULL,
        handed INTEGER NOT NULL,
        called INTEGER NOT NULL,
        known BLOB
    ) STRICT;
    CREATE INDEX token_person ON token (counter, person);
    CREATE TABLE request (
        request BLOB PRIMARY KEY,
        token INTEGER NOT NULL,
        at INTEGER NOT NULL,
        answered INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// In form 1 a number without a profile was taken back; it is called again.
const SINCE_FORM_1: &str = "
    ALTER TABLE token ADD COLUMN known BLOB;
    UPDATE token SET state = 0, handed = 2 WHERE state = 2;
";

/// Tokens of this day, and those of another that are still good: around midnight nobody is lost.
const OF_NOW: &str = "counter = ?1 AND (day = ?2 OR abs(at - ?3) < valid)";

impl TokenBook {
    /// Opens the book, and makes it if there is none; `fresh` then becomes the key that people are
    /// hashed under, and has to be random.
    ///
    /// # Errors
    ///
    /// [`TokenBookError`] says why not, and what staff can do.
    pub fn open(path: &Path, fresh: [u8; 32]) -> Result<Self, TokenBookError> {
        schema::make_folder(path)?;
        let path = schema::settled(path)?;
        let lock = schema::lock(&path, schema::OF_KIOSK)?;
        schema::make_file(&path)?;
        schema::check_owner(&path)?;
        let failed = |error: rusqlite::Error| OpenError::of(path.clone(), WriteError::of(&error));
        let (connection, key) = connect(&path, Zeroizing::new(fresh)).map_err(failed)?;
        // What was on its way when the program ended is gone.
        let sql = format!("UPDATE token SET handed = {MISSING} WHERE handed = {ON_ITS_WAY}");
        connection.execute(&sql, []).map_err(failed)?;
        Ok(Self {
            connection,
            key,
            _lock: lock,
        })
    }

    /// What people and requests are hashed under.
    #[must_use]
    pub fn key(&self) -> &[u8; 32] {
        &self.key
    }

    /// The number of whoever asks: the one of this request, or the one that this person has at this
    /// counter and that is still good, or the next. It is on the disk when this returns.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: nobody has a number by this then.
    pub fn take(&mut self, asked: &TokenAsked<'_>) -> Result<Token, WriteError> {
        let now = asked.at.0;
        let day = local_day(asked.at, asked.offset_minutes);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute(
            "DELETE FROM token WHERE abs(at - ?1) > ?2",
            [now, DAY_MILLIS],
        )?;
        transaction.execute(
            "DELETE FROM request WHERE abs(at - ?1) > ?2",
            [now, DAY_MILLIS],
        )?;
        let repeated = transaction
            .query_row(
                "SELECT token.id, number, handed, token.at, valid, answered FROM request
                 JOIN token ON token.id = request.token WHERE request = ?1",
                [asked.request],
                |row| token(row, now),
            )
            .optional()?;
        if let Some(token) = repeated {
            transaction.commit()?;
            return Ok(token);
        }
        let own = transaction
            .query_row(
                "SELECT id, number, handed, at, valid, 0 FROM token
                 WHERE counter = ?1 AND person = ?2 AND abs(at - ?3) < valid
                 ORDER BY id DESC LIMIT 1",
                params![asked.counter, asked.person, now],
                |row| token(row, now),
            )
            .optional()?;
        let token = match own {
            Some(token) => token,
            None => {
                let number: u32 = transaction.query_row(
                    "INSERT INTO day (counter, day, last) VALUES (?1, ?2, 1)
                     ON CONFLICT (counter, day) DO UPDATE SET last = last + 1 RETURNING last",
                    params![asked.counter, day],
                    |row| row.get(0),
                )?;
                transaction.execute(
                    "DELETE FROM day WHERE id <= (SELECT max(id) FROM day) - ?1",
                    [DAYS_KEPT],
                )?;
                let valid = i64::try_from(asked.valid.as_millis()).unwrap_or(DAY_MILLIS);
                transaction.execute(
                    "INSERT INTO token (counter, day, number, person, at, valid, state, handed, called)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)",
                    params![
                        asked.counter,
                        day,
                        number,
                        asked.person,
                        now,
                        valid,
                        WAITING,
                        ON_ITS_WAY
                    ],
                )?;
                Token {
                    id: transaction.last_insert_rowid(),
                    number,
                    answered: false,
                    handed: false,
                    expires_in: asked.valid,
                }
            }
        };
        transaction.execute(
            "INSERT OR REPLACE INTO request VALUES (?1, ?2, ?3, 0)",
            params![asked.request, token.id, now],
        )?;
        transaction.commit()?;
        Ok(token)
    }

    /// What became of the profile of this token. One that was taken stays so.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: it may be handed on once more, then.
    pub fn handed(&mut self, token: i64, handed: Handed) -> Result<(), WriteError> {
        let (state, known) = match handed {
            Handed::Taken(person) => (TAKEN, person.map(|person| person.0)),
            Handed::Missing => (MISSING, None),
        };
        let sql = "UPDATE token SET handed = ?2, known = ?3 WHERE id = ?1 AND handed <> ?4";
        let changed = params![token, state, known, TAKEN];
        Ok(self.connection.execute(sql, changed).map(|_| ())?)
    }

    /// The request was answered: when it comes again, it is not answered again.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: it may be answered once more, then.
    pub fn answered(&mut self, request: [u8; 32]) -> Result<(), WriteError> {
        let sql = "UPDATE request SET answered = 1 WHERE request = ?1";
        Ok(self.connection.execute(sql, [request]).map(|_| ())?)
    }

    /// How a counter stands.
    ///
    /// # Errors
    ///
    /// [`WriteError`] if the book cannot be read.
    pub fn queue(
        &self,
        counter: &str,
        at: UtcMillis,
        offset_minutes: i16,
    ) -> Result<Queue, WriteError> {
        let day = local_day(at, offset_minutes);
        let sql = format!(
            "SELECT number, handed, known FROM token WHERE {OF_NOW} AND state = {CALLED}
             ORDER BY called DESC LIMIT 1"
        );
        let called = self
            .connection
            .query_row(&sql, params![counter, day, at.0], place)
            .optional()?;
        let sql = format!(
            "SELECT number, handed, known FROM token WHERE {OF_NOW} AND state = {WAITING} ORDER BY id"
        );
        let mut statement = self.connection.prepare(&sql)?;
        let waiting = statement
            .query_map(params![counter, day, at.0], place)?
            .collect::<Result<Vec<QueuePlace>, _>>()?;
        Ok(Queue { called, waiting })
    }

    /// Calls the next number at a counter; `None` where nobody waits.
    ///
    /// # Errors
    ///
    /// [`WriteError`]: nobody was called then.
    pub fn call_next(
        &mut self,
        counter: &str,
        at: UtcMillis,
        offset_minutes: i16,
    ) -> Result<Option<u32>, WriteError> {
        let day = local_day(at, offset_minutes);
        let sql = format!(
            "UPDATE token SET state = {CALLED}, called = (SELECT max(called) + 1 FROM token)
             WHERE id = (SELECT min(id) FROM token WHERE {OF_NOW} AND state = {WAITING})
             RETURNING number"
        );
        let number = self
            .connection
            .query_row(&sql, params![counter, day, at.0], |row| row.get(0))
            .optional()?;
        Ok(number)
    }
}

impl Queue {
    /// The number that was called last.
    #[must_use]
    pub fn called_number(&self) -> Option<u32> {
        self.called.map(|place| place.number)
    }

    /// The numbers that wait, in the order in which they are called.
    pub fn waiting_numbers(&self) -> impl Iterator<Item = u32> {
        self.waiting.iter().map(|place| place.number)
    }
}

impl fmt::Debug for TokenBook {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TokenBook(..)")
    }
}

/// Of a row with id, number, handed, at, valid and answered.
fn token(row: &Row<'_>, now: i64) -> rusqlite::Result<Token> {
    let (at, valid): (i64, i64) = (row.get(3)?, row.get(4)?);
    let left = valid.saturating_sub((now - at).max(0)).clamp(0, valid);
    Ok(Token {
        id: row.get(0)?,
        number: row.get(1)?,
        handed: row.get::<_, i64>(2)? == TAKEN,
        answered: row.get(5)?,
        expires_in: Duration::from_millis(u64::try_from(left).unwrap_or_default()),
    })
}

/// Of a row with number, handed and known.
fn place(row: &Row<'_>) -> rusqlite::Result<QueuePlace> {
    let known: Option<[u8; 32]> = row.get(2)?;
    Ok(QueuePlace {
        number: row.get(0)?,
        profile: match row.get(1)? {
            TAKEN => Some(Handed::Taken(known.map(PersonHash))),
            MISSING => Some(Handed::Missing),
            _ => None,
        },
    })
}

/// The day on the clock on the wall, counted from 1970.
fn local_day(at: UtcMillis, offset_minutes: i16) -> i64 {
    let local = at.0.saturating_add(i64::from(offset_minutes) * 60_000);
    local.div_euclid(DAY_MILLIS)
}

/// Opens the file, and gives a new one its tables and its key.
fn connect(
    path: &Path,
    fresh: Zeroizing<[u8; 32]>,
) -> rusqlite::Result<(Connection, Zeroizing<[u8; 32]>)> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    let is_new = schema::is_empty(&connection)?;
    schema::settle(&connection, is_new)?;
    if is_new {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(TABLES)?;
        transaction.execute("INSERT INTO book VALUES (?1)", [&fresh[..]])?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", FORM)?;
        transaction.commit()?;
        return Ok((connection, fresh));
    }
    let form = schema::pragma(&connection, "user_version")?;
    if schema::pragma(&connection, "application_id")? != APPLICATION || !(1..=FORM).contains(&form)
    {
        return Err(rusqlite::Error::InvalidQuery);
    }
    if form < FORM {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(SINCE_FORM_1)?;
        transaction.pragma_update(None, "user_version", FORM)?;
        transaction.commit()?;
    }
    let key = connection.query_row("SELECT key FROM book", [], |row| row.get(0))?;
    Ok((connection, Zeroizing::new(key)))
}
