//! The calls of V3.

use super::recorder::Recorder;
use reqwest::Method;
use serde_json::{Value, json};

const ASHA: &str = "999941057058";
const SUNIL: &str = "91-1000-2000-3008";
const SUNITA: &str = "91-7070-0007-7776";
const JOSEPH: &str = "91-9999-0000-0004";
const LOCKED: &str = "91-7070-0013-1318";
const UNKNOWN: &str = "91-1234-5678-9015";
const ENROL: &str = "/enrollment/request/otp";
const BY_AADHAAR: &str = "/enrollment/enrol/byAadhaar";
const BY_ABDM: &str = "/enrollment/auth/byAbdm";
const SUGGESTION: &str = "/enrollment/enrol/suggestion";
const ADDRESS: &str = "/enrollment/enrol/abha-address";
const ASK: &str = "/profile/login/request/otp";
const VERIFY: &str = "/profile/login/verify";
const CHOOSE: &str = "/profile/login/verify/user";
const CHANGE: &str = "/profile/account/request/otp";
const CHANGED: &str = "/profile/account/verify";

fn wrong(otp: &str) -> &'static str {
    if otp == "111111" { "222222" } else { "111111" }
}

fn txn(body: &Value) -> String {
    body["txnId"].as_str().unwrap_or_default().to_owned()
}

fn token(body: &Value) -> String {
    let token = body["token"].as_str();
    let token = token.or_else(|| body["tokens"]["token"].as_str());
    format!("Bearer {}", token.unwrap_or_default())
}

async fn post(to: &mut Recorder, note: &str, path: &str, body: Value) -> Value {
    to.v3(note, Method::POST, path, &[], Some(body)).await
}

async fn get_as(to: &mut Recorder, note: &str, path: &str, token: &str) -> Value {
    let headers = [("X-token", token)];
    to.v3(note, Method::GET, path, &headers, None).await
}

async fn advance(to: &mut Recorder, seconds: u32) {
    let body = json!({ "advanceSeconds": seconds });
    let _ = to.practice(Method::POST, "clock", Some(body)).await;
}

fn aadhaar(id: &str, txn_id: &str) -> Value {
    json!({ "txnId": txn_id, "scope": ["abha-enrol"], "loginHint": "aadhaar",
        "loginId": format!("oaep:{id}"), "otpSystem": "aadhaar" })
}

fn mobile(number: &str, txn_id: &str) -> Value {
    json!({ "txnId": txn_id, "scope": ["abha-enrol", "mobile-verify"], "loginHint": "mobile",
        "loginId": format!("oaep:{number}"), "otpSystem": "abdm" })
}

fn entered(otp: &str, txn_id: &str) -> Value {
    json!({ "authMethods": ["otp"], "otp": { "txnId": txn_id, "otpValue": format!("oaep:{otp}") } })
}

fn enrolled(otp: &str, txn_id: &str, mobile: &str) -> Value {
    let mut data = entered(otp, txn_id);
    data["otp"]["mobile"] = json!(mobile);
    data["otp"]["timeStamp"] = json!("2026-09-16 15:42:48");
    json!({ "authData": data, "consent": { "code": "abha-enrollment", "version": "1.4" } })
}

fn linked(otp: &str, txn_id: &str) -> Value {
    json!({ "scope": ["abha-enrol", "mobile-verify"], "authData": entered(otp, txn_id) })
}

