//! Answers that nobody would write.

use super::*;
use proptest::prelude::*;

fn any_call() -> impl Strategy<Value = Call> {
    proptest::sample::select(EVERY_CALL.to_vec())
}

/// JSON of any shape, with the words that the mapper looks for in it.
fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let word = prop_oneof![
        proptest::sample::select(vec![
            "ABDM-1204",
            "ABDM-",
            "HIS-1013",
            "900901",
            "UIDAI Error code : ",
            "uidai error code : 999999999999",
            "Invalid OTP expired",
            "Invalid LoginId",
            "",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    let leaf = prop_oneof![
        word.prop_map(serde_json::Value::from),
        any::<i64>().prop_map(serde_json::Value::from),
        any::<bool>().prop_map(serde_json::Value::from),
        Just(serde_json::Value::Null),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let key = prop_oneof![
            proptest::sample::select(vec![
                "error",
                "code",
                "message",
                "details",
                "description",
                "loginId",
                "otpValue",
                "txnId",
                "mobile",
            ])
            .prop_map(str::to_owned),
            any::<String>(),
        ];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
            proptest::collection::vec((key, inner), 0..4)
                .prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn never_panics_on_bytes(call in any_call(), status in 100_u16..1000, body: Vec<u8>) {
        let reply = Reply::sample(status, body);
        let _ = of(call, &reply);
        let _ = refuses_the_session(&reply, false);
        let _ = refuses_the_session(&reply, true);
    }

    #[test]
    fn never_panics_on_json(call in any_call(), status in 100_u16..1000, body in any_json()) {
        let reply = Reply::sample(status, body.to_string());
        let _ = of(call, &reply);
        let _ = refuses_the_session(&reply, false);
        let _ = refuses_the_session(&reply, true);
    }

    #[test]
    fn never_panics_on_messages(call in any_call(), message: String) {
        let _ = of_failed_proof(call, Some(&message), &Reply::sample(200, ""));
    }
}
