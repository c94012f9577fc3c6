//! A clinic with two counters, its service, and a sandbox.

use abdm_client::ShareGateway;
use abdm_client::{Credentials, Endpoints, Options as ClientOptions, SessionKind, ShareEndpoints};
use abdm_sandbox::{self as sandbox, Sandbox};
use abdm_types::UtcMillis;
use kiosk_record::{PatientId, PersonHash, TokenBook};
use reqwest::{Client, Method};
use scan_share::{
    Clock, DeskOptions, Facility, NotTaken, Options, Partners, ProfileReceiver, ScanShare, Share,
    Trust, Words,
};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;
use zeroize::Zeroizing;

pub const HIP: &str = "IN2910000001";
/// An invented person with an ABHA number, and another.
pub const SUNIL: &str = "sunil.pawar77@sbx";
pub const SUNIL_NUMBER: &str = "91-1000-2000-3008";
pub const DESK_KEY: &str = "a-key-of-the-desk-0123456789";

pub struct Clinic {
    pub folder: TempDir,
    pub sandbox: Sandbox,
    pub service: Option<ScanShare>,
    pub receiver: Arc<Kept>,
    /// Takes profiles in place of the other, where there is one.
    pub outbox: Option<Arc<dyn ProfileReceiver>>,
    pub http: Client,
    ahead: Arc<AtomicI64>,
    pub trust: Trust,
    pub desk_key: Option<PathBuf>,
}

/// Keeps what it takes, for the tests to look at.
#[derive(Default)]
pub struct Kept {
    pub shares: Mutex<Vec<Share>>,
    pub refuses: Mutex<Option<NotTaken>>,
    /// How long it takes for each.
    pub takes: Mutex<Duration>,
}

impl ProfileReceiver for Kept {
    fn receive(&self, share: &Share) -> Result<Option<PersonHash>, NotTaken> {
        std::thread::sleep(*self.takes.lock().unwrap());
        if let Some(why) = *self.refuses.lock().unwrap() {
            return Err(why);
        }
        self.shares.lock().unwrap().push(share.clone());
        Ok(None)
    }

    fn patient_of(&self, _: PersonHash) -> Option<PatientId> {
        None
    }
}

pub fn words() -> Words {
    let text = str::to_owned;
    Words {
        language: text("en"),
        right_to_left: false,
        calling: text("Now calling"),
        waiting: text("Waiting"),
        nobody: text("Nobody is waiting"),
        call_next: text("Call the next"),
        counter: text("Counter"),
        patient: text("Patient"),
        missing: text("Ask <them>"),
        scan: text("Scan <this>"),
        key: text("Key"),
        enter: text("Continue"),
    }
}

impl Clinic {
    pub async fn new() -> Self {
        let mut clinic = Self::closed().await;
        clinic.open().await;
        clinic
    }

    /// One whose service is not started yet.
    pub async fn closed() -> Self {
        let options = sandbox::Options::default();
        let sandbox = Sandbox::start("127.0.0.1:0".parse().unwrap(), options);
        Self {
            folder: tempfile::tempdir().unwrap(),
            sandbox: sandbox.await.unwrap(),
            service: None,
            receiver: Arc::default(),
            outbox: None,
            http: Client::new(),
            ahead: Arc::default(),
            trust: Trust::default(),
            desk_key: None,
        }
    }

    pub fn book_path(&self) -> PathBuf {
        self.folder.path().join("share/tokens.sqlite")
    }

    /// Starts the service, or starts it anew.
    pub async fn open(&mut self) {
        self.service = None;
        let url = self.sandbox.url();
        let gateway = gateway_at(&url, &url);
        self.open_with(gateway).await;
    }

    pub async fn open_with(&mut self, gateway: ShareGateway) {
        self.service = None;
        let ahead = Arc::clone(&self.ahead);
        let clock = Clock::in_india(move || {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
            let millis = i64::try_from(now.as_millis()).unwrap();
            UtcMillis(millis + ahead.load(Ordering::SeqCst))
        });
        let counters = ["OPD1", "OPD2"].map(str::to_owned);
        let any = "127.0.0.1:0".parse().unwrap();
        let options = Options {
            listen: any,
            desk: Some(DeskOptions {
                listen: any,
                key_file: self.desk_key.clone(),
                words: words(),
            }),
            facility: Facility::new(HIP, counters).unwrap(),
            app: "https://phrsbx.abdm.gov.in".to_owned(),
            trust: self.trust.clone(),
            token_validity: Duration::from_secs(1800),
            patience: Duration::from_secs(3),
            clock,
        };
        // The one before may need a moment to let go of the book.
        let mut book = TokenBook::open(&self.book_path(), [7; 32]);
        for _ in 0..50 {
            if book.is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            book = TokenBook::open(&self.book_path(), [7; 32]);
        }
        let kept: Arc<dyn ProfileReceiver> = Arc::<Kept>::clone(&self.receiver);
        let receiver = self.outbox.clone().unwrap_or(kept);
        let partners = Partners {
            gateway,
            book: book.unwrap(),
            receiver,
        };
        self.service = Some(ScanShare::start(options, partners).await.unwrap());
    }

