//! The client against our own sandbox, over HTTP: every journey of either generation to its end. The
//! two share no wire form, so that a mistake in one of them shows here.

use crate::common::code;
use crate::house::*;
use crate::table::Client;
use abdm_types::*;

#[tokio::test]
async fn signs_in_by_number_with_either_code() {
    for generation in BOTH {
        for system in [OtpSystem::Abdm, OtpSystem::Aadhaar] {
            let house = House::new(generation).await;
            let proof = house.sign_in(number(SUNIL), system).await.unwrap();
            let profile = house.look(&token_of(proof)).await;
            assert_eq!(profile.abha_number.to_string(), SUNIL);
            assert_eq!(profile.name, "Sunil Pawar");
            assert_eq!(profile.date_of_birth, BirthDate::parse("17-08-1977"));
            assert!(profile.photo.is_some(), "{generation:?}");
        }
    }
}

/// VRFY_ABHA_101 and 102, 201 and 202: which codes are offered is known before one is spent.
#[tokio::test]
async fn tells_which_codes_an_account_lets_in() {
    for generation in BOTH {
        let house = House::new(generation).await;
        for (id, mobile, aadhaar, status) in [
            (number(SUNIL), true, true, AccountStatus::Active),
            (address("sunil.pawar77"), true, true, AccountStatus::Active),
            (number(FARIDA), false, true, AccountStatus::Active),
            (address("farida.sheikh"), false, true, AccountStatus::Active),
            (number(OF_A_HOSTEL), true, false, AccountStatus::Active),
            (number(JOSEPH), true, true, AccountStatus::Deactivated),
        ] {
            let found = house.auth_methods(&id).await.unwrap();
            let shown = format!("{generation:?} {found:?}");
            assert_eq!(found.allows(OtpSystem::Abdm), mobile, "{shown}");
            assert_eq!(found.allows(OtpSystem::Aadhaar), aadhaar, "{shown}");
            assert_eq!(found.status, status, "{shown}");
            let is_told = found.mobile_ends_with.is_some();
            assert_eq!(is_told, generation == Generation::V3, "{shown}");
        }
        let nobody = house.auth_methods(&number("91-1234-5678-9015")).await;
        assert_eq!(nobody, Err(Fault::NotFound), "{generation:?}");
        // What is not offered is refused as well.
        let refused = house.sign_in(number(FARIDA), OtpSystem::Abdm).await;
        assert_eq!(refused.err(), Some(Fault::MethodNotAllowed));
        let signed_in = house.sign_in(number(FARIDA), OtpSystem::Aadhaar).await;
        assert!(signed_in.is_ok(), "{generation:?}");
    }
}

#[tokio::test]
async fn signs_in_by_address() {
    for generation in BOTH {
        let house = House::new(generation).await;
        for typed in ["sunil.pawar77", "sunil.pawar77@sbx"] {
            let proof = house
                .sign_in(address(typed), OtpSystem::Abdm)
                .await
                .unwrap();
            let profile = house.look(&token_of(proof)).await;
            assert_eq!(profile.abha_number.to_string(), SUNIL, "{generation:?}");
        }
    }
}

#[tokio::test]
async fn signs_in_by_aadhaar() {
    let house = House::new(Generation::V3).await;
    let proof = house
        .sign_in(aadhaar("999955183433"), OtpSystem::Aadhaar)
        .await
        .unwrap();
    let profile = house.look(&token_of(proof)).await;
    assert_eq!(profile.abha_number.to_string(), SUNIL);
    let proof = house
        .sign_in(aadhaar("999941057058"), OtpSystem::Aadhaar)
        .await;
    assert_eq!(proof.err(), Some(Fault::NotFound));
}

#[tokio::test]
async fn signs_in_by_a_mobile_that_others_share() {
    for generation in BOTH {
        let house = House::new(generation).await;
        let proof = house
            .sign_in(LoginId::Mobile(mobile("9999900006")), OtpSystem::Abdm)
            .await
            .unwrap();
        let Proof::Choose {
            transaction,
            transfer_token,
            accounts,
        } = proof
        else {
            panic!("a choice")
        };
        assert!(accounts.len() > 1, "{generation:?} {}", accounts.len());
        let chosen = accounts.last().unwrap();
        let token = house.enter(&transaction, &transfer_token, chosen).await;
        let profile = house.look(&token).await;
        assert_eq!(Some(profile.abha_number), chosen.abha_number);
    }
}

