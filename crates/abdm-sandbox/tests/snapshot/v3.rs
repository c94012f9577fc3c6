//! The calls of V3.

mod account;
mod address;
mod enrolment;
mod login;
mod quirks;

pub use account::account;
pub use address::address;
pub use enrolment::enrolment;
pub use login::login;
pub use quirks::quirks;

use super::recorder::Recorder;
use reqwest::Method;
use serde_json::{Value, json};

const ASHA: &str = "999941057058";
const SUNIL: &str = "91-1000-2000-3008";
const SUNITA: &str = "91-7070-0007-7776";
const JOSEPH: &str = "91-9999-0000-0004";
const LOCKED: &str = "91-7070-0013-1318";
const FARIDA: &str = "91-7070-0014-1416";
const UNKNOWN: &str = "91-1234-5678-9015";
const ENROL: &str = "/enrollment/request/otp";
const BY_AADHAAR: &str = "/enrollment/enrol/byAadhaar";
const BY_ABDM: &str = "/enrollment/auth/byAbdm";
const SUGGESTION: &str = "/enrollment/enrol/suggestion";
const ADDRESS: &str = "/enrollment/enrol/abha-address";
const ASK: &str = "/profile/login/request/otp";
const VERIFY: &str = "/profile/login/verify";
const CHOOSE: &str = "/profile/login/verify/user";
const CHANGE: &str = "/profile/account/request/otp";
const CHANGED: &str = "/profile/account/verify";

fn wrong(otp: &str) -> &'static str {
    if otp == "111111" { "222222" } else { "111111" }
}

fn txn(body: &Value) -> String {
    body["txnId"].as_str().unwrap_or_default().to_owned()
}

fn token(body: &Value) -> String {
    let token = body["token"].as_str();
    let token = token.or_else(|| body["tokens"]["token"].as_str());
    format!("Bearer {}", token.unwrap_or_default())
}

async fn post(to: &mut Recorder, note: &str, path: &str, body: Value) -> Value {
    to.v3(note, Method::POST, path, &[], Some(body)).await
}

async fn get_as(to: &mut Recorder, note: &str, path: &str, token: &str) -> Value {
    let headers = [("X-token", token)];
    to.v3(note, Method::GET, path, &headers, None).await
}

async fn advance(to: &mut Recorder, seconds: u32) {
    let body = json!({ "advanceSeconds": seconds });
    let _ = to.practice(Method::POST, "clock", Some(body)).await;
}

fn aadhaar(id: &str, txn_id: &str) -> Value {
    json!({ "txnId": txn_id, "scope": ["abha-enrol"], "loginHint": "aadhaar",
        "loginId": format!("oaep:{id}"), "otpSystem": "aadhaar" })
}

fn mobile(number: &str, txn_id: &str) -> Value {
    json!({ "txnId": txn_id, "scope": ["abha-enrol", "mobile-verify"], "loginHint": "mobile",
        "loginId": format!("oaep:{number}"), "otpSystem": "abdm" })
}

fn entered(otp: &str, txn_id: &str) -> Value {
    json!({ "authMethods": ["otp"], "otp": { "txnId": txn_id, "otpValue": format!("oaep:{otp}") } })
}

fn enrolled(otp: &str, txn_id: &str, mobile: &str) -> Value {
    let mut data = entered(otp, txn_id);
    data["otp"]["mobile"] = json!(mobile);
    data["otp"]["timeStamp"] = json!("2026-09-16 15:42:48");
    json!({ "authData": data, "consent": { "code": "abha-enrollment", "version": "1.4" } })
}

fn linked(otp: &str, txn_id: &str) -> Value {
    json!({ "scope": ["abha-enrol", "mobile-verify"], "authData": entered(otp, txn_id) })
}

fn ask(scope: &[&str], hint: &str, id: &str, txn_id: Option<&str>) -> Value {
    let system = if scope.contains(&"aadhaar-verify") {
        "aadhaar"
    } else {
        "abdm"
    };
    let mut body = json!({ "scope": scope, "loginHint": hint,
        "loginId": format!("oaep:{id}"), "otpSystem": system });
    if let Some(txn_id) = txn_id {
        body["txnId"] = json!(txn_id);
    }
    body
}

fn verify(scope: &[&str], otp: &str, txn_id: &str) -> Value {
    json!({ "scope": scope, "authData": entered(otp, txn_id) })
}

const MOBILE: [&str; 2] = ["abha-login", "mobile-verify"];
const AADHAAR: [&str; 2] = ["abha-login", "aadhaar-verify"];
const FOUND: [&str; 3] = ["abha-login", "search-abha", "mobile-verify"];
const ON: [&str; 3] = ["abha-login", "mobile-verify", "re-activate"];
const ON_AADHAAR: [&str; 3] = ["abha-login", "aadhaar-verify", "re-activate"];

/// Signs in and gives the body.
async fn sign_in(to: &mut Recorder, scope: &[&str], hint: &str, id: &str) -> Value {
    let sent = post(to, "sign-in", ASK, ask(scope, hint, id, None)).await;
    let body = verify(scope, &to.otp(), &txn(&sent));
    post(to, "sign-in", VERIFY, body).await
}