    pub fn url(&self) -> String {
        self.service.as_ref().unwrap().url()
    }

    pub fn desk_url(&self) -> String {
        self.service.as_ref().unwrap().desk_url().unwrap()
    }

    /// A page of the desk's.
    pub async fn page(&self, path: &str) -> String {
        let url = format!("{}{path}", self.desk_url());
        let answer = self.http.get(url).send().await.unwrap();
        answer.text().await.unwrap()
    }

    /// Calls the next number; what the desk sees then.
    pub async fn call(&self, counter: &str) -> String {
        let url = format!("{}/counter/{counter}/next", self.desk_url());
        let answer = self.http.post(url).send().await.unwrap();
        answer.text().await.unwrap()
    }

    pub async fn desk_page(&self, counter: &str) -> String {
        self.page(&format!("/counter/{counter}/desk")).await
    }

    /// Moves the clocks of clinic and gateway on together.
    pub fn pass(&self, seconds: u32) {
        self.sandbox.handle().advance(seconds);
        self.move_clock(i64::from(seconds));
    }

    /// Moves the clinic's clock alone.
    pub fn move_clock(&self, seconds: i64) {
        self.ahead.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    pub async fn practice(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        let url = format!("{}/practice/{path}", self.sandbox.url());
        let mut request = self.http.request(method, url);
        if let Some(body) = body {
            request = request.body(body.to_string());
        }
        let answer = request.send().await.unwrap();
        let text = answer.text().await.unwrap();
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}"))
    }

    /// What a phone is told, with further wishes.
    pub async fn share_with(&self, address: &str, counter: &str, wishes: Value) -> Value {
        let mut body = json!({
            "abhaAddress": address,
            "hipId": HIP,
            "counterId": counter,
            "callbackUrl": self.url(),
            "waitSeconds": 35,
        });
        for (key, value) in wishes.as_object().unwrap() {
            body[key] = value.clone();
        }
        self.practice(Method::POST, "share", Some(body)).await
    }

    /// The number that somebody is told who shares at a counter.
    pub async fn number(&self, address: &str, counter: &str) -> String {
        let share = self.share_with(address, counter, json!({})).await;
        number(&share)
    }

    /// Everybody who can share, by their address.
    pub async fn addresses(&self) -> Vec<String> {
        let people = self.practice(Method::GET, "people", None).await;
        let accounts = people.as_array().unwrap().iter();
        accounts
            .flat_map(|person| person["abhaNumbers"].as_array().unwrap().clone())
            .map(|account| account["abhaAddress"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// The gateway whose sessions, keys and answers are at one place, or at two.
pub fn gateway_at(sessions: &str, rest: &str) -> ShareGateway {
    let endpoints = Endpoints {
        session: format!("{sessions}/api/hiecm/gateway/v3/sessions"),
        session_kind: SessionKind::V3,
        abha_v3: format!("{sessions}/abha/api"),
        abha_v1: format!("{sessions}/api"),
        phr_v3: format!("{sessions}/abha/api/v3/phr/web"),
    };
    let secret = Zeroizing::new("invented-secret".to_owned());
    let mut options = ClientOptions::new(endpoints, Credentials::new("SBX_0001", secret), "sbx");
    options.hip_id = Some(HIP.to_owned());
    options.share = Some(ShareEndpoints {
        hiecm: format!("{rest}/api/hiecm"),
        gateway: format!("{rest}/gateway"),
    });
    ShareGateway::new(options).unwrap()
}

#[track_caller]
pub fn number(share: &Value) -> String {
    assert_eq!(share["callbackStatus"], 202, "{share}");
    assert_eq!(share["answers"].as_array().unwrap().len(), 1, "{share}");
    assert_eq!(share["answers"][0]["inTime"], true, "{share}");
    let number = share["answers"][0]["tokenNumber"].as_str();
    number.unwrap_or_else(|| panic!("{share}")).to_owned()
}
