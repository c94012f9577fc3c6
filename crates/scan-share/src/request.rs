//! A request of the gateway, in any of the forms in circulation (protocol.md section 20).

use super::profile::{SharedProfile, text};
use abdm_client::ShareForm;
use axum::http::HeaderMap;
use serde_json::{Map, Value};
use std::fmt;

/// What the gateway says.
pub(super) struct ShareRequest {
    pub(super) form: ShareForm,
    /// What the answer names.
    pub(super) request_id: String,
    /// Every facility that is named, in header and body.
    pub(super) facilities: Vec<String>,
    /// The counter whose code was scanned, where it is said.
    pub(super) counter: Option<String>,
    pub(super) profile: SharedProfile,
}

/// Why something is no share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoShare {
    NoJson,
    NoRequestId,
    OtherIntent,
    NoProfile,
}

/// The longest id of a request or a facility.
const MAX_ID: usize = 100;

impl ShareRequest {
    pub(super) fn read(form: ShareForm, headers: &HeaderMap, body: &[u8]) -> Result<Self, NoShare> {
        let body: Map<String, Value> = serde_json::from_slice(body).map_err(|_| NoShare::NoJson)?;
        let header = |name: &str| {
            let value = headers.get(name)?.to_str().ok()?.trim();
            (!value.is_empty()).then(|| value.to_owned())
        };
        let is_id =
            |id: &String| id.len() <= MAX_ID && id.bytes().all(|byte| byte.is_ascii_graphic());
        // The newer form says it in the header, and may leave an empty text in the body.
        let request_id = match form {
            ShareForm::V3 => header("request-id").or_else(|| text(&body, &["requestId"])),
            ShareForm::V1 | ShareForm::V05 => {
                text(&body, &["requestId"]).or_else(|| header("request-id"))
            }
        };
        let request_id = request_id.filter(is_id).ok_or(NoShare::NoRequestId)?;
        let object = |key: &str| body.get(key).and_then(Value::as_object);
        let intent = text(&body, &["intent"])
            .or_else(|| object("intent").and_then(|intent| text(intent, &["type"])));
        if intent.is_some_and(|intent| !intent.eq_ignore_ascii_case("PROFILE_SHARE")) {
            return Err(NoShare::OtherIntent);
        }
        let meta = object("metaData").or_else(|| object("metadata"));
        let of_meta = |keys: &[&str]| meta.and_then(|meta| text(meta, keys));
        let profile = object("profile");
        let patient = profile
            .and_then(|profile| profile.get("patient"))
            .or_else(|| profile.and_then(|profile| profile.get("userDemographics")))
            .and_then(Value::as_object)
            .ok_or(NoShare::NoProfile)?;
        let facilities = [header("x-hip-id"), of_meta(&["hipId", "hip-id"])];
        Ok(Self {
            form,
            request_id,
            facilities: facilities.into_iter().flatten().collect(),
            counter: of_meta(&["context", "counterId", "counter-id", "counterCode"])
                .or_else(|| profile.and_then(|profile| text(profile, &["hipCode"])))
                .map(|counter| counter.chars().take(MAX_ID).collect()),
            profile: SharedProfile::of(patient).ok_or(NoShare::NoProfile)?,
        })
    }
}

impl fmt::Debug for ShareRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ShareRequest")
            .field("form", &self.form)
            .finish_non_exhaustive()
    }
}

impl NoShare {
    /// The reason, as the log names it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::NoJson => "no-json",
            Self::NoRequestId => "no-request-id",
            Self::OtherIntent => "other-intent",
            Self::NoProfile => "no-profile",
        }
    }
}
