//! The client against our own sandbox, over HTTP: every journey of either generation to its
//! end. The two share no wire form, so that a mistake in one of them shows here.

use abdm_client::SessionKind;
use abdm_client::{Client, Credentials, Endpoints, Field, Options, OtpUse, SealedLoginId};
use abdm_sandbox::{self as sandbox, Sandbox};
use abdm_types::*;
use std::sync::Arc;
use zeroize::Zeroizing;

struct House {
    sandbox: Sandbox,
    client: Client,
}

impl House {
    async fn new(generation: Generation) -> Self {
        let any_port = "127.0.0.1:0".parse().unwrap();
        let sandbox = Sandbox::start(any_port, sandbox::Options::default())
            .await
            .unwrap();
        let url = sandbox.url();
        let (session, session_kind) = match generation {
            Generation::V2 => ("gateway/v0.5/sessions", SessionKind::V05),
            Generation::V3 => ("api/hiecm/gateway/v3/sessions", SessionKind::V3),
        };
        let endpoints = Endpoints {
            session: format!("{url}/{session}"),
            session_kind,
            abha_v3: format!("{url}/abha/api"),
            abha_v1: format!("{url}/api"),
            phr_v3: format!("{url}/abha/api/v3/phr/web"),
        };
        let credentials = Credentials::new("practice", Zeroizing::new("practice".to_owned()));
        let mut options = Options::new(endpoints, credentials, "sbx");
        options.generation = generation;
        let client = Client::new(options).unwrap();
        client.prepare().await.unwrap();
        Self { sandbox, client }
    }

    /// One where a contradiction of the sources is decided the other way.
    async fn with(generation: Generation, quirk: &str) -> Self {
        let house = Self::new(generation).await;
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let answer = client
            .post(format!("{}/practice/variants", house.sandbox.url()))
            .header("Content-Type", "application/json")
            .body(format!("{{\"{quirk}\":true}}"))
            .send()
            .await
            .unwrap();
        assert!(answer.status().is_success(), "{quirk}");
        house
    }

    /// The newest code, sealed.
    fn code(&self, use_: OtpUse) -> Field {
        let inbox = self.sandbox.inbox();
        let otp = &inbox.last().expect("a message").otp;
        self.client.seal_otp(use_, otp.as_bytes()).unwrap()
    }

    fn id(&self, id: LoginId) -> SealedLoginId {
        self.client.seal_login_id(&id).unwrap()
    }

    async fn sign_in(&self, id: LoginId, system: OtpSystem) -> Result<Proof, Fault> {
        let kind = id.kind();
        let sent = self
            .client
            .request_login_otp(self.id(id), system, None)
            .await?;
        let code = self.code(OtpUse::Login);
        self.client
            .verify_login(kind, system, &sent.transaction, code)
            .await
    }

    /// Fetches what a token opens.
    async fn look(&self, token: &UserToken) -> Profile {
        let profile = self.client.profile(token).await.unwrap();
        let card = self.client.card_image(token).await.unwrap();
        assert!(card.len() > 1000);
        self.client.log_out(token).await.unwrap();
        profile
    }
}

fn number(text: &str) -> LoginId {
    LoginId::AbhaNumber(AbhaNumber::parse(text).unwrap())
}

fn mobile(text: &str) -> Mobile {
    Mobile::parse(text).unwrap()
}

fn address(text: &str) -> LoginId {
    LoginId::AbhaAddress(AbhaAddress::given(text).unwrap())
}

fn aadhaar(text: &str) -> LoginId {
    let mut digits = SecretDigits::new();
    for byte in text.bytes() {
        assert!(digits.push(byte - b'0'));
    }
    let Ok(aadhaar) = AadhaarId::from_digits(digits) else {
        panic!("a good number")
    };
    LoginId::Aadhaar(Arc::new(aadhaar))
}

fn token_of(proof: Proof) -> Arc<UserToken> {
    match proof {
        Proof::Final { token, .. } => token,
        Proof::Choose { .. } => panic!("a choice"),
    }
}

const SUNIL: &str = "91-1000-2000-3008";
const JOSEPH: &str = "91-9999-0000-0004";
const BOTH: [Generation; 2] = [Generation::V3, Generation::V2];

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
        let token = house
            .client
            .enter_account(&transaction, &transfer_token, chosen)
            .await
            .unwrap();
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
        let client = &house.client;
        let sent = client
            .request_reactivation_otp(house.id(number(JOSEPH)), None)
            .await
            .unwrap();
        let wrong = client.seal_otp(OtpUse::Reactivation, b"000000").unwrap();
        let came = client.reactivate(&sent.transaction, wrong).await;
        assert_eq!(came.err(), Some(Fault::OtpWrong), "{generation:?}");
        let code = house.code(OtpUse::Reactivation);
        let reactivated = client.reactivate(&sent.transaction, code).await.unwrap();
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
        let client = &house.client;
        let proof = house.sign_in(number(SUNIL), OtpSystem::Aadhaar).await;
        let token = token_of(proof.unwrap());
        let ask = async |to: &str, resend_of: Option<&TransactionId>| {
            let sealed = client.seal_mobile(&mobile(to)).unwrap();
            client
                .request_new_mobile_otp(&token, sealed, resend_of)
                .await
        };
        let came = ask("9999900004", None).await;
        assert_eq!(came.err(), Some(Fault::MobileRefused), "{generation:?}");
        let sent = ask("9876543210", None).await.unwrap();
        let code = house.code(OtpUse::NewMobile);
        let proven = client
            .verify_new_mobile(&token, &sent.transaction, code)
            .await
            .unwrap();
        if generation == Generation::V2 {
            let sent = client
                .request_change_otp(&token, &proven.transaction)
                .await
                .unwrap();
            let code = house.code(OtpUse::ChangeMobile);
            client
                .change_mobile(&token, &sent.transaction, code)
                .await
                .unwrap();
        }
        let profile = client.profile(&token).await.unwrap();
        let shown = profile.mobile.unwrap_or_default();
        assert!(shown.ends_with("3210"), "{generation:?}");
    }
}

