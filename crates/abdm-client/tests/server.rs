//! An HTTP server that does as it is told, above all the wrong thing. It runs on plain threads
//! and writes its own bytes, so that it can break the protocol at any point.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePublicKey as _, LineEnding};
use rsa::{Oaep, Pkcs1v15Encrypt, RsaPrivateKey};
use serde_json::{Value, json};
use sha1::Sha1;
use std::collections::{HashMap, VecDeque};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

/// What the server does with one call.
#[derive(Debug, Clone)]
pub enum Act {
    /// Answers.
    Answer {
        status: u16,
        headers: Vec<(&'static str, String)>,
        body: Vec<u8>,
    },
    /// Waits before it does something else.
    After(Duration, Box<Act>),
    /// Reads the request and hangs up without a word.
    HangUp,
    /// Promises more than it sends.
    CutShort(Vec<u8>),
    /// The same, and says nothing for a while before it hangs up.
    Stall(Vec<u8>, Duration),
    /// Sends many bytes without saying how many.
    Flood(usize),
}

/// A call as it arrived.
#[derive(Debug, Clone)]
pub struct Seen {
    pub method: String,
    pub path: String,
    pub headers: HashMap<String, String>,
    pub body: Value,
    /// The port at the other end.
    pub peer: u16,
}

#[derive(Default)]
struct Shared {
    seen: Vec<Seen>,
    acts: HashMap<String, VecDeque<Act>>,
}

pub struct Server {
    pub url: String,
    shared: Arc<Mutex<Shared>>,
}

/// A key for tests alone.
pub static PRIVATE_KEY: LazyLock<RsaPrivateKey> =
    LazyLock::new(|| RsaPrivateKey::from_pkcs8_pem(include_str!("key_2048.pem")).unwrap());

impl Server {
    /// Starts a server that answers session and key calls well.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Mutex::new(Shared::default()));
        let server = Self {
            url,
            shared: Arc::clone(&shared),
        };
        server.always(SESSION, Act::json(200, session_answer("gateway-1", 600)));
        server.always(KEY, Act::json(200, key_answer()));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || serve(stream, &shared));
            }
        });
        server
    }

    /// The same, with the key where V1 and V2 have it.
    pub fn with_old_key() -> Self {
        let server = Self::start();
        server.always(OLD_KEY, Act::text(200, "text/plain", old_key_answer()));
        server
    }

    /// Does this for every call of a path from now on.
    pub fn always(&self, path: &str, act: Act) {
        self.acts(path, [act]);
    }

    /// Does these one after the other; the last one stays.
    pub fn acts(&self, path: &str, acts: impl IntoIterator<Item = Act>) {
        let mut shared = self.shared.lock().unwrap();
        shared
            .acts
            .insert(path.to_owned(), acts.into_iter().collect());
    }

    /// Every call of a path so far.
    pub fn seen(&self, path: &str) -> Vec<Seen> {
        let shared = self.shared.lock().unwrap();
        shared
            .seen
            .iter()
            .filter(|seen| seen.path == path)
            .cloned()
            .collect()
    }

    /// How often a path was called.
    pub fn count(&self, path: &str) -> usize {
        self.seen(path).len()
    }

    /// The only call of a path.
    pub fn only(&self, path: &str) -> Seen {
        let mut seen = self.seen(path);
        assert_eq!(seen.len(), 1, "calls of {path}");
        seen.remove(0)
    }
}

impl Act {
    pub fn json(status: u16, body: Value) -> Self {
        Self::text(status, "application/json", body.to_string())
    }

    pub fn text(status: u16, kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::Answer {
            status,
            headers: vec![("Content-Type", kind.to_owned())],
            body: body.into(),
        }
    }

    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        if let Self::Answer { headers, .. } = &mut self {
            headers.push((name, value.to_owned()));
        }
        self
    }

    pub fn after(self, pause: Duration) -> Self {
        Self::After(pause, Box::new(self))
    }
}

impl Seen {
    /// What a field of the body holds.
    pub fn field(&self, pointer: &str) -> &str {
        self.body.pointer(pointer).and_then(Value::as_str).unwrap()
    }

    /// Compares the body with what was expected, where `oaep:` and `pkcs1:` stand before the
    /// plaintext of an entry that must be encrypted so.
    #[track_caller]
    pub fn check_body(&self, expected: &Value) {
        fn opened(seen: &Value, expected: &Value) -> Value {
            match (seen, expected) {
                (Value::Object(seen), Value::Object(expected)) => seen
                    .iter()
                    .map(|(key, value)| {
                        let expected = expected.get(key).unwrap_or(&Value::Null);
                        (key.clone(), opened(value, expected))
                    })
                    .collect(),
                (Value::String(sealed), Value::String(expected)) => {
                    let bytes = STANDARD.decode(sealed).unwrap_or_default();
                    let (kind, plain) = if expected.starts_with("oaep:") {
                        ("oaep:", PRIVATE_KEY.decrypt(Oaep::new::<Sha1>(), &bytes))
                    } else if expected.starts_with("pkcs1:") {
                        ("pkcs1:", PRIVATE_KEY.decrypt(Pkcs1v15Encrypt, &bytes))
                    } else {
                        return json!(sealed);
                    };
                    let plain = plain.map(|plain| String::from_utf8(plain).unwrap());
                    json!(format!("{kind}{}", plain.unwrap_or_default()))
                }
                (seen, _) => seen.clone(),
            }
        }
        assert_eq!(&opened(&self.body, expected), expected, "{}", self.path);
    }

