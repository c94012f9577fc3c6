//! Signing in by ABHA address (protocol.md sections 8B and 18): `/v3/phr/web/login`.

use super::check;
use super::errors::error_response;
use super::form::{FieldErrors, Scope, auth_data};
use super::pictures::{card_response, qr_response};
use super::profile::with_account;
use super::responses::{address, failed_or_rejected, sent_response};
use crate::account::Account;
use crate::addresses::{SUFFIX, can_be_address};
use crate::auth_method::AuthMethod;
use crate::extract::{AddressUser, JsonBody, V3Call};
use crate::flow::{Family, Goal};
use crate::profile_fields::{mask, photo};
use crate::quirks::Quirks;
use crate::rejection::Rejection;
use crate::response::{ErrorResponse, HandlerResult, internal_error, ok};
use crate::state::AppState;
use crate::store::Store;
use crate::tokens::{USER_REFRESH_SECONDS, USER_SECONDS, Via};
use abdm_types::UtcMillis;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};
use std::sync::Arc;
use uuid::Uuid;

fn method(scope: &Scope) -> Option<AuthMethod> {
    if scope.is(&["abha-address-login", "mobile-verify"]) {
        Some(AuthMethod::Mobile)
    } else if scope.is(&["abha-address-login", "aadhaar-verify"]) {
        Some(AuthMethod::Aadhaar)
    } else {
        None
    }
}

fn is_address(text: &str) -> bool {
    can_be_address(text.strip_suffix(SUFFIX).unwrap_or(text))
}

/// This family has its own code for an address that nobody has, and its own dress for what is
/// wrong (protocol.md section 19).
fn refuse(rejection: Rejection, state: &AppState) -> ErrorResponse {
    in_phr_form(
        if rejection == Rejection::NotFound {
            ErrorResponse::coded(StatusCode::BAD_REQUEST, "ABDM-1211", "User not found.")
        } else {
            error_response(rejection, state)
        },
        state,
    )
}

fn in_phr_form(error: ErrorResponse, state: &AppState) -> ErrorResponse {
    if state.quirks().wrapped_phr_errors {
        error
    } else {
        error.unwrapped()
    }
}

/// A text that cannot be an address.
fn no_address(state: &AppState) -> ErrorResponse {
    if state.quirks().wrapped_phr_errors {
        ErrorResponse::fields(&[("abhaAddress", "Invalid ABHA Address")], state.stamp())
    } else {
        let bad = StatusCode::BAD_REQUEST;
        ErrorResponse::coded(bad, "ABDM-1006: ", "Invalid Abha Address").unwrapped()
    }
}

/// `POST /v3/phr/web/login/abha/search`: what is known of an address without any proof.
pub(super) async fn search(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let wanted = body.get("abhaAddress").and_then(Value::as_str);
    let wanted = wanted.map(str::trim).filter(|text| is_address(text));
    let wanted = wanted.ok_or_else(|| no_address(&state))?;
    let store = state.store();
    let Some(account) = store.account_by_address(wanted) else {
        drop(store);
        return Err(refuse(Rejection::NotFound, &state));
    };
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

/// `POST /v3/phr/web/login/abha/request/otp`. Calling it again is the resend.
pub(super) async fn request_otp(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    let Some(method) = method(&scope) else {
        return Err(check::bad_scope(&scope, &state));
    };
    let system = match method {
        AuthMethod::Mobile => "abdm",
        AuthMethod::Aadhaar => "aadhaar",
    };
    let mut errors = FieldErrors::default();
    check::names(&body, "abha-address", system, &mut errors);
    let wanted = check::login_id(&state, &body, is_address, &mut errors).await;
    let wanted = check::complete(wanted, &errors, &state)?;
    let resend_of = check::resend_of(&state, &body).map_err(|error| in_phr_form(error, &state))?;
    let sent = state
        .with_store(|store, now| {
            let account = store
                .account_by_address(&wanted)
                .ok_or(Rejection::NotFound)?;
            let goal = Goal::SignIn(account.number.clone());
            store.ask(Family::Address, goal, method, resend_of, now)
        })
        .map_err(|rejection| refuse(rejection, &state))?;
    Ok(sent_response(&state, &sent))
}

/// `POST /v3/phr/web/login/abha/verify`
pub(super) async fn verify(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    JsonBody(body): JsonBody,
) -> HandlerResult {
    let scope = Scope::of(&body);
    let Some(method) = method(&scope) else {
        return Err(check::bad_scope(&scope, &state));
    };
    let mut errors = FieldErrors::default();
    let data = auth_data(&body, &mut errors);
    let otp = check::otp_value(&state, data.otp, &mut errors).await;
    let (txn_id, otp) = check::complete(data.txn_id.zip(otp), &errors, &state)?;
    let is_other_method = state.with_store(|store, _| {
        let flow = store.flows.find(txn_id, Family::Address);
        flow.is_some_and(|flow| flow.method != method)
    });
    if is_other_method {
        return Err(in_phr_form(super::errors::bad_combination(), &state));
    }
    match state.with_store(|store, now| store.log_in_by_address(txn_id, &otp, now)) {
        Ok(number) => {
            answer(&state, txn_id, &number).ok_or_else(|| in_phr_form(internal_error(), &state))
        }
        Err(rejection) => failed_or_rejected(txn_id, rejection, &state)
            .map_err(|error| in_phr_form(error, &state)),
    }
}

fn answer(state: &AppState, txn_id: Uuid, number: &str) -> Option<Response> {
    let now = state.now();
    let mut store = state.store();
    let quirks = store.quirks;
    let tokens = store.sign_in(
        state.keys,
        number,
        Via::Address,
        txn_id,
        USER_REFRESH_SECONDS,
        now,
    )?;
    let account = store.account(number)?;
    Some(ok(&json!({
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
            "expiresIn": USER_SECONDS,
            "refreshToken": tokens.refresh,
            "refreshExpiresIn": USER_REFRESH_SECONDS,
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

/// `GET /v3/phr/web/login/profile/abha-profile`
pub(super) async fn profile(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    AddressUser(user): AddressUser,
) -> HandlerResult {
    let body = with_account(&state, &user, describe);
    Ok(ok(&body.map_err(|error_response| {
        in_phr_form(error_response, &state)
    })?))
}

/// `GET /v3/phr/web/login/profile/abha/phr-card`
pub(super) async fn card(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    AddressUser(user): AddressUser,
) -> HandlerResult {
    let card = card_response(&state, &user).await;
    card.map_err(|error| in_phr_form(error, &state))
}

/// `GET /v3/phr/web/login/profile/abha/qr-code`
pub(super) async fn qr_code(
    State(state): State<Arc<AppState>>,
    _: V3Call,
    AddressUser(user): AddressUser,
) -> HandlerResult {
    let code = qr_response(&state, &user).await;
    code.map_err(|error| in_phr_form(error, &state))
}

fn kyc_status(account: &Account) -> &'static str {
    if account.is_kyc_verified() {
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
        "email": identity.email,
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
        "emailVerified": "false",
        "mobileVerified": account.mobile.is_some().to_string(),
        "kycStatus": kyc_status(account),
    })
}
