//! A caller of V1 and V2.

use crate::caller::{Caller, Got, got, with_json};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rand::rngs::OsRng;
use reqwest::{Method, RequestBuilder};
use rsa::Pkcs1v15Encrypt;
use serde_json::{Value, json};

pub const SUNIL: &str = "91-1000-2000-3008";
pub const JOSEPH: &str = "91-9999-0000-0004";
pub const LOCKED: &str = "91-7070-0013-1318";
pub const UNKNOWN: &str = "91-1234-5678-9015";

impl Caller {
    /// Encrypts as V1 and V2 want it.
    pub fn seal_v2(&self, plain: &str) -> String {
        let sealed = self
            .key
            .encrypt(&mut OsRng, Pkcs1v15Encrypt, plain.as_bytes());
        STANDARD.encode(sealed.unwrap())
    }

    pub fn v2(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/api{path}", self.sandbox.url());
        let request = self.client.request(method, url);
        request.header("Authorization", format!("Bearer {}", self.token))
    }

    pub async fn call(&self, path: &str, body: Value) -> Got {
        got(with_json(self.v2(Method::POST, path), &body)).await
    }

    pub async fn call_as(&self, x_token: &str, path: &str, body: Value) -> Got {
        let request = self.v2(Method::POST, path);
        let request = request.header("X-Token", format!("Bearer {x_token}"));
        got(with_json(request, &body)).await
    }

    pub async fn read_as(&self, x_token: &str, path: &str) -> Got {
        let request = self.v2(Method::GET, path);
        got(request.header("X-Token", format!("Bearer {x_token}"))).await
    }

    /// Signs in over V2 and gives the X-Token.
    pub async fn v2_token(&self, id: &str) -> String {
        let body = json!({ "authMethod": "MOBILE_OTP", "healthid": id });
        let sent = self.call("/v2/auth/init", body).await.expect(200);
        let txn_id = txn(&sent);
        let otp = self.seal_v2(&self.otp(txn_id).await);
        let body = json!({ "otp": otp, "txnId": txn_id });
        let done = self.call("/v2/auth/confirmWithMobileOTP", body).await;
        done.expect(200)["token"].as_str().unwrap().to_owned()
    }
}

impl Got {
    /// An error in the shape of protocol.md section 11.2.
    #[track_caller]
    pub fn his(&self, status: u16, detail: &str) {
        let body = self.expect(status);
        let outer = if status == 400 { "HIS-400" } else { "HIS-422" };
        assert_eq!(body["code"], outer, "{body}");
        assert!(body["message"].is_string(), "{body}");
        assert_eq!(body["details"][0]["code"], detail, "{body}");
        assert!(body["details"][0]["message"].is_string(), "{body}");
    }

    #[track_caller]
    pub fn his_401(&self) {
        assert_eq!(self.expect(401)["code"], "HIS-401");
    }
}

pub fn txn(answer: &Value) -> &str {
    answer["txnId"].as_str().unwrap()
}

/// Six digits that are not the code.
pub fn other(otp: &str) -> &'static str {
    if otp == "111111" { "222222" } else { "111111" }
}
