//! A client that writes down what it sent and what it got, with what differs each time masked.

use super::picture;
use abdm_sandbox::{Options, Sandbox};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rand::rngs::OsRng;
use reqwest::{Client, Method, RequestBuilder, Response};
use rsa::pkcs8::DecodePublicKey;
use rsa::{Oaep, Pkcs1v15Encrypt, RsaPublicKey};
use serde_json::{Value, json};
use sha1::{Digest, Sha1};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use time::OffsetDateTime;
use time::macros::{format_description, offset};

pub struct Recorder {
    sandbox: Sandbox,
    client: Client,
    session: String,
    key: RsaPublicKey,
    text: String,
    called: BTreeSet<String>,
    ids: Vec<String>,
}

/// The TIMESTAMP header of now.
pub fn timestamp() -> String {
    let format =
        format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    OffsetDateTime::now_utc().format(&format).unwrap()
}

fn common(request: RequestBuilder) -> RequestBuilder {
    request
        .header("REQUEST-ID", uuid::Uuid::new_v4().to_string())
        .header("TIMESTAMP", timestamp())
        .header("X-CM-ID", "sbx")
}

impl Recorder {
    /// A sandbox of its own, with a session and the key.
    pub async fn start(seed: u64) -> Self {
        let options = Options {
            seed: Some(seed),
            ..Options::default()
        };
        let sandbox = Sandbox::start(([127, 0, 0, 1], 0).into(), options).await;
        let (sandbox, client) = (sandbox.unwrap(), Client::new());
        let url = sandbox.url();
        let clock = client.post(format!("{url}/practice/clock"));
        let stop = json!({ "stopped": true }).to_string();
        clock.body(stop).send().await.unwrap();
        let body = json!({ "clientId": "SBX_000001", "clientSecret": "anything" });
        let session = common(client.post(format!("{url}/api/hiecm/gateway/v3/sessions")))
            .header("Content-Type", "application/json")
            .body(body.to_string());
        let session = json_of(session.send().await.unwrap()).await;
        let session = session["accessToken"].as_str().unwrap().to_owned();
        let path = "/abha/api/v3/profile/public/certificate";
        let certificate = common(client.get(format!("{url}{path}")))
            .header("Authorization", format!("Bearer {session}"));
        let certificate = json_of(certificate.send().await.unwrap()).await;
        let key = certificate["publicKey"].as_str().unwrap();
        let key = RsaPublicKey::from_public_key_der(&STANDARD.decode(key).unwrap()).unwrap();
        Self {
            sandbox,
            client,
            session,
            key,
            text: String::new(),
            called: BTreeSet::new(),
            ids: Vec::new(),
        }
    }

    /// The code that was sent last.
    pub fn otp(&self) -> String {
        let inbox = self.sandbox.inbox();
        let sms = inbox.last().expect("a message");
        sms.otp.clone()
    }

    pub async fn practice(&mut self, method: Method, path: &str, body: Option<Value>) -> Value {
        self.bare("practice", method, &format!("/practice/{path}"), &[], body)
            .await
    }

