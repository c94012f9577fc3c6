//! What the log says of a call, before it leaves and when it is over: enough to find it again at
//! the service's end, and nothing of what was sent, of what came back, or of anybody.
//!
//! Calls of V1 and V2 have no `REQUEST-ID` (protocol.md section 3.1), so their lines have no
//! `request_id`: an id of our own would lead nobody to them. Path and moment are their handle.

use super::call::Call;
use abdm_types::Fault;
use reqwest::Method;
use std::fmt;
use uuid::Uuid;

/// Where a call goes: the whole address, and the part that may be logged because it is written
/// in this program.
#[derive(Clone)]
pub(super) struct Address {
    pub(super) url: String,
    path: Path,
}

/// A path as the documents print it; no identifier can be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Path {
    family: &'static str,
    rest: &'static str,
}

/// One request on its way, by what tells it from all others.
#[derive(Clone)]
pub(super) struct Trace {
    path: Path,
    /// `REQUEST-ID`, where the call has one.
    pub(super) request_id: Option<Uuid>,
}

impl Address {
    /// An address below a base.
    pub(super) fn below(base: &str, family: &'static str, path: &'static str) -> Self {
        let base = base.trim_end_matches('/');
        Self {
            url: format!("{base}/{path}"),
            path: Path { family, rest: path },
        }
    }

    /// The same with a value to look for, which the log does not see.
    pub(super) fn with_query(mut self, name: &str, value: &str) -> Self {
        self.url.push_str(&format!("?{name}="));
        for byte in value.bytes() {
            match byte {
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~' => {
                    self.url.push(char::from(byte));
                }
                _ => self.url.push_str(&format!("%{byte:02X}")),
            }
        }
        self
    }

    /// An address that is configured as a whole.
    pub(super) fn whole(url: &str, name: &'static str) -> Self {
        Self {
            url: url.to_owned(),
            path: Path {
                family: "",
                rest: name,
            },
        }
    }

    pub(super) fn trace(&self) -> Trace {
        Trace {
            path: self.path,
            request_id: None,
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.family, self.rest)
    }
}

impl Trace {
    /// The path, as it may be told.
    pub(super) fn path_text(&self) -> String {
        self.path.to_string()
    }

    /// The call is about to leave: after a failure its `REQUEST-ID` is the only handle on it.
    pub(super) fn leaves(&self, method: &Method) {
        tracing::info!(
            event = "call_sent",
            method = %method,
            path = %self.path,
            request_id = self.request_id.map(tracing::field::display),
        );
    }

    /// Something answered, with any status.
    pub(super) fn answered(&self, status: u16) {
        tracing::info!(
            event = "call_answered",
            path = %self.path,
            request_id = self.request_id.map(tracing::field::display),
            status = status,
        );
    }

    /// The service, or something in front of it, refused. Nothing of the answer is told but its
    /// status and its code, and the code only when it looks like one.
    pub(super) fn said_no(&self, call: Call, status: u16, code: Option<&str>, fault: Fault) {
        tracing::info!(
            event = "service_said_no",
            call = ?call,
            path = %self.path,
            request_id = self.request_id.map(tracing::field::display),
            status = status,
            code = code,
            fault = fault.name(),
        );
    }

    /// The call came to nothing. Hands the fault on.
    pub(super) fn failed(&self, status: Option<u16>, fault: Fault) -> Fault {
        let cause = if let Fault::SecureConnection { cause } = fault {
            Some(cause.name())
        } else {
            None
        };
        tracing::info!(
            event = "call_failed",
            path = %self.path,
            request_id = self.request_id.map(tracing::field::display),
            status = status,
            fault = fault.name(),
            cause = cause,
        );
        fault
    }
}
