//! A printer that lives in the test: it speaks IPP over real HTTP, remembers everything it was
//! sent, and behaves as badly as the test asks.

use ipp::attribute::IppAttribute;
use ipp::model::{DelimiterTag, IppVersion, StatusCode};
use ipp::parser::IppParser;
use ipp::reader::IppReader;
use ipp::request::IppRequestResponse;
use ipp::value::IppValue;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Operations by their numbers.
pub const PRINT_JOB: i16 = 2;
pub const CREATE_JOB: i16 = 5;
pub const SEND_DOCUMENT: i16 = 6;
pub const CANCEL_JOB: i16 = 8;
pub const GET_JOB: i16 = 9;
pub const GET_PRINTER: i16 = 11;
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
    pub operation: i16,
    pub version: u16,
    /// The names and values of its attributes, as text.
    pub attributes: BTreeMap<String, String>,
    /// The bytes before the document.
    pub head: Vec<u8>,
    pub document: Vec<u8>,
}

/// How the printer is and what it was sent.
#[derive(Debug)]
pub struct World {
    /// What the printer says of itself.
    pub printer: BTreeMap<&'static str, IppValue>,
    pub printer_state: i32,
    pub printer_reasons: IppValue,
    pub job_state: i32,
    pub job_reasons: IppValue,
    pub impressions: i32,
    pub octets: i32,
    /// The job's state once it is asked to be called off.
    pub cancelled_as: i32,
    pub behaviours: BTreeMap<i16, Behaviour>,
    /// Whether only IPP 1.1 is known.
    pub is_old: bool,
    /// Whether the job has been purged, and how often that has to be asked for.
    pub purged: bool,
    pub clings: u32,
    /// How many requests for a job are refused as busy before one is taken.
    pub busy: u32,
    /// How much was read of answers without an end.
    pub poured: usize,
    /// The queues of a CUPS server.
    pub queues: Vec<Vec<(&'static str, IppValue)>>,
    pub seen: Vec<Seen>,
}

/// The printer. It is gone when this is dropped.
pub struct Printer {
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
                tokio::spawn(async move { serve(stream, &world).await });
            }
        });
        Self {
            world,
            address,
            server,
        }
    }

    pub fn uri(&self) -> String {
        format!("ipp://{}/ipp/print", self.address)
    }

    pub fn server(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn set(&self, change: impl FnOnce(&mut World)) {
        change(&mut self.world.lock().unwrap());
    }

    pub fn says(&self, name: &'static str, value: IppValue) {
        self.set(|world| {
            world.printer.insert(name, value);
        });
    }

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

pub fn keyword(word: &str) -> IppValue {
    IppValue::new_keyword(word).unwrap()
}

pub fn keywords(words: &[&str]) -> IppValue {
    IppValue::Array(words.iter().map(|word| keyword(word)).collect())
}

pub fn mimes(words: &[&str]) -> IppValue {
    let mime = |word: &&str| IppValue::new_mime_media_type(*word).unwrap();
    IppValue::Array(words.iter().map(mime).collect())
}

pub fn operations(numbers: &[i32]) -> IppValue {
    IppValue::Array(
        numbers
            .iter()
            .map(|number| IppValue::Enum(*number))
            .collect(),
    )
}

pub fn dpi(numbers: &[i32]) -> IppValue {
    let one = |number: &i32| IppValue::new_resolution(*number, *number, 3);
    IppValue::Array(numbers.iter().map(one).collect())
}

async fn serve(mut stream: TcpStream, world: &Mutex<World>) {
    let Some(body) = read_request(&mut stream).await else {
        return;
    };
    let Some(seen) = read_packet(&body) else {
        let _ = stream
            .write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
            .await;
        return;
    };
    let (answer, behaviour) = answer(world, seen);
    let head = |length: usize| {
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nConnection: close\r\n\
             Content-Length: {length}\r\n\r\n"
        )
    };
    let reply = match behaviour {
        Behaviour::Right | Behaviour::Refuse(_) | Behaviour::Attributes(_) => {
            [head(answer.len()).into_bytes(), answer].concat()
        }
        Behaviour::Silence => return,
        Behaviour::Hang => {
            tokio::time::sleep(Duration::from_secs(3600)).await;
            return;
        }
        Behaviour::Say(bytes) => [head(bytes.len()).into_bytes(), bytes].concat(),
        Behaviour::Http(status) => {
            format!("HTTP/1.1 {status} Some\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                .into_bytes()
        }
        Behaviour::Redirect(status, place) => format!(
            "HTTP/1.1 {status} Some\r\nLocation: {place}\r\nConnection: close\r\n\
             Content-Length: 0\r\n\r\n"
        )
        .into_bytes(),
        Behaviour::Half => {
            let half = answer.len() / 2;
            [head(answer.len()).as_bytes(), &answer[..half]].concat()
        }
        Behaviour::Huge => {
            let _ = stream.write_all(head(usize::MAX / 4).as_bytes()).await;
            let _ = stream.write_all(&answer[..8]).await;
            let value = [&[4_u8, 0x44, 0, 1, b'a', 0, 100][..], &[b'b'; 100]].concat();
            let block = value.repeat(1000);
            // Until the other side has had enough.
            while stream.write_all(&block).await.is_ok() {
                world.lock().unwrap().poured += block.len();
            }
            return;
        }
    };
    let _ = stream.write_all(&reply).await;
    let _ = stream.shutdown().await;
}

async fn read_request(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut chunk = vec![0; 64 * 1024];
    loop {
        let count = stream.read(&mut chunk).await.ok()?;
        if count == 0 {
            return None;
        }
        bytes.extend_from_slice(&chunk[..count]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let length: usize = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))?
            .trim()
            .parse()
            .ok()?;
        if bytes.len() >= end + 4 + length {
            return Some(bytes[end + 4..].to_vec());
        }
    }
}

