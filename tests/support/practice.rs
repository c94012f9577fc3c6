//! The sandbox's own switches, as anybody may use them over HTTP.

use serde_json::Value;
use std::thread;
use std::time::{Duration, Instant};

/// A sandbox that somebody started.
pub struct Practice {
    url: String,
    client: reqwest::Client,
    runtime: tokio::runtime::Runtime,
}

impl Practice {
    /// A sandbox at this address.
    pub fn at(url: &str) -> Self {
        assert!(
            url.starts_with("http://127.0.0.1:"),
            "not on loopback: {url}"
        );
        Self {
            url: url.trim_end_matches('/').to_owned(),
            client: reqwest::Client::builder()
                .no_proxy()
                // The sandbox does not wait for whoever says nothing for a while.
                .pool_max_idle_per_host(0)
                .timeout(Duration::from_secs(20))
                .build()
                .expect("a client can be made"),
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime can be made"),
        }
    }

    /// The JSON behind a path.
    pub fn get(&self, path: &str) -> Value {
        let text = self.runtime.block_on(async {
            let answer = self
                .client
                .get(format!("{}{path}", self.url))
                .send()
                .await?;
            answer.error_for_status()?.text().await
        });
        let text = text.unwrap_or_else(|error| panic!("GET {path}: {error}"));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("GET {path}: {error}: {text}"))
    }
}

impl Practice {
    /// Somebody who has no ABHA yet, and whose mobile Aadhaar knows.
    pub fn new_person(&self) -> Person {
        let people = self.get("/practice/people");
        let person = people
            .as_array()
            .and_then(|people| {
                people
                    .iter()
                    .find(|person| is_new(person) && person["aadhaarMobile"].is_string())
            })
            .unwrap_or_else(|| panic!("nobody is new with a mobile in {people:#}"));
        let text = |key: &str| person[key].as_str().unwrap_or_default().to_owned();
        Person {
            aadhaar: text("aadhaar"),
            mobile: text("aadhaarMobile"),
            name: text("name"),
        }
    }

    /// Every message that was sent.
    pub fn inbox(&self) -> Vec<Value> {
        let inbox = self.get("/practice/inbox");
        inbox.as_array().cloned().unwrap_or_default()
    }

    /// The code of the newest message, once there are so many; nothing where there are not within
    /// `limit`.
    pub fn code(&self, messages: usize, limit: Duration) -> Option<String> {
        let deadline = Instant::now() + limit;
        loop {
            let inbox = self.inbox();
            if inbox.len() >= messages {
                let code = inbox.last().and_then(|message| message["otp"].as_str());
                return Some(code.expect("the message has a code").to_owned());
            }
            if Instant::now() >= deadline {
                return None;
            }
            thread::sleep(Duration::from_millis(100));
        }
    }
}

/// A person of the sandbox.
pub struct Person {
    pub aadhaar: String,
    pub mobile: String,
    pub name: String,
}

/// Whether a person of `/practice/people` has no ABHA yet.
pub fn is_new(person: &Value) -> bool {
    person["tags"]
        .as_array()
        .is_some_and(|tags| tags.iter().any(|tag| tag == "new"))
}
