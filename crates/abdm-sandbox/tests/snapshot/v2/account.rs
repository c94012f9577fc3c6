//! What somebody who is signed in reads and changes.

use super::{SUNIL, get_as, nil, post_as, sealed, token_of, txn, wrong};
use crate::snapshot::recorder::Recorder;
use serde_json::json;

pub async fn account() -> Recorder {
    let mut to = Recorder::start(23).await;
    let token = token_of(&mut to, SUNIL).await;
    for path in [
        "/v1/account/profile",
        "/v2/account/profile",
        "/v1/account/getPngCard",
        "/v2/account/getPngCard",
        "/v1/account/getSvgCard",
        "/v1/account/getCard",
        "/v1/account/qrCode",
    ] {
        get_as(&mut to, &token, "signed in", path).await;
        get_as(&mut to, "Bearer a.b.c", "a bad token", path).await;
    }
    let base = "/v2/account/change/mobile";
    let new = format!("{base}/new/generateOTP");
    for mobile in ["9999900004", "9999900006", "12"] {
        let body = json!({ "newMobileNumber": mobile });
        post_as(&mut to, &token, "refused", &new, body).await;
    }
    for (second, method) in [("aadhaar", "AADHAAR_OTP"), ("old", "MOBILE_OTP")] {
        let mobile = if second == "old" {
            "9999900991"
        } else {
            "9999900990"
        };
        let body = json!({ "newMobileNumber": mobile });
        let sent = post_as(&mut to, &token, "a code", &new, body).await;
        let id = txn(&sent);
        let again = format!("{base}/new/resendOtp");
        post_as(&mut to, &token, "again", &again, json!({ "txnId": id })).await;
        let otp = to.otp();
        let verify = format!("{base}/new/verifyOTP");
        let next = format!("{base}/{second}/generateOTP");
        post_as(&mut to, &token, "early", &next, json!({ "txnId": id })).await;
        post_as(&mut to, &token, "wrong", &verify, sealed(wrong(&otp), &id)).await;
        post_as(&mut to, &token, "unknown", &verify, sealed(&otp, &nil())).await;
        post_as(&mut to, &token, "good", &verify, sealed(&otp, &id)).await;
        post_as(&mut to, &token, "late", &again, json!({ "txnId": id })).await;
        post_as(&mut to, &token, "second", &next, json!({ "txnId": id })).await;
        post_as(
            &mut to,
            &token,
            "second again",
            &next,
            json!({ "txnId": id }),
        )
        .await;
        let otp = to.otp();
        let done = format!("{base}/update/authentication");
        let other = if second == "old" {
            "AADHAAR_OTP"
        } else {
            "MOBILE_OTP"
        };
        for (note, method, otp) in [
            ("another method", other, otp.as_str()),
            ("wrong", method, wrong(&otp)),
            ("good", method, &otp),
            ("again", method, &otp),
        ] {
            let mut body = sealed(otp, &id);
            body["authMethod"] = json!(method);
            post_as(&mut to, &token, note, &done, body).await;
        }
    }
    get_as(&mut to, &token, "the new mobile", "/v1/account/profile").await;
    let begin = "/v1/phr/profile/link/profileDetails";
    let create = "/v1/phr/registration/hid/create-phr-address";
    let bare = token.trim_start_matches("Bearer ");
    post_as(
        &mut to,
        &token,
        "a bad token",
        begin,
        json!({ "authToken": "a.b.c" }),
    )
    .await;
    let body = json!({ "authToken": bare });
    let begun = post_as(&mut to, &token, "an address", begin, body).await;
    let id = &begun["transactionId"];
    for (note, address) in [
        ("taken", "asha_1995"),
        ("digits", "1234567890"),
        ("good", "sunil_1977"),
        ("again", "sunil.pawar_77"),
    ] {
        let body = json!({ "phrAddress": address, "transactionId": id });
        post_as(&mut to, &token, note, create, body).await;
    }
    get_as(&mut to, &token, "out", "/v1/account/logout").await;
    get_as(&mut to, &token, "out again", "/v1/account/logout").await;
    to
}