fn read_packet(body: &[u8]) -> Option<Seen> {
    let mut packet = IppParser::new(IppReader::new(Cursor::new(body.to_vec())))
        .parse()
        .ok()?;
    let header = *packet.header();
    let attributes = packet
        .attributes()
        .groups()
        .iter()
        .flat_map(|group| group.attributes())
        .map(|one| (one.name().to_string(), one.value().to_string()))
        .collect();
    let mut document = Vec::new();
    packet.payload_mut().read_to_end(&mut document).ok()?;
    Some(Seen {
        operation: header.operation_or_status,
        version: header.version.0,
        attributes,
        head: body[..body.len() - document.len()].to_vec(),
        document,
    })
}

fn answer(world: &Mutex<World>, seen: Seen) -> (Vec<u8>, Behaviour) {
    let mut world = world.lock().unwrap();
    let operation = seen.operation;
    let version = seen.version;
    let purges = seen.attributes.contains_key("purge-job");
    world.seen.push(seen);
    let mut behaviour = world
        .behaviours
        .get(&operation)
        .cloned()
        .unwrap_or(Behaviour::Right);
    if [PRINT_JOB, CREATE_JOB].contains(&operation) && world.busy > 0 {
        world.busy -= 1;
        behaviour = Behaviour::Refuse(0x0507);
    }
    if world.purged && operation == GET_JOB {
        behaviour = Behaviour::Refuse(0x0406);
    }
    if world.is_old && version > 0x0101 {
        behaviour = Behaviour::Refuse(0x0503);
    }
    let mut response =
        IppRequestResponse::new_response(IppVersion(version), StatusCode::SuccessfulOk, 1).unwrap();
    if let Behaviour::Refuse(status) = behaviour {
        response.header_mut().operation_or_status = status;
        return (response.to_bytes().to_vec(), behaviour);
    }
    let mut add = |group, name: &str, value: IppValue| {
        let attribute = IppAttribute::with_name(name, value).unwrap();
        response.attributes_mut().add(group, attribute);
    };
    match operation {
        GET_PRINTER => {
            let state = IppValue::Enum(world.printer_state);
            add(DelimiterTag::PrinterAttributes, "printer-state", state);
            let reasons = world.printer_reasons.clone();
            add(
                DelimiterTag::PrinterAttributes,
                "printer-state-reasons",
                reasons,
            );
            for (name, value) in &world.printer {
                add(DelimiterTag::PrinterAttributes, name, value.clone());
            }
        }
        CUPS_PRINTERS => {}
        CANCEL_JOB if purges && world.clings == 0 => world.purged = true,
        CANCEL_JOB if purges => world.clings -= 1,
        CANCEL_JOB => world.job_state = world.cancelled_as,
        _ => {
            add(DelimiterTag::JobAttributes, "job-id", IppValue::Integer(7));
            let state = IppValue::Enum(world.job_state);
            add(DelimiterTag::JobAttributes, "job-state", state);
            let reasons = world.job_reasons.clone();
            add(DelimiterTag::JobAttributes, "job-state-reasons", reasons);
            let octets = IppValue::Integer(world.octets);
            add(
                DelimiterTag::JobAttributes,
                "job-k-octets-processed",
                octets,
            );
            let impressions = IppValue::Integer(world.impressions);
            add(
                DelimiterTag::JobAttributes,
                "job-impressions-completed",
                impressions,
            );
        }
    }
    if operation == CUPS_PRINTERS {
        for queue in &world.queues {
            let mut group = ipp::attribute::IppAttributeGroup::new(DelimiterTag::PrinterAttributes);
            for (name, value) in queue {
                let attribute = IppAttribute::with_name(name, value.clone()).unwrap();
                group.attributes_mut().push(attribute);
            }
            response.attributes_mut().groups_mut().push(group);
        }
    }
    if let Behaviour::Attributes(attributes) = &behaviour {
        let tag = if operation == GET_PRINTER {
            DelimiterTag::PrinterAttributes
        } else {
            DelimiterTag::JobAttributes
        };
        let attributes = attributes
            .iter()
            .map(|(name, value)| IppAttribute::with_name(name, value.clone()).unwrap())
            .collect();
        response.attributes_mut().set_or_replace(tag, attributes);
    }
    (response.to_bytes().to_vec(), behaviour)
}
