//! Signing in by ABHA address (protocol.md sections 8B and 18): `/v3/phr/web/login`.

use super::check;
use super::form::{FieldErrors, Scope};
use super::pictures::{card_response, qr_response};
use super::profile::with_account;
use super::responses::{failed_or_rejected, sent_response};
use crate::account::Account;
use crate::addresses::{SUFFIX, can_be_address};
use crate::auth_method::AuthMethod;
use crate::extract::{JsonBody, SignedInByAddress, V3Call};
use crate::flow::{Family, Goal};
use crate::profile_fields::{address, mask, photo};
use crate::quirks::Quirks;
use crate::rejection::{HandlerResult, Rejection};
use crate::response::ok;
use crate::state::AppState;
use crate::store::Store;
use crate::tokens::{PERSON_REFRESH_SECONDS, PERSON_SECONDS, Via};
use abdm_types::UtcMillis;
use axum::extract::State;
use serde_json::{Value, json};
use std::sync::Arc;
use uuid::Uuid;

fn method(scope: &Scope) -> Result<AuthMethod, Rejection> {
    if scope.is(&["abha-address-login", "mobile-verify"]) {
        Ok(AuthMethod::Mobile)
    } else if scope.is(&["abha-address-login", "aadhaar-verify"]) {
        Ok(AuthMethod::Aadhaar)
    } else {
        Err(scope.rejection())
    }
}

fn is_address(text: &str) -> bool {
    can_be_address(text.strip_suffix(SUFFIX).unwrap_or(text))
}

/// `POST /v3/phr/web/login/abha/search`: what is known of an address without any proof.
pub(super) async fn search(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let wanted = body.get("abhaAddress").and_then(Value::as_str);
    let wanted = wanted.map(str::trim).filter(|text| is_address(text));
    let wanted = wanted.ok_or(Rejection::NoAddress)?;
    let store = state.store();
    let account = store
        .account_by_address(wanted)
        .ok_or(Rejection::NotFound)?;
    Ok(ok(&json!({
        "healthIdNumber": account.number,
        "abhaAddress": address(account, store.quirks),
        "authMethods": account.auth_methods(),
        "blockedAuthMethods": account.blocked_auth_methods(),
        "status": account.status.text(),
        "message": null,
        "fullName": account.identity.name(),
        "mobile": account.mobile.as_deref().map(mask),
    })))
}

/// `POST /v3/phr/web/login/abha/request/otp`: sends a code to the owner of an address. Calling it
/// again is the resend.
pub(super) async fn request_otp(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let method = method(&Scope::of(&body))?;
    let system = match method {
        AuthMethod::Mobile => "abdm",
        AuthMethod::Aadhaar => "aadhaar",
    };
    let mut errors = FieldErrors::default();
    check::names(&body, "abha-address", system, &mut errors);
    let wanted = check::login_id(&state, &body, is_address, &mut errors).await;
    let wanted = errors.complete(wanted)?;
    let resend_of = check::resend_of(&state, &body)?;
    let sent = state.with_store(|store, now| {
        let account = store
            .account_by_address(&wanted)
            .ok_or(Rejection::NotFound)?;
        let goal = Goal::SignIn(account.number.clone());
        store.ask(Family::Address, goal, method, resend_of, now)
    })?;
    Ok(sent_response(&state, &sent))
}

/// `POST /v3/phr/web/login/abha/verify`: checks the code and signs in.
pub(super) async fn verify(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let method = method(&Scope::of(&body))?;
    let (txn_id, otp) = check::entered_otp(&state, &body).await?;
    let is_other_method = state.with_store(|store, _| {
        let flow = store.flows.find(txn_id, Family::Address);
        flow.is_some_and(|flow| flow.method != method)
    });
    if is_other_method {
        return Err(Rejection::OtherScopes);
    }
    match state.with_store(|store, now| store.log_in_by_address(txn_id, &otp, now)) {
        Ok(number) => answer(&state, txn_id, &number),
        Err(rejection) => failed_or_rejected(txn_id, rejection, &state),
    }
}

