//! What the client makes of the answers of V1 and V2, in all their forms.

use crate::calls::{NEXT_TXN, TXN, options, txn};
use crate::server::*;
use crate::table::*;
use crate::table_v2::*;
use abdm_client::{Client, CodeForm, OtpUse};
use abdm_types::*;
use serde_json::{Value, json};

async fn v2() -> (Server, Client) {
    let server = Server::with_old_key();
    let client = speaking(&server, Generation::V2).await;
    (server, client)
}

fn changed(mut answer: Value, changes: &[(&str, Value)]) -> Value {
    for (name, value) in changes {
        answer[*name] = value.clone();
    }
    answer
}

fn his(status: u16, code: &str, message: &str) -> Act {
    Act::json(
        status,
        json!({"code": format!("HIS-{status}"),
            "message": "Unable to process the current request due to incorrect data entered.",
            "details": [{"message": message, "code": code, "attribute": null}]}),
    )
}

#[tokio::test]
async fn fetches_the_old_key_and_no_other() {
    let (server, client) = v2().await;
    assert_eq!(client.generation(), Generation::V2);
    let seen = server.only(OLD_KEY);
    assert_eq!(seen.headers["authorization"], "Bearer gateway-1");
    assert_eq!(server.count(KEY), 0);
}

#[tokio::test]
async fn tells_a_new_person_from_one_with_an_abha() {
    let (server, client) = v2().await;
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
        let otp = otp(&client, OtpUse::Enrol);
        let verified = client.verify_aadhaar_otp(&txn(), otp).await.unwrap();
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
    let otp = otp(&client, OtpUse::Enrol);
    // The code is spent, and UIDAI has said who it is: all steps have one transaction.
    let verified = client.verify_aadhaar_otp(&txn(), otp).await.unwrap();
    assert_eq!(verified.transaction, txn());
}

#[tokio::test]
async fn makes_an_abha_and_keeps_its_token() {
    let (server, client) = v2().await;
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
        let held = enrolment.token.as_ref().map(|token| token.expose());
        assert_eq!(held, token, "{answer}");
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
    let (server, client) = v2().await;
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
    let (server, client) = v2().await;
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
async fn looks_an_account_up_before_a_code_is_spent() {
    let (server, client) = v2().await;
    server.always(INIT, sent());
    let ask = async |act: Act, system| {
        server.always(SEARCH, act);
        let id = number_id(&client);
        client.request_login_otp(id, system, None).await.map(|_| ())
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
async fn offers_no_way_that_the_old_service_does_not_have() {
    let (server, client) = v2().await;
    for (id, system) in [
        (mobile_id(&client), OtpSystem::Aadhaar),
        (aadhaar_id(&client), OtpSystem::Aadhaar),
    ] {
        for last in [None, Some(&txn())] {
            let came = client.request_login_otp(id.clone(), system, last).await;
            assert_eq!(came.err(), Some(Fault::MethodNotAllowed));
        }
    }
    let came = client
        .request_reactivation_otp(address_id(&client), None)
        .await;
    assert_eq!(came.err(), Some(Fault::MethodNotAllowed));
    assert_eq!(server.count(MOBILE_LOGIN_OTP), 0);
}

#[tokio::test]
async fn signs_in_by_number_and_by_mobile() {
    let (server, client) = v2().await;
    server.always(CONFIRM_MOBILE, Act::json(200, jwt()));
    let verify = async |kind| {
        let otp = otp(&client, OtpUse::Login);
        client
            .verify_login(kind, OtpSystem::Abdm, &txn(), otp)
            .await
    };
    let proof = verify(LoginIdKind::AbhaAddress).await.unwrap();
    let Proof::Final { token, .. } = proof else {
        panic!("final")
    };
    assert_eq!(token.expose(), "final.jwt");
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
        }) = verify(LoginIdKind::Mobile).await
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
    let proof = verify(LoginIdKind::Mobile).await;
    assert_eq!(proof.err(), Some(Fault::NotFound));
}

#[tokio::test]
async fn retrieves_a_number_and_tells_wrong_details_from_a_wrong_code() {
    let (server, client) = v2().await;
    let retrieve = async |act: Act, details: &Demographics| {
        server.always(FORGOT, act);
        let otp = otp(&client, OtpUse::Retrieval);
        client.retrieve(&txn(), otp, details).await
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
    let (server, client) = v2().await;
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
    let (server, client) = v2().await;
    let token = token_of(TokenRealm::V2);
    let change = async |act: Act| {
        server.always(CHANGE, act);
        let otp = otp(&client, OtpUse::ChangeMobile);
        client.change_mobile(&token, &txn(), otp).await
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
    let (server, client) = v2().await;
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

#[tokio::test]
async fn encrypts_the_code_of_a_mobile_when_the_settings_say_so() {
    let server = Server::with_old_key();
    let mut options = options(&server);
    options.generation = Generation::V2;
    options.v2_mobile_code = CodeForm::Encrypted;
    let client = Client::new(options).unwrap();
    client.prepare().await.unwrap();
    server.always(MOBILE_VERIFY, Act::json(200, json!({ "txnId": NEXT_TXN })));
    let code = otp(&client, OtpUse::EnrolMobile);
    let verified = client.verify_mobile_otp(&txn(), code).await.unwrap();
    assert_eq!(verified.transaction.as_str(), NEXT_TXN);
    let seen = server.only(MOBILE_VERIFY);
    seen.check_body(&json!({"otp": "pkcs1:123456", "txnId": TXN}));
    // The facility is shown where the settings name one, and nowhere else.
    assert!(!seen.headers.contains_key("x-hip-id"));
}

#[test]
fn refuses_a_facility_that_is_no_id() {
    let server = Server::with_old_key();
    for id in ["", "a b", "a\nb"] {
        let mut odd = options(&server);
        odd.hip_id = Some(id.to_owned());
        let refused = Client::new(odd).err();
        assert_eq!(refused, Some(abdm_client::Error::Facility), "{id:?}");
    }
}
