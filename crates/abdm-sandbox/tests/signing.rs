//! What the tests of signing in share.

use crate::caller::{Caller, Got, got, with_json};
use reqwest::Method;
use serde_json::{Value, json};

pub const BY_MOBILE: [&str; 2] = ["abha-login", "mobile-verify"];
pub const BY_AADHAAR: [&str; 2] = ["abha-login", "aadhaar-verify"];
pub const ON_BY_MOBILE: [&str; 3] = ["abha-login", "mobile-verify", "re-activate"];
pub const ON_BY_AADHAAR: [&str; 3] = ["abha-login", "aadhaar-verify", "re-activate"];

/// The system that belongs to a scope.
fn system(scope: &[&str]) -> &'static str {
    if scope.contains(&"aadhaar-verify") {
        "aadhaar"
    } else {
        "abdm"
    }
}

impl Caller {
    pub async fn ask_login(&self, scope: &[&str], hint: &str, id: &str) -> Got {
        self.ask_login_at("/profile/login/request/otp", scope, hint, id)
            .await
    }

    pub async fn ask_login_at(&self, path: &str, scope: &[&str], hint: &str, id: &str) -> Got {
        let body = json!({
            "scope": scope,
            "loginHint": hint,
            "loginId": self.seal(id),
            "otpSystem": system(scope),
        });
        self.post(path, &body).await
    }

    pub fn verify_body(&self, scope: &[&str], txn_id: &str, otp: &str) -> Value {
        json!({
            "scope": scope,
            "authData": {
                "authMethods": ["otp"],
                "otp": { "txnId": txn_id, "otpValue": self.seal(otp) },
            },
        })
    }

    pub async fn verify_login(&self, scope: &[&str], txn_id: &str, otp: &str) -> Got {
        let body = self.verify_body(scope, txn_id, otp);
        self.post("/profile/login/verify", &body).await
    }

    pub async fn choose_account(&self, t_token: &str, txn_id: &str, number: &str) -> Got {
        let body = json!({ "ABHANumber": number, "txnId": txn_id });
        let request = self.v3(Method::POST, "/profile/login/verify/user");
        got(with_json(
            request.header("T-token", format!("Bearer {t_token}")),
            &body,
        ))
        .await
    }

    /// Asks for a code and enters the right one.
    pub async fn log_in(&self, scope: &[&str], hint: &str, id: &str) -> Value {
        let sent = self.ask_login(scope, hint, id).await.expect(200);
        let txn_id = sent["txnId"].as_str().unwrap();
        let otp = self.otp(txn_id).await;
        self.verify_login(scope, txn_id, &otp).await.expect(200)
    }

    /// Signs the owner of an ABHA number in and gives the X-token.
    pub async fn x_token(&self, number: &str) -> String {
        let done = self.log_in(&BY_MOBILE, "abha-number", number).await;
        done["token"].as_str().unwrap().to_owned()
    }

    pub async fn post_as(&self, x_token: &str, path: &str, body: &Value) -> Got {
        let request = self.v3(Method::POST, path);
        let request = request.header("X-token", format!("Bearer {x_token}"));
        got(with_json(request, body)).await
    }
}

/// Six digits that are not the code.
pub fn other(otp: &str) -> &'static str {
    if otp == "111111" { "222222" } else { "111111" }
}

/// The `txnId` of an answer.
pub fn txn(answer: &Value) -> &str {
    answer["txnId"].as_str().unwrap()
}

#[track_caller]
pub fn assert_failed(answer: &Value) {
    assert_eq!(answer["authResult"], "failed", "{answer}");
    assert!(answer.get("token").is_none(), "{answer}");
}
