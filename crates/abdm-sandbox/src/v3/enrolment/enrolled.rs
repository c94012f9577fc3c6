//! The answer of `enrol/byAadhaar`.

use crate::account::Account;
use crate::addresses::SUFFIX;
use crate::enrolment::Enrolled;
use crate::profile_fields::{dob, mobile, photo};
use crate::quirks::Quirks;
use crate::rejection::Rejection;
use crate::state::AppState;
use crate::tokens::{PERSON_REFRESH_SECONDS, PERSON_SECONDS, Via};
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// Signs the person in and describes the account.
pub(super) fn answer(
    state: &AppState,
    txn_id: Uuid,
    enrolled: &Enrolled,
) -> Result<Value, Rejection> {
    let now = state.now();
    let mut store = state.store();
    let quirks = store.quirks;
    let tokens = store.sign_in(
        state.keys,
        &enrolled.number,
        Via::Account,
        txn_id,
        PERSON_REFRESH_SECONDS,
        now,
    )?;
    let account = store.account(&enrolled.number).ok_or(Rejection::Internal)?;
    let tokens = if quirks.old_token_names {
        json!({
            "id_token": tokens.token,
            "expires_in": PERSON_SECONDS,
            "refresh_token": tokens.refresh,
            "refreshExpiresIn": PERSON_REFRESH_SECONDS,
        })
    } else {
        json!({
            "token": tokens.token,
            "expiresIn": PERSON_SECONDS,
            "refreshToken": tokens.refresh,
            "refreshExpiresIn": PERSON_REFRESH_SECONDS,
        })
    };
    let mut body = Map::new();
    let message = if enrolled.is_new {
        "Account created successfully"
    } else {
        "This account already exist"
    };
    if !quirks.omit_optional {
        body.insert("message".to_owned(), json!(message));
    }
    body.insert("txnId".to_owned(), json!(txn_id.to_string()));
    body.insert("tokens".to_owned(), tokens);
    body.insert("ABHAProfile".to_owned(), profile(account, quirks));
    if !quirks.omit_is_new {
        body.insert("isNew".to_owned(), json!(enrolled.is_new));
    }
    Ok(Value::Object(body))
}

fn profile(account: &Account, quirks: Quirks) -> Value {
    let identity = account.identity;
    let place = identity.place;
    let suffix = if quirks.address_without_suffix {
        ""
    } else {
        SUFFIX
    };
    let addresses: Vec<String> = account
        .addresses
        .iter()
        .map(|local| format!("{local}{suffix}"))
        .collect();
    let mobile = mobile(account, quirks);
    let mut fields = Map::new();
    let mut put = |key: &str, value: Value| {
        fields.insert(key.to_owned(), value);
    };
    put("firstName", json!(identity.first));
    put("middleName", json!(identity.middle));
    put("lastName", json!(identity.last));
    put("dob", json!(dob(identity, quirks)));
    put("gender", json!(identity.gender));
    put("photo", json!(photo(identity)));
    put("mobile", json!(mobile));
    put("email", json!(account.email));
    put("phrAddress", json!(addresses));
    let address_key = if quirks.old_address_name {
        "addressLine1"
    } else {
        "address"
    };
    put(address_key, json!(identity.address()));
    put("districtCode", json!(place.district_code));
    put("stateCode", json!(place.state_code));
    put("pinCode", json!(place.pincode));
    let type_key = if quirks.old_abha_type {
        "abhatype"
    } else {
        "abhaType"
    };
    put(type_key, json!("STANDARD"));
    put("ABHANumber", json!(account.number));
    put("abhaStatus", json!(account.status.text()));
    if !quirks.omit_optional {
        let key = if quirks.preferred_abha_address {
            "preferredAbhaAddress"
        } else {
            "preferredAddress"
        };
        put(key, json!(addresses.first()));
        put("mobileVerified", json!(account.mobile.is_some()));
        put("stateName", json!(place.state));
        put("districtName", json!(place.district));
        if let Some(mobile) = mobile {
            put("communicationMobile", json!(mobile));
        }
    }
    Value::Object(fields)
}
