//! The answers of a registration.

use super::steps::Known;
use crate::sandbox::describe::photo;
use crate::sandbox::enrolment::Enrolled;
use crate::sandbox::shared::Shared;
use crate::sandbox::v2::responses::{describe, jwt};
use serde_json::{Value, json};
use uuid::Uuid;

/// Who UIDAI says it is (no official schema: protocol.md section 6A), and the sign-in to the ABHA
/// number that there is.
pub(super) fn known(shared: &Shared, known: &Known) -> Option<Value> {
    let now = shared.now();
    let identity = &known.person.identity;
    let place = identity.place;
    let tokens = match &known.number {
        Some(number) => Some(jwt(&mut shared.world(), shared, number, known.txn_id, now)?),
        None => None,
    };
    Some(json!({
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
        "villageTownCity": place.village.or(place.town),
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

/// `CreateAccountJwtResponse`
pub(super) fn created(shared: &Shared, txn_id: Uuid, enrolled: &Enrolled) -> Option<Value> {
    let now = shared.now();
    let mut world = shared.world();
    let tokens = jwt(&mut world, shared, &enrolled.number, txn_id, now)?;
    let variants = world.variants;
    let mut fields = describe(world.account(&enrolled.number)?, variants);
    if variants.jwt_response_object {
        fields.insert("jwtResponse".to_owned(), tokens);
    } else {
        for key in ["token", "refreshToken"] {
            fields.insert(key.to_owned(), tokens.get(key)?.clone());
        }
    }
    fields.insert("new".to_owned(), json!(enrolled.is_new));
    Some(Value::Object(fields))
}
