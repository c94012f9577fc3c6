//! Signing in by ABHA address.

use super::{VERIFY, ask, get_as, post, token, txn, verify, wrong};
use crate::snapshot::recorder::Recorder;
use reqwest::Method;
use serde_json::{Value, json};

pub async fn address() -> Recorder {
    let mut to = Recorder::start(14).await;
    const BASE: &str = "/phr/web/login/abha";
    const MOBILE: [&str; 2] = ["abha-address-login", "mobile-verify"];
    const AADHAAR: [&str; 2] = ["abha-address-login", "aadhaar-verify"];
    let (search, asked, verified) = (
        format!("{BASE}/search"),
        format!("{BASE}/request/otp"),
        format!("{BASE}/verify"),
    );
    let sunil = "sunil.pawar77@sbx";
    for address in [sunil, "joseph_fernandes@sbx", "nobody.here@sbx", "a"] {
        let body = json!({ "abhaAddress": address });
        post(&mut to, address, &search, body).await;
    }
    for (scope, address) in [
        (&MOBILE[..], "nobody.here@sbx"),
        (&MOBILE, "joseph_fernandes@sbx"),
        (&MOBILE, "a"),
        (&AADHAAR, "birju.mahato@sbx"),
        (&["abha-login"], sunil),
    ] {
        let body = ask(scope, "abha-address", address, None);
        post(&mut to, "refused", &asked, body).await;
    }
    let nil = uuid::Uuid::nil().to_string();
    let body = ask(&MOBILE, "abha-address", sunil, None);
    let sent = post(&mut to, "a code", &asked, body).await;
    let body = ask(&MOBILE, "abha-address", sunil, Some(&txn(&sent)));
    let sent = post(&mut to, "another", &asked, body).await;
    let (id, otp) = (txn(&sent), to.otp());
    post(
        &mut to,
        "of another family",
        VERIFY,
        verify(&super::MOBILE, &otp, &id),
    )
    .await;
    let mut done = Value::Null;
    for (note, scope, otp, id) in [
        ("unknown", &MOBILE, otp.as_str(), &nil),
        ("wrong", &MOBILE, wrong(&otp), &id),
        ("another method", &AADHAAR, &otp, &id),
        ("good", &MOBILE, &otp, &id),
    ] {
        done = post(&mut to, note, &verified, verify(scope, otp, id)).await;
    }
    post(&mut to, "again", &verified, verify(&MOBILE, &otp, &id)).await;
    let x = token(&done);
    for path in [
        "/phr/web/login/profile/abha-profile",
        "/phr/web/login/profile/abha/phr-card",
        "/phr/web/login/profile/abha/qr-code",
    ] {
        get_as(&mut to, "signed in", path, &x).await;
        to.v3("no token", Method::GET, path, &[], None).await;
    }
    get_as(&mut to, "the other family", "/profile/account", &x).await;
    let body = ask(&AADHAAR, "abha-address", sunil, None);
    let sent = post(&mut to, "by Aadhaar", &asked, body).await;
    let body = verify(&AADHAAR, &to.otp(), &txn(&sent));
    post(&mut to, "by Aadhaar", &verified, body).await;
    to
}
