//! The calls of V1 and V2.

use super::recorder::Recorder;
use reqwest::Method;
use serde_json::{Value, json};

const ASHA: &str = "999941057058";
const SUNIL: &str = "91-1000-2000-3008";
const JOSEPH: &str = "91-9999-0000-0004";
const LOCKED: &str = "91-7070-0013-1318";
const UNKNOWN: &str = "91-1234-5678-9015";
const V1: &str = "/v1/registration/aadhaar";
const V2: &str = "/v2/registration/aadhaar";

fn wrong(otp: &str) -> &'static str {
    if otp == "111111" { "222222" } else { "111111" }
}

fn txn(body: &Value) -> String {
    let id = body["txnId"].as_str().or_else(|| body["txnid"].as_str());
    id.unwrap_or_default().to_owned()
}

fn nil() -> String {
    uuid::Uuid::nil().to_string()
}

async fn post(to: &mut Recorder, note: &str, path: &str, body: Value) -> Value {
    let path = format!("/api{path}");
    to.legacy(note, Method::POST, &path, &[], Some(body)).await
}

async fn post_as(to: &mut Recorder, token: &str, note: &str, path: &str, body: Value) -> Value {
    let path = format!("/api{path}");
    let headers = [("X-Token", token)];
    to.legacy(note, Method::POST, &path, &headers, Some(body))
        .await
}

async fn get_as(to: &mut Recorder, token: &str, note: &str, path: &str) -> Value {
    let path = format!("/api{path}");
    let headers = [("X-Token", token)];
    to.legacy(note, Method::GET, &path, &headers, None).await
}

async fn advance(to: &mut Recorder, seconds: u32) {
    let body = json!({ "advanceSeconds": seconds });
    let _ = to.practice(Method::POST, "clock", Some(body)).await;
}

fn sealed(otp: &str, txn_id: &str) -> Value {
    json!({ "otp": format!("pkcs1:{otp}"), "txnId": txn_id })
}

fn plain(otp: &str, txn_id: &str) -> Value {
    json!({ "otp": otp, "txnId": txn_id })
}

pub async fn registration() -> Recorder {
    let mut to = Recorder::start(21).await;
    let path = format!("/api{V2}/generateOtp");
    to.bare("no session", Method::POST, &path, &[], Some(json!({})))
        .await;
    to.legacy("no JSON", Method::POST, &path, &[], None).await;
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
        to.legacy("is it taken", Method::GET, &path, &[], None)
            .await;
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

pub async fn sign_in() -> Recorder {
    let mut to = Recorder::start(22).await;
    for id in [
        SUNIL,
        "91100020003008",
        "sunil.pawar77@sbx",
        JOSEPH,
        LOCKED,
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
        to.legacy(note, Method::POST, &choose, &headers, Some(body))
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

/// Signs somebody in and gives the header.
async fn token_of(to: &mut Recorder, id: &str) -> String {
    let body = json!({ "authMethod": "MOBILE_OTP", "healthid": id });
    let sent = post(to, "sign-in", "/v2/auth/init", body).await;
    let body = sealed(&to.otp(), &txn(&sent));
    let done = post(to, "sign-in", "/v2/auth/confirmWithMobileOTP", body).await;
    format!("Bearer {}", done["token"].as_str().unwrap_or_default())
}

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
    get_as(&mut to, &token, "out", "/v1/account/logout").await;
    get_as(&mut to, &token, "out again", "/v1/account/logout").await;
    to
}

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