fn answer(state: &AppState, txn_id: Uuid, number: &str) -> HandlerResult {
    let now = state.now();
    let mut store = state.store();
    let quirks = store.quirks;
    let tokens = store.sign_in(
        state.keys,
        number,
        Via::Address,
        txn_id,
        PERSON_REFRESH_SECONDS,
        now,
    )?;
    let account = store.account(number).ok_or(Rejection::Internal)?;
    Ok(ok(&json!({
        "message": "OTP verified successfully",
        "authResult": "success",
        "users": [{
            "abhaAddress": address(account, quirks),
            "fullName": account.identity.name(),
            "profilePhoto": photo(account.identity),
            "abhaNumber": account.number,
            "status": account.status.text(),
            "kycStatus": kyc_status(account),
        }],
        "tokens": {
            "token": tokens.token,
            "expiresIn": PERSON_SECONDS,
            "refreshToken": tokens.refresh,
            "refreshExpiresIn": PERSON_REFRESH_SECONDS,
            "switchProfileEnabled": false,
        },
    })))
}

impl Store {
    /// Finds an account by one of its addresses, with or without suffix.
    pub(crate) fn account_by_address(&self, text: &str) -> Option<&Account> {
        let local = text.strip_suffix(SUFFIX).unwrap_or(text);
        self.accounts
            .iter()
            .find(|account| account.has_address(local))
    }

    fn log_in_by_address(
        &mut self,
        txn_id: Uuid,
        otp: &str,
        now: UtcMillis,
    ) -> Result<String, Rejection> {
        let goal = self.prove(txn_id, Family::Address, otp, now)?;
        self.flows.finish(txn_id);
        let Goal::SignIn(number) = goal else {
            return Err(Rejection::NoTransaction);
        };
        Ok(number)
    }
}

/// `GET /v3/phr/web/login/profile/abha-profile`: what is known of whoever is signed in.
pub(super) async fn profile(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    SignedInByAddress(person): SignedInByAddress,
) -> HandlerResult {
    let body = with_account(&state, &person, describe)?;
    Ok(ok(&body))
}

/// `GET /v3/phr/web/login/profile/abha/phr-card`: the card as a picture.
pub(super) async fn card(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    SignedInByAddress(person): SignedInByAddress,
) -> HandlerResult {
    card_response(&state, &person).await
}

/// `GET /v3/phr/web/login/profile/abha/qr-code`: the QR code of the card as a picture.
pub(super) async fn qr_code(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    SignedInByAddress(person): SignedInByAddress,
) -> HandlerResult {
    qr_response(&state, &person).await
}

fn kyc_status(account: &Account) -> &'static str {
    if account.kyc_verified {
        "VERIFIED"
    } else {
        "PENDING"
    }
}

fn describe(account: &Account, quirks: Quirks) -> Value {
    let identity = account.identity;
    let place = identity.place;
    let (day_and_month, year) = identity.birth();
    json!({
        "abhaAddress": address(account, quirks),
        "fullName": identity.name(),
        "profilePhoto": photo(identity),
        "firstName": identity.first,
        "middleName": identity.middle,
        "lastName": identity.last,
        "dayOfBirth": day_and_month.map(|(day, _)| day),
        "monthOfBirth": day_and_month.map(|(_, month)| month),
        "yearOfBirth": year,
        "dateOfBirth": identity.dob,
        "gender": identity.gender,
        "email": account.email,
        "mobile": account.mobile.as_deref().map(mask),
        "abhaNumber": account.number,
        "address": identity.address(),
        "stateName": place.state,
        "districtName": place.district,
        "pinCode": place.pincode,
        "stateCode": place.state_code,
        "districtCode": place.district_code,
        "authMethods": account.auth_methods(),
        "status": account.status.text(),
        "subDistrictCode": null,
        "subDistrictName": place.subdistrict,
        "emailVerified": account.email_verified.to_string(),
        "mobileVerified": account.mobile.is_some().to_string(),
        "kycStatus": kyc_status(account),
    })
}