pub async fn enrolment() -> Recorder {
    let mut to = Recorder::start(11).await;
    let certificate = "/profile/public/certificate";
    to.v3("the key", Method::GET, certificate, &[], None).await;
    let path = format!("/abha/api/v3{ENROL}");
    to.bare(
        "no session",
        Method::POST,
        &path,
        &[],
        Some(aadhaar(ASHA, "")),
    )
    .await;
    let bad = [("Authorization", "Bearer a.b.c")];
    to.bare("a bad session", Method::POST, &path, &bad, Some(json!({})))
        .await;
    to.legacy("no REQUEST-ID", Method::POST, &path, &[], Some(json!({})))
        .await;
    post(&mut to, "an empty body", ENROL, json!({})).await;
    to.v3("no JSON", Method::POST, ENROL, &[], None).await;
    for (note, id) in [
        ("nobody", "999999999999"),
        ("no mobile", "999900101015"),
        ("eleven digits", "99994105705"),
    ] {
        post(&mut to, note, ENROL, aadhaar(id, "")).await;
    }
    let mut scope = aadhaar(ASHA, "");
    scope["scope"] = json!(["abha-login"]);
    post(&mut to, "scopes of another call", ENROL, scope).await;
    post(&mut to, "a bad txnId", ENROL, aadhaar(ASHA, "abc")).await;
    let nil = uuid::Uuid::nil().to_string();

    let first = post(&mut to, "a code", ENROL, aadhaar(ASHA, "")).await;
    let old = to.otp();
    let again = post(&mut to, "another code", ENROL, aadhaar(ASHA, &txn(&first))).await;
    let id = txn(&again);
    let otp = to.otp();
    let own = "9999900001";
    post(&mut to, "an empty body", BY_AADHAAR, json!({})).await;
    post(
        &mut to,
        "no transaction",
        BY_AADHAAR,
        enrolled(&otp, &nil, own),
    )
    .await;
    let bad = wrong(&otp);
    post(&mut to, "a wrong code", BY_AADHAAR, enrolled(bad, &id, own)).await;
    if old != otp {
        post(
            &mut to,
            "the code before",
            BY_AADHAAR,
            enrolled(&old, &id, own),
        )
        .await;
    }
    let full = enrolled(&otp, &id, "9999900006");
    post(&mut to, "a full mobile", BY_AADHAAR, full).await;
    let other = enrolled(&otp, &id, "9999900990");
    post(&mut to, "another mobile", BY_AADHAAR, other.clone()).await;
    post(&mut to, "once more", BY_AADHAAR, other).await;

    post(&mut to, "a full mobile", ENROL, mobile("9999900006", &id)).await;
    post(&mut to, "no transaction", ENROL, mobile("9999900990", &nil)).await;
    let early = json!({ "txnId": id, "abhaAddress": "asha.new", "preferred": 1 });
    post(&mut to, "without a mobile", ADDRESS, early).await;
    post(&mut to, "a code", ENROL, mobile("9999900990", &id)).await;
    let sent = post(
        &mut to,
        "once more, no txnId",
        ENROL,
        mobile("9999900990", ""),
    )
    .await;
    let (second, otp) = (txn(&sent), to.otp());
    let sent = post(&mut to, "once more", ENROL, mobile("9999900990", &second)).await;
    let (second, otp) = (txn(&sent), if to.otp().is_empty() { otp } else { to.otp() });
    post(
        &mut to,
        "a wrong code",
        BY_ABDM,
        linked(wrong(&otp), &second),
    )
    .await;
    post(&mut to, "no transaction", BY_ABDM, linked(&otp, &nil)).await;
    post(&mut to, "UIDAI's transaction", BY_ABDM, linked(&otp, &id)).await;
    let mut scope = linked(&otp, &second);
    scope["scope"] = json!(["abha-enrol"]);
    post(&mut to, "other scopes", BY_ABDM, scope).await;
    post(&mut to, "the code", BY_ABDM, linked(&otp, &second)).await;
    post(&mut to, "the code again", BY_ABDM, linked(&otp, &second)).await;

    to.v3("no transaction", Method::GET, SUGGESTION, &[], None)
        .await;
    for (note, id) in [("unknown", &nil), ("of UIDAI", &id), ("of ABDM", &second)] {
        let headers = [("Transaction_Id", id.as_str())];
        to.v3(note, Method::GET, SUGGESTION, &headers, None).await;
    }
    for (note, txn_id, address, preferred) in [
        ("unknown", &nil, "asha.new", 1),
        ("too short", &second, "ab", 1),
        ("taken", &second, "asha_1995", 1),
        ("digits", &second, "12345678901234", 1),
        ("no flag", &second, "asha.new", 2),
        ("good", &second, "asha.new", 1),
        ("used up", &second, "asha.newer", 1),
    ] {
        let body = json!({ "txnId": txn_id, "abhaAddress": address, "preferred": preferred });
        post(&mut to, note, ADDRESS, body).await;
    }

    let sent = post(
        &mut to,
        "who has one",
        ENROL,
        aadhaar("9111000000004048", ""),
    )
    .await;
    let body = enrolled(&to.otp(), &txn(&sent), "9999900004");
    let done = post(&mut to, "who has one", BY_AADHAAR, body).await;
    get_as(&mut to, "by enrolment", "/profile/account", &token(&done)).await;

    let late = "999971658847";
    let sent = post(&mut to, "for a late one", ENROL, aadhaar(late, "")).await;
    let otp = to.otp();
    advance(&mut to, 601).await;
    let body = enrolled(&otp, &txn(&sent), "9999900002");
    post(&mut to, "late", BY_AADHAAR, body).await;
    let mut sent = Value::Null;
    for _ in 0..5 {
        let last = txn(&sent);
        sent = post(&mut to, "too many", ENROL, aadhaar(late, &last)).await;
    }
    let mut last = String::new();
    for count in 0..4 {
        let sent = post(&mut to, "tries", ENROL, aadhaar("999933119405", "")).await;
        let otp = to.otp();
        last = if count == 0 { txn(&sent) } else { last };
        for _ in 0..4 {
            let body = enrolled(wrong(&otp), &txn(&sent), "9999900003");
            post(&mut to, "wrong again", BY_AADHAAR, body).await;
        }
        advance(&mut to, 61).await;
    }
    post(
        &mut to,
        "the first",
        BY_AADHAAR,
        enrolled("111111", &last, own),
    )
    .await;
    to
}

