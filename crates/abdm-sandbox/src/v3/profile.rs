//! `GET /v3/profile/account` (protocol.md section 8C).

use crate::account::Account;
use crate::extract::{SignedIn, V3Call};
use crate::people::{Local, Status};
use crate::profile_fields::{address, mobile, photo};
use crate::quirks::Quirks;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::state::AppState;
use axum::extract::State;
use serde_json::{Value, json};
use std::sync::Arc;

/// `GET /v3/profile/account`: all that is known of whoever is signed in.
pub(super) async fn get(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    person: SignedIn,
) -> HandlerResult {
    let body = with_account(&state, &person, describe)?;
    Ok(ok(&body))
}

/// Does something with the account of somebody who is signed in, unless it is switched off.
pub(super) fn with_account<T>(
    state: &AppState,
    person: &SignedIn,
    read: impl FnOnce(&Account, Quirks) -> T,
) -> Result<T, Rejection> {
    let store = state.store();
    let account = store.account(&person.number).ok_or(Rejection::Internal)?;
    match account.status {
        Status::Active => Ok(read(account, store.quirks)),
        // A lock keeps people out; it does not throw out those who are in.
        Status::Locked => Ok(read(account, store.quirks)),
        Status::Deactivated => Err(Rejection::Deactivated),
    }
}

fn describe(account: &Account, quirks: Quirks) -> Value {
    let identity = account.identity;
    let place = identity.place;
    let (day_and_month, year) = identity.birth();
    let photo = photo(identity);
    let localized = identity
        .local
        .as_ref()
        .filter(|_| !quirks.no_localized_details)
        .map(localized);
    json!({
        "ABHANumber": account.number,
        "preferredAbhaAddress": address(account, quirks),
        "mobile": mobile(account, quirks),
        "firstName": identity.first,
        "middleName": identity.middle,
        "lastName": identity.last,
        "name": identity.name(),
        "yearOfBirth": year,
        "dayOfBirth": day_and_month.map(|(day, _)| day),
        "monthOfBirth": day_and_month.map(|(_, month)| month),
        "gender": identity.gender,
        "email": account.email,
        "profilePhoto": photo,
        "status": account.status.text(),
        "stateCode": place.state_code,
        "districtCode": place.district_code,
        "pincode": place.pincode,
        "address": identity.address(),
        "kycPhoto": photo,
        "stateName": place.state,
        "districtName": place.district,
        "subdistrictName": place.subdistrict,
        "villageName": place.village,
        "townName": place.town,
        "wardName": null,
        "authMethods": account.auth_methods(),
        "tags": {},
        "kycVerified": account.kyc_verified,
        "verificationStatus": account.verification_status(),
        "verificationType": account.verification_type(),
        "emailVerified": account.email_verified,
        "mobileVerified": account.mobile.is_some(),
        "source": "ABHA",
        "localizedDetails": localized,
        "createdDate": account.created,
    })
}

fn localized(local: &Local) -> Value {
    let labels = local.labels;
    json!({
        "name": local.name,
        "gender": local.gender,
        "stateName": local.state,
        "districtName": local.district,
        "villageName": local.village,
        "townName": local.town,
        "wardName": null,
        "localizedLabels": {
            "name": labels.name,
            "abhaNumber": labels.abha_number,
            "abhaAddress": labels.abha_address,
            "gender": labels.gender,
            "dob": labels.dob,
            "mobile": labels.mobile,
            "address": labels.address,
        },
    })
}
