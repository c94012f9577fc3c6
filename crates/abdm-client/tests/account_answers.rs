//! What the client makes of the answers of V3 to everything but registration and sign-in, in all
//! their forms.

use crate::common::{NEXT_TXN, TXN, options, otp, txn};
use crate::server::*;
use crate::sign_in::{with, without};
use crate::table::*;
use crate::table_v3::*;
use abdm_client::{Reactivation, v3};
use abdm_types::*;
use serde_json::{Value, json};

#[tokio::test]
async fn finds_people_without_their_numbers() {
    let (server, client) = of_v3().await;
    let find = async |answer: Value| {
        server.always(FIND, Act::json(200, answer));
        client.find_accounts(&mobile()).await
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
    let found = client.find_accounts(&mobile()).await;
    assert_eq!(found.err(), Some(Fault::MobileRefused));
}

#[tokio::test]
async fn tells_which_codes_an_account_lets_in() {
    let (server, client) = of_v3().await;
    let set = |name, value| with(number_found(), name, value);
    let both = AuthMethods {
        mobile_otp: true,
        aadhaar_otp: true,
        mobile_ends_with: Some("2125".to_owned()),
        status: AccountStatus::Active,
    };
    let of = |mobile_otp, aadhaar_otp| AuthMethods {
        mobile_otp,
        aadhaar_otp,
        ..both.clone()
    };
    let being = |status| AuthMethods {
        status,
        ..both.clone()
    };
    for (answer, methods) in [
        (number_found(), both.clone()),
        (set("authMethods", json!(["MOBILE_OTP"])), of(true, false)),
        (
            set("authMethods", json!(["AADHAAR_OTP", "AADHAAR_BIO"])),
            of(false, true),
        ),
        (set("authMethods", json!(["PASSWORD"])), of(false, false)),
        (
            set("blockedAuthMethods", json!(["MOBILE_OTP"])),
            of(false, true),
        ),
        // A list of words that nobody knows says nothing, and so does none.
        (set("authMethods", json!(["SOMETHING_NEW"])), both.clone()),
        (set("authMethods", Value::Null), both.clone()),
        (
            set("status", json!("Deactivated")),
            being(AccountStatus::Deactivated),
        ),
        (
            set("status", json!("LOCKED")),
            being(AccountStatus::Unusable),
        ),
        (
            set("mobile", Value::Null),
            AuthMethods {
                mobile_ends_with: None,
                ..both.clone()
            },
        ),
    ] {
        server.always(NUMBER_SEARCH, Act::json(200, answer.clone()));
        let found = client.auth_methods_of_number(&number()).await;
        assert_eq!(found, Ok(methods.clone()), "{answer}");
        let mut by_address = answer;
        by_address["abhaAddress"] = json!("asha_1995@sbx");
        server.always(ADDRESS_SEARCH, Act::json(200, by_address));
        let found = client.auth_methods_of_address(&address()).await;
        assert_eq!(found, Ok(methods));
    }
    for (status, answer, fault) in [
        (
            404,
            json!({"error": {"code": "ABDM-1114", "message": "User not found."}}),
            Fault::NotFound,
        ),
        (200, set("status", json!("DELETED")), Fault::NotFound),
        (200, json!({"status": "ACTIVE"}), Fault::Garbled),
    ] {
        server.always(NUMBER_SEARCH, Act::json(status, answer.clone()));
        let found = client.auth_methods_of_number(&number()).await;
        assert_eq!(found, Err(fault), "{answer}");
    }
    assert_eq!(server.count(LOGIN_OTP) + server.count(ADDRESS_OTP), 0);
}

#[tokio::test]
async fn looks_an_address_up_before_a_code_is_spent() {
    let (server, client) = of_v3().await;
    server.always(ADDRESS_OTP, Act::json(200, json!({ "txnId": NEXT_TXN })));
    let ask = async |status, answer: Value, system| {
        server.always(ADDRESS_SEARCH, Act::json(status, answer));
        let address = address();
        let sent = client.request_address_login_otp(&address, system, None);
        sent.await.map(|_| ())
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
        .request_address_login_otp(&address(), abdm, Some(&txn()))
        .await;
    assert_eq!(sent.unwrap().transaction.as_str(), NEXT_TXN);
    assert_eq!(server.count(ADDRESS_SEARCH), searches);

    server.always(ADDRESS_VERIFY, Act::json(200, address_verified()));
    let proof = client
        .verify_address_login(abdm, &txn(), &otp())
        .await
        .unwrap();
    let Proof::Final { token, account } = proof else {
        panic!("final")
    };
    assert_eq!(token.realm(), TokenRealm::V3Address);
    assert_eq!(*token.expose(), "address.jwt");
    assert_eq!(account.unwrap().abha_number, Some(number()));
    // There is no call that ends it.
    assert_eq!(client.log_out(&token).await, Ok(()));
    assert_eq!(server.count(LOG_OUT), 0);
}

#[tokio::test]
async fn keeps_the_suffix_that_was_typed() {
    let (server, client) = of_v3().await;
    let address = AbhaAddress::given("asha_1995@abdm").unwrap();
    let sent = client.request_address_login_otp(&address, OtpSystem::Abdm, None);
    let _ = sent.await;
    let seen = server.only(ADDRESS_SEARCH);
    assert_eq!(seen.field("/abhaAddress"), "asha_1995@abdm");
}

#[tokio::test]
async fn switches_on_with_and_without_a_token() {
    let (server, client) = of_v3().await;
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
        let reactivated = client.reactivate(&txn(), &otp()).await.unwrap();
        assert_eq!(reactivated.token.is_some(), signed_in, "{answer}");
        assert_eq!(reactivated.account.is_some(), known, "{answer}");
    }
}

#[tokio::test]
async fn asks_for_a_reactivation_where_the_settings_say() {
    let server = Server::with_old_key();
    let mut options = options(&server);
    options.v3_reactivation = Reactivation::Account;
    let client = v3::Client::new(options).unwrap();
    server.always(ACCOUNT_OTP, Act::json(200, json!({ "txnId": NEXT_TXN })));
    let sent = client.request_reactivation_otp(&number(), None).await;
    assert_eq!(sent.unwrap().transaction.as_str(), NEXT_TXN);
    assert!(!server.only(ACCOUNT_OTP).headers.contains_key("x-token"));
}

#[tokio::test]
async fn tells_that_a_mobile_is_the_present_one_or_on_six() {
    let (server, client) = of_v3().await;
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
        let sent = client.request_new_mobile_otp(&token, &mobile(), None).await;
        assert_eq!(sent.err(), Some(fault), "{body}");
    }
}

