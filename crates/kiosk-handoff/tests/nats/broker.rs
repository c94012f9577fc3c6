//! The running `nats-server`, and what whoever looks after streams asks of it.

use abdm_client::{Roots, SecretPlace};
use async_nats::{Client, ConnectOptions};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kiosk_handoff::Stream;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use test_support::process::Process;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

pub const SUBJECT: &str = "clinic.patients";

/// A server with a folder of its own. It is killed when this is dropped.
pub struct Broker {
    pub port: u16,
    folder: TempDir,
    process: Option<Process>,
}

impl Broker {
    /// Starts one, with settings beyond address and folder.
    pub async fn start(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let text = format!(
            "listen: \"127.0.0.1:{port}\"\njetstream {{ store_dir: \"{}\" }}\n{settings}",
            folder.path().join("streams").display()
        );
        std::fs::write(folder.path().join("nats.conf"), text).unwrap();
        let mut broker = Self {
            port,
            folder,
            process: None,
        };
        broker.restart().await;
        broker
    }

    pub async fn restart(&mut self) {
        let mut command = Command::new("nats-server");
        let settings: PathBuf = self.folder.path().join("nats.conf");
        let _ = command.arg("-c").arg(settings).stderr(Stdio::null());
        self.process = Some(Process::start(&mut command));
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", self.port)).await.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("no server");
    }

    /// Ends it as a power cut would: SIGKILL.
    pub fn kill(&mut self) {
        self.process = None;
    }

    pub fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    async fn client(&self) -> Client {
        ConnectOptions::new().connect(self.url()).await.unwrap()
    }

    /// Asks what JetStream offers under `$JS.API`.
    pub async fn ask(&self, what: &str, body: Value) -> Value {
        ask(&self.client().await, what, body).await
    }

    pub async fn make(&self, stream: Value) {
        make(&self.client().await, stream).await;
    }

    /// Makes the stream of the tests, with further settings.
    pub async fn make_stream(&self, settings: Value) {
        self.make(patients(settings)).await;
    }

    pub async fn make_stream_as(&self, place: SecretPlace) {
        let text = format!("{}\n", place.read().unwrap().as_str());
        let options = ConnectOptions::with_credentials(&text).unwrap();
        let client = options.connect(self.url()).await.unwrap();
        make(&client, patients(json!({}))).await;
    }

    pub async fn make_stream_by(&self, stream: Stream) {
        let Roots::Only(roots) = stream.reach.roots else {
            panic!("no roots");
        };
        let mut store = rustls::RootCertStore::empty();
        for root in roots.iter() {
            store.add(root.clone()).unwrap();
        }
        let tls = rustls::ClientConfig::builder()
            .with_root_certificates(store)
            .with_no_client_auth();
        let options = ConnectOptions::new().tls_client_config(tls);
        let client = options.connect(stream.reach.address).await.unwrap();
        make(&client, patients(json!({}))).await;
    }

    pub async fn count(&self, stream: &str) -> u64 {
        let about = self.ask(&format!("STREAM.INFO.{stream}"), json!({})).await;
        about["state"]["messages"].as_u64().unwrap()
    }

    /// Headers and bodies of all that is in the stream.
    pub async fn messages(&self) -> Vec<(String, Vec<u8>)> {
        let client = self.client().await;
        let about = ask(&client, "STREAM.INFO.PATIENTS", json!({})).await;
        let place = |name: &str| about["state"][name].as_u64().unwrap();
        let mut all = Vec::new();
        for place in place("first_seq").max(1)..=place("last_seq") {
            let wanted = json!({ "seq": place });
            let kept = ask(&client, "STREAM.MSG.GET.PATIENTS", wanted).await;
            let decode = |name: &str| {
                let text = kept["message"][name].as_str().unwrap_or_default();
                STANDARD.decode(text).unwrap()
            };
            all.push((String::from_utf8(decode("hdrs")).unwrap(), decode("data")));
        }
        all
    }
}

fn patients(settings: Value) -> Value {
    let mut stream = json!({
        "name": "PATIENTS", "subjects": [SUBJECT], "storage": "file", "retention": "limits",
        "num_replicas": 1, "duplicate_window": 3_600_000_000_000_u64,
    });
    let fields = stream.as_object_mut().unwrap();
    fields.extend(settings.as_object().unwrap().clone());
    stream
}

async fn make(client: &Client, stream: Value) {
    let name = stream["name"].as_str().unwrap().to_owned();
    let made = ask(client, &format!("STREAM.CREATE.{name}"), stream).await;
    assert!(made.get("error").is_none(), "{made}");
}

async fn ask(client: &Client, what: &str, body: Value) -> Value {
    let subject = format!("$JS.API.{what}");
    // After a start JetStream needs a moment.
    for _ in 0..100 {
        let answer = client.request(subject.clone(), body.to_string().into());
        if let Ok(answer) = answer.await {
            return serde_json::from_slice(&answer.payload).unwrap();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("JetStream does not answer to {what}");
}

/// A way to a server which lets all through, but of the first connection on which something is published
/// it lets no answer back from then on, and breaks it half a second later.
pub async fn cut_before_the_answer(to: u16) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let is_cut = Arc::new(AtomicBool::new(false));
    drop(tokio::spawn(async move {
        loop {
            let (client, _) = listener.accept().await.unwrap();
            let server = TcpStream::connect(("127.0.0.1", to)).await.unwrap();
            drop(tokio::spawn(pass(client, server, Arc::clone(&is_cut))));
        }
    }));
    port
}

async fn pass(client: TcpStream, server: TcpStream, is_cut: Arc<AtomicBool>) {
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let (mut asked, mut told) = (vec![0; 65_536], vec![0; 65_536]);
    loop {
        tokio::select! {
            read = from_client.read(&mut asked) => match read {
                Ok(length @ 1..) => {
                    to_server.write_all(&asked[..length]).await.unwrap();
                    let is_published = asked[..length].windows(5).any(|five| five == b"HPUB ");
                    if is_published && !is_cut.swap(true, Ordering::SeqCst) {
                        tokio::time::sleep(Duration::from_millis(500)).await;
                        return;
                    }
                }
                _ => return,
            },
            read = from_server.read(&mut told) => match read {
                Ok(length @ 1..) => to_client.write_all(&told[..length]).await.unwrap(),
                _ => return,
            },
        }
    }
}
