//! What the client makes of the answers to a registration in V1 and V2, in all their forms.

use crate::common::{NEXT_TXN, TXN, options, otp, txn};
use crate::server::*;
use crate::table::*;
use crate::table_v2::*;
use abdm_client::{CodeForm, v2};
use abdm_types::*;
use serde_json::{Value, json};

pub fn changed(mut answer: Value, changes: &[(&str, Value)]) -> Value {
    for (name, value) in changes {
        answer[*name] = value.clone();
    }
    answer
}

pub fn his(status: u16, code: &str, message: &str) -> Act {
    Act::json(
        status,
        json!({"code": format!("HIS-{status}"),
            "message": "Unable to process the current request due to incorrect data entered.",
            "details": [{"message": message, "code": code, "attribute": null}]}),
    )
}

#[tokio::test]
async fn fetches_the_old_key_and_no_other() {
    let (server, _client) = of_v2().await;
    let seen = server.only(OLD_KEY);
    assert_eq!(seen.headers["authorization"], "Bearer gateway-1");
    assert_eq!(server.count(KEY), 0);
}

#[tokio::test]
async fn tells_a_new_person_from_one_with_an_abha() {
    let (server, client) = of_v2().await;
    let number = json!("91-1000-2000-3008");
    let tokens = json!({"token": "final.jwt", "expiresIn": 1800, "refreshToken": "r.jwt"});
    let known = changed(
        kyc(),
        &[
            ("new", json!(false)),
            ("healthIdNumber", number.clone()),
            ("jwtResponse", tokens.clone()),
        ],
    );
    for (answer, exists, signed_in) in [
        (kyc(), false, false),
        (known.clone(), true, true),
        (
            changed(known.clone(), &[("new", json!("false"))]),
            true,
            true,
        ),
        (changed(known.clone(), &[("new", Value::Null)]), true, true),
        (
            changed(
                known.clone(),
                &[("healthIdNumber", json!(91_100_020_003_008_u64))],
            ),
            true,
            true,
        ),
        (
            changed(known.clone(), &[("jwtResponse", Value::Null)]),
            true,
            false,
        ),
        (
            changed(known, &[("healthIdNumber", Value::Null)]),
            false,
            false,
        ),
        (changed(kyc(), &[("healthIdNumber", number)]), false, false),
    ] {
        server.always(REGISTER_VERIFY, Act::json(200, answer.clone()));
        let verified = client.verify_aadhaar_otp(&txn(), &otp()).await.unwrap();
        assert_eq!(verified.transaction.as_str(), NEXT_TXN);
        assert_eq!(verified.existing.is_some(), exists, "{answer}");
        let Some(existing) = verified.existing else {
            continue;
        };
        assert!(!existing.is_new);
        assert_eq!(existing.token.is_some(), signed_in, "{answer}");
        let profile = existing.profile;
        assert_eq!(profile.name, "Kishan Kumar Singh");
        assert_eq!(profile.date_of_birth, BirthDate::parse("31-05-1995"));
        assert_eq!(profile.state_name.as_deref(), Some("Maharashtra"));
        assert_eq!(profile.district_name.as_deref(), Some("Satara"));
    }
    server.always(
        REGISTER_VERIFY,
        Act::json(200, changed(kyc(), &[("txnId", Value::Null)])),
    );
    // The code is spent, and UIDAI has said who it is: all steps have one transaction.
    let verified = client.verify_aadhaar_otp(&txn(), &otp()).await.unwrap();
    assert_eq!(verified.transaction, txn());
}

#[tokio::test]
async fn makes_an_abha_and_keeps_its_token() {
    let (server, client) = of_v2().await;
    let nested = changed(
        created(),
        &[
            ("token", Value::Null),
            ("jwtResponse", json!({"token": "inner.jwt"})),
        ],
    );
    for (answer, is_new, token) in [
        (created(), true, Some("final.jwt")),
        (nested, true, Some("inner.jwt")),
        (
            changed(
                created(),
                &[("new", json!(false)), ("alreadyExists", json!("true"))],
            ),
            false,
            Some("final.jwt"),
        ),
        (changed(created(), &[("token", Value::Null)]), true, None),
        (
            changed(
                created(),
                &[("yearOfBirth", json!(1995)), ("pincode", json!(415_001))],
            ),
            true,
            Some("final.jwt"),
        ),
    ] {
        server.always(CREATE, Act::json(200, answer.clone()));
        let enrolment = client.create_abha(&txn()).await.unwrap();
        assert_eq!(enrolment.is_new, is_new, "{answer}");
        assert!(enrolment.mobile_linked);
        let held = enrolment
            .token
            .as_ref()
            .map(|token| token.expose().to_string());
        assert_eq!(held.as_deref(), token, "{answer}");
        assert!(
            enrolment
                .token
                .is_none_or(|token| token.realm() == TokenRealm::V2)
        );
        let profile = enrolment.profile;
        assert_eq!(profile.abha_number, number());
        assert_eq!(
            profile.abha_address.unwrap().to_string(),
            "91100020003008@sbx"
        );
        assert_eq!(profile.date_of_birth, BirthDate::parse("31-05-1995"));
        assert_eq!(profile.pincode.as_deref(), Some("415001"));
    }
    let none = changed(created(), &[("healthIdNumber", Value::Null)]);
    server.always(CREATE, Act::json(200, none));
    assert_eq!(client.create_abha(&txn()).await.err(), Some(Fault::Garbled));
}