/// A token that came with a refresh token.
fn renewable(realm: TokenRealm) -> UserToken {
    let refresh = zeroize::Zeroizing::new("refresh-token".to_owned());
    UserToken::renewable("user-token".to_owned(), realm, Some(refresh))
}

fn too_old() -> Act {
    Act::json(401, json!({"message": "X-token expired"}))
}

fn renewed() -> Value {
    json!({"token": "newer-token", "expiresIn": 1800, "refreshToken": "newer-refresh",
        "refreshExpiresIn": 1_296_000})
}

#[tokio::test]
async fn renews_a_token_that_is_too_old_and_asks_once_more() {
    let (server, client) = of_v3().await;
    server.always(RENEW, Act::json(200, renewed()));
    let profile = Act::json(200, json!({"ABHANumber": "91-1000-2000-3008"}));
    server.acts(PROFILE, [too_old(), profile]);
    let token = renewable(TokenRealm::V3);
    assert!(client.profile(&token).await.is_ok());
    let asked = server.only(RENEW);
    assert_eq!(asked.method, "GET");
    assert_eq!(asked.headers["r-token"], "Bearer refresh-token");
    assert!(!asked.headers.contains_key("x-token"));
    crate::common::check_stamp(&asked);
    let shown: Vec<String> = (server.seen(PROFILE).iter())
        .map(|seen| seen.headers["x-token"].clone())
        .collect();
    assert_eq!(shown, ["Bearer user-token", "Bearer newer-token"]);
    // Whoever shares it shares the new one, and its refresh token.
    assert_eq!(*token.expose(), "newer-token");
    assert_eq!(token.refresh_token().unwrap().as_str(), "newer-refresh");
    // A code goes on after it as if nothing had been: the same body, once more.
    server.acts(
        ACCOUNT_VERIFY,
        [too_old(), Act::json(200, json!({"authResult": "success"}))],
    );
    let shown = client.verify_email(&token, &txn(), &otp()).await;
    assert_eq!(shown, Ok(()));
    let bodies = server.seen(ACCOUNT_VERIFY);
    assert_eq!(bodies[0].body, bodies[1].body);
    assert_eq!(server.count(RENEW), 2);
}