    /// A call without anything but what is named.
    pub async fn bare(
        &mut self,
        note: &str,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Value {
        let request = self.request(&method, path);
        self.send(note, &method, path, request, headers, body).await
    }

    /// A call of V3; the path begins after `/abha/api/v3`.
    pub async fn v3(
        &mut self,
        note: &str,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Value {
        let path = format!("/abha/api/v3{path}");
        let request = common(self.request(&method, &path))
            .header("Authorization", format!("Bearer {}", self.session));
        self.send(note, &method, &path, request, headers, body)
            .await
    }

    /// A call of V1 or V2; the path is whole.
    pub async fn v2(
        &mut self,
        note: &str,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Value {
        let request = self
            .request(&method, path)
            .header("Authorization", format!("Bearer {}", self.session));
        self.send(note, &method, path, request, headers, body).await
    }

    fn request(&self, method: &Method, path: &str) -> RequestBuilder {
        let url = format!("{}{path}", self.sandbox.url());
        self.client.request(method.clone(), url)
    }

    /// Sends, writes both sides down and gives the body.
    async fn send(
        &mut self,
        note: &str,
        method: &Method,
        path: &str,
        mut request: RequestBuilder,
        headers: &[(&str, &str)],
        body: Option<Value>,
    ) -> Value {
        let plain = path.split('?').next().unwrap_or_default();
        self.called.insert(plain.to_owned());
        let _ = writeln!(self.text, "## {method} {path} - {note}");
        for (name, value) in headers {
            request = request.header(*name, *value);
            let value = self.mask_text(value.trim_start_matches("Bearer "));
            let _ = writeln!(self.text, "> {name}: {value}");
        }
        if let Some(body) = body {
            let shown = self.mask(body.clone());
            let _ = writeln!(self.text, "> {shown}");
            request = request
                .header("Content-Type", "application/json")
                .body(self.sealed(body).to_string());
        }
        let response = request.send().await.unwrap();
        let _ = writeln!(self.text, "{}", response.status().as_u16());
        let mut names: Vec<String> = response
            .headers()
            .iter()
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap_or("?")))
            .filter(|line| {
                !["date:", "content-length:"]
                    .iter()
                    .any(|own| line.starts_with(own))
            })
            .collect();
        names.sort();
        let is_picture = names.iter().any(|line| {
            ["image/", "application/pdf"]
                .iter()
                .any(|kind| line.contains(kind))
        });
        for line in names {
            let _ = writeln!(self.text, "{line}");
        }
        let bytes = response.bytes().await.unwrap();
        if is_picture {
            let _ = writeln!(self.text, "{}\n", picture::described(&bytes));
            return Value::Null;
        }
        match serde_json::from_slice::<Value>(&bytes) {
            Ok(value) => {
                let shown = serde_json::to_string_pretty(&self.mask(value.clone())).unwrap();
                let _ = writeln!(self.text, "{shown}\n");
                value
            }
            Err(_) => {
                let shown = self.mask_text(&String::from_utf8_lossy(&bytes));
                let _ = writeln!(self.text, "{shown}\n");
                Value::Null
            }
        }
    }

    /// Encrypts the texts that begin with `oaep:` or `pkcs1:`.
    fn sealed(&self, value: Value) -> Value {
        match value {
            Value::String(text) => {
                let sealed = if let Some(plain) = text.strip_prefix("oaep:") {
                    let padding = Oaep::new::<Sha1>();
                    self.key.encrypt(&mut OsRng, padding, plain.as_bytes())
                } else if let Some(plain) = text.strip_prefix("pkcs1:") {
                    self.key
                        .encrypt(&mut OsRng, Pkcs1v15Encrypt, plain.as_bytes())
                } else {
                    return Value::String(text);
                };
                Value::String(STANDARD.encode(sealed.unwrap()))
            }
            Value::Array(list) => list.into_iter().map(|one| self.sealed(one)).collect(),
            Value::Object(map) => map
                .into_iter()
                .map(|(key, value)| (key, self.sealed(value)))
                .collect(),
            other @ (Value::Null | Value::Bool(_) | Value::Number(_)) => other,
        }
    }

    fn mask(&mut self, value: Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.mask_text(&text)),
            Value::Array(list) => list.into_iter().map(|one| self.mask(one)).collect(),
            Value::Object(map) => map
                .into_iter()
                .map(|(key, value)| match key.as_str() {
                    "requestId" => (key, json!("<request>")),
                    "sentAt" | "now" => (key, json!("<time>")),
                    _ => (key, self.mask(value)),
                })
                .collect(),
            other @ (Value::Null | Value::Bool(_) | Value::Number(_)) => other,
        }
    }

    /// Ids keep who is who: each gets the number of its first coming.
    fn mask_text(&mut self, text: &str) -> String {
        if uuid::Uuid::parse_str(text).is_ok() {
            let known = self.ids.iter().position(|id| id == text);
            let place = known.unwrap_or_else(|| {
                self.ids.push(text.to_owned());
                self.ids.len() - 1
            });
            return format!("<id {}>", place + 1);
        }
        if text.starts_with("eyJ") && text.split('.').count() == 3 {
            return "<token>".to_owned();
        }
        let plain = format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");
        let header = format_description!(
            "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z"
        );
        if time::PrimitiveDateTime::parse(text, plain).is_ok()
            || time::PrimitiveDateTime::parse(text, header).is_ok()
        {
            return "<time>".to_owned();
        }
        let day = format_description!("[day]-[month]-[year]");
        let now = OffsetDateTime::now_utc().to_offset(offset!(+5:30));
        // A test may run over midnight.
        let days = [now, now - time::Duration::DAY].map(|moment| moment.format(day).unwrap());
        if days.iter().any(|today| today == text) {
            return "<today>".to_owned();
        }
        if text.len() > 300 {
            let bytes = STANDARD.decode(text).unwrap_or_default();
            return match picture::of_file(&bytes) {
                Some(picture) => picture::described_picture(&picture),
                None => digest(text.as_bytes()),
            };
        }
        text.to_owned()
    }

    /// Compares with the file, or writes it. Gives the paths that were called.
    pub fn finish(self, name: &str) -> BTreeSet<String> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/snapshot")
            .join(format!("{name}.txt"));
        if std::env::var_os("SNAPSHOT").is_some_and(|value| value == "write") {
            std::fs::write(&file, &self.text).unwrap();
        }
        let recorded = std::fs::read_to_string(&file).unwrap_or_default();
        // A checkout on Windows may have other line ends.
        let recorded = recorded.replace("\r\n", "\n");
        let mut heading = "";
        for (got, was) in self.text.lines().zip(recorded.lines()) {
            if got.starts_with("## ") {
                heading = got;
            }
            assert_eq!(got, was, "{name}, at {heading}");
        }
        assert_eq!(
            self.text.lines().count(),
            recorded.lines().count(),
            "{name}: lines"
        );
        self.called
    }
}

fn digest(bytes: &[u8]) -> String {
    let hash: String = Sha1::digest(bytes)
        .iter()
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        });
    format!("<{} bytes, sha1 {hash}>", bytes.len())
}

async fn json_of(response: Response) -> Value {
    serde_json::from_slice(&response.bytes().await.unwrap()).unwrap()
}
