//! What the words of a message mean, where no code says it. Messages are in English; `text` is
//! in lower case.

use super::Call;
use super::code::{LOCKED_OUT, uidai};
use crate::domain::Fault;

/// The fault that the words name.
pub(super) fn fault(call: Call, text: &str) -> Option<Fault> {
    let text = &*text.to_lowercase();
    let has = |words: &[&str]| words.iter().all(|word| text.contains(word));
    uidai(call, text)
        .or_else(|| {
            ["x-token", "t-token", "r-token"]
                .into_iter()
                .any(|token| text.contains(token))
                .then_some(Fault::ProofExpired)
        })
        // A call that only sends a code cannot have been shown a wrong one.
        .or_else(|| of_code_text(text).filter(|fault| !call.sends_code() || *fault == LOCKED_OUT))
        .or_else(|| {
            RULES
                .iter()
                .find(|(words, _)| has(words))
                .map(|(_, fault)| *fault)
        })
        .or_else(|| {
            (call == Call::ChooseAddress && has(&["already exist"])).then_some(Fault::AddressTaken)
        })
        .or_else(|| {
            (call.tells_new_mobile() && has(&["no account details found"]))
                .then_some(Fault::MobileRefused)
        })
        .or_else(|| {
            let differ = ["not match", "mismatch", "no account", "no details"];
            let differs = differ.into_iter().any(|words| text.contains(words));
            (call == Call::Retrieve && differs).then_some(Fault::DetailsDiffer)
        })
        .or_else(|| {
            let none = [
                "no details found",
                "not registered",
                "no account details found",
            ];
            none.into_iter()
                .any(|words| text.contains(words))
                .then_some(Fault::NotFound)
        })
}

/// What a message about a one-time code means. "Either expired or incorrect" counts as wrong:
/// another try may be right, and a new code can be asked for at any time.
pub(super) fn of_code_text(text: &str) -> Option<Fault> {
    let has = |word: &str| text.contains(word);
    if has("multiple otp") || has("exceeded maximum number of attempts") {
        return Some(LOCKED_OUT);
    }
    if !has("otp") {
        return None;
    }
    let wrong = [
        "incorrect",
        "did not match",
        "invalid",
        "valid otp",
        "validation failed",
        "wrong",
    ];
    if wrong.into_iter().any(has) {
        Some(Fault::OtpWrong)
    } else if has("expired") {
        Some(Fault::OtpExpired)
    } else {
        None
    }
}

/// All words of a rule must be there; the first rule that fits decides.
const RULES: &[(&[&str], Fault)] = &[
    (&["already linked to 6 abha"], Fault::MobileOnSixAbhas),
    (&["address already exist"], Fault::AddressTaken),
    (&["transaction", "invalid"], Fault::TransactionExpired),
    (&["transaction", "expired"], Fault::TransactionExpired),
    (&["transaction", "not found"], Fault::TransactionExpired),
    (&["feature is restricted"], Fault::NotAuthorised),
    (&["invalid benefit name"], Fault::NotAuthorised),
    (&["invalid user credentials"], Fault::NotAuthorised),
    (&["invalid client"], Fault::NotAuthorised),
    (&["invalid timestamp"], Fault::ClockWrong),
    (
        &["too many requests"],
        Fault::SlowDown { retry_after: None },
    ),
    (&["not deactivated"], Fault::Refused),
    (&["deactivated"], Fault::AccountDeactivated),
    (&["method", "not allowed"], Fault::MethodNotAllowed),
    (&["invalid mobile"], Fault::MobileRefused),
    (&["mobile number invalid"], Fault::MobileRefused),
    (&["valid mobile number"], Fault::MobileRefused),
    (&["mobile number is already verified"], Fault::MobileRefused),
    (&["verification is pending"], Fault::MobileNotVerified),
    (&["not match", "aadhaar"], Fault::DetailsDiffer),
    (&["user not found"], Fault::NotFound),
    (&["no abha user"], Fault::NotFound),
];
