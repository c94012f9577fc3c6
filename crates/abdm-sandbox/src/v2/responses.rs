//! Answers that several V1/V2 calls give.

use crate::account::Account;
use crate::profile_fields::{address, photo};
use crate::quirks::Quirks;
use crate::rejection::Rejection;
use crate::response::ok;
use crate::state::AppState;
use crate::store::Store;
use crate::tokens::{PERSON_REFRESH_SECONDS, PERSON_SECONDS, Via};
use abdm_types::UtcMillis;
use axum::response::Response;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// `refreshExpiresIn` of the source documents: five days.
const REFRESH_SECONDS: i64 = 432_000;

/// Names the transaction: `{"txnId"}`.
pub(super) fn txn_response(txn_id: Uuid) -> Response {
    ok(&json!({ "txnId": txn_id.to_string() }))
}

/// Says where a code went: `{"txnId","mobileNumber"}`.
pub(super) fn sent_response(txn_id: Uuid, mobile: &str) -> Response {
    ok(&json!({ "txnId": txn_id.to_string(), "mobileNumber": masked(mobile) }))
}

/// A mobile with its last four digits alone, `XXXXXX2125`.
pub(super) fn masked(mobile: &str) -> String {
    format!("XXXXXX{}", mobile.get(6..).unwrap_or_default())
}

/// Signs somebody in: `JwtResponse`.
pub(super) fn jwt(
    store: &mut Store,
    state: &AppState,
    number: &str,
    txn_id: Uuid,
    now: UtcMillis,
) -> Result<Value, Rejection> {
    let seconds = if store.quirks.long_refresh {
        PERSON_REFRESH_SECONDS
    } else {
        REFRESH_SECONDS
    };
    let tokens = store.sign_in(state.keys, number, Via::Account, txn_id, seconds, now)?;
    Ok(json!({
        "token": tokens.token,
        "expiresIn": PERSON_SECONDS,
        "refreshToken": tokens.refresh,
        "refreshExpiresIn": seconds,
    }))
}

/// What the answer of a registration and the profile have in common.
pub(super) fn describe(account: &Account, quirks: Quirks) -> Map<String, Value> {
    let identity = account.identity;
    let place = identity.place;
    let (day_and_month, year) = identity.birth();
    let photo = photo(identity);
    let all = json!({
        "healthIdNumber": account.number,
        "healthId": address(account, quirks),
        "mobile": account.mobile,
        "name": identity.name(),
        "firstName": identity.first,
        "middleName": identity.middle,
        "lastName": identity.last,
        "yearOfBirth": year,
        "monthOfBirth": day_and_month.map(|(_, month)| month),
        "dayOfBirth": day_and_month.map(|(day, _)| day),
        "gender": identity.gender,
        "email": account.email,
        "profilePhoto": photo,
        "kycPhoto": photo,
        "stateCode": place.state_code,
        "districtCode": place.district_code,
        "stateName": place.state,
        "districtName": place.district,
        "pincode": place.pincode,
        "authMethods": account.auth_methods(),
        "tags": {},
    });
    let mut fields = match all {
        Value::Object(fields) => fields,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Map::new()
        }
    };
    if quirks.numbers_as_numbers {
        for key in [
            "mobile",
            "yearOfBirth",
            "monthOfBirth",
            "dayOfBirth",
            "stateCode",
            "districtCode",
            "pincode",
        ] {
            let number: Option<u64> = fields
                .get(key)
                .and_then(Value::as_str)
                .and_then(|text| text.parse().ok());
            if let Some(number) = number {
                fields.insert(key.to_owned(), number.into());
            }
        }
    }
    fields
}
