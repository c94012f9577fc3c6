//! Records, people and workers for the tests.

use abdm_client::Roots;
use abdm_types::{AbhaAddress, AbhaNumber, UtcMillis};
use kiosk_handoff::{
    AbhaIdentity, Desk, Destination, KeyPlace, Keys, Options, Patient, Profile, Reach,
    Registration, RegistrationSource, Server, SignIn, State, VerificationLevel, Way, worker,
};
use kiosk_record::{
    Access, DestinationKind, HandedOff, HandoffKey, OpenOptions, Record, RecordId, Stamp, Version,
};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use test_support::people::asha;

/// 27 November 2026, 06:00 UTC.
pub const MORNING: i64 = 1_795_759_200_000;

/// A kiosk's folder with its record and key.
pub struct Home {
    pub folder: TempDir,
    pub keys: Arc<Keys>,
    clock: Arc<AtomicI64>,
}

impl Home {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let key = KeyPlace::File(folder.path().join("handoff.key"));
        let keys = Arc::new(key.open().unwrap());
        Self {
            folder,
            keys,
            clock: Arc::new(AtomicI64::new(MORNING + 60_000)),
        }
    }

    pub fn path(&self) -> PathBuf {
        record_in(self.folder.path())
    }

    pub fn record(&self) -> Record {
        open_record(&self.path())
    }

    /// Sets the clock on the wall.
    pub fn set_clock(&self, utc: i64) {
        self.clock.store(utc, Ordering::Relaxed);
    }

    /// Pauses of milliseconds, and a clock that is set.
    pub fn options(&self) -> Options {
        let clock = self.clock.clone();
        Options {
            grace: Duration::from_secs(60),
            first_pause: Duration::from_millis(5),
            longest_pause: Duration::from_millis(40),
            rank: kiosk_handoff::Rank::First,
            clock: Arc::new(move || UtcMillis(clock.load(Ordering::Relaxed))),
        }
    }

    /// A worker that works until the desk is gone.
    pub fn work(&self, destination: impl Destination + 'static) -> Desk {
        self.work_with(destination, self.options())
    }

    pub fn work_with(&self, destination: impl Destination + 'static, options: Options) -> Desk {
        let destinations: Vec<Arc<dyn Destination>> = vec![Arc::new(destination)];
        let (desk, worker) = worker(self.path(), self.keys.clone(), destinations, options);
        drop(tokio::spawn(worker.run()));
        desk
    }

    /// Hands somebody over to a destination.
    pub fn hand_over(&self, record: &mut Record, number: u32, to: DestinationKind) -> HandedOff {
        hand_over(record, &self.keys, number, to).unwrap()
    }
}

pub fn record_in(folder: &std::path::Path) -> PathBuf {
    folder.join("record").join("record.sqlite")
}

pub fn open_record(path: &std::path::Path) -> Record {
    let program = Version {
        major: 0,
        minor: 1,
        patch: 0,
    };
    let options = OpenOptions {
        access: Access::Kiosk,
        program,
        at: Stamp::in_india(UtcMillis(MORNING)),
    };
    Record::open(path, &options).unwrap()
}

pub fn hand_over(
    record: &mut Record,
    keys: &Keys,
    number: u32,
    to: DestinationKind,
) -> Result<HandedOff, kiosk_record::HandoffError> {
    let way = Way {
        destination: Some(to),
        numbering: None,
    };
    let at = Stamp::in_india(UtcMillis(MORNING + i64::from(number)));
    way.hand_over(record, keys, (key(number), &person(number)), &[], at)
}

pub fn key(number: u32) -> HandoffKey {
    let mut bytes = [1; 16];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    HandoffKey::from_random(bytes)
}

pub fn abha(number: u32) -> AbhaNumber {
    AbhaNumber::parse(&format!("911000{number:08}")).unwrap()
}

pub fn registration() -> Registration {
    Registration {
        kiosk: RecordId::from_random([7; 16]),
        facility: None,
        source: RegistrationSource::Kiosk,
        level: VerificationLevel::AadhaarOtp,
        at: UtcMillis(MORNING),
    }
}

/// Invented people, each with a number of their own.
pub fn person(number: u32) -> Patient {
    let mut patient = Patient::of(&asha(), Some("hi"), false, registration());
    let address = AbhaAddress::given(&format!("asha.{number:05}@sbx"));
    patient.abha = AbhaIdentity::of(Some(abha(number)), address).unwrap();
    patient
}

pub fn reach(address: &str) -> Reach {
    Reach {
        address: address.to_owned(),
        roots: Roots::default(),
        proxy: None,
        sign_in: SignIn::Nobody,
        connect_timeout: Duration::from_secs(2),
        total_timeout: Duration::from_secs(5),
    }
}

pub fn server(address: &str) -> Server {
    Server::new(&reach(address), Profile::default()).unwrap()
}

/// Lets the clock go on, by minutes, until so many were sent.
pub async fn go_on(home: &Home, desk: &Desk, sent: u64) {
    for minute in 2..500 {
        home.set_clock(MORNING + minute * 60_000);
        desk.resume();
        tokio::time::sleep(Duration::from_millis(40)).await;
        if desk.states().borrow().outbox.sent == sent {
            return;
        }
    }
    panic!("{:?}", *desk.states().borrow());
}

/// Waits until the state is as wanted.
pub async fn until(desk: &Desk, what: &str, is_so: impl Fn(&State) -> bool) -> State {
    let mut states = desk.states();
    let found = tokio::time::timeout(
        Duration::from_secs(30),
        states.wait_for(|state| is_so(state)),
    );
    match found.await {
        Ok(state) => state.unwrap().clone(),
        Err(_) => panic!("{what}: {:?}", *desk.states().borrow()),
    }
}
