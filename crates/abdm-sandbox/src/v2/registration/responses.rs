//! The answers of a registration.

use super::steps::Known;
use crate::enrolment::Enrolled;
use crate::profile_fields::photo;
use crate::rejection::Rejection;
use crate::state::AppState;
use crate::v2::responses::{describe, jwt};
use serde_json::{Value, json};
use uuid::Uuid;

/// Who UIDAI says it is (no official schema: protocol.md section 6A), and the sign-in to the ABHA
/// number that there is.
pub(super) fn known(state: &AppState, known: &Known) -> Result<Value, Rejection> {
    let now = state.now();
    let identity = &known.person.identity;
    let place = identity.place;
    let tokens = match &known.number {
        Some(number) => Some(jwt(&mut state.store(), state, number, known.txn_id, now)?),
        None => None,
    };
    Ok(json!({
        "txnId": known.txn_id.to_string(),
        "mobileNumber": null,
        "photo": photo(identity),
        "gender": identity.gender,
        "name": identity.name(),
        "email": identity.email,
        "pincode": place.pincode,
        "birthdate": identity.dob,
        "careOf": null,
        "house": null,
        "street": identity.street,
        "landmark": null,
        "locality": null,
        "villageTownCity": place.village.as_ref().or(place.town.as_ref()),
        "subDist": place.subdistrict,
        "district": place.district,
        "state": place.state,
        "postOffice": null,
        "address": identity.address(),
        "healthIdNumber": known.number,
        "jwtResponse": tokens,
        "new": known.number.is_none(),
    }))
}

/// The account that was made or found, and a sign-in to it (`CreateAccountJwtResponse`).
pub(super) fn created(
    state: &AppState,
    txn_id: Uuid,
    enrolled: &Enrolled,
) -> Result<Value, Rejection> {
    let now = state.now();
    let mut store = state.store();
    let tokens = jwt(&mut store, state, &enrolled.number, txn_id, now)?;
    let quirks = store.quirks;
    let account = store.account(&enrolled.number);
    let mut fields = describe(account.ok_or(Rejection::Internal)?, quirks);
    if quirks.jwt_response_object {
        fields.insert("jwtResponse".to_owned(), tokens);
    } else {
        for key in ["token", "refreshToken"] {
            fields.insert(key.to_owned(), tokens[key].clone());
        }
    }
    fields.insert("new".to_owned(), json!(enrolled.is_new));
    Ok(Value::Object(fields))
}
