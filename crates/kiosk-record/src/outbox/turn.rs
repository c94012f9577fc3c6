//! Whose turn it is to send: of several programs that work with one outbox, one at a time does.

use crate::error::OpenError;
use crate::schema;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// Who goes first where two want to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// Has staff before it, who see how it stands.
    First,
    /// Sends as long as nobody of [`Rank::First`] is there.
    GivesWay,
}

/// One program's turn at an outbox, and its wish for it. Both end when this is dropped, or with the program.
#[derive(Debug)]
pub struct Turn {
    record: PathBuf,
    rank: Rank,
    first: Option<File>,
    sending: Option<File>,
}

/// Held by whoever sends.
const SENDER: &str = ".sender";

/// Held by whoever goes first, also while somebody else sends still.
const FIRST: &str = ".first";

impl Turn {
    /// Wants to send out of the outbox in a record's file. It is nobody's turn by this alone.
    #[must_use]
    pub fn new(record: PathBuf, rank: Rank) -> Self {
        Self {
            record,
            rank,
            first: None,
            sending: None,
        }
    }

    /// Takes the turn, if it is nobody else's, and says whether it is ours. Waits a quarter of a second for
    /// it.
    ///
    /// # Errors
    ///
    /// [`OpenError`] says why not, and what staff can do.
    pub fn take(&mut self) -> Result<bool, OpenError> {
        let path = schema::settled(&self.record)?;
        match self.rank {
            Rank::First => {
                if self.first.is_none() {
                    self.first = lock(&path, FIRST)?;
                }
                if self.first.is_none() {
                    return Ok(false);
                }
            }
            Rank::GivesWay if is_first_there(&path) => return Ok(false),
            Rank::GivesWay => {}
        }
        if self.sending.is_none() {
            self.sending = lock(&path, SENDER)?;
        }
        Ok(self.sending.is_some())
    }

    /// Whether somebody came who goes first: the turn is to be given back soon.
    #[must_use]
    pub fn is_wanted(&self) -> bool {
        self.rank == Rank::GivesWay
            && schema::settled(&self.record).is_ok_and(|path| is_first_there(&path))
    }

    /// Gives the turn back. The wish stays.
    pub fn give_back(&mut self) {
        self.sending = None;
    }
}

/// `None` while somebody else has it.
fn lock(path: &Path, ending: &str) -> Result<Option<File>, OpenError> {
    match schema::lock(path, ending) {
        Ok(file) => Ok(Some(file)),
        Err(OpenError::InUse { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn is_first_there(path: &Path) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push(FIRST);
    let Ok(file) = File::open(PathBuf::from(name)) else {
        return false;
    };
    // It is let go of again at once.
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}