fn ask(scope: &[&str], hint: &str, id: &str, txn_id: Option<&str>) -> Value {
    let system = if scope.contains(&"aadhaar-verify") {
        "aadhaar"
    } else {
        "abdm"
    };
    let mut body = json!({ "scope": scope, "loginHint": hint,
        "loginId": format!("oaep:{id}"), "otpSystem": system });
    if let Some(txn_id) = txn_id {
        body["txnId"] = json!(txn_id);
    }
    body
}

fn verify(scope: &[&str], otp: &str, txn_id: &str) -> Value {
    json!({ "scope": scope, "authData": entered(otp, txn_id) })
}

const MOBILE: [&str; 2] = ["abha-login", "mobile-verify"];
const AADHAAR: [&str; 2] = ["abha-login", "aadhaar-verify"];
const FOUND: [&str; 3] = ["abha-login", "search-abha", "mobile-verify"];
const ON: [&str; 3] = ["abha-login", "mobile-verify", "re-activate"];
const ON_AADHAAR: [&str; 3] = ["abha-login", "aadhaar-verify", "re-activate"];

/// Signs in and gives the body.
async fn sign_in(to: &mut Recorder, scope: &[&str], hint: &str, id: &str) -> Value {
    let sent = post(to, "sign-in", ASK, ask(scope, hint, id, None)).await;
    let body = verify(scope, &to.otp(), &txn(&sent));
    post(to, "sign-in", VERIFY, body).await
}

