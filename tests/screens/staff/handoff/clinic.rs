//! A clinic whose system is a folder, or a server that answers as a test wants it to.

use super::super::PIN;
use crate::kiosk::{Kiosk, Piece};
use abha_kiosk::config::{Config, PinHash};
use abha_kiosk::domain::{AbhaNumber, Generation, UtcMillis};
use abha_kiosk::handoff::{
    AbhaIdentity, Keys, Patient, Registration, RegistrationSource, VerificationLevel, Way,
};
use abha_kiosk::kiosk::{HandoffLine, HandoffSeen, Options, Recorder, setup};
use abha_kiosk::record::{
    Access, DestinationKind, ExportFormat, HandoffKey, NewHandoff, OpenOptions, Outgoing, Reader,
    Record, RecordId, Stamp, Version,
};
use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use test_support::people::asha;
use test_support::secret::{set_mode, write_secret};
use tokio::runtime::Runtime;

/// Its kiosk's folder, with record, key and what waits.
pub struct Clinic {
    folder: TempDir,
    config: Config,
    kind: DestinationKind,
    status: Arc<AtomicU16>,
    runtime: Runtime,
    line: RefCell<HandoffLine>,
    recorder: RefCell<Recorder>,
}

impl Clinic {
    /// Watches a folder.
    pub fn with_a_folder() -> Self {
        Self::new(
            DestinationKind::Folder,
            0,
            "to = \"folder\"\nfolder = \"inbox\"",
        )
    }

    /// Has a server that answers with this status.
    pub fn with_a_server(status: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let settings = format!(
            "to = \"webhook\"\naddress = \"http://{address}/hook\"\n\
             signing_key_file = \"secret.txt\""
        );
        let clinic = Self::new(DestinationKind::Webhook, status, &settings);
        let status = Arc::clone(&clinic.status);
        drop(std::thread::spawn(move || serve(&listener, &status)));
        clinic
    }

