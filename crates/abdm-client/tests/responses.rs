//! What the client makes of the answers of V3, in all their forms.

use crate::calls::{NEXT_TXN, TXN, options, txn};
use crate::server::*;
use crate::table::*;
use crate::table_v3::*;
use abdm_client::{Client, OtpUse, Reactivation, SealedLoginId};
use abdm_types::*;
use serde_json::{Value, json};

async fn v3() -> (Server, Client) {
    let server = Server::with_old_key();
    let client = speaking(&server, Generation::V3).await;
    (server, client)
}

fn without(mut answer: Value, names: &[&str]) -> Value {
    for name in names {
        answer.as_object_mut().unwrap().remove(*name);
    }
    answer
}

fn with(mut answer: Value, name: &str, value: Value) -> Value {
    answer[name] = value;
    answer
}

async fn verify(server: &Server, client: &Client, answer: Value) -> Result<Proof, Fault> {
    server.always(LOGIN_VERIFY, Act::json(200, answer));
    let otp = otp(client, OtpUse::Login);
    let kind = LoginIdKind::Mobile;
    client
        .verify_login(kind, OtpSystem::Abdm, &txn(), otp)
        .await
}

#[tokio::test]
async fn takes_a_token_for_final_when_a_refresh_token_came_with_it() {
    let (server, client) = v3().await;
    let proof = verify(&server, &client, verified()).await.unwrap();
    let Proof::Final { token, account } = proof else {
        panic!("final")
    };
    assert_eq!(token.expose(), "final.jwt");
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
    let (server, client) = v3().await;
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
    let (server, client) = v3().await;
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
        let otp = || otp(&client, OtpUse::Login);
        let kind = LoginIdKind::AbhaAddress;
        let came = client
            .verify_login(kind, OtpSystem::Abdm, &txn(), otp())
            .await;
        assert_eq!(came.err(), Some(fault), "{answer}");
        // A change and a reactivation need no token in the answer.
        let fault = (answer["authResult"] != "success").then_some(fault);
        let token = token_of(TokenRealm::V3);
        let came = client.verify_new_mobile(&token, &txn(), otp()).await;
        assert_eq!(came.err(), fault, "{answer}");
        assert_eq!(
            client.reactivate(&txn(), otp()).await.err(),
            fault,
            "{answer}"
        );
    }
}

#[tokio::test]
async fn says_what_a_refused_sign_in_means() {
    let (server, client) = v3().await;
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
        let by_mobile: fn(&Client) -> SealedLoginId = mobile_id;
        for (id, system, fault) in [
            (by_mobile, OtpSystem::Abdm, by_account),
            (number_id, OtpSystem::Aadhaar, by_account),
            (aadhaar_id, OtpSystem::Aadhaar, by_aadhaar),
        ] {
            // A key that was refused is fetched anew before the next try.
            client.prepare().await.unwrap();
            let came = client.request_login_otp(id(&client), system, None).await;
            assert_eq!(came.err(), Some(fault), "{body}");
        }
        client.prepare().await.unwrap();
        let came = client
            .request_reactivation_otp(number_id(&client), None)
            .await;
        assert_eq!(came.err(), Some(by_account), "{body}");
    }
    // An Aadhaar number without an ABHA is told after its code.
    let body = json!({"error": {"code": "ABDM-1114",
        "message": "No ABHA user registered with this Aadhaar number."}});
    server.always(LOGIN_VERIFY, Act::json(404, body));
    let came = client
        .verify_login(
            LoginIdKind::Aadhaar,
            OtpSystem::Aadhaar,
            &txn(),
            otp(&client, OtpUse::Login),
        )
        .await;
    assert_eq!(came.err(), Some(Fault::NotFound));
}

#[tokio::test]
async fn offers_no_way_that_the_service_does_not_have() {
    let (server, client) = v3().await;
    for (id, system) in [
        (mobile_id(&client), OtpSystem::Aadhaar),
        (aadhaar_id(&client), OtpSystem::Abdm),
    ] {
        let came = client.request_login_otp(id, system, None).await;
        assert_eq!(came.err(), Some(Fault::MethodNotAllowed));
    }
    let came = client
        .request_reactivation_otp(mobile_id(&client), None)
        .await;
    assert_eq!(came.err(), Some(Fault::MethodNotAllowed));
    assert_eq!(server.count(LOGIN_OTP), 0);
}