pub async fn login() -> Recorder {
    let mut to = Recorder::start(12).await;
    for number in [SUNIL, JOSEPH, LOCKED, UNKNOWN, "91100020003008"] {
        let body = json!({ "ABHANumber": number });
        post(&mut to, number, "/profile/login/search", body).await;
    }
    for (scope, hint, id) in [
        (&MOBILE[..], "mobile", "9999900999"),
        (&MOBILE, "mobile", "12345"),
        (&MOBILE, "abha-number", UNKNOWN),
        (&MOBILE, "abha-number", JOSEPH),
        (&MOBILE, "abha-number", LOCKED),
        (&AADHAAR, "abha-number", LOCKED),
        (&AADHAAR, "abha-number", "91-7070-0001-1114"),
        (&AADHAAR, "aadhaar", "999999999999"),
        (&MOBILE, "aadhaar", ASHA),
        (&["abha-login"], "mobile", "9999900004"),
        (&["nothing"], "mobile", "9999900004"),
        (&ON, "abha-number", SUNIL),
        (&ON, "abha-number", LOCKED),
    ] {
        post(&mut to, "refused", ASK, ask(scope, hint, id, None)).await;
    }
    let nil = uuid::Uuid::nil().to_string();
    let sent = post(
        &mut to,
        "a code",
        ASK,
        ask(&MOBILE, "mobile", "9999900007", None),
    )
    .await;
    let id = txn(&sent);
    let again = ask(&MOBILE, "mobile", "9999900007", Some(&id));
    let sent = post(&mut to, "another code", ASK, again).await;
    let (id, otp) = (txn(&sent), to.otp());
    for (note, scope, otp, id) in [
        ("unknown", &MOBILE[..], otp.as_str(), &nil),
        ("a wrong code", &MOBILE, wrong(&otp), &id),
        ("another method", &AADHAAR, &otp, &id),
        ("another wish", &ON, &otp, &id),
        ("other scopes", &["abha-login"], &otp, &id),
    ] {
        post(&mut to, note, VERIFY, verify(scope, otp, id)).await;
    }
    post(&mut to, "empty", VERIFY, json!({ "scope": MOBILE })).await;
    let done = post(&mut to, "the code", VERIFY, verify(&MOBILE, &otp, &id)).await;
    post(&mut to, "again", VERIFY, verify(&MOBILE, &otp, &id)).await;
    let t_token = token(&done);
    for (note, number, id, header) in [
        ("not offered", SUNIL, &id, t_token.as_str()),
        ("switched off", "91-7070-0012-1210", &id, &t_token),
        ("no dashes", "91707000077776", &id, &t_token),
        ("no such transaction", SUNITA, &nil, &t_token),
        ("no token", SUNITA, &id, "Bearer a.b.c"),
        ("good", SUNITA, &id, &t_token),
        ("once more", SUNITA, &id, &t_token),
    ] {
        let body = json!({ "ABHANumber": number, "txnId": id });
        let headers = [("T-token", header)];
        to.v3(note, Method::POST, CHOOSE, &headers, Some(body))
            .await;
    }
    sign_in(&mut to, &MOBILE, "abha-number", SUNIL).await;
    sign_in(&mut to, &AADHAAR, "abha-number", SUNIL).await;
    sign_in(&mut to, &AADHAAR, "aadhaar", "999955183433").await;
    sign_in(&mut to, &AADHAAR, "aadhaar", ASHA).await;

    let search = "/profile/account/abha/search";
    let find =
        |scope: &str, mobile: &str| json!({ "scope": [scope], "mobile": format!("oaep:{mobile}") });
    post(&mut to, "nobody", search, find("search-abha", "9999900999")).await;
    post(&mut to, "no mobile", search, find("search-abha", "12")).await;
    post(&mut to, "scope", search, find("abha-login", "9999900007")).await;
    let found = post(&mut to, "found", search, find("search-abha", "9999900007")).await;
    let id = txn(&found[0]);
    for (index, id) in [("9", &id), ("0", &id), ("1", &nil), ("4", &id)] {
        post(
            &mut to,
            "by index",
            ASK,
            ask(&FOUND, "index", index, Some(id)),
        )
        .await;
    }
    let sent = post(
        &mut to,
        "by index",
        ASK,
        ask(&FOUND, "index", "1", Some(&id)),
    )
    .await;
    let last = txn(&sent);
    let sent = post(
        &mut to,
        "again",
        ASK,
        ask(&FOUND, "index", "1", Some(&last)),
    )
    .await;
    let body = verify(&FOUND, &to.otp(), &txn(&sent));
    post(&mut to, "by index", VERIFY, body).await;

    sign_in(&mut to, &ON, "abha-number", JOSEPH).await;
    let done = sign_in(&mut to, &ON_AADHAAR, "abha-number", "91-7070-0012-1210").await;
    assert!(done.is_object());
    let sent = post(
        &mut to,
        "for a late one",
        ASK,
        ask(&AADHAAR, "abha-number", SUNIL, None),
    )
    .await;
    let otp = to.otp();
    post(
        &mut to,
        "wrong",
        VERIFY,
        verify(&AADHAAR, wrong(&otp), &txn(&sent)),
    )
    .await;
    advance(&mut to, 601).await;
    post(&mut to, "late", VERIFY, verify(&AADHAAR, &otp, &txn(&sent))).await;
    let sent = post(
        &mut to,
        "tries",
        ASK,
        ask(&MOBILE, "abha-number", SUNITA, None),
    )
    .await;
    let otp = to.otp();
    for _ in 0..5 {
        post(
            &mut to,
            "tries",
            VERIFY,
            verify(&MOBILE, wrong(&otp), &txn(&sent)),
        )
        .await;
    }
    let mut last = txn(&sent);
    for _ in 0..5 {
        let sent = post(
            &mut to,
            "codes",
            ASK,
            ask(&MOBILE, "abha-number", SUNITA, Some(&last)),
        )
        .await;
        last = txn(&sent);
    }
    to
}

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
        verify(&super::v3::MOBILE, &otp, &id),
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
        to.legacy(quirk, Method::POST, &path, &[], Some(json!({})))
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