    /// What a field of the body holds, decrypted as V3 wants it.
    pub fn opened(&self, pointer: &str) -> String {
        let sealed = STANDARD.decode(self.field(pointer)).unwrap();
        let plain = PRIVATE_KEY.decrypt(Oaep::new::<Sha1>(), &sealed).unwrap();
        String::from_utf8(plain).unwrap()
    }
}

pub const SESSION: &str = "/api/hiecm/gateway/v3/sessions";
pub const KEY: &str = "/abha/api/v3/profile/public/certificate";
pub const OLD_KEY: &str = "/api/v1/auth/cert";
pub const REQUEST_OTP: &str = "/abha/api/v3/enrollment/request/otp";
pub const ENROL: &str = "/abha/api/v3/enrollment/enrol/byAadhaar";
pub const VERIFY_MOBILE: &str = "/abha/api/v3/enrollment/auth/byAbdm";
pub const SUGGEST: &str = "/abha/api/v3/enrollment/enrol/suggestion";
pub const CHOOSE: &str = "/abha/api/v3/enrollment/enrol/abha-address";
pub const PROFILE: &str = "/abha/api/v3/profile/account";
pub const CARD: &str = "/abha/api/v3/profile/account/abha-card";
pub const QR: &str = "/abha/api/v3/profile/account/qrCode";
pub const LOG_OUT: &str = "/abha/api/v3/profile/account/request/logout";

pub fn session_answer(token: &str, seconds: u64) -> Value {
    json!({
        "accessToken": token, "expiresIn": seconds, "refreshExpiresIn": 1800,
        "refreshToken": "refresh", "tokenType": "bearer"
    })
}

pub fn key_answer() -> Value {
    let der = PRIVATE_KEY.to_public_key().to_public_key_der().unwrap();
    json!({
        "publicKey": STANDARD.encode(der.as_bytes()),
        "encryptionAlgorithm": "RSA/ECB/OAEPWithSHA-1AndMGF1Padding"
    })
}

/// A key that the server cannot open anything with.
pub fn other_key_answer() -> Value {
    static OTHER: LazyLock<RsaPrivateKey> =
        LazyLock::new(|| RsaPrivateKey::new(&mut rand::thread_rng(), 2048).unwrap());
    let der = OTHER.to_public_key().to_public_key_der().unwrap();
    json!({
        "publicKey": STANDARD.encode(der.as_bytes()),
        "encryptionAlgorithm": "RSA/ECB/OAEPWithSHA-1AndMGF1Padding"
    })
}

pub fn old_key_answer() -> String {
    let key = PRIVATE_KEY.to_public_key();
    key.to_public_key_pem(LineEnding::LF).unwrap()
}

/// Serves a connection for as long as the other end and the acts let it live.
fn serve(stream: TcpStream, shared: &Mutex<Shared>) {
    let peer = stream.peer_addr().unwrap().port();
    let mut reader = BufReader::new(&stream);
    while let Some(seen) = read(&mut reader, peer) {
        let act = {
            let mut shared = shared.lock().unwrap();
            let path = seen.path.clone();
            shared.seen.push(seen);
            match shared.acts.get_mut(&path) {
                Some(acts) if acts.len() > 1 => acts.pop_front(),
                Some(acts) => acts.front().cloned(),
                None => None,
            }
        };
        let act = act.unwrap_or_else(|| {
            Act::json(
                404,
                json!({
                    "code": "404", "type": "Status report", "message": "Runtime Error",
                    "description": "No matching resource found for given API Request"
                }),
            )
        });
        if !play(&stream, &act) {
            break;
        }
    }
    let _ = stream.shutdown(Shutdown::Both);
}

/// Does as it is told; answers whether the connection may live on.
fn play(mut stream: &TcpStream, act: &Act) -> bool {
    match act {
        Act::Answer {
            status,
            headers,
            body,
        } => {
            let mut head = format!(
                "HTTP/1.1 {status} Said\r\nContent-Length: {}\r\n",
                body.len()
            );
            for (name, value) in headers {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
            head.push_str("Connection: keep-alive\r\n\r\n");
            let _ = stream.write_all(head.as_bytes());
            stream.write_all(body).is_ok()
        }
        Act::After(pause, act) => {
            std::thread::sleep(*pause);
            play(stream, act)
        }
        Act::HangUp => false,
        Act::CutShort(body) => {
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
                body.len() + 100
            );
            let _ = stream.write_all(head.as_bytes());
            let _ = stream.write_all(body);
            false
        }
        Act::Stall(body, pause) => {
            let _ = play(stream, &Act::CutShort(body.clone()));
            std::thread::sleep(*pause);
            false
        }
        Act::Flood(bytes) => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            let block = [b' '; 64 * 1024];
            let _ = (0..bytes.div_ceil(block.len())).try_for_each(|_| stream.write_all(&block));
            false
        }
    }
}

fn read(reader: &mut BufReader<&TcpStream>, peer: u16) -> Option<Seen> {
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut words = line.split_whitespace();
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = HashMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        headers.insert(name.to_ascii_lowercase(), value.to_owned());
    }
    let length = headers
        .get("content-length")
        .map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Seen {
        method,
        path,
        headers,
        body: serde_json::from_slice(&body).unwrap_or(Value::Null),
        peer,
    })
}
