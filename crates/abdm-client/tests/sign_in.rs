//! What the client makes of the answers to a sign-in in V3, in all their forms.

use crate::common::{NEXT_TXN, TXN, aadhaar, otp, txn};
use crate::server::*;
use crate::table::*;
use crate::table_v3::*;
use abdm_client::v3::{self, LoginBy};
use abdm_types::*;
use serde_json::{Value, json};

pub fn without(mut answer: Value, names: &[&str]) -> Value {
    for name in names {
        answer.as_object_mut().unwrap().remove(*name);
    }
    answer
}

pub fn with(mut answer: Value, name: &str, value: Value) -> Value {
    answer[name] = value;
    answer
}

async fn verify(server: &Server, client: &v3::Client, answer: Value) -> Result<Proof, Fault> {
    server.always(LOGIN_VERIFY, Act::json(200, answer));
    client.verify_login(OtpSystem::Abdm, &txn(), &otp()).await
}

#[tokio::test]
async fn takes_a_token_for_final_when_a_refresh_token_came_with_it() {
    let (server, client) = of_v3().await;
    let proof = verify(&server, &client, verified()).await.unwrap();
    let Proof::Final { token, account } = proof else {
        panic!("final")
    };
    assert_eq!(*token.expose(), "final.jwt");
    assert_eq!(token.realm(), TokenRealm::V3);
    let account = account.unwrap();
    assert_eq!(account.abha_number, Some(number()));
    assert_eq!(account.name, "Asha Rao");

    for refresh in [json!(null), json!(""), json!("  ")] {
        let answer = with(verified(), "refreshToken", refresh);
        let proof = verify(&server, &client, answer).await.unwrap();
        assert!(matches!(proof, Proof::Choose { .. }));
    }
    let nobody = with(verified(), "accounts", Value::Null);
    let proof = verify(&server, &client, nobody).await.unwrap();
    assert!(matches!(proof, Proof::Final { account: None, .. }));
}

