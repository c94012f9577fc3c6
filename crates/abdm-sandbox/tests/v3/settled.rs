//! What was settled in the autumn of 2026: the strict form by default, the soft one by a switch.

use crate::caller::{Caller, got, timestamp, with_json};
use crate::signing::{BY_MOBILE, ON_BY_AADHAAR, assert_failed, other, txn};
use reqwest::Method;
use serde_json::{Value, json};

const SUNIL: &str = "91-1000-2000-3008";
const JOSEPH: &str = "91-9999-0000-0004";
const NOBODY: &str = "9999900990";

#[tokio::test]
async fn a_session_wants_all_three_headers() {
    let caller = Caller::new().await;
    let body = json!({ "clientId": "SBX_1", "clientSecret": "x" });
    let all = || {
        [
            ("REQUEST-ID", uuid::Uuid::new_v4().to_string()),
            ("TIMESTAMP", timestamp()),
            ("X-CM-ID", "sbx".to_owned()),
        ]
    };
    let ask = async |without: &str| {
        let url = format!("{}/api/hiecm/gateway/v3/sessions", caller.sandbox.url());
        let request = all()
            .into_iter()
            .filter(|(name, _)| *name != without)
            .fold(caller.client.post(url), |request, (name, value)| {
                request.header(name, value)
            });
        got(with_json(request, &body)).await.status
    };
    assert_eq!(ask("").await, 200);
    for (name, _) in all() {
        assert_eq!(ask(name).await, 401, "{name}");
    }
    caller.quirk("bareSessions").await;
    for (name, _) in all() {
        assert_eq!(ask(name).await, 200, "{name}");
    }
}

#[tokio::test]
async fn a_request_id_comes_once() {
    let mut caller = Caller::new().await;
    let id = uuid::Uuid::new_v4().to_string();
    let ask = async |caller: &Caller| {
        let url = format!(
            "{}/abha/api/v3/profile/public/certificate",
            caller.sandbox.url()
        );
        let request = (caller.client.get(url))
            .header("Authorization", format!("Bearer {}", caller.token))
            .header("REQUEST-ID", &id)
            .header("TIMESTAMP", timestamp());
        got(request).await
    };
    let _ = ask(&caller).await.expect(200);
    ask(&caller).await.refused(404, "ABDM-1030");
    // The life of a session later nobody remembers it.
    caller.advance(1200).await;
    caller.token = crate::caller::session(&caller.client, &caller.sandbox.url()).await;
    let _ = ask(&caller).await.expect(200);
    caller.quirk("repeatedRequestIds").await;
    let _ = ask(&caller).await.expect(200);
}

/// Every call that sends a code, and what stands in its body besides the transaction.
async fn asks(caller: &Caller) -> Vec<(&'static str, Value, Option<String>)> {
    let ask = |scope: &[&str], hint: &str, id: &str, system: &str| json!({ "scope": scope, "loginHint": hint, "loginId": caller.seal(id), "otpSystem": system });
    let x_token = caller.x_token(SUNIL).await;
    let login = "/profile/login/request/otp";
    vec![
        (
            "/enrollment/request/otp",
            ask(&["abha-enrol"], "aadhaar", "999941057058", "aadhaar"),
            None,
        ),
        (login, ask(&BY_MOBILE, "mobile", "9999900007", "abdm"), None),
        (login, ask(&BY_MOBILE, "abha-number", SUNIL, "abdm"), None),
        (
            login,
            ask(&ON_BY_AADHAAR, "abha-number", JOSEPH, "aadhaar"),
            None,
        ),
        (
            "/phr/web/login/abha/request/otp",
            ask(
                &["abha-address-login", "mobile-verify"],
                "abha-address",
                "sunil.pawar77@sbx",
                "abdm",
            ),
            None,
        ),
        (
            "/profile/account/request/otp",
            ask(&["abha-profile", "mobile-verify"], "mobile", NOBODY, "abdm"),
            Some(x_token),
        ),
    ]
}

