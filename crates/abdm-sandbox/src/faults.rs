//! Bad days on demand.

mod content;
pub(super) mod inject;

use super::limits::{FAULT_BYTES, FAULT_DELAY_MS, FAULTS};
use super::response::typed;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use content::Content;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fault for the next calls of a path, as `POST /practice/faults` takes it (one or an array).
///
/// What it does is chosen by its keys, which can be combined where that makes sense:
///
/// | key | effect |
/// |---|---|
/// | `delayMs` | the call waits so long before anything else happens to it |
/// | `drop: "before"` | the connection is closed, the call not carried out |
/// | `drop: "after"` | the call is carried out, then the connection is closed without an answer |
/// | `drop: "during"` | the call is carried out; the connection is closed after half of the body |
/// | `truncate: true` | the call is carried out; half of the body is sent as if it were all |
/// | `status`, `body`, `html`, `empty`, `contentType`, `headers` | the call is not carried out; this is answered |
/// | `handle: true` | with the line above: the call is carried out, its own answer thrown away |
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Fault {
    /// Whole path with its prefix; with a `*` at the end: every path that begins so.
    path: String,
    /// Only calls of this method.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    method: Option<String>,
    /// So many calls go through first.
    #[serde(default)]
    skip: u32,
    /// So many calls are hit then.
    #[serde(default = "once")]
    times: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    delay_ms: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    drop: Option<DropAt>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    truncate: bool,
    /// Default: 200 with `body` or `empty`, 502 with `html`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    /// Text is sent as it is, anything else as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<Content>,
    /// A page as proxies send it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    html: bool,
    /// No body at all.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    empty: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    content_type: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    headers: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    handle: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum DropAt {
    Before,
    During,
    After,
}

/// A fault that waits for its calls.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub(super) struct Waiting {
    fault: Fault,
    // How long it was as it was sent, in bytes.
    #[serde(skip)]
    length: usize,
}

/// The faults that wait for their calls, oldest first.
#[derive(Default)]
pub(super) struct Faults(Vec<Waiting>);

const fn once() -> u32 {
    1
}

const HTML: &str = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

impl Fault {
    /// What is wrong with it, if anything.
    pub(super) fn mistake(&self) -> Option<&'static str> {
        let bad_status = self
            .status
            .is_some_and(|status| !(200..=599).contains(&status));
        let bad_header = self.headers.iter().any(|(name, value)| {
            HeaderName::try_from(name).is_err() || HeaderValue::try_from(value).is_err()
        });
        let bad_type = self
            .content_type
            .as_ref()
            .is_some_and(|value| HeaderValue::try_from(value).is_err());
        let is_too_late = self.delay_ms.is_some_and(|delay| delay > FAULT_DELAY_MS);
        if is_too_late {
            Some("delayMs is at most ten minutes")
        } else if self.times == 0 {
            Some("times is 1 or more")
        } else if !self.path.starts_with('/') {
            Some("path begins with a slash")
        } else if bad_status {
            Some("status is between 200 and 599")
        } else if bad_header || bad_type {
            Some("headers and contentType are text that HTTP can carry")
        } else if !self.answers()
            && !self.truncate
            && self.drop.is_none()
            && self.delay_ms.is_none()
        {
            Some("say what happens: delayMs, drop, truncate, status, body, html or empty")
        } else {
            None
        }
    }

    fn hits(&self, method: &str, path: &str) -> bool {
        let path_fits = match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        };
        path_fits
            && self
                .method
                .as_deref()
                .is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
    }

    /// Whether it brings an answer of its own.
    fn answers(&self) -> bool {
        self.status.is_some() || self.body.is_some() || self.html || self.empty
    }

    fn answer(&self) -> Response {
        let fallback = if self.html { 502 } else { 200 };
        let status = StatusCode::from_u16(self.status.unwrap_or(fallback))
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = match &self.body {
            _ if self.empty => {
                let mut response = Response::new(Body::empty());
                *response.status_mut() = status;
                response
            }
            _ if self.html => typed(status, "text/html", HTML),
            Some(content) => typed(status, content.media_type(), content.bytes()),
            None => typed(status, "application/json", "{}"),
        };
        let headers = response.headers_mut();
        if let Some(Ok(value)) = self.content_type.as_ref().map(HeaderValue::try_from) {
            headers.insert(header::CONTENT_TYPE, value);
        }
        for (name, value) in &self.headers {
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::try_from(value))
            {
                headers.insert(name, value);
            }
        }
        response
    }
}

