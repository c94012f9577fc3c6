//! Registration by Aadhaar code.

use super::{ASHA, V1, V2, advance, get_as, nil, plain, post, sealed, txn, wrong};
use crate::snapshot::recorder::Recorder;
use reqwest::Method;
use serde_json::json;

pub async fn registration() -> Recorder {
    let mut to = Recorder::start(21).await;
    let path = format!("/api{V2}/generateOtp");
    to.bare("no session", Method::POST, &path, &[], Some(json!({})))
        .await;
    to.v2("no JSON", Method::POST, &path, &[], None).await;
    let generate = format!("{V2}/generateOtp");
    for id in ["999999999999", "99994105705", "999900101015"] {
        let body = json!({ "aadhaar": format!("pkcs1:{id}") });
        post(&mut to, id, &generate, body).await;
    }
    post(
        &mut to,
        "not encrypted",
        &generate,
        json!({ "aadhaar": ASHA }),
    )
    .await;
    let sent = post(
        &mut to,
        "a code",
        &generate,
        json!({ "aadhaar": format!("pkcs1:{ASHA}") }),
    )
    .await;
    let id = txn(&sent);
    let resend = format!("{V2}/resendAadhaarOtp");
    post(&mut to, "again", &resend, json!({ "txnId": id })).await;
    post(&mut to, "unknown", &resend, json!({ "txnId": nil() })).await;
    post(&mut to, "no id", &resend, json!({ "txnId": "abc" })).await;
    let otp = to.otp();
    let verify = format!("{V2}/verifyOTP");
    let check = format!("{V2}/checkAndGenerateMobileOTP");
    let prove = format!("{V2}/verifyMobileOTP");
    let create = format!("{V2}/createHealthIdByAdhaar");
    let consent = |id: &str| json!({ "consent": true, "consentVersion": "v1.0", "txnId": id });
    let named = |mobile: &str, id: &str| json!({ "mobile": mobile, "txnId": id });
    post(&mut to, "out of turn", &check, named("9999900990", &id)).await;
    post(&mut to, "unknown", &verify, sealed(&otp, &nil())).await;
    post(&mut to, "wrong", &verify, sealed(wrong(&otp), &id)).await;
    post(&mut to, "good", &verify, sealed(&otp, &id)).await;
    post(&mut to, "again", &verify, sealed(&otp, &id)).await;
    post(&mut to, "no mobile yet", &create, consent(&id)).await;
    post(&mut to, "full", &check, named("9999900006", &id)).await;
    post(&mut to, "no mobile", &check, named("12", &id)).await;
    post(&mut to, "another", &check, named("9999900990", &id)).await;
    let resend = "/v2/registration/mobile/resendOtp";
    post(&mut to, "again", resend, json!({ "txnId": id })).await;
    let otp = to.otp();
    post(&mut to, "wrong", &prove, sealed(wrong(&otp), &id)).await;
    post(&mut to, "good", &prove, plain(&otp, &id)).await;
    post(&mut to, "again", &prove, plain(&otp, &id)).await;
    let suggest = "/v1/phr/registration/phr/suggestion";
    for id in [&id, &nil(), "x"] {
        post(
            &mut to,
            "suggestions",
            suggest,
            json!({ "transactionId": id }),
        )
        .await;
    }
    for query in ["?phrAddress=asha_1995@sbx", "?phrAddress=asha.free", ""] {
        let path = format!("/api/v1/phr/search/isExist{query}");
        to.v2("is it taken", Method::GET, &path, &[], None).await;
    }
    let none = json!({ "consent": false, "txnId": id });
    post(&mut to, "no consent", &create, none).await;
    let done = post(&mut to, "good", &create, consent(&id)).await;
    post(&mut to, "again", &create, consent(&id)).await;
    let token = format!("Bearer {}", done["token"].as_str().unwrap_or_default());
    get_as(&mut to, &token, "the new one", "/v1/account/profile").await;
    let body = json!({ "aadhaar": "pkcs1:999955183433" });
    let sent = post(&mut to, "who has one", &generate, body).await;
    let id = txn(&sent);
    let body = sealed(&to.otp(), &id);
    post(&mut to, "who has one", &verify, body).await;
    post(&mut to, "who has one", &create, consent(&id)).await;

    // V1, where all is plain.
    let aadhaar = "999971658847";
    let generate = format!("{V1}/generateOtp");
    post(
        &mut to,
        "twelve letters",
        &generate,
        json!({ "aadhaar": "abcdefghijkl" }),
    )
    .await;
    let sent = post(&mut to, "a code", &generate, json!({ "aadhaar": aadhaar })).await;
    let id = txn(&sent);
    post(
        &mut to,
        "again",
        &format!("{V1}/resendAadhaarOtp"),
        json!({ "txnId": id }),
    )
    .await;
    let otp = to.otp();
    let verify = format!("{V1}/verifyOTP");
    post(&mut to, "wrong", &verify, plain(wrong(&otp), &id)).await;
    post(&mut to, "good", &verify, plain(&otp, &id)).await;
    let body = named("9999900002", &id);
    post(
        &mut to,
        "a mobile",
        &format!("{V1}/generateMobileOTP"),
        body,
    )
    .await;
    let otp = to.otp();
    let prove = format!("{V1}/verifyMobileOTP");
    post(&mut to, "wrong", &prove, plain(wrong(&otp), &id)).await;
    post(&mut to, "good", &prove, plain(&otp, &id)).await;
    for address in ["asha_1995", "ravi sharma", "ravi.new"] {
        let body = json!({ "healthId": address, "txnId": id, "firstName": "Ravi" });
        let path = format!("{V1}/createHealthIdWithPreVerified");
        post(&mut to, address, &path, body).await;
    }
    let body = json!({ "aadhaar": "999933119405" });
    let sent = post(&mut to, "for a late one", &generate, body).await;
    let otp = to.otp();
    advance(&mut to, 601).await;
    post(&mut to, "late", &verify, plain(&otp, &txn(&sent))).await;
    let body = json!({ "aadhaar": "999933119405" });
    let sent = post(&mut to, "tries", &generate, body).await;
    let (id, otp) = (txn(&sent), to.otp());
    for _ in 0..5 {
        post(&mut to, "tries", &verify, plain(wrong(&otp), &id)).await;
        let path = format!("{V1}/resendAadhaarOtp");
        post(&mut to, "codes", &path, json!({ "txnId": id })).await;
    }
    to
}
