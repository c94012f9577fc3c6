//! Registration by Aadhaar code.

use super::{
    ADDRESS, ASHA, BY_AADHAAR, BY_ABDM, ENROL, SUGGESTION, aadhaar, advance, enrolled, get_as,
    linked, mobile, post, token, txn, wrong,
};
use crate::snapshot::recorder::Recorder;
use reqwest::Method;
use serde_json::{Value, json};

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
    to.v2("no REQUEST-ID", Method::POST, &path, &[], Some(json!({})))
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