impl Waiting {
    /// A fault that was sent as so many bytes.
    pub(super) fn new(fault: Fault, length: usize) -> Self {
        Self { fault, length }
    }
}

impl Faults {
    /// Adds some behind the others.
    ///
    /// # Errors
    ///
    /// Why there is no room for them; none of them is added then.
    pub(super) fn add(&mut self, faults: Vec<Waiting>) -> Result<(), &'static str> {
        if self.0.len() + faults.len() > FAULTS {
            return Err("100 faults wait at most: DELETE /practice/faults takes them back");
        }
        let length: usize = self.0.iter().chain(&faults).map(|one| one.length).sum();
        if length > FAULT_BYTES {
            return Err(
                "all faults that wait have 32 MB at most: DELETE /practice/faults takes them back",
            );
        }
        self.0.extend(faults);
        Ok(())
    }

    /// Forgets all of them.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Those that still wait.
    pub(super) fn waiting(&self) -> &[Waiting] {
        &self.0
    }

    /// The fault for a call, which uses up one of its times.
    fn take(&mut self, method: &str, path: &str) -> Option<Fault> {
        let index = self
            .0
            .iter()
            .position(|waiting| waiting.fault.hits(method, path))?;
        let fault = &mut self.0.get_mut(index)?.fault;
        if fault.skip > 0 {
            fault.skip -= 1;
            return None;
        }
        fault.times = fault.times.saturating_sub(1);
        let taken = fault.clone();
        if taken.times == 0 {
            self.0.remove(index);
        }
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn fault(json: Value) -> Fault {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn hits_its_path_so_many_times_after_so_many_others() {
        let mut faults = Faults::default();
        let json = json!({"path": "/a", "skip": 1, "times": 2, "status": 503});
        assert!(faults.add(vec![Waiting::new(fault(json), 50)]).is_ok());
        let mut hit = |path: &str| faults.take("GET", path).is_some();
        assert_eq!(
            [hit("/a"), hit("/b"), hit("/a"), hit("/a"), hit("/a")],
            [false, false, true, true, false]
        );
    }

    #[test]
    fn hits_by_beginning_and_method() {
        let every = fault(json!({"path": "/abha/*", "method": "post", "empty": true}));
        assert!(every.hits("POST", "/abha/api/v3/x"));
        assert!(!every.hits("GET", "/abha/api/v3/x"));
        assert!(!every.hits("POST", "/api/v3/x"));
    }

    #[test]
    fn names_mistakes() {
        for bad in [
            json!({"path": "a", "status": 500}),
            json!({"path": "/a"}),
            json!({"path": "/a", "status": 100}),
            json!({"path": "/a", "status": 429, "headers": {"a b": "1"}}),
            json!({"path": "/a", "delayMs": 600_001}),
        ] {
            assert!(fault(bad.clone()).mistake().is_some(), "{bad}");
        }
        assert!(
            fault(json!({"path": "/a", "delayMs": 5}))
                .mistake()
                .is_none()
        );
        assert!(serde_json::from_value::<Fault>(json!({"path": "/a", "stauts": 500})).is_err());
    }

    #[test]
    fn has_room_for_so_many_and_for_so_much() {
        let waiting = |length| Waiting::new(fault(json!({"path": "/a", "status": 503})), length);
        let mut faults = Faults::default();
        assert!(faults.add(vec![waiting(50); FAULTS]).is_ok());
        assert!(faults.add(vec![waiting(50)]).is_err());
        faults.clear();
        assert!(faults.add(vec![waiting(FAULT_BYTES / 2); 2]).is_ok());
        assert!(faults.add(vec![waiting(2)]).is_err());
        assert_eq!(faults.waiting().len(), 2);
        assert!(faults.take("GET", "/a").is_some());
        assert!(faults.add(vec![waiting(2)]).is_ok());
    }
}
