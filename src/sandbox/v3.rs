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

/// The calls of this generation.
pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/profile/public/certificate", get(certificate::get))
        .route("/enrollment/request/otp", post(enrolment::request_otp))
        .route("/enrollment/enrol/byAadhaar", post(enrolment::by_aadhaar))
        .route("/enrollment/auth/byAbdm", post(enrolment::by_abdm))
        .route("/enrollment/enrol/suggestion", get(enrolment::suggestion))
        .route(
            "/enrollment/enrol/abha-address",
            post(enrolment::abha_address),
        )
        .route("/profile/account", get(profile::get))
        .route("/profile/account/abha-card", get(pictures::card))
        .route("/profile/account/qrCode", get(pictures::qr_code))
        .route("/profile/account/request/token", get(session::token))
        .route("/profile/account/request/logout", get(session::logout))
}
