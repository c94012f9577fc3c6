//! Records in folders that go with the test.

use abdm_types::UtcMillis;
use kiosk_record::{
    Access, CallId, CallKind, CallSent, Entry, EventKind, Journey, OpenError, OpenOptions, Place,
    Record, SessionId, Stamp, Step, Version,
};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// 27 November 2026, 06:00 UTC.
pub const MORNING: i64 = 1_795_759_200_000;

pub const HOUR: i64 = 60 * 60 * 1000;

pub fn at(millis: i64) -> Stamp {
    Stamp::in_india(UtcMillis(millis))
}

pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("record").join("record.sqlite")
    }

    pub fn open(&self) -> Record {
        self.try_open(MORNING).unwrap()
    }

    pub fn try_open(&self, millis: i64) -> Result<Record, OpenError> {
        open(&self.path(), Access::Kiosk, millis)
    }
}

pub fn open(path: &Path, access: Access, millis: i64) -> Result<Record, OpenError> {
    let program = Version {
        major: 0,
        minor: 1,
        patch: 0,
    };
    let at = at(millis);
    Record::open(
        path,
        &OpenOptions {
            access,
            program,
            at,
        },
    )
}

pub fn place() -> Place {
    Place {
        session: Some(SessionId::from_random([7; 16])),
        journey: Some(Journey::Registration),
        step: Some(Step::AadhaarOtp),
    }
}

pub fn event(kind: EventKind) -> Entry {
    Entry::Event(kind.at(place()))
}

pub fn sent(number: u8, kind: CallKind) -> CallSent {
    CallSent {
        call: CallId::from_random([number; 16]),
        kind,
        place: place(),
        transaction: None,
        request_id: None,
    }
}