#[tokio::test]
async fn exchanges_for_the_account_that_was_chosen() {
    let (server, client) = v3().await;
    server.always(ENTER, Act::json(200, json!({"token": "mine.jwt"})));
    let entered = client.enter_account(&txn(), &transfer(), &account()).await;
    let token = entered.unwrap();
    assert_eq!(token.expose(), "mine.jwt");
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

#[tokio::test]
async fn finds_people_without_their_numbers() {
    let (server, client) = v3().await;
    let find = async |answer: Value| {
        server.always(FIND, Act::json(200, answer));
        client.find_accounts(sealed_mobile(&client)).await
    };
    for answer in [found(), found()[0].clone()] {
        let found = find(answer).await.unwrap();
        assert_eq!(found.transaction.as_str(), NEXT_TXN);
        let shown: Vec<_> = found
            .accounts
            .iter()
            .map(|account| (account.index, account.last_four(), account.gender))
            .collect();
        assert_eq!(
            shown,
            [
                (Some(1), Some("31".to_owned()), Some(Gender::Female)),
                (Some(2), Some("08".to_owned()), Some(Gender::Male)),
            ]
        );
        assert!(found.accounts.iter().all(|it| it.abha_number.is_none()));
    }
    for (answer, fault) in [
        (json!([]), Fault::NotFound),
        (json!([{"txnId": TXN, "ABHA": []}]), Fault::NotFound),
        (
            json!([{"txnId": TXN, "ABHA": [{"name": "Asha"}]}]),
            Fault::NotFound,
        ),
        (json!([{ "txnId": TXN }]), Fault::Garbled),
        (json!({}), Fault::Garbled),
        (
            json!([{"ABHA": found()[0]["ABHA"].clone()}]),
            Fault::Garbled,
        ),
    ] {
        assert_eq!(find(answer.clone()).await.err(), Some(fault), "{answer}");
    }
    server.always(
        FIND,
        Act::json(400, json!({"mobile": "Invalid mobile number"})),
    );
    let found = client.find_accounts(sealed_mobile(&client)).await;
    assert_eq!(found.err(), Some(Fault::MobileRefused));
}

#[tokio::test]
async fn looks_an_address_up_before_a_code_is_spent() {
    let (server, client) = v3().await;
    server.always(ADDRESS_OTP, Act::json(200, json!({ "txnId": NEXT_TXN })));
    let ask = async |status, answer: Value, system| {
        server.always(ADDRESS_SEARCH, Act::json(status, answer));
        let id = address_id(&client);
        client.request_login_otp(id, system, None).await.map(|_| ())
    };
    let set = |name, value| with(address_found(), name, value);
    let abdm = OtpSystem::Abdm;
    let unknown = json!({"code": "ABDM-1211", "message": "User not found."});
    for (status, answer, system, fault) in [
        (400, unknown, abdm, Fault::NotFound),
        (
            400,
            json!({"abhaAddress": "Invalid ABHA Address"}),
            abdm,
            Fault::NotFound,
        ),
        (
            200,
            set("status", json!("DEACTIVATED")),
            abdm,
            Fault::AccountDeactivated,
        ),
        (200, set("status", json!("DELETED")), abdm, Fault::NotFound),
        (
            200,
            set("status", json!("LOCKED")),
            abdm,
            Fault::MethodNotAllowed,
        ),
        (
            200,
            set("authMethods", json!(["AADHAAR_OTP"])),
            abdm,
            Fault::MethodNotAllowed,
        ),
        (
            200,
            set("blockedAuthMethods", json!(["AADHAAR_OTP"])),
            OtpSystem::Aadhaar,
            Fault::MethodNotAllowed,
        ),
        (200, json!({}), abdm, Fault::Garbled),
    ] {
        let came = ask(status, answer.clone(), system).await;
        assert_eq!(came, Err(fault), "{answer}");
    }
    assert_eq!(server.count(ADDRESS_OTP), 0);
    for answer in [
        address_found(),
        set("authMethods", Value::Null),
        without(address_found(), &["status", "blockedAuthMethods"]),
    ] {
        assert_eq!(ask(200, answer.clone(), abdm).await, Ok(()), "{answer}");
    }
    // A resend knows who it is for.
    let searches = server.count(ADDRESS_SEARCH);
    let sent = client
        .request_login_otp(address_id(&client), abdm, Some(&txn()))
        .await;
    assert_eq!(sent.unwrap().transaction.as_str(), NEXT_TXN);
    assert_eq!(server.count(ADDRESS_SEARCH), searches);

    server.always(ADDRESS_VERIFY, Act::json(200, address_verified()));
    let proof = client
        .verify_login(
            LoginIdKind::AbhaAddress,
            abdm,
            &txn(),
            otp(&client, OtpUse::Login),
        )
        .await
        .unwrap();
    let Proof::Final { token, account } = proof else {
        panic!("final")
    };
    assert_eq!(token.realm(), TokenRealm::V3Address);
    assert_eq!(token.expose(), "address.jwt");
    assert_eq!(account.unwrap().abha_number, Some(number()));
    // There is no call that ends it.
    assert_eq!(client.log_out(&token).await, Ok(()));
    assert_eq!(server.count(LOG_OUT), 0);
}

#[tokio::test]
async fn keeps_the_suffix_that_was_typed() {
    let (server, client) = v3().await;
    let address = AbhaAddress::given("asha_1995@abdm").unwrap();
    let id = client
        .seal_login_id(&LoginId::AbhaAddress(address))
        .unwrap();
    let _ = client.request_login_otp(id, OtpSystem::Abdm, None).await;
    let seen = server.only(ADDRESS_SEARCH);
    assert_eq!(seen.field("/abhaAddress"), "asha_1995@abdm");
}

#[tokio::test]
async fn switches_on_with_and_without_a_token() {
    let (server, client) = v3().await;
    let message = "You have successfully reactivated the account";
    let with_token = with(verified(), "message", json!(message));
    let bare = json!({"authResult": "success", "message": "Your account has been reactivated.",
        "accounts": [{"ABHANumber": "91-1000-2000-3008"}]});
    for (answer, signed_in, known) in [
        (with_token.clone(), true, true),
        // Such a token would have to be exchanged.
        (without(with_token, &["refreshToken"]), false, true),
        (without(bare.clone(), &["accounts"]), false, false),
        (bare, false, true),
    ] {
        server.always(LOGIN_VERIFY, Act::json(200, answer.clone()));
        let otp = otp(&client, OtpUse::Reactivation);
        let reactivated = client.reactivate(&txn(), otp).await.unwrap();
        assert_eq!(reactivated.token.is_some(), signed_in, "{answer}");
        assert_eq!(reactivated.account.is_some(), known, "{answer}");
    }
}

#[tokio::test]
async fn asks_for_a_reactivation_where_the_settings_say() {
    let server = Server::with_old_key();
    let mut options = options(&server);
    options.v3_reactivation = Reactivation::Account;
    let client = Client::new(options).unwrap();
    client.prepare().await.unwrap();
    server.always(ACCOUNT_OTP, Act::json(200, json!({ "txnId": NEXT_TXN })));
    let sent = client
        .request_reactivation_otp(number_id(&client), None)
        .await;
    assert_eq!(sent.unwrap().transaction.as_str(), NEXT_TXN);
    assert!(!server.only(ACCOUNT_OTP).headers.contains_key("x-token"));
}

#[tokio::test]
async fn tells_that_a_mobile_is_the_present_one_or_on_six() {
    let (server, client) = v3().await;
    let token = token_of(TokenRealm::V3);
    for (status, body, fault) in [
        (
            400,
            json!({"message": "This mobile number is already verified. Please enter a different mobile number."}),
            Fault::MobileRefused,
        ),
        (
            422,
            json!({"error": {"code": "ABDM-1124", "message": "already linked to 6 ABHA Numbers"}}),
            Fault::MobileOnSixAbhas,
        ),
        (
            400,
            json!({"loginId": "LoginId is invalid"}),
            Fault::MobileRefused,
        ),
        (
            401,
            json!({"code": "ABDM-1094", "message": "X-token expired"}),
            Fault::ProofExpired,
        ),
        (
            400,
            json!({"message": "Invalid X-token"}),
            Fault::ProofExpired,
        ),
    ] {
        server.always(ACCOUNT_OTP, Act::json(status, body.clone()));
        let mobile = sealed_mobile(&client);
        let sent = client.request_new_mobile_otp(&token, mobile, None).await;
        assert_eq!(sent.err(), Some(fault), "{body}");
    }
}

#[tokio::test]
async fn shows_nothing_in_debug() {
    let (_server, client) = v3().await;
    let shown = format!(
        "{:?} {:?} {:?}",
        number_id(&client),
        address_id(&client),
        otp(&client, OtpUse::Login)
    );
    for part in ["3008", "asha", "123456"] {
        assert!(!shown.contains(part), "{shown}");
    }
}