#[tokio::test]
async fn lists_everybody_who_shares_the_mobile() {
    let (server, client) = of_v3().await;
    let accounts = json!([
        {"ABHANumber": "91-1000-2000-3008", "preferredAbhaAddress": "asha_1995@sbx",
            "name": "Asha Rao", "gender": "F", "dob": "31-05-1995", "status": "ACTIVE"},
        {"ABHANumber": "91-1234-5678-9015", "name": "Ravi Rao", "gender": "M",
            "dob": "1990-01-02", "status": "DEACTIVATED"},
        {"ABHANumber": 91_202_400_000_016_u64, "name": "Mini Rao", "dob": "2019",
            "verificationType": "CHILD_ABHA", "kycVerified": false, "status": null},
        {"name": "nobody's"}, {}
    ]);
    let answer = with(
        without(verified(), &["refreshToken"]),
        "accounts",
        accounts.clone(),
    );
    let Ok(Proof::Choose {
        transaction,
        transfer_token,
        accounts,
    }) = verify(&server, &client, answer).await
    else {
        panic!("a choice")
    };
    assert_eq!(transaction.as_str(), NEXT_TXN);
    assert_eq!(transfer_token.expose(), "final.jwt");
    let shown: Vec<_> = accounts
        .iter()
        .map(|account| {
            (
                account.last_four().unwrap(),
                account.year_of_birth,
                account.status,
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("3008".to_owned(), Some(1995), AccountStatus::Active),
            ("9015".to_owned(), Some(1990), AccountStatus::Deactivated),
            ("0016".to_owned(), Some(2019), AccountStatus::Active),
        ]
    );
    // A right code of a mobile without an account.
    for nobody in [json!([]), Value::Null] {
        let answer = without(verified(), &["refreshToken"]);
        let proof = verify(&server, &client, with(answer, "accounts", nobody)).await;
        assert_eq!(proof.err(), Some(Fault::NotFound));
    }
}

#[tokio::test]
async fn reads_a_failed_proof_whatever_stands_beside_it() {
    let (server, client) = of_v3().await;
    let failed = |message: Value| {
        json!({"txnId": TXN, "authResult": "failed", "message": message, "token": "x.y",
            "refreshToken": "x.y", "accounts": []})
    };
    let locked = Fault::LockedOut {
        pause: Fault::LOCK_OUT,
    };
    let rows = [
        (
            failed(json!(
                "Please enter a valid OTP. Entered OTP is either expired or incorrect."
            )),
            Fault::OtpWrong,
        ),
        (
            failed(json!("OTP did not match, please try again")),
            Fault::OtpWrong,
        ),
        (
            failed(json!("OTP expired, please try again")),
            Fault::OtpExpired,
        ),
        (
            failed(json!(
                "You have requested multiple OTPs Or Exceeded maximum number of attempts"
            )),
            locked,
        ),
        (failed(Value::Null), Fault::OtpWrong),
        (without(verified(), &["authResult"]), Fault::Garbled),
        (without(verified(), &["token"]), Fault::Garbled),
        (with(verified(), "token", json!("a b")), Fault::Garbled),
    ];
    for (answer, fault) in rows {
        let came = verify(&server, &client, answer.clone()).await;
        assert_eq!(came.err(), Some(fault), "{answer}");
        for path in [ACCOUNT_VERIFY, ADDRESS_VERIFY] {
            server.always(path, Act::json(200, answer.clone()));
        }
        let came = client
            .verify_address_login(OtpSystem::Abdm, &txn(), &otp())
            .await;
        assert_eq!(came.err(), Some(fault), "{answer}");
        // A change and a reactivation need no token in the answer.
        let fault = (answer["authResult"] != "success").then_some(fault);
        let token = token_of(TokenRealm::V3);
        let came = client.verify_new_mobile(&token, &txn(), &otp()).await;
        assert_eq!(came.err(), fault, "{answer}");
        assert_eq!(
            client.reactivate(&txn(), &otp()).await.err(),
            fault,
            "{answer}"
        );
    }
}

#[tokio::test]
async fn says_what_a_refused_sign_in_means() {
    let (server, client) = of_v3().await;
    let not_there = json!({"loginId": "LoginId is invalid"});
    let unknown = json!({"error": {"code": "ABDM-1114", "message": "User not found."}});
    let off = json!({"error": {"code": "ABDM-1134", "message": "Deactivated ABHA Account"}});
    let method = json!({"code": "ABDM-1118", "message": "x"});
    let unheard = json!({"message": "Mobile number is not registered with any ABHA"});
    for (status, body, by_account, by_aadhaar) in [
        (400, not_there, Fault::NotFound, Fault::AadhaarUnknown),
        (404, unknown, Fault::NotFound, Fault::NotFound),
        (
            400,
            off,
            Fault::AccountDeactivated,
            Fault::AccountDeactivated,
        ),
        (
            400,
            method,
            Fault::MethodNotAllowed,
            Fault::MethodNotAllowed,
        ),
        (400, unheard, Fault::NotFound, Fault::NotFound),
    ] {
        server.always(LOGIN_OTP, Act::json(status, body.clone()));
        for (by, fault) in [
            (LoginBy::Mobile(&mobile()), by_account),
            (
                LoginBy::AbhaNumber(&number(), OtpSystem::Aadhaar),
                by_account,
            ),
            (LoginBy::Aadhaar(&aadhaar()), by_aadhaar),
        ] {
            let came = client.request_login_otp(by, None).await;
            assert_eq!(came.err(), Some(fault), "{body}");
        }
        let came = client.request_reactivation_otp(&number(), None).await;
        assert_eq!(came.err(), Some(by_account), "{body}");
    }
    // An Aadhaar number without an ABHA is told after its code.
    let body = json!({"error": {"code": "ABDM-1114",
        "message": "No ABHA user registered with this Aadhaar number."}});
    server.always(LOGIN_VERIFY, Act::json(404, body));
    let came = client
        .verify_login(OtpSystem::Aadhaar, &txn(), &otp())
        .await;
    assert_eq!(came.err(), Some(Fault::NotFound));
}

/// No type tells the tokens of the generations apart; one of the other is not shown to this one.
#[tokio::test]
async fn shows_no_token_of_the_older_generation() {
    let (server, client) = of_v3().await;
    let old = token_of(TokenRealm::V2);
    let expired = Some(Fault::ProofExpired);
    assert_eq!(client.profile(&old).await.err(), expired);
    assert_eq!(client.card_image(&old).await.err(), expired);
    assert_eq!(client.qr_image(&old).await.err(), expired);
    assert_eq!(client.log_out(&old).await.err(), expired);
    let sent = client.request_new_mobile_otp(&old, &mobile(), None).await;
    assert_eq!(sent.err(), expired);
    let proven = client.verify_new_mobile(&old, &txn(), &otp()).await;
    assert_eq!(proven.err(), expired);
    for path in [PROFILE, CARD, QR, LOG_OUT, ACCOUNT_OTP, ACCOUNT_VERIFY] {
        assert_eq!(server.count(path), 0, "{path}");
    }
}

#[tokio::test]
async fn exchanges_for_the_account_that_was_chosen() {
    let (server, client) = of_v3().await;
    server.always(ENTER, Act::json(200, json!({"token": "mine.jwt"})));
    let entered = client.enter_account(&txn(), &transfer(), &account()).await;
    let token = entered.unwrap();
    assert_eq!(*token.expose(), "mine.jwt");
    assert_eq!(token.realm(), TokenRealm::V3);

    let nameless = Account {
        abha_number: None,
        ..account()
    };
    let entered = client.enter_account(&txn(), &transfer(), &nameless).await;
    assert_eq!(entered.err(), Some(Fault::NotFound));
    assert_eq!(server.count(ENTER), 1);
    for (status, body, fault) in [
        (
            400,
            json!({"message": "Invalid T-token"}),
            Fault::ProofExpired,
        ),
        (
            401,
            json!({"message": "T-token expired"}),
            Fault::ProofExpired,
        ),
        (401, json!({}), Fault::ProofExpired),
        (
            400,
            json!({"ABHANumber": "Invalid ABHA Number"}),
            Fault::NotFound,
        ),
    ] {
        server.always(ENTER, Act::json(status, body.clone()));
        let entered = client.enter_account(&txn(), &transfer(), &account()).await;
        assert_eq!(entered.err(), Some(fault), "{body}");
    }
}
