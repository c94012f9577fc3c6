//! What somebody who is signed in reads and changes.

use super::{
    CHANGE, CHANGED, MOBILE, ON, SUNIL, SUNITA, VERIFY, advance, ask, get_as, post, sign_in, token,
    txn, verify, wrong,
};
use crate::snapshot::recorder::Recorder;
use reqwest::Method;
use serde_json::json;

pub async fn account() -> Recorder {
    let mut to = Recorder::start(13).await;
    let done = sign_in(&mut to, &MOBILE, "abha-number", SUNIL).await;
    let x = token(&done);
    for path in [
        "/profile/account",
        "/profile/account/abha-card",
        "/profile/account/qrCode",
    ] {
        get_as(&mut to, "signed in", path, &x).await;
        get_as(&mut to, "a bad token", path, "Bearer a.b.c").await;
        to.v3("no token", Method::GET, path, &[], None).await;
    }
    let refresh = done["refreshToken"].as_str().unwrap().to_owned();
    let renew = "/profile/account/request/token";
    for (note, value) in [("good", refresh.as_str()), ("bad", "a.b.c")] {
        let headers = [("R-token", value)];
        to.v3(note, Method::GET, renew, &headers, None).await;
    }
    to.v3("no token", Method::GET, renew, &[], None).await;

    const NEW: [&str; 2] = ["abha-profile", "mobile-verify"];
    const OFF: [&str; 2] = ["abha-profile", "de-activate"];
    const EMAIL: [&str; 2] = ["abha-profile", "email-verify"];
    const KYC: [&str; 2] = ["abha-profile", "re-kyc"];
    let headers = [("X-token", x.as_str())];
    let nil = uuid::Uuid::nil().to_string();
    for (note, scope, hint, id) in [
        ("the same mobile", &NEW[..], "mobile", "9999900004"),
        ("a full mobile", &NEW, "mobile", "9999900006"),
        ("no mobile", &NEW, "mobile", "12"),
        ("somebody else's number", &OFF, "abha-number", SUNITA),
        ("other scopes", &["abha-profile"], "mobile", "9999900990"),
        ("reactivation of an active one", &ON, "abha-number", SUNIL),
    ] {
        let body = ask(scope, hint, id, None);
        to.v3(note, Method::POST, CHANGE, &headers, Some(body))
            .await;
    }
    post(
        &mut to,
        "nobody",
        CHANGE,
        ask(&NEW, "mobile", "9999900990", None),
    )
    .await;
    let body = ask(&NEW, "mobile", "9999900990", None);
    let sent = to
        .v3("a code", Method::POST, CHANGE, &headers, Some(body))
        .await;
    let body = ask(&NEW, "mobile", "9999900990", Some(&txn(&sent)));
    let sent = to
        .v3("another", Method::POST, CHANGE, &headers, Some(body))
        .await;
    let (id, otp) = (txn(&sent), to.otp());
    for (note, scope, otp, id) in [
        ("unknown", &NEW, otp.as_str(), &nil),
        ("wrong", &NEW, wrong(&otp), &id),
        ("no reasons", &OFF, &otp, &id),
        ("good", &NEW, &otp, &id),
        ("again", &NEW, &otp, &id),
    ] {
        let body = verify(scope, otp, id);
        to.v3(note, Method::POST, CHANGED, &headers, Some(body))
            .await;
    }
    get_as(&mut to, "with the new mobile", "/profile/account", &x).await;
    let mut body = ask(&KYC, "abha-number", SUNIL, None);
    body["otpSystem"] = json!("aadhaar");
    let sent = to
        .v3("kyc", Method::POST, CHANGE, &headers, Some(body))
        .await;
    let otp = to.otp();
    for (note, otp) in [("wrong", wrong(&otp)), ("good", &otp)] {
        let body = verify(&KYC, otp, &txn(&sent));
        to.v3(note, Method::POST, CHANGED, &headers, Some(body))
            .await;
    }
    for (note, email) in [("no e-mail", "sunil"), ("e-mail", "sunil.new@example.in")] {
        let body = ask(&EMAIL, "email", email, None);
        let sent = to
            .v3(note, Method::POST, CHANGE, &headers, Some(body))
            .await;
        if sent["txnId"].is_string() {
            let body = verify(&EMAIL, &to.otp(), &txn(&sent));
            to.v3("good", Method::POST, CHANGED, &headers, Some(body))
                .await;
        }
    }
    let body = ask(&OFF, "abha-number", SUNIL, None);
    let sent = to
        .v3("off", Method::POST, CHANGE, &headers, Some(body))
        .await;
    let mut body = verify(&OFF, &to.otp(), &txn(&sent));
    body["reasons"] = json!(["I do not need it"]);
    let mut crossed = body.clone();
    crossed["scope"] = json!(NEW);
    to.v3("crossed", Method::POST, CHANGED, &headers, Some(crossed))
        .await;
    to.v3("off", Method::POST, CHANGED, &headers, Some(body))
        .await;
    get_as(&mut to, "switched off", "/profile/account", &x).await;
    let logout = "/profile/account/request/logout";
    get_as(&mut to, "out", logout, &x).await;
    get_as(&mut to, "out again", logout, &x).await;
    get_as(&mut to, "signed out", "/profile/account", &x).await;
    let sent = post(
        &mut to,
        "on again",
        CHANGE,
        ask(&ON, "abha-number", SUNIL, None),
    )
    .await;
    let body = verify(&ON, &to.otp(), &txn(&sent));
    let done = post(&mut to, "on again", VERIFY, body).await;
    advance(&mut to, 1801).await;
    get_as(&mut to, "expired", "/profile/account", &token(&done)).await;
    to
}
