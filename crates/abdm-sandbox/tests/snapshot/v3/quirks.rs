//! The answers that a quirk changes.

use super::{
    AADHAAR, ASHA, ASK, BY_AADHAAR, BY_ABDM, ENROL, MOBILE, SUNIL, VERIFY, aadhaar, ask, enrolled,
    linked, mobile, post, txn, verify, wrong,
};
use crate::snapshot::recorder::Recorder;
use reqwest::Method;
use serde_json::json;

pub async fn quirks() -> Recorder {
    let mut to = Recorder::start(15).await;
    for quirk in [
        "nestedTooMany",
        "headerErrorsAre400",
        "wrappedPhrErrors",
        "uidaiErrorAtLogin",
        "wrongOtpIsField",
        "unknownMobileIsField",
        "unknownMobileAtVerify",
        "wrongOtpDescription",
        "uidaiValidationFailedText",
        "countsByPerson",
        "oldTxnIdRefused",
        "didNotMatchText",
    ] {
        let _ = to.practice(Method::POST, "reset", None).await;
        let _ = to
            .practice(Method::POST, "variants", Some(json!({ quirk: true })))
            .await;
        let path = format!("/abha/api/v3{ASK}");
        to.v2(quirk, Method::POST, &path, &[], Some(json!({})))
            .await;
        let unknown = json!({ "abhaAddress": "nobody.here@sbx" });
        post(&mut to, quirk, "/phr/web/login/abha/search", unknown).await;
        let unknown = ask(&MOBILE, "mobile", "9999900999", None);
        let sent = post(&mut to, quirk, ASK, unknown).await;
        if sent["txnId"].is_string() {
            let body = verify(&MOBILE, &to.otp(), &txn(&sent));
            post(&mut to, quirk, VERIFY, body).await;
        }
        let mut last: Option<String> = None;
        for _ in 0..6 {
            let body = ask(&AADHAAR, "abha-number", SUNIL, last.as_deref());
            let sent = post(&mut to, quirk, ASK, body).await;
            last = sent["txnId"].as_str().map(str::to_owned).or(last);
        }
        let (otp, id) = (to.otp(), last.unwrap_or_default());
        for _ in 0..4 {
            post(&mut to, quirk, VERIFY, verify(&AADHAAR, wrong(&otp), &id)).await;
        }
        let sent = post(&mut to, quirk, ENROL, aadhaar(ASHA, "")).await;
        let (id, otp) = (txn(&sent), to.otp());
        post(
            &mut to,
            quirk,
            BY_AADHAAR,
            enrolled(wrong(&otp), &id, "9999900990"),
        )
        .await;
        post(
            &mut to,
            quirk,
            BY_AADHAAR,
            enrolled(&otp, &id, "9999900990"),
        )
        .await;
        let sent = post(&mut to, quirk, ENROL, mobile("9999900990", &id)).await;
        post(&mut to, quirk, ENROL, mobile("9999900990", &txn(&sent))).await;
        let (id, otp) = (txn(&sent), to.otp());
        post(&mut to, quirk, BY_ABDM, linked(wrong(&otp), &id)).await;
    }
    to
}