#[tokio::test]
async fn another_code_keeps_its_transaction_or_begins_one() {
    for refuses in [false, true] {
        let caller = Caller::new().await;
        if refuses {
            caller.quirk("oldTxnIdRefused").await;
        }
        for (path, body, x_token) in asks(&caller).await {
            let post = async |txn_id: &str| {
                let mut body = body.clone();
                body["txnId"] = json!(txn_id);
                match &x_token {
                    Some(x_token) => caller.post_as(x_token, path, &body).await,
                    None => caller.post(path, &body).await,
                }
            };
            let first = post("").await.expect(200);
            let again = post(txn(&first)).await;
            if refuses {
                again.refused(400, "ABDM-1017");
            } else {
                assert_eq!(txn(&again.expect(200)), txn(&first), "{path}");
            }
            let fresh = post("").await.expect(200);
            assert_ne!(txn(&fresh), txn(&first), "{path}");
        }
    }
}

#[tokio::test]
async fn the_mobile_code_of_a_registration_keeps_its_own_transaction() {
    for refuses in [false, true] {
        let caller = Caller::new().await;
        let asha = caller.person("new").await;
        let done = caller.enrolled(&asha, Some(NOBODY)).await;
        let first = caller.ask_mobile_otp(txn(&done), NOBODY).await.expect(200);
        assert_ne!(txn(&first), txn(&done));
        if refuses {
            caller.quirk("oldTxnIdRefused").await;
            let refused = caller.ask_mobile_otp(txn(&first), NOBODY).await;
            assert_eq!(refused.expect(400)["txnId"], "Invalid Transaction Id");
        } else {
            let again = caller.ask_mobile_otp(txn(&first), NOBODY).await.expect(200);
            assert_eq!(txn(&again), txn(&first));
        }
        // An empty one is taken for whoever waits for that code.
        let fresh = caller.ask_mobile_otp("", NOBODY).await.expect(200);
        let otp = caller.otp(txn(&fresh)).await;
        let linked = caller.link_mobile(txn(&fresh), &otp).await.expect(200);
        assert_eq!(linked["authResult"], "success");
    }
    let caller = Caller::new().await;
    let nobody = caller.ask_mobile_otp("", NOBODY).await;
    assert_eq!(nobody.expect(400)["txnId"], "Invalid Transaction Id");
}

#[tokio::test]
async fn one_that_was_found_is_asked_for_again_by_its_code() {
    let caller = Caller::new().await;
    let body = json!({ "scope": ["search-abha"], "mobile": caller.seal("9999900007") });
    let found = caller.post("/profile/account/abha/search", &body).await;
    let search = found.expect(200)[0]["txnId"].as_str().unwrap().to_owned();
    let ask = async |txn_id: &str| {
        let body = json!({
            "txnId": txn_id,
            "scope": ["abha-login", "search-abha", "mobile-verify"],
            "loginHint": "index",
            "loginId": caller.seal("1"),
            "otpSystem": "abdm",
        });
        caller.post("/profile/login/request/otp", &body).await
    };
    let first = ask(&search).await.expect(200);
    assert_eq!(txn(&ask(txn(&first)).await.expect(200)), txn(&first));
    let _ = ask("").await.expect(200);
    caller.quirk("oldTxnIdRefused").await;
    ask(txn(&first)).await.refused(400, "ABDM-1017");
    let _ = ask("").await.expect(200);
    let _ = ask(&search).await.expect(200);
}

/// Tries and messages are counted for a transaction; a fresh one is the way out.
#[tokio::test]
async fn a_fresh_transaction_is_the_way_out() {
    let caller = Caller::new().await;
    let sent = caller.ask_login(&BY_MOBILE, "abha-number", SUNIL).await;
    let sent = sent.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    for _ in 0..2 {
        let wrong = caller
            .verify_login(&BY_MOBILE, txn(&sent), other(&otp))
            .await;
        assert_failed(&wrong.expect(200));
    }
    let wrong = caller
        .verify_login(&BY_MOBILE, txn(&sent), other(&otp))
        .await;
    wrong.refused(400, "ABDM-1100");
    let right = caller.verify_login(&BY_MOBILE, txn(&sent), &otp).await;
    right.refused(400, "ABDM-1100");
    let _ = caller.log_in(&BY_MOBILE, "abha-number", SUNIL).await;
    // Three messages in one, and a fourth in another.
    let ask = async |txn_id: &str| {
        let mut body = json!({
            "scope": BY_MOBILE, "loginHint": "abha-number", "loginId": caller.seal(SUNIL),
            "otpSystem": "abdm",
        });
        body["txnId"] = json!(txn_id);
        caller.post("/profile/login/request/otp", &body).await
    };
    let first = ask("").await.expect(200);
    for _ in 0..2 {
        let _ = ask(txn(&first)).await.expect(200);
    }
    ask(txn(&first)).await.refused(400, "ABDM-1100");
    let _ = ask("").await.expect(200);
}