#[tokio::test]
async fn renews_no_token_twice_and_none_that_cannot_be() {
    let (server, client) = of_v3().await;
    server.always(RENEW, Act::json(200, renewed()));
    server.always(PROFILE, too_old());
    let expired = Some(Fault::ProofExpired);
    // The new one is refused too.
    let token = renewable(TokenRealm::V3);
    assert_eq!(client.profile(&token).await.err(), expired);
    assert_eq!((server.count(PROFILE), server.count(RENEW)), (2, 1));
    // Without a refresh token, and of the family that has no such call.
    let bare = token_of(TokenRealm::V3);
    assert_eq!(client.profile(&bare).await.err(), expired);
    server.always(ADDRESS_PROFILE, too_old());
    let by_address = renewable(TokenRealm::V3Address);
    assert_eq!(client.profile(&by_address).await.err(), expired);
    assert_eq!((server.count(PROFILE), server.count(RENEW)), (3, 1));
    // A log-out of what has ended is no reason.
    server.always(LOG_OUT, too_old());
    assert_eq!(client.log_out(&token).await.err(), expired);
    assert_eq!(server.count(RENEW), 1);
    for (act, fault) in [
        (
            Act::json(400, json!({"message": "Invalid R-token"})),
            Fault::ProofExpired,
        ),
        (Act::json(200, json!({})), Fault::ProofExpired),
        (Act::json(403, json!({})), Fault::ProofExpired),
        // Nobody knows what became of the renewal; of what was wanted everybody does.
        (Act::HangUp, Fault::Offline),
        (Act::json(503, json!({})), Fault::Offline),
    ] {
        server.always(RENEW, act.clone());
        let token = renewable(TokenRealm::V3);
        assert_eq!(client.profile(&token).await.err(), Some(fault), "{act:?}");
        assert_eq!(*token.expose(), "user-token");
    }
}

/// Two calls that find the token too old at once: one renews it, and the other takes that.
#[tokio::test]
async fn two_calls_renew_a_token_once() {
    let (server, client) = of_v3().await;
    server.always(RENEW, Act::json(200, renewed()));
    let profile = Act::json(200, json!({"ABHANumber": "91-1000-2000-3008"}));
    server.acts(PROFILE, [too_old(), profile]);
    server.acts(CARD, [too_old(), Act::text(200, "image/png", png())]);
    let token = renewable(TokenRealm::V3);
    let (profile, card) = tokio::join!(client.profile(&token), client.card_image(&token));
    assert!(profile.is_ok() && card.is_ok());
    assert_eq!(server.count(RENEW), 1);
}

#[tokio::test]
async fn tells_a_wrong_kyc_code_by_the_words_of_uidai() {
    let (server, client) = of_v3().await;
    let words = "UIDAI Error code : 400 : Invalid Aadhaar OTP value.";
    server.always(ACCOUNT_VERIFY, Act::json(422, json!({ "message": words })));
    let token = token_of(TokenRealm::V3);
    let shown = client.verify_kyc(&token, &txn(), &otp()).await;
    assert_eq!(shown, Err(Fault::OtpWrong));
    // What an e-mail address looks like is not taken for the end of a phone.
    let message = "OTP is sent to email ending with ash12*****@example.in";
    let sent = Act::json(200, json!({ "txnId": NEXT_TXN, "message": message }));
    server.always(ACCOUNT_OTP, sent);
    let email = EmailAddress::parse("asha@example.in").unwrap();
    let sent = client.request_email_otp(&token, &email, None).await;
    assert_eq!(sent.unwrap().phone_ends_with, None);
}
