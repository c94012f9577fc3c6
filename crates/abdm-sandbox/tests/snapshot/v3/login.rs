//! Searching, signing in, and switching on again.

use super::{
    AADHAAR, ASHA, ASK, CHOOSE, FARIDA, FOUND, JOSEPH, LOCKED, MOBILE, ON, ON_AADHAAR, SUNIL,
    SUNITA, UNKNOWN, VERIFY, advance, ask, post, sign_in, token, txn, verify, wrong,
};
use crate::snapshot::recorder::Recorder;
use reqwest::Method;
use serde_json::json;

pub async fn login() -> Recorder {
    let mut to = Recorder::start(12).await;
    for number in [SUNIL, JOSEPH, LOCKED, FARIDA, UNKNOWN, "91100020003008"] {
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
