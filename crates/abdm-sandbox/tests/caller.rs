//! A caller that does by hand what an integrator's script would do.

use abdm_sandbox::{Options, Sandbox};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rand::rngs::OsRng;
use reqwest::{Client, Method, RequestBuilder};
use rsa::pkcs8::DecodePublicKey;
use rsa::{Oaep, RsaPublicKey};
use serde_json::{Value, json};
use sha1::Sha1;
use time::OffsetDateTime;
use time::macros::format_description;

/// A sandbox of its own, and what is needed to talk to it.
pub struct Caller {
    pub sandbox: Sandbox,
    pub client: Client,
    pub token: String,
    pub key: RsaPublicKey,
}

/// What came back.
#[derive(Debug, Clone, PartialEq)]
pub struct Got {
    pub status: u16,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

impl Got {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| {
            panic!("{error}: {}", String::from_utf8_lossy(&self.bytes));
        })
    }

    /// The code in whatever shape it came, without its colon.
    pub fn code(&self) -> String {
        let body = self.json();
        let code = body.pointer("/error/code").or_else(|| body.get("code"));
        let code = code.or_else(|| body.pointer("/0/code"));
        code.and_then(Value::as_str)
            .unwrap_or_default()
            .trim_end_matches([':', ' '])
            .to_owned()
    }

    #[track_caller]
    pub fn expect(&self, status: u16) -> Value {
        let text = String::from_utf8_lossy(&self.bytes);
        assert_eq!(self.status, status, "{text}");
        self.json()
    }

    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) {
        let text = String::from_utf8_lossy(&self.bytes);
        assert_eq!(
            (self.status, self.code().as_str()),
            (status, code),
            "{text}"
        );
    }
}

/// A mobile as V3 prints it.
pub fn masked(mobile: &str) -> String {
    format!("******{}", &mobile[6..])
}

pub const V3: &str = "/abha/api/v3";

pub fn timestamp() -> String {
    let format =
        format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");
    OffsetDateTime::now_utc().format(&format).unwrap()
}

impl Caller {
    pub async fn new() -> Self {
        Self::seeded(None).await
    }

    pub async fn seeded(seed: Option<u64>) -> Self {
        let options = Options {
            seed,
            ..Options::default()
        };
        let sandbox = Sandbox::start(([127, 0, 0, 1], 0).into(), options)
            .await
            .unwrap();
        let client = Client::new();
        // A test says itself how much time passes, however long a busy machine takes for it.
        let clock = client.post(format!("{}/practice/clock", sandbox.url()));
        let _ = got(with_json(clock, &json!({ "stopped": true })))
            .await
            .expect(200);
        let token = session(&client, &sandbox.url()).await;
        let certificate = v3(
            client.get(format!("{}{V3}/profile/public/certificate", sandbox.url())),
            &token,
        );
        let certificate = got(certificate).await.expect(200);
        assert_eq!(
            certificate["encryptionAlgorithm"],
            "RSA/ECB/OAEPWithSHA-1AndMGF1Padding"
        );
        let der = STANDARD
            .decode(certificate["publicKey"].as_str().unwrap())
            .unwrap();
        let key = RsaPublicKey::from_public_key_der(&der).unwrap();
        Self {
            sandbox,
            client,
            token,
            key,
        }
    }

    pub fn seal(&self, plain: &str) -> String {
        let sealed = self
            .key
            .encrypt(&mut OsRng, Oaep::new::<Sha1>(), plain.as_bytes());
        STANDARD.encode(sealed.unwrap())
    }

