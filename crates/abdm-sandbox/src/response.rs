//! Responses, and errors among them, in the shapes of the protocol (protocol.md section 11.1).

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// An error response. The shapes are numbered as in protocol.md section 11.1.
#[derive(Debug, Clone)]
pub(super) struct ErrorResponse {
    status: StatusCode,
    body: Value,
}

impl ErrorResponse {
    /// A body of any other shape, such as that of V1 and V2 (protocol.md section 11.2).
    pub(super) fn json(status: StatusCode, body: Value) -> Self {
        Self { status, body }
    }

    /// Shape 1: `{"error":{"code","message"}}`.
    pub(super) fn coded(status: StatusCode, code: &str, message: &str) -> Self {
        let body = json!({ "error": { "code": code, "message": message } });
        Self { status, body }
    }

    /// Shape 1 with a number for the code, as the gateway of old writes it.
    pub(super) fn numbered(status: StatusCode, code: u32, message: &str) -> Self {
        let body = json!({ "error": { "code": code, "message": message } });
        Self { status, body }
    }

    /// Shape 2: `{"code","message","timestamp"}`.
    pub(super) fn flat(status: StatusCode, code: &str, message: &str, stamp: &str) -> Self {
        let body = json!({ "code": code, "message": message, "timestamp": stamp });
        Self { status, body }
    }

    /// Shape 3: one key for each wrong field, with 400.
    pub(super) fn fields<'a>(
        wrong: impl IntoIterator<Item = (&'a str, &'a str)>,
        stamp: &'a str,
    ) -> Self {
        let wrong = wrong.into_iter().chain([("timestamp", stamp)]);
        let body: Map<String, Value> = wrong
            .map(|(field, message)| (field.to_owned(), Value::from(message)))
            .collect();
        Self::json(StatusCode::BAD_REQUEST, Value::Object(body))
    }

    /// Shape 4: `{"message","timestamp"}`.
    pub(super) fn message(status: StatusCode, message: &str, stamp: &str) -> Self {
        let body = json!({ "message": message, "timestamp": stamp });
        Self { status, body }
    }

    /// Shape 5 for a refused session.
    pub(super) fn session(
        status: StatusCode,
        code: &str,
        message: &str,
        description: &str,
    ) -> Self {
        let body = json!({ "code": code, "message": message, "description": description });
        Self { status, body }
    }

    /// Shape 5 for a path or method that the API gateway does not know.
    pub(super) fn unrouted(status: StatusCode, description: &str) -> Self {
        let body = json!({
            "code": status.as_str(),
            "type": "Status report",
            "message": "Runtime Error",
            "description": description,
        });
        Self { status, body }
    }

    /// Shape 6, which the service behind the gateway gives for requests it cannot read.
    pub(super) fn unreadable(status: StatusCode, path: &str, stamp: &str) -> Self {
        let body = json!({
            "timestamp": stamp,
            "path": path,
            "status": status.as_u16(),
            "error": status.canonical_reason().unwrap_or_default(),
            "requestId": Uuid::new_v4().simple().to_string().get(..8).unwrap_or_default(),
        });
        Self { status, body }
    }

    /// Shape 1 as shape 2, or as shape 7 where that was seen: the code stands by itself. Other
    /// shapes stay as they are.
    pub(super) fn unwrapped(mut self) -> Self {
        let inner = self.body.get("error").filter(|inner| inner.is_object());
        if let Some(inner) = inner.cloned() {
            let code = inner
                .get("code")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let is_listed = ["ABDM-1006", "ABDM-9999"]
                .into_iter()
                .any(|listed| code.starts_with(listed));
            self.body = if is_listed { json!([inner]) } else { inner };
        }
        self
    }

    /// Shape 8: nothing but a status.
    pub(super) fn status_only(status: StatusCode) -> Self {
        Self::json(status, Value::Null)
    }
}

/// A path that the API gateway does not know.
pub(super) fn no_such_path() -> ErrorResponse {
    ErrorResponse::unrouted(
        StatusCode::NOT_FOUND,
        "No matching resource found for given API Request",
    )
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        if self.body.is_null() {
            return self.status.into_response();
        }
        json_response(self.status, &self.body)
    }
}

/// 200 with JSON.
pub(super) fn ok(body: &Value) -> Response {
    json_response(StatusCode::OK, body)
}

/// JSON with a status.
pub(super) fn json_response(status: StatusCode, body: &Value) -> Response {
    typed(status, "application/json", body.to_string())
}

/// Anything with a status and a content type.
pub(super) fn typed(
    status: StatusCode,
    content_type: &'static str,
    body: impl Into<Body>,
) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