#[tokio::test]
async fn tells_who_is_not_there_and_who_is_switched_off() {
    for generation in BOTH {
        let house = House::new(generation).await;
        for (id, fault) in [
            (number("91-2024-0000-0016"), Fault::NotFound),
            (address("nobody_here"), Fault::NotFound),
            (number(JOSEPH), Fault::AccountDeactivated),
            (address("joseph_fernandes"), Fault::AccountDeactivated),
            (LoginId::Mobile(mobile("9876543210")), Fault::NotFound),
        ] {
            let shown = format!("{generation:?} {:?}", id.kind());
            let came = house.sign_in(id, OtpSystem::Abdm).await;
            assert_eq!(came.err(), Some(fault), "{shown}");
        }
    }
}

#[tokio::test]
async fn switches_an_account_on_again() {
    for generation in BOTH {
        let house = House::new(generation).await;
        let sent = house.ask_on(&abha_number(JOSEPH)).await;
        let came = house.switch_on(&sent.transaction, &code("000000")).await;
        assert_eq!(came.err(), Some(Fault::OtpWrong), "{generation:?}");
        let came = house.switch_on(&sent.transaction, &house.code()).await;
        let reactivated = came.unwrap();
        if let Some(token) = reactivated.token {
            house.look(&token).await;
        }
        let proof = house.sign_in(number(JOSEPH), OtpSystem::Abdm).await;
        let profile = house.look(&token_of(proof.unwrap())).await;
        assert_eq!(profile.status, AccountStatus::Active);
    }
}

#[tokio::test]
async fn changes_a_mobile_with_two_proofs() {
    for generation in BOTH {
        let house = House::new(generation).await;
        let proof = house.sign_in(number(SUNIL), OtpSystem::Aadhaar).await;
        let token = token_of(proof.unwrap());
        let ask = async |to: &str| house.ask_new_mobile(&token, &mobile(to), None).await;
        let came = ask("9999900004").await;
        assert_eq!(came.err(), Some(Fault::MobileRefused), "{generation:?}");
        let sent = ask("9876543210").await.unwrap();
        let proven = house
            .show_new_mobile(&token, &sent.transaction, &house.code())
            .await;
        if generation == Generation::V2 {
            let client = house.v2();
            let sent = client
                .request_change_otp(&token, &proven.transaction)
                .await
                .unwrap();
            client
                .change_mobile(&token, &sent.transaction, &house.code())
                .await
                .unwrap();
        }
        let profile = house.profile(&token).await;
        let shown = profile.mobile.unwrap_or_default();
        assert!(shown.ends_with("3210"), "{generation:?}");
    }
}

#[tokio::test]
async fn finds_people_on_a_shared_mobile() {
    let house = House::new(Generation::V3).await;
    let client = house.v3();
    let none = client.find_accounts(&mobile("9876543210")).await;
    assert_eq!(none.err(), Some(Fault::NotFound));
    let found = client.find_accounts(&mobile("9999900006")).await.unwrap();
    assert!(found.accounts.iter().all(|it| it.abha_number.is_none()));
    let index = found.accounts.last().unwrap().index.unwrap();
    let sent = client
        .request_found_otp(&found.transaction, index, None)
        .await
        .unwrap();
    let proof = client
        .verify_login(OtpSystem::Abdm, &sent.transaction, &house.code())
        .await
        .unwrap();
    let profile = house.look(&token_of(proof)).await;
    let last = found.accounts.last().unwrap().last_four().unwrap();
    assert!(profile.abha_number.digits().ends_with(&last));
}

#[tokio::test]
async fn retrieves_a_number_by_what_one_knows_of_oneself() {
    let house = House::new(Generation::V2).await;
    let client = house.v2();
    let none = client.request_retrieval_otp(&mobile("9876543210")).await;
    assert_eq!(none.err(), Some(Fault::NotFound));
    let sent = client
        .request_retrieval_otp(&mobile("9999900004"))
        .await
        .unwrap();
    let details = |year| Demographics {
        name: "Sunil Pawar".to_owned(),
        gender: Gender::Male,
        date_of_birth: BirthDate::new(year, Some((8, 17))).unwrap(),
    };
    let code = house.code();
    let wrong = client
        .retrieve(&sent.transaction, &code, &details(1978))
        .await;
    assert_eq!(wrong.err(), Some(Fault::DetailsDiffer));
    let retrieved = client
        .retrieve(&sent.transaction, &code, &details(1977))
        .await
        .unwrap();
    assert_eq!(retrieved.abha_number.to_string(), SUNIL);
}

