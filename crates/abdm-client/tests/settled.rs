//! What was settled in the autumn of 2026 (protocol.md section 19).

use crate::common::{TXN, aadhaar, options, otp, otp_sent, ready, txn};
use crate::server::*;
use crate::table::*;
use crate::table_v3::*;
use abdm_client::TokenForm;
use abdm_client::v3::{self, LoginBy};
use abdm_types::*;
use serde_json::{Value, json};

const AGAIN: &str = "7c9a2b51-2f0e-4f3f-9a51-7e2d9c8b6a11";

fn again() -> TransactionId {
    TransactionId::new(AGAIN)
}

type Resend = (&'static str, &'static str, Run);

/// Every call of V3 that sends a code in the place of another.
fn resends() -> Vec<Resend> {
    use crate::run;
    vec![
        (
            "Aadhaar's, at registration",
            REQUEST_OTP,
            run!(V3, |client| client
                .request_aadhaar_otp(&aadhaar(), Some(&again()))),
        ),
        (
            "the mobile's, at registration",
            REQUEST_OTP,
            run!(V3, |client| client.request_mobile_otp(
                &txn(),
                &mobile(),
                Some(&again())
            )),
        ),
        (
            "by mobile",
            LOGIN_OTP,
            run!(V3, |client| client.request_login_otp(
                LoginBy::Mobile(&mobile()),
                Some(&again())
            )),
        ),
        (
            "by address",
            ADDRESS_OTP,
            run!(V3, |client| client.request_address_login_otp(
                &address(),
                OtpSystem::Abdm,
                Some(&again())
            )),
        ),
        (
            "of one that was found",
            LOGIN_OTP,
            run!(V3, |client| client.request_found_otp(
                &txn(),
                1,
                Some(&again())
            )),
        ),
        (
            "of a reactivation",
            LOGIN_OTP,
            run!(V3, |client| client
                .request_reactivation_otp(&number(), Some(&again()))),
        ),
        (
            "of a new mobile",
            ACCOUNT_OTP,
            run!(V3, |client| client.request_new_mobile_otp(
                &token_of(TokenRealm::V3),
                &mobile(),
                Some(&again())
            )),
        ),
    ]
}

#[tokio::test]
async fn another_code_has_the_transaction_of_the_last() {
    for (name, path, run) in resends() {
        let (server, client) = of_v3().await;
        server.always(path, Act::json(200, otp_sent()));
        assert_eq!(run(Client::V3(client)).await, Ok(()), "{name}");
        assert_eq!(server.only(path).field("/txnId"), AGAIN, "{name}");
    }
}

#[tokio::test]
async fn another_code_is_asked_for_once_more_where_the_old_transaction_is_refused() {
    let coded = json!({"error": {"code": "ABDM-1017", "message": "Invalid Transaction Id"}});
    let field = json!({"txnId": "Invalid Transaction Id", "timestamp": "x"});
    for refused in [Act::json(400, field), Act::json(401, coded)] {
        for (name, path, run) in resends() {
            let (server, client) = of_v3().await;
            let client = Client::V3(client);
            server.acts(path, [refused.clone(), Act::json(200, otp_sent())]);
            assert_eq!(run(client.clone()).await, Ok(()), "{name}");
            let sent: Vec<Value> = (server.seen(path).iter())
                .map(|seen| seen.body["txnId"].clone())
                .collect();
            assert_eq!(sent, [json!(AGAIN), json!("")], "{name}");
            // Once, and no more.
            server.always(path, refused.clone());
            assert_eq!(run(client).await, Err(Fault::TransactionExpired), "{name}");
            assert_eq!(server.count(path), 4, "{name}");
        }
    }
}

#[tokio::test]
async fn another_code_is_not_asked_for_twice_for_any_other_reason() {
    let busy = Act::json(500, json!({"error": {"code": "ABDM-9999", "message": "x"}}));
    for act in [busy, Act::HangUp, Act::text(200, "application/json", "")] {
        for (name, path, run) in resends() {
            let (server, client) = of_v3().await;
            server.always(path, act.clone());
            assert!(run(Client::V3(client)).await.is_err(), "{name}");
            assert_eq!(server.count(path), 1, "{name}");
        }
    }
}

