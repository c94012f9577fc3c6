//! The client against a sandbox that is switched to one contradiction of the sources.

use crate::common::code;
use crate::house::*;
use crate::sandbox::register;
use abdm_types::*;

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
            // A wrong code, then the right one.
            let id = number(SUNIL);
            let sent = house.ask(&id, OtpSystem::Aadhaar, None).await.unwrap();
            let verify = async |otp| {
                let system = OtpSystem::Aadhaar;
                house.show(&id, system, &sent.transaction, &otp).await
            };
            let wrong = verify(code("000000")).await;
            assert_eq!(wrong.err(), Some(Fault::OtpWrong), "{shown}");
            let proof = verify(house.code()).await.unwrap();
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
            let entered = house
                .enter(&transaction, &transfer_token, &accounts[0])
                .await;
            house.look(&entered).await;

            let sent = house.ask_on(&abha_number(JOSEPH)).await;
            let on = house.switch_on(&sent.transaction, &house.code()).await;
            assert!(on.is_ok(), "{shown}");
            if *generation == Generation::V2 {
                register(&house, "9876543210", false).await;
            }
        }
    }
}

/// A service that wants no old transaction, and one that does not answer this country.
#[tokio::test]
async fn asks_again_and_is_kept_out_as_the_field_has_it() {
    let house = House::with(Generation::V3, "oldTxnIdRefused").await;
    let id = LoginId::Mobile(mobile("9999900007"));
    let ask = async |last: Option<&TransactionId>| {
        let sent = house.ask(&id, OtpSystem::Abdm, last).await;
        sent.unwrap().transaction
    };
    let first = ask(None).await;
    let again = ask(Some(&first)).await;
    assert_ne!(first, again);
    assert_eq!(
        house.sandbox.inbox().len(),
        2,
        "the refused one sent nothing"
    );
    let code = house.code();
    let proof = house.show(&id, OtpSystem::Abdm, &again, &code).await;
    assert!(proof.is_ok());

    // Whether the session was open before or not.
    for is_open in [false, true] {
        let house = House::new(Generation::V3).await;
        if is_open {
            let seen = house.client.check_health().await;
            assert_eq!(seen, ServiceState::Available);
        }
        house.switch("outsideIndia").await;
        let sent = house.ask(&id, OtpSystem::Abdm, None).await;
        assert_eq!(sent.err(), Some(Fault::NetworkRefused));
    }
}
