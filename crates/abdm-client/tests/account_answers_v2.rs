//! What the client makes of the other answers of V1 and V2, in all their forms.

use crate::common::{NEXT_TXN, TXN, options, otp, txn};
use crate::registration_v2::{changed, his};
use crate::server::*;
use crate::table::*;
use crate::table_v2::*;
use abdm_client::v2::{self, LoginBy};
use abdm_types::*;
use serde_json::{Value, json};

#[tokio::test]
async fn looks_an_account_up_before_a_code_is_spent() {
    let (server, client) = of_v2().await;
    server.always(INIT, sent());
    let ask = async |act: Act, system| {
        server.always(SEARCH, act);
        let by = LoginBy::AbhaNumber(&number());
        client.request_login_otp(by, system).await.map(|_| ())
    };
    let abdm = OtpSystem::Abdm;
    let with = |name: &str, value: Value| Act::json(200, changed(standing(), &[(name, value)]));
    let none = "No Details Found for Given ABHA number Excluding Permanently Deleted";
    for (act, system, fault) in [
        (his(422, "", none), abdm, Fault::NotFound),
        (
            his(422, "HIS-1008", "User not found"),
            abdm,
            Fault::NotFound,
        ),
        (
            with("status", json!("DEACTIVATED")),
            abdm,
            Fault::AccountDeactivated,
        ),
        (
            with("status", json!("BLOCKED")),
            abdm,
            Fault::MethodNotAllowed,
        ),
        (
            with("authMethods", json!(["PASSWORD"])),
            abdm,
            Fault::MethodNotAllowed,
        ),
        (
            with("authMethods", json!(["MOBILE_OTP"])),
            OtpSystem::Aadhaar,
            Fault::MethodNotAllowed,
        ),
        (Act::json(200, json!({})), abdm, Fault::Garbled),
    ] {
        assert_eq!(ask(act.clone(), system).await, Err(fault), "{act:?}");
    }
    assert_eq!(server.count(INIT), 0);
    assert_eq!(ask(with("tags", json!({})), abdm).await, Ok(()));
    // A number is not always told.
    let nameless = with("healthIdNumber", Value::Null);
    assert_eq!(ask(nameless, OtpSystem::Aadhaar).await, Ok(()));
    let seen = server.seen(INIT);
    assert_eq!(seen[1].field("/healthid"), "91-1000-2000-3008");
}

#[tokio::test]
async fn tells_which_codes_an_account_lets_in() {
    let (server, client) = of_v2().await;
    for (name, value, mobile_otp, aadhaar_otp) in [
        ("tags", json!({}), true, true),
        ("authMethods", json!(["MOBILE_OTP"]), true, false),
        ("authMethods", json!(["AADHAAR_OTP"]), false, true),
    ] {
        let answer = changed(standing(), &[(name, value)]);
        server.always(SEARCH, Act::json(200, answer));
        let number = number();
        let found = client.auth_methods(LoginBy::AbhaNumber(&number)).await;
        let expected = AuthMethods {
            mobile_otp,
            aadhaar_otp,
            mobile_ends_with: None,
            status: AccountStatus::Active,
        };
        assert_eq!(found, Ok(expected));
    }
    server.always(SEARCH, his(422, "HIS-1008", "User not found"));
    let address = address();
    let found = client.auth_methods(LoginBy::AbhaAddress(&address)).await;
    assert_eq!(found, Err(Fault::NotFound));
    let seen = server.seen(SEARCH);
    let last = seen.last().unwrap();
    assert_eq!(last.field("/healthId"), "asha_1995@sbx");
    assert_eq!(server.count(INIT), 0);
}

/// No type tells the tokens of the generations apart; one of the other is not shown to this one.
#[tokio::test]
async fn shows_no_token_of_the_newer_generation() {
    let (server, client) = of_v2().await;
    let expired = Some(Fault::ProofExpired);
    for realm in [TokenRealm::V3, TokenRealm::V3Address] {
        let newer = token_of(realm);
        assert_eq!(client.profile(&newer).await.err(), expired);
        assert_eq!(client.card_image(&newer).await.err(), expired);
        assert_eq!(client.qr_image(&newer).await.err(), expired);
        assert_eq!(client.log_out(&newer).await.err(), expired);
        let sent = client.request_new_mobile_otp(&newer, &mobile()).await;
        assert_eq!(sent.err(), expired);
        let sent = client.request_change_otp(&newer, &txn()).await;
        assert_eq!(sent.err(), expired);
    }
    for path in [
        OLD_PROFILE,
        OLD_CARD,
        OLD_QR,
        OLD_LOG_OUT,
        NEW_OTP,
        CHANGE_OTP,
    ] {
        assert_eq!(server.count(path), 0, "{path}");
    }
}