/// The key may be stale the first time; the second time what was typed is wrong.
#[tokio::test]
async fn what_cannot_be_opened_twice_means_what_was_typed() {
    let closed = Act::json(400, json!({"loginId": "Invalid LoginId", "timestamp": "x"}));
    let (aadhaar, mobile, number) = (aadhaar(), mobile(), number());
    for (by, fault) in [
        (LoginBy::Aadhaar(&aadhaar), Fault::AadhaarUnknown),
        (LoginBy::Mobile(&mobile), Fault::NotFound),
        (
            LoginBy::AbhaNumber(&number, OtpSystem::Abdm),
            Fault::NotFound,
        ),
    ] {
        let (server, client) = of_v3().await;
        server.always(LOGIN_OTP, closed.clone());
        let ask = async || client.request_login_otp(by, None).await.err();
        assert_eq!(ask().await, Some(Fault::KeyRefused));
        assert_eq!(server.count(KEY), 1);
        assert_eq!(ask().await, Some(fault));
        assert_eq!(server.count(KEY), 2, "the refused key was not used again");
        assert_eq!(ask().await, Some(fault), "and the key stays");
        assert_eq!(server.count(KEY), 2);
    }
}

#[tokio::test]
async fn a_code_that_cannot_be_opened_is_wrong_where_the_key_was_taken() {
    let closed = Act::json(
        400,
        json!({"otpValue": "Invalid OTP Value", "timestamp": "x"}),
    );
    let verify = async |client: &v3::Client| {
        let proof = client.verify_login(OtpSystem::Abdm, &txn(), &otp()).await;
        proof.err()
    };
    // Something sealed with the same key was taken a moment ago.
    let (server, client) = of_v3().await;
    server.always(LOGIN_OTP, Act::json(200, otp_sent()));
    server.always(LOGIN_VERIFY, closed.clone());
    let mobile = mobile();
    let sent = client
        .request_login_otp(LoginBy::Mobile(&mobile), None)
        .await;
    assert!(sent.is_ok());
    assert_eq!(verify(&client).await, Some(Fault::OtpWrong));
    // Nothing was: the key is fetched anew, and then the code is wrong.
    let (server, client) = of_v3().await;
    server.always(LOGIN_VERIFY, closed);
    assert_eq!(verify(&client).await, Some(Fault::KeyRefused));
    assert_eq!(verify(&client).await, Some(Fault::OtpWrong));
    assert_eq!(server.count(KEY), 2);
}

#[tokio::test]
async fn nothing_found_has_three_codes() {
    let (server, client) = of_v3().await;
    for code in ["ABDM-1114", "ABDM-1115", "ABDM-1116"] {
        let message = "The mobile number you have entered does not match with any of the records";
        let body = json!({"error": {"code": code, "message": message}});
        server.always(LOGIN_OTP, Act::json(404, body.clone()));
        server.always(LOGIN_VERIFY, Act::json(404, body));
        let asked = client
            .request_login_otp(LoginBy::Mobile(&mobile()), None)
            .await;
        assert_eq!(asked.err(), Some(Fault::NotFound), "{code}");
        let shown = client
            .verify_login(OtpSystem::Aadhaar, &txn(), &otp())
            .await;
        assert_eq!(shown.err(), Some(Fault::NotFound), "{code}");
    }
}

/// In the family of addresses the code of a wrong mobile means the address.
#[tokio::test]
async fn a_wrong_address_is_no_wrong_mobile() {
    let array = json!([{"code": "ABDM-1006: ", "message": "Invalid Abha Address"}]);
    let flat = json!({"code": "ABDM-1211", "message": "User not found."});
    let bare = json!([{"code": "ABDM-1006"}]);
    for body in [array, flat, bare] {
        for path in [ADDRESS_SEARCH, ADDRESS_OTP] {
            let (server, client) = of_v3().await;
            server.always(ADDRESS_SEARCH, Act::json(200, address_found()));
            server.always(path, Act::json(400, body.clone()));
            let address = address();
            let asked = client.request_address_login_otp(&address, OtpSystem::Abdm, None);
            assert_eq!(asked.await.err(), Some(Fault::NotFound), "{path} {body}");
        }
    }
}

#[tokio::test]
async fn new_words_have_their_own_meaning() {
    let (server, client) = of_v3().await;
    for (status, body, fault) in [
        (
            422,
            json!({"error": {"code": "ABDM-1141", "message": "x"}}),
            Fault::OlderAbha,
        ),
        (
            400,
            json!({"error": {"code": "ABDM-1224", "message": "x"}}),
            Fault::MethodNotAllowed,
        ),
        (
            403,
            json!({"code": "900908", "message": "Resource forbidden"}),
            Fault::ApiNotAllowed,
        ),
    ] {
        server.always(ENROL, Act::json(status, body.clone()));
        let came = client.enrol_by_aadhaar(&txn(), &otp(), &mobile()).await;
        assert_eq!(came.err(), Some(fault), "{body}");
    }
}