#[tokio::test]
async fn registers_in_the_older_way() {
    for (to, linked) in [("9999900001", true), ("9876543210", false)] {
        register(&House::new(Generation::V2).await, to, linked).await;
    }
}

pub async fn register(house: &House, to: &str, linked: bool) {
    let client = house.v2();
    let aadhaar = aadhaar_id("999941057058");
    let sent = client.request_aadhaar_otp(&aadhaar).await.unwrap();
    assert_eq!(sent.phone_ends_with.as_deref(), Some("0001"));
    let verified = client
        .verify_aadhaar_otp(&sent.transaction, &house.code())
        .await
        .unwrap();
    assert!(verified.existing.is_none());
    let checked = client
        .check_mobile(&verified.transaction, &mobile(to))
        .await
        .unwrap();
    assert_eq!(checked.mobile_linked, linked);
    let mut transaction = checked.transaction;
    if !linked {
        let proven = client.verify_mobile_otp(&transaction, &house.code()).await;
        transaction = proven.unwrap().transaction;
    }
    let enrolment = client.create_abha(&transaction).await.unwrap();
    assert!(enrolment.is_new);
    assert_eq!(enrolment.profile.name, "Asha Rao");
    let profile = house.look(&enrolment.token.unwrap()).await;
    assert_eq!(profile.abha_number, enrolment.profile.abha_number);
}

#[tokio::test]
async fn meets_an_abha_that_exists_in_the_older_way() {
    let house = House::new(Generation::V2).await;
    let client = house.v2();
    let aadhaar = aadhaar_id("999955183433");
    let sent = client.request_aadhaar_otp(&aadhaar).await.unwrap();
    let verified = client
        .verify_aadhaar_otp(&sent.transaction, &house.code())
        .await
        .unwrap();
    let existing = verified.existing.unwrap();
    assert_eq!(existing.profile.abha_number.to_string(), SUNIL);
    let profile = house.look(&existing.token.unwrap()).await;
    assert_eq!(profile.abha_number.to_string(), SUNIL);
}

/// Every code that can be sent again, is.
#[tokio::test]
async fn sends_codes_again() {
    for generation in BOTH {
        let house = House::new(generation).await;
        let count = || house.sandbox.inbox().len();
        for id in [
            number(SUNIL),
            address("sunil.pawar77"),
            LoginId::Mobile(mobile("9999900004")),
        ] {
            let kind = id.kind();
            let ask =
                async |last: Option<&TransactionId>| house.ask(&id, OtpSystem::Abdm, last).await;
            let before = count();
            let first = ask(None).await.unwrap();
            let second = ask(Some(&first.transaction)).await.unwrap();
            assert_eq!(count(), before + 2, "{generation:?} {kind:?}");
            let proof = house
                .show(&id, OtpSystem::Abdm, &second.transaction, &house.code())
                .await;
            assert!(proof.is_ok(), "{generation:?} {kind:?}");
        }
        let aadhaar = aadhaar_id("999941057058");
        let before = count();
        let second = match &house.client {
            Client::V2(client) => {
                let first = client.request_aadhaar_otp(&aadhaar).await.unwrap();
                client.resend_aadhaar_otp(&first.transaction).await
            }
            Client::V3(client) => {
                let first = client.request_aadhaar_otp(&aadhaar, None).await.unwrap();
                let last = Some(&first.transaction);
                client.request_aadhaar_otp(&aadhaar, last).await
            }
        };
        assert!(second.is_ok(), "{generation:?}");
        assert_eq!(count(), before + 2, "{generation:?}");

        let proof = house.sign_in(number(SUNIL), OtpSystem::Aadhaar).await;
        let token = token_of(proof.unwrap());
        let mobile = mobile("9876543210");
        let first = house.ask_new_mobile(&token, &mobile, None).await;
        let first = first.unwrap().transaction;
        let second = house
            .ask_new_mobile(&token, &mobile, Some(&first))
            .await
            .unwrap();
        let proven = house
            .show_new_mobile(&token, &second.transaction, &house.code())
            .await;
        if generation == Generation::V2 {
            for _ in 0..2 {
                let client = house.v2();
                let sent = client.request_change_otp(&token, &proven.transaction).await;
                assert!(sent.is_ok());
            }
        }
    }
}