#[tokio::test]
async fn signs_in_by_number_and_by_mobile() {
    let (server, client) = of_v2().await;
    server.always(CONFIRM_MOBILE, Act::json(200, jwt()));
    let proof = client.verify_login(OtpSystem::Abdm, &txn(), &otp()).await;
    let Ok(Proof::Final { token, .. }) = proof else {
        panic!("final")
    };
    assert_eq!(*token.expose(), "final.jwt");
    assert_eq!(token.realm(), TokenRealm::V2);
    server.always(OLD_LOG_OUT, Act::json(200, json!(true)));
    assert_eq!(client.log_out(&token).await, Ok(()));
    assert_eq!(
        server.only(OLD_LOG_OUT).headers["x-token"],
        "Bearer final.jwt"
    );

    // One sample writes `txnid`.
    let odd = json!({"txnid": NEXT_TXN, "token": "transfer.jwt",
        "mobileLinkedHid": linked()["mobileLinkedHid"].clone()});
    for answer in [linked(), odd] {
        server.always(MOBILE_LOGIN_VERIFY, Act::json(200, answer));
        let Ok(Proof::Choose {
            transaction,
            transfer_token,
            accounts,
        }) = client.verify_mobile_login(&txn(), &otp()).await
        else {
            panic!("a choice")
        };
        assert_eq!(transaction.as_str(), NEXT_TXN);
        assert_eq!(transfer_token.expose(), "transfer.jwt");
        let names: Vec<_> = accounts.iter().map(|account| &*account.name).collect();
        assert_eq!(names, ["Asha Rao", "Ravi Rao"]);
        assert_eq!(accounts[1].abha_number, None);
        // Whoever has no number is chosen by address.
        server.always(AUTHORIZE, Act::json(200, jwt()));
        let entered = client
            .enter_account(&transaction, &transfer_token, &accounts[1])
            .await
            .unwrap();
        assert_eq!(entered.realm(), TokenRealm::V2);
        let seen = server.seen(AUTHORIZE);
        assert_eq!(seen.last().unwrap().field("/healthId"), "ravi@sbx");
    }
    let none = changed(linked(), &[("mobileLinkedHid", json!([]))]);
    server.always(MOBILE_LOGIN_VERIFY, Act::json(200, none));
    let proof = client.verify_mobile_login(&txn(), &otp()).await;
    assert_eq!(proof.err(), Some(Fault::NotFound));
}

#[tokio::test]
async fn retrieves_a_number_and_tells_wrong_details_from_a_wrong_code() {
    let (server, client) = of_v2().await;
    let retrieve = async |act: Act, details: &Demographics| {
        server.always(FORGOT, act);
        client.retrieve(&txn(), &otp(), details).await
    };
    let answer = json!({"healthId": "deepak.pant", "healthIdNumber": "43-4221-5105-6749",
        "jwtResponse": null});
    let retrieved = retrieve(Act::json(200, answer), &details()).await.unwrap();
    assert_eq!(retrieved.abha_number.to_string(), "43-4221-5105-6749");
    assert_eq!(retrieved.abha_address.unwrap().to_string(), "deepak.pant");

    for (act, fault) in [
        (his(422, "HIS-2022", "Invalid OTP value."), Fault::OtpWrong),
        (his(422, "", "Expired or Invalid OTP"), Fault::OtpWrong),
        (
            his(422, "", "Details do not match with our records"),
            Fault::DetailsDiffer,
        ),
        (
            his(
                422,
                "HIS-1008",
                "No ABHA number found for the given details.",
            ),
            Fault::DetailsDiffer,
        ),
        (
            his(422, "HIS-1072", "Mobile is not registered"),
            Fault::NotFound,
        ),
        (
            his(422, "HIS-1026", "Transaction not found for UUID."),
            Fault::TransactionExpired,
        ),
        (
            Act::json(200, json!({"healthId": "deepak.pant"})),
            Fault::Garbled,
        ),
    ] {
        let came = retrieve(act.clone(), &details()).await;
        assert_eq!(came.err(), Some(fault), "{act:?}");
    }

    let short = Demographics {
        name: " Asha ".to_owned(),
        gender: Gender::Undisclosed,
        date_of_birth: BirthDate::new(1995, None).unwrap(),
    };
    let _ = retrieve(Act::json(500, json!({})), &short).await;
    let seen = server.seen(FORGOT);
    seen.last().unwrap().check_body(&json!({
        "firstName": "Asha", "name": "Asha", "gender": "U", "yearOfBirth": "1995",
        "otp": "123456", "status": "Active", "txnId": TXN
    }));
}