    /// A request with all that V3 wants in its headers.
    pub fn v3(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}{V3}{path}", self.sandbox.url());
        v3(self.client.request(method, url), &self.token)
    }

    pub async fn post(&self, path: &str, body: &Value) -> Got {
        got(with_json(self.v3(Method::POST, path), body)).await
    }

    pub async fn get_as(&self, x_token: &str, path: &str) -> Got {
        let request = self.v3(Method::GET, path);
        got(request.header("X-token", format!("Bearer {x_token}"))).await
    }

    pub async fn practice(&self, method: Method, path: &str, body: Option<Value>) -> Got {
        let url = format!("{}/practice/{path}", self.sandbox.url());
        let request = self.client.request(method, url);
        match body {
            Some(body) => got(with_json(request, &body)).await,
            None => got(request).await,
        }
    }

    pub async fn advance(&self, seconds: u64) {
        let body = json!({ "advanceSeconds": seconds });
        let _ = self
            .practice(Method::POST, "clock", Some(body))
            .await
            .expect(200);
    }

    pub async fn quirk(&self, name: &str) {
        let body = json!({ name: true });
        let _ = self
            .practice(Method::POST, "variants", Some(body))
            .await
            .expect(200);
    }

    /// The first person with a tag.
    pub async fn person(&self, tag: &str) -> Value {
        let people = self.practice(Method::GET, "people", None).await.expect(200);
        let list = people.as_array().unwrap();
        list.iter()
            .find(|person| {
                person["tags"]
                    .as_array()
                    .unwrap()
                    .contains(&Value::from(tag))
            })
            .unwrap_or_else(|| panic!("nobody is {tag}"))
            .clone()
    }

    /// The code of a transaction, as the person reads it from the phone.
    pub async fn otp(&self, txn_id: &str) -> String {
        let inbox = self.practice(Method::GET, "inbox", None).await.expect(200);
        let list = inbox.as_array().unwrap();
        let sms = list.iter().rev().find(|sms| sms["txnId"] == txn_id);
        sms.expect("a message")["otp"].as_str().unwrap().to_owned()
    }

    pub async fn ask_aadhaar_otp(&self, aadhaar: &str) -> Got {
        let body = json!({
            "txnId": "",
            "scope": ["abha-enrol"],
            "loginHint": "aadhaar",
            "loginId": self.seal(aadhaar),
            "otpSystem": "aadhaar",
        });
        self.post("/enrollment/request/otp", &body).await
    }

    /// Has a code sent to a person and gives the transaction.
    pub async fn aadhaar_txn(&self, person: &Value) -> String {
        let aadhaar = person["aadhaar"].as_str().unwrap();
        let sent = self.ask_aadhaar_otp(aadhaar).await.expect(200);
        sent["txnId"].as_str().unwrap().to_owned()
    }

    pub fn enrol_body(&self, txn_id: &str, otp: &str, mobile: &str) -> Value {
        json!({
            "authData": {
                "authMethods": ["otp"],
                "otp": {
                    "timeStamp": "2026-09-16 15:42:48",
                    "txnId": txn_id,
                    "otpValue": self.seal(otp),
                    "mobile": mobile,
                },
            },
            "consent": { "code": "abha-enrollment", "version": "1.4" },
        })
    }

    pub async fn enrol(&self, txn_id: &str, otp: &str, mobile: &str) -> Got {
        let body = self.enrol_body(txn_id, otp, mobile);
        self.post("/enrollment/enrol/byAadhaar", &body).await
    }

    /// Enrols somebody with the mobile that UIDAI knows, or with another one.
    pub async fn enrolled(&self, person: &Value, mobile: Option<&str>) -> Value {
        let txn_id = self.aadhaar_txn(person).await;
        let otp = self.otp(&txn_id).await;
        let own = person["aadhaarMobile"].as_str().unwrap();
        self.enrol(&txn_id, &otp, mobile.unwrap_or(own))
            .await
            .expect(200)
    }

    pub async fn ask_mobile_otp(&self, txn_id: &str, mobile: &str) -> Got {
        let body = json!({
            "txnId": txn_id,
            "scope": ["abha-enrol", "mobile-verify"],
            "loginHint": "mobile",
            "loginId": self.seal(mobile),
            "otpSystem": "abdm",
        });
        self.post("/enrollment/request/otp", &body).await
    }

    pub async fn link_mobile(&self, txn_id: &str, otp: &str) -> Got {
        let body = json!({
            "scope": ["abha-enrol", "mobile-verify"],
            "authData": {
                "authMethods": ["otp"],
                "otp": { "txnId": txn_id, "otpValue": self.seal(otp) },
            },
        });
        self.post("/enrollment/auth/byAbdm", &body).await
    }

    pub async fn suggestions(&self, txn_id: &str) -> Got {
        let request = self.v3(Method::GET, "/enrollment/enrol/suggestion");
        got(request.header("Transaction_Id", txn_id)).await
    }

    pub async fn choose(&self, txn_id: &str, address: &str) -> Got {
        let body = json!({ "txnId": txn_id, "abhaAddress": address, "preferred": 1 });
        self.post("/enrollment/enrol/abha-address", &body).await
    }
}

pub async fn session(client: &Client, url: &str) -> String {
    let body = json!({
        "clientId": "SBX_000001",
        "clientSecret": "anything",
        "grantType": "client_credentials",
    });
    let request = client
        .post(format!("{url}/api/hiecm/gateway/v3/sessions"))
        .header("REQUEST-ID", uuid::Uuid::new_v4().to_string())
        .header("TIMESTAMP", timestamp())
        .header("X-CM-ID", "sbx");
    let session = got(with_json(request, &body)).await.expect(200);
    session["accessToken"].as_str().unwrap().to_owned()
}

pub fn v3(request: RequestBuilder, token: &str) -> RequestBuilder {
    request
        .header("Authorization", format!("Bearer {token}"))
        .header("REQUEST-ID", uuid::Uuid::new_v4().to_string())
        .header("TIMESTAMP", timestamp())
}

pub fn with_json(request: RequestBuilder, body: &Value) -> RequestBuilder {
    request
        .header("Content-Type", "application/json")
        .body(body.to_string())
}

pub async fn got(request: RequestBuilder) -> Got {
    let response = request.send().await.unwrap();
    let content_type = response
        .headers()
        .get("content-type")
        .map(|value| value.to_str().unwrap().to_owned());
    Got {
        status: response.status().as_u16(),
        content_type: content_type.unwrap_or_default(),
        bytes: response.bytes().await.unwrap().to_vec(),
    }
}
