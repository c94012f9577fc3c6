//! ABHA V3 (protocol.md sections 6B, 8C and 18): everything under `/abha/api/v3`.

mod certificate;
mod enrolment;
mod form;
mod pictures;
mod profile;
mod refused;
mod session;

use super::shared::Shared;
use axum::Router;
use axum::routing::{get, post};
use std::sync::Arc;

/// The calls of this generation, under their whole paths: error bodies repeat them.
pub(super) fn routes() -> Router<Arc<Shared>> {
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
