//! The answers that a quirk changes.

use super::{ASHA, SUNIL, V2, get_as, post, sealed, token_of, txn, wrong};
use crate::snapshot::recorder::Recorder;
use reqwest::Method;
use serde_json::json;

pub async fn quirks() -> Recorder {
    let mut to = Recorder::start(24).await;
    for quirk in [
        "freshTxnIds",
        "noErrorDetails",
        "longRefresh",
        "numbersAsNumbers",
        "jwtResponseObject",
        "lowercaseTxnid",
        "picturesAsBase64",
        "countsByPerson",
    ] {
        let _ = to.practice(Method::POST, "reset", None).await;
        let _ = to
            .practice(Method::POST, "variants", Some(json!({ quirk: true })))
            .await;
        let body = json!({ "aadhaar": format!("pkcs1:{ASHA}") });
        let sent = post(&mut to, quirk, &format!("{V2}/generateOtp"), body).await;
        let otp = to.otp();
        let path = format!("{V2}/verifyOTP");
        post(&mut to, quirk, &path, sealed(wrong(&otp), &txn(&sent))).await;
        let known = post(&mut to, quirk, &path, sealed(&otp, &txn(&sent))).await;
        let body = json!({ "mobile": "9999900001", "txnId": txn(&known) });
        let path = format!("{V2}/checkAndGenerateMobileOTP");
        let named = post(&mut to, quirk, &path, body).await;
        let body = json!({ "consent": true, "txnId": txn(&named) });
        post(
            &mut to,
            quirk,
            &format!("{V2}/createHealthIdByAdhaar"),
            body,
        )
        .await;
        let token = token_of(&mut to, SUNIL).await;
        get_as(&mut to, &token, quirk, "/v1/account/profile").await;
        get_as(&mut to, &token, quirk, "/v1/account/qrCode").await;
        let login = "/v2/registration/mobile/login";
        let body = json!({ "mobile": "9999900007" });
        let sent = post(&mut to, quirk, &format!("{login}/generateOtp"), body).await;
        let body = sealed(&to.otp(), &txn(&sent));
        post(&mut to, quirk, &format!("{login}/verifyOtp"), body).await;
    }
    to
}
