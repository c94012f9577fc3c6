//! A clinic with a forwarder, and an ABDM behind it whose session call is counted and told what to
//! answer. All its other calls are the sandbox's.

use abdm_client::{
    Credentials, Endpoints, GatewaySession, Options as ClientOptions, Roots, SessionKind, v3,
};
use abdm_gateway::{Gateway, Identity, Options};
use abdm_sandbox::{self as sandbox, Sandbox};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use test_support::secret::write_secret;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

pub const KEY: &str = "0123456789abcdef0123456789abcdef";
pub const OTHER_KEY: &str = "fedcba9876543210fedcba9876543210";
pub const SECRET: &str = "invented-client-secret";
/// What a kiosk without a key asks with.
pub const BODY: &str = r#"{"clientId":"kiosk","clientSecret":"","grantType":"client_credentials"}"#;

/// What ABDM does with a session call.
#[derive(Clone, Copy)]
pub enum Abdm {
    Works,
    Refuses,
    IsBusy,
    IsDown,
}

pub struct Clinic {
    pub folder: TempDir,
    pub gateway: Gateway,
    sandbox: Sandbox,
    sessions: Sessions,
}

pub struct Answer {
    pub status: u16,
    pub body: String,
}

/// The session call of ABDM, which is the sandbox's as long as all is well.
struct Sessions {
    url: String,
    state: Arc<Mutex<State>>,
}

struct State {
    asked: usize,
    tokens: Vec<String>,
    does: Abdm,
}

impl Sessions {
    fn start(sandbox: &str) -> Self {
        let sandbox = sandbox.replace("http://", "");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/sessions", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State {
            asked: 0,
            tokens: Vec::new(),
            does: Abdm::Works,
        }));
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                let request = read_request(&mut stream);
                assert!(request.contains(SECRET), "the forwarder shows the secret");
                let mut state = shared.lock().unwrap();
                state.asked += 1;
                let answer = match state.does {
                    Abdm::Works => {
                        let answer = ask_sandbox(&sandbox, &request);
                        state.tokens.push(token_in(&answer));
                        answer
                    }
                    Abdm::Refuses => {
                        let body = r#"{"error":{"code":"1922","message":"Invalid client secret"}}"#;
                        answer_of("400 Bad", body)
                    }
                    Abdm::IsBusy => answer_of("429 Busy\r\nRetry-After: 7", "{}"),
                    Abdm::IsDown => answer_of("503 Down", "{}"),
                };
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        Self { url, state }
    }
}

fn read_request(stream: &mut std::net::TcpStream) -> String {
    let mut request = Vec::new();
    let mut block = [0; 4096];
    while !request.ends_with(b"}") {
        let read = stream.read(&mut block).unwrap_or(0);
        if read == 0 {
            break;
        }
        request.extend_from_slice(&block[..read]);
    }
    String::from_utf8(request).unwrap()
}

/// The same call at the sandbox.
fn ask_sandbox(address: &str, request: &str) -> String {
    let path = "POST /api/hiecm/gateway/v3/sessions HTTP/1.1\r\nConnection: close";
    let request = request.replacen("POST /sessions HTTP/1.1", path, 1);
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn answer_of(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len()
    )
}

/// What stands as the token in an answer.
pub fn token_in(answer: &str) -> String {
    let (_, rest) = answer.split_once("\"accessToken\":\"").expect("a token");
    let (token, _) = rest.split_once('"').unwrap();
    token.to_owned()
}

impl Clinic {
    /// With a forwarder that hands tokens to whoever is on this machine.
    pub async fn open() -> Self {
        Self::start(None).await
    }

    /// With one that has a list of kiosks.
    pub async fn with_list(list: &str) -> Self {
        Self::start(Some(list)).await
    }