#[tokio::test]
async fn finds_people_on_a_shared_mobile() {
    let house = House::new(Generation::V3).await;
    let client = &house.client;
    let sealed = |to: &str| client.seal_mobile(&mobile(to)).unwrap();
    let none = client.find_accounts(sealed("9876543210")).await;
    assert_eq!(none.err(), Some(Fault::NotFound));
    let found = client.find_accounts(sealed("9999900006")).await.unwrap();
    assert!(found.accounts.iter().all(|it| it.abha_number.is_none()));
    let index = found.accounts.last().unwrap().index.unwrap();
    let sent = client
        .request_found_otp(&found.transaction, index, None)
        .await
        .unwrap();
    let code = house.code(OtpUse::Login);
    let kind = LoginIdKind::Mobile;
    let proof = client
        .verify_login(kind, OtpSystem::Abdm, &sent.transaction, code)
        .await
        .unwrap();
    let profile = house.look(&token_of(proof)).await;
    let last = found.accounts.last().unwrap().last_four().unwrap();
    assert!(profile.abha_number.digits().ends_with(&last));
}

#[tokio::test]
async fn retrieves_a_number_by_what_one_knows_of_oneself() {
    let house = House::new(Generation::V2).await;
    let client = &house.client;
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
    let code = || house.code(OtpUse::Retrieval);
    let wrong = client
        .retrieve(&sent.transaction, code(), &details(1978))
        .await;
    assert_eq!(wrong.err(), Some(Fault::DetailsDiffer));
    let retrieved = client
        .retrieve(&sent.transaction, code(), &details(1977))
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

async fn register(house: &House, to: &str, linked: bool) {
    let client = &house.client;
    let aadhaar = client.seal(b"999941057058").unwrap();
    let sent = client.request_aadhaar_otp(aadhaar).await.unwrap();
    assert_eq!(sent.phone_ends_with.as_deref(), Some("0001"));
    let code = house.code(OtpUse::Enrol);
    let verified = client
        .verify_aadhaar_otp(&sent.transaction, code)
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
        let code = house.code(OtpUse::EnrolMobile);
        let proven = client.verify_mobile_otp(&transaction, code).await.unwrap();
        transaction = proven.transaction;
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
    let client = &house.client;
    let seal = || client.seal(b"999955183433").unwrap();
    let sent = client.request_aadhaar_otp(seal()).await.unwrap();
    let code = house.code(OtpUse::Enrol);
    let verified = client
        .verify_aadhaar_otp(&sent.transaction, code)
        .await
        .unwrap();
    let existing = verified.existing.unwrap();
    assert_eq!(existing.profile.abha_number.to_string(), SUNIL);
    let profile = house.look(&existing.token.unwrap()).await;
    assert_eq!(profile.abha_number.to_string(), SUNIL);
}

/// The contradictions of protocol.md section 15 that a client is to understand either way.
const QUIRKS: &[(Generation, &[&str])] = &[
    (
        Generation::V3,
        &[
            "addressWithoutSuffix",
            "wholeMobile",
            "isoBirthDates",
            "noLocalizedDetails",
            "cardOk",
            "oldSentText",
            "didNotMatchText",
            "unknownMobileIsField",
            "unknownMobileAtVerify",
            "wrongOtpIsField",
            "bareSessions",
            "oldTxnIdRefused",
            "countsByPerson",
            "wrappedPhrErrors",
            "gzip",
            "uidaiErrorAtLogin",
            "reactivationWithoutToken",
        ],
    ),
    (
        Generation::V2,
        &[
            "addressWithoutSuffix",
            "freshTxnIds",
            "numbersAsNumbers",
            "jwtResponseObject",
            "lowercaseTxnid",
            "picturesAsBase64",
        ],
    ),
];

#[tokio::test]
async fn understands_every_contradiction_either_way() {
    for (generation, quirks) in QUIRKS {
        for quirk in *quirks {
            let house = House::with(*generation, quirk).await;
            let shown = format!("{quirk} {generation:?}");
            let client = &house.client;
            // A wrong code, then the right one.
            let sent = client
                .request_login_otp(house.id(number(SUNIL)), OtpSystem::Aadhaar, None)
                .await
                .unwrap();
            let verify = async |otp| {
                let kind = LoginIdKind::AbhaNumber;
                client
                    .verify_login(kind, OtpSystem::Aadhaar, &sent.transaction, otp)
                    .await
            };
            let wrong = client.seal_otp(OtpUse::Login, b"000000").unwrap();
            assert_eq!(verify(wrong).await.err(), Some(Fault::OtpWrong), "{shown}");
            let proof = verify(house.code(OtpUse::Login)).await.unwrap();
            let profile = house.look(&token_of(proof)).await;
            assert_eq!(profile.abha_number.to_string(), SUNIL, "{shown}");
            assert_eq!(profile.date_of_birth, BirthDate::parse("17-08-1977"));

            let nobody = LoginId::Mobile(mobile("9876543210"));
            let came = house.sign_in(nobody, OtpSystem::Abdm).await;
            assert_eq!(came.err(), Some(Fault::NotFound), "{shown}");
            let shared = LoginId::Mobile(mobile("9999900006"));
            let Ok(Proof::Choose {
                transaction,
                transfer_token,
                accounts,
            }) = house.sign_in(shared, OtpSystem::Abdm).await
            else {
                panic!("a choice: {shown}")
            };
            let entered = client.enter_account(&transaction, &transfer_token, &accounts[0]);
            house.look(&entered.await.unwrap()).await;

            let sent = client
                .request_reactivation_otp(house.id(number(JOSEPH)), None)
                .await
                .unwrap();
            let code = house.code(OtpUse::Reactivation);
            let on = client.reactivate(&sent.transaction, code).await;
            assert!(on.is_ok(), "{shown}");
            if *generation == Generation::V2 {
                register(&house, "9876543210", false).await;
            }
        }
    }
}

/// Every code that can be sent again, is.
#[tokio::test]
async fn sends_codes_again() {
    for generation in BOTH {
        let house = House::new(generation).await;
        let client = &house.client;
        let count = || house.sandbox.inbox().len();
        for id in [
            number(SUNIL),
            address("sunil.pawar77"),
            LoginId::Mobile(mobile("9999900004")),
        ] {
            let kind = id.kind();
            let ask = async |last: Option<&TransactionId>| {
                client
                    .request_login_otp(house.id(id.clone()), OtpSystem::Abdm, last)
                    .await
            };
            let before = count();
            let first = ask(None).await.unwrap();
            let second = ask(Some(&first.transaction)).await.unwrap();
            assert_eq!(count(), before + 2, "{generation:?} {kind:?}");
            let code = house.code(OtpUse::Login);
            let proof = client
                .verify_login(kind, OtpSystem::Abdm, &second.transaction, code)
                .await;
            assert!(proof.is_ok(), "{generation:?} {kind:?}");
        }
        let seal = || client.seal(b"999941057058").unwrap();
        let before = count();
        let first = client.request_aadhaar_otp(seal()).await.unwrap();
        let second = client.resend_aadhaar_otp(seal(), &first.transaction).await;
        assert!(second.is_ok(), "{generation:?}");
        assert_eq!(count(), before + 2, "{generation:?}");

        let proof = house.sign_in(number(SUNIL), OtpSystem::Aadhaar).await;
        let token = token_of(proof.unwrap());
        let mobile = || client.seal_mobile(&mobile("9876543210")).unwrap();
        let first = client.request_new_mobile_otp(&token, mobile(), None).await;
        let first = first.unwrap().transaction;
        let second = client
            .request_new_mobile_otp(&token, mobile(), Some(&first))
            .await
            .unwrap();
        let code = house.code(OtpUse::NewMobile);
        let proven = client
            .verify_new_mobile(&token, &second.transaction, code)
            .await
            .unwrap();
        if generation == Generation::V2 {
            for _ in 0..2 {
                let sent = client.request_change_otp(&token, &proven.transaction).await;
                assert!(sent.is_ok());
            }
        }
    }
}

/// A service that wants no old transaction, and one that does not answer this country.
#[tokio::test]
async fn asks_again_and_is_kept_out_as_the_field_has_it() {
    let house = House::with(Generation::V3, "oldTxnIdRefused").await;
    let mobile = || LoginId::Mobile(Mobile::parse("9999900007").unwrap());
    let ask = async |last: Option<&TransactionId>| {
        let sent = (house.client).request_login_otp(house.id(mobile()), OtpSystem::Abdm, last);
        sent.await.unwrap().transaction
    };
    let first = ask(None).await;
    let again = ask(Some(&first)).await;
    assert_ne!(first, again);
    assert_eq!(
        house.sandbox.inbox().len(),
        2,
        "the refused one sent nothing"
    );
    let code = house.code(OtpUse::Login);
    let proof = (house.client)
        .verify_login(LoginIdKind::Mobile, OtpSystem::Abdm, &again, code)
        .await;
    assert!(proof.is_ok());

    let house = House::with(Generation::V3, "outsideIndia").await;
    let sent = (house.client).request_login_otp(house.id(mobile()), OtpSystem::Abdm, None);
    assert_eq!(sent.await.err(), Some(Fault::NetworkRefused));
}