#[tokio::test]
async fn tells_whether_the_mobile_is_linked() {
    let (server, client) = of_v2().await;
    for (answer, linked) in [
        (json!({"mobileLinked": true, "txnId": NEXT_TXN}), Ok(true)),
        (
            json!({"mobileLinked": "false", "txnId": NEXT_TXN}),
            Ok(false),
        ),
        (json!({ "mobileLinked": true }), Ok(true)),
        (json!({ "txnId": NEXT_TXN }), Err(Fault::Garbled)),
    ] {
        server.always(CHECK_MOBILE, Act::json(200, answer.clone()));
        let checked = client.check_mobile(&txn(), &mobile()).await;
        let came = checked.map(|checked| checked.mobile_linked);
        assert_eq!(came, linked, "{answer}");
    }
    for (act, fault) in [
        (
            his(422, "HIS-1011", "Please enter a valid Mobile Number."),
            Fault::MobileRefused,
        ),
        (
            his(422, "", "No Account Details Found for given Aadhaar/Mobile"),
            Fault::MobileRefused,
        ),
    ] {
        server.always(CHECK_MOBILE, act);
        let checked = client.check_mobile(&txn(), &mobile()).await;
        assert_eq!(checked.err(), Some(fault));
    }
}

#[tokio::test]
async fn understands_every_form_of_a_resend() {
    let (server, client) = of_v2().await;
    for (body, expected) in [
        ("true", Ok((TXN, None))),
        ("\"true\"", Ok((TXN, None))),
        ("false", Err(Fault::Refused)),
        ("null", Err(Fault::Garbled)),
        ("\"sent\"", Err(Fault::Garbled)),
        ("{}", Err(Fault::Garbled)),
    ] {
        server.always(MOBILE_RESEND, Act::text(200, "application/json", body));
        let sent = client.resend_mobile_otp(&txn()).await;
        let came = sent.map(|sent| (sent.transaction.as_str().to_owned(), sent.phone_ends_with));
        let expected = expected.map(|(txn, ends): (&str, _)| (txn.to_owned(), ends));
        assert_eq!(came, expected, "{body}");
    }
    server.always(MOBILE_RESEND, sent());
    let sent = client.resend_mobile_otp(&txn()).await.unwrap();
    assert_eq!(sent.transaction.as_str(), NEXT_TXN);
    assert_eq!(sent.phone_ends_with.as_deref(), Some("2125"));
    server.always(
        MOBILE_RESEND,
        his(
            422,
            "HIS-2017",
            "You have requested multiple OTPs in this transaction. Please try again in 30 minutes.",
        ),
    );
    let locked = Fault::LockedOut {
        pause: Fault::LOCK_OUT,
    };
    let sent = client.resend_mobile_otp(&txn()).await;
    assert_eq!(sent.err(), Some(locked));
}

#[tokio::test]
async fn encrypts_the_code_of_a_mobile_when_the_settings_say_so() {
    let server = Server::with_old_key();
    let mut options = options(&server);
    options.v2_mobile_code = CodeForm::Encrypted;
    let client = v2::Client::new(options).unwrap();
    server.always(MOBILE_VERIFY, Act::json(200, json!({ "txnId": NEXT_TXN })));
    let verified = client.verify_mobile_otp(&txn(), &otp()).await.unwrap();
    assert_eq!(verified.transaction.as_str(), NEXT_TXN);
    let seen = server.only(MOBILE_VERIFY);
    seen.check_body(&json!({"otp": "pkcs1:123456", "txnId": TXN}));
    // The facility is shown where the settings name one, and nowhere else.
    assert!(!seen.headers.contains_key("x-hip-id"));
}