    async fn start(list: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let any_port = "127.0.0.1:0".parse().unwrap();
        let sandbox = Sandbox::start(any_port, sandbox::Options::default())
            .await
            .unwrap();
        let sessions = Sessions::start(&sandbox.url());
        let mut options = Options::new(any_port);
        options.patience = Duration::from_millis(300);
        if let Some(list) = list {
            let file = folder.path().join("list");
            write_secret(&file, list.as_bytes());
            options.kiosks = Some(file);
        }
        let session = session(&sandbox, &sessions);
        let gateway = Gateway::start(options, session).await.unwrap();
        Self {
            folder,
            gateway,
            sandbox,
            sessions,
        }
    }

    /// A session of its own with ABDM.
    pub fn session(&self) -> GatewaySession {
        session(&self.sandbox, &self.sessions)
    }

    pub fn lay_list(&mut self, list: &str) {
        write_secret(&self.folder.path().join("list"), list.as_bytes());
    }

    /// How often ABDM was asked for a session.
    pub fn sessions(&self) -> usize {
        self.sessions.state.lock().unwrap().asked
    }

    /// Every token that ABDM gave.
    pub fn tokens(&self) -> Vec<String> {
        self.sessions.state.lock().unwrap().tokens.clone()
    }

    pub fn abdm_now(&self, does: Abdm) {
        self.sessions.state.lock().unwrap().does = does;
    }

    pub fn address(&self) -> String {
        self.gateway.url().replace("http://", "")
    }

    /// A kiosk that asks the forwarder for sessions, and the sandbox for everything else.
    pub fn kiosk(&self, credentials: Credentials) -> v3::Client {
        self.kiosk_at(&self.gateway.url(), credentials, None)
    }

    pub fn kiosk_at(
        &self,
        gateway: &str,
        credentials: Credentials,
        roots: Option<Roots>,
    ) -> v3::Client {
        let session = format!("{gateway}/api/hiecm/gateway/v3/sessions");
        let mut options = options(&self.sandbox, session, credentials);
        options.session_roots = roots;
        v3::Client::new(options).unwrap()
    }

    pub async fn ask(&self, path: &str, body: &str) -> Answer {
        let json = "Content-Type: application/json\r\n";
        self.send(&format!("POST {path}"), json, body).await
    }

    pub async fn send(&self, line: &str, headers: &str, body: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address()).await.unwrap();
        let request = format!(
            "{line} HTTP/1.1\r\nHost: {}\r\n{headers}Content-Length: {}\r\n\r\n{body}",
            self.address(),
            body.len()
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
        Answer {
            status: head[9..12].parse().unwrap(),
            body: body.to_owned(),
        }
    }

    /// A certificate for this machine, its key, and the authority behind it as PEM.
    pub fn identity(&self) -> (Identity, String) {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let authority = params.self_signed(&key).unwrap().pem();
        let issuer = Issuer::new(params, key);
        let key = KeyPair::generate().unwrap();
        let own = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
        let certificate = own.signed_by(&key, &issuer).unwrap();
        let identity = Identity {
            certificate: self.folder.path().join("certificate.pem"),
            private_key: self.folder.path().join("key.pem"),
        };
        std::fs::write(&identity.certificate, certificate.pem()).unwrap();
        write_secret(&identity.private_key, key.serialize_pem().as_bytes());
        (identity, authority)
    }
}

fn session(sandbox: &Sandbox, sessions: &Sessions) -> GatewaySession {
    let secret = SECRET.to_owned().into();
    let credentials = Credentials::new("SBX_0001", secret);
    GatewaySession::new(options(sandbox, sessions.url.clone(), credentials)).unwrap()
}

fn options(sandbox: &Sandbox, session: String, credentials: Credentials) -> ClientOptions {
    let url = sandbox.url();
    let endpoints = Endpoints {
        session,
        session_kind: SessionKind::V3,
        abha_v3: format!("{url}/abha/api"),
        abha_v1: format!("{url}/api"),
        phr_v3: format!("{url}/abha/api/v3/phr/web"),
    };
    ClientOptions::new(endpoints, credentials, "sbx")
}
