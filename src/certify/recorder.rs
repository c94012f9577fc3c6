//! What the client sent and got, kept for as long as a run lasts.

use crate::abdm::{End, Leaving, Observer};
use crate::domain::{Fault, UtcMillis};
use serde_json::Value;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One exchange with the service. It holds what people typed and were given, and tokens.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) number: u64,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) request_id: Option<String>,
    pub(super) at: UtcMillis,
    pub(super) sent: Body,
    /// `None` until an answer has come.
    pub(super) status: Option<u16>,
    pub(super) answer: Body,
    /// Why there is no answer.
    pub(super) fault: Option<Fault>,
}

/// A body.
#[derive(Clone, Default)]
pub(super) enum Body {
    /// There is none.
    #[default]
    Empty,
    /// JSON.
    Json(Value),
    /// Anything else: its type, and how many bytes it has.
    Other(String, usize),
}

impl Body {
    fn read(content_type: &str, bytes: &[u8]) -> Self {
        if bytes.is_empty() {
            return Self::Empty;
        }
        match serde_json::from_slice(bytes) {
            Ok(value) => Self::Json(value),
            Err(_) => Self::Other(content_type.to_owned(), bytes.len()),
        }
    }

    /// The value at a path of keys and indices, such as `accounts.0.ABHANumber`.
    pub(super) fn at(&self, path: &str) -> Option<&Value> {
        let Self::Json(value) = self else { return None };
        path.split('.')
            .try_fold(value, |value, part| match part.parse::<usize>() {
                Ok(index) => value.get(index),
                Err(_) => value.get(part),
            })
    }

    /// The text there, if it is a text and not empty.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.at(path)?.as_str().filter(|text| !text.is_empty())
    }
}

/// Keeps every exchange, in the order in which they left.
#[derive(Default)]
pub(super) struct Recorder(Mutex<Vec<Call>>);

impl Recorder {
    fn list(&self) -> MutexGuard<'_, Vec<Call>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many have left so far.
    pub(super) fn count(&self) -> usize {
        self.list().len()
    }

    /// All of them.
    pub(super) fn calls(&self) -> Vec<Call> {
        self.list().clone()
    }
}

impl Observer for Recorder {
    fn leaves(&self, request: &Leaving<'_>) {
        self.list().push(Call {
            number: request.number,
            method: request.method.to_owned(),
            path: request.path.to_owned(),
            request_id: request.request_id.map(str::to_owned),
            at: request.at,
            sent: Body::read("", request.body.unwrap_or_default()),
            status: None,
            answer: Body::Empty,
            fault: None,
        });
    }

    fn ended(&self, number: u64, end: &End<'_>) {
        let mut list = self.list();
        let Some(call) = list.iter_mut().find(|call| call.number == number) else {
            return;
        };
        match end {
            End::Answered {
                status,
                content_type,
                body,
                ..
            } => {
                call.status = Some(*status);
                call.answer = Body::read(content_type, body);
            }
            End::Failed(fault) => call.fault = Some(*fault),
        }
    }
}