/// A session that outlasts its user token goes on with a new one, and nobody notices.
#[tokio::test]
async fn a_token_that_is_too_old_is_renewed() {
    let house = House::new(Generation::V3).await;
    let proof = house.sign_in(number(SUNIL), OtpSystem::Abdm).await.unwrap();
    let token = token_of(proof);
    let first = token.expose();
    house.advance(1799).await;
    let _ = house.profile(&token).await;
    assert_eq!(token.expose(), first, "it is good for 1800 seconds");
    house.advance(2).await;
    let profile = house.profile(&token).await;
    assert_eq!(profile.abha_number.to_string(), SUNIL);
    assert_ne!(token.expose(), first);
    // And so do codes: none is sent or tried twice by it.
    house.advance(1801).await;
    let email = EmailAddress::parse("sunil.new@example.in").unwrap();
    let sent = house.v3().request_email_otp(&token, &email, None).await;
    let sent = sent.unwrap();
    assert_eq!(house.sandbox.inbox().len(), 2);
    let right = house.code();
    let shown = house
        .v3()
        .verify_email(&token, &sent.transaction, &right)
        .await;
    assert_eq!(shown, Ok(()));
    // A refresh token holds for fifteen days.
    house.advance(1_296_001).await;
    let late = house.v3().profile(&token).await;
    assert_eq!(late.err(), Some(Fault::ProofExpired));
}

/// PROF_ABHA_603: another e-mail address, with its code.
#[tokio::test]
async fn changes_the_email_address() {
    let house = House::new(Generation::V3).await;
    let proof = house.sign_in(number(SUNIL), OtpSystem::Abdm).await.unwrap();
    let token = token_of(proof);
    let email = EmailAddress::parse("sunil.new@example.in").unwrap();
    let client = house.v3();
    let sent = client
        .request_email_otp(&token, &email, None)
        .await
        .unwrap();
    let inbox = house.sandbox.inbox();
    assert_eq!(inbox.last().unwrap().to, email.as_str());
    let wrong = client
        .verify_email(&token, &sent.transaction, &code(other(&inbox)))
        .await;
    assert_eq!(wrong, Err(Fault::OtpWrong));
    let again = client
        .request_email_otp(&token, &email, Some(&sent.transaction))
        .await
        .unwrap();
    let right = house.code();
    let shown = client
        .verify_email(&token, &again.transaction, &right)
        .await;
    assert_eq!(shown, Ok(()));
    let profile = house.profile(&token).await;
    assert_eq!(profile.email.as_deref(), Some("sunil.new@example.in"));
}

/// PROF_ABHA_604: the profile says `kycVerified` once Aadhaar has said so again.
#[tokio::test]
async fn does_the_kyc_again() {
    let house = House::new(Generation::V3).await;
    let proof = house.sign_in(number(DEVAKI), OtpSystem::Abdm).await;
    let token = token_of(proof.unwrap());
    assert_eq!(house.profile(&token).await.kyc_verified, Some(false));
    let client = house.v3();
    let devaki = abha_number(DEVAKI);
    let sent = client.request_kyc_otp(&token, &devaki, None).await.unwrap();
    assert_eq!(sent.phone_ends_with.as_deref(), Some("0021"));
    let inbox = house.sandbox.inbox();
    let wrong = client
        .verify_kyc(&token, &sent.transaction, &code(other(&inbox)))
        .await;
    assert_eq!(wrong, Err(Fault::OtpWrong));
    let right = house.code();
    let shown = client.verify_kyc(&token, &sent.transaction, &right).await;
    assert_eq!(shown, Ok(()));
    assert_eq!(house.profile(&token).await.kyc_verified, Some(true));
}

/// CRT_ABHA_112 in V1/V2, for somebody who is signed in.
#[tokio::test]
async fn takes_an_address_with_the_older_calls() {
    let house = House::new(Generation::V2).await;
    let proof = house.sign_in(number(DEVAKI), OtpSystem::Abdm).await;
    let token = token_of(proof.unwrap());
    let client = house.v2();
    let suggested = client.suggest_addresses(&token).await.unwrap();
    assert!(suggested.len() >= 3, "{suggested:?}");
    let taken = AbhaAddress::given("asha_1995").unwrap();
    let came = client.choose_address(&token, &taken).await;
    assert_eq!(came, Err(Fault::AddressTaken));
    let kept = client.choose_address(&token, &suggested[1]).await.unwrap();
    assert_eq!(kept.local(), suggested[1].local());
    let profile = house.profile(&token).await;
    assert_eq!(profile.abha_address, Some(kept));
}

/// Six digits that are not the newest code.
fn other(inbox: &[abdm_sandbox::Sms]) -> &'static str {
    match inbox.last() {
        Some(sms) if sms.otp == "111111" => "222222",
        _ => "111111",
    }
}