/// The padding is the one that comes with the key; one that is not known is for staff.
#[tokio::test]
async fn seals_as_the_certificate_says() {
    let answer = |algorithm: &str| {
        let mut answer = key_answer();
        answer["encryptionAlgorithm"] = json!(algorithm);
        Act::json(200, answer)
    };
    for (algorithm, plain) in [
        ("RSA/ECB/OAEPWithSHA-1AndMGF1Padding", "oaep:9545812125"),
        ("RSA/ECB/PKCS1Padding", "pkcs1:9545812125"),
    ] {
        let server = Server::start();
        server.always(KEY, answer(algorithm));
        server.always(FIND, Act::json(200, found()));
        let client = v3::Client::new(options(&server)).unwrap();
        client.find_accounts(&mobile()).await.unwrap();
        let body = json!({"scope": ["search-abha"], "mobile": plain});
        server.only(FIND).check_body(&body);
    }
    let server = Server::start();
    server.always(KEY, answer("RSA/ECB/OAEPWithSHA-512AndMGF1Padding"));
    let client = v3::Client::new(options(&server)).unwrap();
    let found = client.find_accounts(&mobile()).await;
    assert_eq!(found.err(), Some(Fault::EncryptionUnknown));
    assert_eq!(Fault::EncryptionUnknown.retry(), Retry::ByStaff);
    assert_eq!(server.count(FIND), 0);
}

#[tokio::test]
async fn shows_the_facility_with_the_call_for_the_older_key() {
    for facility in [None, Some("CLINIC-1".to_owned())] {
        for generation in [Generation::V2, Generation::V3] {
            let server = Server::with_old_key();
            if generation == Generation::V3 {
                server.always(KEY, Act::json(404, json!({"code": "404"})));
            }
            let mut options = options(&server);
            options.hip_id = facility.clone();
            let seen = Client::new(options, generation).check_health().await;
            assert_eq!(seen, ServiceState::Available);
            let headers = server.only(OLD_KEY).headers;
            let shown = headers.get("x-hip-id").cloned();
            assert_eq!(shown, facility, "{generation:?}");
        }
    }
}

#[tokio::test]
async fn shows_the_token_bare_where_the_settings_say_so() {
    let server = Server::with_old_key();
    let mut options = options(&server);
    options.x_token = TokenForm::Bare;
    let client = ready(v3::Client::new(options).unwrap()).await;
    server.always(
        PROFILE,
        Act::json(200, json!({"ABHANumber": "91-1000-2000-3008"})),
    );
    server.always(
        ENTER,
        Act::json(200, json!({"token": "t", "refreshToken": "r"})),
    );
    client.profile(&token_of(TokenRealm::V3)).await.unwrap();
    assert_eq!(server.only(PROFILE).headers["x-token"], "user-token");
    // The transfer token has one form alone.
    let entered = client.enter_account(&txn(), &transfer(), &account()).await;
    assert!(entered.is_ok());
    assert_eq!(
        server.only(ENTER).headers["t-token"],
        "Bearer transfer-token"
    );
}

#[tokio::test]
async fn asks_for_nothing_packed() {
    let (server, client) = of_v3().await;
    server.always(
        SUGGEST,
        Act::json(200, json!({"txnId": TXN, "abhaAddressList": []})),
    );
    client.suggest_addresses(&txn()).await.unwrap();
    for path in [SESSION, KEY, SUGGEST] {
        assert_eq!(server.only(path).headers["accept-encoding"], "identity");
    }
}

/// The digits are let go with the first sending; what was sealed serves for every other, as long as
/// the service has the key it was sealed with.
#[tokio::test]
async fn an_aadhaar_number_is_sealed_once_and_not_held() {
    let (server, client) = of_v3().await;
    server.always(REQUEST_OTP, Act::json(200, otp_sent()));
    let aadhaar = aadhaar();
    assert!(aadhaar.is_held());
    assert!(client.request_aadhaar_otp(&aadhaar, None).await.is_ok());
    assert!(!aadhaar.is_held());
    let again = client.request_aadhaar_otp(&aadhaar, Some(&txn())).await;
    assert!(again.is_ok());
    let seen = server.seen(REQUEST_OTP);
    assert_eq!(seen[0].body["loginId"], seen[1].body["loginId"]);
    // The service refuses the key, and has another one by then.
    let refused = json!({"code": "HIS-422", "details": [{"code": "HIS-1047", "message": "x"}]});
    let refused = Act::json(422, refused);
    server.acts(REQUEST_OTP, [refused, Act::json(200, otp_sent())]);
    server.always(KEY, Act::json(200, other_key_answer()));
    let ask = async || client.request_aadhaar_otp(&aadhaar, None).await.err();
    assert_eq!(ask().await, Some(Fault::KeyRefused));
    assert_eq!(ask().await, Some(Fault::AadhaarLetGo));
    assert_eq!(
        server.count(REQUEST_OTP),
        3,
        "nothing left under another key"
    );
}
