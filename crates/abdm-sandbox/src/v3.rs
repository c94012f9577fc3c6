//! ABHA V3 (protocol.md sections 6B to 10B and 18): everything under `/abha/api/v3`.

mod account;
mod address_login;
mod certificate;
mod check;
mod enrolment;
mod form;
mod login;
mod pictures;
mod profile;
mod responses;
mod session;
mod words;

pub(super) use words::words;

use super::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use std::sync::Arc;

/// The calls of this generation, under their whole paths: error bodies repeat them.
pub(super) fn routes() -> Router<Arc<AppState>> {
    let calls = [
        ("/profile/public/certificate", get(certificate::get)),
        ("/enrollment/request/otp", post(enrolment::request_otp)),
        ("/enrollment/enrol/byAadhaar", post(enrolment::by_aadhaar)),
        ("/enrollment/auth/byAbdm", post(enrolment::by_abdm)),
        ("/enrollment/enrol/suggestion", get(enrolment::suggestion)),
        (
            "/enrollment/enrol/abha-address",
            post(enrolment::abha_address),
        ),
        ("/profile/login/search", post(login::search)),
        ("/profile/login/request/otp", post(login::request_otp)),
        ("/profile/login/verify", post(login::verify)),
        ("/profile/login/verify/user", post(login::choose)),
        ("/profile/account/abha/search", post(login::find)),
        ("/profile/account/request/otp", post(account::request_otp)),
        ("/profile/account/verify", post(account::verify)),
        ("/phr/web/login/abha/search", post(address_login::search)),
        (
            "/phr/web/login/abha/request/otp",
            post(address_login::request_otp),
        ),
        ("/phr/web/login/abha/verify", post(address_login::verify)),
        (
            "/phr/web/login/profile/abha-profile",
            get(address_login::profile),
        ),
        (
            "/phr/web/login/profile/abha/phr-card",
            get(address_login::card),
        ),
        (
            "/phr/web/login/profile/abha/qr-code",
            get(address_login::qr_code),
        ),
        ("/profile/account", get(profile::get)),
        ("/profile/account/abha-card", get(pictures::card)),
        ("/profile/account/qrCode", get(pictures::qr_code)),
        ("/profile/account/request/token", get(session::token)),
        ("/profile/account/request/logout", get(session::logout)),
    ];
    calls
        .into_iter()
        .fold(Router::new(), |router, (path, handler)| {
            router.route(&format!("/abha/api/v3{path}"), handler)
        })
}
