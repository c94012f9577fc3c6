//! The sandbox's own switches, as anybody may use them over HTTP.

use serde_json::Value;
use std::time::Duration;

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

/// Whether a person of `/practice/people` has no ABHA yet.
pub fn is_new(person: &Value) -> bool {
    person["tags"]
        .as_array()
        .is_some_and(|tags| tags.iter().any(|tag| tag == "new"))
}
