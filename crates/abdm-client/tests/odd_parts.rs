//! Every part of every good answer, odd: what a call brought, and a code that it cost, is never
//! lost for a part that nobody needs.

use crate::common::{NEXT_TXN, TXN, enrolled, otp, otp_sent, prepared, txn};
use crate::faults::spend;
use crate::server::*;
use crate::table::*;
use abdm_types::*;
use serde_json::{Value, json};
use std::io::Write as _;

/// What each call cannot do without, as pointers into its answer.
fn needed(name: &str) -> &'static [&'static str] {
    match name {
        "enrol" => &["/ABHAProfile", "/ABHAProfile/ABHANumber"],
        "mobile verify" | "new mobile verify" | "email verify" | "kyc verify" | "reactivate" => {
            &["/authResult"]
        }
        "begin address" => &["/transactionId"],
        "old suggestions" | "address exists" | "choose old address" => &[],
        "suggestions" => &["/abhaAddressList"],
        "login verify" | "login verify by Aadhaar" => &["/authResult", "/token"],
        "address verify" => &["/authResult", "/tokens", "/tokens/token"],
        "verify user" | "confirm with mobile OTP" | "confirm with Aadhaar OTP" | "authorize" => {
            &["/token"]
        }
        "find" => &["/0", "/0/txnId", "/0/ABHA"],
        "check mobile" => &["/mobileLinked"],
        "create" | "retrieve" | "old profile" => &["/healthIdNumber"],
        "old mobile login verify" => &["/token", "/mobileLinkedHid"],
        "address profile" => &["/abhaNumber"],
        // The way that is wanted must be among those that the account has.
        "old search" => &["/authMethods/4"],
        "address search" => &["/authMethods/1"],
        "old Aadhaar verify" | "old reactivate" | "old methods" | "number methods"
        | "address methods" => &[],
        // A code was sent, or a step was taken: the transaction leads on.
        _ => &["/txnId"],
    }
}