    fn new(kind: DestinationKind, status: u16, settings: &str) -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::create_dir(folder.path().join("inbox")).unwrap();
        std::fs::create_dir(folder.path().join("state")).unwrap();
        write_secret(&folder.path().join("secret.txt"), &[b's'; 40]);
        let file = folder.path().join("kiosk.toml");
        let text = format!(
            "[kiosk]\nstate_dir = \"state\"\n[record]\npath = \"state/record/record.sqlite\"\n\
             [handoff]\n{settings}\n"
        );
        std::fs::write(&file, text).unwrap();
        Self {
            config: Config::read(&file).unwrap(),
            folder,
            kind,
            status: Arc::new(AtomicU16::new(status)),
            runtime: Runtime::new().unwrap(),
            line: RefCell::default(),
            recorder: RefCell::default(),
        }
    }

    /// A kiosk whose settings want a hand-off and whose record is off.
    pub fn without_a_record() -> Kiosk {
        let clinic = Self::with_a_folder();
        let line = HandoffLine::without_record(&clinic.config);
        Self::kiosk_with(line, Recorder::off(), |_| {})
    }

    /// Its kiosk.
    pub fn kiosk(&self) -> Kiosk {
        self.kiosk_that(|_| {})
    }

    /// The same with other settings.
    pub fn kiosk_that(&self, change: impl FnOnce(&mut Options)) -> Kiosk {
        let recorder = setup::record(&self.config);
        let _inside = self.runtime.enter();
        let line = HandoffLine::open(&self.config);
        *self.recorder.borrow_mut() = recorder.clone();
        *self.line.borrow_mut() = line.clone();
        Self::kiosk_with(line, recorder, change)
    }

    fn kiosk_with(
        line: HandoffLine,
        recorder: Recorder,
        change: impl FnOnce(&mut Options),
    ) -> Kiosk {
        let patience = Duration::from_secs(20);
        Kiosk::with(Generation::V3, "en", (1080, 1920), patience, |options| {
            options.staff.pin = PinHash::of(PIN.as_bytes());
            options.record = recorder;
            options.handoff = line;
            change(options);
        })
    }

    /// How the hand-off stands now.
    pub fn seen(&self) -> HandoffSeen {
        self.line.borrow().seen().expect("a hand-off")
    }

    /// Waits until it stands like this.
    pub fn until(&self, is_so: impl Fn(&HandoffSeen) -> bool) {
        let limit = Instant::now() + Duration::from_secs(30);
        while !is_so(&self.seen()) {
            assert!(Instant::now() < limit, "{:?}", self.seen());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// From now on the server answers like this.
    pub fn answers(&self, status: u16) {
        self.status.store(status, Ordering::SeqCst);
    }

    /// The folder that the clinic's system watches.
    pub fn inbox(&self) -> PathBuf {
        self.folder.path().join("inbox")
    }

    /// The folder that what failed is written out into.
    pub fn export(&self) -> PathBuf {
        self.folder.path().join("state").join("handoff-export")
    }

    /// How many files are there, each with somebody in it, for the kiosk's user alone.
    pub fn written(&self) -> usize {
        let files: Vec<PathBuf> = std::fs::read_dir(self.export())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        for file in &files {
            assert!(std::fs::read_to_string(file).unwrap().contains("Asha"));
        }
        #[cfg(unix)]
        for path in files.iter().chain([&self.export()]) {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(path).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{}", path.display());
        }
        files.len()
    }

    fn keys(&self) -> Keys {
        self.config.handoff_key().unwrap().open().unwrap()
    }

    fn record(&self) -> Record {
        let program = Version {
            major: 0,
            minor: 1,
            patch: 0,
        };
        let options = OpenOptions {
            access: Access::Kiosk,
            program,
            at: at(),
        };
        Record::open(&self.config.record_path().unwrap(), &options).unwrap()
    }

    /// So many people wait, before the kiosk begins.
    pub fn hand_over(&self, people: u32) {
        let (keys, mut record) = (self.keys(), self.record());
        let way = Way {
            destination: Some(self.kind),
            numbering: None,
        };
        for number in 1..=people {
            let patient = person(number);
            let handed = way.hand_over(&mut record, &keys, (key(number), &patient), &[], at());
            let _ = handed.unwrap();
        }
    }

    /// Somebody waits whose details cannot be opened any more.
    pub fn hand_over_spoilt(&self) {
        let keys = self.keys();
        let (person, also) = keys.hashes(&person(99).abha);
        let handoff = NewHandoff {
            mark: keys.mark(),
            person,
            also,
            numbering: None,
            outgoing: Some(Outgoing {
                key: key(99),
                destination: self.kind,
                seal: &|_| Some(vec![1; 64]),
            }),
        };
        let _ = self.record().hand_off(&[], &handoff, at()).unwrap();
    }

    fn key_file(&self) -> PathBuf {
        self.folder.path().join("state").join("handoff.key")
    }

    /// The key is none any more.
    pub fn damage_the_key(&self) {
        write_secret(&self.key_file(), b"too short");
    }

    /// Others can read the key.
    pub fn expose_the_key(&self) {
        write_secret(&self.key_file(), &[7; 32]);
        set_mode(&self.key_file(), 0o644);
    }

    /// Another one has its place.
    pub fn lose_the_key(&self) {
        write_secret(&self.key_file(), &[7; 32]);
    }

    /// Nothing of anybody is on the page.
    pub fn names_nobody(&self, kiosk: &Kiosk) {
        let hidden = [
            "Asha",
            "Ramachandran",
            "आशा",
            "asha_1995",
            "9545812125",
            "910001",
            "91-0001",
            "OPD-",
        ];
        for piece in kiosk.pieces() {
            if let Piece::Text { words, .. } = piece {
                let found = hidden.iter().find(|hidden| words.contains(**hidden));
                assert_eq!(found, None, "{words}");
                assert!(!words.contains(&key(1).to_string()), "{words}");
            }
        }
    }

    /// Ends the kiosk and gives what its record holds.
    pub fn closed(&self, kiosk: Kiosk) -> String {
        self.runtime.block_on(self.recorder.borrow().close());
        drop(kiosk);
        let record = Reader::open(&self.config.record_path().unwrap()).unwrap();
        let mut out = Vec::new();
        let ever = UtcMillis(0)..UtcMillis(i64::MAX);
        let _ = record
            .export(ExportFormat::JsonLines, ever, &mut out)
            .unwrap();
        String::from_utf8(out).unwrap()
    }
}

fn at() -> Stamp {
    Stamp::in_india(abha_kiosk::kiosk::driver::utc_now())
}

fn key(number: u32) -> HandoffKey {
    let mut bytes = [1; 16];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    HandoffKey::from_random(bytes)
}

/// Invented people, each with a number of their own.
fn person(number: u32) -> Patient {
    let registration = Registration {
        kiosk: RecordId::from_random([7; 16]),
        facility: None,
        source: RegistrationSource::Kiosk,
        level: VerificationLevel::AadhaarOtp,
        at: at().utc,
    };
    let mut patient = Patient::of(&asha(), Some("hi"), false, registration);
    let number = AbhaNumber::parse(&format!("910001{number:08}")).unwrap();
    patient.abha = AbhaIdentity::Number(number, None);
    patient
}

/// Reads each request and answers it, until the test is over.
fn serve(listener: &TcpListener, status: &AtomicU16) {
    for stream in listener.incoming() {
        let Ok(mut stream) = stream else { return };
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or_default() <= 2 {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        let _ = reader.read_exact(&mut body);
        let answer = format!(
            "HTTP/1.1 {} Answer\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\
             connection: close\r\n\r\n{{}}",
            status.load(Ordering::SeqCst)
        );
        let _ = stream.write_all(answer.as_bytes());
    }
}
