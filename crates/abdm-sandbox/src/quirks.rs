//! Quirks: official forms that contradict each other (protocol.md sections 15 and 17, item 7).

use serde::{Deserialize, Serialize};

/// Which form is given where the published sources differ. All off: the best supported ones.
///
/// `POST /practice/variants` takes any of these by name (`{"cardOk":true}`) and leaves the
/// others as they are; `GET` shows all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(super) struct Quirks {
    /// Tokens of `enrol/byAadhaar` as in 2023: `id_token`, `expires_in`, `refresh_token`.
    pub(super) old_token_names: bool,
    /// `abhatype` for `abhaType`.
    pub(super) old_abha_type: bool,
    /// `addressLine1` for `address`.
    pub(super) old_address_name: bool,
    /// `preferredAbhaAddress` for `preferredAddress` in the enrolled profile.
    pub(super) preferred_abha_address: bool,
    /// Addresses without `@sbx` in the answers.
    pub(super) address_without_suffix: bool,
    /// Leaves out what is optional in the enrolled profile.
    pub(super) omit_optional: bool,
    /// Leaves out `isNew`.
    pub(super) omit_is_new: bool,
    /// The whole mobile for `******0903` in the enrolled profile and in `GET profile/account`.
    pub(super) whole_mobile: bool,
    /// `yyyy-MM-dd` for `dob`.
    pub(super) iso_birth_dates: bool,
    /// `null` for `localizedDetails`.
    pub(super) no_localized_details: bool,
    /// 200 for 202 where the answer is a card (Swagger of 2026).
    pub(super) card_ok: bool,
    /// "OTP is sent to …" for "OTP sent to …".
    pub(super) old_sent_text: bool,
    /// "OTP did not match, please try again" for a wrong code of ABDM.
    pub(super) did_not_match_text: bool,
    /// 400 with `description` for a wrong code of ABDM at `auth/byAbdm`.
    pub(super) wrong_otp_description: bool,
    /// "… : 400 : OTP validation failed" for a wrong code of UIDAI.
    pub(super) uidai_validation_failed_text: bool,
    /// ABDM-1100 in `{"error":{…}}` for the flat body.
    pub(super) nested_too_many: bool,
    /// 400 for 404 when REQUEST-ID or TIMESTAMP is bad.
    pub(super) header_errors_are_400: bool,
    /// 500 with 900900 for a bad session on the calls that were seen to answer so.
    pub(super) unclassified_session_error: bool,
    /// ABDM-9999 "Invalid user credentials" for a refused session.
    pub(super) live_session_error: bool,
    /// Sessions of 300 seconds, as a blog has them.
    pub(super) short_sessions: bool,
    /// No key at `/v3/profile/public/certificate`: clients have to take that of V1.
    pub(super) no_v3_certificate: bool,
    /// V3 wants PKCS#1 v1.5 and refuses OAEP (introduction of the Swagger of 2026).
    pub(super) pkcs1_in_v3: bool,
    /// V3 wants `X-token` bare and refuses `Bearer ` (one page of the portal).
    pub(super) bare_x_token: bool,
    /// Reactivation codes come from `account/request/otp` alone (Guide 1.4).
    pub(super) reactivation_at_account: bool,
    /// 400 `{"loginId":…}` for 404 ABDM-1115 when a mobile has no ABHA number.
    pub(super) unknown_mobile_is_field: bool,
    /// A code goes to a mobile without an ABHA number too, and 404 ABDM-1114 comes at
    /// `login/verify`.
    pub(super) unknown_mobile_at_verify: bool,
    /// 400 `{"otpValue":…}` for 200 "failed" when a code is wrong (specification of 2026).
    pub(super) wrong_otp_is_field: bool,
    /// A session of V3 without `REQUEST-ID`, `TIMESTAMP` or `X-CM-ID`.
    pub(super) bare_sessions: bool,
    /// A REQUEST-ID may come again.
    pub(super) repeated_request_ids: bool,
    /// A code in the place of another is refused with the transaction of that one; an empty one
    /// is taken (a ledger of July 2026).
    pub(super) old_txn_id_refused: bool,
    /// Messages and tries are counted for a person and not for a transaction.
    pub(super) counts_by_person: bool,
    /// `{"error":{…}}` and fields for the flat and listed errors of `/v3/phr/web`.
    pub(super) wrapped_phr_errors: bool,
    /// Every answer is gzip.
    pub(super) gzip: bool,
    /// Every call meets the page with which the content network keeps other countries out.
    pub(super) outside_india: bool,
    /// 422 ABDM-1204 for 200 "failed" when a code of UIDAI is wrong at `login/verify`.
    pub(super) uidai_error_at_login: bool,
    /// `login/verify/user` wants the ABHA number encrypted (Guide 1.4, section 12.2).
    pub(super) encrypted_abha_number: bool,
    /// V1/V2: every step answers with a `txnId` of its own, as source document 003 shows.
    pub(super) fresh_txn_ids: bool,
    /// V1/V2: errors without `details`.
    pub(super) no_error_details: bool,
    /// V1/V2: 1296000 for 432000 in `refreshExpiresIn`.
    pub(super) long_refresh: bool,
    /// V1/V2: numbers for texts of digits in the profile and after a registration.
    pub(super) numbers_as_numbers: bool,
    /// V1/V2: `jwtResponse` for the two flat tokens after a registration.
    pub(super) jwt_response_object: bool,
    /// V1/V2: `txnid` for `txnId` in the answer of `mobile/login/verifyOtp`.
    pub(super) lowercase_txnid: bool,
    /// V1/V2: pictures as base64 text.
    pub(super) pictures_as_base64: bool,
    /// No token after a reactivation by mobile either (NHA's collection of 2025).
    pub(super) reactivation_without_token: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_names_it_does_not_know() {
        assert!(serde_json::from_str::<Quirks>(r#"{"cardOk":true}"#).is_ok());
        assert!(serde_json::from_str::<Quirks>(r#"{"cardOkay":true}"#).is_err());
    }
}