#[tokio::test]
async fn refuses_to_retrieve_by_a_number_that_is_none() {
    let (server, client) = of_v2().await;
    for (message, fault) in [
        (
            "Could not create OTP for given number or Mobile number invalid",
            Fault::MobileRefused,
        ),
        ("Mobile number is not registered", Fault::NotFound),
    ] {
        server.always(FORGOT_OTP, his(422, "", message));
        let sent = client.request_retrieval_otp(&mobile()).await;
        assert_eq!(sent.err(), Some(fault), "{message}");
    }
}

#[tokio::test]
async fn changes_a_mobile_whatever_the_success_says() {
    let (server, client) = of_v2().await;
    let token = token_of(TokenRealm::V2);
    let change = async |act: Act| {
        server.always(CHANGE, act);
        client.change_mobile(&token, &txn(), &otp()).await
    };
    for body in ["string", "\"done\"", "", "{\"token\":null}", "true"] {
        let act = Act::text(200, "application/json", body);
        assert_eq!(change(act).await, Ok(()), "{body}");
    }
    for (act, fault) in [
        (his(200, "HIS-1045", "Mobile update failed"), Fault::Refused),
        (
            his(422, "HIS-1046", "Same mobile as before"),
            Fault::MobileRefused,
        ),
        (his(422, "HIS-2022", "Invalid OTP value."), Fault::OtpWrong),
        (
            Act::text(200, "text/html", "<html>Sign in</html>"),
            Fault::ServiceDown,
        ),
        (
            Act::json(401, json!({"message": "X-Token expired"})),
            Fault::ProofExpired,
        ),
    ] {
        let came = change(act.clone()).await;
        assert_eq!(came, Err(fault), "{act:?}");
    }
}

#[tokio::test]
async fn reads_the_old_profile() {
    let (server, client) = of_v2().await;
    let dto = crate::table::every()
        .into_iter()
        .find(|case| case.path == OLD_PROFILE)
        .unwrap();
    server.always(OLD_PROFILE, dto.good);
    let profile = client.profile(&token_of(TokenRealm::V2)).await.unwrap();
    assert_eq!(profile.abha_number, number());
    assert_eq!(profile.abha_address.unwrap().to_string(), "asha_1995@sbx");
    assert_eq!(profile.name, "Asha Rao");
    assert_eq!(profile.date_of_birth, BirthDate::parse("31-05-1995"));
    // What it says of places nobody knows.
    assert_eq!(profile.state_name, None);
    assert_eq!(profile.district_name, None);
    assert_eq!(profile.state_code.as_deref(), Some("27"));
}

#[test]
fn refuses_a_facility_that_is_no_id() {
    let server = Server::with_old_key();
    for id in ["", "a b", "a\nb"] {
        let mut odd = options(&server);
        odd.hip_id = Some(id.to_owned());
        let refused = v2::Client::new(odd).err();
        assert_eq!(refused, Some(abdm_client::Error::Facility), "{id:?}");
    }
}

/// CRT_ABHA_112 in V1/V2: suggestions, whether an own address is taken, and taking it.
#[tokio::test]
async fn suggests_checks_and_takes_an_address() {
    let (server, client) = of_v2().await;
    let token = token_of(TokenRealm::V2);
    server.always(BEGIN_ADDRESS, Act::json(200, begun()));
    server.always(OLD_SUGGEST, Act::json(200, suggested()));
    let suggested = client.suggest_addresses(&token).await.unwrap();
    let shown: Vec<&str> = suggested.iter().map(AbhaAddress::local).collect();
    assert_eq!(shown, ["asha_1995", "asha.rao95", "asharao_95"]);
    server.always(OLD_SUGGEST, Act::json(200, json!([])));
    assert_eq!(client.suggest_addresses(&token).await, Ok(Vec::new()));

    server.always(ADDRESS_EXISTS, Act::json(200, json!(true)));
    let taken = client.choose_address(&token, &address()).await;
    assert_eq!(taken, Err(Fault::AddressTaken));
    assert_eq!(server.count(CREATE_ADDRESS), 0);
    server.always(ADDRESS_EXISTS, Act::json(200, json!("false")));
    for (answer, kept) in [
        (chosen(), "asha_1995@sbx"),
        (json!({"phrAddress": "asha_1995@sbx"}), "asha_1995@sbx"),
        (json!({"token": "phr.jwt"}), "asha_1995"),
        (json!({"success": true}), "asha_1995"),
    ] {
        server.always(CREATE_ADDRESS, Act::json(200, answer.clone()));
        let came = client.choose_address(&token, &address()).await.unwrap();
        assert_eq!(came.to_string(), kept, "{answer}");
    }
    // Somebody was faster.
    server.always(
        CREATE_ADDRESS,
        his(422, "HIS-422", "This ABHA Address already exists."),
    );
    let taken = client.choose_address(&token, &address()).await;
    assert_eq!(taken, Err(Fault::AddressTaken));
}
