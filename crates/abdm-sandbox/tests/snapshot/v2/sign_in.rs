//! Searching, signing in, a forgotten number, and switching on again.

use super::{FARIDA, JOSEPH, LOCKED, SUNIL, UNKNOWN, nil, plain, post, sealed, txn, wrong};
use crate::snapshot::recorder::Recorder;
use reqwest::Method;
use serde_json::json;

pub async fn sign_in() -> Recorder {
    let mut to = Recorder::start(22).await;
    for id in [
        SUNIL,
        "91100020003008",
        "sunil.pawar77@sbx",
        JOSEPH,
        LOCKED,
        FARIDA,
        UNKNOWN,
        "",
    ] {
        let body = json!({ "healthId": id });
        post(&mut to, id, "/v1/search/searchByHealthId", body.clone()).await;
        post(&mut to, id, "/v1/search/existsByHealthId", body).await;
    }
    for year in ["1977", "1978", ""] {
        let body = json!({ "healthId": SUNIL, "yearOfBirth": year });
        post(&mut to, year, "/v2/search/searchHealthIdToLogin", body).await;
    }
    let begin = |method: &str, id: &str| json!({ "authMethod": method, "healthid": id });
    for (method, id) in [
        ("MOBILE_OTP", UNKNOWN),
        ("MOBILE_OTP", JOSEPH),
        ("AADHAAR_OTP", LOCKED),
        ("AADHAAR_OTP", "91-7070-0001-1114"),
        ("PASSWORD", SUNIL),
        ("MOBILE_OTP", ""),
    ] {
        post(&mut to, method, "/v1/auth/init", begin(method, id)).await;
        post(
            &mut to,
            method,
            "/v2/auth/reactivate/init",
            begin(method, id),
        )
        .await;
    }
    let mut refresh = String::new();
    for (init, confirm, method, is_plain) in [
        (
            "/v1/auth/init",
            "/v1/auth/confirmWithMobileOTP",
            "MOBILE_OTP",
            true,
        ),
        (
            "/v1/auth/init",
            "/v1/auth/confirmWithAadhaarOtp",
            "AADHAAR_OTP",
            true,
        ),
        (
            "/v2/auth/init",
            "/v2/auth/confirmWithMobileOTP",
            "MOBILE_OTP",
            false,
        ),
    ] {
        let sent = post(&mut to, method, init, begin(method, SUNIL)).await;
        let id = txn(&sent);
        let body = json!({ "authMethod": method, "txnId": id });
        post(&mut to, "again", "/v1/auth/resendAuthOTP", body).await;
        let body = json!({ "authMethod": "MOBILE_OTP", "txnId": id });
        post(&mut to, "by mobile", "/v1/auth/resendAuthOTP", body).await;
        let otp = to.otp();
        let entered = |otp: &str, id: &str| {
            if is_plain {
                plain(otp, id)
            } else {
                sealed(otp, id)
            }
        };
        post(&mut to, "unknown", confirm, entered(&otp, &nil())).await;
        post(&mut to, "wrong", confirm, entered(wrong(&otp), &id)).await;
        let other = "/v1/auth/confirmWithAadhaarOtp";
        post(&mut to, "no code", other, json!({ "txnId": id })).await;
        let done = post(&mut to, "good", confirm, entered(&otp, &id)).await;
        post(&mut to, "again", confirm, entered(&otp, &id)).await;
        refresh = done["refreshToken"].as_str().unwrap_or_default().to_owned();
    }
    for token in [refresh.as_str(), "a.b.c"] {
        let body = json!({ "refreshToken": token });
        post(&mut to, "renew", "/v1/auth/generate/access-token", body).await;
    }

    let login = "/v2/registration/mobile/login";
    let generate = format!("{login}/generateOtp");
    post(
        &mut to,
        "nobody",
        &generate,
        json!({ "mobile": "9999900999" }),
    )
    .await;
    let sent = post(
        &mut to,
        "a code",
        &generate,
        json!({ "mobile": "9999900007" }),
    )
    .await;
    let id = txn(&sent);
    post(
        &mut to,
        "again",
        &format!("{login}/resendOtp"),
        json!({ "txnId": id }),
    )
    .await;
    let otp = to.otp();
    let verify = format!("{login}/verifyOtp");
    post(&mut to, "wrong", &verify, sealed(wrong(&otp), &id)).await;
    let done = post(&mut to, "good", &verify, sealed(&otp, &id)).await;
    let token = format!("Bearer {}", done["token"].as_str().unwrap_or_default());
    let choose = format!("/api{login}/userAuthorizedToken");
    for (note, token, number) in [
        ("no token", "Bearer a.b.c", "91-7070-0007-7776"),
        ("not offered", &token, SUNIL),
        ("switched off", &token, "91-7070-0012-1210"),
        ("good", &token, "91-7070-0007-7776"),
        ("again", &token, "91-7070-0007-7776"),
    ] {
        let body = json!({ "healthId": number, "txnId": id });
        let headers = [("T-Token", token)];
        to.v2(note, Method::POST, &choose, &headers, Some(body))
            .await;
    }

    for version in ["v1", "v2"] {
        let retrieve = format!("/{version}/forgot/healthId/mobile");
        let generate = format!("{retrieve}/generateOtp");
        post(
            &mut to,
            "nobody",
            &generate,
            json!({ "mobile": "9999900999" }),
        )
        .await;
        let sent = post(
            &mut to,
            "a code",
            &generate,
            json!({ "mobile": "9999900004" }),
        )
        .await;
        let otp = to.otp();
        for (note, gender, otp) in [
            ("wrong", "M", wrong(&otp)),
            ("no gender", "X", &otp),
            ("another person", "F", &otp),
            ("good", "M", &otp),
            ("again", "M", &otp),
        ] {
            let body = json!({ "firstName": "Sunil", "lastName": "Pawar", "name": "Sunil Pawar",
                "gender": gender, "yearOfBirth": "1977", "dayOfBirth": "17", "monthOfBirth": "8",
                "otp": otp, "txnId": txn(&sent) });
            post(&mut to, note, &retrieve, body).await;
        }
    }
    let by_aadhaar = "/v1/forgot/healthId/aadhaar";
    for (version, aadhaar) in [
        ("v1", "999955183433"),
        ("v1", "999999999999"),
        ("v2", "pkcs1:999955183433"),
        ("v2", "pkcs1:999941057058"),
    ] {
        let path = format!("/{version}/forgot/healthId/aadhaar/generateOtp");
        let sent = post(&mut to, aadhaar, &path, json!({ "aadhaar": aadhaar })).await;
        let (otp, id) = (to.otp(), txn(&sent));
        post(&mut to, "wrong", by_aadhaar, plain(wrong(&otp), &id)).await;
        post(&mut to, "good", by_aadhaar, plain(&otp, &id)).await;
    }
    for id in [SUNIL, LOCKED, JOSEPH] {
        let method = "MOBILE_OTP";
        let sent = post(&mut to, id, "/v2/auth/reactivate/init", begin(method, id)).await;
        let (otp, txn_id) = (to.otp(), txn(&sent));
        for (note, method, otp) in [
            ("another method", "AADHAAR_OTP", otp.as_str()),
            ("wrong", method, wrong(&otp)),
            ("good", method, &otp),
            ("again", method, &otp),
        ] {
            let mut body = sealed(otp, &txn_id);
            body["authMethod"] = json!(method);
            post(&mut to, note, "/v2/auth/reactivate", body).await;
        }
    }
    to
}