/// The pointers of every part of an answer.
fn parts(value: &Value, at: &str, into: &mut Vec<String>) {
    let mut note = |key: String, inner: &Value| {
        let pointer = format!("{at}/{key}");
        parts(inner, &pointer, into);
        into.push(pointer);
    };
    match value {
        Value::Object(object) => object
            .iter()
            .for_each(|(key, inner)| note(key.clone(), inner)),
        Value::Array(list) => {
            let members = list.iter().enumerate();
            members.for_each(|(place, inner)| note(place.to_string(), inner));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// An answer without a part.
fn without(whole: &Value, pointer: &str) -> Value {
    let mut whole = whole.clone();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match whole.pointer_mut(parent).unwrap() {
        Value::Object(object) => drop(object.remove(key)),
        Value::Array(list) => drop(list.remove(key.parse().unwrap())),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    whole
}

/// Every form in which a part can be odd.
fn odd_forms(whole: &Value, pointer: &str) -> Vec<String> {
    let mut forms = vec![without(whole, pointer).to_string()];
    for odd in [
        json!(null),
        json!(7),
        json!(-1.5),
        json!(true),
        json!(""),
        json!("?"),
        json!([]),
        json!([null, 7, {}]),
        json!({}),
        json!({"x": {"y": [1]}}),
    ] {
        let mut other = whole.clone();
        *other.pointer_mut(pointer).unwrap() = odd;
        forms.push(other.to_string());
    }
    // Written by hand, because no library writes them: out of range, and half a character.
    for odd in ["1e999", "\"\\ud800\""] {
        let mut other = whole.clone();
        *other.pointer_mut(pointer).unwrap() = json!("THE-ODD-ONE");
        forms.push(other.to_string().replace("\"THE-ODD-ONE\"", odd));
    }
    forms
}

/// The whole answer in forms that change nothing.
fn dresses(whole: &Value) -> Vec<(&'static str, Vec<u8>)> {
    let text = whole.to_string();
    let mut doubled = text.clone();
    for key in [
        "txnId",
        "token",
        "authResult",
        "message",
        "tokens",
        "accounts",
        "healthIdNumber",
    ] {
        let first = format!("\"{key}\":");
        doubled = doubled.replace(&first, &format!("{first}null,{first}"));
    }
    vec![
        ("byte order mark", format!("\u{feff}{text}").into()),
        ("blanks", format!("\r\n {text}\n\n").into()),
        (
            "more behind it",
            format!("{text}\n<!-- by a proxy -->").into(),
        ),
        ("zeros behind it", format!("{text}\0\0").into()),
        ("doubled keys", doubled.into()),
    ]
}

async fn check(
    name: &str,
    path: &str,
    server: &Server,
    good: &Value,
    run: impl AsyncFn() -> Result<(), Fault>,
) {
    let mut lost = Vec::new();
    let mut all = Vec::new();
    parts(good, "", &mut all);
    for pointer in all {
        if needed(name).contains(&pointer.as_str()) {
            continue;
        }
        for body in odd_forms(good, &pointer) {
            server.always(path, Act::text(200, "application/json", body.clone()));
            if let Err(fault) = run().await {
                lost.push(format!("{pointer}: {fault:?} by {body}"));
            }
        }
    }
    for (what, body) in dresses(good) {
        server.always(path, Act::text(200, "application/json", body));
        if let Err(fault) = run().await {
            lost.push(format!("{what}: {fault:?}"));
        }
    }
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(good.to_string().as_bytes()).unwrap();
    let packed = Act::text(200, "application/json", packed.finish().unwrap());
    server.always(path, packed.with_header("Content-Encoding", "gzip"));
    if let Err(fault) = run().await {
        lost.push(format!("gzip: {fault:?}"));
    }
    assert!(lost.is_empty(), "{name}:\n{}", lost.join("\n"));
}

fn body_of(act: &Act) -> Option<Value> {
    let Act::Answer { body, .. } = act else {
        return None;
    };
    let value: Value = serde_json::from_slice(body).ok()?;
    (value.is_object() || value.is_array()).then_some(value)
}

#[tokio::test]
async fn an_odd_part_loses_no_answer_of_the_table() {
    for case in every() {
        let Some(good) = body_of(&case.good) else {
            continue;
        };
        // What its success says is not published.
        if case.name == "change" {
            continue;
        }
        let (server, client) = case.prepared().await;
        let run = case.run;
        let run = async || run(client.clone()).await;
        check(case.name, case.path, &server, &good, run).await;
    }
}

#[tokio::test]
async fn an_odd_part_loses_no_answer_of_a_registration() {
    let server = Server::start();
    let client = prepared(&server).await;
    let verified = json!({"txnId": NEXT_TXN, "authResult": "success", "message": "x",
        "accounts": [{"ABHANumber": "91-1000-2000-3008"}]});
    for (name, path, good) in [
        ("Aadhaar OTP", REQUEST_OTP, otp_sent()),
        ("enrol", ENROL, enrolled()),
        ("mobile verify", VERIFY_MOBILE, verified),
    ] {
        let run = async || spend(&client, path).await;
        check(name, path, &server, &good, run).await;
    }
    let good = json!({"txnId": TXN, "abhaAddressList": ["asha_1995", "asha.rao"]});
    let run = async || {
        let suggested = client.suggest_addresses(&txn()).await;
        suggested.map(|_| ())
    };
    check("suggestions", SUGGEST, &server, &good, run).await;
}

/// The number is there: it is the person's, whatever became of the rest.
#[tokio::test]
async fn a_number_without_tokens_is_a_registration() {
    let server = Server::start();
    let client = prepared(&server).await;
    for tokens in [
        json!(null),
        json!({}),
        json!([]),
        json!("x"),
        json!({"token": null}),
    ] {
        let mut answer = enrolled();
        answer["tokens"] = tokens.clone();
        server.always(ENROL, Act::json(200, answer));
        let enrolment = client
            .enrol_by_aadhaar(&txn(), &otp(), &mobile())
            .await
            .unwrap();
        assert_eq!(enrolment.profile.abha_number, number(), "{tokens}");
        assert!(enrolment.token.is_none(), "{tokens}");
    }
}

/// A masked mobile is the one that the person gave, when its end is.
#[tokio::test]
async fn keeps_the_mobile_that_was_given_and_not_its_mask() {
    let server = Server::start();
    let client = prepared(&server).await;
    for (said, kept) in [
        ("******2125", "9545812125"),
        ("XXXXXX2125", "9545812125"),
        ("******0903", "******0903"),
    ] {
        let mut answer = enrolled();
        answer["ABHAProfile"]["mobile"] = json!(said);
        server.always(ENROL, Act::json(200, answer));
        let enrolment = client
            .enrol_by_aadhaar(&txn(), &otp(), &mobile())
            .await
            .unwrap();
        assert_eq!(enrolment.profile.mobile.as_deref(), Some(kept), "{said}");
        assert!(enrolment.mobile_linked);
    }
}
