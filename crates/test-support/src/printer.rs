//! A printer that lives in the test: it speaks IPP over real HTTP, remembers everything it was
//! sent, and behaves as badly as the test asks.

mod wire;

use ipp::value::IppValue;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Print-Job: a job with its document.
pub const PRINT_JOB: i16 = 2;
/// Create-Job: a job without a document yet.
pub const CREATE_JOB: i16 = 5;
/// Send-Document: the document of a job.
pub const SEND_DOCUMENT: i16 = 6;
/// Cancel-Job.
pub const CANCEL_JOB: i16 = 8;
/// Get-Job-Attributes: how a job stands.
pub const GET_JOB: i16 = 9;
/// Get-Printer-Attributes: what a printer is and can.
pub const GET_PRINTER: i16 = 11;
/// CUPS-Get-Printers: the queues of a server.
pub const CUPS_PRINTERS: i16 = 0x4002;

/// What a kiosk's job is called, and by whom it was sent.
pub const OURS: &[(&str, &str)] = &[("job-name", "Card"), ("job-originating-user-name", "kiosk")];

/// What a printer does with an operation.
#[derive(Debug, Clone, PartialEq)]
pub enum Behaviour {
    /// What it should.
    Right,
    /// Refuses with this status.
    Refuse(i16),
    /// Does it, and closes the connection in place of an answer.
    Silence,
    /// Does it, and answers when nobody waits any more.
    Hang,
    /// Answers with these bytes in place of IPP.
    Say(Vec<u8>),
    /// Answers with this HTTP status.
    Http(u16),
    /// Answers with this HTTP status and another place.
    Redirect(u16, &'static str),
    /// Does it, and answers another request (`request-id`) than it was sent.
    Mistake,
    /// Announces its answer whole and sends half.
    Half,
    /// Answers with more than anybody wants to read.
    Huge,
    /// Answers as it should, but says this of the printer or job instead.
    Attributes(Vec<(&'static str, IppValue)>),
}

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Its number.
    pub operation: i16,
    /// The version of IPP it speaks: the major in the higher byte.
    pub version: u16,
    /// `request-id`, which its answer repeats.
    pub request: i32,
    /// The names and values of its attributes, as text.
    pub attributes: BTreeMap<String, String>,
    /// The bytes before the document.
    pub head: Vec<u8>,
    /// The document, or nothing.
    pub document: Vec<u8>,
}

/// How the printer is and what it was sent.
#[derive(Debug)]
pub struct World {
    /// What the printer says of itself.
    pub printer: BTreeMap<&'static str, IppValue>,
    /// `printer-state`: 3 idle, 4 processing, 5 stopped.
    pub printer_state: i32,
    /// `printer-state-reasons`.
    pub printer_reasons: IppValue,
    /// `job-state`: 3 pending to 9 completed.
    pub job_state: i32,
    /// `job-state-reasons`.
    pub job_reasons: IppValue,
    /// `job-impressions-completed`.
    pub impressions: i32,
    /// `job-k-octets-processed`, in units of 1024.
    pub octets: i32,
    /// The job's state once it is asked to be called off.
    pub cancelled_as: i32,
    /// What it does with an operation; with all others it does what it should.
    pub behaviours: BTreeMap<i16, Behaviour>,
    /// Whether only IPP 1.1 is known.
    pub is_old: bool,
    /// Whether the job has been purged.
    pub purged: bool,
    /// How often purging has to be asked for in vain.
    pub clings: u32,
    /// How many requests for a job are refused as busy before one is taken.
    pub busy: u32,
    /// How much was read of answers without an end.
    pub poured: usize,
    /// The queues of a CUPS server.
    pub queues: Vec<Vec<(&'static str, IppValue)>>,
    /// Every request, oldest first.
    pub seen: Vec<Seen>,
}

/// The printer. It is gone when this is dropped.
pub struct Printer {
    /// How it is and what it was sent.
    pub world: Arc<Mutex<World>>,
    address: SocketAddr,
    server: JoinHandle<()>,
}

impl Printer {
    /// An idle printer that takes PDF on A4.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let world = Arc::new(Mutex::new(World::new()));
        let shared = Arc::clone(&world);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let world = Arc::clone(&shared);
                tokio::spawn(async move { wire::serve(stream, &world).await });
            }
        });
        Self {
            world,
            address,
            server,
        }
    }

    /// Where to print to.
    pub fn uri(&self) -> String {
        format!("ipp://{}/ipp/print", self.address)
    }

    /// Where a queue server would be asked for its queues.
    pub fn server(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Changes how it is.
    pub fn set(&self, change: impl FnOnce(&mut World)) {
        change(&mut self.world.lock().unwrap());
    }

    /// Lets it say something of itself from now on.
    pub fn says(&self, name: &'static str, value: IppValue) {
        self.set(|world| {
            world.printer.insert(name, value);
        });
    }

    /// Lets it do this with an operation from now on.
    pub fn behaves(&self, operation: i16, behaviour: Behaviour) {
        self.set(|world| {
            world.behaviours.insert(operation, behaviour);
        });
    }

    /// Lets it say of its job how it stands and who it is.
    pub fn says_of_job(&self, state: i32, more: &[(&'static str, &str)]) {
        let mut said = vec![
            ("job-id", IppValue::Integer(7)),
            ("job-state", IppValue::Enum(state)),
        ];
        for (attribute, text) in more {
            let value = match *attribute {
                "job-uuid" => IppValue::new_uri(*text).unwrap(),
                _ => IppValue::new_name_without_language(*text).unwrap(),
            };
            said.push((*attribute, value));
        }
        self.behaves(GET_JOB, Behaviour::Attributes(said));
    }

    /// The same of a job that a kiosk sent.
    pub fn behaves_as_ours(&self, state: i32) {
        self.says_of_job(state, OURS);
    }

    /// The requests for one operation.
    pub fn seen(&self, operation: i16) -> Vec<Seen> {
        let world = self.world.lock().unwrap();
        let seen = world.seen.iter();
        seen.filter(|one| one.operation == operation)
            .cloned()
            .collect()
    }

    /// Every request.
    pub fn all_seen(&self) -> Vec<Seen> {
        self.world.lock().unwrap().seen.clone()
    }

    /// The documents it was sent.
    pub fn documents(&self) -> Vec<Vec<u8>> {
        let seen = self.all_seen().into_iter();
        seen.map(|one| one.document)
            .filter(|document| !document.is_empty())
            .collect()
    }

    /// Pulls the plug.
    pub async fn vanish(&mut self) {
        self.server.abort();
        let _ = (&mut self.server).await;
    }
}

impl Drop for Printer {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl World {
    fn new() -> Self {
        let mut world = Self {
            printer: BTreeMap::new(),
            printer_state: 3,
            printer_reasons: keyword("none"),
            job_state: 3,
            job_reasons: keyword("none"),
            impressions: 0,
            octets: 0,
            cancelled_as: 7,
            behaviours: BTreeMap::new(),
            is_old: false,
            purged: false,
            clings: 0,
            busy: 0,
            poured: 0,
            queues: Vec::new(),
            seen: Vec::new(),
        };
        for (name, value) in [
            (
                "printer-name",
                IppValue::new_name_without_language("Reception").unwrap(),
            ),
            ("document-format-supported", mimes(&["application/pdf"])),
            (
                "media-supported",
                keywords(&["na_letter_8.5x11in", "iso_a4_210x297mm"]),
            ),
            ("media-ready", keyword("iso_a4_210x297mm")),
            ("sides-supported", keyword("one-sided")),
            ("print-scaling-supported", keywords(&["auto", "none"])),
            ("operations-supported", operations(&[2, 4, 5, 6, 8, 9, 11])),
            ("printer-is-accepting-jobs", IppValue::Boolean(true)),
        ] {
            world.printer.insert(name, value);
        }
        world
    }
}

/// One keyword as a value.
pub fn keyword(word: &str) -> IppValue {
    IppValue::new_keyword(word).unwrap()
}

/// Several keywords as a value.
pub fn keywords(words: &[&str]) -> IppValue {
    IppValue::Array(words.iter().map(|word| keyword(word)).collect())
}

/// Media types as a value.
pub fn mimes(words: &[&str]) -> IppValue {
    let mime = |word: &&str| IppValue::new_mime_media_type(*word).unwrap();
    IppValue::Array(words.iter().map(mime).collect())
}

/// Numbers of operations as a value.
pub fn operations(numbers: &[i32]) -> IppValue {
    IppValue::Array(
        numbers
            .iter()
            .map(|number| IppValue::Enum(*number))
            .collect(),
    )
}

/// Resolutions in dots an inch, the same both ways, as a value.
pub fn dpi(numbers: &[i32]) -> IppValue {
    let one = |number: &i32| IppValue::new_resolution(*number, *number, 3);
    IppValue::Array(numbers.iter().map(one).collect())
}
