//! The calls of V1 and V2.

mod account;
mod quirks;
mod registration;
mod sign_in;

pub use account::account;
pub use quirks::quirks;
pub use registration::registration;
pub use sign_in::sign_in;

use super::recorder::Recorder;
use reqwest::Method;
use serde_json::{Value, json};

const ASHA: &str = "999941057058";
const SUNIL: &str = "91-1000-2000-3008";
const JOSEPH: &str = "91-9999-0000-0004";
const LOCKED: &str = "91-7070-0013-1318";
const FARIDA: &str = "91-7070-0014-1416";
const UNKNOWN: &str = "91-1234-5678-9015";
const V1: &str = "/v1/registration/aadhaar";
const V2: &str = "/v2/registration/aadhaar";

fn wrong(otp: &str) -> &'static str {
    if otp == "111111" { "222222" } else { "111111" }
}

fn txn(body: &Value) -> String {
    let id = body["txnId"].as_str().or_else(|| body["txnid"].as_str());
    id.unwrap_or_default().to_owned()
}

fn nil() -> String {
    uuid::Uuid::nil().to_string()
}

async fn post(to: &mut Recorder, note: &str, path: &str, body: Value) -> Value {
    let path = format!("/api{path}");
    to.v2(note, Method::POST, &path, &[], Some(body)).await
}

async fn post_as(to: &mut Recorder, token: &str, note: &str, path: &str, body: Value) -> Value {
    let path = format!("/api{path}");
    let headers = [("X-Token", token)];
    to.v2(note, Method::POST, &path, &headers, Some(body)).await
}

async fn get_as(to: &mut Recorder, token: &str, note: &str, path: &str) -> Value {
    let path = format!("/api{path}");
    let headers = [("X-Token", token)];
    to.v2(note, Method::GET, &path, &headers, None).await
}

async fn advance(to: &mut Recorder, seconds: u32) {
    let body = json!({ "advanceSeconds": seconds });
    let _ = to.practice(Method::POST, "clock", Some(body)).await;
}

fn sealed(otp: &str, txn_id: &str) -> Value {
    json!({ "otp": format!("pkcs1:{otp}"), "txnId": txn_id })
}

fn plain(otp: &str, txn_id: &str) -> Value {
    json!({ "otp": otp, "txnId": txn_id })
}

/// Signs somebody in and gives the header.
async fn token_of(to: &mut Recorder, id: &str) -> String {
    let body = json!({ "authMethod": "MOBILE_OTP", "healthid": id });
    let sent = post(to, "sign-in", "/v2/auth/init", body).await;
    let body = sealed(&to.otp(), &txn(&sent));
    let done = post(to, "sign-in", "/v2/auth/confirmWithMobileOTP", body).await;
    format!("Bearer {}", done["token"].as_str().unwrap_or_default())
}
