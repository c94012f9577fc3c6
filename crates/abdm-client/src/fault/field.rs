//! The field-keyed 400 (protocol.md section 11.1, shape 3).

use crate::call::Call;
use abdm_types::Fault;

/// What the refused field means. Where several are refused, the one that makes the others
/// pointless decides. Keys and texts are in lower case. `key_is_good` says that what could not be
/// opened is not to be laid to the key.
pub(super) fn fault(call: Call, fields: &[(String, String)], key_is_good: bool) -> Option<Fault> {
    let refused = |name: &str| {
        fields
            .iter()
            .find(|(key, text)| key == name && is_refusal(text))
            .map(|(_, text)| text.as_str())
    };
    if refused("txnid").is_some() {
        return Some(Fault::TransactionExpired);
    }
    if let Some(text) = refused("loginid") {
        return Some(of_login_id(call, text, key_is_good));
    }
    // The kiosk sends six digits and nothing else, so what the service could not read is our
    // encryption, or else, by its specification, a code that is wrong.
    let otp_value = if key_is_good {
        Fault::OtpWrong
    } else {
        Fault::KeyRefused
    };
    [
        ("otpvalue", otp_value),
        ("mobile", Fault::MobileRefused),
        (
            "abhaaddress",
            if call.tells_account() {
                Fault::NotFound
            } else {
                Fault::AddressRefused
            },
        ),
        ("abhanumber", Fault::NotFound),
        ("timestamp", Fault::ClockWrong),
        ("scope", Fault::Refused),
        ("loginhint", Fault::Refused),
        ("otpsystem", Fault::Refused),
        ("authmethods", Fault::Refused),
        ("preferred", Fault::Refused),
    ]
    .into_iter()
    .find(|(name, _)| refused(name).is_some())
    .map(|(_, fault)| fault)
}

/// A field can also hold a value of its own, as `txnId` does beside a `description`.
fn is_refusal(text: &str) -> bool {
    [
        "invalid",
        "expired",
        "not found",
        "not registered",
        "required",
        "must",
    ]
    .into_iter()
    .any(|word| text.contains(word))
}

/// `Invalid LoginId` could not be decrypted; `LoginId is invalid` could, and is no number of
/// the kind that was asked for (protocol.md section 11.3).
fn of_login_id(call: Call, text: &str, key_is_good: bool) -> Fault {
    if text.starts_with("invalid login") && !key_is_good {
        return Fault::KeyRefused;
    }
    if call.tells_aadhaar() {
        Fault::AadhaarUnknown
    } else if call.tells_new_mobile() {
        Fault::MobileRefused
    } else if call.tells_account() {
        Fault::NotFound
    } else {
        Fault::Refused
    }
}