#[tokio::test]
async fn nothing_found_is_told_before_a_code_or_after_it() {
    let caller = Caller::new().await;
    let ask = async || caller.ask_login(&BY_MOBILE, "mobile", NOBODY).await;
    ask().await.refused(404, "ABDM-1115");
    assert!(caller.sandbox.inbox().is_empty(), "no code is sent");
    caller.quirk("unknownMobileAtVerify").await;
    let sent = ask().await.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let proved = caller.verify_login(&BY_MOBILE, txn(&sent), &otp).await;
    proved.refused(404, "ABDM-1114");
}

#[tokio::test]
async fn a_wrong_code_can_be_a_wrong_field() {
    let caller = Caller::new().await;
    caller.quirk("wrongOtpIsField").await;
    let sent = caller.ask_login(&BY_MOBILE, "abha-number", SUNIL).await;
    let sent = sent.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let wrong = caller
        .verify_login(&BY_MOBILE, txn(&sent), other(&otp))
        .await;
    assert_eq!(wrong.expect(400)["otpValue"], "Invalid OTP Value");
    let right = caller.verify_login(&BY_MOBILE, txn(&sent), &otp).await;
    assert_eq!(right.expect(200)["authResult"], "success");
}

#[tokio::test]
async fn a_card_is_accepted_and_an_address_has_a_qr_code() {
    let caller = Caller::new().await;
    let x_token = caller.x_token(SUNIL).await;
    let card = async || {
        caller
            .get_as(&x_token, "/profile/account/abha-card")
            .await
            .status
    };
    assert_eq!(card().await, 202);
    caller.quirk("cardOk").await;
    assert_eq!(card().await, 200);
    let scope = ["abha-address-login", "mobile-verify"];
    let ask = json!({
        "scope": scope, "loginHint": "abha-address", "otpSystem": "abdm",
        "loginId": caller.seal("sunil.pawar77@sbx"),
    });
    let sent = caller.post("/phr/web/login/abha/request/otp", &ask).await;
    let sent = sent.expect(200);
    let otp = caller.otp(txn(&sent)).await;
    let body = caller.verify_body(&scope, txn(&sent), &otp);
    let done = caller
        .post("/phr/web/login/abha/verify", &body)
        .await
        .expect(200);
    let by_address = done["tokens"]["token"].as_str().unwrap();
    let code = "/phr/web/login/profile/abha/qr-code";
    let code = caller.get_as(by_address, code).await;
    assert_eq!(
        (code.status, code.content_type.as_str()),
        (200, "image/png")
    );
}

#[tokio::test]
async fn the_outer_layer_packs_and_keeps_out() {
    let caller = Caller::new().await;
    caller.quirk("gzip").await;
    let request = caller.v3(Method::GET, "/profile/public/certificate");
    let response = request.send().await.unwrap();
    assert_eq!(response.headers()["content-encoding"], "gzip");
    let packed = response.bytes().await.unwrap();
    assert!(packed.starts_with(&[0x1f, 0x8b]));
    caller.quirk("outsideIndia").await;
    for path in ["/profile/public/certificate", "/nowhere"] {
        let page = got(caller.v3(Method::GET, path)).await;
        assert_eq!(
            (page.status, page.content_type.as_str()),
            (403, "text/html")
        );
    }
    // What only a sandbox has goes on.
    let people = caller.practice(Method::GET, "people", None).await;
    assert!(people.expect(200).is_array());
}
